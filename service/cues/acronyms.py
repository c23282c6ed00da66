"""A question asking what letters stand for -> the sentences that spell them out, as in "Roads Improvement Board
(RIB)"."""

from __future__ import annotations

import re

from ingest import Generation, pattern
from service.citations import Cited
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visibility import seen_passages

SHOWN = 2  # two documents that spell it out are enough; more say the same

_ASKED = pattern(
    r"\bwhat (?:does|do|is|are)\s+[\"“']?(?P<a>[A-Z][A-Z&.\d]{1,9})[\"”']?\s+"
    r"(?:stand for|mean|short for|an? (?:acronym|abbreviation) (?:of|for))"
    r"|\b(?:meaning|full (?:name|form)) of\s+[\"“']?(?P<b>[A-Z][A-Z&.\d]{1,9})\b"
    r"|\bspell out\s+[\"“']?(?P<c>[A-Z][A-Z&.\d]{1,9})\b"
    r"|^\W*what(?:['’]s| is| are)\s+(?:the\s+|an?\s+)?(?P<d>[A-Z][A-Z&.\d]{1,9})\W*$",
    re.I,
)
_DEFINES = pattern(r"\b(?:called|named|known as|stands? for|short for|is the|are the|was the first)\b", re.I)
_SMALL = r"(?:(?:of|the|for|and|on|in|to|&)\s+)*"
_REST = r"(?:\s+[\w&-]+){0,6}"  # of a name longer than its letters: "Just Roads Report Cards (JR)"


def asked_letters(question: str) -> str | None:
    """The letters that a question wants spelled out, or None."""
    match = _ASKED.search(question)
    letters = match and (match.group("a") or match.group("b") or match.group("c") or match.group("d"))
    return letters.replace(".", "") if letters and letters.replace(".", "").isupper() else None


def spelling(letters: str) -> re.Pattern[str]:
    """Words whose initials are ``letters``, right before or after them; a digit among them stands for no word."""
    alone = [letter for letter in letters if letter.isalpha()]
    words = r"\s+".join(_SMALL + rf"{letter}\w*" for letter in alone) + (_REST if len(alone) > 1 else "")
    return re.compile(
        rf"\b{words}\s*\(\s*{re.escape(letters)}\s*\)|\b{re.escape(letters)}\s*\(\s*{words}\s*\)"
        rf"|\b{re.escape(letters)}\s+(?:stands for|means|is short for)\s+(?:the\s+)?{words}"
    )


def spelled_out(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The sentences in which words whose initials are the letters stand right before or after them."""
    letters = asked_letters(reading.question)
    if letters is None:
        return ()
    pattern = spelling(letters)
    passages = generation.passages(generation.matching(f'text : "{letters}"'))
    found: dict[str, tuple[Cited, str]] = {}
    for passage in seen_passages(passages.values(), visible, filters):
        document = passage.document
        for span in passage.sentences:
            told = passage.words(span)
            if pattern.search(told) and (document.id not in found or _DEFINES.search(told)):
                found[document.id] = (Cited(document, span), told)
    ranked = sorted(
        found.values(),
        key=lambda f: (
            _DEFINES.search(f[1]) is None,
            f[0].document.anatomy.type != "press_release",
            len(f[1]),
            f[0].document.number,
        ),
    )
    return tuple(cited for cited, _ in ranked[:SHOWN])
