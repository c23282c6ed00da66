"""Idioms of English ask of documents what plain words ask. On made-up releases of trams."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.trams import client as client
from tests.written_archives import ask


@pytest.mark.parametrize(
    ("idiom", "plain"),
    [
        ("List everyone who is quoted", "Who is quoted?"),
        ("Whose quotes do you have?", "Who is quoted?"),
        ("Names of people quoted", "Who is quoted?"),
        ("Which releases are wrong?", "Which releases contain mistakes?"),
        ("What conflicts are there between releases?", "Show contradictions"),
        ("Were there any corrections issued?", "Which releases have been corrected?"),
        ("Give me the gist of the latest release", "Summarize the latest release"),
        ("What are the main points of the latest release?", "Summarize the latest release"),
        ("What are the highlights of the latest release?", "Summarize the latest release"),
        ("Give me the key findings of the latest release", "Summarize the latest release"),
        ("Did you ever correct anything?", "Any corrections?"),
        ("What did you get wrong?", "Any corrections?"),
        ("What do you have from 2023?", "Which documents are from 2023?"),
        ("What years does this archive span?", "What does the archive cover?"),
        ("What topics do you cover?", "What does the archive cover?"),
        ("Did you publish anything on Texas in 2023?", "Which documents from 2023 are about Texas?"),
        ("I need help finding the releases about Texas", "Find the releases about Texas"),
        ("I'm trying to find the latest release", "Find the latest release"),
        ("Got a quote on the driver?", "A quote on the driver"),
    ],
)
def test_an_idiom_is_told_what_its_plain_words_are_told(client: TestClient, idiom: str, plain: str) -> None:
    asked, meant = ask(client, idiom), ask(client, plain)
    assert (asked["outcome"], asked["text"]) == (meant["outcome"], meant["text"])
    assert meant["reason"] != "not_supported"
