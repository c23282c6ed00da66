"""The forms of speech that ask for editions and scales themselves, and for the first or last of a kind in time."""

from __future__ import annotations

import re

from ingest import pattern
from service.figures import patterns
from service.figures.entities import Entities
from service.figures.request import Kind
from service.language.openings import AND
from service.reading import Reading

_FIRST, _LAST = "(?:first|earliest|oldest)", "(?:last|latest|newest|most recent)"
_GRADE = "(?:grades?|scores?|ranks?|results?)"
_GET = "(?:get|gets|got|receive|receives|received|earn|earned|have|had|score|scored|fail|failed|pass|passed|be|reach)"
_ONE = f"(?:the |an? )?(?:(?:{_GRADE}|marks?|ratings?) )?(?:of )?(?:an? )?<g>"
_SCALE = "(?:<t>|framework|scale|grading scale|grading system|scoring system|methodology|standard)"
_SCALES = "(?:(?:grading|scoring|report card) )?(?:frameworks|scales|systems|methodologies|standards)"
_CARDS = r"(?:report cards?|editions?|grades?)"
_EVERY_YEAR = "(?:every|each|all)(?: of)?(?: the)?(?: single)? years?"
_HERE = r"(?: (?:here|in the archive|from the archive))?"
_EXIST = r"(?:exist|existed|(?:are|were) (?:there|known|published|released|in the archive)|do you (?:have|hold|know))"
_AMONG = (
    r"(?:(?:of|on|in) (?:the )?(?:<f>|archive|report cards?)|(?:before|after|since|until) <y>|ever|published|released)"
)
_TWO_SCALES = (
    "(?:the |these |those |your |two |three |<n> |different )*"
    f"(?:{_SCALES}|<f> (?:and|or) (?:the )?(?:<f>|report cards))"
)
_GRADED = "(?:grades?|scores?|letters?|frameworks?|scales?|editions?|report cards?|<g>|<f>)"
_COMPARED = "(?:compare|compared|comparable|comparison)"

