"""A word -> the one of several everyday and official words for the same that stands for all of them.

Whoever asks about "kids" is told by a document that says "children" or "minors". Only words that mean one thing
wherever these stand: "teacher" and "staff" do not.
"""

from __future__ import annotations

_ALIKE = {
    word: words[0]
    for words in (
        ("child", "children", "kid", "kids", "minor", "minors"),
        ("police", "cop", "cops"),
        ("teenager", "teenagers", "teen", "teens"),
    )
    for word in words
}


def one_word(word: str) -> str:
    return _ALIKE.get(word.casefold(), word)
