"""A correction is found by the title that it repeats and by what it denies, and stands before what it corrects. On a
made-up home for the old."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.written_archives import client_over, quotes

FILES = {
    "organisation.toml": '[organisation]\nname = "Elmbank Home"\n',
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
The repair of the roof cost $98,000. The figure in our release of July 8 was too low.
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
