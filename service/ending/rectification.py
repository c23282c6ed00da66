"""A quotation -> the later document that corrects the one it is from, and its words: what was put right is not to be
printed unsaid.

A document corrects another where it says that it corrects or withdraws an earlier one (``holdings/corrections.py``), is
later by printed dates or gives the year of the day that it names, and names the other (``corrects.py``); or the other
names it: "See also the correction of July 4, 2023". A correction where neither names the other is not tied to anything.
A row of a table is corrected by a sentence that holds its whole name. A sentence of a correction is quoted with the two
after it, or the one before it, where these set something right: what was printed comes first there as a rule, and what
is right after it; where it is told what was printed, a number or a pronoun after it is what is right, also without a
word on that ("We said that it has 14. It has 12."). The words of a speaker are set right by a sentence that quotes
them. What is quoted of a correction anyway, with another sum or day, stands before what it corrects.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from functools import cache, cached_property
from itertools import zip_longest

from ingest import ALL, Generation, Span, StoredDocument, StoredPassage, pattern
from service.answering.table_rows import CELL_SEPARATOR, name_of_row
from service.citations import Cited
from service.ending.appended import with_updates
from service.ending.corrects import CORRECTION_SIGN, Correction, corrects, names_day, names_it, printed_day
from service.ending.likeness import content, differ, is_in_its_place, least, numbers
from service.holdings.corrections import signed
from service.language.tokens import FEWEST, run, tokens
from service.retriever import Filters, Visible

BEHIND = 2  # sentences of a correction that are quoted with the one before them: "That is wrong. It costs $2.20."
MOST = 460  # code points of these together; a quotation may have 499
_SETS_RIGHT = pattern(
    r"\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistake(?:n|nly)?|error|misprint(?:ed)?|misstated|should (?:have|read|be)|"
    r"correct(?:ed)?|right|true|actual(?:ly)?|in fact|instead|rather than|err[oó]ne[oa]|correct[oa])\b|"
    r"\b(?:not|y no) (?:[$€£]|US\$)?\d",
    re.I,
)
# Who is sorry sets nothing right by that, and what follows is a signature.
_REGRETS = pattern(r"\b(?:regrets?|apologi\w+|sorry|lament\w+|disculp\w+)\b", re.I)
_CORRECTION = pattern(CORRECTION_SIGN)
_MARKED = pattern(r"[“\"«‘]([^“”\"«»]+)[”\"»’]")
_Ties = Callable[[Correction, StoredDocument], bool]


class Rectifications:
    """The corrections of one generation. ``visible`` gives the version of each document that may be seen now."""

    def __init__(self, generation: Generation, visible: Visible) -> None:
        self._generation, self.visible = generation, visible
        self._noted = cache(self._notes)

    def of(
        self, documents: Iterable[StoredDocument], by: str | None = None, graded: Set[str] = frozenset()
    ) -> tuple[StoredDocument, ...]:
        """Each document that corrects one of ``documents``, out ``by`` that day where one is given; none that is about
        others than those who are ``graded``, where a grade of theirs is told."""
        found = (one.document for one in self._of(documents, Filters(as_of=by), corrects))
        return tuple(d for d in found if not graded or ALL in graded or graded & set(d.anatomy.subjects or graded))

    def corrected(self, correction: StoredDocument, among: Iterable[StoredDocument]) -> list[StoredDocument]:
        """Those of ``among`` that a correction corrects."""
        known = next((one for one in self._all if one.document.id == correction.id), None)
        return [other for other in among if self._tied(known, other, corrects)] if known else []

    def beside(self, cited: Sequence[Cited], filters: Filters) -> list[Cited]:
        """``cited``, what of it a correction says with what belongs to it there, and before each what corrects it, of
        the documents that ``filters`` allow, its own updates among them."""
        known = {one.document.id: one for one in self._all}
        corrections = self._of((item.document for item in cited), filters, names_it)
        found: list[Cited] = []
        for item in with_updates(cited, self._generation, self._words):
            if item.kind != "quote":
                found.append(item)
                continue
            ties, tells = (names_it, _repeats) if item.quote else (corrects, _about)
            for one in corrections:
                about = tells(one, self._words(item)) if self._tied(one, item.document, ties) else None
                found += [Cited(one.document, _set_right(one.passages, about))] if about else []
            own = known.get(item.document.id) if item.quote is None else None
            found.append(_over(item, _set_right(own.passages, item.span)) if own else item)
        return self._before_what_they_correct(_apart(found), known)

    def _before_what_they_correct(self, cited: Sequence[Cited], known: dict[str, Correction]) -> list[Cited]:
        """``cited`` with each that is of a correction before the first which that corrects and which prints another
        value."""
        ordered: list[Cited] = []
        for item in cited:
            one = known.get(item.document.id) if item.kind == "quote" else None
            words = self._words(item) if one else ""
            places = (
                at
                for at, other in enumerate(ordered)
                if one and other.kind == "quote" and self._tied(one, other.document, corrects)
                if differ(self._words(other), words)
            )
            ordered.insert(next(places, len(ordered)), item)
        return ordered

    def _of(self, documents: Iterable[StoredDocument], bounds: Filters, ties: _Ties) -> list[Correction]:
        corrected = {document.id: document for document in documents}.values()
        found = [
            one
            for one in self._all
            if bounds.allow(one.document) and any(self._tied(one, other, ties) for other in corrected)
        ]
        versions = self.visible({one.document.id for one in found}) if found else {}
        return [one for one in found if versions.get(one.document.id) == one.document.version]

    def _tied(self, correction: Correction, other: StoredDocument, ties: _Ties) -> bool:
        """Whether a correction is of a document by what it says, or by what the document says of it."""
        return ties(correction, other) or self._is_noted(correction, other)

    def _is_noted(self, correction: Correction, other: StoredDocument) -> bool:
        """Whether a document says that it was corrected on the day of a correction."""
        day, of_year = printed_day(correction.document), str(other.anatomy.published.date or "")[:4]
        if not day or other.id == correction.document.id:
            return False
        return any(names_day(note, day, with_year=of_year != day[:4]) for note in self._noted(other))

    def _notes(self, document: StoredDocument) -> tuple[str, ...]:
        """What a document says of corrections, folded."""
        passages = self._generation.passages_of(document)
        said = (passage.words(span).casefold() for passage in passages for span in passage.sentences)
        return tuple(words for words in said if _CORRECTION.search(words))

    def _words(self, item: Cited) -> str:
        """The words of a span, as the passage prints them in which it ends: a dateline before it is in none."""
        passages = self._generation.passages_of(item.document)
        ends_in = next((p for p in passages if p.span.start < item.span.end <= p.span.end), None)
        return ends_in.words(Span(max(item.span.start, ends_in.span.start), item.span.end)) if ends_in else ""

    @cached_property
    def _all(self) -> tuple[Correction, ...]:
        """Read once: a generation never changes."""
        found = []
        for document in signed(self._generation.documents, "corrected", self._generation):
            passages = self._generation.passages_of(document)
            text = " ".join([document.anatomy.title, *(passage.text for passage in passages)])
            found.append(Correction(document, " ".join(text.casefold().split()), passages))
        return tuple(found)


def _about(correction: Correction, said: str) -> Span | None:
    """The sentence of a correction that repeats the most of what was ``said``; None where the correction is about
    something else. What was wrong of it may stand in the next: "We misstated the number of mills. It is 41, not 47."""
    if CELL_SEPARATOR in said:
        return _of_row(correction, said)
    own = content(said)
    best, found = 0.0, None
    for passage in correction.passages:
        for span, behind in zip_longest(passage.sentences, passage.sentences[1:]):
            text = passage.words(span)
            like = len(own & content(text)) / max(len(own), 1)
            printed = passage.words(behind) if behind and not numbers(text) else ""
            if like > best and like >= least(said, f"{text} {printed}") and len(text) <= MOST:
                best, found = like, span
    return found


