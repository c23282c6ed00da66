"""The ends of a question as frozen values: an answer, an abstention, a fixed text. No I/O.

Field names are those of ``POST /v1/ask``; the API, the stream, the page and the terminal all
show this one value.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ingest import Published, pattern

MARKER = pattern(r"\[(\d+)\]")  # of a citation, in the text of an answer


class Outcome(StrEnum):
    """How a question ends."""

    ANSWERED = "answered"
    CLARIFICATION = "clarification"
    ABSTAINED = "abstained"
    REFUSED = "refused"
    DIRECTED = "directed"
    HELP = "help"


SEARCHED = (Outcome.ANSWERED, Outcome.ABSTAINED, Outcome.CLARIFICATION)  # the ends for which the archive was searched


class Reason(StrEnum):
    """Why an end is not an answer. Which of them stand with which outcome is in the table of the contract."""

    AMBIGUOUS_PLACE = "ambiguous_place"
    AMBIGUOUS_EDITION = "ambiguous_edition"
    AMBIGUOUS_COMPARISON = "ambiguous_comparison"
    NOT_IN_ARCHIVE = "not_in_archive"
    NOT_SUPPORTED = "not_supported"
    NOT_COUNTED = "not_counted"
    PREDICTION = "prediction"
    OUT_OF_SCOPE = "out_of_scope"
    SECRET = "secret"
    PRIVATE_CONTACT = "private_contact"
    FABRICATED_QUOTE = "fabricated_quote"
    HARMFUL = "harmful"
    PRESS_DESK = "press_desk"
    ELSEWHERE = "elsewhere"
    DANGER = "danger"
    CRISIS = "crisis"
    TIP = "tip"


NOT_FOUND = (Reason.NOT_IN_ARCHIVE, Reason.NOT_SUPPORTED)  # nothing here answers it
HELP = (Reason.DANGER, Reason.CRISIS, Reason.TIP)  # the kinds of help, that for danger first


class NoticeCode(StrEnum):
    """What an answer has to say beside its quotations; programs tell notices apart by it, people by their text."""

    FRAMEWORK_CHANGE = "framework_change"
    CORRECTED = "corrected"
    CONFLICT = "conflict"
    TEMPLATE_SLIP = "template_slip"
    UNDATED = "undated"
    INFERRED_DATE = "inferred_date"
    INCOMPLETE = "incomplete"
    HISTORICAL = "historical"
    NOT_LEGAL_ADVICE = "not_legal_advice"
    SECONDARY_SOURCE = "secondary_source"
    SHORTENED_QUOTE = "shortened_quote"
    RELATIVE_DATE = "relative_date"
    ANNOUNCED = "announced"
    PART_UNANSWERED = "part_unanswered"


@dataclass(frozen=True)
class Notice:
    code: NoticeCode
    text: str


@dataclass(frozen=True)
class CitedDocument:
    id: str
    title: str
    type: str
    publisher: str
    url: str | None
    subjects: tuple[str, ...]
    published: Published


@dataclass(frozen=True)
class Attribution:
    """Ready to paste: ``plain`` for any text, ``ap`` by the rules of AP style."""

    plain: str
    ap: str


@dataclass(frozen=True)
class Header:
    """What names the columns of a table; ``exact == text[start:end]`` of the version that its row is cited from."""

    exact: str
    start: int
    end: int


@dataclass(frozen=True)
class Citation:
    """``exact == text[start:end]`` of that version of that document, in code points.

    ``kind`` is ``quote`` (sentences) or ``row`` (cells of a table). ``marks`` are the words
    inside ``exact`` that answer, as offsets into ``exact``. ``header`` is that of the table whose row is cited.
    ``language`` is that of ``exact`` where its words tell it.
    """

    marker: int
    kind: str
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    version: str
    document: CitedDocument
    speaker: str | None
    permalink: str
    deep_link: str | None
    attribution: Attribution
    marks: tuple[tuple[int, int], ...] = ()
    role: str | None = None
    header: Header | None = None
    language: str | None = None

    @property
    def sha256(self) -> str:
        """``version`` as the archive has it."""
        return self.version.removeprefix("sha256:")


@dataclass(frozen=True)
class Figure:
    """One ledger row as printed, and the marker of the citation that shows it."""

    subject: str
    year: int
    framework: str | None
    section: str | None
    grade: str | None
    score: float | None
    count: int | None
    citation: int
    rank: int | None = None
    tier: int | None = None


@dataclass(frozen=True)
class Computed:
    """A figure that was counted: ``what`` is count, share, average, rank or change; ``rows`` are
    positions in ``figures``; ``of`` is the denominator and ``known`` how many of it are known.

    ``value`` is a whole number for a count and a rank, 0 to 1 for a share, in points for an average, and for a change
    in points or in steps of the scale, below 0 where something fell."""

    what: str
    value: float
    of: int | None
    known: int | None
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Option:
    """A ready question that a person can ask instead."""

    label: str
    question: str


@dataclass(frozen=True)
class Understood:
    """What a question was taken for. ``proposed`` is how a chat model words a follow-up, where that differs
    from ``question``: it decided nothing. ``unmatched`` are the words of ``question`` that no passage comes near
    to, as offsets into it, where that is why nothing is sure to answer."""

    question: str
    subjects: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    framework: str | None = None
    bills: tuple[str, ...] = ()
    speaker: str | None = None
    proposed: str | None = None
    unmatched: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Searched:
    """The reach of a search; ``from_`` and ``to`` are the ends of the period, ISO 8601 as precise as their dates, None
    if undated. ``as_of`` is the moment of the search in UTC."""

    documents: int
    passages: int
    from_: str | None
    to: str | None
    generation: str
    as_of: str


@dataclass(frozen=True)
class Link:
    label: str
    url: str

    @property
    def printed(self) -> str:
        """The address as a person reads it: that of a mail or a call without its scheme."""
        return self.url.removeprefix("mailto:").removeprefix("tel:")


@dataclass(frozen=True)
class Answer:
    """Any end of a question. What holds for each ``outcome`` stands in the contract's table."""

    outcome: Outcome
    text: str
    understood: Understood
    searched: Searched
    reason: Reason | None = None
    citations: tuple[Citation, ...] = ()
    figures: tuple[Figure, ...] = ()
    computed: tuple[Computed, ...] = ()
    notices: tuple[Notice, ...] = ()
    options: tuple[Option, ...] = ()
    nearest: tuple[Citation, ...] = ()
    links: tuple[Link, ...] = ()
    language: str = "en"
    listed: tuple[
        str, ...
    ] = ()  # ids of the documents that a list of them counts, for what follows on it; shown nowhere
    joined: bool = False  # several questions were asked in one, and ``options`` are they
    mode: str = "extractive"  # or "select", "write": what a chat model did

    @property
    def looked(self) -> bool:
        """Whether the archive was searched for it: for what is asked about this service nothing is."""
        return self.outcome in SEARCHED and self.reason is not Reason.OUT_OF_SCOPE
