"""Version + anatomy -> passages: spans of the text, cut at sentence ends.

Contact and materials sections, datelines, headings and table headers become no passage: the first
two may not be quoted, the last two stand in the context line, which is embedded and never quoted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.anatomy.dateline import dateline_of
from ingest.document import SPLIT_OFF, Anatomy, Block, BlockKind, Passage, SectionKind, Span, Version
from ingest.label_lines import label_lines
from ingest.organisation import Organisation
from ingest.sentences import MAX_QUOTE_CHARS, sentence_spans

MAX_PASSAGE_CHARS = 600  # the length at which fusion was measured: shared yardsticks, DECISIONS.md 4
# The embedder reads about a thousand characters of a passage and its context line; a title or table
# header that ran on would leave no room for the passage.
MAX_PART_CHARS = 160

_NO_PASSAGES = (*SPLIT_OFF, SectionKind.DATELINE)


def cut_passages(version: Version, anatomy: Anatomy, organisation: Organisation) -> tuple[Passage, ...]:
    """The passages of a version, in the order of the text and not overlapping.

    ``passage.text == version.text[start:end]``; no passage is longer than ``MAX_PASSAGE_CHARS``
    unless one sentence is; a passage never crosses from prose into a table or under another heading.
    """
    passages = []
    for heading, header, group in _groups(version, anatomy):
        context = _context(anatomy, organisation, heading, header)
        for sentences in _fill(version.text, _sentences(version.text, group)):
            span = Span(sentences[0].start, sentences[-1].end)
            passages.append(
                Passage(version.document_id, version.sha256, span, span.of(version.text), context, sentences)
            )
    return tuple(passages)


def _groups(version: Version, anatomy: Anatomy) -> Iterator[tuple[str, str, list[Block]]]:
    """Runs of blocks that may share a passage, with the heading and table header above them."""
    hidden = [section.span for section in anatomy.sections if section.kind in _NO_PASSAGES]
    heading, header, table, group = "", "", None, list[Block]()
    for block in version.blocks:
        is_hidden = any(span.overlaps(block.span) for span in hidden)
        words = block.span.of(version.text)
        ends = block.kind in (BlockKind.HEADING, BlockKind.TABLE_HEADER) or block.table != table
        if (ends or is_hidden) and group:
            yield heading, header, group
            group = []
        if is_hidden:
            continue
        if block.table != table:
            header, table = "", block.table
        if block.kind is BlockKind.HEADING:
            heading = "" if words == anatomy.title else words
        elif block.kind is BlockKind.TABLE_HEADER:
            header = words
        else:
            group.append(block)
    if group:
        yield heading, header, group


def _sentences(text: str, group: Sequence[Block]) -> list[Span]:
    spans: list[Span] = []
    for block in group:
        whole_row = block.in_table and 0 < block.span.end - block.span.start <= MAX_QUOTE_CHARS
        found = [block.span] if whole_row else sentence_spans(text, _lead(text, block))
        spans.extend(line for span in found for line in ([span] if block.in_table else label_lines(text, span)))
    return spans


def _lead(text: str, block: Block) -> Span:
    """A block without the dateline that is glued to its first sentence."""
    found = dateline_of(block.span.of(text)) if block.kind is BlockKind.PARAGRAPH else None
    if found is None or not block.span.of(text)[found.end :].strip():
        return block.span
    return Span(block.span.start + found.end, block.span.end)


def _fill(text: str, sentences: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Sentences together as long as they fit; one that leads in to a list goes with it, a question with its answer."""
    taken: list[Span] = []
    for sentence in sentences:
        if taken and sentence.end - taken[0].start > MAX_PASSAGE_CHARS:
            fits = len(taken) > 1 and sentence.end - taken[-1].start <= MAX_PASSAGE_CHARS
            leads_in = fits and taken[-1].of(text).rstrip().endswith((":", "?"))
            yield tuple(taken[:-1] if leads_in else taken)
            taken = taken[-1:] if leads_in else []
        taken.append(sentence)
    if taken:
        yield tuple(taken)


def _context(anatomy: Anatomy, organisation: Organisation, heading: str, header: str) -> str:
    names = [organisation.by_code[code].name for code in anatomy.subjects if code in organisation.by_code]
    year = str(anatomy.published.year) if anatomy.published.year else ""
    parts = [anatomy.title, *(name for name in names[:3] if name not in anatomy.title)]
    if year and year not in anatomy.title:
        parts.append(year)
    return " | ".join(_shortened(part) for part in [*parts, heading, header] if part)


def _shortened(part: str) -> str:
    return part if len(part) <= MAX_PART_CHARS else part[:MAX_PART_CHARS].rsplit(" ", 1)[0]
