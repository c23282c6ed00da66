"""Figures in different units are never set beside each other, and a unit may be all that tells two columns apart."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over


def table(title: str, *rows: str) -> str:
    head, *others = rows
    rule = "|".join(" --- " for _ in head.split("|"))
    lines = "\n".join(f"| {row} |" for row in (head, rule, *others))
    return f"---\ndate: 2025-01-31\n---\n# {title}\n\n{lines}\n"


FILES = {
    "dues.md": table(
        "Dues of the piers",
        "Pier | Dues 2023 in thousand crowns | Dues 2024 in million crowns",
        "Northquay | 4,420 | 3",
        "Eastfield | 3,100 | 4",
    ),
    "fees.md": table(
        "Fees of the docks",
        "Dock | Fees 2023 (thousand crowns) | Fees 2024 (million crowns)",
        "Holm | 4,420 | 3",
        "Sand | 3,100 | 4",
    ),
    "cargo.md": table(
        "Loads of the wharves",
        "Wharf | Load 2023 in tonnes | Load 2024 in crowns",
        "Coal Wharf | 351,000 | 420",
        "Salt Wharf | 390,000 | 310",
    ),
    "rents.md": table(
        "Rents of the sheds", "Shed | Rent in thousand crowns", "Red Shed | 310", "Blue Shed | 420", "Old Shed | 12"
    ),
    "votes.md": table(
        "Vote of the rowers", "Rower | Votes | Votes in per cent", "Ida Storm | 61 | 55", "Bo Lind | 50 | 45"
    ),
    "grants.md": table(
        "Grants of the funds",
        "Fund | Grants in dollars | Number of grants",
        "Tern Fund | 35,100 | 7",
        "Auk Fund | 29,350 | 18",
    ),
    "growth.md": table(
        "Guilds", "Guild | Growth in members | Growth in per cent", "Tilers | 40 | 4", "Smiths | 12 | 9"
    ),
    "branches.md": table("Branches", "Branch | Visitors | Increase in hours", "Mill | 900 | 12", "Quay | 700 | 30"),
    "absences.md": table("Absences at the yards", "Yard | Absences in days", "North Yard | 410", "South Yard | 234"),
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which rower had the most votes?", "Ida Storm: 61 [1]"),
        ("Which rower had the fewest votes?", "Bo Lind: 50 [1]"),
        ("Which fund made the most grants?", "Auk Fund: 18 [1]"),
        (
            "Which shed had the highest rent?",
            "column Rent in thousand crowns: the highest of 3 rows is Blue Shed: 420 [1]",
        ),
    ],
)
def test_the_column_of_what_is_asked_is_told(client: TestClient, question: str, told: str) -> None:
    assert told in ask(client, question)["text"]


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("How did the dues of Northquay change from 2023 to 2024?", "fell"),
        ("How did the dues of Northquay change?", "fell"),
        ("How did the fees of Holm change from 2023 to 2024?", "fell"),
        ("How did the load of Coal Wharf change from 2023 to 2024?", "fell"),
        ("Which wharf had the highest load?", "Coal Wharf: 420"),
        ("Which sheds had a rent of less than 1,000?", "rows"),
        ("Which sheds had a rent of more than 400 crowns?", "rows"),
        ("Which guild had the highest growth?", "highest of"),
        ("Which branch had the highest increase?", "highest of"),
        ("How many absences were there in total?", "644"),
    ],
)
def test_what_is_measured_otherwise_is_not_computed_with(client: TestClient, question: str, never: str) -> None:
    assert never not in ask(client, question)["text"]
