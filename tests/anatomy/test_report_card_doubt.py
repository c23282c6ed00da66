"""A sentence in which a grade may be somebody else's, a number a change, or a year that of a change gives no row,
and staff are told; the plain sentences beside it go on being read."""

from __future__ import annotations

import pytest

from ingest.organisation import built_in
from tests.grade_archives import GradeArchive, sample

IN_DOUBT = {
    "another name stands nearer to the verb": (
        "Texas, unlike Ohio, received an A in 2018.",
        "Texas, like Ohio, received an A in 2018.",
        "Texas, which borders Oklahoma, received an A in 2018.",
        "Texas, a neighbour of Oklahoma, received an A in 2018.",
        "Texas, with Ohio, received an A in 2018.",
        "Texas, as well as Ohio, received an A in 2018.",
        "Texas joined Ohio and received an A in 2018.",
        "Texas overtook Ohio and scored 83 points in 2018.",
        "Texas followed Ohio, and earned a B in 2018.",
        "Texas rather than Ohio received an A in 2018.",
        "Texas and not Ohio received an A in 2018.",
        "Texas, instead of Ohio, received an A in 2018.",
    ),
    "it denies": (
        "Neither Idaho nor Iowa received an A in 2018.",
        "Neither Idaho, Utah nor Iowa earned a B in 2018.",
        "Texas or Ohio received an A in 2018.",
        "Either Texas or Ohio received a B in 2018.",
        "No state except Utah received a B in 2018.",
        "Texas received no B in 2018.",
        "Did Texas receive a B in 2018?",
        "Texas was to receive a B in 2018.",
        "Texas has to earn a B in 2018.",
    ),
    "it speaks of all the others": (
        "Every state but Utah received a D in 2018.",
        "Every state, but Utah, received a D in 2018.",
        "All states but Utah and Ohio scored 60 points in 2018.",
        "States other than Texas received a C in 2018.",
        "All states except Texas received a C in 2018.",
        "All states besides Texas received a C in 2018.",
        "Everyone apart from Texas received a C in 2018.",
        "With the exception of Utah, Ohio received a D in 2018.",
        "Besides Utah, 10 states received an F in 2018.",
        "All but two states received an F in 2018.",
    ),
    "somebody in a state is no state": (
        "Advocates in Texas received an F in 2018.",
        "Advocates for Texas and Ohio received an F in 2018.",
        "Schools of Texas received an F in 2018.",
        "The neighbours of Texas received an F in 2018.",
        "The northern half of Texas scored 40 points in 2018.",
        "Houston, Texas received an F in 2018.",
        "Western Texas received an F in 2018.",
        "One of Texas and Ohio received an F in 2018.",
        "Laredo and Texas received an F in 2018.",
        "Visitors from Laredo and Texas received an F in 2018.",
        "States that border Texas received an F in 2018.",
        "States ranked below Guam Bay and Ohio received an F in 2018.",
    ),
    "a number is a change": (
        "Nevada received a B in 2018, up 10 points.",
        "Nevada received a B in 2018, up by 10 points.",
        "Nevada received a B in 2018, down 10 points from the edition of 2017.",
        "Kansas raised its score by 14 points in 2018.",
        "Kansas raised its score by 14 in 2018.",
        "Kansas raised its score 14 points in 2018.",
        "Kansas improved its score and rose 14 points in 2018.",
        "Kansas' score fell 14 points in 2018.",
        "Kansas' score dropped 5.5 points in 2018.",
        "Kansas' score went up 14 points in 2018.",
        "Kansas scored 14 points more in 2018.",
        "Kansas scored 14 more points in 2018.",
        "Kansas scored 14 points higher than Ohio in 2018.",
        "Kansas scored 14 points fewer in 2018.",
        "Kansas scored up to 83 points in 2018.",
        "Kansas earned an A in 2018, a 10-point gain.",
        "Kansas earned a 10-point increase and a B in 2018.",
        "Kansas was 3 points short of an A in 2018.",
        "Kansas received a B with 10 points above Ohio in 2018.",
    ),
    "the year may be that of the change": (
        "Maine fell from an A in 2018.",
        "In 2018, Maine fell from an A.",
        "Maine improved from a D in 2013.",
        "Maine moved up from an F in 2018.",
        "Maine's score rose from 60 points in 2018.",
        "Maine received a B in 2016 and fell from an A in 2018.",
        "Maine and Ohio received an A in 2016 and a B in 2018, respectively.",
    ),
}
CERTAIN = {
    "Texas, Ohio and Utah received an A in 2018.": {(code, 2018, "A", None) for code in ("TX", "OH", "UT")},
    "Texas, Ohio, and Utah received an A in 2018.": {(code, 2018, "A", None) for code in ("TX", "OH", "UT")},
    "Texas (TX) received an A in 2018.": {("TX", 2018, "A", None)},
    "Ohio (OH) and Texas (TX) received an A in 2018.": {("OH", 2018, "A", None), ("TX", 2018, "A", None)},
    "As a result, Texas received an A in 2018.": {("TX", 2018, "A", None)},
    "Tennessee and Texas received an A in 2018.": {("TN", 2018, "A", None), ("TX", 2018, "A", None)},
    "Both Tennessee and Texas received an A in 2018.": {("TN", 2018, "A", None), ("TX", 2018, "A", None)},
    "Ohio and the District of Columbia received an F in 2018.": {("OH", 2018, "F", None), ("DC", 2018, "F", None)},
    "The state of Texas received an A in 2018.": {("TX", 2018, "A", None)},
    "California went from an F in 2014 to a C in 2015.": {("CA", 2014, "F", None), ("CA", 2015, "C", None)},
    "From 2014 to 2015, California went from an F to a C.": {("CA", 2014, "F", None), ("CA", 2015, "C", None)},
    "In 2018, Texas received a B with 83.5 points.": {("TX", 2018, "B", 83.5)},
    "On May 9, 2018, Texas received a B.": {("TX", 2018, "B", None)},
    "In the 2018 edition Texas received a B.": {("TX", 2018, "B", None)},
    "According to the Utah attorney general, Utah received an A in 2018.": {("UT", 2018, "A", None)},
    "According to B102.7, South Dakota received a D in 2018.": {("SD", 2018, "D", None)},
    "According to the St. Louis Review, Missouri received a B in 2018.": {("MO", 2018, "B", None)},
    "Meanwhile, Texas scored 83.5 points in 2018.": {("TX", 2018, None, 83.5)},
    "The society reports that Texas received a B in 2018.": {("TX", 2018, "B", None)},
    "Texas, which received a B in 2018, is large.": {("TX", 2018, "B", None)},
    "Texas, ranked 10th, received a B in 2018.": {("TX", 2018, "B", None)},
    "Texas (in 2018) received a B.": {("TX", 2018, "B", None)},
    "Texas's grade of 2018 was a B.": {("TX", 2018, "B", None)},
    "The grade of Texas was a B in 2018.": {("TX", 2018, "B", None)},
    "The 2018 score for Texas was 83.5 points.": {("TX", 2018, None, 83.5)},
    "In Texas, the grade was a B in 2018.": {("TX", 2018, "B", None)},
    "Texas received an A in 2018, while Ohio received a B in 2018.": {("TX", 2018, "A", None), ("OH", 2018, "B", None)},
    "Texas received an A in 2018, and Ohio received a B in 2018.": {("TX", 2018, "A", None), ("OH", 2018, "B", None)},
    "Texas received an A in 2018, but Ohio received a B in 2018.": {("TX", 2018, "A", None), ("OH", 2018, "B", None)},
    "Texas received a B in 2016, up from a D in 2012.": {("TX", 2016, "B", None), ("TX", 2012, "D", None)},
    "Texas rose to a B in 2016 from a D in 2012.": {("TX", 2016, "B", None), ("TX", 2012, "D", None)},
    "Texas fell from its B of 2018.": {("TX", 2018, "B", None)},
    "Texas fell from its 2018 A.": {("TX", 2018, "A", None)},
    "Texas raised its score to 83.5 points in 2018.": {("TX", 2018, None, 83.5)},
    "Texas rose from 60 points in 2012 to a score of 83 in 2018.": {("TX", 2012, None, 60), ("TX", 2018, None, 83)},
    "Texas scored 80 out of 100 points in 2018.": {("TX", 2018, None, 80)},
    "Texas earned an 80 and a B in 2018.": {("TX", 2018, "B", 80)},
    "Texas improved and scored 83.5 points in 2018.": {("TX", 2018, None, 83.5)},
    "Utah received a D in 2018, and all others passed.": {("UT", 2018, "D", None)},
}  # fmt: skip


