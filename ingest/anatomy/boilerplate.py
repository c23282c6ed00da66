"""The blocks of a release -> those that only say what an organisation is.

They open with "About X", or are the last paragraphs, as far as they say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.document import Block, BlockKind
from ingest.lazy_pattern import pattern
from ingest.organisation import Organisation

NEAR_END = 0.5  # boilerplate stands in the second half of a release

ABOUT = pattern(
    r"(?:(?:About|ABOUT) (?:us\b|US\b|the (?!law|bill|act|new|report)|[A-Z\[])|"
    r"(?:Acerca de|ACERCA DE|Sobre|SOBRE) (?:(?:el|la|los|las|EL|LA|LOS|LAS) )?[A-ZÀ-ÖØ-Þ\[]|"
    r"(?:Acerca de|Sobre) nosotr[oa]s\b)[^.!?\n]{0,80}(?:$|\n|:)"
)
_BODIES = (
    r"(?:organi[sz]ation|non-?profit|ngo|charity|coalition|association|agency|foundation|alliance|institute|"
    r"trust|501\(c\)\(3\)|ministry)"
)
_IS_AN = pattern(
    rf"[A-Z][^.!?]{{2,120}}?\s(?:(?:is|are|was founded)\b[^.]{{0,200}}\b{_BODIES}|"
    r"(?:es|son|fue fundad[oa])\b[^.]{0,200}\b(?:organismo|organización|asociación|agencia|fundación|entidad|empresa|"
    r"institución|consorcio|federación|cooperativa|ONG|ministerio|consejería|universidad|hospital))\b",
    re.IGNORECASE,
)
_LED = pattern(r"^(?:el|la|los|las)\s+")
_FOUNDED = pattern(r"\b[Ff]ounded (?:in|by)\b|\b(?:[Ff]undad|[Cc]read)[oa] (?:en|por)\b")


def boilerplate(
    blocks: Sequence[Block], words: Sequence[str], free: Sequence[int], organisation: Organisation
) -> list[int]:
    """Their positions among ``free``, those of the blocks that are nothing else yet."""
    ours = tuple(name for name in (organisation.name, *organisation.short_names) if name)
    about = next((at for at in free if at >= len(blocks) * NEAR_END and _is_about(words[at], ours)), None)
    if about is None:
        return _last_that_says_what_it_is(blocks, words, free, tuple(name.lower() for name in ours))
    heads = (at for at in range(about + 1, len(blocks)) if blocks[at].kind is BlockKind.HEADING)
    end = next((at for at in heads if not ABOUT.match(words[at])), len(blocks))
    return [at for at in free if about <= at < end]


def _is_about(said: str, ours: Sequence[str]) -> bool:
    """Whether a block opens with "About X", also where a format has joined the lines so that what X is follows at
    once."""
    joined = "|".join(map(re.escape, ours))
    return ABOUT.match(said) is not None or re.match(rf"(?i:about (?:the )?(?:{joined})) [A-Z]", said) is not None


def _last_that_says_what_it_is(
    blocks: Sequence[Block], words: Sequence[str], free: Sequence[int], ours: tuple[str, ...]
) -> list[int]:
    found = []
    for place in reversed(range(len(free))):
        at = free[place]
        said = words[at].replace("](#)", "")
        if blocks[at].kind is not BlockKind.PARAGRAPH or place < len(free) * NEAR_END:
            break
        named = _LED.sub("", said.lower()).startswith(ours)
        if _IS_AN.match(said) and (named or _FOUNDED.search(said)):
            found.append(at)
        elif not named:
            break
    return found
