"""A question asking how wide, tall, deep or heavy something is -> whether a sentence does not tell that measure.

"How wide is the runway?" is not told by "the main runway of 2,450 metres", nor how heavy a cup is by its price.
"""

from __future__ import annotations

import re

from ingest import HYPHENED_NUMBER_WORDS, pattern
from service.language.units import LENGTH

_BE = r"(?:is|are|was|were|will)"
_OF = r"(?:what(?:['’]s| is| was| are)|tell me|and) (?:the )?(?:total |exact |maximum )?"
# What is called heavy or deep, high or wide, and is measured in no metres and no grams.
_NO_BODY = (
    r"(?:(?:the|their|its|your|an?|these|those) )*(?:[\w-]+ ){0,2}?(?:rain\w*|snow\w*|traffic|loss(?:es)?|"
    r"casualt\w+|fines?|"
    r"penalt\w+|cuts?|gaps?|costs?|prices?|rates?|ranges?|turnout|demand|damage|differences?|recession|crisis|support)\b"
)
_LENGTH = pattern(rf"\d[\d.,]*[ -]?{LENGTH}\b")
_BY = r"|\d ?(?:m|cm|mm|ft|metres?|meters?|feet)? ?(?:by|x|×) ?\d|\bby \d"
_MEASURES = (
    (
        "wide",
        "width|breadth",
        rf"wid(?:e|er|th)\b|broad\w*|breadth|across|narrow\w*|wingspan|spans\b|spann\w+|"
        rf"span (?!of)|from (?P<edge>\w+) to (?P=edge)\b{_BY}",
    ),
    ("thick", "thickness", rf"thick\w*|thin\b{_BY}"),
    ("deep", "depth", rf"deep\w*|depth|below|under\w*|draught|draft{_BY}"),
    (
        "tall|high",
        "height",
        rf"tall\w*|high\w*|height|store?y\w*|stories|floors?\b|ris(?:es|ing)|stands?\b|above|elevation|altitude|tower\w*{_BY}",
    ),
    (
        "heavy",
        "weight",
        r"weigh\w*|heav\w+|tonnes?\b|tons?\b|\bkgs?\b|\bkilo\w*|pounds?\b(?! sterling)|\blbs?\b|\bgrams?\b|"
        r"\d ?(?:g|t)\b|ounces?",
    ),
)
_PATTERNS = tuple(
    (
        pattern(
            rf"\bhow (?:{adjective}) {_BE} (?!{_NO_BODY})|{_OF}(?:{noun}) of\b"
            + (r"|\bhow much (?:do|does|did|will) [^?]+ weigh\b" if noun == "weight" else ""),
            re.I,
        ),
        pattern(rf"\b(?:{own})", re.I),
        adjective == "tall|high",
    )
    for adjective, noun, own in _MEASURES
)


# "How old was he when he founded it?" is told by an age, and not by the year; of a house a year is enough.
_AGE_THEN = pattern(r"\bhow old (?:is|was|were|will) [^?]+ when (?:he|she|they)\b", re.I)
_AGE = pattern(
    r"\b(?:aged?|years? old|birthday|born)\b|\b\d{1,3}-year-old|\bat (?:the age of )?\d{1,2}\b(?![:.]\d| [ap]\.?m)|"
    rf"\bat (?:{'|'.join(HYPHENED_NUMBER_WORDS)})\b(?! (?:o['’]clock|in the|sharp))|"
    r", \d{1,2},|\(\d{1,2}\)",
    re.I,
)


def tells_another_measure(words: str, question: str) -> bool:
    """Whether a sentence has no word of the measure that is asked for. Many things are high that have no height: of
    these only a sentence with another length is barred."""
    if _AGE_THEN.search(question):
        return _AGE.search(words) is None
    for asked, own, only_lengths in _PATTERNS:
        if asked.search(question):
            return own.search(words) is None and (not only_lengths or _LENGTH.search(words) is not None)
    return False
