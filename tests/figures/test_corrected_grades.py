"""A correction stands before what it corrects: its value where one was read, else its words beside the old one.

On a made-up card of counties of 2024, on which Kern has a C with 52 points and Vail a D with 40.
"""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from service.grades import FiguresEnd
from tests.grade_archives import GradeArchive, ask

ORGANISATION = """
[organisation]
name = "Quarryfield Watch"
subject_word = "county"
subject_words = ["county", "counties"]
[[frameworks]]
code = "CC"
name = "County Card"
first = 2020
grades = ["A", "B", "C", "D", "F"]
failing = ["F"]
points = 100
[[editions]]
year = 2024
framework = "CC"
status = "published"
[[subjects]]
code = "KE"
name = "Kern"
[[subjects]]
code = "VA"
name = "Vail"
"""
CARD = "# County Card 2024\n\n| County | Points | Grade |\n| --- | --- | --- |\n| Kern | 52 | C |\n| Vail | 40 | D |\n"


def asked(text: str, question: str, title: str = "Correction to the County Card", language: str = "en") -> FiguresEnd:
    archive = GradeArchive(parse(ORGANISATION.encode()))
    archive.add("card.md", f"---\ndate: 2024-09-10\ntype: report_card\n---\n{CARD}")
    archive.add("correction.md", f"---\ndate: 2025-01-10\ntitle: {title!r}\n---\n{text}\n")
    end = ask(archive, question, language)
    assert end is not None
    return end


@pytest.mark.parametrize(
    "text",
    [
        "Kern's grade in the 2024 County Card should have been a B, not a C.",
        "An earlier version of the 2024 County Card said that Kern received a C; it received a B.",
        "The 2024 County Card misstated the grade of Kern. It is a B.",
        "Due to a calculation error, Kern's grade of 2024 has been revised from a C to a B.",
        "Kern received a B in 2024, not a C as we reported.",
        "The grade of Kern in the County Card 2024 has been corrected to a B.",
        "The 2024 grade for Kern was incorrectly listed as C. The correct grade is B.",
        "The County Card 2024 wrongly gave Kern a C. Kern's grade is B. We regret the error.",
        "The grade we printed for Kern in the 2024 card was wrong; the county earned a B.",
        "Kern's 2024 grade is B and not C.",
        "Kern did not receive a C in 2024. It received a B.",
        "Kern's 2024 grade has been raised to a B following an appeal.",
        "The right grades of 2024 are:\n\n- Kern: B\n- Vail: D",
        "Corrected grades of 2024:\n\n- Kern: B (was C)",
        "The correct grade of Kern in 2024 is B.",
        "These grades of 2024 were wrong:\n\n| County | Printed | Correct |\n| --- | --- | --- |\n| Kern | C | B |",
        "Of 2024:\n\n| County | Old grade | New grade |\n| --- | --- | --- |\n| Kern | C | B |",
        "Of 2024:\n\n| County | Correct grade | As printed |\n| --- | --- | --- |\n| Kern | B | C |",
        "Of 2024:\n\n| County | Grade printed | Grade should be |\n| --- | --- | --- |\n| Kern | C | B |",
        "The card of 2024 again:\n\n| County | Points | Grade |\n| --- | --- | --- |\n| Kern | 52 | B |\n",
    ],
)
def test_a_grade_that_a_correction_prints_is_told_first_and_the_old_one_beside_it(text: str) -> None:
    end = asked(text, "What grade did Kern get in 2024?")
    assert end.text.startswith("Kern received a B")
    assert "The grade of Kern in 2024 was corrected: a correction prints a B [1] and a report card prints a C [2]" in (
        end.text
    )
    assert [notice.code for notice in end.notices] == ["corrected"]


