"""Labelled lines ("Final score: 66", "1. Prevention and training: C") of a document about one subject -> rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest.document import Block, BlockKind, Span
from ingest.lazy_pattern import pattern
from ingest.rows.grades import Unreadable, read_place, read_value
from ingest.rows.header_words import Holds
from ingest.rows.place import YEAR, Place, years_in
from ingest.rows.reading import Found, Unread
from ingest.rows.scales import OVERALL, plain

_LINE = pattern(
    r"[ \t]*(?:[-*•][ \t]+)?(?P<label>[^:\n]{2,80}?)[ \t]*(?::|[ \t][–—-][ \t])[ \t]*"
    r"(?P<value>[^\n]{1,40}?)[ \t]*\.?[ \t]*"
)
# A box of a web page: "Grade F". A number there may be a school year's.
_BOX = pattern(r"(?P<label>(?i:(?:overall|final|letter)[ \t]+)?(?i:grade))[ \t]+(?P<value>[A-Z][+−–-]?)")
_LABEL = (
    r"(?:(?:overall|final|total|letter|state|national)\s+)*(?:grade|letter|mark|score|points|rank|ranking|tier)\s*:"
)
_NEXT = pattern(
    rf"(?<=\s)(?<!overall\s)(?<!final\s)(?<!total\s)(?<!letter\s)(?<!state\s)(?<!national\s)(?={_LABEL})", re.I
)
_ROLES = {
    "grade": pattern(r"^(?:(?:overall|final|total|letter|state) )*(?:grade|letter|mark)$"),
    "score": pattern(r"^(?:(?:overall|final|total|state) )*(?:score|points)$"),
    "rank": pattern(r"^(?:(?:overall|national) )*(?:rank|ranking)$"),
    "tier": pattern(r"^(?:national )?tier$"),
}


@dataclass
class LabelReader:
    """Reads the labelled lines of a run of blocks; ``read`` returns the blocks without any."""

    place: Place
    found: list[Found] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def read(self, text: str, blocks: Sequence[Block]) -> list[Block]:
        rest = list[Block]()
        for block in blocks:
            lines = list(_lines(text, block.span)) if self._may(block) else []
            known = [line for line in lines if self._role(line["label"])]
            if not known:
                rest.append(block)
                continue
            for line in known:
                span = Span(line.start("label"), line.end("value"))
                try:
                    self.found.append(self._row(line["label"], line["value"], span))
                except Unreadable as reason:
                    self.unread.append(Unread(str(reason), span))
        self.found = [row for row in self.found if row.says_something]
        return rest

    def _may(self, block: Block) -> bool:
        return self.place.subject is not None and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)

    def _role(self, label: str) -> str | None:
        words = plain(YEAR.sub(" ", label))
        for role, form in _ROLES.items():
            if form.match(words):
                return role
        return "section" if self.place.scales.has_section(label) else None

    def _row(self, label: str, value: str, span: Span) -> Found:
        years = years_in(label)
        year = years[0] if years else self.place.year()
        framework = self.place.framework(year)
        scale = self.place.scales.framework(framework)
        row = Found(span, self.place.subject or "", year, framework, source_kind=self.place.anatomy.source_kind)
        row = replace(row, remark=self.place.remark)
        role = self._role(label)
        if role == "rank":
            return replace(row, rank=read_place(value))
        if role == "tier":
            return replace(row, tier=read_place(value))
        most = scale.points if scale else None
        if role == "section" and plain(label) not in OVERALL:
            section = self.place.scales.section_named(framework, label)
            if section is None:
                raise Unreadable(f"{label!r} is not a section of the framework")
            row, most = replace(row, section=section.code), section.points
        read = read_value(value, scale, most, Holds.SCORE if role == "score" else Holds.VALUE)
        return replace(row, grade=read.grade, score=read.score, printed=read.printed)


def _lines(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The labelled lines of a block. A line that is nothing but several of them, as Markdown joins lines, gives each
    of them."""
    start = span.start
    for line in span.of(text).splitlines(keepends=True):
        end = start + len(line.rstrip("\n"))
        cuts = [start, *(found.start() for found in _NEXT.finditer(text, start + 1, end)), end]
        pieces = [_LINE.fullmatch(text, left, right) for left, right in pairwise(cuts)]
        several = len(pieces) > 1 and all(piece and re.match(_LABEL, piece.group().lstrip(), re.I) for piece in pieces)
        whole = _LINE.fullmatch(text, start, end) or (
            _BOX.fullmatch(text, start, end) if span.of(text) == line else None
        )
        yield from (piece for piece in (pieces if several else [whole]) if piece)
        start += len(line)
