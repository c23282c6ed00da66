"""An HTML tree -> the same tree without what its reader is not meant to read, and a warning that says how much.

That is what a browser does not show: words that no reader sees are the usual carrier of instructions to machines
(OWASP LLM01:2026), so they are never text. And it is what the page marks with ``aria-hidden``, which a browser may
well show: names of icons, second copies of words that stand beside them for a screen reader, menus and dialogs that
an outside style sheet hides. Kept, such a copy would stand twice in a quotation. Style sheets outside the file are
not there to be asked: only inline styles, attributes and the file's own <style> decide.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.lazy_pattern import pattern
from ingest.loaders.cuts import CUT, outermost
from ingest.loaders.styles import styled

_HIDING = pattern(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)"
    r"|font-size\s*:\s*[0-3](?:\.\d+)?\s*(?:p[xt])?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3,}"
    r"|(?:^|[;\s])(?:left|top|right|margin-left)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*0",
    re.I,
)
_COLOUR = pattern(r"(?:^|;)\s*color\s*:\s*([^;!]+)", re.I)
_BACKGROUND = pattern(r"(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)", re.I)


def remove_hidden(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Cut hidden elements out of ``tree``; at most one warning, with counts and never the words."""
    hidden = [node for node in tree.css("[hidden]") if node.attributes["hidden"] != "until-found"]
    hidden += styled(tree, _hides)
    unseen = {node.mem_id for node in hidden}
    doomed = [node for node in (*hidden, *tree.css("[aria-hidden=true]")) if node.tag not in ("html", "body")]
    characters, elements = 0, 0
    for node in {node.mem_id: node for node in doomed}.values():
        words = len("".join((node.text(deep=True) or "").split()))
        elements += words > 0
        characters += words
    for node in outermost(doomed):
        if node.mem_id in unseen or not _has_words(node):
            node.decompose()
        else:
            node.replace_with(CUT)
    if not elements:
        return ()
    return (
        f"{elements} hidden elements ({characters:,} characters) were left out; "
        "if they belong to the document, make them visible and ingest again",
    )


def _has_words(node: LexborNode) -> bool:
    return any(map(str.isalnum, node.text(deep=True) or ""))


def _hides(style: str) -> bool:
    if _HIDING.search(style):
        return True
    colour, background = _COLOUR.search(style), _BACKGROUND.search(style)
    return bool(colour and background and colour[1].strip().lower() == background[1].strip().lower())
