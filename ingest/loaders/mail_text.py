"""A text that a mail was saved as -> the same as its reader saw it: words in its head that are written in a code for
machines ("=?utf-8?Q?Caf=C3=A9?=") as words. A mail whose body is in such a code is refused.
"""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header, make_header

from ingest.lazy_pattern import pattern
from ingest.loaders.unreadable import DocumentUnreadable, Reason

_CODED = pattern(r"=\?[\w-]{2,30}\?[QqBb]\?[^?\s]*\?=(?:\s+=\?[\w-]{2,30}\?[QqBb]\?[^?\s]*\?=)*")
_HEAD = pattern(r"\s*(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,}")
_CODED_BODY = pattern(
    r"^content-(?:transfer-encoding:[ \t]*(?:quoted-printable|base64)|type:[ \t]*multipart/)",
    re.IGNORECASE | re.MULTILINE,
)


def mail_words(text: str, name: str) -> str:
    """``text`` with its coded words as words.

    Raises:
        DocumentUnreadable: it is a mail as programs send it, its body in a code.
    """
    head = _HEAD.match(text.replace("\r\n", "\n").replace("\r", "\n"))
    if head and _CODED_BODY.search(head[0]):
        raise DocumentUnreadable(
            Reason.WRONG_FORMAT,
            name,
            "the content is a mail as programs send it; open the mail and print it to PDF, or save it as .html",
        )
    return _CODED.sub(lambda found: _words(found[0]), text)


def _words(coded: str) -> str:
    try:
        return str(make_header(decode_header(coded)))
    except (HeaderParseError, LookupError, ValueError):
        return coded
