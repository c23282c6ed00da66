"""A made-up world for tests of the gate: places, papers and people, and citations whose facts are known."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache

from ingest.document import Published
from ingest.organisation import Organisation, parse
from ingest.stemmer import Stemmer
from service.answer import Attribution, Citation, CitedDocument
from service.gate import Gate

PLACES = ("Northfield", "Eastmarch", "Westmoor", "Southdale", "Millbrook", "Harrowgate", "Larkspur", "Stonebridge")
PAPERS = ("the Larch Herald", "the Vale Courier", "the Morning Tribune")
PEOPLE = (("Ann", "Lee"), ("Omar", "Haddad"), ("Rosa", "Whitfield"), ("Peter", "Okafor"))
ROLES = ("founder of Open Gate", "mayor", "director of research")
SPELLED = {
    n: w
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
SAID = (
    "We will not rest until every road is safe",
    "Nobody should have to walk home in the dark",
    "Our ferry crews deserve better pay",
    "These bridges were built to last and they did",
)
_HEAD = """
[organisation]
name = "Open Gate"
publisher = "Open Gate"
subject_word = "district"
subject_words = ["district", "districts"]
[[frameworks]]
code = "RRS"
name = "Rural Road Standard"
first = 2011
last = 2019
grades = ["A", "B", "C", "D", "F"]
[[frameworks]]
code = "HWT"
name = "Highway Test"
first = 2020
last = 2026
grades = ["A", "B", "C", "D", "F"]
"""


def organisation() -> Organisation:
    subjects = "".join(f'[[subjects]]\ncode = "{p[:3].upper()}"\nname = "{p}"\n' for p in PLACES)
    return parse((_HEAD + subjects).encode())


@dataclass(frozen=True)
class Known:
    """``exact`` as evidence, what is true of it, and what it says (``facts``, by name)."""

    exact: str
    true: tuple[str, ...]
    facts: dict[str, str]
    speaker: str | None = None
    role: str | None = None


@lru_cache(maxsize=1)
def gate() -> Gate:
    """The gate of this organisation, without what is learned."""
    return Gate(organisation(), Stemmer().stem)


def citation(known: Known, marker: int) -> Citation:
    document = CitedDocument(
        f"made-{marker}", "A page of the archive", "press_release", "Open Gate", None, (), Published()
    )
    return Citation(
        marker,
        "quote",
        known.exact,
        "",
        "",
        0,
        len(known.exact),
        "sha256:" + "0" * 64,
        document,
        known.speaker,
        f"/d/made-{marker}",
        None,
        Attribution("", ""),
        (),
        known.role,
    )


def other(values: object, *but: str, chance: random.Random) -> str:
    """One of ``values`` that is none of ``but``."""
    return chance.choice([v for v in values if v not in but])  # type: ignore[attr-defined, no-any-return]
