"""The words of the design as frozen values: no I/O, no library, nothing that can change.

Every offset here counts Unicode code points of one version's canonical text (NFC), end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``[start, end)`` in code points of a version's canonical text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that this span covers in ``text``."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a block of text was in the file that it came from."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_HEADER = "table_header"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or table row, as a span beside the text.

    Blocks are in the order of the text, do not overlap, and cover all of it but white space.
    ``level`` is 1 to 6 for a heading, the depth from 1 for a list item, else 0. ``page`` counts
    from 1 where the file has pages. ``table`` numbers the tables of a document from 0; ``cells``
    are the spans of a row's cells in column order, an empty cell being an empty span.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    page: int | None = None
    table: int | None = None
    cells: tuple[Span, ...] = ()

    @property
    def in_table(self) -> bool:
        """Whether it is a row of a table or of its header."""
        return self.kind in (BlockKind.TABLE_HEADER, BlockKind.TABLE_ROW)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a loader made of a file's bytes.

    ``declared`` is what an author wrote about the document (front matter, a sidecar) and wins
    over everything inferred; ``suggested`` is what the file format says (an HTML title, a DOCX
    core property) and is only a hint. ``warnings`` are sentences for staff.
    """

    text: str
    blocks: tuple[Block, ...]
    declared: Mapping[str, object] = field(default_factory=dict)
    suggested: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


REMOVED_MARK = "[removed:"  # how each placeholder begins


@dataclass(frozen=True, slots=True)
class Removal:
    """Something cut out of the text before it was stored: its kind and the span of the
    placeholder that stands there now. Never the words that were removed."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Version:
    """One exact state of a document. Never changed.

    ``sha256`` is of ``text`` in UTF-8, so anyone can check it; ``original_sha256`` of the bytes.
    ``number`` counts the versions of a document from 1.
    """

    document_id: str
    number: int
    text: str
    sha256: str
    original_sha256: str
    captured_at: datetime
    media_type: str
    blocks: tuple[Block, ...]
    declared: Mapping[str, object] = field(default_factory=dict)
    suggested: Mapping[str, str] = field(default_factory=dict)
    removals: tuple[Removal, ...] = ()
    warnings: tuple[str, ...] = ()


class Status(StrEnum):
    """Whether a document may be seen.

    ``live``: yes. ``embargoed``: from its moment on. ``held``: not until staff mend what its
    reason names. ``withdrawn``: staff took it out of sight.
    """

    LIVE = "live"
    EMBARGOED = "embargoed"
    HELD = "held"
    WITHDRAWN = "withdrawn"


ONE_CLUE = 0.4  # how sure a year is that nothing but one clue in a text points to


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published, as precisely as is known and not more.

    ``date`` is ISO 8601 cut to ``precision`` ("2016-11-16", "2016-11", "2016"), None when not
    known at all. ``confidence`` runs from 0 to 1, and is 1.0 for a date that is declared or
    printed. ``basis`` says in words where the date comes from.
    """

    date: str | None = None
    precision: str | None = None
    inferred: bool = False
    confidence: float = 0.0
    basis: str = "not printed"

    @property
    def bounds(self) -> str | None:
        """The date, where it may tell how far an archive reaches: not a year that one clue alone points to."""
        return None if self.inferred and self.confidence <= ONE_CLUE else self.date

    @property
    def year(self) -> int | None:
        return int(self.date[:4]) if self.date else None


class SectionKind(StrEnum):
    """The parts of a release. Contact and materials are split off: never retrieved or quoted."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    BOILERPLATE = "boilerplate"
    CONTACT = "contact"
    MATERIALS = "materials"


SPLIT_OFF = (SectionKind.CONTACT, SectionKind.MATERIALS)


@dataclass(frozen=True, slots=True)
class Section:
    kind: SectionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a document prints as somebody's: between quotation marks, after a name in a transcript, or in a
    paragraph of their own below "Ann Lee said:".

    ``span`` is the words without their marks; ``attribution`` the words that name the speaker.
    ``role`` is as printed there ("SHI founder"), never updated.
    """

    span: Span
    speaker: str | None = None
    role: str | None = None
    attribution: Span | None = None


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill as printed. Numbers repeat across places and sessions: the key is all of
    ``(subject, session, number)``. ``number`` is normalised: "HB 5621"."""

    number: str
    span: Span
    subject: str | None = None
    session: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """Something that staff should look at. ``code`` is one of ``ingest.checks``' codes."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Anatomy:
    """What was read out of one version with one organisation's names."""

    title: str
    type: str
    published: Published
    subjects: tuple[str, ...] = ()
    publisher: str = ""
    source_kind: str = "release"
    url: str | None = None
    dateline: str | None = None
    sections: tuple[Section, ...] = ()
    quotes: tuple[Quote, ...] = ()
    bills: tuple[Bill, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def beside(self) -> list[Span]:
        """Where it prints what is no part of its text: the contact block, material for the press."""
        return [part.span for part in self.sections if part.kind in SPLIT_OFF]


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is embedded, retrieved and cited: a span of a version.

    ``context`` (title, subject, year, heading) is embedded with it and never quoted.
    ``sentences`` are spans inside ``span``, in order.
    """

    document_id: str
    version: str
    span: Span
    text: str
    context: str
    sentences: tuple[Span, ...]

    @property
    def embedded(self) -> str:
        """The text that is turned into a vector."""
        return embedded_text(self.context, self.text)


def embedded_text(context: str, text: str) -> str:
    """What is embedded for a passage, and the text by whose sha256 its vector is cached."""
    return f"{context}\n{text}" if context else text


ALL = "ALL"  # the subject of a row that tells of all subjects together: a tally, or an average


@dataclass(frozen=True, slots=True)
class GradeRow:
    """One grade or tally as a document prints it, with the span that it was read from.

    ``subject`` is a code of the organisation, or ``ALL`` for a tally, which then has ``count``, and for an average.
    ``section`` None is the overall grade. ``printed`` is the form of the grade as it stands; of a row without any value
    they are the words that no grade was given ("n/a").
    ``source_kind`` is one of the organisation's ranked kinds of source. ``remark`` are the words of the table that
    say that it is not the final one ("pre-launch, March 2011"), "" where it says nothing of the kind. ``corrects``: a
    correction gives it in place of what was printed before; where no value of it was read, ``printed`` are its
    words, a sentence in quotation marks.
    """

    document_id: str
    version: str
    span: Span
    subject: str
    year: int
    framework: str | None
    section: str | None = None
    grade: str | None = None
    score: float | None = None
    rank: int | None = None
    tier: int | None = None
    count: int | None = None
    printed: str = ""
    source_kind: str = "release"
    source_url: str | None = None
    remark: str = ""
    corrects: bool = False
