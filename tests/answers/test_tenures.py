"""Who held an office in a year, where a sentence tells since when they had it, or prints it beside a name that year."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.speech.accession import accession
from service.speech.office import held_office, office_held_then
from tests.written_archives import ask, client_over, quotes

FILES = {
    "organisation.toml": '[organisation]\nname = "Sarn Ropeways"\nshort_names = ["the Ropeways"]\n',
    "resigns.md": """---
date: 2017-09-14
title: Worn grip caused the accident
---
SARN, 14 September 2017 - Tom Brell, head of operations since 2009, has resigned. Lucy Farran takes over on 1 October.

Deputy head of workshops Ned Orr stays.
""",
    "leads.md": """---
date: 2021-06-02
title: Lucy Farran to lead Sarn Ropeways
---
SARN, 2 June 2021 - Farran, 43, an engineer, has been head of operations since October 2017. Minister of justice Ines
Carrow said that all lifts would be open by July. Ida Moe was treasurer of the Alder Bank from 2008 to 2013.

Jo Hale was auditor from 2014 to 2019.
""",
    "chief.md": """---
date: 2016-06-21
title: Inspectors at Longmoor
---
SARN, 21 June 2016 - "I have seen kennels with more floor," said Honora Vale, chief inspector.
""",
    "new-chief.md": """---
date: 2019-09-03
title: Dr Amadou Teller is the new chief inspector
---
SARN, 3 September 2019 - Dr Amadou Teller, a psychiatrist, has been chief inspector of prisons since 1 September. He
follows Judge Honora Vale, whose term ended on 31 August.
""",
}

FILES["manager.md"] = """---
date: 2018-04-12
title: A first manager
---
SARN, 12 April 2018 - Joss Wether has been appointed manager of Sarn Ropeways from 1 May. Nell Aspin becomes chair of
the trustees.
"""
FILES["rent.md"] = """---
date: 2021-10-05
title: A rent for the valley station
---
SARN, 5 October 2021 - "It is the rent of a shop," said Nell Aspin, chair of the trustees.
"""
FILES["crane.md"] = """---
date: 2024-06-18
title: The crane is to move
---
SARN, 18 June 2024 - "The crane goes with us," said Joss Wether, manager.
"""
FILES["chair.md"] = """---
date: 2025-10-07
title: A year in figures
---
SARN, 7 October 2025 - Arlo Beck has been chair of the trustees since March 2025.
"""
client = client_over(FILES)


def test_who_has_been_in_an_office_since_some_day_holds_it(client: TestClient) -> None:
    assert quotes(client, "Who is chair of the trustees?") == [
        "Arlo Beck has been chair of the trustees since March 2025."
    ]


def test_who_took_an_office_and_speaks_in_it_later_held_it_between(client: TestClient) -> None:
    told = quotes(client, "Who was chair of the trustees in 2019?")
    assert "Nell Aspin becomes chair of the trustees." in told[0]
    assert told[1] == "It is the rent of a shop,"


def test_the_month_of_may_leaves_nothing_in_doubt(client: TestClient) -> None:
    assert "from 1 May" in quotes(client, "Who was manager in 2020?")[0]
    office = office_held_then("Who was manager in 2020?")
    assert office is not None
    assert accession("In May Joss Wether was appointed manager.", office) == "held"
    assert accession("Joss Wether may be appointed manager.", office) == ""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who was head of operations in 2019", "has been head of operations since October 2017"),
        ("Who was the head of operations in 2012?", "Tom Brell, head of operations since 2009"),
        ("Who was justice minister in 2021?", "Minister of justice Ines Carrow"),
        ("Who was the minister of justice in 2021?", "Minister of justice Ines Carrow"),
        ("Who was auditor in 2016?", "Jo Hale was auditor from 2014 to 2019."),
        ("Who was chief inspector in 2017?", "He follows Judge Honora Vale, whose term ended"),
    ],
)
def test_who_held_it_is_told_for_all_years_between(client: TestClient, question: str, told: str) -> None:
    assert any(told in words for words in quotes(client, question))


@pytest.mark.parametrize(
    "question",
    [
        "Who was head of operations in 2007?",
        "Who was head of operations in 2023?",
        "Who was justice minister in 2020?",
        "Who was treasurer in 2010?",
        "Who was auditor in 2020?",
        "Who was head of workshops in 2017?",
    ],
)
def test_no_other_year_and_no_other_office_is_told_by_it(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


def test_a_minister_of_something_is_one_office_in_both_orders() -> None:
    office = office_held_then("Who was justice minister in 2021?")
    assert office is not None
    assert office.is_held_in("minister of justice")
    assert office.is_held_in("justice minister")
    assert not office.is_held_in("minister of health")
    assert not office.is_held_in("deputy minister of justice")
    prime = held_office("Who is the prime minister?")
    assert prime is not None
    assert not prime.is_held_in("minister")
