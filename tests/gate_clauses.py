"""Made-up evidence without names or figures to go by: who does what, whose it is, what is only claimed, and a part.

They are true by construction; ``facts`` holds what the attacks of ``gate_turns.py`` make of them.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.gate_world import PLACES, Known

MANY = ("drivers", "sailors", "bakers", "pilots", "weavers", "dancers")
ONE = ("driver", "sailor", "baker", "pilot", "weaver", "dancer")
DEEDS = ("protected", "fined", "trained", "counted", "praised", "insured")
THANKED = ("thanked", "sued", "paid", "warned", "hired")
THINGS = ("pier", "tower", "market", "mill", "well")


def _clauses(chance: random.Random) -> Known:
    (one, two), (deed, deed2), year = chance.sample(MANY, 2), chance.sample(DEEDS, 2), chance.randint(2011, 2019)
    exact = f"The {one} are {deed} and the {two} are {deed2} under the law of {year}."
    facts = {"who": one, "who2": two, "deed": deed, "deed2": deed2, "turned": f"The {one} are {deed2}."}
    return Known(exact, (exact, f"The {two} are {deed2} under the law of {year}.", f"The {one} are {deed}."), facts)


def _claim(chance: random.Random) -> Known:
    place, thing = chance.choice(PLACES), chance.choice(THINGS)
    exact, claimed = chance.choice(
        (
            (f"Critics claim that the {thing} of {place} is unsafe.", "is unsafe"),
            (f"It is false that the {thing} of {place} was sold.", "was sold"),
            (f"The mayor wants the {thing} of {place} to be closed.", "was closed"),
            (f"Nobody says that the {thing} of {place} is safe.", "is safe"),
            (f"The crew hopes the {thing} of {place} opens in May.", "opens in May"),
            (f"A driver told the court that the {thing} of {place} is rotten.", "is rotten"),
        )
    )
    return Known(exact, (exact,), {"place": place, "turned": f"The {thing} of {place} {claimed}."})


def _deed(chance: random.Random) -> Known:
    (one, two), place, thing = chance.sample(ONE, 2), chance.choice(PLACES), chance.choice(THINGS)
    deed, year = chance.choice(THANKED), chance.randint(2011, 2019)
    exact = f"The {one} of {place} {deed} the {two} over the {thing} in {year}."
    true = (exact, f"In {year}, the {one} of {place} {deed} the {two} over the {thing}.")
    facts = {"who": one, "who2": two, "place": place, "turned": f"The {one} of {place} was {deed} by the {two}."}
    return Known(exact, true, facts)


def _owner(chance: random.Random) -> Known:
    one, place, year = chance.choice(ONE), chance.choice(PLACES), chance.randint(2011, 2019)
    of = chance.choice((f"The brother of the {one}", f"The {one}’s brother", f"The former {one}"))
    exact = f"{of} of {place} was fined in {year}."
    true = (exact, f"In {year}, {of[0].lower()}{of[1:]} of {place} was fined.")
    return Known(
        exact, true, {"place": place, "year": str(year), "turned": f"The {one} of {place} was fined in {year}."}
    )


def _part(chance: random.Random) -> Known:
    many, place = chance.choice(MANY), chance.choice(PLACES)
    part = chance.choice(("Few of the", "Some", "Half of the", "Most"))
    exact = f"{part} {many} of {place} have a license."
    return Known(exact, (exact,), {"place": place, "turned": f"The {many} of {place} have a license."})


CLAUSES: tuple[Callable[[random.Random], Known], ...] = (_clauses, _claim, _deed, _owner, _part)
