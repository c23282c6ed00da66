"""HTML -> pieces: of a saved web page its main part, of a fragment everything that it shows."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Container
from itertools import islice

from selectolax.lexbor import LexborHTMLParser

from ingest.anatomy.embargo_line import embargo_of_comments
from ingest.document import BlockKind
from ingest.lazy_pattern import pattern
from ingest.loaders.answered_mail import remove_answered
from ingest.loaders.blocks import Draft, Piece
from ingest.loaders.characters import decode, one_line
from ingest.loaders.comments import remove_comments
from ingest.loaders.cuts import CUT, closed, cut_blocks
from ingest.loaders.elements import pieces_of
from ingest.loaders.hidden import remove_hidden
from ingest.loaders.left_out import left_out
from ingest.loaders.main_part import main_part
from ingest.loaders.page_banners import draft_banners, line_of, watermarks
from ingest.loaders.page_metadata import declared_by, suggested_by
from ingest.loaders.raised import set_off_raised
from ingest.loaders.struck import remove_struck
from ingest.loaders.unreadable import DocumentUnreadable, Reason

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.I)
_HEAD_BYTES = 4096
_SETS_A_TIME = pattern(r"\d|\b(?:until|till|hasta)\b", re.I)
_BARE_EMBARGO = pattern(
    r"\W*(?:strictly )?(?:(?:(?:under|bajo) )?embargo(?:ed)?|embargad[oa]|hold for release|no (?:publicar|difundir)"
    r"|not for (?:release|publication)|do not (?:release|publish))\W*",
    re.I,
)
_XHTML = pattern(r"<\?xml\b|//DTD XHTML\b|http://www\.w3\.org/1999/xhtml")
_ENDED = pattern(
    r"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([a-z][\w:-]*)(\s[^<>]*?)?\s*/>",
    re.I,
)
_MOST_CHARS_TWICE = 10_000
# Every piece is looked for in all others' text: a forged page with a million of them must not take minutes.
_MOST_COMPARED, _MOST_CHARS_COMPARED = 2_000, 200_000


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: the bytes are not text, or nest too deeply to be a page.
    """
    html, warnings = _decode(content, name)
    html = _with_ends(html)
    tree = _tree(html, name)
    suggested = suggested_by(tree)
    hidden = _as_read(tree)
    everything = closed(pieces_of(tree.body)) if tree.body is not None else []
    banners, marks = draft_banners(tree, everything), watermarks(tree)
    part, more = main_part(tree, html)
    walked = [closed(pieces_of(element)) for element in part]
    pieces = [piece for element in walked for piece in element]
    beside = {"beside": _twice(everything, pieces), "cut": cut_blocks(pieces)}
    suggested |= {key: words for key, words in beside.items() if words}
    around = (*_above(everything, walked[-1] if walked else [], pieces, banners), *marks)
    warnings = (*warnings, *_open_comment(html), *hidden, *more, *left_out(tree, pieces))
    return Draft(tuple(pieces), _declared(tree, html), suggested, warnings=warnings, around=around)


def _declared(tree: LexborHTMLParser, html: str) -> dict[str, object]:
    declared = declared_by(tree)
    said = embargo_of_comments(html) if "embargo" not in declared else ""
    return {**declared, "embargo": said} if said else declared


def _as_read(tree: LexborHTMLParser) -> tuple[str, ...]:
    """``tree`` with only what its reader takes for the text; warnings for what was left out."""
    cut = (*remove_hidden(tree), *remove_comments(tree), *remove_answered(tree), *remove_struck(tree))
    return (*cut, *set_off_raised(tree))


def _above(everything: list[Piece], main: list[Piece], read: list[Piece], banners: Container[str]) -> tuple[str, ...]:
    """Lines that the page shows above its main part, so far as they set a time or say no more than that nothing may
    be published: a masthead, or what stands between title and text, may be the only place that tells of an embargo.
    "Embargoed news" in a menu sets none. ``read``: what is text already, for one the title above ``main``;
    ``banners``: lines that call the page a draft, which count above the first paragraph of ``main`` as well."""
    lines = [line_of(piece) for piece in everything]
    first, own = line_of(main[0]) if main else "", {line_of(piece) for piece in read}
    at = len(lines) - 1 - lines[::-1].index(first) if first in lines else 0
    begins = (n for n, piece in enumerate(everything[at:], at) if piece.kind is BlockKind.PARAGRAPH and lines[n] in own)
    return tuple(
        line
        for number, line in enumerate(lines[: next(begins, at)])
        if line not in own
        and (line in banners or (number < at and (_SETS_A_TIME.search(line) or _BARE_EMBARGO.fullmatch(line))))
    )


def _twice(everything: list[Piece], main: list[Piece]) -> str:
    """Words of the main part that the page shows again beside it, in a menu or a teaser: a link to them has to say
    which are meant. Words that stand beside it alone are not kept."""
    own = Counter(one_line(piece.text) for piece in main)
    others = Counter(one_line(piece.text) for piece in everything) - own
    here, beside = ("\n".join(islice(pieces, _MOST_COMPARED))[:_MOST_CHARS_COMPARED] for pieces in (own, others))
    again = [words for words in islice(others, _MOST_COMPARED) if words in here]
    again += [words for words in islice(own, _MOST_COMPARED) if words in beside]
    return "\n".join(filter(None, dict.fromkeys(again)))[:_MOST_CHARS_TWICE]


def fragment(html: str, name: str) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """All pieces of ``html``, and warnings: for HTML that another loader made."""
    tree = _tree(html, name)
    warnings = (*_open_comment(html), *_as_read(tree))
    return tuple(closed(pieces_of(tree.body))) if tree.body is not None else (), warnings


def _with_ends(html: str) -> str:
    """A page of XHTML with an end for each element that is none but its own ("<title/>"): as HTML the page would have
    all that follows in its title."""
    if not _XHTML.search(html, 0, _HEAD_BYTES):
        return html
    return _ENDED.sub(lambda found: f"<{found[1]}{found[2] or ''}></{found[1]}>", html)


def _open_comment(html: str) -> tuple[str, ...]:
    """A warning when a comment never ends: all that follows it is in it, for browsers as well."""
    begins = html.rfind("<!--")
    rest = html[begins + len("<!--") :] if begins >= 0 and "-->" not in html[begins:] else ""
    in_script = html.lower().rfind("<script", 0, begins) > html.lower().rfind("</script", 0, begins)
    if in_script or not any(map(str.isalnum, rest)):
        return ()
    return (f"a comment begins with <!-- and never ends: {len(rest):,} characters behind it were left out; close it",)


def _tree(html: str, name: str) -> LexborHTMLParser:
    # A lone surrogate or NUL would end the document for the parser.
    tree = LexborHTMLParser(html.replace("\x00", "").replace(CUT, ""))
    if tree.root is None:
        raise DocumentUnreadable(Reason.DAMAGED, name, "no HTML element in it; save the page again")
    return tree


def _decode(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """As HTML says: a byte order mark, else what the page declares, else what the bytes look like."""
    declared = _META_CHARSET.search(content[:_HEAD_BYTES])
    if declared and not content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = declared[1].decode("ascii", errors="replace").lower()
        # Browsers read what calls itself Latin-1 as cp1252 (WHATWG Encoding, 4.2).
        encoding = "cp1252" if encoding in ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii") else encoding
        try:
            if encoding not in ("utf-8", "utf8") and not encoding.startswith(("utf-16", "utf16")):
                return content.decode(encoding), ()
        except (LookupError, UnicodeDecodeError):
            return decode(content, name)
    return decode(content, name)
