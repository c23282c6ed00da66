"""A question asking what somebody died of -> whether a sentence tells no cause: "died at the age of 87" tells none."""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED

_ASKED = pattern(
    rf"{OPENED}(?:(?:what|how) (?:did|has|had) .+ (?:die|died|pass(?:ed)? away)(?: of| from)?|"
    r"of what did .+ die|what (?:killed|was the death of)\b.*|what (?:is|was|"
    r"were) the causes? of .*\bdeaths?\b.*)\W*$",
    re.I,
)
# How many died is another question, and so is how they are honoured.
_OTHERWISE = pattern(rf"{OPENED}how (?:many|much|old|long|often)\b", re.I)
_DIED = r"\b(?:die[sd]?|dying|dead|deaths?|passed away)\b"
_CAUSE = pattern(
    rf"{_DIED}[^.;]{{0,60}}?\b(?:of (?!age\b|\d|the (?:[\w'’-]+ )?(?:mayor|king|queen|captain|president|"
    rf"founder)\b)|from (?!\d)|"
    r"after (?!\d)|because|due to|when|while|in (?:an?|the) (?!(?:age|year|hospital|morning|night|evening|"
    r"afternoon)\b)|"
    r"by (?!the age\b)|through|during)"
    r"|\b(?:kill(?:s|ed)|drown\w*|caus(?:es?|ed)|cancer|tumou?r|stroke|heart|illness|disease|infection|pneumonia|"
    r"fever|"
    r"virus|covid\S*|accident|crash\w*|collision|fell|fall|shot|stabbed|murder\w*|suicide|poison\w*|overdose|"
    r"fire|burn\w*|"
    r"explosion|electrocut\w*|injur\w+|wounds?|complications?|failure|dementia|hypothermia|starv\w+|execut\w+|"
    r"hang(?:ed|ing)|"
    r"in (?:his|her|their) sleep|old age|natural|in which|earthquakes?|floods?|storms?|shipwreck\w*|avalanches?|"
    r"eruptions?|epidemics?|plague|famine|battles?|siege)\b",
    re.I,
)
_OF_AGE = pattern(r"\bat (?:the )?age (?:of )?\w+|\baged \w+", re.I)


def tells_no_cause_of_death(words: str, question: str) -> bool:
    """Whether it is asked what somebody died of, and a sentence tells nothing that may be it."""
    if not _ASKED.match(question) or _OTHERWISE.match(question):
        return False
    return _CAUSE.search(_OF_AGE.sub(" ", words)) is None
