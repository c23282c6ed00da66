"""Text -> where a secret stands that is nowhere called a password, or not right before it.

"Unlock with X", "when prompted, enter X", "password protected (X)", "punch 4471 into the keypad". What is given so must
look like a secret itself; of a number alone the sentence must name what it opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lazy_pattern import pattern
from ingest.secret_patterns import PASSWORD, TRAILING, Found, looks_random, trimmed

_BARE = r"[\"“‘'(\[]?(?P<bare>[^\s|,;<>()\[\]{}\"“”„«»]{3,64})"
_GAP = r"[^.\n|]{0,60}?"
_TYPE = (
    r"(?:type|enter|use|using|punch(?: in)?|key in|insert|input|paste|utilice|usar|introduzca|ingrese|escriba|"
    r"teclee|marque)"
)
_OPENS = r"(?:open|unlock|unzip|decrypt|view|access|download|abrir|desbloquear|descifrar|acceder|descargar)"
_LOCKED = r"(?:keypad|door|gate|lock|lockbox|alarm|turnstile|intercom|garage|entrance|elevator|puerta|portal)"
_OPENED = (
    rf"(?:{_LOCKED}|archivo|file|files|"
    r"document|pdf|zip|folder|kit|page|site|room|gallery|clips|download)"
)
_FORMS = (
    rf"\b(?:unlock|open|unzip|decrypt|protect|lock|encrypt)(?:s|ed)?\b{_GAP}\b(?:with|by|using)\b(?: the)?:? {_BARE}",
    rf"\b(?:se (?:abre|desbloquea)|protegid[oa]s?|cifrad[oa]s?)\b{_GAP}\bcon\b:? {_BARE}",
    rf"\b{_TYPE}:? {_BARE},? (?:to|in order to|para) (?:\w+ )?{_OPENS}\b",
    rf"\b(?:type|enter|punch(?: in)?|key in|teclee|escriba):? {_BARE},? (?:in|into|at|when|en|cuando)\b",
    rf"\b(?:to|para) {_OPENS}\b{_GAP}\b{_TYPE}\b(?: the| la| el)?:? {_BARE}",
    rf"\b(?:wi-?fi|wlan|ssid)\b{_GAP}\b(?:key|pass|psk|code)\b\s*[:=]?\s*{_BARE}",
    rf"\b(?:wi-?fi|wlan|ssid)(?: network)?\s*:\s*[\w-]{{2,32}}(?: [\w-]{{2,32}}){{0,2}}\s*[/(,]\s*{_BARE}",
    rf"(?<![\w-])pass\s*[:=]\s*{_BARE}",
    rf"\b(?:secret|magic|safe|code)[ -]?word(?: is|:)\s*{_BARE}",
)
_SAID_TO_OPEN = tuple(pattern(form, re.I) for form in _FORMS)
# Of whatever stands near these, what no word and no number looks like is a secret.
_NEAR = pattern(
    r"(?i)p[a@][s$]{2}[ -]?(?:word|code|phrase)|\bpasswd|\bpwd\b|\bunlock|\bwhen prompted\b|\bat the prompt\b|"
    r"\b(?:log|sign)[ -]?(?:in|on)\b|\bcredential|\busername|contrase[nñ]a|\bclave\b|credencial|passw[oö]rt|"
    r"kennwort|mot de passe|\b(?:locked|secured|encrypted)\b|\bto get in\b|\baccess (?:with|using|details)\b|"
    r"\bdatos de acceso\b|\b(?:code|key):|\bteclee\b|protegid[oa]|\bgets? you in\b|\.zip\b|"
    r"\b(?:vimeo|dropbox|wetransfer)\b|\b(?:user|usuario):? \w+ ?[/,:]"
)
_NEAR_CHARS = 90
_SIGN = r"[\w!#$%^&*+=?~-]"
_MIXED = pattern(
    rf"(?<![\w@./:-])(?={_SIGN}{{0,40}}[a-z])(?={_SIGN}{{0,40}}\d)[A-Za-z0-9]{_SIGN}{{4,40}}(?![\w@/:]|\.\w)(?<!-)"
)
# A number, and what it opens beside it.
_NUMBERS = pattern(
    rf"\b(?:{_TYPE}|dial) #?(?P<typed>\d{{4,8}})#? (?:in|into|on|at|en)(?: the| el| la)? (?:\w+ )?{_OPENED}\b"
    rf"|\bcode (?:for|to|of|at)(?: the| our)? (?:\w+ )?{_OPENED}(?: is|:| will be| =)? #?(?P<code>\d{{3,8}})"
    r"(?!\d|[.,]\d)|\bc[oó]digo (?:de|para|del) (?:la |el )?(?:puerta|alarma|entrada|port[oó]n|verja|reuni[oó]n|"
    r"conferencia|sala|ascensor|garaje|participante|moderador|anfitri[oó]n|invitado)\b(?: \w+)?(?: es|:) "
    r"(?P<es>\d{3,8})(?!\d)"
    r"|\b(?:one-time|single-use|access|verification|security|login|log-in|confirmation) (?:pass)?code(?: is|:) "
    r"(?P<once>\d{2,4}(?:[ -]\d{2,4}){1,3})(?!\d)"
    rf"|\b{_OPENED}\b[^.\n\d]{{0,30}}\b(?:opens?|unlocks?|abre)\b[^.\n\d]{{0,10}}\b(?:with|con) "
    r"#?(?P<opens>\d{4,6})(?!\d|[.,]\d)"
    r"|\b(?:press|dial|buzz|enter|punch|marque|pulse|teclee)\b[^.\n\d]{0,25}(?P<hash>\d{4,8})#"
    # "the code is 4471#"; a telephone that dials in by itself: "+1 202 555 0110,,81122334455#,,,,*884213#"
    r"|\bcode(?: is|:)?\s*\*?(?P<ends>\d{3,10})#|,\d{6,12}#[,#*]{1,12}(?P<tap>\d{4,10})#"
    r"|\((?P<phones>\d{6,10}) (?:when (?:dialing|dialling|joining) )?(?:from|for|on) (?:phones|video systems|a phone)\b"
    rf"|\b{_LOCKED}\b\W{{1,3}}code:? #?(?P<beside>\d{{3,8}})(?!\d|[.,]\d)"
    r"|\bentr(?:e|ar|en) con el c[oó]digo (?P<entre>\d{4,6})(?!\d)"
    r"|\b(?:keypad|lock ?box|key ?safe|padlock|disarm|combination(?: of the \w+)?(?: is|:))\b[^.\n\d]{0,25}"
    r"(?<![\d$€.,-])#?(?P<lock>(?!(?:19|20)\d\d\b)\d{4,6}|\d{1,2}-\d{1,2}-\d{1,2})(?![\d%-]|[.,]\d)",
    re.I,
)
_WORDS = r"[a-z]{2,12}(?:[ -][a-z]{2,12}){2,11}"
_PHRASE = pattern(
    rf"(?i:\bpass ?phrases?(?: for(?: \w+){{1,4}}?)?(?: is|:| =| reads))\s*(?P<bare>{_WORDS})(?=[.\n;,\"”)]|$)"
)
_PROSE = frozenset(
    "a an the to of by for in on at is are was not only and or with your our their known kept sent given who from be "
    "until been will may must can it that this as which you please ask see never always too so".split()
)
# A number, an amount, a day, a bill, an address, a standard or an edition has digits and is no secret by itself.
_ORDINARY = pattern(
    r"\d+[A-Za-z]{0,2}(?:[.-]\d+[A-Za-z]{0,2})*"
    r"|[$€£#]?\d[\d.,:/-]*(?:st|nd|rd|th|%|am|pm|AM|PM|[kmxKMX]|mm|cm|km|[mMgG][bB]|p|s|['’]s)?"
    r"|\d+(?:-[A-Za-z]+)+|[A-Z]+[.-]?\d+|(?:[A-Za-z]+-)+\d+|[A-Z]?[a-z]+\d|\S+@\S+|(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?"
    r"|(?:19|20)\d\d\S{0,3}|\S*(?i:covid|sars)\S*"
)


def unlabelled_secrets(text: str) -> Iterator[Found]:
    """All of them; some more than once."""
    for form in _SAID_TO_OPEN:
        for match in form.finditer(text):
            bare = match["bare"].rstrip(TRAILING)
            if looks_random(bare) and not _ORDINARY.fullmatch(bare):
                yield trimmed(match, "bare")
    yield from _near(text)
    for match in _NUMBERS.finditer(text):
        yield Found(*match.span(match.lastgroup or 0), PASSWORD)
    for match in _PHRASE.finditer(text):
        if _PROSE.isdisjoint(match["bare"].casefold().split()):
            yield Found(*match.span("bare"), PASSWORD)


def _near(text: str) -> Iterator[Found]:
    """What mixes letters and digits as no word does, in the line of a word for a password or a login."""
    for word in _NEAR.finditer(text):
        start = max(text.rfind("\n", 0, word.start()) + 1, word.start() - _NEAR_CHARS)
        line_end = text.find("\n", word.end())
        end = min(len(text) if line_end < 0 else line_end, word.end() + _NEAR_CHARS)
        for token in _MIXED.finditer(text, start, end):
            if not _ORDINARY.fullmatch(token[0].rstrip(TRAILING)):
                yield trimmed(token, 0)
