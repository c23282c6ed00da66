"""Two numbers are told apart the same way wherever they stand, and none is too long to be compared."""

from __future__ import annotations

import pytest

from service.conflicts.round_figures import differ
from service.conflicts.values import values
from service.ending.contradiction import contradiction


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (290, 340, True),
        (7.5, 75, True),
        (1.5, 15, True),
        (2_600_000, 3_000_000, False),
        (2_500_000, 3_000_000, False),
        (3_500_000, 4_000_000, False),
        (2_400_000, 3_000_000, True),
        (40, 38, True),
        (0, 3, True),
        (0, 5_000_000, True),
        (98.5, 98.5, False),
    ],
)
def test_a_number_in_round_figures_is_the_same(one: float, other: float, *, apart: bool) -> None:
    assert (differ(one, other), differ(other, one)) == (apart, apart)


@pytest.mark.parametrize(
    ("one", "other", "printed"),
    [
        ("7.5 tonnes", "75 tonnes", ("7.5", "75")),
        ("98,5 tonnes", "985 tonnes", ("98,5", "985")),
        ("1,500 tonnes", "1.500 tonnes", None),
        ("7.50 tonnes", "7.5 tonnes", None),
    ],
)
def test_a_decimal_mark_is_no_mark_of_thousands(one: str, other: str, printed: tuple[str, str] | None) -> None:
    told = "In 2023 the Stannick Terminal handled {} of barley flour."
    assert contradiction(told.format(one), told.format(other)) == printed


def test_a_code_of_hundreds_of_digits_is_no_value() -> None:
    assert list(values(f"Zeppelin Works employs {'9' * 400} people.")) == []
    assert [value.amount for value in values("Zeppelin Works employs 12,340 people.")] == [12340]


@pytest.mark.parametrize("other", ["0", "12"])
def test_a_code_of_hundreds_of_digits_ends_no_comparison_in_an_error(other: str) -> None:
    told = "In 2023 the Stannick Terminal handled {} of barley flour."
    assert contradiction(told.format("9" * 400), told.format(other)) == ("9" * 400, other)
