"""A question who leads something, and a sentence -> whether it tells of nobody who leads it.

"Who directs the academy?" is not answered by who announced that there would be one.
"""

from __future__ import annotations

import re

from ingest import StoredPassage
from service.stop_words import telling_words

_WHO_LEADS = re.compile(
    r"^\W*(?:(?:and|so|but) )?who (?:currently |now )?(?:leads?|led|heads?|headed|runs?|ran|directs?|directed|"
    r"chairs?|chaired|manages?|managed|oversees?|oversaw|commands?|commanded|presides? over)\b(?P<what>.*)$",
    re.I,
)
_LEADING = re.compile(
    r"\b(?:lead(?:s|er|ers|ing)?|led|head(?:s|ed|ing)?|runs?|running|ran|direct(?:s|ed|ing|or|ors)?|chair\w*|manag\w+|"
    r"overse\w+|oversaw|command\w*|presid\w+|chief|CEO|principal|dean|coordinat\w+|in charge|supervis\w+|"
    r"superintendent|captain|conductor|at the helm)\b",
    re.I,
)


def tells_of_no_leader(passage: StoredPassage, words: str, question: str) -> bool:
    asked = _WHO_LEADS.match(question)
    if asked is None:
        return False
    if _LEADING.search(words) is None:
        return True
    what = set(telling_words(asked["what"]))
    around = set(telling_words(f"{passage.document.anatomy.title} {words}"))
    return bool(what) and what.isdisjoint(around)
