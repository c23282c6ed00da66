"""What stands around a speaker's name gives the role: an occupation, an office that was taken; none that is over."""

from __future__ import annotations

import pytest

from tests.releases import anatomy


def said(paragraph: str) -> list[tuple[str | None, str | None]]:
    found = anatomy(f"# The pier is in the news\n\nOct. 14, 2025\n\n{paragraph}\n").quotes
    return [(quote.speaker, quote.role) for quote in found]


@pytest.mark.parametrize(
    ("paragraph", "speaker", "role"),
    [
        (
            "“It held well,” said Rosa Stone, harbour engineer, of a winter in which six storms came.",
            "Rosa Stone",
            "harbour engineer",
        ),
        ("“It held well,” said Rosa Stone, head of piers, on the storms that came.", "Rosa Stone", "head of piers"),
        (
            "“It held well,” said Rosa Stone, chair and treasurer of the Trust.",
            "Rosa Stone",
            "chair and treasurer of the Trust",
        ),
        ("Warden Luis Vell, who has watched it for years, said: “It held well in the storm.”", "Luis Vell", "Warden"),
        ("“It held well,” said Head Gardener Luis Vell.", "Luis Vell", "Head Gardener"),
        ("“It held well,” said Mason Luis Vell.", "Mason Luis Vell", None),
        ("“It held well,” Council Member Rosa Stone said.", "Rosa Stone", "Council Member"),
        ("“It held well,” said Alderman Luis Vell.", "Luis Vell", "Alderman"),
        ("“It held well,” said Rosa Stone, who became harbour director in May.", "Rosa Stone", "harbour director"),
        (
            "“It held well,” said Rosa Stone, who was elected chair of the board last year.",
            "Rosa Stone",
            "chair of the board",
        ),
        (
            "Rosa Stone, who has been head of piers since 2019, said: “It held well in the storm.”",
            "Rosa Stone",
            "head of piers",
        ),
        ("“It held well,” said Rosa Stone, who chaired the board until last year.", "Rosa Stone", None),
        ("“It held well,” said Rosa Stone, who became director in 2012 and left in 2019.", "Rosa Stone", None),
        ("“It held well,” said Rosa Stone, who is married to the mayor.", "Rosa Stone", None),
        ("“It held well,” said Rosa Stone, who was named after the director.", "Rosa Stone", None),
        ("“It held well,” said Rosa Stone, who is the mayor's wife.", "Rosa Stone", None),
        ("“It held well,” said Rosa Stone, who was director of the pier.", "Rosa Stone", None),
    ],
)
def test_a_role_is_what_the_words_around_a_name_give(paragraph: str, speaker: str, role: str | None) -> None:
    assert said(paragraph) == [(speaker, role)]


def test_a_title_of_two_words_is_no_given_name_of_whom_a_surname_alone_means() -> None:
    written = "Council Member Rosa Stone wrote the ordinance. “It held well in the storm,” Stone said."
    assert said(written) == [("Rosa Stone", "Council Member")]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Rosa Stone, chair of the Pier Trust, called the repair “a debt, and one well paid”.", "Rosa Stone"),
        ("Mayor Luis Vell described it as “the end of a long winter”.", "Luis Vell"),
        ("Mayor Rosa Stone of Alder called the sale “a door shut on every boat in town.”", "Rosa Stone"),
        ("The Song of Alder called the repair “a debt, and one well paid”.", None),
        ("“It is the end of a long winter,” as Rosa Stone put it.", "Rosa Stone"),
        ("Rosa Stone put it: “It is the end of a long winter.”", "Rosa Stone"),
        ("The Alder Post called the repair “a debt, and one well paid”.", None),
        ("Rosa Stone called the boat “Marigold of the Sea”.", None),
        ("Rosa Stone called for “an end of the long winter”.", None),
        ("Rosa Stone described a letter that called the repair “a debt, and one well paid”.", None),
        ("Rosa Stone, whom friends called the pier’s “only friend and best one”.", None),
    ],
)
def test_who_calls_something_what_is_quoted_says_it(paragraph: str, speaker: str | None) -> None:
    assert {who for who, _ in said(paragraph)} - {None} == ({speaker} if speaker else set())


def test_a_mayor_of_a_town_who_calls_something_so_has_the_town_in_the_role() -> None:
    paragraph = "Mayor Rosa Stone of Alder called the sale “a door shut on every boat in town.”"
    assert said(paragraph) == [("Rosa Stone", "Mayor of Alder")]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        (
            "Luis Vell, Head of Piers, said planks would come from Tarn Forest Park. “We need six,” he added.",
            "Luis Vell",
        ),
        ("Rosa Stone, the harbour director, said no plank would be sold. “Not this year,” she said.", "Rosa Stone"),
        (
            "The board backed it. Luis Vell, who mends boats in Tarn, voted against it. “We pay for it,” he said.",
            "Luis Vell",
        ),
        (
            "Luis Vell, Stone’s predecessor, spoke against it. “Nobody asks who pays for it,” he told the meeting.",
            "Luis Vell",
        ),
        ("Rosa Stone said that Ann Lee had left. “It was a hard week here,” she said.", None),
        ("Rosa Stone said no plank would be sold. “It was a hard week here,” he said.", None),
        ("Ann Lee opened the pier. Rosa Stone said no plank would be sold. “It was a hard week here,” she said.", None),
        (
            "The mayor opened the pier. Rosa Stone said no plank would be sold. “It was a hard week here,” she said.",
            None,
        ),
        ("Luis Vell said Stone had resigned. “It was a hard week here,” he said.", None),
    ],
)
def test_she_is_the_one_person_of_the_sentence_before(paragraph: str, speaker: str | None) -> None:
    assert {who for who, _ in said(paragraph)} - {None} == ({speaker} if speaker else set())
