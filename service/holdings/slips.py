"""Documents -> the sentences of theirs that look like slips: about another subject than the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import Check, Generation, StoredDocument, pattern
from service.answer import Citation, Computed
from service.citations import Cited
from service.holdings import spanish, wording
from service.retriever import Filters, Visible
from service.searching.query import Query
from service.told import Counted, Told
from service.visibility import nearest_sentences
from service.wording import and_more, quotations

SLIP = "template_slip"  # the check of ``ingest`` that finds them
_ODD = pattern(r"The sentence is about (.+), but the document is about (.+)", re.S)
READ = 40  # passages that are looked through, the nearest by their words
FEW = 3  # sentences that tell of a slip
_NAMES = "names?|named|naming|mention(?:s|ed)?|says?|said"
# What holds a slip where it is one of the text: a "mistake of age" is none.
_A_TEXT = pattern(
    r"\b(?:releases?|documents?|reports?|report cards?|sentences?|pages?|templates?|tables?|articles?|headlines?|"
    r"texts?|statements?|briefs?|prints?|printed)\b",
    re.I,
)
_SLIP_WORDS = "slip OR slips OR mistake OR mistakes OR error OR errors OR typo OR typos OR misprint OR misprints"
_A_SLIP = pattern(r"\b(?:slips?|mistakes?|errors?|mistaken(?:ly)?|wrongly|typos?|misprints?)\b", re.I)
SHOWN = 10  # sentences in one answer; the count beyond them is still true


def slipped(documents: Sequence[StoredDocument]) -> list[tuple[StoredDocument, Check]]:
    """Each check that found a slip, beside its document."""
    return [(d, check) for d in documents for check in d.anatomy.checks if check.code == SLIP and check.span]


def what_is_odd(check: Check, language: str) -> str:
    """Which subject the sentence of a slip is about, and which its document."""
    said = check.message.partition(":")[0]
    names = _ODD.fullmatch(said) if language == "es" else None
    return f"La frase trata de {names[1]}, pero el documento trata de {names[2]}" if names else said


def misnamed(
    documents: Sequence[StoredDocument], names: Sequence[str], bounds: Query, language: str = "en"
) -> Told | None:
    """Of the sentences that were found, those that are about one of the subjects by these names; None where none is."""
    found = [(d, check) for d, check in slipped(documents) if _about(check) in names]
    return _told(found, documents, bounds, language) if found else None


def told_in_words(names: Sequence[str], generation: Generation, visible: Visible, filters: Filters) -> Told | None:
    """The sentences that say of a document that it names one of the subjects by mistake; None where none does."""
    either = " OR ".join(f'"{name}"' for name in names)
    query = f"text : (({either}) AND (slip OR mistake OR error OR mistaken OR wrongly OR typo OR misprint))"
    naming = re.compile(rf"\b(?:{_NAMES})\b[^.;]{{0,30}}\b(?:{'|'.join(map(re.escape, names))})\b", re.I)
    found = [
        Cited(passage.document, span)
        for passage, span, words in nearest_sentences(query, READ, generation, visible, filters)
        if naming.search(words) and _A_SLIP.search(words)
    ]
    return Told(tuple(found[:FEW]), quotations, compared=False) if found else None


def told_of_slips(
    documents: Sequence[StoredDocument], generation: Generation, visible: Visible, filters: Filters
) -> Told | None:
    """The sentences of ``documents`` that say that a text holds a slip; None where none does."""
    among, held = {document.number for document in documents}, dict[str, Cited]()
    for passage, span, words in nearest_sentences(f"text : ({_SLIP_WORDS})", READ, generation, visible, filters):
        if passage.document.number in among and _A_SLIP.search(words) and _A_TEXT.search(words):
            held.setdefault(words, Cited(passage.document, span))
    return Told(tuple(held.values())[:FEW], quotations, compared=False) if held else None


def _about(check: Check) -> str:
    """The name of the subject that the sentence of a slip is about."""
    found = _ODD.fullmatch(check.message.partition(":")[0])
    return found[1] if found else ""


def slips(documents: Sequence[StoredDocument], bounds: Query, language: str = "en") -> Told:
    """Every sentence that was found, with what is odd about it; that none was, where none was. ``bounds``: the search
    for ``documents``."""
    return _told(slipped(documents), documents, bounds, language)


def _told(
    found: Sequence[tuple[StoredDocument, Check]], documents: Sequence[StoredDocument], bounds: Query, language: str
) -> Told:
    said = spanish if language == "es" else wording
    with_one = len({document.id for document, _ in found})
    if not found:
        text = said.none_slipped(len(documents))
        return Told((), lambda citations: text, known=False)
    odd = {(document.id, check.span): what_is_odd(check, language) for document, check in found if check.span}
    cited = tuple(Cited(document, check.span) for document, check in found[:SHOWN] if check.span)

    def words(citations: Sequence[Citation]) -> str:
        told = [said.may_be_slips(len(found), with_one, len(documents))]
        places = {(item.document.id, item.span.start): odd[item.document.id, item.span] for item in cited}
        told += [f"{quotations([c])} {places[c.document.id, c.start]}." for c in citations]
        return "\n\n".join([*told, *and_more(len(found), len(citations), language)])

    computed = (Computed("count", with_one, len(documents), len(documents), ()),)
    counts = (Counted(tuple(document for document, _ in found), replace(bounds, signs=("slip",))),)
    return Told(cited, words, computed=computed, compared=False, counts=counts)
