"""``python -m service`` as a person types it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from ingest.archive_writer import ArchiveWriter
from tests import provider as scripted
from tests.archives import ROOT, environment
from tests.provider import says


def run(*arguments: str, data: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "service", *arguments],
        cwd=ROOT,
        env=environment(data, env),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_help_comes_at_once(tmp_path: Path) -> None:
    times = []
    for _ in range(3):
        began = time.perf_counter()
        helped = run("--help", data=tmp_path)
        times.append(time.perf_counter() - began)
        assert helped.returncode == 0
        assert "PRESSDESK_DATA" in helped.stdout
    assert min(times) < 0.5


def test_a_question_is_answered_as_the_api_does(sample_data: DataDir, sample_client: TestClient) -> None:
    question = "What grade did Connecticut get in 2016?"
    printed = run("ask", question, "--json", data=sample_data.root)
    assert printed.returncode == 0, printed.stderr
    answer, served = json.loads(printed.stdout), sample_client.post("/v1/ask", json={"question": question}).json()
    for one in (answer, served):
        one["searched"].pop("as_of")
    assert answer == served


def test_a_question_in_the_terminal_is_worded_by_the_chat_model_that_is_set(sample_data: DataDir) -> None:
    question = "Which state enacted the last missing state law against sex trafficking in 2016?"
    with scripted.provider() as server:
        server.behaviour = says("Hawaii enacted the last missing state law against sex trafficking in 2016 [1].")
        model = {"PRESSDESK_MODEL": "openai:scripted", "PRESSDESK_MODEL_URL": server.url, "PRESSDESK_MODEL_KEY": "sk-x"}
        answer = json.loads(run("ask", question, "--json", data=sample_data.root, **model).stdout)
        assert (answer["mode"], server.calls) == ("write", 1)
        broken = run("ask", question, "--json", data=sample_data.root, **{**model, "PRESSDESK_MODEL": "nobody:none"})
    assert json.loads(broken.stdout)["mode"] == "extractive"
    assert "the chat model cannot be opened, so the answer is extractive" in broken.stderr


def test_a_search_is_answered_as_the_api_does(sample_data: DataDir, sample_client: TestClient) -> None:
    printed = run("search", "grades of Ohio", "--limit", "5", "--json", data=sample_data.root)
    assert printed.returncode == 0, printed.stderr
    found, served = json.loads(printed.stdout), sample_client.get("/v1/search?q=grades+of+Ohio&limit=5").json()
    for one in (found, served):
        one["searched"].pop("as_of")
    assert found == served


def test_plain_lines_name_the_source_and_carry_no_colour(sample_data: DataDir) -> None:
    printed = run("ask", "What grade did Connecticut get in 2016?", data=sample_data.root)
    assert printed.returncode == 0, printed.stderr
    assert "[1]" in printed.stdout
    assert "\nhttp://127.0.0.1:8000/d/" in printed.stdout
    assert "\x1b" not in printed.stdout
    found = run("search", "Ohio", data=sample_data.root).stdout
    assert found.splitlines()[0].endswith("documents")
    two = run("search", "Ohio", "--limit", "2", data=sample_data.root).stdout
    assert two.splitlines()[0].endswith("documents; the first 2 are shown, more with --limit")
    assert "brief-ohio" in found
    assert "report_card" not in printed.stdout + found
    assert "report card · " in printed.stdout + found
    assert "Ohio · RC40 · F · press · " in found
    assert " | " not in found


@pytest.mark.parametrize(
    ("served", "address"),
    [
        ({"PRESSDESK_PUBLIC_URL": "https://press.example.net/"}, "https://press.example.net"),
        ({"PRESSDESK_HOST": "0.0.0.0", "PRESSDESK_PORT": "8123"}, "http://127.0.0.1:8123"),
        ({"PRESSDESK_HOST": "::1"}, "http://[::1]:8000"),
    ],
)
def test_a_source_is_named_by_the_address_where_the_service_is_met(
    served: dict[str, str], address: str, sample_data: DataDir
) -> None:
    printed = run("ask", "What grade did Connecticut get in 2016?", data=sample_data.root, **served).stdout
    assert f"\n{address}/d/" in printed


def test_what_stands_around_a_spanish_answer_is_spanish(sample_data: DataDir) -> None:
    shown = run("ask", "¿Qué nota obtuvo Connecticut en 2016?", data=sample_data.root).stdout
    assert "boletín de calificaciones · 2016 · " in shown


def test_an_abstention_is_no_failure(sample_data: DataDir) -> None:
    printed = run("ask", "What is the weather in Paris?", data=sample_data.root)
    assert (printed.returncode, "Searched:" in printed.stdout) == (0, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", ""),
        ("ask", "x" * 501),
        ("search", "a", "--limit", "0"),
        ("search", "a", "--sort", "best"),
        ("serve", "now"),
        ("frobnicate",),
    ],
)
def test_wrong_usage_is_a_sentence_and_two(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    printed = run(*arguments, data=tmp_path)
    assert printed.returncode == 2
    assert printed.stderr
    assert "Traceback" not in printed.stderr


@pytest.mark.parametrize("question", ["", "  "])
def test_an_empty_question_is_told_in_plain_words(question: str, sample_data: DataDir) -> None:
    printed = run("ask", question, data=sample_data.root)
    assert (printed.returncode, printed.stderr) == (2, "question: it is empty\n")


def test_without_an_index_it_fails_and_says_what_to_do(tmp_path: Path) -> None:
    printed = run("ask", "hello", data=tmp_path)
    assert printed.returncode == 1
    assert "python -m ingest" in printed.stderr
    assert "Traceback" not in printed.stderr


@pytest.mark.parametrize(
    "setting",
    [
        {"PRESSDESK_PORT": "http"},
        {"PRESSDESK_RATE_LIMIT": "often"},
        {"PRESSDESK_TRUSTED_PROXIES": "the one in the cellar"},
    ],
)
def test_a_setting_that_cannot_be_read_is_named_and_two(tmp_path: Path, setting: dict[str, str]) -> None:
    printed = run(data=tmp_path, **setting)
    assert printed.returncode == 2
    assert "Traceback" not in printed.stderr


def test_the_serving_process_carries_no_training_library_and_no_chain(sample_data: DataDir) -> None:
    script = (
        "import sys, json\n"
        "from starlette.testclient import TestClient\n"
        "from service.app import create_app\n"
        "from service.settings import ServiceSettings\n"
        "with TestClient(create_app(ServiceSettings(_env_file=None))) as client:\n"
        "    assert client.post('/v1/ask', json={'question': 'What is a grade?'}).status_code == 200\n"
        "    assert client.get('/search?q=grade').status_code == 200\n"
        "print(json.dumps(sorted(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment(sample_data.root),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    modules = set(json.loads(done.stdout.splitlines()[-1]))
    assert not modules & {
        "ingest.anatomy.sections",
        "ingest.anatomy.dateline",
        "ingest.redaction",
    }  # of an ingest alone
    assert not {name.split(".")[0] for name in modules} & {
        "torch",
        "transformers",
        "sentence_transformers",
        "langchain_core",
        "dateparser",
        "trafilatura",
        "mammoth",
        "pypdfium2",
        "pdfplumber",
    }


def test_a_terminal_is_not_told_what_to_do_by_a_document(tmp_path: Path) -> None:
    from tests.archives import built, collected, new_data_dir, release

    data_dir = new_data_dir(tmp_path)
    release(tmp_path / "releases", "mill.txt", "The mill bridge \x1b]0;owned\x07 was repaired \x1b[31min May 2024.")
    collected(data_dir, tmp_path / "releases")
    built(data_dir)
    printed = run("search", "mill", data=data_dir.root)
    assert printed.returncode == 0, printed.stderr
    assert "repaired" in printed.stdout
    assert not [c for c in printed.stdout if ord(c) < 32 and c != os.linesep]


def test_a_door_is_switched_where_an_archive_lies_and_nowhere_else(tmp_path: Path) -> None:
    nobody = run("off", "api", data=tmp_path)
    assert (nobody.returncode, nobody.stdout) == (1, "")
    assert f"'{tmp_path}' holds no archive, so api was not switched" in nobody.stderr
    assert not (tmp_path / "off").exists()
    ArchiveWriter(DataDir(tmp_path)).close()
    for word in ("off", "on"):
        done = run(word, "api", data=tmp_path)
        assert done.returncode == 0, done.stderr
        assert f"api is {word} for the archive in '{tmp_path}'" in done.stdout


def test_a_door_that_cannot_be_switched_is_one_sentence(tmp_path: Path) -> None:
    ArchiveWriter(DataDir(tmp_path)).close()
    (tmp_path / "off").touch()  # a folder was to be here
    done = run("off", "api", data=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("api was not switched: ")
    assert done.stderr.count("\n") == 1


def test_the_terminal_shows_every_notice_of_an_answer_once(sample_data: DataDir, sample_client: TestClient) -> None:
    question = "How did the grade of Kansas change from 2011 to 2021?"
    answer = sample_client.post("/v1/ask", json={"question": question}).json()
    told = [" ".join(one["text"].split()) for one in answer["notices"]]
    printed = " ".join(run("ask", question, data=sample_data.root).stdout.split())
    assert [printed.count(words) for words in told] == [1] * len(told)
    assert any(f"Note: {words}" in printed for words in told)


def test_a_door_is_switched_without_what_an_answer_needs(tmp_path: Path) -> None:
    ArchiveWriter(DataDir(tmp_path)).close()
    script = "import sys\nfrom service.__main__ import main\nmain(['off', 'api'])\nprint(*sys.modules)\n"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert (tmp_path / "off" / "api").exists()
    assert not {"numpy", "onnxruntime", "chromadb", "fastapi", "service.pipeline"} & set(done.stdout.split())
