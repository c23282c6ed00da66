"""Where every score is known and sources differ on one, that is why no average is computed."""

from __future__ import annotations

from service.answer import NoticeCode, Outcome
from tests.grade_archives import GradeArchive, ask, sample
from tests.rivers import CARDS, RIVERS, rivers


def test_a_disputed_score_is_the_reason_and_not_that_too_few_are_known() -> None:
    archive = GradeArchive(rivers())
    rows = [f"{name},2016,{score}" for name, (_, score) in zip(RIVERS, CARDS[2016], strict=True)]
    archive.add("2016.csv", "\n".join(["River,Year,Score", *rows]))
    archive.add("corrie.md", "# Corrie\n\nCorrie scored 15 points on the River Index in 2016.\n")
    end = ask(archive, "What was the average score in 2016?")
    assert end is not None
    assert end.figures == ()
    assert "sources differ on the score of Corrie" in end.text
    assert "too few" not in end.text


def test_a_period_over_two_scales_has_no_average_and_none_of_its_ends_is_told() -> None:
    end = ask(sample(), "What was the average score from 2019 to 2023?")
    assert end.outcome is Outcome.ABSTAINED
    assert [notice.code for notice in end.notices] == [NoticeCode.FRAMEWORK_CHANGE]


def test_the_averages_of_two_editions_that_are_named_are_told_each_by_itself() -> None:
    assert ask(sample(), "What was the average score from 2021 to 2023?").outcome is Outcome.ANSWERED
