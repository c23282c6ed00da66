"""A question that counts editions ("in the first year", "of the third edition") -> the same with the year meant.

Counted are the editions that are declared as published, else those that rows are held of; of one framework where the
question names it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import Organisation
from service.reading import Reading

_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_SPANISH = ("primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim")
_NTH = re.compile(
    r"\b(?P<place>in|of|for|at|under|during|on) (?:the|its|their|your) (?:very )?"
    rf"(?P<nth>{'|'.join(_ENGLISH)}|earliest|oldest) (?P<named>(?:\S+ ){{0,9}}?)"
    r"(?:(?:grading )?years?|(?:report cards? )?editions?|report cards?)\b"
    rf"|\b(?P<lugar>en|de) (?:la|el|su) (?P<orden>{'|'.join(_SPANISH)})[oa]? (?:edición|edicion|año)\b",
    re.I,
)


def with_its_year(reading: Reading, organisation: Organisation, held: tuple[int, ...]) -> Reading | None:
    """``held``: the years that rows are held of. None where it counts further than there are editions."""
    found = _NTH.search(reading.question)
    if found is None or reading.years or (found["named"] and reading.framework is None):
        return reading
    declared = [edition.year for edition in organisation.editions if edition.status == "published"]
    of = [y for y in sorted(declared or held) if reading.framework in (None, organisation.framework_of(y))]
    at = _place(found)
    if at >= len(of):
        return None
    words = f"{found['place'] or found['lugar']} {of[at]}"
    question = f"{reading.question[: found.start()]}{words}{reading.question[found.end() :]}"
    return replace(reading, question=question, years=(of[at],))


def _place(found: re.Match[str]) -> int:
    if found["orden"]:
        return _SPANISH.index(found["orden"].casefold())
    nth = found["nth"].casefold()
    return _ENGLISH.index(nth) if nth in _ENGLISH else 0
