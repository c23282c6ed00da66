"""A version's tables, labelled lines, lists and sentences -> its grade rows, each with the span it was read from.

What prints a grade and could not be read with certainty becomes a check for staff, never a row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ingest.anatomy.names import SubjectNames
from ingest.document import SPLIT_OFF, Anatomy, Block, BlockKind, Check, GradeRow, SectionKind
from ingest.organisation import Organisation
from ingest.rows.corrected_tables import put_right_in
from ingest.rows.footnotes import with_footnotes
from ingest.rows.labels import LabelReader
from ingest.rows.lists import ListReader
from ingest.rows.place import Place, texts_above
from ingest.rows.put_right import corrections_in
from ingest.rows.reading import VALUES, Found, Unread
from ingest.rows.scales import Scales
from ingest.rows.sentences import ProseReader
from ingest.rows.shapes import Shapes
from ingest.rows.subjects import CellSubjects
from ingest.rows.table import table_of
from ingest.rows.tables import TableReader
from ingest.rows.unlisted import unlisted_scales

ROW_NOT_READ = "row_not_read"
_NO_ROWS = (*SPLIT_OFF, SectionKind.BOILERPLATE)


def read_rows(
    version_text: str,
    blocks: Sequence[Block],
    anatomy: Anatomy,
    organisation: Organisation,
    names: SubjectNames,
    *,
    document_id: str,
    version: str,
    declared: Mapping[str, object],
) -> tuple[tuple[GradeRow, ...], tuple[Check, ...]]:
    """The grade rows of one version in the order of its text, and what was not read.

    The span of a row is its table row, its labelled lines or its sentence: what a reader must see
    to check it. Contact, materials and boilerplate are not read.
    """
    scales = Scales(organisation)
    found, unread = list[Found](), list[Unread]()
    unlisted = () if scales.exist else unlisted_scales(version_text, names.find)
    shapes, subjects = Shapes(organisation, names.find, unlisted), CellSubjects(organisation, names.find)

    def find(words: str) -> set[str]:
        """The subjects of names that may mean no other."""
        return {one.codes[0] for one in names.find(words) if len(one.codes) == 1}

    for first, group in _groups(blocks, anatomy):
        place = Place(
            texts_above(version_text, blocks, first, anatomy.title), anatomy, declared, organisation, scales, unlisted
        )
        reader: TableReader | ProseReader
        if group[0].in_table:
            reader = TableReader(place, subjects)
            table = table_of(version_text, group)
            right = put_right_in(table, place)
            reader.read(right or table)
            reader.found = corrections_in(version_text, group, place, find, reader.found, right=right is not None)
        else:
            labels, lists = LabelReader(place), ListReader(place, subjects)
            rest = lists.read(version_text, labels.read(version_text, group))
            listed = corrections_in(version_text, group, place, find, labels.found + lists.found)
            found, unread = found + listed, unread + labels.unread + lists.unread
            reader = ProseReader(place, shapes)
            reader.read(version_text, rest)
        found, unread = found + reader.found, unread + reader.unread
    agreed, contradictory = _agreed(with_footnotes(version_text, blocks, found))
    rows = tuple(row.of_version(document_id, version) for row in agreed)
    checks = tuple(
        Check(ROW_NOT_READ, f"A grade was not read: {reason.reason}.", reason.span)
        for reason in sorted(unread + contradictory, key=lambda reason: reason.span)
    )
    return rows, checks


def _groups(blocks: Sequence[Block], anatomy: Anatomy) -> Iterator[tuple[int, list[Block]]]:
    """Each table whole, and each run of other blocks under one heading, with its first index."""
    hidden = [section.span for section in anatomy.sections if section.kind in _NO_ROWS]
    first, group = 0, list[Block]()
    for index, block in enumerate(blocks):
        outside = block.kind is BlockKind.HEADING or any(span.overlaps(block.span) for span in hidden)
        changes = (
            bool(group)
            and (block.in_table or group[0].in_table)
            and (block.in_table != group[0].in_table or block.table != group[0].table)
        )
        if group and (outside or changes):
            yield first, group
            group = []
        if not outside:
            first = first if group else index
            group.append(block)
    if group:
        yield first, group


def _agreed(found: Sequence[Found]) -> tuple[list[Found], list[Unread]]:
    """Rows without repetition, and those that one source prints in two ways, which are left out."""
    by_what: dict[tuple[object, ...], list[Found]] = defaultdict(list)
    for row in dict.fromkeys(found):
        by_what[row.what].append(row)
    agreed, contradictory = list[Found](), list[Unread]()
    for rows in by_what.values():
        differing = any(len({getattr(row, name) for row in rows} - {None}) > 1 for name in VALUES)
        if differing:
            contradictory.extend(Unread("the document prints two values for it", row.span) for row in rows)
        else:
            agreed.extend(_without_repeats(rows))
    return sorted(agreed, key=lambda row: row.span), contradictory


def _without_repeats(rows: Sequence[Found]) -> list[Found]:
    """Rows that say something no earlier one of the same thing says."""
    kept = list[Found]()
    for row in sorted(rows, key=lambda row: (-row.said, row.span)):
        if not any(all(getattr(row, name) in (None, getattr(other, name)) for name in VALUES) for other in kept):
            kept.append(row)
    return kept
