"""A stretch that rests on two citations -> the two clauses that may rest on one each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest import pattern
from service.gating.keys import Key

_JOINTS = pattern(r"(?:;|,? (?:and|while|but|whereas)|, ) ")


def halves(words: str, keys: Sequence[Key]) -> Iterator[tuple[str, str]]:
    """Every way of cutting ``words`` at one joint outside quotation marks. A second clause without a
    subject of its own begins with the first's: "Kansas got an F in 2011 and an A in 2018"."""
    subject = next((key for key in keys if key.kind == "subject"), None)
    for joint in _JOINTS.finditer(words):
        if words[: joint.start()].count("“") > words[: joint.start()].count("”"):
            continue
        first, second = words[: joint.start()], words[joint.end() :]
        own = any(key.kind == "subject" and key.start >= joint.end() for key in keys)
        if subject and not own and subject.end <= joint.start():
            second = f"{words[subject.start : subject.end]} {second}"
        yield first.rstrip(" ,") + ".", second
