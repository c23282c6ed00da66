"""A line of the grammar of figures -> whether it asks how subjects stand, though no word of grading is in it."""

from __future__ import annotations

import re

from ingest import pattern
from service.figures import patterns as form
from service.figures import ranking_forms as ranked
from service.figures import year_forms as over
from service.figures.details import against_all, change_in
from service.figures.vocabulary import CHANGING, RANKING
from service.language.openings import AND
from service.reading import Reading

# "What changed for X between 2021 and 2023?" and nothing else: the grade too, though a text may tell of another change.
_WHAT_CHANGED = pattern(
    rf"^ {AND}what (?:(?:has|have|had|is|was|it) )?(?:changed|changes|different|change) "
    r"(?:for|in|with|about|at) (?:the )?(?:(?:grades?|scores?) (?:of|for) )?<s>(?: 's)? "
    r"(?:(?:(?:between|from|in|the|editions?|of) )*<y> (?:and|to|until|through|vs|versus) (?:in )?|since )<y> $"
)


def asks_what_changed(line: str) -> bool:
    """Whether it asks what changed for one subject between two years, or since one."""
    return _WHAT_CHANGED.search(line) is not None


# "Is X any good?", "is my state X doing well?" and nothing else.
_ANY_GOOD = pattern(
    r"^ (?:(?:so|and|but|ok|okay|hi|hey) )*(?:is|are|was) (?:my (?:own )?<u> |the )?<s> (?:<u> )?"
    r"(?:(?:any|doing|a|really|actually|very|even) )*(?:good|bad|well|poorly|badly)(?: <u>)?"
    r"(?: (?:in <y>|at this|right now|now|currently))? $"
)
# "How many more points did X have in 2018 than in 2017?": X against itself, and against nobody.
_THAN_A_YEAR = pattern(
    r" than (?:(?:it|they) (?:did|had|got|was|were) )?(?:(?:in|for) )?(?:the )?(?:edition of |<y> edition |<y> |"
    r"(?:years?|editions?) (?:before|earlier)|(?:previous|prior) (?:year|edition))"
)
# "Than three years before": a year that nobody names.
_THAN_YEARS_BEFORE = pattern(r" than (?!the )\S+ (?:years|editions) (?:before|earlier|ago|prior) ")


def is_of_years_before(line: str) -> bool:
    """Whether something is held against what it was some years before another."""
    return _THAN_YEARS_BEFORE.search(line) is not None


def asks_beside(line: str) -> bool:
    """Whether it asks who stands above, below or level with a subject."""
    if (_THAN_A_YEAR.search(line) or is_of_years_before(line)) and " <u> " not in line:
        return False
    level = form.BEYOND_SUBJECT.search(line) or form.SAME_AS.search(line)
    return bool(level and form.WHOEVER.search(line))


def asks_how_it_stands(line: str, reading: Reading) -> bool:
    """Whether it asks how subjects stand without a word of grading: "is X better than Y"."""
    subjects = reading.subjects or reading.ambiguous
    if subjects and over.BEST_YEAR.search(line):
        return True
    if len(subjects) == 1 and (asks_beside(line) or against_all(line)):
        return True
    if subjects and (
        form.SECTIONS.search(line)
        or form.EXTREME_PART.search(line)
        or (form.FUTURE.search(line) and form.GETTING.search(line))
    ):
        return True
    if not subjects:
        extreme = ranked.HIGHEST.search(line) or ranked.LOWEST.search(line)
        most = ranked.MOST_IMPROVED.search(line) or ranked.MOST_WORSENED.search(line)
        moved = most or change_in(line) is not None
        who = " <u> " in line or form.WHO.search(line) or ranked.TOP_FEW.search(line)
        if (ranked.NTH.search(line) or ranked.SEVERAL_PLACES.search(line)) and form.WHO.search(line) and reading.years:
            return True
        return bool(extreme and who) or bool((" <u> " in line and moved) or (most and reading.years))
    if len(subjects) == 1 and _ANY_GOOD.search(line):
        return True
    if form.IMPROVED_AT_ALL.search(line) or form.GOT_AT_ALL.search(line):
        return True
    dated = reading.years or reading.newest or reading.since or reading.until or form.TIMELINE.search(line)
    placed = bool(dated) or len(subjects) > 1
    if subjects and " timeline " in line:
        return True
    if form.ASKED.search(line) and not form.GOT.search(line) and not form.DIFFERENCE.search(line):
        return False
    judged = set(line.split()) & (CHANGING | RANKING)
    told = (
        judged or form.CARDS.search(line) or any(pattern.search(line) for pattern in (form.GOT, form.DID, form.VERSUS))
    )
    return bool(told and placed) or bool(re.search(r" (?:timeline|history) ", line))
