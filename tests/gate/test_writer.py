"""What a chat model may do to an answer."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest

from service.answer import Answer, Computed, Outcome, Searched, Understood
from service.writer import ModelChoice, Writer
from service.writing.budget import Budget
from service.writing.prompt import Mode
from tests import provider as scripted
from tests.gate_evidence import worlds
from tests.gate_world import citation, gate
from tests.provider import Provider, says


def test_without_a_chat_model_nothing_of_langchain_is_imported() -> None:
    code = (
        "import sys, service.app, service.pipeline, service.writer\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('langchain', 'langchain_core', 'openai')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).resolve().parents[2],
        check=True,
    )
    assert done.stdout.strip() == "[]"


@pytest.fixture
def server() -> Iterator[Provider]:
    with scripted.provider() as made:
        yield made


def answered(count: int = 3, **more: object) -> Answer:
    made = worlds(9)
    citations = tuple(citation(next(made), n) for n in range(1, count + 1))
    text = "\n\n".join(f"“{c.exact}” [{c.marker}]" for c in citations)
    searched = Searched(1, 3, None, None, "g", "2026-01-01T00:00:00Z")
    return Answer(
        **{
            "outcome": Outcome.ANSWERED,
            "text": text,
            "understood": Understood("?"),  # type: ignore[arg-type]
            "searched": searched,
            "citations": citations,
            **more,
        }
    )


def writer(server: Provider, folder: Path, mode: str, tokens: int = 1_000_000) -> Writer:
    made = Writer(ModelChoice("openai:scripted", mode, server.url, "sk-x"), Budget(folder / "budget.db", tokens))
    assert made.ready(60)
    return made


def test_select_shows_the_chosen_quotations_and_always_the_strongest(server: Provider, tmp_path: Path) -> None:
    server.behaviour = says("[3]")
    before = answered()
    after = writer(server, tmp_path, "select").write("Who?", before, gate())
    assert after.mode == "select"
    assert [c.exact for c in after.citations] == [before.citations[0].exact, before.citations[2].exact]
    assert [c.marker for c in after.citations] == [1, 2]
    assert after.text == f"“{before.citations[0].exact}” [1]\n\n“{before.citations[2].exact}” [2]"


def test_write_shows_what_passes_and_counts_what_does_not(server: Provider, tmp_path: Path) -> None:
    before = answered()
    server.behaviour = says(f"{before.citations[0].exact} [1] Westmoor won 77 prizes [2].")
    asking = writer(server, tmp_path, "write")
    after = asking.write("Who?", before, gate())
    assert (after.mode, after.text, after.citations) == ("write", f"{before.citations[0].exact} [1]", before.citations)
    assert (asking.counts["write"], asking.counts["sentences shown"]) == (1, 1)
    assert sum(n for what, n in asking.counts.items() if what.startswith("dropped")) == 1


def test_when_nothing_passes_the_quotations_stay(server: Provider, tmp_path: Path) -> None:
    server.behaviour = says("Westmoor won 77 prizes [2]. Trust me.")
    before = answered()
    assert writer(server, tmp_path, "write").write("Who?", before, gate()) == before


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome is not Outcome.ANSWERED])
def test_no_other_end_than_an_answer_reaches_the_model(outcome: Outcome, server: Provider, tmp_path: Path) -> None:
    before = answered(outcome=outcome)
    assert writer(server, tmp_path, "write").write("Help me", before, gate()) == before
    assert server.calls == 0


def test_computed_figures_are_left_as_they_are(server: Provider, tmp_path: Path) -> None:
    before = answered(computed=(Computed("count", 3, 5, 5, ()),))
    assert writer(server, tmp_path, "write").write("How many?", before, gate()) == before
    assert server.calls == 0


@pytest.mark.parametrize("mode", get_args(Mode))
def test_what_pressdesk_says_beside_quotations_is_left_as_it_is(mode: str, server: Provider, tmp_path: Path) -> None:
    server.behaviour = says("[1]")
    quoted = answered()
    before = replace(quoted, text=f"No, the archive does not quote her with these words.\n\n{quoted.text}")
    assert writer(server, tmp_path, mode).write("Did she say so?", before, gate()) == before
    assert server.calls == 0


def test_a_spent_budget_leaves_the_quotations_and_asks_nothing(server: Provider, tmp_path: Path) -> None:
    before = answered()
    asking = writer(server, tmp_path, "write", tokens=10)
    assert asking.write("Who?", before, gate()) == before
    assert (server.calls, asking.counts["kept: budget"]) == (0, 1)


def test_what_a_call_used_is_what_stays_counted(server: Provider, tmp_path: Path) -> None:
    server.behaviour = says("[1]", tokens=321)
    writer(server, tmp_path, "select").write("Who?", answered(), gate())
    today = datetime.now(UTC).date().isoformat()
    assert Budget(tmp_path / "budget.db", 1).spent(today) == 321


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("gpt", "LangChain knows no provider of 'gpt'; write the provider and the model, such as openai:gpt-5-mini"),
        ("nobody:knows", "LangChain knows no provider of 'nobody:knows'; write the provider"),
        ("groq:llama", "'groq:llama' needs a package that is not installed; run `pip install langchain-groq`"),
        ("openai:x", "'openai:x' cannot be opened (OpenAIError); PRESSDESK_MODEL_KEY"),
    ],
)
def test_a_model_that_cannot_be_opened_is_told_with_the_setting_and_what_to_write(
    name: str, told: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    assert not Writer(ModelChoice(name), Budget(tmp_path / "b.db", 1)).ready(60)
    said = [record.getMessage() for record in caplog.records if record.name == "service.writer"]
    assert len(said) == 1
    assert said[0].startswith(f"PRESSDESK_MODEL: {told}")
    assert said[0].endswith("; answers stay extractive")


def test_a_provider_that_does_not_exist_leaves_the_quotations(tmp_path: Path) -> None:
    asking = Writer(ModelChoice("nobody:knows"), Budget(tmp_path / "b.db", 1_000_000))
    before = answered()
    assert asking.write("Who?", before, gate()) == before
    assert asking.counts["kept: not open"] == 1


def test_the_model_sees_the_question_and_the_evidence_and_no_setting(server: Provider, tmp_path: Path) -> None:
    server.behaviour = says("[1]")
    before = answered()
    writer(server, tmp_path, "select").write("Who spent more?", before, gate())
    told = str(server.requests[0]["messages"])
    assert "Who spent more?" in told
    assert [word for word in ("sk-x", str(tmp_path), "/d/") if word in told] == []
