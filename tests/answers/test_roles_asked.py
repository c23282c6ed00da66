"""What somebody's role is, is told by the newest document that prints it; who has a job now, by the office before."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Selby Pilots"\n',
    "2016-ports.md": """# Pilots welcome new ports

PORT SELBY, March 8, 2016 -- The Selby Pilots have opened two branches.

"The branches bring us closer to night crews," said Ingrid Vale, press officer of the Selby Pilots.

"I shall count them," said Paul Dent, treasurer of the Selby Pilots.
""",
    "2025-treasurer.md": """# New treasurer for the pilots

PORT SELBY, February 11, 2025 -- The Selby Pilots have appointed Noor Bex as treasurer. She succeeds Paul Dent, who
stepped down in January.

"Noor can count," said Ingrid Vale, general secretary of the Selby Pilots. The charity Sail Aid said the choice was
"a good one".
""",
}
client = client_over(FILES)
SECRETARY = '"Noor can count," said Ingrid Vale, general secretary of the Selby Pilots.'
PRESS = '"The branches bring us closer to night crews," said Ingrid Vale, press officer of the Selby Pilots.'


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is Ingrid Vale's job title?", SECRETARY),
        ("What is Vale's current role?", SECRETARY),
        ("What position does Ingrid Vale hold?", SECRETARY),
        ("What is the role of Ingrid Vale?", SECRETARY),
        ("what does ingrid vale do", SECRETARY),
        ("What was Ingrid Vale's role in 2016?", PRESS),
    ],
)
def test_a_role_is_told_by_the_newest_sentence_that_gives_it(client: TestClient, question: str, told: str) -> None:
    assert exact(ask(client, question)) == [told]


def test_what_somebody_is_comes_with_the_day_of_the_document(client: TestClient) -> None:
    notices = ask(client, "What is Ingrid Vale's job title?")["notices"]
    assert ["February 11, 2025" in one["text"] for one in notices if one["code"] == "historical"] == [True]


@pytest.mark.parametrize(
    "question", ["What is Paul Dent's role?", "What is Sail Aid's role?", "What is Omar Reyes's job?"]
)
def test_of_who_has_left_or_has_none_no_role_is_told(client: TestClient, question: str) -> None:
    assert not any("treasurer of" in words or "good one" in words for words in exact(ask(client, question)))


@pytest.mark.parametrize("then", ["Who is in that job now?", "And who has that role today?"])
@pytest.mark.parametrize("before", ["Who was treasurer before Noor Bex?", "Who was the treasurer in 2016?"])
def test_who_has_that_job_now_is_asked_of_the_office(client: TestClient, before: str, then: str) -> None:
    answer = ask(client, then, (before, ask(client, before)["text"]))
    assert "appointed Noor Bex as treasurer" in exact(answer)[0]
    assert answer["understood"]["question"] == "Who is the treasurer?"
