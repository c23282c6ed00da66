"""A question asking whether somebody speaks English or Spanish -> the lines of the pages that tell it.

It may be asked of this service, which knows both, and of the people behind the desk: "Our staff speak English, Spanish
and Arabic". Where no page says so, it was asked of this service.
"""

from __future__ import annotations

import re
from itertools import islice

from ingest import Generation, pattern
from service.citations import Cited
from service.reading import unaccented
from service.retriever import Filters, Visible
from service.visitors.lines import lines

SHOWN = 2
_ASKS = pattern(r"\b(?:speaks?|spoken|hablan?|hablas)\b.*\b(?P<tongue>english|ingles|spanish|espanol)\b", re.I)
_NAMES = (("english", "ingles"), ("spanish", "espanol"))
_QUERY = "(speak OR speaks OR spoken OR interpreter OR habla OR hablan OR hablamos OR atiende OR atendemos)"
_SPEAKS = pattern(
    r"\b(?:we|staff|team|volunteers?|advis[eo]rs?|guides?|colleagues?|nurses?|doctors?|officers?|some(?:body|one)|"
    r"every(?:body|one)|he|she|they)\b[^.;]{0,40}\bspeaks?\b|\bspoken (?:here|at|by)\b|\binterpret(?:er|ing)\w*\b|"
    r"\b(?:habla\w*|atiend\w+|atend\w+)\b",
    re.I,
)


def tongues(question: str, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """At most ``SHOWN``; none where the question asks for neither language."""
    asked = _ASKS.search(unaccented(question.casefold()))
    if asked is None:
        return ()
    names = next(both for both in _NAMES if asked["tongue"] in both)
    told = (
        one.cited
        for one in lines(f"{_QUERY} AND ({' OR '.join(names)})", generation, visible, filters)
        if one.document.anatomy.type == "page"
        and _SPEAKS.search(one.words)
        and not set(names).isdisjoint(re.findall(r"\w+", unaccented(one.words.casefold())))
    )
    return tuple(islice(told, SHOWN))
