"""The texts and links of an end before retrieval: the organisation's own, in the language of the message."""

from __future__ import annotations

from datetime import date

from ingest import HelpNumber, Organisation, neutral
from service.answer import Link, Outcome
from service.safety import Safety
from tests.rules_alone import safety as safety


def test_every_text_and_link_is_the_organisations(safety: Safety) -> None:
    press = (Link("Bridge Watch press office", "https://bridges.example/press"),)
    secret = safety.check("What is the password?")
    donate = safety.check("How can I donate?")
    assert secret is not None
    assert (secret.outcome, secret.text, secret.links) == (Outcome.REFUSED, "No secrets.", press)
    assert donate is not None
    assert (donate.outcome, donate.text) == (Outcome.DIRECTED, "See this page.")
    assert donate.links == (Link("Donate", "https://bridges.example/give"),)


def test_the_language_of_a_fixed_text_is_that_of_the_message(safety: Safety) -> None:
    english, spanish = safety.check("help me"), safety.check("ayudame por favor")
    assert english is not None
    assert spanish is not None
    assert (english.language, english.text) == ("en", "Danger text.")
    assert (spanish.language, spanish.text) == ("es", "Texto de peligro.")


def test_a_text_that_the_organisation_lacks_is_the_neutral_one() -> None:
    end = Safety(Organisation(name="Nobody", sha256="0" * 64), None).check("i want to die")
    assert end is not None
    assert end.text == neutral().fixed_text("help", "crisis") != ""


def test_a_chat_beside_a_text_of_help_is_called_as_in_the_language_of_the_text() -> None:
    line = HelpNumber("Night line", date(2026, 1, 5), chat="https://line.example/chat", name_es="Línea de noche")
    expecting = Organisation(
        name="Harbour",
        sha256="0" * 64,
        numbers=(HelpNumber("Day line", date(2026, 1, 5), phone="555 0100"), line),
        texts={"help": {"danger": {"en": "Call.", "es": "Llame."}}},
    )
    checks = Safety(expecting, None)
    english, spanish = checks.check("help me"), checks.check("ayudame por favor")
    assert english is not None
    assert spanish is not None
    assert english.links == (Link("Night line", line.chat),)
    assert spanish.links == (Link("Línea de noche", line.chat),)
