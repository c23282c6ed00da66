"""A question how wide, tall, deep, heavy or long something is -> whether a sentence does not tell that measure.

"How wide is the runway?" is not told by "the main runway of 2,450 metres", nor how heavy a cup is by its price, nor how
long a bridge is by "53 days after it was struck".
"""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS, pattern

_BE = r"(?:is|are|was|were|will)"
_OF = r"(?:what(?:['’]s| is| was| are)|tell me|and) (?:the )?(?:total |exact |maximum )?"
# What is called heavy or deep, high or wide, and is measured in no metres and no grams.
_NO_BODY = (
    r"(?:(?:the|their|its|your|an?|these|those) )*(?:[\w-]+ ){0,2}?(?:rain\w*|snow\w*|traffic|loss(?:es)?|"
    r"casualt\w+|fines?|"
    r"penalt\w+|cuts?|gaps?|costs?|prices?|rates?|ranges?|turnout|demand|damage|differences?|recession|crisis|support)\b"
)
_LENGTH = pattern(r"\d[\d.,]*[ -]?(?:m|cm|mm|km|met(?:re|er)s?|kilomet\w+|feet|foot|ft|yards?|miles?|inch(?:es)?)\b")
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
    r", \d{1,2},|\(\d{1,2}\)",
    re.I,
)


_HOW_LONG = pattern(r"\bhow long (?:is|are|was|were) (?!it |there |this been\b)", re.I)
_UNITS = (
    r"(?:m|km|met(?:re|er)s?|kilomet\w+|feet|foot|ft|yards?|miles?|pages?|words?|seconds?|min(?:ute)?s?|h(?:ou)?rs?|days?|"
    r"weeks?|months?|years?|decades?)\b"
)
_STRETCH = pattern(rf"\b(?:\d[\d.,]*|{'|'.join(NUMBER_WORDS)})(?:[ -](?:[\w-]+ )?|(?=[a-z])){_UNITS}", re.I)
# Without a number too something may be told of how long it is: "half an hour", "three weekends", "Monday to Friday".
_ANY_STRETCH = pattern(
    rf"\b{_UNITS}|\b\w+days?\b|\b(?:weekends?|seasons?|terms?|centur\w+|nights?|mornings?|afternoons?|evenings?)\b|"
    r"\d ?[–-] ?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.I,
)
# What comes so much later is not so long, nor is what makes something else longer.
_APART = pattern(r"^ (?:after|before|later|earlier|ago|since|old|away|from now|in)\b", re.I)
_ADDED = pattern(
    r"\b(?:adds?|added|adding|another|extra|further|additional|within)(?: (?:about|around|some|up to|another))* $", re.I
)
_OWN_LENGTH = pattern(
    r"\b(?:long(?:er)?|length|lasts?|lasted|lasting|t[ao]kes?|took|taken|runs?|ran|stretch\w*|until|till|"
    r"(?:from|between) (?:[a-z]+ )?\d|"
    r"forever|indefinite\w*|permanent\w*)\b",
    re.I,
)


def _tells_no_length(words: str, question: str) -> bool:
    """Whether ``words`` tell no stretch, or each lies between two events, or is added to something: "53 days after it
    was struck" is not how long a bridge is."""
    if _HOW_LONG.search(question) is None or _OWN_LENGTH.search(words):
        return False
    told = list(_STRETCH.finditer(words))
    if not told:
        return _ANY_STRETCH.search(words) is None
    return all(_APART.match(words[one.end() :]) or _ADDED.search(words[: one.start()]) for one in told)


def tells_another_measure(words: str, question: str) -> bool:
    """Whether a sentence has no word of the measure that is asked for. Many things are high that have no height: of
    these only a sentence with another length is barred."""
    if _AGE_THEN.search(question):
        return _AGE.search(words) is None
    if _tells_no_length(words, question):
        return True
    for asked, own, only_lengths in _PATTERNS:
        if asked.search(question):
            return own.search(words) is None and (not only_lengths or _LENGTH.search(words) is not None)
    return False
