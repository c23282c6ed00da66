"""A message -> what of it is asked, without the sentences before and after it that tell of the asker's work alone.

"I'm on deadline. What did Ohio get?" asks what Ohio got. What is left out is of the closed forms of ``errand.toml``;
everything else stays as written, a cry for help above all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ingest import pattern
from service.care.normal_form import Spelling
from service.care.rules import Rules

# No errand is without one of these, and few questions have one.
_LIKELY = pattern(
    r"\b(?:deadline|air|live|filing|publish\w*|print|press|due|airs|runs|goes|story|article|piece|report\w*|segment|"
    r"column|journalist|editor|producer|writer|columnist|correspondent|researcher|student|teacher|professor|intern|"
    r"librarian|analyst|aide|staffer|volunteer|fact[ -]checker|freelancer|writing|working|covering|producing|editing|"
    r"researching|preparing|drafting|finishing|doing|cierre|entrega|l[ií]mite|directo|vivo|aire|antena|escribiendo|"
    r"haciendo|preparando|trabajando|redactando|cubriendo|terminando|dear|greetings|team|folks|everyone|morning|"
    r"afternoon|evening|sorry|apologies|hope|quick|urgent|thanks?|thx|thanx|regards|best|cheers|sincerely|yours|paper|"
    r"newspaper|news|times|radio|tv|magazine|file|close|estimad[oa]s?|querid[oa]s?|periodistas?|reporter[oa]|"
    r"escrib(?:o|imos|e)|cierro|cerramos|publicamos|perdon\w*|disculp\w*|consulta|pregunta|question|query|duda|"
    r"misquot\w*|wrong|mix(?:ing|ed)?|gracias|saludos?|atentamente|cordialmente|hola|buen[oa]s)\b",
    re.I,
)
_FEW = 6  # pieces at either end; an errand is said in fewer
_NONE_BEFORE = frozenset({"greeting", "signature"})  # a question; they are no errand alone
_NONE = frozenset({"greeting"})
_PIECE_END = pattern(
    r"(?P<mark>[.!?…]*)(?:(?<=[.!?…])(?=\s|$)|[;:,]+(?=\s|$)|\n+|\s[-–—]+(?=\s)|[–—]|"
    r"\s(?=(?:and|so|but) (?:(?:i|we)(?:['’]?[md])?(?: am| was| were| would)? )?(?:just )?(?:wonder(?:ing|ed)?|curious|"
    r"(?:want(?:ed)?|need|like|trying|hoping) to)\b))",
    re.I,
)

# For whom it is asked, before the question in the same sentence.
_FOR_WHOM = pattern(
    r"^\W*(?:my|our|the) (?:\w+ )?(?:editors?|boss|producers?|desk|readers|colleagues?|newsroom|team) "
    r"(?:wants?|would like|needs?|asked|is asking|are asking)(?: (?:me|us))?(?: to (?:know|find out|check|ask))?[:,]? "
    r"(?=(?:how|what|which|who|when|whether|if|where|why)\b)"
    r"|^\W*(?:mi|nuestr[oa]|la|el) (?:editora?|jef[ea]|productora?|redacci[oó]n|colega) (?:quiere|necesita|pide) saber "
    r"(?=(?:cu|qu|qui|d[oó]nd|c[oó]m|si\b))",
    re.I,
)
_WORD = pattern(r"\w")


class Errands:
    """Hears what people say of their work. Thread-safe."""

    def __init__(self, spelling: Spelling, organisation: Sequence[str] = ()) -> None:
        """``organisation``: the names by which a letter may address it, in plain spelling."""
        self._spelling = spelling
        self._rules = Rules.load(Path(__file__).with_name("errand.toml"), organisation=tuple(organisation))

    def parted(self, message: str) -> tuple[str, str]:
        """What of ``message`` goes before as an errand, and what is asked, without one after it; whole where it says
        nothing else."""
        if not _LIKELY.search(message):
            return "", message
        ends = [(found.end("mark"), found.end()) for found in _PIECE_END.finditer(message)]
        start = next((last for _, last in reversed(ends[:_FEW]) if self._is_errand(message[:last], _NONE_BEFORE)), 0)
        behind = (mark for mark, last in ends[-_FEW:] if mark > start and self._is_errand(message[last:]))
        asked = message[start : next(behind, len(message))]
        if not _WORD.search(asked) or self._is_errand(asked):
            return "", message
        asked = _FOR_WHOM.sub("", asked)
        return message[:start].strip(), asked.strip() if asked != message else message

    def _is_errand(self, words: str, none: frozenset[str] = _NONE) -> bool:
        """Whether words are errands alone, and of some other kind than ``none``."""
        plain = self._spelling.read(words)
        return self._rules.cover(plain) and not none.issuperset(self._rules.kinds(plain))
