"""Text -> where a password stands in it; and the kinds of secret.

Rules, not a model: each names the words around a secret or the form of one. What they find and
miss is measured in tests/anatomy/test_redaction.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.lazy_pattern import pattern

PASSWORD, PRIVATE_NUMBER, KEY, CARD, SSN, IBAN = "password", "private_number", "key", "card", "ssn", "iban"
IDENTITY, ADDRESS = "identity_number", "private_address"


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """``text[start:end]`` is a secret of this kind."""

    start: int
    end: int
    kind: str


# The words for a password. "clave" and "code" alone mean too much else.
_WORD = (
    r"(?:p[a@][s$]{2}[ -]?w[o0]rds?|passwd|pass[ -]?codes?|pass[ -]?phrases?|pwd|pw|p/w|"
    r"(?:access|security|entry|entrance|door|gate|alarm|wi-?fi|wlan|participant|attendee|guest|moderator|leader|host|"
    r"presenter|join|conference|dial-in|log-?in|meeting|viewing|download|confirmation|verification|garage|"
    r"key ?safe|lock ?box|keypad) (?:code|key|pin)s?|pin(?: (?:code|number))?s?|nip|"
    r"contrase[nñ]as?(?: (?:temporal|nueva|actual|provisional|compartida|wi-?fi))?|clave (?:de acceso|wi-?fi)|clave|"
    r"c[oó]digo de (?:acceso|seguridad|entrada)|"
    r"passw[oö]rt|kennwort|zugangscode|mot de passe|senha|palabra de paso)"
)
_OPEN, _CLOSE = "[\"“„«‘'`]", "[\"”“»’'`]"
_BARE = r"[^\s|,;<>()\[\]{}\"“”„«»]{2,64}"
_PHRASE = rf"{_OPEN}(?P<quoted>[^\"“”„«»\n]{{2,64}}?){_CLOSE}(?!\w)"
_TOKEN = rf"(?!\[removed:)(?:{_PHRASE}|[(\[{{<]?(?P<bare>{_BARE}))"
_IS = r"(?:is|are|was|will be|remains|es|son|será|ist|lautet|est|é)"
_NOT_A_LETTER = r"(?<![\w-])"

# Any of these stands in every word for a password; they are found quickly, and prose has few.
_STEM = pattern(
    r"(?i)p[a@][s$]{2}[ -]?[wcp]|passe\b|\bpwd|\bpw\b|p/w|\b(?:pins?|nip)\b|\b(?:codes?|keys?)\b|contrase|\bclave|"
    r"digo de|kennwort|zugangscode|\bsenha|palabra de paso"
)
_LOOK_BACK_CHARS, _LOOK_AHEAD_CHARS = 160, 400  # as far as the patterns below reach from such a word

_PURPOSE = r"(?: (?:for|to|of|on|para|de|del|für|zum)(?: [\w.'’-]{1,40}){1,6}?)"

_LABELLED = pattern(
    rf"(?i){_NOT_A_LETTER}(?P<word>{_WORD}){_PURPOSE}?(?:\s*\([^()\n]{{1,30}}\))?"
    rf"(?:[ ]?(?:[:=]|->|→|#:?)|[ ](?:[-–—])[ ]|\n|[ ]\|[ ])\s*{_TOKEN}"
)
_SAID = pattern(
    rf"(?i){_NOT_A_LETTER}(?P<word>{_WORD})(?:{_PURPOSE}|(?P<gap>(?: [\w'’-]{{1,40}}){{1,5}}?))? {_IS}:?\s"
    rf"(?:now |ahora |set to )?{_TOKEN}"
)
_FOLLOWING = pattern(
    rf"(?i)(?P<lead>(?:[\w’']{{1,40}} ){{0,3}}){_NOT_A_LETTER}(?P<word>{_WORD})(?:(?: of| de)(?! (?:1[5-9]|20)\d\d\b))?"
    rf"(?: \([^()\n]{{1,30}}\))?\s{_TOKEN}"
)
_BEFORE = pattern(
    rf"(?i)(?:{_OPEN}(?P<quoted>[^\"“”„«»\n]{{2,64}}?){_CLOSE}|(?<![\w.@/-])(?P<bare>{_BARE})) "
    rf"(?P<link>(?:is|as|es|como|ist|als)(?: (?:the|your|our|a|la|el|su|das))?|"
    rf"(?:for|in) (?:the|a)) (?:\w+ )?(?P<word>{_WORD})(?!\w)"
)
_PAIR = pattern(
    rf"(?i)(?:user(?:[ -]?name|[ -]?id)?|log-?in|usuario|benutzer)\s*(?:/|and|&|y)\s*{_WORD}\s*[:=]\s*"
    rf"(?P<name>[^\s/]{{1,64}})\s*(?:/|and|y)\s*(?P<bare>{_BARE})"
)
_NEXT = pattern(rf"(?:,? (?:and|or|y|o|und)|,) (?P<bare>{_BARE})", re.I)
_PIN_DIGITS = pattern(r"\bpin\b(?: (?:number|code|is|of|no\.?|es))*[ :#]{1,3}(?P<bare>\d{3,8})(?!\d|[.,]\d)", re.I)

# Words that stand after "password" in prose and are none.
_PROSE = frozenset(
    """
    a an the this that these those it its is are was were be been not no never always only also just still
    and or but so to for from of in on at by with without via as if when where which who what how why because
    your our their his her my you we they i he she please see click contact ask email call visit enter use
    password passwords passcode passcodes pin pins username usernames user users contraseña passwort
    required needed necessary protected protection secured secret secrets safe unsafe strong weak simple same different
    available provided sent given below above here there unknown known lost stolen shared changed expired reset resets
    incorrect correct wrong invalid valid private confidential optional mandatory unique easy hard long short set
    manager managers policy policies hygiene sharing strength requirement requirements field fields prompt box page
    form forms authentication security leak leaks breach breaches theft recovery change changes rules rule tips day
    access accounts account login logins entry guessing cracking stuffing spraying storage vault generator reuse hints
    hint hash hashes file files system systems data information info number numbers code codes upon under request
    must should can may will would could do does did has have had being until before after during while than then
    more most many few some any all each every one two three both such other another next new old own good bad
    tbd tba n/a none request requested confidentiality everywhere nowhere often compromised public guessed written
    cannot can't won't don't isn't doesn't didn't wasn't longer stored encrypted hashed hidden printed attached
    enclosed included described combinations combination problems problem issues issue safety practices
    crucial important key essential critical vital going used typed entered rather more-or-less part
    requerida obligatoria necesaria protegida segura secreta correcta incorrecta la el los las un una de del en con
    por para que es son no su sus se lo y o pero como del trabajar perder olvidada personal débil fuerte
    erforderlich geschützt nötig falsch sicher das der die den ein eine und oder nicht
    requis nécessaire protégé le les des du obligatoire éxito exito educación prevención
