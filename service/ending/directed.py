"""The end of a question for a fact that a page of the organisation's site is for too -> with the way to that page.

"Is my donation tax-deductible?" may be printed in the archive, and "How do I donate?" never is. The first is searched
for: an answer, or what comes near one, stands with the link beside it, and where there is neither, it ends as the
second does.
"""

from __future__ import annotations

from dataclasses import replace

from service.answer import Answer, Outcome, Reason


def beside_directed(end: Answer, directed: Answer | None) -> Answer:
    """``end`` with the links of ``directed``, the first of all where it does not answer; ``directed`` itself where
    nothing in the archive comes near."""
    if directed is None:
        return end
    if end.outcome is Outcome.ANSWERED or end.options:
        return replace(end, links=tuple(dict.fromkeys((*end.links, *directed.links))))
    if end.reason is Reason.NOT_SUPPORTED:
        return replace(end, links=tuple(dict.fromkeys((*directed.links, *end.links))))
    return directed
