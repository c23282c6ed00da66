"""Deep links: made from real pages that were ingested, opened in a real Chromium, which marks the right words."""

from __future__ import annotations

import http.server
import io
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from ingest import ArchiveReader, Block, BlockKind, DataDir, Generation, Span, Version, open_current
from ingest.loaders import load
from service.citations import Cited, cite
from service.citing.deep_link import deep_link
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of
from tests.hostile_files import pdf
from tests.original_pages import PAGES, OriginalPage, html

MARK = (255, 0, 255)
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Archive:
    """An archive with its generation, open."""

    data_dir: DataDir
    generation: Generation
    reader: ArchiveReader


class Originals(http.server.ThreadingHTTPServer):
    """A website on this machine that serves one page an address."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        super().__init__(("127.0.0.1", 0), _Handler)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Originals

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.server.pages[self.path].encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def originals() -> Iterator[Originals]:
    website = Originals()
    threading.Thread(target=website.serve_forever, daemon=True).start()
    yield website
    website.shutdown()


@pytest.fixture(scope="module")
def versions(originals: Originals, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Version]:
    """Each page as ingest read it, by name."""
    folder = tmp_path_factory.mktemp("pages")
    for number, page in enumerate(PAGES):
        originals.pages[f"/{number}"] = html(page, f"{originals.address}/{number}")
        (folder / f"page-{number}.html").write_text(originals.pages[f"/{number}"], encoding="utf-8")
    data_dir = new_data_dir(tmp_path_factory.mktemp("data"))
    collected(data_dir, folder)
    with ArchiveReader(data_dir.archive) as archive:
        return {page.name: archive.versions(f"page-{number}")[-1] for number, page in enumerate(PAGES)}


def span_of(version: Version, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = version.text.index(words, start + 1)
    return Span(start, start + len(words))


def marked(page: Page, address: str) -> tuple[float, list[tuple[int, int]]]:
    """How far the browser scrolled, and the places of the window that it marked, in reading order."""
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_timeout(120)  # the fragment is looked for after the page has loaded
    picture = np.asarray(Image.open(io.BytesIO(page.screenshot())).convert("RGB"))
    places = [(int(x), int(y)) for y, x in np.argwhere((picture == MARK).all(axis=2))]
    return float(page.evaluate("scrollY")), places


@pytest.fixture(scope="module")
def window(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 800, "height": 500})
    yield page
    page.close()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_link_marks_the_cited_words_where_they_stand(
    page: OriginalPage, versions: dict[str, Version], originals: Originals, window: Page
) -> None:
    version = versions[page.name]
    link = deep_link(version, version.suggested["url"], span_of(version, page.words, page.nth))
    assert link is not None
    scrolled, places = marked(window, link)
    box = window.locator(f"#{page.mark}").bounding_box()
    assert scrolled > 1000, link
    assert box is not None
    assert places, link
    _, y = places[0]
    assert box["y"] - 2 <= y <= box["y"] + box["height"], link


def test_every_block_of_a_page_has_a_link_that_marks_it(
    versions: dict[str, Version], originals: Originals, window: Page
) -> None:
    version = versions["second mention that opens a paragraph"]
    for block in version.blocks:
        link = deep_link(version, version.suggested["url"], block.span)
        assert link is not None
        _, places = marked(window, link)
        seen = window.evaluate("([x, y]) => document.elementFromPoint(x, y).textContent", list(places[0]))
        assert " ".join(seen.split()) == block.span.of(version.text)


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("The bridge is safe again.", "The%20bridge%20is%20safe%20again."),
        ("The gap is small. The bridge is safe again.", "The%20gap%20is%20small.%20The%20bridge%20is%20safe%20again."),
    ],
)
def test_a_short_quotation_is_one_term(words: str, fragment: str, versions: dict[str, Version]) -> None:
    version = versions["plain"]
    link = deep_link(version, version.suggested["url"], span_of(version, words))
    assert link == f"{version.suggested['url']}#:~:text={fragment}"


def test_a_long_quotation_is_named_by_its_first_and_last_five_words(versions: dict[str, Version]) -> None:
    version = versions["long"]
    link = deep_link(version, version.suggested["url"], span_of(version, "The commission found"))
    assert link is not None
    whole = next(page.words for page in PAGES if page.name == "long")
    link = deep_link(version, version.suggested["url"], span_of(version, whole))
    assert link is not None
    assert link.split("=")[1] == "The%20commission%20found%20that%20the,borne%20by%20those%20who%20drive."


def test_every_mark_that_the_syntax_knows_is_encoded(versions: dict[str, Version]) -> None:
    version = versions["marks"]
    words = next(page.words for page in PAGES if page.name == "marks")
    link = deep_link(version, version.suggested["url"], span_of(version, words))
    assert link is not None
    directive = link.split(":~:text=")[1]
    assert not set(directive) & set("-,&#+ /()")
    assert "Well%2Dknown%20costs%2C%20fees%20%26%20tolls" in directive


@pytest.mark.parametrize(
    "words",
    [
        "It costs <del>$110</del> <ins>$140</ins> a night.",
        'It costs $140<sup><a href="#n1">1</a></sup> a night.',
        "It costs <span aria-hidden=true>only</span> $140 a night.",
    ],
)
def test_no_link_is_promised_where_the_page_holds_more_words(words: str) -> None:
    address = "https://example.org/a"
    page = f'<html><head><link rel="canonical" href="{address}"></head><body><main><p>It is open.</p><p>{words}</p>'
    loaded = load(page.encode(), "a.html")
    version = Version("a", 1, loaded.text, "", "", NOW, "html", loaded.blocks, suggested=loaded.suggested)
    assert loaded.text == "It is open.\n\nIt costs $140 a night."
    assert deep_link(version, address, span_of(version, "It costs $140 a night.")) is None
    assert deep_link(version, address, span_of(version, "It is open.")) == f"{address}#:~:text=It%20is%20open."


def test_a_raised_figure_is_no_part_of_a_link(versions: dict[str, Version]) -> None:
    version = versions["raised figure"]
    words = next(page.words for page in PAGES if page.name == "raised figure")
    link = deep_link(version, version.suggested["url"], span_of(version, words))
    assert link is not None
    assert link.split(":~:text=")[1] == "The%20county%20fed,the%20end%20of%20the%20year."


def test_words_that_repeat_are_told_apart_by_those_before(versions: dict[str, Version]) -> None:
    version = versions["second mention"]
    link = deep_link(version, version.suggested["url"], span_of(version, "the state earned a B grade.", 1))
    assert link is not None
    assert link.endswith(":~:text=it%3A-,the%20state%20earned%20a%20B%20grade.")


WORDS = "The bridge is safe again."
PAGE = "<!doctype html><html><head>{}</head><body><main><h1>{}</h1><p>" + WORDS + "</p></main></body></html>"
SENTENCE = "The board graded every bridge of the county in the spring and published the grades in the summer. "
HEADS = {
    "canonical": ('<link rel="canonical" href="https://example.org/a">', "https://example.org/a", True),
    "relative": ('<link rel="canonical" href="/a">', "https://example.org/a", True),
    "open-graph": ('<meta property="og:url" content="https://example.org/a">', "https://example.org/a", True),
    "undeclared": ('<link rel="canonical" href="https://example.org/a">', "", True),
    "wire": ('<link rel="canonical" href="https://wire.example.com/9">', "https://example.org/a", False),
    "silent": ("", "https://example.org/a", False),
    "nowhere": ("", "", False),
    "script": ('<link rel="canonical" href="javascript:alert(1)">', "", False),
}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of pages that name several addresses as their own, a Markdown file and two PDFs."""
    folder = tmp_path_factory.mktemp("releases")
    for name, (head, url, _) in HEADS.items():
        (folder / f"{name}.html").write_text(PAGE.format(head, f"Title of {name}"))
        if url:
            (folder / f"{name}.html.toml").write_text(f'url = "{url}"\n')
    release(folder, "markdown.md", f"# A title\n\n{WORDS}", url="https://example.org/a")
    for name, address in (("report", "https://example.org/report.pdf"), ("landing", "https://example.org/report")):
        (folder / f"{name}.pdf").write_bytes(pdf([SENTENCE * 4, f"{name} {SENTENCE * 3}"], heading=name, pages=3))
        (folder / f"{name}.pdf.toml").write_text(f'url = "{address}"\n')
    data_dir = new_data_dir(tmp_path_factory.mktemp("elsewhere"))
    collected(data_dir, folder)
    built(data_dir)
    generation = open_current(data_dir)
    with ArchiveReader(data_dir.archive) as archive:
        yield Archive(data_dir, generation, archive)
    generation.close()


