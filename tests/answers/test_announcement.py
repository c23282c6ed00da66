"""A plan stands behind what came of it, and alone it is told of as a plan. On made-up releases of a county."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest import Published
from ingest.archive_writer import ArchiveWriter
from service.ending.announcement import _came_of, _plan, _Sentence
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

RELEASES = {
    "bridge": ("2018-03-04", "The Selby bridge will open to traffic in June 2020, the county said."),
    "bridge-opened": ("2021-05-09", "The Selby bridge opened to traffic on Monday. Two lanes were closed for the day."),
    "library": ("2019-02-01", "The Northfield library is to build a reading room for children by the spring of 2020."),
    "library-built": ("2020-11-02", "The Northfield library has built its reading room for children beside the park."),
    "pool": ("2017-06-01", "The swimming pool of Eastmarch will close for repairs in the winter of 2017."),
    "orrin": ("2015-05-01", "The Orrin tunnel will open to cyclists in June 2016."),
    "orrin-dropped": ("2018-05-01", "The Orrin tunnel never opened to cyclists, and the county gave it up."),
    "weir": ("2015-03-01", "The county will open the new weir at Marden to canoes in May 2016.", "The weir at Marden"),
    "weir-other": ("2019-03-01", "The county opened the new weir to canoes on Monday.", "The weir at Tarn"),
    "fair": ("2022-09-05", "Next year's Kite Fair will be held at Moss Field on 7 September 2023."),
    "fair-off": ("2023-08-20", "The Kite Fair, planned for 7 September at Moss Field, will not take place."),
    "show": ("2022-09-06", "Next year's Cheese Show will be held at Moss Field on 9 September 2023."),
    "ferry": ("2021-01-05", "The ferry of Aldersea will be replaced by a tunnel in 2090."),
    "mast": ("2016-04-01", "The radio mast of Kelso will be painted red in July 2016."),
    "mast-painted": ("2017-04-01", "The radio mast of Kelso was painted red. A secret paint was used."),
    "piscina": ("2019-03-01", "El puente nuevo de Toledo abrirá al tráfico en junio de 2020, dijo el condado."),
    "piscina-abierta": ("2021-03-01", "El puente nuevo de Toledo abrió al tráfico el lunes."),
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data_dir = new_data_dir(tmp_path_factory.mktemp("announcement"))
    for name, (date, body, *title) in RELEASES.items():
        text = f"# {title[0] if title else name}\n\n{body}"
        collected(data_dir, release(data_dir.root / "files", f"{name}.md", text, id=name, date=date))
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
    ("question", "report"),
    [
        ("When will the Selby bridge open to traffic?", "bridge-opened"),
        ("When does the Selby bridge open?", "bridge-opened"),
        ("Tell me about the Selby bridge", "bridge-opened"),
        ("When will the Orrin tunnel open to cyclists?", "orrin-dropped"),
        ("What will the Northfield library build?", "library-built"),
        ("Where will the Kite Fair of 2023 be held?", "fair-off"),
        ("¿Cuándo abrirá al tráfico el puente nuevo de Toledo?", "piscina-abierta"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_came_of_a_plan_stands_before_it(client: TestClient, question: str, report: str, language: str) -> None:
    answer = ask(client, question, language=language)
    assert sources(answer)[0] == report
    assert announced(answer) == []
    assert sources(ask(client, question, max_citations=1)) == [report]


def test_what_came_of_another_place_is_not_put_first(client: TestClient) -> None:
    answer = ask(client, "When will the new weir at Marden open to canoes?", max_citations=1)
    assert sources(answer) == ["weir"]
    assert len(announced(answer)) == 1


def test_that_another_is_called_off_is_not_put_first(client: TestClient) -> None:
    assert sources(ask(client, "Where will the Cheese Show of 2023 be held?"))[0] == "show"


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
        ("The council plans to buy eight trams for Selby.", "The council bought Selby eight trams.", True),
        ("The mill is expected to be closed by June.", "The mill was closed after a fire in the roof.", False),
        ("The Selby library will open a reading room.", "The Selby library opened its doors at eight.", False),
        ("The Selby bridge will open to traffic in 2020.", "The Calder bridge opened to traffic.", False),
        ("The Selby bridge will open to traffic in 2020.", "The Selby bridge will open to traffic later.", False),
        ("The Selby bridge will open to traffic in 2020.", "The Selby bridge was closed to traffic.", False),
        ("The Selby bridge will open to traffic in 2020.", "The Selby bridge never opened to traffic.", True),
        ("The Selby bridge will not close to traffic.", "The Selby bridge closed to traffic.", False),
        ("Selby plans to build 200 new homes by the Orrin.", "New homes by the Orrin: Selby built 20.", False),
        ("The city of Selby plans to build 1,200 homes.", "The city of Selby built 1200 homes in 14 months.", True),
        ("The council plans to buy eight trams for Selby.", "The council bought Selby two trams.", False),
        ("The council plans to buy eight trams for Selby.", "The council bought Selby 8 trams.", True),
        ("The Selby bridge will open on June 5, 2020.", "The Selby bridge opened on July 7.", True),
        ("The Selby bridge will open to traffic in May.", "The Selby bridge first opened to traffic in 1950.", False),
        (
            "The Selby bridge will open to traffic.",
            "Begun in 1950, the Selby bridge opened to traffic in 2020.",
            True,
        ),
        ("The new bridge will open to traffic in 2020.", "The new bridge opened to traffic on Monday.", False),
        ("The Selby bridge will open to traffic in 2020.", "The new bridge opened to traffic on Monday.", False),
        ("Orrin County will open a bridge to traffic.", "Orrin County opened a bridge to traffic.", False),
        ("Stage 2 of the Selby tram will open in May.", "Stage 1 of the Selby tram opened in May.", False),
    ],
)
def test_a_report_has_the_verb_and_the_things_of_its_plan(plan: str, told: str, came: bool) -> None:
    assert came_of(plan, "", told, "") is came


@pytest.mark.parametrize(
    ("titles", "came"),
    [
        (("A new bridge for Selby", "The Selby bridge opens"), True),
        (("The bridge at Selby", "Selby Bridge Opens"), True),
        (("Selby bridge", "Bridge at Selby opens"), True),
        (("A new bridge for Selby", "The Calder bridge opens"), False),
        (("Bridge to Open", "Bridge Opens"), False),
        (("Bridge Opening Delayed", "Bridge Opening Near"), False),
        (("Orrin County: the Selby bridge", "Orrin County: the Calder bridge"), False),
        (("A new bridge", "The Selby bridge opens"), False),
    ],
)
def test_sentences_without_names_have_those_of_their_titles(titles: tuple[str, str], came: bool) -> None:
    plan, told = "The new bridge will open to traffic in 2020.", "The new bridge opened to traffic on Monday."
    assert came_of(plan, titles[0], told, titles[1]) is came


def came_of(plan: str, title: str, told: str, other: str) -> bool:
    read = _plan(_told(plan, title, 2018))
    assert read is not None
    return _came_of(read, _told(told, other, 2021))


def _told(text: str, title: str, year: int) -> _Sentence:
    return _Sentence(text, title, "Orrin County", Published(str(year), "year"))


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
    assert _plan(_told(text, "", 2018)) is None


def test_a_name_that_begins_a_title_is_one_where_it_stands_in_the_sentence() -> None:
    plan, told = "The Selby bridge will open to traffic.", "The Selby bridge opened to traffic."
    assert came_of(plan, "Selby Bridge: What Will Be", told, "Selby bridge")


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
    read = _plan(_told(text, "", 2018))
    assert read is not None
    assert read.verb == verb
