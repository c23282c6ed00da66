"""What is wrong with something is told by the list of its gaps, with the sentence that leads to it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Ferry Board of Lunna"\n',
    "old.md": """# Review of the ferry laws of Lunna

LUNNA, May 4, 2019 -- The review found a serious gap in the ferry laws of Lunna:

- Captains need no licence.
""",
    "new.md": """# Second review

LUNNA, May 4, 2022 -- Despite progress, the board found critical gaps in the ferry laws of Lunna:

- Fines are too low to deter anybody.
- Children may steer at night.

The board meets on Tuesdays. Three gaps in the pier of Orle were filled: the wood was new.
""",
}
client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "What is still wrong with the ferry laws of Lunna?",
        "What's wrong with Lunna's ferry laws, according to the release?",
        "Which gaps do Lunna's ferry laws still have?",
        "Where do the ferry laws of Lunna fall short?",
    ],
)
def test_the_list_of_the_newest_document_is_quoted_with_what_leads_to_it(question: str, client: TestClient) -> None:
    (told,) = exact(ask(client, question))
    assert told.startswith("Despite progress, the board found critical gaps in the ferry laws of Lunna:")
    assert told.endswith("Children may steer at night.")


def test_of_a_year_its_own_list_is_told(client: TestClient) -> None:
    (told,) = exact(ask(client, "Which gaps did the ferry laws of Lunna have?", filters={"year": [2019]}))
    assert "Captains need no licence." in told


@pytest.mark.parametrize(
    "question",
    [
        "What is wrong with the ferry laws of Orle?",
        "What is wrong with the timetable of Lunna?",
        "What is missing in the budget of the ferry board?",
        "What is wrong with the captain of the ferry?",
    ],
)
def test_of_something_else_the_list_is_not_told(question: str, client: TestClient) -> None:
    assert not any("Fines are too low" in one for one in exact(ask(client, question)))
