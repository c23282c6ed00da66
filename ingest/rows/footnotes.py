"""Footnotes that call a grade provisional or the like -> the rows that bear their marks are marked so.

"B*" in a cell and "* provisional until the laboratory has reported" below the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.document import Block, BlockKind
from ingest.lazy_pattern import pattern
from ingest.rows.reading import Found
from ingest.rows.remarks import not_final

_NOTE = pattern(r"(?P<mark>[*†‡§¶]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|[1-9](?=[.) ]))[.)]?\s*(?P<said>[^\s*†‡§¶].*)", re.S)
_MOST = 250  # a longer paragraph is no footnote
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")


def with_footnotes(text: str, blocks: Sequence[Block], found: Sequence[Found]) -> list[Found]:
    """``found`` with the words of the footnote that says of a row that it is not final, where no heading or cell
    does."""
    notes = _not_final(text, blocks)
    if not notes:
        return list(found)
    marks = re.compile(
        rf"(?<=[^\s|*†‡§¶])(?:{'|'.join(map(re.escape, sorted(notes, key=len, reverse=True)))})(?![\w*†‡§¶])"
    )
    told = list[Found]()
    for row in found:
        mark = None if row.remark or row.count is not None else marks.search(row.span.of(text))
        told.append(replace(row, remark=notes[mark[0]]) if mark else row)
    return told


def _not_final(text: str, blocks: Sequence[Block]) -> dict[str, str]:
    """The words of such footnotes by their marks, as they stand in a row. An item of a list is what became of a line
    that begins with an asterisk, if nothing else does."""
    notes, other, items = dict[str, str](), set[str](), list[str]()
    for block in blocks:
        said = " ".join(block.span.of(text).split()) if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) else ""
        if not said or len(said) > _MOST:
            continue
        note = _NOTE.fullmatch(said)
        if note is None:
            items += [said] if block.kind is BlockKind.LIST_ITEM else []
        elif not_final(note["said"], whole=False):
            notes.update((mark, note["said"]) for mark in _as_borne(note["mark"]))
        else:
            other.update(_as_borne(note["mark"]))
    if "*" not in notes and len(items) == 1 and not_final(items[0], whole=False):
        notes["*"] = items[0]
    return {mark: said for mark, said in notes.items() if mark not in other}


def _as_borne(mark: str) -> tuple[str, ...]:
    """A mark as a cell bears it: a number is raised there."""
    number = mark.translate(_RAISED)
    return tuple("¹²³⁴⁵⁶⁷⁸⁹"[int(number) - 1]) if number.isdecimal() else (mark,)
