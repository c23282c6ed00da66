"""An HTML page -> the elements that hold its main text, without navigation and furniture.

trafilatura says which words are the main text; the smallest container around all of them is read
whole, so that headings, tables and contact lines which it would drop stay. The only place that
knows trafilatura.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Container, Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.anatomy.date_forms import DATE
from ingest.lazy_pattern import pattern
from ingest.loaders.characters import one_line
from ingest.loaders.cuts import outermost
from ingest.loaders.elements import BLOCK_TAGS, UNSEEN, stands_in, stands_in_sentence

# trafilatura takes 1.7 s for each MB of HTML (measured); saved releases are under 0.5 MB.
_MOST_CHARS_FOR_TRAFILATURA = 1_500_000
_SHORTEST_TELLING_CHARS = 20
# Below this share of the marked words outside, a container is taken to hold the main text.
_ALL_BUT = 0.01
_CONTAINERS = frozenset({"body", "div", "main", "article", "section", "form", "center"})
_FURNITURE = (
    "nav, footer, [role=navigation], [role=contentinfo], [role=search], [role=banner], [role=menu], "
    "[role=menubar], [role=dialog], [role=alertdialog]"
)
_MAYBE_FURNITURE = "aside, header, ul, ol, div, section, p, [role=complementary]"
_HEADINGS = "h1, h2, h3, h4, h5, h6"
_FURNITURE_NAME = pattern(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?|cookies?|consent|share\w*|sharing|social|"
    r"related\w*|widget|footer|masthead|subscribe|newsletter|skip-link|pagination|comments?|advert|popup|"
    r"modal|tags|feedback)(?:$|[\s_-])",
    re.I,
)
_BARE_SENTENCE = pattern(r"[\"“'‘¿¡(]?[^\W\d_].{28,}[.!?:][\"”'’)]?")
_LINE_END = "\x1e"
# Three links that make up most of the words are a menu, not a sentence with links.
_FEWEST_MENU_LINKS = 3
_MENU_LINK_SHARE = 0.7
_DAY = pattern(rf"\b{DATE}", re.I)
_LINE_CHARS = 90  # of a line between title and text that says when it was published


def main_part(tree: LexborHTMLParser, html: str) -> tuple[list[LexborNode], tuple[str, ...]]:
    """The elements to read in order, and warnings. Cuts furniture out of ``tree``."""
    body = tree.body
    if body is None:
        return [], ()
    too_long = len(html) > _MOST_CHARS_FOR_TRAFILATURA
    words = "" if too_long else _main_text(html)
    # First what is surely none: a path or a menu that repeats the title would make the whole page its main part.
    removed = _remove(_sure_furniture(tree))
    heading = body.css_first("h1")
    marked = _marked(body, words, heading) if words else {}
    if marked:
        removed += _remove([node for node in tree.css(_MAYBE_FURNITURE) if _is_furniture(node, marked)])
    main = _smallest_container(body, marked) if marked else _declared_main(tree, body)
    outside = heading is not None and main.css_first("h1") is None and (marked or main.mem_id != body.mem_id)
    warnings = [_left_out(removed)] if removed else []
    if too_long:
        warnings.append(
            f"the page is longer than {_MOST_CHARS_FOR_TRAFILATURA:,} characters, so its main part was "
            "not looked for; menus may stand in the text"
        )
    if heading is None or not outside:
        return [main], tuple(warnings)
    return [heading, *_days_between(body, heading, main), main], tuple(warnings)


def _left_out(parts: int) -> str:
    if parts == 1:
        return "1 part of the page (a menu, footer or side bar) was left out"
    return f"{parts} parts of the page (menus, footers, side bars) were left out"


def _days_between(body: LexborNode, heading: LexborNode, main: LexborNode) -> list[LexborNode]:
    """The lines between the title and the text that name a day: most pages say there when they were published."""
    found: list[LexborNode] = []
    stack, below = [body], False
    while stack:
        node = stack.pop()
        if node.mem_id == main.mem_id:
            return found
        if node.mem_id == heading.mem_id:
            below = True
            continue
        inside = list(node.iter())
        lines = (one for one in inside if one.tag in BLOCK_TAGS)
        if below and _is_dated_line(node) and not any(map(_is_dated_line, lines)):
            found.append(node)
        else:
            stack.extend(reversed(inside))
    return []  # the title stands below the text


def _is_dated_line(node: LexborNode) -> bool:
    line = "" if node.tag in UNSEEN else one_line(node.text(deep=True) or "")
    return len(line) <= _LINE_CHARS and _DAY.search(line) is not None


def _main_text(html: str) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return one_line(trafilatura.extract(html, include_comments=False, include_tables=True, favor_recall=True) or "")


def _marked(body: LexborNode, main_text: str, heading: LexborNode | None) -> dict[int, int]:
    """For each element (by ``mem_id``) that holds words of the main text, how many characters. The title counts in
    its ``heading`` alone, for a path ends in it as well."""
    marked: dict[int, int] = {}
    title = one_line(heading.text(deep=True) or "") if heading is not None else ""
    for node in _texts(body):
        words = one_line(node.text_content or "")
        if len(words) < _SHORTEST_TELLING_CHARS or words not in main_text:
            continue
        if words == title and heading is not None and not stands_in(node, {heading.mem_id}):
            continue
        above = node.parent
        while above is not None:
            marked[above.mem_id] = marked.get(above.mem_id, 0) + len(words)
            above = above.parent
    return marked


def _texts(root: LexborNode) -> Iterator[LexborNode]:
    stack = [root]
    while stack:
        node = stack.pop()
        if node.is_text_node:
            yield node
        child = node.last_child
        while child is not None:
            stack.append(child)
            child = child.prev


def _smallest_container(body: LexborNode, marked: dict[int, int]) -> LexborNode:
    everything = marked.get(body.mem_id, 0)
    here, inside = body, [body]
    while inside:
        here = inside[0]
        inside = [
            child
            for child in here.iter()
            if child.tag in _CONTAINERS
            and marked.get(child.mem_id, 0) >= (1 - _ALL_BUT) * everything
            and not _says_before(child)
        ]
    return here


def _says_before(child: LexborNode) -> bool:
    """Whether a sentence stands bare above ``child``, in no block of its own, as mail programs write a first line.
    trafilatura sees none of it, so that it counts for nothing among the marked words."""
    words: list[str] = []
    node = child.prev
    while node is not None:
        if node.is_text_node:
            words.append(node.text_content or "")
        elif node.is_element_node and node.tag not in UNSEEN:
            words.append(_LINE_END if node.tag == "br" or node.tag in BLOCK_TAGS else node.text(deep=True) or "")
        node = node.prev
    return any(_BARE_SENTENCE.fullmatch(one_line(line)) for line in "".join(words[::-1]).split(_LINE_END))


def _declared_main(tree: LexborHTMLParser, body: LexborNode) -> LexborNode:
    for selector in ("main", "[role=main]", "article"):
        found = tree.css(selector)
        if len(found) == 1:
            return found[0]
    return body


def _sure_furniture(tree: LexborHTMLParser) -> list[LexborNode]:
    """What is navigation by its element, and links that only jump to the title or the main part of their page."""
    quoted = {node.mem_id for node in tree.css("blockquote")}  # the footer of a quotation says whose it is
    doomed = [node for node in tree.css(_FURNITURE) if node.tag != "footer" or not stands_in(node, quoted)]
    named = {node.attributes["id"]: node for node in reversed(tree.css("[id]"))}  # of two of one name the first
    headings = {node.mem_id for node in tree.css(_HEADINGS)}
    return [*doomed, *(link for link in tree.css("a[href^='#']") if _jumps_to_the_text(link, named, headings))]


def _jumps_to_the_text(link: LexborNode, named: Mapping[str | None, LexborNode], headings: Container[int]) -> bool:
    target = (link.attributes.get("href") or "")[1:]
    if not target or stands_in_sentence(link) or stands_in(link, headings):  # a title may be a link to itself
        return False
    meant = named.get(target)
    return meant is not None and (meant.tag in ("main", "h1") or meant.css_first("h1") is not None)


def _remove(doomed: list[LexborNode]) -> int:
    """Cuts elements out of their page; how many of them stand in no other."""
    found = outermost(doomed)
    for node in found:
        node.decompose()
    return len(found)


def _is_furniture(node: LexborNode, marked: dict[int, int]) -> bool:
    """Whether an element is furniture by its name or links and holds no word of the main text."""
    attributes = node.attributes
    if marked.get(node.mem_id) or node.css_first("h1") is not None:
        return False
    if node.tag == "aside" or _FURNITURE_NAME.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
        return True
    links = node.css("a")
    if len(links) < _FEWEST_MENU_LINKS:
        return False
    linked = sum(len(one_line(link.text(deep=True) or "")) for link in links)
    return linked >= _MENU_LINK_SHARE * len(one_line(node.text(deep=True) or ""))
