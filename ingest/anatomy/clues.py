"""An undated body -> the year that it seems to be from.

Three kinds of words tell a year: the end of a period ("from 2011 to 2016"), a full date of something
that has happened, and "six years ago, in 2011". How many kinds agree is the confidence. A body that
elsewhere speaks of a later year as past contradicts them, and is left undated; a year that somebody is quoted with
does not. The end of a period is the weakest: a history may end long before the text was written. Alone it tells
nothing, and nothing at all where it is one of somebody's life or office ("who lived there from 1947 to 1975").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.anatomy.date_forms import DATE, YEAR
from ingest.anatomy.relative_years import COUNT, years_ago
from ingest.anatomy.sections import section_text
from ingest.document import ONE_CLUE, Published, Section, SectionKind
from ingest.lazy_pattern import pattern

# By how many kinds of clue agree. Judgement, not measured: one real undated release was at hand.
CONFIDENCE = {1: ONE_CLUE, 2: 0.6, 3: 0.8, 4: 0.9}

_YEAR = rf"\b({YEAR})\b"
_PERIOD = pattern(rf"\b(?:(?:from|between)\s+)?{YEAR}\s*(?:to|and|through|until|[-–—])\s*{_YEAR}", re.IGNORECASE)
_FULL_DATE = pattern(rf"\b(?:on|of|by)?\s*(?P<date>{DATE})", re.IGNORECASE)
_AGO = pattern(
    rf"\b(?P<count>{COUNT})\s+(?P<unit>years?|"
    rf"decades?)\s+ago\b(?:,?\s*(?:back )?in\s+{_YEAR})?",
    re.IGNORECASE,
)
_FUTURE = pattern(
    r"\b(?:by|until|through|before|will|shall|would|effective|beginning|starting|next|scheduled|deadline|"
    r"goes? into effect|takes? effect|antes de|hasta|a partir de|para (?:el|finales|principios)|previst[oa]s?|"
    r"(?:ser|estar|tendr|habr|podr|deber|\w{2,}[aei]r)(?:á|án|emos))\b[^.]{0,60}$",
    re.IGNORECASE,
)
# The day on which somebody was born or something founded is long before that of the page that tells of it.
_BEGINNING = pattern(
    r"\b(?:founded|established|created|incorporated|born|fundad[oa]|cread[oa]|constituid[oa]|nacid[oa]|nació|fundó|"
    r"creó|constituyó)\b[^.]{0,60}$",
    re.IGNORECASE,
)
# Whose years they are: what somebody lived through or did for so long says nothing of when a text was written.
_OF_A_LIFE = pattern(
    r"\b(?:who|whose|(?:he|she) |lived|living|reigned|ruled|married|quien|vivió|reinó|gobernó|"
    r"(?:president|director|chair\w*|mayor|governor|head|leader|king|queen|bishop|minister|captain|curator|keeper|editor|"
    r"served|worked|taught|alcaldes?a?|presidente|directora?|rey|reina|obispo))\b[^.]{0,80}$",
    re.IGNORECASE,
)
# A day with an hour after it is one to come on, as those of a calendar: it tells nothing of when a text was written.
_HOUR = pattern(
    r"[\s,|·•–—-]{0,4}(?:(?:at|from|a las|de|desde)\s+)?\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.?m\b|\s(?:h|horas)\b|:\d\d\b)",
    re.IGNORECASE,
)
_QUOTED = pattern(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_ADDRESS = pattern(r"https?://\S+|www\.\S+")
_NUMBERED = pattern(r"\b(?:No|Act|Bill|HB|SB|H\.B|S\.B|Law|§)\.?\s*$")


def inferred_year(text: str, parts: Sequence[Section], title: str) -> Published:
    """The year that a body seems to be from, with what it was read from; undated if nothing tells."""
    body = _ADDRESS.sub(" ", section_text(text, parts, SectionKind.HEADLINE, SectionKind.BODY))
    votes: dict[int, dict[str, str]] = defaultdict(dict)
    for kind, year, phrase in _clues(body, title):
        votes[year].setdefault(kind, phrase)
    if not votes:
        return Published(basis="no date of publication was found, and nothing in the text tells a year")
    year = max(votes, key=lambda candidate: (len(votes[candidate]), candidate))
    if set(votes[year]) == {"period"}:
        said = " ".join(votes[year]["period"].split())
        return Published(basis=f"no date of publication was found; {said!r} alone does not tell when it was written")
    later = [other for other in _past_years(_QUOTED.sub(" ", body)) if other > year]
    if later:
        return Published(
            basis=f"no date of publication was found; the text points to {year} but also speaks of {max(later)}"
        )
    confidence = CONFIDENCE[min(len(votes[year]), len(CONFIDENCE))]
    said = ", ".join(repr(" ".join(phrase.split())) for phrase in votes[year].values())
    return Published(
        str(year),
        "year",
        True,
        confidence,
        f"no date of publication was found; {year} is inferred from {said} "
        f"({len(votes[year])} of {len(CONFIDENCE)} kinds of clue agree)",
    )


def _clues(body: str, title: str) -> Iterator[tuple[str, int, str]]:
    """(kind of clue, year, words)."""
    for match in re.finditer(_YEAR, title):
        yield "title", int(match[1]), match.group()
    for match in _PERIOD.finditer(body):
        before = body[max(0, match.start() - 80) : match.start()]
        if not _FUTURE.search(before) and not _OF_A_LIFE.search(before):
            yield "period", int(match[1]), match.group()
    for match in _FULL_DATE.finditer(body):
        whole = re.search(YEAR, match["date"])
        before = body[max(0, match.start() - 80) : match.start()]
        if whole and not (_FUTURE.search(before) or _BEGINNING.search(before) or _HOUR.match(body, match.end())):
            yield "date", int(whole.group()), match["date"]
    for match in _AGO.finditer(body):
        if match[3]:  # the count may include the first year: six years of cards from 2011 on end in 2016
            years = years_ago(match["count"], match["unit"])
            yield "ago", int(match[3]) + years, match.group()
            yield "ago", int(match[3]) + years - 1, match.group()


def last_past_year(text: str, parts: Sequence[Section]) -> int:
    """The last year that a body speaks of as past, outside what it quotes; 0 where it speaks of none."""
    body = _ADDRESS.sub(" ", section_text(text, parts, SectionKind.BODY))
    return max(_past_years(_QUOTED.sub(" ", body)), default=0)


def _past_years(body: str) -> Iterator[int]:
    for match in re.finditer(_YEAR, body):
        before = body[max(0, match.start() - 80) : match.start()]
        if not _FUTURE.search(before) and not _NUMBERED.search(before):
            yield int(match[1])
