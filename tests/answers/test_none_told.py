"""Nobody, no other time and never, where a question asks how many or whether; what differs, and who won in a year."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Lunsund Ferries"\n',
    "crash.md": """# Collision at Gull Point

LUNSUND, 3 May 2021 – The Heron struck the mole at Gull Point. Seven passengers were injured. Nobody was killed.
""",
    "strike.md": """# Strike of the pilots

LUNSUND, 4 March 2022 – The pilots stop work on Monday. It is the first strike of pilots in Lunsund since 1994. The
cooks do not strike.
""",
    "report.md": """# Figures of 2023

LUNSUND, 7 February 2024 – The ferries carried 58.6 million passengers. The number is still below the 61.4 million of
2019.
""",
    "cup.md": """# Ida Storm wins the Heron Cup

LUNSUND, 9 June 2023 – Ida Storm, who rows for Gull Point, has won the Heron Cup. She is the first woman to have won
both the cup and the Oar Medal.
""",
    "piers.md": """# Boats of the county

LUNSUND, 9 June 2022 – Every village now has a pier for ferries and most piers have a lamp. If every village had a
boat, nobody would wait. All 12 islands are served on Sundays.
""",
    "link.md": """# The Gull Link

LUNSUND, 9 June 2020 – A bus, the Gull Link, runs from May. It must not be confused with the Gull Line, which is a
ferry.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many people were killed at Gull Point?", "Nobody was killed"),
        ("Did anyone die at Gull Point?", "Nobody was killed"),
        ("When was the last strike of pilots before 2022?", "since 1994"),
        ("Did passenger numbers ever get back to the 2019 level?", "still below the 61.4 million"),
        ("Has anyone ever won both the cup and the Oar Medal?", "the first woman"),
        ("How many villages have a pier?", "Every village now has a pier"),
        ("How many islands are served on Sundays?", "All 12 islands are served"),
        ("Who won in 2023?", "Ida Storm, who rows"),
        ("Who won most recently?", "Ida Storm, who rows"),
        ("What is the difference between the Gull Link and the Gull Line?", "confused with the Gull Line"),
    ],
)
def test_what_says_so_is_quoted(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("How many people were killed in the strike?", "Nobody"),
        ("When was the last strike of pilots before 2018?", "1994"),
        ("When was the last strike of cooks before 2022?", "1994"),
        ("Did fares ever get back to the 2019 level?", "61.4"),
        ("Has anyone ever won the Tern Cup?", "first woman"),
        ("How many villages have a lamp?", "Every village"),
        ("How many villages had a boat?", "every village"),
        ("Who won in 2021?", "Ida Storm"),
        ("What is the difference between the Gull Link and the Oak Line?", "confused"),
    ],
)
def test_what_says_it_of_something_else_is_left_out(client: TestClient, question: str, left_out: str) -> None:
    assert left_out not in told(client, question)
