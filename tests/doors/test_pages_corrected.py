"""A document that a later one corrects says so wherever a person meets it: on its page, among what a search found, and
beside the figures and differences that are read from it. What nothing corrects says nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir
from tests.conftest import client_of
from tests.doors.test_pages import ask, page, text

FILES = {
    "organisation.toml": """
[organisation]
name = "Careplain"
subject_word = "hospital"
subject_words = ["hospital", "hospitals"]
document_types = ["press_release", "report_card"]
[[frameworks]]
code = "CQS"
name = "Careplain Quality Score"
first = 2020
grades = ["A", "B", "C", "D", "F"]
[[subjects]]
code = "LARK"
name = "Larkfield General"
[[subjects]]
code = "MOOR"
name = "Moorgate Infirmary"
""",
    "cards.csv": "Hospital,Grade,Score\nLarkfield General,A,91\nMoorgate Infirmary,D,55\n",
    "cards.csv.toml": 'title = "Careplain Quality Score 2025"\ntype = "report_card"\ndate = 2025-03-03\n',
    "moorgate.md": """---
type: press_release
date: 2025-03-04
---
# Moorgate Infirmary Rises in 2025

MOORGATE, March 4, 2025 -- Moorgate Infirmary earned a C on the 2025 Careplain Quality Score.

"We owe our patients better," said Tomas Vreel, chief executive of Moorgate Infirmary.
""",
    "correction.md": """---
type: press_release
date: 2025-03-06
---
# Correction: Moorgate Infirmary Rises in 2025

MOORGATE, March 6, 2025 -- This release corrects our release of March 4, 2025, which gave Moorgate Infirmary a C.
""",
}
SAID = "A later document corrects or withdraws this one"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder, data_dir = tmp_path_factory.mktemp("careplain"), new_data_dir(tmp_path_factory.mktemp("careplain-data"))
    for name, content in FILES.items():
        (folder / name).write_text(content)
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    assert add([folder], settings, json_lines=True, prune=False).complete
    with client_of(data_dir) as opened:
        yield opened


def test_its_page_says_so_and_leads_to_the_correction(client: TestClient) -> None:
    told = page(client, "/d/moorgate").css_first("p.message")
    assert text(told).startswith(f"{SAID}: Correction: Moorgate Infirmary Rises in 2025, March 6, 2025.")
    assert text(page(client, told.css_first("a").attributes["href"] or "").css_first("h1")).startswith("Correction")
    for other in ("correction", "cards"):
        assert SAID not in text(page(client, f"/d/{other}"))


@pytest.mark.parametrize("where", ["search", "answer"])
def test_it_says_so_among_what_was_found(client: TestClient, where: str) -> None:
    found = page(client, "/search?q=Moorgate") if where == "search" else ask(client, "Moorgate Infirmary")
    said = {text(hit.css_first("h2 bdi, h3 bdi")): SAID in text(hit) for hit in found.css("ol.hits > li")}
    assert said == {
        "Careplain Quality Score 2025": False,
        "Correction: Moorgate Infirmary Rises in 2025": False,
        "Moorgate Infirmary Rises in 2025": True,
    }


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("What grade did Moorgate Infirmary get in 2025?", True),
        ("What contradictions are there?", True),
        ("What did Tomas Vreel say?", True),
        ("What grade did Larkfield General get in 2025?", False),
    ],
)
def test_figures_and_differences_that_are_read_from_it_name_the_correction(
    client: TestClient, question: str, *, corrected: bool
) -> None:
    answer = client.post("/v1/ask", json={"question": question}).json()
    assert answer["outcome"] == "answered"
    told = [notice["text"] for notice in answer["notices"] if notice["code"] == "corrected"]
    assert len(told) == corrected
    assert all("Correction: Moorgate Infirmary Rises in 2025, March 6, 2025" in notice for notice in told)


def test_grades_without_a_map_lead_to_each_edition_to_a_file_and_to_what_sources_print_differently(
    client: TestClient,
) -> None:
    tree = page(client, "/grades")
    assert [text(link) for link in tree.css("ul.editions a")] == ["2025"]
    assert tree.css_first("a[href*=csv]") is not None
    assert tree.css_first("a[href*=svg]") is None
    assert "This archive holds a grade of 2 of 2 hospitals for 2025." in text(tree.body)
    assert "Moorgate Infirmary: D in 2025, Careplain Quality Score; other sources print C" in text(tree.body)
