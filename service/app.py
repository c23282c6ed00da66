"""Settings -> parts -> the FastAPI app. The one place where a settings object is read."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from service.api import ask, documents, examples, grades, health, mcp, openai, search
from service.api.description import DESCRIPTION
from service.api.edge import Edge
from service.api.head import Head
from service.api.keys import Keys
from service.api.leaving import Leaving
from service.api.metrics import Metrics
from service.api.parts import Parts
from service.api.problem import Problem, handle_problems
from service.api.widget import embed
from service.chat_model import chat_model
from service.current import Current
from service.journal import Journal
from service.lifeline import Lifeline
from service.pages import ask as ask_page
from service.pages import cite as cite_page
from service.pages import document as document_page
from service.pages import grades as grades_page
from service.pages import help as help_page
from service.pages import search as search_page
from service.pages.frame import STATIC, Pages
from service.rate import RateLimit
from service.settings import ServiceSettings
from service.workers import Workers

_ROUTES = (
    ask,
    search,
    documents,
    grades,
    health,
    ask_page,
    search_page,
    document_page,
    cite_page,
    grades_page,
    help_page,
)


def create_app(
    settings: ServiceSettings, clock: Callable[[], datetime] = lambda: datetime.now(UTC), *, alone: bool = False
) -> FastAPI:
    """The service over ``settings.data``. It starts without an index too, and takes one when it appears. ``alone``: the
    process is the service's own (see ``Current``).

    Raises:
        ValueError: a rate limit, an origin or a proxy's address cannot be read, or the chat model not used.
    """
    writer = chat_model(settings)
    metrics = Metrics(writer.counts if writer else None)
    current = Current(
        settings.data_dir,
        clock,
        writer,
        quick=settings.reader == "quick",
        alone=alone,
        kept_for=settings.journal_days,
        chroma_url=settings.chroma_url,
    )
    lifeline = Lifeline(current)
    parts = Parts(
        current=current,
        lifeline=lifeline,
        rate_limit=RateLimit(settings.rate_limit, settings.trusted_proxies.split(",")),
        metrics=metrics,
        journal=Journal(settings.data, settings.journal_days, lambda words: lifeline.help(words) is not None, clock),
    )
    workers = Workers(settings) if alone and writer is None else None
    app = FastAPI(
        title="pressdesk",
        version=health.VERSION,
        docs_url=None,
        redoc_url=None,
        lifespan=_following(parts, workers),
        description=DESCRIPTION,
        servers=[{"url": settings.public_url}] if settings.public_url else None,
    )
    app.state.parts = parts
    app.state.pages = Pages(parts.current, settings.public_url, settings.quick_exit, settings.journal_days)
    handle_problems(app)
    for routes in _ROUTES:
        app.include_router(routes.router)
    app.mount("/static", StaticFiles(directory=STATIC))
    embed(app, settings)
    _open_doors(app, parts, settings)
    if settings.model:
        app.add_middleware(Leaving)
    app.add_middleware(GZipMiddleware, minimum_size=1024)  # below it, a packet is not saved
    app.add_middleware(Head)
    app.add_middleware(Edge, metrics=metrics)
    _describe(app)
    return app


def _open_doors(app: FastAPI, parts: Parts, settings: ServiceSettings) -> None:
    """The routes for other people's tools."""
    keys = Keys(settings.api_keys.get_secret_value())
    app.state.public_url = settings.public_url
    openai.include(app, keys)
    guarded = bool(settings.public_url) or settings.host in ("127.0.0.1", "localhost", "::1")
    mcp.include(app, parts, keys, settings.address, guarded=guarded)


def _following(parts: Parts, workers: Workers | None) -> Callable[[FastAPI], Any]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        parts.current.start()
        parts.journal.start()
        if workers:
            workers.start()
        yield
        if workers:
            workers.stop()
        parts.journal.stop()  # which looks for cries with what is current
        parts.current.stop()

    return lifespan


def _describe(app: FastAPI) -> None:
    """Every error of the OpenAPI document is a problem; FastAPI's own shape of an error is not used."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        document = made()
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        if "Problem" not in schemas:
            problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            schemas.update(problem.pop("$defs", {}))
            schemas["Problem"] = problem
        # FastAPI leaves out every null of an example that a route gives, and half of an answer's fields may be null.
        answers = document["paths"]["/v1/ask"]["post"]["responses"]["200"]["content"]["application/json"]
        answers["examples"] = examples.ANSWERS
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        return document

    app.openapi = openapi  # type: ignore[method-assign]
