"""The lines of a page -> those that begin an item of a list, each with how many characters its bullet takes.

Round and square marks, arrows and ticks are bullets wherever a line begins with them. A dash, an asterisk or an "o" is
one where a gap follows that is wider than a blank, and another line begins with the same below or above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.lazy_pattern import pattern
from ingest.loaders.pdf_lines import Line

_SURE = pattern(r"[•‣▪●◦⁃∙→➔➢➤►▶■□◆◇○✓✔✦❖\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc]\s*")
_UNSURE = pattern(r"[-–—*·o]\s+")
_GAP = 0.45  # after an unsure one, in sizes of the letters: a blank is a third wide, more where lines are justified
_SAME_LEFT_POINTS = 1.0


def bullets(lines: Sequence[Line]) -> dict[int, int]:
    found = {}
    for at, line in enumerate(lines):
        mark = _SURE.match(line.text) or (_UNSURE.match(line.text) if _is_list(line, lines) else None)
        if mark and mark.end() < len(line.text):
            found[at] = mark.end()
    return found


def _is_list(line: Line, lines: Sequence[Line]) -> bool:
    alike = [
        other
        for other in lines
        if other.text[:1] == line.text[:1] and _hangs(other) and abs(other.left - line.left) <= _SAME_LEFT_POINTS
    ]
    return _hangs(line) and len(alike) > 1


def _hangs(line: Line) -> bool:
    return line.hang >= _GAP * line.size and _UNSURE.match(line.text) is not None
