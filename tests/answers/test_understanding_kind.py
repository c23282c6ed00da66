"""What ends a question before any search: a wish to have something written, and what will be. A word alone does not."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import SubjectNames, built_in
from service.reading import Kind
from service.understanding import Understanding


def kind(question: str) -> Kind:
    organisation = built_in()
    return Understanding(organisation, SubjectNames(organisation), ()).read(question, (), date(2026, 1, 1)).kind


@pytest.mark.parametrize(
    "question",
    [
        "Translate the release into Spanish",
        "Can you translate this?",
        "please translate that quote",
        "can I have that in Spanish?",
        "Give me this answer in English",
        "I need a translation of the document",
        "Traduce el comunicado",
        "Write me a poem about bridges",
        "write me a press release about Texas",
        "Can you draft an email to my senator?",
        "please generate a headline",
    ],
)
def test_a_wish_for_a_text_is_out_of_scope(question: str) -> None:
    assert kind(question) is Kind.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "question",
    [
        "Whose translation of the Bible was the first?",
        "What did the popularity of the translation contribute to?",
        "Which proteins does translation depend on?",
        "What did the senator write to the governor?",
        "Who helped draft the statement?",
        "Did they write a report?",
    ],
)
def test_a_question_about_translations_and_writing_is_searched(question: str) -> None:
    assert kind(question) is Kind.PASSAGE


@pytest.mark.parametrize(
    "question", ["Can you predict fuel costs?", "Predict the next grade", "Did you predict the storm?"]
)
def test_who_asks_for_a_prophecy_asks_what_is_not_held(question: str) -> None:
    assert kind(question) is Kind.PREDICTION


@pytest.mark.parametrize(
    "question",
    [
        "How many bursts did the software foresee?",
        "What does the report predict for the harbour?",
        "Which floods had the engineers predicted?",
    ],
)
def test_what_somebody_foresaw_was_published(question: str) -> None:
    assert kind(question) is Kind.PASSAGE
