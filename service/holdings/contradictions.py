"""Documents -> sentences of theirs that say alike of one thing and print different values, or deny each other.

For an archive in which nothing is graded: where grades are, their rows are compared. Of documents of two years both may
well be true: there only what tells of one and the same year, or of when something began, is held against each other.
One without a date may be of any time: it is held against others narrowly, and is named as undated.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest import Generation, Published, Span, StoredDocument, StoredPassage, pattern
from service.answer import Attribution, Citation, CitedDocument, Computed
from service.citations import Cited
from service.conflicts.against import Stated, conflicts, stated_of
from service.ending.contradiction import contradiction
from service.ending.disagreement import apart, counts_otherwise, disagreements
from service.ending.life_events import event_keys
from service.ending.owned_counts import OURS, counts_apart, of_one_time
from service.holdings import spanish, wording
from service.language.date_words import PLACE_AND_DAY
from service.language.stop_words import STOP_WORDS, telling_stems
from service.language.tokens import NOT
from service.language.years import times_of
from service.reader import ADDRESS
from service.reading_features.sentence_words import address_share
from service.told import Told
from service.wording import and_more, quotations

DOCUMENTS = 2_000  # compared, the newest of them: a sentence is held against all that share its rarer words
COMMON = 25  # sentences; a word of more tells little of what one is about
SHARED = 2  # such words have two sentences that are compared
SHOWN = 10  # pairs in one answer; the count beyond them is still true

_VALUE = pattern(rf"\d|{NOT}", re.I)
_WORD = pattern(r"[^\W\d_]{3,}")
_IT = pattern(r"^\W*(?:It|They)\b")


@dataclass(frozen=True)
class Pair:
    """Two sentences of two documents that do not agree; ``printed``: what each prints, where one has to be wrong."""

    one: Cited
    other: Cited
    printed: tuple[str, str] | None


@dataclass(frozen=True)
class _Sentence:
    """``plain``: its words without the organisation's own names, also where "it" stands for one at its beginning;
    ``ours``: with one word in place of these."""

    document: StoredDocument
    span: Span
    words: str
    plain: str
    ours: str


@dataclass(frozen=True)
class Compared:
    """The ``pairs`` that were found in the documents of these ``numbers``."""

    numbers: frozenset[int]
    pairs: tuple[Pair, ...]


def compare(documents: Sequence[StoredDocument], generation: Generation, own: re.Pattern[str]) -> Compared:
    """Every pair among ``documents``, of which the newest ``DOCUMENTS`` are looked at, the undated last; ``own`` finds
    the organisation's names."""
    newest = sorted(documents, key=lambda d: d.date, reverse=True)[:DOCUMENTS]
    known = {document.number: document for document in newest}
    sentences: list[_Sentence] = []
    told: list[tuple[Cited, Stated]] = []
    for passage in _passages(newest, generation):
        document = known[passage.document.number]
        sentences += _sentences(document, passage, own)
        told += (
            (Cited(document, span), one)
            for span, one in stated_of(passage, own)
            if not _leads_to_a_source(passage.words(span))
        )
    holders: dict[str, list[int]] = defaultdict(list)
    for at, sentence in enumerate(sentences):
        for key in _keys(sentence.words):
            holders[key].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        if len(places) <= COMMON:
            shared.update((a, b) for i, a in enumerate(places) for b in places[i + 1 :])
    alike = (_pair(sentences[a], sentences[b]) for (a, b), number in sorted(shared.items()) if number >= SHARED)
    pairs = {_spans(pair): pair for pair in alike if pair}
    for a, b, printed in conflicts([one for _, one in told]):
        pair = Pair(told[a][0], told[b][0], printed)
        pairs.setdefault(_spans(pair), pair)
    return Compared(frozenset(d.number for d in newest), tuple(pairs.values()))


