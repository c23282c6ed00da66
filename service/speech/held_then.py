"""A question asking who held an office in a year -> what documents of that year print of it; where none does, what
tells how long somebody held it (``tenures.py``), or the words of who is quoted in it before, with what shows that they
held it after that year too.
"""

from __future__ import annotations

from ingest import Generation, Organisation
from service.citations import Cited
from service.evidence import cited_sentence
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.speech.accession import FULL_NAME, accession
from service.speech.holders import held_in
from service.speech.office import Office, office_held_then
from service.speech.successions import Told, followers, taken_in, words_in
from service.speech.tenures import tenures


def held_then(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """What answers ``reading``; none where it asks for no office of a year."""
    office = office_held_then(reading.question) if reading.years and reading.kind is not Kind.PREDICTION else None
    if office is None:
        return ()
    where = (office, reading.years[0], organisation, generation, visible, filters)
    return _printed_then(*where) or tenures(*where) or _held_around(*where)


def _printed_then(
    office: Office, year: int, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """What documents of a year print of it, in their order: who is quoted in the office, and who took it."""
    taken = [
        cited_sentence(one.document, one.span)
        for one in taken_in(office, organisation, generation, visible, filters)
        if one.document.anatomy.published.year == year
    ]
    documents = {cited.document.number for cited in taken}
    quoted = [
        words[-1]
        for words in held_in(office, organisation, generation, visible, filters, year=year)
        if words[-1].document.number not in documents
    ]
    return tuple(sorted((*taken, *quoted), key=lambda one: one.document.date))


def _held_around(
    office: Office, year: int, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """Of a year without such words, those of the one who is quoted in the office before it, or tell that somebody took
    it, with what tells that they held it after it too: their own later words, or those on who follows them. Nothing
    where another had it between."""
    where = (office, organisation, generation, visible, filters)
    people = held_in(*where)
    before = [one for words in people for one in words if (one.document.anatomy.published.year or year) < year]
    last = max(before, key=lambda one: one.document.date, default=None)
    later = [one for words in people for one in words if (one.document.anatomy.published.year or 0) > year]
    first = min(later, key=lambda one: one.document.date, default=None)
    for one in taken_in(*where):
        published = one.document.anatomy.published.year
        if (last is None or last.document.date <= one.document.date) and published and published <= year:
            return _taken_and_kept(one, first, office)
    if last is None or last.quote is None or not (known := words_in(last.quote.speaker or "")):
        return ()
    own = next((words for words in people if last in words), [])
    follows = [one for one, *_ in followers(known, office.title, False, generation, visible, filters)]
    follows = [one for one in follows if (one.document.anatomy.published.year or 0) > year]
    tells = min(follows, key=lambda one: one.document.date, default=None)
    if first is not None and first in own and (tells is None or first.document.date <= tells.document.date):
        return last, first
    if tells is None or (first is not None and first.document.date < tells.document.date):
        return ()
    return last, tells


def _taken_and_kept(taken: Told, first: Cited | None, office: Office) -> tuple[Cited, ...]:
    """What tells that somebody took the office before a year, with the ``first`` words of anybody in it after that
    year, where they are the same person's; else nothing."""
    speaker = words_in(first.quote.speaker or "") if first is not None and first.quote else frozenset[str]()
    names = [words_in(found.group()) for found in FULL_NAME.finditer(taken.text)]
    if first is None or not speaker or speaker not in names or accession(taken.text, office) != "held":
        return ()
    return cited_sentence(taken.document, taken.span), first
