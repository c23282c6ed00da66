"""What somebody says in a paragraph of its own, below the line that names them, is theirs without marks too."""

from __future__ import annotations

import pytest

from tests.quoted import Row
from tests.releases import anatomy, loaded

BLOCK = "A fast boat saves ten minutes. It costs the rest of us a bank."


def rows(text: str, name: str = "release.md") -> list[Row]:
    printed = loaded(text, name).text
    return [(quote.span.of(printed), quote.speaker, quote.role) for quote in anatomy(text, name=name).quotes]


@pytest.mark.parametrize(
    ("line", "speaker", "role"),
    [
        ("Waterways Director Ann Lee said:", "Ann Lee", "Waterways Director"),
        ("Ann Lee, mayor of Alder, said:", "Ann Lee", "mayor of Alder"),
        ("Director Ann Lee issued the following statement today:", "Ann Lee", "Director"),
        ("ALDER – Director Ann Lee released the following statement regarding the flood:", "Ann Lee", "Director"),
    ],
)
def test_a_paragraph_below_the_line_that_names_its_speaker_is_theirs(line: str, speaker: str, role: str) -> None:
    said = f"<p>{line}</p><blockquote><p>{BLOCK}</p></blockquote>"
    page = f"<html><body><main><h1>Fines</h1><p>Fines rise.</p>{said}<p>They are paid there.</p></main></body></html>"
    assert rows(page, "fines.html") == [(BLOCK, speaker, role)]
    assert rows(f"# Fines\n\n{line}\n\n“{BLOCK}”\n") == [(BLOCK, speaker, role)]


@pytest.mark.parametrize(
    "text",
    [
        f"The report said:\n\n{BLOCK}",
        f"She said:\n\n{BLOCK}",
        f"Director Ann Lee said:\n\n- {BLOCK}\n- It is new.",
        f"Director Ann Lee spoke of fines:\n\n{BLOCK}",
        f"## Ann Lee, director\n\n{BLOCK}",
        f"Director Ann Lee said:\n\nPhotos of the lock\n\n{BLOCK}",
    ],
)
def test_other_paragraphs_are_nobodys_words(text: str) -> None:
    assert rows(f"# Fines\n\nFines rise.\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("“Bring gloves,” Director Ann Lee advised. “We have the axes.”", "Ann Lee", "Director"),
        ("“Bring gloves,” declares Ann Lee. “We have the axes.”", "Ann Lee", None),
        ("“Bring gloves,” skipper Ann Lee said, stepping ashore. “We have the axes.”", "Ann Lee", "skipper"),
        ("“Bring gloves,” said Ann Lee, who counts for the University of Alder. “We have the axes.”", "Ann Lee", None),
        (
            "Board member Ann Lee voted against it. “Bring gloves,” she said. “We have the axes.”",
            "Ann Lee",
            "Board member",
        ),
        ("Mayor Ann Lee opposed it. “Bring gloves,” she said. “We have the axes.”", "Ann Lee", "Mayor"),
    ],
)
def test_both_halves_are_of_the_one_who_is_named(text: str, speaker: str, role: str | None) -> None:
    assert rows(f"# Locks\n\n{text}\n") == [("Bring gloves,", speaker, role), ("We have the axes.", speaker, role)]


@pytest.mark.parametrize(
    "text",
    [
        "“Bring gloves,” Ann Lee said, introducing Rosa Stone. “We have the axes there.”",
        "Mayor Ann Lee opposed the plan of Rosa Stone. “We have the axes,” she said.",
    ],
)
def test_where_another_may_be_meant_the_second_half_is_nobodys(text: str) -> None:
    assert not any(speaker for words, speaker, _ in rows(f"# Locks\n\n{text}\n") if words.startswith("We have"))