""".split()
)
# Before a password that carries no sign of its own: an order to type it.
_ORDER = pattern(
    r"\b(?:enter|use|using|type|input|insert|utilice|usando|introduzca|ingrese|escriba|with|con|mit|protected by)\b",
    re.I,
)
_OF_A_DOOR = pattern(r"\W*(?:\w{1,20} ){0,2}(?:wi-?fi|wlan|network|router|guest|portal|gate|door) ", re.I)
_AFTER_ORDER = pattern(r"[\"”'’)]?(?:[.,;:)]|$|\n| \||[ ](?:to|for|when|at|on|in|para|al|en|zum|and|y|or|if)\b)", re.I)
# A form whose labels stand above what is filled in.
_NAME_ABOVE = pattern(r"(?:^|\n)\W*(?:user(?: ?name| ?id)?|log-?in|usuario|e-?mail)\W{0,2}\n[^\n]{1,64}\n+\W*$", re.I)
_SHARE = pattern(r"\s?(?:%|per ?cent\b|por ciento\b)", re.I)
_WEAK_WORDS = pattern(r"clave|pin|pins|pw", re.I)
_PASSIVE = pattern(r"\b(?:is|are|was|were) $")
TRAILING = ".,;:!?)]}>'\"”’»…"

_NAME_OF_PASSWORDS = pattern(
    rf"(?:\w+[ _-])?{_WORD}(?: (?:for|to|of|de|del|para)(?: \w+){{1,4}})?(?: \([^()]*\))?\s*:?", re.I
)
_NAME_OF_NUMBERS = pattern(
    r"(?i)(?:[\w .-]{1,24}\()?(?:(?:tel[eé]fono|telephone|tel\.?|phone) )?"
    r"(?:cell|mobile|home|celular|m[oó]vil|private|personal)(?:[ _-]?(?:tele)?(?:phone|number|no\.?|tel\.?|#))?\)?\s*:?"
)
_NAME_OF_HOMES = pattern(r"(?:home|private|residential) address|(?:domicilio|direcci[óo]n) particular", re.I)
# What names a password beside a login, or beside a door, and results or classes elsewhere.
_PASS, _LOGIN = pattern(r"pass\s*:?", re.I), pattern(r"(?:user(?:[ -]?name| ?id)?|log-?in|usuario)\s*:?", re.I)
_CODE, _DOOR = pattern(r"c[oó]d(?:e|igo)\s*:?", re.I), pattern(r"(?:door|gate|entrance|entry|puerta|acceso)\s*:?", re.I)

_SECRET_PARAMETER = pattern(
    r"(?i)[?&#;](?:pwd|passcode|password|passwd|pass|access_token|auth_token|token|apikey|"
    r"api_key|sig|signature|secret|preview_nonce)=(?P<bare>[^\s&#<>\"”)]{1,500})"
    r"|[?&;](?:key|auth|authkey|ticket|invite|_ppp)=(?=[^\s&]{0,99}\d[^\s&\d]+\d)(?=[^\s&]{0,99}[A-Za-z])"
    r"[\w%]{10,500}"
)
_ADDRESS_END = pattern(r"[\s<>\"“”()]")
_LONGEST_ADDRESS_CHARS = 2_000  # on either side of the password in it
_ADDRESS_WITH_LOGIN = pattern(
    r"\b[a-z][a-z0-9+.-]{1,12}://[^\s/@:]{1,64}:(?P<bare>[^\s/@]{1,64})@[^\s<>\"”)]{1,500}", re.I
)


def passwords(text: str) -> Iterator[Found]:
    """Words that are given as a password, passcode or PIN; and addresses that carry one."""
    yield from _addresses(text)
    for start, end in _windows(text):
        yield from _named(text, start, end)


def _addresses(text: str) -> Iterator[Found]:
    """Whole addresses that carry a password or key, so that the link itself cannot be used."""
    yield from (Found(match.start(), match.end(), PASSWORD) for match in _ADDRESS_WITH_LOGIN.finditer(text))
    for match in _SECRET_PARAMETER.finditer(text):
        before = list(_ADDRESS_END.finditer(text, max(0, match.start() - _LONGEST_ADDRESS_CHARS), match.start()))
        after = _ADDRESS_END.search(text, match.end(), match.end() + _LONGEST_ADDRESS_CHARS)
        start = before[-1].end() if before else max(0, match.start() - _LONGEST_ADDRESS_CHARS)
        yield Found(start, after.start() if after else min(len(text), match.end() + _LONGEST_ADDRESS_CHARS), PASSWORD)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches around words that may name a password: nothing else is worth a closer look."""
    start, end = 0, 0
    for match in _STEM.finditer(text):
        if match.start() - _LOOK_BACK_CHARS > end:
            if end:
                yield start, end
            start = max(0, match.start() - _LOOK_BACK_CHARS)
        end = match.end() + _LOOK_AHEAD_CHARS
    if end:
        yield start, min(end, len(text))


