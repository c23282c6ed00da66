"""A made-up organisation that grades bridges: letters with plus and minus, an edition every four years,
one framework that never changes. Nothing of it is true of anybody."""

from __future__ import annotations

import random
from functools import lru_cache

from ingest.organisation import Organisation, parse

YEARS = (2012, 2016, 2020, 2024)
GRADES = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D", "F")
NAMES = (
    "Harbour Bridge",
    "Mill Crossing",
    "Ostrava Viaduct",
    "Kestrel Span",
    "Lowgate Bridge",
    "Pilgrim Footbridge",
    "Quarry Arch",
    "Saltmarsh Causeway",
    "Tanner Bridge",
    "Umber Viaduct",
    "Verger Span",
    "Wexcombe Crossing",
)
_HEAD = b"""
[organisation]
name = "Bridge Watch"
short_names = ["BW"]
subject_word = "bridge"
subject_words = ["bridge", "bridges", "crossing"]
[sources]
ranks = ["card", "bulletin", "newspaper"]
[[frameworks]]
code = "BCI"
name = "Bridge Condition Index"
aliases = ["Condition Index"]
first = 2012
grades = ["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D", "F"]
failing = ["F"]
points = 100
[[frameworks.sections]]
code = "deck"
name = "Deck and surface"
aliases = ["deck"]
points = 40
[[frameworks.sections]]
code = "piers"
name = "Piers and bearings"
aliases = ["piers"]
points = 60
"""


@lru_cache(maxsize=1)
def bridges() -> Organisation:
    """The organisation, of twelve bridges and four editions."""
    editions = "".join(
        f'[[editions]]\nyear = {year}\nstatus = "published"\nframework = "BCI"\nsubjects = {len(NAMES)}\n'
        for year in YEARS
    )
    subjects = "".join(
        f'[[subjects]]\ncode = "{code(name)}"\nname = "{name}"\nkind = "bridge"\nregion = "{side}"\n'
        for name, side in zip(NAMES, ["North", "South"] * 6, strict=True)
    )
    return parse(_HEAD + editions.encode() + subjects.encode())


def code(name: str) -> str:
    return "".join(word[0] for word in name.split()) + name.split()[0][1:3].upper()


def truths(seed: int) -> dict[tuple[str, int], tuple[str, float]]:
    """A grade and a score for every bridge in every edition, by name and year."""
    chance = random.Random(seed)
    return {(name, year): (chance.choice(GRADES), chance.randrange(0, 201) / 2) for name in NAMES for year in YEARS}
