"""Candidates -> evidence: the sentences that answer, each with how well it is supported.

Every word of the question is compared with every word of a sentence as the network saw both in their
places (late interaction); a small trained network weighs that with what the words, names, numbers and the
kind of the question tell. Where that leaves it open which of two sentences is the best, or whether the best answers, a
cross-encoder reads its passage once more. Support is 0 to 1; what share of unanswerable questions gets past
``threshold`` is measured on texts that it was not made from, not assumed (bench/results/carry-over.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain, islice
from typing import Protocol

import numpy as np

from ingest import Generation, Span, StoredPassage, is_labelled, pattern
from service.language.openings import OPENED
from service.language.stop_words import ASKING_IN_SPANISH
from service.reading import Reading, unaccented
from service.reading_features.another_years import tells_it_of_another_year
from service.reading_features.cross_encoder import CrossEncoder, open_cross_encoder
from service.reading_features.features import Sentences, describe
from service.reading_features.marks import marks
from service.reading_features.question_words import WORD, Floats, QuestionWords, form, forms_of, read_question
from service.reading_features.race import ordered
from service.reading_features.sentence_words import Acronyms, beside_addresses, cached_reading, sentence_texts
from service.reading_features.weights import load
from service.reading_features.whole_spans import whole
from service.retriever import Candidate

READ = 8  # candidates whose sentences are scored: the right one is among them in .995 of XQuAD
SHOWN = 3  # three sentences hold the answer more often than one by about 12 points (bench/results/eval.md)
# How far behind the best score a sentence of the same document may be, and one of another. Of all pairs up to 6, by
# halves, the one that shows fewest sentences and costs no right one in three of ClapNQ, XQuAD, TAT-QA and SciFact; the
# fourth lost none either, but .004 of x@3 in SciFact. F1@3 rose (bench/reading_quality.py): .635 to .639 of
# ClapNQ, .447 to .457 of SciFact. The pairs were compared by hand from its findings; no script repeats the choice.
MARGIN, ELSEWHERE = 5.0, 4.0
# Where the best sentence may not answer, the next may only so far behind it. With the right sentences taken away, such
# a sentence answers 0 to 7 % of the questions of a set, any one up to 31 % (bench/runner_up.py,
# bench/results/runner_up.md).
RUNNER_UP = 0.75
BREAK = 3  # code points between two sentences that follow each other
# Close behind the first a sentence may say the same again; further behind it has to add something that is asked. It
# spares readers a third sentence that tells nothing, and costs .005 of ClapNQ's F1@3 (.637; .636 with 2, .642 without
# the rule) and .006 of its answers among three (.962; .968); SciFact and TAT-QA are level (bench/reading_quality.py).
NEAR = 3.0
ADDRESS = 0.3  # a line with a larger share of addresses is a source line, and no evidence
SAYS = 4  # words beside an address with which a sentence says something: "Register by 30 April at camp@hcf.example."
COMMON = 0.75  # rarity of words that any text may leave out, such as also, each, might, last; "budget" has 0.80
MISSED = 0.35  # a word that nothing read comes nearer to is told as unmatched; it decides nothing
REMEMBERED = 4000  # passages whose sentences are kept as words: about 20 MB

# One name, day, place or sum answers these. Of a question asking what or why the answer may be spread over sentences.
_ASKS_FOR_ONE = pattern(rf"{OPENED}(?:who|whom|whose|which|when|where|how (?:much|many|old|far|long|big|tall))\b", re.I)
_LEADS_TO = pattern(r":\s*(?:https?://|www\.|\S+@)")  # "The Denver Sun: https://..."
_Said = Callable[[int], Floats]  # of the sentences of a candidate, by its position


@dataclass(frozen=True)
class Evidence:
    """A span of a candidate that answers. ``score`` orders, 0 being as good as no answer; ``marks`` are the
    words that answer, as offsets into the span."""

    candidate: Candidate
    span: Span
    score: float
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def passage(self) -> StoredPassage:
        return self.candidate.passage

    @property
    def words(self) -> str:
        return self.passage.words(self.span)


@dataclass(frozen=True)
class Findings:
    """``evidence`` best first, but what leans on another stands after that; ``support`` is how well the first of it is
    supported, or the best sentence where no evidence is left; ``unmatched`` are words of the question that nothing read
    comes near to, as offsets into it."""

    evidence: tuple[Evidence, ...]
    support: float
    unmatched: tuple[tuple[int, int], ...] = ()


class Reader(Protocol):
    """The seam: another way of scoring is another class with this one method."""

    threshold: float  # support below this is no answer
    related: float  # and below this not even related

    def read(
        self, reading: Reading, candidates: Sequence[Candidate], may_answer: Callable[[Evidence], bool] = ...
    ) -> Findings: ...


class LateReader:
    """Scores the sentences of one generation with the trained weights. Thread-safe. ``quick``: late interaction
    alone decides what is supported, with fewer answers."""

    def __init__(self, generation: Generation, *, quick: bool = False) -> None:
        self._generation = generation
        self._weights = load()
        self._encoder = None if quick else open_cross_encoder()
        self._supports = self._weights.quick if quick else self._weights.close
        self._read_sentence = cached_reading(REMEMBERED, Acronyms(generation.acronyms))
        self.threshold = self._supports.threshold
        self.related = self._supports.related

    def read(
        self,
        reading: Reading,
        candidates: Sequence[Candidate],
        may_answer: Callable[[Evidence], bool] = lambda evidence: True,
    ) -> Findings:
        """The best sentences of the first ``READ`` candidates, of those that ``may_answer``."""
        question = read_question(reading.searched, self._generation)
        candidates = [c for c in candidates if c.passage.sentences][:READ]
        if not candidates or not question.printed:
            return Findings((), 0.0)
        sentences = describe(question, candidates, self._generation, self._read_sentence)
        said = None if self._encoder is None else cache(partial(_said, self._encoder, reading.searched, sentences))
        scores = self._scores(question, sentences)
        if said is not None:
            scores = ordered(scores, sentences.matches.home, said)
        order = sorted(range(len(scores)), key=lambda i: (-scores[i], *_place(sentences, i)))
        best = order[0]
        if not np.isfinite(scores[best]):
            return Findings((), 0.0)
        near = (i for i in order if scores[best] - scores[i] <= MARGIN)
        read = ((i, self._evidence(question, sentences, scores, i)) for i in near)
        answering = islice(((i, one) for i, one in read if may_answer(one)), 2 * SHOWN)  # looked at one by one
        first, judged = next(answering, None), best
        shown: Sequence[Evidence] = ()
        if first is not None and scores[best] - scores[first[0]] <= RUNNER_UP:
            judged, shown = first[0], _shown(chain([first], answering), sentences, question, may_answer)
        elif first is not None:  # as well supported as the best, but for the year
            words, read_best = question.question, sentences.words[best].text
            same = (o for o in chain([first], answering) if tells_it_of_another_year(words, read_best, o[1].words))
            shown = tuple(one for _, one in islice(same, 1))
        return Findings(
            tuple(one for one in shown if _is_near(one, shown[0]) and _adds(one, shown[0], question)),
            self._support(sentences, scores, judged, said),
            _unmatched(reading, question, sentences),
        )

    def _support(self, sentences: Sentences, scores: Floats, best: int, said: _Said | None) -> float:
        """How well the best sentence is supported; the encoder is asked where it can decide."""
        if said is None:
            return self._supports.of(sentences.rows, scores, best)
        home, place = int(sentences.matches.home[best]), int(sentences.matches.place[best])
        return self._supports.judged(sentences.rows, scores, best, lambda: float(said(home)[place]))

    def _scores(self, question: QuestionWords, sentences: Sentences) -> Floats:
        """A score for each sentence; minus infinity for what is no sentence to quote."""
        rows, tokens = sentences.rows, sentences.matches.tokens
        barred = np.array([_is_no_sentence(sentences, i) for i in range(len(rows))])
        return np.where(barred, -np.inf, self._weights.network.score(question, rows, tokens)).astype(np.float32)

    def _evidence(self, question: QuestionWords, sentences: Sentences, scores: Floats, i: int) -> Evidence:
        candidate = sentences.candidate(i)
        home = np.flatnonzero(sentences.matches.home == sentences.matches.home[i])
        words = [sentences.words[j] for j in home]
        span = whole(candidate.passage, words, int(sentences.matches.place[i]), question.question)
        quote = candidate.passage.words(span)
        return Evidence(candidate, span, float(scores[i]), marks(question, quote))


def _is_near(one: Evidence, first: Evidence) -> bool:
    """Whether a sentence of another document is near enough to the first to stand after it."""
    same = one.passage.document.id == first.passage.document.id
    return same or first.score - one.score <= ELSEWHERE


def _adds(one: Evidence, first: Evidence, question: QuestionWords) -> bool:
    """Whether a sentence is the first, near to it or right after it, or holds a telling word of the question that
    neither the first nor what it stands under does."""
    passage = first.passage
    goes_on = one.passage.row == passage.row and 0 <= one.span.start - first.span.end <= BREAK
    if first.score - one.score <= NEAR or goes_on or one is first or not _ASKS_FOR_ONE.match(question.question):
        return True
    around = f"{passage.above} {first.words}"
    telling = zip(question.forms, question.content & (question.rarity > COMMON), strict=True)
    lacking = {word for word, tells in telling if tells} - forms_of(around)
    return not lacking.isdisjoint(forms_of(one.words))


def _said(encoder: CrossEncoder, question: str, sentences: Sentences, home: int) -> Floats:
    """What the encoder makes of the sentences of a candidate's passage."""
    passage = sentences.candidates[home].passage
    return encoder.score(question, passage.context, sentence_texts(passage))