@pytest.mark.parametrize(
    "text",
    [
        "In the County Card 2024 Kern was given 52 points. The right number is 50 points.",
        "The County Card of 2024 printed the wrong score for Kern. Kern scored 50 points, not 52.",
        "The 2024 score of Kern was changed from 52 to 50 points after a review.",
        "We incorrectly reported Kern's 2024 score as 52. The actual score was 50.",
        "Please note that Kern's score for 2024 should read 50 rather than 52.",
        "An error in our spreadsheet raised the 2024 score of Kern. Its score is 50 points.",
    ],
)
def test_a_score_that_was_corrected_is_told_without_the_old_one(text: str) -> None:
    assert asked(text, "How many points did Kern score in 2024?").text.startswith("Kern scored 50 points in 2024")
    graded = asked(text, "What grade did Kern get in 2024?").text
    assert graded.startswith("Kern received a C in 2024")  # no breath with 52 points in it
    assert "The score of Kern in 2024 was corrected: a correction prints 50 [2]" in graded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "In the table of the County Card 2024, read B for Kern, not C.",
            "“In the table of the County Card 2024, read B for Kern, not C.”",
        ),
        (
            "| County | Printed | Correct |\n| --- | --- | --- |\n| Kern | 52 | 50 |",
            "County: Kern; Printed: 52; Correct: 50",
        ),
        (
            "| County | Printed | Correct |\n| --- | --- | --- |\n| Kern | C | see the card |",
            "County: Kern; Printed: C; Correct: see the card",
        ),
    ],
)
def test_words_of_a_correction_that_are_not_read_stand_beside_the_old_value(text: str, words: str) -> None:
    end = asked(text, "What grade did Kern get in 2024?")
    assert f"A correction says of Kern in 2024: {words} [2]" in end.text
    assert [notice.code for notice in end.notices] == ["corrected"]
    assert "A correction" not in asked(text, "What grade did Vail get in 2024?").text


def test_a_score_that_a_release_prints_is_not_put_beside_a_corrected_grade() -> None:
    archive = GradeArchive(parse(ORGANISATION.encode()))
    archive.add("release.md", "---\ndate: 2024-09-10\ntitle: Kern\n---\nKern scored 52 points in 2024.\n")
    archive.add("correction.md", "---\ndate: 2025-01-10\ntitle: Correction\n---\nKern's 2024 grade is B and not C.\n")
    end = ask(archive, "What grade did Kern get in 2024?")
    assert end is not None
    assert end.text.startswith("Kern received a B in 2024")


def test_a_count_holds_what_was_corrected() -> None:
    text = "Kern's grade in the 2024 County Card should have been a B, not a C."
    assert asked(text, "How many counties got a B in 2024?").text.startswith("1 of 2 counties received a B in 2024")
    assert asked(text, "How many counties got a C in 2024?").text.startswith("0 of 2 counties received a C in 2024")


def test_a_count_says_what_a_correction_says_that_was_not_read() -> None:
    end = asked("In the table of the County Card 2024, read B for Kern, not C.", "How many counties got a C in 2024?")
    assert "A correction says of Kern in 2024:" in end.text


def test_a_correction_is_cited_with_the_sentence_that_says_whose_grade_it_is() -> None:
    text = "The 2024 County Card misstated the grade of Kern. It is a B."
    first = asked(text, "What grade did Kern get in 2024?").citations[0]
    assert first.exact == text


def test_two_that_one_sentence_names_are_not_read_and_their_words_are_kept() -> None:
    text = "The grades of Kern and Vail in the 2024 County Card should have been a B."
    assert "A correction says of Vail in 2024: “The grades of Kern and Vail" in (
        asked(text, "What grade did Vail get in 2024?").text
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kern received a B in 2024.",
        "Kern wrongly claimed that its grade of 2024 was a B.",
        "Kern hopes that its 2024 grade will be changed from a C to a B.",
    ],
)
def test_what_says_of_itself_that_it_corrects_nothing_is_no_correction(text: str) -> None:
    end = asked(text, "What grade did Kern get in 2024?", title="Kern and its grade")
    assert end.text.startswith("Kern received a C with a score of 52 in 2024")
    assert "correct" not in end.text


def test_of_one_who_was_corrected_for_two_years_neither_is_lost() -> None:
    text = "Kern's grade in the 2024 card should have been a B, not a C.\n\nIn that of 2023, read A for Kern, not C."
    archive = GradeArchive(parse(ORGANISATION.encode()))
    archive.add("correction.md", f"---\ndate: 2025-01-10\ntitle: Correction of two cards\n---\n{text}\n")
    assert [(row.year, row.grade) for row in archive.rows] == [(2024, "B"), (2023, None)]


def test_in_spanish_too() -> None:
    text = "Kern's grade in the 2024 County Card should have been a B, not a C."
    end = asked(text, "¿Qué calificación obtuvo Kern en 2024?", language="es")
    assert "La calificación de Kern en 2024 se corrigió: una corrección indica una B [1]" in end.text
