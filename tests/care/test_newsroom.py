"""What people say of the work for which they ask raises no alarm; the same words of a house, a debt or a man do."""

from __future__ import annotations

import pytest

from ingest.organisation import parse
from service.care.normal_form import Spelling
from service.care.rules import Rules
from service.safety import Safety
from tests.care.test_ordinary import is_helped
from tests.known_cries import CARE, covered_cries

HARMLESS = [
    "my boss wants it by noon",
    "the producer wants this in twenty minutes",
    "my producer won't let me leave before I have this",
    "my boss won't let me leave until the story is done",
    "they won't let me publish without two sources",
    "they don't let me cite blogs",
    "she keeps my press card at the desk",
    "I'm trapped in a meeting, quick answer please",
    "I'm stuck in a zoom call, short answer please",
    "I'll die if I miss this deadline",
    "my boss is going to kill me if I miss this deadline",
    "my phone is dying, quick",
    "the wifi keeps dying",
    "I have a headache from all these numbers",
    "my head hurts from reading this",
    "I work nights at a motel front desk and want a training flyer",
    "I drive a truck and want training",
    "ayúdenme con la nota, mi jefe me mata",
    "mi jefa necesita el dato hoy",
    "mi productor no me deja irme sin este dato",
    "no me dejan publicar sin fuente",
    "estoy atrapado en una reunión, rápido por favor",
    "se me acaba la batería, rápido",
    "me duele la cabeza con tantos datos",
    "trabajo de noche en un motel y quiero un folleto",
    "As a nurse am I required to report elder abuse?",
    "Who must report suspected abuse in Texas?",
]
MEANT = [
    "my boss wants me by noon",
    "my boss won't let me leave",
    "my producer won't let me leave until I sleep with him",
    "my boss won't let me leave before I have the money",
    "my boss won't let me leave until my papers are ready",
    "they won't let me go without papers",
    "they keep my passport at the desk",
    "I'm trapped in a house",
    "I'm trapped in a meeting room with him",
    "I'm trapped in a basement, quick answer please",
    "I'm trapped in a meeting. He won't let me out.",
    "I'll die if I don't get my baby",
    "my boss will kill me if I leave",
    "my phone is dying and he is coming back",
    "my sister is dying",
    "I have a headache from the pills he gives me",
    "I work nights at a motel and want out",
    "ayúdenme, mi marido me mata",
    "mi jefe quiere que me acueste con él",
    "mi jefe no me deja irme",
    "estoy atrapada en un hotel, rápido por favor",
    "estoy en una reunión. Estoy encerrada en un cuarto.",
    "se me muere mi hija",
    "trabajo de noche en un motel y no me dejan ir",
    "I am a nurse and he beats me, do I have to report abuse?",
    "do I have to report the abuse of my husband, he will kill me",
]


@pytest.mark.parametrize("message", HARMLESS)
def test_what_is_told_of_work_on_a_story_is_no_cry(message: str, sample_safety: Safety) -> None:
    assert not is_helped(sample_safety, message)


@pytest.mark.parametrize("message", MEANT)
def test_a_cry_in_such_words_is_heard(message: str, sample_safety: Safety) -> None:
    assert is_helped(sample_safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "my boss wants two dates by ten",
        "my boss wants it now",
        "my manager won't let me go until I make the numbers",
        "they won't let me run",
        "she keeps my id card at the desk",
        "my phone is dying, please help me",
        "mi jefe quiere una cita para hoy",
        "estoy en un cuarto, rápido por favor",
        "",
    ],
)
def test_what_says_less_or_more_is_left_to_rules_and_classifier(message: str) -> None:
    assert not Rules.load(CARE / "newsroom.toml", subject=()).cover(Spelling().read(message))


def test_no_cry_that_is_known_counts_as_work() -> None:
    assert covered_cries("newsroom.toml") == []


def test_who_asks_for_a_duty_is_not_led_to_the_contact_page() -> None:
    links = b'[links]\ncontact = "https://lantern.example/contact"\n'
    lantern = Safety(parse(b'[organisation]\nname = "Lantern Society"\n' + links), None)
    assert lantern.check("I'm a bank teller, do I have to report suspected abuse in Oregon?") is None
    assert lantern.check("I need to report a broken lamp") is not None


@pytest.mark.parametrize("question", ["help me out here, what's PIC", "can you help me out, when was the first card"])
def test_help_me_out_before_a_question_is_no_cry(question: str, safety: Safety) -> None:
    assert not is_helped(safety, question)


@pytest.mark.parametrize("message", ["help me out here, where can I go", "help me out what do I do he is back"])
def test_help_me_out_of_something_is_left_to_rules_and_classifier(message: str) -> None:
    assert not Rules.load(CARE / "newsroom.toml", subject=()).cover(Spelling().read(message))


@pytest.mark.parametrize("question", ["how do i report this in AP style", "how should i report this accurately"])
def test_a_report_in_print_is_no_tip(question: str, safety: Safety) -> None:
    assert not is_helped(safety, question)
