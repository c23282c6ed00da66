"""A page and its main part -> a warning about sentences that stand outside it, as far as staff should look at them.

Teasers of other articles, what a page says of cookies and mails, and what it says of its owner on every page are left
out rightly, so nothing tells of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.lazy_pattern import pattern
from ingest.loaders.blocks import Piece
from ingest.loaders.characters import one_line
from ingest.loaders.cuts import outermost
from ingest.loaders.elements import pieces_of, stands_in_sentence

_SENTENCE = pattern(r"[^\n]{60,}[.!?][\"”'’)]?")
_OF_THE_PAGE = pattern(
    r"\bcookies?\b|©|\bcopyright\b|\ball rights reserved\b|\bprivacy (?:policy|notice)\b|\bterms of (?:use|service)\b"
    r"|\bsubscri(?:be|ption)\b|\bsign(?:ing)? up\b|\bnewsletters?\b|\be-?mail address\b|\bunsubscribe\b|\bjavascript\b"
    r"|\byour (?:comment|browser|consent|donation)s?\b|\bfollow us\b|\bdonate\b|\btax[- ](?:deductible|exempt)\b"
    r"|\bderechos reservados\b|\bsuscr[íi]b\w*|\bbolet[íi]n\b|\bpol[íi]tica de privacidad\b|\bs[íi]guenos\b"
    r"|^[^.!?]{2,120}\s(?:is|are|was founded|es|son)\b[^.]{0,200}\b(?:organi[sz]ation|organizaci[óo]n|non-?profit"
    r"|charity|coalition|association|alliance|foundation|agency|fundaci[óo]n|501\(c\))",
    re.IGNORECASE,
)
_MORE = pattern(
    r"(?:\W*(?:read|learn|see|view|find out) (?:more|full|the|all)\b|\W*continue\b|\W*more\b|\W*(?:leer|ver|seguir)\b)",
    re.IGNORECASE,
)
_CARDS = "div, li, article, section"
_LONGEST_TEASER_CHARS = 600
_FEWEST_CARDS = 2


def left_out(tree: LexborHTMLParser, main: Sequence[Piece]) -> tuple[str, ...]:
    """A warning that says how many sentences of the page, menus and the like apart, are not in its main part. Their
    words are not given: nothing has looked yet for secrets among them. Cuts teasers out of ``tree``."""
    if tree.body is None:
        return ()
    _remove_teasers(tree)
    read = {one_line(piece.text) for piece in main}
    words = [one_line(piece.text) for piece in pieces_of(tree.body)]
    lost = [said for said in words if _SENTENCE.fullmatch(said) and said not in read and not _OF_THE_PAGE.search(said)]
    if not lost:
        return ()
    paragraphs = "1 paragraph" if len(lost) == 1 else f"{len(lost)} paragraphs"
    stand, were = ("stands", "was") if len(lost) == 1 else ("stand", "were")
    return (
        f"{paragraphs} of the page ({sum(map(len, lost)):,} characters) {stand} outside its main part and {were} "
        "left out; if they belong to it, save the text alone as an .html or .docx file",
    )


def _remove_teasers(tree: LexborHTMLParser) -> None:
    links = [node for node in tree.css("a") if not stands_in_sentence(node)]  # one in a sentence goes with it
    cards = [*links, *(node for node in tree.css(_CARDS) if node.css_first("a[href]") is not None)]
    kin = Counter(map(_kind, cards))
    for node in outermost([node for node in cards if _is_teaser(node, kin[_kind(node)])]):
        node.decompose()


def _kind(node: LexborNode) -> tuple[int, str, str]:
    """What elements side by side have in common that are of one kind: where they stand, their tag and first class."""
    parent = node.parent
    return (
        parent.mem_id if parent else 0,
        node.tag or "",
        next(iter((node.attributes.get("class") or "").split()), ""),
    )


def _is_teaser(node: LexborNode, kin: int) -> bool:
    """Whether an element is one of several of its kind side by side that each link somewhere, or ends in a link to more
    of what it says. ``kin``: how many there are of its kind. Boxes without a class may be parts of one text."""
    if len(one_line(node.text(deep=True) or "")) > _LONGEST_TEASER_CHARS:
        return False
    links = [node] if node.tag == "a" else node.css("a[href]")
    if any(_MORE.match(one_line(link.text(deep=True) or "")) for link in links):
        return True
    return kin >= _FEWEST_CARDS and not (node.tag in ("div", "section") and not node.attributes.get("class"))
