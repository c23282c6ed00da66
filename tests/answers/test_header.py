"""A row of a table is cited with the names of its columns, an exact span of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ingest import DataDir, Span
from ingest.commands import add
from ingest.settings import IngestSettings
from service.citing.cited_table import cells
from service.citing.header import HEADER_CHARS, Tables
from service.terminal import show_answer
from service.turn import Asked
from service.wording import quotations
from tests.archives import new_data_dir, release
from tests.conftest import client_of
from tests.releases import loaded
from tests.written_archives import ask

HARBOURS = """# Depth of the harbours

The company measured every harbour in spring.

| Harbour | Depth in metres | Boats a day |
| --- | --- | --- |
| Kirkvale | 12 | 31 |
| Sandness | 7 | 18 |

Boats that draw more than seven metres no longer call at Sandness.

| Captain | Years at sea |
| --- | --- |
| Ines Calloway | 22 |
"""
PRICES = "Ticket,Price in euros,Valid for\nIsland pass,48,thirty days\nDay rover,9,one day\n"
BARE = """<h1>Night boat</h1><p>It sails at these times.</p>
<table><tr><td>22</td><td>4</td></tr><tr><td>23</td><td>5</td></tr></table>"""


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    folder = tmp_path_factory.mktemp("harbours")
    release(folder, "harbours.md", HARBOURS, date="2024-05-04")
    (folder / "prices.csv").write_text(PRICES)
    made = new_data_dir(tmp_path_factory.mktemp("harbour-data"))
    settings = IngestSettings(_env_file=None, data=made.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    return made


@pytest.fixture(scope="module")
def client(data_dir: DataDir) -> Iterator[TestClient]:
    with client_of(data_dir) as opened:
        yield opened


def rows(answer: dict[str, Any], words: str) -> list[dict[str, Any]]:
    return [c for c in (*answer["citations"], *answer["nearest"]) if words in c["exact"] and "|" in c["exact"]]


@pytest.mark.parametrize(
    ("question", "words", "header"),
    [
        ('Which documents mention "Kirkvale"?', "Kirkvale", "Harbour | Depth in metres | Boats a day"),
        ("Tell me about Ines Calloway", "Calloway", "Captain | Years at sea"),
        ('Which documents mention "Day rover"?', "Day rover", "Ticket | Price in euros | Valid for"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_cited_row_brings_the_header_of_its_own_table(
    client: TestClient, question: str, words: str, header: str, language: str
) -> None:
    (row,) = rows(ask(client, question, language=language), words)
    assert row["header"]["exact"] == header
    document = client.get(f"/v1/documents/{row['document']['id']}", params={"version": row["version"]}).json()
    assert document["text"][row["header"]["start"] : row["header"]["end"]] == header


def test_a_row_that_answers_is_read_with_the_names_of_its_columns(client: TestClient) -> None:
    answer = ask(client, "How many boats a day does Kirkvale have?")
    assert answer["text"] == "Harbour: Kirkvale; Depth in metres: 12; Boats a day: 31 [1]"


def test_an_empty_cell_is_not_told_and_a_row_with_fewer_cells_than_columns_is_quoted(client: TestClient) -> None:
    with client.app.state.parts.current.pipeline() as pipeline:  # type: ignore[attr-defined]
        (row,) = pipeline.answer(Asked("How many boats a day does Kirkvale have?")).citations
    assert quotations([replace(row, exact="Kirkvale |  | 31")]) == "Harbour: Kirkvale; Boats a day: 31 [1]"
    note = "Kirkvale | 12 | It was closed for nine days in the spring floods"  # more than a name: the document's words
    assert quotations([replace(row, exact=note)]).startswith(f"“{note}” [1]")
    short = replace(row, exact="Kirkvale | 12")
    columns = "(Harbour | Depth in metres | Boats a day)"
    assert quotations([short, short]) == f"“Kirkvale | 12” [1] {columns}\n\n“Kirkvale | 12” [1]"


def test_what_is_marked_in_a_row_is_marked_in_its_cells(client: TestClient) -> None:
    with client.app.state.parts.current.pipeline() as pipeline:  # type: ignore[attr-defined]
        (row,) = pipeline.answer(Asked("How many boats a day does Kirkvale have?")).citations
    assert row.exact == "Kirkvale | 12 | 31"
    shown = cells(replace(row, marks=((4, 13), (16, 18))))
    assert [[cell.text[start:end] for start, end in cell.marks] for cell in shown] == [["vale"], ["12"], ["31"]]


def test_a_sentence_beside_a_table_has_no_header(client: TestClient) -> None:
    answer = ask(client, 'Which documents mention "seven metres"?')
    assert [c["header"] for c in answer["citations"]] == [None]


def test_a_figure_read_from_a_table_brings_its_header(sample_client: TestClient) -> None:
    answer = ask(sample_client, "How many states received an F in 2021?")
    cited = [c for c in answer["citations"] if "|" in c["exact"]]
    assert cited
    for citation in cited:
        assert "Grade" in citation["header"]["exact"], citation["exact"]


def test_every_surface_shows_the_header_beside_the_row(
    client: TestClient, data_dir: DataDir, capsys: pytest.CaptureFixture[str]
) -> None:
    question, header = 'Which documents mention "Kirkvale"?', "Harbour | Depth in metres | Boats a day"
    page = LexborHTMLParser(client.post("/ask", data={"question": question}).text)
    assert [name.text() for name in page.css(".source thead th")] == header.split(" | ")
    body = {"model": "pressdesk", "messages": [{"role": "user", "content": question}]}
    said = client.post("/v1/chat/completions", json=body).json()["choices"][0]["message"]["content"]
    assert f"(head of the table: “{header}”)" in said
    with client.app.state.parts.current.pipeline() as pipeline:  # type: ignore[attr-defined]
        show_answer(pipeline.answer(Asked(question)), "http://here")
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [*header.replace("|", "").split()] in lines
    assert ["[1]", "Kirkvale", "12", "31"] in lines


def test_a_table_that_names_no_columns_has_no_header() -> None:
    file = loaded(BARE, "night.html")
    at = file.text.index("23 | 5")
    assert Tables(file.blocks).header_of(Span(at, at + 6)) is None


def test_of_a_header_too_long_to_repeat_the_columns_that_are_cited_stand() -> None:
    names = [f"Passengers carried in the month number {n} of the year{' and their bags' * 10}" for n in range(1, 13)]
    row = [f"{n * 100} people" for n in range(1, 13)]
    file = loaded("\n".join(f"| {' | '.join(cells)} |" for cells in (names, ["---"] * 12, row)))
    whole = file.text.index(row[0])
    assert Tables(file.blocks).header_of(Span(whole, whole + len(" | ".join(row)))) is None
    at = file.text.index(row[4])
    found = Tables(file.blocks).header_of(Span(at, at + len(" | ".join(row[4:6]))))
    assert found is not None
    assert found.of(file.text) == " | ".join(names[4:6])
    assert found.end - found.start <= HEADER_CHARS
