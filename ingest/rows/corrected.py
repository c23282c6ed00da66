"""A sentence of a correction -> the value that it puts in the place of one printed before: "The correct score is 75."

It stands behind the sentence that tells what was printed, and is of the one subject that this names, else of the one
that its document is about; of the year and the scale that this names, else of those of its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from ingest.document import Span
from ingest.lazy_pattern import pattern
from ingest.rows.grades import Unreadable, read_value
from ingest.rows.place import Place, years_in
from ingest.rows.reading import Found

_CORRECT = pattern(
    r"^The (?:correct|right|corrected) (?P<what>(?:total |overall |final )?(?:score|grade)|number of points) "
    r"(?:is|was|should be) (?:an? )?(?P<value>[^\s,;]{1,12}(?: points?)?)\W*$",
    re.I,
)
_PRINTED = pattern(
    r"\b(?:print\w*|gave|list\w*|show\w*|stat\w+|said|publish\w*|report\w*|wrong\w*|incorrect\w*)\b", re.I
)
# What is of all, or of a part of one, is not the grade of a subject.
_OF_ANOTHER = pattern(r"\b(?:average|mean|median|totals of|sections?|areas?|criteri(?:a|on))\b", re.I)


def corrected(
    sentence: str, before: str, find: Callable[[str], Collection[str]], place: Place, span: Span
) -> Found | None:
    """``before``: the sentence before it, of which ``find`` gives the subjects; ``span``: where both stand.

    Raises:
        Unreadable: it corrects something, and what is not certain.
    """
    told = _CORRECT.match(sentence.strip())
    if told is None or not _PRINTED.search(before):
        return None
    named = find(before)
    subject = next(iter(named)) if len(named) == 1 else None if named else place.subject
    if subject is None:
        raise Unreadable("whose grade it is, or what for, is not certain")
    years = set(years_in(before)) or {place.year()}
    if len(years) > 1 or _OF_ANOTHER.search(before):
        raise Unreadable("which year its grade is of, or whose, is not certain")
    year = years.pop()
    scales = place.scales.frameworks_in(before)
    code = place.framework(year, scales[0] if len(scales) == 1 else None)
    scale = place.scales.framework(code)
    if place.scales.sections_in(code, before) or place.section(code) is not None:
        raise Unreadable("which section its grade is of is not certain")
    value = read_value(told["value"].rstrip("."), scale, scale.points if scale else None)
    if value.empty or (value.grade is None) == told["what"].endswith("grade"):
        raise Unreadable("the sentence prints a grade in a form that is not read")
    kind = place.anatomy.source_kind
    return Found(
        span, subject, year, code, grade=value.grade, score=value.score, printed=value.printed, source_kind=kind
    )
