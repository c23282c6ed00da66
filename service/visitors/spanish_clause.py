"""A Spanish question of any subject -> the same in English, where its grammar is plain and every word of it is known.

How many, how much, who, when, where, why, which or what, a verb, what it is of, and where or when: these few clauses
are read word by word (``spanish_lexicon.py``). A word with a capital or a digit is a name and stays; any other that
is not known ends it, since a question without one of its words is another question.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.visitors.spanish_lexicon import Verb, lexicon
from service.visitors.spanish_noun_phrase import Unknown, Words, at_rest, core, rest, thing

_LED = frozenset("y pero hola che oye oiga buenas disculpe disculpa perdon entonces".split())
_IDLE = frozenset("have get make last".split())


@dataclass(frozen=True)
class Clause:
    """A question in English. ``needed``: what is done and what is counted in it, each in words of which one has to
    stand in the sentence that answers: the reader may take another deed with the same thing for it."""

    question: str
    needed: tuple[tuple[str, ...], ...]


def clause_in_english(question: str) -> Clause | None:
    """The question in English; None where it is of no such clause, or has a word that is not known."""
    for read in (_how_many, _how_much, _share, _called, _what_is, _whom, _who, _when_where_why, _which, _did_what):
        words = Words.of(question, _LED)
        try:
            return Clause(f"{read(words)}?", tuple(words.needed))
        except Unknown:
            continue
    return None


def _how_many(words: Words) -> str:
    at = words.after(0, "cuantos", "cuantas")
    counted, end = core(words, at)
    asked = f"how many {counted}"
    words.needed.append((counted.partition(" of ")[0].rpartition(" ")[2],))
    if (there := words.at(end, "hay", "hubo", "habia")) > 0:
        return f"{asked} {'are' if words.plain[end] == 'hay' else 'were'} there{rest(words, there)}"
    if passive := _passive(words, end):
        verb, end = passive
        return f"{asked} were {verb.participle}{rest(words, end, done=True)}"
    verb, end = _verb(words, end)
    if end < len(words.plain) and not at_rest(words, end):
        one, behind = thing(words, end)
        if words.plain[at] in lexicon().doers and verb.many:
            return f"{asked} {verb.past if verb.once else verb.base} {one}{rest(words, behind)}"
        if counted == "years" and verb.base == "have":
            words.needed.clear()
            return f"how old is {one}{rest(words, behind)}"
        return f"{asked} {_did(verb)} {one} {verb.base}{rest(words, behind)}"
    return f"{asked} {verb.past if verb.once else verb.base}{rest(words, end)}"


def _how_much(words: Words) -> str:
    at = words.after(0, "cuanto dinero", "cuanto")
    for forms, did in ((("ha costado", "costo", "costaron", "han costado"), "did"), (("cuesta", "cuestan"), "does")):
        if (end := words.at(at, *forms)) > 0:
            one, behind = thing(words, end)
            return f"how much {did} {one} cost{rest(words, behind)}"
    if (end := words.at(at, "tiempo dura", "tiempo duro", "dura", "duro", "tiempo durara")) > 0:
        one, behind = thing(words, end)
        return f"how long {'did' if words.plain[end - 1] == 'duro' else 'does'} {one} last{rest(words, behind)}"
    raise Unknown


def _share(words: Words) -> str:
    at = words.after(0, "que porcentaje de", "que parte de")
    one, end = thing(words, at)
    passive = _passive(words, end)
    if passive is None:
        raise Unknown
    return f"what percentage of {one} was {passive[0].participle}{rest(words, passive[1], done=True)}"


def _called(words: Words) -> str:
    one, end = thing(words, words.after(0, "como se llama", "como se llaman", "como se llamaba"))
    return f"what is {one} called{rest(words, end)}"


def _what_is(words: Words) -> str:
    at = words.after(0, "cual es", "cual fue", "cual era", "cuales son", "cuales fueron", "quien es", "quien fue")
    one, end = thing(words, at)
    asks = "who" if words.plain[0] == "quien" else "what"
    be = {"es": "is", "son": "are", "fueron": "were"}.get(words.plain[at - 1], "was")
    return f"{asks} {be} {one}{rest(words, end)}"


def _whom(words: Words) -> str:
    """Only of whom something was bought: whom else it was for, one preposition does not tell."""
    at = words.after(0, "a quien se", "a quien", "a que empresa se", "a que empresa")
    verb, end = _verb(words, at)
    if verb.base != "buy":
        raise Unknown
    one, end = thing(words, end)
    return f"from whom was {one} bought{rest(words, end)}"


def _who(words: Words) -> str:
    at = words.after(0, "quien", "quienes")
    verb, end = _verb(words, at)
    if at_rest(words, end) or end >= len(words.plain):
        return f"who {verb.past}{rest(words, end)}"
    one, behind = thing(words, end)
    return f"who {verb.past if verb.once else verb.base} {one}{rest(words, behind)}"


def _when_where_why(words: Words) -> str:
    asks = {"cuando": "when", "donde": "where", "por que": "why"}
    at = words.after(0, *asks)
    asked = asks[" ".join(words.plain[:at])]
    if passive := _passive(words, at):
        verb, end = passive
        one, behind = thing(words, end)
        return f"{asked} was {one} {verb.participle}{rest(words, behind, done=True)}"
    if asked == "where" and (end := words.at(at, "esta", "estan", "queda", "quedan")) > 0:
        one, behind = thing(words, end)
        return f"where {'are' if words.plain[end - 1].endswith('n') else 'is'} {one}{rest(words, behind)}"
    verb, end = _verb(words, at)
    one, behind = thing(words, end)
    if verb.many and verb.once:  # "¿Cuándo entregaron el laboratorio?": nobody is named who did
        return f"{asked} was {one} {verb.participle}{rest(words, behind)}"
    return f"{asked} {_did(verb)} {one} {verb.base}{rest(words, behind)}"


def _which(words: Words) -> str:
    at = words.after(0, "que", "cual")
    one, end = core(words, at)
    verb, end = _verb(words, end)
    if (most := words.at(end, "mas")) > 0:
        of, behind = core(words, most)
        return f"which {one} {verb.past if verb.once else verb.base} the most {of}{rest(words, behind)}"
    if end < len(words.plain) and not at_rest(words, end):
        other, behind = thing(words, end)
        return f"which {one} {verb.past if verb.once else verb.base} {other}{rest(words, behind)}"
    return f"which {one} {verb.past if verb.once else verb.base}{rest(words, end)}"


def _did_what(words: Words) -> str:
    verb, end = _verb(words, words.after(0, "que"))
    one, end = thing(words, end)
    return f"what {_did(verb)} {one} {verb.base}{rest(words, end)}"


def _did(verb: Verb) -> str:
    return "did" if verb.once else "do" if verb.many else "does"


def _verb(words: Words, i: int) -> tuple[Verb, int]:
    """What somebody does or did, also "ha hecho", and the place after it."""
    if (done := words.at(i, "ha", "han", "habia", "habian")) > 0:
        found = lexicon().participles.get(words.word(done))
        if found is None:
            raise Unknown
        return _done(words, replace(found, many=words.plain[i].endswith("n"))), done + 1
    found = lexicon().finite.get(words.word(i))
    if found is None:
        raise Unknown
    return _done(words, found), i + 1


def _passive(words: Words, i: int) -> tuple[Verb, int] | None:
    """What was done by nobody named: "se retiraron", "fueron retirados", "se han retirado"."""
    if (behind := words.at(i, "se")) > 0:
        return _verb(words, behind)
    if (behind := words.at(i, "fue", "fueron", "ha sido", "han sido")) > 0:
        found = lexicon().participles.get(words.word(behind))
        return (_done(words, found), behind + 1) if found else None
    return None


def _done(words: Words, verb: Verb) -> Verb:
    """A verb, which is needed where it says something of its own."""
    if verb.base not in _IDLE:
        words.needed.append((verb.base, verb.past, verb.participle))
    return verb
