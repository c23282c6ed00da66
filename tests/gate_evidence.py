"""The kinds of made-up evidence of the gate's world, each with wordings that a careful writer would use.

They are true by construction, and nothing here asks the gate what it thinks of them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from tests.gate_clauses import CLAUSES
from tests.gate_world import PAPERS, PEOPLE, PLACES, ROLES, SAID, SPELLED, Known


def worlds(seed: int) -> Iterator[Known]:
    """Evidence without end, each kind in turn."""
    chance = random.Random(seed)
    while True:
        for make in MAKERS:
            yield make(chance)


def _two(chance: random.Random, of: object) -> list[str]:
    return chance.sample(list(of), 2)  # type: ignore[call-overload, no-any-return]


def _article(grade: str) -> str:
    return f"an {grade}" if grade in "AF" else f"a {grade}"


def _rise(chance: random.Random) -> Known:
    place, (low, high) = chance.choice(PLACES), _two(chance, "ABCDF")
    first, last = sorted(chance.sample(range(2011, 2020), 2))
    facts = {
        "place": place,
        "grade": low,
        "grade2": high,
        "year": str(first),
        "year2": str(last),
        "framework": "Rural Road Standard",
    }
    low, high = _article(low), _article(high)
    exact = f"{place} rose from {low} in {first} to {high} in {last} on the Rural Road Standard."
    return Known(
        exact,
        (
            exact,
            f"In {last}, {place} received {high} on the Rural Road Standard.",
            f"{place} got {low} in {first} and {high} in {last}.",
            f"On the Rural Road Standard, {place} rose from {low} in {first} to {high} in {last}.",
            f"{place} was given {low} in {first}.",
            f"{place} rose to {high} in {last}, from {low} in {first}.",
        ),
        facts,
    )


def _counts(chance: random.Random) -> Known:
    year, (many, few) = chance.randint(2011, 2019), sorted(chance.sample(range(2, 20), 2), reverse=True)
    best, worst = _two(chance, "ABCDF")
    facts = {"year": str(year), "number": str(many), "number2": str(few), "grade": best, "grade2": worst}
    best, worst = _article(best), _article(worst)
    exact = (
        f"In {year}, {many} districts received {best} and {few} districts received {worst} on the Rural Road Standard."
    )
    return Known(
        exact,
        (
            exact,
            f"In {year}, {few} districts got {worst}.",
            f"{many} districts received {best} in {year}.",
            f"{SPELLED[many].capitalize()} districts got {best} in {year}.",
            f"On the Rural Road Standard, {many} districts earned {best} and {few} districts earned {worst} in {year}.",
        ),
        facts,
    )


def _bill(chance: random.Random) -> Known:
    place, number, day = chance.choice(PLACES), chance.randint(1000, 9000), chance.randint(1, 28)
    month, year = chance.choice(("March", "June", "October")), chance.randint(2011, 2019)
    facts = {"place": place, "bill": f"HB {number}", "month": month, "year": str(year)}
    exact = (
        f"{place} enacted HB {number} on {month} {day}, {year}, which treats every driver under 18 as a learner who "
        "may not be fined for a first offense."
    )
    return Known(
        exact,
        (
            exact,
            f"{place} enacted HB {number} on {month} {day}, {year}.",
            f"HB {number} was enacted in {month} {year}.",
            f"Under HB {number}, a driver under 18 may not be fined for a first offense.",
            f"In {year}, {place} enacted HB {number}.",
            f"HB {number} treats every driver under 18 as a learner.",
        ),
        facts,
    )


def _scores(chance: random.Random) -> Known:
    (one, two), (high, low) = _two(chance, PLACES), sorted(chance.sample(range(30, 99), 2), reverse=True)
    year = chance.randint(2020, 2025)
    facts = {"place": one, "place2": two, "number": str(high), "number2": f"{low}.5", "year": str(year)}
    exact = f"{one} scored {high} points on the Highway Test in {year}, and {two} scored {low}.5 points."
    return Known(
        exact,
        (
            exact,
            f"{one} scored {high} points in {year}.",
            f"{two} scored {low}.5 points.",
            f"In {year}, {one} scored {high} points on the Highway Test.",
            f"In {year}, {one} scored {high} points and {two} scored {low}.5 points.",
        ),
        facts,
    )


def _speech(chance: random.Random) -> Known:
    (name, surname), role, said = chance.choice(PEOPLE), chance.choice(ROLES), chance.choice(SAID)
    inside = said[0].lower() + said[1:] if said.split()[0] in ("Our", "These", "Nobody") else said
    return Known(
        f"{said}.",
        (
            f"{name} {surname} said: “{said}.”",
            f"{name} {surname}, {role}, said: “{said}.”",
            f"According to {name} {surname}, {inside.replace('We ', 'they ')}.",
            f"{name} {surname} said that {inside.replace('We ', 'they ')}.",
        ),
        {"speaker": f"{name} {surname}", "quote": f"{said}."},
        f"{name} {surname}",
        role,
    )


def _none(chance: random.Random) -> Known:
    year, number, grade = chance.randint(2011, 2019), chance.randint(3, 19), chance.choice("DF")
    exact = (
        f"No district received {_article(grade)} in {year}, but at least {number} districts still lack a law on speed."
    )
    return Known(
        exact,
        (
            exact,
            f"No district received {_article(grade)} in {year}.",
            f"At least {number} districts still lack a law on speed.",
            f"In {year}, no district got {_article(grade)}.",
        ),
        {"year": str(year), "number": str(number), "grade": grade},
    )


def _paper(chance: random.Random) -> Known:
    paper, (one, two) = chance.choice(PAPERS), _two(chance, PLACES)
    year = chance.randint(2011, 2019)
    exact = f"According to {paper}, {one} ranked first and {two} ranked ninth of 14 districts in {year}."
    return Known(
        exact,
        (
            exact,
            f"According to {paper}, {two} ranked ninth of 14 districts.",
            f"{one} ranked first in {year}.",
            f"In {year}, {one} ranked first and {two} ranked ninth of 14 districts.",
        ),
        {"place": one, "place2": two, "year": str(year), "number": "14", "name": paper.removeprefix("the ")},
    )


def _money(chance: random.Random) -> Known:
    place, (more, less) = chance.choice(PLACES), sorted(chance.sample(range(12, 99), 2), reverse=True)
    last = chance.randint(2013, 2025)
    exact = (
        f"{place} spent ${more} million on ferries in {last}, up from ${less} million in {last - 1}, and nearly "
        "40 percent of it went to crews."
    )
    return Known(
        exact,
        (
            exact,
            f"{place} spent ${more} million on ferries in {last}.",
            "Nearly 40 percent of it went to crews.",
            f"In {last}, {place} spent ${more} million on ferries, up from ${less} million in {last - 1}.",
        ),
        {
            "place": place,
            "number": f"{more} million",
            "number2": f"{less} million",
            "year": str(last),
            "year2": str(last - 1),
        },
    )


def _people(chance: random.Random) -> Known:
    (one, two), place = chance.sample(PEOPLE, 2), chance.choice(PLACES)
    first, last = sorted(chance.sample(range(1985, 2020), 2))
    exact = (
        f"{' '.join(one)} founded the Ferry League in {first}, and {' '.join(two)} has led it in {place} since {last}."
    )
    return Known(
        exact,
        (
            exact,
            f"{' '.join(one)} founded the Ferry League in {first}.",
            f"{' '.join(two)} has led it in {place} since {last}.",
            f"In {first}, {' '.join(one)} founded the Ferry League.",
        ),
        {"person": " ".join(one), "person2": " ".join(two), "year": str(first), "year2": str(last), "place": place},
    )


MAKERS: tuple[Callable[[random.Random], Known], ...] = (
    _rise,
    _counts,
    _bill,
    _scores,
    _speech,
    _none,
    _paper,
    _money,
    _people,
    *CLAUSES,
)
