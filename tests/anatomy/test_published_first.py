"""A text that begins by saying when it was published is of that day; a day within running text dates nothing."""

from __future__ import annotations

import pytest

from tests.releases import anatomy


def when(body: str) -> tuple[str | None, bool]:
    found = anatomy(f"# Ferry report\n\n{body}\n").published
    return found.date, found.inferred


@pytest.mark.parametrize(
    "opening",
    [
        "Published on 15 November 2023.",
        "Published 15 November 2023.",
        "Published: 15 November 2023.",
        "*Published on 15 November 2023.*",
        "Issued on November 15, 2023.",
        "Posted November 15, 2023.",
        "Publicado el 15 de noviembre de 2023.",
    ],
)
@pytest.mark.parametrize("more", ["No ferry ran in 2021, because of the flood.", "Apply by 14 March 2024."])
def test_it_is_of_that_day(opening: str, more: str) -> None:
    assert when(f"{opening} {more}\n\nThe ferry carried 40 cars a day.") == ("2023-11-15", False)


@pytest.mark.parametrize(
    "body",
    [
        "Published on 15 November 2023, the last report named nine faults. All are mended.",
        "The ferry runs again. Published on 15 November 2023. It had stopped for a week.",
        "The ferry runs.\n\nPublished on 15 November 2023. No ferry ran in 2021.",
        "Updated 15 November 2023. No ferry ran in 2021.",
        "Published on 15 November 2023. The first part has 40 pages.\n\n"
        "Published on 9 March 2024. The second part has 60 pages.",
        "On 15 November 2023. No ferry ran.",
    ],
)
def test_a_day_of_something_else_is_not(body: str) -> None:
    found, inferred = when(body)
    assert inferred or found is None
    assert found in (None, "2021", "2023", "2024")
