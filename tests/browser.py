"""A real Chromium, a real service on a port, and the website of somebody else: fixtures of the browser tests."""

from __future__ import annotations

import http.server
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from ingest import DataDir
from service.app import create_app
from service.settings import ServiceSettings

STRICT = (
    "default-src 'none'; script-src {service}; connect-src {service}; style-src 'none'; form-action {service}; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Somebody’s website</title>
<main><h1>Somebody’s website</h1><p><a href="#">A link before</a></p>{body}
<script async src="{service}/widget/{version}/pressdesk.js"{data}></script></main></html>"""


class Website:
    """Another origin, whose page embeds the widget under the strictest policy."""

    def __init__(self) -> None:
        self.service = self.body = self.data = ""
        self.language, self.version = "en", "v1"
        website = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                content = website.page().encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(content)))
                if self.path == "/":
                    self.send_header("Content-Security-Policy", STRICT.format(service=website.service))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"

    def page(self) -> str:
        return PAGE.format(
            service=self.service, body=self.body, data=self.data, language=self.language, version=self.version
        )

    def shows(self, service: str, body: str = "", data: str = "", language: str = "en", *, version: str = "v1") -> str:
        """The address of the page, which embeds ``service`` from now on."""
        self.service, self.body, self.data, self.language = service, body, data, language
        self.version = version
        return f"{self.address}/"


@contextmanager
def serving(data: Path, **settings: object) -> Iterator[str]:
    """The address of a service over ``data`` that runs until the block ends."""
    chosen = ServiceSettings(_env_file=None, **{"data": data, "rate_limit": "", **settings})  # type: ignore[arg-type,call-arg]
    server = uvicorn.Server(uvicorn.Config(create_app(chosen), host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 60
    while not server.started and thread.is_alive() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert server.started, "the service did not start"
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(5)
        server.force_exit = True


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, headless."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no chromium is installed on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def website() -> Iterator[Website]:
    """The website of somebody else."""
    website = Website()
    threading.Thread(target=website.server.serve_forever, daemon=True).start()
    yield website
    website.server.shutdown()


@pytest.fixture(scope="session")
def service(sample_data: DataDir, website: Website) -> Iterator[str]:
    """The address of the service over the sample archive; the website may embed it."""
    elsewhere = f"{website.address}/elsewhere"
    with serving(sample_data.root, widget_origins=website.address, quick_exit=elsewhere) as address:
        yield address


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 1000, "height": 800})
    context.set_default_timeout(15_000)
    yield context
    context.close()


def opened(context: BrowserContext, address: str) -> tuple[Page, Locator]:
    """The page at ``address`` and its widget, open."""
    page = context.new_page()
    page.goto(address)
    widget = page.locator("pressdesk-widget").first
    widget.locator(".launch").click()
    expect(widget.locator("dialog")).to_be_visible()
    return page, widget


def ask(widget: Locator, question: str) -> Locator:
    """The card of the answer to ``question``."""
    before = widget.locator(".card").count()
    widget.locator("#question").fill(question)
    widget.locator("#question").press("Enter")
    card = widget.locator(".card").nth(before)
    card.wait_for()
    return card


def from_api(service: str, question: str) -> dict[str, Any]:
    """What the API answers, without the moment that it was asked at."""
    answer: dict[str, Any] = httpx2.post(f"{service}/v1/ask", json={"question": question}).json()
    answer["searched"].pop("as_of")
    return answer
