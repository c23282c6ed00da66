"""A question about one of several things of a kind, or about one of several by name -> whether a sentence is of
another.

"How long is the crosswind runway?" is not answered by "The runway is 2,450 metres long" of a text on the main runway,
nor how many objects one exhibition shows by "Full Steam shows 140 objects". Two words before the same noun are of two
things where they exclude each other: the east wing is never the west wing. Of others that a text has ("the electric
furnace" beside "a blast furnace") most are of one thing, and refused more answers than near misses. Nor is the second
president told by "the fourth president", the Northfield tunnel by "the Northfield bridge", nor whether a dog needs a
licence by "a child needs no permit". What "it" costs behind "a day pass will cost" is not what a season pass costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest import Span, StoredPassage, pattern
from service.language.numeral import ORDINALS
from service.language.stop_words import telling_words
from service.reading import unaccented
from service.reading_features.question_words import form

_PAIR = pattern(r"(?=(?<![\w'’-])(?P<which>[^\W\d_][\w’'-]+) (?P<noun>[^\W\d_][\w-]{2,})(?![\w-]))")
# Words that say nothing of which: one and the same thing may have them and others.
_ANY = frozenset(
    """new old whole entire first last next same other own big large small great good current present planned
    proposed future
    former modern famous historic local public more less most many few several some all every each both no only first
    second third one two three four five six seven eight nine ten average total annual said says also will not over
    under about between during before after without within across through how what which whose who when where
    why""".split()
)
# After another word these are no nouns: "open again" and "to bathers again" are of no two kinds of anything.
_NO_NOUNS = frozenset("again ago already apart away back ever later now often soon today together tomorrow yet".split())
_EXCLUDING = tuple(
    frozenset(map(form, words.split()))
    for words in (
        "north south east west northern southern eastern western northeast northwest southeast southwest",
        "left right",
        "upper lower",
        "inner outer",
        "main side secondary crosswind",
        "front back rear",
        "morning evening afternoon",
        "red blue green yellow white black orange purple",
        "ground first second third fourth top",
        "men women boys girls",
        "day weekly monthly season annual",
        "single return",
    )
)
# What is built or kept, and is one of these alone: a name that one of them has may be another's.
_PLACES = frozenset(
    map(
        form,
        """airport bridge canal castle church cinema dam depot ferry fort garage gallery harbour hospital hotel library
        lighthouse market mill mine museum park pier pool prison quarry railway reservoir road school stadium station
        street theatre tower tunnel viaduct warehouse windmill zoo""".split(),
    )
)
# Whether something is needed for one thing, which neither it nor the thing is named for.
_NEEDED = pattern(
    r"^\W*(?:is|are|do|does|must|should|will)\b[^?]*\b(?:an?|any|the) (?P<what>[a-z]{3,}) (?:is |are |be )?"
    r"(?:(?:required|needed|necessary) )?for (?:an? |the |my |our |your |their )?(?P<whom>[a-z]{3,})\W*$",
    re.I,
)
_NEEDS = pattern(r"\b(?:requir\w+|need\w*|necessary|must|ha(?:s|ve) to)\b", re.I)
_FOR_ANOTHER = pattern(r"\bfor (?:an? |the |all |any )?[a-z]{3,}", re.I)
_IN_ORDER = pattern(rf"\b(?P<which>{'|'.join(ORDINALS)}) (?P<noun>[^\W\d_][\w-]{{2,}})", re.I)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]*[^\W\d_](?: (?:of |the |and |de )?[A-ZÀ-ÖØ-Þ][\w’'-]*[^\W\d_])+"
_NAMED = pattern(rf"(?<=\w ){_NAME}")
# "Under the Act a worker keeps" begins with no name.
_BEGINS = pattern(
    r"^\W*(?!(?:Under|In|At|On|After|Before|By|For|From|With|Since|During|Until|When|While|As|If|Of|To|Between|Among|Over|"
    r"Through|Without|Within|Upon|According|Unlike|Despite|Because|Although) )"
    rf"(?:The )?(?P<name>{_NAME})(?:,[^,]{{1,60}},)? [a-zß-ÿ]+"
)
# "What is the opposite of dry docking?" is told by what something else is.
_ASKS_FOR_THE_OTHER = pattern(
    r"\b(?:opposites?|contrasts?|contrary|counterparts?|alternatives?|differ\w*|unlike|instead of|rather than|"
    r"other than|besides|compared? (?:to|with))\b",
    re.I,
)
_PRONOUN = pattern(r"\b(?:it|its|they|them|their)\b", re.I)
_ASKS_FOR_A_NAME = pattern(r"\b(?:who|whom|whose|which|what)\b", re.I)


def is_of_another_kind(passage: StoredPassage, sentence: Span, question: str) -> bool:
    if _ASKS_FOR_THE_OTHER.search(question):
        return False
    words = " ".join(passage.words(sentence).split())
    return (
        _is_of_the_other(passage, sentence, words, question)
        or _is_another_in_order(words, question)
        or _is_of_another_place_of_that_name(passage, words, question)
        or _is_needed_for_another(passage, words, question)
        or _begins_with_another_name(passage, words, question)
    )


def _is_another_in_order(words: str, question: str) -> bool:
    """Whether a question asks for one of several by its number, and a sentence has another of these alone."""
    told = list(_in_order(words))
    for which, noun in _in_order(question):
        named = {other for other, of in told if of == noun}
        alone = len(re.findall(rf"\b{which}\b", words, re.I)) > sum(other == which for other, _ in told)
        if named and which not in named and not alone:
            return True
    return False


def _is_of_another_place_of_that_name(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether a question has a place of a name, and a sentence another place of that name, where the text has no such
    place as is asked about."""
    told = list(_places(words))
    for which, noun in _places(question):
        if which in _ANY or not any(name == which and other != noun for name, other in told):
            continue
        if noun not in _forms(f"{passage.above} {passage.text}"):
            return True
    return False


