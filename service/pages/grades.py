"""``/grades``: one edition as a map, one subject as a timeline, and every row of the ledger in a table."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from ingest import Organisation
from service.api.parts import PipelineDep
from service.api.problem import NotFound
from service.grade_list import grade_list, subjects_of
from service.pages import filters
from service.pages.editions import Graded, disputed, overall, stretches, tiles
from service.pages.frame import pages_of
from service.pages.interface import language_of
from service.pages.tiles import tile_map
from service.pages.timeline import timeline
from service.phrases import Phrases

router = APIRouter(include_in_schema=False)

Year = Annotated[str, Query(pattern=r"^(\d{4})?$")]
Code = Annotated[str, Query(max_length=100)]


@router.get("/grades")
def grades(request: Request, pipeline: PipelineDep, year: Year = "", subject: Code = "") -> Response:
    organisation, everything = pipeline.organisation, grade_list(pipeline)
    phrases = Phrases(language_of(request))
    graded = overall(everything)
    years = sorted({y for _, y in graded} | {e.year for e in organisation.editions}, reverse=True)
    shown = int(year) if year else max((y for _, y in graded), default=None)
    subject = _code(subject, organisation)
    lines = [
        line
        for line in everything
        if (not subject or line.row.subject == subject) and (line.row.year == shown if year or not subject else True)
    ]
    return pages_of(request).show(
        request,
        "grades.html",
        lines=lines,
        years=years,
        shown=shown,
        chosen_year=year,
        chosen_subject=subject,
        map=_map(graded, shown, organisation, "", phrases) if shown is not None else "",
        edition=_edition(organisation, shown, phrases),
        graded=sum(1 for code, y in graded if y == shown and code in organisation.by_code),
        disputed=disputed(overall(lines), organisation, phrases),
        line=_timeline(graded, subject, organisation, "", phrases) if subject else "",
        csv="/v1/grades?"
        + urlencode(
            [("subject", subject)] * bool(subject)
            + [("year", shown)] * bool(shown and (year or not subject))
            + [("format", "csv")]
        ),
    )


@router.get("/grades/map.svg")
def map_file(request: Request, pipeline: PipelineDep, year: Annotated[str, Query(pattern=r"^\d{4}$")]) -> Response:
    base = pages_of(request).base(request)
    phrases = Phrases(language_of(request))
    drawn = _map(overall(grade_list(pipeline)), int(year), pipeline.organisation, base, phrases)
    return _file(drawn, f"grades-{year}.svg")


@router.get("/grades/timeline.svg")
def timeline_file(request: Request, pipeline: PipelineDep, subject: Code) -> Response:
    base = pages_of(request).base(request)
    phrases = Phrases(language_of(request))
    subject = _code(subject, pipeline.organisation)
    drawn = _timeline(overall(grade_list(pipeline)), subject, pipeline.organisation, base, phrases)
    return _file(drawn, f"grades-{subject.lower()}.svg" if subject.isalnum() and subject.isascii() else "grades.svg")


def _code(asked: str, organisation: Organisation) -> str:
    """The code of the subject that is asked for by code or name, in any case; of several the first."""
    return next(iter(subjects_of([asked] if asked else (), organisation)), "")


def _file(drawn: Markup, name: str) -> Response:
    if not drawn:
        raise NotFound
    return Response(
        str(drawn), media_type="image/svg+xml", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _map(
    graded: dict[tuple[str, int], Graded], year: int, organisation: Organisation, base: str, phrases: Phrases
) -> Markup:
    placed = tiles(graded, year, organisation, base, phrases)
    framework = organisation.framework_by_code.get(organisation.framework_of(year) or "")
    name = filters.framework(phrases, framework.code if framework else None, organisation)
    label = phrases.phrase("Grades of {year}, {framework}", year=year, framework=name)
    return tile_map(placed, framework.grades if framework else (), label) if placed else Markup()


def _timeline(
    graded: dict[tuple[str, int], Graded], subject: str, organisation: Organisation, base: str, phrases: Phrases
) -> Markup:
    drawn = stretches(graded, subject, organisation, base, phrases)
    label = phrases.phrase("Grades of {whose}", whose=filters.subject(phrases, subject, organisation))
    return timeline(drawn, label) if drawn else Markup()


def _edition(organisation: Organisation, year: int | None, phrases: Phrases) -> str:
    """What is known of an edition, as a sentence."""
    edition = next((e for e in organisation.editions if e.year == year), None)
    if edition is None:
        return ""
    if edition.status == "none":
        return phrases.phrase("There was no edition of {year}.", year=year)
    if edition.status == "unknown":
        return phrases.phrase("Whether there was an edition of {year} is not known.", year=year)
    framework = filters.framework(phrases, edition.framework, organisation)
    said = phrases.phrase("The edition of {year} was graded on the {framework}.", year=year, framework=framework)
    if not edition.subjects:
        return said
    group = phrases.subject_word(organisation, several=edition.subjects != 1)
    return f"{said} {phrases.phrase('It graded {n} {group}.', n=edition.subjects, group=group)}"
