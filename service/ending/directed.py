"""The end of a question for a fact that a page of the organisation's site is for too -> with the way to that page.

"Is my donation tax-deductible?" may be printed in the archive, and "How do I donate?" never is. The first is searched
for: an answer, or what comes near one, stands with the link beside it, and where there is neither, it ends as the
second does; so does what a press desk may be asked ("May I use your photos?") where nothing answers it. A password that
any visitor is told ("Is there a password for the Wi-Fi?") is searched for likewise, and refused where no answer prints
it or where it was cut out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import REMOVED_MARK, pattern
from service.answer import Answer, Outcome, Reason

_WIFI = pattern(r"\b(?:wi[- ]?fi|wlan|hotspot)\b", re.IGNORECASE)


def beside_directed(end: Answer, directed: Answer | None) -> Answer:
    """``end`` with the links of ``directed``, the first of all where it does not answer; ``directed`` itself where
    nothing in the archive comes near."""
    if directed is None:
        return end
    if directed.outcome is Outcome.REFUSED:
        return end if _tells_guests(end) else directed
    if end.outcome is Outcome.ANSWERED or end.options:
        return replace(end, links=tuple(dict.fromkeys((*end.links, *directed.links))))
    if end.reason in (Reason.NOT_SUPPORTED, Reason.NOT_IN_ARCHIVE) and directed.reason is not Reason.PRESS_DESK:
        return replace(end, links=tuple(dict.fromkeys((*directed.links, *end.links))))
    return directed


def _tells_guests(end: Answer) -> bool:
    """Whether ``end`` answers, or shows what is printed of the Wi-Fi, without a word that was cut out."""
    shown = [end.text, *(citation.exact for citation in (*end.citations, *end.nearest))]
    if any(REMOVED_MARK in text for text in shown):
        return False
    near = end.reason is Reason.NOT_SUPPORTED and any(_WIFI.search(citation.exact) for citation in end.nearest)
    return end.outcome is Outcome.ANSWERED or near
