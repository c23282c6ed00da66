"""A question on somebody, a subject, a month or the year before is not answered with another of these."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, told

FILES = {
    "organisation.toml": """
[organisation]
name = "Orchard Society of Penmarrow"
[[subjects]]
code = "HIL"
name = "Hill Orchard"
[[subjects]]
code = "WEL"
name = "Well Orchard"
""",
    "vote.md": """# Clara Minns chairs the orchards

PENMARROW, March 19, 2024 -- The members of the Orchard Society elected Clara Minns to the chair on Saturday. She
received 112 votes, her opponent Pia Lund 87. Minns follows Abel Wise, who did not stand again.

"I am going to plant quinces," said Abel Wise. "The trees are old," said Clara Minns. "I shall count again," said Pia
Lund.
""",
    "picked-march.md": """# Picking list, March 2026

PENMARROW, March 31, 2026 -- The list of the pickers.

| Rank | Picker | Baskets |
| --- | --- | --- |
| 1 | Tove Alder | 485 |
| 2 | Mira Stone | 460 |
""",
    "picked-september.md": """# Picking list, September 2026

PENMARROW, September 30, 2026 -- The list of the pickers.

| Rank | Picker | Baskets |
| --- | --- | --- |
| 1 | Mira Stone | 520 |
| 2 | Tove Alder | 455 |
""",
    "fair.md": """# Apple fair on 14 November

PENMARROW, October 20, 2025 -- The apple fair opens at ten on 14 November. Last year 6,200 people came to the fair.
Admission is free.

"Last year it rained on the cider," said Nora Bell, who runs the fair. Jonas Hart won the cider prize for the third time
in a row.
""",
    "press.md": """# Oda Kern to run the cider press

PENMARROW, June 4, 2024 -- Oda Kern takes over the cider press from Emil Rask. Kern ran a dairy before. Rask's fee was
900 crowns a month. Kern's is not known yet. Rask worked there for 17 years.

"A press wants patience," said Oda Kern. "Mine is short," said Emil Rask.
""",
    "mill.md": """# Two run the mill

PENMARROW, June 6, 2024 -- Emil Rask and Oda Kern run the mill. Rask worked at the mill for 17 years. Kern came in May.
""",
    "barrels.md": """# Emil Rask and Tilde Moe bring barrels

PENMARROW, June 9, 2024 -- Emil Rask and Tilde Moe have brought barrels. Moe's share is oak. Rask's barrels hold 80
litres.
""",
    "well.md": """# Ladders of Well Orchard

PENMARROW, May 3, 2025 -- Well Orchard has bought new ladders. The orchard has 22 ladders, and all are of ash.
""",
    "hill.md": """# Hill Orchard opens

PENMARROW, May 9, 2025 -- Hill Orchard opens on Sunday. Its ladders are of oak.

"Come early," said Ida Vane, the warden.

Carts stand at the gate of Well Orchard.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("How many votes did Abel Wise receive?", "112"),  # somebody else, whom the release quotes too
        ("how many votes did abel wise receive", "112"),
        ("Tove Alder's baskets in March 2026?", "455"),  # of the other month
        ("Tove Alder's baskets in September 2026?", "485"),
        ("Tove Alder's baskets in September 2026?", "Stone"),  # of the other row, behind its rank
        ("How many people came to the fair in 2025?", "6,200"),
        ("How many prizes has Nora Bell won in a row?", "third"),  # with whose name the sentence begins
        ("How many ladders does Hill Orchard have?", "22"),  # "the orchard" of another release
        ("How many years did Oda Kern work there?", "17 years"),  # a surname alone
        ("How long did Oda Kern work at the mill?", "17 years"),  # who is quoted nowhere
        ("How much does Oda Kern earn?", "900"),
        ("How many litres do Tilde Moe's barrels hold?", "80"),  # nobody is quoted there
        ("how many litres do tilde moe's barrels hold", "80"),
    ],
)
def test_what_is_told_of_another_is_left_out(client: TestClient, question: str, left_out: str) -> None:
    assert left_out not in told(client, question)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many votes did Clara Minns receive?", "112"),
        ("Tove Alder's baskets in March 2026?", "485"),
        ("Tove Alder's baskets in September 2026?", "455"),
        ("What did Nora Bell say about the fair of 2024?", "rained on the cider"),  # "last year"
        ("How many ladders does Well Orchard have?", "22"),
        ("What is Oda Kern's fee?", "900 crowns a month. Kern's is not known yet."),
        ("what was the fee of Emil Rask?", "900 crowns"),
        ("How much was Emil Rask's fee?", "900 crowns"),
        ("How many litres do Emil Rask's barrels hold?", "80"),
    ],
)
def test_what_is_told_of_the_one_is_quoted(client: TestClient, question: str, answer: str) -> None:
    assert answer in told(client, question)


def test_words_in_a_release_on_one_are_not_about_another_that_it_names_in_passing(client: TestClient) -> None:
    assert "Come early" in told(client, "What did Ida Vane say about Hill Orchard?")
    assert "Come early" not in told(client, "What did Ida Vane say about Well Orchard?")
