"""Who is blackmailed, mostly over pictures, sees help and not the words for witnesses; chores raise no alarm."""

from __future__ import annotations

import pytest

from ingest import built_in
from service.answer import Outcome, Reason
from service.safety import Safety

DANGER = built_in().fixed_text("help", "danger")


@pytest.mark.parametrize(
    "message",
    [
        "im 14 and a man i met online says he tells my mom if i dont send more pics",
        "im 12 and i met a boy online and he will post it if i stop talking to him",
        "the guy i met on snap shows my friends everything unless i pay him",
        "i met someone on discord hes gonna tell my parents if i dont do what he says",
    ],
)
def test_who_is_blackmailed_by_somebody_met_online_is_no_witness(message: str, safety: Safety) -> None:
    end = safety.check(message)
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.HELP, Reason.DANGER)


@pytest.mark.parametrize(
    "message",
    [
        "we saw a man at the motel with young girls, he looked scary",
        "i met a girl at the mall who looked scared of the older man with her",
    ],
)
def test_who_met_or_saw_others_is_a_witness(message: str, safety: Safety) -> None:
    end = safety.check(message)
    assert end is not None
    assert end.reason is Reason.TIP


@pytest.mark.parametrize(
    "message",
    [
        "a man from an app tells my parents if i dont send more",
        "he shows everyone at school unless i pay him by friday",
        "how do i stop getting beaten",
        "how can we avoid being hit at home",
    ],
)
def test_a_threat_to_tell_is_heard_by_rules_alone(message: str) -> None:
    end = Safety(built_in(), None).check(message)
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.HELP, Reason.DANGER)


@pytest.mark.parametrize(
    "question",
    [
        "Will the state lose points if we dont send more reports?",
        "The editor says he will pull the story if we dont send our draft",
        "my teacher tells my mom if i dont do my homework",
        "How do we avoid being beaten at chess?",
        "how do i stop getting hit by car ads",
    ],
)
def test_a_chore_that_is_due_raises_no_rule(question: str) -> None:
    assert Safety(built_in(), None).check(question) is None
