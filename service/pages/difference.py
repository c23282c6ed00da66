"""Two versions of a document -> what changed, paragraph by paragraph and word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup, escape

from ingest import pattern

_WORDS = pattern(r"\w+|\s+|[^\w\s]")
MOST_WORDS = 4_000  # of one changed passage: beyond it, whole passages are compared, to stay within a second


@dataclass(frozen=True)
class Change:
    """A stretch of paragraphs: ``same`` (only how many there are) or changed, as HTML."""

    same: int
    html: Markup


def difference(old: str, new: str) -> Iterator[Change]:
    """In the order of the text. What was taken out stands in ``<del>``, what was put in stands in ``<ins>``."""
    before, after = old.split("\n"), new.split("\n")
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Change(sum(1 for line in before[a:b] if line.strip()), Markup())
        else:
            yield Change(0, _words("\n".join(before[a:b]), "\n".join(after[c:d])))


def _words(old: str, new: str) -> Markup:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) + len(after) > MOST_WORDS:
        return _tagged("del", old) + _tagged("ins", new)
    html = Markup()
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            html += escape("".join(before[a:b]))
        else:
            html += _tagged("del", "".join(before[a:b])) + _tagged("ins", "".join(after[c:d]))
    return html


def _tagged(tag: str, words: str) -> Markup:
    return Markup(f"<{tag}>{{}}</{tag}>").format(words) if words else Markup()
