"""A plan stands behind what came of it, and alone it is told of as a plan. On made-up releases of a county."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest.archive_writer import ArchiveWriter
from service.announcement import _came_of, _plan
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

RELEASES = {
    "bridge": ("2018-03-04", "The Selby bridge will open to traffic in June 2020, the county said."),
    "bridge-opened": ("2021-05-09", "The Selby bridge opened to traffic on Monday. Two lanes were closed for the day."),
    "library": ("2019-02-01", "The Northfield library is to build a reading room for children by the spring of 2020."),
    "library-built": ("2020-11-02", "The Northfield library has built its reading room for children beside the park."),
    "pool": ("2017-06-01", "The swimming pool of Eastmarch will close for repairs in the winter of 2017."),
    "ferry": ("2021-01-05", "The ferry of Aldersea will be replaced by a tunnel in 2090."),
    "mast": ("2016-04-01", "The radio mast of Kelso will be painted red in July 2016."),
    "mast-painted": ("2017-04-01", "The radio mast of Kelso was painted red. A secret paint was used."),
    "piscina": ("2019-03-01", "El puente nuevo de Toledo abrirá al tráfico en junio de 2020, dijo el condado."),
    "piscina-abierta": ("2021-03-01", "El puente nuevo de Toledo abrió al tráfico el lunes."),
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data_dir = new_data_dir(tmp_path_factory.mktemp("announcement"))
    for name, (date, body) in RELEASES.items():
        collected(data_dir, release(data_dir.root / "files", f"{name}.md", f"# {name}\n\n{body}", id=name, date=date))
    built(data_dir)
    archive = ArchiveWriter(data_dir)  # out of sight since the build
    archive.withdraw("mast-painted")
    archive.close()
    with client_of(data_dir) as found:
        yield found


def ask(client: TestClient, question: str, **more: object) -> dict[str, Any]:
    answer: dict[str, Any] = client.post("/v1/ask", json={"question": question, **more}).json()
    assert answer["outcome"] == "answered", answer["text"]
    return answer


def sources(answer: dict[str, Any]) -> list[str]:
    return [citation["document"]["id"] for citation in answer["citations"]]


def announced(answer: dict[str, Any]) -> list[str]:
    return [notice["text"] for notice in answer["notices"] if notice["code"] == "announced"]


@pytest.mark.parametrize(
    ("question", "report", "plan"),
    [
        ("When will the Selby bridge open to traffic?", "bridge-opened", "bridge"),
        ("When does the Selby bridge open?", "bridge-opened", "bridge"),
        ("Tell me about the Selby bridge", "bridge-opened", "bridge"),
        ("What will the Northfield library build?", "library-built", "library"),
        ("¿Cuándo abrirá el puente nuevo de Toledo?", "piscina-abierta", "piscina"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_came_of_a_plan_stands_before_it(
    client: TestClient, question: str, report: str, plan: str, language: str
) -> None:
    answer = ask(client, question, language=language)
    assert sources(answer)[0] == report
    assert announced(answer) == []
    assert sources(ask(client, question, max_citations=1)) == [report]
    assert plan not in sources(answer) or sources(answer).index(plan) > 0


def test_of_the_day_asked_for_the_plan_is_the_answer(client: TestClient) -> None:
    answer = ask(client, "When will the Selby bridge open to traffic?", as_of="2018-12-31")
    assert sources(answer) == ["bridge"]
    assert announced(answer) == []


def test_a_plan_for_a_time_that_has_passed_is_told_of_where_nothing_says_what_came_of_it(client: TestClient) -> None:
    (notice,) = announced(ask(client, "When will the swimming pool of Eastmarch close for repairs?"))
    assert notice.startswith("A sentence quoted here announces what was to come at a time that has passed since.")
    assert notice.endswith("(pool, 2017)")


def test_a_plan_for_a_time_to_come_is_not_told_of(client: TestClient) -> None:
    assert announced(ask(client, "What will the ferry of Aldersea be replaced by?")) == []


def test_a_report_that_is_out_of_sight_comes_before_nothing(client: TestClient) -> None:
    answer = ask(client, "Tell me about the radio mast of Kelso")
    assert sources(answer) == ["mast"]
    assert "secret" not in str(answer)
    assert len(announced(answer)) == 1


@pytest.mark.parametrize(
    ("plan", "told", "came"),
    [
        ("The Selby bridge will open to traffic in 2020.", "Traffic returned when the Selby bridge opened.", True),
        ("The council plans to buy eight trams in spring.", "The council bought eight trams.", True),
        ("The mill is expected to be closed by June.", "The mill was closed after a fire in the roof.", False),
        ("The Selby library will open a reading room.", "The Selby library opened its doors at eight.", False),
        ("The Selby bridge will open to traffic in 2020.", "The Calder bridge opened to traffic.", False),
        ("The Selby bridge will open to traffic in 2020.", "The Selby bridge will open to traffic later.", False),
        ("The Selby bridge will open to traffic in 2020.", "The Selby bridge was closed to traffic.", False),
        ("Stage 2 of the Selby tram will open in May.", "Stage 1 of the Selby tram opened in May.", False),
    ],
)
def test_a_report_has_the_verb_and_the_things_of_its_plan(plan: str, told: str, came: bool) -> None:
    read = _plan(plan)
    assert read is not None
    assert _came_of(read, told) is came


@pytest.mark.parametrize(
    "text",
    [
        "Will Marsh spoke first.",
        "He left a will behind.",
        "The bridge opened in 2020.",
        "Rosa Durán and Ana Beltrán spoke in Teherán in 2019.",
        "BELTRÁN spoke first.",
        "We will never forget what happened in 2010.",
        "We will always remember the flood of 2010.",
        "The county will also never give up its ferry.",
        "Our mission this year is to end hunger in Kelso.",
        "The goals of the county for 2019 are to build homes and mend roads.",
        "His job is to run the mill.",
    ],
)
def test_what_only_looks_like_a_plan_is_none(text: str) -> None:
    assert _plan(text) is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("El puente abrirá en 2020, dijo Durán.", "abrir"),
        ("The county will never forget the flood, and it will build a wall.", "build"),
        ("Our goal is clear: the bridge is to open in 2020.", "open"),
        ("The job centre of Selby is to close in 2020.", "close"),
    ],
)
def test_a_plan_beside_what_only_looks_like_one_is_found(text: str, verb: str) -> None:
    read = _plan(text)
    assert read is not None
    assert read.verb == verb
