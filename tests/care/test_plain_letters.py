"""A message of plain letters is read as it stands; the same one in letters that look like them reads no other way."""

from __future__ import annotations

import tomllib

import pytest

from service.care.normal_form import SPELLING, Spelling


def test_no_letter_of_ascii_is_listed_as_one_that_looks_like_another() -> None:
    listed = tomllib.loads(SPELLING.read_text("utf-8"))["look_alikes"]
    assert listed
    assert not [letter for letter in listed if letter.isascii()]


@pytest.mark.parametrize(
    ("disguised", "plain"),
    [
        ("HЕLP me, he took my pаssport", "HELP me, he took my passport"),  # е and а are Cyrillic
        ("I can\u2019t le\u200bave", "I can't leave"),
        ("Je\u0301sus, no me deja salir", "Jésus, no me deja salir"),
        ("ｈｅｌｐ ｍｅ", "help me"),
    ],
)
def test_letters_that_look_alike_and_marks_change_nothing(disguised: str, plain: str) -> None:
    spelling = Spelling()
    assert not disguised.isascii()
    assert spelling.read(disguised).sentences == spelling.read(plain).sentences
