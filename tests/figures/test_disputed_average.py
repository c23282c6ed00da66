"""Where every score is known and sources differ on one, that is why no average is computed."""

from __future__ import annotations

from tests.grade_archives import GradeArchive, ask
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
