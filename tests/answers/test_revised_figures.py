"""A figure that turned out otherwise is shown with what came of it; the other way round nothing is added."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.conflicts.revised import revises
from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Crossings of Vell"\n',
    "struck.md": """# Quill Bridge struck by a barge

VELL, January 20, 2023 -- A barge struck the Quill Bridge. Early estimates put the repair bill at about £800,000.
""",
    "reopened.md": """# Quill Bridge is open again

VELL, March 14, 2023 -- Traffic crosses the Quill Bridge again. The repairs cost £1.15 million, considerably more than
the £800,000 first estimated.
""",
    "fund.md": """# A fund for the old town

VELL, June 1, 2023 -- The town gave £800,000 to a fund and £20,000 to a choir.
""",
}
ESTIMATE, COST = "Early estimates put the repair bill at about £800,000.", "The repairs cost £1.15 million"

client = client_over(FILES)


@pytest.mark.parametrize("question", ["How big is the repair bill of the bridge?", "What was the repair bill?"])
def test_an_estimate_stands_with_what_it_came_to(client: TestClient, question: str) -> None:
    told = exact(ask(client, question))
    assert ESTIMATE in told
    assert any(words.startswith(COST) for words in told)


def test_of_the_outcome_the_estimate_is_not_looked_for(client: TestClient) -> None:
    assert exact(ask(client, "What did the repairs cost?"))[0].startswith(COST)


@pytest.mark.parametrize(
    ("words", "revised"),
    [
        ("It cost $3.1 million, up from $2.4 million.", True),
        ("It cost $3.1 million instead of the $2.4 million planned.", True),
        ("The original estimate of $2.4 million became $3.1 million.", True),
        ("The town gave $2.4 million to a fund and $3.1 million to a choir.", False),
        ("It cost $2.4 million, up from $1.9 million.", False),  # the figure is what holds
        ("It was more than $2.4 million.", False),  # nothing is told of what it is then
        ("It cost $3.1 million, up from $2.45 million.", False),
    ],
)
def test_a_sentence_revises_what_it_prints_as_thought_before(words: str, revised: bool) -> None:
    assert revises(words, "$2.4 million") is revised
