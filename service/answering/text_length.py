"""A question asking how long a text is or may be, or how many pages or words it has -> whether a sentence does not tell
it.

"How long may the essay be?" is answered with words, pages or characters, and not with who may send one in until when.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.numeral import A_NUMBER

TEXTS = (
    r"(?:manuscripts?|essays?|texts?|articles?|abstracts?|reports?|books?|novels?|letters?|descriptions?|applications?|"
    r"poems?|stor(?:y|ies)|chapters?|theses|thesis|summar(?:y|ies)|proposals?|submissions?|statements?|reviews?|papers?|"
    r"plays?|scripts?|synopsis|collections?|contributions?|columns?|biograph(?:y|ies)|CVs?)"
)
_UNIT = r"(?P<unit>words?|pages?|characters?|lines?|signs|chapters?|volumes?|paragraphs?|A4|keystrokes)"
_NUMBER = rf"(?:{A_NUMBER}|hundred|thousand)"
LENGTH = pattern(rf"\b{_NUMBER}(?:[ -][a-z]+){{0,2}}?[ -]{_UNIT}\b|\b{_UNIT.replace('?P<unit>', '?:')}: *\d", re.I)
_MAY_BE = (
    r"(?:(?:may|can|should|must|shall|could|does|do) (?:the|an?|my|our|your|its|each|every) (?P<what>[^?]*?)"
    r"(?: have to)? be|(?:is|are|was|were) (?:the|an?|my|its|each) (?P<which>[^?]*?)(?: allowed to be)?)"
)
_HOW_LONG = pattern(rf"\bhow long {_MAY_BE}\W*$", re.I)
_ITS_LENGTH = pattern(
    r"\b(?:(?:maximum|max|minimum|greatest|allowed|permitted|required) (?:length|number of words)|(?:word|page) limit|"
    r"length) (?:of|for|allowed for) (?:the|an?|my|our|each)? ?(?P<what>[^?]*?)\W*$",
    re.I,
)
_HOW_MANY = pattern(rf"\bhow many {_UNIT}\b", re.I)
_TEXT = pattern(rf"^(?:[\w'’-]+ ){{0,4}}?{TEXTS}\b", re.I)


def asked_text(question: str) -> str | None:
    """Whose length a question asks for; None where it asks for no text's."""
    for form in (_HOW_LONG, _ITS_LENGTH):
        if asked := form.search(question):
            what = asked["what"] or (asked["which"] if "which" in asked.groupdict() else "") or ""
            return what if _TEXT.match(what) else None
    return None


def tells_no_text_length(words: str, question: str) -> bool:
    """Whether a question asks for the length of a text, and a sentence has none; of one how many pages, none of these.
    A row of a table tells what its columns say."""
    if " | " in words:
        return False
    if asked_text(question) is not None:
        return LENGTH.search(words) is None
    counted = _HOW_MANY.search(question)
    if counted is None:
        return False
    unit = counted["unit"].casefold().removesuffix("s")
    return not any((one["unit"] or unit).casefold().removesuffix("s") == unit for one in LENGTH.finditer(words))
