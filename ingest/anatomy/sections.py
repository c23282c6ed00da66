"""Blocks of a release -> its parts: headline, dateline, body, boilerplate, contact, materials.

Each block belongs to exactly one part. What a release prints about itself (release line, date line,
embargo line, "DRAFT", page slugs, end marks) is counted with the dateline: nobody quotes it. What a mail quotes
from the one that it answers is counted with the materials. So are notes to editors, but for those that tell something:
facts stand there as often as not. A dateline that stands before the first words of the lead, in the same block, stays
in the body.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby

from ingest.anatomy.boilerplate import ABOUT, boilerplate
from ingest.anatomy.date_forms import MONTH_YEAR
from ingest.anatomy.dateline import dateline_of, is_date_line
from ingest.anatomy.held_line import lines_on_use
from ingest.anatomy.issue_line import year_of_issue
from ingest.anatomy.letterhead import letterhead
from ingest.anatomy.own_line import of_publication
from ingest.anatomy.release_line import bare, is_page_mark, is_release_line
from ingest.anatomy.replies import answered, mail_heads
from ingest.anatomy.sign_off import signed_off
from ingest.document import Block, BlockKind, Section, SectionKind, Span
from ingest.lazy_pattern import pattern
from ingest.organisation import Organisation

HEADLINE_CHARS = 250  # longer first lines are prose
LINE_CHARS = 90  # a line of a contact block: name, title, numbers

_MAIL_HEAD_BLOCKS = 3
_FEWEST_HEADLINE_WORDS = 3
# What may stand above a heading: who took the picture that a line tells of, or what was changed since.
_ASIDE = pattern(
    r"(?:^|[.(,;]\s*)(?:photo(?:graph)?|picture|image|foto(?:graf[íi]a)?|imagen)s?(?: credits?| by)?\s*[:©/]|"
    r"^(?:editor[’']?s?[’']? note|note|correction|clarification|update|"
    r"nota (?:de la redacción|del editor))\b[^.:]{0,40}:",
    re.IGNORECASE,
)
_ASIDE_CHARS = 400
_MONTH_ALONE = pattern(rf"{MONTH_YEAR}\W*", re.IGNORECASE)
_HEADING_WORDS = 4  # of a heading that is a headline below a longer label: "Background" may stand below one
_OF_WHOM = pattern(
    r"(?:(?:joint|public|press|media|official|open)\s+)?(?:statement|announcement|letter|message)\s+(?:of|from|by)\s[^\n.]+|"
    r"(?:comunicado|declaración|carta|mensaje|nota)(?:\s+(?:conjunt[oa]|públic[oa]|oficial|abierta))?\s+del?\s[^\n.]+",
    re.IGNORECASE,
)
_NO_LEVEL = 7
_SALUTATION = pattern(r"(?:Dear|Hello|Hi|Estimad[oa]s?|Querid[oa]s?|Apreciad[oa]s?)\s[^\n]*[,:]")
_HEADING_BLOCKS = 4  # among which the only heading of a page is its headline, whatever short lines stand above
_REACH = r"(?:contact|call|e-?mail)"
_MORE = r"for (?:more|further|additional) information"
_CONTACT = pattern(
    r"(?:(?:media|press|news|public relations|pr|investors?|analysts?|corporate|general|editorial)\s+)?"
    r"(?:contacts?|inquiries|enquiries)"
    r"(?: (?:information|details|person))?\s*(?::|$|\n)"
    r"|(?:(?:media|press|news|investor) contacts?|contacts? (?:presse|médias?))"
    r"(?:\s*(?::|$|\n)|\s(?=(?-i:[A-ZÀ-ÖØ-Þ])[^\n]*(?:@|\d{3}[-. ]\d{3,4})))"
    r"|(?:issued|distributed) (?:by|on behalf of)\s*:"
    r"|contactos?(?:\s+(?:de|para|con)(?:\s+(?:la|los|el))?\s+(?:prensa|medios|comunicación)(?:\s+de\s+comunicación)?)?\s*(?::|$|\n)"
    r"|(?:para\s+)?más\s+información\s*(?::|$|\n)"
    r"|(?:para\s+(?:(?:solicitar|concertar)\s+)?(?:entrevistas?|(?:más|mayor|ampliar(?:\s+la)?)\s+información)|los\s+medios\s+interesados)"
    r"[^.]{0,60}(?::|\b(?:contact[ae]r?|póngase|pónganse|diríjase|llame|escriba)\b)"
    rf"|{_MORE},?\s*(?:please )?{_REACH}?\s*:"
    rf"|(?:{_MORE}|for (?:media|press) (?:inquiries|enquiries|requests)|for interviews?"
    rf"|to (?:arrange|schedule|request) an? interview|journalists|members of the media)[^.]{{0,80}}\b{_REACH}\b",
    re.IGNORECASE,
)
_CONTACT_PAGE = pattern(r"contacts?(?: us)?|contactos?|contáctenos|contacta", re.IGNORECASE)
_NOTES_LABEL = (
    r"(?:notes? (?:to|for) (?:the )?editors?\b|"
    r"notas? (?:a|para) (?:los |la )?(?:editores|redactores|periodistas|redacción|medios)\b)"
)
_NOTES = pattern(_NOTES_LABEL, re.IGNORECASE)
_MATERIALS = pattern(
    rf"(?:media|press)?\s*(?:materials|resources|kit|assets|downloads)\s*(?::|$|\n)|{_NOTES_LABEL}"
    r"|(?:materiales?|recursos)(?: (?:gráficos?|audiovisual(?:es)?|adjuntos?|(?:de|para) (?:la )?(?:prensa|medios)))?"
    r"\s*(?::|$|\n)",
    re.IGNORECASE,
)
_PRIVATE = pattern(
    r"@|\b\d{3}[.\-) ]{1,2}\d{3}[.\- ]\d{4}\b|(?<!\d)\d{3}-\d{4}(?!\d)|\b(?:cell|tel|phone|fax|e-?mail|"
    r"(?:office|mobile)(?=\W{0,3}(?:[\d(\[]|$))|"
    r"tel[ée]fono|tel[ée]f|m[óo]vil|correo(?: electr[óo]nico)?)\b"
    r"|(?<!\d)[6789]\d\d[ .]\d\d\d?[ .]\d\d\d?(?:[ .]\d\d)?(?!\d)|www\.|https?://",
    re.IGNORECASE,
)

# A note that tells something: a sentence, and nothing that lets somebody in.
_ENDS = pattern(r"[a-zß-ÿ]{3}[.!?]$")
_CLOSED = pattern(r"[a-zß-ÿ]{2}[.:]\W*$")
_SENTENCE_END = pattern(r"[\wß-ÿ%)”\"]{2}[.!?](?=\s|$)")
_FEWEST_NOTE_WORDS = (
    6  # "Photographs on request." tells nothing; "The trust runs eleven libraries in two counties." does
)
_LETS_IN = pattern(r"\b(?:pass-?(?:word|code)|log-?in|user ?name|contraseña|clave|usuario)\b", re.IGNORECASE)


def sections(text: str, blocks: Sequence[Block], organisation: Organisation) -> tuple[Section, ...]:
    """The parts of a release as runs of whole blocks, in order; every block is in exactly one."""
    kinds = _kinds(text, blocks, organisation)
    runs = groupby(zip(blocks, kinds, strict=True), key=lambda pair: pair[1])
    parts = []
    for kind, run in runs:
        members = [block.span for block, _ in run]
        parts.append(Section(kind, Span(members[0].start, members[-1].end)))
    return tuple(parts)


def section_text(text: str, parts: Sequence[Section], *kinds: SectionKind) -> str:
    """The words of all parts of these kinds, a blank line between two."""
    return "\n\n".join(part.span.of(text) for part in parts if part.kind in kinds)


def _kinds(text: str, blocks: Sequence[Block], organisation: Organisation) -> list[SectionKind]:
    kinds: list[SectionKind | None] = [None] * len(blocks)
    held = lines_on_use(text)
    words = [without_furniture(block.span.of(text), held) for block in blocks]
    heads = mail_heads([block.span.of(text) for block in blocks])
    if heads and heads[0].start >= _MAIL_HEAD_BLOCKS:
        heads = []
    for at in (at for head in heads for at in head if head.start < _MAIL_HEAD_BLOCKS):
        kinds[at] = SectionKind.DATELINE
    for at in answered(text, blocks, heads):
        kinds[at] = SectionKind.MATERIALS
    for at, said in enumerate(words):
        if not said and kinds[at] is None and not blocks[at].in_table:
            kinds[at] = SectionKind.DATELINE
    label = next((at for at, said in enumerate(words) if kinds[at] is None and _CONTACT.match(said)), len(blocks))
    _mark_letterhead(kinds, text, blocks, words, organisation, label)
    _mark_run(kinds, blocks, words, _MATERIALS, SectionKind.MATERIALS)
    # The page that says how to reach the organisation is called so: what stands there is no contact of a release.
    is_page = bool(blocks) and _CONTACT_PAGE.fullmatch(words[0]) is not None and _is_only_heading(blocks, 0)
    _mark_run(kinds, blocks, words, _CONTACT, SectionKind.CONTACT, int(is_page))
    for at in signed_off(text, blocks, [at for at, kind in enumerate(kinds) if kind is None]):
        kinds[at] = SectionKind.CONTACT
    _mark_letterhead(kinds, text, blocks, words, organisation, len(blocks))  # whom to ask may stand above it
    own = (organisation.name, *organisation.short_names)
    dated = [at for at in range(min(_HEADING_BLOCKS, len(blocks))) if _is_dated(blocks[at], words[at], own)]
    for at in _headline(blocks, words, kinds, dated):
        kinds[at] = SectionKind.HEADLINE
    for at in boilerplate(blocks, words, [at for at, kind in enumerate(kinds) if kind is None], organisation):
        kinds[at] = SectionKind.BOILERPLATE
    return [kind or SectionKind.BODY for kind in kinds]


def without_furniture(words: str, held: Collection[str]) -> str:
    """A block's words without the lines that a release prints about itself, of which ``held`` are some, and without
    mark-up."""
    lines = ((line, line.strip()) for line in words.splitlines())
    return "\n".join(bare(line) for line, said in lines if said not in held and not _is_furniture(said))


def _mark_letterhead(
    kinds: list[SectionKind | None],
    text: str,
    blocks: Sequence[Block],
    words: Sequence[str],
    organisation: Organisation,
    contact: int,
) -> None:
    """Count with the dateline what only says on whose paper a release is printed, above ``contact``."""
    free = [at for at, kind in enumerate(kinds) if kind is None and not _CONTACT.match(words[at])]
    above = next((n for n, at in enumerate(free) if not _is_title(blocks[at], words[at])), len(free))
    for at in letterhead(text, blocks, words, organisation, free[:above], contact):
        kinds[at] = SectionKind.DATELINE


def _is_furniture(printed: str) -> bool:
    line = bare(printed)
    if len(line) > HEADLINE_CHARS:
        return False
    if not line or is_page_mark(printed) or is_release_line(line) or is_date_line(line):
        return True
    found = dateline_of(line)
    return found is not None and not line[found.end :].strip(" -–—,")


def _mark_run(
    kinds: list[SectionKind | None],
    blocks: Sequence[Block],
    words: Sequence[str],
    label: re.Pattern[str],
    kind: SectionKind,
    at: int = 0,
) -> None:
    """Mark each labelled block from ``at`` on, and the blocks after it that go on with it."""
    while at < len(blocks):
        if kinds[at] is None and label.match(words[at]) and _may_open(blocks[at], words[at]):
            notes = _NOTES.match(words[at])
            kinds[at] = None if notes and _tells(words[at][notes.end() :]) else kind
            opened, reached = at, bool(_PRIVATE.search(words[at]))
            at += 1
            while at < len(blocks) and kinds[at] is None and _goes_on(blocks[at], words[at], kind, reached):
                reached = reached or bool(_PRIVATE.search(words[at]))
                kinds[at] = None if notes and _tells(words[at]) else kind
                at += 1
            if kind is SectionKind.CONTACT and not reached and _ends_in_headline(kinds, blocks, words, opened, at):
                kinds[at - 1] = None
        else:
            at += 1


def _tells(said: str) -> bool:
    """Whether a note to editors tells something that may be quoted, and not how to reach somebody or get in."""
    is_prose = len(said.split()) >= _FEWEST_NOTE_WORDS and _SENTENCE_END.search(said) is not None
    return is_prose and not _PRIVATE.search(said) and not _LETS_IN.search(said)


def _ends_in_headline(
    kinds: Sequence[SectionKind | None], blocks: Sequence[Block], words: Sequence[str], opened: int, end: int
) -> bool:
    """Whether the last line below a contact that says nowhere how to reach it is the headline: it names somebody before
    that line, the lead follows at once, and no headline stands above."""
    names_nobody = _CONTACT.fullmatch(words[opened].strip()) is not None
    if end - opened < 2 + names_nobody or end >= len(blocks) or blocks[end].kind is not BlockKind.PARAGRAPH:
        return False
    above = any(kinds[at] is None and _is_title(blocks[at], words[at]) for at in range(opened))
    return (
        not above
        and len(words[end - 1].split()) >= _FEWEST_HEADLINE_WORDS
        and _is_title(blocks[end - 1], words[end - 1])
    )


def _may_open(block: Block, said: str) -> bool:
    """A label opens a part where it is a line of its own or is followed by a way to reach somebody."""
    first = said.split("\n", 1)[0]
    return block.kind is BlockKind.HEADING or len(first) <= LINE_CHARS or bool(_PRIVATE.search(said))


def _goes_on(block: Block, said: str, kind: SectionKind, reached: bool) -> bool:
    """Whether a block belongs to the part before it. ``reached``: the part has said how to reach
    somebody; from then on only more of the same belongs to a contact."""
    if block.kind is BlockKind.HEADING or block.in_table or ABOUT.match(said):
        return False
    if kind is SectionKind.MATERIALS:
        return not _CONTACT.match(said)
    if _MATERIALS.match(said) or dateline_of(said) is not None:
        return False
    short = all(len(line) <= LINE_CHARS and not _ENDS.search(line) for line in said.splitlines())
    capitals = said.isupper() and len(said.split()) > 3
    return short and (bool(_PRIVATE.search(said)) or not (reached or capitals))


def _is_dated(block: Block, said: str, names: Sequence[str]) -> bool:
    """Whether a block is a line that says where or by whom something was published when: it heads nothing."""
    return block.kind is BlockKind.PARAGRAPH and of_publication(said, names) is not None


def _headline(
    blocks: Sequence[Block], words: Sequence[str], kinds: Sequence[SectionKind | None], dated: Collection[int]
) -> list[int]:
    """The first heading or short line that is nothing else, and a subhead between it and the lead. ``dated``: lines
    that hold a date and little else."""
    free = [at for at, kind in enumerate(kinds) if kind is None]
    found = _headed(blocks, words, [at for at in free if at not in dated])
    return found if found or not dated else _headed(blocks, words, free)


def _headed(blocks: Sequence[Block], words: Sequence[str], free: Sequence[int]) -> list[int]:
    """The headline and its subhead among ``free``, the blocks that are nothing else."""
    if not free:
        return []
    first = next((at for at in free[:_HEADING_BLOCKS] if _is_only_heading(blocks, at)), free[0])
    if not all(_stands_above(blocks[at], words[at], words[first]) for at in free[: free.index(first)]):
        first = free[0]
    if not _is_title(blocks[first], words[first]):
        return []
    after = free[free.index(first) + 1 :]
    below = len(after) > 1 and after[0] == first + 1 and _is_title(blocks[after[0]], words[after[0]])
    return [first, after[0]] if below and dateline_of(words[after[1]]) is not None else [first]


def _stands_above(block: Block, said: str, heading: str) -> bool:
    """Whether a block may stand above the headline: it is shorter, names the issue, tells of a picture or of what
    was changed, or says whose statement the heading below is, where that has some words."""
    is_line = block.kind is BlockKind.PARAGRAPH and len(said) <= _ASIDE_CHARS
    aside = is_line and (_ASIDE.search(said) is not None or year_of_issue(said) is not None)
    whose = _OF_WHOM.fullmatch(said) is not None and len(heading.split()) >= _HEADING_WORDS
    return aside or (_is_title(block, said) and (whose or len(said) < len(heading)))


def _is_only_heading(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is the only heading of the highest level that the document has: "Home" and "News" above it are
    what a page puts there."""
    levels = [block.level if block.kind is BlockKind.HEADING else _NO_LEVEL for block in blocks]
    return levels[at] < _NO_LEVEL and levels[at] == min(levels) and levels.count(levels[at]) == 1


def _is_title(block: Block, said: str) -> bool:
    if block.kind is BlockKind.HEADING:
        return True
    if block.kind is not BlockKind.PARAGRAPH or len(said) > HEADLINE_CHARS or dateline_of(said) is not None:
        return False
    if _MONTH_ALONE.fullmatch(said) or _SALUTATION.fullmatch(said):
        return False
    return not _CLOSED.search(said) and said[:1] not in '"“«—'
