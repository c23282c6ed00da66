"""Questions about grades are answered from rows: every figure cited, the denominator and the gaps told.

The archive is one of made-up bridges, so that nothing can rest on knowing an organisation.
"""

from __future__ import annotations

import re
from functools import lru_cache

import pytest

from service.answer import NoticeCode, Outcome, Reason
from service.grades import FiguresEnd, answer_figures
from tests.bridges import NAMES, bridges, code
from tests.grade_archives import TODAY, GradeArchive, table

HARBOUR, MILL, QUARRY, OSTRAVA = (
    code(name) for name in ("Harbour Bridge", "Mill Crossing", "Quarry Arch", "Ostrava Viaduct")
)
LETTERS_2016 = dict(zip(NAMES, ["A", "A-", "B", "B", "C", "D", "F", "F", "F", "A", "C", "B+"], strict=True))
SCORES_2016 = dict(zip(NAMES, [95, 91, 84, 82.5, 71, 62, 40, 41, 55.5, 95, 74, 88], strict=True))


@lru_cache(maxsize=1)
def archive() -> GradeArchive:
    """2012 in part, 2016 whole, 2020 in part with tallies, 2024 in part; two contradictions."""
    made = GradeArchive(bridges())
    made.add(
        "c2012.md",
        "# Cards of 2012\n\n"
        + table(
            ("Bridge", "Grade", "Score"),
            [("Harbour Bridge", "F", 35), ("Mill Crossing", "C", 70), ("Quarry Arch", "D", "")],
        ),
    )
    made.add(
        "c2016.md",
        "# Cards of 2016\n\n"
        + table(("Bridge", "Grade", "Score"), [(name, LETTERS_2016[name], SCORES_2016[name]) for name in NAMES]),
    )
    made.add(
        "c2020.md",
        "# Cards of 2020\n\n"
        + table(
            ("Bridge", "Grade", "Score", "Printed by"),
            [
                ("Harbour Bridge", "B", 81, "card"),
                ("Harbour Bridge", "B+", "", "newspaper"),
                ("Mill Crossing", "A", "", "card"),
                ("Quarry Arch", "F", "", "card"),
                ("Ostrava Viaduct", "F", "", "newspaper"),
            ],
        )
        + "\n## Tallies of 2020\n\n"
        + table(
            ("Grade", "Count", "Printed by"),
            [("A", 1, "card"), ("F", 2, "card"), ("D", 4, "card"), ("D", 5, "newspaper")],
        )
        + "\n## Average of 2020\n\n"
        + table(("Bridge", "Score", "Grade"), [("Average", 71.5, "C")]),
    )
    made.add(
        "c2024.md",
        "# Cards of 2024\n\n"
        + table(
            ("Bridge", "Section", "Grade", "Score", "Rank"),
            [
                ("Harbour Bridge", "Overall", "A", 97, 1),
                ("Harbour Bridge", "Deck and surface", "B", 31, ""),
                ("Harbour Bridge", "Piers and bearings", "A+", 60, ""),
                ("Mill Crossing", "Overall", "C", 60, 9),
                ("Tanner Bridge", "Overall", "C", 62, 10),
            ],
        ),
    )
    return made


def answered(question: str) -> FiguresEnd:
    end = archive().ask(question)
    assert end is not None, question
    assert end.outcome is Outcome.ANSWERED, end.text
    return end


def figures(end: FiguresEnd) -> set[tuple[str, int, str | None, float | None]]:
    return {(figure.subject, figure.year, figure.grade, figure.score) for figure in end.figures}


def codes(end: FiguresEnd) -> set[NoticeCode]:
    return {notice.code for notice in end.notices}


def computed(end: FiguresEnd, what: str) -> tuple[float, int | None, int | None]:
    (found,) = [entry for entry in end.computed if entry.what == what]
    return found.value, found.of, found.known


