"""A question asking whether or how many, where nobody, none, all or no other time is the answer -> the sentence that
says so.

"How many were killed at Reed Mill?", "was anybody hurt?": "Nobody was killed". "Did prices ever get back to the level
of 2019?": "They are still below the 80 of 2019". "When was the last strike before 2022?": "It is the first strike since
1994", in a document of 2022. "Has anyone ever won both?": "She is the first to have won both". "How many towns have a
library?": "Every town now has a library". What is asked about stands in the sentence, in its title or before it in its
passage.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from ingest import Generation, StoredPassage, pattern
from service.answering.years_told import tells_of
from service.citations import Cited
from service.cues.deed_words import in_one_word
from service.cues.newest import Told, of_newest
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.language.verb_forms import plain_form
from service.language.years import YEAR
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

READ = 40  # passages that are looked through, the nearest by their words
_PEOPLE = frozenset("people persons person men women many anybody anyone somebody someone nobody time ever".split())
_NOBODY = (
    r"\b(?:nobody|no one|no-one|none|no (?:[a-z]+ ){0,2}?(?:person|people|lives|injuries|casualties|deaths)|"
    r"no (?:member of the [a-z]+|passengers?|visitors?|staff|workers?|children|patients?|residents?|animals?))\b"
)
_HARMED = (
    r"killed|die[sd]?|dead|lost (?:his|her|their) li(?:fe|ves)|deaths?|fatalit\w+",
    r"hurt|injur\w+|harmed|wounded",
)
_HOW_MANY = pattern(
    rf"{OPENED}(?:how many (?:[a-z]+ )?(?:were|was|got|have been|people) |"
    r"(?:was|were|has|did|is|are) (?:anybody|anyone|any(?: [a-z]+)?) )(?P<rest>.+?)\W*$",
    re.I,
)
_BACK_TO = pattern(
    rf"{OPENED}(?:did|do|does|has|have|is|are|will) (?P<what>.+?) (?:ever |yet |now )?"
    r"(?:get|got|gone|go|come|came|return\w*|recover\w*|climb\w*|r[io]sen?|be|been|back)\b"
    rf".*?\b(?P<year>{YEAR.pattern})(?:['’]s)?(?: levels?| figures?| number)?\W*$",
    re.I,
)
_STILL = (
    r"\b(?:still|remains?|well|not yet|just) (?:[a-z]+ ){{0,2}}?(?:below|above|short of|under|behind|lower than|"
    r"higher than|fewer than|more than)\b(?:[^.;]|(?<=\d)\.(?=\d))*?\b{year}\b"
)
_LAST = pattern(
    rf"{OPENED}when (?:was|did) (?:the last (?:time )?)?(?P<what>.+?)(?: take place| happen| occur)?"
    rf"(?: before (?P<year>{YEAR.pattern}))\W*$",
    re.I,
)
_LAST_IN = pattern(r"\b[Tt]he last\b[^.;]*? in (?P<year>(?:19|20|18)\d\d)\b")
_FIRST_SINCE = pattern(r"\b(?:is|was|be|been) the first\b[^.;]*? (?:since|after) (?:19|20|18)\d\d\b", re.I)
_ANYONE_EVER = pattern(
    rf"{OPENED}(?:did|has|have) (?:anyone|anybody|any [a-z]+|somebody|someone|an? [a-z]+) (?:ever )(?P<what>.+?)\W*$",
    re.I,
)
_THE_FIRST = pattern(
    r"\b(?:is|was|are|were|becomes?|became) (?:also )?the (?:first|only|second|third)\b[^.;]*?"
    r"(?: to (?:have )?| who (?:has |have |had )?| that (?:has |have |had )?| time that )",
    re.I,
)
_HOW_MANY_DO = pattern(
    rf"{OPENED}how many (?:of the )?(?P<who>[a-z]{{3,}}s|people|children)(?: (?:now|already|today|currently))? "
    r"(?!of\b|in\b|on\b|at\b|from\b|with\b|will\b|would\b|did\b|do\b|does\b|can\b|could\b|should\b|must\b)"
    r"(?P<verb>[a-z]+) (?P<what>.+?)(?: (?:now|already|today|currently))?\W*$",
    re.I,
)
# Where a sentence or a part of one begins: "if every town had one" says nothing of how many have.
_ALL_DO = pattern(
    r"(?:^|[,;:“\"—–] ?|\band )(?:(?:now|today|so far),? )?"
    r"(?:every|each|all (?:of the )?(?:the )?(?:\d+ )?|no|none of the) ?"
    r"(?P<who>[a-z]+)(?: (?:now|already|today|currently|also))* (?P<verb>[a-z]+)\b",
    re.I,
)
_CLAUSE = pattern(r"[,;:]|\b(?:and|but|while|although|or)\b")
_PLURAL = {"has": "have", "is": "are", "was": "were", "does": "do"}


@dataclass(frozen=True)
class _Asked:
    """``tells``: whether a sentence says it; ``wanted``: what has to be named, in the sentence or ``around`` it."""

    tells: Callable[[str], bool]
    wanted: str
    own: str = ""
    year: int | None = None
    counts: bool = False  # a year in it is that of what is counted, and measures nothing


def none_told(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Those sentences, of the newest document that has one; none where the question is of another form."""
    asked = (
        _asked(reading.question, generation) if reading.kind is not Kind.PREDICTION and not reading.subjects else None
    )
    if asked is None:
        return ()
    wanted, own = _stems(asked.wanted, generation), _stems(asked.own, generation)
    words = [word for word in telling_words(f"{asked.wanted} {asked.own}") if word not in _PEOPLE]
    words = [*dict.fromkeys((*words, *map(plain_form, words)))]
    passages = nearest_holding(words, READ, generation, visible, filters)

    def told(passage: StoredPassage) -> Iterator[Told]:
        for i, span in enumerate(passage.sentences):
            text = " ".join(passage.words(span).split())
            if not asked.tells(text) or not own <= _stems(text, generation):
                continue
            if asked.counts and not tells_of(passage, span, reading.years):
                continue
            if wanted <= _stems(_around(passage, i), generation):
                yield text, Cited(passage.document, span)

    return of_newest((one for one in passages if asked.year in (None, one.document.anatomy.published.year)), told)


