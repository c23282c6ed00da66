"""What a grade means, from which score on it is given, what counts how much and how grades are made: asked against a
page that says so, and against texts that only look like it. All of it is made up."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.trams import client as bare
from tests.written_archives import ask, client_over, exact

assert bare  # an archive without any grades, as a fixture

_ORGANISATION = """
[organisation]
name = "Mill Watch"
subject_word = "mill"
subject_words = ["mill", "mills"]
[[frameworks]]
code = "OLDEST"
name = "Oldest Scale"
first = 2010
last = 2010
grades = ["A", "F"]
failing = ["F"]
[[frameworks]]
code = "OLD"
name = "Old Scale"
first = 2012
last = 2016
grades = ["A", "B", "F"]
failing = ["F"]
[[frameworks]]
code = "NEW"
name = "New Index"
first = 2018
grades = ["A+", "A", "B", "F"]
failing = ["F"]
points = 100
[[subjects]]
code = "ASH"
name = "Ash Mill"
"""
FILES = {
    "organisation.toml": _ORGANISATION,
    "method.md": """---
type: page
date: 2018-02-01
---
# How we grade mills

## What a letter of the New Index means

An A+ means that nobody was hurt for ten years. An A means that nobody was hurt.

A B means that a mill mended what was broken. An F means that a mill hid what had happened.

## How the score of the New Index is made

The score is the sum of two parts. Safety at the wheel counts for 70 points, and clean water for 30 points.
They make 100 points in all. The full list of 40 mills was printed in May.

Inspectors like the bread of the mills.

| Score | Grade |
| --- | --- |
| 96 to 100 | A+ |
| 80 to 95 | A |
| 60 to 79 | B |
| below 60 | F |

| Bell | Counted apart |
| --- | --- |
| Loudness | a maximum of 7 points |

## The Old Scale

On the Old Scale a panel of five millers agreed on each letter.

## The Oldest Scale

The Oldest Scale was used for a year. It rests on four goals in two areas.
""",
    "school.md": """---
type: page
date: 2022-02-10
---
# Kitchen inspections of the county

The county grades kitchens by letters. A B means that mice were found. The score of a kitchen is computed from ten
visits.
""",
    "old.md": """---
type: page
date: 2013-02-10
---
# Cards before the index

On the Old Scale an A means that the panel was content. A B on the Old Scale means that the panel was not.
""",
    "plans.md": """---
type: page
date: 2023-01-10
---
# What mills may expect

On the New Index safety would count for 90 points. An E could stand for emergencies. Mills grade their bread: an A means
that it is white.
""",
    "release.md": """---
date: 2019-05-04
---
# Ash Mill gets a B

MILLBROOK, Ohio, May 4, 2019 -- A B means a party at Ash Mill tonight. Ash Mill received a B with 66 points.

"An F means the end of a mill," said miller Ines Calloway.