QUESTIONS = [
    "What grade did Harbour Bridge get in 2012?",
    "Quarry Arch's score in 2016?",
    "Harbour Bridge grade",
    "How did Harbour Bridge change between 2012 and 2016?",
    "Which is better in 2016, Harbour Bridge or Mill Crossing?",
    "Which bridges got an F in 2016?",
    "How many bridges failed in 2020?",
    "What share of bridges failed in 2016?",
    "Highest score in 2016",
    "Average grade in 2020?",
    "Timeline of Harbour Bridge",
    "Which bridges scored above 90 in 2016?",
    "Which bridges improved from 2012 to 2016?",
    "Harbour Bridge 2024 by section",
    "Since when has Mill Crossing had an A?",
    "Which bridges in the North got an F in 2016?",
    "Most improved from 2012 to 2016?",
    "Which bridge ranked first in 2024?",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_figure_has_a_citation_that_shows_it(question: str) -> None:
    end = answered(question)
    shown = {citation.marker: citation.exact for citation in end.citations}
    assert [citation.marker for citation in end.citations] == list(range(1, len(end.citations) + 1))
    for figure in end.figures:
        assert figure.grade is None or figure.grade in shown[figure.citation]
        assert figure.score is None or f"{figure.score:g}" in shown[figure.citation]
        assert figure.count is None or str(figure.count) in shown[figure.citation]
    printed = {int(marker) for marker in re.findall(r"\[(\d+)\]", end.text)}
    assert printed == set(shown)
    assert all(0 <= row < len(end.figures) for entry in end.computed for row in entry.rows)
    assert '"' not in end.text
    assert "“" not in end.text


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_names_a_year_and_the_framework(question: str) -> None:
    end = answered(question)
    assert "Bridge Condition Index" in end.text
    assert {str(figure.year) for figure in end.figures} <= set(re.findall(r"\b20\d\d\b", end.text))


def test_a_look_up_says_what_the_row_says() -> None:
    end = answered("What grade did Harbour Bridge get in 2012?")
    assert figures(end) == {(HARBOUR, 2012, "F", 35)}
    assert end.text == "Harbour Bridge received an F with a score of 35 in 2012 (Bridge Condition Index). [1]"


def test_without_a_year_the_newest_is_told_and_the_others_are_offered() -> None:
    end = answered("Harbour Bridge grade")
    assert figures(end) == {(HARBOUR, 2024, "A", 97)}
    assert [option.question for option in end.options][-1] == "What grade did Harbour Bridge get in 2020?"


def test_a_newest_edition_that_lacks_the_subject_is_told() -> None:
    assert NoticeCode.HISTORICAL in codes(answered("What is the current grade of Quarry Arch?"))


def test_a_score_that_is_not_printed_is_said_to_be_missing() -> None:
    end = answered("What was Quarry Arch's score in 2012?")
    assert figures(end) == {(QUARRY, 2012, "D", None)}
    assert "No score of Quarry Arch for 2012 is in the archive." in end.text
    assert NoticeCode.INCOMPLETE in codes(end)


def test_a_section_is_told_apart_from_the_overall_grade() -> None:
    end = answered("What grade did Harbour Bridge get for its deck in 2024?")
    assert [(figure.section, figure.grade) for figure in end.figures] == [("deck", "B")]
    end = answered("Harbour Bridge 2024 by section")
    assert {(figure.section, figure.grade) for figure in end.figures} == {(None, "A"), ("deck", "B"), ("piers", "A+")}


def test_two_printed_values_are_both_shown_the_most_trusted_first() -> None:
    end = answered("What grade did Harbour Bridge get in 2020?")
    assert end.figures[0].grade == "B"
    assert {figure.grade for figure in end.figures} == {"B", "B+"}
    assert NoticeCode.CONFLICT in codes(end)
    assert end.text.index("a B ") < end.text.index("a B+")


def test_a_change_is_counted_and_says_its_direction() -> None:
    end = answered("How did Harbour Bridge change between 2012 and 2016?")
    assert figures(end) == {(HARBOUR, 2012, "F", 35), (HARBOUR, 2016, "A", 95)}
    assert "rose from an F to an A" in end.text
    assert {entry.value for entry in end.computed if entry.what == "change"} == {60, 9}
    assert "fell from an A to a B" in answered("Did Harbour Bridge get worse between 2016 and 2020?").text


def test_a_comparison_orders_by_score() -> None:
    assert (
        "Harbour Bridge has the higher score in 2016"
        in answered("Which is better in 2016, Mill Crossing or Harbour Bridge?").text
    )


def test_ranks_that_contradict_scores_are_shown() -> None:
    end = answered("Compare Mill Crossing and Tanner Bridge in 2024")
    assert NoticeCode.CONFLICT in codes(end)
    assert "The printed ranks contradict the printed scores" in end.text


def test_a_count_over_a_complete_edition_needs_no_tally() -> None:
    end = answered("How many bridges got an F in 2016?")
    assert computed(end, "count") == (3, 12, 12)
    assert NoticeCode.INCOMPLETE not in codes(end)


def test_a_printed_tally_wins_over_rows_that_are_not_all_known() -> None:
    assert computed(answered("How many bridges got an F in 2020?"), "count") == (2, 12, 12)


def test_a_tally_that_sources_print_differently_is_shown_twice() -> None:
    end = answered("How many bridges got a D in 2020?")
    assert computed(end, "count")[0] == 4
    assert {figure.count for figure in end.figures} == {4, 5}
    assert NoticeCode.CONFLICT in codes(end)


def test_a_list_is_complete_only_where_the_tally_says_so() -> None:
    end = answered("Which bridges got an F in 2020?")
    assert {figure.subject for figure in end.figures} == {"ALL", QUARRY, OSTRAVA}
    assert "The list is complete: 2 of 2" in end.text
    assert NoticeCode.INCOMPLETE in codes(answered("Which bridges got a D in 2020?"))


def test_a_count_without_tally_or_complete_rows_says_how_many_are_known() -> None:
    end = answered("How many bridges got a C in 2012?")
    assert computed(end, "count") == (1, 12, 3)
    assert "3 of 12" in end.text
    assert NoticeCode.INCOMPLETE in codes(end)


def test_a_share_shows_its_arithmetic_and_is_refused_over_part_of_an_edition() -> None:
    end = answered("What share of bridges got an F in 2016?")
    assert "25 % (3 ÷ 12)" in end.text
    assert computed(end, "share") == (0.25, 12, 12)
    refused = archive().ask("What percentage of bridges got a C in 2012?")
    assert refused is not None
    assert (refused.outcome, refused.reason, refused.figures) == (Outcome.ABSTAINED, Reason.NOT_COUNTED, ())


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Which bridges got a B or better in 2016?",
            {n for n, g in LETTERS_2016.items() if g in ("A", "A-", "B+", "B")},
        ),
        ("Which bridges got a D or lower in 2016?", {n for n, g in LETTERS_2016.items() if g in ("D", "F")}),
        ("Which bridges did not get an F in 2016?", {n for n, g in LETTERS_2016.items() if g != "F"}),
        ("Which bridges failed in 2016?", {n for n, g in LETTERS_2016.items() if g == "F"}),
        ("Which bridges passed in 2016?", {n for n, g in LETTERS_2016.items() if g != "F"}),
        ("Which bridges scored above 90 in 2016?", {n for n, s in SCORES_2016.items() if s > 90}),
        ("Which bridges scored at least 95 in 2016?", {n for n, s in SCORES_2016.items() if s >= 95}),
        ("Which bridges scored between 70 and 85 in 2016?", {n for n, s in SCORES_2016.items() if 70 <= s <= 85}),
        ("Which bridges scored below 50 in 2016?", {n for n, s in SCORES_2016.items() if s < 50}),
        ("Which bridges in the North got an F in 2016?", {n for n in NAMES[::2] if LETTERS_2016[n] == "F"}),
        ("Which bridges improved from 2012 to 2016?", {"Harbour Bridge", "Mill Crossing"}),
        ("Which bridges went down from 2012 to 2016?", {"Quarry Arch"}),
        ("Which bridges ranked in the top 9 in 2024?", {"Harbour Bridge", "Mill Crossing"}),
    ],
)
def test_lists_pick_exactly_the_bridges_that_fit(question: str, expected: set[str]) -> None:
    named = {figure.subject for figure in answered(question).figures}
    assert named == {code(name) for name in expected}


