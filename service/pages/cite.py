"""``/d/{id}/cite/{form}``: one cited span as a file for a manuscript or a reference manager."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from ingest import Span
from service.answer import Citation
from service.api.parameters import sha256_of
from service.api.parts import PipelineDep
from service.api.problem import NotFound
from service.citations import MAX_EXACT, Cited, cite
from service.citing import formats
from service.pages.frame import pages_of
from service.pages.interface import language_of

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Form:
    """How a citation is written, and the file that holds it."""

    write: Callable[[Citation, str, str], str]
    media_type: str
    suffix: str


FORMS = {
    "markdown": Form(formats.markdown, "text/markdown", "md"),
    "footnote": Form(formats.footnote, "text/plain", "txt"),
    "bibtex": Form(lambda one, base, language: formats.bibtex(one, base), "application/x-bibtex", "bib"),
    "csl": Form(
        lambda citation, base, language: formats.csl_json(citation, base),
        "application/vnd.citationstyles.csl+json",
        "json",
    ),
}


@router.get("/d/{id}/cite/{form}")
def citation_file(
    request: Request,
    id: str,
    form: str,
    pipeline: PipelineDep,
    version: Annotated[str, Query(pattern="^sha256:[0-9a-f]{64}$")],
    start: Annotated[int, Query(ge=0)],
    end: Annotated[int, Query(ge=1)],
) -> Response:
    """The same address as a permalink's, with ``/cite/{form}``: only what may be quoted now can be cited."""
    stored, chosen = pipeline.generation.by_id.get(id), FORMS.get(form)
    if stored is None or chosen is None or not start < end <= start + MAX_EXACT:
        raise NotFound
    if not pipeline.visible([id]).get(id) == stored.version == sha256_of(version):
        raise NotFound
    citations = cite([Cited(stored, Span(start, end))], pipeline.archive())
    if not citations:
        raise NotFound
    written = chosen.write(citations[0], pages_of(request).base(request), language_of(request))
    return Response(
        f"{written}\n",
        media_type=chosen.media_type,
        headers={"Content-Disposition": f'attachment; filename="{id}.{chosen.suffix}"'},
    )
