"""When a document was published: as precisely as it says, and never more."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.anatomy.printed_day import parse_printed
from ingest.anatomy.relative_years import resolve_relative
from ingest.document import Published
from tests.releases import anatomy


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("2016", ("2016", "year")),
        (2016, ("2016", "year")),
        ("2016-11", ("2016-11", "month")),
        ("2016-11-16", ("2016-11-16", "day")),
        (date(2016, 11, 16), ("2016-11-16", "day")),
        (datetime(2016, 11, 16, 11, tzinfo=UTC), ("2016-11-16", "day")),
        ("2016-11-16T11:15:00-05:00", ("2016-11-16", "day")),
        ("November 16, 2016", ("2016-11-16", "day")),
        ("November 2016", ("2016-11", "month")),
        ("2016/11/16", ("2016-11-16", "day")),
        ("2016-1-5", ("2016-01-05", "day")),
    ],
)
def test_a_declared_date_keeps_its_precision(declared: object, expected: tuple[str, str]) -> None:
    found = anatomy("A page\n\nIn 2019 it rained.", declared={"date": declared}).published
    assert (found.date, found.precision, found.inferred, found.confidence) == (*expected, False, 1.0)


@pytest.mark.parametrize(
    "declared",
    [
        *("soon", "2016-13", "2016-02-30", "99", True, [], "3/4/2016"),
        *("2016-13-01", "2016-31-12", "2016-13-01T10:00", "2016/13/01", "2016.13.1", "2016 13 01", "2016-00-10"),
    ],
)
def test_a_declared_date_that_cannot_be_read_is_named_and_not_guessed(declared: object) -> None:
    found = anatomy("A page\n\nFrom 2011 to 2016 it rained.", declared={"date": declared}).published
    assert found.date is None
    assert "write it as" in found.basis


@pytest.mark.parametrize(
    ("line", "date", "inferred"),
    [
        ("Posted on May 14, 2024 by OGA Staff | 3 min read", "2024-05-14", False),
        ("Published October 14, 2024 by OGA", "2024-10-14", False),
        ("By Ann Lee | October 27, 2023", "2023-10-27", False),
        ("27 October 2023 by Press Office", "2023-10-27", False),
        ("May 14, 2024 · 4 min read", "2024-05-14", False),
        ("CORRECTION — June 12, 2023", "2023-06-12", False),
        ("Published: January 2025", "2025-01", False),
        ("Last updated: January 2025", "2025-01", True),
        ("Last reviewed: 2 November 2023", "2023-11-02", True),
        ("July 2025", "2025-07", True),
    ],
)
def test_a_line_that_says_who_posted_it_when_tells_the_day(line: str, date: str, inferred: bool) -> None:
    found = anatomy(f"# Grades are out\n\n{line}\n\nGrades are out now, they say.").published
    assert (found.date, found.inferred) == (date, inferred)


@pytest.mark.parametrize(
    "line", ["By May 14, 2024, the pier is closed", "Posted rules of May 14, 2024 by the sea hold"]
)
def test_a_sentence_with_a_day_is_no_such_line(line: str) -> None:
    assert anatomy(f"# Grades are out\n\n{line}\n\nGrades are out now, they say.").published.inferred


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Grades are out\n\nWASHINGTON, Nov. 20, 2019 (GLOBE NEWSWIRE) -- Grades are out.", "2019-11-20"),
        ("FOR IMMEDIATE RELEASE\nOctober 14, 2025\n\n# Grades are out\n\nGrades are out now.", "2025-10-14"),
        ("# Grades are out\n\nOctober 14, 2025\n\nGrades are out now.", "2025-10-14"),
        ("FOR IMMEDIATE RELEASE: Tuesday, October 14, 2025\n\n# Grades\n\nGrades are out now.", "2025-10-14"),
        ("# Grades\n\nSPRINGFIELD, Ill. (Oct. 15, 2025) - Grades are out.", "2025-10-15"),
        ("# Grades\n\n(Springfield, Oct. 15, 2025) — Grades are out.", "2025-10-15"),
        ("# Grades\n\nDate: 2014-11-06\n\nGrades are out now, they say.", "2014-11-06"),
        ("# Abre el museo\n\nVILLANUEVA, 3 de marzo de 2024 – El museo abre mañana.", "2024-03-03"),
        ("# Abre el museo\n\nMartes, 1º de octubre de 2019\n\nEl museo abre mañana.", "2019-10-01"),
    ],
)
def test_a_printed_date_is_read_where_releases_print_it(text: str, expected: str) -> None:
    found = anatomy(text).published
    assert (found.date, found.precision, found.inferred, found.confidence) == (expected, "day", False, 1.0)


@pytest.mark.parametrize(
    "declared",
    [
        {"publish_date": "2016-11-16"},
        {"publishDate": date(2016, 11, 16)},
        {"published": "2016-11-16T09:00:00Z", "publication_date": "2016-11-10"},
        {"release date": "November 16, 2016"},
        {"fecha": "16 de noviembre de 2016"},
        {"fecha_de_publicación": "2016-11-16"},
    ],
)
def test_what_other_systems_call_the_day_of_publication_is_a_declared_date(declared: dict[str, object]) -> None:
    found = anatomy("A page\n\nIn 2019 it rained.", declared=declared).published
    assert (found.date, found.precision, found.inferred) == ("2016-11-16", "day", False)
    assert found.basis.startswith("declared")
    printed = anatomy("A page\n\nMay 4, 2015\n\nIn 2019 it rained.", declared=declared).published
    assert printed.date == "2015-05-04"


@pytest.mark.parametrize("declared", [{"published": True}, {"release": "final"}, {"pub": "The Springfield Post"}])
def test_a_key_that_names_no_day_dates_nothing(declared: dict[str, object]) -> None:
    assert anatomy("A page\n\nIt rained.", declared=declared).published.date is None


def test_a_date_in_the_story_is_not_the_day_of_publication() -> None:
    found = anatomy("# A law\n\nThe law was signed on June 6, 2016, and roads are better.").published
    assert (found.date, found.precision, found.inferred) == ("2016", "year", True)
    assert 0 < found.confidence < 0.5
    assert "June 6, 2016" in found.basis


@pytest.mark.parametrize(
    ("title", "expected", "words"),
    [
        ("War of May 1945 remembered", ("1945-05", "month"), "May 1945"),
        ("Hearing on June 12, 2019 in Springfield", ("2019-06-12", "day"), "June 12, 2019"),
        ("Press Release: Roads Grade Announcement 11 29 12", ("2012-11-29", "day"), "11 29 12"),
        ("Audiencia del 12 de junio de 2019", ("2019-06-12", "day"), "12 de junio de 2019"),
    ],
)
def test_a_date_in_a_title_may_be_of_anything_and_is_called_inferred(
    title: str, expected: tuple[str, str], words: str
) -> None:
    found = anatomy(f"# {title}\n\nRoads are long.").published
    assert (found.date, found.precision, found.inferred) == (*expected, True)
    assert 0 < found.confidence < 0.8
    assert found.basis == f"no date of publication is printed; it is inferred from the title: {words!r}"


@pytest.mark.parametrize(
    ("text", "url", "expected"),
    [
        ("Published May 4, 2023\n\nThe flood is remembered.", "", ("2023-05-04", False)),
        ("SPRINGFIELD, May 4, 2023 -- The flood is remembered.", "", ("2023-05-04", False)),
        ("The flood is remembered.", "https://example.org/2023/05/04/flood/", ("2023-05-04", True)),
        ("From 2013 to 2023 the town was built again. On April 2, 2023 the bridge reopened.", "", ("2023", True)),
        ("The town stood again in 2020.", "", (None, False)),
    ],
)
def test_whatever_tells_of_publication_wins_over_a_date_in_a_title(
    text: str, url: str, expected: tuple[str | None, bool]
) -> None:
    declared = {"url": url} if url else None
    found = anatomy(f"# Ten years after the flood of May 2013\n\n{text}", declared=declared).published
    assert (found.date, found.inferred) == expected


@pytest.mark.parametrize(
    "lines",
    [
        "Updated March 3, 2021\n\nPublished March 1, 2020",
        "Updated March 3, 2021\nPublished March 1, 2020",
        "Published March 1, 2020 | Updated March 3, 2021, 10:15 AM EST",
        "Published: March 1, 2020\n\nLast updated: March 3, 2021",
        "Last modified on March 3, 2021\n\nReleased March 1, 2020",
        "Revised: March 3, 2021\n\nIssued on March 1, 2020",
        "Updated 2021-03-03\n\nMarch 1, 2020",
        "FOR IMMEDIATE RELEASE\nUpdated March 3, 2021\nPublished March 1, 2020",
        "Actualizado el 3 de marzo de 2021\n\nPublicado el 1 de marzo de 2020",
    ],
)
def test_the_day_of_publication_wins_over_the_day_of_an_update(lines: str) -> None:
    for text in (f"{lines}\n\n# Roads\n\nRoads are long.", f"# Roads\n\n{lines}\n\nRoads are long."):
        found = anatomy(text).published
        assert (found.date, found.precision, found.inferred) == ("2020-03-01", "day", False), text


def test_an_update_over_a_dateline_is_not_the_day_of_publication() -> None:
    found = anatomy("# Roads\n\nUpdated March 3, 2021\n\nSPRINGFIELD, March 1, 2020 -- Roads are long.").published
    assert (found.date, found.inferred) == ("2020-03-01", False)


def test_the_day_of_an_update_alone_is_called_inferred() -> None:
    found = anatomy("# Roads\n\nUpdated March 3, 2021\n\nRoads are long.").published
    assert (found.date, found.precision, found.inferred) == ("2021-03-03", "day", True)
    assert "update" in found.basis
    assert "March 3, 2021" in found.basis


def test_a_printed_date_that_is_none_is_not_read_in_another_order() -> None:
    assert parse_printed("2016-13-01") is None
    assert anatomy("# Grades\n\nDate: 2016-13-01\n\nRoads are long.").published.date is None


def test_numbers_that_can_be_read_in_two_orders_give_the_year_alone() -> None:
    assert parse_printed("3/4/2019") == Published(
        "2019", "year", False, 1.0, "printed: '3/4/2019', whose month and day can be read two ways"
    )
    found = parse_printed("13/4/2019")
    assert found is not None
    assert found.date == "2019-04-13"


def test_clues_that_agree_make_a_year_and_their_number_the_confidence() -> None:
    text = "# Roads\n\nSix years ago, in 2011, cards began. From 2011 to 2016 they rose. A bill of May 2, 2016 helps."
    found = anatomy(text).published
    assert (found.date, found.precision, found.inferred, found.confidence) == ("2016", "year", True, 0.8)


def test_a_day_without_an_hour_is_a_clue() -> None:
    assert anatomy("# Roads\n\nThe bridge was closed on 4 December 2026, 12 cars stood there.").published.date == "2026"


@pytest.mark.parametrize(
    "text",
    [
        "# Roads\n\nRoads are long.",
        "# Roads\n\nWe were founded in 1998.",
        "# Roads\n\nFrom 2011 to 2016 grades rose. In 2021 they fell.",
        "# Roads\n\nFrom now on, by 2030, all will be well.",
        "# Roads\n\nMeet the engineers on Friday 4 December 2026, 6.30pm.\n\nA walk: 5 January 2027 at 10:00, Tarn.",
    ],
)
def test_without_clues_or_with_clues_that_disagree_a_document_stays_undated(text: str) -> None:
    found = anatomy(text).published
    assert (found.date, found.precision, found.inferred, found.confidence) == (None, None, False, 0.0)


def test_a_dated_address_is_a_hint() -> None:
    found = anatomy("# Roads\n\nRoads are long.", declared={"url": "https://example.org/2014/11/06/roads/"}).published
    assert (found.date, found.precision, found.inferred, found.confidence) == ("2014-11-06", "day", True, 0.9)


@pytest.mark.parametrize(
    ("phrase", "year"),
    [
        ("six years ago", 2010),
        ("last year", 2015),
        ("this year", 2016),
        ("next year", 2017),
        ("a decade ago", 2006),
        ("this legislative session", 2016),
        ("six years ago, in 2011", 2011),
        ("once upon a time", None),
    ],
)
def test_a_relative_phrase_is_counted_from_the_release(phrase: str, year: int | None) -> None:
    assert resolve_relative(phrase, Published("2016", "year")) == year


def test_a_relative_phrase_of_an_undated_release_has_no_year() -> None:
    assert resolve_relative("last year", Published()) is None


@settings(deadline=None)  # the first of them makes the patterns
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_full_printed_date_is_read_as_that_day(day: date) -> None:
    found = parse_printed(f"{day:%B} {day.day}, {day.year}")
    assert found is not None
    assert (found.date, found.precision) == (day.isoformat(), "day")


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_declared_date_is_a_date_of_its_precision_or_none(declared: str) -> None:
    found = anatomy("# Roads\n\nRoads are long.", declared={"date": declared}).published
    assert found.date is None or len(found.date) == {"year": 4, "month": 7, "day": 10}[found.precision or ""]
