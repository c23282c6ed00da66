"""An abstention on two questions at once -> the same, with each of them to be asked alone.

"When did the report card start, and how many states got an F?" has an answer in a document and one in the ledger, and
no step gives both. What the whole question got is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from service.answer import Answer, Option, Outcome

LEAST_WORDS = 4  # "and when?" is the rest of a question, and no question
_ASKING = (
    r"(?:who(?:se|m)?|what|when|where|why|how|which|did|does|do|is|are|was|were|can|could|will|should|has|have|"
    r"quién(?:es)?|qué|cuándo|dónde|por qué|cómo|cuánt[oa]s?|cuál(?:es)?)\b"
)
_BETWEEN = re.compile(
    rf"(?:\?|[,;])?\s+(?:(?:and|or|but|also|y|o|pero)\s+(?:also\s+)?)(?=¿?{_ASKING})|\?\s+(?=¿?{_ASKING})", re.I
)
_LEANS = re.compile(r"\b(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those|one|ones)\b", re.I)
_BEGINS = re.compile(rf"\W*{_ASKING}", re.I)


def with_each(end: Answer) -> Answer:
    """``end`` with an option for each question that it joins, where it is an abstention that offers nothing else."""
    if end.outcome is not Outcome.ABSTAINED or end.options:
        return end
    return replace(end, options=tuple(Option(one, one) for one in each_of(end.understood.question)))


def each_of(question: str) -> tuple[str, ...]:
    """The questions that are joined in one, each as it may be asked alone; none where it is a single one, or where a
    later one leans on what stands before it."""
    found = [part.strip(" ¿?.,;") for part in _BETWEEN.split(question)]
    alone = all(_BEGINS.match(one) and len(one.split()) >= LEAST_WORDS for one in found)
    if len(found) < 2 or not alone or any(_LEANS.search(one) for one in found[1:]):
        return ()
    mark = "¿" if "¿" in question else ""
    return tuple(f"{mark}{one[:1].upper()}{one[1:]}?" for one in found)