def _is_no_sentence(sentences: Sentences, i: int) -> bool:
    """Source lines, bare labels and questions: what a text prints beside its sentences."""
    words = sentences.words[i]
    bare = words.label and "|" not in words.text and not words.bullet and not words.numbers
    bare = bare and not _is_fact(sentences, i)
    sourced = words.address > ADDRESS and not _says_something(words.text)
    return sourced or words.asks or bare


def _is_fact(sentences: Sentences, i: int) -> bool:
    """Whether a line is one of several labels with what belongs to them: "Chair: Ann Lee" below "Founded: 1987"."""
    passage, place = sentences.candidate(i).passage, int(sentences.matches.place[i])
    around = passage.sentences[max(0, place - 1) : place + 2]
    return len([span for span in around if is_labelled(passage.words(span))]) > 1 and is_labelled(
        sentences.words[i].text
    )


def _says_something(text: str) -> bool:
    """Whether a sentence with an address is more than a line that leads to it."""
    ends = text.rstrip(" \"'”’)").endswith((".", "!"))
    return ends and not _LEADS_TO.search(text) and beside_addresses(text) >= SAYS


def _unmatched(reading: Reading, question: QuestionWords, sentences: Sentences) -> tuple[tuple[int, int], ...]:
    nearest = np.maximum(sentences.matches.words.max(axis=0), sentences.matches.context.max(axis=0))
    printed = frozenset().union(*(words.distinct for words in sentences.words))
    words = zip(question.forms, question.content & (question.rarity > COMMON), nearest, strict=True)
    missed = {one for one, telling, near in words if telling and near < MISSED and one not in printed}
    asking = ASKING_IN_SPANISH if reading.language == "es" else ()
    told = [match for match in WORD.finditer(reading.question) if form(match.group()) in missed]
    return tuple(match.span() for match in told if unaccented(match.group().casefold()) not in asking)


