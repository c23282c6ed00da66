"""A quotation is verbatim and carries the speaker and the role that stand beside it."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.anatomy.quotes import quotes
from ingest.document import Quote, Span

Row = tuple[str, str | None, str | None]


def read(text: str) -> tuple[Quote, ...]:
    return quotes(text, [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)])


def rows(text: str) -> list[Row]:
    return [(quote.span.of(text), quote.speaker, quote.role) for quote in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are glad," said OGA founder Ann Lee.', [("We are glad,", "Ann Lee", "OGA founder")]),
        ("“We are glad,” said OGA founder Ann Lee.", [("We are glad,", "Ann Lee", "OGA founder")]),
        (
            "“We are glad,” said Ann Lee, president and founder of OGA.",
            [("We are glad,", "Ann Lee", "president and founder of OGA")],
        ),
        (
            "“We are glad,” Ann Lee, president and founder, said.",
            [("We are glad,", "Ann Lee", "president and founder")],
        ),
        ("Ann Lee, OGA president, said: “We are glad.”", [("We are glad.", "Ann Lee", "OGA president")]),
        ("In a letter to members, Ann Lee wrote, “We are glad.”", [("We are glad.", "Ann Lee", None)]),
        (
            "According to former U.S. Congresswoman Ann Lee, “the law is a step.”",
            [("the law is a step.", "Ann Lee", "former U.S. Congresswoman")],
        ),
        (
            "Mercia Attorney General Sean Roe said, “Grades are up.”",
            [("Grades are up.", "Sean Roe", "Mercia Attorney General")],
        ),
        ("“We act,” said Gov. Ned Roe, who signed the bill.", [("We act,", "Ned Roe", "Gov.")]),
        (
            "“We act,” said Dr. J.R. O’Neil-Smith, M.D., chief medical officer at Mercy Hospital.",
            [("We act,", "J.R. O’Neil-Smith, M.D.", "Dr., chief medical officer at Mercy Hospital")],
        ),
        (
            "“We act,” said Juan de la Cruz Jr., chair of the board.",
            [("We act,", "Juan de la Cruz Jr.", "chair of the board")],
        ),
        ("“We act,” Dr. Ann Lee said.", [("We act,", "Ann Lee", "Dr.")]),
        ("“We act,” Sen. Ann B. Lee, who wrote the bill, said.", [("We act,", "Ann B. Lee", "Sen.")]),
        ("“We act,” J. R. Roe, Jr., mayor, said.", [("We act,", "J. R. Roe, Jr.", "mayor")]),
        ("“We act,” Ann Lee of OGA. The law changes, Ned Roe said.", []),
        ("“We act,” said Ann Lee of OGA. The law changes.", [("We act,", "Ann Lee", "of OGA")]),
        ("“We act,” said Open Gate Alliance.", [("We act,", "Open Gate Alliance", None)]),
        ("Ann Lee said the law is “a step forward” for all.", [("a step forward", "Ann Lee", None)]),
        (
            "‘We have waited long for this day,’ said Ann Lee, chair.",
            [("We have waited long for this day,", "Ann Lee", "chair")],
        ),
    ],
)
def test_an_attribution_is_read_after_or_before_its_quote(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "«Volverá el agua», dijo Ana Quist, directora de la Red de Aguas.",
            [("Volverá el agua", "Ana Quist", "directora de la Red de Aguas")],
        ),
        ("“Volverá el agua”, afirmó la directora Ana Quist.", [("Volverá el agua", "Ana Quist", "directora")]),
        (
            '"Volverá el agua", señaló Ana Quist, alcaldesa de Río Seco.',
            [("Volverá el agua", "Ana Quist", "alcaldesa de Río Seco")],
        ),
        ("La alcaldesa Ana Quist declaró: «Volverá el agua».", [("Volverá el agua", "Ana Quist", "alcaldesa")]),
        ("Ana Quist dijo que «volverá el agua».", [("volverá el agua", "Ana Quist", None)]),
        ("Según Ana Quist, jefa de obra, «volverá el agua».", [("volverá el agua", "Ana Quist", "jefa de obra")]),
        ("En un comunicado, Ana Quist afirmó: «Volverá el agua».", [("Volverá el agua", "Ana Quist", None)]),
        (
            "«Volverá el agua», ha dicho María de la Cruz, quien dirige la Red.",
            [("Volverá el agua", "María de la Cruz", None)],
        ),
        (
            "«Volverá el agua», explicó el presidente de la Red, Tomás Vell.",
            [("Volverá el agua", "Tomás Vell", "presidente de la Red")],
        ),
        (
            "“We act,” said the president of the Network, Ann Lee.",
            [("We act,", "Ann Lee", "president of the Network")],
        ),
        (
            "«Volverá el agua», aseguró Tomás Vell, portavoz. «No hay duda», añadió.",
            [("Volverá el agua", "Tomás Vell", "portavoz"), ("No hay duda", "Tomás Vell", "portavoz")],
        ),
        (
            "«Volverá el agua», dijo Ana Quist. «No hay duda», agregó ella.",
            [("Volverá el agua", "Ana Quist", None), ("No hay duda", "Ana Quist", None)],
        ),
        ("« Nous sommes contents », dijo Luc Roy.", [("Nous sommes contents", "Luc Roy", None)]),
    ],
)
def test_spanish_words_and_marks_are_read_as_english_ones(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "El proyecto «Agua para todos» empieza hoy.",
        "La ley llamada «Ley del Agua» entra en vigor, dijo.",
        "El informe «Calles abiertas», que la alcaldesa Ana Quist presentó en mayo, importa.",
    ],
)
def test_a_spanish_title_is_nobodys_quotation(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bill,” said Mayor Eva Roe, “is a step.”",
            [("The bill,", "Eva Roe", "Mayor"), ("is a step.", "Eva Roe", "Mayor")],
        ),
        (
            "“We are glad,” said Ann Lee, chair. “We go on.”",
            [("We are glad,", "Ann Lee", "chair"), ("We go on.", "Ann Lee", "chair")],
        ),
        (
            "Ann Lee told us grades are “a tool we use” and “a promise.”",
            [("a tool we use", "Ann Lee", None), ("a promise.", "Ann Lee", None)],
        ),
        (
            "Sean Roe, chair, said, “Grades are up.” He added, “More work waits.”",
            [("Grades are up.", "Sean Roe", "chair"), ("More work waits.", "Sean Roe", "chair")],
        ),
    ],
)
def test_every_stretch_of_a_split_quote_has_its_speaker(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_quote_that_goes_on_over_paragraphs_has_one_speaker() -> None:
    text = "“First it goes on.\n“Then more of it.\n“Now it closes,” said Sen. Maria Gomez."
    assert rows(text) == [
        (words, "Maria Gomez", "Sen.") for words in ("First it goes on.", "Then more of it.", "Now it closes,")
    ]


def test_a_closed_quote_lends_its_speaker_to_no_other_paragraph() -> None:
    text = "“We are glad,” said Ann Lee, chair.\n“This is a paragraph that nobody is said to have said.”"
    assert rows(text) == [
        ("We are glad,", "Ann Lee", "chair"),
        ("This is a paragraph that nobody is said to have said.", None, None),
    ]


def test_words_after_a_new_sentence_are_not_the_earlier_speakers() -> None:
    text = "“We act,” Ann Lee said. The bill passed. “We go on and on with this work now.”"
    assert rows(text)[1] == ("We go on and on with this work now.", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “end demand” laws and the “Open Roads Challenge” report matter.",
        "The “Open Roads Challenge,” which Governor Roe announced in May, matters.",
        "Ann Lee said the “End Demand” law is good.",
        "Ann Lee said the report from the “Daily Planet Newspaper Company of Mercia” is good.",
        'The 6" pipe and 5\' 10" man stood there.',
        "“Grades,” said the report.",
    ],
)
def test_terms_titles_and_inches_are_no_quotation(text: str) -> None:
    assert rows(text) == []


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


PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "said",
    "Ann Lee",
    ",",
    ".",
    "\n",
    "chair",
    "She",
    "told",
    "We act",
    "according to",
    "*",
    "Gov. Roe",
    " ",
    "—",
    "who",
    "that",
]


@given(st.text(max_size=120) | st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_quotes_are_verbatim_in_order_and_without_their_marks(text: str) -> None:
    found = read(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for quote in found:
        words = quote.span.of(text)
        assert words == words.strip() != ""
        assert not {words[0], words[-1]} & {"“", "”"}
        assert quote.speaker is None or quote.attribution is not None
        if quote.attribution is not None:
            assert 0 <= quote.attribution.start < quote.attribution.end <= len(text)


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


@pytest.mark.parametrize("words", ["Lee’", "said Ann Lee in ", "her brother Emil ", "As Ann Lee put it in the "])
def test_words_without_an_end_do_not_hold_up_the_reading(words: str) -> None:
    text = words * (200_000 // len(words))
    started = time.monotonic()
    assert quotes(text, [Span(0, len(text))]) == ()
    assert time.monotonic() - started < 10
