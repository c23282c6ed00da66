"""Blocks of a mail that was saved as text -> its head, and those that it only quotes from the mail that it answers.

They are somebody else's words, a question of a journalist for one, under the name of the organisation. A mail that is
passed on is another matter: there the older one is the release.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.document import Block

QUOTE_MARK = ">"

_HEARD = r"(?:wrote|escribió)\s*:"
_NAMED = r"(?:@|\b\d{1,2}[:.h]\d\d\b)"  # an address or a time of day: no sentence of a release ends so
_WROTE = re.compile(rf"(?:^|\n)(?:On|El)\b(?=[^:>]{{0,160}}{_NAMED})[^>]{{6,200}}>?\s*{_HEARD}\s*$")
_LAST_CHARS = 400
_ORIGINAL = re.compile(r"\s*-{2,}\s*(?:original message|mensaje original)\s*-{2,}", re.IGNORECASE)
_ANSWERS = re.compile(r"^\W*(?:Subject|Asunto)\W+re\s*:", re.IGNORECASE | re.MULTILINE)

# The first lines of a mail that was saved as text; three of them, for "To:" alone may begin anything.
_MAIL_LINE = re.compile(
    r"[*_]{0,2}(From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|De|Para|Fecha|Enviado|Asunto)[*_]{0,2}:[*_]{0,2}\s",
    re.IGNORECASE,
)
_FEWEST_MAIL_LINES = 3


def is_mail_head(said: str) -> bool:
    """Whether a block is the head of a mail: who wrote it to whom, when and on what."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    named = {match[1].lower() for line in lines if (match := _MAIL_LINE.match(line))}
    return len(named) >= _FEWEST_MAIL_LINES and bool(named & {"from", "de"}) and _MAIL_LINE.match(lines[0]) is not None


def answered(text: str, blocks: Sequence[Block], heads: Sequence[int]) -> set[int]:
    """The blocks that are quoted from the mail that this one answers. ``heads``: which blocks are the head of a mail.
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
    return found if set(range(len(said))) - found - set(heads) else set()


def _opens(said: Sequence[str], at: int, heads: Sequence[int]) -> bool:
    """Whether all from this block on is the older mail, without a mark before its lines."""
    if not heads or at <= heads[0]:
        return False
    if _WROTE.match(said[at]):
        return not any(words.startswith(QUOTE_MARK) for words in said[at + 1 :])
    return _ANSWERS.search(said[heads[0]]) is not None and (at in heads or _ORIGINAL.match(said[at]) is not None)
