"""A fragment that asks when, by area, or of the sources of the grade that the question before asked for -> its full
wording.

"When was that?" after "California's best grade?" is told by the editions that the answer names, "by area?" by those of
the sections, and "which part was best?" by the grades of the parts.
"""

from __future__ import annotations

import re

from ingest import Organisation, pattern
from service.conversation import disputed, who_printed
from service.conversation.counterpart import asks_of_grades
from service.conversation.other_years import asks_what_it_got
from service.conversation.set_exchanged import is_spanish
from service.language.openings import OPENED, WHAT_ABOUT
from service.reading import Reading

_WHEN = pattern(
    rf"{OPENED}(?:when|(?:in )?(?:which|what) years?|cu[aá]ndo|en qu[eé] a[nñ]o)"
    r"(?: (?:was|were|is|fue|era|did)(?: (?:that|this|it|those|they|eso|esto))?"
    r"(?: (?:happen|get (?:that|it|one)))?)?\W*$",
    re.I,
)
_PART = r"(?:sections?|areas?|issues?|issue areas?|categor(?:y|ies)|[aá]reas?|secci[oó]n(?:es)?|categor[ií]as?)"
_BY_PART = pattern(
    rf"{WHAT_ABOUT}(?:by|per|for each|in each|por|en cada) "
    rf"(?:the |las |los )?{_PART}\W*$",
    re.I,
)
_PARTS = r"(?:sections?|(?:issue )?areas?|issues?|categor(?:y|ies)|parts?|components?|topics?)"
# "Which part was best?", "what was the weakest area?"
_END = "best|worst|strongest|weakest|highest|lowest"
_BEST_PART = pattern(
    rf"{OPENED}(?:(?:which|what) (?:of (?:its|the|their) )?{_PARTS} "
    rf"(?:was|is|were|are)(?: its| the| their)? (?P<end>{_END})(?: (?:graded|rated|one))?"
    rf"|(?:what|which)(?:['’]s| is| was| were| are)? (?:its|the|their) (?P<own>{_END}) {_PARTS})\W*$",
    re.I,
)


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The wording; None where the fragment asks neither, or the question before asked for no grade of one subject."""
    if told := disputed.completed(reading, before, organisation):
        return told
    if len(before.subjects) != 1 or reading.subjects:
        return None
    words = before.question.rstrip(" ?.")
    if of_its_sources := who_printed.completed(reading, before, organisation):
        return of_its_sources
    if _BY_PART.match(reading.question):
        return f"{words} {'por secciones' if is_spanish(words) else 'by section'}?"
    if (found := _BEST_PART.match(reading.question)) and (asks_of_grades(words) or asks_what_it_got(words)):
        name = organisation.by_code[before.subjects[0]].name
        when = f" in {before.years[0]}" if len(before.years) == 1 else ""
        return f"Which part was {name}'s {found['end'] or found['own']}{when}?"
    dated = before.years or before.since or before.until
    if _WHEN.match(reading.question) and asks_of_grades(words) and not dated:
        return before.question
    return None
