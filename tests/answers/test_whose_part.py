"""Who sponsored, spoke for, voted against or was excused, what a court decided and what a fire is put down to: told by
the sentence in which they stand so, and near misses of each by none."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.answering.who_did import tells_of_no_doer
from tests.written_archives import ask, client_over, quotes

FILES = {
    "organisation.toml": '[organisation]\nname = "Ferry Users of Lunsund"\n[press_desk]\npage = "https://f.example/press"\n',
    "board.txt": """FERRY USERS OF LUNSUND
MINUTES OF THE BOARD
Lunsund, March 8, 2024

Present: Runa Vik, Olav Brekke, Ida Storm
Excused: Tor Eide

1. Finances. Ida Storm, treasurer, reported income of $62,000.

2. Survey. Olav Brekke proposed to pause the survey for a year. Approved, 4 votes to 1 (Vik against).
""",
    "bill.md": """# Marchers want the pier bill gone

LUNSUND, March 15, 2023 -- Some 400 people marched against House Bill 1814, which would close two piers.

Senator Dag Holm, the sponsor, said the bill "saves money".

A spokesman for Nordvik Shipping, Per Lund, called the march "a pity".
""",
    "court.md": """# Court lifts the night ban

LUNSUND, May 3, 2023 -- The Supreme Court tonight struck down the order of the port office by 6 votes to 3.

A fire on pier C on May 2 hurt two deckhands. The fire brigade blamed old wiring.

The users condemn the threats against the pilots of Kelp Bay. The pilots had blamed the fog for a delay.
""",
    "staff.md": "# Ann Dahl is chair\n\nLUNSUND, June 1, 2024 -- Ann Dahl was elected chair. The post of "
    "communications director is vacant since Bo Lie left in May.\n",
    "fee-2023.md": "# Strike at Kelp House\n\nLUNSUND, June 18, 2023 -- Tenants at Kelp House demand an end to the "
    "$150 late fee.\n",
    "fee-2024.md": "# Strike at Kelp House ends\n\nLUNSUND, July 3, 2024 -- The strike at Kelp House is over. "
    "By the contract the cases are withdrawn, the late fee falls from $150 to $50.\n",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who sponsored House Bill 1814?", "Senator Dag Holm, the sponsor"),
        ("who is the sponsor of HB 1814", "Senator Dag Holm, the sponsor"),
        ("Who spoke for Nordvik?", "Per Lund"),
        ("Who is the spokesman for Nordvik?", "Per Lund"),
        ("Who voted against pausing the survey?", "(Vik against)"),
        ("Who was excused from the board meeting?", "Excused: Tor Eide"),
        ("who is the treasurer", "Ida Storm, treasurer"),
        ("Who is the communications director?", "is vacant since"),
        ("What caused the fire on pier C?", "blamed old wiring"),
        ("What did the Supreme Court decide on the night ban?", "struck down the order"),
        ("how much is the late fee now at Kelp House", "falls from $150 to $50"),
    ],
)
def test_whose_part_it_was_is_told_in_one_sentence(client: TestClient, question: str, answer: str) -> None:
    assert [answer in sentence for sentence in quotes(client, question)] == [True]


@pytest.mark.parametrize(
    "question",
    [
        "Who sponsored House Bill 22?",
        "Who spoke for Kelp Shipping?",
        "Who voted against the budget?",
        "What caused the strike at Kelp House?",
        "What caused the fire on pier D?",
        "What did the Supreme Court decide on fares?",
        "Who threatened the pilots of Kelp Bay?",
        "who is the vice treasurer",
    ],
)
def test_a_part_that_nobody_is_said_to_have_had_is_not_told(client: TestClient, question: str) -> None:
    assert not quotes(client, question)


def test_ones_own_press_officer_leads_to_the_press_desk(client: TestClient) -> None:
    assert ask(client, "Who is your press officer?")["outcome"] == "directed"


@pytest.mark.parametrize(
    ("question", "sentence", "nobody"),
    [
        ("Who threatened the pilots?", "The users condemn the threats against the pilots.", True),
        ("Who threatened the pilots?", "Two skippers threatened the pilots.", False),
        ("Who was threatened?", "Two pilots were threatened.", False),
        ("Who sued the port?", "The port was sued in May.", True),
        ("Who sued the port?", "Ann Dahl, who brought the suit, spoke.", False),
        ("Who arrested Bo Lie?", "Bo Lie was arrested.", True),
    ],
)
def test_what_was_done_to_somebody_names_nobody_who_did_it(question: str, sentence: str, nobody: bool) -> None:
    assert tells_of_no_doer(sentence, question) == nobody
