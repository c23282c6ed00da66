"""A turn that denies the subject of the question before and names another ("not Ohio, Iowa", "Iowa, not Ohio") -> the
same turn with the other alone."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import Organisation, pattern
from service.reading import Reading

_WORDS = 8  # of such a turn at most
_DENIES = pattern(r"^\W*(?:(?:no|sorry|wait|oops|perd[oó]n|i (?:said|meant|mean))\W+)*(?:not|no)\b", re.I)
_DENIES_LAST = pattern(r"\W(?:and )?(?:not|no)\W+(?:for |about |in |de |en )?(?P<last>[^,;]+?)\W*$", re.I)


def without_the_denied(reading: Reading, before: Reading, organisation: Organisation) -> Reading:
    """``reading`` of the subject that it does not deny; unchanged where it is no such turn."""
    if len(reading.subjects) != 2 or reading.years or len(reading.question.split()) > _WORDS:
        return reading
    names = {code: organisation.by_code[code].name for code in reading.subjects}
    one, other = sorted(reading.subjects, key=lambda code: _place(names[code], reading.question))
    last = _DENIES_LAST.search(reading.question)
    if last and other in before.subjects and last["last"].casefold() == names[other].casefold():
        meant = one
    elif _DENIES.match(reading.question) and one in before.subjects and _says_no_more(reading.question, names):
        meant = other
    else:
        return reading
    return replace(reading, question=f"No, {names[meant]}", subjects=(meant,))


def _place(name: str, words: str) -> int:
    return words.casefold().find(name.casefold())


def _says_no_more(words: str, names: dict[str, str]) -> bool:
    """Whether only the two names and the denial stand there: "not Ohio and Iowa" names both of what is denied."""
    for name in names.values():
        words = re.sub(re.escape(name), "", words, flags=re.IGNORECASE)
    return re.search(r"\b(?:and|or|nor|y|ni|o)\b", words, re.IGNORECASE) is None
