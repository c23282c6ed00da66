"""Bytes -> characters, and characters -> canonical characters (Unicode NFC, nothing invisible).

The only place that knows charset-normalizer. Which characters are invisible carriers, and why they
go: a model or a reader would see words that no page shows (OWASP LLM01:2026, item 5).
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from ingest.lazy_pattern import pattern
from ingest.loaders.unreadable import DocumentUnreadable, Reason

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings of Latin script in the order of preference when the evidence is equal, then others.
_LEGACY = ("cp1252", "latin_1", "cp1250", "cp1251", "koi8_r", "mac_roman", "shift_jis", "gb18030", "big5", "euc_kr")
# Quotation marks, an apostrophe and dashes of Mac OS Roman, where the letters that these bytes are in cp1252 cannot
# stand: "dawn,Ó said", "itÕs", "years Ð and". A text with a small letter such as "é" in cp1252 is none.
_MAC_MARKS = re.compile(rb"[a-z.,!?]\xd3(?=[\s.,;:)]|$)|[a-z]\xd5[a-z]|[a-z,] [\xd0\xd1] [a-z]")
_CP1252_LETTERS = re.compile(rb"[a-z][\xdf-\xff]")
_SAMPLE_BYTES = 64 * 1024
# Share of the highest code points that charset-normalizer calls "chaos"; equal within this much.
_CHAOS_TIE = 0.02
# A text in English or Spanish has a NUL in about every second byte as UTF-16, and none as UTF-8.
_UTF16_NUL_SHARE = 0.3
# More control characters than this and the bytes are no text (git calls one NUL binary; a few
# NULs in a release that went through an old mail system are met, so they are cut out instead).
_MAX_CONTROL_SHARE = 0.05

_LINE_ENDS = pattern("\r\n|[\r\v\f\x85\u2028\u2029]")
# How "é", "£" and a typographer's quotation marks look when UTF-8 was taken for cp1252.
_GARBLED = pattern("[\u00c2\u00c3][\u0080-\u00bf]|\u00e2[\u0080\u20ac][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]")
_GARBLED_WARNING = "characters were garbled before the file was saved ({!r}); save it again from its source as UTF-8"
_MIXED_WARNING = (
    "the file mixes encodings: most of it is UTF-8, the rest was read as cp1252; check names and quotation marks, or "
    "save it as UTF-8"
)
_STRAY = pattern("[\udc80-\udcff]")  # how Python keeps a byte that is no UTF-8
_SEPARATORS = pattern("[\x1c-\x1f]")
_INVISIBLE = pattern(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Scripts whose spelling needs the joiners: Arabic, Syriac, N'Ko, the Indic ones with Sinhala,
# Myanmar, Khmer, Mongolian, and the Arabic presentation forms.
_JOINING = (
    "\u0600-\u06ff\u0700-\u074f\u0750-\u077f\u07c0-\u07ff\u08a0-\u0dff\u1000-\u109f"
    "\u1780-\u17ff\u1820-\u18aa\ufb50-\ufdff\ufe70-\ufefc"
)
_JOINERS = pattern(
    f"(?<![{_JOINING}])[\u200c\u200d]+|[\u200c\u200d]+(?![{_JOINING}\u200c\u200d])|(?<=[\u200c\u200d])[\u200c\u200d]+"
)
_SPACES = pattern(r"[^\S\n]+")
_SPACES_AT_LINE_END = pattern(r" *\n+ *")


def visible(text: str) -> tuple[str, int]:
    """``text`` in NFC with "\\n" line ends and without invisible characters, and how many of those
    were cut out."""
    text = _SEPARATORS.sub(" ", _LINE_ENDS.sub("\n", text))
    kept = _JOINERS.sub("", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", kept), len(text) - len(kept)


def one_line(text: str) -> str:
    """``text`` with every run of white space as one space, and none at the ends."""
    return " ".join(text.split())


def lines(text: str) -> str:
    """``text`` with single spaces, single line ends, and no white space at the end of a line."""
    return _SPACES_AT_LINE_END.sub("\n", _SPACES.sub(" ", text)).strip()


def decode(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The characters of a text file, and warnings when it was not UTF-8, or was garbled before it was saved.

    Raises:
        DocumentUnreadable: the bytes are not text.
    """
    text, warnings = _decoded(content, name)
    garbled = next((found[0] for found in _GARBLED.finditer(text) if _is_garbled(found[0])), "")
    return text, (*warnings, _GARBLED_WARNING.format(garbled)) if garbled else warnings