def link_of(archive: Archive, document_id: str, span: Span | None = None) -> str | None:
    """The deep link of a citation of ``span``, or of WORDS."""
    document = archive.generation.by_id[document_id]
    text = archive.reader.text(document.id, document.version)
    assert text is not None
    span = span or Span(text.index(WORDS), text.index(WORDS) + len(WORDS))
    return cite([Cited(document, span)], archive.reader)[0].deep_link


@pytest.mark.parametrize("name", HEADS)
def test_a_link_is_offered_where_the_page_names_the_address_as_its_own(name: str, elsewhere: Archive) -> None:
    link = "https://example.org/a#:~:text=The%20bridge%20is%20safe%20again."
    assert link_of(elsewhere, name) == (link if HEADS[name][2] else None)


def test_a_markdown_original_has_none(elsewhere: Archive) -> None:
    assert link_of(elsewhere, "markdown") is None


def test_a_pdf_opens_at_the_page_that_is_cited(elsewhere: Archive) -> None:
    version = elsewhere.reader.versions("report")[-1]
    assert {block.page for block in version.blocks} == {1, 2, 3}
    for block in version.blocks:
        # the page of the words, not of what follows them
        last_words = Span(max(block.span.start, block.span.end - 9), block.span.end)
        for span in (block.span, last_words):
            assert link_of(elsewhere, "report", span) == f"https://example.org/report.pdf#page={block.page}"


