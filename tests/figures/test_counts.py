"""Counts, lists, shares, the highest and averages rest on rows and tallies: of how many, and how many are known."""

from __future__ import annotations

import pytest

from service.answer import NoticeCode, Outcome, Reason
from tests.bridge_cards import HARBOUR, LETTERS_2016, OSTRAVA, QUARRY, SCORES_2016, answered, archive, codes, computed
from tests.bridges import NAMES, bridges, code
from tests.grade_archives import GradeArchive, ask, table


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


@pytest.mark.parametrize(
    ("question", "told", "apart"),
    [
        (
            "Was Harbour Bridge above the average in 2020?",
            "Harbour Bridge stood 9.5 points above the average of 2020",
            9.5,
        ),
        ("How does Mill Crossing compare to the average of 2016?", "Mill Crossing stood 17.8 points above", 17.8),
        ("How did Quarry Arch do compared to the average?", "Quarry Arch stood 33.2 points below the average", -33.2),
    ],
)
def test_a_score_is_set_against_the_average_of_its_edition(question: str, told: str, apart: float) -> None:
    end = answered(question)
    assert told in end.text
    assert [one.value for one in end.computed if one.what == "change"] == [apart]


@pytest.mark.parametrize(
    "question",
    ["Was Mill Crossing above the average in 2020?", "Is Harbour Bridge above average for Deck and surface?"],
)
def test_without_a_score_or_an_average_nothing_is_set_against_it(question: str) -> None:
    end = archive().ask(question)
    assert end is not None
    assert (end.reason, end.figures) == (Reason.NOT_COUNTED, ())


def test_a_score_that_sources_print_differently_is_set_against_no_average() -> None:
    made = GradeArchive(bridges())
    scores = [("Harbour Bridge", 70, "card"), ("Harbour Bridge", 80, "newspaper"), ("Mill Crossing", 90, "card")]
    text = (
        table(("Bridge", "Score", "Printed by"), scores)
        + "\n## Average of 2016\n\n"
        + table(("Bridge", "Score"), [("Average", 75)])
    )
    made.add("c2016.md", f"# Cards of 2016\n\n{text}")
    ends = [ask(made, f"Was {name} above the average in 2016?") for name in NAMES[:2]]
    assert [[one.value for one in end.computed if one.what == "change"] for end in ends] == [[], [15]]
    assert all("The average of 2016 is printed as 75 points" in end.text for end in ends)
