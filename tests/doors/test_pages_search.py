"""The search page: every state is an address, every change a link; feeds and files; shared links and follow-ups."""

from __future__ import annotations

import csv
import io
import json
import re
from urllib.parse import parse_qs, urlencode, urlsplit
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from service.pages.sharing import DIGITS
from tests.doors.test_pages import ask, page, text

ATOM = "{http://www.w3.org/2005/Atom}"


def total(client: TestClient, **parameters: object) -> int:
    found: int = client.get("/search", params={**parameters, "format": "json"}).json()["total"]
    return found


def said(tree: LexborHTMLParser) -> str:
    return text(tree.css_first("main [role=status]"))


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({}, r"\d+ documents, newest first\."),
        ({"q": "Connecticut"}, r"\d+ documents with “Connecticut”, best first\."),
        (
            {"q": "type:report_card state:CT before:2016"},
            r"\d+ report cards about Connecticut before 2016, newest first\.",
        ),
        (
            {"q": "Connecticut -Utah", "sort": "oldest"},
            r"\d+ documents with “Connecticut” without “Utah”, oldest first\.",
        ),
        ({"q": "type:brief grade:F year:2011"}, r"1 brief that prints a grade F from 2011\."),
        (
            {"q": "zzzz flurb"},
            r"\d+ documents near in meaning to “zzzz flurb” \(none has the words\), best first\.",
        ),
        (
            {"q": "zzzz flurb before:2001"},
            r"0 documents with “zzzz flurb” or anything near in meaning before 2001\.",
        ),
        ({"type": ["page", "brief"], "year": 2016}, r"\d+ documents? of type page or brief from 2016, newest first\."),
    ],
)
def test_the_search_is_said_as_one_sentence(
    sample_client: TestClient, parameters: dict[str, object], sentence: str
) -> None:
    response = sample_client.get("/search", params=parameters)  # type: ignore[arg-type]
    assert re.fullmatch(sentence, said(LexborHTMLParser(response.text)))


def test_a_question_typed_here_can_be_asked_at_once_and_words_cannot(sample_client: TestClient) -> None:
    question = "What grade did Connecticut get in 2016?"
    form = page(sample_client, f"/search?{urlencode({'q': question})}").css_first("main form.option")
    assert (form.attributes["action"], form.attributes["method"]) == ("/ask", "post")
    assert form.css_first("input").attributes["value"] == question
    assert not page(sample_client, "/search?q=Connecticut").css("main form.option")


def test_a_row_of_a_table_among_the_hits_has_no_marks_between_its_cells(sample_client: TestClient) -> None:
    hits = sample_client.get("/v1/search?q=Connecticut&type=report_card").json()["hits"]
    rows = [snippet["exact"] for hit in hits for snippet in hit["snippets"] if " | " in snippet["exact"]]
    shown = [text(node) for node in page(sample_client, "/search?q=Connecticut&type=report_card").css(".snippet")]
    assert rows
    for row in rows:
        assert " · ".join(cell for cell in map(str.strip, row.split("|")) if cell) in shown


@pytest.mark.parametrize("words", ["Connecticut", "report card grades", ""])
def test_every_facet_leaves_exactly_as_many_as_it_says(sample_client: TestClient, words: str) -> None:
    tree = page(sample_client, f"/search?q={words}")
    for item in tree.css(".facets li"):
        link = item.css_first("a").attributes["href"] or ""
        count = int(text(item.css_first(".count")).replace(",", ""))
        assert sample_client.get(f"{link}&format=json").json()["total"] == count > 0


def test_a_filter_that_is_typed_does_what_its_facet_does(sample_client: TestClient) -> None:
    assert total(sample_client, q="type:brief") == total(sample_client, type="brief") > 0
    assert total(sample_client, q="state:Connecticut") == total(sample_client, subject="CT") > 0
    assert total(sample_client, q="grade:F") == total(sample_client, grade="F") > 0


def test_excluding_words_leaves_the_rest(sample_client: TestClient) -> None:
    everything, with_word = total(sample_client), total(sample_client, q="Connecticut")
    assert total(sample_client, q="-Connecticut") == everything - with_word
    earlier, later = (total(sample_client, q=f"{when} Connecticut") for when in ("before:2016", "after:2015"))
    assert (earlier + later, min(earlier, later) > 0) == (with_word, True)  # each document with the word has a year


def test_a_mistake_is_said_and_its_words_are_searched(sample_client: TestClient) -> None:
    tree = page(sample_client, "/search?q=stat:Connecticut")
    assert "“stat:” is no filter" in text(tree.css_first(".message"))
    assert "with “Connecticut”" in said(tree)


