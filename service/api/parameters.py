"""The parameters of an address -> plain values. A blank one counts as absent: forms send all of theirs."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from service.api.question import FILTER_VALUES, SUBJECT, TYPE, Composed
from service.retriever import Filters
from service.search import Sort
from service.searching.query import Query
from service.turn import QUESTION_CHARS

MOST_HITS = 100  # of one page
MOST_ROWS = 1_000  # grade rows are short

# What every door says of what grades may be asked by.
GRADED = "codes or names, of organisation.toml; ALL: printed tallies"
EDITIONS = "editions: the years that grades are of"
FRAMEWORK = "code or name of the scale that was graded on"


def _filled(values: Any) -> Any:
    return [value for value in values if value != ""] if isinstance(values, list) else values


def _filled_or(default: Any) -> BeforeValidator:
    return BeforeValidator(lambda value: default if value == "" else value)


# What bounds a value stands before what fills a blank one in, or the OpenAPI document would not show it.
Word = Annotated[str, StringConstraints(max_length=100)]
Words = Annotated[list[Word], Field(max_length=FILTER_VALUES), BeforeValidator(_filled), Field(default_factory=list)]
Year = Annotated[int, Field(ge=1, le=9999)]
Years = Annotated[list[Year], Field(max_length=FILTER_VALUES), BeforeValidator(_filled), Field(default_factory=list)]
CursorWord = Annotated[str, StringConstraints(max_length=200)]
Cursor = Annotated[CursorWord | None, _filled_or(None), Field(default=None, description="where to go on")]
HitCount = Annotated[int, Field(ge=1, le=MOST_HITS)]
RowCount = Annotated[int, Field(ge=1, le=MOST_ROWS)]


class Narrowed(BaseModel):
    """What documents must be. Repeat a parameter to allow several values."""

    model_config = ConfigDict(extra="forbid")

    subject: Annotated[Words, Field(description=SUBJECT)]
    year: Annotated[Years, Field(description="years of publication")]
    type: Annotated[Words, Field(description=TYPE)]

    def filters(self) -> Filters:
        return Filters(frozenset(self.subject), frozenset(self.type), frozenset(self.year))


class SearchParameters(Narrowed):
    q: Annotated[
        str,
        Field(
            default="",
            max_length=QUESTION_CHARS,
            description='any sentence; with "some words" as they stand, -word, and fields such as type:, year:, '
            "before:, after:, title:, speaker:, date:none, which the search page explains",
        ),
        Composed,
    ]
    sort: Annotated[
        Sort | None, _filled_or(None), Field(default=None, description="relevance where there is a q, else newest")
    ]
    limit: Annotated[HitCount, _filled_or(20), Field(default=20)]
    cursor: Cursor

    def chosen(self) -> Query:
        return Query(subjects=tuple(self.subject), types=tuple(self.type), years=tuple(self.year))


class ListParameters(Narrowed):
    limit: Annotated[HitCount, _filled_or(MOST_HITS), Field(default=MOST_HITS)]
    cursor: Cursor


class VersionParameters(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: Annotated[str, StringConstraints(pattern="^(sha256:[0-9a-f]{64})?$")] = Field(
        default="", description="as in a citation; without it, the newest"
    )


class GradeParameters(BaseModel):
    model_config = ConfigDict(extra="forbid")

    subject: Annotated[Words, Field(description=GRADED)]
    year: Annotated[Years, Field(description=EDITIONS)]
    framework: Annotated[Word | None, _filled_or(None), Field(default=None, description=FRAMEWORK)]
    limit: Annotated[RowCount | None, _filled_or(None), Field(default=None, description="all rows without it")]
    cursor: Cursor
    format: Annotated[Literal["json", "csv"], _filled_or("json"), Field(default="json")]


def sha256_of(version: str) -> str | None:
    """The digest in "sha256:…"; None for ""."""
    return version.removeprefix("sha256:") or None
