"""Templates and what stands on every page: whose archive it is, and how far it reaches.

The frame never fails: where the archive cannot be read it is that of the organisation known last, or nobody's, so
that help and errors can always be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from ingest import ArchiveUnusable, IndexNotBuilt, Organisation
from service.answer import Searched
from service.current import Current
from service.figures.countable import Countable
from service.journal_notice import what_is_kept
from service.pages import filters
from service.pages.interface import IN_ADDRESS, language_asked, language_of
from service.phrases import LANGUAGES, Phrases
from service.template import Template

_HERE = Path(__file__).parent
STATIC = _HERE / "static"
NAMELESS = Template("Press archive")  # the name of a site whose archive says not whose it is


class Frame(NamedTuple):
    """Whose archive it is; its reach, None where there is no index; whether it shows grades."""

    organisation: Organisation
    searched: Searched | None
    graded: bool


class Pages:
    """Fills templates. Every value is escaped. Thread-safe. ``public_url`` is the address that visitors
    see, "" for the one they used; ``quick_exit`` is where a person in a hurry is sent;
    ``kept_for``: for how long staff have questions kept."""

    def __init__(self, current: Current, public_url: str, quick_exit: str, kept_for: int = 0) -> None:
        self._current = current
        self._public_url = public_url.rstrip("/")
        self._quick_exit, self._kept_for = quick_exit, kept_for
        self._templates = {language: _templates(language) for language in LANGUAGES}

    def show(
        self,
        request: Request,
        template: str,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        **values: Any,
    ) -> HTMLResponse:
        frame, language = self.frame(), language_of(request)
        asked = language_asked(request)
        shown = {
            "language": language,
            "asked_in": asked,
            "in_language": f"?{IN_ADDRESS}={asked}" if asked else "",
            "base": self.base(request),
            "here": request.url.path,
            **values,
        }
        html = (
            self._templates[language]
            .get_template(template)
            .render(
                organisation=frame.organisation,
                site=frame.organisation.name or Phrases(language).told(NAMELESS),
                searched=frame.searched,
                grades_shown=frame.graded,
                quick_exit=self._quick_exit,
                what_is_kept=what_is_kept(self._kept_for, Phrases(language)),
                **shown,
            )
        )
        return HTMLResponse(html, status, {"Vary": "Accept-Language", **(headers or {})})

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


def _templates(language: str) -> Environment:
    """With the words of one language."""
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(filters.of(Phrases(language)))
    made.globals.update(phrase=_phrase(language), counted=_counted(language), phrase_in=_phrase_in)
    return made


def _phrase(language: str) -> Callable[..., Markup]:
    """Sentences may hold markup; what fills them is escaped."""
    return partial(_phrase_in, language)


def _phrase_in(language: str, template: str, /, **fields: object) -> Markup:
    return Markup(Phrases(language).template(template)).format(**fields)


def _counted(language: str) -> Callable[..., Markup]:
    phrases = Phrases(language)

    def counted(number: int, one: str, several: str, /, **fields: object) -> Markup:
        return Markup(phrases.template_of(number, one, several)).format(n=phrases.number(number), **fields)

    return counted


def pages_of(request: Request) -> Pages:
    pages: Pages = request.app.state.pages
    return pages
