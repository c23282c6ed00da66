"""A CSV is one table with its header, whatever its delimiter and whatever stands above it."""

from __future__ import annotations

import pytest

from ingest.loaders import DocumentUnreadable, load
from tests.canonical import TH, TR, assert_canonical, cells


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_is_one_table_below_its_comments(delimiter: str) -> None:
    rows = [["District", "Grade", "Note"], ["North", "A", '"two\nlines"'], ["South", "F"]]
    content = "# made by hand\n#\n" + "\n".join(delimiter.join(row) for row in rows)
    loaded = load(content.encode(), "grades.csv")
    assert [block.kind for block in loaded.blocks] == [TH, TR, TR]
    assert cells(loaded) == [("District", "Grade", "Note"), ("North", "A", "two lines"), ("South", "F", "")]
    assert_canonical(loaded)


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        ("District,2020,,2021,\n,Grade,Score,Grade,Score\nNorth,A,9,B,8\n", 2),
        (",2020,,2021,\nDistrict,Grade,Score,Grade,Score\nNorth,A,9,B,8\n", 2),
        (",2020,,2021,\nNorth,Excellent,Good,Fair,Poor\nSouth,Good,Fair,Poor,Good\n", 1),
        ("District,2020,,2021,\n,B,8,A,9\nNorth,A,9,B,8\n", 1),
    ],
)
def test_a_second_header_below_merged_years_is_a_header_and_a_row_of_grades_is_none(content: str, headers: int) -> None:
    assert [block.kind for block in load(content.encode(), "grades.csv").blocks].count(TH) == headers


def test_a_tsv_is_parted_by_its_tabs_whatever_its_commas() -> None:
    loaded = load(b"Towns, roads\tGrade\nNorth, South, East\tA\nWest, Mid, Old\tB\n", "grades.tsv")
    assert cells(loaded) == [("Towns, roads", "Grade"), ("North, South, East", "A"), ("West, Mid, Old", "B")]
    assert_canonical(loaded)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("first", ["#", " # ", "#District", "# District"])
@pytest.mark.parametrize("above", ["", "# made by hand\n", "# made by hand, for us; all of it\n#\n\n"])
def test_a_csv_header_may_begin_with_the_mark_of_a_comment(delimiter: str, first: str, above: str) -> None:
    rows = [[first, "Year", "Grade"], ["1", "2019", "B"], ["2", "2019", '"A | B; C, or\tD"']]
    loaded = load((above + "\n".join(delimiter.join(row) for row in rows)).encode(), "grades.csv")
    assert [block.kind for block in loaded.blocks] == [TH, TR, TR]
    assert cells(loaded)[0] == (first.strip(), "Year", "Grade")
    assert cells(loaded)[1] == ("1", "2019", "B")


@pytest.mark.parametrize(
    "comment",
    ["# made by hand, in May", "#", "# District", "# one, two, three", "# by hand, in May\n# for us, in June", "#,,,"],
)
def test_a_comment_is_no_csv_header_whatever_its_commas(comment: str) -> None:
    loaded = load(f"{comment}\nDistrict,Grade\nNorth,A\n".encode(), "grades.csv")
    assert cells(loaded) == [("District", "Grade"), ("North", "A")]


@pytest.mark.parametrize(
    "above", ["", "Scores, by state and year 2021\n", "Scores 2021;;\nAll of them;;\n", "sep=;\n", '"sep=;"\r\n']
)
def test_a_csv_of_excel_with_a_title_and_decimal_commas_is_one_table(above: str) -> None:
    loaded = load(f"{above}State;Score;Grade\nNorth;64,5;D\nSouth;80,0;B\n".encode("utf-8-sig"), "grades.csv")
    assert cells(loaded) == [("State", "Score", "Grade"), ("North", "64,5", "D"), ("South", "80,0", "B")]
    assert [block.kind for block in loaded.blocks][-3:] == [TH, TR, TR]
    assert ("2021" in loaded.text.split("State")[0]) == ("2021" in above)
    assert "sep=" not in loaded.text


def test_a_csv_of_one_column_has_a_header_and_no_title() -> None:
    assert cells(load(b"State\nNorth\nSouth\n", "states.csv")) == [("State",), ("North",), ("South",)]


def test_a_quotation_mark_that_never_closes_swallows_no_rows() -> None:
    with pytest.raises(DocumentUnreadable, match=r"opens in line 2 .* never closes, so that 3 lines would be one row"):
        load(b'State,Grade,Note\nNorth,D,"late\nSouth,B,x\nWest,F,x\n', "grades.csv")
    inches = load(b'State,Note\nNorth,a 5" pipe\nSouth,b\n', "grades.csv")
    assert cells(inches) == [("State", "Note"), ("North", 'a 5" pipe'), ("South", "b")]
