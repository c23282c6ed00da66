"""A question of money, a prize or a vote -> the sentence that tells it in words that leave nothing else to be meant.

"How much did Reed Hall cost?": "Reed Hall, a $4 million theatre". "Who won the Oak Cup?": "The Oak Cup went to Lee".
Each form has words of a question with a place for what it is about, and words of a sentence that name that in its
place; what is only in the title or around the sentence has to be there whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from ingest import Generation, StoredPassage, pattern
from service.citations import Cited
from service.cues.attendance import PRESENT
from service.cues.doer_words import DOER_FORMS
from service.cues.newer_prices import newer_prices
from service.cues.newest import Told, of_newest
from service.cues.part_words import PART_FORMS
from service.cues.study_words import STUDY_FORMS
from service.cues.sure_words import FORMS, UNSETTLED, Named, Words
from service.cues.visit_words import VISIT_FORMS
from service.language.stop_words import STOP_WORDS
from service.language.word_shapes import JOINED_WORD
from service.language.years import YEAR, times_of
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

_OFFERED = pattern(
    r"\b(?:vacanc(?:y|ies)|jobs?|post|position|wanted|we are hiring|recruit\w*|careers?|opening)\b", re.I
)
_CHANGES = pattern(
    r"\b(?:former\w*|new|next|elect\w*|appoint\w*|succe\w+|replac\w+|resign\w*|retir\w+|step\w* down|stood down|left|"
    r"leav\w+|took over|takes over|until|died|death|acting|interim|then|late|becomes?|became)\b",
    re.I,
)
_OWN = pattern(r"^(?:We|I|It|Our)\b")  # of another's words they would be another's
READ = 40  # passages that are looked through, the nearest by their words
# Words that tell nothing, of a name too: "Half the Sea".
_BETWEEN = r"\W+(?:(?:of|the|an?|in|for|to|and|on|at|with)\W+)*"


def surely_told(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Those sentences, of the newest document that tells it; none where the question is of no such form."""
    if reading.kind is Kind.PREDICTION:
        return ()
    years = set(map(str, reading.years))
    for form in (*FORMS, *VISIT_FORMS, *PART_FORMS, *STUDY_FORMS, *DOER_FORMS):
        asked = form.asked.match(reading.question) if form.of_bills == bool(reading.bills) else None
        parts = asked.groupdict() if asked else {}
        who = _telling(parts.pop("who", None) or "")
        what = _telling(next(filter(None, parts.values()), ""))
        if form.of_bills:  # however its chamber is written
            what = [word for word in what if word.isdigit()]
        if not what:
            continue
        passages = nearest_holding(what, READ, generation, visible, filters, every=True)
        passages = [
            one for one in passages if not reading.years or one.document.anatomy.published.year in reading.years
        ]
        if form.of_bills:
            passages = [one for one in passages if _bills(one) == set(reading.bills)]
        for told in form.told if passages else ():
            if found := _told(
                told.replace("{who}", _joined(who)), what, [*who, *what], form, passages, generation, years
            ):
                if form.lasting and _may_be_over(found[0], what, passages):
                    return ()
                return found if years else newer_prices(found, reading.question, what, passages, generation)
    return ()


def _told(
    told: str,
    what: list[str],
    wanted: list[str],
    form: Words,
    passages: list[StoredPassage],
    generation: Generation,
    years: Set[str],
) -> tuple[Cited, ...]:
    told = told.replace("{what}", _joined(what)).replace("{head}", re.escape(what[-1]))
    sentence = re.compile(told)
    stems = generation.stems(wanted)

    def tells(passage: StoredPassage) -> Iterator[Told]:
        for i, span in enumerate(passage.sentences):
            text = " ".join(passage.words(span).split())
            if _OWN.match(text) and any(quote.span.overlaps(span) for quote in passage.document.anatomy.quotes):
                continue
            printed = set(times_of(text))
            if years and printed and printed.isdisjoint(years):
                continue
            if sentence.search(text) and not (form.settled and UNSETTLED.search(text)):
                around = " ".join(_around(passage, i, form.named, generation))
                if form.named is Named.SENTENCE or stems <= generation.stems(JOINED_WORD.findall(around)):
                    yield text, Cited(passage.document, span)

    return of_newest(passages, tells)


def _may_be_over(found: Cited, what: list[str], passages: list[StoredPassage]) -> bool:
    """Whether a newer document tells of a change in ``what``, an office, or quotes somebody in it."""
    named = re.compile(rf"\b{_BETWEEN.join(map(re.escape, what))}\b", re.I)
    for passage in passages:
        if passage.document.date <= found.document.date:
            continue
        if any(named.search(quote.role or "") for quote in passage.document.anatomy.quotes):
            return True
        if any(named.search(words) and _CHANGES.search(words) for words in map(passage.words, passage.sentences)):
            return True
    return False


def _bills(passage: StoredPassage) -> set[str]:
    """The numbers of the bills that a passage names."""
    return {bill.number for bill in passage.document.anatomy.bills if passage.span.contains(bill.span)}


def _around(passage: StoredPassage, i: int, named: Named, generation: Generation) -> Iterator[str]:
    """What may name what a question is about, for a sentence of a passage."""
    if named is Named.QUESTION:
        heading = passage.context.rpartition(" | ")[2]
        yield heading if heading.endswith("?") and i == 0 else ""
        return
    if named is Named.VACANCY:
        title = passage.document.anatomy.title
        yield title if _OFFERED.search(title) else ""
        return
    if named is Named.MINUTES:
        listed = any(PRESENT.search(one.text) for one in generation.passages_of(passage.document))
        yield passage.words(passage.sentences[i]) if listed else ""
        return
    if named is not Named.RIGHT_ABOVE:
        yield passage.document.anatomy.title
    yield passage.words(passage.sentences[i])
    if named is Named.BEFORE:
        yield from map(passage.words, passage.sentences[:i])
    elif named in (Named.ABOVE, Named.RIGHT_ABOVE) and i:
        yield passage.words(passage.sentences[i - 1])
    elif named is Named.HEADED:
        yield passage.context
    elif named is Named.DOCUMENT:
        yield from (one.text for one in generation.passages_of(passage.document))


def _joined(words: list[str]) -> str:
    """What finds these words one after the other; nothing where there are none."""
    return _BETWEEN.join(map(re.escape, words)) or "(?!)"


def _telling(words: str) -> list[str]:
    return [
        word for word in JOINED_WORD.findall(words) if word.casefold() not in STOP_WORDS and not YEAR.fullmatch(word)
    ]
