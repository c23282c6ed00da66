"""A turn that cannot be asked of nothing ("salary?", "and what was the turnout?", "by which journal?", "¿cuándo se
aprobó?") -> whether it is that.

One word for what belongs to somebody or something says nothing of whose it is, so that after another question it is
asked of what that was about; a word for a thing of its own ("microplastics?") is a question by itself.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED

_OF_SOMETHING = pattern(
    rf"{OPENED}(?:(?:what|how (?:high|big|large|long)) (?:is|are|was|were) )?"
    r"(?:(?:the|his|her|its|their|what|el|la|su) )?"
    r"(?:salary|pay|wages?|age|price|cost|costs|fee|fees|size|length|width|height|weight|depth|capacity|duration|"
    r"deadline|address|venue|location|reasons?|causes?|purpose|budget|funding|funders?|sponsors?|donors?|turnout|majority|"
    r"successor|predecessor|deputy|author|owner|contractor|builder|architect|salario|sueldo|edad|precio|coste|costo|"
    r"tamaño|duración|plazo|dirección|motivo|presupuesto|sucesora?|predecesora?|autora?)\W*$",
    re.I,
)
_BEHIND = pattern(rf"{OPENED}(?:by|with|for|to|from|of|in|at|on|under) (?:what|which)(?: \w+){{0,2}}\W*$", re.I)
_WHEN_SPANISH = pattern(rf"{OPENED}cu[aá]ndo se (?:le |les )?\w+\W*$", re.I)
_WHY_SPANISH = pattern(r"^\W*(?:(?:y|pero|e?so)\b\W*)*por qu[eé](?: (?:eso|as[ií]|motivo|raz[oó]n))?\W*$", re.I)


def is_lone_fragment(question: str) -> bool:
    """Whether ``question`` is nothing but such a fragment."""
    return any(form.match(question) for form in (_OF_SOMETHING, _BEHIND, _WHEN_SPANISH, _WHY_SPANISH))
