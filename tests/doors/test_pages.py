"""Pages as a browser without JavaScript meets them: plain HTTP, forms and links."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode
from starlette.testclient import TestClient

from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of
from tests.shown_sources import cells, shown_sources

ADDRESSES = (
    "/",
    "/search",
    "/search?q=Ohio",
    "/grades",
    "/grades?year=2016&subject=CT",
    "/help",
    "/d/brief-ohio",
    "/d/none",
)
HOSTILE = (
    "<script>alert(1)</script> “quoted” & <img src=x onerror=alert(2)> {{ 7*7 }} "
    "</textarea><svg/onload=alert(3)> javascript:alert(4)"
)


def page(client: TestClient, address: str, status: int = 200) -> LexborHTMLParser:
    response = client.get(address)
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return LexborHTMLParser(response.text)


def ask(client: TestClient, question: str) -> LexborHTMLParser:
    response = client.post("/ask", data={"question": question})
    assert response.status_code == 200
    return LexborHTMLParser(response.text)


def text(node: LexborNode | LexborHTMLParser | None) -> str:
    assert node is not None
    return " ".join(unescape(node.text(deep=True)).split())


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_has_one_script_one_sheet_and_a_strict_policy(sample_client: TestClient, address: str) -> None:
    response = sample_client.get(address)
    tree = LexborHTMLParser(response.text)
    assert not tree.css("iframe, object, embed, style, [style], [onclick]")
    scripts = [(node.attributes.get("type"), node.attributes.get("src")) for node in tree.css("script")]
    assert [script for script in scripts if script[0] != "application/ld+json"] == [("module", "/static/page.js")]
    assert [link.attributes["href"] for link in tree.css("link[rel=stylesheet]")] == ["/static/pressdesk.css"]
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_in_order_for_a_screen_reader(sample_client: TestClient, address: str) -> None:
    tree = LexborHTMLParser(sample_client.get(address).text)
    assert tree.css_first("html").attributes["lang"] == "en"
    assert len(tree.css("h1")) == 1
    assert len(tree.css("main#main")) == 1
    fields = tree.css("input:not([type=hidden]), textarea, select")
    labels = {label.attributes.get("for") for label in tree.css("label")}
    assert all(field.attributes["id"] in labels for field in fields)
    identifiers = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize("address", ADDRESSES)
def test_help_is_the_first_link_after_the_skip_link_on_every_page(sample_client: TestClient, address: str) -> None:
    links = LexborHTMLParser(sample_client.get(address).text).css("a")
    assert [link.attributes["href"] for link in links[:2]] == ["#main", "/help"]


def test_the_help_page_works_without_an_archive(tmp_path: Path) -> None:
    with client_of(new_data_dir(tmp_path)) as client:
        shown = text(page(client, "/help").body)
        assert "911" in shown
        assert "Get help now" in shown


def test_an_answer_shows_its_sources_open_with_where_each_stands(sample_client: TestClient) -> None:
    answer = sample_client.post("/v1/ask", json={"question": "What grade did Connecticut get in 2016?"}).json()
    tree = ask(sample_client, "What grade did Connecticut get in 2016?")
    sources = shown_sources(tree)
    assert len(sources) == len(answer["citations"]) > 0
    for source, citation in zip(sources, answer["citations"], strict=True):
        assert source.words == cells(citation["exact"])
        assert citation["document"]["title"] in source.beside
        assert citation["document"]["publisher"] in source.beside
        assert source.permalink == citation["permalink"]
        marked = page(sample_client, source.permalink.partition("#")[0]).css("mark")
        assert " ".join(text(mark) for mark in marked).split() == citation["exact"].replace(" |", "").split()
        assert marked[0].attributes["id"] == "cited"
    assert tree.css_first("section.answer a").attributes["href"] == "#source-1"
    assert "inferred" in text(tree.body)


def test_a_cited_table_row_is_marked_cell_by_cell(sample_client: TestClient) -> None:
    rows = sample_client.get("/v1/grades?year=2025&subject=AZ").json()["rows"]
    row = next(row for row in rows if " | " in row["citation"]["exact"])
    marked = page(sample_client, row["citation"]["permalink"].partition("#")[0]).css("td mark")
    assert [text(mark) for mark in marked] == [cell for cell in row["citation"]["exact"].split(" | ") if cell.strip()]


def test_an_abstention_shows_the_nearest_and_what_was_searched(sample_client: TestClient) -> None:
    tree = ask(sample_client, "What did the trade minister of Iceland say about herring quotas in Ohio?")
    assert tree.css_first("section.answer.abstained")
    assert re.search(r"Searched: \d+ documents", text(tree.css_first("section.answer")))
    assert 1 <= len(tree.css("[aria-labelledby=nearest] article.source")) <= 3


def test_a_clarification_offers_ready_questions(sample_client: TestClient) -> None:
    options = ask(sample_client, "What grade did Washington get in 2021?").css("form.option")
    assert [(option.attributes["action"], option.attributes["method"]) for option in options] == [("/ask", "post")] * 2
    assert len({text(option.css_first("button")) for option in options}) == 2


def test_no_option_of_a_clarification_leads_to_the_same_clarification(sample_client: TestClient) -> None:
    options = ask(sample_client, "What grade did Washington get in 2021?").css("form.option")
    assert len(options) >= 2
    for option in options:
        question = option.css_first("input[name=question]").attributes["value"]
        assert not ask(sample_client, question or "").css("form.option")


def test_someone_in_danger_sees_help_and_nothing_of_the_archive(sample_client: TestClient) -> None:
    tree = ask(sample_client, "help me, he took my passport and I cannot leave")
    assert "911" in text(tree.css_first("section.answer.help"))
    assert not tree.css("article.source")


@pytest.mark.parametrize(
    ("question", "said"), [("", "Please type a question"), ("   ", "Please type a question"), ("x" * 501, "too long")]
)
def test_a_question_that_cannot_be_asked_is_answered_by_a_sentence(
    sample_client: TestClient, question: str, said: str
) -> None:
    response = sample_client.post("/ask", data={"question": question})
    assert response.status_code == 422
    assert said in text(LexborHTMLParser(response.text).css_first("[role=alert]"))


def test_a_reload_of_the_answers_address_leads_back_to_the_box(sample_client: TestClient) -> None:
    response = sample_client.get("/ask", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/")


def test_a_question_is_in_no_address_of_its_answers_page(sample_client: TestClient) -> None:
    tree = ask(sample_client, "What is the Protected Innocence Challenge?")
    addresses = [node.attributes.get("href") or node.attributes.get("action") or "" for node in tree.css("a, form")]
    assert not [address for address in addresses if "Protected" in address]


def test_a_search_is_narrowed_and_sorted_by_links_alone(sample_client: TestClient) -> None:
    found = sample_client.get("/v1/search?q=Connecticut").json()
    tree = page(sample_client, "/search?q=Connecticut")
    assert f"{found['total']} documents" in text(tree.css_first("[role=status]"))
    assert len(tree.css("ol.hits > li")) == min(20, found["total"])
    links = {text(link): link.attributes["href"] or "" for link in tree.css(".facets a")}
    narrowed = page(sample_client, links["Report card"])
    assert f"{found['facets']['type']['report_card']} report cards" in text(narrowed.css_first("[role=status]"))
    removed = page(sample_client, narrowed.css_first(".chosen a").attributes["href"] or "")
    assert f"{found['total']} documents" in text(removed.css_first("[role=status]"))
    newest = {text(link): link.attributes["href"] or "" for link in tree.css(".sort a")}["newest"]
    first = sample_client.get("/v1/search?q=Connecticut&sort=newest").json()["hits"][0]["document"]["title"]
    assert text(page(sample_client, newest).css_first("ol.hits h2")) == first


def test_all_documents_are_reached_page_by_page(sample_client: TestClient) -> None:
    titles, address = [], "/search"
    while address:
        tree = page(sample_client, address)
        titles += [text(heading) for heading in tree.css("ol.hits h2")]
        more = tree.css_first("a[rel=next]")
        address = more.attributes["href"] or "" if more else ""
    assert len(titles) == sample_client.get("/v1/documents").json()["total"]


def test_the_grades_table_shows_the_ledgers_rows(sample_client: TestClient) -> None:
    found = sample_client.get("/v1/grades?year=2016&subject=CT").json()
    tree = page(sample_client, "/grades?year=2016&subject=CT")
    rows = tree.css("tbody tr")
    assert len(rows) == found["total"]
    assert [text(row.css("td")[3]) for row in rows] == [row["grade"] or "–" for row in found["rows"]]
    assert [row.css_first("a").attributes["href"] for row in rows] == [
        r["citation"]["permalink"] for r in found["rows"]
    ]


def test_hostile_words_are_shown_as_words_everywhere(tmp_path: Path) -> None:
    data_dir = new_data_dir(tmp_path)
    release(
        tmp_path / "releases",
        "evil.txt",
        f"Mill bridge {HOSTILE}.\n\nThe mill bridge was repaired in May 2024. {HOSTILE}",
    )
    (tmp_path / "releases" / "evil.txt.toml").write_text(
        'id = "evil"\ntitle = "Mill <script>alert(5)</script>"\nurl = "javascript:alert(6)"\n'
    )
    collected(data_dir, tmp_path / "releases")
    built(data_dir)
    with client_of(data_dir) as client:
        pages = [
            client.get("/search", params={"q": "mill"}),
            client.get("/d/evil"),
            client.get("/d/evil?start=0&end=60"),
            client.get("/search", params={"q": HOSTILE}),
            client.post("/ask", data={"question": HOSTILE}),
            client.post("/ask", data={"question": "When was the mill bridge repaired?"}),
        ]
    for response in pages:
        assert response.status_code == 200
        tree = LexborHTMLParser(response.text)
        assert not tree.css("script:not([src='/static/page.js'], [type='application/ld+json']), img, svg, iframe")
        assert not [n for n in tree.css("a, form") if (n.attributes.get("href") or "").startswith("javascript")]
    assert "{{ 7*7 }}" in text(LexborHTMLParser(pages[1].text).body)
    assert HOSTILE.split(" {{")[0] in text(LexborHTMLParser(pages[1].text).body)


def test_an_error_of_a_person_is_a_page_and_of_a_program_a_problem(sample_client: TestClient) -> None:
    browser = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    assert "Not found" in text(LexborHTMLParser(sample_client.get("/nothing", headers=browser).text).css_first("h1"))
    assert sample_client.get("/nothing").headers["content-type"] == "application/problem+json"
    program = sample_client.get("/d/none", headers={"Accept": "application/json"})
    assert program.headers["content-type"] == "application/problem+json"


def test_a_question_that_fits_the_box_is_not_too_long_for_its_line_breaks(sample_client: TestClient) -> None:
    question = "What grade did Connecticut get in 2016?\n" + "\n".join("x" * 45 for _ in range(10))
    assert len(question) == 499
    answered = sample_client.post("/ask", data={"question": question.replace("\n", "\r\n")})
    assert answered.status_code == 200


@pytest.mark.parametrize(
    ("address", "status"), [("/search?year=soon", 422), ("/d/release-connecticut-2016?start=x", 422), ("/share", 405)]
)
def test_a_person_reads_nothing_that_only_a_program_could_mend(
    sample_client: TestClient, address: str, status: int
) -> None:
    response = sample_client.get(address, headers={"Accept": "text/html"})
    assert response.status_code == status
    said = text(LexborHTMLParser(response.text).css_first("main"))
    assert not re.search(r"integer|string|method|header|Entity", said)
    assert "Ask another question" in said


def test_the_style_sheet_is_served_and_needs_nothing_else(sample_client: TestClient) -> None:
    response = sample_client.get("/static/pressdesk.css")
    assert response.status_code == 200
    assert "prefers-color-scheme: dark" in response.text
    assert "url(" not in response.text
    assert "@import" not in response.text