def _place(sentences: Sentences, i: int) -> tuple[str, int]:
    return sentences.candidate(i).passage.document.id, sentences.spans[i].start


def _shown(
    answering: Iterable[tuple[int, Evidence]],
    sentences: Sentences,
    question: QuestionWords,
    may_answer: Callable[[Evidence], bool],
) -> Sequence[Evidence]:
    """At most ``SHOWN``, no words of a passage twice. A sentence that leans on one that stands there stands after
    that, alone; of a list that stands there, further items that answer go on with it."""
    kept: list[Evidence] = []
    for i, one in answering:
        passage, own = one.passage, sentences.spans[i]
        over = [at for at, o in enumerate(kept) if o.passage.row == passage.row and o.span.overlaps(one.span)]
        if not over:
            kept.append(one)
        elif any(kept[at].span.overlaps(own) for at in over):
            continue
        elif sentences.words[i].leans:
            alone = replace(one, span=own, marks=marks(question, passage.words(own)))
            if may_answer(alone):
                kept.insert(over[-1] + 1, alone)
        elif len(over) == 1 and one.span.contains(kept[over[0]].span):  # both begin with the lead-in
            kept[over[0]] = replace(one, score=kept[over[0]].score)
        if len(kept) == SHOWN:
            break
    return kept
