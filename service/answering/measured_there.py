"""A question about a figure of the whole -> whether a sentence tells that of the one place named before it.

"How long was the average wait?" is not answered by "The Trust tried it in Oxley. The average wait there fell to 12
minutes."
"""

from __future__ import annotations

from ingest import Span, StoredPassage, pattern

_THERE = pattern(
    r"^\W*(?:The|Its|Their|Our|On|An?) (?:[\w'’-]+ ){1,4}there (?:is|are|was|were|has|had|fell|rose|\w+ed)\b"
)
_AT = pattern(r"\b(?:in|at|near|of|to) (?:the )?(?P<place>[A-ZÀ-ÖØ-Þ][\w'’-]+)")


def is_measured_there(passage: StoredPassage, sentence: Span, question: str) -> bool:
    """Whether "there" is a place that the sentence before names, and the question does not."""
    if not _THERE.match(" ".join(passage.words(sentence).split())):
        return False
    before = [span for span in passage.sentences if span.end <= sentence.start]
    places = {found["place"] for found in _AT.finditer(passage.words(before[-1]))} if before else set[str]()
    return bool(places) and not any(place.casefold() in question.casefold() for place in places)
