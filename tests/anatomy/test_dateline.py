"""A place, and often a day, before the first sentence of a release."""

from __future__ import annotations

import pytest

from ingest.anatomy.dateline import dateline_of


@pytest.mark.parametrize(
    ("words", "dateline"),
    [
        ("WASHINGTON, D.C., Every state now has a law.", "WASHINGTON, D.C., "),
        ("WASHINGTON, Nov. 20, 2019 (GLOBE NEWSWIRE) -- Grades", "WASHINGTON, Nov. 20, 2019 (GLOBE NEWSWIRE) -- "),
        (
            "SPRINGFIELD, IL, UNITED STATES, October 14, 2025 /EINPresswire.com/ -- Grades",
            "SPRINGFIELD, IL, UNITED STATES, October 14, 2025 /EINPresswire.com/ -- ",
        ),
        ("Arlington, VA- Grades", "Arlington, VA- "),
        ("Springfield, Ill. (Oct. 15, 2025) – Grades", "Springfield, Ill. (Oct. 15, 2025) – "),
        ("D.C. - Grades", "D.C. - "),
        ("Cala Honda, 5 de abril de 2024. La Oficina ha cerrado hoy la lonja.", "Cala Honda, 5 de abril de 2024. "),
        ("Rivas del Mar, 5 de abril de 2024. Ana Sol asumirá el cargo.", "Rivas del Mar, 5 de abril de 2024. "),
    ],
)
def test_a_dateline_is_the_words_before_the_lead(words: str, dateline: str) -> None:
    found = dateline_of(words)
    assert found is not None
    assert found.of(words) == dateline


@pytest.mark.parametrize(
    "words",
    [
        "On June 6, 2016, the governor signed it.",
        "In May 2016 it rained.",
        "Connecticut, New York and Utah act.",
        "CONNECTICUT WORKS TO CLOSE LEGAL GAPS",
        "Since Nov. 20, 2019, grades rose.",
        "HB 5621 - a law",
        "Luis Vell, 4 de mayo de 1911. Nació en Soto.",
        "The U.S. - based group",
    ],
)
def test_a_sentence_has_no_dateline(words: str) -> None:
    assert dateline_of(words) is None
