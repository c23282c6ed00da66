"""What is restricted to other people, days, seasons, numbers or places than a question asks about is no answer to it.

The archives are made up; what is right was written down before anything was asked.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from service.answering.rival_names import has_another_name, is_of_another_model
from service.answering.rivals import is_of_others
from tests.written_archives import ask, opened

_NAMED = '[organisation]\nname = "Marlow Leisure Trust"\n'
_LIDO = """# Opening hours and prices of the Lido

The Lido opens at 6:30 am on weekdays. A ticket for adults costs 7.50 pounds. The sauna is closed in summer. Annual
membership is free for students. Lockers are free for everyone. The climbing wall is open to adults only.

The gym opens at 7 am from Monday to Saturday. The gym closes at 10 pm in winter. Day passes for non-members cost 9
pounds. Residents pay half price for the steam bath. Nurses receive a discount on day passes. The tower can be visited
in the afternoon. Physiotherapy for athletes costs 45 pounds.
"""
_PISCINA = """# Horarios y precios de la piscina municipal

La piscina abre a las 7:00 de lunes a viernes. La entrada para adultos cuesta 6 euros. El abono anual es gratuito para
estudiantes. La sauna cierra en verano. Los jubilados pagan 3 euros por la entrada.
"""
_TRAMS = """# New tram timetable

Line 2 has fourteen stops. Parking is free in Bexley. The bridge at Holm was repaired for 2 million pounds. Zone B costs
3 pounds a day. The swimming pool in Ashby opens at 9 am.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    files = {"organisation.toml": _NAMED, "lido.md": _LIDO, "piscina.md": _PISCINA, "trams.md": _TRAMS}
    with opened(tmp_path_factory, files) as client:
        yield client


@pytest.mark.parametrize(
    "question",
    [
        "Is annual membership free for seniors?",
        "How much is a ticket for children?",
        "When does the Lido open on Sundays?",
        "Is the sauna closed in winter?",
        "When does the gym open on Sundays?",
        "When does the gym close in summer?",
        "How much do day passes for members cost?",
        "Do students pay half price for the steam bath?",
        "Do teachers receive a discount on day passes?",
        "Can the tower be visited in the morning?",
        "How much does physiotherapy for children cost?",
        "¿Es gratuito el abono anual para jubilados?",
        "¿A qué hora abre la piscina los domingos?",
        "¿La sauna cierra en invierno?",
        "How many stops does line 3 have?",
        "How much does zone A cost a day?",
        "Is parking free in Ashby?",
        "When does the swimming pool in Bexley open?",
        "How much did the repair of the bridge at Bexley cost?",
    ],
)
def test_what_is_said_of_others_is_not_quoted(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Is annual membership free for students?", "free for students"),
        ("How much is a ticket for adults?", "7.50"),
        ("When does the Lido open on weekdays?", "6:30"),
        ("When does the Lido open on Tuesdays?", "6:30"),
        ("When does the gym open?", "7 am"),
        ("Are lockers free for seniors?", "free for everyone"),
        ("Is the climbing wall open to children?", "adults only"),
        ("How much do day passes for non-members cost?", "9"),
        ("Can the tower be visited in the afternoon?", "afternoon"),
        ("¿Cuánto cuesta la entrada para adultos?", "6 euros"),
        ("¿Cuánto pagan los jubilados por la entrada?", "3 euros"),
        ("How many stops does line 2 have?", "fourteen"),
        ("Is parking free in Bexley?", "free in Bexley"),
        ("How much did the repair of the bridge at Holm cost?", "2 million"),
    ],
)
def test_what_is_said_of_those_that_are_asked_about_or_of_all_is(client: TestClient, question: str, told: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert told in answer["citations"][0]["exact"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is entry free for children?", "Pensioners enter free."),
        ("How much is a ticket for children?", "Adults | 9.00"),
        ("How much is a child ticket?", "A family ticket costs 20 pounds."),
        ("Does the practice treat adults?", "The practice treats children free of charge."),
        ("Is it open on public holidays?", "It is open on weekdays."),
        ("Is it free for seniors?", "It is free for people under 18."),
        ("What is the fee for postgraduates?", "Undergraduate fee for home students: 9,250 pounds"),
        ("How much do overseas students pay?", "Home students pay 9,250 pounds."),
        ("¿Pueden entrar los niños?", "Los adultos pueden entrar a las 9:00."),
    ],
)
def test_a_rival_of_the_same_slot_is_beside_the_question(question: str, said: str) -> None:
    assert is_of_others(question, said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is entry free for children?", "Pensioners and children enter free."),
        ("Is entry free for children?", "Entry is free for all, pensioners too."),
        ("Is it open on Fridays?", "It is open from Thursday to Saturday."),
        ("Is it open at weekends?", "It is open on Saturdays."),
        ("Is it open on Mondays and Fridays?", "It is open on Mondays."),
        ("Who teaches the children?", "Ms Ode is head of the teachers."),
        ("How many students attended?", "Fifty came, the teachers said."),
        ("Is it free for seniors?", "It is free for those aged over 65."),
        ("What is the fee for undergraduates?", "Undergraduate fee for home students: 9,250 pounds"),
        ("What is the fee for postgraduates?", "Students pay 9,250 pounds."),
        ("Is it open on Sundays?", "It is open daily."),
        ("What did the mayor say on Monday?", "The mayor said that work has begun."),
    ],
)
def test_what_names_them_or_nobody_in_particular_is_not(question: str, said: str) -> None:
    assert not is_of_others(question, said)


def test_a_name_that_is_known_around_a_sentence_is_no_other_one() -> None:
    question, said = "Who won the vote in Texas?", "Ms Ode won the vote in Houston."
    assert has_another_name(question, said, "")
    assert not has_another_name(question, said, "Texas: results")
    assert not has_another_name("Do lines 2 and 3 run at night?", "Line 3 runs at night.", "")
    assert not has_another_name("Does route 4 run?", "Routes 1 to 6 run.", "")


@pytest.mark.parametrize(
    ("question", "said", "around"),
    [
        ("How much does the Osprey 4 cost?", "The first Osprey costs 900 pounds.", ""),
        ("What does an Osprey 4 weigh?", "It weighs 20 kg.", "Marlow shows its first kayak, the Osprey"),
    ],
)
def test_a_model_without_a_number_is_not_the_fourth(question: str, said: str, around: str) -> None:
    assert is_of_another_model(question, said, around)


@pytest.mark.parametrize(
    ("question", "said", "around"),
    [
        ("How much does the Osprey 4 cost?", "The Osprey 4 costs 900 pounds.", ""),
        ("How much does the Osprey 4 cost?", "The Osprey costs 900 pounds.", "The Osprey 4 is here"),
        ("How much does the Osprey 4 cost?", "Both the Osprey 3 and 4, and the Osprey IV, cost 900 pounds.", ""),
        ("How much does the Osprey cost?", "The Osprey costs 900 pounds.", ""),
        ("Does line 2 run at night?", "The line runs at night.", "Night trains"),
        ("Did the Trust in Marlow 3 years ago open a pool?", "A pool in Marlow opened.", ""),
        ("Did Marlow 5 years ago have a pool?", "The pool of Marlow opened.", ""),
        ("Who got a dose against Covid 19?", "Nurses got the COVID-19 dose.", ""),
        ("What did Marlow do on May 5?", "In May the Trust closed.", ""),
    ],
)
def test_a_number_beside_a_name_or_none_in_the_question_leaves_a_model_open(
    question: str, said: str, around: str
) -> None:
    assert not is_of_another_model(question, said, around)
