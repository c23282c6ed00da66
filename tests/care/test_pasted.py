"""A release that is pasted into a question is no cry; who tells of themselves or of what goes on is heard."""

from __future__ import annotations

import json

import pytest

from service.answer import Outcome
from service.care.pasted import without_news
from service.safety import Safety
from tests.known_cries import DATA, LABELLED


@pytest.mark.parametrize(
    "message",
    [
        "PHOENIX (AP) - A jury convicted a couple Tuesday of forcing a nanny to work without pay for four years. "
        "Prosecutors said they took her passport and locked her in. Do you have a comment on this case?",
        "The 41-year-old man kept a girl locked in his basement and men came at night, according to the indictment. "
        "What is the penalty for buyers in Utah?",
        "LAS VEGAS — Metro police arrested 14 people in an undercover operation. Officers recovered five minors who "
        "had been forced into prostitution. How did Nevada rank?",
        "¿Es suyo este comunicado? La policía rescató a dos menores que estaban encerradas en una casa. Un hombre fue "
        "detenido el jueves.",
    ],
)
def test_a_pasted_release_is_no_cry(message: str, safety: Safety) -> None:
    end = safety.check(message)
    assert end is None or end.outcome is not Outcome.HELP


@pytest.mark.parametrize(
    "cry",
    [
        "Police arrested a man in 2019 for selling girls and he was convicted. He has a girl in apartment 4 again and "
        "men come every evening.",
        "She was arrested and charged with prostitution but the man forced her, he took the passport and told her "
        "police would deport her.",
        "My pimp was convicted and sentenced by the judge, and the men he worked for said they will kill her.",
        "A jury convicted the man who sold girls at the motel. Prosecutors said three were found. I was the fourth.",
        "PHOENIX (AP) - A jury convicted a couple of forcing a nanny to work. Prosecutors said they took her passport. "
        "This is what my boss does to me, what do I do?",
    ],
)
def test_who_tells_of_what_they_know_is_heard_as_a_whole(cry: str, safety: Safety) -> None:
    assert without_news(cry) == cry
    end = safety.check(cry)
    assert end is not None
    assert end.outcome is Outcome.HELP


def test_no_cry_that_is_known_is_taken_for_news() -> None:
    lines = [line for name in LABELLED for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()]
    cries = [row["message"] for row in map(json.loads, lines) if row["label"] != "none"]
    assert [cry for cry in cries if without_news(cry) != cry] == []


def test_a_few_words_stay_whatever_they_tell() -> None:
    few = "Police arrested a man, girls locked in. What can be done?"
    assert without_news(few) == few
    assert (
        without_news(f"Police arrested a man on Tuesday and a judge sentenced him for it in the county court. {few}")
        != few
    )
