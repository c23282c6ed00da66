"""An extractive answer -> the same answer, chosen or worded by a chat model, or as it was.

The only door to LangChain's chat models. The extractive answer comes in finished, and is what comes
out when anything goes wrong: no reply in time, a fault, an open circuit, a spent budget, a reply that
is no choice, or sentences of which none passes the gate. What a model wrote is never seen before that.
"""

from __future__ import annotations

import asyncio
import importlib.util
import logging
import threading
import time
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as OutOfTime
from dataclasses import dataclass, replace
from typing import Any

from service import wording
from service.answer import Answer, Outcome
from service.citations import renumbered
from service.gate import Gate
from service.writing.breaker import Breaker
from service.writing.budget import Budget
from service.writing.caller import CALLER
from service.writing.chosen import chosen
from service.writing.prompt import Messages, messages
from service.writing.retry import wait_before_retry, was_not_charged
from service.writing.thread import LoopThread
from service.writing.unopened import unopened

DEADLINE_S = 4.0  # of the five seconds within which every question is answered; the last is left for all else
REPLY_TOKENS = 300  # four sentences and their numbers
REPLY_CHARS = 20_000  # what is looked at of a reply; the gate looks at less

log = logging.getLogger(__name__)


class ModelUnavailable(ValueError):
    """The chat model that is set cannot be used here. The message says what to do."""


@dataclass(frozen=True)
class ModelChoice:
    """Which chat model, and how: ``name`` is a string of ``init_chat_model`` ("openai:gpt-5-mini"),
    ``url`` the base address of its server where that is not the provider's own."""

    name: str
    mode: str = "write"
    url: str = ""
    key: str = ""
    deadline_s: float = DEADLINE_S

    def __repr__(self) -> str:
        return f"ModelChoice({self.name!r}, {self.mode!r})"


