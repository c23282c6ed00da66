"""An HTML tree -> the same tree without the comments of editors beside the text, and a warning that says how many.

Google Docs and Word write them out below a page that they save: "Are we sure? Legal says no." is no sentence of a
release.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.loaders.cuts import CUT, outermost

_MARKS = "a[href^='#cmnt']:not([href^='#cmnt_ref']), .MsoCommentReference, a[href^='#_msocom']"
_BACK = "a[href^='#cmnt_ref']"  # from a comment of Google Docs to its place
_OF_WORD = "[style*='mso-element:comment'], .MsoCommentText"
_BLOCKS = ("p", "li", "div")


def remove_comments(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Cut comments and the marks that lead to them out of ``tree``; at most one warning, which never quotes them."""
    comments = [*map(_whole, tree.css(_BACK)), *tree.css(_OF_WORD)]
    found = outermost([node for node in comments if node.tag not in ("html", "body")])
    said = sum(any(map(str.isalnum, node.text(deep=True) or "")) for node in found)
    for node in (*found, *outermost(tree.css(_MARKS) if found else [])):
        if node.parent is not None:
            node.replace_with(CUT)
    return (f"{said} comments of editors beside the text were left out",) if said else ()


def _whole(link: LexborNode) -> LexborNode:
    """The block that a link back stands in: the one around its paragraphs, where it holds this comment alone."""
    block = link
    while block.tag not in _BLOCKS and block.parent is not None:
        block = block.parent
    around = block.parent
    if around is None or around.tag != "div" or len(around.css(_BACK)) != 1:
        return block
    first = next((child for child in around.iter()), None)
    return around if first is not None and first.mem_id == block.mem_id else block
