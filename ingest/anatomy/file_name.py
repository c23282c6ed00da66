"""The path of a file below its folder -> the words of it that say that nobody may see the document yet, or "";
and whether it is called a copy of another.

A name is often the title of what is published: "nfl-draft-2024", "oil-embargo-lifted", "internal-review-published".
So a word that titles use as well counts only where a name sets it off: in capitals, in brackets, before a dash, with
a number of its own ("draft 2"), or as the whole name of a folder.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ingest.lazy_pattern import pattern

# Whatever stands beside them: no release is called so.
_PLAIN = pattern(
    r"\bembargoed\b(?! goods)|\bembargad[oa]s?\b|\b(?:under|bajo) embargo\b"
    r"|\bembargo (?:until|till|ends|to|hasta|\d)"
    r"|\b(?:do not|don ?t) (?:publish|release|distribute|circulate|share|post)\b"
    r"|\bno (?:publicar|difundir|distribuir)\b"
    r"|\bnot for (?:publication|release|distribution|circulation)\b|\bnot yet (?:published|released|approved)\b"
    r"|\bhold for release\b|\bhold until (?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
    r"|\bnot approved\b|\bwip\b|\b(?:internal|staff) (?:use )?only\b",
    re.IGNORECASE,
)
_WORDS = (
    r"embargo|draft|borrador|confidential|confidencial|internal|interno|unpublished|withdrawn|retracted|entwurf|"
    r"brouillon"
)
_SET_OFF = r"do not use|obsolete|superseded|for approval|for sign ?off"
_CAPITALS = pattern(rf"\b(?:{_WORDS.upper()}|FOR APPROVAL|FOR SIGN ?OFF)\b")
_BRACKETS = pattern(rf"[(\[{{]\s*({_WORDS}|{_SET_OFF})\b[^)\]}}]{{0,20}}[)\]}}]", re.IGNORECASE)
_BEFORE_DASH = pattern(rf"^\W*({_WORDS})\s*(?:\s[-–—]\s|:|–|—|_)|\s[-–—]\s*({_WORDS})$|_({_WORDS})$", re.IGNORECASE)
_NUMBERED = pattern(
    r"\b(?:(?:first|second|third|final|rough|early|working) draft|(?:draft|borrador) ?(?:v ?)?\d{1,2})$", re.IGNORECASE
)
_HIDING = rf"(?:{_WORDS}|embargos|embargoes|drafts|borradores)"
_BESIDE = r"(?:old|older|new|latest|current|more|all|my|our|press|news|media|release|archive|\d{1,4})"
_FOLDER = pattern(
    rf"(?:{_BESIDE} )*{_HIDING}(?: {_BESIDE}s?)*|(?:draft|unpublished) (?:press |news |media )?"
    r"(?:releases?|statements?|documents?|texts?|files|versions?)|(?:.* )?drafts|drafts (?:by|of|for|from) .*"
    r"|(?:to be|not yet|not) (?:approved|published|released)|(?:for|pending|awaiting) (?:approval|review|sign off)"
    r"|work in progress|wip|(?:on )?hold|scheduled|in review|(?:legal|board|internal) review"
    r"|(?:board|staff|trustees) only|trash|deleted(?: items)?|recycle bin"
    r"|papelera(?: de reciclaje)?|templates?|plantillas|(?:sin|por) publicar",
    re.IGNORECASE,
)

_COPY = pattern(
    r"(?:copy|copia)(?: \d{1,2})? (?:of|de) .*|.*\b(?:copy|copia)(?: \d{1,2})?|.*\(\d{1,2}\)", re.IGNORECASE
)


def is_called_copy(path: str) -> bool:
    """Whether a file's name is one that a desktop gives to a copy: "copy of fares", "fares - Copy", "fares (1)"."""
    name = PurePosixPath(path).stem
    return _COPY.fullmatch(name.strip()) is not None or _COPY.fullmatch(_parted(name).strip()) is not None


def says_hidden(path: str) -> str:
    """The words that say so, as the path prints them."""
    *folders, name = PurePosixPath(path).parts
    for folder in folders:
        if _FOLDER.fullmatch(_parted(folder).strip()):
            return folder
    for part in (*folders, name.rsplit(".", 1)[0] if "." in name[1:] else name):
        if found := _said(part):
            return found
    return ""


def _said(name: str) -> str:
    parted = _parted(name)
    capitals = None if name.isupper() else _CAPITALS.search(parted)
    for found in (_PLAIN.search(parted), capitals, _NUMBERED.search(parted)):
        if found:
            return found.group()
    for found in (_BRACKETS.search(name), _BEFORE_DASH.search(name)):
        if found:
            return next(word for word in found.groups() if word)
    return ""


def _parted(name: str) -> str:
    """A name with spaces for what parts its words, and for the apostrophe of "don't"."""
    return re.sub(r"[\W_]+", " ", name)