# "The first" is the highest of a ranking, and of one subject's grades the earliest.
_AT_ALL = rf"(?:graded|ranked|scored|rated|assessed|(?:get|got|receive|received|have|had) (?:an? |its |any )?{_GRADE})"
EARLIEST = pattern(rf" {_FIRST} (?:(?:known |ever |recorded )?{_GRADE}|{_AT_ALL}) ")
NEWEST = pattern(rf" (?:{_LAST} (?:known |published |available )?{_GRADE}|(?:{_LAST}|most recently) {_AT_ALL}) ")
# When a scale was given up, which a passage may tell better than the years of its editions.
GIVEN_UP = pattern(" (?:end|stop|finish) $")
# "When did the scale change?", "has the grading scale ever been changed?" and nothing else.
_SCALE_CHANGED = pattern(
    rf"^ {AND}(?:(?:when|in (?:which|what) (?:years?|editions?)|did|was|were|has|have|had|been) )+"
    rf"(?:changed )?(?:the |your )?(?:{_SCALE}|{_SCALES}|grading) (?:(?:ever|last|first|been|was|has) )*"
    r"(?:(?:change|changed|replaced|revised) )?(?:since <y> )?$"
)
_CHANGED = pattern(" (?:change|changed|replaced|revised) ")
HOW_MANY_SCALES = pattern(rf" how many (?:different |other )*{_SCALES} ")
_FIRST_ONE, _LAST_ONE = pattern(f" {_FIRST} "), pattern(f" {_LAST} ")
_FIRST_TO = pattern(
    rf" (?:(?:first|earliest) (?:<u> )?(?:ever )?(?:to|that|which|who) {_GET}"
    rf"|{_GET} (?:the|a|an) (?:very )?(?:first|earliest) <g>"
    rf"|(?:first|earliest) <u> {_GET}|<u> (?:was |were )?(?:the )?first {_GET}"
    rf"|(?:first|earliest) (?:<u> )?with {_ONE}) "
)
_LAST_TO = pattern(
    rf" (?:(?:last|latest) (?:<u> )?(?:to|that|which|who) {_GET}|{_GET} (?:the|a|an) (?:very )?(?:last|latest) <g>"
    rf"|(?:last|latest) (?:<u> )?with {_ONE}) "
)
_SCALE_ASKED = pattern(r"\b(?:framework|scale|system|methodology|standard)\b", re.I)
_EDITIONS = pattern(
    r"^ (?:are|is|were|was|have|has) (?:the |your )?<y> (?:grades?|report cards?|scores?|editions?|results?) "
    r"(?:been )?(?:out|published|released|available|there|in)(?: (?:yet|already|now))? $|"
    r"^ (?:was|is|were|are) (?:there (?:an? |any )?(?:<f> )?editions? (?:in|for|of) <y>|<y> an edition) $|"
    rf"^ {AND}(?:which|what|how many|list|name|show)(?: me)?(?: all)?(?: the)?(?: different)?(?: <f>)? editions?"
    rf"(?: of (?:the )?<f>)?(?: {_EXIST})? $"
    r"|^ (?:for |in )?(?:which|what) years (?:have|had|has|are|were|do you have|does the archive have) (?:there )?"
    r"(?:a |an |any )?(?:report cards?|editions?|grades|graded|covered)(?: for)? $"
    rf"|^ {AND}(?:for |in )?(?:which|what) years? (?:have|had|has|are|were|is|was|do (?:we|you) have) (?:there )?"
    rf"(?:(?:no|without(?: an?| any)?|missing(?: an?| any)?) {_CARDS}|missing{_HERE}) $"
    rf"|^ (?:which|what) years? lacks? (?:an? )?{_CARDS} $"
    r"|^ (?:for |in )?(?:which|what) years? (?:do|did|does) "
    rf"(?:(?:we|you|the archive) (?:lack|miss|not have) (?:an? )?{_CARDS}|no {_CARDS} (?:appear|exist))(?: for)? $"
    rf"|^ (?:(?:is|are|was|were) there|do (?:you|we) have|does the archive have) (?:an? )?{_CARDS} (?:for|of|in|from) "
    rf"{_EVERY_YEAR} $|^ (?:do|does|did|has|have) {_EVERY_YEAR} (?:have|had|has|got) (?:an? )?{_CARDS} $"
    rf"|^ (?:is|are|was|were) there (?:an? |any |no )?{_CARDS} (?:for|of|in|from) <y> $"
    rf"|^ (?:are (?:we|you|there|any)|do (?:we|you)|is|does) (?:\S+ ){{0,2}}?(?:missing|lack) (?:any|some|an?) "
    rf"(?:{_CARDS}|years?){_HERE} $"
    rf"|^ (?:which|what|are any|are there|is any) {_CARDS} (?:(?:are|is|that are) )?missing{_HERE} $"
    rf"|^ (?:on )?(?:which|what) {_SCALE} (?:was|is|were|are|did|applied) (?:\S+ ){{0,4}}?<y> (?:\S+ ){{0,2}}?$"
    rf"|^ (?:which|what) (?:year )?(?:was|is) the (?:very )?(?:{_FIRST}|{_LAST}) (?:<f> )?edition(?: {_AMONG})* $"
    rf"|^ {AND}(?:which|what|how many|list)(?: all)?(?: the)?(?: different| other)? {_SCALES}(?: {_EXIST}| "
    r"(?:have been |were |are |was |is |has been )?(?:ever )?(?:used|applied|in use))? $"
    r"|^ (?:when|in (?:which|what) years?) did (?:the )?<f>(?: report cards?)? (?:end|stop|finish|run) $"
    r"|^ (?:in |from )?(?:which|what) years (?:did|was|were) (?:the )?<f>(?: report cards?)? "
    r"(?:run|used|in use|applied) $"
    r"|^ (?:until when|how long|since when) (?:did|was|were|has|is) (?:the )?<f> "
    r"(?:run|last|used|in use|applied|been used) $"
)
# Two letters of two editions set side by side, or a word of comparing with what is graded.
_COMPARABILITY = pattern(
    rf"^ {AND}(?:is|are|was|were|do|does) (?:\S+ )*<g> (?:\S+ )*(?:same|better|worse|higher|lower|equal|"
    r"equivalent|more|less|than|as) (?:\S+ )*<g> "
    rf"|^ {AND}(?:why |how )?(?:is|are|can|can't|cannot|could|may|should|do|does) (?=(?:\S+ )*{_GRADED} )"
    rf"(?:\S+ )*{_COMPARED} |^ (?:is|are|was|were) (?=(?:\S+ )*{_GRADED} )(?:\S+ )*(?:on|by|under) (?:the |a )?"
    rf"(?:same|different|one) {_SCALE}s? "
    rf"|^ (?=(?:\S+ )*{_COMPARED} )(?:so |but |and |please |why )*"
    r"(?:is|are|can|can't|cannot|could|may|should|do|does)? ?"
    r"(?:(?:i|you|we|one) )?(?:compare )?<y> (?:comparable |be compared )?(?:and|with|to|against|versus|vs) <y> "
    r"(?:not )?(?:(?:be )?(?:compared|comparable) )?$"
    rf"|^ (?:(?:what|what's|how|is|are|the|do|does|did|explain|big|main) )*"
    rf"(?:(?:differences? between|differ) {_TWO_SCALES}|{_TWO_SCALES} differ) $"
    r"|^ how (?:do|does|did) (?:the )?<f> differ from (?:the )?<f> $"
)
_ACROSS = pattern(r" <y> (?:\S+ )*<y> | <f> (?:\S+ )*<f> | (?:frameworks|scales|editions|years|grades|scores) ")
# Words that no row holds, of which a question about the scales themselves is made.
_SCALE_WORDS = frozenset(
    "explain big main published released available already "
    "why can't cannot framework frameworks scale scales system methodology standard comparable equal equivalent used "
    "missing lack lacks every each single applied oldest "
    "editions replaced revised very systems methodologies standards end stop finish run long until use".split()
)


