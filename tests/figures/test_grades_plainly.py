"""Questions as people put them, whose answer would be printed: the figure that is meant, or none.

What is expected stands in the texts of ``corpus/``; each of these questions once got another figure.
"""

from __future__ import annotations

from functools import lru_cache

import pytest
from fastapi.testclient import TestClient

from service.answer import Outcome, Reason
from service.grades import FiguresEnd
from tests.bridges import NAMES, bridges
from tests.grade_archives import GradeArchive, table


def asked(client: TestClient, question: str) -> dict[str, object]:
    found: dict[str, object] = client.post("/v1/ask", json={"question": question}).json()
    return found


@lru_cache(maxsize=1)
def archive() -> GradeArchive:
    """2016: a few scores and many letters. 2018 and 2020: letters; in 2020 one is printed in two ways."""
    made = GradeArchive(bridges())
    scores = [("Harbour Bridge", "C", "71"), ("Mill Crossing", "C", "70")]
    letters = [(name, "B") for name in NAMES[2:6]] + [(name, "D") for name in NAMES[6:8]]
    made.add("s2016.md", f"# Cards of 2016\n\n{table(('Bridge', 'Grade', 'Score'), scores)}")
    made.add("c2016.md", f"# Cards of 2016\n\n{table(('Bridge', 'Grade'), letters)}")
    made.add(
        "c2018.md", f"# Cards of 2018\n\n{table(('Bridge', 'Grade'), [('Harbour Bridge', 'F'), ('Quarry Arch', 'A')])}"
    )
    rows = [("Harbour Bridge", "B", "card"), ("Harbour Bridge", "B+", "newspaper"), ("Quarry Arch", "A", "card")]
    made.add("c2020.md", f"# Cards of 2020\n\n{table(('Bridge', 'Grade', 'Printed by'), rows)}")
    return made


def ask(question: str) -> FiguresEnd:
    end = archive().ask(question)
    assert end is not None, question
    return end


def test_no_score_leads_where_others_without_one_have_a_letter_beyond_it() -> None:
    best, worst = ask("Which bridge was best in 2016?"), ask("Which bridge was worst in 2016?")
    assert "Ostrava Viaduct received a B" in best.text
    assert "Harbour Bridge" not in best.text
    assert "Quarry Arch received a D" in worst.text
    assert "Mill Crossing" not in worst.text


def test_which_score_leads_is_not_told_where_it_cannot_be_known() -> None:
    end = ask("What was the lowest score in 2016?")
    assert end.outcome is Outcome.ABSTAINED
    assert "scores are known of 2 of 12 bridges, and others received a lower grade than these" in end.text


def test_letters_without_a_score_are_no_lack_of_grades() -> None:
    assert ask("What was the lowest score in 2020?").text == "The archive holds no scores of 2020 to rank."


@pytest.mark.parametrize(
    ("question", "told", "silent"),
    [
        ("Best state in 2023", "Tennessee received an A", "Florida"),
        ("Worst state in 2015", "Hawaii received a D", "Louisiana"),
        ("Which state was best in 2019?", "Tennessee scored 98 points", "Alabama"),
        ("Is Florida worse now than in 2018?", "Florida received a B with a score of 85.5 in 2023", "2017"),
        ("Is Georgia better now than in 2019?", "in 2025", "from 2018"),
        ("Which states got anything but an F in 2021?", "11 of 51 states did not receive an F", "40 of"),
        ("How many states got something other than an A in 2019?", "36 of 51 states", "15 of 51 states received"),
        ("How many states got an F from 2021 to 2023?", "37 of 51 states received an F in 2022", "2019"),
        ("In which categories did Georgia get an F in 2023?", "an F for Continuum of care", "No row prints"),
        ("Which sources say Tennessee got a B+?", "prints a B+ for Tennessee", "received a B in 2022"),
        ("Which state got a B+?", "the press (wbbjtv.com) prints a B+", "in 2025"),
        ("How many As did Georgia get in the issue areas?", "an A for Criminal provisions in 2023", "in 2025"),
        ("All Fs of Hawaii", "Hawaii received an F in 2011", "a D in"),
        ("What was the last F of California?", "California received an F in 2014", "lowest"),
        ("Were more than 30 states failing in 2023?", "32 of 51 states received an F", "scored above"),
        ("What was the last PIC edition?", "that of 2019", "2025"),
        ("What was the last edition before 2021?", "that of 2019", "2025"),
        ("What was the first edition after 2019?", "that of 2021", "2011"),
        ("When was the last PIC edition released?", "November 20, 2019", "2025"),
        ("When was the first RC40 edition released?", "November 17, 2021", "2011"),
        ("Which edition had the highest average?", "2019 is printed as 84.7 points", "highest by"),
        ("What was Texas's latest grade before 2013?", "Texas received a B in 2012", "2022"),
        ("What was the last grade of California before 2025?", "California received a C in 2023", "in 2025"),
        ("What was Texas's first grade after 2012?", "Texas received an A in 2015", "in 2011"),
        ("Can grades be compared across editions since 2021?", "2021–2023", "Protected Innocence"),
        ("What grade did South-Dakota get in 2013?", "South Dakota received an F in 2013", "meant"),
    ],
)  # fmt: skip
def test_the_figure_is_the_one_that_is_meant(sample_client: TestClient, question: str, told: str, silent: str) -> None:
    answer = asked(sample_client, question)
    assert answer["outcome"] == Outcome.ANSWERED
    assert told in str(answer["text"])
    assert silent not in str(answer["text"])