def test_the_highest_and_lowest_tell_ties_and_how_many_are_known() -> None:
    assert {figure.subject for figure in answered("Which bridge had the highest score in 2016?").figures} == {
        HARBOUR,
        code("Umber Viaduct"),
    }
    assert {figure.subject for figure in answered("Which bridge scored lowest in 2016?").figures} == {QUARRY}
    partial = answered("Which bridge had the lowest score in 2012?")
    assert NoticeCode.INCOMPLETE in codes(partial)
    assert "2 of 12" in partial.text


def test_an_average_is_printed_or_over_every_score_or_refused() -> None:
    assert "71.5 points, a C" in answered("What was the average in 2020?").text
    whole = answered("What was the average score in 2016?")
    assert computed(whole, "average") == (round(sum(SCORES_2016.values()) / 12, 4), 12, 12)
    refused = archive().ask("What was the average score in 2012?")
    assert refused is not None
    assert (refused.reason, refused.figures) == (Reason.NOT_COUNTED, ())


def test_a_timeline_tells_its_gaps() -> None:
    end = answered("Timeline of Quarry Arch")
    assert [(figure.year, figure.grade) for figure in end.figures] == [(2012, "D"), (2016, "F"), (2020, "F")]
    assert "The archive holds no grade of Quarry Arch for 2024." in end.text


