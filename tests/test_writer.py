"""What a chat model may do to an answer, and the limits around it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.stemmer import Stemmer
from service.answer import Answer, Computed, Outcome, Searched, Understood
from service.gate import Gate
from service.writer import ModelChoice, ModelUnavailable, Writer
from service.writing.breaker import Breaker
from service.writing.budget import Budget
from service.writing.chosen import chosen
from service.writing.prompt import MODES, messages
from service.writing.retry import wait_before_retry
from tests import provider as scripted
from tests.budget_worker import CEILING, at_noon, spend
from tests.gate_world import citation, organisation, worlds
from tests.provider import Provider, says

DAY = "2026-03-04"


@pytest.mark.parametrize(
    ("reply", "numbers"),
    [
        ("[2, 1]", (2, 1)),
        ('{"ids": [3]}', (3,)),
        ("2", (2,)),
        ("1, 3", (1, 3)),
        ("[1] [2]", (1, 2)),
        ("1 and 2.", (1, 2)),
        ("```json\n[1]\n```", (1,)),
        ("[1, 1, 2]", (1, 2)),
        ('{"answerable": true, "ids": [1]}', (1,)),
    ],
)
def test_a_choice_of_offered_numbers_is_read(reply: str, numbers: tuple[int, ...]) -> None:
    assert chosen(reply, {1, 2, 3}) == numbers


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "[]",
        "{}",
        "[4]",
        "[1, 4]",
        "0",
        "I choose 1 because it is best.",
        '["1"]',
        "[1.5]",
        "[true]",
        "null",
        "1" * 500,
        '{"a": [1], "b": [2]}',
        "-1",
        "one",
        "１",
    ],
)
def test_anything_else_is_no_choice(reply: str) -> None:
    assert chosen(reply, {1, 2, 3}) is None


@given(st.text(max_size=600))
def test_no_reply_gives_a_number_that_was_not_offered(reply: str) -> None:
    assert set(chosen(reply, {1, 2, 3}) or ()) <= {1, 2, 3}


def test_a_prompt_holds_numbered_evidence_and_no_address() -> None:
    made = worlds(8)
    evidence = [citation(next(made), n) for n in range(1, 6)]
    told = messages("write", "What happened?", evidence)
    assert [role for role, _ in told] == ["system", "user"]
    assert all(f"[{n}] {evidence[n - 1].exact}" in told[1][1] for n in range(1, 6))
    assert f"(said by {evidence[4].speaker}, {evidence[4].role})" in told[1][1]
    everything = " ".join(words for _, words in told)
    assert [word for word in ("/d/", "sha256", "made-1") if word in everything] == []


def test_addresses_inside_evidence_are_left_out_of_a_prompt() -> None:
    given_ = replace(
        citation(next(worlds(8)), 1), exact="See https://gate.example/a?b=c or write to a@gate.example now."
    )
    told = messages("select", "Where?", [given_])[1][1]
    assert "See (address left out) or write to (address left out) now." in told


def test_prompts_are_files_that_name_no_secret_and_no_organisation() -> None:
    folder = Path(__file__).resolve().parents[1] / "service" / "writing"
    for mode in MODES:
        words = (folder / f"{mode}.txt").read_text()
        assert not any(secret in words.lower() for secret in ("key", "password", "http", "shared hope", "token"))


def test_five_failures_within_thirty_seconds_open_a_circuit_and_five_in_two_minutes_do_not() -> None:
    now = [0.0]
    fast, slow = Breaker(clock=lambda: now[0]), Breaker(clock=lambda: now[0])
    for n in range(5):
        now[0] = n * 7.0
        fast.failed()
        now[0] = n * 30.0
        slow.failed()
    now[0] = 29.0
    assert (fast.state, fast.may_call()) == ("open", False)
    assert (slow.state, slow.may_call()) == ("closed", True)


def test_a_half_open_circuit_lets_one_call_go() -> None:
    now = [0.0]
    breaker = Breaker(open_s=10, clock=lambda: now[0])
    for _ in range(5):
        breaker.failed()
    now[0] = 11.0
    assert [breaker.may_call() for _ in range(3)] == [True, False, False]
    breaker.left()
    assert breaker.may_call()
    breaker.succeeded()
    assert (breaker.state, breaker.may_call(), breaker.may_call()) == ("closed", True, True)


class _Status(Exception):
    def __init__(self, status: int, retry_after: str | None = None) -> None:
        self.status_code = status
        self.response = type("Response", (), {"headers": {"retry-after": retry_after} if retry_after else {}})()


def test_only_faults_that_may_pass_are_tried_again_and_only_in_time() -> None:
    assert wait_before_retry(_Status(503), 3) is not None
    assert wait_before_retry(_Status(429, "1"), 3) == 1.0
    assert wait_before_retry(ConnectionRefusedError(), 3) is not None
    for error in (
        _Status(400),
        _Status(401),
        _Status(404),
        _Status(429, "1000000000"),
        _Status(429, "4"),
        TimeoutError(),
        ValueError("half a JSON"),
    ):
        assert wait_before_retry(error, 3) is None
    assert wait_before_retry(_Status(503), 0.01) is None


def test_a_reservation_that_would_pass_the_ceiling_is_refused_and_a_settled_one_gives_room(tmp_path: Path) -> None:
    budget = Budget(tmp_path / "budget.db", 100, at_noon)
    assert budget.reserve(60) == DAY
    assert budget.reserve(41) is None
    budget.settle(DAY, 60, 10)
    assert budget.reserve(90) == DAY
    assert budget.reserve(1) is None
    assert budget.spent(DAY) == 100


def test_a_claim_beyond_the_reservation_or_below_nothing_is_not_believed(tmp_path: Path) -> None:
    budget = Budget(tmp_path / "budget.db", 100, at_noon)
    for claim in (10_000, -10_000):
        day = budget.reserve(30)
        assert day is not None
        budget.settle(day, 30, claim)
    assert budget.spent(DAY) == 30


def test_a_new_day_begins_with_nothing_spent(tmp_path: Path) -> None:
    now = [at_noon()]
    budget = Budget(tmp_path / "budget.db", 100, lambda: now[0])
    assert budget.reserve(100) == DAY
    now[0] += timedelta(hours=12)
    assert budget.reserve(100) == "2026-03-05"


def test_a_budget_that_cannot_be_written_allows_nothing(tmp_path: Path) -> None:
    (tmp_path / "budget.db").write_bytes(b"no database at all, and long enough to be read as one" * 40)
    assert Budget(tmp_path / "budget.db", 100, at_noon).reserve(1) is None


def test_four_workers_together_never_exceed_the_ceiling(tmp_path: Path) -> None:
    path = tmp_path / "budget.db"
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as workers:
        done = list(workers.map(spend, [str(path)] * 4, range(4)))
    used = sum(tokens for _, tokens in done)
    print(f"\n4 workers, {sum(granted for granted, _ in done)} calls granted, {used} of {CEILING} tokens used")
    assert Budget(path, CEILING, at_noon).spent(DAY) == used <= CEILING
    assert used > 8_000


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
        cwd=Path(__file__).resolve().parents[1],
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


def gate() -> Gate:
    return Gate(organisation(), Stemmer().stem)


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


@pytest.mark.parametrize("mode", MODES)
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


def test_an_unknown_mode_is_told_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="select or write"):
        Writer(ModelChoice("openai:x", "chat"), Budget(tmp_path / "b.db", 1))


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
