"""A question asking what is wrong with something -> the list of its gaps, with the sentence that leads to it.

"What is still wrong with the laws of Lunna?": "The review found critical gaps in the laws of Lunna: ..." and the items
that follow. A list is cited as far as one quotation goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ingest import Generation, Span, StoredPassage, pattern
from service.citations import MAX_EXACT, Cited
from service.cues.newest import Told, of_newest
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

READ = 40  # passages that are looked through, the nearest by their words
_GAPS = r"(?:gaps?|weakness(?:es)?|shortcomings?|failings?|flaws?|deficienc(?:y|ies)|loopholes?)"
_STILL = r"(?:still |currently |yet )?"
_SORT = r"(?:critical |serious |legal |other )?"
_OF = r"(?P<{}>[^?]+?)"
_ASKED = tuple(
    pattern(rf"{OPENED}{form}(?:,? according to the \w+(?: \w+)?)?\W*$", re.I)
    for form in (
        rf"what(?: is| are|['’]s) {_STILL}(?:wrong|missing|lacking|weak) (?:with|in|from|about) {_OF.format('what')}",
        rf"(?:what|which) {_SORT}{_GAPS} (?:does|do|did) {_OF.format('what')} {_STILL}have",
        rf"(?:what|which) {_SORT}{_GAPS} (?:(?:are|were|is) (?:there )?{_STILL}|{_STILL}(?:remain|exist) |"
        rf"did \w+ find )(?:in |with )?{_OF.format('what')}",
        rf"(?:where|how) (?:does|do|did) {_OF.format('what')} {_STILL}(?:fall|come up) short",
    )
)
_LEADS = pattern(rf"^(?P<lead>[^:]*\b{_GAPS}\b[^:]*):(?:\s|$)", re.I)
_OWNER = pattern(r"['’]s?(?!\w)")
_NEXT_ITEM = pattern(r"[^\S\n]*\n[^\S\n]*(?:[-*•·][^\S\n]*)?")


def shortcomings(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """That list, of the newest document that has one; none where the question is of no such form."""
    asked = next((match for form in _ASKED if (match := form.match(reading.question))), None)
    if asked is None or reading.kind is Kind.PREDICTION or reading.bills:
        return ()
    wanted = telling_words(_OWNER.sub("", asked["what"]))
    if not wanted:
        return ()
    passages = [
        one
        for one in nearest_holding(wanted, READ, generation, visible, filters)
        if not reading.years or one.document.anatomy.published.year in reading.years
    ]
    stems = generation.stems(wanted)
    return of_newest(passages, partial(_lists, stems=stems, generation=generation))


def _lists(passage: StoredPassage, stems: frozenset[str], generation: Generation) -> Iterator[Told]:
    """Each list of gaps of what is named before its colon or in the title."""
    for i, span in enumerate(passage.sentences):
        leads = _LEADS.match(passage.words(span))
        if leads is None:
            continue
        told = f"{leads['lead']} {passage.document.anatomy.title}"
        if stems <= generation.stems(re.findall(r"[^\W_]+", told)):
            whole = _with_items(passage, i)
            if not passage.words(whole).rstrip().endswith(":"):  # its list is in another passage
                yield passage.words(whole), Cited(passage.document, whole)


def _with_items(passage: StoredPassage, first: int) -> Span:
    """A sentence that leads to a list, and the items below it."""
    whole = passage.sentences[first]
    for span in passage.sentences[first + 1 :]:
        leads = passage.words(whole).rstrip().endswith(":")
        between = passage.words(Span(whole.end, span.start))
        if not (leads or _NEXT_ITEM.fullmatch(between)) or span.end - whole.start >= MAX_EXACT:
            break
        whole = Span(whole.start, span.end)
    return whole
