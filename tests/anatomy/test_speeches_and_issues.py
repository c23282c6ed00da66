"""A speech is of the day printed below its title, a letter of the day below its first line, minutes may be of the day
of their meeting, and an issue of a newsletter is of the year of the season that it names."""

from __future__ import annotations

import pytest

from tests.releases import anatomy, loaded

TITLE = "Speech by Rosa Vale, director, at the annual general meeting"
SPOKEN = """
Dear members, dear friends,

I have been asked two questions this year. In 2041, if nothing changes, the ferry will no longer float.

Thank you.
"""
NEWS = "\nThe ferry runs again from 10 May.\n\nTwo of the nine boats retire this spring.\n"


@pytest.mark.parametrize("title", [TITLE.upper(), f"{TITLE}\n", "Remarks by Rosa Vale to the council\n"])
@pytest.mark.parametrize("line", ["Tarn Town Hall, 21 September 2024", "Tarn, September 21, 2024"])
@pytest.mark.parametrize("below", ["", "\n(Check against delivery)"])
def test_a_speech_is_of_the_day_below_its_title(title: str, line: str, below: str) -> None:
    found = anatomy(f"{title}\n{line}{below}\n{SPOKEN}", name="speech.txt").published
    assert (found.date, found.precision, found.inferred) == ("2024-09-21", "day", False)


@pytest.mark.parametrize(
    ("title", "line", "body"),
    [
        (TITLE, "", SPOKEN.replace("this year", "on 21 September 2024")),
        (TITLE, "Tarn Town Hall, 21 September 2024", f"\nJoin us for it. The doors open at nine.\n{SPOKEN}"),
        ("The annual general meeting", "Tarn Town Hall, 21 September 2024", SPOKEN),
    ],
)
def test_a_day_that_may_be_of_something_else_is_not_sure(title: str, line: str, body: str) -> None:
    found = anatomy(f"{title}\n{line}\n{body}", name="speech.txt").published
    assert found.date is None or found.inferred


@pytest.mark.parametrize(
    "line",
    [
        "Members’ newsletter, spring 2024 (issue 118)",
        "Members' newsletter, spring 2024",
        "Ferry News | Summer 2024",
        "Winter 2024 bulletin",
        "Issue 118, Autumn 2024",
        "Issue 118 | Autumn 2024 | Free, please take one",
        "Newsletter – Fall 2024",
        "Boletín de socios, primavera de 2024",
        "Newsletter of the Open Gate. No. 118, spring 2024",
    ],
)
def test_an_issue_is_of_the_year_of_its_season(line: str) -> None:
    found = anatomy(f"# The Open Gate\n\n{line}\n{NEWS}").published
    assert (found.date, found.precision, found.inferred) == ("2024", "year", False)


@pytest.mark.parametrize(
    "line",
    [
        "Members’ newsletter, winter 2023/24",
        "Members’ newsletter, winter 2023-2024",
        "The ferry came in spring 2024.",
        "New boats by summer 2024",
        "New boats in summer 2024 | Free, please take one",
        "Issue 118 | Autumn 2024 | Budget for 2025",
        "Our newsletter will appear again in spring 2024.",
        "We have a newsletter. The first is of spring 2024",
    ],
)
def test_a_season_of_something_else_or_of_two_years_is_no_date(line: str) -> None:
    found = anatomy(f"# The Open Gate\n\n{line}\n{NEWS}").published
    assert found.date is None or found.inferred


def test_the_line_of_the_issue_above_the_only_heading_is_not_the_title() -> None:
    line = "Issue 118 | Autumn 2024 | Free, please take one"
    assert anatomy(f"{line}\n\n# The Open Gate\n{NEWS}").title == "The Open Gate"
    assert anatomy(f"Issue 118 came in autumn 2024, free for all\n\n# The Open Gate\n{NEWS}").title != "The Open Gate"


def test_a_day_that_is_printed_is_kept() -> None:
    found = anatomy(f"# The Open Gate\n\nMembers’ newsletter, spring 2024\n\n4 March 2024\n{NEWS}").published
    assert found.date == "2024-03-04"


LETTER = (
    "\nSir,\n\nYour leader of March 1 says that the ferry costs too much. It costs the town nothing.\n\nRosa Vale\n"
)


@pytest.mark.parametrize("day", ["5 March 2024", "March 5, 2024", "Tuesday, 5 March 2024"])
def test_a_letter_is_of_the_day_below_its_first_line_however_long_that_is(day: str) -> None:
    found = anatomy(f"Letter to the editor of the Harrow Evening Mercury\n{day}\n{LETTER}", name="letter.txt")
    assert (found.published.date, found.published.inferred) == ("2024-03-05", False)
    assert found.title == "Letter to the editor of the Harrow Evening Mercury"


def test_a_wrapped_sentence_that_ends_with_a_day_is_one_line() -> None:
    text = "Harrow news\n\nThe ferry was built in the yard of Tarn and has sailed since\n5 March 2024.\n"
    assert "sailed since 5 March 2024." in loaded(text, "news.txt").text


@pytest.mark.parametrize("title", ["MINUTES OF THE MEETING OF THE TRUSTEES", "Acta de la reunión de socios"])
@pytest.mark.parametrize("line", ["Thursday, March 16, 2023, 6 p.m., 7 Quill Street", "16 March 2023", "2023-03-16"])
def test_minutes_may_be_of_the_day_of_their_meeting(title: str, line: str) -> None:
    text = f"# {title}\n\n{line}\n\nPresent: Rosa Vale (chair), Ann Hall\n\nThe ferry of 2025 was discussed.\n"
    found = anatomy(text).published
    assert found.date == "2023-03-16"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("The next meeting of the trustees", "Thursday, March 16, 2023, 6 p.m., 7 Quill Street"),
        (
            "Minutes of the meeting of the trustees",
            "The chair told of March 16, 2023, when the roof fell.",
        ),
    ],
)
def test_a_day_that_is_of_no_meeting_of_minutes_is_not_theirs(title: str, line: str) -> None:
    assert anatomy(f"# {title}\n\n{line}\n\nThe ferry of 2025 was discussed.\n").published.date != "2023-03-16"
