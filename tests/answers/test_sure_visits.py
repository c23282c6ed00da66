"""What visitors and applicants ask, who is in office now, who was hurt and how something is named, and near misses."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Lake Trust of Ansby"\n',
    "visit.md": """# Visiting the lake

## May I swim in the lake?

Yes, from the South Beach, with a day ticket. Swimming is not allowed from the weir.

## May I skate?

Skating is not allowed on the pond.

## Can I bring my parrot?

Parrots in a cage are welcome on the lawn, but not in the tea room.

## Can I fly a kite?

No. Kites are forbidden over the whole lake unless the warden has agreed.

## How do I get to Goose Island?

By launch from the pier. The crossing takes 25 minutes.

## Can I tour the lake?

Launch tours leave from the pier on Sundays at 2.15 pm from May to June.
""",
    "job.md": """# VACANCY: LAKE WARDEN

Posted 2 March 2024. The trust seeks a lake warden.

You need a boat licence and two years at a lake.

Salary: £31,300 to £34,900.
""",
    "guide.md": "# The lake baker\n\nYou need a loaf tin for this. The baker starts at four.\n",
    "launch.md": """# Launches arrive

ANSBY, May 3, 2024 -- The two new launches came today. Pupils have named them Ann and Big Sue.
""",
    "sank.md": """# Launch strikes weir

ANSBY, June 4, 2024 -- The launch Heron struck the weir today. Three passengers were slightly hurt.

"We employed 900 people," said Carl Brand, head of the yard Solva.
""",
    "year.md": """# Annual report of the trust

ANSBY, July 4, 2024 -- The trust had a good year. We employed 43 people on 31 March 2024.
""",
    "dam.md": """# A dam for the lake

ANSBY, August 4, 2024 -- The dam will be built by Nordvolt Works. Half of the money comes from the Clean Lakes Fund.

"It is late," said Rosa Quill, reeve of Ansby.
""",
    "reeve.md": """# The old mill stays

ANSBY, September 14, 2024 -- The mill is listed.

The reeve, Sam Addis, who has been in office since May 2024, was glad for all of Ansby.

The sheriff, Ida Holt, who has been in office since May 2019, came too.
""",
    "sheriff.md": "# A new sheriff\n\nANSBY, October 14, 2024 -- The new sheriff came to Ansby on a horse.\n",
    "rowe.md": """# Captain Alastair Rove, 1938–2024

ANSBY, October 17, 2024 -- Captain Alastair Rove, who ran the pier, has died at the age of 86.

The keeper Ole Lund died of pneumonia.
""",
    "strike.md": """# Weir keepers end their strike

ANSBY, November 6, 2024 -- The keepers go back tomorrow. The agreement runs until the end of October 2027.
""",
}

client = client_over(FILES)


def told(client: TestClient, question: str) -> str:
    answer = ask(client, question)
    cited = answer["citations"] if answer["outcome"] == "answered" else []
    return " ".join(" ".join(citation["exact"].split()) for citation in cited)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("where am i allowed to go swimming", "Yes, from the South Beach"),
        ("May I fly a kite?", "Kites are forbidden"),
        ("are kites ok", "Kites are forbidden"),
        ("my parrot wants to come into the tea room", "not in the tea room"),
        ("how long does the boat to goose island take", "25 minutes"),
        ("what time do the launch trips go", "2.15 pm"),
        ("I want to become a warden, what do I need", "a boat licence"),
        ("wardens pay", "£31,300"),
        ("How much does a warden earn?", "£31,300"),
        ("names of the new launches", "Ann and Big Sue"),
        ("What are the new launches called?", "Ann and Big Sue"),
        ("How many passengers were hurt on the Heron?", "Three passengers"),
        ("How many people work for the trust?", "We employed 43 people"),
        ("Who pays for the dam?", "Clean Lakes Fund"),
        ("Who is reeve of Ansby now?", "Sam Addis"),
        ("What did the keeper Ole Lund die of?", "pneumonia"),
        ("When does the agreement with the keepers run out?", "October 2027"),
    ],
)
def test_the_sentence_that_tells_it_is_quoted(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("Who is reeve of Ansby now?", "Quill"),
        ("where am i allowed to skate", "Skating is not allowed"),
        ("I want to become a baker, what do I need", "loaf tin"),
        ("How many people work for the yard?", "900"),  # the words of a speaker
        ("How many passengers were killed on the Heron?", "Three passengers"),
        ("What did Captain Alastair Rove die of?", "86"),
        ("When does the agreement with the divers run out?", "2027"),
        ("are dogs ok", "Parrots"),
        ("how long does the boat to swan island take", "25 minutes"),
    ],
)
def test_what_is_near_it_is_left_out(client: TestClient, question: str, left_out: str) -> None:
    assert left_out not in told(client, question)


def test_how_old_somebody_died_is_still_told(client: TestClient) -> None:
    assert "86" in told(client, "How old was Captain Alastair Rove when he died?")


def test_a_holder_is_not_told_alone_where_a_newer_document_tells_of_a_new_one(client: TestClient) -> None:
    answer = told(client, "Who is sheriff now?")
    assert "Ida Holt" not in answer or "The new sheriff" in answer
