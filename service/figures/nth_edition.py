"""A question that counts editions ("in the first year", "in the last two editions") -> the same with the year meant.

Counted are the editions that are declared as published, else those that rows are held of; of one framework where the
question names it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ingest import Organisation, pattern
from service.language.numeral import NUMBERS, ORDINALS, number_of
from service.reading import Reading

_SPANISH = ("primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim")
_NTH = pattern(
    r"(?:\b(?P<place>in|of|for|at|under|during|on) |(?<=fail )|(?<=failed )|(?<=pass )|(?<=passed ))"
    r"(?:the|its|their|your) (?:very )?"
    rf"(?P<nth>{'|'.join(ORDINALS)}|earliest|oldest) (?P<named>(?:\S+ ){{0,9}}?)"
    r"(?:(?:grading )?years?|(?:report cards? )?editions?|(?:grading )?rounds?|report cards?)\b"
    rf"|\b(?P<lugar>en|de) (?:la|el|su) (?P<orden>{'|'.join(_SPANISH)})[oa]? (?:edición|edicion|año)\b",
    re.I,
)
_NAMES_NONE = pattern(r"(?:(?:annual|yearly|known|published|printed) )*", re.I)
_FEW = pattern(
    r"\b(?P<place>in|of|for|over|during|on) (?:each of |both of |all of )?(?:the|its|their|your) "
    r"(?P<end>first|earliest|last|latest|past|most recent|newest|previous) "
    rf"(?P<many>\d{{1,2}}|{'|'.join(NUMBERS)}) "
    r"(?P<what>(?:grading )?years?|(?:report cards? )?editions?|(?:grading )?rounds?|report cards?)\b",
    re.I,
)
# "Between the first and the last year of the River Index", "from the first to the newest edition".
_ENDS = pattern(
    r"\b(?:(?P<between>between)|from) the (?:very )?(?:first|earliest|oldest)(?: years?| editions?| report cards?)? "
    r"(?:and|to) (?:the )?(?:very )?(?:last|latest|newest|most recent) (?:years?|editions?|report cards?)\b"
    r"(?! (?:of|in|for|on|under) (?!the\b))",
    re.I,
)


def with_its_year(reading: Reading, organisation: Organisation, held: Callable[[], tuple[int, ...]]) -> Reading | None:
    """``held`` looks up the years that rows are held of. None where it is not sure which editions are
    meant, or there are fewer."""
    few, found, ends = (form.search(reading.question) for form in (_FEW, _NTH, _ENDS))
    if ends is not None:
        return _both_ends(reading, ends, _counted(reading, organisation, held))
    if reading.years or (few is None and found is None):
        return reading
    of = _counted(reading, organisation, held)
    if few is not None:
        return _few(reading, few, of)
    if found is None:
        return reading
    if reading.framework is None and _NAMES_NONE.fullmatch(found["named"] or "") is None:
        return None
    at = _place(found)
    if at >= len(of):
        return None
    return _dated(reading, found, found["place"] or found["lugar"] or "in", of[at : at + 1])


def _counted(reading: Reading, organisation: Organisation, held: Callable[[], tuple[int, ...]]) -> list[int]:
    """The years of all editions that may be meant, in their order."""
    declared = [edition.year for edition in organisation.editions if edition.status == "published"]
    return [y for y in sorted(declared or held()) if reading.framework in (None, organisation.framework_of(y))]


def _both_ends(reading: Reading, found: re.Match[str], of: list[int]) -> Reading | None:
    """The first and the last of all; "last year" is none before today here."""
    if len(of) < 2:
        return None
    words = f"between {of[0]} and {of[-1]}" if found["between"] else f"from {of[0]} to {of[-1]}"
    question = f"{reading.question[: found.start()]}{words}{reading.question[found.end() :]}"
    return replace(reading, question=question, years=(of[0], of[-1]), newest=False)


def _few(reading: Reading, found: re.Match[str], of: list[int]) -> Reading | None:
    """Several editions at one end. None where there are fewer, and of "the last two years", which may be those before
    today."""
    many = number_of(found["many"])
    first = found["end"].casefold() in ("first", "earliest")
    if not 1 < many <= len(of) or (not first and "year" in found["what"].casefold()):
        return None
    return _dated(reading, found, found["place"], of[:many] if first else of[-many:])


def _dated(reading: Reading, found: re.Match[str], place: str, years: list[int]) -> Reading:
    """The reading with ``years`` where it counted them."""
    *before, last = map(str, years)
    words = f"{place} {', '.join(before)}{' and ' if before else ''}{last}"
    question = f"{reading.question[: found.start()]}{words}{reading.question[found.end() :]}"
    return replace(reading, question=question, years=tuple(years))


def _place(found: re.Match[str]) -> int:
    if found["orden"]:
        return _SPANISH.index(found["orden"].casefold())
    nth = found["nth"].casefold()
    return ORDINALS.index(nth) if nth in ORDINALS else 0
