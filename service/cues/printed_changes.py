"""How many improved or went down in one edition -> the sentences that print that number.

"Ten jurisdictions raised their grade in the 2023 edition": where grades of few are known for both editions, what is
printed tells more than a count of those.
"""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS, SPANISH_NUMBER_WORDS, TENS, Generation, Organisation
from service.citations import Cited
from service.figures.wording import plural
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences
from service.years import YEAR

READ = 60  # passages that are looked through, the nearest by their words
MOST = 3  # sentences that are cited
_ASKED = re.compile(r"\b(?:how many|number of|cu[aá]nt[oa]s)\b", re.I)
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
_SINCE = re.compile(r"\b(?:since|desde)\b", re.I)
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
    words = {organisation.subject_word, *organisation.subject_words, "jurisdiction"}
    group = "|".join(sorted(re.escape(form) for word in words if word for form in (word, plural(word))))
    told = re.compile(rf"\b{_NUMBER} (?:[\w-]+ )?(?:{group}) (?:[\w']+ ){{0,3}}?{moved[0]}\b", re.I)
    year, found = str(reading.years[0]), dict[str, Cited]()  # the same words of two documents are cited once
    query = f"text : {_WORDS.format(year=year)}"
    for passage, span, said in nearest_sentences(query, READ, generation, visible, filters):
        if told.search(said) and set(YEAR.findall(said)) == {year} and not _SINCE.search(said):
            found.setdefault(said, Cited(passage.document, span))
    return tuple(found.values())[:MOST]
