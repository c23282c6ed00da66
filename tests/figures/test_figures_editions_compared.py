"""Which edition had most or fewest of something, and two subjects over all editions: told by all of them, and by scale.

Numbers are counted by hand from ``tests/rivers.py`` and from the cards of ``corpus/``.
"""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Reason
from tests.bridges import NAMES, bridges
from tests.grade_archives import GradeArchive, ask, sample, table
from tests.rivers import river_archive


def partly_known() -> GradeArchive:
    """Of 2012 one bridge, of 2016 all with three that failed, of 2020 the printed number."""
    made = GradeArchive(bridges())
    made.add("c2012.md", "# Cards of 2012\n\n" + table(("Bridge", "Grade"), [(NAMES[0], "F")]))
    letters = ["F", "F", "F", *["B"] * (len(NAMES) - 3)]
    made.add("c2016.md", "# Cards of 2016\n\n" + table(("Bridge", "Grade"), list(zip(NAMES, letters, strict=True))))
    made.add("c2020.md", "# Tallies of 2020\n\n" + table(("Grade", "Count"), [("F", 2)]))
    return made


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Which year had the most Poor rivers?", "2015 is the one in which the most rivers had the grade Poor"),
        ("Which year had the most rivers with Poor?", "2015 is the one in which the most rivers had the grade Poor"),
        ("When did the fewest rivers get Good?", "2015 is the one in which the fewest rivers had the grade Good"),
        ("In which edition did the most rivers fail?", "2015 is the one in which the most rivers had the grade Poor"),
        ("In which year were there the fewest failures?", "2016 and 2018 are the ones in which the fewest rivers"),
    ],
)
def test_the_edition_with_most_or_fewest_is_told_among_all_whose_number_is_known(question: str, first: str) -> None:
    end = river_archive().ask(question)
    assert (
        (end is None)
        if not first
        else (end is not None and f"Of the 3 editions whose number is known, {first}" in end.text)
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which year had the most Fs?", "2011 is the one in which the most states received an F"),
        (
            "In which year were there the fewest As?",
            "2011 and 2012 are the ones in which the fewest states received an A",
        ),
        ("Which year since 2021 had the most Fs?", "2021 is the one in which the most states received an F"),
    ],
)
def test_printed_tallies_tell_the_edition_and_scales_are_set_apart(question: str, said: str) -> None:
    end = ask(sample(), question)
    assert said in end.text
    assert {notice.code for notice in end.notices} >= (
        {NoticeCode.FRAMEWORK_CHANGE} if "since" not in question else set()
    )


def test_a_letter_of_one_scale_is_not_counted_on_another() -> None:
    assert "Water Quality Scale" not in ask(river_archive(), "Which year had the most rivers with Poor?").text


def test_every_number_beside_it_is_cited() -> None:
    end = ask(sample(), "Which year had the most Fs?")
    assert "26 of 51 in 2011. [1] 18 of 51 in 2012. [2]" in end.text
    assert "For 2017–2018, 2025 the archive does not tell the number." in end.text


@pytest.mark.parametrize(
    "question",
    [
        "In which year did most states get an F?",
        "Which state had the most Fs?",
        "Which year had the most Fs in the South?",
        "Which year had the most Fs but no As?",
    ],
)
def test_a_majority_or_what_no_edition_tells_is_not_counted(question: str) -> None:
    assert ask(sample(), question).reason is Reason.NOT_COUNTED


def test_whether_one_was_ever_better_is_told_by_every_edition() -> None:
    end = ask(sample(), "Was Utah ever better than Texas?")
    assert end.text.startswith(
        "Of the 3 editions for which the archive holds a grade of both, Utah stood higher in none, Texas in 2 "
        "(2011–2012); they were level in 1 (2021)."
    )
    assert "In 2011: Utah an F, Texas a B" in end.text
    assert NoticeCode.FRAMEWORK_CHANGE in {notice.code for notice in end.notices}


@pytest.mark.parametrize(
    "question", ["Has Dunewash ever beaten Elmsfleet?", "Compare Dunewash and Elmsfleet over time"]
)
def test_two_over_time_are_compared_in_each_edition(question: str) -> None:
    end = ask(river_archive(), question)
    assert (
        "Dunewash stood higher in 2 (2015–2016), Elmsfleet in 1 (2021); they were level in 2 (2018, 2020)" in end.text
    )


def test_two_in_one_year_are_compared_in_it_alone() -> None:
    assert "Texas has the higher grade in 2011" in ask(sample(), "Was Utah better than Texas in 2011?").text


