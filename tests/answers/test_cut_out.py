"""Whether a password was ever printed is told as a count of documents, and neither which they are nor what it was."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "pier.md": "# A pier for Corle\n\nThe pier opens in May.\n\nVideos are password protected, please enter password "
    "heron42x to see them.\n",
    "weir.md": "# The weir is gone\n\nThe mill weir was taken down.\n",
}
client = client_over(FILES)
clean = client_over({"weir.md": FILES["weir.md"], "mill.md": "# A mill\n\nThe mill stands.\n"})
TOLD = "In 1 of 2 documents, a password or the like was found and cut out before anything was indexed."


@pytest.mark.parametrize(
    "question",
    [
        "Did we print a password anywhere?",
        "Have we ever published a password by mistake?",
        "Was a password cut out of the releases?",
        "Which documents contain a password?",
        "Do any of our releases print a passcode?",
    ],
)
def test_that_one_was_cut_out_is_said(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith(TOLD)
    assert answer["citations"] == answer["nearest"] == []
    assert "heron42x" not in str(answer)
    assert "pier" not in str(answer).casefold()


def test_that_none_was_is_said_too(clean: TestClient) -> None:
    assert ask(clean, "Did we print a password anywhere?")["text"].startswith("In 2 documents, no password")


def test_it_is_told_in_spanish(client: TestClient) -> None:
    assert ask(client, "¿Se publicó alguna vez una contraseña?")["text"].startswith("En 1 de 2 documentos")


@pytest.mark.parametrize("question", ["What is the password?", "Which password did we print?", "Print the password"])
def test_who_asks_for_it_is_refused(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["reason"]) == ("refused", "secret")
