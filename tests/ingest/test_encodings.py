"""Characters as they were meant: invisible ones go, another encoding and garbled text are told of."""

from __future__ import annotations

import pytest

from ingest.loaders import load
from tests import hostile_files


def test_joiners_stay_in_scripts_that_need_them_and_go_elsewhere() -> None:
    loaded = load("می\u200cخواهم ko\u200cda क्\u200dष a\u200d\u200bb.".encode(), "a.txt")
    assert loaded.text == "می\u200cخواهم koda क्\u200dष ab."
    assert any("3 invisible characters" in warning for warning in loaded.warnings)


@pytest.mark.parametrize(
    ("name", "encoding"), [("utf16.txt", "UTF-16"), ("latin1.txt", "cp1252"), ("cp1252.txt", "cp1252")]
)
def test_a_warning_names_an_encoding_that_is_not_utf8(name: str, encoding: str) -> None:
    maker = next(row[1] for row in hostile_files.READ if row[0] == name)
    assert any(encoding in warning for warning in load(maker(), name).warnings)


@pytest.mark.parametrize(
    "words",
    [
        "“We saw it at dawn,” said Ann Hall of the Millbrook Parks Trust. It’s the first in years – and not the last.",
        "He said: “Never again.” Then he left.",
        "Open daily — except Monday — from nine.",
        "Ana Ibáñez: “Volvió”. El niño comió más jamón en Málaga. ¿Qué pasó?",
    ],
)
def test_marks_of_a_text_that_an_old_macintosh_saved_are_read_as_they_were_typed(words: str) -> None:
    loaded = load(words.encode("mac_roman"), "a.txt")
    assert loaded.text == words
    assert any("read as mac_roman" in warning for warning in loaded.warnings)


@pytest.mark.parametrize(
    "words",
    [
        "“We saw it,” said Ann Hall. It’s the first heron – and not the last.",
        "Olot prints LA CONSTITUCIÓ and INFORMACIÓ. Open from nine.",
        "La letra Ñ va tras la N, y Ò en catalán: Òmnium, això.",
    ],
)
def test_letters_that_a_windows_text_has_are_not_taken_for_marks_of_a_macintosh(words: str) -> None:
    assert load(words.encode("cp1252"), "a.txt").text == words


@pytest.mark.parametrize("words", ["The café’s fare rose.", "It cost £5.", "“It rose,” she said."])
def test_text_that_was_garbled_before_it_was_saved_is_told(words: str) -> None:
    garbled = "".join(bytes([byte]).decode("cp1252", errors="replace") for byte in words.encode()).replace("\ufffd", "")
    assert any("were garbled" in warning for warning in load(garbled.encode(), "a.txt").warnings)
    assert load(words.encode(), "a.txt").warnings == ()


def test_letters_of_other_languages_are_not_garbled() -> None:
    assert load("A pensão de São João, la señora Â y el SÃO.".encode(), "a.txt").warnings == ()
