"""A number that is written in words is corrected as one in figures is. On a made-up licensing office."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Licensing Office of Tarn"\n',
    "2025-05-20-fines.md": """---
title: Fines for stalls double
date: 2025-05-20
---
TARN, May 20, 2025 – Eleven traders were fined for stalls without a licence in the year to March, against five the
year before, most of them at the autumn fair. Four markets were closed for a day because of mud.
""",
    "2025-06-02-correction.md": """---
title: "Correction: fines for stalls"
date: 2025-06-02
---
TARN, June 2, 2025 – In our release of May 20 we said that eleven traders were fined for stalls without a licence. The
number is twelve.
""",
}

client = client_over(FILES)


def exact(client: TestClient, question: str) -> list[str]:
    return [citation["exact"] for citation in ask(client, question)["citations"]]


def test_what_is_right_stands_before_a_number_in_words_that_was_wrong(client: TestClient) -> None:
    first, second = exact(client, "How many traders were fined for stalls without a licence?")[:2]
    assert "The number is twelve." in first
    assert second.startswith("Eleven traders")


def test_another_number_in_words_of_the_same_release_stands_alone(client: TestClient) -> None:
    assert exact(client, "How many markets were closed because of mud?")[0].startswith("Four markets were closed")
