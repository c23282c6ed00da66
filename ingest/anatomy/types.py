"""What kind of document a text is, where nobody declared it.

The kinds are free strings; these are the ones that ingest can tell apart by what a text prints about
itself. A page that prints nothing of the kind is a page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.anatomy.dateline import dateline_of
from ingest.anatomy.release_line import is_amendment_line, is_release_line
from ingest.document import Block, BlockKind, Section, SectionKind
from ingest.lazy_pattern import pattern

HEAD_CHARS = 600  # a document says what it is in its first lines
LINE_CHARS = 120  # of a line above a title that says what kind of text stands below
CARD_ROWS = 3  # fewer rows are a table in a release

# Title or first lines -> kind, the most telling first.
_SAYS = (
    (
        "testimony",
        r"^\W*(?:written |oral )?testimony (?:of|before|by|in support|on)\b|\btestimony (?:before|submitted)\b",
    ),
    (
        "op_ed",
        r"^\W*(?:op-?ed|opinion|guest (?:column|commentary|post)|commentary|letter to the editor)\b|"
        r"\bthis (?:op-?ed|opinion piece|guest column|commentary) (?:first |originally )?(?:appeared|ran|was "
        r"published)\b",
    ),
    (
        "correction",
        r"^\W*update \d+\s*:|^\W*(?:correction|correct(?:ed|ing)|updated|revised|clarification|retraction)\b|"
        r"^\W*(?:fe de erratas?|erratas?|correcci[óo]n|rectificaci[óo]n|aclaraci[óo]n)\s*[:.–—-]|"
        r"\b(?:correction notice|notice of correction)\b|"
        r"\bretracts? (?:(?:its|the|an?) )?(?:(?:press|news|media) )?(?:release|statement|report|announcement)\b",
    ),
    (
        "statement",
        r"^\W*(?:(?:joint|press|media|official) )?statement(?: (?:of|on|from|by|regarding|about)\b|\W*:)|"
        r"^\W*(?-i:(?:[A-Z][\w’'.-]* ){1,4}Statement) (?:on|regarding|about|following|in response)\b|"
        r"\b(?:issues|releases) statement\b",
    ),
    ("podcast", r"\bpodcast\b|^\W*episode \d+"),
    (
        "event",
        r"^\W*(?:join us|save the date|register(?: now)?|webinar|you(?:'re|’re) invited|upcoming event)\b|"
        r"\bmedia advisory\b",
    ),
    ("brief", r"^\W*(?:issue|policy|fact|research) (?:brief|sheet)\b|\bfact sheet\b"),
)
_SAYING = tuple((kind, pattern(form, re.IGNORECASE | re.MULTILINE)) for kind, form in _SAYS)
_RELEASE = pattern(
    r"^\W*(?:(?:news|press|media) release\b|(?:press|media) information\W*$|for (?:immediate )?release\b"
    r"|embargo|hold for release"
    r"|(?:comunicado|nota|bolet[íi]n) de prensa\b|para (?:su )?(?:publicaci[óo]n|difusi[óo]n) inmediata\b)",
    re.IGNORECASE | re.MULTILINE,
)
# A page that tells how to reach somebody says whom to ask, and is no release for that.
_ON_CONTACT = pattern(
    r"\W*(?:contacts?(?: us| details| information)?|get in touch|how to (?:reach|contact) us|"
    r"(?:press|media) (?:office|contacts?)|"
    r"cont[aá]ct(?:o|os|enos|anos))\W*$",
    re.IGNORECASE,
)
_CARD = pattern(r"\breport cards?\b|\bscore ?cards?\b", re.IGNORECASE)
_GRADES = pattern(r"\b(?:grade|score|rank|rating|tier)\b", re.IGNORECASE)


def document_type(
    text: str,
    blocks: Sequence[Block],
    parts: Sequence[Section],
    title: str,
    declared: Mapping[str, object],
    *,
    reports: bool,
) -> str:
    """The declared type, else what the text says of itself, else ``press_release`` where it is made like one,
    ``report_card`` where it is a table of grades, ``press_release`` where it ``reports`` (it is of one day and
    quotes somebody by name, as a release does that has lost its head on a website), else ``page``."""
    given = declared.get("type")
    if isinstance(given, str) and given.strip():
        return given.strip().lower().replace(" ", "_").replace("-", "_")
    head = text[:HEAD_CHARS]
    for kind, form in _SAYING:
        if form.search(title) or (kind in ("testimony", "op_ed") and form.search(head)):
            return kind
        labels = {"correction": is_amendment_line, "event": is_release_line, "brief": is_release_line}.get(kind)
        above = head[: max(0, head.find(title))] if kind == "statement" else ""  # of whom, as a line above the title
        if any(len(line) <= LINE_CHARS and form.search(line) for line in above.splitlines()):
            return kind
        if labels and any(labels(line) and form.search(line) for line in head.splitlines()):
            return kind
    if not _ON_CONTACT.match(title) and made_like_a_release(text, parts):
        return "press_release"
    headers = [block.span.of(text) for block in blocks if block.kind is BlockKind.TABLE_HEADER]
    rows = sum(block.kind is BlockKind.TABLE_ROW for block in blocks)
    graded = any(_GRADES.search(header) for header in headers) and rows >= CARD_ROWS
    if graded or (_CARD.search(title) and rows):
        return "report_card"
    return "press_release" if reports else "page"


def made_like_a_release(text: str, parts: Sequence[Section]) -> bool:
    """Whether it says that it is a release, opens with a dateline or says whom to ask."""
    if _RELEASE.search(text[:HEAD_CHARS]) or any(part.kind is SectionKind.CONTACT for part in parts):
        return True
    bodies = (part for part in parts if part.kind is SectionKind.BODY)  # a label may stand alone above the title
    first = next((part for part in bodies if not is_amendment_line(part.span.of(text))), None)
    lines = [line for part in parts if part.kind is SectionKind.DATELINE for line in part.span.of(text).splitlines()]
    leads = [*lines, *([first.span.of(text)[:200]] if first else [])]
    return any(dateline_of(line) is not None for line in leads)
