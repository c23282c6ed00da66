"""A question asking which bills the archive names -> all of them, each with a document and a sentence that names it.

Strict: every word of it has to be one that such a question is made of, or a subject or a year. Which became law, and
what one of them does, other steps answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ingest import Generation, Organisation, Span, StoredDocument, SubjectNames, pattern
from service.answer import Citation, Computed
from service.citations import Cited
from service.holdings import forms, period, spanish
from service.holdings.request import in_english
from service.holdings.wording import described
from service.language.numeral import numeral
from service.reading import Reading
from service.retriever import Filters, Visible
from service.told import Told
from service.visibility import seen_documents
from service.wording import and_more

LISTED = 40  # bills in one answer; the count beyond them is still true

_BILLS = pattern(r"\b(?:bills?|laws?|proyectos? from ley|proyectos?)\b")  # the gloss has "from" for "de"
_LIKELY = pattern(r"\b(?:(?:bill|law|proyecto)s?|legislation)\b", re.I)
_NUMBERED = pattern(r"\b(?:bill|law|proyecto(?: (?:de|from) ley)?) (?:(?:no|number|num|numero)\b\.? ?)?#?\d+\b")
_LAW = pattern(r"\blaws?\b")
_WHAT_IT_DOES = pattern(r"\b(?:do|does|did)\W*$")
_CHAMBER = pattern(r"\b(senate|house|assembly) (?=bills?\b)")  # as its bills are numbered: SB, HB, AB
_OTHER = pattern(r"[^\W\d_]+")
_WORDS = frozenset(
    "which what list show me give name all the every how many number of numbers are is were there any do does did you "
    "your has have had been get gets mention mentions mentioned named names cite cites cited print printed hold holds "
    "contain contains cover covered listed in here archive collection database documents document releases release "
    "press report reports cards card from about on for to and or since until before after between through please "
    "our ours we they their refer refers referred talk talks discuss discussed ever published "
    "known by turn turns turned up appear appears come comes came paper papers article articles text texts file files "
    "ley que se en aparecen aparece nombran nombra nombrados mencionan mencionados citan citados".split()
)


@dataclass(frozen=True)
class _Bill:
    """Its number, whose it is where that is known, the document that names it first, where, and how many do."""

    number: str
    whose: str
    document: StoredDocument
    span: Span
    documents: int


def bill_list(
    reading: Reading,
    generation: Generation,
    visible: Visible,
    filters: Filters,
    organisation: Organisation,
    names: SubjectNames,
) -> Told | None:
    """At most ``LISTED`` bills; None where the question asks anything else, or none is named."""
    if reading.bills or reading.speaker or not _LIKELY.search(reading.unaccented):
        return None
    line = in_english(forms.with_subjects(reading.unaccented, names), reading.language)
    if _NUMBERED.search(line):
        return None  # one of them is meant
    chamber = _CHAMBER.search(line)
    line = _CHAMBER.sub("", line)
    left = set(_OTHER.findall(_BILLS.sub(" ", line.replace(forms.SUBJECT, " ")))) - _WORDS
    asked = period.of(line, reading.years)
    if not _BILLS.search(line) or _WHAT_IT_DOES.search(line) or left or asked is None:
        return None
    wanted = set(reading.subjects)
    first = chamber[1][0].upper() if chamber else ""
    among = (
        document
        for document in generation.documents
        if any(bill.number.startswith(first) for bill in document.anatomy.bills)
        and (not wanted or wanted & set(document.anatomy.subjects))
        and (not asked.years or document.anatomy.published.year in asked.years)
    )
    naming = sorted(seen_documents(among, visible, filters), key=_when)
    found = _found(naming, organisation, generation, first)
    if not found:
        return None
    cited = tuple(dict.fromkeys(Cited(one.document, one.span) for one in found[:LISTED]))  # one may name several
    counted = Computed("count", len(found), None, len(found), ())
    numbered = _LAW.search(line) is not None
    text = partial(_text, found, len(naming), reading.language, numbered)
    return Told(cited, text, computed=(counted,), compared=False)


def _found(
    naming: Sequence[StoredDocument], organisation: Organisation, generation: Generation, begins: str
) -> list[_Bill]:
    """Each bill whose number ``begins`` so once, in the order of its number; two of one number are two where they are
    of different subjects."""
    first: dict[tuple[str, str], tuple[StoredDocument, Span]] = {}
    documents: dict[tuple[str, str], set[int]] = {}
    for document in naming:
        for bill in document.anatomy.bills:
            if not bill.number.startswith(begins):
                continue
            subject = organisation.by_code.get(bill.subject or "")
            key = (bill.number, subject.name if subject else "")
            documents.setdefault(key, set()).add(document.number)
            if key not in first and (sentence := _sentence(document, bill.span, generation)):
                first[key] = (document, sentence)
    return [_Bill(*key, *first[key], len(documents[key])) for key in sorted(first, key=_in_order)]


def _sentence(document: StoredDocument, span: Span, generation: Generation) -> Span | None:
    sentences = (sentence for passage in generation.passages_of(document) for sentence in passage.sentences)
    return next((sentence for sentence in sentences if sentence.contains(span)), None)


def _when(document: StoredDocument) -> tuple[str, int]:
    """For the order in time, those without a date last."""
    return document.date or "9999", document.number


def _in_order(key: tuple[str, str]) -> tuple[str, int, str]:
    kind, _, digits = key[0].rpartition(" ")
    return kind, int(digits) if digits.isdigit() else 0, key[1]


def _more(others: int, spanish_asked: bool) -> str:
    """How many other documents name it: ", and in 2 more"."""
    return "" if not others else f", y en {numeral(others, 'es')} más" if spanish_asked else f", and in {others:,} more"


def _text(found: Sequence[_Bill], naming: int, language: str, numbered: bool, citations: Sequence[Citation]) -> str:
    """How many there are in how many documents, then each with the first document that names it. ``numbered``: laws
    were asked for, and only those with a number are counted."""
    spanish_asked = language == "es"
    if spanish_asked:
        bills, held = ("proyecto de ley", "proyectos de ley"), spanish.many(naming, spanish.DOCUMENT)
        told = f"{held} {'nombra' if naming == 1 else 'nombran'} {spanish.many(len(found), bills)}."
    else:
        told = (
            f"{naming:,} {'document names' if naming == 1 else 'documents name'} {len(found):,} "
            f"{'bill' if len(found) == 1 else 'bills'}."
        )
    if numbered:
        told += " Solo se cuentan los que tienen número." if spanish_asked else " Only those with a number are counted."
    marks = {(one.document.id, one.start): one.marker for one in citations}
    lines = []
    for one in found:
        if marker := marks.get((one.document.id, one.span.start)):
            shown = next(c.document for c in citations if c.marker == marker)
            more = _more(one.documents - 1, spanish_asked)
            whose = f" ({one.whose})" if one.whose else ""
            where = spanish.described(shown) if spanish_asked else described(shown)
            lines.append(f"{one.number}{whose}: {where}{more} [{marker}]")
    return "\n".join([f"{told}\n\n" + "\n".join(lines), *and_more(len(found), len(lines), language)])
