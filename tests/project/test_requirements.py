"""Whether something is required: answered by the sentence that says what is, or is not, of just that place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

SAYS = "The by-law of Eastholm does not require a pilot, a licence or a permit for boats under nine metres."
RELEASES = {
    "boats.md": f"# Boats\n\n{SAYS} The harbour master of Eastholm is Ada Holm.",
    "nets.md": "# Nets\n\nWestholm asks every fisher for a permit. Nets are counted in May.",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data_dir = new_data_dir(tmp_path_factory.mktemp("requirements"))
    for name, body in RELEASES.items():
        collected(data_dir, release(data_dir.root / "files", name, body))
    built(data_dir)
    with client_of(data_dir) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "Does the by-law of Eastholm require a licence, a pilot or a permit when the boat is small?",
        "Is a pilot, licence or permit required for boats in Eastholm?",
        "Do boats in Eastholm need a pilot or a licence or some permit?",
    ],
)
def test_a_requirement_is_answered_by_the_sentence_about_it(client: TestClient, question: str) -> None:
    answer = client.post("/v1/ask", json={"question": question}).json()
    assert answer["outcome"] == "answered"
    assert [citation["exact"] for citation in answer["citations"]] == [SAYS]


@pytest.mark.parametrize(
    "question",
    [
        "Does the by-law of Kelso require a pilot, a licence or a permit for boats?",
        "Does Eastholm require an insurance or a radio?",
        "Is a fence required in Eastholm?",
    ],
)
def test_another_place_or_another_thing_is_not_answered_by_it(client: TestClient, question: str) -> None:
    assert client.post("/v1/ask", json={"question": question}).json()["outcome"] == "abstained"
