"""A question asked alone -> whether what it is about is left to a question before, of which there is none.

"Who said it?", "When was that?", "Why did the grade go up?", "¿Qué dijeron?": after another question they are
completed from it (``follow_up.py``). Asked first, nothing can answer them, and to say that the archive holds no answer
would be untrue.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED, WHETHER
from service.language.stop_words import STOP_WORDS
from service.reading import Reading
from service.speech.utterance import MARKED

_ALONE = pattern(
    rf"{OPENED}(?:why|when|who|whom|where|how|how come|since when|which(?: ones?)?|what)"
    r"(?: (?:so|not|then|else|exactly))?\W*$"
    rf"|{OPENED}(?:which|who)(?: one)? (?:is|was|are|were|did) (?:the )?(?:better|worse|higher|lower)\W*$"
    rf"|{OPENED}(?:cual|quien) (?:es|fue|era) (?:mejor|peor)\W*$"
    rf"|{OPENED}(?:por que|cuando|quien(?:es)?|donde|como|cual(?:es)?)\W*$",
    re.I,
)
_NOUN = (
    r"(?:the|that|this|those|these) (?:state|grade|grades|score|rank|bill|law|rule|plan|report|release|statement|quote|"
    r"change|rise|fall|drop|increase|decrease|decline|improvement|jump|number|figure|amount|decision|event|meeting|same)"
)
# "And in 2019?" adds a year to a question before; "2019" alone is looked up.
_A_YEAR_MORE = pattern(
    r"^\W*(?:(?:and|but|so|what about|how about) (?:(?:in|for|from|since|of|before|after) )?|"
    r"(?:y|pero|que tal|que hay) (?:(?:en|de|desde|antes de|despues de) )?)"
    r"(?:(?:the year|el ano) )?(?:19|20)\d\d\W*$",
    re.I,
)
_PRONOUN = r"(?:it|that|this|these|those|they|he|she|them|him|her)"
_AUX = rf"(?:(?:{WHETHER})(?:n['’]?t)?|['’]s|['’]re)"
_ASKED_OF = pattern(
    rf"{OPENED}(?:(?:why|when|who|whom|where|how|how (?:much|many|often|long)|what|what else|which)\b ?)?"
    rf"\b{_AUX} (?:(?P<pronoun>{_PRONOUN})|(?P<noun>{_NOUN}))\b(?P<rest>.*)$",
    re.I,
)
_DONE_TO = pattern(rf"{OPENED}who(?: else)? \w+ (?:{_PRONOUN}|{_NOUN})\W*$", re.I)
# "Is it legal to swim?", "does it rain in London?": this "it" stands for nothing before; "this" before a word begins a
# noun of its own.
_EXPLETIVE = pattern(
    rf"\b{_AUX} (?:it (?:\w+ ){{0,2}}(?:to|that|if|whether|when|for|in|at|near)\b|"
    r"it (?:rain|snow|freeze|take|cost|work)|th(?:is|ese) \w+)",
    re.I,
)
_MORE = pattern(
    rf"^\W*(?:please |can you )?(?:tell me|say|explain|show me)(?: more| all)?(?: about)? {_PRONOUN}\W*$", re.I
)
_NOT_AGAIN = pattern(r"^\W*(?:of|that|who|which|on|for|about|against|in|from|to|between|with|at|by)\b", re.I)

_VERBO = (
    r"(?:dij(?:o|eron)|dice[n]?|fue(?:ron)?|era[n]?|es|son|paso|ocurrio|sucedio|subio|bajo|cambio|mejoro|empeoro|"
    r"aumento|disminuyo|crecio|cayo|hizo|hicieron|firmo|firmaron|escribi(?:o|eron)|afirm(?:o|aron)|declar(?:o|aron))"
)
_ESO = (
    r"(?:eso|esto|aquello|el|ella|ell[oa]s|(?:la|esa|esta) (?:calificacion|nota|puntuacion|ley|cifra|decision)|"
    r"(?:el|ese|este) (?:estado|informe|comunicado|cambio|plan|numero|proyecto))"
)
_ES = pattern(
    rf"{OPENED}(?:(?:que|cuando|donde|como|por que|cuanto) (?:(?:lo|la|los|las|se) )?{_VERBO}(?: {_ESO})?|"
    rf"quien(?:es)? (?:lo|la|los|las) {_VERBO}|quien(?:es)? {_VERBO} {_ESO})\W*$",
    re.I,
)
# How grades come about is asked of all of them: "how is the grade calculated?", "who decides the score?".
_GIVEN = r"\b(?:calculat|comput|determin|assign|decid|deriv|measur|work\w* out|based|made up|assess|award)\w*"
_GRADE = r"\b(?:grades?|scores?|rank)\b"
_METHOD = pattern(rf"{_GIVEN}.*{_GRADE}|{_GRADE}.*{_GIVEN}", re.I)
_WORD = pattern(r"\w+(?:['’]\w+)?")
_POINTS = pattern(r"th(?:is|at|ese|ose)", re.I)  # may also begin a noun of its own: "this coalition"
_PARTICLES = frozenset("up down back out off over away again then now exactly else".split())
BESIDE_PRONOUN, BESIDE_OTHER = 2, 1  # words of content that may stand beside it: "when was it signed?"

# What it did can be told of nothing, nor which of two that nobody named. "Is it free?" is asked of the house.
_OF_NOTHING = pattern(
    rf"{OPENED}(?:(?:did|has|have) (?:{_PRONOUN}) \w+(?: (?:again|since|too|then|yet|back|up|down))?|"
    r"which(?: one| ones| of (?:them|the two|these|those))? (?:is|are|was|were) (?:\w+er|worse|(?:more|less) \w+))\W*$",
    re.I,
)
# "Both" of what, where nothing before tells it.
_HOW_MANY = pattern(
    rf"{OPENED}(?:(?:are|is|was|were|did|do) )?(?:both|each|neither|either|none|all|some|others?|the others?|ambos|"
    r"ambas|ninguno|ninguna|cada uno|cada una|todos|todas)(?: of (?:them|those|these|it))?"
    r"(?: (?:then|too|also|again|now|really|entonces|tambien))*\W*$",
    re.I,
)


def names_nothing(reading: Reading) -> bool:
    """Whether a question that nothing completed asks what "it" or "they" did, or which is better, and no more."""
    return (
        not (reading.carried or reading.years or reading.bills) and _OF_NOTHING.search(reading.unaccented) is not None
    )


def asks_of_nothing(reading: Reading, *, first: bool) -> bool:
    """Whether a question that nothing completed is "both then?" or "each?", and says of what by no word; of the
    ``first`` one also whether it adds a year to another, or asks what "it" did."""
    if not reading.carried and _HOW_MANY.search(reading.unaccented):
        return True
    return first and (adds_a_year(reading) or names_nothing(reading))


def adds_a_year(reading: Reading) -> bool:
    """Whether a question is nothing but a year that is added to another."""
    return not reading.carried and _A_YEAR_MORE.search(reading.unaccented) is not None


def is_left_open(reading: Reading) -> bool:
    """Whether a question that nothing completed has no subject but a pronoun, or a noun that only points back."""
    named = (
        reading.subjects or reading.years or reading.bills or reading.speaker or reading.ambiguous or reading.section
    )
    words = reading.unaccented
    if named or reading.newest or reading.carried or MARKED.search(reading.question) or _METHOD.search(words):
        return False
    if _ALONE.search(words) or _DONE_TO.search(words) or _MORE.search(words) or _ES.search(words):
        return True
    asked = _ASKED_OF.search(words)
    if (
        asked is None
        or (asked["pronoun"] and _EXPLETIVE.search(words))
        or (asked["noun"] and _NOT_AGAIN.search(asked["rest"]))
    ):
        return False
    beside = [word for word in _WORD.findall(asked["rest"]) if word.casefold() not in STOP_WORDS | _PARTICLES]
    personal = asked["pronoun"] and not _POINTS.fullmatch(asked["pronoun"])
    most = BESIDE_PRONOUN if personal else BESIDE_OTHER
    return len(beside) <= most and not any(word[0].isupper() for word in beside)
