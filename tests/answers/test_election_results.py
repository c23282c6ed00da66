"""What a registrar of elections prints, asked by a newsroom: rows of results, corrections, what was planned and
dropped, and fines that a court has lifted."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Office of the Registrar of Elections, Oxley County"\n',
    "results-2021.md": "---\ndate: 2021-05-08\n---\n# Borough council election 2021: results\n\nThe borough council "
    "election was held on May 6, 2021. 655 ballots were rejected.\n\n"
    "| Ward | Elected | Votes | Runner-up | Votes of the runner-up | Turnout |\n"
    "| --- | --- | --- | --- | --- | --- |\n"
    "| Ashdown | Ida Crane | 3,871 | Lena Frost | 3,590 | 49.0% |\n"
    "| Birch Hill | Ruth Penn | 3,015 | Karl Frost | 2,240 | 51.8% |\n"
    "| Coldwell | Irma Vane | 2,688 | Saul Acker | 2,301 | 40.7% |\n",
    "results-2017.md": "---\ndate: 2017-05-08\n---\n# Borough council election 2017: results\n\nThe borough council "
    "election was held on May 4, 2017.\n\n"
    "| Ward | Elected | Votes | Runner-up | Votes of the runner-up | Turnout |\n"
    "| --- | --- | --- | --- | --- | --- |\n"
    "| Ashdown | Lena Frost | 3,204 | Ida Crane | 2,877 | 43.1% |\n"
    "| Coldwell | Saul Acker | 2,015 | Irma Vane | 2,011 | 35.2% |\n",
    "right.md": "---\ndate: 2021-06-03\n---\n# Correction: turnout in Coldwell\n\nCorrection. In the results of the "
    "borough council election of May 6, 2021 we gave the turnout in Coldwell as 40.7 percent. The correct figure is "
    "42.9 percent.",
    "margin.md": "---\ndate: 2025-05-03\n---\n# Borough council election 2025\n\nIn Ashdown Lena Frost kept her seat "
    "by 24 votes. In Birch Hill Karl Frost defeated Ruth Penn, who had been a councillor since 2005.",
    "by-election.md": "---\ndate: 2019-03-22\n---\n# Colm Byre wins the Eastgate by-election\n\nColm Byre has won the "
    "by-election in Eastgate. He received 1,876 votes; Sandra Byre received 1,422.\n\nTurnout was 29.4 percent.",
    "referendum.md": "---\ndate: 2023-06-16\n---\n# Referendum: tram line rejected\n\nVoters have rejected the tram "
    "line. In the referendum of June 15, 2023, 21,870 voted no and 19,344 voted yes. A petition with 6,512 valid "
    "signatures had asked for the referendum.",
    "plan.md": "---\ndate: 2024-02-20\n---\n# Plan for counting machines\n\nThe office plans to buy eight counting "
    "machines before the county council election of 2025. They are expected to cost $310,000.\n\nThe machines would "
    "be tested in the Ashdown by-election.",
    "dropped.md": "---\ndate: 2024-09-11\n---\n# No counting machines for 2025\n\nThe county council decided on "
    "September 10, 2024 not to buy counting machines. The price had risen to $395,000.",
    "fines.md": "---\ndate: 2021-10-28\n---\n# Fines for late spending returns\n\nFour candidates were fined because "
    "their spending returns came late.\n\nGordon Tull: $350, 19 days late.\n\nKarl Frost: $150, 6 days late.\n\n"
    "Nils Orrin: $200, 8 days late.",
    "aside.md": "---\ndate: 2022-06-16\n---\n# Court decides for Nils Orrin\n\nIn May no fault was found and the "
    "fine of $200 of Nils Orrin was set aside by the county court.",
    "lifted.md": "---\ndate: 2022-02-16\n---\n# Court lifts fine of Gordon Tull\n\nThe county court has set aside the "
    "fine of $350 that was imposed on Gordon Tull in October 2021.",
    "kept.md": "---\ndate: 2022-03-16\n---\n# Karl Frost has to pay\n\nThe county court refused to have set aside the "
    "fine of $150 that was imposed on Karl Frost. The fine of Karl Frost has not been lifted.",
    "registrar.md": "---\ndate: 2018-10-02\n---\n# Dora Quill to be Registrar of Elections\n\nDora Quill has been "
    "appointed Registrar of Elections for Oxley County. She succeeds Margaret Lyle, who retires after 14 years in the "
    "post.\n\nQuill was deputy registrar of Penn Borough from 2011 to 2018.\n\nThe salary of the post is $94,500 a "
    "year.",
    "death.md": "---\ndate: 2025-04-25\n---\n# Poll in Coldwell postponed\n\nThe election in Coldwell ward is "
    "postponed to June 5, 2025, because the candidate Saul Acker died on April 23, 2025.\n\nPostal votes already cast "
    "in Coldwell are void; new ballots will be sent out by May 16, 2025.\n\nTwo polling places opened late in 2025: "
    "the Scout Hut and Anne Hall.",
    "note.md": "---\ndate: 2025-06-20\n---\n# Turnout in Birch Hill\n\nTurnout in Birch Hill fell slightly, from 51.8 "
    "percent in 2021 to 50.6 percent in 2025. We do not know the reason.",
    "rules.md": "---\ndate: 2021-01-20\n---\n# Rules for voting\n\nUntil 2020 a voter had to be ill to vote by "
    "post.\n\nThe deposit is returned to every candidate who gets five percent of the votes.\n\nFrom 2024 every voter "
    "must show a photo ID.",
}
client = client_over(FILES)


def shown(client: TestClient, question: str, *history: tuple[str, str]) -> str:
    """The text of an answer, "" where it abstains."""
    end = ask(client, question, *history)
    return str(end["text"]) if end["outcome"] == "answered" else ""


@pytest.mark.parametrize("question", ["What was the turnout in Coldwell in 2021?", "Which ward had the lowest turnout "
                                      "in 2021?"])  # fmt: skip
def test_a_corrected_figure_of_a_table_is_told_with_its_correction(client: TestClient, question: str) -> None:
    assert "42.9" in shown(client, question)


def test_another_table_of_the_same_title_but_for_its_year_is_not_corrected(client: TestClient) -> None:
    told = shown(client, "What was the turnout in Coldwell in 2017?")
    assert "35.2" in told
    assert "42.9" not in told


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("How many votes did Karl Frost get in 2021?", "Votes of the runner-up: 2,240"),
        ("how many votes did irma vane receive in coldwell in 2017", "Runner-up: Irma Vane"),
        ("Who won in Birch Hill in 2021?", "Elected: Ruth Penn"),
        ("who came second in ashdown in 2021", "Runner-up: Lena Frost"),
    ],
)
def test_a_row_of_results_tells_who_got_how_many(client: TestClient, question: str, row: str) -> None:
    assert row in shown(client, question)


@pytest.mark.parametrize(
    "question",
    ["How many votes did Frost get in 2021?", "How many votes did Karl Frost get in 2017?",
     "Who won the by-election in Birch Hill?", "Who won in Eastgate in 2021?"],
)  # fmt: skip
def test_no_row_tells_of_a_namesake_another_year_or_another_election(client: TestClient, question: str) -> None:
    assert shown(client, question) == ""


def test_a_margin_is_not_how_many_votes_somebody_got(client: TestClient) -> None:
    end = ask(client, "How many votes did Lena Frost get?")
    assert "24 votes" not in end["text"]
    assert "3,204" in end["text"]
    assert not [one for one in end["notices"] if "differ" in one["text"]], "the rows are of two years"


def test_what_was_decided_against_stands_with_its_price_and_before_its_plan(client: TestClient) -> None:
    assert "decided on September 10, 2024 not to buy" in shown(client, "How much did the counting machines cost?")
    told = shown(client, "How many counting machines does the office have?")
    assert "plans to buy" not in told.partition("not to buy")[0]


def test_what_would_be_done_does_not_tell_whether_it_was(client: TestClient) -> None:
    assert "would be tested" not in shown(client, "Were the machines tested in Ashdown?")


def test_a_fine_that_was_set_aside_stands_behind_that(client: TestClient) -> None:
    told = shown(client, "How much was Gordon Tull fined?")
    assert "set aside" in told.partition("19 days late")[0]
    told = shown(client, "How much was Nils Orrin fined?")
    assert "set aside by" in told.partition("8 days late")[0]


def test_a_fine_that_no_court_set_aside_stands_alone(client: TestClient) -> None:
    told = shown(client, "What was the fine for Karl Frost?")
    assert "$150, 6 days late" in told
    assert "refused" not in told
    assert "lifted" not in told


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("What is the salary of the deputy registrar?", "94,500"),
        ("Who is the deputy registrar?", "from 2011 to 2018"),
        ("Who appointed Dora Quill?", "has been appointed"),
        ("Why did voters reject the tram line?", "rejected"),
        ("until what time can I vote", "Until 2020"),
        ("How big is the deposit for a candidate?", "is returned"),
        ("What is the deadline for postal votes in 2025?", "sent out by"),
    ],
)
def test_what_only_comes_near_is_not_told(client: TestClient, question: str, wrong: str) -> None:
    assert wrong not in shown(client, question)


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("How long was Margaret Lyle registrar?", "14 years"),
        ("How many signatures did the petition have?", "6,512"),
        ("Which polling places opened late in 2025?", "Scout Hut"),
        ("When did Saul Acker die?", "April 23, 2025"),
        ("Why did turnout in Birch Hill fall?", "We do not know the reason."),
    ],
)
def test_what_is_told_in_so_many_words_is_found(client: TestClient, question: str, right: str) -> None:
    assert right in shown(client, question)


def test_a_bare_noun_behind_a_question_is_asked_of_what_that_was_about(client: TestClient) -> None:
    first, second = "Who won the Eastgate by-election?", "How many votes did he get?"
    end = ask(client, "And what was the turnout?", (first, ""), (second, ""))
    assert "Eastgate by-election" in end["understood"]["question"]


def test_a_question_on_photo_id_is_none_for_pictures(client: TestClient) -> None:
    assert ask(client, "Since when do voters have to show a photo ID?")["outcome"] != "directed"