def of_editions(line: str, entities: Entities, reading: Reading) -> Kind | None:
    """Whether it asks which editions there are, or whether grades of several can be compared, and nothing else."""
    if set(entities.unknown) - _SCALE_WORDS or re.search(" <(?:s|u)> ", line):
        return None
    asked = _EDITIONS.search(line) or changes_scale(line)
    if asked and (" <t> " not in line or _SCALE_ASKED.search(reading.question)):
        return Kind.EDITIONS
    if " <t> " in line or len(reading.years) == 1:
        return None
    compared = _COMPARABILITY.search(line) and _ACROSS.search(line) and not patterns.AVERAGE.search(line)
    return Kind.COMPARABILITY if compared else None


def changes_scale(line: str) -> bool:
    """Whether it asks when the scale changed, or whether it ever did."""
    return _SCALE_CHANGED.search(line) is not None and _CHANGED.search(line) is not None


def of_one_end(line: str, reading: Reading) -> Kind | None:
    """Whether it asks for the first or the newest grade of one subject, and for no other beside."""
    newest, earliest = NEWEST.search(line), EARLIEST.search(line)
    bounded = bool(reading.years) or reading.since is not None or reading.until is not None
    if bounded or bool(newest) == bool(earliest) or patterns.COMPARE.search(line):
        return None
    return Kind.LOOKUP if newest else Kind.EARLIEST


def end_asked(line: str, kind: Kind) -> str:
    """Whether it asks for the first or the last of its kind: "first", "last" or ""."""
    first, last = (_FIRST_ONE, _LAST_ONE) if kind is Kind.EDITIONS else (_FIRST_TO, _LAST_TO)
    return "first" if first.search(line) else "last" if last.search(line) else ""
