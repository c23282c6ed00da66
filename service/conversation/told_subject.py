"""A follow-up on the one that an answer named ("and how did they do in 2022?", after "who came first?") -> with its
name.

The question before names nobody: whoever asks has learnt the name from the answer. Only where the first sentence of it
names one alone, or begins with one and speaks of others after a comma. "How many points?" alone is asked of the same
one in the same year. What a client sends as that answer is believed for the name and nothing else, and the wording
that is answered shows it.
"""

from __future__ import annotations

import re

from ingest import Organisation, SubjectNames, pattern
from service.language.openings import OPENED
from service.reading import Reading

_ASKS_WHO = pattern(rf"{OPENED}(?:who|which|what)\b", re.I)
_OWNED = pattern(r"\b(?:its|their)\b", re.I)
# What "it" means or says is the answer itself.
_NAMED = pattern(r"\b(?:it|they|them|that one|(?:this|that|the same) (?:state|one))\b(?! (?:means?|says?)\b)", re.I)
# "What is the index?": "it" is that, whoever the answer names.
_OF_A_SCALE = pattern(rf"{OPENED}what (?:is|are|was|were|does|did)\b", re.I)
_BARE = pattern(
    rf"{OPENED}(?:with )?"
    r"(?P<what>how many points|(?:what|which) (?:score|grade|rank))\W*$",
    re.I,
)
_CLAUSE = pattern(r"[,;] ")
_SENTENCE = pattern(r"(?<=[.!?])(?:\s*\[\d+\])*\s+(?=[A-Z“])")


def completed(reading: Reading, before: Reading, told: str, names: SubjectNames, organisation: Organisation) -> str:
    """The question with that name in place of its pronoun; "" where it is no such follow-up. ``told``: the answer
    before it."""
    if reading.subjects or before.subjects or reading.bills or not _ASKS_WHO.match(before.question):
        return ""
    if before.framework and _OF_A_SCALE.match(before.question):
        return ""
    form = next((one for one in (_BARE, _NAMED, _OWNED) if one.search(reading.question)), None)
    code = _one_in(_SENTENCE.split(told, maxsplit=1)[0], names) if form else ""
    if form is None or not code:
        return ""
    name = organisation.by_code[code].name
    if bare := _BARE.match(reading.question):
        return f"{bare['what']} did {name} get{f' in {before.years[0]}' if len(before.years) == 1 else ''}?"
    return form.sub(f"{name}'s" if form is _OWNED else name, reading.question, count=1)


def _one_in(sentence: str, names: SubjectNames) -> str:
    """The one that a sentence names alone, else the one that it begins with and that its first clause names alone; ""
    where there is none."""
    mentions = [mention for mention in names.find(sentence) if not mention.ask]
    codes = {mention.codes[0] for mention in mentions}
    if len(codes) > 1 and not sentence[: mentions[0].span.start].strip('“" '):
        clause = _CLAUSE.split(sentence, maxsplit=1)[0]
        codes = {mention.codes[0] for mention in mentions if mention.span.end <= len(clause)}
    return codes.pop() if len(codes) == 1 else ""
