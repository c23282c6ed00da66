"""Words of "Dr Yusuf" are those of the one Yusuf whom the text names whole, and of nobody where it names two."""

from __future__ import annotations

import pytest

from tests.releases import anatomy

SAID = '"Every tree in it is a minor character, and not one of them is minor,"'


def speaker(text: str) -> str | None:
    (quote,) = anatomy(f"# The prize\n\n{text}\n").quotes
    return quote.speaker


@pytest.mark.parametrize("polite", ["Dr", "Dr.", "Ms", "Mr", "Sir"])
def test_a_surname_behind_a_title_is_completed(polite: str) -> None:
    text = f"The jury, under the chair of {polite} Amina Yusuf, was unanimous. {SAID} said {polite} Yusuf."
    assert speaker(text) == "Amina Yusuf"


def test_of_two_of_a_surname_it_is_neither() -> None:
    text = f"Dr Amina Yusuf and Dr Tariq Yusuf were the jury. {SAID} said Dr Yusuf."
    assert speaker(text) == "Dr Yusuf"


@pytest.mark.parametrize(
    ("printed", "name", "role"),
    [
        ("University Librarian Amina Yusuf", "Amina Yusuf", "University Librarian"),
        ("Chief Nurse Amina Yusuf", "Amina Yusuf", "Chief Nurse"),
        ("Vice-Chancellor Amina Yusuf", "Amina Yusuf", "Vice-Chancellor"),
        ("Paul Nurse", "Paul Nurse", None),
    ],
)
def test_a_post_before_a_name_is_its_role_and_a_surname_is_none(printed: str, name: str, role: str | None) -> None:
    (quote,) = anatomy(f"# The prize\n\nThe jury was unanimous. {SAID} said {printed}.\n").quotes
    assert (quote.speaker, quote.role) == (name, role)
