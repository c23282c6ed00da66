"""'Ms Lee will stay a member. "I like it here," she said.': she is the one person of the sentence before, or nobody."""

from __future__ import annotations

import pytest

from tests.quoted import Row
from tests.releases import anatomy, loaded

SAID = "“It was a hard week for all of us here,” {she} said. “The pier stays.”"


def rows(paragraph: str) -> list[Row]:
    text = f"# Pier\n\nThe board of the pier has met Desmond Lee and Roisin Quayle.\n\n{paragraph}\n"
    printed = loaded(text, "pier.md").text
    return [(quote.span.of(printed), quote.speaker, quote.role) for quote in anatomy(text, name="pier.md").quotes]


def speakers(paragraph: str, she: str) -> list[str | None]:
    return [speaker for _, speaker, _ in rows(f"{paragraph} {SAID.format(she=she)}")]


@pytest.mark.parametrize(
    ("paragraph", "she", "speaker"),
    [
        ("Ms Quayle will remain a member of the Trust.", "she", "Roisin Quayle"),
        ("Mr Lee, 58, ran the kitchens of the Stowe Royal Infirmary for 19 years.", "he", "Desmond Lee"),
        ("Mr Lee has been a trustee since 2020.", "he", "Desmond Lee"),
        (
            "Dr Miriam Okafor, director of the Trust, credited the smaller plates of 17 schools.",
            "she",
            "Dr Miriam Okafor",
        ),
        (
            "Waste fell from 61 grams of food a child to 54. Dr Miriam Okafor credited smaller plates.",
            "she",
            "Dr Miriam Okafor",
        ),
        ("Rosa Stone opened two sheds in May.", "she", "Rosa Stone"),
        ("Zoë Stone opened two sheds in May.", "she", "Zoë Stone"),
        ("Rosa Stone, 19, from Port Sable, will train as a boat builder.", "she", "Rosa Stone"),
        ("Rosa Stone, director of the trust, thanked the authority.", "she", "Rosa Stone"),
        ("The Marine Accident Branch has been told. Ms Quayle said that it was too early.", "she", "Roisin Quayle"),
        ("We have written to the school and to its cook, Mrs. Agnes Tarrant.", "she", "Agnes Tarrant"),
    ],
)
def test_the_one_person_of_the_sentence_before_says_it(paragraph: str, she: str, speaker: str) -> None:
    assert speakers(paragraph, she) == [speaker, speaker]


def test_an_age_is_no_role() -> None:
    told = rows(f"Mr Lee, 58, ran two kitchens. {SAID.format(she='he')}")
    assert {(speaker, role) for _, speaker, role in told} == {("Desmond Lee", None)}


@pytest.mark.parametrize(
    ("paragraph", "she"),
    [
        ("Ms Quayle will remain a member of the Trust.", "he"),
        ("Mr Lee will remain a member of the Trust.", "she"),
        ("Ms Quayle will hand the keys to Rosa Stone.", "she"),
        ("Ms Quayle will hand the keys to her deputy.", "she"),
        ("Ms Quayle praised the cook.", "she"),
        ("Rosa Stone, 19, a friend from Port Sable, will praise the cook.", "she"),
        ("Ms Quayle thanked the mayor.", "she"),
        ("Ms Quayle met the widow.", "she"),
        ("Mayor Roisin Quayle praised the heroine.", "she"),
        ("Roisin Quayle welcomed her twin.", "she"),
        ("Roisin Quayle said that a volunteer found it.", "she"),
        ("The Marine Accident Branch Director has been told. Ms Quayle said that it was too early.", "she"),
        ("The cook has written to Mrs Agnes Tarrant.", "she"),
        ("We have written to Ann Lee and to Mrs Agnes Tarrant.", "she"),
        ("We have written to the mayor of the town and to Mrs Agnes Tarrant.", "she"),
        ("Rosa Stone opened two sheds. Ms Quayle will remain a member.", "she"),
        ("The mayor opened two sheds. Ms Quayle will remain a member.", "she"),
        ("Ms Quayle and Ms Stone will remain members.", "she"),
        ("Ms Quayle's mother will remain a member.", "she"),
        ("Ms Quayle will remain a member. A girl waved.", "she"),
        ("She left. Ms Quayle will remain a member.", "she"),
        ("Corran High opened two sheds in May.", "she"),
        ("Blue Heron opened two sheds in May.", "she"),
        ("Ms Quayle remembers a nurse of great patience.", "she"),
        ("Ms Quayle, whose aunt built it, will remain a member.", "she"),
    ],
)
def test_where_another_may_be_meant_it_is_nobodys(paragraph: str, she: str) -> None:
    assert set(speakers(paragraph, she)) <= {None}


@pytest.mark.parametrize(
    "who",
    [
        "one girl of 13 at Brindle Bay Academy",
        "a cook in Larkrise Bay",
        "one of the cooks at Larkrise Primary",
        "an official at Alder House",
    ],
)
def test_somebody_at_a_place_is_not_the_place(who: str) -> None:
    assert {speaker for _, speaker, _ in rows(f"“It was a hard week for all of us here,” said {who}.")} <= {None}