def _is_garbled(run: str) -> bool:
    """Whether characters are the bytes of others, read in the wrong encoding and saved as they looked then."""
    try:
        raw = b"".join(c.encode("latin-1" if c <= "\x9f" else "cp1252") for c in run)
        return len(raw.decode("utf-8")) < len(run)
    except UnicodeError:
        return False


def _decoded(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            text = content.decode(encoding, errors="replace")
            return _text_only(text, name), () if encoding == "utf-8-sig" else (_read_as(encoding.upper()),)
    utf16 = _utf16_without_bom(content)
    if utf16 is not None:
        return _text_only(content.decode(utf16, errors="replace"), name), (_read_as("UTF-16"),)
    try:
        return _text_only(content.decode("utf-8"), name), ()
    except UnicodeDecodeError:
        if mixed := _nearly_utf8(content):
            return _text_only(mixed, name), (_MIXED_WARNING,)
        encoding = _legacy_encoding(content)
        text = content.decode(encoding, errors="replace")
        return _text_only(text, name), (_read_as(encoding),)


def _nearly_utf8(content: bytes) -> str:
    """A text that is UTF-8 but for fewer other bytes, as where somebody pasted one into another: those as cp1252. ""
    where it is none."""
    text = content.decode("utf-8", errors="surrogateescape")
    others = len(_STRAY.findall(text))
    if others >= sum(character > "\x7f" for character in text) - others:
        return ""
    return _STRAY.sub(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", errors="replace"), text)


def _read_as(encoding: str) -> str:
    return f"the file is not UTF-8 and was read as {encoding}; check names and quotation marks, or save it as UTF-8"


def _utf16_without_bom(content: bytes) -> str | None:
    sample = content[:4096]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > _UTF16_NUL_SHARE * half > sample[0::2].count(0):
        return "utf-16-le"
    if half and sample[0::2].count(0) > _UTF16_NUL_SHARE * half > sample[1::2].count(0):
        return "utf-16-be"
    return None


def _legacy_encoding(content: bytes) -> str:
    from charset_normalizer import from_bytes

    first = next(i for i, byte in enumerate(content) if byte > 0x7F)
    sample = content[max(0, first - _SAMPLE_BYTES // 2) :][:_SAMPLE_BYTES]
    matches = list(from_bytes(sample, cp_isolation=list(_LEGACY), enable_fallback=False))
    if not matches:
        return "cp1252"
    least = min(match.chaos for match in matches)
    plausible = {match.encoding for match in matches if match.chaos <= least + _CHAOS_TIE}
    plausible |= {other for match in matches if match.encoding in plausible for other in match.could_be_from_charset}
    found = next((encoding for encoding in _LEGACY if encoding in plausible), matches[0].encoding)
    is_mac = found == "cp1252" and _MAC_MARKS.search(sample) and not _CP1252_LETTERS.search(sample)
    return "mac_roman" if is_mac else found


def _text_only(text: str, name: str) -> str:
    controls = sum(text.count(chr(code)) for code in (*range(9), *range(14, 28), 0xFFFD))
    if controls > _MAX_CONTROL_SHARE * len(text) + 8:
        raise DocumentUnreadable(
            Reason.WRONG_FORMAT,
            name,
            "the content is binary, not text; give the file the suffix of its real format, or export it as text",
        )
    return text
