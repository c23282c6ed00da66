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
