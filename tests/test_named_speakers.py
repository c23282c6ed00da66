"""Names that look like Spanish words, and names that stand far behind their verb: nobody's words go to another."""

from __future__ import annotations

import re

import pytest

from ingest.anatomy.quotes import quotes
from ingest.document import Span

Row = tuple[str, str | None, str | None]
WET = "“Rivers rise in March,” "


def rows(text: str) -> list[Row]:
    blocks = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    return [(quote.span.of(text), quote.speaker, quote.role) for quote in quotes(text, blocks)]


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (f"{WET}Al Franken said.", "Al Franken", None),
        (f"{WET}said Al Franken, senator.", "Al Franken", "senator"),
        (f"{WET}said Don Young, mayor of Alder.", "Don Young", "mayor of Alder"),
        (f"{WET}said Mayor Don Young.", "Don Young", "Mayor"),
        (f"{WET}Pero Durante said.", "Pero Durante", None),
        (f"{WET}said John Roe Sr., chair.", "John Roe Sr.", "chair"),
        (f"{WET}said Maria Juez, engineer.", "Maria Juez", "engineer"),
        ("Al Gore, former vice president, said: “Rivers rise in March.”", "Al Gore", "former vice president"),
        ("Al Gore, exvicepresidente, dijo: «Los ríos crecen».", "Al Gore", "exvicepresidente"),
        ("Con Roe, a farmer, said: “Rivers rise in March.”", "Con Roe", "a farmer"),
        ("Don Young spoke.\n“Rivers rise in March,” Young said.", "Don Young", None),
        ("Al cerrar el acto, Ana Quist dijo: «Los ríos crecen».", "Ana Quist", None),
        ("En rueda de prensa Ana Quist dijo: «Los ríos crecen».", "Ana Quist", None),
        ("En Madrid, Ana Quist dijo: «Los ríos crecen».", "Ana Quist", None),
        ("El Sr. Luis Vell dijo: «Los ríos crecen».", "Luis Vell", "Sr."),
        ("«Los ríos crecen», dijo el Juez Luis Vell.", "Luis Vell", "Juez"),
    ],
)
def test_a_name_that_looks_like_a_word_is_a_name(text: str, speaker: str, role: str | None) -> None:
    assert [row[1:] for row in rows(text)] == [(speaker, role)]


def test_the_words_of_al_are_not_those_of_the_speaker_before() -> None:
    text = f"{WET}said Don Young, mayor. “And they fall by May,” Al Franken said. “We wait,” he added."
    assert [row[1] for row in rows(text)] == ["Don Young", "Al Franken", "Al Franken"]
