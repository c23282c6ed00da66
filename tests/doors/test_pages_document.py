"""A document's page: anchors, versions and what changed, and what programs read of it."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ingest import Published
from service.answer import CitedDocument
from service.pages.difference import difference
from service.pages.metadata import citation_tags, json_ld
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of
from tests.doors.test_pages import page, text


def test_every_paragraph_can_be_linked(sample_client: TestClient) -> None:
    tree = page(sample_client, "/d/page-timeline")
    anchors = [link.attributes["href"] or "" for link in tree.css("a.anchor")]
    assert len(anchors) > 5
    assert all(tree.css_first(f"[id='{anchor[1:]}']") for anchor in anchors)


def test_a_changed_release_shows_its_versions_and_what_changed(tmp_path: Path) -> None:
    data_dir, releases = new_data_dir(tmp_path), tmp_path / "releases"
    for words in ("The bridge was closed in May 2024.", "The bridge was opened in June 2024."):
        release(releases, "bridge.txt", f"News of the bridge\n\n{words}\n\nIt stands in Milltown.")
        (releases / "bridge.txt.toml").write_text('id = "bridge"\ntitle = "News of the bridge"\n')
        collected(data_dir, releases)
        built(data_dir)
    with client_of(data_dir) as client:
        newest = page(client, "/d/bridge")
        changed = page(client, newest.css_first("[aria-labelledby=versions] a[href*=against]").attributes["href"] or "")
        earlier = page(client, newest.css_first("[aria-labelledby=versions] li a").attributes["href"] or "")
    assert "The bridge was opened in June 2024." in text(newest.css_first("article"))
    assert [text(node) for node in changed.css("del")] == ["closed", "May"]
    assert [text(node) for node in changed.css("ins")] == ["opened", "June"]
    assert "earlier version" in text(earlier.css_first(".message"))
    assert "closed" in text(earlier.css_first("article"))


@given(st.text(alphabet="ab<&\n ", max_size=80), st.text(alphabet="ab<&\n ", max_size=80))
def test_both_texts_can_be_read_out_of_a_difference(old: str, new: str) -> None:
    for change in difference(old, new):
        for added, kept, source in (("ins", "del", old), ("del", "ins", new)):
            without = re.sub(rf"<{added}>.*?</{added}>", "", change.html, flags=re.S)
            words = Markup(without.replace(f"<{kept}>", "").replace(f"</{kept}>", ""))
            assert "<" not in words
            assert words.unescape() in source


HOSTILE = CitedDocument(
    "x",
    '</script><script>alert(1)</script> & "quoted" \u2028',
    "press_release",
    "R&D",
    None,
    (),
    Published("2016", "year", True),
)


def test_metadata_cannot_end_the_element_that_it_stands_in() -> None:
    written = json_ld(HOSTILE, "https://press.example.net/d/x", "sha256:0")
    assert not set("<>&\u2028") & set(written)
    assert json.loads(written)["headline"] == HOSTILE.title


def test_a_date_that_nobody_printed_is_no_date_for_programs() -> None:
    assert "datePublished" not in json_ld(HOSTILE, "", "")
    assert "citation_publication_date" not in dict(citation_tags(HOSTILE, "https://press.example.net/d/x"))


def test_zotero_and_search_engines_find_what_they_need(sample_client: TestClient) -> None:
    document = sample_client.get("/v1/documents/report-card-2025").json()
    tree = page(sample_client, "/d/report-card-2025")
    tags = {node.attributes["name"]: node.attributes["content"] for node in tree.css("meta[name^=citation]")}
    assert tags["citation_title"] == document["title"]
    assert tags["citation_publication_date"] == document["published"]["date"].replace("-", "/")
    linked = json.loads(tree.css_first("script[type='application/ld+json']").text() or "")
    assert linked["headline"] == document["title"]
    assert linked["datePublished"] == document["published"]["date"]
    assert linked["version"] == document["version"]


@pytest.mark.parametrize("address", ["/d/page-timeline?against=sha256:" + "0" * 64, "/d/page-timeline?start=9&end=2"])
def test_what_cannot_be_compared_or_marked_shows_the_document(sample_client: TestClient, address: str) -> None:
    tree = page(sample_client, address)
    assert tree.css_first("article.text")
    assert not tree.css("ins, del, mark")


def test_quotes_are_listed_with_their_speakers(seed_client: TestClient) -> None:
    documents = seed_client.get("/v1/documents").json()["documents"]
    listed = 0
    for document in documents:
        shown = page(seed_client, f"/d/{document['id']}")
        quotes = [q for q in seed_client.get(f"/v1/documents/{document['id']}").json()["quotes"] if q["speaker"]]
        section = shown.css_first("[aria-labelledby=quotes]")
        blocks = section.css("blockquote") if section else []
        assert [" ".join(text(b).split()) for b in blocks] == [" ".join(q["exact"].split()) for q in quotes]
        listed += len(quotes)
    assert listed > 0


def test_the_page_is_parsed_as_it_was_meant(sample_client: TestClient) -> None:
    tree = LexborHTMLParser(sample_client.get("/d/release-connecticut-2016?start=459&end=546").text)
    assert text(tree.css_first("#cited")) == (
        "Connecticut rose from an F in 2011 to a B in 2016 on the Protected Innocence Challenge."
    )


def test_a_citation_can_be_saved_as_a_file_and_is_what_the_page_offers_to_copy(sample_client: TestClient) -> None:
    question = {"question": "Which state enacted the last missing state law against sex trafficking in 2016?"}
    citation = sample_client.post("/v1/ask", json=question).json()["citations"][0]
    shown = unescape(sample_client.post("/ask", data=question).text)
    place, span = citation["permalink"].removesuffix("#cited").split("?")
    media_types = {
        "markdown": "text/markdown; charset=utf-8",
        "footnote": "text/plain; charset=utf-8",
        "bibtex": "application/x-bibtex",
        "csl": "application/vnd.citationstyles.csl+json",
    }
    for form, media_type in media_types.items():
        file = sample_client.get(f"{place}/cite/{form}?{span}")
        assert (file.status_code, file.headers["content-type"]) == (200, media_type)
        assert file.headers["content-disposition"].startswith(f'attachment; filename="{citation["document"]["id"]}.')
        assert file.text.rstrip("\n") in shown
    assert citation["exact"] in sample_client.get(f"{place}/cite/markdown?{span}").text


def test_what_may_not_be_quoted_cannot_be_saved_as_a_citation(sample_client: TestClient) -> None:
    document = sample_client.get("/v1/documents/release-connecticut-2016").json()
    version = document["version"]
    other = "sha256:" + "0" * 64
    for address in (
        f"/d/release-connecticut-2016/cite/docx?version={version}&start=0&end=10",
        f"/d/unknown/cite/bibtex?version={version}&start=0&end=10",
        f"/d/release-connecticut-2016/cite/bibtex?version={other}&start=0&end=10",
        f"/d/release-connecticut-2016/cite/bibtex?version={version}&start=10&end=10",
        f"/d/release-connecticut-2016/cite/bibtex?version={version}&start=0&end=9000",
        f"/d/release-connecticut-2016/cite/bibtex?version={version}&start=99999&end=100010",
    ):
        assert sample_client.get(address).status_code == 404
