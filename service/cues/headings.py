"""A question that a document asks itself, in a heading or in a sentence -> the sentences that answer it there.

Pages of frequent questions are written so: "Can I bring a bicycle?", and below it the answer. Both have to ask the same
words in the same order; small words, and the organisation's own name, may be missing, and the question may say of what
the page is. A heading "How to complain" asks how. Where pages on several things ask it, each is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest import Generation, Organisation, Span, StoredPassage, pattern
from service.citations import Cited
from service.cues.question_above import moods
from service.cues.spanish_facts import query_of
from service.evidence import cited_sentence
from service.language.spanish_words import root
from service.language.stop_words import telling_words
from service.language.word_shapes import WORD
from service.own_names import called
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.visibility import nearest_seen

READ = 50  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences of one page, as the reader shows
PAGES = 2  # that ask the same of several things
_ASKING = frozenset(
    "what when where which who whom whose why how que cual cuales quien quienes cuando donde como por cuanto cuanta "
    "cuantos cuantas".split()
)
# "May I fly a drone?" asks what "Can I fly a drone?" does.
_MAY = pattern(
    r"^(?P<lead>\W*)(?:may (?=(?:i|we|you|one)\b)|(?:am|are) (?=(?:i|we|you) (?:allowed|permitted) to\b)|"
    r"is it (?:ok|okay|allowed|permitted|possible) to )",
    re.I,
)
_ALLOWED = pattern(r"^(\W*can (?:i|we|you)) (?:allowed|permitted) to\b", re.I)
# Of Spanish questions: how they are opened, and where something "is".
_IDLE = frozenset("che oye oiga hola buenas perdon quedan queda encuentran encuentra ubican ubica".split())
_LEANING = pattern(r"(?<=[aei]r)(?:se|me|nos|te|l[oae]s?)$")
_HOW_TO = pattern(r"(?:how to|c[oó]mo [^\W\d_]+[aei]r(?:se)?)\b", re.I)
_DIGITS = pattern(r"\d+")
_TELLS_NOTHING = pattern(r"\b(?:questions?|asked|asks|asking|preguntas?|pregunt[oó])\b", re.I)


def asked_there(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The first sentences below the question in the newest document of a title that asks it; none where none does."""
    own = called(organisation)
    question = _as_can(reading.question)
    telling, stem = _telling(question, own), generation.stem
    if not telling or reading.kind is Kind.PREDICTION:
        return ()
    every = " AND ".join(f'"{word}"' for word in sorted(set(telling)))
    query = f"{{text context}} : ({every})"
    if reading.language == "es":  # "resolverse" asks what "se resuelve" does
        stem, query = _in_spanish, query_of({root(_LEANING.sub("", word)) for word in telling})
    asked = _form(question, own, stem)
    found: dict[str, tuple[str, StoredPassage, tuple[Span, ...]]] = {}
    for passage in nearest_seen(query, READ, generation, visible, filters):
        spans = _answer(passage, asked, own, stem)
        dated, title = passage.document.date, passage.document.anatomy.title
        named = " ".join(_DIGITS.sub(" ", title).casefold().split())
        if spans and (named not in found or found[named][0] < dated):
            found[named] = (dated, passage, spans)
    newest = sorted(found.values(), key=lambda one: (one[0], -one[1].row), reverse=True)
    return tuple(cited_sentence(one.document, span) for _, one, spans in newest[:PAGES] for span in spans)


def _answer(
    passage: StoredPassage,
    asked: tuple[frozenset[str], tuple[str, ...]],
    own: re.Pattern[str],
    stem: Callable[[str], str],
) -> tuple[Span, ...]:
    """What follows the question in a passage, up to the next one."""
    titled = frozenset(_form(passage.document.anatomy.title, own, stem)[1])

    def same(words: str) -> bool:
        ways, telling = _form(words, own, stem)
        rest = tuple(word for word in asked[1] if word in telling or word not in titled)
        return bool(telling) and ways == asked[0] and telling in (rest, asked[1])

    sentences = passage.sentences
    asks = [passage.words(span).rstrip(" *_").endswith("?") for span in sentences]
    starts = [at + 1 for at, span in enumerate(sentences) if asks[at] and same(passage.words(span))]
    starts = [at for at in starts if at < len(asks) and not _TELLS_NOTHING.search(passage.words(sentences[at]))]
    heading = passage.context.rpartition(" | ")[2]
    if (heading.endswith("?") or _HOW_TO.match(heading)) and same(heading):
        starts = [0]
    if not starts:
        return ()
    end = next((at for at in range(starts[0], len(asks)) if asks[at]), len(asks))
    return sentences[starts[0] : end][:SHOWN]


def _telling(question: str, own: re.Pattern[str]) -> list[str]:
    return [word for word in telling_words(own.sub(" ", question)) if word not in _IDLE]


def _in_spanish(word: str) -> str:
    return root(_LEANING.sub("", word))[0]


def _as_can(question: str) -> str:
    """A question asking whether something may be done, put with "can"."""
    return _ALLOWED.sub(r"\1", _MAY.sub(r"\g<lead>can ", question, count=1))


def _form(question: str, own: re.Pattern[str], stem: Callable[[str], str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """What two questions that ask the same have in common: how they ask, and their telling words in order."""
    question = _as_can(question)
    words = [unaccented(word.casefold()) for word in WORD.findall(question)]
    ways = frozenset({word for word in words if word in _ASKING} | moods(words))
    return ways, tuple(stem(word) for word in _telling(question, own))
