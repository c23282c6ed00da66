"""Words in quotation marks that a question asks about are not the asker's own; where in doubt, help is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from service.answer import Outcome
from service.care.quoted import own_words
from service.safety import Safety

DATA = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize(
    "question",
    [
        'Did anybody say "we will not rest"?',
        "Did anybody say “we will not rest”?",
        'Who said "I want to die laughing"?',
        'and who said "I want to kill myself"?',
        'Did Ana Quist say "the harbour is hurting"?',
        "¿Quién dijo «quiero morir»?",
    ],
)
def test_words_that_a_question_asks_about_are_not_the_askers(question: str, safety: Safety) -> None:
    end = safety.check(question)
    assert end is None or end.outcome is not Outcome.HELP


@pytest.mark.parametrize(
    "cry",
    [
        'he said "I will kill you" and I am scared',
        'Did he say "I will kill you" to scare me',
        'My sister said "I want to die"',
        'Did my sister say "I want to die"?',
        'Who said "I want to die"? I want to kill myself',
        'Who said "hello"? He has locked me in and took my phone',
        '"I want to die"',
        '"help me"',
        "“he won't let me leave”",
        'Did anybody say "what now? he is hurting me please help',
        'Did anybody say "yes"? please help, he is hurting me "now"',
        'Is "he took my passport" a crime',
        "Who said 'yes' and he beats me and 'no'",
        'Who said "nobody cares"? "Want to kill myself tonight."',
        'Who said "it gets better"? Thinking "want to kill myself tonight"',
        "¿Quién dijo «todo va a mejorar»? Pienso «quiero morir esta noche»",
        'What pages "boyfriend is beating me right now"',
        'Find documents "being held captive, please send police"',
        'Did anyone say "being held captive, please send police"',
        'Held captive, send police! Who said "nobody cares"?',
    ],
)
def test_a_cry_that_holds_quotation_marks_gets_help_as_ever(cry: str, safety: Safety) -> None:
    end = safety.check(cry)
    assert end is not None
    assert end.outcome is Outcome.HELP


def test_no_known_cry_loses_a_word() -> None:
    for name in ("help_test.jsonl", "help_elsewhere.jsonl", "help_train.jsonl"):
        rows = [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]
        assert [
            row["message"] for row in rows if row["label"] != "none" and own_words(row["message"]) != row["message"]
        ] == []


@pytest.mark.parametrize(
    "cry", ["help me he beats me", "he won't let me leave", "quiero morir", "me quitaron el pasaporte"]
)
def test_a_cry_in_marks_of_its_own_is_no_question_about_words(cry: str, safety: Safety) -> None:
    for marks in ("“{}”", '"{}"', "«{}»", '"{}"!', 'please: "{}"', '"{}" ok?'):
        end = safety.check(marks.format(cry))
        assert end is not None, marks
        assert end.outcome is Outcome.HELP, marks
