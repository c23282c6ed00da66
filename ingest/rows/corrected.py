"""A sentence of a correction -> the value that it puts in place of one printed before.

"The correct score is 75", "should have been a B, not a C", "has been revised from 62 to 71 points", "scored 49 points,
not 53". Only where the text says that it corrects: in a title, a heading or words such as "wrongly". The value is of
the one subject that the sentence names, else the one before it, else the document; of the year likewise. What is not
read so is left to ``put_right.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from ingest.anatomy.release_line import CORRECTION
from ingest.document import Span
from ingest.lazy_pattern import pattern
from ingest.rows.grades import Unreadable, read_value
from ingest.rows.place import Place, years_in
from ingest.rows.reading import Found

_MEASURE = (
    r"(?:(?:total |overall |final )?(?:score|grade|rating|mark|result)|number(?: of points)?|points|figure|value)"
)
_GIVEN = r"(?:an? |the )?(?:grade of |score of )?[“\"‘']?"
_ENDS = r"(?=\W*$|[.;] |,? (?:in|for|on|not|and not|instead|rather|after|following|because|due|as)\b)"
_VALUE = rf"{_GIVEN}(?P<value>[^\W_][^\s,;”\"’]{{0,11}}(?<!\.)(?: points?)?)[”\"’']?{_ENDS}"
_OLD = rf"{_GIVEN}[^\s,;]{{1,12}}(?: points?)?"
_FORMS = tuple(
    pattern(form)
    for form in (
        rf"\b[Tt]he (?:correct|right|corrected|actual) {_MEASURE}(?: (?:of|for|in) [^;:]{{1,60}}?)? "
        rf"(?:is|was|should (?:be|read|have been)) {_VALUE}",
        rf"\bshould (?:have (?:been|read|said|shown)|be|read) {_VALUE}",
        rf"\b(?:corrected|revised|changed|amended|adjusted|raised|lowered) (?:from {_OLD} )?to {_VALUE}",
        rf"\b(?:is|was|got|scored|earned|received|was given) {_VALUE}"
        rf"(?=(?: in [\w ]{{4,30}})?,? (?:and )?(?:not|instead of|rather than) {_OLD})",
    )
)
# After words that tell what was wrong: "; it received a B", "It is a B.", "Kern's grade is B."
_THEN = pattern(
    rf"(?:^|; |, but |, and )(?:[Ii]t|[Tt]he \w+|[Ii]ts {_MEASURE}|[^.;,]{{2,40}}?['’]s? {_MEASURE}) "
    rf"(?:in fact |actually )?(?:is|was|got|scored|earned|received) {_VALUE}"
)
# What is of all, of a part of one, or a place among others is not the grade of a subject.
_OF_ANOTHER = pattern(
    r"\b(?:average|mean|median|totals of|sections?|areas?|criteri(?:a|on)|rank\w*|tiers?|place\w*|per ?cent|%)\b", re.I
)
_SCORED = pattern(r"\b(?:points?|scor(?:e[sd]?|ing))\b", re.I)
_TITLED = pattern(rf"^\W*{CORRECTION}\b", re.I)
_WRONG = pattern(
    r"\b(?:wrong(?:ly)?|incorrect(?:ly)?|inaccurate(?:ly)?|mistaken(?:ly)?|misstate[sd]?|misprint\w*|misreported"
    r"|(?:in|an?|the) (?:[\w-]+ )?error|(?:by|an?) mistake|(?:earlier|previous|first|original) version"
    r"|(?:grade|score|rating|mark)\b[^.;]{0,60} (?:has been|have been|was|were) (?:corrected|put right))\b",
    re.I,
)
_BEFORE = pattern(r"\b(?:wrong|printed|published|original\w*|old|previous\w*|earlier|before|was|were)\b", re.I)
_DENIED = pattern(r"\bdid not (?:get|receive|earn|score)\b", re.I)
_PRINTED = pattern(r"\b(?:print\w*|gave|given|list\w*|show\w*|stat\w+|said|publish\w*|report\w*|received|got)\b", re.I)


@dataclass(frozen=True)
class Correcting:
    """A sentence, the one ``before`` it in its run of blocks, and ``find``, which gives the subjects that words
    name."""

    words: str
    before: str
    place: Place
    find: Callable[[str], Collection[str]]

    @property
    def wrong(self) -> bool:
        """Whether it says that something was printed wrongly."""
        return _WRONG.search(self.words) is not None

    @property
    def said(self) -> bool:
        """Whether it says so, stands after a sentence that does, or in a text that is called a correction."""
        return (
            self.wrong
            or _WRONG.search(self.before) is not None
            or titled(self.place)
            or bool(_TITLED.match(self.words))
        )

    @property
    def subjects(self) -> tuple[str, ...]:
        """Those that it names, else the sentence before it, else the one that its document is about."""
        named = self.find(self.words) or self.find(self.before)
        return tuple(sorted(named)) or ((self.place.subject,) if self.place.subject else ())

    @property
    def years(self) -> tuple[int, ...]:
        """Those that it prints, else the sentence before it."""
        return years_in(self.words) or years_in(self.before)


def titled(place: Place) -> bool:
    """Whether the title or a heading says that what stands below it is a correction."""
    return any(_TITLED.match(text) for text in place.above)


def wrong_above(place: Place, headers: Sequence[str] = ()) -> bool:
    """Whether a text above, other than the title, or one of a table's ``headers`` says that what stands below it is
    what was printed before."""
    near = [text for text in place.above if text != place.anatomy.title]
    return any(_WRONG.search(text) or _BEFORE.search(text) for text in (*near, *headers))


def corrected(sentence: Correcting, span: Span) -> Found | None:
    """The row, with ``span``, of the value that a sentence puts right; None where it puts none right.

    Raises:
        Unreadable: it does, and whose value it is, of when or which is not certain.
    """
    value = _value(sentence)
    if value is None:
        return None
    place, both = sentence.place, f"{sentence.before} {sentence.words}"
    if len(sentence.subjects) != 1:
        raise Unreadable("whose grade it is, or what for, is not certain")
    if len(sentence.years) > 1 or _OF_ANOTHER.search(both):
        raise Unreadable("which year its grade is of, or whose, is not certain")
    year = sentence.years[0] if sentence.years else place.year()
    scales = place.scales.frameworks_in(both)
    code = place.framework(year, scales[0] if len(scales) == 1 else None)
    scale = place.scales.framework(code)
    if place.scales.sections_in(code, both) or place.section(code) is not None:
        raise Unreadable("which section its grade is of is not certain")
    read = read_value(value, scale, scale.points if scale else None)
    if read.empty or (read.grade is None and not _SCORED.search(both)):
        raise Unreadable("the sentence prints a grade in a form that is not read")
    kind = place.anatomy.source_kind
    return Found(
        span,
        sentence.subjects[0],
        year,
        code,
        grade=read.grade,
        score=read.score,
        printed=read.printed,
        source_kind=kind,
        corrects=True,
    )


def _value(sentence: Correcting) -> str | None:
    """What it puts in place of something else, as it is printed."""
    if not sentence.said and not (_PRINTED.search(sentence.before) and _FORMS[0].search(sentence.words)):
        return None
    told = [found for form in _FORMS if (found := form.search(sentence.words))]
    if not told and (_WRONG.search(sentence.before) or _DENIED.search(sentence.before) or sentence.wrong):
        told = [found for found in [_THEN.search(sentence.words)] if found]
    return told[-1]["value"] if told else None