The fee of 5 dollars is paid at the gate.
""",
    "tally.csv": "Grade,Number of mills\nA,12\nB,40\nF,7\n",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What does an F mean?", "An F means that a mill hid what had happened."),
        ("What does getting an F mean?", "An F means that a mill hid what had happened."),
        ("What counts as an F?", "An F means that a mill hid what had happened."),
        ("what does a b stand for", "A B means that a mill mended what was broken."),
        ("What does an A+ mean?", "An A+ means that nobody was hurt for ten years."),
        ("What does an A mean on the Old Scale?", "On the Old Scale an A means that the panel was content."),
        ("What did a B mean in 2013?", "A B on the Old Scale means that the panel was not."),
        ("what does a b mean for mills", "A B means that a mill mended what was broken."),
        ("What does a B mean for kitchens?", "A B means that mice were found."),
        ("What is an A?", "An A means that nobody was hurt."),
        ("What does an F mean on the New Index?", "An F means that a mill hid what had happened."),
        ("What does it take to get an A?", "An A means that nobody was hurt."),
        ("¿Qué significa una F?", "An F means that a mill hid what had happened."),
        ("What score do you need for an A?", "80 to 95 | A"),
        ("What is the cut-off for a B?", "60 to 79 | B"),
        ("What grade is 85 points?", "80 to 95 | A"),
        ("What letter does a score of 97.5 get on the New Index?", "96 to 100 | A+"),
        ("Is 60 points passing?", "60 to 79 | B"),
        ("Is 59 a fail?", "below 60 | F"),
        ("¿59 puntos es un suspenso?", "below 60 | F"),
        ("How is clean water weighted?", "Safety at the wheel counts for 70 points, and clean water for 30 points."),
        ("How much does safety count?", "Safety at the wheel counts for 70 points, and clean water for 30 points."),
        (
            "How were grades given on the Old Scale?",
            "On the Old Scale a panel of five millers agreed on each letter.",
        ),
    ],
)
def test_what_a_page_says_of_a_grade_or_a_weight_is_quoted_alone(
    client: TestClient, question: str, sentence: str
) -> None:
    assert exact(ask(client, question)) == [sentence]


@pytest.mark.parametrize(
    "question", ["How is the score computed?", "how are the scores calculated", "¿Cómo se calcula la puntuación?"]
)
def test_how_a_score_is_made_is_told_of_the_scale_that_is_in_use(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == [
        "The score is the sum of two parts. Safety at the wheel counts for 70 points, and clean water for 30 points."
    ]


@pytest.mark.parametrize(
    "question",
    [
        "What is the maximum score?",
        "How many points are possible?",
        "what's the highest possible score on the New Index",
        "Out of how many points?",
        "How many points is a mill out of?",
        "What is the New Index scored out of?",
        "What is a perfect score?",
        "How many points can a mill get?",
        "¿Cuál es la puntuación máxima?",
    ],
)
def test_how_many_points_there_are_to_be_had_is_quoted(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == [
        "Safety at the wheel counts for 70 points, and clean water for 30 points. They make 100 points in all."
    ]


@pytest.mark.parametrize(
    "question",
    ["What is the maximum score on the Old Scale?", "What is the maximum fee?", "What is the Old Scale scored out of?"],
)
def test_how_many_points_there_are_on_another_scale_or_of_a_fee_is_not_told_by_them(
    client: TestClient, question: str
) -> None:
    assert "100 points" not in ask(client, question)["text"]


def test_a_sentence_that_leans_on_the_one_before_is_quoted_with_it(client: TestClient) -> None:
    assert exact(ask(client, "How were grades given on the Oldest Scale?")) == [
        "The Oldest Scale was used for a year. It rests on four goals in two areas."
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Explain the grading",
        "How do you grade?",
        "What do the grades mean?",
        "On what basis are mills graded?",
        "On what are mills graded?",
        "What are the mills graded on?",
        "Which criteria do you use?",
    ],
)
def test_the_whole_grading_is_how_a_score_is_made_and_what_each_letter_means(client: TestClient, question: str) -> None:
    words = exact(ask(client, question))
    assert words[0].startswith("The score is the sum of two parts. Safety")
    assert words[-1].startswith("An A+ means")
    assert words[-1].endswith("hid what had happened.")


@pytest.mark.parametrize(
    "question",
    [
        "What does an F mean on the Old Scale?",
        "What did an F mean in 2014?",
        "What does a D mean?",
        "What does an F mean on the Third Scale?",
        "How are students graded?",
        "How is the grade of a student computed?",
        "How does the mayor calculate the score?",
        "How is the bread weighted?",
        "How much does bread count?",
        "How is the fee calculated?",
    ],
)
def test_what_no_page_says_or_says_of_another_scale_is_no_answer(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] == "abstained"


def test_a_share_of_those_with_a_letter_is_no_score_that_is_needed_for_it(client: TestClient) -> None:
    assert "below 60" not in ask(client, "What percent of mills received an F?")["text"]


def test_what_one_mill_got_is_no_meaning_and_a_speakers_words_are_no_definition(client: TestClient) -> None:
    for question in ("What does a B mean?", "What does an F mean?"):
        assert not {"party", "the end of a mill"} & set(ask(client, question)["text"].split())
        assert "release" not in {citation["document"]["id"] for citation in ask(client, question)["citations"]}


def test_where_nothing_is_graded_nothing_is_explained(bare: TestClient) -> None:
    assert ask(bare, "What does an F mean?")["outcome"] == "abstained"


def test_a_sentence_of_other_letters_does_not_say_what_one_means(client: TestClient) -> None:
    assert set(exact(ask(client, "What does an E mean?"))) <= {"An E could stand for emergencies."}


@pytest.mark.parametrize(
    "question",
    ["Is 75 points a pass in the swimming test?", "What grade is 85 on the Old Scale?", "What grade is 79.5?"],
)
def test_a_score_of_something_else_or_between_two_letters_gets_no_letter(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == []
