"""The check of messages by rules alone, without a model, with the fixed texts and links of a made-up organisation."""

from __future__ import annotations

from datetime import date

import pytest

from ingest import Organisation
from ingest.organisation import HelpNumber, PressDesk
from service.answer import Reason
from service.safety import Safety

BRIDGES = Organisation(
    name="Bridge Watch",
    sha256="0" * 64,
    press_desk=PressDesk(name="Bridge Watch press office", page="https://bridges.example/press"),
    links={
        "donate": "https://bridges.example/give",
        "jobs": "https://bridges.example/jobs",
        "volunteer": "https://bridges.example/volunteer",
    },
    link_words={
        "donate": ("donate", "donation", "refund", "donar", "donación"),
        "jobs": ("job", "jobs", "career", "hiring", "internship", "empleo"),
        "volunteer": ("volunteer", "volunteering", "voluntario"),
    },
    texts={
        "help": {"danger": {"en": "Danger text.", "es": "Texto de peligro."}},
        "refused": {
            "secret": {"en": "No secrets."},
            "harmful": {"en": "No harm."},
            "private_contact": {"en": "No private contacts."},
            "fabricated_quote": {"en": "No invented quotations."},
        },
        "directed": {"press_desk": {"en": "Ask the press office."}, "elsewhere": {"en": "See this page."}},
    },
    numbers=(HelpNumber(name="A helpline", checked=date(2026, 1, 1), chat="https://help.example"),),
)


@pytest.fixture(scope="module")
def safety() -> Safety:
    return Safety(BRIDGES, None)


def reason_of(safety: Safety, question: str) -> Reason | None:
    """Why a question ends before retrieval, or None where it goes on."""
    end = safety.check(question)
    return end and end.reason
