"""Several questions in one: each is answered with its own quotations, or named as not answered and offered."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": """[organisation]
name = "Orrin Vale Choral Society"
short_names = ["Choral Society"]
subject_word = "choir"
[[frameworks]]
code = "VOX"
name = "Vox Scale"
first = 2017
grades = ["A", "B", "C", "F"]
failing = ["F"]
[[subjects]]
code = "MAR"
name = "Marrowby"
[[subjects]]
code = "TES"
name = "Teslington"
""",
    "about.md": """# About the Orrin Vale Choral Society

The Orrin Vale Choral Society was founded in 1931. The secretary of the society is Perrin Askew. The summer school was
opened in 1988.
""",
    "prize.md": """---
date: 2019-05-04
---
# The silver pipe goes to Marrowby

ORRIN, May 4, 2019 - The final was sung in Teslington Hall on 3 May 2019. The silver pipe was handed over by Della Roke.

"Nobody sang flat tonight," said Della Roke, mayor of Teslington.
""",
    "hall.md": """---
date: 2020-03-02
---
# A new roof for the rehearsal hall

ORRIN, March 2, 2020 - The new roof of the rehearsal hall was finished on 28 February 2020. It cost 84,000 crowns.
""",
    "cards-2017.md": """---
type: report_card
date: 2017-06-01
---
# 2017 grades of the Vox Scale

| Year | Choir | Framework | Grade |
| --- | --- | --- | --- |
| 2017 | Marrowby | VOX | A |
| 2017 | Teslington | VOX | F |
""",
    "cards-2018.md": """---
type: report_card
date: 2018-06-01
---
# 2018 grades of the Vox Scale

| Year | Choir | Framework | Grade |
| --- | --- | --- | --- |
| 2018 | Marrowby | VOX | F |
| 2018 | Teslington | VOX | B |
""",
    "organ.md": """---
type: brief
date: 2018-09-04
subjects: [TES]
---
# A new organ for the choir of Teslington

The new organ was built by Harle and Sons. The new organ cost 9,400 crowns.
""",
    "sede.md": """---
date: 2021-06-17
---
# La sociedad abre una sede en Valdorrin

