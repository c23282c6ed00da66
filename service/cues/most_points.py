"""A question how many points there are to be had ("What is the maximum score?", "Out of how many points?"), and the
sentences that tell it.

The highest score that anybody got is another question: of what is possible it is asked only in so many words.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern
from service.language.openings import OPENED

# Of whose grading, or on which scale.
WHERE = r"(?P<where> (?:on|in|of|for|under|from|at|en|de)\b.{1,60}?)?"
_SCORE = r"(?:scores?|points?|marks?|grades?|total|number of points|puntuacion|puntaje|nota)"
_CAN = r"(?: (?:that )?(?:an?|any|one|you|it|they|the|a \w+|each|every)(?: \w+)? (?:can|could|may|might) \w+)"
# Of a question without accents.
MOST_ASKED = tuple(
    pattern(form, re.I)
    for form in (
        rf"{OPENED}(?:what(?:['’]?s| is| was| are| were)?|which) (?:the |a )*(?:(?:maximum|max|perfect|full)"
        r"(?: possible)?|(?:highest|top|most|best) (?:possible|attainable|achievable|available)) "
        rf"{_SCORE}{_CAN}?{WHERE}\W*$",
        rf"{OPENED}what(?:['’]?s| is| are) the (?:highest|most|top) {_SCORE}(?: possible|{_CAN}){WHERE}\W*$",
        rf"{OPENED}how many points (?:(?:are|is|were) (?:there|possible|available|the maximum|(?:in )?a perfect score)"
        rf"(?: (?:to (?:get|have|earn|win)|in all|altogether|in total))*|can (?:an?|any|one|you|each|every)(?: \w+)? "
        rf"(?:get|have|earn|reach|score|receive)){WHERE}\W*$",
        rf"{OPENED}out of (?:how many(?: points)?|what)(?: (?:is|are|was|were))?(?: (?:the|it|they|that|this|a))* ?"
        rf"(?:{_SCORE}|scored|graded|counted)?{WHERE}\W*$",
        rf"{OPENED}what (?:is|are|was|were) (?:the |these |those )?{_SCORE} out of\W*$",
        rf"{OPENED}(?:how many points|what) (?:is|are|was|were)(?P<where> (?:(?:the|a|an|each) )?(?:it|they|this|that|"
        r"[^\W\d].{0,60}?))(?: (?:scored|graded|counted|measured))? out of\W*$",
        rf"{OPENED}(?:cual es|que es) (?:la|el) (?:{_SCORE} (?:maxim[ao]|mas alt[ao] posible)|maxim[ao] {_SCORE})"
        rf"{WHERE}\W*$",
        rf"{OPENED}cuantos puntos (?:hay|son posibles|se pueden (?:obtener|sacar|tener|conseguir))(?: como maximo| en "
        rf"total)*{WHERE}\W*$",
        rf"{OPENED}sobre cuantos puntos\b.{{0,40}}$",
    )
)
_NUMBER = r"\d{1,4}(?:[.,]\d+)?(?! ?\d)"
_TELLS = pattern(
    rf"\b{_NUMBER}(?: points?| puntos)? (?:is|are|was|were|es|son) (?:the |a |el |la )?(?:most|maximum|highest|full|"
    rf"perfect|m[aá]xim\w+)\b|\b(?:maximum|highest possible|perfect|full|top possible)(?: possible)? (?:scores?|"
    rf"marks?|total|number of points|points)\b[^.;|]{{0,40}}?\b{_NUMBER}|"
    rf"\bpuntuaci[oó]n m[aá]xima\b[^.;|]{{0,40}}?\b{_NUMBER}|"
    rf"\b(?:maximum|total|most|m[aá]ximo) (?:of|de) {_NUMBER} (?:possible )?(?:points|puntos)\b|"
    rf"\b{_NUMBER} (?:possible )?(?:points|puntos) (?:in all|in total|altogether|possible|available|at most|overall|"
    rf"en total|como m[aá]ximo)\b|\bout of (?:a (?:possible|total|maximum)(?: of)? )?{_NUMBER}|"
    rf"\b(?:scores?|points|scale|index|grades?) (?:runs?|ranges?|goes?) from {_NUMBER} (?:to|through) {_NUMBER}|"
    rf"\b(?:scale|score) (?:of|from) (?:0|1|zero|one) (?:to|through|[-–]) ?{_NUMBER}",
    re.I,
)


def tells_most(passage: StoredPassage, span: Span) -> bool:
    """Whether a sentence says how many points there are to be had."""
    words = passage.words(span)
    return "|" not in words and _TELLS.search(words) is not None
