"""A value is of the grade, section, year and scale that the document prints it for, and of no other."""

from __future__ import annotations

import pytest

from ingest.document import GradeRow
from ingest.organisation import parse
from tests.grade_archives import GradeArchive, table

HEAD = '[organisation]\nname = "Harbour League"\nsubject_word = "harbour"\nsubject_words = ["harbours"]\n' + "".join(
    f'[[subjects]]\ncode = "{name[:2].upper()}"\nname = "{name}"\n' for name in ("Kern", "Vail", "Pine")
)
YEARS = (2019, 2021, 2022, 2023)
EDITIONS = "".join(
    f'[[editions]]\nyear = {year}\nstatus = "published"\nframework = "F"\nsubjects = 3\n' for year in YEARS
)
SEALS = '[[frameworks]]\ncode = "F"\nname = "Harbour Seals"\ngrades = ["Approved", "Not approved", "Incomplete"]\n'
HEALTH = '[[frameworks]]\ncode = "F"\nname = "Harbour Health"\ngrades = ["A", "B", "C", "F"]\npoints = 100\n' + "".join(
    f'[[frameworks.sections]]\ncode = "{name[0]}"\nname = "{name}"\npoints = 50\n' for name in ("Water", "Health")
)
OF_KERN = b'type = "report_card"\nsubjects = ["KE"]\ndate = "2023-05-01"\n'


def archive(scale: str) -> GradeArchive:
    return GradeArchive(parse(f"{HEAD}{scale}{EDITIONS}".encode()))


@pytest.mark.parametrize("grade", ["Not approved", "Incomplete"])
def test_what_sounds_like_no_grade_is_one_where_the_scale_has_it(grade: str) -> None:
    rows = [("Kern", "Approved"), ("Vail", grade), ("Pine", "Not inspected")]
    made = archive(SEALS).add("cards.md", f"# Harbour Seals 2021\n\n{table(('Harbour', 'Grade'), rows)}")
    assert [(row.grade, row.printed) for row in made] == [
        ("Approved", "Approved"),
        (grade, grade),
        (None, "Not inspected"),
    ]
    (card,) = archive(SEALS).add("card.md", f"# Kern in 2021\n\nOverall grade: {grade}\n", OF_KERN)
    assert card.grade == grade


def test_a_section_that_the_name_of_the_scale_ends_in_is_a_section() -> None:
    text = f"# Cards of 2021\n\n{table(('Harbour', 'Water', 'Health'), [('Kern', 'A', 'B'), ('Vail', 'B', 'C')])}"
    made = archive(HEALTH).add("cards.md", text)
    assert [(row.section, row.grade) for row in made] == [("W", "A"), ("H", "B"), ("W", "B"), ("H", "C")]


def test_numbers_by_grade_and_year_of_what_one_subject_has_are_no_tally_of_all() -> None:
    rows = table(("Grade", "2021", "2022"), [("A", "3", "4"), ("B", "2", "1")])
    assert [row.count for row in archive(HEALTH).add("all.md", f"# By grade\n\n{rows}")] == [3, 4, 2, 1]
    made = archive(HEALTH)
    assert made.add("kern.md", f"# The beaches of Kern by grade\n\n{rows}", OF_KERN) == ()
    assert made.checks


def test_no_rank_is_no_word_on_the_grade() -> None:
    text = f"# Ranks of 2021\n\n{table(('Harbour', 'Rank'), [('Kern', '1'), ('Vail', 'n/a')])}"
    assert [(row.subject, row.rank) for row in archive(HEALTH).add("ranks.md", text)] == [("KE", 1)]


def corrected(before: str, title: str = "Correction") -> tuple[GradeRow, ...]:
    text = f"---\ndate: 2023-05-01\n---\n# {title}\n\n{before} The correct score is 45.\n"
    return archive(HEALTH).add("correction.md", text)


@pytest.mark.parametrize("title", ["Correction", "Correction of the 2023 release"])
def test_a_correction_is_of_the_year_that_it_names(title: str) -> None:
    (row,) = corrected("The report card of 2021 wrongly gave Kern 57 points.", title)
    assert (row.subject, row.year, row.score) == ("KE", 2021, 45.0)


@pytest.mark.parametrize(
    "before",
    [
        "The report card printed a water score of 7 for Kern.",
        "The report card wrongly said that the average of Kern and all others was 57.",
        "The report cards of 2021 and 2022 wrongly gave Kern 57 points.",
    ],
)
def test_a_correction_of_a_section_an_average_or_one_of_two_years_is_no_overall_score(before: str) -> None:
    assert {(row.subject, row.score) for row in corrected(before)} == {("KE", None)}  # its words are kept


def test_a_counted_edition_beside_the_year_of_another_is_of_neither() -> None:
    made = archive(HEALTH)
    made.add(
        "a.md", "---\ndate: 2023-05-01\n---\n# News\n\nIn the third annual Harbour Health of 2019, Kern got a B.\n"
    )
    assert made.rows == []
    (row,) = made.add("b.md", "---\ndate: 2023-05-01\n---\n# News\n\nIn the third Harbour Health, Kern got a B.\n")
    assert (row.year, row.grade) == (2022, "B")
