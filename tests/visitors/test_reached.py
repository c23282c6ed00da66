"""A home with a page on contact in lines and one on the way there: its address, its e-mail and its British numbers."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from service.visitors.kinds import TELEPHONE
from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Elmbank Home"\nshort_names = ["the Home"]\n',
    "contact.html": """<html><head><title>Contact | Elmbank Home</title></head><body><main><h1>Contact</h1>
<p>Elmbank Home, 8 Quarry Road, Dunmere DM4 2TX</p>
<ul><li>Switchboard: 01632 960 701</li><li>Laundry office: 01632 960 715</li>
<li>Press office: Oda Fenn, 01632 960 799</li></ul>
<p>Email: post@elmbank.example. Replies take a day.</p></main></body></html>""",
    "chairs.md": "# Lending chairs\n\nChairs are lent for a week; call 01632 960 733 to book one.\n\n"
    "The number of chairs is 40. Makers: Brand Brothers, 12 Dock Street, Orle.\n",
    "2024-02-03-fair.md": "---\ndate: 2024-02-03\ntype: press_release\n---\n# Fair\n\n"
    "ORLE, February 3, 2024 – The fair of Elmbank Home is at 90 Mill Lane. Call 01632 960 742 for tickets.\n",
}
BELOW_HEADINGS = {
    "organisation.toml": '[organisation]\nname = "Tarn Hospital"\n',
    "contact.html": """<html><head><title>Contact us</title></head><body><main><h1>Contact us</h1>
<h2>Switchboard</h2><p>Telephone: 01632 960 400<br>Open day and night</p>
<h2>Patient Advice Service (PAS)</h2><p>Telephone: 01632 960 455<br>
Email: pas@tarn.example<br>Monday to Friday, 9am to 4.30pm</p>
<h2>Lost property</h2><p>Things are kept for 3 months. Telephone 01632 960 466.</p>
<h2>Chaplain</h2><p>Ann Lee, 01632 960 477</p></main></body></html>""",
    "day.html": """<html><head><title>Open day</title></head><body><main><h1>Open day</h1>
<p>When: Sunday 7 February 2027, 11am to 4pm</p></main></body></html>""",
    "wards.html": """<html><head><title>Visiting times</title></head><body><main><h1>Visiting times</h1>
<table><tr><th>Ward</th><th>Times</th><th>Telephone</th></tr>
<tr><td>Maternity (Willow Ward)</td><td>3pm to 6pm</td><td>01632 960 421</td></tr>
<tr><td>Children (Heron Ward)</td><td>at any time</td><td>01632 960 422</td></tr></table></main></body></html>""",
}
HERE, SWITCHBOARD = "Elmbank Home, 8 Quarry Road, Dunmere DM4 2TX", "Switchboard: 01632 960 701"
client = client_over(FILES)
hospital = client_over(BELOW_HEADINGS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("whats the address", HERE),
        ("where are you", HERE),
        ("where r u located", HERE),
        ("where is the home?", HERE),
        ("postcode please", HERE),
        ("¿cuál es la dirección?", HERE),
        ("donde estan ubicados", HERE),
        ("email address", "Email: post@elmbank.example."),
        ("what is your phone number", SWITCHBOARD),
        ("cual es el telefono", SWITCHBOARD),
        ("number for the laundry", "Laundry office: 01632 960 715"),
        ("laundry office number", "Laundry office: 01632 960 715"),
        ("what number do i call about lending chairs", "Chairs are lent for a week; call 01632 960 733 to book one."),
    ],
)
def test_how_it_is_reached_is_told_by_the_line_that_prints_it(client: TestClient, question: str, told: str) -> None:
    assert exact(ask(client, question))[0] == told


@pytest.mark.parametrize(
    "question", ["where is the fair going to be next year", "number for the garden", "where are they", "chair number"]
)
def test_the_number_or_address_of_something_else_is_not_told(client: TestClient, question: str) -> None:
    told = exact(ask(client, question))
    assert not any(re.search(TELEPHONE, one) or "Quarry" in one or "Dock" in one for one in told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the switchboard number?", "Telephone: 01632 960 400"),
        ("How do I reach PAS?", "Telephone: 01632 960 455"),
        ("how can i phone the patient advice service", "Telephone: 01632 960 455"),
        ("number for lost property", "Telephone 01632 960 466."),
        ("Phone number for Willow Ward?", "Maternity (Willow Ward) | 3pm to 6pm | 01632 960 421"),
        ("what's the number of heron ward", "Children (Heron Ward) | at any time | 01632 960 422"),
    ],
)
def test_a_number_that_stands_below_the_name_of_a_part_is_its_own(
    hospital: TestClient, question: str, told: str
) -> None:
    assert exact(ask(hospital, question)) == [told]


def test_hours_stand_below_the_name_of_a_part_and_those_of_an_event_are_not_those_of_the_house(
    hospital: TestClient,
) -> None:
    assert exact(ask(hospital, "When is PAS open?")) == ["Monday to Friday, 9am to 4.30pm"]
    for question in ("When is the chaplain open?", "when are you open"):
        assert not any("4pm" in one or "4.30pm" in one for one in exact(ask(hospital, question)))


@pytest.mark.parametrize("question", ["How do I reach Ann Lee?", "number for the pharmacy", "how do i reach the roof"])
def test_no_other_number_is_told(hospital: TestClient, question: str) -> None:
    assert not any("01632" in one for one in exact(ask(hospital, question)))


@pytest.mark.parametrize(
    "number",
    [
        "01632 960 701",
        "(01632) 960701",
        "+44 1632 960701",
        "91 123 45 67",
        "555-0144",
        "1-800-555-0142",
        "22 33 44 55",
        "6123 4567",
    ],
)
def test_a_number_is_one_however_it_is_grouped(number: str) -> None:
    found = re.search(TELEPHONE, f"Tel. {number}.")
    assert found is not None
    assert found[0] in (number, number.removeprefix("+"))


@pytest.mark.parametrize("figure", ["2024-05-06", "2023-2024", "10 000 000", "12 34 56", "2019 2023"])
def test_a_date_or_a_sum_is_none(figure: str) -> None:
    assert re.search(TELEPHONE, f"It was {figure}.") is None
