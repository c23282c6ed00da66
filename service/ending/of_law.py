"""A question or a title -> whether it speaks of law. A code that opens a door, and what is vacant, do not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ingest import pattern

_LAW = pattern(
    r"\b(?:laws?|statut\w+|penalt\w+|prosecut\w+|defen[sc]es?|legislat\w+|felon\w+|crim(?:e|es|inal\w*)|liab\w+|"
    r"sentenc\w+|offen[sc]es?|enact\w+|immunity|vacatur|vacat(?:e|es|ed|ing) (?:\w+ ){0,3}"
    r"(?:convictions?|records?|judg\w+|charges?)|(?:convictions?|records?|judg\w+|charges?) (?:\w+ ){0,4}vacated)\b|"
    r"\b(?:penal|criminal|civil|family|education|labou?r|tax|vehicle|juvenile|probate|municipal|administrative|"
    r"evidence|commercial|election|welfare|health|safety|insurance|building|legal|revised|annotated|state|federal|"
    r"u\.?s\.?) codes?\b|\bcode (?:§|section|title|chapter|of (?:criminal|civil) procedure)",
    re.I,
)
_CODE = r"\b(?:{}) codes?\b|\bcodes? of (?:the state of )?(?:{})\b"


@lru_cache(maxsize=8)
def _codes_of(places: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the code of one of ``places``: "the Idaho Code"."""
    names = "|".join(map(re.escape, places))
    return re.compile(_CODE.format(names, names) if names else r"(?!)", re.I)


def speaks_of_law(text: str, places: Iterable[str]) -> bool:
    """Whether ``text`` does; ``places`` are those that an organisation grades."""
    return bool(_LAW.search(text) or _codes_of(tuple(places)).search(text))
