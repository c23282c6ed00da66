"""Words beside which a name stands that is not the speaker's: of a victim, of a spokesman, after a question."""

from __future__ import annotations

import pytest

from tests.anatomy.test_named_speakers import WET
from tests.quoted import rows

OPENED = "“Rivers rise in March.”"


@pytest.mark.parametrize(
    "text",
    [
        f"{WET}said one victim of Martin Hale, a trafficker convicted on Monday.",
        f"{WET}one victim of Martin Hale said.",
        f"{WET}said a spokesman for Governor Ellen Park.",
        f"{WET}said Spokeswoman for Governor Ellen Park.",
        f"{WET}said the sister of Martin Hale.",
        f"{WET}said a critic of Ellen Park.",
        f"{WET}said a source close to Ellen Park.",
        f"{WET}said the lawyer for Martin Hale.",
        f"{WET}said neither Martin Hale nor Ellen Park.",
        f"{WET}said counsel to Governor Ellen Park.",
        f"{WET}dijo la hermana de Martín Hale.",
        f"A victim of Martin Hale said: {OPENED}",
        f"According to a source close to Ellen Park: {OPENED}",
    ],
)
def test_words_of_somebody_who_is_named_by_another_have_no_speaker(text: str) -> None:
    assert [row[1:] for row in rows(text) if row[1]] == []


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (f"Asked about Governor Ellen Park, director Rosa Quinn said: {OPENED}", "Rosa Quinn", "director"),
        (f"Standing beside Ellen Park, director Rosa Quinn said: {OPENED}", "Rosa Quinn", "director"),
        (f"Unlike Ellen Park, Rosa Quinn said: {OPENED}", "Rosa Quinn", None),
        (f"Sterling Brown, director, said: {OPENED}", "Sterling Brown", "director"),
        (
            f"{WET}said a spokesman for Governor Ellen Park, Joe Bond.",
            "Joe Bond",
            "a spokesman for Governor Ellen Park",
        ),
        (f"{WET}said Ellen Park's spokesman Joe Bond.", "Joe Bond", "Ellen Park's spokesman"),
        (f"{WET}said the sister of Martin Hale, Bea Hale.", "Bea Hale", "sister of Martin Hale"),
    ],
)
def test_who_speaks_stands_behind_whom_it_is_about(text: str, speaker: str, role: str | None) -> None:
    assert [row[1:] for row in rows(text)] == [(speaker, role)]


@pytest.mark.parametrize(
    ("words", "speaker", "role"),
    [
        ("Secretary of State Jane Doe", "Jane Doe", "Secretary of State"),
        ("Attorney General of Ohio Jane Q. Doe", "Jane Q. Doe", "Attorney General of Ohio"),
        ("Speaker of the House Ann Lee", "Ann Lee", "Speaker of the House"),
        ("Vice President of Programs and Policy Ann Lee", "Ann Lee", "Vice President of Programs and Policy"),
        ("Vice President of Programs and Policy, Ann Lee", "Ann Lee", "Vice President of Programs and Policy"),
        ("executive director of Youth Bridge Ann Lee", "Ann Lee", "executive director of Youth Bridge"),
        ("president of the League of Women Voters Ann Lee", "Ann Lee", "president of the League of Women Voters"),
    ],
)
def test_what_an_office_is_of_is_no_part_of_a_name(words: str, speaker: str, role: str) -> None:
    assert [row[1:] for row in rows(f"{WET}said {words}.")] == [(speaker, role)]
