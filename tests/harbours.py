"""An archive of a made-up society that grades harbours: releases with a date printed, declared, inferred or none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from ingest.settings import DataDir
from tests.archives import made_once
from tests.conftest import client_of
from tests.written_archives import written

ORGANISATION = """
[organisation]
name = "Lantern Society"
short_names = ["LS", "the Office"]
subject_word = "harbour"
[[frameworks]]
code = "SLR"
name = "Safe Light Review"
first = 2015
grades = ["A", "B", "C", "D", "F"]
failing = ["F"]
[[subjects]]
code = "EAST"
name = "Eastholm"
[[subjects]]
code = "WEST"
name = "Westholm"
[[editions]]
year = 2015
status = "published"
framework = "SLR"
released = "2015-03-02"
[[editions]]
year = 2017
status = "published"
framework = "SLR"
[[editions]]
year = 2018
status = "none"
[[editions]]
year = 2019
status = "published"
framework = "SLR"
released = "2019-05"
"""
FILES = {
    "organisation.toml": ORGANISATION,
    "pier.md": """# NEW PIER FOR EASTHOLM

FOR IMMEDIATE RELEASE

EASTHOLM, March 4, 2021 -- The pier reopened this week. Last year storms had closed it. The lamp on it was lit four
years ago for the first time.
""",
    "buoys.md": """# WESTHOLM RENEWS ITS BUOYS

From 2012 to 2018 Westholm replaced every buoy. The rule on buoys was signed on May 7, 2018.
""",
    "fog.md": "---\ndate: 2020-08\n---\n# Fog horns of the coast\n\nFog horns are tested at noon.\n",
    "siren.md": """# Fog notice lifted for Eastholm

FOR IMMEDIATE RELEASE

EASTHOLM, July 8, 2019 -- The harbour office lifted the fog notice today. The notice was issued on July 3.
""",
    "notice.md": "---\ndate: 2019-02-02\n---\n# Notice to anglers\n\nNets are to be marked.\n",
    "quiet.md": "# Quiet hours\n\nQuiet hours protect the seals. Tam Rook has kept the Watch House since 1988. "
    "The Night Bell has rung since 1990.\n",
    "history.md": """---
date: 2020-01-05
---
# A short history

The Lantern Society (LS) was founded in 1931. LS started its harbour report card, known as the
Safe Light Review, in 2015. Ann Brill has led the Lantern Society since 2006.
The 2015 report cards were released on 2 March 2015.
""",
    "cards-2019.md": """---
date: 2019-05
type: report_card
---
# Cards of 2019

| Harbour | Grade |
| --- | --- |
| Eastholm | B |
| Westholm | C |
""",
    "members.md": "---\ndate: 2023-01\n---\n# For members\n\nThe 2022 report cards were released to members alone.\n",
}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of the service over these files, which are ingested once a run."""
    made = made_once("harbours", lambda folder: written(folder, FILES))
    with client_of(DataDir(made / "data")) as client:
        yield client
