"""The words of a body are those of who is quoted for it, and of nobody of whom something is said."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Moss River Office"\n',
    "weir.md": """# The weir is closed

MOSS, May 3, 2023 -- The weir at Moss is closed. Reed Power disputed the gauge.

"One wet week proves nothing," said Hal Brand, a spokesman for Reed Power.

"The gauge is ours and it is right," said Ida Brand, director of gauges.

"I never trusted the gauge," said Vera Holt, former director of Kite Power.

The board of the Moss River Office opposes a merger with the Harbour Agency over the weir.

Carr Farm said that it was "deeply sorry" for the mud. A jury heard of the mud in April.
""",
    "answer.md": """# Reed Power answers

MOSS, June 3, 2024 -- The Harbour Agency said that the weir was none of its business. Lund Mills rejected the fee.
""",
}

client = client_over(FILES)


def told(client: TestClient, question: str) -> list[str]:
    return [" ".join(one["exact"].split()).rstrip(",") for one in ask(client, question)["citations"]]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did Reed Power say about the gauge?", "One wet week proves nothing"),
        ("A quote from Reed Power", "One wet week proves nothing"),
        ("What did Carr Farm say about the mud?", "deeply sorry"),
        ("What did Ida Brand say about the gauge?", "The gauge is ours and it is right"),
    ],
)
def test_a_body_speaks_by_whom_it_is_quoted(client: TestClient, question: str, words: str) -> None:
    assert told(client, question) == [words]


def test_what_it_is_reported_to_have_said_is_its_own(client: TestClient) -> None:
    (reported,) = told(client, "What did the Harbour Agency say about the weir?")
    assert reported.endswith("The Harbour Agency said that the weir was none of its business.")


@pytest.mark.parametrize(
    "question",
    [
        "What did Kite Power say about the gauge?",  # she has left it
        "What did the jury say about Carr Farm?",
        "What did the county court say about Ida Brand?",
        "What did the Harbour Agency say about the merger?",  # it is not said who else may merge
        "What did Power say about the gauge?",
    ],
)
def test_of_whom_something_is_said_it_is_not_what_they_said(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])


def test_what_a_follow_up_is_told_of_is_no_topic_of_its_own(client: TestClient) -> None:
    before = ("What did Ida Brand say about the fee?", "")
    answer = ask(client, "What did she say about the gauge?", before)
    assert [one["exact"].rstrip(",") for one in answer["citations"]] == ["The gauge is ours and it is right"]
