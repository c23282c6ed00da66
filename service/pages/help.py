"""``/help``: the texts for someone in danger, the organisation's or the neutral ones. Needs no index and no archive."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ingest import Organisation, neutral
from service.answer import HELP
from service.pages.frame import pages_of
from service.pages.interface import language_of

router = APIRouter(include_in_schema=False)


@router.get("/help")
def show_help(request: Request) -> Response:
    return pages_of(request).show(
        request, "help.html", help=_texts(pages_of(request).frame().organisation, language_of(request))
    )


def _texts(organisation: Organisation, first: str) -> list[tuple[str, list[str]]]:
    """Each language with its texts, that of the page ``first``."""
    own, otherwise = organisation.texts.get("help", {}), neutral().texts["help"]
    by_kind = [texts for kind in HELP if (texts := own.get(kind) or otherwise.get(kind))]
    languages = sorted({language for texts in by_kind for language in texts}, key=lambda name: (name != first, name))
    return [(language, [texts[language] for texts in by_kind if language in texts]) for language in languages]
