"""A statement to be checked -> the question whether it is true.

"Fact check: Texas got a D in 2021", "I read that no state got an A. Is that right?" and "Texas got a B, correct?" each
ask "Is it true that ...?". Closed forms around the statement; what asks anything else stays as it is, and so does
what holds marked words: whether these were said is another question.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import WHETHER
from service.language.stop_words import STOP_WORDS
from service.speech.utterance import MARKED

_TRUE = r"(?:true|right|correct|accurate|fair|so|the case|ok(?:ay)?)"
_CHECK = r"(?:confirm|verify|(?:double[- ])?check|fact[- ]?check|corroborate)"
_POLITE = (
    r"(?:(?:please|pls|hi|hello|hey|can you|could you|would you|will you|i need(?: you)? to|i want to|help me)\W+)*"
)
_PRINTED = r"(?:paper|story|article|copy|post|outlet|website|tweet|draft|source|editor|colleague|reader|friend)s?"
_HEARD = (
    r"(?:(?:i|we)(?:['’]ve| have| had)? (?:just )?(?:read|heard|saw|seen|was told|were told|been told|"
    r"printed|published|reported|wrote|written)"
    r"(?: somewhere| elsewhere| online)?"
    rf"|(?:an?|my|one|another|our|some|the) {_PRINTED} (?:(?:tells?|told) (?:me|us)|says?|said|claims?|claimed|"
    r"reports?|reported|states?|stated)|"
    r"(?:some(?:one|body)|people|they|everyone|everybody|he|she) (?:just )?(?:told|tells?|keeps? telling) (?:me|us))"
)
_BEFORE = tuple(
    pattern(rf"^\W*{form}(?P<claim>.+)$", re.I | re.S)
    for form in (
        rf"{_POLITE}(?:{_CHECK}(?: (?:this|that|the claim|the statement))?|true or false|claim|statement|"
        rf"is (?:it|this) {_TRUE})\s*[:–—]\s*",
        rf"{_POLITE}{_CHECK} (?:that|whether|if|the claim that|the statement that) ",
        rf"{_POLITE}{_HEARD}(?: that)?,? ",
        r"(?:can|could|may|should) (?:i|we) (?:safely |fairly )?(?:say|write|print|report|claim) that ",
        rf"(?:would|is|was) it (?:be )?(?:really )?{_TRUE} to (?:say|write|print|report|claim) (?:that )?",
    )
)
_END = r"(?:[.!?]\s+|,\s*|\s+[–—-]+\s+)"
_AFTER = tuple(
    pattern(rf"^(?P<claim>.+?){form}\W*$", re.I | re.S)
    for form in (
        rf"(?:{_END}|\s+)(?:and |so )?(?:is|was|isn['’]t) (?:that|this|it) (?:really |actually )?{_TRUE}",
        rf"{_END}(?:right|correct|true|true or false|yes or no|yes|no|ok(?:ay)?)\W*\?",
        rf"{_END}{_POLITE}{_CHECK}(?: (?:this|that|it))?(?:,? please)?",
    )
)
_BEFORE_IN_SPANISH = pattern(
    r"^\W*(?:(?:por favor|hola|puedes?|podr[ií]as?|necesito|quiero)\W+)*(?:"
    r"(?:verifi(?:ca|que|car)|comprueb[ae]|comprobar|conf[ií]rm(?:a|e|ar)(?:me|nos)?)(?:,? por favor,?)?"
    r"(?: (?:si|que)\b|\s*:)"
    r"|(?:puedo|podemos|es correcto|es justo|ser[ií]a correcto) (?:decir|escribir|publicar|afirmar) que"
    r"|(?:le[ií]|he le[ií]do|o[ií]|escuch[eé]|me dijeron|me dicen|vi) que) (?P<claim>.+)$",
    re.I | re.S,
)
_AFTER_IN_SPANISH = pattern(
    rf"^(?P<claim>.+?){_END}¿?(?:es (?:eso |esto )?(?:cierto|correcto|verdad)|verdad|correcto|cierto|no es as[ií])\W*$",
    re.I | re.S,
)
_ASKS = pattern(
    rf"^\W*(?:who|whom|whose|what|which|when|where|why|how|{WHETHER}|"
    r"list|show|give|tell|find|qu[eé]|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|qui[eé]n(?:es)?|c[oó]mo|cu[aá]ndo|d[oó]nde)\b",
    re.I,
)
# A statement in marks after "fact check:" is what is to be checked, and no words of somebody.
_MARKED_CLAIM = pattern(
    rf"^\W*{_POLITE}(?:{_CHECK}(?: (?:this|that|the claim|the statement))?|true or false|claim|statement)\s*[:–—]\s*"
    r"[\"“«](?P<claim>[^\"“”«»]+)[\"”»]\W*$",
    re.I,
)
_SEVERAL = pattern(r"\?\W*\S")
_WORDS = 2  # one alone states nothing


def asked_whether(words: str) -> str | None:
    """The question whether the statement in ``words`` is true; None where they state nothing to be checked."""
    if marked := _MARKED_CLAIM.match(words):
        words = f"fact check: {marked['claim']}"
    if MARKED.search(words):
        return None
    if told := _stated(words, (_BEFORE_IN_SPANISH,), (_AFTER_IN_SPANISH,)):
        return f"¿Es cierto que {told}?"
    told = _stated(words, _BEFORE, _AFTER)
    return f"Is it true that {told}?" if told else None


def _stated(words: str, before: tuple[re.Pattern[str], ...], after: tuple[re.Pattern[str], ...]) -> str | None:
    """What stands between what comes before and after a statement, if either is there."""
    claim = words
    for forms in (after, before):
        if found := next((match for form in forms if (match := form.match(claim))), None):
            claim = found["claim"]
    claim, framed = claim.strip(" .,;:!?¿¡–—-"), claim != words
    states = framed and len(claim.split()) >= _WORDS and not _ASKS.match(claim) and not _SEVERAL.search(claim)
    if not states:
        return None
    return f"{claim[0].lower()}{claim[1:]}" if claim.split()[0].casefold() in STOP_WORDS - {"i"} else claim
