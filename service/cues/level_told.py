"""A question for the figure of a year -> the sentence that has it as its subject, and tells what it came to.

"How many visits in 2022?", "attacks on staff 2023", "revenue 2021/22": "Visits rose to 108,600", "Revenue came to $9
million", "It counted 97,800 visits". Nothing stands between the figure and what it is of but the organisation itself,
so that no part of it is told for the whole; and the sentence, what stands before it, or its title names the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, Organisation, Span, StoredPassage, pattern
from service.answering.years_told import DATELINE, tells_of, tells_of_split
from service.citations import Cited
from service.evidence import cited_sentence
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS, telling_words
from service.language.years import MEASURED_FROM, times_of
from service.own_names import own_names
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

READ, SHOWN = 40, 2  # passages that are looked through, sentences shown
MOST = 4  # words of what is counted: of more than these too much would have to stand in one place
_TIME = r"(?:(?:the )?(?:year|season|winter|summer) )?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?"
_WORD = r"(?!(?:did|does|do|is|are|has|have|had|who|when|where|why|how|more|most|fewer|than)\b)[^\W\d][\w'’-]*"
_ASKED = pattern(
    rf"{OPENED}(?:(?:how (?:many|much|high|large|big)|what(?: was| were|['’]s)?|number of)\b )?"
    r"(?:(?:was|were|the|its|our|total|number|of) )*"
    rf"(?P<what>{_WORD}(?: {_WORD}){{0,4}}?)(?: (?:were|was) there)?"
    rf" (?:(?:in|for|of|during) )?(?:the )?{_TIME}\W*$",
    re.I,
)
_ROUGHLY = r"(?: (?:about|almost|nearly|just|over|under|some|around|more than|a record|a total of|roughly|exactly))*"
_NUMBER = r"[$£€]? ?\d[\d.,]*\d?(?: (?:million|billion|thousand))?\b"
_CAME = (
    r"(?: (?:has|have|had))?(?: (?:also|again|then))? (?:rose|risen|fell|fallen|grew|grown|dropped|climbed|"
    r"went (?:up|down)|came|amounted|increased|decreased|declined|shrank|sank|jumped|was|were|stood|reached|totall?ed|"
    r"stayed|remained)"
    r"(?: (?:again|slightly|sharply|further|only|by [^,.;]{1,25}?|from [^,.;]{1,25}?))*(?: (?:to|at))?"
)
_COUNTED = r"(?: (?:also|then))? (?:counted|recorded|had|saw|carried|made|welcomed|received|registered|drew|reported)"
_BODY = r"[Tt]he (?:company|organi[sz]ation|trust|charity|group|council|club|authority|service|agency|museum|library)"


_COMPARES = pattern(r"\b(?:compar\w+|against|than|up from|down from|unlike)\b", re.I)
# "fell to 240,000 from 610,000 in 2019/20" is of no year that it names.
_FROM = pattern(rf"\b(?:from|after|against|compared (?:with|to)) [^;]{{1,40}}? (?:in|of) (?:the )?{_TIME}")


def level_told(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """Those sentences, the newest document first; none where the question is of another form."""
    question = " ".join(reading.question.split())
    what, times = asked_figure(question), set(times_of(question))
    if reading.kind is Kind.PREDICTION or reading.speaker or len(times) != 1 or not what:
        return ()
    told = _told(what, own_names(organisation).pattern)
    found = dict[str, Cited]()
    passages = nearest_holding(telling_words(" ".join(what)), READ, generation, visible, filters, every=True)
    for passage in sorted(passages, key=lambda one: one.document.date, reverse=True):
        for span, words in _of_time(passage, reading, question, times):
            if any(form.search(words) for form in told):
                found.setdefault(words, cited_sentence(passage.document, span))
    return tuple(found.values())[:SHOWN]


def asked_figure(question: str) -> list[str]:
    """The words of the figure of a year that a question asks for; none where it is of another form."""
    asked = _ASKED.match(" ".join(question.split()))
    what = asked["what"].split() if asked else []
    return what if 1 <= len(telling_words(" ".join(what))) <= MOST else []


def _told(what: list[str], own: str) -> tuple[re.Pattern[str], ...]:
    """How a sentence tells it."""
    counted = r"\W+".join(re.escape(word) for word in what if word.casefold() not in STOP_WORDS or word in ("on", "of"))
    of_it = rf"(?: (?:to|at|of|in|on|by|from) (?:(?:the|its|our|all|of|\d+|[a-z]+s) )*(?:{own}))?"
    return (
        re.compile(
            rf"^\W*(?i:(?:the |its |our |total |overall )*(?:number of )?{counted})\b{of_it}{_CAME}{_ROUGHLY} {_NUMBER}"
        ),
        re.compile(
            rf"^\W*(?:There (?:were|was)|(?:It|They|We|{own}|{_BODY}|Its [\w ]{{1,25}}?){_COUNTED})"
            rf"{_ROUGHLY} {_NUMBER} (?i:{counted})\b(?=\W|$)(?! (?:more|fewer|less)\b)"
        ),
    )


def _of_time(passage: StoredPassage, reading: Reading, question: str, times: set[str]) -> Iterator[tuple[Span, str]]:
    """The sentences of a passage that are of the time that is asked for, without a dateline: of that which they name,
    which the last one before them in their paragraph that names any is of, or which the title has."""
    titled, before, end = set(times_of(passage.document.anatomy.title)), set[str](), passage.span.start
    for span in passage.sentences:
        if "\n\n" in passage.words(Span(end, span.start)):
            before = set()
        end = span.end
        words = DATELINE.sub(" ", " ".join(passage.words(span).split())).strip()
        own = set(times_of(_FROM.sub(" ", MEASURED_FROM.sub(" ", words))))
        goes_on = not own and bool(before & times)
        named = own or before or titled
        if own:  # behind "that compares with 18.3 million in 2022/23" the text goes on in its own year
            before = set() if _COMPARES.search(words) else own
        if not times & named or not tells_of(passage, span, reading.years, question):
            continue
        if goes_on or tells_of_split(passage, span, question):
            yield span, words
