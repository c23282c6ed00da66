"""Words about a person are about that person: that a release names both says nothing of what one said."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Ploughing Club of Errow"\n',
    "match-2024.md": """# Holt and Oates win the ploughing match

ERROW, May 28, 2024 -- Mina Holt and Joss Oates have won the ploughing match of 2024.

"I heard nothing but the horse," said Mina Holt.

Joss Oates said: "My back is done. Ask me again in a week."
""",
    "match-2026.md": """# Holt takes the plough again

ERROW, May 19, 2026 -- Mina Holt has won the ploughing match in front of Kay Winter.

"At sixteen I still walked behind the harrow," said Holt about Winter.

"Mina ploughs as if she drew it with a ruler," said Kay Winter.

"I shall be back in autumn," said Joss Oates, who was ill.
""",
    "vote.md": """# New ploughman

ERROW, March 2, 2025 -- The club chose Sid Marsh over Rhys Otter. "Sid Marsh knows every stone," said Noll Perry.
""",
    "ban.md": """# Rick Sower banned for two years

ERROW, August 13, 2024 -- The club has banned Rick Sower for two years.

"The rules make no difference between a cart and a tractor," said Greta Home, chairwoman of the club.

"I did not read the rules," said Rick Sower.
""",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did Mina Holt say about Kay Winter?", "At sixteen"),  # who said it names her
        ("What did Kay Winter say about Mina Holt?", "with a ruler"),  # the words do
        ("What did Greta Home say about Rick Sower?", "no difference"),  # the title does, and he is not the speaker
    ],
)
def test_words_about_a_person_are_quoted(client: TestClient, question: str, words: str) -> None:
    answer = ask(client, question)
    assert [words in citation["exact"] for citation in answer["citations"]] == [True]


def test_words_that_name_somebody_else_are_about_that_one(client: TestClient) -> None:
    answer = ask(client, "What did Noll Perry say about Rhys Otter?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert "ruler" in ask(client, "What did Kay Winter say about the plough?")["text"]


def test_words_beside_which_somebody_is_named_are_not_about_them(client: TestClient) -> None:
    answer = ask(client, "What did Joss Oates say about Mina Holt?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert answer["text"].startswith("The archive quotes Joss Oates, and nowhere on this.")
    assert [option["question"] for option in answer["options"]] == ["What did Joss Oates say?"]
