"""What is told calmly is heard where people in danger are the subject: a child that was charged, a picture among
advertisements, a word that nobody believed, a question about the help line."""

from __future__ import annotations

import pytest

from service.answer import Reason
from service.safety import Safety
from tests.care.test_ordinary import is_helped
from tests.organisations import of_nobody_in_danger


@pytest.mark.parametrize(
    "message",
    [
        "just found my stepdaughters photo on an escort site",
        "someone showed us our niece in an online sex ad",
        "my student goes missing every thursday and comes back with money",
        "i want to tell someone what my stepdad did to me",
        "I want to report what happened to me when I was a kid",
        "nobody at church would listen to me",
        "ok but in my state nobody believed me when i told them",
        "is prostitution of minors decriminalized in california, i'm 16 and got caught",
        "got charged when i was a minor because of him",
        "does ohio clear records, i was 14 when the cops busted me",
        "am i still a victim even though i took money",
        "honestly it is about me not a friend",
        "do i have to tell my parents if i call the number",
        "if i call do they tell my boss",
        "will immigration find out if i chat with them",
        "do they really help or is it a trap",
        "just got out. no money no id no shoes. where can i go",
        "escaped an hour ago, no car, no cash. what do i do",
    ],
)
def test_what_somebody_tells_of_themselves_or_theirs_is_a_cry(message: str, safety: Safety) -> None:
    assert is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "i work in restaurant i live upstairs 9 people one room, not allow go out",
        "asking for a friend: can u get out if u have a kid with him",
    ],
)
def test_what_may_be_the_writers_own_danger_is_no_tip(message: str, safety: Safety) -> None:
    end = safety.check(message)
    assert end is not None
    assert end.reason is Reason.DANGER


@pytest.mark.parametrize(
    "message",
    [
        "did anyone believe the study",
        "who reported what happened in 2020",
        "what happened to the 2020 edition",
        "was the bill charged to a committee",
        "i was 12 when the first report card came out",
        "photos of our students on your site",
        "do you tell reporters if the grade changes",
        "are they real numbers or estimates",
        "if i call your office do you answer on saturdays",
        "no data no grade no problem, why",
        "the report nobody believed",
    ],
)
def test_a_question_in_like_words_is_none(message: str, safety: Safety) -> None:
    assert not is_helped(safety, message)


@pytest.mark.parametrize(
    "message",
    [
        "i was 15 when they charged me for a lost card",
        "do i have to tell my parents if i call the number",
        "no money no id no phone, where can i get a card",
    ],
)
def test_where_people_in_danger_are_not_the_subject_it_may_be_a_fee(message: str) -> None:
    library = Safety(of_nobody_in_danger("Marrow County Library", "county", "Marrow"), None)
    assert not is_helped(library, message)
