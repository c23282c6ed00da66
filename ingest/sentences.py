"""Text -> spans of its sentences, in code points.

sentencex finds the boundaries; the rules here mend what it gets wrong in press releases: a full
stop after a title or an abbreviation, and a boundary before a lower-case word.
"""

from __future__ import annotations

from functools import lru_cache

from sentencex import get_sentence_boundaries

from ingest.anatomy.honours import ABBREVIATED
from ingest.document import Span
from ingest.lazy_pattern import pattern

_REMEMBERED_CHARS = 4_000  # a paragraph is asked for several times in a build; a longer text would only fill memory
_TAIL_CHARS = 200  # longer than the longest abbreviation with what stands around it
MAX_QUOTE_CHARS = 480  # a quote stays under 500 characters (the contract), marks included

_OPEN_ABBREVIATION = pattern(
    r"(?:^|[\s(\"“])(?:(?:[A-Z]\.){1,3}|(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Lt|Gen|Col|Sgt|Atty|Hon|Rev|Prof|St|No|Nos|Sec"
    r"|Art|Ch|Ann|Stat|Approx|approx|ed|eds|vs|cf|Inc|Corp|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
    rf"|EE|Sr|Sres|Sras|{'|'.join(ABBREVIATED)}|Av|Avda|Ctra|Pza|Sta|Sto|[Nn]úms?|[Pp]ágs?|[Aa]pdo|[Tt]el|[Tt]fno)\.)$"
)
_CLOCK = pattern(r"\b[ap]\.m\.$")
_ZONE = pattern(r"(?:[A-Z]{2,4}\b|Eastern|Central|Mountain|Pacific|(?:[A-Z][a-z]+ ){1,2}[Tt]ime\b)")
_AFTER_GRADE = pattern(r"(?<= [A-F]\.)\s+(?=[A-Z])")  # "got a C. Rail got a B-."
_GRADE_END = pattern(r"\b(?:an?|to|grade|of) [A-F]\.$")
# A raised mark of a note after the full stop belongs to the sentence that it follows.
_NOTE_MARK = pattern(r"(?<=[.!?\"”’')\]])[¹²³⁰⁴-⁹]+(?:[,–][¹²³⁰⁴-⁹]+)*(?=\s|$)")
_CLOSES = pattern(r"[.!?][\"”’')\]]*\s*$")


def sentence_spans(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences inside ``span`` of ``text``: in order, not overlapping, covering all of it
    but white space, each at most ``MAX_QUOTE_CHARS`` long (a longer one is cut at a clause)."""
    words = span.of(text)
    pieces = _boundaries(words) if len(words) <= _REMEMBERED_CHARS else _found(words)
    spans: list[Span] = []
    for start, end in pieces:
        inner = words[start:end]
        lead = len(inner) - len(inner.lstrip())
        first, last = span.start + start + lead, span.start + start + len(inner.rstrip())
        if first < last:
            spans.extend(_cut(text, first, last))
    return tuple(spans)


def ends_in_abbreviation(words: str) -> bool:
    """Whether the full stop at the end of words is an abbreviation's, after which a sentence goes on."""
    return _OPEN_ABBREVIATION.search(words[-_TAIL_CHARS:].rstrip()) is not None


@lru_cache(maxsize=4096)
def _boundaries(words: str) -> tuple[tuple[int, int], ...]:
    return _found(words)


def _found(words: str) -> tuple[tuple[int, int], ...]:
    words = _NOTE_MARK.sub(lambda mark: " " * len(mark[0]), words)
    found = [(b["start_index"], b["end_index"]) for b in get_sentence_boundaries("en", words)]
    merged: list[tuple[int, int]] = []
    for start, end in (piece for whole in found for piece in _split_after_grades(words, *whole)):
        if merged and _belongs_together(_tail(words, *merged[-1]), words[start:end]):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def _split_after_grades(words: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [
        m.end() for m in _AFTER_GRADE.finditer(words, start, end) if _GRADE_END.search(_tail(words, start, m.start()))
    ]
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _tail(words: str, start: int, end: int) -> str:
    """The last words before ``end``: all that the rules look at, however long a sentence is."""
    return words[max(start, end - _TAIL_CHARS) : end].rstrip() or words[start:end].rstrip()[-_TAIL_CHARS:]


def _belongs_together(before: str, after: str) -> bool:
    after = after.lstrip()
    if not before or not after:
        return True
    if _CLOCK.search(before) and _ZONE.match(after):
        return True
    if _GRADE_END.search(before):
        return False
    if _OPEN_ABBREVIATION.search(before) and not after.startswith(("The ", "In ", "This ", "El ", "La ", "En ")):
        return True
    return not _CLOSES.search(before) or after[0].islower()


def _cut(text: str, start: int, end: int) -> list[Span]:
    spans = []
    while end - start > MAX_QUOTE_CHARS:
        window = text[start : start + MAX_QUOTE_CHARS]
        at = max(window.rfind("; "), window.rfind(", "), window.rfind(": "))
        if at < MAX_QUOTE_CHARS // 3:
            at = window.rfind(" ")
        cut = start + (at + 1 if at > 0 else MAX_QUOTE_CHARS)
        spans.append(Span(start, start + len(text[start:cut].rstrip())))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        spans.append(Span(start, end))
    return spans
