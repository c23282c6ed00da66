"""A question asking how long something is -> whether a sentence tells neither how far it reaches nor how long it lasts.

"How long is the bridge?" is not told by "53 days after it was struck", "adds 14 miles to the journey" or a row of
vehicles.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.date_words import A_MONTH
from service.language.numeral import A_NUMBER
from service.language.openings import OPENED
from service.language.units import LENGTH, TIME

_HOW_LONG = pattern(
    rf"\bhow long (?:is|are|was|were) (?!it |there |this been\b)|{OPENED}(?:for )?how long(?= \(|\W*$)",
    re.I,
)
_UNITS = rf"(?:{LENGTH}|{TIME}|pages?|words?)\b"
_STRETCH = pattern(rf"\b{A_NUMBER}(?:[ -](?:[\w-]+ )?|(?=[a-z])){_UNITS}", re.I)
# Without a number too something may be told of how long it is: "half an hour", "three weekends", "Monday to Friday".
_ANY_STRETCH = pattern(
    rf"\b{_UNITS}|\b\w+days?\b|\b(?:weekends?|seasons?|terms?|centur\w+|nights?|mornings?|afternoons?|evenings?)\b|"
    rf"\d ?[–-] ?\d|\b{A_MONTH}",
    re.I,
)
_ON_A_DAY = pattern(r"\bon [a-z]+day\b(?! (?:to|until|till|through|and)\b)", re.I)
# What comes so much later is not so long, nor is what makes something else longer.
_APART = pattern(
    r"^ (?:after|before|later|earlier|ago|since|old|away|from now|"
    r"in(?! (?:(?:the|that|this|his|her) (?:post|job|role|office|chair|position|army|navy)|office|power|charge|service|"
    r"post|prison|jail|hospital)\b))\b",
    re.I,
)
_ADDED = pattern(
    r"\b(?:adds?|added|adding|another|extra|further|additional|within)(?: (?:about|around|some|up to|another))* $", re.I
)
# "It may be used again from today, 41 days after it was closed": so long it was.
_OVER = pattern(
    r"\b(?:re-?open\w*|(?:open|back|return\w*|allowed|us(?:e|ed|able)|run(?:s|ning)?|resum\w+)\b.* (?:again|from)|"
    r"return(?:s|ed)?|lift(?:s|ed)|end(?:s|ed)|free(?:d|s)?|releas(?:es|ed))\b",
    re.I,
)
_WAS_SO = pattern(r"^ after (?:it|they|he|she)(?: had been| was| were|) (?P<so>[a-z]{3,})\b", re.I)
_FOR = pattern(
    r"\bfor (?:(?:about|around|at|the|some|up|to|more|less|than|least|most|nearly|almost|over|another) )*$", re.I
)
_OWN_LENGTH = pattern(
    r"\b(?:long(?:er)?|length|lasts?|lasted|lasting|t[ao]kes?|took|taken|runs?|ran|stretch\w*|until|till|"
    r"(?:from|between) (?:[a-z]+ )?\d|"
    r"forever|indefinite\w*|permanent\w*)\b",
    re.I,
)


def tells_no_length(words: str, question: str) -> bool:
    """Whether ``words`` tell no stretch, or each lies between two events, or is added to something."""
    if _HOW_LONG.search(question) is None or _OWN_LENGTH.search(words):
        return False
    told = list(_STRETCH.finditer(words))
    if not told:
        return _ANY_STRETCH.search(_ON_A_DAY.sub(" ", words)) is None
    if any(_is_over(words, question, one) for one in told):
        return False
    return all(_is_apart(one, words) or _ADDED.search(words[: one.start()]) for one in told)


def _is_over(words: str, question: str, stretch: re.Match[str]) -> bool:
    """Whether what is asked about ended a stretch after it had begun, by the word of the question itself."""
    begun = _WAS_SO.match(words[stretch.end() :])
    return (
        begun is not None
        and re.search(rf"\b{begun['so']}\b", question, re.I) is not None
        and _OVER.search(words[: stretch.start()]) is not None
    )


def _is_apart(told: re.Match[str], words: str) -> bool:
    """Whether a stretch lies between two events; what was closed "for nine days after a storm" was so for that long."""
    return _APART.match(words[told.end() :]) is not None and _FOR.search(words[: told.start()]) is None
