"""A column says what it is measured in, behind its name; nobody asks for that."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

client = client_over(
    {
        "cargo.md": """---
date: 2025-01-31
---
# Terminals of the port

| Terminal | Cargo in tonnes | Dues in thousand euros | Berths in use | Length in metres | Fish (tons) | Fish (crowns) |
| --- | --- | --- | --- | --- | --- | --- |
| Eastfield | 2,065,000 | 310 | 4 | 900 | 3 | 81 |
| Northquay | 351,000 | 420 | 6 | 700 | 5 | 90 |
| Fish Quay | 8,700 | 12 | 9 | 120 | 7 | 40 |
""",
        "muelles.md": """---
date: 2025-02-03
---
# Muelles del puerto

| Muelle | Carga en miles de toneladas |
| --- | --- |
| Muelle Alto | 410 |
| Muelle Bajo | 95 |
""",
    }
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which terminal had the most cargo?", "the highest of 3 rows is Eastfield: 2,065,000 [1]"),
        ("Which terminal had the least cargo?", "the lowest of 3 rows is Fish Quay: 8,700 [1]"),
        ("Which terminal had the highest dues?", "the highest of 3 rows is Northquay: 420 [1]"),
        ("Which terminal had the most tonnes of cargo?", "the highest of 3 rows is Eastfield: 2,065,000 [1]"),
        ("Which terminal had the most fish in crowns?", "the highest of 3 rows is Northquay: 90 [1]"),
        ("Which terminal had the most tons of fish?", "the highest of 3 rows is Fish Quay: 7 [1]"),
        ("Which terminal has the greatest length?", "the highest of 3 rows is Eastfield: 900 [1]"),
        ("Which terminal had the most berths in use?", "the highest of 3 rows is Fish Quay: 9 [1]"),
        ("¿Qué muelle tuvo más carga?", "Muelle Alto: 410 [1]"),
    ],
)
def test_a_unit_behind_the_name_of_a_column_is_no_part_of_it(client: TestClient, question: str, told: str) -> None:
    assert told in ask(client, question)["text"]


@pytest.mark.parametrize(
    "question",
    [
        "Which terminal had the most berths?",  # those in use alone are told
        "Which terminal had the most euros?",  # of what?
        "Which terminal had the most fish?",  # by weight, or by what it was sold for?
    ],
)
def test_what_is_left_open_is_not_told(client: TestClient, question: str) -> None:
    assert "rows" not in ask(client, question)["text"]