def _named(text: str, first: int, end: int) -> Iterator[Found]:
    for form in (_PAIR, _PIN_DIGITS):
        yield from (trimmed(match, "bare") for match in form.finditer(text, first, end))
    for form, is_secret in (
        (_LABELLED, _is_labelled),
        (_SAID, _is_said),
        (_FOLLOWING, _is_following),
        (_BEFORE, _is_before),
    ):
        start = first
        while (given := form.search(text, start, end)) is not None:
            start = given.end("word")
            if is_secret(given, text):
                found = trimmed(given, "quoted" if given["quoted"] else "bare")
                yield found
                yield from _further(given, found, text)


def _further(match: re.Match[str], found: Found, text: str) -> Iterator[Found]:
    """More passwords of one sentence: "the passwords are X1 and Y2"."""
    following = _NEXT.match(text, found.end)
    while following and match["word"].lower().endswith("s") and looks_random(following["bare"].rstrip(TRAILING)):
        found = trimmed(following, "bare")
        yield found
        following = _NEXT.match(text, found.end)


def _token(match: re.Match[str]) -> str:
    return (match["quoted"] or match["bare"]).rstrip(TRAILING)


def _is_labelled(match: re.Match[str], text: str) -> bool:
    """ "Password: X". A plain word counts unless prose goes on after it."""
    token = _token(match)
    if token.isdecimal() and _SHARE.match(text, match.start("bare") + len(token)):
        return False
    if match["quoted"] or looks_random(token):
        return True
    word = match["word"].lower()
    above = max(0, match.start() - _LOOK_BACK_CHARS)
    weak = _WEAK_WORDS.fullmatch(word) is not None or word.endswith("s")
    if "\n" in match[0] and ((":" in match[0] and not weak) or _NAME_ABOVE.search(text, above, match.start("word"))):
        return text[match.end() : match.end() + 1] in ("", "\n") and token.lower() not in _PROSE
    if "\n" in match[0] or " | " in match[0] or weak:
        return False
    rest = text[match.end() : match.end() + _LOOK_AHEAD_CHARS].split("\n", 1)[0].strip(TRAILING + " ")
    ends = len(rest.split()) < 3 or _AFTER_ORDER.match(text, match.start("bare") + len(token)) is not None
    return bool(token) and token.lower() not in _PROSE and ends


