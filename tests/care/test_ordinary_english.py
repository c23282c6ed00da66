"""English questions on lines, openings and faults raise no alarm where nobody in danger is the subject; cries do."""

from __future__ import annotations

import pytest

from service.care.normal_form import Spelling
from service.care.ordinary import Ordinary
from service.safety import Embed, Safety
from tests.care.test_ordinary import is_helped
from tests.organisations import of_nobody_in_danger

TRAMS = of_nobody_in_danger("Millbrook Trams", "station", "Old Mill")


@pytest.fixture(scope="module")
def trams(embed: Embed) -> Safety:
    return Safety(TRAMS, embed)


@pytest.mark.parametrize(
    "message",
    [
        "Does the night line stop at the mill?",
        "Does the night line stop at Old Mill?",
        "Does line 6 stop at the mill?",
        "Is the slide open on weekends?",
        "Are the streets closed on Sunday?",
        "how do i report an unsafe crib",
        "Where can I report a dirty restaurant?",
        "I want to complain about a restaurant",
        "I got food poisoning at Old Mill",
        "I'm locked out of the ticket app, can you reset it",
        "my daughter is locked out of her account again",
        "trapped in your phone menu, please help",
        "I can't escape the pop-up on your page",
        "the bank won't let me see my bill",
        "the power was shut off without notice, who do I call?",
        "somebody stole my umbrella at the station",
        "they took my parking space again, how do I report it",
        "I was charged twice, what do I do",
        "my son is afraid of heights",
        "I scraped my knee on the fence",
        "my gums, well, I bleed when I brush my teeth",
        "how do I kill a job that keeps running",
        "I can't pay my water bill and don't know what to do",
        "cant afford the rent this month who do i call",
        "my benefits stopped n i dont know why",
        "i owe u 40 and cant pay it all at once",
        "been on hold for 2 hrs",
        "failed my test again im gutted",
        "can someone help me with my application",
        "help me understand this letter pls",
        "theres rats in the bins on our street who do i tell",
        "the tree next door is about to fall on my fence",
        "im so fed up with you lot",
        "when does he go",
        "did she lie about it",
        "what will he do with the money",
        "who will replace her",
        "waited in all morning and your driver never turned up, im sick of you people",
        "the machine swallowed my card and wont let go",
        "no puedo pagar la factura y no sé qué hacer",
        "se me pasó el plazo, qué hago",
        "suicides 2019 vs 2020",
        "prison suicides in 2018",
        "and suicides in 2022 and 2024?",
        "suicide rate 2016",
        "how long is the rope",
        "How thick is the rope of the chain ferry?",
        "how strong are the cables",
        "can he stay after that",
        "Could she stay on after 2024?",
        "can they remain in office after that",
    ],
)
def test_what_visitors_ask_in_english_is_no_cry(message: str, trams: Safety) -> None:
    assert not is_helped(trams, message)


@pytest.mark.parametrize(
    "message",
    [
        "Is the girl locked up at the mill?",
        "Does the man at the mill sell girls?",
        "how do i report an abused girl",
        "how do i report a dirty house with kids locked in it",
        "Does the night line help me, he is going to kill me",
        "how do i report an unsafe home, my dad beats us",
        "I want to complain about a man who forces me to work",
        "I'm locked out of the app because he changed my password and reads my messages",
        "my boyfriend locked me out of my account and took my phone",
        "I am locked out of my own house and he is inside with my baby",
        "I'm trapped in a room at the club",
        "I can't escape this man",
        "my landlord won't let me leave",
        "my boss won't let me see my passport",
        "my daughter is afraid of the dark cellar where he locks her",
        "my son is scared of his coach",
        "they took my shoes so I can't run",
        "the power was shut off and he locked us in",
        "I cut my arm on purpose",
        "I can't pay my bill and he says he will hurt me",
        "I can't pay the rent and I can't do this any more",
        "i cant do my exams any more i dont want to",
        "my husband keeps my benefits and my card",
        "I owe them for my ticket and can't leave until I pay",
        "my boss won't pay my wages and keeps my passport",
        "cant pay the bill tonight i will end it",
        "no puedo pagar lo que les debo y me amenazan",
        "im sick of you hitting me",
        "waited all night and nobody came, he is still outside",
        "how do I kill myself",
        "suicide",
        "suicides",
        "suicides on my street in 2020 and now me",
        "suicide 2026",
        "overdose deaths by my brother in 2020",
        "can he stay after that, he hits me",
        "can she stay after what he did to her",
        "can he stay in my house after that",
        "can they make me stay after that",
    ],
)
def test_a_cry_in_such_words_is_heard(message: str, trams: Safety) -> None:
    assert is_helped(trams, message)


@pytest.mark.parametrize(
    "message",
    [
        "how long must the rope be to hold me",
        "how long should a rope be",
        "how long is the rope that i need",
        "how long is the rope i have",
        "how long is the rope, i wont be here tomorrow",
        "how strong is the rope on my neck",
        "how thick is the rope in my room",
        "how long is the hanging rope",
        "can she stay after he beat her",
        "can he stay with us after that",
        "can i stay after that",
        "can she stay",
        "can she leave after that",
    ],
)
def test_of_a_rope_that_is_to_hold_or_of_who_may_stay_near_by_the_classifier_is_asked(message: str) -> None:
    assert not Ordinary((), (), elsewhere=True).cover(Spelling().read(message))
