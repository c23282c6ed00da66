"""The forms of speech that ask how grades are made and what they mean, and those that tell it."""

from __future__ import annotations

import re
from collections.abc import Set
from enum import StrEnum
from functools import lru_cache

from ingest import Span, StoredPassage, pattern
from service.cues.most_points import MOST_ASKED, WHERE
from service.language.openings import OPENED
from service.language.stop_words import ASKING_IN_SPANISH, STOP_WORDS
from service.language.word_shapes import WORD


class Asked(StrEnum):
    """What is asked of the grading."""

    MEANING = "meaning"  # of one letter
    LIMIT = "limit"  # the scores that a letter is given for
    SCORE = "score"  # the letter that a score gets (score_forms.py)
    MOST = "most"  # how many points there are to be had (most_points.py)
    WEIGHT = "weight"  # how much something counts
    MADE = "made"  # how a score or a grade is made
    WHOLE = "whole"  # all of it


_WHO_HAS_IT = r"(?:[\w.’'-]+(?: [\w.’'-]+){0,4}['’]s? )?"
_HAVING = r"(?:(?:getting|receiving|earning|having) )"
_CRITERIA = r"(?:criteri(?:a|on)|standards?|measures?|yardsticks?)"
_LETTER = (
    r"(?:(?:an?|the|una?|la|el) )?(?:(?:letter )?(?:grade|rating|letter|mark|nota|calificacion|letra) (?:of |de )?)?"
)
_A_GRADE = rf"{_LETTER}(?:an? |una? )?[\"“'(]?(?P<grade>[\w]+[+-]?)[\"”')]?(?: (?:grade|rating|mark|letter))?"
_NEEDED = (
    r"(?: (?:is|are|do|does|would|will|must|you|i|we|one|it|need|needed|needs|required|have|has|to|get|receive|earn|be|"
    r"make|makes|give|gives|enough|take|takes|count|counts|as|score|points|the|of|for))*"
)
_OBJECT = (
    r"(?:grad(?:e|es|ing)|scor(?:e|es|ing)|ratings?|scales?|letters?|marks?|marking|points|report cards?|index|"
    r"methodology|grades and scores|scores and grades)"
)
_WHOSE = r"(?:(?:the|your|their|its|our|a|an|each|every|overall|final|letter|total|current|new) )*"
_MADE_BY = (
    r"(?:computed|calculated|determined|decided|assigned|given|given out|made(?: up)?|worked out|reached|awarded|set|"
    r"measured|derived|arrived at|composed|weighted|produced|put together)"
)
_ASKS: tuple[tuple[Asked, re.Pattern[str]], ...] = (*((Asked.MOST, form) for form in MOST_ASKED), *(
    (kind, pattern(form, re.I))
    for kind, form in (
        (
            Asked.MEANING,
            rf"{OPENED}what (?:does|do|did|would) (?:{_WHO_HAS_IT}|{_HAVING}){_A_GRADE} "
            rf"(?:mean|stand for|indicate|signify|say|tell)\b(?: (?:us|me|people))?{WHERE}\W*$",
        ),
        (Asked.MEANING, rf"^\W*(?:what (?:is|was)|what['’]?s) (?:an?|the) (?:grade (?:of )?)?(?-i:[A-Z][+-]?)(?: "
        rf"grade| rating)?{WHERE}\W*$"),
        (Asked.MEANING, rf"^\W*(?:what (?:is|was)|what['’]?s)? ?(?:the )?meaning of {_A_GRADE}{WHERE}\W*$"),
        (
            Asked.MEANING,
            rf"^\W*(?:what does it take|what must \w+(?: \w+)? do|how (?:do|does|can) (?:you|i|we|one|somebody|\w+ "
            rf"\w+)) (?:to )?(?:get|earn|receive|deserve) {_A_GRADE}\W*$",
        ),
        (Asked.MEANING, rf"^\W*(?:explain|define) {_A_GRADE}{WHERE}\W*$"),
        (Asked.MEANING, r"^\W*what (?:counts as|is considered|earns|qualifies (?:as|for)) an? "
        rf"(?P<grade>(?-i:[A-Z][+-]?))(?: grade| rating)?{WHERE}\W*$"),
        (Asked.MEANING, rf"{OPENED}que (?:significa|quiere decir|indica|es) {_A_GRADE}{WHERE}\W*$"),
        (
            Asked.LIMIT,
            r"^\W*(?:what|which|how (?:many|high)|from (?:what|which)|at (?:what|which))(?: (?:is|are|the|a|must|"
            r"does))* "
            rf"(?:scores?|points|marks?|percent(?:age)?){_NEEDED} (?:an?|grade|for) (?-i:[A-Z][+-]?)(?: grade)?\W*$",
        ),
        (
            Asked.LIMIT,
            r"^\W*(?:what (?:is|are)|what['’]?s) (?:the )?(?:minimum|lowest|cut[- ]?offs?|thresholds?|ranges?|limits?|"
            rf"score range|point range|score|points){_NEEDED} (?:an?|grade|for) (?-i:[A-Z][+-]?)(?: grade)?\W*$",
        ),
        (Asked.LIMIT, r"^\W*(?:con|desde|a partir de) (?:que|cuantos|cuantas) (?:puntuacion|puntos|nota)"
         r"(?: (?:se|hay|que|obtiene|consigue|da|tiene|sacar|obtener|saca))* una? (?-i:[A-Z][+-]?)\W*$"),
        (Asked.WEIGHT, rf"^\W*how (?:is|are) (?P<what>.+?) (?:weighted|weighed)\b{WHERE}\W*$"),
        (
            Asked.WEIGHT,
            r"^\W*how (?:much|many points|heavily|strongly) (?:do|does|did) (?P<what>.+?) (?:count|weigh|contribute)\b"
            rf"{WHERE}\W*$",
        ),
        (Asked.WEIGHT, r"^\W*how (?:much|many points) (?:is|are) (?P<what>.+?) worth\b.{0,40}$"),
        (Asked.WEIGHT, rf"^\W*(?:what (?:is|was)|what['’]?s) the weight of (?P<what>.+?)(?: in "
        rf"{_WHOSE}{_OBJECT})?\W*$"),
        (Asked.WEIGHT, r"^\W*what weight (?:do|does) (?P<what>.+?) (?:have|get|carry)\b.{0,40}$"),
        (Asked.WEIGHT, r"^\W*cuanto (?:cuentan?|pesan?|valen?) (?P<what>.+?)\W*$"),
        (
            Asked.MADE,
            rf"^\W*how (?:is|are|was|were|do you get|does one get) {_WHOSE}{_OBJECT}(?: of (?P<of>[\w ]{{1,30}}))? "
            rf"{_MADE_BY}\b{WHERE}\W*$",
        ),
        (
            Asked.MADE,
            rf"^\W*how (?:do|does|did) (?P<by>[\w ]{{1,40}}?) (?:calculate|compute|determine|work out|arrive at|"
            rf"decide(?: on)?|assign|come up with|make|give|reach) {_WHOSE}{_OBJECT}(?: of (?P<of>[\w ]{{1,30}}))?\W*$",
        ),
        (Asked.MADE, rf"^\W*what (?:goes|went) into {_WHOSE}{_OBJECT}\W*$"),
        (
            Asked.MADE,
            rf"^\W*(?:on )?what (?:is|are|was|were) {_WHOSE}{_OBJECT} (?:based(?: on)?|made (?:up )?(?:of|from)|"
            rf"composed of)\W*$",
        ),
        (Asked.MADE, rf"^\W*how (?:do|does) {_WHOSE}(?:scores?|points|scoring)(?: system)? work\W*$"),
        (Asked.MADE, rf"{OPENED}como se (?:calculan?|computan?|determinan?|obtienen?) (?:las? |los "
        r")?(?:puntuacion(?:es)?|notas?|calificacion(?:es)?|puntos)\W*$"),
        (
            Asked.WHOLE,
            rf"^\W*(?:(?:please|can you|could you|would you) )*(?:explain|describe|walk me through)(?: to me)?(?: "
            rf"how)? {_WHOSE}{_OBJECT}(?: (?:system|scale|scheme|method|process|works?))*(?: to me)?(?: please)?\W*$",
        ),
        (
            Asked.WHOLE,
            rf"^\W*how (?:do|does) {_WHOSE}{_OBJECT}(?: (?:system|scale|scheme|method|process))? work\W*$",
        ),
        (
            Asked.WHOLE,
            r"^\W*how (?:is|are|do you|does it) (?:the |all |your )?(?P<of>[a-z-]+(?: [a-z-]+)?) (?:graded|scored|"
            r"rated|assessed)\W*$",
        ),
        (
            Asked.WHOLE,
            rf"^\W*(?:on what(?: basis)?|by (?:what|which) {_CRITERIA}|(?:by|against) what|what(?=.* on\W*$)) "
            r"(?:is|are|do you|does it) (?:the |all |your )?(?P<of>[a-z-]+(?: [a-z-]+)?) "
            r"(?:graded|scored|rated|assessed|judged)(?: on| by| against)?\W*$",
        ),
        (
            Asked.WHOLE,
            rf"^\W*(?:(?:what|which) (?:grading )?{_CRITERIA} (?:do|does|did) (?:you|they|we|it) use"
            rf"(?: to (?:grade|score|rate)(?: \w+)?)?"
            rf"|what (?:are|is) (?:the|your|their) (?:grading|scoring|rating) {_CRITERIA})\W*$",
        ),
        (
            Asked.WHOLE,
            r"^\W*how (?:do|does) (?:you|they|we|it) (?:grade|score|rate|assess|mark)(?: (?:them|things|anybody))?\W*$",
        ),
        (
            Asked.WHOLE,
            r"^\W*(?:what (?:is|are)|what['’]?s) (?:the|your|their) (?:methodology|method of grading|(?:grading|"
            r"scoring|rating) (?:system|scale|scheme|method)|grading)\W*$",
        ),
        (Asked.WHOLE, r"^\W*what do (?:the |your |these )?(?:grades|letters|letter grades|ratings|marks|scores) "
        r"mean\W*$"),
        (Asked.WHOLE, r"^\W*(?:explica(?:me)?|como (?:funciona|se hace)) (?:las? |el )?(?:calificacion(?:es)?|notas|"
         r"sistema de (?:notas|calificacion(?:es)?))\W*$"),
        (Asked.WHOLE, r"^\W*que significan (?:las )?(?:notas|calificaciones|letras)\W*$"),
    )
))  # fmt: skip
_MEANS = (
    r"(?:means?|stands? for|indicates?|signif(?:y|ies)|denotes?|represents?|shows? that|tells? (?:you )?that|"
    r"(?:is|are) (?:given|awarded|assigned|reserved|for|used|earned)\b|goes? to|significa|quiere decir|indica|"
    r"se (?:da|otorga|asigna|reserva) a|equivale a|corresponde a)"
)
_NUMBER = r"\d{1,3}(?:[.,]\d+)?(?! ?\d)"
_BOUND = pattern(
    rf"\b{_NUMBER} ?(?:to|through|[-–—]|and|a|hasta|y) ?{_NUMBER}\b|"
    r"\b(?:below|under|less than|fewer than|above|over|more than|at least|up to|from|menos de|m[aá]s de|al menos|desde|"
    rf"hasta) {_NUMBER}\b|\b{_NUMBER}(?: (?:points?|percent|puntos)| ?%)? (?:or|and|o|y) (?:more|above|higher|over|"
    rf"better|up|below|less|lower|fewer|under|m[aá]s|menos)\b|\b{_NUMBER}\+|[≥≤<>] ?=? ?{_NUMBER}",
    re.I,
)
_KEY = pattern(r"^\W*(?:(?:letter )?(?:grade|nota|letter) )?(?P<grade>\w+[+-]?) ?(?:[:=–—]|-(?= )) ?(?P<told>.+)$")
_HEADS_A_KEY = pattern(
    r"\b(?:mean\w*|definitions?|descriptions?|what (?:it|each|an?|the)|key|legend|significados?|definici[oó]n|"
    r"descripci[oó]n)\b",
    re.I,
)
_OF_GRADING = pattern(
    r"\b(?:method\w*|how we|grad(?:e|es|ed|ing)|scor(?:e|es|ing)|ratings?|scales?|report cards?|letters?|index|"
    r"metodolog\w+|calificaci\w+|notas?|puntuaci\w+|escalas?)\b",
    re.I,
)
_WEIGHS = pattern(
    r"\b(?:counts?|counted|worth|weigh(?:s|ed|ted)?|makes? up|made up|accounts? for|contributes?|carr(?:y|ies)|has|"
    rf"have|with|cuentan?|pesan?|valen?)\b.{{0,60}}?\b(?:{_NUMBER} ?(?:points?|percent|%|puntos)|(?:a|one|two|three) "
    r"(?:half|thirds?|quarters?|fifths?|tenths?))|\bhalf of the (?:score|points|grade)\b",
    re.I,
)
_WEIGHT_COLUMN = pattern(r"\b(?:points|weights?|percent|share|puntos|peso|%)", re.I)
_SCORE = r"(?:scores?|grades?|letters?|ratings?|index|points|marks?|puntuaci[oó]n|nota|calificaci[oó]n)"
_COMPUTED = pattern(
    r"\b(?:looks? at|rests? on|consists? of|measures?|covers?|is made of) (?:\d+|[a-z]+) [\w "
    r"]{0,30}?\b(?:components?|criteria|"
    r"goals?|indicators?|questions?|sections?|areas?|standards?|requirements?|factors?)\b|"
    rf"\b{_SCORE}\b[^.;]{{0,50}}?\b(?:is|are|was|were) (?:then )?(?:the |a )?(?:sum|total of|average|mean|computed|"
    rf"calculated|determined|made up|composed|based|derived|worked out|weighted)\b|"
    rf"\b{_SCORE}\b[^.;]{{0,50}}?\b(?:se (?:calcula|computa|obtiene|determina)|es la (?:suma|media))\b|"
    r"\b(?:counts?|counted) (?:for )?(?:up to )?\d|\bworth (?:up to )?\d|\b(?:scores?|scale|index|grades?) "
    r"(?:runs?|ranges?|goes?) "
    r"from\b|\b(?:panel|experts?|jury|inspectors?|committee|auditors?|reviewers?)\b[^.;]{0,60}?\b(?:agree|decide|"
    r"assign|grade|score|give|vote)\w*\b[^.;]{0,40}?\b(?:letters?|grades?|scores?|points)\b",
    re.I,
)
_ANY = frozenset(
    "archive card cards edition editions grading grade grades index methodology rating report reports scale scales "
    "score scores scoring system website year years calificacion escala informe nota notas".split()
)
_LEANS = pattern(r"\W*(?:they|it|this|these|those|that|he|she)\b", re.I)  # on the sentence before


