"""What journalists, donors and who is named in a text ask of the people behind an archive leads to them."""

from __future__ import annotations

import pytest

from service.answer import Outcome
from service.safety import Safety

REQUESTS = [
    "looking for a spokesperson for tonight",
    "do you have someone to interview about the grades",
    "need a podcast guest for tuesday",
    "requesting press accreditation",
    "press credentials for your gala",
    "embargoed copies of the 2026 report cards for our newsroom",
    "who could go on camera this afternoon",
    "radio interview request for friday",
    "filming a documentary, whom do i email",
    "i never got a receipt for my gift",
    "where is my tax letter for the contribution in 2025",
    "want to help end sex trafficking",
    "how can my church help fight child trafficking",
    "your article about Utah is incorrect",
    "your website has the wrong grade for Maine, please fix it",
    "take our name off your site",
    "how do i get a retraction",
    "can you remove my quote from the 2019 release",
    "how do i apply",
    "quiero trabajar con ustedes",
]


@pytest.mark.parametrize("request_", REQUESTS)
def test_a_request_leads_to_a_person(request_: str, sample_safety: Safety) -> None:
    end = sample_safety.check(request_)
    assert end is not None
    assert end.outcome is Outcome.DIRECTED


@pytest.mark.parametrize(
    "question",
    [
        "who can speak at a hearing under the bill",
        "who was the spokesperson in 2016",
        "what is wrong with Iowa's law",
        "which releases were corrected",
        "do I want to stop trafficking or child labor first in the ranking",
        "how do states apply the law",
        "quiero trabajar con los datos de Texas",
    ],
)
def test_a_question_in_like_words_goes_on_to_the_archive(question: str, sample_safety: Safety) -> None:
    assert sample_safety.check(question) is None
