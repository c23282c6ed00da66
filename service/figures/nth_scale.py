"""A question that counts scales ("on the first scale") -> the same with the name of the one meant.

Counted are the scales that are declared, in the order of their editions. "The old scale" of three is none of them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import Organisation, pattern
from service.language.numeral import ORDINALS
from service.reading import Reading

_LAST = ("last", "latest", "newest", "current", "most recent")
_NTH = pattern(
    rf"\bthe (?:very )?(?P<nth>{'|'.join((*ORDINALS, *_LAST))}) (?:(?:grading|scoring) )?(?:scale|framework)\b", re.I
)
# What is one number of a scale, or says of which edition; "who failed on the first scale?" is of no edition alone.
_OF_A_SCALE = pattern(
    r"\b(?:ever|scores?|points?|averages?|years?|editions?|rounds?|report cards?|(?:19|20)\d\d)\b", re.I
)


def with_its_scale(reading: Reading, organisation: Organisation) -> Reading | None:
    """Unchanged where no scale is counted or one is named; None where there are fewer."""
    found = list(_NTH.finditer(reading.question))
    if len(found) != 1 or reading.framework is not None:
        return reading
    first = {scale.code: min(years) for scale in organisation.frameworks if (years := _years(scale.code, organisation))}
    order, nth = sorted(first, key=lambda code: first[code]), found[0]["nth"].casefold()
    at = len(order) - 1 if nth in _LAST else ORDINALS.index(nth)
    if not 0 <= at < len(order) or len(order) < 2:
        return None
    if at < len(order) - 1 and not _OF_A_SCALE.search(reading.question):
        return reading
    start, end = found[0].span()
    named = organisation.framework_by_code[order[at]].name
    question = f"{reading.question[:start]}the {named}{reading.question[end:]}"
    return replace(reading, question=question, framework=order[at])


def _years(code: str, organisation: Organisation) -> list[int]:
    return [one.year for one in organisation.editions if one.status == "published" and one.framework == code]
