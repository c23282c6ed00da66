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
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*(?:0+(?:\.0*)?|\.0+)%?\s*(?:;|!|$)"
    r"|text-indent\s*:\s*-\d{3,}|(?:^|[;\s])(?:left|top|right|margin-left)\s*:\s*-(?:\d{4,}|\d{3}r?em)"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?[,\s]|clip-path\s*:\s*inset\(\s*(?:50|100)%",
    re.I,
)
# A box without height hides what it holds, unless it is to grow when it is touched.
_SHUT = pattern(
    r"(?=.*\boverflow(?:-y)?\s*:\s*hidden)(?!.*\btransition)(?:.*[;\s]|^)(?:max-)?height\s*:\s*(?:0|[01]px)\s*(?:;|!|$)",
    re.I | re.S,
)
_NO_COLOUR = pattern(r"(?:^|;)\s*color\s*:\s*(?:transparent|rgba\([^)]*,\s*0?(?:\.0+)?\s*\))", re.I)
_CLIPPED_TO_TEXT = pattern(r"background-clip\s*:\s*text", re.I)  # the ground shows through the letters
# A size of its own, and one that nobody reads; in a box of no size words of another have theirs (MJML writes so).
_TINY = pattern(r"font-size\s*:\s*(?:[0-3](?:\.\d+)?\s*(?:p[xt])?|0?\.[01]\d*\s*r?em|0\s*%)\s*(?:;|!|$)", re.I)
_SIZED = pattern(r"font-size\s*:\s*(?:[\d.]+(?:p[xt]|rem|v[wh])|(?:x{0,2}-?(?:small|large)|medium)\b|clamp|calc)", re.I)
# Names of classes that hide in every widespread set of styles, where these stand in a file outside the page. What is
# for those alone who have a page read aloud is said to them ("sr-only").
_NAMED = ("d-none", "hidden", "is-hidden", "element-hidden")
_SHOWN_ON_WIDER = pattern(
    r"(?:^|\s)(?:(?:sm|md|lg|xl|2xl):(?:block|inline|flex|grid|table|visible)|d-(?:sm|md|lg|xl|xxl)-(?!none)|"
    r"(?:show|open|active)(?:$|\s))"
)
_COLOUR = pattern(r"(?:^|;)\s*color\s*:\s*([^;!]+)", re.I)
_BACKGROUND = pattern(r"(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)", re.I)


def remove_hidden(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Cut hidden elements out of ``tree``; at most one warning, with counts and never the words."""
    hidden = [node for node in tree.css("[hidden]") if node.attributes["hidden"] != "until-found"]
    hidden += [*styled(tree, _hides), *_tiny(tree), *_named(tree)]
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


def _named(tree: LexborHTMLParser) -> list[LexborNode]:
    """What a class hides by its name; not most of a page, which its program shows when it has begun."""
    named = tree.css(", ".join(f".{name}" for name in _NAMED))
    found = [node for node in named if node.tag != "h1" and not _SHOWN_ON_WIDER.search(node.attributes["class"] or "")]
    most = len(tree.body.text(deep=True)) / 2 if found and tree.body is not None else 0
    return [node for node in found if len(node.text(deep=True) or "") < most]


def _tiny(tree: LexborHTMLParser) -> list[LexborNode]:
    """What stands in a size that nobody reads, down to the elements that have a size of their own again."""
    found: list[LexborNode] = []
    stack = styled(tree, lambda style: bool(_TINY.search(style)))
    sized = {node.mem_id for node in styled(tree, lambda style: bool(_SIZED.search(style) and not _TINY.search(style)))}
    above = _all_above(tree, sized) if stack else set()
    while stack:
        node = stack.pop()
        if node.mem_id not in above:
            found.append(node)
            continue
        child = node.last_child
        while child is not None:
            if child.mem_id not in sized and (child.is_element_node or child.is_text_node):
                stack.append(child)
            child = child.prev
    return found


def _all_above(tree: LexborHTMLParser, elements: set[int]) -> set[int]:
    """The elements, told by their ``mem_id``, that hold some of ``elements``."""
    above: set[int] = set()
    for node in tree.css("*") if elements else ():
        around = node.parent if node.mem_id in elements else None
        while around is not None and around.mem_id not in above:
            above.add(around.mem_id)
            around = around.parent
    return above


def _hides(style: str) -> bool:
    if _HIDING.search(style) or _SHUT.match(style):
        return True
    if _NO_COLOUR.search(style) and not _CLIPPED_TO_TEXT.search(style):
        return True
    colour, background = _COLOUR.search(style), _BACKGROUND.search(style)
    return bool(colour and background and colour[1].strip().lower() == background[1].strip().lower())
