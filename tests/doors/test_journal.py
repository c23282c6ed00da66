"""A question is not kept unless staff switch that on; then those that are nobody's own are, while they say so."""

from __future__ import annotations

import json
import logging
import stat
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from service.app import create_app
from service.commands import run
from service.journal_file import FILE_NAME, JournalFile
from service.settings import ServiceSettings
from tests.conftest import client_of
from tests.written_archives import ingested

FILES = {
    "organisation.toml": '[organisation]\nname = "Otter Trust"\n\n[press_desk]\nemail = "press@otter.example"\n'
    '\n[links]\ndonate = "https://www.otter.example/donate"\n',
    "bridge.md": "---\ndate: 2024-05-02\n---\n# A bridge for otters\n\nOtter Trust opened a bridge at Fennel Weir on "
    "May 2, 2024. It cost 40,000 dollars. “Every otter crosses it by night,” said Lena Moss, the warden.\n",
}
ANSWERED, UNANSWERED = (
    "When did Otter Trust open the bridge at Fennel Weir?",
    "Who painted the ceiling of the town hall?",
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    return ingested(tmp_path_factory, FILES)


@pytest.fixture(autouse=True)
def nothing_kept(data: DataDir) -> Iterator[None]:
    yield
    (data.root / FILE_NAME).unlink(missing_ok=True)


def ask(client: TestClient, question: str, *earlier: str, **more: object) -> Any:
    history = [{"question": one, "answer": "..."} for one in earlier]
    return client.post("/v1/ask", json={"question": question, "history": history, **more}).json()


def kept(data: DataDir) -> list[str]:
    return [one.question for one in reversed(JournalFile(data.root).kept())]


def test_by_default_no_file_of_the_data_directory_holds_a_question(data: DataDir) -> None:
    with client_of(data) as client:
        assert ask(client, ANSWERED)["outcome"] == "answered"
        assert ask(client, UNANSWERED)["outcome"] == "abstained"
    holding = [path for path in data.root.rglob("*") if path.is_file() and b"painted the ceiling" in path.read_bytes()]
    assert holding == []


def test_what_the_archive_was_searched_for_is_kept_with_its_end_and_the_day_alone(data: DataDir) -> None:
    with client_of(data, journal_days=30) as client:
        ask(client, ANSWERED)
        ask(client, UNANSWERED)
        ask(client, "And who opened it?", ANSWERED)
    today = datetime.now(UTC).date().isoformat()
    first, second, third = reversed(JournalFile(data.root).kept())
    assert (first.question, first.outcome, first.reason, first.language) == (ANSWERED, "answered", None, "en")
    assert (second.question, second.outcome) == (UNANSWERED, "abstained")
    assert second.reason in ("not_in_archive", "not_supported")
    assert "bridge" in third.question  # in its standalone wording, as staff can read it
    assert {one.day for one in (first, second, third)} <= {
        today,
        (datetime.now(UTC) - timedelta(days=1)).date().isoformat(),
    }
    file = data.root / FILE_NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert b"127.0.0.1" not in file.read_bytes()


def over_page(client: TestClient, question: str) -> None:
    assert client.post("/ask", data={"question": question}).status_code == 200


def over_stream(client: TestClient, question: str) -> None:
    answer = client.post("/v1/ask", json={"question": question}, headers={"accept": "text/event-stream"})
    assert "answer.completed" in answer.text


def over_openai(client: TestClient, question: str) -> None:
    messages = [{"role": "user", "content": question}]
    assert client.post("/v1/chat/completions", json={"model": "pressdesk", "messages": messages}).status_code == 200


def over_mcp(client: TestClient, question: str) -> None:
    call = {"name": "ask", "arguments": {"question": question}}
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
    accepted = {"accept": "application/json, text/event-stream"}
    assert client.post("/mcp", json=body, headers=accepted).status_code == 200


@pytest.mark.parametrize("over", [over_page, over_stream, over_openai, over_mcp])
def test_every_surface_keeps_its_questions(data: DataDir, over: Callable[[TestClient, str], None]) -> None:
    with client_of(data, journal_days=30) as client:
        client.base_url = "http://127.0.0.1:8000"  # type: ignore[assignment]
        over(client, ANSWERED)
    assert kept(data) == [ANSWERED]


@pytest.mark.parametrize(
    "said",
    [
        ("he locks me in and takes my passport, help",),
        ("he locks me in and takes my passport, help", ANSWERED),  # whoever cried for help and asks on
        ("he won't let anyone leave the house, help", ANSWERED),
        ("AKIAIOSFODNN7EXAMPLE opens what?", ANSWERED),
        ("What is the password of the press area?",),
        ("What is the home address of Lena Moss?",),
        ("How do I donate?",),
        ("What are you?",),
        ("Thanks!",),
        ("I was at the bridge when it fell, who pays?",),
        ("My daughter works at Fennel Weir, what did the bridge cost?",),
        ("Vivo junto a Fennel Weir, ¿cuánto costó el puente?",),
        ("Call 203-555-0147 about the bridge at Fennel Weir",),
        ("Write to lena.moss@mail.example what the bridge cost",),
        ("My daughter works there.", ANSWERED),
    ],
)
def test_what_may_be_somebodys_own_is_not_kept(data: DataDir, said: tuple[str, ...]) -> None:
    with client_of(data, journal_days=30) as client:
        *earlier, question = said
        ask(client, question, *earlier)
        ask(client, UNANSWERED)
    assert kept(data) == [UNANSWERED]


@pytest.mark.parametrize(
    "question",
    [
        "Tell me what the bridge at Fennel Weir cost",
        "Where can I read about the bridge at Fennel Weir?",
        "What did the US grades of 2016-2017 say of the bridge?",
        "Did HB 5621 pay for the bridge in MI?",
    ],
)
def test_a_question_that_says_nothing_of_its_writer_is_kept(data: DataDir, question: str) -> None:
    with client_of(data, journal_days=30) as client:
        assert ask(client, question)["outcome"] in ("answered", "abstained", "clarification")
    assert len(kept(data)) == 1


def test_words_that_are_searched_for_are_not_kept(data: DataDir) -> None:
    with client_of(data, journal_days=30) as client:
        client.get("/v1/search", params={"q": "ceiling of the town hall"})
        client.get("/search", params={"q": "ceiling of the town hall"})
    assert not (data.root / FILE_NAME).exists()


def test_after_its_days_no_byte_of_a_question_is_left(data: DataDir) -> None:
    began = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def on(day: datetime, question: str) -> None:
        settings = ServiceSettings(_env_file=None, data=data.root, rate_limit="", journal_days=7)  # type: ignore[call-arg]
        with TestClient(create_app(settings, lambda: day), client=("127.0.0.1", 50000)) as client:
            ask(client, question)

    on(began, UNANSWERED)
    on(began + timedelta(days=7), ANSWERED)
    assert kept(data) == [UNANSWERED, ANSWERED]
    on(began + timedelta(days=8), ANSWERED)
    assert kept(data) == [ANSWERED, ANSWERED]
    assert b"ceiling" not in (data.root / FILE_NAME).read_bytes()


def test_a_service_that_is_to_keep_nothing_removes_what_was_kept(data: DataDir) -> None:
    with client_of(data, journal_days=30) as client:
        ask(client, UNANSWERED)
    with client_of(data):
        assert not (data.root / FILE_NAME).exists()


def test_a_file_that_cannot_be_written_costs_no_answer_and_is_told_once(
    data: DataDir, caplog: pytest.LogCaptureFixture
) -> None:
    (data.root / FILE_NAME).mkdir()
    try:
        with caplog.at_level(logging.ERROR), client_of(data, journal_days=30) as client:
            assert [ask(client, ANSWERED)["outcome"] for _ in range(3)] == ["answered"] * 3
    finally:
        (data.root / FILE_NAME).rmdir()
    told = [record.message for record in caplog.records if "questions are not kept" in record.message]
    assert len(told) == 1
    assert FILE_NAME in told[0]


def test_whoever_asks_is_told_for_how_long_questions_are_kept(data: DataDir) -> None:
    with client_of(data, journal_days=30) as client:
        page, spanish = client.get("/").text, client.get("/?lang=es").text
        widget = [client.get(f"/widget/v1/settings?language={one}").json()["kept"] for one in ("en", "es")]
        told = ask(client, "Are my questions kept?")["text"], ask(client, "¿Quién puede ver lo que escribo?")["text"]
    assert "kept for 30 days" in page
    assert "kept for 30 days" in widget[0]
    assert "se guardan 30 días" in widget[1]
    assert "Questions are not kept" not in page
    assert "se guardan 30 días" in spanish
    assert "kept for 30 days" in told[0]
    assert "se guardan 30 días" in told[1]
    assert kept(data) == []
    with client_of(data) as client:
        assert "Questions are not kept" in client.get("/").text
        assert client.get("/widget/v1/settings").json()["kept"] == "Questions are not kept."
    with client_of(data, journal_days=1) as client:
        assert "kept for 1 day." in client.get("/").text


def journal(data: DataDir, monkeypatch: pytest.MonkeyPatch, *, as_json: bool = False, clear: bool = False) -> int:
    monkeypatch.setenv("PRESSDESK_DATA", str(data.root))
    return run(Namespace(command="journal", json=as_json, clear=clear))


def test_staff_read_what_was_asked_most_and_not_answered(
    data: DataDir, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with client_of(data, journal_days=30) as client:
        for question in (ANSWERED, "When does the otter museum open?", UNANSWERED, UNANSWERED.lower().rstrip("?")):
            ask(client, question)
    assert journal(data, monkeypatch) == 0
    first, _, most, other = capsys.readouterr().out.splitlines()
    assert "4 questions" in first
    assert "1 answered, 3 not answered" in first
    assert most.split()[0] == "2"
    assert "ceiling" in most
    assert "museum" in other
    assert journal(data, monkeypatch, as_json=True) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["question"] for line in reversed(lines)][:2] == [ANSWERED, "When does the otter museum open?"]
    assert set(lines[0]) == {"day", "question", "outcome", "reason", "language"}
    assert journal(data, monkeypatch, clear=True) == 0
    assert not (data.root / FILE_NAME).exists()
    capsys.readouterr()
    assert journal(data, monkeypatch) == 0
    assert "PRESSDESK_JOURNAL_DAYS=30" in capsys.readouterr().out


def test_a_file_that_is_no_journal_is_told_with_what_to_do(
    data: DataDir, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (data.root / FILE_NAME).write_bytes(b"no database at all" * 100)
    assert journal(data, monkeypatch) == 1
    said = capsys.readouterr().err
    assert FILE_NAME in said
    assert "remove it" in said


@pytest.mark.parametrize("days", ["-1", "ever", "3650"])
def test_days_that_cannot_be_meant_end_the_start(
    days: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRESSDESK_DATA", str(tmp_path))
    monkeypatch.setenv("PRESSDESK_JOURNAL_DAYS", days)
    assert run(Namespace(command="serve")) == 2
    assert "PRESSDESK_JOURNAL_DAYS" in capsys.readouterr().err
