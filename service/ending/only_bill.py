"""A question about "the bill" that nothing answers -> the answer about the only bill that the archive names.

"When was the law signed?" leaves open which law it is, unless there is but one. Several are asked back about.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ingest import Generation, find_bills
from service.answer import Answer, Outcome, Reason
from service.cues.bills import Bills
from service.retriever import Visible
from service.turn import Asked

_THE_BILL = re.compile(
    r"\b(?:the|this|that) (?:new )?(?:bill|law|act|legislation|measure|statute)\b(?! of\b)"
    r"|\b(?:la|esta|esa) (?:nueva )?ley\b(?! (?:de|del|contra|sobre)\b)|\b(?:el|este) proyecto de ley\b",
    re.I,
)
_OPEN = (Reason.NOT_IN_ARCHIVE, Reason.NOT_SUPPORTED, Reason.AMBIGUOUS_EDITION)


def of_only_bill(
    end: Answer, asked: Asked, generation: Generation, visible: Visible, find: Callable[[Asked], Answer]
) -> Answer:
    """``end``, or what ``find`` ends the question about the only bill with, where a sentence that names it answers."""
    named = _THE_BILL.search(asked.question)
    if end.reason not in _OPEN or asked.history or named is None or find_bills(asked.question):
        return end
    bills = Bills(generation, visible, asked.filters).all()
    if len(bills) != 1:
        return end
    found = find(replace(asked, question=_THE_BILL.sub(bills[0], asked.question, count=1)))
    tells = found.outcome is Outcome.ANSWERED and found.citations and find_bills(found.citations[0].exact)
    return found if tells else end
