"""A made-up organisation that grades five rivers: in words on one scale, in numbers on the next, every card known."""

from __future__ import annotations

from functools import lru_cache

from ingest.organisation import Organisation, parse
from tests.grade_archives import GradeArchive

RIVERS = ("Alder Brook", "Beckwater", "Corrie", "Dunewash", "Elmsfleet")
SCALES = {2015: "RI", 2016: "RI", 2018: "RI", 2020: "WQ", 2021: "WQ"}
CARDS = {
    2015: (("Good", 35), ("Excellent", 46), ("Poor", 10), ("Fair", 22), ("Poor", 12)),
    2016: (("Good", 36), ("Good", 40), ("Poor", 14), ("Good", 33), ("Fair", 20)),
    2018: (("Excellent", 45), ("Excellent", 45), ("Poor", 15), ("Good", 33), ("Good", 30)),
    2020: (("1", 9), ("2", 8), ("5", 2), ("3", 6), ("3", 5.5)),
    2021: (("1", 9.5), ("1", 9), ("5", 1), ("4", 4), ("3", 5.5)),
}
_HEAD = """
[organisation]
name = "Clean Rivers Watch"
publisher = "Clean Rivers Watch"
subject_word = "river"
subject_words = ["river", "rivers"]
[sources]
ranks = ["report_card", "release", "press"]
[[frameworks]]
code = "RI"
name = "River Index"
first = 2015
last = 2018
grades = ["Excellent", "Good", "Fair", "Poor"]
failing = ["Poor"]
points = 50
[[frameworks]]
code = "WQ"
name = "Water Quality Scale"
first = 2020
grades = ["1", "2", "3", "4", "5"]
failing = ["5"]
points = 10
[[help.numbers]]
name = "Pollution line"
phone = "555-0100"
checked = 2026-01-01
"""


@lru_cache(maxsize=1)
def rivers() -> Organisation:
    text = _HEAD
    for name in RIVERS:
        region = "Upland" if name in RIVERS[:2] else "Lowland"
        text += f'[[subjects]]\ncode = "{name[:4].upper()}"\nname = "{name}"\nregion = "{region}"\nkind = "river"\n'
    for year, scale in SCALES.items():
        text += f'[[editions]]\nyear = {year}\nstatus = "published"\nframework = "{scale}"\nsubjects = {len(RIVERS)}\n'
    return parse(text.encode())


@lru_cache(maxsize=1)
def river_archive() -> GradeArchive:
    made = GradeArchive(rivers())
    for year, cards in CARDS.items():
        lines = ["Edition,Framework,River,Grade,Score"]
        lines += [f"{year},{SCALES[year]},{name},{g},{s}" for name, (g, s) in zip(RIVERS, cards, strict=True)]
        made.add(f"cards-{year}.csv", "\n".join(lines))
    return made
