"""Keys of a sentence and of its evidence -> whether the same ones belong together, in the same order.

"From an F in 2011 to a B in 2016" holds the letters F and B and both years; that the B belongs to
2016 is told by their places. A key belongs to the nearest of another class, clauses weighing more
than words. What a sentence pairs must be paired in its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ingest import pattern
from service.gating.keys import Key

_CLASS = {
    "year": "time",
    "date": "time",
    "number": "figure",
    "percent": "figure",
    "money": "figure",
    "ordinal": "figure",
    "grade": "grade",
    "subject": "who",
    "name": "who",
    "bill": "bill",
    "framework": "framework",
}
# Which pairs are compared: what a value belongs to, and what stands beside a subject or a bill.
_PAIRS = {
    "grade": ("who", "time", "figure"),
    "figure": ("who", "time", "grade"),
    "time": ("grade", "figure", "who"),
    "name": ("time",),
    "subject": ("grade", "figure", "bill"),
    "bill": ("who", "time"),
}
_BOUNDARY = pattern(r"[,;:()–—]|\b(?:and|but|while|whereas|though|although)\b", re.I)
_BOUNDARY_WORDS = 4  # a clause's end separates as much as four words do
_DIVIDES = pattern(
    r"\b(?:than|average|compared|unlike|whereas|while|versus|vs|against|but|except|like|instead)\b", re.I
)

Resolved = Mapping[int, Sequence[int]]  # key of the sentence -> the same keys of the evidence


def class_of(key: Key) -> str:
    return _CLASS[key.kind]


def bonds_hold(text: str, keys: Sequence[Key], evidence: str, of_evidence: Sequence[Key], resolved: Resolved) -> bool:
    """Whether everything that the sentence pairs is paired in the evidence."""
    known = [i for i in range(len(keys)) if i in resolved]
    for i in known:
        for other in _PAIRS.get(keys[i].kind, _PAIRS.get(class_of(keys[i]), ())):
            j = _nearest(text, keys, i, [k for k in known if class_of(keys[k]) == other])
            if j is None:
                continue
            divided = set(_dividers(text, keys[i], keys[j]))
            if not any(
                _paired(evidence, of_evidence, a, b)
                and set(_dividers(evidence, of_evidence[a], of_evidence[b])) <= divided
                for a in resolved[i]
                for b in resolved[j]
            ):
                return False
    return True


def order_holds(keys: Sequence[Key], resolved: Resolved) -> bool:
    """Whether keys of one kind come in the order of the evidence."""
    known = [i for i in range(len(keys)) if i in resolved]
    return all(
        min(resolved[i]) < max(resolved[j])
        for n, i in enumerate(known)
        for j in known[n + 1 :]
        if _CLASS[keys[i].kind] == _CLASS[keys[j].kind]
        and keys[i].kind == keys[j].kind
        and keys[i].value != keys[j].value
    )


def _paired(text: str, keys: Sequence[Key], a: int, b: int) -> bool:
    first, second = class_of(keys[a]), class_of(keys[b])
    near = (
        _nearest(text, keys, a, [k for k, key in enumerate(keys) if class_of(key) == second]) == b
        or _nearest(text, keys, b, [k for k, key in enumerate(keys) if class_of(key) == first]) == a
    )
    if not near:
        return False
    value, time = (a, b) if second == "time" else (b, a) if first == "time" else (None, None)
    if value is None or time is None or keys[value].start < keys[time].start or class_of(keys[value]) == "who":
        return True
    # A time after a value of the same class is that one's: "an F in 2011 and a B".
    return (
        not any(class_of(key) == class_of(keys[value]) and key.end <= keys[time].start for key in keys)
        or _nearest(text, keys, time, [k for k, key in enumerate(keys) if class_of(key) == class_of(keys[value])])
        == value
    )


def _nearest(text: str, keys: Sequence[Key], i: int, among: Sequence[int]) -> int | None:
    """The nearest of ``among``; of two as near, the one that follows."""
    others = [k for k in among if k != i]
    if not others:
        return None
    return min(others, key=lambda k: (_distance(text, keys[i], keys[k]), keys[k].start < keys[i].start))


def _distance(text: str, first: Key, second: Key) -> int:
    between = _between(text, first, second)
    return len(re.findall(r"\w+", between)) + _BOUNDARY_WORDS * len(_BOUNDARY.findall(between))


def _between(text: str, first: Key, second: Key) -> str:
    return text[min(first.end, second.end) : max(first.start, second.start)]


def _dividers(text: str, first: Key, second: Key) -> Iterator[str]:
    return (word.casefold() for word in _DIVIDES.findall(_between(text, first, second)))
