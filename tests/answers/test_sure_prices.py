"""What something costs now, what share is covered, how fast, what fine, what a book is about; the row of a table with a
unit behind its name, and a table headed by what was done.
"""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, told

FILES = {
    "organisation.toml": '[organisation]\nname = "Lunsund Ferries"\n',
    "fares-2022.md": """# Fares of 2023

LUNSUND, 3 November 2022 – The single fare will rise from £2.20 to £2.40 in January 2023.
""",
    "fares-2024.md": """# Fares of 2025

LUNSUND, 4 November 2024 – The single fare will rise from £2.40 to £2.50 on 6 January 2025, the board decided this
afternoon. The price of a day ticket remains unchanged at £5.60. The return fare could rise to £4.
""",
    "report.md": """# Figures of 2023

LUNSUND, 7 February 2024 – Fares covered 54 per cent of the cost of operation.

## Traffic

| | 2021 | 2022 | 2023 |
|---|---|---|---|
| Passengers (million) | 33.1 | 47.9 | 55.2 |

## Submissions

| Year | Songs | Poems |
|---|---|---|
| 2022 | 141 | 48 |
| 2023 | 154 | 52 |
""",
    "speed.md": """# Report on Gull Point

LUNSUND, 8 April 2022 – The ferry entered the harbour at 41 kilometres an hour. A yacht lay at the mole.
""",
    "book.md": """# The Tide Prize for Ida Storm

LUNSUND, 9 May 2022 – Ida Storm has won the Tide Prize for *The Salt Book*, in which a pilot does not come home. The
jury praised *Low Water*.
""",
    "kiosk.md": """# Works at Gull Point

LUNSUND, 9 June 2022 – The kiosk at Gull Point is to be rebuilt by 2029 for 74,000 crowns.

The stall at Gull Point was replaced in May by a joiner, who lived there for 300 crowns.
""",
    "questions.md": "# Questions\n\n## What happens if I have no ticket?\n\nThe penalty fare is £60.\n",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("single fare now", "£2.40 to £2.50"),
        ("What does a single fare cost?", "£2.40 to £2.50"),
        ("How much is a day ticket?", "£5.60"),
        ("What share of costs do fares cover?", "54 per cent"),
        ("How fast was the ferry going?", "41 kilometres an hour"),
        ("fine for no ticket?", "£60"),
        ("How much will the kiosk at Gull Point cost?", "74,000 crowns"),
        ("What is The Salt Book about?", "in which a pilot"),
        ("How many passengers in 2022?", "33.1 | 47.9"),
        ("How many poems were submitted in 2023?", "2023 | 154 | 52"),
    ],
)
def test_the_sentence_or_row_that_tells_it_is_quoted(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("return fare now", "£4"),  # it could
        ("How much is a week ticket?", "£5.60"),
        ("How fast was the yacht going?", "41 kilometres"),
        ("How much did the stall at Gull Point cost?", "300 crowns"),  # the rent of its maker
        ("fine for smoking?", "£60"),
        ("What is Low Water about?", "a pilot"),
        ("How many passengers in 2019?", "33.1"),
    ],
)
def test_what_tells_it_of_something_else_is_left_out(client: TestClient, question: str, left_out: str) -> None:
    assert left_out not in told(client, question)
