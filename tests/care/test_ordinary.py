"""Visitors in no danger ask what sounds like danger: their questions are answered, and cries like them are heard."""

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


def is_helped(safety: Safety, message: str) -> bool:
    end = safety.check(message)
    return end is not None and end.outcome is Outcome.HELP


@pytest.mark.parametrize(
    "question",
    [
        "Can a buyer say he thought she was 18?",
        "can buyers claim they did not know her age",
        "is it a defense if the man thought the girl was 18",
        "What if a trafficker says he thought she was over 18?",
        "May a defendant argue that he believed the minor was an adult?",
        "¿Puede un comprador decir que pensaba que ella tenía 18?",
        "is it a crime to be a pimp",
        "Is it illegal to buy sex from a minor?",
        "how many girls are sold every year",
        "¿Cuántas mujeres son víctimas de trata?",
        "pueden acusar a una niña de prostitución",
        "cuánto tiempo va a la cárcel un tratante",
        "qué pasa si un hombre paga a una menor por sexo",
        "por qué las víctimas no se van",
        "quién dijo que las niñas no son delincuentes",
        "qué nota tiene Florida",
        "¿Oklahoma qué nota tiene?",
        "Nueva York, ¿qué nota tiene?",
        "Vivo en Ohio, ¿qué nota tiene?",
        "Carolina del Sur mejoró mucho, ¿no?",
        'is it still legal in CT for a buyer to say "I thought she was 18"?',
        "Can a buyer say I thought she was over 18?",
    ],
)
def test_a_question_on_law_or_grades_in_general_is_not_taken_for_a_cry(question: str, safety: Safety) -> None:
    assert not is_helped(safety, question)


@pytest.mark.parametrize(
    "message",
    [
        "you guys are a joke",
        "this site is useless",
        "esto no sirve de nada",
        "no sirves para nada",
        "¿quién paga esto?",
        "¿tienen trabajo para traductores?",
        "gracias, me ayudó mucho",
        "am I talking to a human?",
    ],
)
def test_who_scolds_thanks_or_asks_about_this_service_is_not_taken_for_a_cry(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "no sirvo para nada",
        "me dice que no sirvo para nada",
        "i'm useless",
        "he says i am useless",
        "mi hija no sirve para nada y la voy a matar",
        "¿tienen trabajo? me tienen en un bar y no me pagan",
        "vivo en Ohio y no me dejan salir",
    ],
)
def test_what_is_said_of_oneself_in_such_words_is_heard(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "quiero donar",
        "¿Dónde puedo donar?",
        "Hola, me gustaría ser voluntaria",
        "quiero ayudar a las víctimas",
        "tienen empleos",
        "quiero información sobre la trata",
        "soy estudiante y necesito información para mi tarea",
        "soy policía",
        "mi hijo tiene que hacer un trabajo sobre Texas",
        "hola, ¿cómo están?",
        "¿Qué hacen ustedes? ¿Dónde están ubicados?",
        "im 15 and want to help stop trafficking",
        "I'm a nurse, how do I spot victims?",
        "i want to be a social worker for trafficked kids",
        "take me off your mailing list",
        "Háblame de Texas",
        "¿Puedes hablarme un poco de Texas?",
        "talk to me about Texas",
        "¿Y el año anterior?",
        "¿Y los años siguientes?",
        "¿Dónde?",
        "¿Tienen una cita que pueda usar?",
    ],
)
def test_a_wish_to_give_to_join_or_to_learn_is_not_taken_for_a_cry(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "can a man say he thought i was 18",
        "quiero donar pero mi novio no me deja salir",
        "quiero trabajar para salir de aquí",
        "hay niñas trabajando en un club y no las dejan salir",
        "soy maestra y una alumna tiene miedo de su padrastro",
        "I'm a nurse and I think my patient is being trafficked",
        "im a student and my teacher touches me",
        "¿Qué nota tiene Florida? mi padrastro me toca",
        "How many victims are boys? my uncle rapes me",
        "qué leyes me protegen si mi jefe me pega",
        "how many pills do i need to die",
        "como puedo ayudar a mi amiga su novio la vende",
        "quiero información para escapar de mi marido",
        "habla conmigo por favor",
    ],
)
def test_who_asks_so_in_danger_is_heard(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


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


def test_what_the_organisation_does_is_asked_by_its_own_name(embed: Embed) -> None:
    safety = Safety(parse(NAMED), embed)
    for message in ("qué hace Harbor Light", "quiero trabajar con Harbor Light", "como puedo donar a Harbor Light"):
        assert not is_helped(safety, message), message


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
    "question",
    [
        "¿De qué trata?",
        "y de qué trata",
        "¿De qué se trata?",
        "¿De qué tratan estos comunicados?",
        "¿Me puede decir de qué trata el último comunicado?",
        "¿A qué hora cierra?",
        "¿A qué hora abre el museo?",
        "¿Por qué está cerrado?",
        "¿Por qué está cerrada la biblioteca?",
        "¿Dónde fue?",
        "¿Cuándo fue eso?",
    ],
)
def test_what_a_text_is_about_and_when_a_place_is_open_is_no_cry(question: str, safety: Safety) -> None:
    assert not is_helped(safety, question)


