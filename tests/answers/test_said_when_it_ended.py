"""What somebody said when something began is not what they said when it ended."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, quotes

FILES = {
    "organisation.toml": '[organisation]\nname = "Tarn Harbour Ferries"\n',
    "strike.md": "---\ndate: 2023-05-09\ntitle: Deckhands walk out over overtime\n---\n"
    "TARN, May 9, 2023 - Deckhands of Tarn Harbour Ferries went on strike on Monday.\n\n"
    '"We cannot spend money that we do not have," said Director Ada Moll.\n',
    "ends.md": "---\ndate: 2023-05-19\ntitle: Strike of deckhands ends after ten days\n---\n"
    "TARN, May 19, 2023 - The strike at Tarn Harbour Ferries is over. Deckhands took a new contract on Thursday.\n\n"
    '"I am relieved, and I have learned to listen earlier," said Director Ada Moll.\n',
    "closed.md": "---\ndate: 2024-02-06\ntitle: Gull Pier closes for repairs\n---\n"
    "TARN, February 6, 2024 - Gull Pier will be closed from Monday. Divers found cracks in its posts.\n\n"
    '"A crack is a crack," said Director Ada Moll.\n',
    "open.md": "---\ndate: 2024-08-06\ntitle: Gull Pier open again\n---\n"
    "TARN, August 6, 2024 - Gull Pier opened again on Monday. It had been closed for six months.\n\n"
    '"I was the first one out there," said Director Ada Moll.\n\n'
    '"The birds had it to themselves," said Pier Master Una Kell.\n',
    "look-back.md": "---\ndate: 2023-11-07\ntitle: A year at the harbour\n---\n"
    "TARN, November 7, 2023 - Tarn Harbour Ferries carried 90,000 people. The strike ended in May.\n"
    "A crane fell into the harbor in June.\n\n"
    '"The boats are full," said Director Ada Moll.\n',
    "crane.md": "---\ndate: 2023-06-13\ntitle: No boats on Friday\n---\n"
    "TARN, June 13, 2023 - A crane fell into the harbor of Tarn on Friday. Nobody was hurt.\n\n"
    '"It missed the bakery by a loaf," said Director Ada Moll.\n',
    "night.md": "---\ndate: 2022-03-01\ntitle: Night boats begin\n---\n"
    "TARN, March 1, 2022 - The night boats of Tarn Harbour Ferries began on Friday.\n\n"
    '"Nobody should have to swim home," said Director Ada Moll.\n',
    "last-night.md": "---\ndate: 2022-10-03\ntitle: The last night boats\n---\n"
    "TARN, October 3, 2022 - The last of the night boats left Tarn on Saturday with two people on board.\n\n"
    '"I waved, and they did not," said Director Ada Moll.\n',
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What did Ada Moll say when the strike ended?", "I am relieved"),
        ("what did moll say after the strike was over", "I am relieved"),
        ("What did Ada Moll say when the strike began?", "We cannot spend money"),
        ("What did Ada Moll say when Gull Pier closed?", "A crack is a crack"),
        ("What did Ada Moll say when Gull Pier opened again?", "I was the first one out there"),
        ("What did Ada Moll say when the night boats ended?", "I waved"),
        ("What did Ada Moll say when the crane fell?", "It missed the bakery"),
    ],
)
def test_the_words_of_that_event_are_shown_and_no_others(client: TestClient, question: str, said: str) -> None:
    (quoted,) = quotes(client, question)
    assert quoted.startswith(said)


def test_of_an_event_at_which_somebody_is_not_quoted_nothing_is_shown(client: TestClient) -> None:
    answer = ask(client, "What did Una Kell say when the strike ended?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])


def test_words_on_a_topic_are_chosen_by_the_topic(client: TestClient) -> None:
    assert quotes(client, "What did Una Kell say about the birds?") == ["The birds had it to themselves,"]
