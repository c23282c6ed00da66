"""An abstention on two questions at once -> the same, with each of them to be asked alone.

"When did the report card start, and how many states got an F?" has an answer in a document and one in the ledger, and
no step gives both. What the whole question got is left as it is. Where it is in doubt whether a question is one or two
it is one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from service.answer import Answer, Option, Outcome, Reason
from service.wording import several_at_once

MOST = 4  # options
LEAST_WORDS = 3  # "and when?" is the rest of a question, and no question
_LOOKED_FOR = (Reason.NOT_IN_ARCHIVE, Reason.NOT_SUPPORTED, Reason.NOT_COUNTED)
_VERB = "(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|must)"
_NO_NOUN = (
    rf"(?:{_VERB}|the|an?|it|they|he|she|we|you|i|his|her|their|our|your|got|gets?|received?|won|lost|gave|ones?)"
)
_IN = r"(?:(?:in|to|for|from|by|with|at|on|of|en|a|para|de|con) )?"
# A word that asks, in the order of a question: "what does the law do", and not "what the law does".
_ASKED = (
    rf"(?:(?:when|where|why|how|what|who|whom) {_VERB}\b|"
    rf"how (?:many|much) (?!{_NO_NOUN}\b)\w|how (?!many\b|much\b)\w+ {_VERB}\b|"
    rf"(?:which|what) (?!{_NO_NOUN}\b)\w|who (?!{_NO_NOUN}\b)\w|"
    r"(?:por )?qu[eé]\b(?<=é)|c[oó]mo\b(?<=ómo)|cu[aá]ndo\b(?<=ándo)|d[oó]nde\b(?<=ónde)|"
    r"qui[eé]n(?:es)?\b|cu[aá]nt[oa]s?\b|cu[aá]l(?:es)?\b)"
)
_JOINT = re.compile(
    rf"(?:[,;]? (?:(?:and|or|but|as well as|y|o|pero)(?: also| then)?) |; )(?=¿?{_IN}{_ASKED})|\?+ (?:¿?y (?=\w))?",
    re.I,
)
_BEGINS = re.compile(rf"¿?{_IN}(?:{_ASKED}|{_VERB}\b|¿)", re.I)
_ASKING = re.compile(
    r"\b(?:who(?:se|m)?|what|when|where|why|how|which|whether|qué|cómo|cuándo|dónde|quién(?:es)?|cuál(?:es)?)\b", re.I
)
_LEANS = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|hers|this|that|these|those|ones?|there|then|such|both|former|"
    r"latter|before|sus?|él|ellas?|ellos|est[aeo]s?|es[aeo]s?|allí|ahí)\b",
    re.I,
)
_QUOTED = re.compile(r"[\"“”«»]")


def with_each(end: Answer, language: str) -> Answer:
    """``end`` as an offer of each question that it joins, where it is an abstention after a search that offers nothing
    else; ``language`` is that of the question."""
    if end.outcome is not Outcome.ABSTAINED or end.reason not in _LOOKED_FOR or end.options:
        return end
    offered = tuple(Option(one, one) for one in each_of(end.understood.question)[:MOST])
    if not offered:
        return end
    text = several_at_once(end.searched, language)
    return replace(end, options=offered, text=text, language=language, joined=True)


def each_of(question: str) -> tuple[str, ...]:
    """The questions that are joined in one, each as it may be asked alone; none where it is a single one, where words
    are quoted in it, or where a later one leans on what stands before it."""
    if _QUOTED.search(question):
        return ()
    found = [part.strip(" ?.,;!") for part in _JOINT.split(" ".join(question.split()))]
    found = [part for part in found if _BEGINS.match(part) or len(part.split()) >= LEAST_WORDS]  # without "thanks"
    if len(found) < 2 or not all(map(_is_one, found)) or any(map(_LEANS.search, found[1:])):
        return ()
    mark = "¿" if found[0].startswith("¿") else ""
    return tuple(f"{mark}{_capital(part.lstrip('¿'))}?" for part in found)


def _is_one(part: str) -> bool:
    """A question with no other in it: "what did she say about what happens" holds one."""
    begins = _BEGINS.match(part)
    own = 1 if begins and _ASKING.search(begins.group()) else 0
    return begins is not None and len(part.split()) >= LEAST_WORDS and len(_ASKING.findall(part)) == own


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