def test_an_address_that_is_no_pdf_gets_no_page_number(elsewhere: Archive) -> None:
    version = elsewhere.reader.versions("landing")[-1]
    assert link_of(elsewhere, "landing", version.blocks[0].span) is None


def test_words_that_nothing_tells_apart_get_no_link(versions: dict[str, Version]) -> None:
    plain = versions["plain"]
    text = "Yes it is.\n\nNo.\n\nYes it is.\n\nNo.\n\nYes it is."
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(m.start(), m.end())) for m in re.finditer(r"\S[^\n]*", text))
    repeated = replace(plain, text=text, blocks=blocks)
    url = plain.suggested["url"]
    assert deep_link(repeated, url, Span(0, 10)) == f"{url}#:~:text=Yes%20it%20is."
    assert deep_link(repeated, url, Span(len(text) - 10, len(text))) is None


def test_the_answer_and_the_document_page_show_the_link(elsewhere: Archive) -> None:
    with client_of(elsewhere.data_dir) as client:
        answer = client.post("/v1/ask", json={"question": "Is the bridge safe again?"}).json()
        cited = answer["citations"][0]
        link = "https://example.org/a#:~:text=The%20bridge%20is%20safe%20again."
        assert HEADS[cited["document"]["id"]][2]
        assert cited["deep_link"] == link
        page = client.post("/ask", data={"question": "Is the bridge safe again?"}).text
        assert f'href="{link}"' in page
        assert f'href="{link}"' in client.get(cited["permalink"]).text


def test_the_sample_archive_offers_none_as_its_texts_stand_on_no_page(sample_client: TestClient) -> None:
    rows = sample_client.get("/v1/grades").json()["rows"]
    assert len(rows) > 185
    assert {row["citation"]["deep_link"] for row in rows} == {None}
