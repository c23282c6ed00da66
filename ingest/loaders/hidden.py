"""An HTML tree -> the same tree without what a browser does not show, and a warning that says how much.

Words that no reader sees are the usual carrier of instructions to machines (OWASP LLM01:2026), so
they are never text. Style sheets outside the file are not there to be asked: only inline styles,
attributes and the file's own <style> decide.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)"
    r"|font-size\s*:\s*[0-3](?:\.\d+)?\s*(?:p[xt])?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3,}"
    r"|(?:^|[;\s])(?:left|top|right|margin-left)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*0",
    re.I,
)
_COLOUR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]+)", re.I)
_BACKGROUND = re.compile(r"(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)", re.I)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_AT_BLOCK = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# More rules than a saved page's own <style> holds; a forged one could hold a million.
_MOST_RULES = 20_000


def remove_hidden(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Cut hidden elements out of ``tree``; at most one warning, with counts and never the words."""
    hidden = tree.css("[hidden], [aria-hidden=true], [style]")
    doomed = [node for node in hidden if _is_hidden(node)]
    doomed += [node for selector in _hiding_selectors(tree) for node in _matching(tree, selector)]
    characters, elements, seen = 0, 0, set()
    for node in doomed:
        if node.mem_id in seen or node.tag in ("html", "body"):
            continue
        seen.add(node.mem_id)
        words = len("".join((node.text(deep=True) or "").split()))
        elements += words > 0
        characters += words
    for node in _outermost(doomed, seen):
        node.decompose()
    if not elements:
        return ()
    return (
        f"{elements} hidden elements ({characters:,} characters) were left out; "
        "if they belong to the document, make them visible and ingest again",
    )


def _outermost(nodes: list[LexborNode], doomed: set[int]) -> list[LexborNode]:
    """Those of ``nodes`` that stand in no other of them, so that none is cut out twice."""
    kept: dict[int, LexborNode] = {}
    for node in nodes:
        above = node.parent
        while above is not None and above.mem_id not in doomed:
            above = above.parent
        if above is None and node.mem_id in doomed:
            kept[node.mem_id] = node
    return list(kept.values())


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    if attributes.get("aria-hidden") == "true":
        return True
    return _hides(attributes.get("style") or "")


def _hides(style: str) -> bool:
    if _HIDING.search(style):
        return True
    colour, background = _COLOUR.search(style), _BACKGROUND.search(style)
    return bool(colour and background and colour[1].strip().lower() == background[1].strip().lower())


def _hiding_selectors(tree: LexborHTMLParser) -> list[str]:
    """Selectors of the page's own rules that hide; rules for print or small screens do not count."""
    selectors = []
    for style in tree.css("style"):
        css = _AT_BLOCK.sub("", _COMMENT.sub("", style.text(deep=True) or ""))
        for rule in list(_RULE.finditer(css))[:_MOST_RULES]:
            if _hides(rule[2]):
                selectors += [part.strip() for part in rule[1].split(",")]
    return selectors


def _matching(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    if ":" in selector or not selector:
        return []
    try:
        return tree.css(selector)
    except SelectolaxError:
        return []
