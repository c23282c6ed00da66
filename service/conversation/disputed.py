"""A follow-up asking whether the answer before is disputed -> what it asks of the documents, in full.

"Is that disputed?", "do sources agree on that?" after a grade asks for what is printed otherwise of it; after who
improved most, where documents contradict each other about that.
"""

from __future__ import annotations

import re

from ingest import Organisation, pattern
from service.conversation.counterpart import asks_of_grades
from service.conversation.other_years import asks_what_it_got
from service.language.openings import OPENED
from service.reading import Reading

_IT = r"(?:that|it|this)"
_DISPUTED = pattern(
    rf"{OPENED}(?:(?:is|was) {_IT} (?:\w+ly )?(?:disputed|contested|in dispute|"
    rf"controversial|contradicted)(?: (?:anywhere|by (?:anyone|anybody|any source|others?|other sources)))?"
    rf"|(?:do|does|did) (?:(?:all|any|the|your|our|other) )*(?:sources|documents|outlets|papers|reports) "
    rf"(?:all )?(?:agree|disagree|differ|conflict)(?: (?:on|about|over|with) {_IT})?)\W*$",
    re.I,
)
_MOST = pattern(r"\bmost\b", re.I)
_WHO = pattern(rf"{OPENED}(?:who|which \w+) (?P<rest>.+?)\W*$", re.I)


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The wording; None where the follow-up asks nothing of the kind, or the question before neither for the grade of
    one nor for whom something holds."""
    if _DISPUTED.match(reading.question) is None or before.parts or before.bills or before.speaker:
        return None
    words = before.question.rstrip(" ?.")
    if len(before.subjects) == 1 and len(before.years) < 2 and (asks_of_grades(words) or asks_what_it_got(words)):
        year = f" in {before.years[0]}" if before.years else ""
        name = organisation.by_code[before.subjects[0]].name
        return f"Do sources contradict each other about the grade of {name}{year}?"
    who = _MOST.search(words) and _WHO.match(words) if len(before.years) == 1 and not before.subjects else None
    return f"Where do our documents contradict each other about who {who['rest']}?" if who else None