def _places(text: str) -> Iterator[tuple[str, str]]:
    for one in _PAIR.finditer(unaccented(text.casefold())):
        if (noun := form(one["noun"])) in _PLACES and _tells(one["which"]):
            yield one["which"], noun


def _is_needed_for_another(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether it is asked if one thing is needed for another, and a sentence that tells what is needed for something
    has neither."""
    asked = _NEEDED.match(question)
    if asked is None or not _NEEDS.search(words) or not _FOR_ANOTHER.search(words):
        return False
    return _forms(f"{passage.above} {words}").isdisjoint({form(asked["what"]), form(asked["whom"])})


def _in_order(text: str) -> Iterator[tuple[str, str]]:
    for one in _IN_ORDER.finditer(text):
        if _tells(one["noun"]):
            yield one["which"].casefold(), form(one["noun"]).removesuffix("s")


def _is_of_the_other(passage: StoredPassage, sentence: Span, words: str, question: str) -> bool:
    above = f"{passage.document.anatomy.title} . {passage.context} ."
    before = f"{above} {passage.text[: max(0, sentence.start - passage.span.start)]}"
    for which, noun in _pairs(question):
        excluded = _excluded(which)
        if not excluded:
            continue
        rivals = {other for other, of in _pairs(f"{above} {passage.text}") if of == noun} & excluded
        if not rivals:
            continue
        held, own = _forms(words), {other for other, of in _pairs(words) if of == noun}
        if which in held or _goes_on_with(passage, sentence, words, {which}, noun):
            continue
        if noun not in held:
            if _goes_on_with(passage, sentence, words, rivals, noun):
                return True
            continue
        if own:
            told = own
        elif (which, noun) in set(_pairs(above)):
            continue  # the text is on it, and may call it otherwise
        else:
            told = set(next(([other] for other, of in reversed(_pairs(before)) if of == noun), ()))
        if told and told <= rivals:
            return True
    return False


def _goes_on_with(passage: StoredPassage, sentence: Span, words: str, which: set[str], noun: str) -> bool:
    """Whether "it" or the like in a sentence may be what the one before it names so."""
    before = [span for span in passage.sentences if span.end <= sentence.start]
    named = {(one, noun) for one in which}
    return (
        bool(before) and _PRONOUN.search(words) is not None and not named.isdisjoint(_pairs(passage.words(before[-1])))
    )


def _forms(text: str) -> set[str]:
    return {kind for word in telling_words(text) for kind in (form(word), form(word).removesuffix("s"))}


def _excluded(which: str) -> frozenset[str]:
    """What cannot be said of one thing beside ``which``."""
    return frozenset(other for words in _EXCLUDING if which in words for other in words if other != which)


@lru_cache(maxsize=256)
def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Each sentence of a passage is asked for those of the whole."""
    return tuple(_found(" ".join(text.split())))


def _found(plain: str) -> Iterator[tuple[str, str]]:
    for pair in _PAIR.finditer(plain):
        which = pair["which"].casefold()
        noun = pair["noun"]
        if which not in _ANY and noun[0].islower() and noun not in _NO_NOUNS and _tells(which) and _tells(noun):
            yield form(which), form(noun).removesuffix("s")


@lru_cache(maxsize=10_000)
def _tells(word: str) -> bool:
    return bool(telling_words(word))


def _begins_with_another_name(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether a question names something that the passage names too, and a sentence names it not and begins with
    another name, which is not that of the house."""
    if _ASKS_FOR_A_NAME.search(question):
        return False
    begins = _BEGINS.match(words)
    if begins is None or begins["name"] in passage.document.anatomy.publisher or begins["name"] in question:
        return False
    told = _forms(words)
    asked = [one.group() for one in _NAMED.finditer(question)]
    house, title = _forms(passage.document.anatomy.publisher), passage.document.anatomy.title
    return any(
        name in passage.text and name not in title and _forms(name).isdisjoint(told) and not _forms(name) <= house
        for name in asked
    )
