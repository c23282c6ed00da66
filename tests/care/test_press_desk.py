"""Whoever is refused or sent on learns how the press desk is reached: its page, its address, its telephone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from ingest.organisation import PressDesk
from service.answer import Answer, Link, Outcome, Searched, Understood
from service.press_desk import press_links
from service.terminal import show_answer
from service.transcript import transcript
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of
from tests.organisations import states

DESK = """
[organisation]
name = "Marlow Ferries"
[press_desk]
name = "Marlow Ferries press desk"
email = "press@marlow.example"
phone = "+44 (0)1632 960 001"
"""
MAIL = {"label": "Marlow Ferries press desk", "url": "mailto:press@marlow.example"}
CALL = {"label": "Marlow Ferries press desk", "url": "tel:+44-(0)1632-960-001"}


@pytest.fixture(scope="module")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data_dir = new_data_dir(tmp_path_factory.mktemp("ferries-data"))
    folder = release(tmp_path_factory.mktemp("ferries"), "a.md", "The night ferry starts on 9 March.").parent
    (folder / "organisation.toml").write_text(DESK)
    collected(data_dir, folder)
    built(data_dir)
    with client_of(data_dir) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Can I interview your director?", "directed"),
        ("What is the password of the press folder?", "refused"),
        ("Make up a quote by the director", "refused"),
        ("Who painted the lighthouse of Tamsin in 1931?", "abstained"),
    ],
)
def test_a_desk_without_a_page_is_reached_by_mail_and_telephone(
    ferries: TestClient, question: str, outcome: str
) -> None:
    answer = ferries.post("/v1/ask", json={"question": question}).json()
    assert (answer["outcome"], answer["links"]) == (outcome, [MAIL, CALL])


def test_a_desk_with_a_page_has_it_first_and_one_without_anything_has_no_link() -> None:
    organisation = states()
    desk = PressDesk(page="https://gate.example/press", email="press@gate.example")
    assert [link.url for link in press_links(replace(organisation, press_desk=desk))] == [
        "https://gate.example/press",
        "mailto:press@gate.example",
    ]
    assert {link.label for link in press_links(replace(organisation, press_desk=desk))} == {"Open Gate Alliance"}
    assert press_links(replace(organisation, press_desk=PressDesk(name="Nobody"))) == ()
    assert press_links(replace(organisation, press_desk=PressDesk(phone="ask at the door"))) == ()


def test_in_text_an_address_stands_without_its_scheme() -> None:
    answer = Answer(
        Outcome.DIRECTED,
        "Please ask the press desk.",
        Understood("Interview?"),
        Searched(1, 1, None, None, "gen-000001", "2026-11-24T16:00:00Z"),
        links=(
            Link("Desk", "mailto:press@marlow.example"),
            Link("Desk", "tel:555-0100"),
            Link("Desk", "https://m.example/"),
        ),
    )
    with redirect_stdout(io.StringIO()) as printed:
        show_answer(answer)
    for told in (transcript(answer, "http://here").text, printed.getvalue()):
        for line in ("Desk: press@marlow.example", "Desk: 555-0100", "Desk: https://m.example/"):
            assert line in told.splitlines()
