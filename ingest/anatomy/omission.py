"""The sentence that opens a Spanish paragraph -> who goes on in the quotation behind it, whose verb names nobody.

"El alcalde de Alder, Luis Vell, rechazó la nota. «Nos suspenden», protestó.": Spanish leaves out such a subject. Only
one sentence may stand there; it has to begin with the person and their role and to speak of nobody else.
"""

from __future__ import annotations

import re

from ingest.anatomy.honours import plain
from ingest.anatomy.retelling import tells_of_words
from ingest.anatomy.speakers import CAP, TITLE

_NAME = rf"{CAP}(?:\s+(?:(?:de|del|la|las|los|y)\s+)*{CAP})+"
_ROLE = r"(?!(?:que|quien(?:es)?|cuy[oa]s?|donde)\b)[a-zß-ÿ][^,.:;“”\"«»]{1,90}"
_DID = (
    r"(?:(?:se|le|les|lo|la|nos|no|también|ya)\s+)*(?:(?:ha|había)\s+[a-zß-ÿ]+(?:ado|ido|cho|sto|rto)|[a-zß-ÿ]+ó|dijo|dice|"
    r"hizo|hace|puso|dio|fue|tuvo|quiso|estuvo|vino|pudo|cree|considera|pide|exige|lamenta|critica|celebra|recuerda|explica)"
)
_OPENING = re.compile(
    rf"(?:(?:Por su (?:parte|lado)|A su vez|También|Asimismo|En cambio),?\s+)?"
    rf"(?P<who>(?:El|La|Su|el|la|su)\s+{_ROLE},\s+{_NAME}|"
    rf"(?:(?:El|La|Su|el|la|su)\s+(?:[a-zß-ÿ]+\s+){{1,3}}){_NAME}|(?!(?:El|La|Los|Las|Su)\s){_NAME}(?=,\s+[a-zß-ÿ])|"
    rf"{CAP}(?=,\s+(?:(?i:{TITLE})|[^,.]{{2,60}}\bde\s+\d+\s+años)(?!\w)))(?P<more>,\s+{_ROLE})?,?\s+{_DID}\b"
    r"(?P<rest>[^“”\"«»:\n]*)\.\s*$"
)
_BODY = re.compile(
    r"(?:(?:El|La|Su|el|la|su|una?)\s+)?(?:empresa|compañía|organización|asociación|federación|confederación|entidad|grupo|"
    r"sociedad|sindicato|partido|plataforma|fundación|agencia|consejería|consejo|comité|junta|ayuntamiento|gobierno)\b"
)
_ASKS = re.compile(r"\b(?:preguntó|interrogó|entrevistó|quiso saber)\b")
_SENTENCES = re.compile(r"[.!?…]\s+\S")
_SOMEBODY = re.compile(
    rf"{CAP}\s+{CAP}|\bal?\s+(?:su|sus|una?)\s|\b(?i:{TITLE})(?!\w)|\bal?\s+(?:(?:la|los|las)\s+)?[A-ZÀ-ÖØ-Þ]|"
    r"\b(?:quien(?:es)?|cuy[oa]s?)\b"
)


def who_goes_on(opening: str) -> str | None:
    """The words that name the subject of the one sentence that stands before a quotation, from where its paragraph
    begins; None where anybody else may be meant."""
    opening = plain(opening, spanish=True)
    found = _OPENING.match(opening)
    if found is None or _SENTENCES.search(opening[: found.end()].rstrip()[:-1]):
        return None
    if _ASKS.search(opening):
        return None
    rest = found["rest"]
    roles = (found["who"], (found["more"] or "").lstrip(" ,"))
    if any(_BODY.match(role) for role in roles) or _SOMEBODY.search(rest) or tells_of_words(rest):
        return None
    return f"{found['who']}{found['more'] or ''}"