def _is_said(match: re.Match[str], text: str) -> bool:
    """ "The password is X". A plain word counts at the end of the sentence."""
    token = _token(match)
    if match["quoted"] or looks_random(token):
        return True
    if match["gap"]:
        return False
    after = re.match(r"[\"”'’)]*(?:[.,;!)\n]|$| \|)", text[match.end() : match.end() + 9])
    ends = token != match["bare"].rstrip() or after is not None
    done = token.endswith("ed") and match["bare"] and _PASSIVE.search(match[0][: match.start("bare") - match.start()])
    return (
        ends
        and not done
        and token.lower() not in _PROSE
        and not _WEAK_WORDS.fullmatch(match["word"])
        and len(token) > 2
    )


def _is_following(match: re.Match[str], text: str) -> bool:
    """ "enter password X to open". Without a digit in X, only after an order to type it, or on a line of its own with a
    network or a door."""
    token = _token(match)
    if not token or (token.lower() in _PROSE and not match["quoted"]):
        return False
    if match["quoted"]:
        return not _WEAK_WORDS.fullmatch(match["word"]) or bool(_ORDER.search(match["lead"]))
    if looks_random(token):
        return not re.fullmatch(r"(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th|%)?|[A-Z][a-z]+[A-Z][a-z]+", token)
    if _WEAK_WORDS.fullmatch(match["word"]) or match["word"].lower().endswith("s"):
        return False
    end = match.start("bare") + len(token)
    enclosed = re.match(r"\(pass", text[match.start("word") - 1 : end], re.I) and text[end : end + 1] == ")"
    alone = text[end : end + 1] in ("", "\n")
    if alone and _OF_A_DOOR.fullmatch(text, text.rfind("\n", 0, match.start("word")) + 1, match.start("word")):
        return True
    return bool(enclosed) or (bool(_ORDER.search(match["lead"])) and _AFTER_ORDER.match(text, end) is not None)


def _is_before(match: re.Match[str], text: str) -> bool:
    """ "X is the password", "use X as the password"."""
    token = _token(match)
    before = text[max(0, match.start() - 12) : match.start()]
    if match["link"].lower().startswith(("for", "in")):
        return bool(match["quoted"]) and _ORDER.search(before) is not None
    if match["quoted"] or looks_random(token):
        return not match["word"].lower().endswith("s")
    ordered = _ORDER.search(before)
    return ordered is not None and token.lower() not in _PROSE


def looks_random(token: str) -> bool:
    """Whether a word has the marks of a password: a digit, a symbol, or capitals inside."""
    if not token or token.startswith(("http://", "https://", "www.")) or not any(map(str.isalnum, token)):
        return False
    if re.fullmatch(r"[\w'’]+(?:[-/][\w'’]+)*", token) and not any(map(str.isdigit, token)) and "_" not in token:
        return bool(re.search(r"[a-z][A-Z]", token))
    return bool(re.search(r"[\d_!@#$%^&*+=~?\\]", token)) or "." in token.strip(".")


def trimmed(match: re.Match[str], group: str | int) -> Found:
    """The password in a group of a match, without the marks after it; between quotation marks all is of it."""
    start, end = match.span(group)
    return Found(start, end if group == "quoted" else start + len(match[group].rstrip(TRAILING)), PASSWORD)


def column_kind(name: str, others: Iterable[str] = ()) -> str | None:
    """The kind of secret that stands below a column's name, or under a key, if any. ``others`` are the names beside
    it."""
    if _NAME_OF_PASSWORDS.fullmatch(name.strip()):
        return PASSWORD
    for short, beside in ((_PASS, _LOGIN), (_CODE, _DOOR)):
        if short.fullmatch(name.strip()) and any(beside.fullmatch(other.strip()) for other in others):
            return PASSWORD
    if _NAME_OF_HOMES.fullmatch(name.strip().rstrip(": ")):
        return ADDRESS
    return PRIVATE_NUMBER if _NAME_OF_NUMBERS.fullmatch(name.strip()) else None
