"""A title that calls its own document a draft holds it; a title about drafts does not."""

from __future__ import annotations

import pytest

from ingest.document import Loaded, Status
from ingest.visibility import visibility
from tests.held_lines import LIVE

BODY = "\n\nMILLBROOK, Maine -- The Millbrook Harbor Trust will open its new pier on Monday, said Ann Lee."


@pytest.mark.parametrize(
    "title",
    [
        "Kitchen closure – Draft",
        "Kitchen closure - draft",
        "Kitchen closure | Draft",
        "Kitchen closure: draft",
        "Kitchen closure – Draft 1.2",
        "Kitchen closure - DRAFT v2",
        "Kitchen closure — Working draft",
        "Kitchen closure - do not publish",
        "Kitchen closure - DRAFT - Elmbank Home",
        "[DRAFT] Kitchen closure",
        "(Draft) Kitchen closure",
        "Kitchen closure (draft)",
        "Kitchen closure (Draft v3)",
        "Kitchen closure (draft for comment)",
        "Kitchen [DRAFT] closure",
        "Kitchen closure [internal]",
        "[Unpublished] Kitchen closure",
        "[Confidential] Kitchen closure",
        "Kitchen closure (not for publication)",
        "DRAFT: Kitchen closure",
        "Draft – Kitchen closure",
        "DRAFT Kitchen closure",
        "**DRAFT** Kitchen closure",
        "Kitchen closure NOT FOR PUBLICATION",
        "Cierre de la cocina (borrador)",
        "PRESS RELEASE\n\nMarch 3, 2021\n\nKitchen closure – Draft",
    ],
)
def test_a_draft_by_its_title_is_held_until_staff_say_that_it_is_live(title: str) -> None:
    status, reason, _ = visibility(Loaded(title + BODY, (), {}))
    assert status is Status.HELD
    assert "write `status: live`" in reason
    assert visibility(Loaded(title + BODY, (), {"status": "live"}))[0] is Status.LIVE


@pytest.mark.parametrize(
    "title",
    [
        "Support line (confidential)",
        "Harn enters the NFL Draft",
        "NFL: the draft",
        "Harn picked first in the NHL DRAFT",
        "Letters of Ann Lee (unpublished)",
        "Poems – Unpublished",
        "The UNPUBLISHED letters of Ann Lee",
        "Council adopts draft",
        "Draft law on water published",
        "What is a draft?",
        "Whistleblowers – confidential line",
        "Withdrawn: rules on kennels",
        "COUNCIL READS DRAFT OF THE LAW",
        "Agenda\n\n1. Minutes\n\n2. Budget (draft)",
        *LIVE,
    ],
)
def test_a_title_about_drafts_hides_nothing(title: str) -> None:
    assert visibility(Loaded(title + BODY, (), {}))[0] is Status.LIVE


def test_a_title_that_only_the_file_or_its_author_has_is_heard_as_well() -> None:
    text = f"Kitchen closure{BODY}"
    assert visibility(Loaded(text, (), {}, {"title": "Kitchen closure – Draft"}))[0] is Status.HELD
    assert visibility(Loaded(text, (), {"title": "[Draft] Kitchen closure"}))[0] is Status.HELD
    assert visibility(Loaded(text, (), {}, {"title": "Kitchen closure"}))[0] is Status.LIVE


def test_words_in_a_sentence_below_the_title_hide_nothing() -> None:
    sentence = "\n\nThe council read the water plan (draft) and closed the session at noon."
    assert visibility(Loaded(f"Kitchen closure{BODY}{sentence}", (), {}))[0] is Status.LIVE
