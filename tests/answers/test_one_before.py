"""The document beside the newest or the oldest, those of one month, and how the one begins that is to be summed up."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Bee Inspectors of Sorrel"\nshort_names = ["the Inspectors"]\n',
    "mites.md": """# Mites found in nine hives at Fallow Hill

SORREL, May 4, 2025 -- Mites were found in nine hives at Fallow Hill. The hives are closed. A fence was put up.
""",
    "queens.md": """# Queens may not be sent by post

SORREL, May 20, 2025 -- Queens may not be sent by post from June. A quarantine of two weeks applies at Orme.
""",
    "honey.md": """# Honey harvest smaller than in ten years

SORREL, August 9, 2025 -- The harvest fell to 310 tonnes. Rain is blamed.
""",
    "wasps.md": """# Wasps come early

SORREL, February 2, 2026 -- Wasps come early this year. Nests are to be reported.
""",
    "fence.md": """# Fallow Hill is open again

SORREL, June 7, 2026 -- Fallow Hill is open again. No mites have been found there since March.
""",
}
client = client_over(FILES)
LATEST = "What is the latest release?"


@pytest.mark.parametrize(
    ("history", "question", "source"),
    [
        ([LATEST], "And the one before?", "wasps"),
        ([LATEST], "and the one before that?", "wasps"),
        ([LATEST], "What about the previous one?", "wasps"),
        ([LATEST], "the release before that", "wasps"),
        ([LATEST, "And the one before?"], "And the one before that?", "honey"),
        ([LATEST, "And the one before?"], "and the one after?", "fence"),
        (["What is the oldest release?"], "and the next one?", "queens"),
        (["Whats the newest release about Fallow Hill"], "And the one before?", "mites"),
        ([], "What is the second latest release?", "wasps"),
        ([], "Show me the penultimate release", "wasps"),
    ],
)
def test_the_one_before_is_told_by_the_dates(
    client: TestClient, history: list[str], question: str, source: str
) -> None:
    answer = ask(client, question, *((one, "") for one in history))
    assert [citation["document"]["id"] for citation in answer["citations"]] == [source]


def test_it_is_said_which_one_it_is(client: TestClient) -> None:
    assert ask(client, "And the one before?", (LATEST, ""))["text"].startswith("The second newest press release")


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ([LATEST], "and the one after?"),
        ([], "And the one before?"),
        ([], "What is the ninth newest release?"),
        (["Which hives are closed?"], "And the one before?"),
    ],
)
def test_where_there_is_none_nothing_is_told(client: TestClient, history: list[str], question: str) -> None:
    assert ask(client, question, *((one, "") for one in history))["outcome"] == "abstained"


@pytest.mark.parametrize(
    ("question", "sources"),
    [
        ("What did the Inspectors announce in May 2025?", {"mites", "queens"}),
        ("what did the organisation announce in may 2025", {"mites", "queens"}),
        ("What has the Bee Inspectors of Sorrel announced in August 2025?", {"honey"}),
        ("What was announced in May 2025?", {"mites", "queens"}),
        ("anything announced in august 2025?", {"honey"}),
    ],
)
def test_what_was_announced_in_a_month_are_its_documents(client: TestClient, question: str, sources: set[str]) -> None:
    answer = ask(client, question)
    assert {citation["document"]["id"] for citation in answer["citations"]} == sources


@pytest.mark.parametrize("fragment", ["and in August?", "and in august?", "what about August?"])
def test_another_month_takes_the_place_of_that_of_the_question_before(client: TestClient, fragment: str) -> None:
    answer = ask(client, fragment, ("What did the Inspectors announce in May 2025?", ""))
    assert {citation["document"]["id"] for citation in answer["citations"]} == {"honey"}


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("Give me the gist of the release on honey", "honey"),
        ("Key points of the release of 9 August 2025?", "honey"),
        ("What are the main points of the press release from 9 August 2025?", "honey"),
        ("tl;dr of the honey release", "honey"),
        ("sum up the honey announcement in two lines", "honey"),
        ("Summarise the honey harvest", "honey"),
        ("Brief me on the release about wasps", "wasps"),
        ("Summarise the release on the quarantine at Orme", "queens"),  # which no title tells
        ("Show me the release from 2nd February 2026", "wasps"),
    ],
)
def test_what_is_to_be_summed_up_is_quoted_from_its_beginning(client: TestClient, question: str, source: str) -> None:
    answer = ask(client, question)
    assert {citation["document"]["id"] for citation in answer["citations"]} == {source}


def test_of_several_documents_it_is_asked_which(client: TestClient) -> None:
    answer = ask(client, "Summarise the release on Fallow Hill")
    assert answer["options"]


@pytest.mark.parametrize(
    "question",
    [
        "Summarise the release on the merger",
        "Give me the gist of the release on queens at Fallow Hill",  # no one document holds all of it
        "Summarise the swarm",
        "What is the story of the quarantine at Orme?",  # which one document names in passing
        "What did the Inspectors announce in July 2025?",
    ],
)
def test_what_no_document_is_about_is_not_summed_up(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == []
