"""An HTML tree -> its elements of which an inline style or the page's own rules say something.

Style sheets outside the file are not there to be asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from ingest.lazy_pattern import pattern

_COMMENT = pattern(r"/\*.*?\*/|<!--|-->", re.S)
_AT_LINE = pattern(r"@(?:charset|import|namespace|layer)\b[^{};]*;", re.I)
_AT_BLOCK = pattern(r"@(?P<when>[^{};]*)\{(?P<rules>(?:[^{}]*\{[^{}]*\})*[^{}]*)\}")
# What holds on every screen: a layer, what a browser of today can do, a screen of any size.
_ALWAYS = pattern(r"\s*(?:layer\b.*|supports\b(?!.*\bnot\b).*|media\s+(?:only\s+)?(?:screen|all)\s*)", re.I | re.S)
_DEEPEST = 3  # blocks within blocks
_RULE = pattern(r"([^{}]+)\{([^{}]*)\}")
# More rules than a saved page's own <style> holds; a forged one could hold a million.
_MOST_RULES = 20_000


def styled(tree: LexborHTMLParser, says: Callable[[str], bool]) -> list[LexborNode]:
    """Elements about which a declaration says what ``says`` looks for; rules for print or small screens do not
    count."""
    inline = [node for node in tree.css("[style]") if says(node.attributes.get("style") or "")]
    return inline + [node for selector in _selectors(tree, says) for node in _matching(tree, selector)]


def _selectors(tree: LexborHTMLParser, says: Callable[[str], bool]) -> list[str]:
    selectors = []
    for style in tree.css("style"):
        css = _AT_LINE.sub("", _COMMENT.sub("", style.text(deep=True) or ""))
        for _ in range(_DEEPEST):
            css = _AT_BLOCK.sub(lambda block: block["rules"] if _ALWAYS.fullmatch(block["when"]) else "", css)
        for rule in list(_RULE.finditer(css))[:_MOST_RULES]:
            if says(rule[2]):
                selectors += [part.strip() for part in rule[1].split(",")]
    return selectors


def _matching(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    if ":" in selector or not selector:
        return []
    try:
        return tree.css(selector)
    except SelectolaxError:
        return []
