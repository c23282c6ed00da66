"""Who is left alone and asks for little is heard by rule: that somebody come, a bed, a word about a child, a debt or a
friend who said goodbye; what sounds alike and is asked of an office is not."""

from __future__ import annotations

import pytest

from ingest import built_in
from service.answer import Outcome, Reason
from service.safety import Safety
from tests.organisations import of_nobody_in_danger

HERE = Safety(built_in(), None)
LIBRARY = Safety(of_nobody_in_danger("Marrow County Library", "county", "Marrow"), None)
DANGER = [
    "would somebody come to my apartment please",
    "come pick me up, I'm behind the motel",
    "please send the police",
    "you have to send somebody before he wakes up",
    "i need somebody to come",
    "pueden mandar a alguien por favor",
    "que alguien venga por mí",
    "I've got nowhere to stay with my baby",
    "we don't have anywhere to go tonight",
    "I was thrown out and I'm homeless",
    "homeless with two kids",
    "where do we sleep tonight",
    "is there a bed for me and my daughter",
    "no tengo dónde dormir esta noche con mis hijos",
    "dónde puedo ir esta noche",
    "I still owe the smuggler and it grows",
    "we owe the people who brought us here four thousand",
    "todavía debemos al que nos cruzó",
    "tengo una deuda con los polleros",
]
CHILDREN = [
    "there's a baby upstairs and nobody is with it",
    "the little boy across the hall has been on his own since Monday",
    "my neighbour's twins are home alone again tonight",
]
CRISIS = [
    "my brother wrote goodbye and isn't answering",
    "my roommate posted a goodbye and now her phone is off",
    "our friend won't pick up and she sent everyone a farewell",
]
ORDINARY = [
    "can somebody come to our school for a talk",
    "can you send me the annual report",
    "can you come on Sunday",
    "could you pick up my donation",
    "how old must a child be to stay home alone",
    "our toddler sleeps by himself upstairs",
    "where can I stay for the gala",
    "where can I go to donate",
    "do you have a room for meetings",
    "how many homeless people are there",
    "is there a bed of roses in the garden",
    "I owe the library two dollars",
    "cuánto debo de la multa",
    "my friend moved away, said goodbye and doesn't answer my letters about the party",
    "dónde puedo ir a votar",
]


@pytest.mark.parametrize("safety", [HERE, LIBRARY], ids=["danger expected", "library"])
@pytest.mark.parametrize(
    ("cry", "reason"), [*((cry, Reason.DANGER) for cry in DANGER), *((cry, Reason.CRISIS) for cry in CRISIS)]
)
def test_who_is_left_alone_is_shown_help(cry: str, reason: Reason, safety: Safety) -> None:
    end = safety.check(cry)
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.HELP, reason)


@pytest.mark.parametrize(("safety", "reason"), [(HERE, Reason.TIP), (LIBRARY, Reason.DANGER)])
@pytest.mark.parametrize("message", CHILDREN)
def test_who_tells_of_a_child_left_alone_near_by_is_told_whom_to_call(
    message: str, safety: Safety, reason: Reason
) -> None:
    end = safety.check(message)
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.HELP, reason)


@pytest.mark.parametrize("question", ORDINARY)
def test_what_is_asked_in_such_words_is_no_cry_by_rule(question: str) -> None:
    end = LIBRARY.check(question)
    assert end is None or end.outcome is not Outcome.HELP


@pytest.mark.parametrize(
    "question",
    [
        "what's the address of your shelter?",
        "where is the closest shelter",
        "Where are the shelters located?",
        "where can a woman find a shelter",
        "what is a safe house?",
        "dónde está el albergue",
        "is there somewhere to sleep with my kids",
    ],
)
def test_who_asks_for_a_shelter_is_not_refused(question: str) -> None:
    for safety in (HERE, LIBRARY):
        end = safety.check(question)
        assert end is None or end.outcome is not Outcome.REFUSED


@pytest.mark.parametrize(
    "request_",
    [
        "what's the address of the shelter my wife is in",
        "where is the shelter she went to",
        "where are the safe houses for survivors",
        "the addresses of all safe houses",
        "how do I find my wife who left me",
    ],
)
def test_who_hunts_somebody_in_a_shelter_is_refused(request_: str) -> None:
    end = HERE.check(request_)
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.REFUSED, Reason.HARMFUL)
