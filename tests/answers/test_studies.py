"""Who led a study, how many took part in it, who got which grant, how many of so many succeeded; and near misses."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.answering.outcome_told import tells_the_other_outcome
from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Lake University of Orm"\n',
    "eels.md": """# Eels sleep by day, Lake Orm study finds

ORM, May 3, 2024 -- Eels of Lake Orm sleep by day. The team, led by Dr Ida Storm of Lake University of Orm, followed 212
anglers on 14 boats over two summers. An earlier survey led by Bo Lind had found no such thing.

"Nobody had asked them," said Dr Storm.
""",
    "swim.md": """# Cold water does no harm, Tarrick trial shows

TARRICK, June 9, 2024 -- Cold water does not harm swimmers, according to a trial with 340 swimmers at Tarrick. "And
nobody shivered," said Nils Bakke, physician and leader of the trial. Two children were turned away.
""",
    "grants.md": """# Grants for the lakes

ORM, December 5, 2023 -- The university has won grants of the Water Council:

* Dr Ida Storm, Fish: $420,000 for a study of eels
* Tor Eide, Weeds: $96,000 for a map of reeds

Of 54 applications in 2023, 11 were successful. About 62 percent of the money came from fines.

The university has offered every lake a free test. Critics of the university offered cake.
""",
}
client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who led the lake orm study", "led by Dr Ida Storm"),
        ("Who led the study on eels?", "led by Dr Ida Storm"),
        ("Who led the Tarrick trial?", "Nils Bakke"),
        ("How many anglers took part in the Lake Orm study?", "followed 212"),
        ("How many swimmers took part in the cold water trial?", "a trial with 340 swimmers"),
        ("How much did Tor Eide get?", "$96,000 for a map of reeds"),
        ("What is Storm's grant for?", "$420,000 for a study of eels"),
        ("How many grant applications were successful in 2023?", "11 were successful"),
        ("What share of the money came from fines?", "62 percent"),
    ],
)
def test_what_a_study_or_a_list_of_grants_tells_is_quoted(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert told in " ".join(answer["citations"][0]["exact"].split())


@pytest.mark.parametrize(
    "question",
    [
        "Who led the Lake Ulm study?",
        "Who led the earlier survey on otters?",
        "How many divers took part in the Lake Orm study?",
        "How many children took part in the cold water trial?",
        "How much did Bo Lind get?",
        "How many grant applications were successful in 2021?",
        "How many applications were rejected in 2023?",
        "What share of the money came from gifts?",
    ],
)
def test_what_they_do_not_tell_is_not(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


def test_one_outcome_does_not_tell_of_the_other() -> None:
    successful = "Of 54 applications, 11 were successful."
    assert tells_the_other_outcome(successful, "How many applications were rejected?")
    assert tells_the_other_outcome("Nine were not approved.", "How many were approved?")
    assert not tells_the_other_outcome(successful, "How many applications were successful?")
    assert not tells_the_other_outcome("11 were accepted, the rest rejected.", "How many were rejected?")
    assert not tells_the_other_outcome(successful, "Why was the plan rejected?")


def test_the_university_is_the_one_whose_name_says_so(client: TestClient) -> None:
    for asked in ("What did Lake University of Orm offer?", "what did the uni offer"):
        told = [" ".join(cited["exact"].split()) for cited in ask(client, asked)["citations"]]
        assert told == ["The university has offered every lake a free test."]
