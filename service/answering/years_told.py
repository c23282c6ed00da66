"""The years of a question -> whether a sentence tells of one of them.

It names one of them, or none and its passage or document is of one. A year that only something is measured from ("the
most since 1946") is none of its own; a document whose title is of another year ("Budget for 2024", of December 2023) is
of that, one on a year that was past tells of that ("Annual report 2024", of April 2025); and a sentence that begins
with "Last year" is of the year before its document's, as is a figure that ends with it, or that goes on with what is
told of that year ("Visits fell to 900 in 2023. The wait was 21 minutes", of March 2024). Below "1. Accounts 2024" of
minutes all is of 2024. Of "2023-24" or "FY24" a sentence tells that names it, or whose heading or title does, though it
has one that this touches ("the floods of 2023"); one that names no year at all, where its document came out in one that
this touches.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ingest import Published, Span, StoredPassage, pattern, relative_years
from service.answering.item_told import ITEM
from service.language.date_words import A_MONTH
from service.language.years import MEASURED_FROM, YEAR, split_years, times_of

# "HALDEN, February 10, 2025 - ": when it was written, and not of which year it tells.
DATELINE = pattern(r"^[^.!?]{0,80}?\b(?:19|20)\d\d\b[^.!?\w]{0,10}[-–—](?=\s)")
_COMPARES = pattern(
    r"\b(?:compar\w+|against|than|(?:up|down|rose|fell|grew) from|from [$€£]?\d[^;]{0,25}? in|earlier|previous\w*|"
    r"before)\b|^\W*In\b",
    re.I,
)
# What was so is not of a year that was still to come, whatever the sentences around it announce.
_WAS = pattern(
    r"\b(?:was|were|had|did|came|went|took|got|made|held|drew|won|lost|sold|gave|saw|rose|fell|grew|met|ran|spent|"
    r"brought|(?!hundred\b)[a-z]{2,}(?<!e)ed)\b"
)
_IS_TO_BE = pattern(
    r"\b(?:will|shall|(?:is|are) to|going to|plan(?:s|ned)|expect(?:s|ed)|scheduled|due|next year)\b", re.I
)
# What a sentence only holds its own figure against, or when something is put off to: "the best, as it was in 2016",
# "37 percent, against 17.8 in 2022", "Visitors: 900 (2021: 700)", "was put off to 2020", "; in 2019 it had been 310".
_BESIDE = pattern(
    r"\b(?:as (?:(?:it|they|he|she|there) )?(?:was|were|did|had)|against|versus|compared (?:with|to)|(?:up|down) from|"
    r"(?:put off|postponed|delayed|deferred) (?:to|until|till))\b(?:\s+(?:[^\s.,;:]|(?<=\d)[.,](?=\d))+){0,6}?\s+"
    r"(?:19|20)\d\d(?!\d)|"
    r"(?<=; )in (?:[^\s.,;:]+ ){0,5}?(?:19|20)\d\d,? (?:it|there|they) (?:had been|was|were)\b|"
    r"\((?:19|20)\d\d: [^()]+\)",
    re.I,
)
_BEFORE = pattern(r"\b(?:before|prior to|earlier than|until|till)(?: the)?(?: \w+)? (?P<year>(?:19|20)\d\d)\b", re.I)
# A figure of the past, and of no day of its own: "The average wait fell to 21 minutes."
_LAST_YEAR_TOLD = pattern(r"(?<!than )(?<!as )(?<!from )(?<!like )(?<!of )(?<!in )\blast year\W*$", re.I)
_A_TIME_OF_ITS_OWN = pattern(
    rf"\b(?:[A-Z][a-z]{{2,5}}day|{A_MONTH}|today|yesterday|now|so far|since|has|have|"
    r"this (?:year|season|month|week|weekend|spring|summer|autumn|fall|winter|morning))\b"
)
# "In 2022 it made 256 proposals; 61 percent of those made in 2021 have been carried out" is of 2022.
_BEGINS_WITH = pattern(
    r"^\W*(?:In|During|Throughout|(?:At|By) the end of)(?: the)?(?: (?:year|whole of|season))? "
    r"(?P<years>(?:19|20)\d\d\b(?:(?:,|,? and|,? or|-|–) (?:19|20)\d\d\b)*)"
)
_OF_THOSE = pattern(r"\b(?:those|the ones|these) (?:[a-z]+ )?[a-z]+ in (?:19|20)\d\d\b", re.I)
_SHARE_ASKED = pattern(r"\b(?:of|percent\w*|shares?|proportion|made|carried out)\b|%", re.I)
_EARLIER = pattern(r"\W*(?:in )?(?:an?|the) (?:year|season) (?:earlier|before)\b", re.I)


def tells_of(passage: StoredPassage, sentence: Span, asked: Collection[int], question: str = "") -> bool:
    """Whether a sentence may answer for the years that are asked about; any may where none is. ``question`` may ask
    what was before a year."""
    if not asked:
        return True
    wanted, words = set(asked), DATELINE.sub(" ", passage.words(sentence))
    named = _years(words)
    if named & wanted:
        return not _only_speaks_of(words, wanted, question)
    if named and (limits := {int(one["year"]) for one in _BEFORE.finditer(question)}) == wanted:
        return min(named) < max(limits)
    if named and _years(_BESIDE.sub(" ", words)):
        return False
    published = passage.document.anatomy.published
    begins = _begins_in(words, published)
    if begins is not None:
        return begins in wanted
    titled = _titled(passage.document.anatomy.title)
    if titled and titled.isdisjoint(wanted):
        return bool((_years(_headings(passage)) | _years_beside(passage, sentence)) & wanted)
    if (published.year in wanted or titled) and len(wanted) == 1 and _EARLIER.match(words):
        return False
    if published.year in wanted and published.year - 1 not in wanted and _is_of_the_year_before(passage, sentence):
        return False
    if (item := _item_years(passage, sentence)) and item.isdisjoint(wanted):
        return False
    beside = _years(_BESIDE.sub(" ", passage.text))
    return (
        any(year <= (published.year or year) for year in titled & wanted)
        or published.year is None
        or published.year in wanted
        or any(year <= published.year or not _is_past(words) for year in beside & wanted)
    )


def _only_speaks_of(words: str, wanted: set[int], question: str) -> bool:
    """Whether a sentence begins with another year, and names those that are asked about only for something of which it
    tells a share: "In 2022 it made 256; 61 percent of those made in 2021 were carried out"."""
    begins = _BEGINS_WITH.match(words)
    if begins is None or _years(begins["years"]) & wanted or _SHARE_ASKED.search(question):
        return False
    return not wanted & _years(_OF_THOSE.sub(" ", words))


def _is_of_the_year_before(passage: StoredPassage, sentence: Span) -> bool:
    """Whether a figure of the past tells of the year before that in which its document came out: it ends with "last
    year", or the last sentence before it that tells of any year tells of that alone."""
    words, published = " ".join(passage.words(sentence).split()), passage.document.anatomy.published
    if published.year is None or not re.search(r"\d", words) or not _is_past(words):
        return False
    if _LAST_YEAR_TOLD.search(words):
        return True
    if _A_TIME_OF_ITS_OWN.search(words) or _titled(passage.document.anatomy.title):
        return False
    if sentence.start <= passage.span.start:
        return False  # nothing stands before it
    for span in reversed([span for span in passage.sentences if span.start < sentence.start]):
        before = " ".join(passage.words(span).split())
        if told := _years(_BESIDE.sub(" ", DATELINE.sub(" ", before))):
            return told == {published.year - 1}
        if _LAST_YEAR_TOLD.search(before) or _begins_in(before, published) == published.year - 1:
            return True
    return False


