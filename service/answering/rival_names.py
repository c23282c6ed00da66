"""A sentence as evidence -> whether it has another name or number where a question has one: "line 2" is not "line 3",
what a bridge at Holm cost is not what the bridge at Bexley did, and the Osprey is not the "Osprey 4".

Only what stands in the very same place counts: after the same noun, or after the same word and preposition. A name of
the question that the sentence, or what is known around it, holds anywhere is no other one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest import NUMBER_WORDS, pattern
from service.answering.rivals import STEM
from service.language.date_words import MESES, MONTHS
from service.language.openings import OPENED, WHETHER
from service.language.stop_words import STOP_WORDS, telling_singulars
from service.reading import unaccented

# "Line 3", "zone B", "lines 2 and 3"; no amount ("over 65", "about 3"), no day of a month and no years of age.
_NUMBERED = pattern(
    r"\b(?P<noun>[^\W\d_]{3,}) (?P<which>(?:\d{1,3}|[A-HJ-Z])(?:(?:, | and | or | nor | to | through | y | o | a |[-–])"
    r"(?:\d{1,3}|[A-HJ-Z]))*)(?![\w.,]?\d|[\w%]| %|['’.]\w)"
)
_NO_NOUN = frozenset(
    """over under about least most only than until till since from with within every each per between day days year
    years aged ages age grade grades letter got get gets earned received score scored more less fewer para por desde
    hasta entre cada sobre unos unas casi nota letra""".split()
) | {*MONTHS, *MESES}
_RANGE = pattern(r"(\d+)(?: to | through | a |[-–])(\d+)")
_NAME = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*[a-zß-ÿ][^\W_]*(?:[ -][A-ZÀ-ÖØ-Þ][^\W\d_]*[a-zß-ÿ][^\W_]*)*"
_PLACED = pattern(
    rf"\b(?P<word>[^\W\d_]{{3,}}) (?P<at>in|at|near|of|against|en|de|del|cerca de) (?:the |el |la |los |las )?"
    rf"(?P<name>{_NAME})"
)
# "A bowl by Lalique", "the talks for the union": by or for whom something is stands in the same place.
_BY = pattern(rf"\b(?P<word>[^\W\d_]{{3,}}) by (?:the )?(?P<name>{_NAME})")
_FOR = pattern(
    r"\b(?P<word>[^\W\d_]{3,}) for (?:the|our|its|their) (?P<name>[^\W\d_][\w-]{2,}(?: [^\W\d_][\w-]{3,}){0,2})"
)
_ITS = pattern(r" for (?:its|their) ")
_YES_OR_NO = pattern(rf"{OPENED}(?:{WHETHER})\b", re.I)
_SIDE_OF = pattern(rf"\b(?P<side>north|south|east|west)(?:ern side|ward)? of (?:the )?(?P<name>{_NAME})")
_TIMES = pattern(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wed|Thurs|Fri|Satur|Sun)\w*|Spring|Summer|Autumn|Winter|"
    r"Christmas|Easter|Navidad"
)
# "The Osprey 4", as a name is written; "in Brennock 5 people" is none.
_MODEL = pattern(
    r"(?<!\bin )(?<!\bat )(?<!\bfrom )\b(?P<noun>[^\W\d_]{3,}) (?P<which>\d{1,2})"
    r"(?![\w.,]?\d|[\w%-]| %|['’.]\w| (?:people|persons|times|per|more|fewer|less|"
    r"(?:[a-z]+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|miles?|km|kg))\b)"
)


def is_of_another_model(question: str, said: str, around: str) -> bool:
    """Whether a question names one of several models by its number, and a text names this as a proper name alone,
    without a number: what the first Osprey weighed is not what the "Osprey 4" does. ``around``: all that stands about
    ``said``; quiet where the number is printed beside the name there."""
    for one in _MODEL.finditer(question):
        noun = unaccented(one["noun"].casefold())
        if noun in _NO_NOUN or noun in STOP_WORDS:
            continue
        text, name = f"{around} {said}", re.escape(one["noun"])
        numbered = re.search(rf"\b{name}s?[\s-]*(?:{one['which']}|[IVX]+|{'|'.join(NUMBER_WORDS)})\b", text, re.I)
        if not numbered and re.search(rf"(?<=[^\W_] |[^\W_],)(?-i:{name[:1].upper()}){name[1:]}\b", text, re.I):
            return True
    return False


def has_another_name(question: str, said: str, around: str) -> bool:
    """``around``: what is known beside the sentence, as its title and its headings."""
    return (
        _is_numbered_otherwise(question, said)
        or _is_placed_elsewhere(question, said, around)
        or _is_on_the_other_side(question, said)
        or any(_is_by_or_for_another(pattern, question, said) for pattern in (_BY, _FOR))
    )


@lru_cache(maxsize=64)
def _asked_names(question: str) -> tuple[re.Match[str], ...]:
    return tuple(one for one in _PLACED.finditer(question) if not _TIMES.match(one["name"]))


def _is_numbered_otherwise(question: str, said: str) -> bool:
    asked = _numbers(question)
    if not asked:
        return False
    told = _numbers(said)
    return any(told.get(noun) and told[noun].isdisjoint(which) for noun, which in asked.items())


def _numbers(text: str) -> dict[str, set[str]]:
    """The nouns of a text that a number or a letter tells apart, each with all of these."""
    found: dict[str, set[str]] = {}
    for one in _NUMBERED.finditer(text):
        noun = unaccented(one["noun"].casefold())
        if noun in _NO_NOUN or noun in STOP_WORDS:
            continue
        within = (range(int(first), int(last) + 1) for first, last in _RANGE.findall(one["which"]))
        which = {*re.findall(r"\d+|[A-Z]", one["which"]), *(str(number) for run in within for number in run)}
        found.setdefault(noun.removesuffix("s"), set()).update(which)
    return found


def _is_placed_elsewhere(question: str, said: str, around: str) -> bool:
    if not (names := _asked_names(question)):
        return False
    known = unaccented(f"{said} {around}".casefold())
    told = [one for one in _PLACED.finditer(said) if not _TIMES.match(one["name"])]
    lacking = [one for one in names if not any(word in known for word in unaccented(one["name"].casefold()).split())]
    return any(_stands_alike(one, other) for one in lacking for other in told)


def _is_on_the_other_side(question: str, said: str) -> bool:
    """Whether a sentence has "north of Orle" where a question has "south of Orle"."""
    asked = {(one["name"], one["side"]) for one in _SIDE_OF.finditer(question)}
    told = {(one["name"], one["side"]) for one in _SIDE_OF.finditer(said)} if asked else set()
    return asked.isdisjoint(told) and not {name for name, _ in asked}.isdisjoint(name for name, _ in told)


def _is_by_or_for_another(pattern: re.Pattern[str], question: str, said: str) -> bool:
    if _YES_OR_NO.match(question):
        return False  # that another did it is an answer
    told = list(pattern.finditer(" ".join(said.split())))
    for one in pattern.finditer(question):
        alike = [other for other in told if one["word"].casefold()[:STEM] == other["word"].casefold()[:STEM]]
        alike = [other for other in alike if _ITS.search(other.group()) is None]  # "for its repair" is for the thing
        own = set(telling_singulars(one["name"]))
        if own and alike and all(own.isdisjoint(telling_singulars(other["name"])) for other in alike):
            return one["word"].casefold() not in STOP_WORDS
    return False


def _stands_alike(one: re.Match[str], other: re.Match[str]) -> bool:
    stems = (unaccented(match["word"].casefold())[:STEM] for match in (one, other))
    return one["at"] == other["at"] and len(set(stems)) == 1
