"""A question -> whether it asks what everybody, or a region, got in an edition.

"All grades of 2021", "how did the states do?", "midwest grades 2019".
"""

from __future__ import annotations

from ingest import pattern
from service.figures.entities import Entities
from service.figures.request import Kind
from service.language.openings import AND

_REGION = r"(?: (?:in|of|from) (?:the )?<r>)?"
_EVERYBODY = rf"(?:to )?(?:(?:all|each|every|of|the|single) )*(?:(?:<r> )?<u>|<r>){_REGION}"
_GRADES = r"(?:grades?|scores?|marks?|letters?|results?)"
_GET = r"(?:get|gets|got|getting|receive|received|earn|earned|have|has|had|given|scored?)"
_OPENING = (
    r"(?:(?:and|so|please|can|could|you|we|i|see|give|show|list|tell|me|us|find|look|up|get|need|want|what|which|are|were|"
    r"is|was|there|a|an|the|all|every|each|of|full|complete|whole|entire|overall|letter|<f>) )*"
)
_IN = r"(?:(?:in|for|of|from|on|by|during) )?(?:the )?"
_EDITION = rf"(?: {_IN}(?:(?:year|editions?|report cards?|<f>|<y>|and) ?)+)?"
_GIVEN = r"(?: (?:(?:were|was|are|is|that|did|do) )*(?:there|given|awarded|assigned|received|earned|handed out))?"

# Of nobody in particular, so the year or "all" has to say that everybody is meant: "grades" alone asks for whose.
_BARE = pattern(rf"^ {_OPENING}(?:<r> (?:<u> )?)?{_GRADES}{_GIVEN}{_EDITION} $")
_OF_EVERYBODY = pattern(
    rf"^ {_OPENING}{_GRADES} (?:of|for|in) {_EVERYBODY}{_EDITION} $"
    rf"|^ {AND}(?:what|which) {_GRADES} (?:did|do|does|have|has|had|were|was) {_EVERYBODY}(?: {_GET})?"
    rf"{_EDITION} $|^ {AND}(?:what|which) {_GRADES} {_GET} {_EVERYBODY}{_EDITION} $"
    rf"|^ {AND}(?:which|what|list|show me) {_EVERYBODY} (?:that )?{_GET} (?:an? |any )?(?:grades?|scores?)"
    rf"{_EDITION} $|^ {AND}(?:which|what) <u> {_GET} (?:which|what) {_GRADES}{_EDITION} $"
    rf"|^ {AND}(?:which|what|list|show me) {_EVERYBODY} (?:were|was|are|got|have been|had been) graded"
    rf"{_EDITION} $"
    rf"|^ {AND}how (?:did|have|were|was) {_EVERYBODY}(?: (?:do|done|doing|fare|fared|perform|performed|score|"
    rf"scored|rank|ranked|graded|rated))?(?: overall)?{_EDITION} $"
    rf"|^ (?:the )?(?:<r>(?: <u>)?|<u>{_REGION.rstrip('?')}) {_IN}<y> $"
)
_SEVERAL = pattern(r" (?:grades|scores|marks|results) ")
_ALL = pattern(r" (?:all|every|each|list|full|complete|whole|entire) ")


def whole_edition(entities: Entities) -> Kind | None:
    """A list where it asks that and nothing else; a look-up where it asks the same of one that it leaves open."""
    line = entities.line
    if entities.grades or entities.unknown or " <s> " in line:
        return None
    every = _ALL.search(line) is not None
    if _BARE.search(line):
        return Kind.LIST if _SEVERAL.search(line) and (every or entities.years) else None
    if _OF_EVERYBODY.search(line) is None:
        return None
    return Kind.LIST if every or entities.several or entities.region else Kind.LOOKUP
