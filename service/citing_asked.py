"""Whether a message asks how what is shown here is cited, or whether it may be printed.

Strict on purpose: the whole message has to be that. "Can I quote the mayor on the bridge?" is about what documents say,
and whether releases may be reprinted a document may tell.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import GREETED
from service.reading import unaccented

_SHOWN = (
    r"(?:this|that|it|these|those|you(?: on (?:this|it|that))?|"
    r"(?:this|that|the|your|an?|these|those) (?:\w+ )?(?:answers?|quotes?|quotations?|"
    r"figures?|numbers?|sentences?|statements?|citations?|passages?|results?|words))"
)
_USE = r"(?:cite|quote|credit|attribute|reference|print|reprint|publish|use|republish|copy)"
_WHERE = (
    r"(?: (?:in|for|on) (?:my|our|an?|the|print|this)(?: \w+)?"
    r"(?: (?:articles?|story|stories|paper|newspaper|essay|report|blog|website|piece|thesis|presentation|show))?)?"
)
_ESTO = r"(?:esto|(?:est[ae]s?|la|las|el|los) (?:respuestas?|citas?|frases?|datos?|cifras?|textos?))"
# Of a message without accents.
_ASKED = tuple(
    pattern(rf"{GREETED}(?:{form})\W*$", re.I)
    for form in (
        rf"how (?:do|can|should|would|must) (?:i|we|you|one) (?:properly |correctly )?{_USE} {_SHOWN}{_WHERE}",
        rf"(?:can|may|could|am i allowed to|are we allowed to|is it ok(?:ay)? to)(?: (?:i|we))? {_USE} "
        rf"{_SHOWN}{_WHERE}",
        rf"how (?:is|are|should) {_SHOWN} (?:be )?(?:cited|quoted|credited|attributed|referenced)",
        rf"(?:is|are) {_SHOWN} (?:free|ok(?:ay)?|safe|allowed) to {_USE}{_WHERE}",
        r"do (?:i|we) need (?:a )?permission to " rf"{_USE} {_SHOWN}{_WHERE}",
        rf"(?:como|puedo|podemos|se puede|es posible)(?: (?:se|puedo|debo|podemos))? (?:cito|citar|cita|usar|usarse|"
        rf"publicar|imprimir|reproducir) {_ESTO}(?: en mi \w+)?",
    )
)


def asks_to_cite(words: str) -> bool:
    """Whether the whole message is that, and nothing beside it."""
    plain = unaccented(words).strip("¡¿ ")
    return any(form.match(plain) for form in _ASKED)
