"""A question for the organisation's telephone number, or that of a part of it -> the line that prints it.

A number is its own where a page or an undated text, and no release, prints it after a word for a telephone ("Office
telephone: 555-0160"; "call" on a page on contact alone) or beside the line that is asked for ("our helpline,
1-800-555-0142"), and beside nobody's name: who is named in a release as a contact may have left long ago.
"""

from __future__ import annotations

import re

from ingest import Generation, Organisation, StoredDocument, pattern
from service.answering.table_rows import CELL_SEPARATOR
from service.citations import Cited
from service.language.openings import GREETED
from service.own_names import own_names
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visitors.kinds import TELEPHONE
from service.visitors.lines import Line, lines
from service.visitors.words import Words

SHOWN = 2
_QUERY = (
    "{text context} : "
    "(telephone OR phone OR tel OR call OR ring OR helpline OR hotline OR line OR contact OR switchboard)"
)
_PHONE = r"(?:tele)?phone|tel"
_LINE = r"hotline|helpline|help line|crisis line|info line"
_ASKS = pattern(
    rf"{GREETED}(?:(?:what(?:['’]?s| is| are)|whats|give me|i need|is there|do you have|can i (?:get|have))(?: me)? "
    rf"(?:(?:the|your|an?|some|any|ur) )?)?(?:(?P<of>office|main|general|contact|cash desk) )?"
    rf"(?:(?:{_PHONE})(?: numbers?)?|(?:contact )?number|(?P<line>{_LINE})(?: (?:phone )?numbers?)?)"
    r"(?: (?:that|which) (?:i|we) can call.*| (?:i|we) can call.*| to call| please| here)*\W*$",
    re.I,
)
_PLACE = (
    r"(?:line|office|desk|shop|team|ward|service|department|reception|cent(?:re|er)|switchboard|clinic|"
    r"helpline|hotline)"
)
_A_PLACE = pattern(rf"\w+ (?:{_PLACE}|unit|wing|hall|house|building|gate|campus|street|road)", re.I)
# The number of a part of the organisation: "number for the day room", "what number do I ring about beds", "pool office
# number", "how do I reach the desk". "The number of beds" counts them, and a charity's is no telephone.
_OF = pattern(
    rf"{GREETED}(?:(?:what(?:['’]?s| is)|whats|give me|i need|do you have|what) )?(?:(?:the|your|ur|an?) )?"
    rf"(?:(?:{_PHONE} number (?:for|of)|{_PHONE} for|number for) (?P<of>.+?)|"
    r"number (?:do|should|can) (?:i|we) (?:call|ring|phone) (?:about|for|to) (?P<about>.+?)|"
    rf"(?P<with>\w+(?: \w+){{0,3}}?) (?:{_PHONE})(?: number)?|"
    rf"(?P<part>(?:\w+ ){{0,3}}?{_PLACE}) number|number (?:for|of) (?P<place>(?:\w+ ){{0,3}}?{_PLACE})|"
    r"how (?:do|can|could) (?:i|we) (?:reach|phone|ring|call) (?P<reached>.+?))"
    r"(?: please| pls| by phone)?\W*$",
    re.I,
)
_OWN = rf"(?:{_PHONE}|switchboard|reception|(?:main|general|head) (?:office|line|number|desk))"
_PRINTED = pattern(
    rf"\b(?i:{_OWN}\b\.?|call us(?: at| on)?|reach us at)[^.;\n]{{0,40}}?{TELEPHONE}|{TELEPHONE} \((?i:{_PHONE})"
)
_CALL = pattern(rf"\b(?i:call|ring)(?: (?i:our \w+|at|on)){{0,2}} {TELEPHONE}")
_BESIDE_LINE = pattern(rf"\b(?:{_LINE}|our line|line)\b.{{0,60}}?{TELEPHONE}", re.I)
_NOT_ITS_OWN = pattern(r"\b(?:fax|mobile|cell|press|media)\b[^\n]{0,20}\d|\bcontacts?: ?[A-Z][a-z]+ [A-Z]", re.I)
_NAMED = pattern(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_CONTACT = pattern(r"\bcontact\b", re.I)
_ANY, _WORD = pattern(TELEPHONE), pattern(r"\w+")
_NUMBERED = "{{text context}} : ({named})"


def telephone(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """That line, of a page on contact before others; none where no such question is asked, or no such line printed."""
    if reading.years or reading.carried:
        return ()
    asked = _ASKS.match(reading.question)
    if asked is None:
        return _of_part(reading, organisation, generation, visible, filters)
    printed, own = _BESIDE_LINE if asked["line"] else _PRINTED, own_names(organisation)

    def on_contact(one: Line) -> bool:
        return _CONTACT.search(f"{one.document.id} {one.around}") is not None

    found = [
        one
        for one in lines(_QUERY, generation, visible, filters)
        if _is_page(one.document)
        # "Call 555-0142 to book", on another page, is said of what that page tells.
        and (printed.search(one.words) or (not asked["line"] and on_contact(one) and _CALL.search(one.words)))
        and not _NOT_ITS_OWN.search(one.words)
        and not _NAMED.search(own.sub(" ", one.words))
    ]
    found.sort(key=lambda one: (not on_contact(one), not printed.search(one.words), one.document.number))
    return tuple(one.cited for one in found[:SHOWN])


def _of_part(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The lines with a number that hold all that is named, else those below a heading that does; of a page on contact
    before others."""
    own, asked = own_names(organisation), _OF.match(reading.question)
    named = next((words for words in asked.groups() if words), "") if asked else ""
    words = Words(generation)
    wanted = list(words.asked(own.sub(" ", named)).values())
    if not wanted:
        return ()
    found = [
        one
        for one in lines(
            _NUMBERED.format(named=" OR ".join(f'"{one}"' for one in _WORD.findall(named))),
            generation,
            visible,
            filters,
        )
        if _is_page(one.document)
        and _ANY.search(one.words)
        and not _NOT_ITS_OWN.search(one.words)
        and not _names_somebody(own.sub(" ", one.words))
        and all(stems & words.stems(f"{one.around} {one.words}") for stems in wanted)
    ]
    holding = [one for one in found if all(stems & words.stems(one.words) for stems in wanted)]
    found = holding or [one for one in found if CELL_SEPARATOR not in one.words]  # all rows stand below one heading
    found.sort(key=lambda one: (_CONTACT.search(f"{one.document.id} {one.around}") is None, one.document.number))
    return tuple(one.cited for one in found[:SHOWN])


def _names_somebody(words: str) -> bool:
    """Whether a line holds the name of somebody: "Willow Ward" is a place."""
    return any(_A_PLACE.fullmatch(name) is None for name in _NAMED.findall(words))


def _is_page(document: StoredDocument) -> bool:
    """Whether a document is a page of the site, or one that bears no date: no release of some day."""
    return document.anatomy.type == "page" or not document.date
