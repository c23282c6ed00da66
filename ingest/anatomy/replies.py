"""Blocks of a mail that was saved as text or a page -> its head, and those that it only quotes from the mail that it
answers.

A head is one block or, where a mail program prints each line apart, several. What is quoted is somebody else's words, a
question of a journalist for one, under the name of the organisation. A mail that is passed on is another matter: there
the older one is the release.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.document import Block
from ingest.lazy_pattern import pattern

QUOTE_MARK = ">"

_HEARD = r"(?:wrote|escribió)\s*:"
_NAMED = r"(?:@|\b\d{1,2}[:.h]\d\d\b)"  # an address or a time of day: no sentence of a release ends so
_WROTE = pattern(rf"(?:^|\n)(?:On|El)\b(?=[^:>]{{0,160}}{_NAMED})[^>]{{6,200}}>?\s*{_HEARD}\s*$")
_LAST_CHARS = 400
_ORIGINAL = pattern(r"\s*-{2,}\s*(?:original message|mensaje original)\s*-{2,}", re.IGNORECASE)
_ANSWERS = pattern(r"^\W*(?:Subject|Asunto)\W+re\s*:", re.IGNORECASE | re.MULTILINE)

# The first lines of a mail that was saved as text; three of them, for "To:" alone may begin anything.
_NAME = r"(?:From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|De|Para|Fecha|Enviado|Asunto)"
_MAIL_LINE = pattern(rf"[*_]{{0,2}}(?P<name>{_NAME})[*_]{{0,2}}:[*_]{{0,2}}(?=\s)", re.IGNORECASE)
_RUN_ON = pattern(rf"\s+(?=[*_]{{0,2}}{_NAME}[*_]{{0,2}}:[*_]{{0,2}}\s)")  # a format may join the lines of a block
_FEWEST_MAIL_LINES = 3
_SENDERS, _SUBJECTS = frozenset(("from", "de")), frozenset(("subject", "asunto"))
# What mail programs and desks put before what a mail is on.
_AGAIN = pattern(r"(?:(?:re|fwd?|rv|(?:news |press |media )?release)\s*:\s*)+", re.IGNORECASE)


def mail_heads(said: Sequence[str]) -> list[range]:
    """The positions of the blocks that are the head of a mail: who wrote it to whom, when and on what. ``said``: the
    words of each block."""
    found, at = list[range](), 0
    while at < len(said):
        stop = at
        named = set[str]()
        while stop < len(said) and (new := _named(said[stop])) and named.isdisjoint(new):
            named, stop = named | new, stop + 1
        is_head = len(named) >= _FEWEST_MAIL_LINES and bool(named & _SENDERS)
        found += [range(at, stop)] if is_head else []
        at = max(stop, at + 1)
    return found


def subject_of(head: str) -> str:
    """What a mail is about, as its head says; "" where it does not."""
    for line in _lines(head):
        if (label := _MAIL_LINE.match(line)) and label["name"].lower() in _SUBJECTS:
            words = line[label.end() :].strip()
            return words[again.end() :] if (again := _AGAIN.match(words)) else words
    return ""


def _lines(said: str) -> list[str]:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return _RUN_ON.split(lines[0]) if len(lines) == 1 else lines


def _named(said: str) -> set[str]:
    """The names of the lines of a head that a block holds, where it begins with one."""
    lines = _lines(said)
    found = [match["name"].lower() if (match := _MAIL_LINE.match(line)) else "" for line in lines]
    return set(filter(None, found)) if found[:1] != [""] else set()


def answered(text: str, blocks: Sequence[Block], heads: Sequence[range]) -> set[int]:
    """The blocks that are quoted from the mail that this one answers. ``heads``: which blocks are the heads of mails.
    None where nothing else would be left to read."""
    said = [block.span.of(text) for block in blocks]
    found: set[int] = set()
    for at, words in enumerate(said):
        if _opens(said, at, heads):
            found.update(range(at, len(said)))
            break
        introduced = at > 0 and (at - 1 in found or _WROTE.search(said[at - 1][-_LAST_CHARS:]) is not None)
        quotes = words.startswith(QUOTE_MARK) and (bool(heads) or introduced)
        introduces = _WROTE.match(words) is not None and "".join(said[at + 1 : at + 2]).startswith(QUOTE_MARK)
        if quotes or introduces:
            found.add(at)
    return found if set(range(len(said))) - found - {at for head in heads for at in head} else set()


def _opens(said: Sequence[str], at: int, heads: Sequence[range]) -> bool:
    """Whether all from this block on is the older mail, without a mark before its lines."""
    if not heads or at < heads[0].stop:
        return False
    if _WROTE.match(said[at]):
        return not any(words.startswith(QUOTE_MARK) for words in said[at + 1 :])
    opens = any(at == head.start for head in heads) or _ORIGINAL.match(said[at]) is not None
    return opens and any(_ANSWERS.search(said[of]) for of in heads[0])
