"""What two releases print of one thing and one moment is shown beside each other, however each puts it; what may be of
two moments, parts, plans or things is not. On a made-up museum of lanterns."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

ORGANISATION = """[organisation]
name = "Wick Lantern Museum"
short_names = ["the museum"]
"""


def release(title: str, day: str, *paragraphs: str) -> str:
    return f"# {title}\n\nFOR IMMEDIATE RELEASE\n\nWICK, {day} -- " + "\n\n".join(paragraphs) + "\n"


FILES = {
    "organisation.toml": ORGANISATION,
    "annexe.md": release(
        "Glass Annexe opens",
        "May 12, 2024",
        "The Glass Annexe at Tollgate opened to the public on Saturday 11 May 2024, with a brass band.",
        "The Tollgate store has forty lamps and a bench for repairs.",
    ),
    "lens.md": release(
        "The Fresnel lens is back",
        "May 30, 2024",
        "The restoration of the Fresnel lens has cost £48,000, all of it given by members.",
        '"It throws a beam like new," said head conservator Marian Thwaite.',
    ),
    "founded.md": release(
        "A hundred years",
        "January 8, 2024",
        "The Wick Lantern Museum was founded in 1924 by a keeper of the harbour light.",
    ),
    "year.md": release(
        "The museum in 2023",
        "March 6, 2024",
        "The Wick Lantern Museum employed 31 people on 31 December 2023.",
        "In 2023, 62.5 per cent of guided tours began within ten minutes of the time on the ticket.",
        "The museum welcomed 18,400 visitors in 2023.",
    ),
    "report.md": release(
        "Trustees hear the report",
        "November 20, 2024",
        "At the end of December 2023 there were 34 people on the payroll, the trustees were told.",
        "Punctuality stood at 57% in 2023, counted as tours that got going no more than ten minutes late.",
        "The largest item was the overhaul of the Fresnel lens, which came to £52,000.",
        "The museum welcomed 21,050 visitors in 2022.",
    ),
    "autumn.md": release(
        "Autumn at Tollgate",
        "September 2, 2024",
        "Visitors have been coming to Tollgate since the Glass Annexe opened its doors on 18 May.",
        "Marion Thwaite, our head conservator, will show them how a mantle is fitted.",
        "The Harbour store has 26 lamps.",
        "The workshop is expected to cost £9,000.",
    ),
    "about.md": release(
        "About us",
        "October 2, 2024",
        "Two sisters set the museum up in 1926 in a boathouse, and it has been in Wick ever since.",
    ),
    "workshop.md": release(
        "Workshop finished",
        "December 9, 2024",
        "The workshop came to £11,000 in the end, more than the estimate.",
    ),
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "prints"),
    [
        ("When did the Glass Annexe open?", ("11 May 2024", "18 May")),
        ("How much did the restoration of the Fresnel lens cost?", ("£48,000", "£52,000")),
        ("How many people did the museum employ at the end of December 2023?", ("31 people", "34 people")),
        ("When was the Wick Lantern Museum founded?", ("1924", "1926")),
    ],
)
def test_an_answer_is_shown_with_what_another_release_prints_of_it(
    client: TestClient, question: str, prints: tuple[str, str]
) -> None:
    answer = ask(client, question)
    exact = " ".join(citation["exact"] for citation in answer["citations"])
    notices = " ".join(notice["text"] for notice in answer["notices"] if notice["code"] == "conflict")
    assert answer["outcome"] == "answered"
    for printed in prints:
        assert printed in exact
        assert printed in notices


def test_all_of_them_are_told_to_staff_and_nothing_else(client: TestClient) -> None:
    answer = ask(client, "Do our releases disagree on anything?")
    assert answer["computed"][0]["value"] == 6
    for one, other in (
        ("11 May 2024", "18 May"),
        ("£48,000", "£52,000"),
        ("Marian Thwaite", "Marion Thwaite"),
        ("31 people", "34 people"),
        ("62.5 per cent", "57%"),
    ):
        assert f"prints {one}" in answer["text"], one
        assert f"prints {other}" in answer["text"], other


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Do our releases of 2024 contradict each other?", True),
        ("Show contradictions about the Fresnel lens", True),
        ("Do our documents contradict each other about the Harbour store?", False),
        ("Do our releases differ on any date?", True),
    ],
)
def test_staff_may_ask_for_those_of_a_topic_or_a_time(client: TestClient, question: str, holds: bool) -> None:
    answer = ask(client, question)
    assert (answer["outcome"] == "answered") is holds
    assert "compared" in answer["text"] or "pair" in answer["text"]


def test_what_documents_tell_of_conflicts_is_no_question_for_contradictions(client: TestClient) -> None:
    answer = ask(client, "What do our documents say about conflicts of interest?")
    assert answer["outcome"] == "abstained"
    assert "no two sentences" not in answer["text"]
