"""A grade held years in a row: counted over the editions of one scale without a gap, Spanish too.

Counted by hand from the cards below.
"""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from service.answer import Reason
from tests.grade_archives import GradeArchive, table

HARBOURS = {"Arden": "AABAF", "Brill": "FFFBF", "Corve": "BFF-F"}


def harbours() -> GradeArchive:
    """Five editions on one scale; of 2016 one grade is not held."""
    text = '[organisation]\nname = "Tide Board"\nsubject_word = "harbour"\nsubject_words = ["harbours", "puertos"]\n'
    text += '[[frameworks]]\ncode = "TI"\nname = "Tide Index"\ngrades = ["A", "B", "F"]\nfailing = ["F"]\n'
    text += "".join(f'[[subjects]]\ncode = "{n[:2].upper()}"\nname = "{n}"\n' for n in HARBOURS)
    text += "".join(
        f'[[editions]]\nyear = {y}\nframework = "TI"\nsubjects = 3\n' for y in (2013, 2014, 2015, 2016, 2018)
    )
    made = GradeArchive(parse(text.encode()))
    for at, year in enumerate((2013, 2014, 2015, 2016, 2018)):
        lines = [(name, letters[at]) for name, letters in HARBOURS.items()]
        made.add(f"{year}.md", f"# Tide Index {year}\n\n" + table(("Harbour", "Grade"), lines))
    return made


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which harbours failed two years in a row?", "Brill (2013–2015) [1] [2] [3] and Corve (2014–2015)"),
        (
            "Which harbours failed three years in a row?",
            "1 of 3 harbours received an F (Tide Index): Brill (2013–2015)",
        ),
        ("Who got two straight As?", "1 of 3 harbours received an A (Tide Index): Arden (2013–2014)"),
        ("Which harbours got back-to-back Fs?", "2 of 3 harbours received an F"),
        ("Did Brill fail three years in a row?", "Brill received an F in 2015"),
    ],
)
def test_years_in_a_row_are_counted_without_gaps(question: str, told: str) -> None:
    end = harbours().ask(question)
    assert end is not None
    assert told in end.text


def test_what_is_not_known_of_a_run_is_said_and_none_is_not_claimed() -> None:
    end = harbours().ask("Which harbours failed two years in a row?")
    assert end is not None
    assert "Not every grade of 2016 is known: there may be more." in end.text
    for question in (
        "Which harbours failed four years in a row?",  # nobody is known to
        "Which harbours did not fail two years in a row?",  # of each year, or of both?
        "Which harbours improved two years in a row?",
        "Which harbours failed two years in a row by 2015?",
    ):
        refused = harbours().ask(question)
        assert refused is not None
        assert refused.reason is Reason.NOT_COUNTED


def test_years_in_a_row_are_asked_in_spanish() -> None:
    end = harbours().ask("¿Qué puertos suspendieron tres años seguidos?", language="es")
    assert end is not None
    assert "Durante al menos 3 años seguidos 1 de 3" in end.text


def test_no_more_are_counted_than_are_known() -> None:
    end = harbours().ask("Which harbours failed two years in a row?")
    assert end is not None
    (count,) = end.computed
    assert count.value == 2
    assert count.known is not None
    assert count.known >= count.value
