"""A second opinion, written without any code of the gate: figures, names and quotes of a shown text that
its evidence does not print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.answer import Citation
from tests.gate_world import SPELLED

_NUMBER_WORDS = {word: str(number) for number, word in SPELLED.items()}
_ORDINALS = {"first": "1st", "second": "2nd", "third": "3rd", "ninth": "9th", "tenth": "10th"}
_OPENERS = frozenset(
    "In On At The A An According Under No Nobody Nearly HB SB Our These We Twelve Thirteen Fourteen Fifteen Sixteen "
    "Seventeen Eighteen Nineteen Two Three Four Five Six Seven Eight Nine Ten Eleven".split()
)


def unsupported(shown: str, citations: tuple[Citation, ...]) -> list[str]:
    """Every figure, name, quoted string and mark of ``shown`` that no cited evidence prints."""
    by_marker = {citation.marker: citation for citation in citations}
    found: list[str] = []
    for sentence in re.split(r"(?<=[\]]) |(?<=[.”]) (?=[A-Z“\d])", shown):
        cited = [by_marker[int(n)] for n in re.findall(r"\[(\d+)\]", sentence) if int(n) in by_marker]
        if not cited:
            found.append(f"no evidence: {sentence!r}")
        evidence = " ".join(f"{c.exact} {c.speaker or ''} {c.role or ''} {c.document.publisher}" for c in cited)
        bare = re.sub(r"\[\d+\]", "", sentence)
        found.extend(_missing(bare, evidence))
        found.extend(
            quoted for quoted in re.findall(r"[“\"]([^“”\"]*)[”\"]", bare) if quoted not in {c.exact for c in cited}
        )
    return found


def _missing(bare: str, evidence: str) -> Iterator[str]:
    printed = set(re.findall(r"\d+(?:\.\d+)?", evidence))
    yield from (n for n in re.findall(r"\d+(?:\.\d+)?", bare) if n not in printed)
    lowered = evidence.lower()
    for word in re.findall(r"[a-z]+", bare.lower()):
        if word in _NUMBER_WORDS and word not in lowered and _NUMBER_WORDS[word] not in printed:
            yield word
        if word in _ORDINALS and word not in lowered and _ORDINALS[word] not in lowered:
            yield word
    names = set(re.findall(r"\b[A-Z]\w*", evidence))
    yield from (name for name in re.findall(r"\b[A-Z]\w*", bare) if name not in names and name not in _OPENERS)
    yield from (f"mark {letter!a}" for letter in bare if not letter.isascii() and letter not in "“”’")
    yield from re.findall(r"[<>`*#|{}\\@]|https?:|www\.|\.(?:com|org)\b", bare)
