"""Who signs off below a release without a label is its contact, and is not quoted as the release's words."""

from __future__ import annotations

import pytest

from ingest.document import SectionKind
from tests.releases import parts

TEXT = "# The weir is rebuilt\n\nHARN, May 4, 2023 -- The weir is rebuilt, the trust said.\n\nIt cost 6 million crowns."
OFFICE = "Robin Vale\nNewsroom\n555-0161"


def contact(text: str, name: str = "release.txt") -> str:
    return "\n\n".join(words for kind, words in parts(text, name) if kind is SectionKind.CONTACT)


@pytest.mark.parametrize("mark", ["ENDS", "###", "-30-"])
def test_an_office_below_the_end_mark_is_the_contact(mark: str) -> None:
    assert contact(f"{TEXT}\n\n{mark}\n\n{OFFICE}\n") == OFFICE
    assert contact(f"{TEXT}\n\n{mark}\n\nRobin Vale\n\nNewsroom\n\n+44 20 5555 0161\n").startswith("Robin Vale")


def test_a_signature_of_a_mail_program_is_the_contact() -> None:
    assert contact(f"{TEXT}\n\n--\n{OFFICE}\n").endswith(OFFICE)


def test_a_name_with_an_office_and_a_number_at_the_very_end_is_the_contact() -> None:
    assert contact(f"{TEXT}\n\n{OFFICE}\n") == OFFICE


@pytest.mark.parametrize(
    "last",
    [
        "ENDS\n\nThe trust was founded in 1990 and keeps four weirs.",
        "###\n\nTickets are sold at the weir on 555-0161, and children pay half.",
        "Opening hours\nMonday 9-17\n555-0161",
        "Old Dairy\nEsk Hollow",
    ],
)
def test_what_tells_something_below_the_end_stays_text(last: str) -> None:
    assert contact(f"{TEXT}\n\n{last}\n") == ""


def test_a_signed_quotation_is_no_signature_of_a_mail() -> None:
    signed = "“The weir held for a hundred years.”\n\n-- Ann Lee, mayor"
    assert contact(f"{TEXT}\n\n{signed}\n\n- Harn\n- Collis\n") == ""


def test_a_headline_that_names_an_office_is_no_part_of_the_contact_above_it() -> None:
    text = "Contact: Robin Vale, 555-0161\n\nWaterways Office Cancels Regatta\n\nThe regatta is cancelled, it said.\n"
    assert contact(text) == "Contact: Robin Vale, 555-0161"