def _asked(question: str, generation: Generation) -> _Asked | None:
    if found := _HOW_MANY.match(question):
        for words in _HARMED:
            verb = re.compile(rf"\b(?:{words})\b", re.I)
            if verb.search(found["rest"]):
                said = re.compile(rf"{_NOBODY}[^.;]{{0,60}}?\b(?:{words})\b", re.I)
                return _Asked(partial(_finds, said), verb.sub(" ", found["rest"]), counts=True)
    if found := _BACK_TO.match(question):
        still = re.compile(_STILL.format(year=found["year"]), re.I)
        return _Asked(partial(_finds, still), found["what"])
    if found := _LAST.match(question):
        year = int(found["year"])
        what = re.sub(r"^the last (?:time )?", "", found["what"])
        return _Asked(partial(_tells_the_one_before, year), what, year=year)
    if found := _ANYONE_EVER.match(question):
        return _Asked(partial(_finds, _THE_FIRST), "", found["what"])
    if found := _HOW_MANY_DO.match(question):
        return _Asked(
            partial(_all_do, generation, found["who"], found["verb"], found["what"]), found["what"], counts=True
        )
    return None


def _finds(form: re.Pattern[str], text: str) -> bool:
    return form.search(text) is not None


def _all_do(generation: Generation, who: str, verb: str, what: str, text: str) -> bool:
    """Whether a sentence says it of all of them, or of none, in the clause that names them."""
    found = _ALL_DO.search(text)
    if found is None:
        return False
    one, other = (
        [generation.stem(_PLURAL.get(word.casefold(), word.casefold())) for word in words]
        for words in ((found["who"], found["verb"]), (who, verb))
    )
    return one == other and _stems(what, generation) <= _stems(_CLAUSE.split(text[found.end() :])[0], generation)


def _tells_the_one_before(year: int, text: str) -> bool:
    last = _LAST_IN.search(text)
    return _FIRST_SINCE.search(text) is not None or (last is not None and int(last["year"]) < year)


def _around(passage: StoredPassage, i: int) -> str:
    """A sentence with those before it in its passage, the title and the headings above."""
    above = map(passage.words, passage.sentences[: i + 1])
    return " ".join([passage.above, *above])


def _stems(text: str, generation: Generation) -> frozenset[str]:
    words = telling_words(YEAR.sub(" ", in_one_word(text)))
    return generation.stems(plain_form(word) for word in words if word not in _PEOPLE)
