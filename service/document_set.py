"""A follow-up that picks of the documents just listed -> its full wording: "and the oldest?", "which is the newest?".

"Which releases are about Texas?" and then "and the oldest?" ask "What is the oldest release about Texas?".
"""

from __future__ import annotations

import re

from service.reading import Reading

_NOUNS = {"releases": "release", "documents": "document", "cards": "card", "briefs": "brief", "statements": "statement"}
_PICKED = re.compile(
    r"^\W*what is the (?:oldest|earliest|newest|latest|most recent) (?P<noun>(?:press |report )?\w+) (?P<rest>.+?)\W*$",
    re.I,
)
_LISTED = re.compile(
    r"^\W*(?:and |so |but )?(?:(?:please |can you )?(?:list|show|find|give)(?: me)?(?: all)?(?: the| your)?|what|which|"
    rf"how many) (?P<noun>(?:press |report )?(?:{'|'.join(_NOUNS)})) "
    r"(?P<rest>(?:\S+ )*?(?:about|on|from|of|in) .+?)\W*$",
    re.I,
)
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
    by what they are about or when they came out."""
    end, listed = _END.match(reading.question), _LISTED.match(before.question) or _PICKED.match(before.question)
    if end is None or listed is None or _OTHER_VERB.search(listed["rest"]):
        return None
    first, last = listed["noun"].rpartition(" ")[::2]
    noun = f"{first} {_NOUNS.get(last.casefold(), last)}".strip()
    if noun.split()[-1].casefold() not in _NOUNS.values():
        return None
    return f"What is the {end['end'].lower()} {noun} {_IS.sub('', listed['rest']).strip()}?"
