"""Templates and what stands on every page: whose archive it is, and how far it reaches.

The frame never fails: where the archive cannot be read it is that of the organisation known last, or nobody's, so
that help and errors can always be shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from ingest import ArchiveUnusable, IndexNotBuilt, Organisation
from service.answer import Searched
from service.current import Current
from service.figures.countable import Countable
from service.pages import filters

_HERE = Path(__file__).parent
STATIC = _HERE / "static"
NAMELESS = "Press archive"  # the name of a site whose archive says not whose it is


class Frame(NamedTuple):
    """Whose archive it is; its reach, None where there is no index; whether it shows grades."""

    organisation: Organisation
    searched: Searched | None
    graded: bool


class Pages:
    """Fills templates. Every value is escaped. Thread-safe. ``public_url`` is the address that visitors
    see, "" for the one they used; ``quick_exit`` is where a person in a hurry is sent."""

    def __init__(self, current: Current, public_url: str, quick_exit: str) -> None:
        self._current = current
        self._public_url = public_url.rstrip("/")
        self._quick_exit = quick_exit
        self._templates = Environment(
            loader=FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters.update(filters.ALL)

    def show(
        self,
        request: Request,
        template: str,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        **values: Any,
    ) -> HTMLResponse:
        frame = self.frame()
        shown = {"language": "en", "base": self.base(request), "here": request.url.path, **values}
        html = self._templates.get_template(template).render(
            organisation=frame.organisation,
            site=frame.organisation.name or NAMELESS,
            searched=frame.searched,
            grades_shown=frame.graded,
            quick_exit=self._quick_exit,
            **shown,
        )
        return HTMLResponse(html, status, dict(headers or {}))

    def base(self, request: Request) -> str:
        """The address of this service as its visitors know it, without a slash at the end."""
        return self._public_url or str(request.base_url).rstrip("/")

    def frame(self) -> Frame:
        try:
            with self._current.pipeline() as pipeline:
                countable = Countable(pipeline.generation, pipeline.organisation, pipeline.visible)
                return Frame(pipeline.organisation, pipeline.searched(), countable.holds_any())
        except (IndexNotBuilt, ArchiveUnusable):
            return Frame(self._current.organisation(), None, graded=False)


def pages_of(request: Request) -> Pages:
    pages: Pages = request.app.state.pages
    return pages
