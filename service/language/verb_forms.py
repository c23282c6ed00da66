"""Words in forms that no stemmer brings together ("lead", "led") -> one of them; and where a participle tells what is
done to something.
"""

from __future__ import annotations

import re

from ingest import pattern

# What stands right before such a participle: "was", "has been finally".
DONE_TO = pattern(
    r"\b(?:is|are|was|were|be|been|being)(?: (?:not|also|first|finally|only|then|now|to be|be|[a-z]+ly))* $", re.I
)
_ENDING = pattern(r"(?<=\w{3})(?:ing|ed|es|e|(?<!s)s)$")
_OF = {
    form: first
    for first, *forms in (
        ("begin", "began", "begun"),
        ("break", "broke", "broken"),
        ("bring", "brought"),
        ("build", "built"),
        ("buy", "bought"),
        ("choose", "chose", "chosen"),
        ("draw", "drawn", "drew"),
        ("fall", "fell", "fallen"),
        ("find", "found"),
        ("forbid", "forbade", "forbidden"),
        ("foresee", "foresaw", "foreseen"),
        ("give", "gave", "given"),
        ("grow", "grew", "grown"),
        ("hear", "heard"),
        ("hold", "held"),
        ("lead", "led"),
        ("leave", "left"),
        ("lose", "lost", "losses", "loss"),
        ("make", "made"),
        ("meet", "met"),
        ("member", "membership", "memberships", "members"),
        ("pay", "paid"),
        ("person", "people", "persons"),
        ("rise", "rose", "risen"),
        ("run", "ran"),
        ("seek", "sought"),
        ("sell", "sold", "sales", "sale"),
        ("send", "sent"),
        ("spend", "spent", "spending", "spends"),
        ("take", "took", "taken"),
        ("teach", "taught"),
        ("tell", "told"),
        ("win", "won", "wins", "winning"),
        ("withdraw", "withdrew", "withdrawn"),
        ("write", "wrote", "written"),
    )
    for form in (first, *forms)
}


def forms(word: str) -> tuple[str, ...]:
    """All of these that ``word`` is one of; itself alone where it is none."""
    first = plain_form(word)
    return tuple(form for form, one in _OF.items() if one == first) or (word,)


def plain_form(word: str) -> str:
    """``word`` itself where it is none of these."""
    return _OF.get(word, word)


def root(verb: str) -> str:
    """What the forms of a verb have in common: "clos" of "close" and "closed"."""
    return _ENDING.sub("", plain_form(verb.casefold()))
