"""The full name and the role of a speaker, from wherever the text gives them, and nobody else's."""

from __future__ import annotations

import pytest

from tests.quoted import read, rows


def test_a_surname_alone_is_completed_from_the_same_text_and_keeps_its_printed_attribution() -> None:
    text = "“Why now?” asked Lee. “We act,” said Ann Lee, chair."
    first, second = read(text)
    assert (first.speaker, first.role, second.speaker, second.role) == ("Ann Lee", "chair", "Ann Lee", "chair")
    assert first.attribution is not None
    assert first.attribution.of(text) == "asked Lee"


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            "Nora Quist, the director of halls, said the hall opens in May.\n“The roof is dry,” Quist said.",
            "Nora Quist",
            "director of halls",
        ),
        ("The hall has a new head, Nora Quist.\n“The roof is dry,” Quist said.", "Nora Quist", None),
        ("Nora Quist, 47, led two halls before.\n“The roof is dry,” Quist said.", "Nora Quist", None),
        ("Yesterday curator Nora Quist spoke.\n“The roof is dry,” Quist said.", "Nora Quist", None),
        ("Then Director Nora Quist spoke.\n“The roof is dry,” Director Quist said.", "Nora Quist", "Director"),
        ("Nora Quist spoke after Olaf Quist.\n“The roof is dry,” Quist said.", "Quist", None),
        ("Nora Quist spoke.\n“Open it,” said Olaf Quist.\n“The roof is dry,” Quist said.", "Quist", None),
        ("City Hires Quist\nYesterday Quist began.\n“The roof is dry,” Quist said.", "Quist", None),
        ("The Nora Quist-Berg prize is new.\n“The roof is dry,” Quist said.", "Quist", None),
    ],
)
def test_a_surname_alone_is_the_one_person_of_the_text_who_bears_it(text: str, speaker: str, role: str | None) -> None:
    assert rows(text)[-1] == ("The roof is dry,", speaker, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Housing minister Dag Holm came. “We act,” Holm said.", "Housing minister"),
        ("The visit was led by housing minister Dag Holm. “We act,” Holm said.", "housing minister"),
        ("The former mayor Dag Holm came. “We act,” Holm said.", "former mayor"),
        ("Dr. Dag Holm came. “We act,” Holm said.", None),
        ("Reporters told minister Dag Holm so. “We act,” Holm said.", None),
        ("Housing minister Dag Holm came. The mayor Dag Holm was not meant. “We act,” Holm said.", None),
        ("Housing minister Dag Holm Foundation paid. Dag Holm came. “We act,” Holm said.", None),
    ],
)
def test_a_role_right_before_a_full_name_goes_with_the_surname(text: str, role: str | None) -> None:
    assert [row[2] for row in rows(text)] == [role]


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("Alder's chief executive, Ann Lee, said: “We act.”", "Ann Lee", "Alder's chief executive"),
        ("Alder Bay’s chairman, Ned Roe, added: “We act.”", "Ned Roe", "Alder Bay’s chairman"),
        ("The head of the clinic, Ann Lee, told reporters: “We act.”", "Ann Lee", "head of the clinic"),
        ("The nurses' union leader, Ann Lee, said: “We act.”", "Ann Lee", "nurses' union leader"),
        ("“We act,” said Alder's chief executive, Ann Lee.", "Ann Lee", "Alder's chief executive"),
        ("“We act,” admitted Ann Lee, mayor.", "Ann Lee", "mayor"),
        ("«Crecen los ríos», contó Ana Quist, portavoz de la familia.", "Ana Quist", "portavoz de la familia"),
        ("«Crecen los ríos», ha reconocido la alcaldesa Ana Quist.", "Ana Quist", "alcaldesa"),
    ],
)
def test_a_role_that_opens_the_sentence_is_the_role_of_the_name_behind_it(text: str, speaker: str, role: str) -> None:
    assert [row[1:] for row in rows(text)] == [(speaker, role)]


@pytest.mark.parametrize(
    "text",
    [
        "The plan for the bridge, Ann Lee said, “is sound and cheap.”",
        "Alder's plan, Ann Lee said, “is sound and cheap.”",
        "A week later, Ann Lee, mayor, said: “We act.”",
        "The next day, Ann Lee, mayor, said: “We act.”",
        "The weather being bad, Ann Lee, mayor, said: “We act.”",
    ],
)
def test_what_opens_a_sentence_and_is_no_office_is_nobodys_role(text: str) -> None:
    assert {row[2] for row in rows(text)} <= {None, "mayor"}


@pytest.mark.parametrize(
    ("who", "speaker", "role"),
    [
        ("Chief Constable Nora Quist", "Nora Quist", "Chief Constable"),
        ("Deputy Chief Constable Nora Quist", "Nora Quist", "Deputy Chief Constable"),
        ("Wing Commander Nora Quist", "Nora Quist", "Wing Commander"),
        ("Nora Constable", "Nora Constable", None),
    ],
)
def test_a_rank_of_several_words_is_a_role_and_as_a_surname_none(who: str, speaker: str, role: str | None) -> None:
    assert rows(f"{who} said: “The roof is dry.”") == [("The roof is dry.", speaker, role)]
