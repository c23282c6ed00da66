"""Whoever stands beside words in marks that are given to nobody is not said to be quoted nowhere. On a made-up mill."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FEES = """# A day at the mill becomes dearer

ALDER, Ohio, March 3, 2021 -- A day at Alder Mill costs nine dollars from May, the trust said on Monday.

"Wood and wages have gone up," said Nora Quist, treasurer.

Petra Holm and Odile Brandt of Fair Taps were at the meeting and were heard at length. "A family of four now pays more
for a day at the mill than for a night in Alder," one of them told the room.
"""
GEARS = """# The gears of the mill turn again

ALDER, Ohio, May 9, 2022 -- The gears turn again. Hugo Pell, a smith, made nine of them.

"They had rusted into one piece," said Nora Quist, treasurer.
"""
client = client_over(
    {"organisation.toml": '[organisation]\nname = "Alder Mill Trust"\n', "fees.md": FEES, "gears.md": GEARS}
)


@pytest.mark.parametrize("question", ["What did Petra Holm say?", "How often is Petra Holm quoted?"])
def test_words_in_marks_beside_a_name_are_told_to_be_there(client: TestClient, question: str) -> None:
    text = ask(client, question)["text"]
    assert "holds no quotation of" not in text
    assert "names Petra Holm as the speaker of no quotation. Beside that name it prints words" in text


@pytest.mark.parametrize("question", ["¿Qué dijo Petra Holm?"])
def test_they_are_told_in_spanish_too(client: TestClient, question: str) -> None:
    assert "ninguna cita como palabras de Petra Holm. Junto a ese nombre" in ask(client, question)["text"]


@pytest.mark.parametrize("name", ["Hugo Pell", "Hedda Quist"])
def test_who_stands_beside_no_such_words_is_quoted_nowhere(client: TestClient, name: str) -> None:
    assert f"The archive holds no quotation of {name}." in ask(client, f"What did {name} say?")["text"]
