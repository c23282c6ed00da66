"""An index that could not be built again still holds a document that is out of sight since, or whose text was replaced:
no step of an answer and no address shows anything of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from ingest.archive_writer import ArchiveWriter
from tests.archives import built, collected, copy_of, new_data_dir, release
from tests.care.test_lifeline import tool
from tests.conftest import client_of

FERRY = """# Quillfast ferry begins

FOR IMMEDIATE RELEASE

BANGOR, Maine, May 3, 2024 -- The Quillfast Ferry is a boat for twenty zebra carriages. The Lampern Rowing Club (LRC) \
keeps it. Founded in 1987 by Hilda Narwhal, the Lampern Rowing Club has forty oars. The patrol of the pier began in \
1961. A permit for mooring costs ninety okapi crowns. The tower of the lighthouse has 41 steps.

"Every child of the valley rides the ferry for nothing," said Ottoline Vexley, harbour master of Bangor.

House Bill 7731 was signed on May 2, 2024 and pays for the lanterns of the ferry.

In 2014, Maine received a D on the Open Records Pledge report card because its archive closed on marmoset days.
"""
LANE = """# Lane is paved

FOR IMMEDIATE RELEASE

BANGOR, Maine, April 1, 2024 -- The lane to the mill is paved with 300 stones. The tower of the lighthouse has 52 steps.

In 2014, Ohio received an A on the Open Records Pledge report card.
"""
CORRECTION = """# Correction: Lane is paved

FOR IMMEDIATE RELEASE

