"""Words and deeds of one Rask are not those of another, nor are a district's numbers those of the next; what was paid
for one thing was not paid for another. On a made-up federation of beekeepers."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import client_over, told

FILES = {
    "organisation.toml": """[organisation]
name = "Beekeepers of Orrin"
short_names = ["the Federation"]
[[subjects]]
code = "DUN"
name = "Dunnick"
[[subjects]]
code = "COR"
name = "Corve"
""",
    "2024-03-16-president.md": """---
title: Sunniva Rask elected President
date: 2024-03-16
---
ORRIN, March 16, 2024 – The delegates have elected Sunniva Rask as President. Ms Rask, a vet, has kept bees in Ashlow
since 1998. The treasurer, Alma Rask, who is no relation, was confirmed in office.

"I promise less paper and more pollen," Sunniva Rask said.
""",
    "2025-02-11-foulbrood.md": """---
title: Foulbrood in Dunnick
date: 2025-02-11
---
DUNNICK, February 11, 2025 – Foulbrood has been found in three apiaries. Forty-six hives were burned.

The Federation paid 230 crowns for each hive that was burned. Rumours that the disease has reached Corve are wrong.
""",
    "2023-05-22-index.md": """---
title: Dunnick ends its meadows
date: 2023-05-22
---
ORRIN, May 22, 2023 – Dunnick has ended its meadow programme.

"Dunnick saved ninety thousand crowns and lost its bumblebees," said Tilda Berg, then President.

Dunnick's mayor, Fredrik Mo, called her letter "a hobby".
""",
    "2025-09-09-house.md": """---
title: Bee house opens
date: 2025-09-09
---
BRANNET, September 9, 2025 – The Bee House opens on 20 September. It cost 1.9 million crowns.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Since when has Alma Rask kept bees?", "1998"),
        ("What did Alma Rask promise?", "pollen"),
        ("How many hives were burned in Corve?", "Forty-six"),
        ("How much did the Federation pay for the Bee House?", "230"),
        ("What did Fredrik Mo say about bumblebees?", "hobby"),
    ],
)
def test_what_is_of_another_is_not_told(question: str, wrong: str, client: TestClient) -> None:
    assert wrong not in told(client, question)


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("Since when has Sunniva Rask kept bees?", "1998"),
        ("How many hives were burned in Dunnick?", "Forty-six"),
        ("How much did the Federation pay for each hive?", "230 crowns"),
    ],
)
def test_what_is_theirs_is(question: str, right: str, client: TestClient) -> None:
    assert right in told(client, question)
