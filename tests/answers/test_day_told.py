"""When something happened: the dateline says what day "today" was; a title of another year than its day of publication
says of which year a document tells."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "flour.md": """---
date: 2016-02-03
---
# Ash Mill recalls its flour

MILLBROOK, Ohio, Feb. 3, 2016 -- Ash Mill today recalled all of the flour that it had sold since 2012. It pays back
the price of every bag.

The mill was built in 1911. It stopped its wheel yesterday.
""",
    "budget-2023.md": """---
date: 2022-12-06
---
# Council adopts the budget for 2023

MILLBROOK, Ohio, Dec. 6, 2022 -- The council adopted a budget of $88.9 million for 2023. Schools get $33 million.
""",
    "budget-2024.md": """---
date: 2023-12-05
---
# Council adopts the budget for 2024

MILLBROOK, Ohio, Dec. 5, 2023 -- The council adopted a budget of $91.5 million for 2024. Parks get $6.2 million.
""",
    "flood.md": """---
date: 2024-02-11
---
# The river rises

MILLBROOK, Ohio, Feb. 11, 2024 -- The Sedge River rose to 18.6 feet last night, the highest level since 1977.
""",
    "kite.md": """---
date: 2023-05-30
---
# The kite club is cleared

MILLBROOK, Ohio, May 30, 2023 -- A jury has cleared the kite club of cutting a cable in July 2021.
""",
    "moved.md": """---
date: 2023-06-02
---
# The kite shop

MILLBROOK, Ohio, June 2, 2023 -- The kite shop moved to Quay Street in March 2021.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "exact"),
    [
        (
            "When was the flour of Ash Mill recalled?",
            "MILLBROOK, Ohio, Feb. 3, 2016 -- Ash Mill today recalled all of the flour that it had sold since 2012.",
        ),
        (
            "When did the Sedge River rise to 18.6 feet?",
            "MILLBROOK, Ohio, Feb. 11, 2024 -- The Sedge River rose to 18.6 feet last night, the highest level "
            "since 1977.",
        ),
        ("When was the mill built?", "The mill was built in 1911."),
        # The year that it names is not that of the news.
        (
            "When was the kite club cleared?",
            "MILLBROOK, Ohio, May 30, 2023 -- A jury has cleared the kite club of cutting a cable in July 2021.",
        ),
        ("When did the kite shop move?", "The kite shop moved to Quay Street in March 2021."),
    ],
)
def test_a_sentence_without_its_day_is_quoted_with_the_dateline_that_has_it(
    client: TestClient, question: str, exact: str
) -> None:
    assert ask(client, question)["citations"][0]["exact"] == exact


def test_where_nobody_asks_when_the_sentence_stands_alone(client: TestClient) -> None:
    answer = ask(client, "What did Ash Mill recall?")
    assert answer["citations"][0]["exact"].startswith("Ash Mill today recalled")


@pytest.mark.parametrize("question", ["How much do parks get in 2023?", "How high was the Sedge River in 1977?"])
def test_what_is_told_of_another_year_is_no_answer(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


@pytest.mark.parametrize(
    ("question", "told"),
    [("How much do parks get in 2024?", "$6.2 million"), ("How much do schools get in 2023?", "$33 million")],
)
def test_what_is_told_of_the_year_of_the_title_answers(client: TestClient, question: str, told: str) -> None:
    assert told in ask(client, question)["citations"][0]["exact"]
