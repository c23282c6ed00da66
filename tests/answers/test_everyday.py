"""Who asks in everyday words is told by the sentence that has the official one for the same."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.language.everyday import one_word
from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Ferry Board of Lunna"\n',
    "rules.md": """# Rules of the ferry

LUNNA, May 4, 2022 -- The rules of the ferry are new. The Lunna ferry rule does not require a written permit for a trip
with a minor. The ferry needs minor repairs.
""",
}
PERMIT = "The Lunna ferry rule does not require a written permit for a trip with a minor."
client = client_over(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "Does the Lunna ferry rule require a written permit for a trip with a child?",
        "Does the Lunna ferry rule require a permit for kids?",
        "Does the Lunna ferry rule need a written permit for a trip with a minor?",
    ],
)
def test_a_child_is_a_minor(question: str, client: TestClient) -> None:
    assert [" ".join(one.split()) for one in exact(ask(client, question))] == [PERMIT]


def test_words_for_one_thing_are_one_and_no_others() -> None:
    assert len({one_word(word) for word in ("kids", "Minor", "children")}) == 1
    assert len({one_word(word) for word in ("police", "cops")}) == 1
    assert len({one_word(word) for word in ("police", "teacher", "child", "teens")}) == 4


@pytest.mark.parametrize(
    "question",
    [
        "Does the Lunna ferry rule require a licence for a dog?",
        "Does the Orle ferry rule require a permit for a child?",
    ],
)
def test_something_else_or_elsewhere_is_not_told_by_it(question: str, client: TestClient) -> None:
    assert not exact(ask(client, question))
