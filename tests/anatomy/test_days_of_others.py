"""A day that a text prints for something else, and a number that looks like a year, are no day of publication."""

from __future__ import annotations

import pytest

from ingest.loaders import load
from ingest.visibility import visibility
from tests.releases import anatomy

BELOW = "Send the form to the harbour office. We answer within two weeks, and you may ask us at any hour."


@pytest.mark.parametrize("key", ["issue: 1042", "issue: 2023", "release: 1200"])
def test_the_number_of_an_issue_is_no_year(key: str) -> None:
    text = f"---\ntitle: A new pier\n{key}\n---\n\n{BELOW}\n"
    assert anatomy(text).published.date is None
    assert any(f"unknown key '{key.partition(':')[0]}'" in warning for warning in load(text.encode(), "a.md").warnings)


def test_a_day_under_the_same_key_and_a_year_under_another_are_read() -> None:
    assert anatomy(f"---\ntitle: A new pier\nissue: 2023-05-04\n---\n\n{BELOW}\n").published.date == "2023-05-04"
    assert anatomy(f"---\ntitle: A new pier\npublished: 2019\n---\n\n{BELOW}\n").published.date == "2019"


@pytest.mark.parametrize(
    "heading",
    ["When", "Where and when", "Deadline for entries", "Closing date", "Date of birth", "Next meeting", "Fecha límite"],
)
@pytest.mark.parametrize("mark", ["## {}\n\n", "**{}**\n\n", "{}:\n\n"])
def test_a_day_below_a_heading_that_names_an_occasion_is_not_the_day_of_the_text(heading: str, mark: str) -> None:
    text = f"# How to ask for a mooring\n\n{BELOW}\n\n{mark.format(heading)}4 May 2030\n\nHarbour office, Tarn.\n"
    found = anatomy(text).published
    assert found.date is None or found.inferred
    assert visibility(load(text.encode(), "a.md"), "a.md", found)[1] == ""


@pytest.mark.parametrize("heading", ["# How to ask for a mooring", "# Closing date", "# News\n\n## What is new"])
def test_a_day_below_the_title_is_its_own(heading: str) -> None:
    assert anatomy(f"{heading}\n\n4 May 2024\n\n{BELOW}\n").published.date == "2024-05-04"


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, 4 May 2024",
        "By Easter, 31 March 2024",
        "Revised, 4 May 2020. These rules now cover the north bank of the river as well as the south.",
        "Married, 14 May 1964. She kept the lock house with her husband for many years after.",
        "Luis Vell, 4 de mayo de 1911. Pintor que ha marcado la comarca.",
    ],
)
def test_a_deadline_a_change_and_a_life_are_not_surely_when_a_text_was_published(line: str) -> None:
    found = anatomy(f"# How to ask for a mooring\n\n{line}\n\n{BELOW}\n").published
    assert found.date is None or found.inferred


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee, 4 May 2024",
        "Tarn, 4 May 2024. The lock house is open to all visitors again after two years.",
        "Cala Honda, 4 de mayo de 2024. La Oficina ha cerrado su puerta.",
    ],
)
def test_a_byline_and_a_place_before_the_day_are_of_publication(line: str) -> None:
    found = anatomy(f"# How to ask for a mooring\n\n{line}\n\n{BELOW}\n").published
    assert (found.date, found.inferred) == ("2024-05-04", False)
