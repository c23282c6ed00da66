"""A question whether a password was ever printed -> in how many documents one was cut out, and never which or what.

The source may print it still: who may mend that sees the documents in ``python -m ingest checks``.
"""

from __future__ import annotations

import re

from ingest import Generation
from service.holdings.spanish import DOCUMENT, many
from service.numeral import numeral
from service.reading import Reading
from service.retriever import Filters, Visible
from service.told import Told
from service.visibility import seen_documents

CUT_OUT = "secret_removed"  # the check of ``ingest`` that finds them
_SECRET = r"(?:passwords?|passcodes?|credentials?|access codes?|logins?|secrets?)"
_SOME = r"(?:(?:an?|any|the|our|some) )*"
_PRINTED = r"(?:print(?:s|ed)?|publish(?:ed)?|leak(?:s|ed)?|expos(?:e[sd]?|ing)|post(?:ed)?|released?|put out|sent out)"
_WHERE = r"(?: (?:anywhere|somewhere|ever|by (?:mistake|accident|error)|(?:in|from|of) (?:[a-z]+ ){0,4}[a-z]+))*"
_DOCUMENTS = r"(?:(?:of )?(?:the|our|your) )?(?:press )?(?:releases?|documents?|pages?|texts?|files?)"
_ASKED = re.compile(
    rf"^\W*(?:(?:and|so|but) )?(?:(?:did|have|has) (?:we|you|they|anyone|anybody|somebody|{_DOCUMENTS}) (?:ever )?"
    rf"(?:accidentally )?{_PRINTED} {_SOME}{_SECRET}{_WHERE}|"
    rf"(?:was|were|is|are) (?:there )?{_SOME}{_SECRET} (?:ever |accidentally )*(?:{_PRINTED}|cut out|removed|redacted)"
    rf"{_WHERE}|"
    rf"(?:which|how many|(?:do|does|did) any|are there(?: any)?|is there an?y?) {_DOCUMENTS} (?:that )?"
    rf"(?:(?:still|ever) )?(?:{_PRINTED}|contain(?:s|ed)?|ha(?:s|ve|d)|with) {_SOME}{_SECRET}|"
    r"(?:se )?(?:ha |han |hemos )?(?:publico|publicado|publicamos|publicaron|imprimio|impreso) (?:alguna? |una? |la )?"
    r"(?:vez )?(?:una? |alguna? )?(?:contrasenas?|claves?)(?: (?:en|por) (?:[a-z]+ ){0,3}[a-z]+)?)\W*$",
    re.I,
)


def cut_out(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> Told | None:
    """How many of the documents that may be seen; None where it asks for anything else."""
    if not _ASKED.match(reading.unaccented):
        return None
    seen = seen_documents(generation.documents, visible, filters)
    found = sum(any(check.code == CUT_OUT for check in document.anatomy.checks) for document in seen)
    text = (_in_spanish if reading.language == "es" else _in_english)(found, len(seen))
    return Told((), lambda citations: text, known=False)


def _in_english(found: int, of: int) -> str:
    documents = f"{of:,} document{'' if of == 1 else 's'}"
    if not found:
        return f"In {documents}, no password and the like was found that had to be cut out."
    return (
        f"In {found:,} of {documents}, a password or the like was found and cut out before anything was indexed. It is "
        "told nowhere here; staff see where it was in the checks of the ingest."
    )


def _in_spanish(found: int, of: int) -> str:
    if not found:
        return f"En {many(of, DOCUMENT)} no se encontró ninguna contraseña que hubiera que quitar."
    return (
        f"En {numeral(found, 'es')} de {many(of, DOCUMENT)} se encontró una contraseña o algo parecido, y se quitó "
        "antes de indexar nada. Aquí no se dice en ninguna parte; el personal ve dónde estaba en las comprobaciones de "
        "la ingesta."
    )