La sede de Valdorrin abrió el 16 de junio de 2021. La sede la dirige Petra Olmos.
""",
}
client = client_over(FILES)


def unanswered(answer: dict[str, Any]) -> list[str]:
    """The parts that the notice names."""
    return [one["text"].partition("(")[2].rstrip(")") for one in answer["notices"] if one["code"] == "part_unanswered"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What grade did Marrowby get in 2017 and who is the secretary of the society?", ["an A", "Perrin Askew"]),
        ("When was the roof of the rehearsal hall finished and what did Della Roke say?", ["28 February", "sang flat"]),
        ("Which choirs failed in 2018 and what did Della Roke say?", ["Marrowby", "sang flat"]),
        ("When was the new roof finished and what did it cost?", ["28 February", "84,000 crowns"]),
        ("¿Cuándo abrió la sede de Valdorrin y quién la dirige?", ["16 de junio", "Petra Olmos"]),
    ],
)
def test_each_half_is_answered_with_its_own_words(client: TestClient, question: str, told: list[str]) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    places = [answer["text"].find(words) for words in told]
    assert -1 not in places
    assert places == sorted(places)
    assert unanswered(answer) == []


@pytest.mark.parametrize(
    ("question", "told", "left"),
    [
        ("What grade did Marrowby get in 2017 and who was its conductor?", "an A", "who was its conductor?"),
        ("What grade did Marrowby get in 2017 and why?", "an A", "why?"),
        ("When was the summer school opened, and by whom?", "1988", "by whom?"),
        (
            "When was the summer school opened and when was the summer school closed?",
            "1988",
            "when was the summer school closed?",
        ),
        ("When was the new roof finished and who built it?", "28 February", "who built it?"),
        ("¿Cuándo abrió la sede de Valdorrin y cuántos empleados tiene?", "16 de junio", "cuántos empleados tiene?"),
    ],
)
def test_a_half_that_nothing_tells_is_named(client: TestClient, question: str, told: str, left: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "answered"
    assert told in answer["text"]
    assert unanswered(answer) == [left]


def test_no_half_that_is_a_cry_for_help_is_offered(client: TestClient) -> None:
    answer = ask(client, "When was the summer school opened as well as who can stop my uncle when he comes to my bed?")
    assert (answer["outcome"], answer["options"]) == ("help", [])


def test_a_half_that_can_be_asked_alone_is_offered(client: TestClient) -> None:
    answer = ask(client, "What grade did Marrowby get in 2017 and who tuned the organ of the abbey?")
    assert [one["question"] for one in answer["options"]] == ["Who tuned the organ of the abbey?"]
    assert not answer["joined"]


def test_what_one_sentence_tells_of_both_halves_stands_once_and_leaves_nothing_open(client: TestClient) -> None:
    answer = ask(client, "Where was the final sung and when was it sung?")
    assert answer["text"].count("Teslington Hall") == 1
    assert unanswered(answer) == []


def test_grades_of_the_second_half_are_of_the_year_of_the_first(client: TestClient) -> None:
    answer = ask(client, "Who got an A in 2017 and who failed?")
    assert [(one["subject"], one["year"]) for one in answer["figures"]] == [("MAR", 2017), ("TES", 2017)]


def test_every_marker_and_every_figure_leads_to_its_citation(client: TestClient) -> None:
    answer = ask(client, "Which choirs failed in 2018 and what did Della Roke say?")
    cited = {one["marker"]: one["exact"] for one in answer["citations"]}
    assert list(cited) == [1, 2]
    assert "Marrowby" in cited[answer["figures"][0]["citation"]]
    assert f"“{cited[2]}” [2]" in answer["text"]


def test_where_one_citation_alone_may_be_shown_it_is_that_of_the_whole(client: TestClient) -> None:
    answer = ask(client, "When was the new roof finished and what did it cost?", max_citations=1)
    assert len(answer["citations"]) == 1


def test_a_follow_up_behind_both_halves_finds_what_they_told(client: TestClient) -> None:
    before = "Which choirs failed in 2018 and what did Della Roke say?"
    assert "Della Roke" in ask(client, "Who said that?", (before, "..."))["text"]


def test_two_parts_that_nothing_answers_are_offered_as_before(client: TestClient) -> None:
    answer = ask(client, "Who tuned the organ of the abbey, and who painted the ceiling of the chapel?")
    assert answer["outcome"] == "abstained"
    assert answer["joined"]


@pytest.mark.parametrize(("year", "left"), [(2018, []), (2017, ["how much did the new organ cost?"])])
def test_a_document_on_the_same_subject_and_of_its_year_tells_the_other_half(
    client: TestClient, year: int, left: list[str]
) -> None:
    answer = ask(client, f"What grade did Teslington get in {year} and how much did the new organ cost?")
    assert ("9,400 crowns" in answer["text"]) is not bool(left)
    assert unanswered(answer) == left


def test_it_is_the_one_that_the_first_half_picks(client: TestClient) -> None:
    answer = ask(client, "Which choir had the highest grade in 2018 and what did it get in 2017?")
    assert [(one["subject"], one["year"], one["grade"]) for one in answer["figures"]] == [
        ("TES", 2018, "B"),
        ("TES", 2017, "F"),
    ]


def test_a_half_is_of_the_year_of_the_other_one_also_where_that_has_no_answer(client: TestClient) -> None:
    answer = ask(client, "Who printed the 2017 cards and what grade did Marrowby get?")
    assert {one["year"] for one in answer["figures"]} <= {2017}


def test_what_a_half_leaves_out_is_taken_from_the_other(client: TestClient) -> None:
    answer = ask(client, "How many choirs failed in 2017 and how many in 2018?")
    assert {one["year"] for one in answer["figures"]} == {2017, 2018}
    assert unanswered(answer) == []


def test_it_is_what_the_first_half_names_also_where_that_has_no_answer(client: TestClient) -> None:
    answer = ask(client, "Who tuned the new organ and how much did it cost?")
    assert "9,400 crowns" in answer["text"]
    assert unanswered(answer) == ["Who tuned the new organ?"]


def test_what_it_is_stays_open_where_the_first_half_names_two_things(client: TestClient) -> None:
    answer = ask(client, "Who tuned the organ of the abbey and how much did it cost?")
    assert "9,400" not in answer["text"]
