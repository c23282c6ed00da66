"""What moved between two years: asked turn by turn, of one town or of the average, or only as what changed."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

TOWNS = "Armeda Belcourt Corvale Dunmore".split()
FILES = {
    "organisation.toml": """[organisation]
name = "Bus Watch"
subject_word = "town"
[[frameworks]]
code = "BW"
name = "Bus Index"
first = 2020
last = 2022
grades = ["A", "B", "C", "D", "F"]
failing = ["F"]
[[frameworks]]
code = "NB"
name = "New Bus Index"
first = 2023
grades = ["A", "B", "C", "D", "F"]
"""
    + "".join(
        f'[[editions]]\nyear = {year}\nstatus = "published"\nframework = "{scale}"\nsubjects = 4\n'
        for year, scale in ((2020, "BW"), (2021, "BW"), (2022, "BW"), (2023, "NB"))
    )
    + "".join(f'[[subjects]]\ncode = "{name[:2].upper()}"\nname = "{name}"\n' for name in TOWNS),
    "cards.csv": """Year,Town,Framework,Grade,Score
2020,Armeda,BW,F,
2020,Belcourt,BW,,71
2020,Corvale,BW,B,80
2021,Armeda,BW,C,60
2021,Belcourt,BW,A,91
2021,Corvale,BW,A,
2022,Armeda,BW,B,75
2023,Armeda,NB,A,
""",
    "averages.md": """# The averages

| Town | Year | Framework | Score |
| --- | --- | --- | --- |
| National average | 2020 | BW | 51.5 |
| National average | 2022 | BW | 60 |
| National average | 2023 | NB | 44 |
""",
    "told.md": "# Dunmore\n\nDunmore changed its timetable between 2020 and 2022: buses now run at night.\n",
}
client = client_over(FILES)


def following(client: TestClient, *questions: str) -> dict[str, object]:
    """The answer to the last of some questions in a row."""
    history: list[tuple[str, str]] = []
    for question in questions[:-1]:
        history.append((question, ask(client, question, *history)["text"]))
    return ask(client, questions[-1], *history)


@pytest.mark.parametrize("last", ["so it improved?", "Did it get better?", "has it gone up?", "better or worse?"])
def test_two_years_asked_in_any_order_are_compared(last: str, client: TestClient) -> None:
    answer = following(client, "What grade did Armeda get in 2022?", "and in 2020?", last)
    assert "The grade of Armeda rose from an F to a B from 2020 to 2022." in str(answer["text"])


@pytest.mark.parametrize("last", ["so it improved in 2022?", "Did it get better in 2022?", "it rose by 2022?"])
def test_a_later_year_is_compared_with_the_one_before_it(last: str, client: TestClient) -> None:
    answer = following(client, "What grade did Armeda get in 2020?", last)
    assert "The grade of Armeda rose from an F to a B from 2020 to 2022." in str(answer["text"])


def test_two_years_on_different_scales_are_not_compared(client: TestClient) -> None:
    answer = following(client, "What grade did Armeda get in 2023?", "and in 2020?", "so it got worse?")
    assert "rose" not in str(answer["text"])
    assert "on different scales" in str(answer["text"])


@pytest.mark.parametrize(
    "questions",
    [
        ("What grade did Armeda get in 2022?", "so it improved?"),
        ("What grade did Armeda get in 2022?", "and Corvale?", "so it improved?"),
        ("What grade did Armeda get in 2022?", "so it improved in 2020?"),
        ("What grade did Armeda get in 2022?", "and in 2020?", "did the buses get better?"),
    ],
)
def test_one_year_two_towns_or_something_else_is_no_such_pair(questions: tuple[str, ...], client: TestClient) -> None:
    assert "from 2020 to 2022" not in str(following(client, *questions)["text"])


@pytest.mark.parametrize(
    "question",
    [
        "How many points did each of them get?",
        "what scores did they get?",
        "and their scores?",
        "how many points each?",
    ],
)
def test_the_points_of_those_just_listed_are_those_of_that_year(question: str, client: TestClient) -> None:
    answer = following(client, "Which towns got an A in 2021?", question)
    assert "Belcourt (91)" in str(answer["text"])
    assert "1 of the 2 named towns" in str(answer["text"])


def test_what_changed_for_one_between_two_years_is_its_grade(client: TestClient) -> None:
    answer = ask(client, "What changed for Armeda between 2020 and 2021?")
    assert "The grade of Armeda rose from an F to a C from 2020 to 2021." in answer["text"]


def test_what_changed_for_one_since_a_year_is_every_grade_since(client: TestClient) -> None:
    told = ask(client, "What changed for Armeda since 2021?")["text"]
    assert "a C with a score of 60 in 2021" in told
    assert "From here the scale is New Bus Index" in told


@pytest.mark.parametrize(
    "question",
    [
        "What changed in the timetable of Dunmore between 2020 and 2022?",
        "What changed for Dunmore between 2020 and 2022?",
    ],
)
def test_where_a_text_tells_what_changed_it_is_quoted(question: str, client: TestClient) -> None:
    assert exact(ask(client, question)) == [
        "Dunmore changed its timetable between 2020 and 2022: buses now run at night."
    ]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did the average go up or down between 2020 and 2022?", "The average rose by 8.5 points from 2020 to 2022."),
        ("What were the averages of 2020 and 2022?", "The average rose by 8.5 points from 2020 to 2022."),
        ("Did the average go up between 2022 and 2023?", "on different scales"),
    ],
)
def test_printed_averages_of_two_years_are_set_against_each_other(question: str, told: str, client: TestClient) -> None:
    assert told in ask(client, question)["text"]


def test_who_has_a_score_and_no_letter_is_not_missing_from_an_edition(client: TestClient) -> None:
    missing = ask(client, "Which towns are missing from the 2020 report card?")["text"]
    assert missing.startswith("The archive holds no grade or score for 2020 of 1 of 4 towns: Dunmore.")
    lettered = ask(client, "Which towns have no grade in 2020?")["text"]
    assert "of 2 of 4 towns: Belcourt and Dunmore. Of these it holds a score, and no grade, of Belcourt." in lettered
    scored = ask(client, "Which towns have no score in 2020?")["text"]
    assert "no score for 2020 of 2 of 4 towns: Armeda and Dunmore." in scored
    both = ask(client, "Which towns have a grade but no score in 2020?")["text"]
    assert both.endswith("Of these it holds a grade, and no score, of Armeda.")


def test_by_how_much_is_told_by_the_change_that_was_computed(client: TestClient) -> None:
    answer = ask(client, "Did the average go up or down between 2020 and 2022, and by how much?")
    assert "The average rose by 8.5 points from 2020 to 2022." in answer["text"]
    assert "part_unanswered" not in [notice["code"] for notice in answer["notices"]]


@pytest.mark.parametrize(
    "question", ["Can I print that Armeda went from an F to a D?", "Did Corvale go from a B to an F?"]
)
def test_a_letter_that_is_taken_for_granted_and_held_nowhere_is_denied(question: str, client: TestClient) -> None:
    name, letter = ("Armeda", "a D") if "Armeda" in question else ("Corvale", "an F")
    assert ask(client, question)["text"].startswith(f"Of {name} the archive does not hold {letter}. {name} received")


@pytest.mark.parametrize(
    "question",
    ["Did Armeda go from an F to a B?", "Did Corvale go from a B to an A?", "How has Armeda done over time?"],
)
def test_letters_that_are_held_are_not_denied(question: str, client: TestClient) -> None:
    assert "does not hold" not in ask(client, question)["text"]