def _of_row(correction: Correction, row: str) -> Span | None:
    """The first sentence of a correction that holds the whole name of a row."""
    name = name_of_row(row.split(CELL_SEPARATOR)).strip()
    printed = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.I) if any(map(str.isalpha, name)) else None
    sentences = ((passage, span) for passage in correction.passages for span in passage.sentences)
    return next((span for passage, span in sentences if printed and printed.search(passage.words(span))), None)


def _repeats(correction: Correction, said: str) -> Span | None:
    """The sentence of a correction that quotes some of the words of a speaker, or all of them, with those after it,
    which may say whose they are."""
    own = tokens(said)
    for passage in correction.passages:
        for span in passage.sentences:
            text = passage.words(span)
            marked = [words for words in _MARKED.findall(text) if len(tokens(words)) >= FEWEST]
            if any(run([words], own) for words in marked) or (len(own) >= FEWEST and run([said], tokens(text))):
                behind = [one.end for one in passage.sentences if one.start >= span.end][:BEHIND]
                return Span(span.start, max([span.end, *(end for end in behind if end - span.start <= MOST)]))
    return None


def _set_right(passages: Sequence[StoredPassage], span: Span) -> Span:
    """A sentence of a correction with those after it that set it right, else with the one before it that does; alone
    where neither does."""
    for passage in passages:
        if passage.span.contains(span):
            later = [one for one in passage.sentences if one.start >= span.end]
            sorry = next((at for at, one in enumerate(later) if _REGRETS.search(passage.words(one))), len(later))
            behind = later[: min(sorry, BEHIND)]
            before = [one for one in passage.sentences if one.end <= span.start][-1:]
            after = Span(span.start, max([span.end, *(one.end for one in behind if one.end - span.start <= MOST)]))
            if _SETS_RIGHT.search(passage.words(after)[span.end - span.start :]):
                return after
            if behind and is_in_its_place(passage.words(span), passage.words(behind[0])):
                return Span(span.start, max([span.end, *(o.end for o in behind[:1] if o.end - span.start <= MOST)]))
            with_before = Span(
                min([span.start, *(one.start for one in before if span.end - one.start <= MOST)]), span.end
            )
            said = passage.words(with_before)[: span.start - with_before.start]
            return with_before if _SETS_RIGHT.search(said) else span
    return span


