"""A follow-up that picks of the documents just listed -> its full wording: "and the oldest?", "which is the newest?".

"Which releases are about Texas?" and then "and the oldest?" ask "What is the oldest release about Texas?".
"""

from __future__ import annotations

import re

from service.reading import Reading

_NOUNS = {"releases": "release", "documents": "document", "cards": "card", "briefs": "brief", "statements": "statement"}
_NOUN = rf"(?P<noun>(?:press |report )?(?:{'|'.join([*_NOUNS, *_NOUNS.values()])}))"
_ENDS = r"(?:oldest|earliest|newest|latest|most recent)"
_PICKED = re.compile(
    rf"^\W*(?:(?:and )?(?:what|which)(?: is|['’]s| was) |show me )?the {_ENDS} {_NOUN}\b(?P<rest>.*?)\W*$", re.I
)
_OF_ALL = (
    r"^\W*(?:and |so |but )?(?:(?:please |can you )?(?:list|show|find|give)(?: me)?(?: all)?(?: the| your)?|what|which|"
    rf"how many|(?:do|does|did) any(?: of the)?) {_NOUN}"
)
_LISTED = re.compile(rf"{_OF_ALL} (?P<rest>(?:\S+ )*?(?:about|on|from|of|in) .+?)\W*$", re.I)
_MENTION = r"(?:that |which )?(?:mention|contain|discuss|refer to|talk about)(?:s|ed|ing)? (?P<words>.+?)\W*$"
_HOLDING = re.compile(rf"{_OF_ALL} {_MENTION}", re.I)
_THAT_HOLDS = re.compile(rf"^{_MENTION}", re.I)
_IS = re.compile(r"^(?:(?:are|were|is|was|do you have|are there|that|which|published|released)\b ?)+|"
                 r" (?:that |which )?(?:are|were)\b(?= (?:about|on|from|of|in) )", re.I)  # fmt: skip
_END = re.compile(
    r"^\W*(?:(?:and|so|but) )?(?:(?:what|how) about |(?:what|which)(?: one| of (?:them|those|these))? (?:is|was) )?"
    r"(?:the )?(?P<end>oldest|earliest|newest|latest|most recent)"
    r"(?: one| of (?:them|those|these)(?: all)?| (?:press |report )?(?:release|document|card|brief|statement))?\W*$",
    re.I,
)
_OTHER_VERB = re.compile(r"\b(?:mention\w*|say\w*|quot\w*|contain\w*|name\w*|correct\w*|not|n't|no)\b", re.I)


def completed(reading: Reading, before: Reading) -> str | None:
    """The full wording; None where the follow-up does not pick by age, or where the question before lists no documents
    by what they are about, what they mention or when they came out."""
    if (end := _END.match(reading.question)) is None:
        return None
    holding = _HOLDING.match(before.question)
    listed = holding or _LISTED.match(before.question) or _PICKED.match(before.question)
    if listed is None:
        return None
    rest = "" if holding else _IS.sub("", listed["rest"].strip()).strip()
    held = holding or _THAT_HOLDS.match(rest)
    if held:
        rest = f"that mentions {held['words']}"
    elif _OTHER_VERB.search(rest):
        return None
    return f"{' '.join(['What is the', end['end'].lower(), _single(listed['noun']), rest]).strip()}?"


def _single(noun: str) -> str:
    """ "press release" of "press releases"."""
    first, last = noun.rpartition(" ")[::2]
    return f"{first} {_NOUNS.get(last.casefold(), last)}".strip()
