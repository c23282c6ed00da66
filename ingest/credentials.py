"""Text -> where the password of a login stands that is given beside its name: "user/pass: press/X".

The word for a password is short there, or there is none; the name before it tells what follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.lazy_pattern import pattern
from ingest.secret_patterns import TRAILING, Found, looks_random, trimmed

_USER = r"(?:user(?:[ -]?name|[ -]?id)?|usr|u/?n|log-?in|usuario|benutzer(?:name)?)"
_PASS = r"(?:pass|pwd?|p/w|clave|code)"
_NAME = r"(?=[^\W\d_])[\w.@+-]{1,64}?"  # begins with a letter: no time, no date
_BARE = r"(?P<bare>[^\s|,;<>()\[\]{}\"“”„«»/][^\s|,;<>()\[\]{}\"“”„«»]{1,63})"

# "user/pass: press/X" and "User: media; pass: X" name both parts: what stands there is a password, plain word or not.
_NAMED = pattern(
    rf"(?i)\b{_USER}\s*(?:/|&|and|y|und)\s*{_PASS}\s*[:=]\s*{_NAME}\s*(?:/|:|and|y|und)\s*{_BARE}"
    rf"|\b(?:{_USER}\s*[:=]\s*{_NAME}\s*[;,/|]?\s*(?:and |y |und )?\b{_PASS}"
    rf"|id\s*[:=]\s*{_NAME}\s*[;,/|]?\s*\b(?:pass|pwd?|p/w))\s*[:=]\s*" + _BARE.replace("bare", "bare2")
)
# "Login press:X" and "Use the credentials press / X" do not: X must look like one.
_BESIDE = pattern(
    rf"(?i)\b(?:{_USER}\s*[:=]?\s+{_NAME}:|u:\s*{_NAME}\s*[,;/|]?\s*p:\s*"
    rf"|(?:log|sign)(?:ged|ging)?[ -]?(?:in|on) (?:as|with)\s+{_NAME}\s*[/:]\s*"
    rf"|(?:credentials?|log-?in details|access data|credenciales|zugangsdaten|identifiants)"
    rf"(?: (?:are|is|son|sind|sont))?\s*:?\s+{_NAME}\s*[/:]\s*){_BARE}"
)


def credentials(text: str) -> Iterator[Found]:
    """The password of each login that is given with its name."""
    for match in _NAMED.finditer(text):
        yield trimmed(match, "bare" if match["bare"] else "bare2")
    for match in _BESIDE.finditer(text):
        if looks_random(match["bare"].rstrip(TRAILING)):
            yield trimmed(match, "bare")
