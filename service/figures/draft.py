"""Sentences, rows and notices -> the end of a question, every row with its citation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ingest import GradeRow, Span
from service.answer import Citation, Computed, Figure, Notice, NoticeCode, Option, Outcome, Reason
from service.figures.untold import Untold
from service.figures.words import Words

Cite = Callable[[Sequence[GradeRow]], tuple[Citation, ...]]


@dataclass(frozen=True)
class FiguresEnd:
    """What an answer from rows is made of; fields as in ``Answer``. ``tentative``: it stands only where no
    passage answers; ``settled``: no passage can tell it better, though it is that nothing is held."""

    outcome: Outcome
    text: str
    reason: Reason | None = None
    figures: tuple[Figure, ...] = ()
    computed: tuple[Computed, ...] = ()
    notices: tuple[Notice, ...] = ()
    options: tuple[Option, ...] = ()
    citations: tuple[Citation, ...] = ()
    tentative: bool = False
    settled: bool = False
    untold: Untold | None = None  # what a document may print beside it

    def gives_way(self, *, held: bool) -> bool:
        """Whether a passage is tried first; ``held``: rows of those who are asked about are there."""
        return self.tentative or (self.reason is Reason.NOT_IN_ARCHIVE and not self.settled and not held)


def abstained(reason: Reason, text: str, options: Sequence[Option] = ()) -> FiguresEnd:
    return FiguresEnd(Outcome.ABSTAINED, text, reason, options=tuple(options))


def not_counted(words: Words) -> FiguresEnd:
    return abstained(Reason.NOT_COUNTED, words.phrase("That cannot be counted from the grades in the archive."))


def settled(text: str) -> FiguresEnd:
    """That the ledger does not hold something, where only the ledger can tell."""
    return replace(abstained(Reason.NOT_IN_ARCHIVE, text), settled=True)


def clarification(reason: Reason, text: str, options: Sequence[Option]) -> FiguresEnd:
    return FiguresEnd(Outcome.CLARIFICATION, text, reason, options=tuple(options))


@dataclass
class Draft:
    """An answer in the making, in the language of ``words``. A row is cited by ``mark``, which gives what to print:
    " [2]". ``tentative``: a passage may know better."""

    words: Words
    sentences: list[str] = field(default_factory=list)
    rows: list[GradeRow] = field(default_factory=list)
    computed: list[Computed] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    tentative: bool = False
    untold: Untold | None = None
    _positions: dict[GradeRow, int] = field(default_factory=dict)
    _places: dict[tuple[str, str, Span], int] = field(default_factory=dict)

    def say(self, sentence: str, rows: Sequence[GradeRow] = ()) -> None:
        """Add a sentence, and the markers of the rows that it rests on."""
        self.sentences.append(f"{sentence}.{self.mark(rows)}")

    def mark(self, rows: Sequence[GradeRow]) -> str:
        """The markers of ``rows`` as printed, each with a blank before it."""
        return "".join(f" [{marker}]" for marker in dict.fromkeys(self._marker(row) for row in rows))

    def position(self, row: GradeRow) -> int:
        """The position of ``row`` among the figures, where it is added if need be."""
        if row not in self._positions:
            self._positions[row] = len(self.rows)
            self.rows.append(row)
        return self._positions[row]

    def compute(self, what: str, value: float, of: int | None, known: int | None, rows: Sequence[GradeRow]) -> None:
        self.computed.append(Computed(what, value, of, known, tuple(self.position(row) for row in rows)))

    def notice(self, code: NoticeCode, text: str) -> None:
        if all(notice.text != text for notice in self.notices):
            self.notices.append(Notice(code, text))

    def end(self, cite: Cite) -> FiguresEnd | None:
        """The answer; None when a row can no longer be cited, so that nothing is shown of it."""
        firsts = {(row.document_id, row.version, row.span): row for row in reversed(self.rows)}
        citations = cite([firsts[place] for place in self._places])
        if len(citations) != len(self._places) or not citations:
            return None
        numbered = tuple(replace(citation, marker=at) for at, citation in enumerate(citations, start=1))
        figures = tuple(
            Figure(
                row.subject,
                row.year,
                row.framework,
                row.section,
                row.grade,
                row.score,
                row.count,
                self._marker(row),
                row.rank,
                row.tier,
            )
            for row in self.rows
        )
        text = " ".join(self.sentences)
        for row in self.rows:
            if row.remark and self.words.remark(row) not in text:
                told = self.words.phrase(
                    'What [{marker}] shows is marked "{remark}" in its source.',
                    marker=self._marker(row),
                    remark=row.remark,
                )
                self.notice(NoticeCode.INCOMPLETE, told)
        return FiguresEnd(
            Outcome.ANSWERED,
            text,
            None,
            figures,
            tuple(self.computed),
            one_of_each(self.notices),
            tuple(self.options),
            numbered,
            self.tentative,
            untold=self.untold,
        )

    def _marker(self, row: GradeRow) -> int:
        self.position(row)
        return self._places.setdefault((row.document_id, row.version, row.span), len(self._places) + 1)


def one_of_each(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """One notice for each code, with all that is said under it: of thirteen editions thirteen would stand there."""
    codes = dict.fromkeys(notice.code for notice in notices)
    return tuple(Notice(code, " ".join(one.text for one in notices if one.code == code)) for code in codes)
