"""A visitor's question that the reader did not dare to answer -> the sentences that tell it in so many words.

"Can I bring my cat?" below "Can I bring my dog or cat?", "is my donation deductible?" and "Gifts are tax deductible":
every word that says what a question is about has to stand in the sentence, in the heading above it, or in the title of
its page, in whatever form or by another word for it (``words.py``), beside what the question asks for (``kinds.py``).
A question about "it" without a turn before is one on the organisation, and only what it says of everybody answers that.
What somebody said, what was once and what follows a heading that asks something else answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest import NUMBER_WORDS, Generation, Organisation, Span, StoredPassage, pattern
from service.addressed import asks_who_runs_it
from service.citations import Cited
from service.cues.question_above import asks_the_opposite, moods, question_above
from service.ending.of_today import counts_now
from service.language.openings import OPENED
from service.language.word_shapes import JOINED_WORD
from service.own_names import own_names
from service.reader import READ, Evidence
from service.reading import Kind as Sort
from service.reading import Reading
from service.reading_features.another_years import tells_the_same
from service.reading_features.sentence_words import without_addresses
from service.retriever import Candidate
from service.visitors.kinds import ANY_WORDS, Kind, kind_of, without_aside
from service.visitors.words import Words

LONGEST = 9  # telling words of a visitor's question
SHOWN = 3
_OPENER = pattern(
    r"^\W*(?:yes|no|nothing|none|never|always|sure|of course)\b[^.!]{0,20}[.!]?\W*$|^\W*(?:yes|no)\b", re.I
)
_OF_ALL = pattern(
    r"\b(?:everybody|everyone|nobody|no one|anybody|anyone|all (?:of )?our)\b|"
    r"\b(?:our|the) (?:help|services?|admission|entry)\b",
    re.I,
)
# What a heading may name beside what it asks, and still ask it of everything that an organisation does.
_STAY = frozenset("stay visit help entry entrance admission service services tell says".split())
_EACH = pattern(
    r"\b(?:adults?|persons?|visitors?|guests?|admission|entry|entrance|tickets?|"
    r"(?:for|per) (?:a|the|every|each|one) \w+)\b",
    re.I,
)
_NEAR_ME = pattern(r"\b(?:near(?:by| me| here)?|around here|close (?:to me|by)|in my (?:area|town|city))\b", re.I)
_ONCE = pattern(r"\b(?:was|were|did|had|said|told|asked|went|took|became|got|last (?:year|month|week))\b", re.I)
_OF_THEN = pattern(r"\b(?:did|was|were|had|ago|last|in (?:19|20)\d\d)\b", re.I)
_PRICED = pattern(r"\b(?:prices?|fees?|rates?|admission|tickets?|costs?|fares?)\b", re.I)
_HIM = pattern(r"^\W*(?:he|she)\b|\b(?:she|he) \w+s\b", re.I)
_TOLD = pattern(r"^(?P<own>.*?) \((?P<topic>[^()]*)\)\??$")
_IS = frozenset("is are can may must costs cost has have do does will needs need".split())
_DO = pattern(rf"{OPENED}(?:do|can|may|could|will) (?:you|u|i|we) (?:have to |need to )?(?P<deed>\w+) ", re.I)
_YOU_ASKED = r"\W*(?:and |so |but )?(?:do|are|have|can|will|could) (?:you|u|they)\b|\W*(?:is|are) your\b"
_ARE_YOU = pattern(rf"{OPENED}(?:are|is) (?:you|u|they|it|this)\b", re.I)
_COUNT = pattern(rf"\d+|{'|'.join(NUMBER_WORDS)}")
_NEEDED = pattern(rf"{OPENED}(?:do|must|should) (?:i|we) (?:need|have)\b", re.I)
_NEEDS = pattern(r"\b(?:needs?|must|ha(?:ve|s) to|asks?|requir\w+|without)\b", re.I)
_TO_US = pattern(r"\b(?:we|our)\b", re.I)
_TO_YOU = pattern(
    r"\b(?:we|our|nobody|everybody|everyone|please|send|call|write|come|ask|"
    r"you (?:can|may|must|need|have|do|are|will))\b|^\W*(?:bring|leave|drop|take|hand)\b",
    re.I,
)
_DO_IT = pattern(r"^\W*(?:please )?(?:bring|leave|drop|take|hand|send)\b", re.I)
_TAKES = pattern(rf"{OPENED}(?:do|can|will|would) (?:you|u|they) (?:guys )?(?:take|accept|want|need)\b", re.I)
_TAKEN_IN = frozenset("take accept want need".split())
NEAR = 6  # words between what a sentence is about and what it says of it
_ASKING = frozenset("much many long old far often fast soon".split())
May = Callable[[Evidence], bool]


@dataclass(frozen=True)
class _Asked:
    """``words``: each that says what it is about, with the stems that tell it; ``topic``: those of the turn before."""

    question: str
    kind: Kind
    words: dict[str, frozenset[str]]
    topic: dict[str, frozenset[str]]


class Plainly:
    """Knows one organisation's names and one archive's stems."""

    def __init__(self, organisation: Organisation, generation: Generation) -> None:
        self._words = Words(generation)
        self._organisation, self._own = organisation, own_names(organisation)

    def told(
        self, reading: Reading, evidence: Sequence[Evidence], candidates: Sequence[Candidate], may: May
    ) -> tuple[Cited, ...]:
        """What is cited; nothing where no sentence tells all of it."""
        asked = self._asked(reading)
        if asked is None:
            return ()
        telling = (one for one in (*evidence, *_sentences(candidates)) if self._tells(asked, one) and may(one))
        first = next(telling, None)
        if first is None:
            return ()
        if first.passage.document.date and counts_now(asked.question):  # as it is now, by the newest that tells it so
            alike = (one for one in telling if tells_the_same(first.words, one.words))
            first = max((first, *alike), key=lambda one: one.passage.document.date)
        return self._with_what_opens(asked, first)

    def holds(self, reading: Reading, candidates: Sequence[Candidate]) -> bool:
        """Whether one passage with its title holds every word that says what is asked: to say that the archive does
        not hold an answer would be too much."""
        words = self._words.asked(self._own_taken(_TOLD.sub(r"\g<own>", reading.question)), _ASKING)
        around = (f"{one.passage.above} {one.passage.text}" for one in candidates)
        return bool(words) and any(
            all(stems & held for stems in words.values()) for held in map(self._words.stems, around)
        )

    def _asked(self, reading: Reading) -> _Asked | None:
        if reading.kind is Sort.PREDICTION or reading.speaker or reading.subjects or reading.bills or reading.years:
            return None
        told = _TOLD.match(reading.question)
        if asks_who_runs_it(reading.question, self._organisation) or _NEAR_ME.search(reading.question):
            return None
        own, topic = (told["own"], told["topic"]) if told else (reading.question, "")
        kind = kind_of(own)
        if kind is None or _OF_THEN.search(own):  # a visitor asks what holds now
            return None
        bare = self._own_taken(without_aside(own))
        words = self._words.asked(bare, kind.taken)
        lent = self._words.asked(self._own_taken(topic))
        if not words and not lent and not (kind.alone and not reading.earlier):
            return None
        return _Asked(own, kind, words, lent) if len(words) <= LONGEST else None

    def _own_taken(self, text: str) -> str:
        return re.sub(self._own.pattern, " ", text, flags=re.I)

    def _tells(self, asked: _Asked, one: Evidence) -> bool:
        """Whether a sentence answers: it holds what the question asks for, and with its headings all that it names."""
        passage, words = one.passage, " ".join(one.words.split())
        below = question_above(passage, one.span)
        if (
            words.endswith("?")
            or _is_said(passage, one.span)
            or (below and self._asks_something_else(below, asked, words))
        ):
            return False
        if not asked.topic and _ONCE.search(words):
            return False
        if not asked.kind.tells.search(self._own.sub(" ", words)):
            return False
        if (
            _HIM.search(words)
            and not _HIM.search(asked.question)
            and not re.search(r"\b(?:he|she)\b", asked.question, re.I)
        ):
            return False
        if (held := asked.kind.tells.search(words)) and "office" in held.groupdict():
            # "Who is the director?" is not told by who the finance director is.
            office = self._words.stems(held["office"])
            return (
                bool(asked.words)
                and office == frozenset().union(*asked.words.values()) & office
                and all(stems & office for stems in asked.words.values())
            )
        here, above = self._words.stems(without_addresses(words)), self._words.stems(below)
        around = self._words.stems(f"{passage.above} {below}")
        if asked.topic and not any(stems & (here | around) for stems in asked.topic.values()):
            return False
        invited = _TAKES.match(asked.question) and _DO_IT.match(words)  # "Bring books" tells that they are taken
        needed = {word: stems for word, stems in asked.words.items() if not (invited and word in _TAKEN_IN)}
        if any(not stems & (here | around) for stems in needed.values()):
            return False
        if not asked.words:
            priced = _PRICED.search(f"{passage.document.anatomy.title} {below}") and _EACH.search(words)
            general = (
                below and asked.kind.asks.search(below) and not set(self._words.asked(below, asked.kind.taken)) - _STAY
            )
            return bool(asked.topic or priced or general or _OF_ALL.search(words))
        if any(stems & above for stems in asked.words.values()):
            return True
        if asked.kind.tells is not ANY_WORDS:
            return any(stems & here for stems in asked.words.values())
        return bool(invited) or self._is_said_of_it(words, asked)

    def _asks_something_else(self, heading: str, asked: _Asked, words: str) -> bool:
        """Whether a heading asks for the opposite or in another mood, or has the words of the question otherwise: "does
        the town pay the pool?" is not "does the pool pay the town?"."""
        if not asked.words:
            return False
        there, here = (moods(JOINED_WORD.findall(text.casefold())) for text in (heading, asked.question))
        printed = [self._words.stem(word.casefold()) for word in JOINED_WORD.findall(heading)]
        own = [self._words.stem(word) for word in asked.words]
        places = [printed.index(stem) for stem in own if stem in printed]
        return asks_the_opposite(heading, asked.question, words) or there != here or places != sorted(places)

    def _is_said_of_it(self, words: str, asked: _Asked) -> bool:
        """Whether a sentence that no question stands above tells whether: it says so of what is asked about, which it
        begins with ("Parking is free"), of us ("We take no dogs") or to you, or in the order of the question ("The shop
        takes cards" of "do you take cards?")."""
        printed = [(word.casefold(), self._words.stems(word)) for word in JOINED_WORD.findall(words)]
        places = {
            word: [i for i, (_, held) in enumerate(printed) if held & stems] for word, stems in asked.words.items()
        }
        if not all(places.values()) or (_ARE_YOU.match(asked.question) and _counts(printed, places.values())):
            return False
        at = sorted(found[0] for found in places.values())
        said = {word for word, _ in printed[at[0] + 1 : at[0] + 4]}
        if at[0] <= 2 and at[-1] - at[0] <= NEAR and said & _IS:
            return True
        if (did := _DO.match(asked.question)) and (deed := places.get(did["deed"].casefold())) and len(at) > 1:
            return any(0 < i - deed[0] <= NEAR for i in at)
        if _NEEDED.match(asked.question) and not _NEEDS.search(words):
            return False
        whose = _TO_US if re.match(_YOU_ASKED, asked.question, re.I) else _TO_YOU
        leads = [match.start() for match in whose.finditer(words)]
        leads = [sum(one.end() <= start for one in JOINED_WORD.finditer(words)) for start in leads]
        return any(0 < i - j <= NEAR for i in at for j in leads)

    def _with_what_opens(self, asked: _Asked, one: Evidence) -> tuple[Cited, ...]:
        """A sentence; below a question that is answered by yes or no, what is said first and it."""
        passage = one.passage
        document, spans = passage.document, passage.sentences
        heading = question_above(passage, one.span)
        above = self._words.stems(heading)
        asks = asked.words or not asked.kind.asks.search(heading)
        if asks and not any(stems & above for stems in asked.words.values()):
            return (Cited(document, one.span),)
        first = next((at for at, span in enumerate(spans) if question_above(passage, span) == heading), 0)
        spans = spans[first:]
        opens = spans and _OPENER.match(passage.words(spans[0])) is not None
        if not opens:
            return (Cited(document, one.span),)
        end = max(one.span.end, spans[min(1, len(spans) - 1)].end)
        shown = [span for span in spans if span.start < end][:SHOWN]
        return tuple(Cited(document, span) for span in shown)


def _counts(printed: Sequence[tuple[str, frozenset[str]]], places: Iterable[list[int]]) -> bool:
    """Whether a sentence counts what is asked about: who has two of them is none."""
    return any(i and _COUNT.fullmatch(printed[i - 1][0]) for found in places for i in found)


def _sentences(candidates: Sequence[Candidate]) -> Iterator[Evidence]:
    """Every sentence of the first candidates, as evidence that nothing scored."""
    for candidate in candidates[:READ]:
        for span in candidate.passage.sentences:
            yield Evidence(candidate, span, 0.0)


def _is_said(passage: StoredPassage, span: Span) -> bool:
    """Whether somebody's own words stand there: they say it, and not the page."""
    return any(quote.speaker and span.overlaps(quote.span) for quote in passage.document.anatomy.quotes)
