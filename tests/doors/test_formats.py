"""Texts to paste, table by table: Markdown, footnote, BibTeX, CSL-JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from ingest import Published
from service.answer import Attribution, Citation, CitedDocument, Header
from service.citing import formats

BASE = "https://press.example.net"
VERSION = "sha256:" + "ab" * 32
DAY = Published("2016-11-16", "day", False, 1.0, "printed")


def cited(exact: str = "The bridge is safe.", **document: object) -> Citation:
    about = {
        "id": "news-1",
        "title": "A bridge",
        "type": "press_release",
        "publisher": "Bridge Watch",
        "url": None,
        "subjects": (),
        "published": DAY,
        **document,
    }
    return Citation(
        marker=1,
        kind="quote",
        exact=exact,
        prefix="",
        suffix="",
        start=10,
        end=29,
        version=VERSION,
        document=CitedDocument(**about),  # type: ignore[arg-type]
        speaker=None,
        permalink="/d/news-1?start=10&end=29#cited",
        deep_link=None,
        attribution=Attribution("", ""),
    )


def test_markdown_quotes_and_links_and_nothing_in_it_is_markup() -> None:
    citation = replace(cited("*Bold* [link](x) <b>\nsecond line", title="A [title]"), speaker="Ann Lee", role="mayor")
    assert formats.markdown(citation, BASE) == (
        "> \\*Bold\\* \\[link\\](x) \\<b\\>\n> second line\n>\n"
        "> — Ann Lee, mayor, [A \\[title\\]](https://press.example.net/d/news-1?start=10&end=29#cited), "
        "Bridge Watch, November 16, 2016"
    )


def test_markdown_tells_a_row_cell_by_cell() -> None:
    row = replace(cited("Rail |  | B"), header=Header("Category | Points | Grade", 0, 25))
    assert formats.markdown(row, BASE).startswith("> Category: Rail; Grade: B\n")


@pytest.mark.parametrize(
    ("published", "date"),
    [
        (DAY, "November 16, 2016"),
        (Published("2016-11", "month"), "November 2016"),
        (Published("2016", "year"), "2016"),
        (Published(), "undated"),
        (Published("2016", "year", True), "undated (2016 inferred)"),
    ],
)
def test_a_footnote_says_what_when_where_and_which_characters(published: Published, date: str) -> None:
    assert formats.footnote(cited(published=published), BASE) == (
        f"“A bridge,” Bridge Watch, {date}, https://press.example.net/d/news-1?start=10&end=29#cited "
        "(characters 10–29 of version abababababab)."
    )


def test_bibtex_escapes_what_latex_would_read() -> None:
    assert formats.bibtex(cited(title="100% of #1 & {two}_\\", publisher="R&D"), BASE) == (
        "@misc{news-1,\n"
        "  author = {{R\\&D}},\n"
        "  title = {{100\\% of \\#1 \\& \\{two\\}\\_\\textbackslash{}}},\n"
        "  year = {2016},\n"
        "  month = {11},\n"
        "  howpublished = {Press release},\n"
        "  url = {https://press.example.net/d/news-1?start=10&end=29#cited}\n"
        "}"
    )


def test_an_inferred_year_is_told_in_bibtex_and_csl() -> None:
    inferred = cited(published=Published("2016", "year", True))
    assert "note = {undated; the year is inferred}" in formats.bibtex(inferred, BASE)
    assert json.loads(formats.csl_json(inferred, BASE))[0]["issued"] == {"date-parts": [[2016]], "circa": True}


def test_csl_json_is_one_item() -> None:
    assert json.loads(formats.csl_json(cited(type="report_card", title='A "title" </script>'), BASE)) == [
        {
            "id": "news-1",
            "type": "report",
            "title": 'A "title" </script>',
            "author": [{"literal": "Bridge Watch"}],
            "URL": "https://press.example.net/d/news-1?start=10&end=29#cited",
            "note": f"{VERSION}, characters 10-29",
            "issued": {"date-parts": [[2016, 11, 16]]},
        }
    ]
