"""An everyday question in Spanish to an archive in English ends in the citations of the same question in English."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


def asked(client: TestClient, *turns: str) -> dict[str, object]:
    history: list[dict[str, str]] = []
    for question in turns:
        answer = client.post("/v1/ask", json={"question": question, "history": history}).json()
        history.append({"question": question, "answer": answer["text"]})
    return dict(answer)


def cited(answer: dict[str, object]) -> list[tuple[str, str]]:
    citations = answer["citations"]
    assert isinstance(citations, list)
    return [(one["document"]["id"], one["exact"]) for one in citations]


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("que estado fue el que mas mejoro en 2015", "which state improved most in 2015"),
        ("oye, y a Texas cómo le fue en el 2022?", "how did Texas do in 2022?"),
        ("¿Cómo va Misuri?", "How is Missouri doing?"),
        (
            "¿Se pueden comparar las notas de 2019 con las de 2021?",
            "Can the grades of 2019 be compared with those of 2021?",
        ),
        ("¿Cuándo salieron las calificaciones de 2018?", "When did the report cards of 2018 come out?"),
        ("la Georgia de aqui es el pais o el estado?", "is the Georgia here the country or the state?"),
        ("¿Cuántos proyectos de ley se presentaron en 2015?", "How many bills were introduced in 2015?"),
        ("el Distrito de Columbia, cuenta como estado o no", "does the District of Columbia count as a state or not"),
        ("que contradicciones hay sobre Tennessee", "what contradictions are there about Tennessee"),
        ("muestra las contradicciones", "show the contradictions"),
    ],
)
def test_it_is_answered_in_spanish_with_the_same_citations(
    sample_client: TestClient, spanish: str, english: str
) -> None:
    answer = asked(sample_client, spanish)
    assert (answer["outcome"], answer["language"]) == ("answered", "es")
    assert cited(answer) == cited(asked(sample_client, english)) != []


def test_spanish_words_among_english_ones_are_understood(sample_client: TestClient) -> None:
    answer = asked(sample_client, "which states got una A en 2013?")
    assert (answer["outcome"], answer["language"]) == ("answered", "en")
    assert cited(answer) == cited(asked(sample_client, "which states got an A in 2013?"))


def test_a_figure_told_in_spanish_is_no_quotation_in_english(sample_client: TestClient) -> None:
    assert str(asked(sample_client, "a texas como le fue en 2022")["text"]).startswith("Texas obtuvo una C en 2022")


@pytest.mark.parametrize(("turn", "outcome"), [("¿estás seguro?", "answered"), ("no entiendo", "abstained")])
def test_a_short_turn_is_answered_in_the_language_of_the_conversation(
    sample_client: TestClient, turn: str, outcome: str
) -> None:
    answer = asked(sample_client, "¿Qué nota sacó Texas en 2021?", turn)
    assert (answer["outcome"], answer["language"]) == (outcome, "es")
