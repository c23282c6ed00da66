"""That nobody's grade went down is not that nobody went down: where scores moved otherwise, it is said by what."""

from __future__ import annotations

from ingest.organisation import parse
from tests.grade_archives import GradeArchive, ask

FERRIES = """
[organisation]
name = "Ferry Watch"
subject_word = "ferry"
subject_words = ["ferry", "ferries"]
[[frameworks]]
code = "FI"
name = "Ferry Index"
grades = ["Leading", "Improving", "Lagging"]
failing = ["Lagging"]
points = 100
"""
CARDS = {2021: (("Improving", 57), ("Lagging", 40)), 2023: (("Improving", 56), ("Improving", 60))}


def archive(cards: dict[int, tuple[tuple[str, int], ...]]) -> GradeArchive:
    text = FERRIES
    for code, name in (("OS", "Ostra Ferry"), ("PE", "Pell Ferry")):
        text += f'[[subjects]]\ncode = "{code}"\nname = "{name}"\n'
    for year in cards:
        text += f'[[editions]]\nyear = {year}\nstatus = "published"\nframework = "FI"\nsubjects = 2\n'
    made = GradeArchive(parse(text.encode()))
    for year, (ostra, pell) in cards.items():
        rows = [f"Ostra Ferry,{year},{ostra[0]},{ostra[1]}", f"Pell Ferry,{year},{pell[0]},{pell[1]}"]
        made.add(f"{year}.csv", "\n".join(["Ferry,Year,Grade,Points", *rows]))
    return made


def test_it_is_said_that_the_grade_is_what_is_told() -> None:
    end = ask(archive(CARDS), "How many ferries went down in 2023?")
    assert end is not None
    assert end.text.startswith("0 of 2 ferries went down by grade from 2021 to 2023 (Ferry Index).")


def test_where_scores_moved_as_grades_did_nothing_is_added() -> None:
    same = {2021: (("Improving", 57), ("Lagging", 40)), 2023: (("Improving", 57), ("Improving", 60))}
    end = ask(archive(same), "How many ferries improved in 2023?")
    assert end is not None
    assert end.text.startswith("1 of 2 ferries improved from 2021 to 2023 (Ferry Index).")