def asked(question: str, *, letter: bool) -> Asked | None:
    """What is asked in ``question``, which has no accents. ``letter``: it names one grade."""
    found = (kind for kind, form in _ASKS if form.search(question))
    return next((kind for kind in found if letter or kind not in (Asked.MEANING, Asked.LIMIT)), None)


def beside(question: str, kind: Asked) -> frozenset[str]:
    """The words that say of whose grading, or on which scale, a question of that kind asks."""
    form = next((form for one, form in _ASKS if one is kind and (form.search(question))), None)
    found = form.search(question) if form else None
    named = found.groupdict() if found else {}
    words = " ".join(named.get(name) or "" for name in ("where", "of", "by"))
    return frozenset({word.casefold() for word in WORD.findall(words)} - STOP_WORDS - ASKING_IN_SPANISH - _ANY)


def telling(question: str) -> frozenset[str]:
    """The words of what a question asks the weight of."""
    for kind, form in _ASKS:
        if kind is Asked.WEIGHT and (found := form.search(question)):
            words = {word.casefold() for word in WORD.findall(found["what"])}
            return frozenset(words - STOP_WORDS - ASKING_IN_SPANISH)
    return frozenset()


def defines(letter: str, passage: StoredPassage, span: Span, letters: Set[str], scales: tuple[str, ...]) -> bool:
    """Whether a sentence, a point of a key or a row says what a letter means, on one of ``scales`` where it says so."""
    words = passage.words(span)
    if _definition(letter, scales).search(words):
        return True
    cells = [cell.strip() for cell in words.split("|")]
    if len(cells) > 1:
        heads = passage.context.rpartition(" | ")[2] if " | " in passage.context else ""
        return (
            cells[0] == letter
            and any(len(WORD.findall(cell)) > 2 for cell in cells[1:])
            and bool(_HEADS_A_KEY.search(heads))
        )
    key = _keyed(words, letters)
    beside = (passage.words(other) for other in passage.sentences if other != span)
    return key == letter and any(_keyed(other, letters) not in (None, letter) for other in beside)


