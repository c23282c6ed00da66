"""Of a fact sheet the line that is asked for is quoted, and not the sheet."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from ingest.document import Span
from ingest.label_lines import label_lines
from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Canal Friends of Wendle"\n',
    "facts.txt": """FACT SHEET: THE CANAL AT WENDLE

Length of the canal: 14 miles
Number of locks between Wendle and the sea: 23
Boats that pass a lock on a summer day: 140
Price of a licence for a boat: 212 pounds a year
Lock keeper at Wendle: Morag Tait
Firms that hire out boats: Blue Heron Boats, Wendle Wharf Ltd, and the
owners who hire out their own

Two locks in five leak. The chief reason is age.
""",
    "mill.md": """# The mill at Wendle

**Miller:** Ada Stone
Motto of the mill: Grind on
Wheels: two, of which one
turns
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("How many locks are between Wendle and the sea?", "Number of locks between Wendle and the sea: 23"),
        (
            "How much is a licence for a boat?",
            "Price of a licence for a boat: 212 pounds a year",
        ),
        ("Who is the lock keeper at Wendle?", "Lock keeper at Wendle: Morag Tait"),
        ("What is the motto of the mill?", "Motto of the mill: Grind on"),
        ("Who is the miller?", "Miller: Ada Stone"),
    ],
)
def test_the_line_that_tells_it_is_quoted(client: TestClient, question: str, line: str) -> None:
    assert exact(ask(client, question))[0] == line


@pytest.mark.parametrize("question", ["Who owns Blue Heron Boats?", "Who owns the canal?"])
def test_a_line_that_only_names_it_is_no_answer(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Founded: 1987\nChair: Ann Lee", ["Founded: 1987", "Chair: Ann Lee"]),
        (
            "In numbers\nBoats: 40\nLocks: 23, of\nwhich two leak",
            ["In numbers", "Boats: 40", "Locks: 23, of\nwhich two leak"],
        ),
        ("The canal has 23 locks and\none tunnel: it leaks", ["The canal has 23 locks and\none tunnel: it leaks"]),
        ("Founded: 1987 by boatmen who\nwanted to race", ["Founded: 1987 by boatmen who\nwanted to race"]),
        ("Doors open at 9:30\nDoors close at 5:30", ["Doors open at 9:30\nDoors close at 5:30"]),
    ],
)
def test_only_lines_of_labels_stand_apart(text: str, parts: list[str]) -> None:
    assert [part.of(text) for part in label_lines(text, Span(0, len(text)))] == parts
