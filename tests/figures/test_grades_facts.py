"""Questions of the kinds that people ask of the sample archive, and the contradictions between its sources.

Numbers in test names are those of the contradictions and questions that were collected beforehand.
"""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Outcome, Reason
from service.grades import FiguresEnd
from tests.bridge_cards import codes
from tests.bridges import bridges
from tests.grade_archives import GradeArchive, sample


def answered(question: str, language: str = "en") -> FiguresEnd:
    end = sample().ask(question, language=language)
    assert end is not None, question
    assert end.outcome is Outcome.ANSWERED, end.text
    return end


def ended(question: str) -> tuple[Outcome, Reason | None]:
    end = sample().ask(question)
    assert end is not None, question
    assert end.figures == ()
    return end.outcome, end.reason


def letters(end: FiguresEnd, subject: str, year: int) -> list[str]:
    return [f.grade for f in end.figures if (f.subject, f.year, f.section) == (subject, year, None) and f.grade]


@pytest.mark.parametrize(
    ("question", "subject", "year", "printed"),
    [
        ("What grade did Tennessee get in 2022?", "TN", 2022, {"B", "B+"}),
        ("What grade did Texas get in 2011?", "TX", 2011, {"B", "C"}),
    ],
)
def test_letters_that_sources_print_differently_are_all_shown(
    question: str, subject: str, year: int, printed: set[str]
) -> None:
    end = answered(question)
    assert set(letters(end, subject, year)) == printed
    assert NoticeCode.CONFLICT in codes(end)


def test_scores_that_sources_print_differently_are_all_shown_and_never_averaged() -> None:
    end = answered("What was Louisiana's score in 2016?")
    assert {f.score for f in end.figures if f.score is not None} == {98.5, 99.5}
    assert NoticeCode.CONFLICT in codes(end)
    assert "99 " not in end.text


def test_a_score_is_never_put_beside_a_letter_of_another_source_that_contradicts_it() -> None:
    assert "received a C with a score of 83.5" not in answered("Texas grade 2011").text
    assert "A+ with a score of 98.5" not in answered("Louisiana grade 2016").text


@pytest.mark.parametrize(
    ("language", "question", "offered"),
    [
        ("en", "How many states got an A in 2016?", "Which states got an A+ in 2016?"),
        ("es", "¿Qué estados obtuvieron una A en 2016?", "¿Qué estados obtuvieron una A+ en 2016?"),
    ],
)
def test_a_letter_with_a_plus_is_counted_apart_and_offered(language: str, question: str, offered: str) -> None:
    end = answered(question, language)
    assert letters(end, "LA", 2016) == []
    assert any("A+" in notice.text for notice in end.notices)
    assert offered in [option.question for option in end.options]
    assert letters(answered(offered, language), "LA", 2016) == ["A+"]


def test_who_has_a_letter_with_a_plus_is_not_said_to_lack_it_without_its_plus() -> None:
    end = answered("Which states did not get an A in 2016?")
    assert "Louisiana (A+)" in end.text
    assert any("A+" in notice.text for notice in end.notices)


def test_where_a_printed_tally_counts_the_letter_nothing_is_said_of_its_plus() -> None:
    archive = GradeArchive(bridges())
    archive.add("card.csv", "Edition,Bridge,Grade\n2016,Harbour Bridge,A+\n2016,Mill Crossing,A\n")
    counted = archive.ask("How many bridges got an A in 2016?")
    assert counted is not None
    assert any("A+" in notice.text for notice in counted.notices)
    archive = GradeArchive(bridges())
    archive.add("card.csv", "Edition,Bridge,Grade\n2016,Harbour Bridge,A+\n2016,Mill Crossing,A\n")
    archive.add("tally.csv", "Year,Grade,Count,Of,Framework\n2016,A,3,12,BCI\n")
    tallied = archive.ask("How many bridges got an A in 2016?")
    assert tallied is not None
    assert tallied.text.startswith("3 of 12")
    assert not any("A+" in notice.text for notice in tallied.notices)


def test_counts_that_sources_print_differently_are_both_shown() -> None:
    end = answered("How many states failed in 2011?")
    assert next(entry.value for entry in end.computed if entry.what == "count") == 26
    assert {f.count for f in end.figures} == {26, 25}
    assert NoticeCode.CONFLICT in codes(end)


def test_printed_ranks_that_contradict_printed_scores_are_shown() -> None:
    end = answered("Which scored higher in 2025, Connecticut or Arizona?")
    assert {(f.subject, f.score) for f in end.figures if f.score} == {("CT", 50), ("AZ", 48)}
    assert "Connecticut has the higher score" in end.text
    assert NoticeCode.CONFLICT in codes(end)


@pytest.mark.parametrize(
    "question",
    [
        "Did Tennessee get worse from 2019 to 2021?",
        "Is California better in 2023 than in 2013?",
        "Has Georgia improved since 2011?",
        "Did Illinois go from an F to an A?",
        "How has Texas changed since 2011?",
        "Compare Utah 2019 and 2021",
        "Did more states fail in 2021 than in 2011?",
        "Timeline of Connecticut's grades",
    ],
)
def test_nothing_is_compared_across_a_change_of_framework_without_saying_so(question: str) -> None:
    end = answered(question)
    assert NoticeCode.FRAMEWORK_CHANGE in codes(end)
    assert len({f.framework for f in end.figures}) > 1
    assert not [entry for entry in end.computed if entry.what == "change"]
    assert " rose " not in end.text
    assert " fell " not in end.text


