"""What people say of a deadline or a story is no cry and no part of their question; a cry beside it is heard."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.answer import Outcome, Reason
from service.care.errand import Errands
from service.care.normal_form import Spelling
from service.safety import Safety


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("I'm on deadline. What did Ohio get in 2021?", "What did Ohio get in 2021?"),
        ("Hi, I’m on a tight deadline, what did Ohio get?", "what did Ohio get?"),
        ("Deadline in 10 mins - which state is worst?", "which state is worst?"),
        ("On air in five minutes: how many states failed?", "how many states failed?"),
        ("Hello! I'm a reporter with the Harbour Post. I'm on deadline. Who was quoted?", "Who was quoted?"),
        ("What did Ohio get in 2021? I'm on deadline.", "What did Ohio get in 2021?"),
        ("I'm writing a story about Ohio. What grade did it get?", "What grade did it get?"),
        ("Tengo cierre en una hora. ¿Qué nota sacó Ohio?", "¿Qué nota sacó Ohio?"),
        ("Hi there, I'm with the Dallas paper and filing at 5. What did Ohio get?", "What did Ohio get?"),
        ("Hello, quick one before deadline: which states failed? Thanks, Jo", "which states failed?"),
        ("Dear team, who was quoted? Best regards, Anna Smith, Daily Echo", "who was quoted?"),
        ("Hey, Jane from the Omaha paper here. Ohio's score?", "Ohio's score?"),
        ("Sorry to bother you on a Sunday. What did Ohio get?", "What did Ohio get?"),
        ("Our paper runs the piece at 6, what's Ohio's grade", "what's Ohio's grade"),
        (
            "Hi press team, my editor wants to know how many states failed. I go to print at 4pm. Thanks in advance!",
            "how many states failed.",
        ),
        ("im doing a school report, what does the bridge board do", "what does the bridge board do"),
        ("I'm working on a class project. Who was quoted?", "Who was quoted?"),
        ("doing my history homework, when did it begin", "when did it begin"),
        ("Estimados: ¿qué nota sacó Ohio? Saludos, Marta", "¿qué nota sacó Ohio?"),
        ("Buenas, soy periodista de Houston y cierro a las cinco: ¿qué nota sacó Ohio?", "¿qué nota sacó Ohio?"),
        ("Hola, les escribo de El Diario. ¿Qué nota sacó Ohio? Mil gracias", "¿Qué nota sacó Ohio?"),
    ],
)
def test_what_is_asked_is_the_message_without_its_errand(message: str, asked: str, safety: Safety) -> None:
    assert safety.asked(message)[1] == asked
    assert safety.check(message) is None


@pytest.mark.parametrize(
    "message",
    [
        "I'm on deadline",
        "Thanks, Jo",
        "Hello! What did Ohio get?",
        "Who thanks the press in the release?",
        "Dear states, who won?",
        "Which team is sorry?",
        "Hello! What did the story say?",
        "What is the deadline for comments on the bill?",
        "Which report is due on Monday?",
        "What did the report say on deadlines? Who wrote it?",
        "I'm writing a story about my boyfriend. He hits me.",
    ],
)
def test_what_is_no_errand_alone_stays_as_written(message: str, safety: Safety) -> None:
    assert safety.asked(message) == ("", message)


@pytest.mark.parametrize(
    "message",
    [
        "I'm writing a story about my boyfriend. He hits me.",
        "I'm on deadline. He hits me every day and I can't leave.",
        "I'm going live in 5 and he makes me do it",
        "My deadline is tonight, he said he'll kill me",
        "I'm a reporter and I am being held in a motel",
        "I'm writing an essay about how I want to die",
        "I'm writing a paper on suicide. I want to die.",
        "Tengo cierre en una hora. Me quiero morir.",
        "Dear team, I want to die. Best regards, Anna",
        "Sorry to bother you. He won't let me leave the house.",
        "Hi team, thanks, my boss keeps our passports",
        "Hola, les escribo de El Paso. Mi jefe nos quitó los pasaportes",
        "Thanks for everything, goodbye forever",
        "Sorry I want to die thanks",
    ],
)
def test_a_cry_beside_an_errand_is_heard(message: str, safety: Safety) -> None:
    end = safety.check(message)
    assert end is not None
    assert end.outcome is Outcome.HELP


def test_a_plea_for_haste_is_no_cry_because_the_deadline_before_it_is_left_out(safety: Safety) -> None:
    assert safety.check("my deadline is today, please help") is None


def test_whom_the_errand_names_is_meant_by_the_question(sample_client: TestClient) -> None:
    answer = sample_client.post(
        "/v1/ask", json={"question": "I'm writing a story about Texas. What grade did it get in 2021?"}
    ).json()
    assert answer["outcome"] == "answered"
    assert [(figure["subject"], figure["year"], figure["grade"]) for figure in answer["figures"]] == [("TX", 2021, "D")]


@pytest.mark.parametrize(
    "message",
    [
        "scared to misquote her. what exactly did she say",
        "worried i get the date wrong, when was the release",
        "nervous about getting her name wrong. how is it spelled",
        "terrified of mixing up the years. when did the scale change",
    ],
)
def test_who_fears_an_error_in_print_is_in_no_danger(message: str, safety: Safety) -> None:
    end = safety.check(message)
    assert end is None or end.outcome is not Outcome.HELP


@pytest.mark.parametrize(
    "message", ["scared of him. he gets it wrong on purpose", "afraid of mixing up my pills again"]
)
def test_who_fears_anything_else_has_no_errand(message: str) -> None:
    assert Errands(Spelling()).parted(message) == ("", message)


def test_who_can_speak_is_asked_of_the_press_desk_behind_an_errand(sample_safety: Safety) -> None:
    for message in ("reporter from KGW, on deadline, who can talk", "writer from the Oregonian, who can comment"):
        end = sample_safety.check(message)
        assert end is not None, message
        assert end.reason is Reason.PRESS_DESK
