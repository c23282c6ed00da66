"""How many, or who, improved or went down in one edition -> the sentences that print that.

"Ten jurisdictions raised their grade in the 2023 edition": where grades of few are known for both editions, what is
printed tells more than a count of those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import (
    HYPHENED_NUMBER_WORDS,
    NUMBER_WORDS,
    SPANISH_NUMBER_WORDS,
    TENS,
    Generation,
    Organisation,
    SubjectNames,
    pattern,
)
from service.citations import Cited
from service.figures.request import Change
from service.figures.wording import plural
from service.language.years import YEAR
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 60  # passages that are looked through, the nearest by their words
MOST = 3  # sentences that are cited
_ASKED = pattern(r"\b(?:how many|number of|cu[aá]nt[oa]s)\b", re.I)
_UP = (
    r"(?:improved?|raised?|rose|rise|climbed|increased|bettered|(?:moved|went|gone|go|move) up|mejor(?:aron|an|[oó])|"
    r"sub(?:ieron|en|i[oó])|elevaron|aumentaron)"
)
_DOWN = (
    r"(?:fell|fallen|dropped|declined|worsened|lowered|slipped|(?:moved|went|gone|go|move) down|empeor(?:aron|an|[oó])|"
    r"baj(?:aron|an|[oó])|cayeron|descendieron)"
)
_NUMBER = (
    rf"(?:\d{{1,4}}|(?:{'|'.join(TENS)})(?:-\w+)?|{'|'.join(NUMBER_WORDS)}|no|none|"
    rf"{'|'.join(SPANISH_NUMBER_WORDS)}|veint\w+|treinta|cuarenta|cincuenta)"
)
_SINCE = pattern(r"\b(?:since|desde)\b", re.I)
_WORDS = (
    '("{year}" AND ("improved" OR "raised" OR "rose" OR "increased" OR "moved" OR "went" OR "fell" OR "dropped" OR \
"declined" OR "mejoraron" OR "subieron" OR "bajaron" OR "empeoraron"))'
)


def printed_changes(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The sentences; none where the question is about certain ones, about more than one year, or about no change."""
    asked, alone = reading.question, len(reading.years) == 1 and not (reading.since or reading.until)
    if not alone or reading.subjects or reading.bills or reading.speaker or not _ASKED.search(asked):
        return ()
    moved = [verbs for verbs in (_UP, _DOWN) if re.search(rf"\b{verbs}\b", asked, re.I)]
    if len(moved) != 1:
        return ()
    where = (organisation, generation, visible, filters)
    return tuple(cited for cited, _ in _printed(reading.years[0], moved[0], *where))[:MOST]


def who_moved(
    year: int,
    change: Change,
    names: SubjectNames,
    where: tuple[Organisation, Generation, Visible, Filters],
    since: int = 0,
) -> tuple[Cited, ...]:
    """The sentences that print how many moved so in an edition, or ``since`` an earlier one, without those that name
    fewer of them than another."""
    if change not in (Change.UP, Change.DOWN):
        return ()
    found = list(_printed(year, _UP if change is Change.UP else _DOWN, *where, since))
    named = [{code for mention in names.find(said) for code in mention.codes} for _, said in found]
    most = max(map(len, named), default=0)
    return tuple(cited for (cited, _), codes in zip(found, named, strict=True) if len(codes) == most)[:MOST]


def most_moved(
    years: Sequence[int], change: Change, where: tuple[Organisation, Generation, Visible, Filters]
) -> tuple[Cited, ...]:
    """For each of several editions the sentence that prints how many moved so, the largest number first."""
    if change not in (Change.UP, Change.DOWN):
        return ()
    verbs, found = _UP if change is Change.UP else _DOWN, list[tuple[int, Cited]]()
    for year in years:
        told = [(_number_in(said), cited) for cited, said in _printed(year, verbs, *where)]
        found += told[:1]
    return tuple(cited for _, cited in sorted(found, key=lambda one: -one[0]))


def _number_in(said: str) -> int:
    """The first number of a sentence that prints how many moved, and no year; 0 where it is no word of English."""
    for word in re.findall(r"[\w-]+", said.casefold()):
        if word in HYPHENED_NUMBER_WORDS or (word.isdigit() and not YEAR.fullmatch(word)):
            return HYPHENED_NUMBER_WORDS.get(word) or int(word)
    return 0


def group_of(organisation: Organisation) -> str:
    """The words for what is graded, of one and of several, as alternatives of a pattern."""
    words = {organisation.subject_word, *organisation.subject_words, "jurisdiction"}
    return "|".join(sorted(re.escape(form) for word in words if word for form in (word, plural(word))))


def _printed(
    year: int,
    verbs: str,
    organisation: Organisation,
    generation: Generation,
    visible: Visible,
    filters: Filters,
    since: int = 0,
) -> Iterator[tuple[Cited, str]]:
    """Each sentence that prints how many of what is graded did so in one edition, or ``since`` an earlier one, the same
    words once."""
    whose = f"{group_of(organisation)}|grades?|letters?"  # "fourteen grades improved" are those of as many
    told = re.compile(rf"\b{_NUMBER} (?:[\w-]+ )?(?:{whose}) (?:[\w']+ ){{0,3}}?{verbs}\b", re.I)
    query, before = f"text : {_WORDS.format(year=year)}", set[str]()
    for passage, span, said in nearest_sentences(query, READ, generation, visible, filters):
        meant = {str(year), str(since)} if since else {str(year)}
        alone = set(YEAR.findall(said)) == meant and bool(_SINCE.search(said)) == bool(since)
        if alone and told.search(said) and said not in before:
            before.add(said)
            yield Cited(passage.document, span), said
