"""A text in one line is read in time that grows with its length: nothing compares all of it with all of it."""

from __future__ import annotations

import time

import pytest

from ingest.loaders import DocumentUnreadable, load
from tests.checked import DATED, HEADLINE, checks

SENTENCES = ('"We are ahead," said Ann Lee.', "The board met again.", "Texas got a B in 2016.", "It cost $40,000.")
LINE = " ".join(SENTENCES * 8_000)  # 32,000 sentences, 8,000 of them quotations


@pytest.mark.parametrize("name", ["line.txt", "line.md", "line.html"])
def test_a_file_of_one_long_line_is_read_in_seconds(name: str) -> None:
    started = time.process_time()
    read = load(f"Ferry line opens\n\n{LINE}\n".encode(), name)
    assert time.process_time() - started < 20  # it took 370 where each character was compared with all that follow
    assert "It cost $40,000." in read.text


def test_a_long_text_about_one_subject_is_checked_in_seconds() -> None:
    started = time.process_time()
    checks(f"{HEADLINE}{DATED}{LINE}")
    assert time.process_time() - started < 20  # it took 35 where each sentence was compared with each quotation


def test_a_page_with_thousands_of_teasers_is_read_in_seconds() -> None:
    cards = "".join(
        f'<div class="card"><p>Town {i} has opened its new bridge over the river, and many came to see it.</p>'
        f'<a href="/{i}">Bridge {i}</a></div>'
        for i in range(4_000)
    )
    prose = "".join(
        f"<p>The harbor was opened again after {i} days of work by the crew of the port.</p>" for i in range(9)
    )
    page = f"<body><div>{cards}</div><article><h1>Harbor opens again</h1>{prose}</article></body>"
    started = time.process_time()
    load(page.encode(), "page.html")
    assert time.process_time() - started < 25  # it took 81 where each teaser was compared with all beside it


@pytest.mark.parametrize("name", ["many.txt", "many.md"])
@pytest.mark.parametrize(
    "line", ["A visitor came at noon.\n\n", "- A visitor came at noon.\n", "| Ann | 12 | noon |\n"]
)
def test_a_text_of_too_many_paragraphs_items_or_rows_is_refused_in_a_moment(name: str, line: str) -> None:
    started = time.process_time()
    with pytest.raises(DocumentUnreadable, match="200,000 paragraphs, items and rows; split it"):
        load(b"Visitors\n\n" + line.encode() * 210_000, name)
    assert time.process_time() - started < 15  # all was parsed first, which took up to a minute
