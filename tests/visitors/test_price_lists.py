"""A home with an old and a new price list, questions in a list, steps in numbers and minutes: what its visitors ask."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Elmbank Home"\n',
    "prices-2023.md": "---\ntitle: Prices 2023\ntype: page\ndate: 2023-03-01\n---\n# Prices 2023\n\n"
    "A guest room costs £15 a night. A cot costs £3 a night.\n",
    "prices.md": "---\ntitle: Prices\ntype: page\ndate: 2025-03-01\n---\n# Prices\n\n| What | Price |\n| --- | --- |\n"
    "| Guest room, first night | free |\n| Guest room, each further night | £22 |\n| Laundry | £4 |\n",
    "asked.html": """<html><head><title>Families ask</title></head><body><main><h1>Families ask</h1><dl>
<dt>Who washes the clothes?</dt><dd>Our laundry washes them twice a week; please mark each piece with a name, so that
nothing goes astray on its way back to the room, and keep wool and silk at home, since the machines are hot.</dd>
<dt>Can we bring a piano?</dt><dd>There is one in the hall, which was tuned in spring and is played on most Sundays
by a neighbour; ask the warden for the key, and play before eight in the evening, when the first guests go to bed.</dd>
<dt>Is there a chapel in the house?</dt><dd>The room of silence beside the pond is open to everyone, day and night.</dd>
<dt>Do you lend umbrellas?</dt><dd>We do not, but the shop at the corner sells them.</dd>
<dt>May I take pictures?</dt><dd>Please ask everyone who could be seen first.</dd></dl></main></body></html>""",
    "give.md": "# Give\n\nBring toys and games to the desk in the hall. Our van fetches pianos on Fridays.\n",
    "wrong.md": "# Complaints\n\nIf you are not content with our answer, take your complaint to the Ombudsman.\n\n"
    "Write to the warden with your complaint: 8 Quarry Road, Dunmere.\n",
    "lend.md": "# Lending chairs\n\nChairs are lent to anyone who is ill at home.\n\nTo borrow a chair:\n\n"
    "1. Ring the warden.\n2. Say how wide your door is.\n3. Wait for the van.\n\nKeep it dry.\n",
    "dates.html": """<html><head><title>Dates</title></head><body><main><h1>Dates</h1><ul>
<li>Lantern fair: Saturday 6 December 2025, 2 pm to 6 pm, in the yard.</li>
<li>Tombola ticket: £2 at the gate.</li></ul></main></body></html>""",
    "may.md": "---\ntitle: Minutes of the board, 14 May 2025\ntype: minutes\ndate: 2025-05-14\n---\n"
    "# Minutes of the board, 14 May 2025\n\nPresent: Ida Holm, Per Lund.\n\nApologies: Una Brand.\n",
    "september.md": "---\ntitle: Minutes of the board, 10 September 2025\ntype: minutes\ndate: 2025-09-10\n---\n"
    "# Minutes of the board, 10 September 2025\n\nPresent: Ida Holm, Una Brand.\n\nApologies: Per Lund.\n\n"
    "The minutes of 14 May were approved.\n",
}
client = client_over(FILES)


@pytest.mark.parametrize("question", ["how much is a guest room", "what does a guest room cost?"])
def test_todays_price_is_that_of_the_newer_list(client: TestClient, question: str) -> None:
    told = exact(ask(client, question))
    assert told[:2] == ["Guest room, first night | free", "Guest room, each further night | £22"]
    assert not any("£15" in one for one in told[:2])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how much was a guest room in 2023", "A guest room costs £15 a night."),
        ("how much is a cot", "A cot costs £3 a night."),
    ],
)
def test_the_older_list_tells_what_it_alone_tells(client: TestClient, question: str, told: str) -> None:
    assert exact(ask(client, question))[0] == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Do you lend umbrellas?", "We do not, but the shop at the corner sells them."),
        ("can i take photos", "Please ask everyone who could be seen first."),
        ("do you take toys", "Bring toys and games to the desk in the hall."),
        ("can i donate games", "Bring toys and games to the desk in the hall."),
    ],
)
def test_what_a_list_of_questions_or_an_invitation_tells_is_told(client: TestClient, question: str, told: str) -> None:
    assert exact(ask(client, question))[0] == told


@pytest.mark.parametrize("question", ["do you take swords", "can i donate blood", "do you lend pictures"])
def test_what_neither_tells_is_not(client: TestClient, question: str) -> None:
    told = exact(ask(client, question))
    assert not any(one.startswith(("Bring", "Please", "We do not")) for one in told)


def test_steps_in_numbers_come_with_what_leads_in_to_them(client: TestClient) -> None:
    told = exact(ask(client, "how do i borrow a chair"))
    assert any("1. Ring the warden.\n2. Say how wide your door is.\n3. Wait for the van." in one for one in told)
    assert not any("Keep it dry" in one and "Ring the warden" in one for one in told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who was absent from the may meeting", "Apologies: Una Brand."),
        ("who missed the meeting of May 2025", "Apologies: Una Brand."),
        ("who was absent from the september meeting", "Apologies: Per Lund."),
    ],
)
def test_who_was_absent_is_told_by_the_minutes_of_that_month(client: TestClient, question: str, told: str) -> None:
    assert exact(ask(client, question)) == [told]


def test_how_much_is_not_told_by_a_day_and_an_hour(client: TestClient) -> None:
    assert not any("6 December" in one for one in exact(ask(client, "how much is the lantern fair")))
    assert exact(ask(client, "how much is the tombola ticket"))[0] == "Tombola ticket: £2 at the gate."
    assert "6 December" in exact(ask(client, "when is the lantern fair"))[0]


@pytest.mark.parametrize(
    "question", ["how do i complain", "who do i complain to", "where can i complain about a nurse"]
)
def test_the_first_to_whom_one_complains_is_told(client: TestClient, question: str) -> None:
    assert exact(ask(client, question)) == ["Write to the warden with your complaint: 8 Quarry Road, Dunmere."]


def test_when_something_was_last_written_about_is_told_by_the_newest_document_on_it(client: TestClient) -> None:
    answer = ask(client, "when did we last write about the board")
    assert exact(answer)[0] == "Minutes of the board, 10 September 2025"
    assert ask(client, "when did we last write about volcanoes")["outcome"] == "abstained"


def test_what_contradicts_what_is_asked_of_the_documents(client: TestClient) -> None:
    assert "no two sentences were found" in ask(client, "what contradicts what")["text"]
    assert "no two sentences were found" not in ask(client, "what contradicts the warden")["text"]
