"""A text -> the letters that it names as grades: what got Fs is no answer to what got an A."""

from __future__ import annotations

import re

from ingest import pattern

_GRADED = pattern(
    r"\b(?:grades?d?|letters?|rating|got|get|gets|received?|receives|earn(?:s|ed)?|scored?|award\w*)\b", re.I
)
_BEHIND = (
    r"(?=[^\w\s]|\s*$|\s+(?:\d|(?:in|for|from|to|on|and|or|last|this|since|between|at|again|overall|grades?|by|than|during|"
    r"each|every|under|before|after|when|while|if|as|the|ever|twice)\b))"
)
_ASKED = pattern(
    r"\b(?:an?|any|all|of|with|many|more|most|fewer|fewest|no|only|straight|got|get|received?|earned|grades?|graded) "
    rf"(?P<letter>[A-DF])[+−–-]?(?:['’]?s)?(?![\w'’-]){_BEHIND}"
)
_MEANT = pattern(
    r"\b(?i:what) (?:does|do|did|would|will) (?:(?:an?|the|grade|letter|of) )+(?P<letter>[A-HJ-Z])[+−–-]?(?: grade)? "
    r"(?:mean|stand for|indicate)\b"
)
# A capital "A" may be the article, and "As" a word: these only where nothing else can be meant.
_TOLD = pattern(
    r"(?<![\w.'’])(?P<letter>[B-HJ-Z])[+−–-]?(?:['’]?s)?(?![\w'’])"
    r"|(?:\b(?:an|grade|graded|got|received|earned|of|to|from|with|straight) |[|“\"(] ?)"
    r"(?P<a>A)[+−–-]?(?:['’]s)?(?![\w'’])"
    r"|(?<=\w )(?P<as>A)s\b|(?<!\w)(?P<marked>A)(?:['’]s|[+−–-](?!\w))"
)


def asked_letters(question: str) -> frozenset[str]:
    """The letters that a question about grades asks for; none where it may mean something else by them."""
    if meant := _MEANT.search(question):
        return frozenset(meant["letter"])
    return (
        frozenset(found["letter"] for found in _ASKED.finditer(question)) if _GRADED.search(question) else frozenset()
    )


def told_letters(text: str) -> frozenset[str]:
    """Every letter that stands in a text as a grade may."""
    return frozenset(next(filter(None, found.groups())) for found in _TOLD.finditer(text))
