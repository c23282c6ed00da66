"""The pages of a reader whose browser asks for Spanish: everything of pressdesk's own is Spanish; who adds an English
sentence without it is told here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import Environment, nodes
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ingest.checks import CODES
from ingest.report_card import ROW_NOT_READ
from service.pages.interface import preferred
from service.phrases import catalogue
from tests.aguas import aguas

SERVICE = Path(__file__).resolve().parents[2] / "service"
TEMPLATES = SERVICE / "pages" / "templates"
FOR_BUILDERS = "widget_demo.html"  # for whoever embeds the widget in a page of theirs
SAYING = (
    *sorted((SERVICE / "pages").glob("*.py")),
    *(
        SERVICE / name
        for name in ("searching/query.py", "terminal.py", "transcript.py", "journal_notice.py", "api/problem.py")
    ),
)
WORDS = re.compile(r"[A-Za-z]{2,}")
SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,} ")
SHOWN = {"aria-label", "title", "placeholder", "alt", "data-copy", "data-copied", "data-selected"}
TYPED = re.compile(r"https?://\S+|sha256:\S+|`\w+`|\b\w+:")  # what is typed as it is
ENGLISH = {"Accept-Language": "en"}
SPANISH = {"Accept-Language": "es-MX,es;q=0.9,en;q=0.8"}
ENGLISH_WORDS = re.compile(
    r"\b(?:the|of|and|with|this|these|not|is|are|was|from|which|what|all|page|source|ask|search|answer|grade|grades|"
    r"document|documents|date|version|copy|link|open|by|help|request|please|released?|press)\b",
    re.I,
)


def of_templates() -> Iterator[tuple[str, nodes.Call]]:
    for path in sorted(TEMPLATES.glob("*.html")):
        for call in Environment(autoescape=True).parse(path.read_text("utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in ("phrase", "phrase_in", "counted"):
                yield path.name, call


def of_modules() -> Iterator[tuple[str, ast.Call, str]]:
    for path in SAYING:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", "") or getattr(node.func, "id", "")
                if name in ("phrase", "say", "Template", "_mistaken", "counted"):
                    yield f"{path.name}:{node.lineno}", node, name


def templates() -> tuple[set[str], set[str]]:
    """Those of phrases, those of several."""
    phrases, counted = set[str](), set[str]()
    for place, call in of_templates():
        assert isinstance(call.node, nodes.Name)
        at = {"phrase": 0, "phrase_in": 1, "counted": 2}[call.node.name]
        template = call.args[at]
        assert isinstance(template, nodes.Const), f"{place}: a template has to stand in the call"
        (counted if call.node.name == "counted" else phrases).add(template.value)
    for place, call, name in of_modules():
        argument = call.args[{"_mistaken": 1, "counted": 2}.get(name, 0)]
        if name == "Template" and isinstance(argument, ast.Name):
            continue  # where a mistake is made of the template that it is given
        assert isinstance(argument, ast.Constant), f"{place}: a template has to stand in the call"
        (counted if name == "counted" else phrases).add(argument.value)
    return phrases, counted


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_template_has_its_spanish_and_no_entry_is_of_another() -> None:
    phrases, counted = templates()
    assert phrases == catalogue().phrases.keys()
    assert counted == catalogue().counted.keys()
    assert {*CODES, ROW_NOT_READ} == catalogue().checks.keys()


def test_the_spanish_asks_for_no_field_that_the_template_lacks() -> None:
    entries = [
        *catalogue().phrases.items(),
        *((key, text) for key, both in catalogue().counted.items() for text in both),
    ]
    assert [text for template, text in entries if not fields(text) <= fields(template)] == []


class Bare(HTMLParser):
    """The words of a template that no call says: text, and attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found = list[str]()
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._code += tag in ("code", "script")
        self.found += [value for name, value in attrs if name in SHOWN and value and WORDS.search(value)]

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in ("code", "script")

    def handle_data(self, data: str) -> None:
        if not self._code and WORDS.search(data):
            self.found.append(data.strip())


@pytest.mark.parametrize("path", sorted(set(TEMPLATES.glob("*.html")) - {TEMPLATES / FOR_BUILDERS}), ids=str)
def test_no_words_of_a_template_go_past_the_door(path: Path) -> None:
    known = {"Ayuda", "Help"}  # the way to help in the other language
    bare = Bare()
    bare.feed("".join(text for _, kind, text in Environment().lex(path.read_text("utf-8")) if kind == "data"))
    assert [words for words in bare.found if words not in known] == []


def test_no_sentence_of_a_module_goes_past_the_door() -> None:
    past = []
    # A search in the terminal has no language, nor has what programs are told.
    for path in {*SAYING} - {SERVICE / "terminal.py", SERVICE / "api" / "problem.py"}:
        tree = ast.parse(path.read_text("utf-8"))
        said = {id(part) for node in ast.walk(tree) for part in unsaid(node)}
        said |= {id(part) for node in ast.walk(tree) if door(node) for part in ast.walk(node)}
        past += [
            f"{path.name}:{node.lineno}: {node.value}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said
            if SENTENCE.search(f"{node.value} ")
        ]
    assert past == []


def door(node: ast.AST) -> bool:
    name = isinstance(node, ast.Call) and (getattr(node.func, "attr", "") or getattr(node.func, "id", ""))
    return name in ("phrase", "say", "Template", "_mistaken", "counted", "warning", "error", "Field", "compile")


def unsaid(node: ast.AST) -> Iterator[ast.AST]:
    """What nobody is told: docstrings, and the words by which a module knows a question."""
    if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node):
        yield from ast.walk(node.body[0])
    if isinstance(node, ast.Assign) and any(getattr(name, "id", "").startswith("_") for name in node.targets):
        yield from ast.walk(node)


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("en-US,en;q=0.9,es;q=0.8", "en"),
        ("ca,es;q=0.9,en;q=0.8", "es"),
        ("fr-FR,fr", "en"),
        ("es;q=0,en;q=0.1", "en"),
        ("es;q=a", "en"),
        ("es; q=0.1, en", "en"),
        ("en; q=0.1, es ; q = 0.2", "es"),
    ],
)
def test_the_browser_says_the_language_of_the_interface(accepted: str, language: str) -> None:
    assert preferred(accepted) == language


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with aguas(tmp_path_factory.mktemp("paginas")) as opened:
        opened.headers.update(SPANISH)
        yield opened


def own_words(html: str) -> list[str]:
    """What a page says of its own, line by line: without what documents print and what is typed as it is."""
    tree = LexborHTMLParser(html)
    printed = "bdi, blockquote, q, code, pre, script, style, article.text, .words, [lang=en], .snippet, svg text"
    for node in tree.css(printed):
        node.decompose()
    read_out = [value for node in tree.css("*") for name, value in node.attributes.items() if name in SHOWN and value]
    assert tree.body is not None
    lines = [*tree.body.text(separator="\n").splitlines(), *read_out]
    return [TYPED.sub("", line.strip()) for line in lines]


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/help",
        "/grades",
        "/grades?year=2020",
        "/grades?year=2022",
        "/grades?subject=PNC",
        "/search",
        "/search?q=huelga&type=press_release&year=2024",
        "/search?q=has:correction&sort=oldest",
        "/search?q=-sequ%C3%ADa+date:none+language:spanish",
        "/search?q=foo:bar+year:16+%22",
        "/d/erratas-2022",
        "/d/sequia-2022",
        "/d/carta",
        "/d/none",
        "/grades?year=abc",
    ],
)
def test_a_page_in_spanish_says_nothing_in_english(client: TestClient, address: str) -> None:
    shown = client.get(address, headers={"Accept": "text/html"})
    assert LexborHTMLParser(shown.text).css_first("html").attributes["lang"] == "es"
    assert "Accept-Language" in shown.headers["vary"]
    assert [line for line in own_words(shown.text) if ENGLISH_WORDS.search(line)] == []


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué nota obtuvo Peñacorva en 2020?",
        "¿Cuántos comunicados hay de 2022?",
        "¿Qué dijo Inés Carvallo?",
        "¿Cuántos litros por habitante se permiten?",
        "¿Quién inventó la rueda?",
        "ayuda",
        "¿Cuál es la contraseña?",
        "",
    ],
)
def test_the_page_of_an_answer_in_spanish_says_nothing_in_english(client: TestClient, question: str) -> None:
    shown = client.post("/ask", data={"question": question})
    assert [line for line in own_words(shown.text) if ENGLISH_WORDS.search(line)] == []


