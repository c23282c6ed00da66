"""One version's text and blocks, what its file declares, and the organisation -> its anatomy.

The parts are found by the modules of ``ingest/anatomy``; here they are put in order. What an author
declared wins over everything that is inferred.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.anatomy.bills import bills
from ingest.anatomy.dateline import dateline_of
from ingest.anatomy.dates import published
from ingest.anatomy.held_line import lines_on_use
from ingest.anatomy.names import SubjectNames
from ingest.anatomy.quotes import quotes
from ingest.anatomy.release_line import bare, is_amendment_line, is_release_line
from ingest.anatomy.replies import subject_of
from ingest.anatomy.sections import section_text, sections, without_furniture
from ingest.anatomy.subjects import declared_subjects, inferred_subjects, only_subject
from ingest.anatomy.transcript import transcript
from ingest.anatomy.types import document_type, made_like_a_release
from ingest.document import SPLIT_OFF, Anatomy, Bill, Block, BlockKind, Quote, Section, SectionKind, Span
from ingest.lazy_pattern import pattern
from ingest.organisation import Organisation

TITLE_CHARS = 300  # what fits in a list of results

_WIRE = pattern(r"GLOBE ?NEWSWIRE|PR ?Newswire|Business ?Wire|EIN ?Presswire|Newswire\.com|Marketwired", re.IGNORECASE)
_OWNED = pattern(r"['’]s? (?:(?:new|own|landmark|recent|proposed) )?")  # between a place and its bill
_QUOTED = (SectionKind.HEADLINE, SectionKind.BODY, SectionKind.BOILERPLATE)


def read_release(
    text: str,
    blocks: Sequence[Block],
    declared: Mapping[str, object],
    suggested: Mapping[str, str],
    organisation: Organisation,
    names: SubjectNames,
    *,
    fallback_title: str,
) -> Anatomy:
    """The anatomy of one version. Never raises on any text; what is not found stays empty."""
    parts = sections(text, blocks, organisation)
    title = _title(text, blocks, parts, declared, suggested) or fallback_title
    quotable = _quotable(blocks, parts)
    said, spoken = quotes(text, quotable), transcript(text, [block.span for block in quotable])
    quoted = any(quote.speaker for quote in said)
    own = (organisation.name, *organisation.short_names)
    reports = quoted or made_like_a_release(text, parts)
    when = published(text, parts, title, declared, suggested, own, reports=reports)
    body = section_text(text, parts, SectionKind.BODY)
    subjects = (
        declared_subjects(declared["subjects"], organisation, names)
        if "subjects" in declared
        else inferred_subjects(_headline(text, parts) or title, body, names)
    )
    of_a_day = when.precision == "day" and not when.inferred
    kind = document_type(text, blocks, parts, title, declared, reports=of_a_day and quoted)
    return Anatomy(
        title=title,
        type=kind,
        published=when,
        subjects=subjects,
        publisher=_string(declared, "source") or organisation.publisher or organisation.name,
        source_kind=_string(declared, "source_kind") or _source_kind(text, kind, organisation),
        url=_string(declared, "url") or suggested.get("url") or None,
        dateline=_dateline(text, parts),
        sections=parts,
        quotes=_in_order(said, spoken),
        bills=_bills(text, parts, when.year, subjects, names),
    )


def _title(
    text: str,
    blocks: Sequence[Block],
    parts: Sequence[Section],
    declared: Mapping[str, object],
    suggested: Mapping[str, str],
) -> str:
    subject = next((subject_of(part.span.of(text)) for part in parts[:1]), "")
    heading = next((block.span.of(text) for block in blocks if block.kind is BlockKind.HEADING), "")
    own, labels = _string(declared, "title"), {bare(line) for line in lines_on_use(text)}
    for words in (own, _headline(text, parts), subject, suggested.get("title", ""), heading):
        plain = " ".join(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", bare(words or "")).split())
        if plain and (words is own or not (is_release_line(plain) or plain in labels)):
            return plain[:TITLE_CHARS]
    return ""


def _headline(text: str, parts: Sequence[Section]) -> str:
    """The first block of the headline that says more than that something is amended, without the lines around it. One
    in capitals ends where small letters begin: the subhead that a plain text prints right below."""
    words = next((part.span.of(text) for part in parts if part.kind is SectionKind.HEADLINE), "")
    held = lines_on_use(text)
    said = [without_furniture(block, held) for block in re.split(r"\n\s*\n", words.strip())]
    lines = next((block for block in said if block and not is_amendment_line(block)), said[0]).splitlines()
    loud = next((number for number, line in enumerate(lines) if not line.isupper()), len(lines))
    return "\n".join(lines[:loud] or lines)


def _dateline(text: str, parts: Sequence[Section]) -> str | None:
    """The dateline as printed, without what sets it off from the lead."""
    for part in parts:
        if part.kind not in (SectionKind.DATELINE, SectionKind.BODY):
            continue
        for line in part.span.of(text)[:1_000].splitlines():
            line = line.lstrip(" *_>")
            found = None if is_release_line(line) else dateline_of(line)
            if found:
                return found.of(line).strip(" *_,:\t-–—") or None
    return None


def _source_kind(text: str, kind: str, organisation: Organisation) -> str:
    """One of the organisation's kinds of source: the type's own, a wire's, else a release. A report card is of its own
    kind where none are ranked, too."""
    wire = next((rank for rank in organisation.ranks if rank.startswith("wire")), None)
    if kind in organisation.ranks or (kind == "report_card" and not organisation.ranks):
        return kind
    return wire if wire and _WIRE.search(text[:1_500]) else "release"


def _quotable(blocks: Sequence[Block], parts: Sequence[Section]) -> list[Block]:
    quoted = [part.span for part in parts if part.kind in _QUOTED]
    return [block for block in blocks if any(span.contains(block.span) for span in quoted)]


def _in_order(said: Sequence[Quote], spoken: Sequence[Quote]) -> tuple[Quote, ...]:
    """What is quoted and what is spoken, which may hold quotation marks of its own."""
    apart = (one for one in said if not any(one.span.overlaps(other.span) for other in spoken))
    return tuple(sorted((*spoken, *apart), key=lambda one: one.span.start))


def _bills(
    text: str, parts: Sequence[Section], year: int | None, subjects: tuple[str, ...], names: SubjectNames
) -> tuple[Bill, ...]:
    """Bills outside the contact and materials parts; a bill's subject is the one right before it ("Ohio's House Bill
    5"), else the document's, if it has one, else the only one that its sentence names."""
    hidden = [part.span for part in parts if part.kind in SPLIT_OFF]

    def subject(sentence: Span, bill: Span) -> str | None:
        before = names.find(text[sentence.start : bill.start])
        if before and _OWNED.fullmatch(text[sentence.start + before[-1].span.end : bill.start]):
            return only_subject(before[-1:])
        return subjects[0] if len(subjects) == 1 else only_subject(names.find(sentence.of(text)))

    found = bills(text, year, subject)
    return tuple(bill for bill in found if not any(span.overlaps(bill.span) for span in hidden))


def _string(declared: Mapping[str, object], key: str) -> str | None:
    value = declared.get(key)
    return value.strip() or None if isinstance(value, str) else None
