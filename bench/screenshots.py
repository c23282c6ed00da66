"""The sample archive in Chromium -> the README's pictures, ``docs/*.png``: ``python -m bench.screenshots``.

Needs a Chromium that the system installed and the packages of the tests; the service that is shown is the real one.
"""

from __future__ import annotations

import io
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from ingest.settings import DataDir

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
QUESTION = "How many states received an F in 2021?"
WIDTH, HEIGHT = 1000, 640  # pixels
COLOURS = 96  # of a picture's palette: the letters stay clean, and a picture stays under 60 KB
START_S = 60  # until it is ready, on a machine that may be busy


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("no chromium is installed; install one, for instance the package chromium of Debian")
    DOCS.mkdir(exist_ok=True)
    takes = {"answer": answer, "search": search, "grades": grades, "widget": widget}
    with tempfile.TemporaryDirectory() as data, serving(DataDir(Path(data))) as service, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium)
        for picture, take in takes.items():
            write(DOCS / f"{picture}.png", take(browser, service))
        browser.close()


@contextmanager
def serving(data: DataDir) -> Iterator[str]:
    """The address of a service over the sample archive, in a process of its own."""
    environment = {"PRESSDESK_DATA": str(data.root), "HF_HUB_OFFLINE": "1", "PRESSDESK_PORT": str(free_port())}
    environment |= {"PATH": "", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", "ingest", "corpus"], cwd=ROOT, env=environment, check=True)
    process = subprocess.Popen([sys.executable, "-m", "service"], cwd=ROOT, env=environment)
    address = f"http://127.0.0.1:{environment['PRESSDESK_PORT']}"
    try:
        wait_for(f"{address}/readyz")
        yield address
    finally:
        process.terminate()
        process.wait(30)


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


def wait_for(address: str) -> None:
    deadline = time.monotonic() + START_S
    while True:
        try:
            urllib.request.urlopen(address).close()
            return
        except (URLError, OSError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def answer(browser: Browser, service: str) -> bytes:
    page = opened(browser, service)
    page.locator("#question").fill(QUESTION)
    page.locator("button.main").click()
    page.locator("section.answer").wait_for()
    return page.screenshot()


def search(browser: Browser, service: str) -> bytes:
    return opened(browser, f"{service}/search?q=Connecticut").screenshot()


def grades(browser: Browser, service: str) -> bytes:
    page = opened(browser, f"{service}/grades?year=2021")
    page.locator("ul.editions").evaluate("node => scrollTo(0, node.offsetTop - 12)")
    return page.screenshot()


def widget(browser: Browser, service: str) -> bytes:
    page = opened(browser, f"{service}/widget/demo")
    shown = page.locator("pressdesk-widget").last
    shown.locator(".launch").click()
    shown.locator("#question").fill(QUESTION)
    shown.locator("#question").press("Enter")
    shown.locator(".card").wait_for()
    return page.screenshot()


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.goto(address, wait_until="networkidle")
    return page


def write(path: Path, picture: bytes) -> None:
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS).save(path, optimize=True)


if __name__ == "__main__":
    main()
