"""A question about somebody who leaves, and a sentence -> whether the departure that it tells is another's, or it tells
none.

"When will Ann Lee step down?" is not answered by "Lee succeeds Rosa Stone, who is stepping down": who leaves is the one
named last before that. Neither is it by "Lee will lead the school from May".
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.name_forms import CAPITALISED, PERSON
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS
from service.reading import unaccented

_LEAVES = pattern(
    r"\b(?:step(?:s|ped|ping)? (?:down|aside|back)|resign(?:s|ed|ing)?|retir(?:e|es|ed|ing)|quit(?:s|ting)?|"
    r"leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|stood down|stands? down|dimit\w+|renunci\w+|se jubil\w+|"
    r"(?:dej|abandon)(?:a|[oó]|ar[aá]) (?:el|su) (?:cargo|puesto)|ces(?:a|[oó]|ar[aá]) (?:en el cargo|como))\b",
    re.I,
)
# Of a question for the time or the reason, whatever may tell an end is enough.
_QUITS = pattern(
    rf"{OPENED}(?:when|why|in (?:what|which) year)\b[^?]*\b(?:step(?:s|ped)? (?:down|aside)|"
    r"resign(?:s|ed)?|retir(?:e|es|ed)|quit|stand down|stood down)\b",
    re.I,
)
_OVER = pattern(
    r"\b(?:last|until|till|end(?:s|ed|ing)?|succe\w+|replac\w+|terms?|farewell|former\w*|outgoing|expir\w+|go(?:es|ing|ne)?|went|"
    r"mov(?:e|es|ed|ing)|withdr\w+|exit\w*|out|dismiss\w+|die[sd]?|death|predecessors?|"
    r"not (?:stand|run|seek)|over|again|lost)\b",
    re.I,
)
_WHY_IN_SPANISH = pattern(rf"{OPENED}por qu[eé]\b", re.I)
_NAME = pattern(PERSON)
_SURNAME = pattern(rf"(?<![.!?] )(?<!^)\b{CAPITALISED}|^{CAPITALISED}")

# "Ann Lee, who has led Oak Trams since 2016, will step down": the trams do not.
# "Ann Lee, Dean of Law since 2019, will step down": neither does the law.
_ASIDE = pattern(
    r", (?:who|whose|the|its|their|an?|(?:[Dd]eputy |[Vv]ice )?[A-Za-z][a-z]+(?: [a-z]+){0,3} (?:of|for|at))\b[^,;]*, "
)


def tells_of_another_departure(words: str, question: str) -> bool:
    """Whether every departure that a sentence tells of is of somebody who is named and is not in the question, or it
    is asked when or why they leave their office, and a sentence tells nothing of that; a Spanish question asking why
    names them after the verb."""
    asked = _LEAVES.search(question)
    why = _WHY_IN_SPANISH.match(question) is not None
    named = _NAME.search(question[: asked.start()]) or (why and _NAME.search(question, asked.end())) if asked else None
    if asked is None or not named:
        return False
    own = {unaccented(word.casefold()) for word in named.group().split()}
    told = [_named_before(_ASIDE.sub(", ", words[: found.start()])) for found in _LEAVES.finditer(words)]
    if not told:
        return why or (_QUITS.match(question) is not None and _OVER.search(words) is None)
    return all(who and own.isdisjoint(who) for who in told)


def _named_before(words: str) -> set[str]:
    """The words of the name that stands last before a place."""
    names = [*_NAME.finditer(words), *_SURNAME.finditer(words)]
    names = [found for found in names if unaccented(found.group().split()[0].casefold()) not in STOP_WORDS]
    if not names:
        return set()
    last = max(names, key=lambda found: (found.end(), found.end() - found.start()))
    return {unaccented(word.casefold()) for word in last.group().split()}
