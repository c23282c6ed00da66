"""What a release prints above its lead stands in many orders; its title, its day and its speakers are read in each."""

from __future__ import annotations

import random
from itertools import product

import pytest

from tests.releases import anatomy, loaded

TITLE = "Heron Returns to Mill Pond After Ten Years"
LETTERHEADS = (
    "",
    "Millbrook Parks Trust",
    "MILLBROOK PARKS TRUST",
    "Office of Communications\n\nMillbrook Parks Trust",
    "Millbrook Parks Trust\n\n12 Dock Street, Millbrook, Ohio 43431",
    "Millbrook Parks Trust\n12 Dock Street\nMillbrook, Ohio 43431\n419-555-0100",
)
RELEASE_LINES = ("", "FOR IMMEDIATE RELEASE", "Press Release", "***FOR IMMEDIATE RELEASE***", "NEWS")
DATES = ("", "Thursday, May 4, 2023", "Date: May 4, 2023")
CONTACTS = (
    "",
    "Contact: Robin Vale, 419-555-0101, press@parks.example",
    "Media Contact:\nRobin Vale\nPress Officer\n419-555-0101",
    "MEDIA CONTACT\n\nRobin Vale\n\npress@parks.example",
)
TITLES = (TITLE, TITLE.upper(), f"{TITLE}\n\nWardens ask walkers to keep their dogs away")
LEADS = (
    "MILLBROOK, Ohio, May 4, 2023 -- A grey heron was seen at the mill pond, the first in ten years.",
    "MILLBROOK, Ohio — A grey heron was seen at the mill pond, the first in ten years.",
    "A grey heron was seen at the mill pond, the first in ten years.",
)
REST = """It stayed until noon and left with a fish.

“We saw it at dawn,” said Ann Hall, a warden of the Millbrook Parks Trust. “Nobody moved.”

About Millbrook Parks Trust

Millbrook Parks Trust is a nonprofit organization that keeps nine parks.
"""
# h: letterhead, r: release line, d: date, c: contact, t: title
ORDERS = ("hrdct", "hdrct", "rchdt", "hcrdt", "crdht", "rdtc", "trdc", "rhdct", "hrtdc")
SOME = 60  # of each order: all are 3,240


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("name", ["release.md", "release.txt"])
def test_title_day_and_speakers_are_read_in_every_order(order: str, name: str) -> None:
    every = list(product(LETTERHEADS, RELEASE_LINES, DATES, CONTACTS, TITLES, LEADS))
    for head, line, date, contact, title, lead in random.Random(order).sample(every, SOME):
        printed = {"h": head, "r": line, "d": date, "c": contact, "t": title}
        text = "\n\n".join([*(printed[one] for one in order if printed[one]), lead, REST])
        found, read = anatomy(text, name=name), loaded(text, name).text
        assert found.title.casefold() == TITLE.casefold(), text
        assert found.published.date == ("2023-05-04" if "2023" in f"{date}{lead}" else None), text
        assert [(quote.span.of(read), quote.speaker) for quote in found.quotes] == [
            ("We saw it at dawn,", "Ann Hall"),
            ("Nobody moved.", "Ann Hall"),
        ], text