def _keyed(words: str, letters: Set[str]) -> str | None:
    """The letter that a point of a key explains: "F: it put people in danger"."""
    found = _KEY.search(words)
    if found is None or found["grade"] not in letters:
        return None
    plain = len(WORD.findall(found["told"])) > 2 and not found["told"].lstrip()[:1].isdigit()
    return found["grade"] if plain else None


def gives(letter: str, words: str) -> bool:
    """Whether a sentence or a row says for which scores a letter is given."""
    cells = [cell.strip() for cell in words.split("|")]
    if len(cells) > 1:
        return letter in cells and any(_BOUND.search(cell) and len(WORD.findall(cell)) < 6 for cell in cells)
    key = _KEY.search(words)
    if key and key["grade"] == letter and _BOUND.search(key["told"]):
        return True
    marked = re.search(rf"\b(?:an?|grade|una?|nota) {re.escape(letter)}(?![\w+]|-\w)", words)
    return bool(marked and _BOUND.search(words) and re.search(rf"\b{_SCORE}\b|%", words, re.I))


def weighs(passage: StoredPassage, span: Span) -> bool:
    """Whether a sentence or a row says how much something counts."""
    words = passage.words(span)
    cells = [cell.strip() for cell in words.split("|")]
    if len(cells) > 1:
        heads = " ".join(passage.context.split(" | ")[2:])
        return bool(_WEIGHT_COLUMN.search(heads) and re.fullmatch(rf"{_NUMBER} ?%?.{{0,8}}", cells[-1]))
    return bool(_WEIGHS.search(words)) and bool(_OF_GRADING.search(f"{passage.context} {words}"))


def leans(words: str) -> bool:
    """Whether a sentence tells nobody by itself what it is about."""
    return _LEANS.match(words) is not None


def computed(passage: StoredPassage, span: Span) -> bool:
    """Whether a sentence of a text on grading says how a score or a grade is made."""
    words = passage.words(span)
    return "|" not in words and bool(_COMPUTED.search(words)) and bool(_OF_GRADING.search(passage.context))


@lru_cache(maxsize=64)
def _definition(letter: str, scales: tuple[str, ...]) -> re.Pattern[str]:
    on = rf"(?i:on|under|in|of|en|de) (?i:the |el |la )?(?i:{'|'.join(map(re.escape, scales)) or '(?!)'})"
    return re.compile(
        rf"^\W*(?:{on},? )?(?:(?i:an?|the|our|any|every|each|una?|la|el) )?(?:(?i:letter )?(?i:grade|rating|"
        rf"letter|mark|nota|calificación|calificacion|letra) (?i:of |de )?)?"
        rf"(?:(?i:an?|una?) )?[“\"'(]?{re.escape(letter)}[”\"')]?(?: (?i:grade|rating|mark))?(?: {on})? (?i:{_MEANS})\b"
    )
