"""Whether a message greets, thanks, or asks what this service is: pressdesk then introduces itself."""

from __future__ import annotations

import re

_HELLO = r"(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|hola|buenos d[ií]as|buenas tardes)"
_THANKS = r"(?:thanks?|thank you|great|ok(?:ay)?|gracias)(?: so much| very much| a lot)?"
_THIS = r"(?:this|it|you)(?: (?:service|site|page|tool|chat|bot|box))?"
_FORMS = tuple(
    re.compile(rf"\W*(?:{_HELLO}(?: there)?\W+)?(?:{form})\W*", re.I)
    for form in (
        rf"(?:(?:{_HELLO}|{_THANKS})(?: there)?\W*)+",
        rf"(?:who|what) (?:are you|is {_THIS})",
        r"what (?:can|could|should|may) (?:i|we|you|this service) (?:do|ask|answer|say|find|help)(?: me)?(?: with)?"
        r"(?: (?:you|here|about|for me|this))*",
        rf"how (?:do|can|should) (?:i|we) (?:use|ask) (?:{_THIS}|a question)",
        rf"how (?:does|do) {_THIS} work",
        r"are you (?:an? )?(?:robot|bot|human|person|machine|ai|real)(?: (?:person|human))?",
        r"qui[eé]n eres|qu[eé] (?:es esto|puedes hacer|puedo preguntar)|c[oó]mo funciona(?: esto)?",
    )
)


def asks_introduction(words: str) -> bool:
    """Whether the whole message is that, and nothing beside it."""
    return any(form.fullmatch(words.strip("¡¿ ")) for form in _FORMS)
