"""Answer -> the JSON of ``POST /v1/ask``. Offsets count Unicode code points; ``end`` is exclusive."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AliasChoices, BaseModel, ConfigDict, Field

from service.answer import Answer, NoticeCode, Outcome, Reason


class Shown(BaseModel):
    """A frozen value of the service as JSON: same fields, same names."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class PublishedModel(Shown):
    date: str | None = Field(description="ISO 8601, cut to its precision; null where nothing is known")
    precision: str | None = Field(description="day, month or year")
    inferred: bool = Field(description="true where no date is printed and it follows from the text")
    confidence: float = Field(ge=0, le=1)
    basis: str = Field(description="where the date comes from, in words")


class CitedDocumentModel(Shown):
    id: str
    title: str
    type: str
    publisher: str
    url: str | None
    subjects: tuple[str, ...]
    published: PublishedModel


class AttributionModel(Shown):
    plain: str
    ap: str


class HeaderModel(Shown):
    """The names of a table's columns: ``text[start:end]`` of the citation's version too."""

    exact: str
    start: int = Field(ge=0)
    end: int = Field(ge=1)


class CitationModel(Shown):
    """``exact`` is ``text[start:end]`` of that version: ``GET /v1/documents/{id}?version=``."""

    marker: int = Field(ge=1)
    kind: Literal["quote", "row"]
    exact: str
    prefix: str
    suffix: str
    start: int = Field(ge=0)
    end: int = Field(ge=1)
    version: str = Field(pattern=r"^sha256:[0-9a-f]{64}$")
    document: CitedDocumentModel
    speaker: str | None
    role: str | None = Field(description="the speaker's role as printed there")
    permalink: str
    deep_link: str | None = Field(
        description="the original opened at these words; null where no such address can be promised"
    )
    attribution: AttributionModel
    marks: tuple[tuple[int, int], ...] = Field(description="the words that answer, as offsets into exact")
    header: HeaderModel | None = Field(description="where the words are of a row of a table that has one")


class FigureModel(Shown):
    """One ledger row as printed."""

    subject: str
    year: int
    framework: str | None
    section: str | None
    grade: str | None
    score: float | None
    count: int | None
    rank: int | None
    tier: int | None
    citation: int = Field(description="the marker of its citation")


class ComputedModel(Shown):
    what: str = Field(description="count, share, average, rank or change")
    value: float
    of: int | None
    known: int | None
    rows: tuple[int, ...] = Field(description="positions in figures")


class NoticeModel(Shown):
    code: NoticeCode
    text: str


class OptionModel(Shown):
    label: str
    question: str


class UnderstoodModel(Shown):
    question: str
    subjects: tuple[str, ...]
    years: tuple[int, ...]
    framework: str | None
    bills: tuple[str, ...]
    speaker: str | None
    proposed: str | None = Field(description="a chat model's wording of a follow-up, where it differs; not searched")
    unmatched: tuple[tuple[int, int], ...] = Field(
        description="with `not_supported`: words of `question` that no passage comes near to, as [start, end)"
    )


class SearchedModel(Shown):
    """The reach of a search."""

    documents: int
    passages: int
    from_: Annotated[str | None, Field(validation_alias=AliasChoices("from", "from_"), serialization_alias="from")]
    to: str | None
    generation: str
    as_of: str


class LinkModel(Shown):
    label: str
    url: str


class AnswerModel(Shown):
    outcome: Outcome
    reason: Reason | None
    text: str
    citations: tuple[CitationModel, ...]
    figures: tuple[FigureModel, ...]
    computed: tuple[ComputedModel, ...]
    notices: tuple[NoticeModel, ...]
    options: tuple[OptionModel, ...]
    nearest: tuple[CitationModel, ...]
    links: tuple[LinkModel, ...]
    understood: UnderstoodModel
    searched: SearchedModel
    language: str
    joined: bool = Field(description="several questions were asked in one, and `options` are they")
    mode: Literal["extractive", "select", "write"]


def answer_json(answer: Answer) -> str:
    """The answer as the API, the stream and the terminal show it."""
    return AnswerModel.model_validate(answer).model_dump_json(by_alias=True)