@pytest.mark.parametrize(
    "message",
    [
        "es trata de personas y no puedo salir",
        "de qué se trata, me quieren obligar a trabajar",
        "soy víctima de trata",
        "por qué está cerrada la puerta, no nos dejan salir",
        "me tienen encerrada, a qué hora abren",
    ],
)
def test_a_cry_in_such_words_is_heard(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


@pytest.mark.parametrize(
    "question",
    [
        "Is Texas safe?",
        "Is Nevada dangerous?",
        "is New York a safe state for children",
        "Is Utah safer than Nevada?",
        "how safe are kids in Oregon",
        "is it safe in New York",
        "is my state the safest",
        "Is America safe?",
        "¿Es seguro Texas?",
        "¿Nevada es peligrosa?",
        "¿Qué tan segura es Nueva York?",
    ],
)
def test_whether_a_state_is_safe_is_a_question_to_its_grades(question: str, safety: Safety) -> None:
    assert not is_helped(safety, question)


@pytest.mark.parametrize(
    "message",
    [
        "im bored",
        "lol im so bored",
        "i dont get it",
        "I don't understand this page",
        "im confused by this answer",
        "im a robot",
        "im from Texas",
        "i have nothing else to ask",
        "estoy aburrida",
        "no entendí la respuesta",
        "my teacher sent me here",
        "mi profesor me mandó esta tarea",
        "me mandaron aquí de la escuela",
        "mi hija me pide ayuda con su tarea",
        "¿Me pueden mandar las fotos del evento?",
        "my boss sends me pictures of the office",
    ],
)
def test_who_is_bored_lost_or_sent_by_a_teacher_is_not_taken_for_one_in_danger(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "is Texas safe for me if my husband finds me",
        "is it safe here he is outside",
        "im bored of living",
        "im confused my uncle touched me",
        "im from Texas and i ran away",
        "i have nothing left to live for",
        "i dont understand why he hits me",
        "mi profesor me mandó a su casa y me tocó",
        "me mandaron aquí para trabajar y no me dejan salir",
        "va a mandar las fotos de mi cuerpo",
    ],
)
def test_who_begins_so_and_is_in_danger_is_heard(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "i'm so dead if i dont get this quote by 5",
        "he won't let me use his quote",
        "he won't let me leave a review",
        "let me out of full screen",
        "what can I do to help",
        'what\'s the date of "Stolen Girls" report',
        "thanks you saved my life",
        "I'm reporting on trafficking in Ohio",
        "mi jefe me va a matar si no encuentro el comunicado",
    ],
)
def test_what_is_said_of_work_a_page_or_thanks_is_no_cry(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "he won't let me leave",
        "he wont let me use my phone",
        "let me out of this house",
        "what can i do to help her get away from him",
        "im dead if i dont get the money by 5",
        "you saved my life but he found me",
        "mi jefe me va a matar si no entrego el dinero",
    ],
)
def test_what_somebody_suffers_in_such_words_is_heard(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


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
