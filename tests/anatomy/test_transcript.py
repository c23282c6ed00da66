"""In a transcript a name and a colon say whose words follow, without marks; in any other list they say nothing."""

from __future__ import annotations

import pytest

from tests.releases import anatomy, loaded

HEAD = "# A panel with Ann Lee\n\nMarch 4, 2024\n\n"


def said(text: str) -> list[tuple[str, str | None]]:
    release = f"{HEAD}{text}\n\nThe panel ended at nine.\n"
    printed = loaded(release).text
    return [(quote.span.of(printed), quote.speaker) for quote in anatomy(release).quotes]


def test_who_speaks_on_a_panel_is_who_is_named_before_the_colon() -> None:
    text = (
        "MODERATOR: Ms. Lee, is a shelter enough for us?\n\nANN LEE: No. We need “homes.”\n\n"
        "MAYOR DANA HOLT: We have built sixty flats.\n\nAnd so it went on.\n\nMODERATOR: Thank you both."
    )
    assert said(text) == [("No. We need “homes.”", "Ann Lee"), ("We have built sixty flats.", "Dana Holt")]


def test_two_who_speak_in_turns_need_nobody_who_asks() -> None:
    text = "**Ann Lee:** I would close it.\n\n**Dana Holt:** I would not.\n\n**Ann Lee:** You never would."
    assert [speaker for _, speaker in said(text)] == ["Ann Lee", "Dana Holt", "Ann Lee"]


def test_long_words_are_cut_at_the_end_of_a_sentence() -> None:
    long = "We will go on with it. " * 40
    text = f"Q: Will you go on?\n\nAnn Lee: {long.strip()}\n\nQ: Thank you for that."
    words = [words for words, _ in said(text)]
    assert len(words) > 1
    assert all(len(one) <= 400 and one.endswith(".") for one in words)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee: Joined the board in 2019.\n\nTomas Ruiz: Joined in 2020.\n\nMaya Chen: Joined in 2021.",
        "Ann Lee: 42 votes.\n\nDana Holt: 40 votes.\n\nIgor Petrov: 3 votes.",
        "Photo: Our pier at dawn.\n\nLocation: We meet at the pier.\n\nDate: You choose.",
        "Q: Why did you come?\n\nA: I came for the boat.\n\nQ: And did you stay?",
        "Ann Lee: I would close it.",
    ],
)
def test_a_list_of_names_and_answers_of_nobody_are_nobodys_words(text: str) -> None:
    assert said(text) == []


def test_a_transcript_is_no_release_for_what_is_said_in_it() -> None:
    text = "Q: Will you go on?\n\nAnn Lee: We will.\n\nQ: Thank you for that."
    assert anatomy(f"{HEAD}{text}\n").type == "page"
