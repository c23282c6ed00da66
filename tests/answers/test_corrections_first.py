"""A correction is found by the title that it repeats and by what it denies, and stands before what it corrects. On a
made-up home for the old."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, quotes

GRADED = """
[organisation]
name = "Elmbank Home"
[[frameworks]]
code = "CC"
name = "Care Card"
first = 2020
grades = ["A", "B", "C"]
[[subjects]]
code = "KE"
name = "Kern Ward"
[[subjects]]
code = "VA"
name = "Vail Ward"
"""
FILES = {
    "organisation.toml": GRADED,
    "card.md": """---
title: Care Card of all wards
date: 2025-03-04
type: report_card
---
| Ward | Year | Grade |
| --- | --- | --- |
| Kern Ward | 2024 | C |
| Vail Ward | 2024 | B |
""",
    "card-correction.md": """---
title: "Correction: Kern Ward"
date: 2025-03-09
---
Our Care Card of all wards, of March 4, misstated the grade of Kern Ward for 2024. It is a B.
""",
    "choir.md": """---
title: Choir sings
---
ELMBANK, January 15, 2025 – The choir of Elmbank Home sings at St Anne's on January 30 at 7 p.m. Admission is free.
Fifty-two residents sing in it.
""",
    "choir-correction.md": """---
title: "Correction: Choir sings"
date: 2025-08-20
---
The concert of the choir is on January 31, not on January 30.
""",
    "roof.md": """---
title: Roof repaired
---
ELMBANK, July 8, 2025 – The roof of the old house was repaired for $88,000. Work took nine weeks.
""",
    "roof-correction.md": """---
title: "Correction: Roof repaired"
date: 2025-08-21
---
ELMBANK, August 21, 2025 – CORRECTION: The repair of the roof cost $98,000. The figure in our release of July 8 was too
low.
""",
}
client = client_over(FILES)


def test_what_is_not_on_the_day_that_was_printed_stands_before_that_day(client: TestClient) -> None:
    first, second = quotes(client, "When does the choir sing?")[:2]
    assert first.startswith("The concert of the choir is on January 31")
    assert "January 30 at 7 p.m." in second


def test_another_sum_of_a_correction_stands_before_the_sum_that_was_printed(client: TestClient) -> None:
    first, second = quotes(client, "What did the repair of the roof cost?")[:2]
    assert "$98,000" in first
    assert "$88,000" in second


def test_what_a_correction_leaves_alone_stands_alone(client: TestClient) -> None:
    assert quotes(client, "How many weeks did the work on the roof take?") == ["Work took nine weeks."]
    assert quotes(client, "How many residents sing in the choir?")[0].endswith("Fifty-two residents sing in it.")


def test_a_correction_of_one_ward_is_named_beside_its_grade_and_not_beside_anothers(client: TestClient) -> None:
    kern, vail = (ask(client, f"What grade did {name} Ward get in 2024?") for name in ("Kern", "Vail"))
    assert kern["text"].startswith("Kern Ward received a B in 2024")
    assert [notice["code"] for notice in kern["notices"]].count("corrected") == 1
    assert vail["text"].startswith("Vail Ward received a B in 2024")
    assert "corrected" not in [notice["code"] for notice in vail["notices"]]
