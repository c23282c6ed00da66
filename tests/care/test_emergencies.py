"""Fire, the heart, a carer who hits and the means of suicide made ready are heard by rules; work and news are not."""

from __future__ import annotations

import pytest

from service.answer import Outcome, Reason
from service.care.normal_form import Spelling
from service.safety import Safety
from tests.organisations import of_nobody_in_danger

MUSEUM = Safety(of_nobody_in_danger("Quarry Lane Museum", "county", "Quarry"), None)
DANGER = [
    "our kitchen is on fire what should I do",
    "the flat is on fire",
    "there is a fire in our basement",
    "fire in my bedroom please hurry",
    "hay fuego en mi cocina",
    "my chest feels tight and the bus is late, where is the clinic",
    "i have chest pains and my arm is numb",
    "my grandma is having a stroke",
    "a mi abuelo le está dando un infarto",
    "me duele el pecho",
    "the night nurse slaps my mother",
    "a carer in the home hits my grandad",
    "that guard keeps kicking my son",
]
CRISIS = [
    "I have a plan and the pills are in my drawer",
    "i've got a plan, the gun is loaded",
    "I wrote the letters and the rope is in the car",
    "the noose is tied",
    "how long must the rope be to hold me",
    "how strong is the rope on my neck",
    "I have the rope, how long is the drop",
    "all the pills are lined up",
    "tengo un plan y la soga está lista",
]
CALM = [
    "I have a plan and the budget is ready",
    "I've written the letters and the invitations are on the table",
    "I have a plan and the rope is ready for the climbing course",
    "we made a plan and the gun ban is on the agenda",
    "where is the rope for the boat",
    "how long must the rope be to hold the boat",
    "how long is the drop of the slide?",
    "was the house on fire in 1904?",
    "is the song about a house on fire?",
    "what caused the fire in the kitchen?",
    "there is a fire exit in our building",
    "fire sale in the shed",
    "does the doctor see people with chest pain?",
    "what do I do if I have chest pains?",
    "my father had a stroke two years ago",
    "the treasure chest is heavy",
    "the nurse helped my father",
    "the doctor hit my father's car",
    "my teacher beats my brother at chess",
    "the carer looks after my mum",
]


@pytest.mark.parametrize(("cry", "reason"), [(c, Reason.DANGER) for c in DANGER] + [(c, Reason.CRISIS) for c in CRISIS])
def test_an_emergency_gets_help(cry: str, reason: Reason) -> None:
    end = MUSEUM.check(cry)
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.HELP, reason)


@pytest.mark.parametrize("message", CALM)
def test_a_plan_of_work_or_a_fire_of_the_past_is_no_emergency(message: str) -> None:
    end = MUSEUM.check(message)
    assert end is None or end.outcome is not Outcome.HELP


@pytest.mark.parametrize(
    "message",
    [
        "I cannot find the jobs page, help me please",
        "i cant open the entry form, can someone help",
        "I couldn't find your newsletter anywhere please help me",
        "no encuentro la página de horarios, ayuda por favor",
    ],
)
def test_a_page_that_is_not_found_is_no_cry(message: str, safety: Safety) -> None:
    end = safety.check(message)
    assert end is None or end.outcome is not Outcome.HELP
    assert safety._ordinary.cover(Spelling().read(message))


@pytest.mark.parametrize("message", ["i cant find the exit help me please", "I can't find my son, help me please"])
def test_who_finds_no_way_out_is_heard_still(message: str, safety: Safety) -> None:
    end = safety.check(message)
    assert not safety._ordinary.cover(Spelling().read(message))
    assert end is not None
    assert end.outcome is Outcome.HELP
