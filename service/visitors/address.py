"""A question for the organisation's address, postcode or e-mail -> the line that prints it.

"whats the address", "where are you", "post code?", "email please": an address is its own where a page or an undated
text on how it is reached prints it, or a line of one that names the organisation, and where nobody else is named
beside it. Several houses on one page are all told.
"""

from __future__ import annotations

import re

from ingest import Generation, Organisation, pattern
from service.citations import Cited
from service.language.openings import GREETED
from service.own_names import own_names
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visitors.lines import Line, lines

SHOWN = 3
_GIVE = r"(?:(?:what(?:['’]?s| is)|whats|give me|i need|can i (?:get|have)) )?(?:(?:the|your|ur|their|its) )?"
_END = r"(?: (?:please|pls|plz|exactly|again|here|now))*\W*$"
_ASKS = pattern(
    rf"{GREETED}(?:{_GIVE}(?:(?:full|street|postal|mailing|office|exact) )*(?P<street>address)|"
    rf"{_GIVE}(?P<code>post ?code|postal code|zip(?: ?code)?)|"
    rf"{_GIVE}(?:general |contact )?(?P<mail>e-?mails?)(?: address)?|how (?:do|can) i e-?mail (?P<you>you|u|them)|"
    r"(?P<where>where)(?: exactly)?(?:['’]?s| is| are| r) (?:(?:you|u|this(?: place)?)(?: guys)?"
    rf"(?: (?:located|based|situated|at))?|(?:they|it) (?:located|based|situated))){_END}",
    re.I,
)
_QUERY = "{text context} : (address OR contact OR find OR email OR mail OR street OR road OR lane OR avenue OR visit)"
_KINDS = (
    "Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Way|Square|Place|Court|Row|Close|Terrace|Boulevard|Blvd|Quay|Hill|"
    "Gardens|Crescent|Parade|Walk|Green|Mews|Highway|Wharf"
)
_CODE = r"(?:\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2} \d{5}\b)"
_STREET = (
    rf"\b\d{{1,5}}[a-zA-Z]?,? (?:[A-ZÀ-ÖØ-Þ][\w'’.-]* ){{1,4}}(?:{_KINDS})\b|"
    r"\b(?:Calle|Avenida|Avda\.?|Plaza|Paseo|Camino|Carrera) [^\n,;]{2,40}?,? (?:n[.º°]+ ?)?\d"
)
_PRINTED = {
    "street": pattern(rf"{_STREET}|{_CODE}"),
    "code": pattern(_CODE),
    "mail": pattern(r"[\w.+-]+@[\w-]+\.\w"),
}
_REACHED = pattern(
    r"\b(?:contact|find us|find you|get(?:ting)? here|get to us|address|directions?|where we are|visit us|location|"
    r"reach us|how to get|contacto|direcci[oó]n|d[oó]nde)\b",
    re.I,
)
_OF_OTHERS = pattern(r"\b(?:press|media|jobs?|complaints?|cheques?|checks?|data|gifts?|donations?)\b", re.I)
_NAMED = pattern(r"\b(?:Mr|Mrs|Ms|Dr)\b|\b[A-Z][a-z]+ [A-Z][a-z]+(?=,? [\w.+-]+@)")


def address(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """Those lines of one page; none where no such question is asked, or no such line printed."""
    own = own_names(organisation)
    asked = _ASKS.match(own.sub("you", reading.question))
    if asked is None or reading.years or reading.carried:
        return ()
    wanted = "code" if asked["code"] else "mail" if asked["mail"] or asked["you"] else "street"
    printed = _PRINTED[wanted]

    def near(one: Line) -> tuple[bool, bool, int]:
        """How near a line is to the organisation itself: by its page, by its name, the earlier first."""
        return _REACHED.search(one.around) is None, own.search(one.words) is None, one.document.number

    found = [
        one
        for one in lines(_QUERY, generation, visible, filters)
        if (one.document.anatomy.type == "page" or not one.document.date)
        and printed.search(one.words)
        and not _OF_OTHERS.search(one.words)
        and not _NAMED.search(one.words)
        and not all(near(one)[:2])
    ]
    best = min(found, key=near, default=None)
    return tuple(one.cited for one in found if best and near(one) == near(best))[:SHOWN]
