"""A day without a place before the lead, the day of adoption, and the heading of a page on how to reach somebody."""

from __future__ import annotations

import pytest

from tests.releases import anatomy

LEAD = "Ann Lee takes up her post as harbour master of Port Sable today."
SAID = '\n\n"I like the sea," said Ann Lee, harbour master.\n'


@pytest.mark.parametrize("dash", ["—", "–", "--"])
def test_a_day_before_the_lead_of_a_report_dates_it(dash: str) -> None:
    found = anatomy(f"# A new harbour master\n\n4 September 2023 {dash} {LEAD}{SAID}")
    assert (found.published.date, found.published.inferred) == ("2023-09-04", False)
    assert found.type == "press_release"


@pytest.mark.parametrize(
    "text",
    [
        f"# What took place\n\n4 May 2021 – {LEAD}\n\n5 May 2022 – {LEAD}{SAID}",
        f"# Opening night\n\n4 May 2021 – Opening night{SAID}",
        f"# The post\n\n4 May 2021 — {LEAD}\n\nIn 2024 the office moved.{SAID}",
    ],
)
def test_a_day_in_a_list_of_an_event_or_long_before_the_rest_dates_nothing(text: str) -> None:
    published = anatomy(text).published
    assert published.inferred or published.date is None


def test_the_day_of_adoption_is_likely_that_of_a_report() -> None:
    found = anatomy("# Rules of the harbour\n\nAdopted by the trustees on 26 March 2026.\n\nBoats pay by the foot.\n")
    assert (found.published.date, found.published.inferred) == ("2026-03-26", True)


def test_a_page_on_how_to_reach_somebody_is_called_so() -> None:
    words = "Press office (journalists only): weekdays from 8 am to 6 pm. At other times, please ring 0555 010 0199."
    found = anatomy(f"# Contact\n\n{words}\n\nLost property: Pier 2, Monday to Friday.\n")
    assert (found.title, found.type) == ("Contact", "page")
