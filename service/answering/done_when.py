"""A question asking when a deed was done to something -> whether a sentence tells when another was.

"When was the east wing renovated?" is not answered by "The east wing, opened in 1998, stays in use". Which words tell
which deed: ``done_when.toml``. A sentence that tells no deed of these is left to the reader.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from ingest import pattern
from service.answering.asks_more import asks_more
from service.language.name_forms import CAPITALISED
from service.language.openings import OPENED

_ASKED = pattern(
    rf"{OPENED}(?:when|in (?:what|which) (?:year|month)|(?:on )?(?:what|which) (?:day|date|year)) "
    r"(?:did|does|do|will|was|were|is|are|has|have|had)\b(?P<rest>[^?,;]*)",
    re.I,
)
# The forms of a deed in a question: the last verb of it, after what it is done to.
_VERBS = {
    "found": r"founded|established|set up",
    "begin": r"begin|begun|start(?:ed)?|commence[d]?",
    "open": r"open(?:ed)?|inaugurated|reopen(?:ed)?",
    "close": r"closed?|shut",
    "build": r"built|constructed|erected",
    "complete": r"completed|finished?|finish",
    "renew": r"renovated|refurbished|restored|repaired|moderni[sz]ed|resurfaced|rebuilt|overhauled|repainted|refitted",
    "widen": r"extended|widened|enlarged|expanded|lengthened",
    "sell": r"sold",
    "buy": r"bought|purchased|acquired",
    "rename": r"renamed",
    "install": r"installed|fitted",
    "publish": r"published|issued|printed",
    "join": r"join(?:ed)?|hired|recruited|appointed",
    "visit": r"visit(?:ed)?",
    "destroy": r"destroyed|demolished|pulled down|burnt? down|torn down",
}
_NAMED = pattern(rf"\b{CAPITALISED} (?:of|for) (?:the )?{CAPITALISED}")
_ASKS = {
    deed: pattern(rf"\b(?:{verbs})(?: (?:again|last|first|up|there))*\W*$", re.I) for deed, verbs in _VERBS.items()
}


def tells_when_of_another_deed(words: str, question: str) -> bool:
    own = _deed(question)
    if own is None:
        return False
    told = list(_told()[own].finditer(words))
    if not told:
        return any(other.search(words) for other in _plain().values())
    name = _NAMED.search(question)
    return name is not None and all(_is_of_its_like(words[: one.start()], name.group()) for one in told)


def _is_of_its_like(before: str, name: str) -> bool:
    """Whether the words before a deed have a name, and after it another of the kind: "the School of Art is older than
    the School of Law, founded in 1994"."""
    behind = before.rpartition(name)[2] if name in before else ""
    return re.search(rf"\b{re.escape(name.split()[0])} ", behind) is not None


@lru_cache(maxsize=64)
def _deed(question: str) -> str | None:
    asked = None if asks_more(question) else _ASKED.match(question)
    return next((deed for deed, asks in _ASKS.items() if asked and asks.search(asked["rest"])), None)


@cache
def _told() -> dict[str, re.Pattern[str]]:
    with Path(__file__).with_name("done_when.toml").open("rb") as file:
        listed: dict[str, str] = tomllib.load(file)
    return {deed: re.compile(rf"\b(?:{words})\b", re.I) for deed, words in listed.items()}


@cache
def _plain() -> dict[str, re.Pattern[str]]:
    """The same deeds by their verbs alone, in any form."""
    return {deed: re.compile(rf"\b(?:{verbs})\b", re.I) for deed, verbs in _VERBS.items()}
