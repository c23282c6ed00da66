"""``/help``: the texts that staff approved for someone in danger. Works without an index or an archive."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ingest import Organisation, built_in
from service.answer import Reason
from service.pages.frame import pages_of

router = APIRouter(include_in_schema=False)

_KINDS = (Reason.DANGER, Reason.CRISIS, Reason.TIP)


@router.get("/help")
def show_help(request: Request) -> Response:
    organisation, _ = pages_of(request).frame()
    texts = _texts(organisation) or _texts(built_in())
    return pages_of(request).show(request, "help.html", help=texts)


def _texts(organisation: Organisation) -> list[tuple[str, list[str]]]:
    """Each language with its texts, English first."""
    by_kind = organisation.texts.get("help", {})
    languages = sorted(
        {language for kind in _KINDS for language in by_kind.get(kind, {})},
        key=lambda language: (language != "en", language),
    )
    return [
        (language, [by_kind[kind][language] for kind in _KINDS if language in by_kind.get(kind, {})])
        for language in languages
    ]
