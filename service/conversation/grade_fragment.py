"""Whether a question asks for a grade and leaves out whose: "what grade in 2021?", "and the rank?"; in Spanish, which
does without the pronoun that English has, "¿qué nota obtuvo en 2021?". The question before says whose.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED

_FRAGMENT = pattern(
    rf"{OPENED}(?:(?:what|which)(?: (?:was|is))?|(?:what|how) about|qu[eé]|"
    r"cu[aá]l (?:es|fue|era))?\s*(?:(?:the|la|el|su)\s+)?(?:letter )?"
    r"(?:grade|score|rank(?:ing)?|tier|nota|calificaci[oó]n|letra|puntaje|puntuaci[oó]n|puesto)"
    r"(?: (?:sac[oó]|obtuvo|tuvo|recibi[oó]|tiene))?(?: (?:in|for|of|en|de) (?:19|20)\d\d)?\W*$",
    re.I,
)


def leaves_out_whose(words: str) -> bool:
    """Whether ``words`` are that, and nothing else."""
    return _FRAGMENT.search(words) is not None