def _apart(cited: Sequence[Cited]) -> list[Cited]:
    """``cited`` without what stands in one before it; what stands there in part goes on with it, unless both are too
    long together."""
    kept: list[Cited] = []
    for item in cited:
        over = [one for one in kept if one.document.id == item.document.id and one.span.overlaps(item.span)]
        if not over:
            kept.append(item)
        elif (whole := _together([*over, item])) is not None:
            kept[kept.index(over[0])] = whole
            kept = [one for one in kept if one not in over[1:]]
    return kept


def _together(cited: Sequence[Cited]) -> Cited | None:
    """Spans of one document as one, with the marks of all; None where that would be too long, or holds the words of a
    speaker or a row of a table."""
    span = Span(min(one.span.start for one in cited), max(one.span.end for one in cited))
    if span.end - span.start > MOST or any(one.quote or one.kind != "quote" for one in cited):
        return None
    marks = {mark for one in cited for mark in _over(one, span).marks}
    return replace(cited[0], span=span, marks=tuple(sorted(marks)))


def _over(item: Cited, span: Span) -> Cited:
    """``item`` with a ``span`` that its own stands in; its marks stay on their words."""
    moved = item.span.start - span.start
    return replace(item, span=span, marks=tuple((start + moved, end + moved) for start, end in item.marks))
