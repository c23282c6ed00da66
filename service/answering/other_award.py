"""A question about a prize, a cup or a grant, and a sentence -> whether it is of another than the one that is asked
about.

"How much does the bank give to the Young Pen Award?" is not answered by what it gives to the Oak Prize, "Who won the
2021 cup?" not by who got the shield, nor by who won the cup of 2023.
"""

from __future__ import annotations

import re

from ingest import StoredPassage, pattern
from service.awards import KINDS, Award, awards

# Of one that is not named it is asked by its kind: "the 2021 prize", "the prize in 2021".
_BARE_KIND = pattern(
    rf"\bwho (?:\w+ ){{1,3}}?(?:the )?(?:(?:19|20)\d\d )?(?P<kind>{'|'.join(KINDS)})"
    r"(?: (?:in|of|for) (?:19|20)\d\d)?\W*$",
    re.I,
)
# "The Plate" is not the one for juniors.
_APART = frozenset("junior juniors youth women ladies girls boys veteran veterans reserve consolation".split())
_CORRECTED = pattern(r"\b(?:was|were) (?:wrongly |incorrectly )?(?:given|named|stated|printed) as\b", re.I)
_WHO_WON = pattern(r"\bwho (?:has )?(?:won|got|received|took|was awarded)\b", re.I)


def is_of_another_award(passage: StoredPassage, words: str, question: str, years: tuple[int, ...]) -> bool:
    plain, asked = " ".join(words.split()), list(awards(question))
    told = list(awards(plain))
    if len(asked) == 1:
        return _is_beside(passage, plain, asked[0], told)
    bare = None if asked else _BARE_KIND.search(question)
    if bare is None:
        return False
    kind = bare["kind"].casefold()
    of_kind = [one for one in told if one.kind == kind]
    if told and not of_kind and not re.search(rf"\b{kind}\b", _without(plain, told), re.I):
        return True
    if of_kind and years and all(one.year and one.year not in years for one in of_kind):
        return True
    if of_kind and all(one.words & _APART for one in of_kind) and _APART.isdisjoint(question.casefold().split()):
        return True
    return _WHO_WON.search(question) is not None and _CORRECTED.search(plain) is not None


def _is_beside(passage: StoredPassage, plain: str, asked: Award, told: list[Award]) -> bool:
    """Whether a sentence names others alone, or none below a title that does, and nothing that may be the one asked."""
    if asked.words <= set(re.findall(r"\w+", plain.casefold())) or any(one.is_like(asked) for one in told):
        return False
    rest = _without(plain, told)
    titled = list(awards(" ".join(f"{passage.document.anatomy.title} . {passage.context}".split())))
    if not told and any(one.is_like(asked) for one in titled):
        return False
    named = bool(told) or bool(titled)
    own_kind = re.search(rf"\b{asked.kind}s?\b", rest, re.I) is not None
    return named and not (own_kind and all(one.kind != asked.kind for one in (*told, *titled)))


def _without(plain: str, told: list[Award]) -> str:
    for one in reversed(told):
        plain = f"{plain[: one.start]} {plain[one.end :]}"
    return plain
