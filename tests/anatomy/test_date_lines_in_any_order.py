"""A short line of a date, a place, a category, a reading time and a label tells when, in any order."""

from __future__ import annotations

import pytest

from tests.releases import anatomy

QUOTED = "\n\nThe ferry has a new engine. “It runs well,” said Ida Moll, the captain of the ferry.\n"
TOLD = "\n\nThe ferry has a new engine. It runs well on most days.\n"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("May 4, 2023 | Harbours | 3 min read", "2023-05-04"),
        ("Harbours · 4 May 2023 · 3 min read", "2023-05-04"),
        ("3 min read | May 4, 2023", "2023-05-04"),
        ("Annual review, published 12 April 2018", "2018-04-12"),
        ("Ficha informativa, publicada el 12 de abril de 2018", "2018-04-12"),
    ],
)
def test_a_line_that_says_what_its_date_is_of_is_sure_above_any_text(line: str, date: str) -> None:
    found = anatomy(f"# The ferry runs again\n\n{line}{TOLD}").published
    assert (found.date, found.inferred) == (date, False)


@pytest.mark.parametrize(
    "line",
    [
        "May 4, 2023 | Harbours",
        "4 May 2023 · Port Sable",
        "Port Sable, 4 May 2023",
        "Harbours | 4 May 2023 | Port Sable",
        "*Tarn y Puerto Sable, 4 de mayo de 2023*",
    ],
)
def test_a_line_with_a_place_or_a_category_is_sure_above_what_somebody_said(line: str) -> None:
    found = anatomy(f"# The ferry runs again\n\n{line}{QUOTED}")
    assert (found.published.date, found.published.inferred, found.type) == ("2023-05-04", False, "press_release")
    assert anatomy(f"# The ferry runs again\n\n{line}{TOLD}").published.inferred


def test_what_takes_place_far_below_a_dated_line_makes_it_no_invitation() -> None:
    below = "\n\nThe board asks that no runs take place at night.\n"
    found = anatomy(f"# The ferry runs again\n\nPort Sable, 4 May 2023{QUOTED}{below}").published
    assert (found.date, found.inferred) == ("2023-05-04", False)


@pytest.mark.parametrize(
    "text",
    [
        f"# Events | May 4, 2023{QUOTED}",
        f"# Summer fair on the quay\n\nPort Sable, 4 May 2023{QUOTED}",
        f"# Book night on the quay\n\nTown Hall, 4 May 2023{QUOTED}",
        f"# Ida Moll, captain\n\nTarn, 4 May 1923{QUOTED}\n\nThe harbour was named after her in 2011.\n",
        f"# The ferry runs again\n\nPort Sable, 4 May 2023\n\nTarn, 9 May 2023{QUOTED}",
        f"# The ferry runs again\n\nPort Sable, 4 May 2023\n\nJoin us on board.{QUOTED}",
        f"# The ferry runs again\n\nBased on the census published 12 April 2018{QUOTED}",
    ],
)
def test_what_takes_place_on_a_day_does_not_date_a_page(text: str) -> None:
    found = anatomy(text).published
    assert found.date is None or found.inferred


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("**PORT SABLE — May 4, 2023.** The ferry runs again.", "2023-05-04"),
        ("PORT SABLE — 4 May 2023. The ferry runs again.", "2023-05-04"),
    ],
)
def test_a_dash_between_place_and_day_makes_a_dateline(lead: str, date: str) -> None:
    found = anatomy(f"# The ferry runs again\n\n{lead}\n").published
    assert (found.date, found.inferred) == (date, False)


def test_a_timeline_is_no_dateline() -> None:
    text = "# The ferry\n\n**Opening — October 2, 2017.** The quay opened.\n\nIt is long.\n"
    assert anatomy(text).published.inferred


def test_a_dated_line_is_no_title_where_another_stands_below() -> None:
    found = anatomy(
        "Press information\n\nPort Sable, 4 May 2023\n\nFerry to run again from Monday\n\nIt has an engine.\n"
    )
    assert (found.title, found.type, found.published.date) == (
        "Ferry to run again from Monday",
        "press_release",
        "2023-05-04",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The best known was Bruno, a seal who lived in the harbour from 1947 to 1975.",
        "From 1947 to 1975 a second ferry ran.",
        "Ida Moll was captain from 1947 to 1975. The quay was repaired.",
    ],
)
def test_the_end_of_a_period_alone_dates_nothing(text: str) -> None:
    assert anatomy(f"# About the ferry\n\n{text}\n").published.date is None


def test_a_year_that_somebody_is_quoted_with_contradicts_no_clue() -> None:
    told = "On 4 May 2023 the ferry was sold. “In 2035 it was old already in my dreams,” said Ida Moll."
    assert anatomy(f"# About the ferry\n\n{told}\n").published.date == "2023"