class Writer:
    """Words answers with one chat model. Thread-safe.

    ``counts`` says what became of the answers: asked, select, write, proposed, and each reason why an
    extractive one was kept (``kept: timeout``) or a sentence was dropped (``dropped: figure``).

    Raises:
        ModelUnavailable: LangChain is not installed.
    """

    def __init__(self, choice: ModelChoice, budget: Budget, breaker: Breaker | None = None) -> None:
        if importlib.util.find_spec("langchain") is None:
            raise ModelUnavailable(
                "PRESSDESK_MODEL is set and langchain is not installed; "
                "run `pip install 'pressdesk[model]'` or unset it"
            )
        self.mode = choice.mode
        self.counts: Counter[str] = Counter()
        self.breaker = breaker or Breaker()
        self._choice = choice
        self._budget = budget
        self._thread = LoopThread()
        self._model: Any = None
        self._opened = threading.Event()
        threading.Thread(target=self._open, name="open the chat model", daemon=True).start()

    def ready(self, within_s: float) -> bool:
        """Whether the model can be asked, after waiting at most so long for it to be opened."""
        return self._opened.wait(within_s) and self._model is not None

    def deadline(self) -> float:
        """The moment by which everything that is asked for one answer now has to end, by ``time.monotonic``."""
        return time.monotonic() + self._choice.deadline_s

    def propose(self, told: Messages, until: float) -> str | None:
        """What the model says to ``told``, or None. At most a third of what is left until ``until`` is spent on
        it: wording the answer comes first."""
        now = time.monotonic()
        return self._reply(told, now + (until - now) / 3, hurried=True)

    def write(self, question: str, answer: Answer, gate: Gate, until: float | None = None) -> Answer:
        """``answer`` in this writer's mode, or unchanged. Never raises; ends within the deadline."""
        until = self.deadline() if until is None else until
        if answer.outcome is not Outcome.ANSWERED or answer.figures or answer.computed or not answer.citations:
            return answer
        if answer.text != wording.quotations(answer.citations):  # a "no" of our own before them would be lost
            return answer
        self.counts["asked"] += 1
        reply = self._reply(messages(self.mode, question, answer.citations), until)
        if reply is None:
            return answer
        worded = self._selected(reply, answer) if self.mode == "select" else self._worded(reply, answer, gate)
        self.counts[self.mode if worded is not answer else "kept: nothing passed"] += 1
        return worded

    def _selected(self, reply: str, answer: Answer) -> Answer:
        """The chosen citations in their order. The strongest always stays: a model that was talked
        into a misleading choice cannot take the best evidence away."""
        numbers = chosen(reply, {citation.marker for citation in answer.citations})
        if numbers is None:
            return answer
        best = answer.citations[0].marker
        kept = renumbered(c for c in answer.citations if c.marker in numbers or c.marker == best)
        return replace(answer, citations=kept, text=wording.quotations(kept), mode=self.mode)

    def _worded(self, reply: str, answer: Answer, gate: Gate) -> Answer:
        gated = gate.pass_sentences(reply, answer.citations)
        self.counts.update(f"dropped: {one.reason}" for one in gated.dropped)
        self.counts["sentences shown"] += len(gated.kept)
        return replace(answer, text=gated.text, mode=self.mode) if gated.kept else answer

    def _reply(self, told: Messages, until: float, *, hurried: bool = False) -> str | None:
        """What the model says, or None; every way of not saying anything is counted. Being too slow for a
        ``hurried`` call is no fault of the provider."""
        most = sum(len(words.encode()) for _, words in told) + REPLY_TOKENS  # no token is shorter than a byte
        if not self.ready(max(0.0, until - time.monotonic())):
            return self._kept("not open")
        if not self.breaker.may_call():
            return self._kept("circuit open")
        day = self._budget.reserve(most)
        if day is None:
            self.breaker.left()
            return self._kept("budget")
        used: list[int] = []
        future = self._thread.run(self._ask(told, until, used))
        try:
            reply = self._wait(future, until, hurried)
        finally:
            self._budget.settle(day, most, used[-1] if used else most)
        return reply

    def _wait(self, future: Future[str], until: float, hurried: bool) -> str | None:
        caller = CALLER.get()
        if caller is not None:
            caller.when_gone(future.cancel)
        try:
            reply = future.result(max(0.0, until - time.monotonic()))
        except CancelledError:
            self.breaker.left()
            return self._kept("client left")
        except (OutOfTime, TimeoutError):
            future.cancel()
            (self.breaker.left if hurried else self.breaker.failed)()
            return self._kept("hurry" if hurried else "timeout")
        except Exception as error:  # integrations raise errors of their own kinds; none may lose an answer
            log.warning("the chat model failed: %s", type(error).__name__)
            self.breaker.failed()
            return self._kept("fault")
        self.breaker.succeeded()
        return reply

    async def _ask(self, told: Messages, until: float, used: list[int]) -> str:
        """One call, and one more after a fault that may pass; ``used`` gets the tokens that it took."""
        left = until - time.monotonic()
        async with asyncio.timeout(left):
            for last in (False, True):
                try:
                    message = await self._model.ainvoke(told)
                    break
                except Exception as error:
                    if was_not_charged(error):
                        used.append(0)
                    wait = None if last else wait_before_retry(error, until - time.monotonic())
                    if wait is None:
                        raise
                    await asyncio.sleep(wait)
        usage: Mapping[str, Any] = getattr(message, "usage_metadata", None) or {}
        if isinstance(usage.get("total_tokens"), int) and usage["total_tokens"] > 0:
            used.append(usage["total_tokens"])
        return str(message.text)[:REPLY_CHARS]

    def _kept(self, why: str) -> str | None:
        self.counts[f"kept: {why}"] += 1
        return None

    def _open(self) -> None:
        """Import LangChain and make the model, beside the start of the service."""
        choice = self._choice
        given: dict[str, Any] = {"base_url": choice.url, "api_key": choice.key}
        try:
            from langchain.chat_models import init_chat_model

            self._model = init_chat_model(
                choice.name,
                timeout=choice.deadline_s,
                max_retries=0,
                max_tokens=REPLY_TOKENS,
                temperature=0,
                **{name: value for name, value in given.items() if value},
            )
        except Exception as error:  # an unknown provider, a missing integration, a missing key
            log.error("%s; answers stay extractive", unopened(choice.name, error))
        finally:
            self._opened.set()
