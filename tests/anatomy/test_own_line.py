"""A line that names who published a page and ends in a date tells when; one with a place is likely to."""

from __future__ import annotations

import pytest

from tests.releases import anatomy

BODY = "\n\nThe ferry has carried 40 cars a day since 2011. In 2019 it had an engine fitted.\n"
OWN = "Open Gate Alliance"  # as tests/releases.py has it


def when(line: str) -> tuple[str | None, bool]:
    found = anatomy(f"# The ferry in figures\n\n{line}{BODY}").published
    return found.date, found.inferred


@pytest.mark.parametrize(
    ("line", "date"),
    [
        (f"{OWN} fact sheet, October 2024", "2024-10"),
        (f"*{OWN} fact sheet, October 2024*", "2024-10"),
        (f"{OWN}, Port Sable, April 2025", "2025-04"),
        (f"Statement of the {OWN} | August 19, 2016", "2016-08-19"),
        (f"Statement by {OWN}, August 19, 2016", "2016-08-19"),
        (f"Press release from {OWN} – August 19, 2016", "2016-08-19"),
    ],
)
def test_a_line_with_the_organisations_name_is_sure(line: str, date: str) -> None:
    assert when(line) == (date, False)


def test_a_line_that_says_whose_statement_it_is_and_when_is_not_the_title() -> None:
    text = f"Statement by {OWN}, August 19, 2016\n\nThe ferry is to stop in winter\n\nThe ferry will stop in winter.\n"
    assert anatomy(text, name="statement.txt").title == "The ferry is to stop in winter"
    kept = text.replace(f"{OWN}, August", "the captain to the court on August")
    assert anatomy(kept, name="statement.txt").title.startswith("Statement by the captain")


@pytest.mark.parametrize(
    "line", ["Port Sable, August 19, 2016", "Port Sable, Ohio, August 19, 2016", "Tarn – 19 August 2016"]
)
def test_a_line_with_a_place_is_inferred(line: str) -> None:
    assert when(line) == ("2016-08-19", True)


@pytest.mark.parametrize(
    "line",
    [
        f"{OWN} Gala, May 4, 2024",
        f"{OWN} annual dinner, May 4, 2024",
        f"{OWN} moves to Tarn, May 2024",
        f"A letter from a friend by {OWN}, May 4, 2024",
        f"Last update by {OWN}, May 4, 2024",
        "Spring Fair, May 4, 2024",
        "May 4, 2024 by the harbour",
        "Photographs: Ida Moll and Ben Tarr and Una Kell, May 4, 2024",
    ],
)
def test_a_line_on_something_else_is_not(line: str) -> None:
    assert when(line)[0] not in ("2024-05-04", "2024-05")


def test_a_line_below_the_first_ones_is_not() -> None:
    text = f"# The ferry in figures{BODY}\nIt runs.\n\nIt stops.\n\n{OWN}, April 2025\n"
    assert anatomy(text).published.date != "2025-04"
