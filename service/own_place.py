"""A question about "my state" beside a sentence where its asker lives -> the same with that place by name.

"How is my state doing? I live in Texas", "I'm from Texas, how did we do?" and "My state is Texas, how did it do?" ask
how Texas is doing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest import Organisation, SubjectNames, pattern
from service.figures.wording import plural

_LIVES = (
    r"(?:(?:i|we)(?:['’]?(?:m|re)| am| are)? (?:live|living|reside|based|from|in)(?: (?:here )?in)?|here in|"
    r"(?:viv(?:o|imos)|soy|somos|estoy|estamos) (?:en|de))"
)
_PLACE = r"(?P<place>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3}?)"
_END = r"(?:[.;!]\s+|,\s+)(?:(?:and|so|but|y)\W+)?"
_BEFORE = pattern(rf"^\W*(?:(?:hi|hello|hey|hola)\W+)?{_LIVES} {_PLACE}{_END}", re.I)
_AFTER = pattern(rf"[\s?.;!,–—-]+(?:(?:and|so|btw|by the way|y)\W+)?{_LIVES} {_PLACE}(?: btw)?[\s.!?]*$", re.I)
_OURS = pattern(r"\b(?P<opens>how (?:did|do|are|have)|what (?:did|do)|did|do) we\b", re.I)
_IT = pattern(
    r"\b(?P<verb>did|does|has|is|was|where(?:['’]?s| is)) it(?= (?:do|get|receive|score|fare|rank|earn|improve|change|"
    r"perform|stand|doing|getting|graded|ranked|rated|done|improved|gotten|got)\b)",
    re.I,
)
_SINGULAR = {"are": "is", "do": "does", "have": "has", "did": "did"}


def by_name(words: str, names: SubjectNames, organisation: Organisation) -> str:
    """``words``, or the question in them about the one place where its asker lives."""
    mine = _mine(organisation.subject_word, organisation.subject_words)
    told = _BEFORE.search(words) or _AFTER.search(words) or _is(mine).search(words)
    if told is None:
        return words
    found = [mention for mention in names.find(told["place"], misspelt=True)]
    whole = len(found) == 1 and not found[0].ask and len(found[0].printed) == len(told["place"])
    asked = f"{words[: told.start()]}{words[told.end() :]}".strip(" ,.;")
    if not whole or names.find(asked):
        return words
    name = organisation.by_code[found[0].codes[0]].name
    if mine.search(asked):
        return f"{mine.sub(name, asked).rstrip('?')}?"
    if _OURS.search(asked):
        return f"{_OURS.sub(lambda ours: f'{_of_one(ours[1])} {name}', asked).rstrip('?')}?"
    return f"{_IT.sub(lambda it: f'{it[1]} {name}', asked).rstrip('?')}?" if _IT.search(asked) else words


def _of_one(opens: str) -> str:
    """ "How are" of one: "how is"."""
    *before, verb = opens.split()
    return " ".join([*before, _SINGULAR[verb.casefold()]])


@lru_cache(maxsize=8)
def _is(mine: re.Pattern[str]) -> re.Pattern[str]:
    """What says which one is one's own: "My state is Texas, ..."."""
    return re.compile(rf"^\W*{mine.pattern} (?:is|es) {_PLACE}{_END}", re.I)


@lru_cache(maxsize=8)
def _mine(word: str, words: tuple[str, ...]) -> re.Pattern[str]:
    """The words for what is graded, said of one's own."""
    plurals = {plural(one) for one in (word, *words)}
    nouns = "|".join(sorted({re.escape(one) for one in (word, *words) if one} - set(map(re.escape, plurals))))
    return re.compile(rf"\b(?:my|our|mi|nuestro|nuestra) (?:own )?(?:{nouns})\b", re.I)
