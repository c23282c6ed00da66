"""Two quotations that do not agree are both shown and told of; two that tell of different things are not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

RELEASES = {
    "barges.md": "SELBY, March 4, 2016 - The Selby yard keeps 12 barges.",
    "barges-again.md": "SELBY, May 9, 2018 - The Selby yard keeps 15 barges.",
    "bridge.md": "The Northfield bridge was closed in March 2014 after inspectors found cracks in its piers.",
    "bridge-again.md": "The Northfield bridge was closed in June 2015.",
    "ferry.md": "The ferry at Eastmarch carries 40 cars.",
    "ferry-again.md": "According to the timetable, the ferry at Eastmarch carries 55 cars.",
    "tunnel.md": "The tunnel at Aldersea is lit by lamps at night.",
    "tunnel-again.md": "The tunnel at Aldersea is not lit by lamps at night.",
    "fair.md": "The spring fair of Kelso opened on 3 May 2018 by the river.",
    "fair-again.md": "The spring fair of Kelso opened on May 9, 2018.",
    "goals.md": "The Elmsett review of lanes was the first on 40 goals.",
    "goals-again.md": "The Elmsett review of lanes was first printed on 17 June 2021.",
    "edition-one.md": "The 2022 edition of the verge survey was released on 1 November 2022.",
    "edition-two.md": "The 2023 edition of the verge survey was released on 15 November 2023.",
    "count-one.md": "Wardens counted 120 otters in Holmwood in 2019.",
    "count-two.md": "Wardens counted 180 otters in Holmwood in 2023.",
    "pond-one.md": "The mill pond of Ardle stood at 58 percent of its depth, the lowest since gauges were set.",
    "pond-two.md": "The mill pond of Ardle stood at 63 percent of its depth then and stands at 55 percent today.",
    "ban-one.md": "Hosepipe ban stage 1 is in force in the parish of Tolland.",
    "ban-two.md": "Hosepipe ban stage 2 is in force in the parish of Tolland.",
    "lamps-one.md": "The borough of Wrenfield has 310 gas lamps.",
    "lamps-two.md": "Of 9,200 lamps of the borough of Wrenfield, 2,310 are gas lamps and 140 are dark.",
    "plan-one.md": "The Ashby road plan asks the county for 3 new signs on every lane.",
    "plan-two.md": "The Calder road plan asks the county for 5 new signs on every lane.",
    "sauna.md": "## How much is the sauna?\n\nThe sauna costs £7 for up to two hours and £19 a day in Bath House A.\n\n"
    "## May I bring towels?\n\nTowels are welcome in all halls.",
    "sauna-fees.md": "TARN, March 4, 2021 - From April 1, 2021, the sauna in Bath House A costs £9 for up to two "
    "hours and £24 a day. The first visit is free.",
    "loft.md": "A seat in the hayloft of Birkby costs £4.",
    "loft-concert.md": "BIRKBY, May 6, 2022 - A seat at the harvest concert in the hayloft of Birkby costs £15.",
    "hall.md": "The dance hall of Orrin seats 210 guests in May. The dance hall of Orrin seats 340 guests in summer.",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data_dir = new_data_dir(tmp_path_factory.mktemp("disagreement"))
    for name, body in RELEASES.items():
        collected(data_dir, release(data_dir.root / "files", name, f"# {name.removesuffix('.md')}\n\n{body}"))
    built(data_dir)
    with client_of(data_dir) as found:
        yield found


def ask(client: TestClient, question: str) -> dict[str, Any]:
    answer: dict[str, Any] = client.post("/v1/ask", json={"question": question}).json()
    assert answer["outcome"] == "answered", answer["text"]
    return answer


def conflicts(answer: dict[str, Any]) -> list[str]:
    return [notice["text"] for notice in answer["notices"] if notice["code"] == "conflict"]


@pytest.mark.parametrize(
    ("question", "both", "told"),
    [
        (
            "When was the Northfield bridge closed?",
            ("bridge", "bridge-again"),
            ("2014", "2015"),
        ),
        ("When did the spring fair of Kelso open?", ("fair", "fair-again"), ("3 May 2018", "May 9, 2018")),
        ("How many cars does the ferry at Eastmarch carry?", ("ferry", "ferry-again"), ("prints 40", "prints 55")),
        ("How deep was the mill pond of Ardle?", ("pond-one", "pond-two"), ("prints 58", "prints 63")),
        ("Is the tunnel at Aldersea lit by lamps at night?", ("tunnel", "tunnel-again"), ("denies", "says")),
    ],
)
def test_what_two_documents_print_differently_is_shown_and_told(
    client: TestClient, question: str, both: tuple[str, str], told: tuple[str, str]
) -> None:
    answer = ask(client, question)
    assert set(both) <= {citation["document"]["id"] for citation in answer["citations"]}
    (conflict,) = conflicts(answer)
    assert all(word in conflict for word in told)


def test_what_documents_of_two_years_print_differently_is_told_with_the_years(client: TestClient) -> None:
    (conflict,) = conflicts(ask(client, "How many barges does the Selby yard keep?"))
    assert "(of 2016) prints 12" in conflict
    assert "(of 2018) prints 15" in conflict


def test_what_differs_is_told_in_the_language_of_the_interface(client: TestClient) -> None:
    def told(question: str) -> str:
        answer = client.post("/v1/ask", json={"question": question, "language": "es"}).json()
        return conflicts(answer)[0]

    barges = told("How many barges does the Selby yard keep?")
    assert "(de 2016) indica 12" in barges
    assert "(de 2018) indica 15" in barges
    tunnel = told("Is the tunnel at Aldersea lit by lamps at night?")
    assert "lo niega" in tunnel
    assert "lo afirma" in tunnel


@pytest.mark.parametrize(
    "question",
    [
        "When was the edition of the verge survey released?",
        "What was the Elmsett review of lanes?",
        "How many otters did wardens count in Holmwood?",
        "How many new signs does the Ashby road plan ask for?",
        "Which stage of the hosepipe ban is in force in the parish of Tolland?",
        "How many gas lamps does the borough of Wrenfield have?",
    ],
)
def test_different_years_and_different_places_are_no_disagreement(client: TestClient, question: str) -> None:
    assert conflicts(ask(client, question)) == []


def test_a_document_does_not_contradict_itself(client: TestClient) -> None:
    answer = ask(client, "How many guests does the dance hall of Orrin seat?")
    assert len({citation["exact"] for citation in answer["citations"]}) == 2
    assert conflicts(answer) == []


def test_a_dated_document_stands_before_one_without_a_date_that_prints_otherwise(client: TestClient) -> None:
    answer = ask(client, "how much is the sauna")
    shown = [citation["document"]["id"] for citation in answer["citations"]]
    assert shown.index("sauna-fees") < shown.index("sauna")
    assert conflicts(answer)


def test_what_another_thing_costs_is_not_put_before_what_has_no_date(client: TestClient) -> None:
    answer = ask(client, "How much is a seat in the hayloft of Birkby?")
    assert answer["citations"][0]["document"]["id"] == "loft"
