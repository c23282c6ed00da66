"""A question for the organisation's telephone number -> the line that prints it.

A number is its own where a page or an undated text, and no release, prints it behind a word for a telephone ("Office
telephone: 555-0160") or beside the line that is asked for ("our helpline, 1-800-555-0142"), and beside nobody's name:
who is named in a release as a contact may have left long ago.
"""

from __future__ import annotations

import re

from ingest import Generation, Organisation, StoredDocument, pattern
from service.citations import Cited
from service.own_names import own_names
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visitors.lines import lines

SHOWN = 2
_QUERY = "{text context} : (telephone OR phone OR tel OR call OR helpline OR hotline OR line)"
_PHONE = r"(?:tele)?phone|tel"
_LINE = r"hotline|helpline|help line|crisis line|info line"
_HELLO = r"^\W*(?:(?:hi|hello|hey|please|ok|so|and|but)\W+)*"
_ASKS = pattern(
    rf"{_HELLO}(?:(?:what(?:['’]?s| is| are)|whats|give me|i need|is there|do you have|can i (?:get|have))(?: me)? "
    rf"(?:(?:the|your|an?|some|any|ur) )?)?(?:(?P<of>office|main|general|contact|cash desk) )?"
    rf"(?:(?:{_PHONE})(?: numbers?)?|(?:contact )?number|(?P<line>{_LINE})(?: (?:phone )?numbers?)?)"
    r"(?: (?:that|which) (?:i|we) can call.*| (?:i|we) can call.*| to call| please| here)*\W*$",
    re.I,
)
_NUMBER = r"(?<![\d-])(?:\+?\d{1,3}[ -])?(?:\(?\d{3}\)?[ -])?\d{3}[ -]\d{4}\b"
_PRINTED = pattern(
    rf"\b(?i:(?:{_PHONE})\b\.?|call(?: us)?(?: at| on)?|reach us at)[^.;\n]{{0,40}}?{_NUMBER}|{_NUMBER} \((?i:{_PHONE})"
)
_BESIDE_LINE = pattern(rf"\b(?:{_LINE}|our line|line)\b.{{0,60}}?{_NUMBER}", re.I)
_NOT_ITS_OWN = pattern(r"\b(?:fax|mobile|cell|press|media)\b[^\n]{0,20}\d|\bcontacts?: ?[A-Z][a-z]+ [A-Z]", re.I)
_NAMED = pattern(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_CONTACT = pattern(r"\bcontact\b", re.I)


def telephone(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """That line, of a page on contact before others; none where no such question is asked, or no such line printed."""
    asked = _ASKS.match(reading.question)
    if asked is None or reading.years or reading.carried:
        return ()
    printed, own = _BESIDE_LINE if asked["line"] else _PRINTED, own_names(organisation)
    found = [
        one
        for one in lines(_QUERY, generation, visible, filters)
        if _is_page(one.document)
        and printed.search(one.words)
        and not _NOT_ITS_OWN.search(one.words)
        and not _NAMED.search(own.sub(" ", one.words))
    ]
    found.sort(key=lambda one: (_CONTACT.search(f"{one.document.id} {one.around}") is None, one.document.number))
    return tuple(one.cited for one in found[:SHOWN])


def _is_page(document: StoredDocument) -> bool:
    """Whether a document is a page of the site, or one that bears no date: no release of some day."""
    return document.anatomy.type == "page" or not document.date
