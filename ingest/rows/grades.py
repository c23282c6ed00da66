"""One cell -> grade, score and printed form, or the reason why it is neither."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.lazy_pattern import pattern
from ingest.organisation import Framework
from ingest.rows.header_words import Holds

# What stands for a minus after a letter.
MINUSES = "−–—‐‑﹣－"
DASHES = ("-", "–", "—")  # each alone in a cell: there is nothing to say
_FOOTNOTE = pattern(r"(?:\s*(?:[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰ªºᵃ-ᶻʰ-ʸ]+|\[\w{1,2}\]|\((?:[a-z]|\d)\)))+$")
_NOTHING = frozenset(
    "|-|--|...|…|n/a|n.a.|na|n/d|nr|none|no grade|not graded|not rated|ungraded|unrated|not available|not applicable"
    "|incomplete|pending|withheld|sin calificar|sin calificación|sin nota|no calificado|no calificada|no evaluado"
    "|no evaluada|no disponible|no aplica|no presentado|incompleto|incompleta|pendiente"
    "|no data|insufficient data|not enough data|no report|did not report|did not take part|exempt|under review"
    "|tbc|tba|tbd|to be confirmed|to be announced|sin datos|exento|exenta|en revisión|por confirmar".split("|")
)
# Whatever was not done, nobody gave a grade: "not inspected", "not yet assessed", "sin evaluar".
_NOT_DONE = pattern(r"not (?:yet )?[a-z]+(?:ed|able|icable)|no (?:fue )?[a-zà-ÿ]+[ai]d[oa]|sin [a-zà-ÿ]+[aei]r")
_LETTER = pattern(r"[A-Z][+-]?")
_NUMBER = r"\d{1,4}(?:\.\d{1,3}|,\d{1,2})?"  # "64,5" as well: thousands have three digits after their comma
_GRADE = r"[^\W\d_]+(?: [^\W\d_]+)?[+-]?"
# Grades that are drawn: as many stars as are filled, with or without the empty ones after them.
_DRAWN = pattern(r"(?P<filled>(?:[★⭐✭🌟]\ufe0f?\s?)+)(?P<half>½)?(?:[☆✩]\ufe0f?\s?)*")
# A place that several share may say so: "2=", "=2", "T2", "joint 2nd".
_PLACE = pattern(
    r"(?:no\.?|#|tier|rank(?:ed)?|=|t-?|joint|tied|equal)?\s*(\d{1,3})(?:st|nd|rd|th)?\s*(?:=|\(?(?:tied?|joint|equal)\)?)?"
    r"(?:\s*(?:of|/|out of)\s*\d{1,3})?",
    re.I,
)
# What a cell says of the value before, after its own: "B (was C)", "2 stars, up from 1", "5 stars (4 in 2018)".
_EARLIER = pattern(
    r"(?<=\S)(?:\s*[(\[]\s*|\s*[,;]\s+)(?:(?P<changed>was|formerly|previously|up from|down from)\s+)?(?:an? )?"
    r"(?P<value>[^()\[\],;]{1,30}?)(?P<year> (?:in|of|for) (?:19|20)\d\d)?\s*[)\]]?$",
    re.I,
)
_RANGE = pattern(r"\s*[-/]\s*")


class Unreadable(ValueError):
    """A cell or row that cannot be read with certainty. The message says why, for staff."""


@dataclass(frozen=True)
class Value:
    """What one cell says: any of grade and score may be None; ``printed`` is the grade as it stands."""

    grade: str | None = None
    score: float | None = None
    printed: str = ""

    @property
    def empty(self) -> bool:
        return self.grade is None and self.score is None


def without_footnotes(cell: str) -> str:
    """A cell without the footnote marks at its end."""
    return _FOOTNOTE.sub("", cell.strip().strip("_").replace("**", "")).strip()


def grade_on(framework: Framework | None, printed: str) -> str | None:
    """The grade that ``printed`` is: as the framework spells it or, where it is one of the framework's letters with
    a plus or minus that the framework does not have, as printed; None when it is no grade of the framework."""
    grades = framework.grades if framework else ()
    text = _undrawn(re.sub(rf"[{MINUSES}]$", "-", printed.strip()), grades)
    for grade in grades:
        if text == grade or (len(grade) > 2 and text.casefold() == grade.casefold()):
            return grade
    if _LETTER.fullmatch(text) and (text[0] in grades or (not grades and text[0] in "ABCDF")):
        return text
    return None


def _undrawn(text: str, grades: tuple[str, ...]) -> str:
    """The grade of a scale that drawn stars stand for, however the scale spells it: "4 stars", "4" or "★★★★"."""
    number = _drawn(text)
    if number is None or text in grades:
        return text
    spelt = rf"{re.escape(number)}(?: stars?| estrellas?)?"
    alike = (g for g in grades if _drawn(g) == number or re.fullmatch(spelt, g, re.I))
    return next(alike, text)


def _in_units(text: str, framework: Framework | None) -> str:
    """ "4" as "4 stars", where the grades of a scale are so many of something; else the text as it stands."""
    grades = framework.grades if framework and text.isdecimal() and text not in framework.grades else ()
    alike = [grade for grade in grades if re.fullmatch(rf"{text} [^\W\d_]+", grade)]
    return alike[0] if len(alike) == 1 else text


def _without_earlier(text: str, framework: Framework | None) -> str:
    """A cell without the value that it says was the one before."""
    said = _EARLIER.search(text)
    if said is None or not (said["changed"] or said["year"]):
        return text
    value = said["value"]
    graded = grade_on(framework, value) or re.fullmatch(rf"{_NUMBER}(?: (?:stars?|points?|pts\.?))?", value, re.I)
    return text[: said.start()] if graded else text


def _of_most(text: str, framework: Framework | None, where: Holds) -> str:
    """ "4 of 5 stars", "4/5 stars" and "4 stars out of 5" as the scale spells "4 stars", if five is its most; else the
    text as it stands. Without a word for what is counted, only where it is no score."""
    found = re.fullmatch(rf"({_NUMBER})( (?!out\b)[^\W\d_]+)?\s*(?:/|of|out of)\s*(\d+)( [^\W\d_]+)?", text)
    if found is None or framework is None:
        return text
    number, unit = found[1].replace(",", "."), found[2] or found[4] or ""
    counted = [re.fullmatch(r"(\d+(?:\.\d+)?)( [^\W\d_]+)?", grade) for grade in framework.grades]
    most = max((float(grade[1]) for grade in counted if grade), default=0)
    named = [
        g[0] for g in counted if g and g[1] == number and unit.casefold().rstrip("s") in ("", (g[2] or "").rstrip("s"))
    ]
    return named[0] if float(found[3]) == most and len(named) == 1 and (unit or where is not Holds.SCORE) else text


def _drawn(text: str) -> str | None:
    """How many stars are filled in a text that is nothing but stars: "4", "4.5"."""
    drawn = _DRAWN.fullmatch(text)
    if drawn is None:
        return None
    filled = len(re.sub(r"[\ufe0f\s]", "", drawn["filled"]))
    return f"{filled}.5" if drawn["half"] else str(filled)


def read_value(cell: str, framework: Framework | None, most: float | None, where: Holds = Holds.VALUE) -> Value:
    """Read "B+*", "21 / 27.5", "B (83.5)", "76 points, C" or a dash.

    ``most`` is the number of points that the scale allows there, if known. ``where``: what the column or line of the
    cell holds. Where that is scores, a number is a score, though the scale may have it as a grade too; where it is
    grades, and those of the scale are so many of something, a number is that many: "4" is "4 stars".

    Raises:
        Unreadable: it is something else, off the scale, or beyond its points.
    """
    text = without_footnotes(cell)
    if _is_none(text) and (framework is None or grade_on(framework, text) is None):  # "Not approved" may be a grade
        return Value()
    text = re.sub(r"(?<=\d)½", ".5", _without_earlier(text, framework))
    text = _of_most(_in_units(text, framework) if where is Holds.GRADE else text, framework, where)
    grade = None if where is Holds.SCORE and re.fullmatch(_NUMBER, text) else grade_on(framework, text)
    if grade is not None:
        return Value(grade, None, cell.strip())
    match = _value(framework.grades if framework else ()).fullmatch(re.sub(rf"(?<=[A-Za-z])[{MINUSES}]", "-", text))
    if match is None or (match["before"] and match["after"]):
        raise Unreadable(f"{cell.strip()!r} is neither a grade nor a score")
    letter = match["before"] or match["after"]
    if letter and letter[0].isdigit() and match["score"]:
        ends = sorted((match.span("before" if match["before"] else "after"), match.span("score")))
        if _RANGE.fullmatch(match.string, ends[0][1], ends[1][0]):
            raise Unreadable(f"{cell.strip()!r} may be a range of grades")
    if letter is not None:
        grade = grade_on(framework, letter)
        if grade is None:
            raise Unreadable(f"{letter!r} is not a grade of the framework's scale")
    score = _number(match["score"])
    _check_points(cell, score, _number(match["most"]), most)
    return Value(grade, score, letter or "")


def says_none(cell: str) -> bool:
    """Whether a cell says in words that no grade was given; a dash or an empty one says nothing."""
    text = without_footnotes(cell)
    return _is_none(text) and any(map(str.isalpha, text))


def _is_none(text: str) -> bool:
    """Whether a cell without its footnotes holds no value, in words or as a dash."""
    plainly = re.sub(rf"[{MINUSES}]", "-", text).casefold()
    return plainly in _NOTHING or _NOT_DONE.fullmatch(plainly) is not None


@lru_cache(maxsize=64)
def _value(grades: tuple[str, ...]) -> re.Pattern[str]:
    """A grade, a score or both, in either order; a grade that is more than letters ("4 stars") only as declared."""
    declared = sorted((re.escape(grade) for grade in grades if not re.fullmatch(_GRADE, grade)), key=len, reverse=True)
    grade = "|".join([*(f"(?i:{known})" for known in declared), _GRADE])
    return re.compile(
        rf"(?:(?P<before>{grade})(?![\w])[\s(,:;/-]*)??"
        rf"(?:(?P<score>{_NUMBER})(?:\s*(?:/|out of|of)\s*(?P<most>{_NUMBER}))?)?"
        rf"\s*(?:points|pts\.?|%)?[\s(,:;/-]*?(?:\(?(?P<after>{grade}))?\)?"
    )


def _number(printed: str | None) -> float | None:
    return float(printed.replace(",", ".")) if printed else None


def _check_points(cell: str, score: float | None, printed_most: float | None, most: float | None) -> None:
    if printed_most is not None and most is not None and printed_most != most:
        raise Unreadable(f"{cell.strip()!r} is out of {printed_most:g}, but the scale there has {most:g} points")
    limit = most if most is not None else printed_most
    if score is not None and limit is not None and score > limit:
        raise Unreadable(f"{cell.strip()!r} is more than the {limit:g} points of the scale")


def read_place(cell: str) -> int | None:
    """A rank or tier: "10", "10th", "#10", "Tier 2", "10 of 51"; None for a dash.

    Raises:
        Unreadable: it is something else.
    """
    text = without_footnotes(cell)
    if _is_none(text):
        return None
    match = _PLACE.fullmatch(text)
    if match is None or int(match[1]) == 0:
        raise Unreadable(f"{cell.strip()!r} is not a rank or tier")
    return int(match[1])


def read_count(cell: str) -> int | None:
    """A tally: a whole number; None for a dash.

    Raises:
        Unreadable: it is something else.
    """
    text = without_footnotes(cell)
    if _is_none(text):
        return None
    if not re.fullmatch(r"\d{1,3}(?:,\d{3})*|\d+", text):
        raise Unreadable(f"{cell.strip()!r} is not a whole number")
    return int(text.replace(",", ""))
