"""Answer -> the JSON of ``POST /v1/ask``. Offsets count Unicode code points; ``end`` is exclusive."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AliasChoices, BaseModel, ConfigDict, Field

from service.answer import Answer, NoticeCode, Outcome, Reason


class Shown(BaseModel):
    """A frozen value of the service as JSON: same fields, same names."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


NOTICE_CODES = ", ".join(f"`{code}`" for code in NoticeCode)


class PublishedModel(Shown):
    date: str | None = Field(description="ISO 8601, cut to its precision; null where nothing is known")
    precision: str | None = Field(description="day, month or year")
    inferred: bool = Field(description="true where no date is printed and it follows from the text")
    confidence: float = Field(ge=0, le=1)
    basis: str = Field(description="where the date comes from, in words")


class CitedDocumentModel(Shown):
    """What a document is, without its text."""

    id: str
    title: str
    type: str
    publisher: str
    url: str | None = Field(description="where it was published; null where it does not say")
    subjects: tuple[str, ...] = Field(description="codes of what it is about")
    published: PublishedModel


class AttributionModel(Shown):
    """The quotation with its source, ready to paste."""

    plain: str
    ap: str = Field(description="by the rules of AP style")


class HeaderModel(Shown):
    """The names of a table's columns: ``text[start:end]`` of the citation's version too."""

    exact: str
    start: int = Field(ge=0)
    end: int = Field(ge=1)


class CitationModel(Shown):
    """``exact`` is ``text[start:end]`` of that version: ``GET /v1/documents/{id}?version=``."""

    marker: int = Field(ge=1, description="stands in `text` in square brackets")
    kind: Literal["quote", "row"] = Field(description="sentences, or cells of a table")
    exact: str
    prefix: str = Field(description="what stands before it there")
    suffix: str = Field(description="what stands behind it there")
    start: int = Field(ge=0, description="in code points")
    end: int = Field(ge=1, description="exclusive")
    version: str = Field(pattern=r"^sha256:[0-9a-f]{64}$")
    document: CitedDocumentModel
    speaker: str | None = Field(description="whose words they are, where the document says so")
    role: str | None = Field(description="the speaker's role as printed there")
    permalink: str = Field(description="below the address of this service: that version's page, with the words marked")
    deep_link: str | None = Field(
        description="the original opened at these words; null where no such address can be promised"
    )
    attribution: AttributionModel
    marks: tuple[tuple[int, int], ...] = Field(description="the words that answer, as offsets into exact")
    header: HeaderModel | None = Field(description="where the words are of a row of a table that has one")
    language: Literal["en", "es"] | None = Field(
        description="of exact, for whoever hears it read; null where its words do not tell, or are of another language"
    )


class FigureModel(Shown):
    """One ledger row as printed. A letter has a meaning only with its framework."""

    subject: str = Field(description="a code of the organisation, or ALL for a tally, with `count`")
    year: int = Field(description="the edition")
    framework: str | None = Field(description="the scale; null where its document names none")
    section: str | None = Field(description="null for the overall grade")
    grade: str | None
    score: float | None
    count: int | None = Field(description="of a tally: how many received that grade")
    rank: int | None
    tier: int | None
    citation: int = Field(description="the marker of its citation")


class ComputedModel(Shown):
    """A figure that was counted."""

    what: Literal["count", "share", "average", "rank", "change"]
    value: float = Field(
        description="whole for a count and a rank; a share from 0 to 1; an average in points; a change or distance in "
        "points or in steps of the scale, below 0 where something fell or lies lower"
    )
    of: int | None = Field(description="among how many")
    known: int | None = Field(description="of how many of these the archive knows it")
    rows: tuple[int, ...] = Field(description="positions in `figures`; empty where documents, not rows, were counted")


class NoticeModel(Shown):
    """What has to be said beside an answer."""

    code: str = Field(description=f"{NOTICE_CODES}. A new one may be added: show the text of one that you do not know")
    text: str


class OptionModel(Shown):
    """A question that can be asked instead."""

    label: str
    question: str


class UnderstoodModel(Shown):
    """What the question was taken for."""

    question: str = Field(description="as it stands alone: a follow-up with what it takes from the turns before")
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
    """The reach of a search: of a question that of its filters."""

    documents: int
    passages: int
    from_: Annotated[
        str | None,
        Field(
            validation_alias=AliasChoices("from", "from_"),
            serialization_alias="from",
            description="the earliest date of a document, as precise as it is known",
        ),
    ]
    to: str | None = Field(description="the latest")
    generation: str = Field(description="the index that was searched")
    as_of: str = Field(description="the moment of the search, in UTC")


class LinkModel(Shown):
    label: str
    url: str = Field(description="of the web, of mail (`mailto:`) or a telephone (`tel:`), or a path of this service")


class AnswerModel(Shown):
    """How a question ended.

    * `answered`: at least one citation, the strongest first. Every quoted string in `text` is the `exact` of a
      citation, every figure has one.
    * `clarification`: `options` are ready questions; there are none where the question does not say what it is about.
    * `abstained`: the archive does not hold an answer, or none that is sure. `nearest`: up to three passages;
      `searched`: how far.
    * `refused`, `directed`: a fixed text, and whom to ask instead in `links`.
    * `help`: a fixed text for somebody in danger. Show it at once, and whole.
    """

    outcome: Outcome
    reason: Reason | None = Field(description="null where the question was answered")
    text: str = Field(description="to be shown as it is; paragraphs are apart by a blank line, `[1]` is a marker")
    citations: tuple[CitationModel, ...]
    figures: tuple[FigureModel, ...] = Field(description="the ledger rows that `text` tells of")
    computed: tuple[ComputedModel, ...] = Field(description="what was counted, and from which of them")
    notices: tuple[NoticeModel, ...]
    options: tuple[OptionModel, ...]
    nearest: tuple[CitationModel, ...] = Field(description="passages near to a question that they do not answer")
    links: tuple[LinkModel, ...]
    understood: UnderstoodModel
    searched: SearchedModel
    language: str = Field(description="of the sentences of `text` that are no quotation")
    joined: bool = Field(description="several questions were asked in one, and `options` are they")
    mode: Literal["extractive", "select", "write"] = Field(
        description="select, write: a chat model chose the sentences, or worded the text"
    )


def answer_json(answer: Answer) -> str:
    """The answer as the API, the stream and the terminal show it."""
    return AnswerModel.model_validate(answer).model_dump_json(by_alias=True)
