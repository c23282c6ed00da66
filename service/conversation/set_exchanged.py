"""The question before about the other end of a ranking, by its number, its share or the side of its average: what "and
the lowest?", "how many is that?" and "who was below that?" ask.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest import pattern
from service.figures.wording import plural
from service.language.numeral import NUMBERS
from service.language.openings import OPENED
from service.reading import Reading

NUMBER = rf"(?:{'|'.join([*NUMBERS, 'dos', 'tres', 'cuatro', 'cinco', 'seis'])}|\d+)"
EXTREME = r"(?:best|worst|highest|lowest|top|bottom|first|last|most|least|mejor|peor|m[aá]s|menos)"
ENDS = pattern(rf"\b{EXTREME}\b(?! (?:than|de|que)\b)", re.I)
# "Highest in 2013", then "and the lowest?", "and the bottom five?".
_OTHER_END = pattern(
    rf"{OPENED}(?:(?:what|how) about |(?:which|who)(?: one| ones)? (?:is|was|are|were|has|had) )?(?:the )?"
    rf"(?P<end>best|worst|highest|lowest|top|bottom)(?: (?P<number>{NUMBER}))?(?: (?:ones?|scores?|grades?))?\W*$",
    re.I,
)
_AN_END = pattern(rf"\b(?:best|worst|highest|lowest|top|bottom)\b(?P<number> {NUMBER})?", re.I)
_PART = pattern(
    rf"{OPENED}(?:what|which) (?P<part>percentage|percent|share|proportion)"
    r"(?: (?:is|was|are|were) (?:that|it|those|they)| of (?:them|all))?(?: of (?:all|the \w+))?\W*$",
    re.I,
)
# "How many is that?" after a list.
HOW_MANY = pattern(
    rf"{OPENED}how many(?: (?:is|are|was|were|does|do|did)(?: (?:that|those|these|they|it|there))?)?"
    r"(?: make)?(?: (?:in all|altogether|in total|all together|overall))?\W*$"
    rf"|{OPENED}cu[aá]nt[oa]s (?:son|hay|fueron|eran)(?: en total)?\W*$",
    re.I,
)
# "Who was below that?" after an average.
_SIDE = pattern(
    rf"{OPENED}(?:who|which(?: ones?| \w+)?) (?:is|are|was|were|stood|stand|scored|fell|came) "
    r"(?P<side>above|below|under|over) (?:that|it|the average|average|this)\W*$",
    re.I,
)
_AVERAGED = pattern(r"\b(?:averages?|mean)\b(?=.*\b(?P<year>(?:19|20)\d\d)\b)", re.I)
_WHO = pattern(
    rf"{OPENED}who (?=(?:got|received|earned|had|failed|flunked|passed|scored|improved|rose|fell|declined|"
    r"worsened|avoided|(?:was|were) (?:rated|graded))\b)",
    re.I,
)


def of_all(before: Reading, word: str) -> Reading:
    """The question before, with "who" as the word for all that are graded: "Who failed?"."""
    found = _WHO.match(before.question)
    if found is None or before.subjects or before.parts or before.question.endswith(")?"):
        return before
    return replace(before, question=f"Which {plural(word)} {before.question[found.end() :]}")


def set_exchanged(words: str, before: Reading, picking: re.Pattern[str], word: str) -> str | None:
    """The question before, so exchanged; None where the words ask for none of these. ``picking`` is the form of a
    question that picks some of all, ``word`` names one of these."""
    counted, part = picking.match(before.question), _PART.match(words)
    if part and counted and not before.subjects and not ENDS.search(counted["clause"]):
        return f"What {part['part'].lower()} of {counted['group']} {counted['clause']}?"
    alone = not (before.subjects or before.parts)
    if counted and alone and HOW_MANY.match(words) and not ENDS.search(counted["clause"]):
        many = "¿Cuántos" if is_spanish(before.question) else "How many"
        return f"{many} {counted['group']} {counted['clause']}?"
    side, averaged = _SIDE.match(words), _AVERAGED.search(before.question)
    if side and averaged and alone:
        return f"Which {plural(word)} were {side['side']} average in {averaged['year']}?"
    end, ranked = _OTHER_END.match(words), _AN_END.search(before.question)
    leans = before.question.endswith(")?")  # on the one before it: "why (Who was best)?"
    if end is None or ranked is None or before.subjects or before.parts or leans:
        return None
    number = f" {end['number']}" if end["number"] else ranked["number"] or ""
    return f"{before.question[: ranked.start()]}{end['end']}{number}{before.question[ranked.end() :]}"


def is_spanish(words: str) -> bool:
    return bool(
        re.search(
            r"[¿áéíóú]|\b(?:mejor|peor|que|cual(?:es)?|cuant[oa]s|quien(?:es)?|algun[oa]s?|obtuvieron|en)\b",
            words,
            re.I,
        )
    )
