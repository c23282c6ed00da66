"""Text -> bills and acts, each normalised: "H.B. 5621", "House Bill 5621" and "hb5621" are "HB 5621".

A substitute or engrossed form has the number of its bill: "ESHB 1291" is "HB 1291". Numbers repeat
across places and sessions, so a bill of a document carries its subject and session where known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.anatomy.date_forms import YEAR
from ingest.anatomy.names import in_address
from ingest.document import Bill, Span
from ingest.lazy_pattern import pattern
from ingest.sentences import sentence_spans

LINE_CHARS = 600
NEAR_CHARS = 160  # an enactment date belongs to a bill of the same sentence, no farther than this

# Chamber as printed -> its letters. Only forms that legislatures use; nothing here knows a place.
_FORMS = (
    (r"House\s+Joint\s+Resolutions?|H\.?\s?J\.?\s?R(?:es)?\.?", "HJR"),
    (r"Senate\s+Joint\s+Resolutions?|S\.?\s?J\.?\s?R(?:es)?\.?", "SJR"),
    (r"House\s+Concurrent\s+Resolutions?|H\.?\s?C\.?\s?R\.?", "HCR"),
    (r"Senate\s+Concurrent\s+Resolutions?|S\.?\s?C\.?\s?R\.?", "SCR"),
    (r"House\s+Files?|H\.?\s?F\.?", "HF"),
    (r"Senate\s+Files?|S\.?\s?F\.?", "SF"),
    (r"Assembly\s+Bills?|A\.?\s?B\.?", "AB"),
    (r"Legislative\s+Documents?|L\.?\s?D\.?", "LD"),
    (r"Legislative\s+Bills?|(?-i:L\.?\s?B\.?)", "LB"),
    (r"House\s+Bills?|H\.?\s?Bs?\.?", "HB"),
    (r"Senate\s+Bills?|S\.?\s?Bs?\.?", "SB"),
    (r"(?-i:H\.?\s?R\.?)", "HR"),
)
_LETTERS = tuple(letters for _, letters in _FORMS)
_SUBSTITUTE = (
    r"(?:(?:[2-9]?E?[2-9]?S{0,2}(?=[HS]B\b))"
    r"|(?:(?:Engrossed|Second|Substitute|Sub\.?|Am\.?|Amended|Committee)\s+)+)?"
)
_CHAMBER = "|".join(f"(?P<{letters}>{form})" for form, letters in _FORMS)
_WHOLE = r"(?![\w%]|[,.]\d)"  # no part of a score, a sum, a share or a longer word
_BILL = pattern(
    rf"(?<![\w.])(?P<chamber>{_SUBSTITUTE}(?:{_CHAMBER}))\s*[- ]?\s*(?:No\.?\s*|#\s*)?(?P<number>\d{{1,5}}){_WHOLE}",
    re.IGNORECASE,
)
# One letter needs its full stop, or three digits: "an A 95" is a grade.
_SHORT = pattern(
    rf"(?<![\w.])(?P<chamber>[HSA](?=\.)|[HS](?=\s?\d{{3}}))\.?\s?(?:No\.\s*)?(?P<number>\d{{2,5}}){_WHOLE}"
)
_ACT = pattern(
    r"(?<![\w.])(?P<kind>Public\s+Act|P\.?A\.?|Act(?=\s+(?:No\.?\s*)?\d{4})|Public\s+Law|P\.?L\.?|Pub\.\s*L\.)\s+"
    r"(?:No\.?\s*)?(?P<year>\d{2,4})\s?[-–]\s?(?!(?:19|20)\d\d\b)(?P<number>\d{1,4})(?![\d-])",
    re.IGNORECASE,
)
_MORE = pattern(rf"(?:\s*,\s*(?:and\s+)?|\s+(?:and|or|&)\s+|\s*/\s*)(?P<number>\d{{2,5}}){_WHOLE}(?!-)")
_NOUN_AFTER = pattern(  # "and 1200 victims"; but "and 5622 requires"
    r"\s+(?!(?:is|was|has|passes|makes|requires|allows|adds|as|across)\b)[a-z]+s\b|\s+percent\b"
)
_ENACTED = pattern(
    r"\b(?:enact|sign|pass|approv|adopt|effective|took effect|became law|into law)\w*\b[^.]{0,80}?\b((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BESIDE = pattern(rf"\s*\(?(?:of|in|,)?\s*\(?({YEAR})\b")
_BEFORE = pattern(rf"\b({YEAR})(?:['’]s)?\s+$")

Located = Callable[[Span, Span], str | None]


def find_bills(text: str) -> tuple[Bill, ...]:
    """Every bill that ``text`` names, in order, without subject or session."""
    return tuple(Bill(number, span) for span, number in _numbers(text))


def bills(text: str, year: int | None, subject: Located) -> tuple[Bill, ...]:
    """The bills of a document.

    ``session`` is the year of an enactment named in the same sentence, else the one in an act's own number, else
    ``year`` (the release's). ``subject`` says whose bill it is, given the spans of its sentence and of its number; a
    bill that is named with its place once, and without it elsewhere, is that place's."""
    found = [
        Bill(number, span, subject(sentence, span), _session(text, span, sentence, number) or year)
        for span, number in _numbers(text)
        for sentence in [_sentence_around(text, span)]
    ]
    owners: dict[str, set[str]] = {bill.number: set() for bill in found}
    for bill in found:
        owners[bill.number] |= {bill.subject} if bill.subject else set()
    return tuple(
        replace(bill, subject=min(owners[bill.number])) if not bill.subject and len(owners[bill.number]) == 1 else bill
        for bill in found
    )


def _sentence_around(text: str, span: Span) -> Span:
    """The sentence that holds ``span``, looking no farther than its line or ``LINE_CHARS`` each way."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - LINE_CHARS)
    end = text.find("\n", span.end)
    line = Span(start, min(end if end >= 0 else len(text), span.end + LINE_CHARS))
    return next((sentence for sentence in sentence_spans(text, line) if sentence.overlaps(span)), span)


def _numbers(text: str) -> Iterator[tuple[Span, str]]:
    found: list[tuple[Span, str]] = []
    for match in _ACT.finditer(text):
        found.append((Span(*match.span()), f"{_act(match['kind'])} {match['year']}-{match['number']}"))
    for match in (*_BILL.finditer(text), *_SHORT.finditer(text)):
        letters = next((key for key in _LETTERS if match.groupdict().get(key)), match["chamber"].upper())
        found.append((Span(*match.span()), f"{letters} {int(match['number'])}"))
        found.extend(_further(text, match, letters))
    last = 0
    for span, number in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
        if span.start >= last and not in_address(text, span):
            last = span.end
            yield span, number


def _further(text: str, first: re.Match[str], letters: str) -> Iterator[tuple[Span, str]]:
    """The numbers that share a chamber: "HB 5621 and 5622", "House Bills 12 and 13"."""
    plural = first["chamber"].rstrip(".").endswith("s")
    match = _MORE.match(text, first.end())
    while match:
        number = match["number"]
        alike = abs(len(number) - len(first["number"])) <= 1 and len(number) >= 3
        a_year = re.fullmatch(YEAR, number)
        if not (plural or (alike and not a_year)) or _NOUN_AFTER.match(text, match.end()):
            return
        yield Span(*match.span("number")), f"{letters} {int(number)}"
        match = _MORE.match(text, match.end())


def _act(kind: str) -> str:
    words = re.sub(r"[^a-z]", "", kind.lower())
    return {"act": "Act", "publicact": "Public Act", "pa": "Public Act"}.get(words, "Public Law")


def _session(text: str, span: Span, sentence: Span, number: str) -> int | None:
    if match := re.fullmatch(r"(?:Act|Public Act) (\d{2}|\d{4})-\d+", number):
        return int(match[1]) if len(match[1]) == 4 else 2000 + int(match[1])
    near = Span(max(sentence.start, span.start - NEAR_CHARS), min(sentence.end, span.end + NEAR_CHARS))
    if match := _BEFORE.search(text, near.start, span.start) or _BESIDE.match(text, span.end, near.end):
        return int(match[1])
    if match := _ENACTED.search(text, near.start, near.end):
        return int(match[1])
    return None
