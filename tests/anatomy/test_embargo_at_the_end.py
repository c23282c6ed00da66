"""An embargo that stands in the notes below a long release, or in a comment of its code, holds it as well; what a long
text tells of embargoes does not."""

from __future__ import annotations

import pytest

from ingest.document import Status
from ingest.loaders import load
from ingest.visibility import visibility

TOLD = "".join(
    f"The pelican clause {number} was agreed by eleven towns, the river board said in Harn on Monday.\n\n"
    for number in range(60)
)
CLAUSE = f"Clause agreed\n\n{TOLD}"


def status(text: str, name: str = "a.txt") -> Status:
    return visibility(load(text.encode(), name))[0]


@pytest.mark.parametrize(
    "note",
    [
        "NOTES TO EDITORS\n\nThis release is under strict embargo until 00.01 on 5 January 2098.",
        "ENDS\n\nEMBARGO: 00.01, 5 January 2098",
        "*** EMBARGOED UNTIL 9 A.M. JANUARY 5, 2098 ***",
        "Not for publication before January 5, 2098",
        "Notes to editors\n\n1. Embargo: 5 January 2098, 00:01.\n2. The board was founded in 1911.",
        "Please note: embargoed until 5 January 2098.",
        "Notas\n\nEmbargado hasta el 5 de enero de 2098",
    ],
)
def test_an_embargo_in_the_notes_at_the_end_holds_a_long_release(note: str) -> None:
    assert status(f"{CLAUSE}{note}\n") is not Status.LIVE


@pytest.mark.parametrize(
    "note",
    [
        "The UN arms embargo until January 5, 2098 binds Harn.",
        "Under the embargo of 5 January 2019 nothing was sold.",
        "This release was under embargo until 00.01 on 5 January 2019.",
        "EMBARGO: 00.01, 5 January 2019",
        "Embargoed copies of the report are at the desk.",
        "Not for publication: names and numbers of the staff.",
        "The embargo ends on 5 January 2098, the minister said.",
    ],
)
def test_what_ended_or_is_told_at_the_end_holds_nothing(note: str) -> None:
    assert status(f"{CLAUSE}{note}\n") is Status.LIVE


def test_an_embargo_in_the_middle_of_a_long_text_is_told_of_something() -> None:
    assert status(f"{CLAUSE}Embargoed until 5 January 2098.\n\n{TOLD}") is Status.LIVE


@pytest.mark.parametrize("name", ["a.md", "a.html"])
@pytest.mark.parametrize(
    ("comment", "shown"),
    [
        ("EMBARGOED UNTIL 5 JANUARY 2098", False),
        ("\n  Ann says\n  Embargoed until January 5, 2098\n", False),
        ("EMBARGOED UNTIL 5 JANUARY 2019", True),
        ("embargo-banner v2", True),
        ("The embargo on arms of 5 January 2098", True),
    ],
)
def test_a_comment_of_the_code_that_says_until_when_is_heard(name: str, comment: str, shown: bool) -> None:
    page = f"<!-- {comment} -->\n\n<h1>Clause agreed</h1>\n\n<p>The pelican clause was agreed in Harn on Monday.</p>\n"
    loaded = load(page.encode(), name)
    assert (visibility(loaded)[0] is Status.LIVE) is shown
    assert "2098" not in loaded.text
