"""A question asking why a grade is what it is -> what the texts that print the grade say or list beside it.

Nothing is concluded here. Shown are sentences that give a reason in words, near the grade; else the other
points of a list in which the grade stands, else the sentences on bills of a text about that subject alone.
That such a point is a reason is not said by the text, and the answer says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest import (
    ArchiveReader,
    Block,
    BlockKind,
    Generation,
    GradeRow,
    Ledger,
    Organisation,
    Span,
    StoredDocument,
    Version,
    pattern,
)
from service import wording
from service.answer import Citation
from service.citations import Cited, rows_to_cite
from service.cues.stated_causes import letters_asked, moves_otherwise, stated_causes
from service.figures.case import Rows
from service.figures.entities import find
from service.language.openings import OPENED
from service.reading import Reading
from service.retriever import Filters, Visible
from service.told import Told

STATED = {"en": "Reasons that the text itself gives:", "es": "Razones que da el propio texto:"}
LISTED = {
    "en": "The text names these points beside the grade; that they are its reason is not said there:",
    "es": "El texto nombra estos puntos junto a la calificación; no dice que sean su razón:",
}
SHOWN = 6  # sentences or points, as many as an answer cites where nobody asks for more

_WHY = pattern(
    r"\b(?:why|how come|por qu[eé]|reasons?|causes?|caused|what did (?:\S+ ){1,4}do to|"
    r"what (?:led to|explains?|explained|drove|drives|(?:is|was|lies|lay) behind|accounts? for|accounted for|"
    r"contributed to|helped|brought about)|"
    r"(?:which|what) (?:new )?(?:bills?|laws?|acts?|statutes?|legislation|reforms?|changes?) "
    r"(?:made|gave|raised|lifted|improved|boosted|lowered|moved|pushed|brought|earned|won|cost|got))\b",
    re.I,
)
_OPENS = pattern(rf"{OPENED}(?:why|how come|por qu[eé])\b\W*", re.I)
_GRADED = pattern(
    r"\b(?:grades?|graded|scores?|scored|ranks?|ranked|marks?|rat(?:ed|ings?)|(?:go|goes|went|gone) (?:up|down)|"
    r"r[io]se|risen|improve\w*|climb\w*|jump\w*|rais\w+|drop\w*|f[ae]ll|fallen|declin\w+|change[ds]?|better|worse|get|got|"
    r"receiv\w+|earn\w*|fail\w*|do so well|do so badly|nota|calificaci[oó]n|puntuaci[oó]n|sac[oó]|obtuvo|recibi[oó]|"
    r"subi[oó]|baj[oó]|mejor[oó]|empeor[oó]|cambi[oó]|tuvo|tiene|"
    r"cay[oó]|cae|qued[oó]|suspendi[oó])\b",
    re.I,
)
_NAMED = pattern(r"\b(?:grades?|graded|scores?|scored|ranks?|ranked|rat(?:ed|ings?))\b", re.I)
_REASON = pattern(
    r"\b(?:because|due to|thanks to|owing to|as a result|result(?:ed|s)? (?:from|in)|reflect(?:s|ed|ing)?|driven by|"
    r"attribut\w+|credit\w*|led to|helped (?:raise|lift|move)|by (?:passing|enacting|adopting|adding|creating|signing)|"
    r"after (?:\w+ )?(?:passing|enacting|adopting|the (?:passage|enactment|adoption))|"
    r"following (?:the )?(?:passage|enactment|adoption)|porque|se deb(?:e|en|i[oó]|ieron)|debid[oa]s? a|gracias a|"
    r"a causa de|por culpa de|como consecuencia de|obedec(?:e|i[oó])|se explica(?:n)?)\b",
    re.I,
)
_EFFECT = pattern(
    r"\b(?:grade|score|mark|rank|improvement|rise|jump|gain|drop|fall|decline|progress)\b.{0,40}\b(?:because|due to|"
    r"thanks to|owing to|result(?:ed|s)? from|reflect\w*|driven by|attribut\w+|credit\w*|came after|followed)\b|"
    r"\b(?:nota|calificaci[oó]n|puntuaci[oó]n|ca[ií]da|descenso|bajada|retroceso|mejora|subida|ascenso|avance)\b.{0,40}\b"
    r"(?:porque|se deb(?:e|en|i[oó]|ieron)|debid[oa]s? a|gracias a|a causa de|obedec(?:e|i[oó])|se explica(?:n)?)\b",
    re.I,
)
_ENDS = pattern(r"(?<=[.!?])[\"”’)]*\s+")


@dataclass(frozen=True)
class _Beside:
    """What one document says beside a grade: sentences that give a reason, and points of its list."""

    stated: tuple[Cited, ...]
    listed: tuple[Cited, ...]


def asks_why(reading: Reading, organisation: Organisation, after_figures: Callable[[], bool]) -> bool:
    """Whether ``reading`` asks for the reason of a grade; "why?" does where the answer before told one. A word
    that no row holds makes it a question about something else."""
    words = reading.question
    if not reading.subjects or reading.bills or reading.speaker or not _WHY.search(words):
        return False
    rest = find(replace(reading, question=_WHY.sub(" ", words)), organisation)
    if rest.unknown or (" <t> " in rest.line and not _NAMED.search(words)):
        return False
    return after_figures() if reading.carried else bool(_GRADED.search(words) or rest.grades)


def taken_for_granted(reading: Reading, ledger: Rows, organisation: Organisation) -> Reading | None:
    """``reading`` as a question whether it got the letter whose reason it asks for, where no row prints that letter for
    the years asked about; else None. "Why did Lunna get an A?" is told first that it got none."""
    whether = _OPENS.sub("", reading.question)
    if whether == reading.question or len(letters := letters_asked(reading, organisation)) != 1:
        return None  # most questions; rows are read for no other
    rows = ledger.rows(reading.subjects[:1], reading.years)
    printed = {form for row in rows if row.grade for form in (row.grade, row.grade.rstrip("+-"))}
    if not printed or letters & printed:
        return None
    return replace(reading, question=whether)


def causes(
    reading: Reading,
    ledger: Ledger,
    archive: ArchiveReader,
    none: str,
    where: tuple[Organisation, Generation, Visible, Filters],
) -> Told | None:
    """What one of the documents that print the grades says beside them; where it states no reason, what stands in any
    other; ``none`` where nothing says anything, and None where there is no grade to ask about, or another than is taken
    for granted: the figures tell it."""
    rows, generation = ledger.rows(reading.subjects[:1], reading.years), where[1]
    letters = letters_asked(reading, where[0])
    by_document: dict[str, list[GradeRow]] = {}
    for row in rows:
        if row.document_id in generation.by_id and (not letters or row.grade in letters):
            by_document.setdefault(row.document_id, []).append(row)
    found = [
        beside
        for name, printed in by_document.items()
        if (beside := _beside(name, printed, generation, archive, reading))
    ]
    best = max(found, key=lambda beside: (len(beside.stated) > 0, len(beside.listed)), default=_Beside((), ()))
    stated = best.stated or stated_causes(reading, *where)
    if not stated and taken_for_granted(reading, ledger, where[0]):
        return None
    if not (stated or found):
        printed = rows_to_cite(rows[:SHOWN], generation.by_id)
        return Told(printed, lambda citations: none, known=False) if printed else None
    cited = (stated or best.listed)[:SHOWN]
    labels = STATED if stated else LISTED
    label = labels.get(reading.language, labels["en"])

    def text(citations: Sequence[Citation]) -> str:
        return f"{label}\n\n{wording.quotations(citations)}"

    return Told(cited, text)


def _beside(
    name: str, rows: Sequence[GradeRow], generation: Generation, archive: ArchiveReader, reading: Reading
) -> _Beside | None:
    document = generation.by_id[name]
    version = next((v for v in archive.versions(name) if v.sha256 == document.version), None)
    if version is None:
        return None
    graded = [row.span for row in rows]
    stated = dict.fromkeys(span for row in rows for span in _stated(version, row.span))
    stated = {span: None for span in stated if not moves_otherwise(span.of(version.text), reading)}
    listed = dict.fromkeys(span for row in rows for span in _points(version, row.span))
    points = [span for span in listed if not any(span.overlaps(other) for other in (*graded, *document.anatomy.beside))]
    if not points and set(document.anatomy.subjects) == {row.subject for row in rows}:
        points = _on_bills(document, generation)
    if not stated and not points:
        return None
    return _Beside(
        tuple(Cited(document, span) for span in sorted(stated)), tuple(Cited(document, span) for span in sorted(points))
    )


def _on_bills(document: StoredDocument, generation: Generation) -> list[Span]:
    """The sentences of a document that name a bill."""
    sentences = [span for passage in generation.passages_of(document) for span in passage.sentences]
    return [span for span in sentences if any(span.contains(bill.span) for bill in document.anatomy.bills)]


def _stated(version: Version, grade: Span) -> Iterator[Span]:
    """The sentences of the grade's own paragraph or point that give a reason for a grade."""
    block = next((b for b in version.blocks if b.span.contains(grade)), None)
    if block is None or block.in_table:
        return
    words, start = block.span.of(version.text), 0
    for end in [*(match.start() for match in _ENDS.finditer(words)), len(words)]:
        sentence = words[start:end]
        lead = len(sentence) - len(sentence.lstrip())
        span = Span(block.span.start + start + lead, block.span.start + end)
        if (span.overlaps(grade) and _REASON.search(sentence)) or _EFFECT.search(sentence):
            yield span
        start = end


def _points(version: Version, grade: Span) -> Iterator[Span]:
    """The points of the list in which the grade stands; nothing where it stands in none."""
    blocks: Sequence[Block] = version.blocks
    at = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.LIST_ITEM and b.span.contains(grade)), None)
    if at is None:
        return
    first = last = at
    while first > 0 and blocks[first - 1].kind is BlockKind.LIST_ITEM:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].kind is BlockKind.LIST_ITEM:
        last += 1
    for block in blocks[first : last + 1]:
        words = block.span.of(version.text)
        bullet = re.match(r"\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)?", words)
        yield Span(block.span.start + (bullet.end() if bullet else 0), block.span.start + len(words.rstrip()))
