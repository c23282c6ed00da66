"""Documents by phrase: a true count, with every document that is counted cited."""

from __future__ import annotations

import pytest

from service.holdings.mention_forms import asked_words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ('How many releases mention "mistake of age"?', "mistake of age"),
        ("Which press releases mention SB 12?", "SB 12"),
        ("List all documents that contain the word toll", "toll"),
        ("What reports talk about culverts?", "culverts"),
        ("how many documents use the phrase “weight limit”", "weight limit"),
        ("Is Utah mentioned anywhere?", "Utah"),
        ("Was Utah mentioned?", "Utah"),
        ("Has the harbour ever come up in a release?", "harbour"),
        ("Does the Mill Crossing appear in any document?", "Mill Crossing"),
        ("¿Qué documentos mencionan a Utah?", "Utah"),
        ("¿Cuántos comunicados contienen la palabra peaje?", "peaje"),
        ("Muéstrame los informes que hablan de los puentes", "los puentes"),
        ("¿Algún comunicado de prensa cita al Tribunal de Cuentas?", "Tribunal de Cuentas"),
        ("¿Qué artículos se refieren a la frase «límite de peso»?", "límite de peso"),
    ],
)
def test_words_are_taken_from_a_question_after_documents(question: str, words: str) -> None:
    assert asked_words(question) == words


@pytest.mark.parametrize(
    "question",
    [
        "How many bridges failed?",
        "Which categories got a C?",
        "What did the release announce?",
        "When was the report card released?",
        "How many releases mention ?!",
        "Is she mentioned anywhere?",
        "Which of the 2025 releases holds a wrong rank?",
        "Was a successor named in the release?",
        "Has the bill come up for a vote?",
        "Does lead appear in tap water?",
        "Nombra tres estados",
        "Menciona los estados con una F",
        "¿Qué anunció el comunicado?",
        "¿Qué mencionó la directora en 2012?",
        "¿Qué dice el comunicado que cita al alcalde?",
    ],
)
def test_other_questions_are_left_to_other_steps(question: str) -> None:
    assert asked_words(question) is None


def test_one_paper_that_is_not_ours_is_a_newspaper() -> None:
    assert asked_words("Which papers mention the Polaris Project?") == "Polaris Project"
    assert asked_words("Which paper mentions the Polaris Project?") is None


@pytest.mark.parametrize("noun", ["papers", "articles", "files", "pieces"])
def test_papers_and_the_like_are_documents(noun: str) -> None:
    assert asked_words(f"Which of our {noun} mention the Polaris Project?") == "Polaris Project"


def test_newspapers_are_none_of_them() -> None:
    assert asked_words("Which newspapers mention the Polaris Project?") is None