BANGOR, Maine, June 1, 2024 -- Our release of April 1, 2024 on the paving of the lane printed a wrong number. The lane \
is paved with 812 axolotl stones.
"""
# What is asked, and what of the answer nobody may see when the ferry and the correction are out of sight. No question
# holds it, as an answer repeats its question.
TOLD = {
    "What is the Quillfast Ferry?": "zebra carriages",
    "Who founded the Lampern Rowing Club?": "Hilda Narwhal",
    "What does LRC stand for?": "Lampern",
    'Who said "Every child of the valley rides the ferry for nothing"?': "Ottoline",
    "What did Vexley say?": "Ottoline",
    "What did the harbour master say?": "Every child",
    "Who is the harbour master of Bangor?": "Every child",
    "When did the patrol of the pier begin?": "1961",
    "How much does a permit for mooring cost?": "okapi",
    "Tell me about the permit for mooring": "okapi",
    "How many documents mention the lanterns?": "Quillfast",
    "Which releases are about the ferry?": "Quillfast",
    "How many releases are there?": "Quillfast",
    "How many releases are there per year?": "2024: 3",
    "What is the newest press release?": "Quillfast",
    "What is the release “Quillfast ferry begins” about?": "zebra",
    "What is the document ferry about?": "zebra",
    "When was the release about the ferry published?": "May 3, 2024",
    "Why did Maine get a D in 2014?": "marmoset",
    "What grade did Maine get in 2014?": "received a D",
    "Which states got a D in 2014?": "By name: Maine",
    "What does HB 7731 do?": "pays for the lanterns",
    "What does HB 7732 do?": "HB 7731",
    "Which bills are mentioned?": "HB 7731",
    "Which bills became law?": "7731",
    "Which releases have been corrected?": "printed a wrong number",
    "What is the lane paved with?": "axolotl",
    "What is new since yesterday?": "Quillfast",
    "Who is quoted in the releases?": "Ottoline",
}
ADDRESSES = {
    "/v1/search?q=mooring": "okapi",
    "/v1/search": "Quillfast",
    "/search?q=mooring": "okapi",
    "/search?q=marmosset": "marmoset",
    "/search?format=csv": "Quillfast",
    "/search?format=atom": "Quillfast",
    "/search": "Vexley",
    "/v1/documents": "Quillfast",
    "/v1/grades": '"ME"',
    "/grades": "Maine: D",
    "/grades?subject=ME": "Maine: D",
    "/grades/timeline.svg?subject=ME": "Maine: D",
    "/d/lane": "Correction: Lane",
    "/search?q=lane": "A later document corrects",
    "/widget/v1/settings": "Vexley",
}


def withdraw(data_dir: DataDir, files: Path) -> None:
    archive = ArchiveWriter(data_dir)
    for name in ("ferry", "correction"):
        archive.withdraw(name)
    archive.close()


def embargo(data_dir: DataDir, files: Path) -> None:
    release(files, "ferry.md", FERRY, id="ferry", embargo="2096-06-01T09:00:00-05:00")
    release(files, "correction.md", CORRECTION, id="correction", embargo="2096-06-01T09:00:00-05:00")
    collected(data_dir, files)


def replace(data_dir: DataDir, files: Path) -> None:
    for name in ("ferry", "correction"):
        release(files, f"{name}.md", "# A bench\n\nA bench stands by the river.", id=name)
    collected(data_dir, files)


HIDE: dict[str, Callable[[DataDir, Path], None]] = {"withdrawn": withdraw, "embargoed": embargo, "replaced": replace}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    parent = tmp_path_factory.mktemp("sight")
    data_dir, files = new_data_dir(parent), parent / "files"
    for name, body in {"ferry": FERRY, "lane": LANE, "correction": CORRECTION}.items():
        release(files, f"{name}.md", body, id=name)
    collected(data_dir, files)
    built(data_dir)
    return data_dir


@pytest.fixture(scope="module")
def seeing(made: DataDir) -> Iterator[TestClient]:
    """A client while everything may be seen."""
    with client_of(made) as client:
        yield client


@pytest.fixture(scope="module", params=sorted(HIDE))
def client(
    request: pytest.FixtureRequest, made: DataDir, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestClient]:
    """A client that was asked everything before the ferry and the correction went out of sight."""
    data_dir = copy_of(made, tmp_path_factory.mktemp(request.param))
    with client_of(data_dir) as client:
        for question in TOLD:
            ask(client, question)
        for address in ADDRESSES:
            client.get(address)
        HIDE[request.param](data_dir, made.root.parent / "files")
        yield client


def ask(client: TestClient, question: str) -> Any:
    response = client.post("/v1/ask", json={"question": question})
    assert response.status_code == 200
    return response


@pytest.mark.parametrize("question", TOLD)
def test_the_test_would_see_what_is_told(seeing: TestClient, question: str) -> None:
    assert TOLD[question] not in question
    assert TOLD[question] in ask(seeing, question).text


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_test_would_see_what_is_shown(seeing: TestClient, address: str) -> None:
    assert ADDRESSES[address] in seeing.get(address).text


@pytest.mark.parametrize("question", TOLD)
def test_nothing_of_what_is_out_of_sight_is_told(client: TestClient, question: str) -> None:
    response = ask(client, question)
    assert TOLD[question] not in response.text
    answer = response.json()
    assert {c["document"]["id"] for c in (*answer["citations"], *answer["nearest"])} <= {"lane"}
    assert answer["searched"]["documents"] == 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_of_what_is_out_of_sight_is_shown(client: TestClient, address: str) -> None:
    assert ADDRESSES[address] not in client.get(address).text


def test_the_words_that_were_cited_can_be_copied_and_saved_no_more(seeing: TestClient, client: TestClient) -> None:
    (citation,) = ask(seeing, "What is the Quillfast Ferry?").json()["citations"]
    page = citation["permalink"].removesuffix("#cited")
    file = page.replace("?", "/cite/markdown?")
    assert 'aria-label="Cite the marked words"' in seeing.get(page).text
    assert "zebra" in seeing.get(file).text
    assert 'aria-label="Cite the marked words"' not in client.get(page).text
    assert client.get(file).status_code == 404


def test_the_tools_of_mcp_find_nothing_of_it(seeing: TestClient, client: TestClient) -> None:
    for asked, sees in ((seeing, True), (client, False)):
        found = tool(asked, "search", query="mooring permit")["structuredContent"]["results"]
        assert ("ferry" in [hit["id"] for hit in found]) is sees
        assert ("zebra" in str(tool(asked, "fetch", id="ferry"))) is sees
        assert ("'ME'" in str(tool(asked, "grades", year=[2014]))) is sees
