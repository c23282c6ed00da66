"""A name -> how a text holds it: standing alone, or cut short; and how English and Spanish print the name of a person,
as pieces of patterns.
"""

from __future__ import annotations

import re

# "Prof.", "Dame": what is printed before a name.
TITLES = (
    r"(?:Mr|Ms|Mrs|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baron(?:ess)?|Rev|Judge|Cllr|Councillor|Captain)\b\.?"
)
CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w'’-]+"  # one word of a name
_MORE = rf"(?: (?:(?:de|del|la|van|von|der|al|bin) )*{CAPITALISED})"
NAME = rf"{CAPITALISED}{_MORE}*"
PERSON = rf"{CAPITALISED}{_MORE}+"
# Of a body, a work or a place too: "Friends of the Earth", "A&B Ltd", "Z".
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’&-]*"
PROPER_NAME = rf"{_WORD}(?: (?:(?:of|the|and|for|&|de|del|la) )*{_WORD})*"


def standing_alone(name: str) -> str:
    """The pattern of a name with no letter or digit right beside it."""
    return rf"(?<!\w){re.escape(name)}(?!\w)"


def cut_short(name: str) -> str:
    """The first two words, to which print often cuts a long name."""
    return " ".join(name.split()[:2])
