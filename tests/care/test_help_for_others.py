"""Help asked for somebody else, for victims at large or by place is shown; a question about laws and numbers is not."""

from __future__ import annotations

import pytest

from ingest.organisation import Organisation, parse
from service.answer import Outcome, Reason
from service.safety import Safety

DANGER_ALONE = b'[organisation]\nname = "Harbor Light"\n[help]\ndanger.en = "Call."\n'


def for_victims() -> Organisation:
    return parse(DANGER_ALONE + b'[help.tip]\nen = "Tell."\n')


def is_helped(message: str, organisation: Organisation) -> bool:
    """By rules alone: what the classifier hears besides is measured elsewhere."""
    end = Safety(organisation, None).check(message)
    return end is not None and (end.outcome, end.reason) == (Outcome.HELP, Reason.DANGER)


@pytest.mark.parametrize(
    "message",
    [
        "Where can victims get help in Texas?",
        "who can my friend call",
        "is there a shelter near El Paso",
        "hotline number for victims in Ohio",
        "Where can a victim of trafficking go for help in Nevada?",
        "Who can survivors call in Florida?",
        "What number can victims call?",
        "where do victims turn for help",
        "any shelters near Houston",
        "do you guys have a shelter near me",
        "do you know of a safe house in Ohio",
        "Are there any shelters for victims in Dallas?",
        "What is the number of the trafficking hotline in California?",
        "How do victims reach the hotline?",
        "Where can women escaping a pimp go in Chicago?",
        "Is there help for victims in Utah?",
        "my friend needs a shelter in Phoenix",
        "What should a victim do to get help?",
        "¿Dónde pueden pedir ayuda las víctimas en Texas?",
        "¿A quién puede llamar mi amiga?",
        "¿Hay un refugio cerca de El Paso?",
        "¿Quién puede ayudar a mi hermana?",
        "teléfono de ayuda para víctimas",
        "mi prima necesita ayuda, ¿a quién llama?",
    ],
)
def test_who_asks_where_others_get_help_sees_it(message: str) -> None:
    assert is_helped(message, for_victims())


@pytest.mark.parametrize(
    "question",
    [
        "What services for victims does the law provide?",
        "How many victims were helped in 2015?",
        "do you have shelters in your 2019 report",
        "do you have a release about a shelter in Utah",
        "What help does the law give victims in Texas?",
        "How many shelters are there in Texas?",
        "Is there a law on shelters in Florida?",
        "Who runs the hotline?",
        "What is the hotline mentioned in the 2013 release?",
        "Does the law require the hotline number to be posted in Ohio?",
        "number of victims in Ohio in 2016",
        "Where were victims found in 2012?",
        "Where can victims find the report card?",
        "What can victims do under the new law?",
        "How do victims get compensation under the law?",
        "Who can victims sue?",
        "Who can survivors contact to share their story?",
        "Where do victims go in states with an F?",
        "Is there support for victims in the bill?",
        "Is there help for survivors in the 2019 edition?",
        "Who can my photographer contact for pictures?",
        "my students need help reading the report",
        "How can I help victims?",
        "¿Qué servicios da la ley a las víctimas?",
        "¿Cuántas víctimas fueron atendidas en 2015?",
        "¿Qué ayuda prevé la ley para las víctimas?",
        "¿Hay una ley sobre refugios en Florida?",
        "hay refugios en la ley de Texas",
        "número de víctimas en Ohio en 2016",
        "¿A quién puede llamar mi redactor para una entrevista?",
    ],
)
def test_a_question_about_laws_numbers_or_texts_is_no_cry(question: str) -> None:
    assert not is_helped(question, for_victims())


@pytest.mark.parametrize("message", ["where is the shelter for victims in dallas", "list the addresses of shelters"])
def test_where_a_shelter_lies_is_still_not_told(message: str) -> None:
    end = Safety(for_victims(), None).check(message)
    assert end is not None
    assert end.outcome is Outcome.REFUSED


def test_where_people_in_danger_are_not_the_subject_a_shelter_is_one_for_buses() -> None:
    assert not is_helped("is there a shelter near Main Street", parse(DANGER_ALONE))


@pytest.mark.parametrize("message", ["address of the safe house in portland", "where is the nearest shelter in tulsa"])
def test_who_asks_for_a_shelter_by_town_sees_help_and_no_address(message: str) -> None:
    assert is_helped(message, for_victims())
