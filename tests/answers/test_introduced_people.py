"""Who somebody is, as a text says it in passing: behind an office, before "who", in commas; and whose, behind "its"."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over, exact

FILES = {
    "organisation.toml": '[organisation]\nname = "Quill Bridge Trust"\n',
    "toll.md": """# Tolls rise on the Quill Bridge

VELL, February 8, 2024 -- The trust raises tolls in April. Councillor Lucan Pether voted against the rise. Marisel
Thwait, who chairs the traders' association, welcomed the late ferry.

The motoring group Drive Fair called the rise a tax. Its spokesman, Rufus Blackad, asked for a refund. After the storm,
Hepzi Crowle, of Skarn, crossed first.
""",
}

client = client_over(FILES)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Lucan Pether", "Councillor Lucan Pether voted against the rise."),
        ("Marisel Thwait", "Marisel\nThwait, who chairs the traders' association, welcomed the late ferry."),
        (
            "Rufus Blackad",
            "The motoring group Drive Fair called the rise a tax. Its spokesman, Rufus Blackad, asked for a refund.",
        ),
    ],
)
def test_somebody_is_who_the_text_says_in_passing(client: TestClient, name: str, told: str) -> None:
    assert exact(ask(client, f"Who is {name}?"))[0].split() == told.split()


def test_a_noun_that_opens_a_sentence_introduces_nobody(client: TestClient) -> None:
    assert not any("storm" in words for words in exact(ask(client, "Who is Hepzi Crowle?")))
