"""A Spanish question how much, how many, how long, when, where or who -> the sentences that hold all its words and such
an answer.

The reader was trained on English. These rules guess nothing: every word that a question is about has to stand in one
sentence, in whatever form, beside an amount, a number of just what is counted, a day, a place or a name; or in it and
the sentence before, where it leans on that one ("La planta produce ..."). Verbs that say nothing of their own ("tiene")
and the organisation's own name may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from ingest import Generation, Organisation, Span, StoredDocument, StoredPassage
from service.citations import Cited, bare
from service.cues import spanish_amounts as amounts
from service.cues.spanish_forms import DOWN, FORMS, MOVES, UP, WEAK, Form
from service.evidence import cited_sentence
from service.own_names import called
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.spanish_dates import MONTHS
from service.spanish_words import Root, held, is_kin, root, roots_of, telling
from service.speech.succession_forms import may_be_turned_round
from service.visibility import nearest_seen

__all__ = ["root", "spanish_facts"]

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences, as the reader shows
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# A sentence that goes on about what the one before names.
_LEANS = re.compile(
    r"(?:El|La|Los|Las|Su|Sus|Este|Esta|Estos|Estas|Ello|Esto|Eso|Fue|Fueron|Es|Son|Está|Tiene|Cuenta|Se|Así|Además|También|"
    r"En total|Incluye|Abren?|Cierran?|Cuestan?|Duran?|Pesan?|Miden?|Ocupan?|Dispone|Consta|Prevé|Atiende|Ofrece|"
    r"Produce|[A-ZÁÉÍÓÚ][a-zß-ÿ]+(?:ó|ará|erá|irá|arán|erán|irán|aron|ieron))\b"
)
_ARTICLE = re.compile(r"^(?:El|La|Los|Las|Su|Sus)\s+")
# Whom it names there, it names as what it goes on about.
_ASIDE = re.compile(r",\s+(?:a cargo del?|que|cuy[oa]s?|[a-zß-ÿ]+[aei]d[oa]s?)\s[^,.;]*,")


@dataclass(frozen=True)
class _Held:
    """A span that holds every wanted word; ``said``: its last sentence, which has to answer; ``above``: the one before
    that."""

    span: Span
    said: str
    above: str


@dataclass(frozen=True)
class _Asked:
    """A question of one form: ``wanted`` and ``counted`` are roots; ``months`` it names; ``named``: words that it
    names itself; ``own``: its organisation's names, where it holds one; ``ours``: the words of these."""

    form: Form
    reading: Reading
    wanted: frozenset[Root]
    counted: Root
    months: frozenset[str]
    named: frozenset[str]
    own: re.Pattern[str] | None
    ours: frozenset[str]

    def is_told(self, passage: StoredPassage, held: _Held, answers: Callable[[str, Root], bool]) -> bool:
        """Whether the last sentence of a span that holds every wanted word answers."""
        words, said = _in_line(passage, held.span), held.said
        if not answers(said, self.counted) or not _is_of_time(words, passage.document, self.reading, self.months):
            return False
        if self.form.name and not amounts.names(said) - self.named:
            return False
        if self.form.spared is MOVES and _is_other_way(self.reading.unaccented, said):
            return False
        if self.own is None or self.own.search(words) or self.form.answers[0] in (amounts.place, amounts.way):
            return True
        leans = _LEANS.match(said) is not None and self.own.search(held.above) is not None
        return leans or not amounts.names_within(said) - self.named  # of another organisation, it may be


