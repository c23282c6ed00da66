"""A slip in a plain word is read as the archive spells it, and said; a name, a known word and a quotation stay."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Saltworks of Pellan"\n',
    "boiling.md": """# New boiling house

PELLAN, April 21, 2026 -- The new boiling house of the saltworks was opened on Monday by Agnes Ridley. It holds 1,400
barrels. The evaporation takes nine hours. Two hundred people work there. In the brine the salt is w.

"The steam smells of seaweed," said Dora Roth, head of the boiling house.
""",
    "visit.md": """# Come and see

Visiting hours are from 10 a.m. to noon. Ridley Gate is open then.
""",
    "withdrawn.md": """---
status: withdrawn
---
# Furnace

PELLAN, May 2, 2026 -- The furnace will be replaced by an incinerator.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("typed", "meant", "exact"),
    [
        ("How many barells does the boiling house hold?", "barrels", "1,400"),
        ("visting hours", "visiting", "10 a.m. to noon"),
        ("Who oppened the new boiling house?", "opened", "Agnes Ridley"),
        ("What did Dora Roth say about the steem?", "steam", "smells of seaweed"),
        ("how many ppl work there", "people", "Two hundred people"),
        ("whats the steam like, dont know, Dora Roth said it", "what is the steam like, don't", "smells of seaweed"),
        ("wat did Dora Roth say abt the steam", "what did Dora Roth say about", "smells of seaweed"),
    ],
)
def test_a_slip_is_read_as_the_archive_spells_it(client: TestClient, typed: str, meant: str, exact: str) -> None:
    answer = ask(client, typed)
    assert meant in answer["understood"]["question"]
    assert exact in " ".join(answer["citations"][0]["exact"].split())


@pytest.mark.parametrize(
    "typed",
    [
        "Who is Agnes Ridly?",  # another letter in a name is another person
        "what did ridly open?",
        'Who said "seeweed"?',  # as it was said
        "How many barrens are there?",  # a word of its own
        "When does the incinerater come?",  # of a text that may not be seen
        "Who wrote to info@pellen.example?",
        'Who said "ppl r tired"?',  # as it was said
        "what is w?",  # printed so
        "Who is R. Hill?",
    ],
)
def test_what_is_no_slip_stays_as_it_is_typed(client: TestClient, typed: str) -> None:
    assert ask(client, typed)["understood"]["question"] == typed


def test_a_name_that_nobody_bears_is_answered_with_one_that_is_nearly_so(client: TestClient) -> None:
    answer = ask(client, "What did Dora Rooth say?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert [option["question"] for option in answer["options"]] == ["What did Dora Roth say?"]
