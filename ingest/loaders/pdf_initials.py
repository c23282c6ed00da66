"""The lines of a page, of which one is an initial in large print -> the same with that letter in its word.

Its word goes on in the uppermost of the lines that stand on its right. "A heron" is two words: where letter and rest
are no word that is met in print, and the rest alone is one, a blank stands between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.loaders.pdf_lines import Line

_LARGE = 1.8  # times the print beside it
_LONGEST_CHARS = 2  # a letter, and a quotation mark before it
_NEAR = 1.0  # between letter and word, in sizes of the word's letters
_MET = 2.0  # of wordfreq: once in ten million words
_ONE_LETTER_WORDS = "AIEOUYaieouy"


def with_initials(lines: Sequence[Line]) -> list[Line]:
    found = list(lines)
    for initial in lines:
        if len(initial.text) > _LONGEST_CHARS or not initial.text[-1].isalpha():
            continue
        beside = max(
            (line for line in found if _stands_beside(line, initial)), key=lambda line: line.base, default=None
        )
        if beside is not None and beside.text[:1].isalpha():
            at = found.index(beside)
            found[at] = replace(beside, text=_joined(initial.text, beside.text), left=initial.left, hang=0.0)
            found.remove(initial)
    return found


def _stands_beside(line: Line, initial: Line) -> bool:
    smaller = line.size * _LARGE <= initial.size
    level = initial.bottom - line.size < line.base < initial.top
    return smaller and level and -line.size <= line.left - initial.right <= _NEAR * line.size


def _joined(initial: str, rest: str) -> str:
    first = rest.split(maxsplit=1)[0].strip('.,;:!?"”’»)')
    if initial[-1] in _ONE_LETTER_WORDS and not _is_met(initial[-1] + first) and _is_met(first):
        return f"{initial} {rest}"
    return initial + rest


def _is_met(word: str) -> bool:
    from wordfreq import zipf_frequency  # seldom needed, and slow to load

    return max(zipf_frequency(word, language) for language in ("en", "es")) >= _MET
