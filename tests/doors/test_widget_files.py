"""The widget's files and settings on the wire: sizes, caching, who may embed it, and the off switch."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest import DataDir
from service.api.origins import origins
from service.switch import Switch
from service.widget.files import LOADER, STATIC, read_files
from tests.archives import built, collected, new_data_dir, release
from tests.conftest import client_of

LOADER_BYTES, ALL_BYTES, FAIL_BYTES = 2_048, 20_480, 25_600  # gzipped; the bounds
SITE = "https://www.example.org"
ASK = {"question": "How many states received an F in 2021?"}


@pytest.fixture(scope="module")
def client(sample_data: DataDir) -> Iterator[TestClient]:
    with client_of(sample_data, widget_origins=SITE, public_url="https://press.example.net") as client:
        yield client


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[tuple[TestClient, Switch]]:
    with client_of(DataDir(tmp_path)) as client:
        yield client, Switch(tmp_path)


def test_the_loader_is_at_most_two_kilobytes_and_all_of_it_at_most_twenty() -> None:
    sizes = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in STATIC.glob("*.js")}
    english = sum(size for name, size in sizes.items() if name != "es.js")
    assert sizes[LOADER] <= LOADER_BYTES
    assert english <= ALL_BYTES
    assert sum(sizes.values()) <= FAIL_BYTES


def test_no_file_makes_markup_from_strings_or_keeps_anything() -> None:
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|localStorage|sessionStorage|"
        r"indexedDB|\.cookie|style=|setAttribute\(\"style\""
    )
    assert {path.name: forbidden.findall(path.read_text()) for path in STATIC.glob("*.js")} == {
        path.name: [] for path in STATIC.glob("*.js")
    }


def test_both_languages_have_the_same_words() -> None:
    sources = [(STATIC / f"{language}.js").read_text() for language in ("en", "es")]
    keys = [re.findall(r"\b(\w+): (?=[\"\[({`])", source) for source in sources]
    assert len(keys[0]) > 40
    assert keys[0] == keys[1]


def test_a_version_is_cached_for_ever_and_v1_for_minutes(client: TestClient) -> None:
    loader = client.get(f"/widget/v1/{LOADER}")
    moved = client.get("/widget/v1/panel.js", follow_redirects=False)
    panel = client.get(moved.headers["location"])
    assert loader.headers["cache-control"] == "public, max-age=300"
    assert (moved.status_code, moved.headers["cache-control"]) == (307, "public, max-age=300")
    assert panel.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert panel.text == (STATIC / "panel.js").read_text()
    for answer in (loader, moved, panel):
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
        assert answer.headers["access-control-allow-origin"] == "*"


def test_the_address_of_an_older_version_leads_to_the_one_that_there_is(client: TestClient) -> None:
    current = read_files().version
    for name in (LOADER, "panel.js", "es.js"):
        answer = client.get(f"/widget/0123456789ab/{name}", follow_redirects=False)
        address = f"/widget/{current}/{name}"
        assert (answer.status_code, answer.headers["location"]) == (307, address)
        assert answer.headers["link"] == f'<{address}>; rel="successor-version"'
        assert answer.headers["cache-control"] == "public, max-age=300"
        assert answer.headers["access-control-allow-origin"] == "*"
    for unknown in ("/widget/0123456789ab/other.js", "/widget/1.4.2/panel.js", "/widget/0123456789/panel.js"):
        assert client.get(unknown, follow_redirects=False).status_code == 404


def test_files_are_sent_gzipped_to_those_who_take_it(client: TestClient) -> None:
    with client.stream("GET", f"/widget/v1/{LOADER}", headers={"Accept-Encoding": "gzip"}) as small:
        assert small.headers["content-encoding"] == "gzip"
        assert gzip.decompress(b"".join(small.iter_raw())) == (STATIC / LOADER).read_bytes()
    plain = client.get(f"/widget/v1/{LOADER}", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == (STATIC / LOADER).read_bytes()


def test_the_demo_page_tells_every_setting_variable_part_and_event(client: TestClient) -> None:
    page = client.get("/widget/demo").text
    source = "".join(path.read_text() for path in STATIC.glob("*.js"))
    settings = {*re.findall(r"setting\(\"(\w+)\"", source), *re.findall(r"\bdata\.(target|endpoint)\b", source)}
    assert set(re.findall(r"<dt><code>(\w+)</code>", page)) == settings
    assert set(re.findall(r"--pressdesk-[\w-]+", page)) == set(re.findall(r"--pressdesk-[\w-]+", source))
    assert set(re.findall(r"::part\((\w+)\)", page)) == set(re.findall(r"\bpart: ?\"(\w+)\"", source))
    assert set(re.findall(r"pressdesk:(\w+)", page)) == set(re.findall(r"\btell\(\"(\w+)\"", source))


@pytest.mark.parametrize("path", ["/widget/v1/none.js", "/widget/v1/..%2ffiles.py", "/widget/0123456789ab/none.js"])
def test_what_is_no_file_of_this_version_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_changed_file_is_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = read_files()
    assert re.fullmatch(r"[0-9a-f]{12}", files.version)
    assert set(files.by_name) == {path.name for path in STATIC.glob("*.js")}
    shutil.copytree(STATIC, tmp_path / "static")
    monkeypatch.setattr("service.widget.files.STATIC", tmp_path / "static")
    assert read_files().version == files.version
    for name in (LOADER, "es.js"):
        before = read_files().version
        (tmp_path / "static" / name).write_text(f"{(STATIC / name).read_text()}\n")
        assert read_files().version != before, name


def test_a_listed_website_may_ask_from_a_browser(client: TestClient) -> None:
    preflight = client.options(
        "/v1/ask",
        headers={
            "Origin": SITE,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type,pressdesk-widget",
        },
    )
    asked = client.post("/v1/ask", json=ASK, headers={"Origin": SITE})
    assert preflight.status_code == 200
    for answer in (preflight, asked):
        assert answer.headers["access-control-allow-origin"] == SITE
        assert "access-control-allow-credentials" not in answer.headers
    assert asked.json()["outcome"] == "answered"
    assert "Retry-After" in asked.headers["access-control-expose-headers"]


@pytest.mark.parametrize(
    "origin",
    [
        "https://example.org",
        "http://www.example.org",
        "https://www.example.org.evil.test",
        "https://www.example.org:444",
        "https://evil.test",
        "null",
    ],
)
def test_an_unlisted_website_is_refused_on_the_server_too(client: TestClient, origin: str) -> None:
    preflight = client.options("/v1/ask", headers={"Origin": origin, "Access-Control-Request-Method": "POST"})
    asked = client.post("/v1/ask", json=ASK, headers={"Origin": origin})
    assert preflight.status_code == 400
    assert asked.status_code == 403
    assert "outcome" not in asked.json()
    assert client.get("/widget/v1/settings", headers={"Origin": origin}).status_code == 403


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://testserver"}, {"Origin": "https://press.example.net"}])
def test_programs_and_our_own_pages_need_no_listing(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/v1/ask", json=ASK, headers=headers).status_code == 200


@pytest.mark.parametrize("listed", ["www.example.org", "https://www.example.org/", "*", "https://*.example.org"])
def test_what_is_no_exact_origin_stops_the_start_with_a_sentence(listed: str) -> None:
    with pytest.raises(ValueError, match=r"write https://www\.example\.org"):
        origins(listed)


def test_the_settings_suggest_questions_that_the_archive_answers(client: TestClient) -> None:
    settings = client.get("/widget/v1/settings").json()
    outcomes = [client.post("/v1/ask", json={"question": q}).json()["outcome"] for q in settings["suggestions"]]
    assert outcomes == ["answered"] * 4


def test_what_a_page_asks_in_its_headings_is_suggested_beside_who_is_quoted(tmp_path: Path) -> None:
    page = (
        "# Questions\n\n## Can I bring my dog?\n\nYes, dogs are welcome on a lead.\n\n"
        "## ¿Cuánto cuesta la entrada?\n\nLa entrada cuesta cuatro euros.\n\n## What is planned?\n\n"
    )
    release(tmp_path / "releases", "questions.md", page, date="2024-03-01")
    said = 'BRIGHTON, March 5, 2023 - The pool opened.\n\n"We are glad to be open," said Oda Kern, who runs the pool.'
    release(tmp_path / "releases", "opening.md", said)
    (tmp_path / "releases" / "organisation.toml").write_text('[organisation]\nname = "Mill Lane Pool"\n')
    data = new_data_dir(tmp_path)
    collected(data, tmp_path / "releases")
    built(data)
    with client_of(data) as client:
        asked = {
            language: client.get("/widget/v1/settings", params={"language": language}).json()["suggestions"]
            for language in ("en", "es")
        }
    assert asked["en"] == ["Can I bring my dog?", "What did Oda Kern say?"]
    assert asked["es"][:1] == ["¿Cuánto cuesta la entrada?"]


def test_a_spanish_widget_suggests_questions_in_spanish_that_the_archive_answers(client: TestClient) -> None:
    asked = client.get("/widget/v1/settings", params={"language": "es"}).json()["suggestions"]
    answers = [client.post("/v1/ask", json={"question": q, "language": "es"}).json()["outcome"] for q in asked]
    assert all(question.startswith("¿") for question in asked)
    assert len(set(asked)) >= 3
    assert set(answers) == {"answered"}
    assert client.get("/widget/v1/settings", params={"language": "fr"}).status_code == 422


def test_help_is_in_the_settings_without_an_index(empty: tuple[TestClient, Switch]) -> None:
    settings = empty[0].get("/widget/v1/settings").json()
    assert settings["archive"] is None
    assert settings["suggestions"] == []
    assert "911" in settings["help"]["en"]
    assert "911" in settings["help"]["es"]
    assert "911" in [number["phone"] for number in settings["numbers"]]


def test_the_widget_is_off_at_once_and_on_again(empty: tuple[TestClient, Switch]) -> None:
    client, switch = empty
    header = {"Pressdesk-Widget": "1"}
    switch.turn_off("widget", "We are checking a correction.")
    off = client.post("/v1/ask", json=ASK, headers=header)
    assert (off.status_code, off.json()["detail"]) == (503, "We are checking a correction.")
    assert off.json()["off"] is True
    assert client.get("/widget/v1/settings").json()["off"] == "We are checking a correction."
    assert "off" not in client.post("/v1/ask", json=ASK).json()
    switch.turn_on("widget")
    assert "off" not in client.post("/v1/ask", json=ASK, headers=header).json()


def test_the_api_is_off_with_a_sentence_and_help_stays(empty: tuple[TestClient, Switch]) -> None:
    client, switch = empty
    switch.turn_off("api")
    for path in ("/v1/search?q=a", "/v1/documents", "/v1/grades"):
        off = client.get(path)
        assert (off.status_code, off.headers["retry-after"]) == (503, "600")
        assert "switched off" in off.json()["detail"]
        assert client.get(off.json()["help"]).status_code == 200
        assert off.json()["help"].endswith("/help")
    for path in ("/v1/ask", "/v1/chat/completions", "/v1/responses", "/mcp"):
        off = client.post(path, json=ASK)
        assert (off.status_code, off.json()["off"]) == (503, True), path
    assert client.get("/widget/v1/settings").json()["off"]
    assert client.get("/healthz").status_code == 200
    assert "911" in client.get("/help").text


def test_pages_that_are_off_say_so_and_lead_to_help(empty: tuple[TestClient, Switch]) -> None:
    client, switch = empty
    switch.turn_off("pages", "Back at <noon>.")
    page = client.get("/", headers={"Accept": "text/html"})
    assert page.status_code == 503
    assert "Back at &lt;noon&gt;." in page.text
    assert 'href="/help"' in page.text
    assert client.get("/help").status_code == 200


def test_only_known_surfaces_can_be_switched(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="known are widget, api, pages"):
        Switch(tmp_path).turn_off("../widget")


def test_types_of_documents_are_named_in_the_language_of_the_widget(client: TestClient) -> None:
    named = [client.get(f"/widget/v1/settings?language={one}").json()["names"]["types"] for one in ("en", "es")]
    assert [types["press_release"] for types in named] == ["press release", "comunicado de prensa"]


@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_the_loader_that_a_browser_has_is_not_sent_again(client: TestClient, coding: str) -> None:
    wanted = {"Accept-Encoding": coding}
    first = client.get(f"/widget/v1/{LOADER}", headers=wanted)
    again = client.get(f"/widget/v1/{LOADER}", headers=wanted | {"If-None-Match": first.headers["ETag"]})
    other = client.get(f"/widget/v1/{LOADER}", headers=wanted | {"If-None-Match": '"0123"'})
    assert (first.status_code, again.status_code, other.status_code) == (200, 304, 200)
    assert not again.content
    assert again.headers["ETag"] == first.headers["ETag"]
