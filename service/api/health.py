"""Liveness without I/O, readiness by part, versions, metrics."""

from __future__ import annotations

import sqlite3
from contextlib import suppress

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from ingest import ArchiveUnusable, IndexNotBuilt
from service.api.metrics import MEDIA_TYPE
from service.api.parts import Parts, PartsDep
from service.api.problem import problem, responses

VERSION = "0.1.0"  # as in pyproject.toml; a test compares them

router = APIRouter(tags=["operation"])


class Alive(BaseModel):
    status: str = "ok"


class Ready(BaseModel):
    """``parts``: what each part says of itself; "ok" where it works."""

    status: str
    parts: dict[str, str]


class Versions(BaseModel):
    pressdesk: str
    generation: str | None
    built_at: str | None
    embedder: str | None
    organisation: str | None


@router.get("/healthz", operation_id="health", summary="Whether the process lives; no I/O")
async def health() -> Alive:
    return Alive()


@router.get(
    "/readyz",
    operation_id="ready",
    summary="Whether questions can be answered, by part",
    response_model=Ready,
    responses=responses(503),
)
def ready(request: Request, parts: PartsDep) -> Ready | Response:
    told = {"archive": _archive(parts), "generation": _generation(parts)}
    if all(state == "ok" for state in told.values()):
        return Ready(status="ready", parts=told | _vectors(parts))
    said = "; ".join(f"{part}: {state}" for part, state in told.items() if state != "ok")
    return problem(request, 503, f"Not ready. {said}.", parts=told)


@router.get("/version", operation_id="version", summary="Which pressdesk, which generation")
def version(parts: PartsDep) -> Versions:
    try:
        with parts.current.pipeline() as pipeline:
            manifest = pipeline.generation.manifest
            return Versions(
                pressdesk=VERSION,
                generation=manifest.name,
                built_at=manifest.built_at,
                embedder=manifest.embedder.key,
                organisation=pipeline.organisation.name or None,
            )
    except IndexNotBuilt:
        return Versions(pressdesk=VERSION, generation=None, built_at=None, embedder=None, organisation=None)


@router.get(
    "/metrics",
    operation_id="metrics",
    summary="Counts and durations, in Prometheus' text format",
    response_class=Response,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def metrics(parts: PartsDep) -> Response:
    try:
        with parts.current.pipeline() as pipeline:
            manifest = pipeline.generation.manifest
            text = parts.metrics.text(manifest.documents, manifest.passages, ready=True)
    except IndexNotBuilt:
        text = parts.metrics.text(0, 0, ready=False)
    return Response(text, media_type=MEDIA_TYPE)


def _archive(parts: Parts) -> str:
    try:
        parts.current.archive().current((), parts.current.now())
        return "ok"
    except (ArchiveUnusable, sqlite3.Error):
        return "cannot be read; `python -m ingest status` says why"


def _vectors(parts: Parts) -> dict[str, str]:
    """Of a generation whose vectors a Chroma server has: questions are answered without it too."""
    with suppress(IndexNotBuilt), parts.current.pipeline() as pipeline:
        if pipeline.generation.on_server:
            stands_in = "exact search stands in for the Chroma server; the log says why"
            return {"vectors": stands_in if pipeline.generation.stands_in else "ok"}
    return {}


def _generation(parts: Parts) -> str:
    return "ok" if parts.current.ready else "none yet; run `python -m ingest FOLDER`"
