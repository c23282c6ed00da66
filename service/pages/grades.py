"""``/grades``: the ledger as a plain table, narrowed by edition and subject."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from service.api.parts import PipelineDep
from service.grade_list import grade_list
from service.pages.frame import pages_of

router = APIRouter(include_in_schema=False)


@router.get("/grades")
def grades(
    request: Request, pipeline: PipelineDep, year: Annotated[str, Query(pattern=r"^(\d{4})?$")] = "",
    subject: Annotated[str, Query(max_length=100)] = "",
) -> Response:
    chosen = int(year) if year else None
    lines = grade_list(pipeline, [subject] if subject else [], [chosen] if chosen is not None else [])
    years = sorted({line.row.year for line in grade_list(pipeline)}, reverse=True)
    return pages_of(request).show(
        "grades.html", lines=lines, years=years, chosen_year=chosen, chosen_subject=subject
    )
