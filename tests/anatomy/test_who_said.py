"""Nobody's words are given to another: releases of many styles, with who said what written by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.releases import anatomy, loaded

TEXTS = Path(__file__).parents[1] / "data" / "who_said.txt"
HEAD = """# The pier of the town is in the news

SPRINGFIELD, Ill., Oct. 14, 2025 -- The council met on Monday and talked of the pier.

"""
END = "\n\nThe meeting ended at nine.\n"
NOBODY = "none"

Said = dict[str, list[str]]  # how a quotation begins -> who may stand as its speaker


def texts() -> Iterator[tuple[str, str, Said]]:
    for part in re.split(r"^== ", TEXTS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, *lines = part.splitlines()
        said = dict(line[3:].split(" => ") for line in lines if line.startswith("-- "))
        text = "\n".join(line for line in lines if not line.startswith("-- ")).strip()
        yield name, text, {words: who.split(" | ") for words, who in said.items()}


@pytest.mark.parametrize(("text", "said"), [pytest.param(text, said, id=name) for name, text, said in texts()])
def test_a_quotation_has_its_own_speaker_or_none(text: str, said: Said) -> None:
    release = text if text.startswith("# ") else f"{HEAD}{text}{END}"
    printed = loaded(release).text
    found = [(quote.span.of(printed), quote.speaker or NOBODY) for quote in anatomy(release).quotes]
    for beginning, speakers in said.items():
        held = [speaker for words, speaker in found if beginning in words]
        assert (held or [NOBODY])[0] in speakers
    others = [words for words, speaker in found if speaker != NOBODY and not any(one in words for one in said)]
    assert others == []