def test_the_types_that_documents_are_read_as_have_names_in_the_widget(client: TestClient) -> None:
    types = {one["document"]["type"] for one in client.get("/v1/search?q=agua").json()["hits"]}
    named = client.get("/widget/v1/settings", params={"language": "es"}).json()["names"]["types"]
    assert {"press_release", "page"} <= types
    assert {named[kind] for kind in types} <= {
        "comunicado de prensa",
        "página",
        "corrección",
        "ficha de calificaciones",
    }


def test_a_button_copies_in_ap_style(client: TestClient) -> None:
    said = LexborHTMLParser(client.get("/").text).css_first("#said")
    assert said.attributes["data-copy"].replace("*", said.attributes["data-ap"]) == "Copiar en estilo AP"


def test_a_shared_link_is_asked_again_in_its_own_language(client: TestClient) -> None:
    made = client.post("/share", data={"question": "¿Qué nota obtuvo Peñacorva en 2020?"})
    link = LexborHTMLParser(made.text).css_first("#link").attributes["value"] or ""
    again = client.get(link, headers={"Accept-Language": "en"})
    assert "la respuesta es la misma" in again.text


def test_a_page_that_was_asked_for_in_spanish_leads_to_spanish_pages(client: TestClient) -> None:
    page, seen = LexborHTMLParser(client.get("/?lang=es", headers=ENGLISH).text), set()
    for form in page.css("form.ask"):
        asked = client.post(form.attributes["action"] or "", data={"question": "Uno y dos"}, headers=ENGLISH)
        answer = LexborHTMLParser(asked.text)
        assert answer.css_first("html").attributes["lang"] == "es"
        seen |= {form.attributes["action"] for form in answer.css("form[method=post]")}
    for link in page.css("nav a, a.help-now"):
        there = client.get(link.attributes["href"] or "", headers=ENGLISH)
        assert LexborHTMLParser(there.text).css_first("html").attributes["lang"] == "es"
    assert seen <= {"/ask?lang=es", "/share?lang=es"}
    assert "/ask?lang=es" in seen
    search = LexborHTMLParser(client.get("/search?lang=es", headers=ENGLISH).text)
    assert search.css_first("form.find input[name=lang]").attributes["value"] == "es"


def test_a_page_in_the_language_of_the_browser_names_none(client: TestClient) -> None:
    assert "lang=e" not in re.sub(r'<html lang="es">|\blang="(?:es|en)"', "", client.get("/").text)


def test_a_quotation_is_attributed_in_spanish(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": "¿Qué dijo Iván Portolés?", "language": "es"}).json()
    plain = answer["citations"][0]["attribution"]["plain"]
    assert "Iván Portolés, secretario general de UTA, en “Los servicios mínimos" in plain
    assert plain.endswith("4 de marzo de 2024)")


def test_help_keeps_the_language_of_the_cry(client: TestClient) -> None:
    shown = client.post("/ask", data={"question": "he hit me and I am scared"})
    assert LexborHTMLParser(shown.text).css_first("section.help").attributes["lang"] == "en"
