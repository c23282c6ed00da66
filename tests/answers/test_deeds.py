"""What somebody did, demanded or said in no quotation is told by the sentences in which they are who does it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Orchard Board of Tarrick"\nshort_names = ["the Board"]\n',
    "spray.md": """# Board bans the spray Kelvane

TARRICK, March 3, 2025 -- The Board has banned the spray Kelvane in all orchards from spring on. Rinsing a tank in
a ditch was made an offence.

The growers' league Stem and Stone said the ban came "three harvests late" and demanded a fund for those who had paid
for spray already. Critics of Stem and Stone denied that growers had lost anything.

Mayor of Tarrick, Ulla Brandl, said the town had asked for the ban in 2019.
""",
    "fund.md": """# Board turns down a fund for growers

TARRICK, June 9, 2025 -- The Board rejected a fund for growers and promised cheaper water instead. The Board had been
accused of delay.

The league said it would go to court. Stem and Stone accused the Board of "hiding behind a hose".

The bank Corran & Sons offered loans at two percent.
""",
    "frost.md": """# Frost takes a third of the pears

TARRICK, April 30, 2026 -- Frost destroyed a third of the pears. Growers blamed the late warning, and the Board blamed
a broken mast. The insurer Hailguard paid within a week. The insurer Leafcover warned of higher prices.
Leafcover will sell its vans. Leafcover lists two risks:

- hail
- wasps

Leafcover defended its prices. Early pears are the crop on which Hailguard insisted.

The mast stays shut until the Weather Office has found the cause.
""",
    "mast.md": """# A worn bolt broke the mast

TARRICK, July 2, 2026 -- A worn bolt broke the mast of the late warning in April, the Weather Office has found.
""",
}
client = client_over(FILES)
DEMANDED = (
    'The growers\' league Stem and Stone said the ban came "three harvests late" and demanded a fund for those who had '
    "paid for spray already."
)
BANNED = "The Board has banned the spray Kelvane in all orchards from spring on."
REJECTED = "The Board rejected a fund for growers and promised cheaper water instead."
ACCUSED = 'Stem and Stone accused the Board of "hiding behind a hose".'
BLAMED = "Growers blamed the late warning, and the Board blamed a broken mast."
ASKED = "Mayor of Tarrick, Ulla Brandl, said the town had asked for the ban in 2019."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did Stem and Stone demand?", [DEMANDED]),
        ("what did stem and stone demand", [DEMANDED]),
        ("What did Stem and Stone say about the ban?", [DEMANDED]),
        ("What did Stem and Stone accuse the Board of?", [ACCUSED]),
        ("What did the Board reject?", [REJECTED]),
        ("What did the Board promise?", [REJECTED]),
        ("What did the board promise growers?", [REJECTED]),
        ("What has the Board banned?", [BANNED]),
        ("What did you ban in March 2025?", [BANNED]),
        ("What did Corran & Sons offer?", ["The bank Corran & Sons offered loans at two percent."]),
        ("What did the bank offer?", ["The bank Corran & Sons offered loans at two percent."]),
        ("What did the mayor of Tarrick say?", [ASKED]),
        ("What did Ulla Brandl say?", [ASKED]),
        ("What did Ulla Brandl say in 2025?", [ASKED]),
        ("What did Leafcover say?", ["The insurer Leafcover warned of higher prices."]),
        ("What did the frost destroy?", ["Frost destroyed a third of the pears."]),
        ("What did the growers blame after the frost?", [BLAMED]),
        ("What did Leafcover defend?", ["Leafcover defended its prices."]),
    ],
)
def test_it_is_told_by_the_sentence_in_which_they_do_it(client: TestClient, question: str, told: list[str]) -> None:
    assert exact(ask(client, question))[: len(told)] == told


def test_what_is_yet_to_be_done_is_not_done(client: TestClient) -> None:
    (told,) = exact(ask(client, "What did the Weather Office find?"))
    assert told.endswith("A worn bolt broke the mast of the late warning in April, the Weather Office has found.")


def test_what_leads_to_a_list_is_not_told_without_it(client: TestClient) -> None:
    assert not any(told.endswith(":") for told in exact(ask(client, "What has Leafcover listed?")))


def test_what_is_done_in_another_year_than_is_asked_is_not_told(client: TestClient) -> None:
    assert exact(ask(client, "What did Leafcover defend in 2026?")) == ["Leafcover defended its prices."]
    assert exact(ask(client, "What did Leafcover defend in 2025?")) == []


def test_a_word_for_a_body_means_the_one_that_is_introduced_with_it(client: TestClient) -> None:
    told = exact(ask(client, "What did the league say?"))
    assert told[0] == "The league said it would go to court."
    assert DEMANDED in told


@pytest.mark.parametrize(
    "question",
    [
        "What did Stem and Stone deny?",  # its critics did
        "What did the Board accuse anybody of?",  # it was accused
        "What did the Board accuse Stem and Stone of?",
        "What did the insurer say?",  # there are two
        "What did the Board ban in June 2025?",
        "What did Leafcover sell?",  # it will
        "What did Hailguard say about the warning?",
        "What did the Board blame?",  # a sentence that tells of two who do is read by the reader alone
    ],
)
def test_what_others_do_is_not_told_of_them(client: TestClient, question: str) -> None:
    for words in exact(ask(client, question)):
        assert "denied" not in words
        assert "accused" not in words
        assert "warned" not in words
        assert "banned" not in words
        assert "will sell" not in words
        assert "Hailguard insisted" not in words
