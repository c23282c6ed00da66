"""A sentence that tells what somebody says -> whether the sentence after it denies that.

'The Echo says that the lift costs the town "a fortune". It costs the town nothing.': the first alone, as an answer,
would say what the text goes on to refute.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import pattern
from service.language.stop_words import telling_singulars
from service.reading_features.sentence_words import SentenceWords

_SAYS = pattern(
    r"\b(?:sa(?:y|ys|id)|claim(?:s|ed)?|alleg(?:es?|ed)|wr(?:ites?|ote)|argu(?:es?|ed)|assert(?:s|ed)?|"
    r"suggest(?:s|ed)?|"
    r"report(?:s|ed)|maintain(?:s|ed)|insist(?:s|ed)?|believe[sd]?|think|thought|told|according to|"
    r"rumou?rs?|it is said)\b",
    re.I,
)
_DENIES = pattern(
    r"\b(?:not|no|never|nothing|none|nobody|neither|cannot|untrue|false|wrong|incorrect|mistaken|"
    r"in (?:fact|truth|reality))\b|n['’]t\b",
    re.I,
)
_FALSE = pattern(
    r"^[\"“‘']?(?:That|This|It|The)"
    r"(?: (?:claim|figure|report|statement|number|story|allegation|rumou?r|accusation|suggestion))?"
    r"(?: (?:is|was)|['’]s) "
    r"(?:simply |just |quite |plainly |entirely )?"
    r"(?:not (?:true|so|correct|right|the case)|untrue|false|wrong|incorrect|nonsense|a (?:lie|myth|"
    r"mistake|rumou?r))\b",
    re.I,
)
_IN_FACT = pattern(r"^(?:In (?:fact|truth|reality)|Not (?:an?|one)|No(?:thing|body)?)\b")
_DENIED = pattern(
    r"\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?) "
    r"(?:(?:this|it|the (?:claim|report|allegation))\b|that(?=[.,;]))",
    re.I,
)
ALIKE = 2  # telling words of the claim that its denial takes up


def is_denied(words: Sequence[SentenceWords], i: int) -> bool:
    """Whether the sentence after sentence ``i`` denies it."""
    return i + 1 < len(words) and denies(words[i].text, words[i + 1])


def is_claim(words: str) -> bool:
    """Whether a sentence tells what somebody says, and denies nothing itself."""
    return _SAYS.search(words) is not None and _DENIES.search(words) is None


def denies(claim: str, behind: SentenceWords) -> bool:
    """Whether ``claim`` is somebody's, and the next sentence says that it is false or, in its words, denies it."""
    if not is_claim(claim):
        return False
    if _FALSE.match(behind.text) or _DENIED.search(behind.text):
        return True
    alike = telling_singulars(claim) & telling_singulars(behind.text)
    return (
        (behind.leans or _IN_FACT.match(behind.text) is not None)
        and _DENIES.search(behind.text) is not None
        and len(alike) >= ALIKE
    )
