"""The name of a body above the release line and the day is its letterhead, though the text names it nowhere else."""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from tests.releases import anatomy

TITLE = "Heron Returns to Mill Pond After Ten Years"
LEAD = "A grey heron was seen at the mill pond on Monday, the first in ten years. It stayed until noon.\n"
SAID = "\n“We saw it at dawn,” said Ann Hall, a warden of the trust.\n"
OWN = parse(b'[organisation]\nname = "Millbrook Parks Trust"\n')


@pytest.mark.parametrize(
    "name", ["MILLBROOK PARKS TRUST", "Millbrook Parks Trust", "Association of the Mills of Alder"]
)
@pytest.mark.parametrize("day", ["Millbrook, 4 May 2023", "May 4, 2023"])
@pytest.mark.parametrize("title", [TITLE.upper(), TITLE, "FOUR-LEGGED GUESTS WELCOME AT THE POND"])
@pytest.mark.parametrize("own", [OWN, None], ids=["named", "unnamed"])
def test_the_headline_below_is_the_title_and_the_day_is_printed(name: str, day: str, title: str, own: object) -> None:
    text = f"{name}\nPRESS RELEASE\n\n{day}\n\n{title}\n\n{LEAD}{SAID}"
    found = anatomy(text, OWN if own else None, name="release.txt")
    assert (found.title, found.published.date, found.published.inferred) == (title, "2023-05-04", False)
    assert found.dateline is None or found.dateline.startswith("Millbrook")


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\nPRESS RELEASE\n\nMay 4, 2023\n\nWardens ask walkers to keep dogs away\n\n{LEAD}",
        f"City Sues Millbrook Parks Trust\n\nPRESS RELEASE\n\nWardens ask walkers to stay away\n\n{LEAD}",
        f"Millbrook Parks Trust\n\nMay 4, 2023\n\nWardens ask walkers to stay away\n\n{LEAD}",
    ],
)
def test_a_headline_above_a_release_line_stays_the_title(text: str) -> None:
    assert anatomy(text, name="release.txt").title == text.partition("\n")[0]


@pytest.mark.parametrize("title", ["FOUR-LEGGED GUESTS WELCOME", "CO-OP OPENS AT THE MILL", "X-RAY UNIT FOR ALDER"])
def test_a_hyphen_within_a_word_ends_no_dateline(title: str) -> None:
    found = anatomy(f"PRESS RELEASE\n\n{title}\n\n{LEAD}", name="release.txt")
    assert (found.title, found.dateline) == (title, None)
