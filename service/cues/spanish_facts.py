"""A Spanish question asking how much, how many, how long, when, where or who -> the sentences that hold all its words
and such an answer.

The reader was trained on English. These rules guess nothing: every word that a question is about has to stand in one
sentence, in whatever form, beside an amount, a number of just what is counted, a day, a place or a name; or in it and
the sentence before, where it leans on that one ("La planta produce ..."). Verbs that say nothing of their own ("tiene")
and the organisation's own name may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from ingest import Generation, Organisation, Span, StoredDocument, StoredPassage, pattern
from service.citations import Cited, bare
from service.cues import spanish_amounts as amounts
from service.cues import spanish_rivals as rivals
from service.cues.spanish_forms import DOWN, FORMS, GETS, LASTS, MOVES, SPENT, UP, WEAK, WHY, Form
from service.cues.spanish_tenses import is_plan
from service.evidence import cited_sentence
from service.language.date_words import MESES
from service.language.spanish_words import Root, held, is_kin, root, roots_of, telling
from service.own_names import called
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.speech.succession_forms import may_be_turned_round
from service.visibility import nearest_seen

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences, as the reader shows
# A sentence that goes on about what the one before names.
_LEANS = pattern(
    r"(?:El|La|Los|Las|Su|Sus|Este|Esta|Estos|Estas|Ello|Esto|Eso|Fue|Fueron|Es|Son|Está|Tiene|Cuenta|Se|Así|Además|También|"
    r"En total|Incluye|Abren?|Cierran?|Cuestan?|Duran?|Pesan?|Miden?|Ocupan?|Dispone|Consta|Prevé|Atiende|Ofrece|"
    r"Produce|[A-ZÁÉÍÓÚ][a-zß-ÿ]+(?:ó|ará|erá|irá|arán|erán|irán|aron|ieron))\b"
)
_SIDE_BY_SIDE = pattern(r"(?=\b(\w+)(?: del?(?: las?| los)?)? (\w+))")
_COMPARED = pattern(r"\b(?:de (?:mas|menos)|(?:mas|menos) (?:de lo )?que|cuant[oa]s \w+ (?:mas|menos))\b", re.I)
_VERB = pattern(r"\W+(?:(?:se|le|les|ha|han|habia|fue|fueron|va|van|a) )*(?P<verb>\w+)")
# Whom it names there, it names as what it goes on about.
_ASIDE = pattern(r",\s+(?:a cargo del?|que|cuy[oa]s?|[a-zß-ÿ]+[aei]d[oa]s?)\s[^,.;]*,")


@dataclass(frozen=True)
class _Held:
    """A span that holds every wanted word; ``said``: its last sentence, which has to answer; ``before``: those before
    that in its passage."""

    span: Span
    said: str
    before: tuple[str, ...]

    @property
    def above(self) -> str:
        return self.before[-1] if self.before else ""


@dataclass(frozen=True)
class _Asked:
    """A question of one form: ``wanted`` and ``counted`` are roots, ``pairs`` those of words that stand side by side in
    it, ``verb`` that after what is counted; ``months`` it names; ``named``: words that it names itself; ``own``: its
    organisation's names, where it holds one; ``ours``: the words of these; ``deed``: the first telling word."""

    form: Form
    reading: Reading
    wanted: frozenset[Root]
    counted: Root
    pairs: frozenset[tuple[Root, Root]]
    verb: Root | None
    months: frozenset[str]
    named: frozenset[str]
    own: re.Pattern[str] | None
    ours: frozenset[str]
    deed: Root

    def is_told(self, passage: StoredPassage, held: _Held, answers: Callable[[str, Root], bool]) -> bool:
        """Whether the last sentence of a span that holds every wanted word answers."""
        words, said = _in_line(passage, held.span), held.said
        if not answers(self._telling(said), self.counted) or not self._is_of_time(passage.document, words, held):
            return False
        if self.form.spared is WHY and not self._gives_its_reason(said):
            return False
        if rivals.is_of_something_else(self.reading.question, said, at_any_time=self.form.spared is WHY):
            return False
        if self.form.spared is LASTS and rivals.is_of_a_part(said, self.wanted):
            return False
        if self.form.spared is SPENT and not _holds(SPENT, said):
            return False
        if self.form.name and not amounts.names(said) - self.named:
            return False
        if self.form.spared is MOVES and not _is_this_way(self.reading.unaccented, said):
            return False
        if self.own is None or self.own.search(words) or self.form.answers[0] in (amounts.place, amounts.way):
            return True
        if rivals.has_another_subject(said, self.wanted, self.verb):
            return False
        leans = _LEANS.match(said) is not None and self.own.search(held.above) is not None
        return leans or not amounts.names_within(said) - self.named  # of another organisation, it may be

    def _gives_its_reason(self, said: str) -> bool:
        """Whether the reason that a sentence gives follows the deed, in one run of words: of what an aside tells, or
        what stands after another comma, it may be the reason of something else."""
        plain = _ASIDE.sub(" ", f"{said} ") if not held(self.deed, roots_of(" ".join(_ASIDE.findall(said)))) else said
        for found in amounts.REASON.finditer(plain):
            before = plain[: found.start()].rstrip(" ,")
            run = before.rpartition(",")[2]
            if held(self.deed, roots_of(run)):
                return True
        return False

    def _telling(self, said: str) -> str:
        """What of a sentence may answer."""
        return rivals.plainly(rivals.without_asides(said, self.named))

    def _is_of_time(self, document: StoredDocument, words: str, held: _Held) -> bool:
        return rivals.is_of_years(words, held.before, document, self.reading) and rivals.is_of_months(
            words, document, self.months
        )


