"""What is counted can be checked to the last document: cited, or on the search page that the answer leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ingest.archive_writer import ArchiveWriter
from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir, release
from tests.conftest import client_of
from tests.written_archives import ask

TOTAL = 55
CORRECTION = "The earlier statement was wrong about the price of tickets."
PEOPLE = ("Ines Calloway", "Theo Marsh", "Vera Stone")
BOTH = (7, 13)
SLIP = "Utah faces challenges in investigating and prosecuting offenders."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Releases on ferries: of two years, two places and two kinds, some undated, some in Spanish; two are hidden."""
    folder = tmp_path_factory.mktemp("ferries")
    for n in range(TOTAL):
        subject = {0: "OH", 1: "TX"}.get(n % 5)
        title = f"Harbour notice {n}" if n % 2 else f"Ferry notice {n}"
        body = f"Boat number {n} sails at noon. The weight limit is {n + 2} tonnes."
        if n % 4 == 1:
            body += " A ferry waits beside it."
        if n % 4 == 0:
            body += f" {CORRECTION}"
        if n % 5 == 0:
            body += f" Ohio has a harbour. {SLIP}"
        if n % 4 == 3:
            body += f'\n\n"We sail on time," said {PEOPLE[n // 8 % len(PEOPLE)]}, a captain of the company.'
        if n % 3 == 0:
            body = (
                f"El barco número {n} sale al mediodía con todos los pasajeros que esperan en el puerto de la ciudad."
            )
        declared: dict[str, object] = {"type": "brief" if n % 7 == 0 else "press_release"}
        if n % 6:
            declared["date"] = f"{2020 + n // 2 % 2}-{n % 12 + 1:02}-03"
        if n in BOTH:
            declared["subjects"] = "[OH, TX]"
        elif subject:
            declared["subjects"] = f"[{subject}]"
        release(folder, f"notice-{n:02}.md", f"# {title}\n\n{body}", title=title, **declared)
    for name in ("withdrawn", "embargoed"):
        later = {"embargo": "2099-01-01T09:00:00Z"} if name == "embargoed" else {}
        release(folder, f"{name}.md", f"# Ferry secret\n\nThe weight limit is a secret. {CORRECTION}", **later)
    data_dir = new_data_dir(tmp_path_factory.mktemp("ferry-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    archive = ArchiveWriter(data_dir)  # the generation still has it
    archive.withdraw("withdrawn")
    archive.close()
    with client_of(data_dir) as opened:
        yield opened


def on_the_page(client: TestClient, address: str) -> tuple[int, list[str]]:
    """The total that a search page shows, and the ids of all its documents, page after page."""
    ids: list[str] = []
    total = 0
    following: str | None = address
    while following:
        tree = LexborHTMLParser(client.get(following).text)
        assert tree.css_first(".message") is None, "nothing of the address was misread"
        said = tree.css_first("p[role=status]")
        total = int(said.text().split()[0].replace(",", ""))
        ids += [str(a.attributes["href"]).split("?")[0].removeprefix("/d/") for a in tree.css(".hits h2 a")]
        after = tree.css_first("a[rel=next]")
        following = after.attributes["href"] if after else None
    return total, ids


COUNTS = [
    "How many documents do you have?",
    "How many press releases are there?",
    "Which documents are from 2021?",
    "Which documents since 2020 are there?",
    "Which releases from 2021 are about Texas?",
    "Which documents are about Ohio or Texas?",
    "How many documents are about ferries?",
    "Which documents are about harbours and boats?",
    "Which documents have no date?",
    "Which documents are in Spanish?",
    'How many documents mention "weight limit"?',
    "Which documents from 2021 mention the weight limit?",
    "Which documents have been corrected?",
    "Which documents contain mistakes?",
]


@pytest.mark.parametrize("question", COUNTS)
def test_the_page_behind_a_count_lists_as_many_documents_as_were_counted(client: TestClient, question: str) -> None:
    answer = ask(client, question, max_citations=2)
    assert answer["outcome"] == "answered", answer["text"]
    (computed,) = answer["computed"]
    assert computed["value"] > 2
    first = answer["links"][0]
    total, ids = on_the_page(client, first["url"])
    assert total == computed["value"] == len(set(ids)) == len(ids)
    assert f"{total:,}" in first["label"]
    assert {c["document"]["id"] for c in answer["citations"]} <= set(ids)
    assert not {"withdrawn", "embargoed"} & set(ids)
    assert "the first 2 are cited here" in answer["text"]


def test_what_was_left_out_of_a_count_or_holds_the_words_elsewhere_has_a_page_too(client: TestClient) -> None:
    answer = ask(client, "Which documents from 2020 are about ferries?")
    further, undated = re.findall(r"(\d+) (?:more documents hold|documents without any date)", answer["text"])
    totals = {link["label"]: on_the_page(client, link["url"])[0] for link in answer["links"]}
    assert totals == {
        f"The {further} more on the search page": int(further),
        f"The {undated} without any date on the search page": int(undated),
    }


def test_of_people_who_are_counted_it_says_how_many_are_cited(client: TestClient) -> None:
    answer = ask(client, "Who is quoted?", max_citations=2)
    assert answer["computed"][0]["value"] == len(PEOPLE)
    assert "and 1 more; the first 2 are cited here" in answer["text"]


@pytest.mark.parametrize(
    "filters",
    [{"type": ["brief"]}, {"year": [2020]}, {"subject": ["OH"]}, {"year": [2020, 2021], "subject": ["TX", "OH"]}],
)
@pytest.mark.parametrize("question", ["How many documents do you have?", "Which documents mention the weight limit?"])
def test_the_page_has_the_filters_of_the_question(
    client: TestClient, question: str, filters: dict[str, list[object]]
) -> None:
    answer = ask(client, question, filters=filters, max_citations=1)
    total, _ = on_the_page(client, answer["links"][0]["url"])
    assert total == answer["computed"][0]["value"]
    assert "only the first is cited here" in answer["text"]


@pytest.mark.parametrize("question", [COUNTS[0], COUNTS[5], COUNTS[10]])
@pytest.mark.parametrize("as_of", ["2020-12-31", "2021-06-15"])
def test_the_page_goes_to_the_day_that_was_asked_for(client: TestClient, question: str, as_of: str) -> None:
    answer = ask(client, question, as_of=as_of, max_citations=1)
    total, _ = on_the_page(client, answer["links"][0]["url"])
    assert total == answer["computed"][0]["value"] < ask(client, question)["computed"][0]["value"]


def test_where_no_search_finds_the_same_there_is_no_link_and_the_answer_says_how_many_it_shows(
    client: TestClient,
) -> None:
    answer = ask(client, "Which documents are about Ohio and Texas?", max_citations=1)
    assert answer["computed"][0]["value"] == len(BOTH)
    assert answer["links"] == []
    assert "and 1 more; only the first is cited here" in answer["text"]


def test_what_is_cited_whole_needs_no_page(client: TestClient) -> None:
    answer = ask(client, "Which releases from 2021 are about Texas?")
    assert len(answer["citations"]) == answer["computed"][0]["value"]
    assert not [link for link in answer["links"] if link["label"].startswith("All")]
    assert "cited here" not in answer["text"]


def test_a_bound_on_citations_leaves_the_figure_as_it_is(client: TestClient) -> None:
    free, bound = (ask(client, COUNTS[0], **more) for more in ({}, {"max_citations": 3}))
    assert (len(free["citations"]), len(bound["citations"])) == (20, 3)
    assert free["computed"] == bound["computed"]


def test_the_spanish_interface_leads_there_in_spanish(client: TestClient) -> None:
    answer = ask(client, "¿Cuántos documentos hay?", language="es")
    assert answer["links"][0]["label"] == f"Los {TOTAL} en la página de búsqueda"
    assert f"y {TOTAL - 20} más; aquí se citan los primeros 20" in answer["text"]
    assert on_the_page(client, answer["links"][0]["url"])[0] == TOTAL


def test_the_page_of_an_answer_links_to_the_search(client: TestClient) -> None:
    tree = LexborHTMLParser(client.post("/ask", data={"question": COUNTS[0]}).text)
    link = tree.css_first("ul.links a")
    assert link.text() == f"All {TOTAL} on the search page (new tab)"
    assert on_the_page(client, str(link.attributes["href"]))[0] == TOTAL


def test_a_client_that_shows_plain_text_gets_the_whole_address(client: TestClient) -> None:
    body = {"model": "pressdesk", "messages": [{"role": "user", "content": COUNTS[0]}]}
    said = client.post("/v1/chat/completions", json=body).json()["choices"][0]["message"]["content"]
    assert f"All {TOTAL} on the search page: http://testserver/search?" in said


def test_the_sentence_that_holds_the_words_is_what_the_page_shows_of_each(client: TestClient) -> None:
    answer = ask(client, 'How many documents mention "weight limit"?', max_citations=1)
    tree = LexborHTMLParser(client.get(answer["links"][0]["url"]).text)
    snippets = [snippet.text() for snippet in tree.css(".snippet")]
    assert snippets
    assert all("weight limit" in snippet for snippet in snippets)
