"""The made-up releases that the reader learns from: in order, and never mixed with what it is tested on."""

from __future__ import annotations

import tomllib
from itertools import chain
from pathlib import Path

import pytest

from bench.sets.question_set import ANSWERABLE
from bench.sets.releases import FOLDER, LITERAL, NEAR_MISS, organisation, organisations

ONE = """
[[release]]
title = "The ferry of Ashby"
text = '''
The ferry of Ashby sank on Monday. Nobody was hurt.

It had sailed since 1911.
'''
questions = [
    { ask = "When did the ferry sink?", right = ["sank on Monday"] },
    { ask = "Why did the ferry sink?", right = [] },
]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "ferries.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_question_without_words_that_answer_is_a_near_miss(tmp_path: Path) -> None:
    asked = {q.words: q for q in organisation(written(tmp_path, ONE)).questions if "#" not in q.id}
    answered, missed = asked["When did the ferry sink?"], asked["Why did the ferry sink?"]
    assert (answered.kind, answered.answers, answered.relevant) == (ANSWERABLE, ("sank on Monday",), {"ferries-1"})
    assert (missed.kind, missed.answers, missed.relevant) == (NEAR_MISS, (), frozenset())


def test_every_answerable_question_is_asked_with_its_release_withdrawn_too(tmp_path: Path) -> None:
    (gone,) = (q for q in organisation(written(tmp_path, ONE)).questions if q.kind == "passage gone")
    assert (gone.words, gone.hidden, gone.answerable) == ("When did the ferry sink?", {"ferries-1"}, False)


def test_further_questions_in_a_releases_own_words_are_asked_of_it(tmp_path: Path) -> None:
    path = written(tmp_path, ONE)
    further = tmp_path / LITERAL / path.name
    further.parent.mkdir()
    further.write_text('[[asked]]\nrelease = 1\nquestions = [{ ask = "Who was hurt?", right = ["Nobody was hurt"] }]\n')
    asked = {q.words: q for q in organisation(path).questions if "#" not in q.id}
    assert list(asked) == ["When did the ferry sink?", "Why did the ferry sink?", "Who was hurt?"]
    assert asked["Who was hurt?"].relevant == {"ferries-1"}


@pytest.mark.parametrize("words", ["sank on Tuesday", "ferry"])
def test_words_that_stand_there_never_or_twice_are_an_error_that_names_them(words: str, tmp_path: Path) -> None:
    text = ONE.replace("sank on Monday. Nobody", "sank on Monday, the old ferry. Nobody").replace(
        '["sank on Monday"]', f'["{words}"]'
    )
    with pytest.raises(ValueError, match=f"ferries-1: 'When did the ferry sink.': '{words}'"):
        organisation(written(tmp_path, text))


def test_all_organisations_are_in_order_and_some_are_held_out() -> None:
    found = list(organisations())
    assert len(found) == len(list(FOLDER.glob("*.toml"))) > 80
    held_out = [one for one in found if any(q.held_out for q in one.questions)]
    assert all(q.held_out for one in held_out for q in one.questions)
    assert len(found) / 12 < len(held_out) < len(found) / 4


def test_every_file_says_that_it_is_made_up_and_no_question_stands_in_two() -> None:
    asked: list[str] = []
    for path in FOLDER.rglob("*.toml"):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# Made up by the pressdesk project: no such organisation, place or person exists."), (
            path
        )
        blocks = chain.from_iterable(tomllib.loads(text).values())
        asked += [question["ask"] for block in blocks for question in block["questions"]]
    assert len(asked) == len(set(asked))
