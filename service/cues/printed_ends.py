"""Who stood highest or lowest in one edition -> the sentences that name them.

"Ashby was the lowest of the 2013 edition", "Ashby and Corby tied for the lowest score of 2015": where letters of few
are known, many are level, and a text tells what rows cannot. What is lowest of a part, of a region or since a year is
something else.
"""

from __future__ import annotations

import re

from ingest import Generation, SubjectNames, pattern
from service.citations import Cited
from service.figures.request import Kind
from service.language.years import YEAR
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 60  # passages that are looked through, the nearest by their words
_LOW = r"(?:lowest|worst)"
_HIGH = r"(?:highest|best|top)"
_LAST, _FIRST = "last", "first"
_WHAT = r"(?:[ -](?:overall|national|letter|scores?|grades?|marks?|ranks?|ranked|graded|scoring|placed?|points))*"
_WHERE = (
    r"(?:,? (?:with|at) (?:an? )?(?:scores? of )?[\d.]+(?: points)?| (?:of|in|on|for) (?:all|the nation|the country))?"
    r"(?:,? (?:of|in|on|for|from) (?:the )?(?:year )?{year}(?: [\w&]+){{0,8}}?)?(?: nationwide| nationally| overall)?"
    r"(?:,? (?:with|at) (?:an? )?(?:scores? of )?[\d.]+(?: points)?)?(?=\W*$|[,;:] )"
)
_DID = (
    r"(?:was|were|had|has|got|received|earned|scored|came|finished|placed|ranked|stood|shared|took|"
    r"(?:was |were )?tied(?: for)?)(?: in| at| as)?(?: the)?"
)
_PLACED = r"(?:came|finished|placed|ranked|stood|was|were)(?: in| at)?(?: the)?"
_NOT = pattern(r"\b(?:not|never|no longer|nearly|almost|among|one of)\b|n['’]t\b", re.I)
_NAMES = pattern(r"§(?:(?:,|,? and|,? &) (?:the )?§)*")


def printed_ends(
    year: int,
    end: Kind,
    names: SubjectNames,
    generation: Generation,
    visible: Visible,
    filters: Filters,
) -> tuple[Cited, ...]:
    """Those sentences, one for each set of names that is no part of another; none where none is printed."""
    extreme, placed = (_HIGH, _FIRST) if end is Kind.HIGHEST else (_LOW, _LAST)
    where = _WHERE.format(year=year)
    told = re.compile(
        rf"§ (?:{_DID} {extreme}{_WHAT}|{_PLACED} {placed}(?: place)?){where}"
        rf"|\b[Tt]he {extreme}{_WHAT}(?: (?:of|in|for) (?:the )?{year}(?: edition)?)? "
        r"(?:was|were|is|went to|belonged to)(?: that of| those of)? §(?=\W*$|[,;:] )"
    )
    words = " OR ".join(f'"{word}"' for word in re.findall(r"\w{3,}", f"{extreme} {placed}"))
    found = dict[frozenset[str], Cited]()
    for passage, span, said in nearest_sentences(
        f'text : ("{year}" AND ({words}))', READ, generation, visible, filters
    ):
        if set(YEAR.findall(said)) != {str(year)} or _NOT.search(said):
            continue
        mentions = names.find(said)
        line, at = "", 0
        for mention in mentions:
            line += f"{said[at : mention.span.start]}§"
            at = mention.span.end
        line = _NAMES.sub("§", " ".join(f"{line}{said[at:]}".split()))
        if told.search(line):
            found.setdefault(frozenset(code for one in mentions for code in one.codes), Cited(passage.document, span))
    return tuple(cited for codes, cited in found.items() if not any(codes < other for other in found))
