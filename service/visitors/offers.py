"""A question asking whether there are jobs -> the sentences by which the newest page on jobs says who is looked for.

"Any job offers?", "jobs?", "are you hiring drivers?": what is looked for has to be named where the question names it.
"""

from __future__ import annotations

import re

from ingest import Generation, pattern
from service.citations import Cited
from service.language.openings import GREETED
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences
from service.visitors.words import Words

READ = 40
SHOWN = 3
_JOBS = r"(?:jobs?(?: offers?| openings?)?|vacanc(?:y|ies)|open(?:ings?| positions?)|positions?|internships?)"
_ASKS = pattern(
    rf"{GREETED}(?:(?:are there|is there|do (?:you|u|they) have|have (?:you|u) got|got)\b ?)?"
    rf"(?:(?:an?|any|some|your|current|open|the) )*{_JOBS}"
    r"(?: (?:open|available|now|here|right now|at the moment))*\W*$|"
    rf"{GREETED}(?:are|r) (?:you|u|they)(?: (?:guys|currently|still|now))* (?:hiring|recruiting)"
    r"(?P<whom>.*)$",
    re.I,
)
_SEEKS = pattern(
    r"\b(?:(?:is|are) (?:currently |now )?(?:looking for|hiring|seeking|recruiting)|vacanc(?:y|ies)\b|internships? )",
    re.I,
)
_ON_JOBS = pattern(r"\b(?:jobs?|careers?|vacanc\w+|work (?:with|for|at) |positions?|employment|hiring|join us)\b", re.I)
_TAKEN = "hiring recruiting job jobs offer offers right".split()


def offers(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Those sentences; none where the question is another, or nobody is looked for."""
    asked = _ASKS.match(reading.question)
    if asked is None or reading.years or reading.carried:
        return ()
    words = Words(generation)
    wanted = words.asked(asked["whom"] or "", _TAKEN)
    internship = re.search(r"\binternship", reading.question, re.I)
    query = "{text context} : (looking OR hiring OR seeking OR recruiting OR vacancy OR vacancies OR internships)"
    found: list[Cited] = []
    for passage, span, text in nearest_sentences(query, READ, generation, visible, filters):
        on_jobs = _ON_JOBS.search(passage.above)
        if not on_jobs or not _SEEKS.search(text) or (internship and "ntern" not in text):
            continue
        if all(stems & words.stems(text) for stems in wanted.values()):
            found.append(Cited(passage.document, span))
    newest = max((one.document.date for one in found), default="")
    return tuple(one for one in found if one.document.date == newest)[:SHOWN]
