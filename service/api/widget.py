"""``/widget/…``: the widget's files, its settings, and a page to try it on.

``/widget/{version}/…`` never changes and is cached for a year; ``/widget/v1/…`` moves with the service. The
address of a version that this service no longer has leads to the one that it has: a website that names an old
version keeps its widget after an upgrade, and learns the new address from the header ``Link``.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, FastAPI, Query
from pydantic import BaseModel, Field
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ingest import Organisation, pattern
from service.api.answer import SearchedModel
from service.api.origins import Origins, origins
from service.api.parts import PartsDep
from service.api.problem import NotFound
from service.api.switched import FROM_WIDGET, Switched
from service.help_numbers import help_numbers, name_in
from service.holdings.spanish import TYPES
from service.journal_notice import what_is_kept
from service.pages.frame import pages_of
from service.phrases import LANGUAGES, Phrases
from service.settings import ServiceSettings
from service.suggested import Suggested
from service.switch import Switch
from service.widget.files import LOADER, VERSION_DIGITS, WidgetFiles, read_files

router = APIRouter(prefix="/widget", include_in_schema=False)

MOVING_S = 300  # the loader and what leads to a version may be five minutes old (design: widget.md, section 3)
_EVERYWHERE = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
_MOVING = _EVERYWHERE | {"Cache-Control": f"public, max-age={MOVING_S}"}
_FOREVER = _EVERYWHERE | {"Cache-Control": "public, max-age=31536000, immutable"}
_VERSION = pattern(rf"[0-9a-f]{{{VERSION_DIGITS}}}")
# The strictest page that a host can be: no style at all, and no string may become script or markup.
DEMO_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'none'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


class WidgetParts:
    """What the widget's routes share. Thread-safe."""

    def __init__(self, settings: ServiceSettings, suggested: Suggested) -> None:
        self.switch = Switch(settings.data)
        self.quick_exit, self.kept_for = settings.quick_exit, settings.journal_days
        self.suggested = suggested

    @cached_property
    def files(self) -> WidgetFiles:
        return read_files()


class WidgetSettings(BaseModel):
    """What the panel has to know before a question. ``off``: the sentence while it is switched off; ``help`` is
    empty where the organisation has no text of its own for danger, and the panel then begins without it."""

    off: str | None
    help: dict[str, str]
    numbers: list[dict[str, str]]
    desk: dict[str, str]
    exit: str
    kept: str = Field(description="the sentence that says what becomes of questions")
    suggestions: tuple[str, ...]
    names: dict[str, dict[str, str]]
    archive: SearchedModel | None = Field(description="null where nothing is indexed")


def embed(app: FastAPI, settings: ServiceSettings) -> None:
    """Add the widget's routes, the allow-list of origins, and the off switch.

    Raises:
        ValueError: an origin cannot be read.
    """
    allowed = origins(settings.widget_origins)
    parts = WidgetParts(settings, Suggested())
    app.state.widget = parts
    app.include_router(router)
    app.add_middleware(Switched, switch=parts.switch)
    app.add_middleware(Origins, allowed=allowed, public_url=settings.public_url)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=allowed,
        allow_methods=["GET", "POST"],
        max_age=600,
        allow_headers=["Content-Type", "Accept", FROM_WIDGET],
        expose_headers=["Retry-After", "Request-Id"],
    )


def widget_parts(request: Request) -> WidgetParts:
    parts: WidgetParts = request.app.state.widget
    return parts


WidgetDep = Annotated[WidgetParts, Depends(widget_parts)]


@router.get("/demo")
def demo(request: Request, widget: WidgetDep) -> Response:
    return pages_of(request).show(
        request,
        "widget_demo.html",
        headers={"Content-Security-Policy": DEMO_POLICY},
        version=widget.files.version,
    )


@router.get("/v1/settings")
def settings(
    request: Request,
    parts: PartsDep,
    widget: WidgetDep,
    language: Annotated[Literal["en", "es"], Query(description="of the suggestions and of the types' names")] = "en",
) -> WidgetSettings:
    organisation, searched, _ = pages_of(request).frame()
    return WidgetSettings(
        off=widget.switch.off("widget") or widget.switch.off("api"),
        help=dict(organisation.texts.get("help", {}).get("danger", {})),
        numbers=[
            {
                "name": name_in(n, language),
                **{f"name_{spoken}": name_in(n, spoken) for spoken in LANGUAGES},
                "phone": n.phone,
                "text": n.text,
                "chat": n.chat,
            }
            for n in help_numbers(organisation)
        ],
        desk=vars(organisation.press_desk),
        exit=widget.quick_exit,
        kept=what_is_kept(widget.kept_for, Phrases(language)),
        suggestions=widget.suggested.of(parts.current, language),
        names=_names(organisation, Phrases(language)),
        archive=SearchedModel.model_validate(searched) if searched else None,
    )


@router.get("/v1/{name}")
def moving(request: Request, name: str, widget: WidgetDep) -> Response:
    """The loader itself; for any other file the way to its version, against which its imports resolve."""
    if name not in widget.files.by_name:
        raise NotFound
    if name == LOADER:
        return _file(name, widget, request, _MOVING)
    return RedirectResponse(f"/widget/{widget.files.version}/{name}", 307, headers=_MOVING)


@router.get("/{version}/{name}")
def versioned(request: Request, version: str, name: str, widget: WidgetDep) -> Response:
    if name not in widget.files.by_name or not _VERSION.fullmatch(version):
        raise NotFound
    if version != widget.files.version:
        address = f"/widget/{widget.files.version}/{name}"
        return RedirectResponse(address, 307, headers=_MOVING | {"Link": f'<{address}>; rel="successor-version"'})
    return _file(name, widget, request, _FOREVER)


def _file(name: str, widget: WidgetParts, request: Request, headers: dict[str, str]) -> Response:
    """A file, or that the browser has it already: the loader is asked for again every five minutes."""
    found = widget.files.by_name[name]
    small = "gzip" in request.headers.get("accept-encoding", "")
    tag = f'"{found.tag}-gzip"' if small else f'"{found.tag}"'
    headers = {**headers, "Vary": "Accept-Encoding", "ETag": tag}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(
        found.gzipped if small else found.content,
        media_type="text/javascript",
        headers={**headers, **({"Content-Encoding": "gzip"} if small else {})},
    )


def _names(organisation: Organisation, phrases: Phrases) -> dict[str, dict[str, str]]:
    """Codes -> names that a reader knows."""
    return {
        "subjects": {subject.code: subject.name for subject in organisation.subjects},
        "frameworks": {framework.code: framework.name for framework in organisation.frameworks},
        "types": {kind: phrases.kind(kind) for kind in (*TYPES, *organisation.document_types)},
    }
