"""A follow-up on the one that an answer named ("and how did they do in 2022?", after "who came first?") -> with its
name.

The question before names nobody: who asks has learnt the name from the answer. Only where the first sentence of it
names one alone. What a client sends as that answer is believed for the name and nothing else, and the wording that is
answered shows it.
"""

from __future__ import annotations

import re

from ingest import Organisation, SubjectNames
from service.reading import Reading

_ASKS_WHO = re.compile(r"^\W*(?:(?:and|so|but|then|ok(?:ay)?)\b\W*)*(?:who|which|what)\b", re.I)
_OWNED = re.compile(r"\b(?:its|their)\b", re.I)
# What "it" means or says is the answer itself.
_NAMED = re.compile(r"\b(?:it|they|them|that one|(?:this|that|the same) (?:state|one))\b(?! (?:means?|says?)\b)", re.I)
_SENTENCE = re.compile(r"(?<=[.!?])(?:\s*\[\d+\])*\s+(?=[A-Z“])")


def completed(reading: Reading, before: Reading, told: str, names: SubjectNames, organisation: Organisation) -> str:
    """The question with that name in the place of its pronoun; "" where it is no such follow-up. ``told``: the answer
    before it."""
    if reading.subjects or before.subjects or reading.bills or not _ASKS_WHO.match(before.question):
        return ""
    form = next((one for one in (_NAMED, _OWNED) if one.search(reading.question)), None)
    first = _SENTENCE.split(told, maxsplit=1)[0] if form else ""
    codes = {mention.codes[0] for mention in names.find(first) if not mention.ask}
    if form is None or len(codes) != 1:
        return ""
    name = organisation.by_code[codes.pop()].name
    return form.sub(f"{name}'s" if form is _OWNED else name, reading.question, count=1)