@pytest.mark.parametrize(
    ("question", "outcome", "reason"),
    [
        ("How many bridges improved?", Outcome.CLARIFICATION, Reason.AMBIGUOUS_COMPARISON),
        ("What grade will Harbour Bridge get next year?", Outcome.ABSTAINED, Reason.PREDICTION),
        ("What grade would Harbour Bridge get today?", Outcome.ABSTAINED, Reason.PREDICTION),
        ("What was the median score in 2016?", Outcome.ABSTAINED, Reason.NOT_COUNTED),
        ("How many bridges with steel decks got an F in 2016?", Outcome.ABSTAINED, Reason.NOT_COUNTED),
        ("What grade did Tanner Bridge get in 2012?", Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE),
        ("What grade did Harbour Bridge get in 2014?", Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE),
        ("What grade did Harbour Bridge get in 2004?", Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE),
    ],
)
def test_what_rows_cannot_tell_has_an_end_of_its_own_and_no_figure(
    question: str, outcome: Outcome, reason: Reason
) -> None:
    end = archive().ask(question)
    assert end is not None
    assert (end.outcome, end.reason, end.figures, end.citations) == (outcome, reason, (), ())


@pytest.mark.parametrize(
    "question",
    [
        "Who built Harbour Bridge?",
        "Why did Harbour Bridge get an F in 2012?",
        "How is the score calculated?",
        "How many lorries failed to stop at Harbour Bridge in 2016?",
        "What did the mayor say about Harbour Bridge?",
        "How many points is an A?",
        "What does an F mean?",
        "When was the 2016 report published?",
        "What is the weather?",
        "What changed at Harbour Bridge in 2016?",
        "Did Harbour Bridge pass an inspection by engineers in 2016?",
        "What grade did Golden Span get in 2016?",
    ],
)
def test_a_question_about_something_else_is_left_to_passages(question: str) -> None:
    assert archive().ask(question) is None


def test_a_stated_grade_that_no_row_prints_is_said_to_be_so() -> None:
    end = answered("Is it true that Harbour Bridge got a C in 2012?")
    assert figures(end) == {(HARBOUR, 2012, "F", 35)}
    assert "No row prints a C for Harbour Bridge in 2012." in end.text


def test_a_row_that_can_no_longer_be_cited_takes_the_answer_with_it() -> None:
    made = archive()
    reading = made.understanding.read(QUESTIONS[0], (), TODAY)
    assert answer_figures(QUESTIONS[0], reading, made.ledger, made.organisation, lambda rows: ()) is None
