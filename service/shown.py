"""An answer -> what of it a person is shown: its lines, and the notices that it does not say already.

Programs get the text and the notices as they are; this is only how pages, panel and terminal lay them out. The
panel's own words for it stand in ``widget/static/answer.js``.
"""

from __future__ import annotations

from ingest import pattern
from service.answer import Answer, Notice

# The end of a sentence with its markers before or after its stop, where another sentence follows.
_CITED = pattern(r"([.?!][”»]?(?: \[\d+\])+|\[\d+\][.?!]) (?=[^\s\[])")
_FEW = 2  # as many cited sentences are read as they run; more are looked up like a list


def in_lines(text: str) -> str:
    """``text``, in which each cited sentence of a paragraph of many ends its line."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(_CITED.sub(r"\1\n", one) if len(_CITED.findall(one)) > _FEW else one for one in paragraphs)


def notices(answer: Answer) -> list[Notice]:
    """Those whose words do not stand in the text, where they would be read twice."""
    return [notice for notice in answer.notices if notice.text not in answer.text]
