"""The words that name a speaker -> the same without the titles that Spanish sets before a name: "el Ing. Luis Vell".

Also their abbreviations, after which a full stop ends no sentence.
"""

from __future__ import annotations

import re

from ingest.lazy_pattern import pattern

ABBREVIATED = (
    *("Dña", "Sra", "Dra", "Lic", "Ing", "Arq", "Abg", "Cap", "Tte"),
    *("Mtro", "Mtra", "Lcdo", "Lcda", "Srta", "Gral", "Cnel", "Ilmo", "Ilma"),
    *("Profa", "Profr", "Profra", "Excmo", "Excma", "Licda", "Cmdte"),
)
_CAP = r"[A-ZÀ-ÖØ-Þ]"
_THE = r"(?:\b(?:el|la|El|La)\s+)?"
_SHORT = pattern(rf"{_THE}(?<![\w.])(?:{'|'.join(sorted({*ABBREVIATED} - {'Sra', 'Dra'}))})\.\s+(?={_CAP})")
_RANK = (
    r"(?:(?:Dra?|Sra?|Prof)\.|Doctora?|Capit[áa]na?|Comandante|Teniente|Coronel|Sargento|Almirante|Inspectora?|"
    r"Ingenier[oa]|Licenciad[oa]|Maestr[oa]|Arquitect[oa]|Profesora?)"
)
_BEHIND_ROLE = pattern(rf"(?<=,)(?:\s+{_RANK})+(?=\s+{_CAP})")
_SPANISH = pattern(r"(?:el|la|su)\s", re.IGNORECASE)


def plain(phrase: str, *, spanish: bool = False) -> str:
    """The words without such titles. A rank that stands alone before a name is the role of the person, and stays;
    titles that English writes too go where the words are ``spanish``, or begin in Spanish."""
    short = _SHORT.sub("", phrase)
    return _BEHIND_ROLE.sub("", short) if spanish or _SPANISH.match(phrase) else short
