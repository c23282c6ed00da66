"""A figure of the past in a document of March is of the year before where the document says so, and else of its own."""

from __future__ import annotations

import json

import pytest

from ingest import Anatomy, Published, Span, StoredDocument, StoredPassage
from ingest.sentences import sentence_spans
from service.answering.years_told import tells_of


def tells(text: str, sentence: str, year: int) -> bool:
    """Whether a sentence of a text of March 2024 tells of a year."""
    spans = sentence_spans(text, Span(0, len(text)))
    stored = json.dumps([(span.start, span.end) for span in spans])
    document = StoredDocument(1, "d", "v", Anatomy("Visits fall", "press_release", Published("2024-03-16")))
    passage = StoredPassage(1, document, Span(0, len(text)), text, "", "1", (0, 0), stored, "[]")
    (span,) = (span for span in spans if passage.words(span).startswith(sentence))
    return tells_of(passage, span, [year])


@pytest.mark.parametrize(
    ("text", "sentence", "of_2024"),
    [
        ("The Trust handed out 280,000 bowls last year.", "The Trust", False),
        ("The Trust handed out 280,000 bowls.", "The Trust", True),
        ("The Trust handed out more than 280,000 bowls, as it did last year.", "The Trust", False),
        ("The Trust handed out 280,000 bowls, more than last year.", "The Trust", True),
        ("Bowls came to 280,000 last year. The wait fell to 21 minutes.", "The wait", False),
        ("Visits fell to 900 in 2023. The wait fell to 21 minutes.", "The wait", False),
        ("Visits fell to 900 in 2021. The wait fell to 21 minutes.", "The wait", True),
        ("Visits fell to 900 in 2023. The wait fell to 21 minutes this month.", "The wait", True),
        ("Visits fell to 900 in 2023. The wait fell again.", "The wait", True),
        ("Visits fell to 900 in 2023. The wait is 21 minutes.", "The wait", True),
    ],
)
def test_a_figure_is_of_the_year_before_where_it_or_what_it_goes_on_with_says_so(
    text: str, sentence: str, of_2024: bool
) -> None:
    assert tells(text, sentence, 2024) is of_2024
