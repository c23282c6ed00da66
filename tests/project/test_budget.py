"""The limits around a chat model: a circuit that opens, a second try, and tokens a day."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

from service.writing.breaker import Breaker
from service.writing.budget import Budget
from service.writing.retry import wait_before_retry
from tests.budget_worker import CEILING, at_noon, spend

DAY = "2026-03-04"


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
