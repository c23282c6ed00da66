"""``GET /v1/grades``: ledger rows as printed, each with its citation, as JSON or CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from service.answer import Searched
from service.api.answer import CitationModel, SearchedModel, Shown
from service.api.parameters import GradeParameters
from service.api.parts import PipelineDep
from service.api.problem import responses
from service.api.spreadsheet import cell
from service.grade_list import GradeLine, GradePage, grade_page

router = APIRouter(tags=["grades"])

_COLUMNS = (
    "subject",
    "year",
    "framework",
    "section",
    "grade",
    "score",
    "count",
    "rank",
    "tier",
    "printed",
    "source_kind",
    "source_url",
    "remark",
    "corrects",
)
_CITED = ("document", "title", "version", "start", "end", "permalink")


class GradeModel(Shown):
    """``subject`` is a code of the organisation, or ALL for a tally; ``section`` null is the overall grade."""

    subject: str
    year: int
    framework: str | None
    section: str | None
    grade: str | None
    score: float | None
    count: int | None
    rank: int | None
    tier: int | None
    printed: str = Field(description="the grade as it is printed, on whatever scale")
    source_kind: str = Field(description="who prints it: one of the kinds of source that the organisation ranks")
    source_url: str | None = Field(description="what the document gives as its source; not checked to be an address")
    remark: str = Field(description="the words of its table that say that it is not final; mostly empty")
    corrects: bool = Field(description="whether a correction prints it in the place of what was printed before")
    citation: CitationModel


class GradesModel(Shown):
    total: int = Field(description="how many rows there are on all pages")
    rows: tuple[GradeModel, ...]
    next: str | None = Field(description="the cursor of the next page; null on the last")
    searched: SearchedModel = Field(description="all that there is, whatever the parameters let pass")


@router.get(
    "/v1/grades",
    operation_id="grades",
    response_model=GradesModel,
    summary="Grades as printed",
    description="Rows of report cards and tables by year, then subject, overall grades and sections, the most trusted "
    "source first; where sources differ, each has its row. `format=csv` has the same rows with where each stands.",
    responses={200: {"content": {"text/csv": {"schema": {"type": "string"}}}}, **responses(400, 403, 422, 503)},
)
def grades(request: Request, asked: Annotated[GradeParameters, Query()], pipeline: PipelineDep) -> Response:
    page = grade_page(pipeline, asked.subject, asked.year, asked.framework, asked.limit, asked.cursor)
    headers = {"Link": f'<{_next(request, page.next)}>; rel="next"'} if page.next else {}
    if asked.format == "csv":
        headers["Content-Disposition"] = 'attachment; filename="grades.csv"'
        return Response(_csv(page.lines), media_type="text/csv", headers=headers)
    model = grades_model(page, pipeline.searched())
    return Response(model.model_dump_json(by_alias=True), media_type="application/json", headers=headers)


def _next(request: Request, word: str) -> str:
    """This address at the next page; relative, so that it holds behind a proxy too."""
    asked = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    return f"{request.url.path}?{urlencode([*asked, ('cursor', word)])}"


def grades_model(page: GradePage, searched: Searched) -> GradesModel:
    return GradesModel.model_validate(
        {
            "total": page.total,
            "next": page.next,
            "searched": searched,
            "rows": [
                {**{name: getattr(line.row, name) for name in _COLUMNS}, "citation": line.citation}
                for line in page.lines
            ],
        }
    )


def _csv(lines: Sequence[GradeLine]) -> str:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow([*_COLUMNS, *_CITED])
    for line in lines:
        cited = line.citation
        table.writerow(
            map(
                cell,
                [
                    *(getattr(line.row, name) for name in _COLUMNS),
                    cited.document.id,
                    cited.document.title,
                    cited.version,
                    cited.start,
                    cited.end,
                    cited.permalink,
                ],
            )
        )
    return written.getvalue()
