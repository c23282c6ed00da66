"""The line of a question -> the limits and negations that it sets on letters, and whether all of them are heard.

A comparison or a negation that no form here hears would be dropped, and the opposite counted: what it asks is then
not told.
"""

from __future__ import annotations

from dataclasses import dataclass

from ingest import pattern
from service.figures.patterns import FAIL, PASS, SAME, YES_OR_NO

_NOUN = "(?:grades?|scores?|marks?|ratings?)"
_LETTER = rf"(?:(?:an?|any|the|of|overall|solid|letter|{_NOUN}) )*<g>"
_LETTERS = rf"{_LETTER}(?: (?:or|nor|and) {_LETTER})*"
_HIGHER, _LOWER = "(?:better|higher|greater|more)", "(?:worse|lower|poorer|less|fewer)"
_ABOVE = rf"(?:{_HIGHER}(?: {_NOUN})? than|above|over|beyond|exceed(?:s|ed)?|ahead of)"
_BELOW = rf"(?:{_LOWER}(?: {_NOUN})? than|below|under|short of|behind)"
_EQUAL = "or equal to"
_OR = "<g> (?:or|and) (?:an? |anything |something )?"
_NEGATIVE = (
    "not|n't|didn't|did'nt|doesn't|don't|haven't|hasn't|hadn't|isn't|aren't|wasn't|weren't|cannot|can't|couldn't"
)
_NO = f"(?:no|{_NEGATIVE})"
# A letter that belongs to what is asked for: "B or better", "at least a B", "no worse than a B".
_UP = (
    rf"{_OR}(?:{_HIGHER}|above|over|up|best|most)(?! <u>)|at least {_LETTER}|(?:a )?minimum of {_LETTER}"
    rf"|{_NO} {_BELOW} {_LETTER}|{_ABOVE} {_EQUAL} {_LETTER}|equal to or {_ABOVE} {_LETTER}"
)
_DOWN = (
    rf"{_OR}(?:{_LOWER}|below|under|down|worst|least)(?! <u>)|at most {_LETTER}|(?:a )?maximum of {_LETTER}"
    rf"|{_NO} {_ABOVE} {_LETTER}|{_BELOW} {_EQUAL} {_LETTER}|equal to or {_BELOW} {_LETTER}"
)
_LIMIT = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<above>{_ABOVE} {_LETTER})|(?P<below>{_BELOW} {_LETTER}))"
_LIMITED = pattern(rf" (?:anything |something )?{_LIMIT}(?= )")

_LISTED = pattern(rf" {_LETTERS}(?= )")
_NEVER = "never|neither|nor|none"
_FAILS_TO = "(?:fail|fails|failed|failing) to"
_BEEN = "(?:(?:be|been|being|actually|given|get|have) )*"
_GET = (
    "(?:get|gets|getting|got|gotten|receive|received|receiving|earn|earned|have|had|having|given|awarded|assigned|make"
    "|made|reach|reached|achieve|achieved|score|scored|graded|marked|rated|hold|with|see|do|be)"
)
_EXCEPT = (
    r"other than|anything but|everything but|something but|grades? but|except(?: for)?|excluding|besides|apart from"
)
_NEGATED = pattern(
    rf" (?:(?:{_NEGATIVE}|{_FAILS_TO}|neither) {_BEEN}{_GET}(?: nor)?|{_GET} (?:no|neither)|without|{_EXCEPT})"
    rf"(?= (?:(?:anything |something )?{_LIMIT.replace('?P<', '?P<not_')}|{_LETTERS}) )"
)
_NOBODY = pattern(
    r" (?:no|none of (?:the |these |those )?)(?: ?<u>)(?= (?:\S+ )*<g> )"
)  # whether nobody did is told by a count
_OPENING = pattern(rf"^ (?:{_NEGATIVE}) ")  # "Didn't 30 states fail?" asks whether they did
_WORDS_OF_GETTING = rf"(?:(?:an?|any|single|longer|the|<u>|with|been|be|is|are|at|all|actually|{_GET}) )*"
_NO_FAIL = pattern(
    rf" (?:{_NEGATIVE}|no|without|{_FAILS_TO}) {_WORDS_OF_GETTING}"
    rf"(?:{FAIL.pattern.strip()}|{PASS.pattern.strip()})(?= )"
)
_UNHEARD = pattern(rf" (?:{_NEGATIVE}|{_NEVER}|no|without|{_FAILS_TO}|{_EXCEPT}) ")
_COMPARED = pattern(
    rf" (?:(?:{_HIGHER}|{_LOWER})(?: {_NOUN})? (?:than|or)|(?:best|worst|most|least)(?: {_NOUN})? (?:what|than|of)"
    rf"|above|over|below|under|beyond|than|least)(?: (?:than|or|equal|to|as|with|one|two|three|<n>))* {_LETTER} "
    rf"|{_OR}(?:\S+ ){{0,2}}?(?:{_HIGHER}|{_LOWER}|above|below|under)(?! <u>) "
)
_SOME = pattern(r" (?:more|less|fewer|least|most|over|under|above|below)(?: than)? (?:<n>|one|two|three)(?= <g> )")
# Of one overall grade no two can be had; of a range every letter within it is meant, and two are named.
_TOGETHER = pattern(
    rf" from (?:an? )?(?:fail|failing|failed|pass|passing|passed) (?:\S+ )?to "
    rf"| both {_LETTER} and {_LETTER} | between {_LETTER} and {_LETTER} "
    r"|(?<! from)(?<! from an)(?<! from a) <g> (?:to|through|until) (?:an? )?<g> "
)


@dataclass(frozen=True)
class Limits:
    """``lean``, ``strict``, ``negated`` and ``failing`` as in ``Request``; ``rest`` is the line without the words that
    say them. ``heard`` is False where a comparison or a negation is left over."""

    lean: int
    strict: bool
    negated: bool
    failing: bool | None
    rest: str
    heard: bool


def limits(line: str) -> Limits:
    """What ``line`` says of letters besides naming them."""
    rest = _OPENING.sub(" ", line)
    rest = _NOBODY.sub(" <u>", rest) if YES_OR_NO.search(line) else rest
    negation = _NEGATED.search(rest)
    rest = f"{rest[: negation.start()]}{rest[negation.end() :]}" if negation else rest
    limit = _LIMITED.search(rest)
    lean, strict = 0, False
    if limit:
        lean = 1 if limit["up"] or limit["above"] else -1
        strict = bool(limit["above"] or limit["below"])
        if negation:
            lean, strict = -lean, not strict
        rest = f"{rest[: limit.start()]}{rest[limit.end() :]}"
    elif negation and (listed := _LISTED.match(rest, negation.start())):
        rest = f"{rest[: negation.start()]}{rest[listed.end() :]}"
    failing = _failing(rest)
    left = _NO_FAIL.sub("", SAME.sub(" ", rest), count=1)
    others = bool(negation or limit) and " <g> " in left
    if YES_OR_NO.search(line):  # "were there more than 30 Fs?" is told by how many there were
        left = _SOME.sub("", left)
    heard = not (others or _UNHEARD.search(left) or _COMPARED.search(left) or _TOGETHER.search(line))
    return Limits(lean, strict, bool(negation) and not limit, failing, rest, heard)


def _failing(line: str) -> bool | None:
    negated = _NO_FAIL.search(line) is not None
    if FAIL.search(line):
        return not negated
    return negated if PASS.search(line) else None