def test_a_misspelt_word_is_offered_right(sample_client: TestClient) -> None:
    link = page(sample_client, "/search?q=Conecticut").css_first(".message a")
    assert text(link) == "Connecticut"
    assert parse_qs(urlsplit(link.attributes["href"] or "").query) == {"q": ["Connecticut"]}
    assert page(sample_client, "/search?q=Connecticut").css_first(".message") is None


def test_the_feed_has_lasting_ids_and_real_addresses(sample_client: TestClient) -> None:
    response = sample_client.get("/search?q=Connecticut&format=atom")
    assert response.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(response.content)
    entries = feed.findall(f"{ATOM}entry")
    found = sample_client.get("/v1/search?q=Connecticut").json()
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [h["document"]["title"] for h in found["hits"]]
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    for entry in entries:
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert sample_client.get(urlsplit(link.attrib["href"]).path).status_code == 200
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*", entry.findtext(f"{ATOM}updated") or "")
    assert page(sample_client, "/search?q=Connecticut").css_first("link[rel=alternate]")


def test_csv_and_json_have_all_that_was_found(sample_client: TestClient) -> None:
    whole = sample_client.get("/search?format=json").json()
    table = sample_client.get("/search?format=csv").content
    assert table.startswith(b"\xef\xbb\xbf"), "Excel takes a file without the mark for cp1252, and breaks accents"
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    documents = sample_client.get("/v1/documents").json()
    assert whole["total"] == len(whole["documents"]) == len(rows) == documents["total"]
    assert {row["id"] for row in rows} == {row["id"] for row in whole["documents"]}


def test_a_share_link_asks_again_and_tells_whether_the_answer_is_the_same(sample_client: TestClient) -> None:
    question = "What grade did Connecticut get in 2016?"
    shared = LexborHTMLParser(sample_client.post("/share", data={"question": question}).text)
    address = shared.css_first("input.copied").attributes["value"] or ""
    query = parse_qs(urlsplit(address).query)
    assert query["q"] == [question]
    assert re.fullmatch(rf"[0-9a-f]{{{DIGITS}}}", query["same"][0])
    again = text(page(sample_client, address.removeprefix("http://testserver")).body)
    assert "the answer is the same as when this link was made" in again
    changed = sample_client.get("/ask", params={"q": question, "same": "0" * DIGITS}).text
    assert "the answer is no longer the one" in changed


@pytest.mark.parametrize("question", ["help me, he took my passport", "What is the media password?"])
def test_no_link_is_made_of_a_question_that_the_archive_does_not_answer(
    sample_client: TestClient, question: str
) -> None:
    tree = LexborHTMLParser(sample_client.post("/share", data={"question": question}).text)
    assert tree.css_first("input.copied") is None
    assert tree.css_first("section.answer")


def test_a_follow_up_is_understood_from_what_the_page_carries(sample_client: TestClient) -> None:
    first = ask(sample_client, "What grade did Connecticut get in 2016?")
    history = first.css_first("input[name=history]").attributes["value"]
    second = LexborHTMLParser(sample_client.post("/ask", data={"question": "And in 2011?", "history": history}).text)
    assert "Connecticut received an F in 2011" in text(second.css_first("section.answer"))
    assert "Asked before: What grade did Connecticut get in 2016?" in " ".join(second.body.text().split())
    assert "Asked before" not in first.body.text()


@pytest.mark.parametrize("history", ["nonsense", "[1]", json.dumps([{"question": "x" * 501, "answer": ""}])])
def test_a_history_that_cannot_be_read_is_left_out(sample_client: TestClient, history: str) -> None:
    question = "How many states received an F in 2021?"
    response = sample_client.post("/ask", data={"question": question, "history": history})
    assert "40 of 51" in response.text


def test_keywords_give_results_and_a_question_an_answer_above_them(sample_client: TestClient) -> None:
    words = ask(sample_client, "banana")
    assert words.css_first("section.answer") is None
    assert words.css("ol.hits > li")
    question = ask(sample_client, "How many states received an F in 2021?")
    assert text(question.css_first("section.answer")).startswith("Answer 40 of 51")
    assert question.css("ol.hits > li")


def test_someone_in_danger_sees_no_results(sample_client: TestClient) -> None:
    tree = ask(sample_client, "help me")
    assert not tree.css("ol.hits, article.source")


def test_who_reads_on_in_a_new_index_sees_the_first_documents_and_why(sample_client: TestClient) -> None:
    first = sample_client.get("/search", params={"q": "grade"}).text
    again = sample_client.get("/search", params={"q": "grade", "cursor": "of-an-earlier-index"})
    assert again.status_code == 200
    tree = LexborHTMLParser(again.text)
    assert text(tree.css_first("main .message")).startswith("The archive or the search has changed since")
    titles = [[text(hit) for hit in page.css("ol.hits h2")] for page in (tree, LexborHTMLParser(first))]
    assert titles[0] == titles[1]
