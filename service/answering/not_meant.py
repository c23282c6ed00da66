"""A question about something, and a sentence that names it only to tell it from what it speaks of -> whether it does.

"The Reading Rooms, not to be confused with the Reading Groups, cost 4,000" tells what the rooms cost; and where a text
has both, "The groups were founded by Lee" does not tell who founded the reading rooms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import StoredPassage, pattern
from service.language.stop_words import telling_words
from service.reading_features.question_words import form, telling_forms

_MARK = pattern(
    r"\b(?:(?:not|never|n['’]t) (?:to )?be (?:confused|mixed up|mistaken) (?:with|for)|as opposed to|unlike|other than|"
    r"in contrast (?:to|with)|rather than|instead of|no relation to|not related to|nothing to do with) "
    r"(?:the |its |our )?(?P<name>(?:[\w'’-]+ ?){1,6})",
    re.I,
)
_ASKS_FOR_BOTH = pattern(
    r"\b(?:differ\w*|unlike|rather than|instead of|as opposed to|other than|compared? (?:to|with)|confus\w+|versus|vs|"
    r"mixed up|mistaken|related?|relation)\b",
    re.I,
)
_UNRELATED = pattern(r"(?:no relation|not related|nothing to do)\b", re.I)
# The name ends where what it is, does or is for begins.
_NAME_ENDS = pattern(r" (?:which|that|who|for|of|on|in|at|from|by|with|is|are|was|were|has|have|had|will|to)\b")
_REGION = pattern(r"[^,;:.!?()]*")
_SUBJECT = pattern(r"^\W*(?:[Tt]he|[Tt]hese|[Tt]hose) (?P<noun>[a-z-]{3,}) ")
_PAIR = pattern(r"(?=\b(?P<which>[^\W\d_][\w'’-]+) (?P<noun>[^\W\d_][\w'’-]+))")


def tells_what_is_not_meant(passage: StoredPassage, words: str, question: str) -> bool:
    if _ASKS_FOR_BOTH.search(question):
        return False
    plain = " ".join(words.split())
    return _is_told_apart(plain, question) or _is_of_its_namesake(passage, plain, question)


def _is_told_apart(plain: str, question: str) -> bool:
    """Whether a sentence names what is asked about only after "not to be confused with", and tells there nothing else
    that is asked."""
    asked = telling_forms(question)
    for mark in _MARK.finditer(plain):
        if _UNRELATED.match(mark.group()) and not mark["name"][:1].isupper():
            continue  # "intake was not related to weight" is what was found of both
        region = _REGION.match(plain, mark.start("name"))
        told = region.group() if region else mark["name"]
        name = telling_forms(_NAME_ENDS.split(mark["name"])[0])
        elsewhere = telling_forms(plain[: mark.start()] + plain[mark.start("name") + len(told) :])
        alone = name - elsewhere
        if alone and alone <= asked and (asked - name).isdisjoint(telling_forms(told) - name):
            return True
    return False


def _is_of_its_namesake(passage: StoredPassage, plain: str, question: str) -> bool:
    """Whether a sentence speaks of "the groups", and its passage has "Reading Groups" beside the "Reading Rooms" that a
    question names."""
    subject = _SUBJECT.match(plain)
    if subject is None:
        return False
    around = f"{passage.document.anatomy.title} . {passage.context} . {passage.text}"
    noun, printed = form(subject["noun"]), set(_pairs(around, of_names=True))
    held = telling_forms(plain)
    return any(
        other != noun and other not in held and (which, other) in printed and (which, noun) in printed
        for which, other in _pairs(question)
    )


def _pairs(text: str, *, of_names: bool = False) -> Iterator[tuple[str, str]]:
    """Two words that stand beside each other; ``of_names``: only those that are printed as names are."""
    for pair in _PAIR.finditer(" ".join(text.split())):
        if of_names and not (pair["which"][0].isupper() and pair["noun"][0].isupper()):
            continue
        if telling_words(pair["which"]):
            yield form(pair["which"].casefold()), form(pair["noun"].casefold())
