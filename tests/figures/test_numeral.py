"""Thousands are parted so that nobody reads them as decimals."""

from __future__ import annotations

import pytest

from service.answer import Searched
from service.language.numeral import numeral
from service.wording import not_in_archive


@pytest.mark.parametrize(
    ("number", "english", "spanish"),
    [
        (7, "7", "7"),
        (1250, "1,250", "1250"),
        (12500, "12,500", "12\u00a0500"),
        (1250000, "1,250,000", "1\u00a0250\u00a0000"),
    ],
)
def test_spanish_parts_thousands_by_a_space(number: int, english: str, spanish: str) -> None:
    assert (numeral(number), numeral(number, "es")) == (english, spanish)


def test_the_reach_of_a_search_has_no_comma_in_spanish() -> None:
    searched = Searched(1250, 9000, None, None, "gen-1", "2026-11-29T00:00:00Z")
    assert "en 1250 documentos" in not_in_archive(searched, "es")
    assert "1,250 documents" in not_in_archive(searched, "en")
