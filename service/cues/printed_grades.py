"""A grade of one in a year of which no row was read -> the sentences that print it.

"Kern earned an A (90 points), up from an A- in 2023", in a release of 2024: who asks for the grade of 2024 is shown
these words, and not told that none is held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest import Generation, Organisation, Published, SubjectNames, pattern
from service.citations import Cited
from service.figures.untold import Untold
from service.language.years import YEAR
from service.retriever import Filters, Visible, affordable
from service.visibility import nearest_sentences

READ = 60  # passages that are looked through, the nearest by their words
MOST = 2  # sentences that are cited
_SCORED = pattern(
    r"(?i:\b(?:scor(?:ed?|es|ing)|points?|rated|ranked|graded)\b)[^.;]{0,40}?(?<![\w$€£])\d{1,3}(?:[.,]\d+)?(?![\w%]|,\d)"
    r"|(?<![\w$€£.,])\d{1,3}(?:[.,]\d+)? (?i:points|out of \d+|stars?)\b"
)
_NOT_GRADED = pattern(
    r"(?i:\b(?:not|never)|n['’]t)(?: yet)?(?: been)? (?:graded|rated|scored|inspected|assessed|ranked)\b"
)
# What tells of the year before in one breath: "up from an A- in 2023".
_MOVED = pattern(r"(?i:\b(?:up|down|from|than|as in|since|after|compared|unlike)\b)")
# What may come, might have been, is asked for or did not last is no grade that was given.
_DOUBT = pattern(
    r"(?i:\b(?:will|would|could|should|might|may|if|hopes?|hoped|expects?|expected|wants?|aims?|targets?|goals?|drafts?"
    r"|wrongly|mistakenly|incorrectly|earlier version|miss(?:ed|es)|short of|close to|avoid\w*|escap\w*|nearly|almost"
    r"|narrowly|deserv\w*|claim\w*|patients?|visitors?|readers?|voters?|(?:all|every|any|no|none)(?: \w+){0,2}? "
    r"(?:but|except))\b)|\?\s*$"
)
_VALUE = r"(?:grades?|scores?|ratings?|marks?|results?|points|stars|rank|performance)\b"
# A part of one, or somebody in it, is not it: "Kern's emergency ward", "the director of Kern", "Kern County".
_WITHIN = pattern(
    r"(?<!grade )(?<!score )(?<!rating )(?<!mark )(?<!result )\b(?:[Oo]f|[Ii]n|[Aa]t|[Nn]ear|[Ff]rom)(?: the)? $"
)
_PART = pattern(rf"['’]s? (?!(?:[\w-]+ ){{0,3}}?(?i:{_VALUE}))| [A-Z][a-z]")
_OWN, _OTHER = "§", "¤"  # what stands for a name in the words of a sentence
_BEHIND = pattern(r"(?:(?:,|,? and|,? &) (?:the )?[§¤])*([^§¤]*)")
_LEADS = pattern(r"\b(?:to|for|of|by)(?: the)? $")
_ALONG = pattern(r"(?:,|,? and|,? &) (?:the )?")
_MARKS = pattern(f"[{_OWN}{_OTHER}]")
_LOOK_BACK = 40  # code points that hold what a name stands within


def printed_grades(
    untold: Untold,
    names: SubjectNames,
    where: tuple[Organisation, Generation, Visible, Filters],
) -> tuple[Cited, ...]:
    """The sentences that name the one alone, with a grade or a score, in a text of that year or with the year."""
    organisation, generation, visible, filters = where
    subject, graded = organisation.by_code[untold.subject], _graded(organisation.grades or tuple("ABCDF"))
    called = [" ".join(re.findall(r"\w+", name)) for name in (subject.name, *subject.aliases)]
    query = " OR ".join(affordable([f'"{name}"' for name in called], generation))
    if not query:
        return ()
    found = dict[str, Cited]()
    for passage, span, said in nearest_sentences(f"text : ({query})", READ, generation, visible, filters):
        around = set(said_around(said, subject.code, names))
        if _DOUBT.search(said) or not any(_gives_a_grade(words, graded) for words in around):
            continue
        if _is_of(untold.year, said, passage.above, passage.document.anatomy.published):
            found.setdefault(said, Cited(passage.document, span))
    return tuple(found.values())[:MOST]


def said_around(said: str, code: str, names: SubjectNames) -> Iterator[str]:
    """What a sentence says behind each name of one, up to the next name that it does not go along with, and what it
    says before it of what went to it."""
    line, at = "", 0
    for mention in names.find(said):
        line += said[at : mention.span.start] + (_OWN if mention.codes == (code,) else _OTHER)
        at = mention.span.end
    line += said[at:]
    end, led = 0, ""
    for mark in _MARKS.finditer(line):
        between, place, end = line[end : mark.start()], mark.start(), mark.end()
        if not _ALONG.fullmatch(between):
            led = between if _LEADS.search(between) else ""
        if mark[0] == _OWN:
            if not (_WITHIN.search(line[max(0, place - _LOOK_BACK) : place]) or _PART.match(line, end)):
                yield from (found[1] for found in (_BEHIND.match(line, end),) if found)
            if led:
                yield led


def _gives_a_grade(words: str, graded: re.Pattern[str]) -> bool:
    return any(form.search(words) for form in (graded, _SCORED, _NOT_GRADED))


def _is_of(year: int, said: str, above: str, published: Published) -> bool:
    """Whether a sentence tells of a year: it prints it, or what it stands under does; where neither names any, it is of
    the year that its document came out in."""
    years, over = {int(found) for found in YEAR.findall(said)}, {int(found) for found in YEAR.findall(above)}
    if year in years:
        return True
    if years and not _MOVED.search(said):
        return False
    return over == {year} or (not (over or years) and published.year == year and not published.inferred)


@lru_cache(maxsize=8)
def _graded(grades: tuple[str, ...]) -> re.Pattern[str]:
    """A grade of a scale as a sentence gives it: a letter behind "an", "the" or a colon, or one in words."""
    letters = "|".join(re.escape(grade) for grade in sorted(grades, key=len, reverse=True) if len(grade) < 3)
    worded = "|".join(re.escape(grade) for grade in sorted(grades, key=len, reverse=True) if len(grade) > 2)
    behind = r"(?:\b(?:[Aa]n?|[Tt]he|its|of|to|at|as|graded|rated)\s|[:(–—]\s?)[“\"‘']?"
    forms = [r"[★⭐]+½?", *([rf"{behind}(?:{letters})(?![\w'’+-]|\. [a-z])"] if letters else [])]
    return re.compile("|".join([*forms, *([rf"(?i:\b(?:{worded})\b)"] if worded else [])]))