def spanish_facts(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The sentences that answer ``reading``, the newest first; none where it is of no such form or no sentence does."""
    asked = _asked(reading, organisation)
    if asked is None:
        return ()
    seen = nearest_seen(_query(asked.wanted), READ, generation, visible, filters)
    newest = sorted(seen, key=lambda one: one.document.anatomy.published.date or "", reverse=True)
    for answers in asked.form.answers:
        told: dict[str, Cited] = {}
        for passage in newest:
            for one in _sentences(passage, asked):
                if asked.is_told(passage, one, answers):
                    told.setdefault(bare(passage.words(one.span)), cited_sentence(passage.document, one.span))
        if told:
            return tuple(told.values())[:SHOWN]
    return ()


def _asked(reading: Reading, organisation: Organisation) -> _Asked | None:
    asks = [(form, found) for form in FORMS if (found := form.asked.search(reading.unaccented))]
    if not asks or reading.language != "es" or reading.kind is Kind.PREDICTION or reading.bills or reading.speaker:
        return None
    form, found = asks[0]
    if may_be_turned_round(reading.unaccented, reading.question):
        return None
    own = called(organisation)
    names_own = own.search(reading.question) is not None
    words = telling(own.sub(" ", reading.question))
    plain = {word: unaccented(word.casefold()) for word in words}
    months = frozenset(plain.values()) & frozenset(MONTHS)
    wanted = frozenset(root(word) for word in words if plain[word] not in months and not _is_spared(plain[word], form))
    if not wanted or len(wanted) + names_own < form.fewest:
        return None
    named = frozenset(amounts.names(reading.question) | set(plain.values()))
    counted = root(found.groupdict().get("counted") or "")
    ours = frozenset(amounts.names(" ".join([organisation.name, *organisation.short_names])))
    return _Asked(form, reading, wanted, counted, months, named, own if names_own else None, ours)


def _sentences(passage: StoredPassage, asked: _Asked) -> Iterator[_Held]:
    """What holds every wanted word, with the sentence before it or the title of its document where it leans on them;
    on no title where a part of what is missing was told of something else ("Planta 2", where "Planta 3" is asked)."""
    before: Span | None = None
    told: list[set[Root]] = []
    for span in passage.sentences:
        said = _in_line(passage, span)
        above = _in_line(passage, before) if before is not None else ""
        missing = {one for one in asked.wanted if not held(one, roots_of(said))}
        others = any(0 < sum(held(one, roots) for one in missing) < len(missing) for roots in told)
        if before is not None and missing and _goes_on(said, above, missing, asked):
            yield _Held(Span(before.start, span.end), said, above)
        elif not missing or (not others and _is_of_the_title(said, missing, passage.document, asked)):
            yield _Held(span, said, above)
        told.append(roots_of(said))
        before = span


def _goes_on(said: str, above: str, missing: Collection[Root], asked: _Asked) -> bool:
    """Whether a sentence goes on about what the one before names, which holds the missing words."""
    bears = len(missing) < len(asked.wanted) or (asked.form.led is not None and _holds(asked.form.led, said))
    if not (bears and _LEANS.match(said) and all(held(one, roots_of(above)) for one in missing)):
        return False
    names_more = amounts.names_within(_ASIDE.sub(",", said)) - amounts.names(above) - asked.ours
    return not names_more or (asked.form.name and _is_about(said, above, asked))


def _is_of_the_title(said: str, missing: Collection[Root], document: StoredDocument, asked: _Asked) -> bool:
    """Whether a sentence holds some of the wanted words, and the title of its document the rest; it names nothing but
    what is asked for."""
    title = document.anatomy.title
    if len(missing) == len(asked.wanted) or not all(held(one, roots_of(title)) for one in missing):
        return False
    if asked.form.name:
        return _is_about(said, title, asked)
    return not amounts.names_within(said) - amounts.names(title) - asked.named - asked.ours


def _is_about(said: str, above: str, asked: _Asked) -> bool:
    """Whether a sentence begins with a thing that ``above`` names, or with just what is asked for."""
    first = next(iter(telling(_ARTICLE.sub("", said))), "")
    return is_kin(root(first), asked.counted) or held(root(first), roots_of(above))


def _in_line(passage: StoredPassage, span: Span) -> str:
    """The words of a span, however its lines are broken."""
    return " ".join(passage.words(span).split())


def _is_other_way(question: str, said: str) -> bool:
    """Whether a sentence tells of a fall where a rise is asked for, or the other way round."""
    rises, falls = bool(UP.search(unaccented(said))), bool(DOWN.search(unaccented(said)))
    return falls and not rises if UP.search(question) else rises and not falls


def _holds(pattern: re.Pattern[str], said: str) -> bool:
    return any(pattern.match(unaccented(word.casefold())) for word in telling(said))


def _is_spared(plain: str, form: Form) -> bool:
    return WEAK.match(plain) is not None or (form.spared is not None and form.spared.match(plain) is not None)


def _is_of_time(said: str, document: StoredDocument, reading: Reading, months: Collection[str]) -> bool:
    """Whether a sentence names a year and month of the question, or none and its document is of them."""
    published = document.anatomy.published
    if reading.years:
        named = {int(year) for year in _YEAR.findall(said)}
        if not (named & set(reading.years) if named else published.year in reading.years):
            return False
    if not months:
        return True
    of = MONTHS[int(published.date[5:7]) - 1] if published.date and len(published.date) >= 7 else ""
    return of in months or any(re.search(rf"\b{month}\b", said, re.I) for month in months)


def _query(roots: Collection[Root]) -> str:
    """The full-text expression of passages with a word of each root, whose vowels stress may have changed. The index
    would read a "y" at its end as an "i"."""
    forms = [{form.removesuffix("y") for form in (one, *_stressed(one))} for one, _ in sorted(roots)]
    each = (" OR ".join(f'"{one}"*' for one in sorted(some)) for some in forms)
    return f"{{text context}} : ({' AND '.join(f'({some})' for some in each)})"


def _stressed(plain: str) -> Iterator[str]:
    for at, letter in enumerate(plain):
        if letter in "oe":
            yield f"{plain[:at]}{'ue' if letter == 'o' else 'ie'}{plain[at + 1 :]}"
