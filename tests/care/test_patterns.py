"""Patterns looked for at once meet just the texts that each of them, looked for alone by ``re``, meets."""

from __future__ import annotations

import json
import random
import re
import string
from pathlib import Path

import pytest
import re2

from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.patterns import Patterns, without_lookaround

CARE = Path("service/care")
DATA = Path(__file__).parents[1] / "data"
FILES = (
    "help",
    "stranded",
    "about_help",
    "idioms",
    "others",
    "ordinary",
    "elsewhere",
    "refused",
    "exploiting",
    "directed",
    "errand",
)


def messages() -> list[str]:
    """Cries and other messages that the tests of help know, in plain spelling."""
    lines = [json.loads(line) for file in sorted(DATA.glob("help*.jsonl")) for line in file.read_text().splitlines()]
    typed = [value for line in lines for value in line.values() if isinstance(value, str)]
    spelling = Spelling()
    return list(dict.fromkeys(text for words in typed for text in spelling.read(words).sentences))


@pytest.mark.parametrize("file", FILES)
def test_the_rules_of_a_file_meet_what_their_patterns_meet_one_by_one(file: str) -> None:
    rules = Rules.load(CARE / f"{file}.toml", organisation=("harbour watch",), subject=("texas",))
    sources = {source for rule in rules.rules for source in (*rule.any, *rule.unless)}
    patterns, alone = Patterns(sources), {source: re.compile(source) for source in sources}
    texts = messages()[::3]
    assert len(texts) > 500
    for text in texts:
        assert patterns.met(text) == {source for source, compiled in alone.items() if compiled.search(text)}, text


def test_names_of_many_subjects_leave_the_rules_as_they_are() -> None:
    chance = random.Random(1)  # names that have nothing in common: a set of patterns with 240 of them is too large
    names = ["".join(chance.choices(string.ascii_lowercase, k=12)) for _ in range(600)]
    few, many = (
        Rules.load(CARE / "ordinary.toml", organisation=("harbour watch",), subject=some) for some in (names[:1], names)
    )
    spelling = Spelling()
    for typed in (f"What did {names[0]} get?", f"Is {names[0]} safe?", "help me", "my father beats me"):
        message = spelling.read(typed)
        assert many.cover(message) == few.cover(message), typed
        assert many.kinds(message) == few.kinds(message), typed
    of_the_last = spelling.read(f"Is {names[-1]} safe?")
    assert many.cover(of_the_last)
    assert not few.cover(of_the_last)


@pytest.mark.parametrize(
    ("source", "met", "missed"),
    [
        (r"\bcannot (?!wait)leave\b", "i cannot leave", "i can leave"),
        (r"\breport(?! on\b)", "i report him", "a report on a law"),
        (r"(?<!no )danger", "in danger", "no danger"),
        (r"^(?=(?:\w+ )*help)(?:\w+ ?)+$", "please help me", "please do not"),
        (r"\bgr(?:[ae]y|\(?!x\))", "a grey day", "a green day"),
        (r"[(?!]{2}", "what?!", "what? no!"),
    ],
)
def test_a_pattern_with_lookaround_is_met_where_it_says(source: str, met: str, missed: str) -> None:
    patterns = Patterns([source])
    assert patterns.met(met) == {source}
    assert patterns.met(missed) == set()


def test_letters_beyond_ascii_are_read_as_letters() -> None:
    patterns = Patterns([r"\bsoy\b", r"\w{5}", r"a\s+b"])
    assert patterns.met("ñsoy") == set()  # RE2 would see the beginning of a word behind "ñ"
    assert patterns.met("añosa") == {r"\w{5}"}
    assert patterns.met("a\x1cb") == {r"a\s+b"}  # a blank to re, none to RE2


def test_what_looks_around_is_left_out_with_all_that_is_in_it() -> None:
    assert without_lookaround(r"a(?!b(c)[)]\))d(?<=e)f(?:g)") == r"adf(?:g)"


def test_a_pattern_that_cannot_be_read_is_an_error() -> None:
    with pytest.raises(re2.error, match="unclosed"):
        Patterns(["(unclosed"])


def test_rules_that_are_read_once_more_have_their_patterns_already() -> None:
    """A new generation reads them again, while people wait for it."""
    first, again, others = (Rules.load(CARE / f"{file}.toml") for file in ("help", "help", "refused"))
    assert again._patterns is first._patterns
    assert others._patterns is not first._patterns
