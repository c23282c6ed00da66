"""What is said of the answer before is no question to the archive: it brings that answer again, or how to ask."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.conversation.remark import Remark, remark
from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": """[organisation]
name = "Tarn Moor Rescue"
short_names = ["Moor Rescue"]
subject_word = "valley"
[help.danger]
en = "Call the moor line now."
es = "Llame ahora a la linea del paramo."
[[frameworks]]
code = "PATH"
name = "Path Grades"
first = 2019
grades = ["A", "B", "C", "F"]
failing = ["F"]
[[subjects]]
code = "ESK"
name = "Eskdale"
""",
    "cards-2019.md": """---
type: report_card
date: 2019-06-01
---
# 2019 Path Grades

| Year | Valley | Framework | Grade |
| --- | --- | --- | --- |
| 2019 | Eskdale | PATH | C |
""",
    "hut.md": """---
date: 2020-03-02
---
# A new roof for the bothy

TARN, March 2, 2020 - The new roof of the bothy was finished on 28 February 2020. It cost 84,000 crowns.
""",
}
client = client_over(FILES)
GRADE = ("What grade did Eskdale get in 2019?", "...")
CRY = ("Someone is keeping me locked in and hits me, help", "...")


@pytest.mark.parametrize(
    "said",
    ["that's wrong", "No, that's not right.", "say that again", "repeat that please", "Are you sure?",
     "I don't believe you", "where did you get that from?", "show me the document", "otra vez por favor",
     "I read something different",
     "eso no es verdad"],
)  # fmt: skip
def test_a_doubt_or_a_wish_to_hear_it_again_brings_the_answer_before_with_its_source(
    client: TestClient, said: str
) -> None:
    answer = ask(client, said, GRADE)
    assert answer["outcome"] == "answered"
    assert [one["grade"] for one in answer["figures"]] == ["C"]
    assert answer["citations"]


@pytest.mark.parametrize("said", ["in Spanish please", "en español, por favor", "¿hablas español?"])
def test_the_answer_before_comes_in_the_language_that_is_asked_for(client: TestClient, said: str) -> None:
    answer = ask(client, said, GRADE)
    assert answer["language"] == "es"
    assert [one["grade"] for one in answer["figures"]] == ["C"]
    assert ask(client, "in English please", GRADE, (said, "..."))["language"] == "en"


@pytest.mark.parametrize("said", ["simpler please", "can you explain that in simpler words", "eli5", "explícame eso"])
def test_nothing_is_put_in_other_words(client: TestClient, said: str) -> None:
    answer = ask(client, said, GRADE)
    assert (answer["outcome"], answer["reason"]) == ("abstained", "out_of_scope")
    assert "translate or write" in answer["text"] or "ni redacta" in answer["text"]
    assert not answer["nearest"]


@pytest.mark.parametrize(
    "said",
    ["no", "this is not what I asked", "I don't understand", "what do you mean?", "start over", "more",
     "thanks, that's all", "what's wrong with you", "no entiendo", "eso no es lo que pregunté"],
)  # fmt: skip
def test_one_who_is_puzzled_or_done_is_told_how_to_ask(client: TestClient, said: str) -> None:
    for before in ((GRADE,), ()):
        answer = ask(client, said, *before)
        assert (answer["outcome"], answer["reason"]) == ("abstained", "out_of_scope")
        assert "search of what was published" in answer["text"] or "búsqueda en lo que se publicó" in answer["text"]


@pytest.mark.parametrize(
    "said",
    ["I don't understand", "no", "what do you mean?", "that's wrong", "are you sure", "say that again", "explain"],
)
def test_one_who_was_shown_help_is_shown_it_again(client: TestClient, said: str) -> None:
    answer = ask(client, said, CRY)
    assert answer["outcome"] == "help"
    assert "moor line" in answer["text"]


def test_help_comes_in_spanish_where_that_is_asked_for_behind_it(client: TestClient) -> None:
    assert "linea del paramo" in ask(client, "in Spanish please", CRY)["text"]


def test_a_repeated_question_for_what_is_refused_is_refused_again(client: TestClient) -> None:
    answer = ask(client, "say that again", ("What is the password for the videos?", "..."))
    assert answer["outcome"] == "refused"


@pytest.mark.parametrize("said", ["that's wrong", "I don't understand", "in Spanish please", "more"])
def test_a_remark_is_passed_over_by_what_follows_it(client: TestClient, said: str) -> None:
    answer = ask(client, "and in 2020?", GRADE, (said, "..."))
    assert answer["understood"]["question"] == "What grade did Eskdale get in 2020?"


def test_a_wish_to_hear_it_again_without_an_answer_before_is_told_how_to_ask(client: TestClient) -> None:
    assert ask(client, "repeat that")["reason"] == "out_of_scope"


@pytest.mark.parametrize(
    "question",
    ["Who is wrong?", "What do you mean by a grade?", "More grades of Eskdale", "Was that true in 2019?", "I'm lost",
     "no way out", "Explain the roof", "summarize it", "resúmelo", "tl;dr",
     "What is a new question in the survey?", "Where is the bothy?",
     "Did the mayor say that again?", "they say it again and again", "Is it in English?", "help me start over"],
)  # fmt: skip
def test_what_asks_or_cries_for_something_is_no_remark(question: str) -> None:
    assert remark(question) is None


def test_each_form_is_of_the_kind_whose_name_its_table_has() -> None:
    assert remark("Once more, please") is Remark.AGAIN
    assert remark("in english") is Remark.ENGLISH
    assert remark("Shorter!") is Remark.REWORDED
    assert remark("forget it") is Remark.PUZZLED


@pytest.mark.parametrize(
    "said",
    ["I'm done", "goodbye", "bye", "I'm lost", "I'm confused", "nothing helps", "this is no use", "leave me alone",
     "I don't know what to do", "nobody listens", "no puedo más", "ya no puedo", "nadie me ayuda", "adiós"],
)  # fmt: skip
def test_what_one_in_despair_may_say_is_left_to_what_hears_cries(said: str) -> None:
    assert remark(said) is None