def archive_of(text: str) -> GradeArchive:
    archive = GradeArchive(built_in())
    archive.add("note.md", f"# A note on report cards\n\nOn its report card, this is said. {text}\n")
    return archive


@pytest.mark.parametrize("text", [text for texts in IN_DOUBT.values() for text in texts])
def test_a_grade_that_may_be_of_another_or_a_change_is_reported_and_not_read(text: str) -> None:
    archive = archive_of(text)
    assert archive.rows == []
    assert [check.code for check in archive.checks] == ["row_not_read"]


@pytest.mark.parametrize("text", CERTAIN)
def test_a_plain_sentence_beside_it_is_read(text: str) -> None:
    archive = archive_of(text)
    assert {(row.subject, row.year, row.grade, row.score) for row in archive.rows} == CERTAIN[text]
    assert archive.checks == []


def test_the_sample_archive_gives_every_row_it_gave() -> None:
    assert len(sample().rows) == 503


@pytest.mark.parametrize(
    "sentence",
    [
        "Texas received 10 points for its new law on the 2018 Protected Innocence Challenge report card.",
        "On the 2018 report card, Texas received a score of 5 points for training judges.",
        "Texas scored 12.5 points for the bill on its 2018 report card.",
        "Texas and Ohio received 10 points for their new laws on the 2018 report cards.",
    ],
)
def test_points_for_something_are_no_score(sentence: str) -> None:
    made = GradeArchive(built_in())
    assert made.add("a.md", f"# Cards\n\n{sentence}") == ()


@pytest.mark.parametrize(
    ("sentence", "score"),
    [
        ("Texas scored 83.5 points for 2018 on its report card.", 83.5),
        ("On the 2018 report card, Texas scored 83.5 points.", 83.5),
        ("Texas earned 83.5 points on its 2018 report card for a B.", 83.5),
    ],
)
def test_points_for_a_year_or_a_grade_are_a_score(sentence: str, score: float) -> None:
    rows = GradeArchive(built_in()).add("a.md", f"# Cards\n\n{sentence}")
    assert [row.score for row in rows] == [score]


@pytest.mark.parametrize(
    "text",
    ["States such as Utah received a B in 2019.", "Just as Utah received a B in 2019, Kansas received a C."],
)
def test_a_name_behind_as_is_not_surely_the_bearer(text: str) -> None:
    assert archive_of(text).rows == []


def test_a_name_of_an_opening_phrase_shares_no_grade() -> None:
    rows = archive_of("After Kansas, Utah received a B in 2019.").rows
    assert [(row.subject, row.year, row.grade) for row in rows] == [("UT", 2019, "B")]
