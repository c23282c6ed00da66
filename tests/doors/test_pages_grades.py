"""The grades page: the map and the timeline show the ledger's rows, and the tables beside them the same."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ingest.organisation import built_in, parse
from ingest.organisation_values import OrganisationInvalid
from tests.doors.test_pages import page, text

RC40 = "Report Cards on Child & Youth Sex Trafficking"
SVG = "{http://www.w3.org/2000/svg}"


def letters(tree: LexborHTMLParser) -> dict[str, str]:
    """What the map shows: codes with their letters."""
    tiles = [link.css("text") for link in tree.css("svg a")]
    return {text(code): text(letter) for code, letter in tiles}


def test_every_subject_has_one_tile_and_a_name(sample_client: TestClient) -> None:
    tree = page(sample_client, "/grades?year=2025")
    named = [node.attributes["aria-label"] or "" for node in tree.css("svg a, svg g[role=img]")]
    assert len(named) == len(set(named)) == 51
    assert len({subject.tile for subject in built_in().subjects}) == 51


@pytest.mark.parametrize("year", [2011, 2016, 2021, 2025])
def test_the_map_shows_the_most_trusted_grade_of_each_subject(sample_client: TestClient, year: int) -> None:
    rows = sample_client.get(f"/v1/grades?year={year}").json()["rows"]
    expected: dict[str, str] = {}
    for row in rows:
        if row["grade"] and row["section"] is None and row["count"] is None and row["subject"] != "ALL":
            expected.setdefault(row["subject"], row["grade"])
    assert letters(page(sample_client, f"/grades?year={year}")) == expected


def test_each_tile_leads_to_its_citation(sample_client: TestClient) -> None:
    tree = page(sample_client, "/grades?year=2025")
    links = {link.attributes["aria-label"] or "": link.attributes["href"] or "" for link in tree.css("svg a")}
    assert len(links) > 3
    for label, address in links.items():
        name, grade = re.match(r"(.+?): (\S+) in 2025", label).groups()  # type: ignore[union-attr]
        marked = " ".join(text(mark) for mark in page(sample_client, address.partition("#")[0]).css("mark"))
        assert name in marked
        assert re.search(rf"\b{re.escape(grade)}", marked)


def test_the_table_has_the_rows_of_the_map(sample_client: TestClient) -> None:
    tree = page(sample_client, "/grades?year=2025")
    printed = {(text(row.css_first("th")), text(row.css("td")[3])) for row in tree.css("tbody tr")}
    names = {subject.code: subject.name for subject in built_in().subjects}
    assert {(names[code], letter) for code, letter in letters(tree).items()} <= printed


@pytest.mark.parametrize("named", ["ohio", "oh", "Ohio"])
def test_a_subject_is_shown_by_its_name_or_code_in_any_case(sample_client: TestClient, named: str) -> None:
    tree, whole = page(sample_client, f"/grades?subject={named}"), page(sample_client, "/grades?subject=OH")
    assert [text(row) for row in tree.css("tbody tr")] == [text(row) for row in whole.css("tbody tr")] != []
    drawn = sample_client.get("/grades/timeline.svg", params={"subject": named})
    assert (drawn.status_code, drawn.headers["content-disposition"]) == (200, 'attachment; filename="grades-oh.svg"')


def test_no_line_joins_two_frameworks(sample_client: TestClient) -> None:
    tree = page(sample_client, "/grades?subject=LA")
    drawing = tree.css_first("svg")
    breaks = [line for line in drawing.css("line") if line.attributes.get("stroke-dasharray") == "5 5"]
    assert len(breaks) == 1
    at = float(breaks[0].attributes["x1"] or 0)
    joins = [line for line in drawing.css("line") if line.attributes.get("stroke-dasharray") != "5 5"]
    assert joins
    assert not [line for line in joins if float(line.attributes["x1"] or 0) < at < float(line.attributes["x2"] or 0)]
    assert [text(link.css_first("text")) for link in drawing.css("a")] == ["C", "B", "A", "A", "A+", "D"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/grades?year=2022", [f"Tennessee: B in 2022, {RC40}; other sources print B+"]),
        ("/grades?subject=TX", ["Texas: B in 2011, Protected Innocence Challenge; other sources print C"]),
        ("/grades?year=2025", []),
    ],
)
def test_what_sources_print_differently_is_said_in_words(
    sample_client: TestClient, address: str, said: list[str]
) -> None:
    tree = page(sample_client, address)
    assert [text(line) for line in tree.css("[aria-labelledby=disputed] li")] == said


@pytest.mark.parametrize(
    "address", ["/grades", "/grades?year=2016", "/grades?subject=CT", "/grades?subject=CT&year=2016"]
)
def test_the_file_holds_the_rows_of_the_page(sample_client: TestClient, address: str) -> None:
    tree = page(sample_client, address)
    rows = sample_client.get(tree.css_first("a[href*=csv]").attributes["href"] or "").text.splitlines()
    assert len(rows) - 1 == len(tree.css("tbody tr")) > 0


def test_a_picture_of_one_grade_is_not_blown_up(sample_client: TestClient) -> None:
    drawing = page(sample_client, "/grades?subject=IN").css_first("svg.picture")
    assert len(drawing.css("circle")) <= 2
    width = float((drawing.attributes["viewBox"] or "").split()[2])
    assert width >= 600  # of the page's 736 pixels: a letter is drawn at its own size, or nearly


@pytest.mark.parametrize(("year", "said"), [("", "Nevada."), ("2016", "Nevada for 2016.")])
def test_a_subject_without_a_grade_is_told_so_under_no_empty_heading(
    sample_client: TestClient, year: str, said: str
) -> None:
    tree = page(sample_client, f"/grades?subject=NV&year={year}")
    assert f"This archive holds no grade of {said}" in text(tree.css_first("main"))
    assert not tree.css("main h2")


def test_an_edition_that_never_was_is_said(sample_client: TestClient) -> None:
    assert "There was no edition of 2020" in text(page(sample_client, "/grades?year=2020").body)


@pytest.mark.parametrize("address", ["/grades/map.svg?year=2016", "/grades/timeline.svg?subject=LA"])
def test_a_picture_to_download_stands_alone(sample_client: TestClient, address: str) -> None:
    response = sample_client.get(address)
    drawing = ElementTree.fromstring(response.text)
    assert response.headers["content-type"] == "image/svg+xml"
    assert "attachment" in response.headers["content-disposition"]
    assert drawing.tag == f"{SVG}svg"
    assert all(link.attrib["href"].startswith("http://testserver/d/") for link in drawing.iter(f"{SVG}a"))


@pytest.mark.parametrize("address", ["/grades/timeline.svg?subject=ZZ", "/grades/timeline.svg?subject=%22%0d%0a"])
def test_there_is_no_picture_of_nothing(sample_client: TestClient, address: str) -> None:
    assert sample_client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("tiles", "said"),
    [
        (("[1]", "[0, 0]"), "is not a row and a column"),
        (("[-1, 0]", "[0, 0]"), "is not a row and a column"),
        (("[0, 0]", "[0, 0]"), "stands twice"),
    ],
)
def test_a_tile_that_has_no_place_is_told(tiles: tuple[str, str], said: str) -> None:
    subjects = "".join(f'[[subjects]]\ncode = "S{i}"\nname = "S{i}"\ntile = {tile}\n' for i, tile in enumerate(tiles))
    with pytest.raises(OrganisationInvalid, match=said):
        parse(f'[organisation]\nname = "Bridge Watch"\n{subjects}'.encode())
