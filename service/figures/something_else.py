"""A question about grades with words that no row holds -> what it asks of the ledger all the same, or None."""

from __future__ import annotations

import re

from ingest import pattern
from service.figures import patterns as form
from service.figures.entities import Entities
from service.figures.request import Kind, Request
from service.language.openings import AND
from service.reading import Reading

_WHO_DID = pattern(rf"^ {AND}who (?:(?:has|have|had|also|first) )*(\S+) ")
_FEW = 3  # with more unknown words a question is about much else than grades


def about_something_else(line: str, entities: Entities, reading: Reading) -> Request | None:
    """A question with words that no row holds: refused where it asks to compute over grades; the grades of
    something else are told apart from those here."""
    if form.ACCORDING.search(line):
        return None  # to one source, which the passages name
    if (deed := _WHO_DID.search(line)) and deed[1] in entities.unknown:
        return None  # "who corrected its grade?": what somebody did about a grade
    computes = any(pattern.search(line) for pattern in (form.COUNTED, form.SHARE, form.AVERAGE, form.OUTSIDE))
    graded = re.search(r" (?:grades?|scores?|graded|scored|failed|failing) ", line)
    whose = " <u> " in line or " <s> " in line or form.AVERAGE.search(line) or form.OUTSIDE.search(line)
    if computes and (entities.grades or graded) and whose:
        return Request(Kind.NOT_COUNTED)
    asks = form.WHICH_GRADE.search(line) or not form.ASKED.search(line)
    few = len(entities.unknown) <= _FEW and not form.WHEN.search(line)
    named = re.search(r" (?:grades?|scores?|graded) ", line)
    return Request(Kind.OTHER_GRADES) if reading.subjects and named and asks and few else None
