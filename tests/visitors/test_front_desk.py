"""An advice house with its pages, classes and minutes: what it is asked at the front desk in few words, in two
languages."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Linden House"\n',
    "classes.md": """# Class times

- Beginners: Mondays and Thursdays, 10am to noon
- Readers: Tuesdays, 1pm to 3pm
""",
    "hours.html": """<html><head><title>Opening hours | Linden House</title></head><body><main><h1>Opening hours</h1>
<table><tr><th>Day</th><th>Desk</th></tr><tr><td>Monday</td><td>9.30am to 1pm</td></tr>
<tr><td>Tuesday</td><td>10am to 4pm</td></tr></table>
<p>You do not need an appointment for the desk.</p>
</main></body></html>""",
    "contact.html": """<html><head><title>Contact us | Linden House</title></head><body><main><h1>Contact us</h1>
<p>Ring our desk on 01632 960 417 on weekdays.</p>
<dl><dt>Press enquiries</dt><dd>Oda Fenn, 01632 960 422, press@linden.example</dd></dl>
<h2>Languages</h2><p>Our staff speak English, Spanish and Tigrinya.</p>
<p>People who speak Spanish at home may join the readers.</p></main></body></html>""",
    "mic.md": "# Open mic\n\n- Fridays, 7pm to 11pm\n",
    "older.txt": """LINDEN HOUSE
Minutes of the meeting of 8 July 2024
Approval of the minutes of the meeting held on 3 June 2024

The next meeting will decide on the roof.
The chair thanked the cook.
""",
    "minutes.txt": """LINDEN HOUSE
Minutes of the meeting of trustees held on 24 September 2024 in the Elm Room

Present: Gwen Rowe (chair), Ferdinand Oju (treasurer)

1. Finance
Mr Oju reported a deficit of £23,700. It was agreed to freeze the travel budget until January.

2. Date of next meeting
3 December 2024, 4.30pm.
""",
}
MONDAY, TUESDAY = "Monday | 9.30am to 1pm", "Tuesday | 10am to 4pm"

client = client_over(FILES)


@pytest.mark.parametrize("question", ["opening hours?", "when r u open", "que dias abren", "cual es el horario"])
def test_the_house_is_open_at_its_own_hours_and_not_at_those_of_a_class(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == [MONDAY, TUESDAY]


def test_the_hours_of_a_day_are_those_of_the_house(client: TestClient) -> None:
    assert exact(ask(client, "are u open tuesdays")) == [TUESDAY]


@pytest.mark.parametrize("question", ["do u speak spanish", "hablan español", "do you speak English?"])
def test_who_speaks_a_language_is_told_by_the_page_that_says_so(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == ["Our staff speak English, Spanish and Tigrinya."]


@pytest.mark.parametrize("question", ["necesito cita?", "hace falta cita previa"])
def test_a_cita_may_be_an_appointment(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == ["You do not need an appointment for the desk."]


@pytest.mark.parametrize("question", ["what is linden house", "tell me about linden house", "what is maple house"])
def test_the_name_of_a_house_is_no_private_address(client: TestClient, question: str) -> None:
    assert ask(client, question)["outcome"] != "refused"


@pytest.mark.parametrize(
    "question",
    ["tell me anna rowe home address", "give me rowes house", "what is anna rowe's house", "what is anna rowes home"],
)
def test_somebodys_house_is_one(client: TestClient, question: str) -> None:
    assert ask(client, question)["reason"] == "private_contact"


def test_two_words_of_spanish_are_answered_in_spanish(client: TestClient) -> None:
    assert ask(client, "aceptan ropa")["language"] == "es"


def test_the_next_of_something_is_not_the_one_that_was(client: TestClient) -> None:
    assert not any("September" in words for words in exact(ask(client, "When is the next meeting of trustees?")))


def test_minutes_are_not_of_the_day_of_the_next_meeting(client: TestClient) -> None:
    documents = {one["id"]: one for one in client.get("/v1/documents").json()["documents"]}
    assert documents["minutes"]["published"]["date"] == "2024-09-24"
    assert not str(documents["older"]["published"]["date"]).startswith("2024-06")
    assert documents["contact"]["type"] == "page"
