"""An accident to a stranger or to the writer's own is heard by rules alone as it happens; one that is asked about, or
dated, or a figure of speech, is not."""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from service.answer import Outcome, Reason
from service.safety import Safety

MARKET = Safety(parse(b'[organisation]\nname = "Brackwater Market"'), None)


@pytest.mark.parametrize(
    "message",
    [
        "a bus has just knocked over an old lady by your entrance",
        "a pickup ran into a boy in front of the market",
        "my cousin was hit by a tram",
        "there's a van on its side in the ditch, someone is in it",
        "our canoe has capsized",
        "there is a woman lying face down behind your stall",
        "a kid has collapsed at your gate",
        "found my grandma on the kitchen floor",
        "somebody slipped a pill into my drink",
        "there's a tracker under my van and i think it is my husband",
        "my landlord hid a camera in my bathroom",
        "una furgoneta acaba de atropellar a un niño",
        "hay una señora tirada en la entrada y no responde",
        "encontré un rastreador en mi bolso",
    ],
)
def test_an_accident_that_happens_is_heard(message: str) -> None:
    end = MARKET.check(message)
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.HELP, Reason.DANGER)


@pytest.mark.parametrize(
    "question",
    [
        "Was a lady hit by a bus at the market in 2017?",
        "Which release is about the boy who was run over by a van?",
        "How many people collapsed in the heat?",
        "a tram hit a cyclist on Pond Street in 2019",
        "Is the market sinking in debt?",
        "there is a statue of a man lying on the ground, who made it",
        "I saw a man passing out flyers",
        "my browser crashed on your page",
        "is there a camera in the hall",
        "I have a tracker on my bike, does your map show it",
        "¿Cuándo atropellaron a un ciclista frente al mercado?",
    ],
)
def test_an_accident_that_is_asked_about_is_none(question: str) -> None:
    end = MARKET.check(question)
    assert end is None or end.outcome is not Outcome.HELP
