"""A message -> what of it is the asker's own: without news that was pasted into it.

A report of a trial or a rescue tells of what people cry for, and is no cry. Where there is any doubt the words stay:
who writes of themselves or of somebody near, or of what still happens, is heard as a whole.
"""

from __future__ import annotations

import re

from ingest import pattern

_LEAST_WORDS = 14  # fewer are left as they stand; the shortest news in tests/care/test_pasted.py has 18
_LEFT_OUT = " … "
# A release's head, or the place and the agency before its first sentence: "PHOENIX (AP) - A jury ...".
_HEAD = (
    r"(?-i:\b[A-Z]{3}[A-Z. ]+)(?:, [\w. ]{2,20})?(?: \([\w ./]+\))? ?[-–—]+ |\bfor immediate release\b|\bcomunicado\b"
)
_COURT = (
    r"\b(?:polic(?:e|[ií]a)|officers?|deputies|detectives|prosecutors?|investigators?|authorities|officials|agents|"
    r"attorney(?: general)?|jur(?:y|ies|ado)|judge|court|fiscal[ií]a|autoridades|juez|lawmakers)\b"
)
_FATE = (
    r"\b(?:arrested|convicted|sentenced|charged|indicted|guilty|counts|rescued|recovered|bill|rescat[oó]|arrest[oó]|"
    r"culpable|detenid[oa]s?|conden\w+|acusad[oa]s?)\b"
)
_HEADED = pattern(_HEAD, re.I)
_SOURCE = pattern(
    r"\b(?:according to|seg[uú]n) (?:the |court |la |el |los )*(?:indictment|complaint|testimony|documents|records|"
    r"prosecutors|police|investigators|authorities|fiscal[ií]a|polic[ií]a|autoridades)\b",
    re.I,
)
_OF_A_COURT, _OF_ITS_END = pattern(_COURT, re.I), pattern(_FATE, re.I)
# Whom a report has not named yet: who begins so tells of somebody that they have in mind.
_IN_MIND = pattern(r"\W*(?:s?he|they|her|his|their|the (?:man|men|wom[ae]n|girls?|guys?|boys?)|ell[oa]s?|él)\b", re.I)
_SAID = pattern(r"“[^“”]+”|«[^«»]+»|\"[^\"]+\"")
_OF_ONES_OWN = pattern(
    r"\b(?:i|i['’]?m|i['’]?ve|i['’]?ll|i['’]?d|im|ive|me|my|mine|myself|we|we['’]re|us|our|ours|yo|mis?|conmigo|nos|"
    r"nosotr[oa]s|nuestr[oa]s?|tengo|estoy|help|ayuda|auxilio|next door|here|now|tonight|still|keeps|isn['’]t|"
    r"(?:the|un[ao]?|el|la) (?:neighbou?rs?|vecin[oa]s?)|aqu[ií]|ahora|ahorita|esta noche|todav[ií]a|siguen?)\b"
    r"|\b(?:are|(?<!was )(?<!were )being|(?<!had )been|est[aá]n?) (?:\w+ )?"
    r"(?:locked|held|kept|forced|sold|beaten|encerrad[oa]s?|obligad[oa]s?)\b",
    re.I,
)
_GOES_ON = pattern(r"\b(?:is|has)\b(?! (?:asked|urged|based|expected|scheduled|accused|due|set)\b)", re.I)
_SENTENCE = pattern(r"[^.!?\n]+(?:[.!?](?!\s|$|[\"”»])[^.!?\n]*)*[.!?\"”»]*")
_QUESTION = pattern(r"\?\W*$")


def without_news(message: str) -> str:
    """What ``message`` asks beside the news in it, or ``message`` where it holds none."""
    sentences = [found[0] for found in _SENTENCE.finditer(message)]
    told = " ".join(one for one in sentences if not _QUESTION.search(one))
    if len(told.split()) < _LEAST_WORDS or not _is_news(told) or _OF_ONES_OWN.search(_SAID.sub(" ", message)):
        return message
    asked = [one.strip() for one in sentences if _QUESTION.search(one)]
    return " ".join(asked) or _LEFT_OUT


def _is_news(told: str) -> bool:
    reported = (
        _HEADED.search(told)
        or _SOURCE.search(told)
        or (_OF_A_COURT.search(told) and _OF_ITS_END.search(told) and not _IN_MIND.match(told))
    )
    return bool(reported) and _GOES_ON.search(_SAID.sub(" ", told)) is None