def spanish_facts(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The sentences that answer ``reading``, the newest first; none where it is of no such form or no sentence does."""
    asked = _asked(reading, organisation)
    if asked is None:
        return ()
    seen = nearest_seen(query_of(asked.wanted), READ, generation, visible, filters)
    newest = sorted(seen, key=lambda one: one.document.date, reverse=True)
    for answers in asked.form.answers:
        told: dict[str, Cited] = {}
        facts = False
        for passage in newest:
            for one in _sentences(passage, asked):
                if asked.is_told(passage, one, answers) and not (facts and is_plan(one.said)):
                    told.setdefault(bare(passage.words(one.span)), cited_sentence(passage.document, one.span))
                    facts = facts or not is_plan(one.said)  # what was planned before it is no news
        if told:
            return tuple(told.values())[:SHOWN]
    return ()


def _asked(reading: Reading, organisation: Organisation) -> _Asked | None:
    asks = [(form, found) for form in FORMS if (found := form.asked.search(reading.unaccented))]
    if not asks or reading.language != "es" or reading.kind is Kind.PREDICTION or reading.bills or reading.speaker:
        return None
    if _COMPARED.search(reading.unaccented):
        return None
    form, found = asks[0]
    if may_be_turned_round(reading.unaccented, reading.question):
        return None
    own = called(organisation)
    names_own = own.search(reading.question) is not None
    words = telling(own.sub(" ", reading.question))
    plain = {word: unaccented(word.casefold()) for word in words}
    months = frozenset(plain.values()) & frozenset(MESES)
    wanted = frozenset(root(word) for word in words if plain[word] not in months and not _is_spared(plain[word], form))
    if not wanted or len(wanted) + names_own < form.fewest:
        return None
    named = frozenset(amounts.names(reading.question) | set(plain.values()))
    counted = root(found.groupdict().get("counted") or "")
    ours = frozenset(amounts.names(" ".join([organisation.name, *organisation.short_names])))
    pairs = frozenset((root(one[0]), root(one[1])) for one in _SIDE_BY_SIDE.findall(reading.question))
    behind = _VERB.match(reading.unaccented[found.end() :]) if found.groupdict().get("counted") else None
    verb = root(behind["verb"]) if behind else None
    deed = root(words[0])
    return _Asked(form, reading, wanted, counted, pairs, verb, months, named, own if names_own else None, ours, deed)


def _sentences(passage: StoredPassage, asked: _Asked) -> Iterator[_Held]:
    """What holds every wanted word, with the sentence before it or the title of its document where it leans on them;
    on no title where a part of what is missing was told of something else ("Planta 2", where "Planta 3" is asked)."""
    before: Span | None = None
    told: list[set[Root]] = []
    read: list[str] = []
    for span in passage.sentences:
        said = _in_line(passage, span)
        above = read[-1] if read else ""
        missing = {one for one in asked.wanted if not held(one, roots_of(said))}
        others = any(0 < sum(held(one, roots) for one in missing) < len(missing) for roots in told)
        if missing and asked.form.below and _is_asked_above(passage, asked.wanted):
            yield _Held(span, said, tuple(read))
        elif before is not None and missing and _goes_on(said, above, missing, asked):
            yield _Held(Span(before.start, span.end), said, tuple(read))
        elif not missing or (not others and _is_of_the_title(said, missing, passage.document, asked)):
            yield _Held(span, said, tuple(read))
        told.append(roots_of(said))
        read.append(said)
        before = span


def _is_asked_above(passage: StoredPassage, wanted: Collection[Root]) -> bool:
    """Whether a passage stands below a question that holds all wanted words."""
    heading = passage.context.rpartition(" | ")[2]
    return heading.endswith("?") and all(held(one, roots_of(heading)) for one in wanted)


def _goes_on(said: str, above: str, missing: Collection[Root], asked: _Asked) -> bool:
    """Whether a sentence goes on about what the one before names, which holds the missing words."""
    bears = len(missing) < len(asked.wanted) or (asked.form.led is not None and _holds(asked.form.led, said))
    if not (bears and _LEANS.match(said) and all(held(one, roots_of(above)) for one in missing)):
        return False
    if rivals.is_cut_apart(missing, asked.pairs, said, roots_of(said)):
        return False
    if rivals.is_of_its_own_thing(said, asked.wanted | roots_of(above)):
        return False
    names_more = amounts.names_within(_ASIDE.sub(",", said)) - amounts.names(above) - asked.ours
    return not names_more or (asked.form.name and _is_about(said, above, asked))


def _is_of_the_title(said: str, missing: Collection[Root], document: StoredDocument, asked: _Asked) -> bool:
    """Whether a sentence holds some of the wanted words, and the title of its document the rest; it names nothing but
    what is asked for."""
    title = document.anatomy.title
    if len(missing) == len(asked.wanted) or not all(held(one, roots_of(title)) for one in missing):
        return False
    if asked.verb in missing or rivals.is_cut_apart(missing, asked.pairs, said, roots_of(said)):
        return False
    if asked.form.name:
        return _is_about(said, title, asked)
    return not amounts.names_within(said) - amounts.names(title) - asked.named - asked.ours


def _is_about(said: str, above: str, asked: _Asked) -> bool:
    """Whether a sentence begins with a thing that ``above`` names, or with just what is asked for."""
    first = next(iter(telling(rivals.ARTICLE.sub("", said))), "")
    return is_kin(root(first), asked.counted) or held(root(first), roots_of(above))


def _in_line(passage: StoredPassage, span: Span) -> str:
    """The words of a span, however its lines are broken."""
    return " ".join(passage.words(span).split())


def _is_this_way(question: str, said: str) -> bool:
    """Whether a sentence tells of a rise where one is asked for, or of a fall."""
    return (UP if UP.search(question) else DOWN).search(unaccented(said)) is not None


def _holds(pattern: re.Pattern[str], said: str) -> bool:
    return any(pattern.match(unaccented(word.casefold())) for word in telling(said))


def _is_spared(plain: str, form: Form) -> bool:
    if WEAK.match(plain) is not None and not (form.deed and GETS.match(plain)):
        return True
    return form.spared is not None and form.spared.match(plain) is not None


def query_of(roots: Collection[Root]) -> str:
    """The full-text expression of passages with a word of each root, whose vowels stress may have changed. The index
    would read a "y" at its end as an "i"."""
    forms = [{form.removesuffix("y") for form in (one, *_stressed(one))} for one, _ in sorted(roots)]
    each = (" OR ".join(f'"{one}"*' for one in sorted(some)) for some in forms)
    return f"{{text context}} : ({' AND '.join(f'({some})' for some in each)})"


def _stressed(plain: str) -> Iterator[str]:
    for at, letter in enumerate(plain):
        if letter in "oe":
            yield f"{plain[:at]}{'ue' if letter == 'o' else 'ie'}{plain[at + 1 :]}"
