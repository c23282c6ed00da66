"""How an organisation describes itself is asked in many ways, and told by what stands below its releases."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.library import FILES
from tests.written_archives import ask, client_over, exact, opened

WHAT_IT_IS = "Otter Trust is a charity that keeps the rivers of the north clean."
RELEASE = """FOR IMMEDIATE RELEASE

{title}

CORLE, {day}, 2025 - {body}

"Nobody asked the anglers," said Ida Penn, who chairs the council of Corle.

The work goes on until autumn. The bridges stay open.

About {about}

{told}
"""


def release(title: str, day: str, body: str, about: str = "Otter Trust", told: str = WHAT_IT_IS) -> str:
    return RELEASE.format(title=title, day=day, body=body, about=about, told=told)


OF_NOBODY = {
    "a.md": release("OTTERS RETURN TO THE CORLE", "March 3", "Otters were seen at two weirs."),
    "b.md": release("A WEIR COMES DOWN", "April 4", "The mill weir is a ruin and was taken down."),
    "c.md": release("JOINT PATROLS BEGIN", "May 5", "Patrols began.", "River Board", "The River Board is an agency."),
}
named = client_over(FILES)
of_nobody = client_over(OF_NOBODY)


@pytest.mark.parametrize(
    "question",
    [
        "how does the organization describe itself",
        "How do we describe ourselves at the end of the release?",
        "what kind of organization are you",
        "What is our boilerplate?",
        "How does Alder Grove Library describe itself?",
        "¿Cómo nos describimos?",
    ],
)
def test_how_it_describes_itself_is_told_by_its_pages(named: TestClient, question: str) -> None:
    assert exact(ask(named, question)) == ["Alder Grove Library is a public library with three branches and a bus."]


@pytest.mark.parametrize("question", ["How do we describe ourselves?", "what do you do", "what do you guys do"])
def test_where_nobody_says_whose_archive_it_is_most_releases_do(of_nobody: TestClient, question: str) -> None:
    assert exact(ask(of_nobody, question)) == [WHAT_IT_IS]


@pytest.mark.parametrize(
    "question",
    [
        "How do we describe the weir?",
        "How does the council describe itself in the minutes of 2019?",
        "What kind of organisation opposed the weir?",
        "How did Ida Penn describe the anglers?",
    ],
)
def test_how_something_else_is_described_is_another_question(of_nobody: TestClient, question: str) -> None:
    assert WHAT_IT_IS not in exact(ask(of_nobody, question))


def test_two_who_describe_themselves_as_often_leave_it_open(tmp_path_factory: pytest.TempPathFactory) -> None:
    files = {name: OF_NOBODY[name] for name in ("a.md", "c.md")}
    with opened(tmp_path_factory, files) as client:
        assert exact(ask(client, "How do we describe ourselves?")) == []