def _item_years(passage: StoredPassage, sentence: Span) -> set[int]:
    """The years of the numbered line of minutes below which a sentence stands."""
    items = ITEM.findall(passage.text[: max(0, sentence.end - passage.span.start)])
    return _years(items[-1]) if items else set()


def _is_past(words: str) -> bool:
    return _WAS.search(words) is not None and _IS_TO_BE.search(words) is None


def tells_of_split(passage: StoredPassage, sentence: Span, question: str) -> bool:
    """The same for the years that are none of the calendar; any sentence may where a question names none."""
    asked = split_years(question)
    if not asked:
        return True
    wanted = {*asked, *(time.removeprefix("FY") for time in asked)}
    if named := set(times_of(MEASURED_FROM.sub(" ", passage.words(sentence)))):
        touched = {str(year) for time in asked.values() for year in time}
        return bool(named & wanted) or (named <= touched and bool(split_years(passage.above).keys() & wanted))
    for named_above in (_headings(passage), passage.document.anatomy.title):
        if above := split_years(named_above):
            return bool(above.keys() & wanted)
    # Beside its own year a text names the one before, to compare: what names none is not of that.
    texts = (passage.words(span) for span in passage.sentences)
    if told := {time for words in texts if not _COMPARES.search(words) for time in split_years(words)}:
        return bool(told & wanted)
    published = passage.document.anatomy.published.year
    return published is None or any(published in touched for touched in asked.values())


def _headings(passage: StoredPassage) -> str:
    """What a passage stands under, without the title and the year of its document."""
    _, *parts = passage.context.split(" | ")
    return " | ".join(part for part in parts if part != str(passage.document.anatomy.published.year))


def _years_beside(passage: StoredPassage, sentence: Span) -> set[int]:
    """The years in which a sentence may go on: of the last one before it that names any, without its dateline, those
    with which it begins where it does; where none does, those that the ones after it name."""
    bare = ((span, _BESIDE.sub(" ", DATELINE.sub(" ", passage.words(span)))) for span in passage.sentences)
    around = [
        (span, _years(begins["years"] if (begins := _BEGINS_WITH.match(words)) else words))
        for span, words in bare
        if span != sentence
    ]
    before = [years for span, years in around if years and span.start < sentence.start]
    return before[-1] if before else {year for _, years in around for year in years}


def _begins_in(words: str, published: Published) -> int | None:
    """The year with which a sentence begins: "Last year 6,200 people came"."""
    plain = words.lstrip(" \"'“‘(")
    found = next(relative_years(plain, published), None)
    return found[1] if found and plain.startswith(found[0]) else None


def _titled(title: str) -> set[int]:
    """The years of a title; of "The winter of 2016-17" both."""
    return _years(title).union(*split_years(title).values())


def _years(text: str) -> set[int]:
    return {int(year) for year in YEAR.findall(MEASURED_FROM.sub(" ", text))}