def contradictions(
    compared: Compared,
    documents: Sequence[StoredDocument],
    generation: Generation,
    about: Sequence[str] = (),
    language: str = "en",
) -> Told:
    """The pairs of which both stand in ``documents``, and that hold each word that they are asked ``about``; where
    there is none, that, and what was compared."""
    said = spanish if language == "es" else wording
    allowed = compared.numbers & {document.number for document in documents}
    wanted = generation.stems(about)
    held = [
        pair
        for pair in compared.pairs
        if {pair.one.document.number, pair.other.document.number} <= allowed
        and (not wanted or wanted <= _stems(pair.one, generation) | _stems(pair.other, generation))
    ]
    if not held:
        undated = sum(d.anatomy.published.year is None for d in documents if d.number in allowed)
        text = said.none_contradicts(len(allowed), undated)
        return Told((), lambda citations: text, known=False)
    shown = held[:SHOWN]

    def words(citations: Sequence[Citation]) -> str:
        told = [said.contradict(len(held), len(allowed))]
        for pair in shown:
            own = [c for one in (pair.one, pair.other) for c in citations if _is_of(c, one)]
            if len(own) == 2:
                exact = apart(own[0], own[1], pair.printed, language) if pair.printed else None
                difference = exact or next(disagreements(own, language), "")
                told.append(f"{said.both(own[0].document, own[1].document)}: {difference}.\n\n{quotations(own)}")
        return "\n\n".join([*told, *and_more(len(held), len(shown), language)])

    cited = tuple(dict.fromkeys(one for pair in shown for one in (pair.one, pair.other)))
    computed = (Computed("count", len(held), None, None, ()),)
    return Told(cited, words, computed=computed, paired=True)


def _keys(text: str) -> set[str]:
    """What two sentences that are compared have in common: words, and words beside a year that they tell of, which
    are rarer."""
    words = {word.casefold() for word in _WORD.findall(text)} - STOP_WORDS
    return words | {f"{time} {word}" for time in times_of(text) for word in words} | event_keys(text)


def _passages(documents: Sequence[StoredDocument], generation: Generation) -> Iterator[StoredPassage]:
    rows = generation.rows_of(document.number for document in documents)
    for first in range(0, len(rows), 500):
        yield from (passage for _, passage in sorted(generation.passages(rows[first : first + 500]).items()))


def _sentences(document: StoredDocument, passage: StoredPassage, own: re.Pattern[str]) -> Iterator[_Sentence]:
    ours = False
    for span in passage.sentences:
        words = passage.words(span)
        if _leads_to_a_source(words):
            continue
        ours = any(map(own.match, (words, words.removeprefix("The ")))) or (ours and _IT.match(words) is not None)
        plain = own.sub(" ", _IT.sub("", words, count=1) if ours else words)
        yield _Sentence(document, span, words, plain, own.sub(OURS, words))


def _leads_to_a_source(words: str) -> bool:
    """Whether a sentence is a line of addresses, or of where and when a release came out: their numbers are no
    values."""
    return address_share(words) > ADDRESS or PLACE_AND_DAY.match(words) is not None


def _stems(cited: Cited, generation: Generation) -> frozenset[str]:
    """Of a sentence and of the title of its document."""
    passages = (one for one in generation.passages_of(cited.document) if one.span.contains(cited.span))
    text = " ".join([cited.document.anatomy.title, *(passage.words(cited.span) for passage in passages)])
    return telling_stems(text, generation)


def _spans(pair: Pair) -> frozenset[tuple[int, int]]:
    return frozenset((one.document.number, one.span.start) for one in (pair.one, pair.other))


def _pair(one: _Sentence, other: _Sentence) -> Pair | None:
    """Two sentences of two documents where they do not agree; of documents of two years, where one has to be wrong;
    of one without a date, or where both say the same in nearly the same words with another number."""
    if one.document.number == other.document.number or not (_VALUE.search(one.words) or _VALUE.search(other.words)):
        return None
    years = sorted(year for each in (one, other) if (year := each.document.anatomy.published.year))
    if len(years) < len((one, other)):
        printed = contradiction(one.plain, other.plain, *years)
        differ = printed is not None or counts_otherwise(one.words, other.words)
        return Pair(Cited(one.document, one.span), Cited(other.document, other.span), printed) if differ else None
    printed = contradiction(one.plain, other.plain, before=years[0])
    if not printed and of_one_time(one.document.date, other.document.date):
        printed = counts_apart(one.ours, other.ours)
    differ = years[0] == years[1] and any(disagreements([_as_citation(1, one), _as_citation(2, other)]))
    if not (printed or differ):
        return None
    return Pair(Cited(one.document, one.span), Cited(other.document, other.span), printed)


def _as_citation(marker: int, sentence: _Sentence) -> Citation:
    """A sentence as far as ``disagreements`` looks at it; it is cited from the archive only where it is shown."""
    document = CitedDocument(sentence.document.id, "", "", "", None, (), Published())
    start, end, version = sentence.span.start, sentence.span.end, sentence.document.version
    nothing = Attribution("", "")
    return Citation(marker, "quote", sentence.words, "", "", start, end, version, document, None, "", None, nothing)


def _is_of(citation: Citation, cited: Cited) -> bool:
    return (citation.document.id, citation.start) == (cited.document.id, cited.span.start)
