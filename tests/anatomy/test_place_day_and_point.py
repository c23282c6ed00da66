"""A place of one word, a day and a point before the first sentence make a dateline; an issue's own line may say when it
was published."""

from __future__ import annotations

import pytest

from tests.releases import anatomy

LEAD = "The coal crane on the north quay has been listed as a monument. It was built in 1911."


@pytest.mark.parametrize("day", ["14 May 2024", "May 14, 2024"])
@pytest.mark.parametrize("place", ["Tarn", "Marlow", "Sunderby", "Junivale"])
def test_a_place_of_one_word_and_a_point_date_a_release(place: str, day: str) -> None:
    found = anatomy(f"The old crane stays\n\n{place}, {day}. {LEAD}\n", name="crane.txt")
    assert (found.published.date, found.published.inferred, found.type) == ("2024-05-14", False, "press_release")


@pytest.mark.parametrize("word", ["Monday", "May", "Photo", "Born", "Published", "Adopted", "Easter"])
def test_what_is_no_place_makes_no_dateline(word: str) -> None:
    assert anatomy(f"The old crane stays\n\n{word}, 14 May 2024. {LEAD}\n", name="crane.txt").dateline is None


@pytest.mark.parametrize("more", ["Born in Tarn.", "He left.", "4 boats."])
def test_what_no_sentence_follows_is_no_dateline(more: str) -> None:
    assert anatomy(f"The old crane stays\n\nTarn, 14 May 2024. {more}\n", name="crane.txt").dateline is None


@pytest.mark.parametrize(
    "line",
    [
        "The newsletter of the Harbour Trust. Spring 2024, issue 31. Published 14 April 2024",
        "Ferry News, no. 31. Published on 14 April 2024.",
    ],
)
def test_an_issue_is_of_the_day_that_its_own_line_tells(line: str) -> None:
    found = anatomy(f"# Tidelines\n\n{line}\n\nThe ferry runs again from 10 May.\n").published
    assert (found.date, found.precision, found.inferred) == ("2024-04-14", "day", False)


@pytest.mark.parametrize(
    "line",
    [
        "The Lost Mill, by Ann Lee. Published 14 April 2024",
        "The newsletter of the Trust. Its last report came on 3 March 2024, issue 31. Published 14 April 2024",
    ],
)
def test_what_else_was_published_dates_no_document(line: str) -> None:
    assert anatomy(f"# Tidelines\n\n{line}\n\nThe ferry runs again.\n").published.inferred
