"""What a route may ask for, each in one word. The parts are put together in ``service.app``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from service.answer import Answer
from service.api.metrics import Metrics
from service.current import Current
from service.journal import Journal
from service.lifeline import Lifeline
from service.pipeline import Pipeline
from service.rate import RateLimit


@dataclass(frozen=True)
class Parts:
    """Everything that requests share. Each part is thread-safe."""

    current: Current
    lifeline: Lifeline
    rate_limit: RateLimit
    metrics: Metrics
    journal: Journal

    def answered(self, answer: Answer, said: Sequence[str]) -> None:
        """Count an answer, and keep its question where staff want that. ``said`` is what its asker wrote, the question
        last."""
        self.metrics.answered(answer)
        self.journal.told(answer, said)


def parts_of(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


async def _pipeline(request: Request) -> AsyncIterator[Pipeline]:
    """The pipeline that this request began with, held until its last byte has been sent."""
    with parts_of(request).current.pipeline() as pipeline:
        yield pipeline


def count(request: Request) -> None:
    """Count this request against its client's limit.

    Raises:
        RateLimited: the client has to wait.
    """
    peer = request.client.host if request.client else ""
    parts_of(request).rate_limit.count(peer, request.headers.getlist("x-forwarded-for"))


async def within_rate(request: Request) -> None:
    """``count`` as what a route depends on."""
    count(request)


async def _parts(request: Request) -> Parts:
    """``parts_of`` as what a route depends on: no thread is asked for what takes no time."""
    return parts_of(request)


PartsDep = Annotated[Parts, Depends(_parts)]
PipelineDep = Annotated[Pipeline, Depends(_pipeline)]