@pytest.mark.parametrize(
    "question",
    [
        "List the Fs of 2014 and the As of 2013",
        "Which states failed in 2013 and passed in 2014?",
        "Was Nebraska above the average grade of the South in 2019?",
        "Which states had a section score of F?",
        "What was Texas's second grade?",
        "Who got the most As?",
        "Which states got only Fs?",
    ],
)
def test_what_rows_do_not_tell_in_one_figure_is_not_counted(sample_client: TestClient, question: str) -> None:
    assert asked(sample_client, question)["reason"] == Reason.NOT_COUNTED


@pytest.mark.parametrize("question", ["Is 60 an F?", "Is a D a failing grade?", "How many jurisdictions are graded?"])
def test_what_a_letter_or_an_edition_is_is_no_count_of_the_newest(sample_client: TestClient, question: str) -> None:
    assert not asked(sample_client, question)["figures"]


def test_of_none_no_list_is_called_complete(sample_client: TestClient) -> None:
    text = str(asked(sample_client, "Which state got the first A?")["text"])
    assert "0 of 51 states received an A in 2011" in text
    assert "0 of 0" not in text
    assert "The list is complete: 3 of 3 printed are known by name." in text


@pytest.mark.parametrize("question", ["What was the first grade?", "What was the last grade?"])
def test_the_first_grade_of_nobody_is_asked_back(sample_client: TestClient, question: str) -> None:
    assert asked(sample_client, question)["outcome"] == Outcome.CLARIFICATION


def test_before_the_earliest_of_a_scale_only_its_own_editions_are_missed(sample_client: TestClient) -> None:
    question = "What was Ohio's first grade on the Report Cards on Child & Youth Sex Trafficking?"
    text = str(asked(sample_client, question)["text"])
    assert "Ohio received an F in 2021" in text
    assert "holds no grade" not in text
    assert asked(sample_client, "What was Utah's first rank?")["text"] == "The archive holds no rank of Utah."


def test_the_newest_beside_the_first_are_both_told(sample_client: TestClient) -> None:
    text = str(asked(sample_client, "How does Ohio's latest grade compare with its first grade?")["text"])
    assert "Ohio received a C in 2019" in text
    assert "Ohio received an F in 2021" in text
    assert "on different scales" in text


@pytest.mark.parametrize(
    "question", ["Rank the bridges in 2016", "Ranking of all bridges in 2016", "Full ranking for 2016"]
)
def test_a_ranking_asked_for_whole_begins_with_the_best(question: str) -> None:
    assert ask(question).text == ask("top 10 bridges in 2016").text


def test_how_one_ranked_is_no_ranking_of_all() -> None:
    assert "Quarry Arch" not in ask("What was the ranking of Harbour Bridge in 2018?").text


@pytest.mark.parametrize("question", ["Did Washington state fail in 2021?", "What did Washington state get in 2021?"])
def test_a_state_that_is_called_so_states_nothing(sample_client: TestClient, question: str) -> None:
    assert "Washington received a D in 2021" in str(asked(sample_client, question)["text"])


@pytest.mark.parametrize(
    "question",
    [
        "What happens to states with an F?",
        "What happens to victims in states with an F?",
        "What are states with an F supposed to do?",
        "What is a state with an F called?",
    ],
)
def test_what_follows_from_a_grade_is_no_list_of_those_who_got_it(sample_client: TestClient, question: str) -> None:
    assert not asked(sample_client, question)["figures"]


@pytest.mark.parametrize(
    "question", ["What are the states with an F in 2022?", "What were the states that got an F in 2022?"]
)
def test_what_they_are_asks_for_those_with_a_grade_as_which_does(sample_client: TestClient, question: str) -> None:
    assert asked(sample_client, question)["text"] == asked(sample_client, "Which states got an F in 2022?")["text"]


@pytest.mark.parametrize(
    "question",
    ["How complete is the 2013 edition?", "Is the 2013 edition complete?", "Was the 2013 report card complete?"],
)
def test_how_complete_an_edition_is_names_whose_grades_the_archive_does_not_hold(
    sample_client: TestClient, question: str
) -> None:
    whole = asked(sample_client, "Which states are missing from the 2013 edition?")["text"]
    assert asked(sample_client, question)["text"] == whole
    assert "holds no grade or score for 2013 of 36 of 51 states" in str(whole)
