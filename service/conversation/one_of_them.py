"""A follow-up asking which of the things that the question before counts, and that are not what is graded -> its full
wording.

"Which one has the most points?" after "How many sections does the index have?" asks which section.
"""

from __future__ import annotations

import re

from ingest import Organisation, pattern
from service.conversation.subject_set import forms_of
from service.language.openings import OPENED
from service.reading import Reading

# "What was the turnout?" asks for no one of them, as "what was the highest?" does.
_ASKS_SOMETHING_ELSE = (
    r"what (?:is|are|was|were) (?:the|its|their|his|her) (?!most\b|least\b|first\b|last\b|best\b|worst\b|\w+est\b)"
)
_WHICH = pattern(
    rf"{OPENED}(?!{_ASKS_SOMETHING_ELSE})(?:which|what)(?: ones?| of (?:them|these|those))? "
    r"(?=(?:has|have|had|is|are|was|were|gets?|got|counts?|does|do|did) )",
    re.I,
)
_COUNTED = pattern(rf"{OPENED}how many (?:(?!of\b)\w+ )?(?P<group>\w+s) (?:does|do|did|are|is|has|have)\b", re.I)


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The wording, with the scale where that question names one; None where what it counts is graded itself."""
    pick, counted = _WHICH.match(reading.question), _COUNTED.match(before.question)
    if pick is None or counted is None or reading.subjects or before.subjects:
        return None
    forms = forms_of(organisation.subject_word, organisation.subject_words)
    if re.fullmatch(forms.noun, counted["group"], re.I):
        return None
    scale = organisation.framework_by_code.get(before.framework or "")
    of = f" of the {scale.name}" if scale else ""
    return f"Which of the {counted['group'].lower()}{of} {reading.question[pick.end() :]}"
