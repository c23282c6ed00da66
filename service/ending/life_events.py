"""Two texts -> the two years in which the same somebody, who is named, came somewhere, was born, died, moved or left.

Quiet in doubt: the deed stands right after the name that the text begins with, the place is the same in both or in
none, and who came back or came first may have come twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import pattern
from service.language.date_words import MONTHS
from service.language.name_forms import CAPITALISED, TITLES

_NAME = rf"(?P<name>(?:{TITLES} )?{CAPITALISED}(?: {CAPITALISED}){{0,3}})"
# Words that begin a sentence and name nobody.
_NOBODY = pattern(
    r"(?:The|An?|It|He|She|They|This|That|These|Those|There|We|I|You|Who|One|Both|All|Some|Many|Most|Its|Their|His|Her|"
    r"Our|In|On|At|When|After|Before|Since|El|La|Los|Las|Una?|Quien|Su)\b"
)
_DEEDS = {
    "came": r"(?:arrived (?:at|in)|came to|joined|lleg[oó] al?)",
    "was born": r"(?:(?:was|were) born|naci[oó])",
    "died": r"(?:died|muri[oó]|falleci[oó])",
    "moved": r"(?:(?:was |were )?moved to|se traslad[oó] al?)",
    "left": r"(?:left|departed(?: from)?)",
}
_PLACE = rf"(?P<place>(?: (?:at|in|en))?(?: (?:(?:the|el|la) )?{CAPITALISED}){{0,4}})"
_MONTH = "|".join(name for month in MONTHS for name in (month, month.capitalize()))
_YEAR = rf"\s+(?:in|en)(?: (?:{_MONTH}))?,? (?P<year>1[5-9]\d\d|20\d\d)\b(?! (?:and|to|or|through) \d)"
_EVENTS = {deed: pattern(rf"^\W*{_NAME},? {words}{_PLACE}{_YEAR}") for deed, words in _DEEDS.items()}
_LIKELY = pattern(
    r"\b(?:arrived|came|joined|lleg[oó]|born|naci[oó]|died|muri[oó]|falleci[oó]|moved|traslad[oó]|left|departed)\b"
)


@dataclass(frozen=True)
class _Event:
    deed: str
    name: str
    place: str
    year: str


def event_keys(text: str) -> frozenset[str]:
    """What two texts share that tell of one deed of one who is named: enough for them to be compared."""
    event = _event(text)
    return frozenset() if event is None else frozenset({f"{event.deed} {event.name}", f"{event.name} {event.deed}"})


def years_apart(one: str, other: str, before: int) -> tuple[str, str] | None:
    """The two years, both before the year ``before``; None where they tell of one, or of different things."""
    first, second = _event(one), _event(other)
    if first is None or second is None or first.year == second.year:
        return None
    same = (first.deed, first.name, first.place) == (second.deed, second.name, second.place)
    return (first.year, second.year) if same and int(max(first.year, second.year)) < before else None


def _event(text: str) -> _Event | None:
    if not _LIKELY.search(text):
        return None
    for deed, form in _EVENTS.items():
        found = form.search(text)
        if found and not _NOBODY.match(found["name"]):
            place = re.sub(r"^\W*(?:(?:at|in|en|the|el|la) )*", "", found["place"])
            return _Event(deed, found["name"].casefold(), place.casefold(), found["year"])
    return None
