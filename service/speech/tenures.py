"""A question asking who held an office in a year -> the sentences that tell from when to when somebody held it, or that
print it beside a name in a document of that year.

"Ann Lee has been head of research since 2017", of 2021, tells who was so in 2019; "Bo Lind, warden since 2009, has
resigned" and "was dean from 2008 to 2017" tell it of all years between. "Minister of justice Ina Carr said that" tells
it of the year of its document alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import Generation, Organisation, Span, StoredPassage, pattern
from service.citations import Cited
from service.evidence import cited_sentence
from service.language.date_words import MAY_BE
from service.language.name_forms import NAME, PERSON
from service.retriever import Filters, Visible
from service.speech.accession import BELOW
from service.speech.holders import own_words
from service.speech.office import Office, pattern_of, words_of
from service.visibility import nearest_holding

READ, SHOWN = 40, 2  # passages looked at, sentences shown
_OTHERS = BELOW | frozenset("elect designate candidate outgoing incoming new next departing late retired".split())
_ASIDE = frozenset("the a an its our of for at in s".split())
_DAY = r"(?:[A-Za-z]+ )?(?:\d{1,2},? )?"
_SINCE = rf"\bsince {_DAY}(?P<since>(?:19|20)\d\d)\b"
_BETWEEN = rf"\bfrom {_DAY}(?P<from>(?:19|20)\d\d) (?:to|until|till) {_DAY}(?P<to>(?:19|20)\d\d)\b"
_DENIED = pattern(rf"\b(?:not|never|no longer|would|could|should|might|{MAY_BE}|if)\b|n['’]t\b", re.I)


@dataclass(frozen=True)
class _Where:
    generation: Generation
    visible: Visible
    filters: Filters


def tenures(
    office: Office, year: int, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """Those sentences, the newest document first; of those that tell how long only, where there are some."""
    where, own = _Where(generation, visible, filters), own_words(organisation)
    lasting, beside = list[Cited](), list[Cited]()
    for passage, span, words in _sentences(office, where):
        published = passage.document.anatomy.published.year
        if published is None:
            continue
        if not _DENIED.search(words) and any(
            first <= year <= last for first, last in _terms(words, office, own, published)
        ):
            lasting.append(cited_sentence(passage.document, span))
        elif published == year and _stands_beside_a_name(words, office, own):
            beside.append(cited_sentence(passage.document, span))
    return tuple(dict.fromkeys(lasting or beside))[:SHOWN]


def _sentences(office: Office, where: _Where) -> Iterator[tuple[StoredPassage, Span, str]]:
    found = {
        passage.row: passage
        for title in office.titles
        for passage in nearest_holding(
            [*title, *office.of], READ, where.generation, where.visible, where.filters, every=True
        )
    }
    for passage in sorted(found.values(), key=lambda one: one.document.date, reverse=True):
        for span in passage.sentences:
            yield passage, span, " ".join(passage.words(span).split())


def _terms(words: str, office: Office, own: set[str], published: int) -> Iterator[tuple[int, int]]:
    """The first and the last year of each term that a sentence tells of the office."""
    title, more = f"(?i:{pattern_of(office.titles)})", r"(?P<of>(?: (?:of|for|at) [^,.;]{1,60}?)?)"
    forms = (
        rf"{NAME}(?:,[^.;]{{1,40}},)? (?:has|had) been (?P<kind>(?:[\w-]+ ){{0,2}}?){title}{more} {_SINCE}",
        rf"{NAME}, (?:\d\d, )?(?P<kind>(?:[\w-]+ ){{0,2}}?){title}{more} {_SINCE}",
        rf"{NAME}(?:,[^.;]{{1,40}},)? (?:was|served as|had been) (?P<kind>(?:[\w-]+ ){{0,2}}?){title}{more} {_BETWEEN}",
    )
    for form in forms:
        for found in re.finditer(form, words):
            if _is_it(found["kind"], found["of"], office, own):
                named = found.groupdict()
                yield int(named.get("since") or named["from"]), int(named.get("to") or published)


def _stands_beside_a_name(words: str, office: Office, own: set[str]) -> bool:
    title, more = f"(?i:{pattern_of(office.titles)})", r"(?P<of>(?: (?:of|for|at) [^,.;]{1,40}?)?)"
    forms = (
        rf"(?:(?<![\w-])(?P<kind>[\w-]+ ))?\b{title}{more},? (?:(?:Dr|Mr|Ms|Mrs|Judge|Sir|Dame)\.? )?{PERSON}",
        rf"{PERSON}, (?P<kind>(?:[\w-]+ )?){title}{more}(?=[,.;]| (?:said|says|told|wrote)\b)",
    )
    return any(_is_it(one["kind"] or "", one["of"], office, own) for form in forms for one in re.finditer(form, words))


def _is_it(kind: str, of_what: str, office: Office, own: set[str]) -> bool:
    """Whether what stands around a title leaves it the office, of what is asked for or of the organisation."""
    before, behind = set(words_of(kind)) - _ASIDE, set(words_of(of_what)) - _ASIDE
    if before - office.of or before & _OTHERS:
        return False
    return office.of <= behind | before | own and behind <= office.of | own
