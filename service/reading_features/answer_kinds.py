"""What kind of answer a question asks for, and where a sentence holds one. English; no model."""

from __future__ import annotations

import re
from enum import StrEnum

from ingest import NUMBER_WORDS, pattern
from service.language.date_words import A_WEEKDAY
from service.language.openings import WHETHER


class AnswerKind(StrEnum):
    """The kinds that a question's words give away."""

    DATE = "date"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    MANNER = "manner"
    DEFINITION = "definition"
    YES_NO = "yes_no"
    OTHER = "other"


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_UNIT = (
    r"(?:percent|per cent|%|million|billion|thousand|hundred|years?|months?|weeks?|days?|hours?|miles?|"
    r"points?|times|people|dollars|feet|metres|meters|km)"
)
_COUNT = (
    rf"(?:{'|'.join(word for word, number in NUMBER_WORDS.items() if number)}|hundred|thousand|"
    r"million|billion|half|dozen|third|quarter|twice|once|none)"
)
_NAME = r"(?:[A-Z][\w'’-]+|[A-Z]\.)(?:\s+(?:of|the|de|la|von|van|and|&)?\s*(?:[A-Z][\w'’-]+|[A-Z]\.))*"

_PATTERNS: dict[AnswerKind, re.Pattern[str]] = {
    AnswerKind.DATE: pattern(
        rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\.?,?(?:\s+\d{{4}})?"
        rf"|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
        rf"|{_MONTH}\.?\s+\d{{4}}|(?:early|mid|late)?[ -]?(?:1\d|20)\d\ds?(?:\s*[–-]\s*(?:1\d|20)?\d\d)?"
        rf"|\d{{1,4}}\s+(?:BC|AD|BCE|CE)"
        rf"|\d{{1,2}}(?:st|nd|rd|th) century|{_MONTH}|{A_WEEKDAY}"
        r"|(?:spring|summer|autumn|fall|winter) of \d{4}|century|decade)\b"
    ),
    AnswerKind.NUMBER: pattern(
        rf"[$€£]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|thousand))?|\b\d[\d,]*(?:\.\d+)?(?:\s?{_UNIT})?"
        rf"|\b{_COUNT}(?:[ -](?:{_COUNT}|{_UNIT}))*\b",
        re.I,
    ),
    AnswerKind.PERSON: pattern(_NAME),
    AnswerKind.PLACE: pattern(rf"\b(?:in|at|to|from|near|of|on|across|throughout|outside)\s+(?:the\s+)?({_NAME})"),
    AnswerKind.REASON: pattern(
        r"\b(?:because|due to|since|as a result|result(?:ed|s)? (?:in|from)|caused?|so that|in order to"
        r"|to (?:avoid|prevent|protect|ensure|allow|make)|reasons?|therefore|led to|owing to)\b",
        re.I,
    ),
    AnswerKind.MANNER: pattern(
        r"\b(?:by|through|using|via|with|allow(?:s|ed|ing)?|steps?|must|require[sd]?|first|then)\b", re.I
    ),
    AnswerKind.DEFINITION: pattern(
        r"\b(?:is|are|was|were)\s+(?:an?|the|one of|any)\b"
        r"|\b(?:refers? to|means?|stands? for|known as|called|defined as|consists? of|describes?)\b|\([A-Z]{2,}\)",
        re.I,
    ),
}

_ASKS: tuple[tuple[AnswerKind, re.Pattern[str]], ...] = tuple(
    (kind, pattern(words, re.I))
    for kind, words in (
        (
            AnswerKind.DATE,
            r"\bwhen\b|\b(?:what|which) (?:\w+ )?(?:year|date|day|month|century|decade|era|period)\b"
            r"|\bhow (?:early|late|recently)\b",
        ),
        (
            AnswerKind.NUMBER,
            r"\bhow (?:many|much|long|old|far|tall|big|large|high|often|wide|deep|heavy|fast)\b"
            r"|\bwhat (?:\w+ ){0,3}(?:number|percent(?:age)?|amount|share|rate|score|cost|price|total|size|population"
            r"|age|length|average)\b",
        ),
        (
            AnswerKind.PERSON,
            r"\bwho(?:m|se)?\b|\b(?:what|which) (?:\w+ )?(?:person|man|woman|player|president|founder|director|author"
            r"|singer|actor|actress|scientist|king|queen|leader|company|team|organi[sz]ation|group|name)\b"
            r"|\bname of the\b",
        ),
        (
            AnswerKind.PLACE,
            r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:country|city|state|place|location|town|region|river|county"
            r"|province|continent|island|area|district)\b",
        ),
        (
            AnswerKind.REASON,
            r"\bwhy\b|\bhow come\b|\bwhat (?:\w+ )?(?:reason|cause[ds]?|led to|purpose)\b|\breasons? (?:for|of|why)\b",
        ),
        (
            AnswerKind.DEFINITION,
            r"^\W*(?:what|who)(?:'s|’s| is| are| was| were)\s+(?:an?|the)?\s*[\w'’ -]+\W*$|\bstands? for\b"
            r"|\bmeaning of\b|\bwhat (?:does|do|did) .+ (?:mean|refer to|stand for)\b|\bdefin(?:e|ition)\b|\bcalled\b",
        ),
        (
            AnswerKind.MANNER,
            r"\bhow (?:do|does|did|can|could|to|is|are|was|were|should|would|will|has|have)\b|\bin what way\b",
        ),
        (AnswerKind.YES_NO, rf"^\W*(?:{WHETHER}|may|must)\b"),
    )
)


def asked_kind(question: str) -> AnswerKind:
    """The kind of answer that the words of ``question`` ask for; OTHER where they do not tell."""
    return next((kind for kind, words in _ASKS if words.search(question)), AnswerKind.OTHER)


def held(kind: AnswerKind, sentence: str) -> list[tuple[int, int]]:
    """Where ``sentence`` holds something of that kind, as offsets; empty for YES_NO and OTHER."""
    pattern = _PATTERNS.get(kind)
    if pattern is None:
        return []
    return [m.span(m.lastindex or 0) for m in pattern.finditer(sentence)]
