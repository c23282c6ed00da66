"""What a name is where a sentence tells it in passing, what happened somewhere, and what a fragment goes on with."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Ropeway of Garnholt"\nshort_names = ["the Ropeway"]\n',
    "stop.md": """# Cabin stops above Fell Gorge

GARNHOLT, January 9, 2025 -- A cabin stopped above Fell Gorge for two hours. Nine people were brought down by rope.

The walkers' club Hill and Hollow said the Ropeway had saved on grease. At Lower Garn, a band played on. As the club
praised Hill Watch, a siren was heard.
""",
    "report.md": """# Report on Fell Gorge

GARNHOLT, March 3, 2025 -- A frozen pulley stopped the cabin, the report says. The Ropeway started Safe Cable, a
programme that has every pulley looked at in the cold, and joined the board of Upper Line.
""",
    "again.md": """# Cabins run over Fell Gorge again

GARNHOLT, May 2, 2026 -- Cabins run over Fell Gorge again from Sunday. A ride costs 12 crowns for adults and 6 crowns
for children. Snow fell in Birch Bowl on Monday.
""",
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is Safe Cable?", "The Ropeway started Safe Cable, a programme that has every pulley looked at"),
        ("what is safe cable", "The Ropeway started Safe Cable, a programme that has every pulley looked at"),
        ("Who or what is Hill and Hollow?", "The walkers' club Hill and Hollow said the Ropeway had saved on grease."),
        ("What is Hill and Hollow?", "The walkers' club Hill and Hollow said the Ropeway had saved on grease."),
    ],
)
def test_what_a_name_is_may_stand_beside_it(client: TestClient, question: str, told: str) -> None:
    assert exact(ask(client, question))[0].startswith(told)


@pytest.mark.parametrize("question", ["What is Lower Garn?", "What is Hill Watch?", "What is Upper Line?"])
def test_what_begins_a_sentence_behind_a_name_is_not_what_it_is(client: TestClient, question: str) -> None:
    assert not {"a band", "a siren", "the board"} & {part for told in exact(ask(client, question)) for part in told}
    assert all("Garn, a" not in told and "Watch, a" not in told for told in exact(ask(client, question)))


@pytest.mark.parametrize("question", ["What happened at Fell Gorge?", "what happened at fell gorge"])
def test_what_happened_somewhere_is_how_its_documents_begin_in_their_order(client: TestClient, question: str) -> None:
    told = exact(ask(client, question))
    assert [words.split(" -- ")[-1][:12] for words in told] == ["A cabin stop", "A frozen pul", "Cabins run o"]


def test_it_may_be_asked_of_one_year(client: TestClient) -> None:
    (told,) = exact(ask(client, "What happened at Fell Gorge in 2026?"))
    assert told.endswith("Cabins run over Fell Gorge again from Sunday.")


def test_what_no_title_names_is_told_by_the_sentence_that_does(client: TestClient) -> None:
    assert exact(ask(client, "What happened in Birch Bowl?")) == ["Snow fell in Birch Bowl on Monday."]


@pytest.mark.parametrize("question", ["What happened at Cold Pass?", "What happened at Fell Gorge in 2019?"])
def test_where_nothing_is_told_to_have_happened_nothing_is(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


@pytest.mark.parametrize(
    ("before", "fragment", "meant"),
    [
        ("How much is a ride?", "and for children?", "How much is a ride for children?"),
        ("How much is a ride for adults?", "And for children?", "How much is a ride for children?"),
        ("How long did the cabin stop?", "what about by rope?", "How long did the cabin stop by rope?"),
    ],
)
def test_a_phrase_goes_on_with_the_question_before(client: TestClient, before: str, fragment: str, meant: str) -> None:
    assert ask(client, fragment, (before, ""))["text"] == ask(client, meant)["text"]


@pytest.mark.parametrize("fragment", ["and for example?", "and for that?", "and by whom?"])
def test_a_phrase_that_only_points_is_none(client: TestClient, fragment: str) -> None:
    before = "How much is a ride?"
    assert "for that?" not in str(ask(client, fragment, (before, "")).get("understood", {}).get("question", ""))