def test_a_period_whose_ends_are_not_known_is_told_by_what_lies_between() -> None:
    end = ask(sample(), "How did Texas do between 2013 and 2018?")
    assert end.text.startswith("Texas received an A in 2015")
    assert "The archive holds no grade of Texas for 2013–2014, 2016–2018." in end.text
    assert "rose from an F to a C from 2011 to 2013" in ask(sample(), "How did Utah do between 2011 and 2013?").text


def test_editions_known_in_part_are_left_out_and_named() -> None:
    end = ask(partly_known(), "In which year did the most bridges fail?")
    assert (
        "Of the 2 editions whose number is known, 2016 is the one in which the most bridges received an F" in end.text
    )
    assert "For 2012 the archive does not tell the number." in end.text


def never_both() -> GradeArchive:
    made = GradeArchive(bridges())
    for year, name in ((2012, NAMES[0]), (2016, NAMES[1]), (2018, NAMES[0])):
        made.add(f"c{year}.md", f"# Cards of {year}\n\n" + table(("Bridge", "Grade"), [(name, "B")]))
    return made


def test_two_that_share_no_edition_are_told_each_by_itself() -> None:
    end = ask(never_both(), f"Compare {NAMES[0]} and {NAMES[1]} over the years")
    assert end.text.startswith(f"The archive holds no edition with a grade of both {NAMES[0]} and {NAMES[1]}. ")
    assert [(figure.subject, figure.year) for figure in end.figures] == [("HBAR", 2012), ("HBAR", 2018), ("MCIL", 2016)]


def test_which_of_two_that_share_no_edition_was_better_is_not_told() -> None:
    end = ask(never_both(), f"Was {NAMES[0]} ever better than {NAMES[1]}?")
    assert (end.reason, end.figures) == (Reason.NOT_IN_ARCHIVE, ())


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "How many rivers got a higher score in 2021 than in 2020?",
            "2 of 5 rivers improved by score from 2020 to 2021",
        ),
        ("Which rivers scored lower in 2021 than in 2020?", "2 of 5 rivers went down from 2020 to 2021"),
        ("How many rivers got a higher grade in 2021 than in 2020?", "1 of 5 rivers improved by grade from 2020"),
        ("Which rivers had a worse score in 2021 than in 2020?", "2 of 5 rivers went down by score from 2020 to 2021"),
        ("How many rivers scored higher in 2021 than Dunewash?", ""),
    ],
)
def test_higher_in_one_year_than_in_another_is_a_change(question: str, said: str) -> None:
    text = ask(river_archive(), question).text
    assert said in text
    assert said or "from 2020" not in text


def test_a_compound_of_words_that_are_known_is_these_words() -> None:
    told = [
        ask(river_archive(), f"Which is the {word} river in 2021?").text for word in ("lowest-ranked", "lowest ranked")
    ]
    assert told[0] == told[1]
    assert "Corrie" in told[0]


def scored_once() -> GradeArchive:
    """Of 2016 two bridges with their scores, of 2020 their letters alone."""
    made, two = GradeArchive(bridges()), NAMES[:2]
    scores = [(two[0], "B", "82"), (two[1], "A", "91")]
    made.add("c2016.md", "# Cards of 2016\n\n" + table(("Bridge", "Grade", "Score"), scores))
    made.add("c2020.md", "# Cards of 2020\n\n" + table(("Bridge", "Grade"), [(two[0], "A"), (two[1], "C")]))
    return made


@pytest.mark.parametrize("question", ["Who scored higher, {} or {}?", "Who has the higher score, {} or {}?"])
def test_scores_are_set_side_by_side_in_the_newest_edition_that_tells_them(question: str) -> None:
    end = ask(scored_once(), question.format(*NAMES[:2]))
    assert [(figure.year, figure.score) for figure in end.figures] == [(2016, 82), (2016, 91)]
    assert f"{NAMES[1]} has the higher score in 2016" in end.text
    assert {figure.year for figure in ask(scored_once(), f"Who did better, {NAMES[0]} or {NAMES[1]}?").figures} == {
        2020
    }


def test_a_change_of_scores_is_not_counted_by_letters() -> None:
    end = ask(scored_once(), "How many bridges had a higher score in 2020 than in 2016?")
    assert end.text == "There is nobody of whom the archive holds a score for both 2016 and 2020."
    assert "1 improved from 2016 to 2020" in ask(scored_once(), "How many bridges improved from 2016 to 2020?").text
