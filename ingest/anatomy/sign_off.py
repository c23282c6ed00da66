"""The blocks of a release -> those in which somebody signs off below its end without a label: name, office, number.

They stand below an end mark ("ENDS"), or below the two dashes that mail programs put before a signature, or are the
last block of all where its first line is a person's name. How to reach somebody stands in one of them, a sentence in
none.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.anatomy.name_lines import is_person
from ingest.anatomy.release_line import is_end_mark
from ingest.anatomy.speakers import CAP
from ingest.document import Block, BlockKind
from ingest.lazy_pattern import pattern

LINE_CHARS = 90
_SIGNATURE = pattern(r"--(?:\s|$)")
_REACHED = pattern(
    r"\S@\S|\b\d{3}[.\- ]\d{4}\b|\+\d{1,3}[ (]?\d|"
    r"(?i:\b(?:tel|phone|fax|cell|mobile|office|teléfono|móvil)\b\.?\s*:?\s*\+?\(?\d)"
)
_PROSE = pattern(r"[a-zß-ÿ]{3}[.!?][”\"»’)]*$")
_NAME = pattern(rf"{CAP}(?:\s+{CAP}){{1,3}}")


def signed_off(text: str, blocks: Sequence[Block], free: Sequence[int]) -> list[int]:
    """Their positions among ``free``, those of the blocks that are nothing else yet."""
    said = [block.span.of(text).strip() for block in blocks]
    ends = [at for at, words in enumerate(said) if is_end_mark(words) or _is_signature(words)]
    below = [at for at in free if ends and at >= ends[0] and not is_end_mark(said[at])]
    if ends:
        return _of_one(said, blocks, below)
    last = free[-1:]
    return [at for at in last if at == len(blocks) - 1 and _opens_with_name(said[at]) and _of_one(said, blocks, last)]


def _is_signature(words: str) -> bool:
    """Whether a block is what a mail program puts below a text: "— Ann Lee, mayor" says whose the words above are."""
    return _SIGNATURE.match(words) is not None and (words == "--" or _REACHED.search(words) is not None)


def _of_one(said: Sequence[str], blocks: Sequence[Block], below: Sequence[int]) -> list[int]:
    """The first blocks of ``below`` that hold short lines alone, as far as the last that says how to reach somebody."""
    short = next((number for number, at in enumerate(below) if not _is_short(said[at], blocks[at])), len(below))
    reached = [number for number, at in enumerate(below[:short]) if _REACHED.search(said[at])]
    return list(below[: reached[-1] + 1]) if reached else []


def _is_short(words: str, block: Block) -> bool:
    lines = words.splitlines()
    return block.kind is BlockKind.PARAGRAPH and all(
        len(line) <= LINE_CHARS and not _PROSE.search(line.rstrip()) for line in lines
    )


def _opens_with_name(words: str) -> bool:
    first, *more = words.split("\n")
    name = first.strip(" *_,")
    return bool(more) and _NAME.fullmatch(name) is not None and is_person(name)
