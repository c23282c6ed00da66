"""What sounds like danger and is none, beside what is said so in danger: the first is answered, the second is heard."""

from __future__ import annotations

import pytest

from service.safety import Safety
from tests.care.test_ordinary import is_helped


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