def test_a_year_without_an_edition_and_an_unknown_one_are_told_apart() -> None:
    for year, words in (
        (2020, "There was no edition in 2020"),
        (2024, "Whether there was an edition in 2024 is not known"),
        (2010, "The first edition is that of 2011"),
    ):
        end = sample().ask(f"What grade did South Carolina get in {year}?")
        assert end is not None
        assert (end.outcome, end.reason) == (Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE)
        assert words in end.text


def test_a_complete_list_says_so_and_names_every_state() -> None:
    end = answered("Which states had an F in 2013?")
    assert {f.subject for f in end.figures} - {"ALL"} == {"CA", "HI", "ME", "MI", "PA", "SD"}
    assert "6 of 6" in end.text
    partial = answered("Which states had an F in 2021?")
    assert NoticeCode.INCOMPLETE in codes(partial)


def test_issue_areas_are_told_with_the_overall_grade() -> None:
    end = answered("Georgia 2023 by issue area")
    assert [f.grade for f in end.figures if f.section] == ["A", "F", "F", "C", "C", "F"]
    assert ("GA", 66.0, "D") in {(f.subject, f.score, f.grade) for f in end.figures if f.section is None}


def test_the_printed_averages_are_given_as_printed() -> None:
    end = answered("What was the national average in 2011 and 2019?")
    assert {(f.year, f.score) for f in end.figures if f.subject == "ALL"} >= {(2011, 59.1), (2019, 84.7)}


@pytest.mark.parametrize(
    "question", ["Timeline of Connecticut's grades", "What is the timeline for Connecticut?", "timeline of Connecticut"]
)
def test_a_timeline_tells_its_gaps_and_its_breaks(question: str) -> None:
    end = answered(question)
    assert list(dict.fromkeys((f.year, f.grade) for f in end.figures if f.grade)) == [
        (2011, "F"),
        (2015, "C"),
        (2016, "B"),
        (2025, "F"),
    ]
    assert NoticeCode.INCOMPLETE in codes(end)
    assert "2012–2014" in end.text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What grade did Washington get?", (Outcome.CLARIFICATION, Reason.AMBIGUOUS_PLACE)),
        ("How many states improved?", (Outcome.CLARIFICATION, Reason.AMBIGUOUS_COMPARISON)),
        ("What will Connecticut get next year?", (Outcome.ABSTAINED, Reason.PREDICTION)),
        ("How did Nevada do in 2019?", (Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE)),
        ("How many states with Republican governors got an F in 2013?", (Outcome.ABSTAINED, Reason.NOT_COUNTED)),
        ("How many states improved from 2019 to 2021?", (Outcome.ABSTAINED, Reason.NOT_COUNTED)),
        ("What was the average score in 2016?", (Outcome.ABSTAINED, Reason.NOT_COUNTED)),
    ],
)
def test_what_rows_cannot_tell_has_its_own_end(question: str, expected: tuple[Outcome, Reason]) -> None:
    assert ended(question) == expected


def test_the_options_of_a_clarification_are_questions_that_are_answered() -> None:
    for question, known in (("What grade did Washington get in 2021?", 2), ("Which states improved?", 4)):
        end = sample().ask(question)
        assert end is not None
        assert [bool(answered(option.question).figures) for option in end.options] == [True] * known


def test_a_state_whose_name_is_also_another_places_is_taken_for_the_likely_one() -> None:
    assert {f.subject for f in answered("Georgia grade").figures} == {"GA"}
    assert {f.subject for f in answered("What grade did D.C. get in 2021?").figures} == {"DC"}


@pytest.mark.parametrize(
    ("before", "question", "year", "letter"),
    [
        ("Connecticut grade 2016?", "and in 2011?", 2011, "F"),
        ("What grade did Utah get in 2012?", "What about 2013?", 2013, "C"),
    ],
)
def test_a_follow_up_is_looked_up_in_its_own_year(before: str, question: str, year: int, letter: str) -> None:
    end = sample().ask(question, [(before, "")])
    assert end is not None
    assert {(f.year, f.grade) for f in end.figures} == {(year, letter)}


@pytest.mark.parametrize(
    "question",
    [
        "How many victims were there in Connecticut in 2016?",
        "What does HB 5621 do?",
        "What does Tier 2 mean?",
        "What did Linda Smith say about Connecticut?",
        "Why did Connecticut go up?",
        "Which states passed safe harbor laws?",
        "How many victims failed to get help in 2016?",
        "Did Connecticut pass a law in 2016?",
        "How are the grades calculated?",
        "What is the report card called?",
        "When were each year's cards released?",
        'How many releases mention "mistake of age"?',
    ],
)
def test_a_question_that_is_not_about_grades_is_left_to_passages(question: str) -> None:
    assert sample().ask(question) is None
