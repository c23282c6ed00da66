"""A question about a person, or about what is theirs -> whether a sentence tells it of another person.

"What is Ann Lee's fee?" and "How much does Ann Lee earn?" are not answered by "Stone's fee is $900": a bare name with
an apostrophe is an owner of its own, and a surname alone, which the passage prints in full elsewhere, is a person. Nor
is when Ann Lee's term ends told by "Lee follows Jo Stone, whose term ended in May".
"""

from __future__ import annotations

import re

from ingest import StoredPassage, pattern
from service.language.name_forms import TITLES

# A full stop belongs to an initial or a title; after a longer word it ends the sentence: "in La Guaira. After the".
_CAP = r"(?:[A-ZÀ-ÖØ-Þ][\w-]*\w|[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{0,2}\.)"
_NAME = rf"{_CAP}(?: {_CAP}){{0,3}}"
_THING = r"(?P<thing>(?:[a-zß-ÿ-]+ ){0,2}[a-zß-ÿ-]+)"
_OWNED = pattern(rf"(?P<owner>{_NAME})(?:['’]s|(?<=s)['’]) {_THING}")
_OWNED_OF = pattern(rf"\b{_THING} of (?P<owner>{_NAME})")
_OWNED_LOW = pattern(rf"\b(?P<owner>[\w-]+ [\w-]+)['’]s? {_THING}")  # typed without capitals
_THEIRS = pattern(r"\b(?:his|hers?|their|theirs|whose)\b", re.I)
_WHOSE = pattern(rf"(?P<owner>{_NAME})(?: \([^()]*\))?, whose (?P<thing>(?:[a-zß-ÿ-]+ ){{0,2}}[a-zß-ÿ-]+)")
_LETTERS = pattern(r"[A-Z]{2,}")  # a body, which may be the one that a question spells out
_FULL_NAME = pattern(rf"{_CAP}(?: {_CAP}){{1,3}}")
_ALONE = pattern(rf"(?<![\w'’-])(?:{TITLES} )?(?P<name>[A-ZÀ-ÖØ-Þ][\w-]+)(?=['’]s?\b| [a-zß-ÿ])")
# "The Trust's" and "Orchard Trust's" are no surnames alone.
_LED = pattern(r"(?:\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Aa]n?)|(?<![\w'’-])[A-ZÀ-ÖØ-Þ][\w'’-]*) $")
_WORD = pattern(r"[^\W\d_][\w-]*")


def is_of_another_owner(words: str, question: str) -> bool:
    """Whether a question asks for a thing of somebody's by name, and a sentence tells it of another alone."""
    asked = _OWNED.search(question) or _OWNED_OF.search(question)
    asked = asked or (_OWNED_LOW.search(question) if question.islower() else None)
    plain = " ".join(words.split())
    if asked is not None and _is_whose(asked, plain):
        return True
    if asked is None or _THEIRS.search(plain) or not _words(asked["owner"]).isdisjoint(_words(plain)):
        return False
    thing = asked["thing"].split()[-1]
    owners = (one for one in _OWNED.finditer(plain) if thing in one["thing"].split())
    return any(_LED.search(plain[: one.start()]) is None and not _LETTERS.fullmatch(one["owner"]) for one in owners)


def _is_whose(asked: re.Match[str], plain: str) -> bool:
    """Whether a sentence has the thing only behind "whose", said of somebody else."""
    things, who = _words(asked["thing"]), _words(asked["owner"])
    told = [(one, shared) for one in _WHOSE.finditer(plain) if (shared := things & _words(one["thing"]))]
    named = sum(word in things for word in map(str.casefold, _WORD.findall(plain)))
    alone = named == sum(len(shared) for _, shared in told)
    return bool(told) and alone and all(_words(one["owner"]).isdisjoint(who) for one, _ in told)


def begins_with_another(passage: StoredPassage, words: str, question: str, quoted: frozenset[str]) -> bool:
    """Whether a sentence begins with the surname alone of somebody whom the passage prints in full, and a question
    names another person: whom its document quotes, or whose surname stands alone in the passage too."""
    begins, asked = _ALONE.match(words.lstrip(" \"'“‘(")), _words(question)
    if begins is None:
        return False
    around = f"{passage.document.anatomy.title} . {passage.context} . {' '.join(passage.text.split())}"
    in_full = {name.group().split()[-1] for name in _FULL_NAME.finditer(around)}
    meant = asked & (quoted | {name.casefold() for name in in_full})
    if begins["name"] not in in_full or begins["name"].casefold() in asked or not meant.isdisjoint(_words(words)):
        return False
    return not quoted.isdisjoint(asked) or any(
        one["name"] in in_full and one["name"].casefold() in asked and _LED.search(around[: one.start()]) is None
        for one in _ALONE.finditer(around)
    )


def _words(text: str) -> set[str]:
    """The words of a text in lower case, without an apostrophe and what stands after it."""
    return {word.casefold() for word in _WORD.findall(text)} - {"s"}
