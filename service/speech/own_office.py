"""A question for the words of one of the organisation's own -> the same with "the" before the office.

"Has Hope Trust's founder said anything about schools?" asks of the Hope Trust what "the founder" asks: its own name
before an office is no part of the office, and no name of a person.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest import Organisation
from service.own_names import own_names
from service.speech.office import SAY

# What somebody wrote is no office: "what does the trust's report say?"
_THING = (
    r"(?:releases?|reports?|statements?|documents?|pages?|websites?|sites?|cards?|laws?|bills?|letters?|studies|study|"
    r"research|data|figures?|records?|archives?|answers?|texts?|articles?|surveys?|polic(?:y|ies))"
)


def of_its_own(words: str, organisation: Organisation) -> str:
    """``words`` with "the" in place of the organisation's name in the genitive before an office that speaks."""
    return _owner(own_names(organisation).pattern).sub(r"the \g<office>", words)


@lru_cache(maxsize=4)
def _owner(own: str) -> re.Pattern[str]:
    office = r"[a-z][\w-]*(?: [a-z][\w-]*){0,4}?"
    return re.compile(
        rf"(?:\b[Tt]he )?(?:{own})['’]s? (?P<office>(?!(?:[a-z-]+ )*?{_THING} ){office})(?= (?:ever |also )?{SAY}\b)"
    )
