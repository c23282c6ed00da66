"""What had been planned is quoted with what came of it; the words of a correction end before who is sorry for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.written_archives import opened, quotes

FILES = {
    "trial.md": """# No survey of wells this year

DUNMORE, June 16, 2020 - The Well Trust will not survey wells this year.

The Trust had planned a trial of its meter in three villages, Arle, Bray and Corr, in May 2020. The trial was called
off.

The Trust was due to open a laboratory in Dunmore.

It has nine members of staff.
""",
    "wells.md": """# Nine wells repaired

DUNMORE, Sept. 3, 2018 - Since 2012 the Well Trust has repaired 47 wells in the county of Dunmore.
""",
    "pumps.md": """# Pumps mended

DUNMORE, May 3, 2018 - Since the first count, 47 pumps have been mended in Dunmore.
""",
    "pumps-correction.md": """# CORRECTION

May 9, 2018

In a release of May 3, 2018, "Pumps mended", the Well Trust misstated the number of pumps mended since the first count.
It is 41, not 47.
""",
    "correction.md": """# CORRECTION

Sept. 9, 2018

In a release of Sept. 3, 2018, "Nine wells repaired", the Well Trust misstated the number of wells repaired. Six wells
had been counted twice because they lie on the line between Arle and Bray.

The Trust regrets the error.

Una Kell
Press officer
""",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with opened(tmp_path_factory, FILES) as served:
        yield served


def test_a_plan_of_the_past_comes_with_the_sentence_behind_it(client: TestClient) -> None:
    planned = "The Trust had planned a trial of its meter in three villages, Arle, Bray and Corr, in May 2020."
    assert quotes(client, "What happened to the trial in three villages?")[0] == f"{planned} The trial was called off."


def test_another_paragraph_tells_nothing_of_it(client: TestClient) -> None:
    assert "The Trust was due to open a laboratory in Dunmore." in quotes(client, "Tell me about the laboratory")


def test_a_correction_is_quoted_up_to_who_is_sorry_for_it(client: TestClient) -> None:
    shown = quotes(client, "Why were six wells counted twice?")
    assert shown
    assert not any("regrets" in quote or "Una Kell" in quote for quote in shown)


def test_what_is_wrong_may_stand_in_the_sentence_behind_and_the_correction_comes_first(client: TestClient) -> None:
    first = quotes(client, "Is it true that 47 pumps were mended in Dunmore?")[0]
    assert first.endswith("It is 41, not 47.")
