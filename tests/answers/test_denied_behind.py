"""What somebody claims and the text denies in its next sentence is never quoted without that."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.reading_features.denied_behind import is_denied
from service.reading_features.sentence_words import Acronyms, read_sentence
from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Lift Friends of Alder"\n',
    "letter.md": """# Letter to the editor

ALDER, March 5, 2024 -- Your leader of Monday says that the lift costs the taxpayer "half a million a year". It costs
the taxpayer nothing. Our members pay for it.
""",
}

client = client_over(FILES)


def test_a_claim_is_quoted_with_its_denial(client: TestClient) -> None:
    told = exact(ask(client, "Is it true that the lift costs the taxpayer half a million?"))[0]
    assert "half a million" in told
    assert told.endswith("It costs the taxpayer nothing.")


@pytest.mark.parametrize(
    ("claim", "behind", "denied"),
    [
        ("The Echo claims that the lift leaks.", "That is not true.", True),
        ("The Echo claims that the lift burns coal.", "It burns nothing.", False),  # one word is too few to be sure
        ("The Echo claims that the lift burns coal all day.", "It has never burnt coal all day.", True),
        ("The Echo says that the lift opened in May.", "It closed in June, and not for good.", False),
        ("The lift burns coal all day.", "It burns no coal all day on Sundays.", False),
        ("The Echo says that the lift is old.", "It was built in 1902.", False),
    ],
)
def test_a_denial_takes_up_what_is_claimed(claim: str, behind: str, denied: bool) -> None:
    none = Acronyms({})
    assert is_denied([read_sentence(claim, none), read_sentence(behind, none)], 0) is denied
