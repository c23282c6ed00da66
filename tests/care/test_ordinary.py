"""Ordinary messages are told by their words alone, whatever the classifier makes of them, and no cry is."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from ingest import built_in
from ingest.organisation import parse
from service.answer import Outcome
from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.safety import Embed, Safety
from tests.organisations import of_nobody_in_danger

CARE = Path(__file__).resolve().parents[2] / "service" / "care"
NAMED = b'[organisation]\nname = "Harbor Light"\n[help]\ndanger.en = "Call."\n[help.tip]\nen = "Tell."\n'

GRADING = (
    b'[organisation]\nname = "Harbor Light"\nsubject_word = "county"\n'
    b'[help]\ndanger.en = "Call."\n[help.tip]\nen = "Tell."\n'
    b'[[subjects]]\ncode = "AV"\nname = "Avonshire"\n'
)


def is_helped(safety: Safety, message: str) -> bool:
    end = safety.check(message)
    return end is not None and end.outcome is Outcome.HELP


@pytest.mark.parametrize("message", ["i", "I", "me", "ïã¨Ï", "y", "ok i"])
def test_a_slip_of_the_hand_is_no_cry(message: str, safety: Safety) -> None:
    assert safety.check(message) is None


def test_two_letters_of_another_script_are_left_to_the_classifier(embed: Embed) -> None:
    cry = embed(["he locked me in and will not let me leave, please help me"])
    alarmed = Safety(built_in(), lambda texts: np.repeat(cry, len(texts), axis=0))
    assert is_helped(alarmed, "救命")
    assert not is_helped(alarmed, "ok")


@pytest.mark.parametrize("message", ["911", "sos", "help", "he is in my room"])
def test_a_cry_of_few_letters_is_heard(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


@pytest.mark.parametrize(
    ("message", "cry"),
    [
        ("hi there, what is this?", "hi there, what is this? he hit me"),
        ("hey, whats this site for", "hey, help me, whats this site for"),
        ("we heard your founder on the radio", "we heard your founder on the radio and he locks me in"),
        ("how can we talk to our teens about apps", "how can i keep my kids safe from my husband, he hits us"),
        ("ofrecen cursos para maestros", "hay cursos? mi marido me pega"),
        ("did my county do good? im from Avonshire", "my dad did this to me. im from Avonshire"),
        ("how did our county do? i live in Avonshire", "i live in Avonshire and he locks me in"),
    ],
)
def test_who_greets_or_asks_how_a_place_did_is_in_no_danger(message: str, cry: str, embed: Embed) -> None:
    alarm = embed(["he locked me in and will not let me leave, please help me"])
    safety = Safety(parse(GRADING), lambda texts: np.repeat(alarm, len(texts), axis=0))
    assert not is_helped(safety, message)
    assert is_helped(safety, cry)


def test_what_the_organisation_does_is_asked_by_its_own_name(embed: Embed) -> None:
    safety = Safety(parse(NAMED), embed)
    for message in ("qué hace Harbor Light", "quiero trabajar con Harbor Light", "como puedo donar a Harbor Light"):
        assert not is_helped(safety, message), message


@pytest.mark.parametrize(
    ("message", "cry"),
    [
        ("¿Cómo puedo hablar con alguien de ustedes?", "necesito hablar con alguien"),
        ("quisiera hablar con alguien de su equipo", "quisiera hablar con alguien, él me pega"),
        ("hola, me gustaría hablar con alguien de la organización", "puedo hablar con alguien de confianza"),
        ("¿puedo hablar con una persona que trabaje ahí?", "puedo hablar con una persona? tengo miedo"),
        ("me quiero unir a ustedes", "me quiero morir"),
    ],
)
def test_who_wants_to_speak_with_the_organisation_is_in_no_danger(message: str, cry: str, safety: Safety) -> None:
    assert not is_helped(safety, message)
    assert is_helped(safety, cry)


@pytest.mark.parametrize(
    "message",
    [
        "hay menores en la cantina",
        "dónde ayudan a víctimas",
        "how many girls is he selling",
        "how many girls are in that house",
        "qué pena siento todos los días",
        "por qué vale la pena vivir",
        "qué castigo merezco",
        "tengo que hacer un trabajo para él",
        "cuántas niñas hay en esa casa",
        "is it illegal to be sold",
        "im a suicidal student",
        "quiero trabajar",
        "",
    ],
)
def test_what_names_somebody_or_a_place_is_left_to_the_classifier(message: str) -> None:
    assert not Rules.load(CARE / "ordinary.toml", organisation=()).cover(Spelling().read(message))


@pytest.mark.parametrize(("file", "fewest"), [("ordinary.toml", 50), ("elsewhere.toml", 10)])
def test_no_cry_that_is_known_counts_as_ordinary(file: str, fewest: int) -> None:
    ordinary, spelling, heard = Rules.load(CARE / file, organisation=()), Spelling(), Rules.load(CARE / "help.toml")
    data = Path(__file__).parents[1] / "data"
    rows = [
        json.loads(line)
        for name in ("help_train", "help_test", "help_elsewhere")
        for line in (data / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    plain = [(row["label"], spelling.read(row["message"])) for row in rows]
    covered = [label for label, message in plain if ordinary.cover(message) and not heard.kinds(message)]
    assert len(covered) >= fewest
    assert set(covered) == {"none"}


@pytest.mark.parametrize(
    ("message", "cry"),
    [
        ("i am stuck at the station, next train?", "i am stuck at the station and he is here"),
        ("i want to report my neighbor's noise", "i want to report my neighbor, the girl is screaming"),
        ("el tren no me deja dormir", "mi marido no me deja dormir"),
        ("quiero denunciar un retraso", "quiero denunciar una violación"),
        ("estoy atrapado en la estación, cuándo pasa el próximo tren", "estoy atrapada en su casa"),
    ],
)
def test_who_waits_for_a_train_or_hears_a_noise_is_in_no_danger(message: str, cry: str, embed: Embed) -> None:
    trams = Safety(of_nobody_in_danger("Tolland Transit", "line", "Tolland"), embed)
    assert not is_helped(trams, message)
    assert is_helped(trams, cry)
