"""A text about Connecticut, and what staff are told of it."""

from __future__ import annotations

from ingest.checks import check
from ingest.document import Check, Removal
from tests.organisations import state_names, states
from tests.releases import anatomy, loaded

HEADLINE = "# Connecticut works to close gaps\n\n"
DATED = "SPRINGFIELD, Ill., Nov. 20, 2019 -- Grades are out.\n\n"


def checks(text: str, removals: tuple[Removal, ...] = ()) -> tuple[Check, ...]:
    file = loaded(text)
    return check(file.text, anatomy(text), file.blocks, removals, states(), state_names())
