"""Hours, telephone, jobs, what an organisation does and keeps to itself: asked at the door, told by its pages."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.visitors.weekdays import weekdays
from tests.library import FILES
from tests.written_archives import ask, client_over, exact

client = client_over(FILES)
MILL, HARBOR = "Mill branch | Monday to Friday | 9 am to 6 pm", "Harbor branch | Tuesday to Sunday | 11 am to 8 pm"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("opening hours", [MILL, HARBOR]),
        ("what time do you close", [MILL, HARBOR]),
        ("opening hours harbor", [HARBOR]),
        ("when is the mill branch open?", [MILL]),
        ("are you open on sunday", [HARBOR]),
        ("are you open on mondays", [MILL]),
        ("are you open on thanksgiving?", ["All branches are closed on public holidays."]),
    ],
)
def test_hours_are_told_by_the_rows_that_print_them(client: TestClient, question: str, told: list[str]) -> None:
    assert exact(ask(client, question)) == told


@pytest.mark.parametrize("question", ["opening hours of the pool", "when is the depot open?"])
def test_the_hours_of_what_is_not_printed_are_not_told(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] != "answered"


def test_another_place_may_be_asked_in_small_letters(client: TestClient) -> None:
    assert exact(ask(client, "and harbor?", ("opening hours mill", MILL))) == [HARBOR]


@pytest.mark.parametrize(
    ("fragment", "before", "told"),
    [
        ("and the harbor branch?", "what time do you close", "opening hours harbor branch"),
        ("and at night?", "what time do you close", "and at night?"),
        ("And at Wick Bay?", "When does the pier at Orle open?", "When does the pier at Wick Bay open?"),
        ("and ann?", "who is the chair of the board", "and ann?"),
    ],
)
def test_only_a_place_is_asked_for_its_hours(client: TestClient, fragment: str, before: str, told: str) -> None:
    assert ask(client, fragment, (before, "..."))["understood"]["question"] == told


def test_a_line_names_all_days_between_two() -> None:
    assert weekdays("Friday to Monday") == {"friday", "saturday", "sunday", "monday"}
    assert weekdays("open on weekends") == {"saturday", "sunday"}


def test_a_telephone_is_that_of_a_page_and_of_nobody_in_a_release(client: TestClient) -> None:
    answer = ask(client, "what is your phone number")
    assert exact(answer) == ["Office telephone: 555-0144."]
    assert "https://grove.example/contact" in [link["url"] for link in answer["links"]]


@pytest.mark.parametrize("question", ["any job offers?", "jobs?", "are you hiring librarians"])
def test_jobs_are_told_before_the_way_to_their_page(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert exact(answer)[0].startswith("We are looking for two librarians")
    assert "https://grove.example/jobs" in [link["url"] for link in answer["links"]]


def test_who_is_not_looked_for_is_not_told(client: TestClient) -> None:
    answer = ask(client, "are you hiring divers")
    assert (answer["outcome"], answer["links"][0]["url"]) == ("directed", "https://grove.example/jobs")


@pytest.mark.parametrize("question", ["what do you do", "what does this organization do"])
def test_what_it_does_is_what_it_says_of_itself(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == ["Alder Grove Library is a public library with three branches and a bus."]


@pytest.mark.parametrize("question", ["in whose name do you speak", "on whose behalf do you speak?"])
def test_in_whose_name_it_speaks_is_asked_of_the_service(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["text"].startswith("This is a search of what was published, and no person.")


def test_whether_this_is_confidential_is_told_of_both(client: TestClient) -> None:
    answer = ask(client, "is this confidential")
    assert exact(answer) == ["Yes.", "We pass on no name without your consent."]
    assert "Questions are not kept here" in answer["text"]


@pytest.mark.parametrize("question", ["who runs this", "who is the boss"])
def test_this_is_the_organisation_where_no_turn_stands_before(client: TestClient, question: str) -> None:
    assert exact(ask(client, question))[0] == "Our director is Maren Holt."


def test_who_chairs_the_board_is_told_by_whom_it_is_chaired(client: TestClient) -> None:
    assert " ".join(exact(ask(client, "who chairs the board"))[0].split()) == "The board is chaired by Tobias Reyne."


def test_another_office_is_asked_behind_the_first(client: TestClient) -> None:
    before = ("who is the chair of the board", "The board is chaired by Tobias Reyne.")
    assert exact(ask(client, "and the director?", before))[0] == "Our director is Maren Holt."


def test_others_are_counted_behind_the_first(client: TestClient) -> None:
    before = ("how many books did you lend in 2023", "In 2023 the branches lent 40,000 books and 9,000 films.")
    assert ask(client, "and films?", before)["understood"]["question"] == "how many films did you lend in 2023"


def test_a_condition_is_no_place(client: TestClient) -> None:
    told = exact(ask(client, "where are your branches"))
    assert not any(one.startswith("Where a branch is flooded") for one in told)


def test_what_something_is_is_not_told_by_how_many_there_are(client: TestClient) -> None:
    assert ask(client, "what is a branch?")["outcome"] != "answered"


def test_whether_there_is_wifi_is_no_secret(client: TestClient) -> None:
    assert ask(client, "do you have wifi")["outcome"] == "abstained"
    assert ask(client, "what is the wifi password")["outcome"] == "refused"


def test_where_there_is_no_office_the_archive_is_said_not_to_hold_one(client: TestClient) -> None:
    answer = ask(client, "do you have an office in Kelso")
    assert (answer["outcome"], answer["links"][0]["url"]) == ("abstained", "https://grove.example/contact")
