"""A line of nothing but marks, or of one word over and over, is read as soon as any other."""

from __future__ import annotations

import time

import pytest

from tests.releases import anatomy

LEAD = "The harbour trust opened a new pier on Tuesday. It is open to all visitors every day."


@pytest.mark.parametrize(
    "line",
    [
        "To: " + "/" * 200,
        "ATTENTION: " + "&" * 200,
        "Attn: " + "news/" * 45,
        "Chief " * 38 + '"We are glad that the pier is open at last."',
        "Mayor Chief " * 19 + 'called it "a pier to be proud of at last".',
    ],
    ids=["slashes", "ands", "words and slashes", "one office", "two offices"],
)
def test_a_line_that_repeats_itself_takes_no_time(line: str) -> None:
    started = time.process_time()
    anatomy(f"{line}\n\n# A new pier opens in Tarn\n\n{line}\n\n{LEAD}\n")
    assert time.process_time() - started < 10
