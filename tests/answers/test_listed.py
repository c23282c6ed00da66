"""What a printed table lists is told by the names of its rows, where the table is surely the one that is asked for."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Harbour Index"\n',
    "method.md": """---
date: 2019-03-04
title: How the index is made
---
The index looks at harbours.

| Field of the index | Most points |
| --- | --- |
| Moorings and piers | 40 |
| Lights at night | 35 |
| Rescue of swimmers | 25 |

## Readers

| Selected reader | Town |
| --- | --- |
| Ann Ferrow | Kelso |
| Tom Harrick | Elder Bridge |

## Dredging

| Dredging planned for 2020 | Metres |
| --- | --- |
| Outer basin | 300 |
| Inner basin | 120 |
""",
    "old.md": """---
date: 2015-03-04
title: How the index was made
---
| Field of the index | Most points |
| --- | --- |
| Moorings | 60 |
| Lights | 40 |
""",
    "letters.md": """---
date: 2019-05-04
title: The letters of harbours
---
| Letter | Harbours |
| --- | --- |
| A | 3 |
| B | 9 |
""",
}
FIELDS = ["Moorings and piers | 40", "Lights at night | 35", "Rescue of swimmers | 25"]

client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "What are the fields of the index?",
        "What are the three fields of the index?",
        "which are the fields?",
        "List the fields of the index",
        "Can you name the 3 fields of the index please",
    ],
)
def test_the_rows_of_the_newest_table_headed_by_what_is_asked_for_are_told_by_name(
    client: TestClient, question: str
) -> None:
    told = ask(client, question)
    assert exact(told) == FIELDS
    assert told["text"] == (
        "How the index is made, column Field of the index: Moorings and piers [1]; Lights at night [2]; "
        "Rescue of swimmers [3]."
    )


def test_it_is_told_in_spanish_too(client: TestClient) -> None:
    told = ask(client, "¿Cuáles son los fields of the index?")
    assert exact(told) == FIELDS
    assert "columna Field of the index: Moorings and piers [1];" in told["text"]


@pytest.mark.parametrize(
    "question",
    [
        "What are the four fields of the index?",  # it has three
        "What are the fields of the flower market?",
        "What are the best fields of the index?",
        "What are the readers?",  # some of them
        "What are the letters?",  # which say nothing by themselves
        "What are the dredging metres?",  # planned, and no names
        "What are the rescue fields of the index?",
    ],
)
def test_no_table_is_told_that_may_not_be_meant_or_not_be_whole(client: TestClient, question: str) -> None:
    assert ask(client, question)["computed"] == []
    assert ", column " not in ask(client, question)["text"]
