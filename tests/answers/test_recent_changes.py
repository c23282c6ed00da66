"""What is new here, or was changed, since a day: only what could be seen, and never what was hidden."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from service.app import create_app
from service.holdings.days import Days, read
from service.settings import ServiceSettings
from tests.archives import built, collected, new_data_dir, release
from tests.written_archives import ask

TODAY = date(2020, 11, 28)  # a Saturday
NOW = datetime(2020, 11, 28, 12, tzinfo=UTC)
ORGANISATION = '[organisation]\nname = "Mill Bridge Trust"\n'


class Desk:
    """A folder of releases that is read on days of November 2020."""

    def __init__(self, data_dir: DataDir) -> None:
        self.data_dir = data_dir
        self.folder = data_dir.root.parent / "files"
        self.folder.mkdir()
        (self.folder / "organisation.toml").write_text(ORGANISATION)

    def write(self, day: int, name: str, body: str, **declared: object) -> None:
        release(self.folder, f"{name}.md", f"# Title of {name}\n\n{body}", type="press_release", **declared)
        before = self._versions()
        collected(self.data_dir, self.folder)
        with closing(sqlite3.connect(self.data_dir.archive)) as db, db:
            for key in self._versions() - before:
                db.execute(
                    "UPDATE versions SET captured_at = ? WHERE document_id = ? AND number = ?",
                    (f"2020-11-{day:02}T09:00:00.000000+00:00", *key),
                )

    def _versions(self) -> set[tuple[str, int]]:
        if not self.data_dir.archive.exists():
            return set()
        with closing(sqlite3.connect(self.data_dir.archive)) as db:
            return set(db.execute("SELECT document_id, number FROM versions"))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    desk = Desk(new_data_dir(tmp_path_factory.mktemp("changes")))
    ended, to_come = "2020-11-26T08:00:00Z", "2099-01-01T00:00:00Z"
    desk.write(2, "old", "The mill stands.")
    desk.write(2, "changed", "The mill costs 4 crowns.")
    desk.write(2, "draft", "The secret zebra mill.", status="draft")
    desk.write(2, "embargoed", "The mill opens its embargoed gate.", embargo=ended)
    desk.write(3, "embargoed", "The mill opens its embargoed door.", embargo=ended)
    desk.write(2, "hidden", "The mill is sold to a walrus.", embargo=to_come)
    desk.write(2, "renamed", "The mill has a wheel.")
    desk.write(12, "changed", "The mill costs 3 crowns.")
    desk.write(20, "new", "The mill has a new roof.")
    desk.write(25, "changed", "The mill costs 5 crowns.")
    desk.write(25, "draft", "The mill has a cellar.")
    desk.write(25, "renamed", "The mill has a wheel.", subjects="[]")
    built(desk.data_dir)
    with closing(sqlite3.connect(desk.data_dir.archive)) as db, db:  # out of sight since the build
        db.execute("UPDATE documents SET status = 'withdrawn' WHERE id = 'old'")
    settings = ServiceSettings(_env_file=None, data=desk.data_dir.root, rate_limit="")  # type: ignore[call-arg]
    with TestClient(create_app(settings, lambda: NOW), client=("127.0.0.1", 50000)) as opened:
        yield opened


def test_what_was_changed_twice_is_told_with_the_last_day(client: TestClient) -> None:
    (line,) = [
        line for line in ask(client, "Which releases changed since 10 November?")["text"].splitlines() if "[1]" in line
    ]
    assert "changed November 25, 2020" in line


def shown(answer: dict[str, Any]) -> list[str]:
    return [citation["document"]["id"] for citation in answer["citations"]]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What changed since last week?", ["embargoed", "draft", "new", "changed"]),
        ("What has changed since 16 November?", ["embargoed", "draft", "new", "changed"]),
        ("What is new?", ["embargoed", "draft"]),
        ("what's new", ["embargoed", "draft"]),
        ("Anything new since yesterday?", []),
        ("What was added since 1 November?", ["embargoed", "draft", "new", "renamed", "changed"]),
        ("What's been added to the archive this month?", ["embargoed", "draft", "new", "renamed", "changed"]),
        ("Any new releases since November 18?", ["embargoed", "draft", "new"]),
        ("Which releases are new since the 24th of November?", ["embargoed", "draft"]),
        ("Which releases changed this month?", []),
        ("Which releases were updated since last week?", ["changed"]),
        ("Which releases changed since 10 November?", ["changed"]),
        ("Were any releases changed since 2020-11-10?", ["changed"]),
        ("Which documents have been edited in the last 10 days?", ["changed"]),
        ("Since Monday, what has changed?", ["embargoed", "draft", "changed"]),
        ("¿Qué hay de nuevo?", ["embargoed", "draft"]),
        ("¿Qué ha cambiado desde el 20 de noviembre?", ["embargoed", "draft", "new", "changed"]),
    ],
)
def test_what_became_public_and_what_was_changed_is_listed(
    client: TestClient, question: str, expected: list[str]
) -> None:
    answer = ask(client, question)
    assert shown(answer) == expected, answer["text"]
    assert answer["outcome"] == ("answered" if expected else "abstained")


def test_nothing_that_was_hidden_shows_in_it(client: TestClient) -> None:
    for question in ("What is new since 1 November?", "Which releases changed this month?", "What changed today?"):
        answer = str(ask(client, question))
        assert not any(word in answer for word in ("zebra", "walrus", "hidden", "Title of old")), answer


def test_the_days_are_told_with_each_document(client: TestClient) -> None:
    text = ask(client, "What changed since 10 November?")["text"]
    assert "3 documents became public here since November 10, 2020." in text
    assert "Title of embargoed (undated), here since November 26, 2020 [1]" in text
    assert "1 document that could be seen before was changed since November 10, 2020." in text
    assert "Title of changed (undated), changed November 25, 2020 [4]" in text


def test_where_nothing_changed_that_is_said_with_the_days(client: TestClient) -> None:
    answer = ask(client, "What changed since yesterday?")
    assert (answer["outcome"], answer["reason"]) == ("abstained", "not_in_archive")
    assert "none became public here or was changed since November 27, 2020" in answer["text"]


@pytest.mark.parametrize(
    "question",
    ["What changed?", "What changed in 2021?", "What changed since 2017?", "What changed at the mill since Monday?",
     "What is new in 2021?", "What was added to the mill?", "What is new about the mill's wheel?",
     "New roof for the mill", "What changed on 5 November?", "Which roads changed this month?"],
)  # fmt: skip
def test_what_happened_in_the_world_is_asked_of_the_texts(client: TestClient, question: str) -> None:
    text = ask(client, question)["text"]
    assert "became public here" not in text
    assert "was changed" not in text


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("since last week", date(2020, 11, 16), TODAY),
        ("last week", date(2020, 11, 16), date(2020, 11, 22)),
        ("this week", date(2020, 11, 23), TODAY),
        ("this month", date(2020, 11, 1), TODAY),
        ("last month", date(2020, 10, 1), date(2020, 10, 31)),
        ("since december", date(2019, 12, 1), TODAY),
        ("in october", date(2020, 10, 1), date(2020, 10, 31)),
        ("since 3 days ago", TODAY - timedelta(days=3), TODAY),
        ("in the past two weeks", date(2020, 11, 14), TODAY),
        ("since saturday", date(2020, 11, 21), TODAY),
        ("after november 20", date(2020, 11, 21), TODAY),
        ("since november 20 2019", date(2019, 11, 20), TODAY),
        ("yesterday", date(2020, 11, 27), date(2020, 11, 27)),
        ("since the beginning of the year", date(2020, 1, 1), TODAY),
        ("desde la semana pasada", date(2020, 11, 16), TODAY),
        ("desde hace dos dias", date(2020, 11, 26), TODAY),
    ],
)
def test_the_days_of_a_period(words: str, first: date, last: date) -> None:
    found = read(words, TODAY)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "words", ["since 31 november", "since 2099", "last", "since the flood", "in may or june", "since"]
)
def test_no_day_or_one_to_come_is_no_period(words: str) -> None:
    assert read(words, TODAY) is None


def test_a_period_of_today_ends_now() -> None:
    assert read("today", TODAY) == Days(TODAY, TODAY)
