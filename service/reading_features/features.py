"""Question and candidates -> one row of numbers for each sentence of the candidates."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest import Generation, Span
from service.reading_features.answer_kinds import AnswerKind, held
from service.reading_features.matching import FAR, Matches, match
from service.reading_features.question_words import Floats, Mask, QuestionWords, forms_of
from service.reading_features.sentence_words import SentenceWords, sentence_texts
from service.retriever import Candidate

NAMES = (
    "own",
    "own_or_context",
    "own_or_neighbours",
    "passage",
    "passage_or_context",
    "content_mean",
    "content_worst",
    "content_worst_passage",
    "rarest",
    "rarest_passage",
    "names_near",
    "names_near_context",
    "back",
    "cosine",
    "passage_cosine",
    "bm25",
    "relevance",
    "behind_first",
    "rank",
    "overlap",
    "overlap_context",
    "overlap_passage",
    "overlap_neighbours",
    "pairs",
    "numbers",
    "numbers_passage",
    "capitals",
    "capitals_passage",
    "kind_held",
    "kind_missing",
    "kind_unknown",
    "new_capitals",
    "new_numbers",
    "length",
    "place",
    "leans",
    "asks",
    "address",
    "label",
    "bullet",
    "asks_date",
    "asks_number",
    "asks_person",
    "asks_place",
    "asks_reason",
    "asks_manner",
    "asks_definition",
    "asks_yes_no",
    "unmatched",
    "has_names",
    "has_numbers",
)
COMPARED = (
    "own",
    "own_or_context",
    "own_or_neighbours",
    "passage",
    "cosine",
    "overlap",
    "overlap_neighbours",
    "relevance",
)
COLUMNS = (*NAMES, *(f"{name}_margin" for name in COMPARED), *(f"{name}_z" for name in COMPARED))
_ASKED = (
    AnswerKind.DATE,
    AnswerKind.NUMBER,
    AnswerKind.PERSON,
    AnswerKind.PLACE,
    AnswerKind.REASON,
    AnswerKind.MANNER,
    AnswerKind.DEFINITION,
    AnswerKind.YES_NO,
)


@dataclass(frozen=True)
class Sentences:
    """Every sentence of some candidates. ``rows`` has shape (sentences, len(COLUMNS))."""

    candidates: tuple[Candidate, ...]
    spans: tuple[Span, ...]
    words: tuple[SentenceWords, ...]
    matches: Matches
    rows: Floats

    def candidate(self, i: int) -> Candidate:
        return self.candidates[int(self.matches.home[i])]


def describe(
    question: QuestionWords,
    candidates: Sequence[Candidate],
    generation: Generation,
    read: Callable[[str], SentenceWords],
) -> Sentences:
    """All sentences of ``candidates``, which are not none and best first."""
    passages = [candidate.passage for candidate in candidates]
    words = tuple(read(text) for passage in passages for text in sentence_texts(passage))
    matches = match(question, passages, generation).with_implied(question, [one.implied for one in words])
    columns = {
        **_near(question, matches),
        **_of_passages(candidates, matches),
        **_printed(question, candidates, words, matches),
        **_kinds(question, words),
    }
    rows = np.stack([np.asarray(columns[name], np.float32) for name in NAMES], axis=1)
    compared = rows[:, [NAMES.index(name) for name in COMPARED]]
    margins = compared - compared.max(axis=0)
    spread = (compared - compared.mean(axis=0)) / (compared.std(axis=0) + 0.02)
    return Sentences(
        tuple(candidates),
        tuple(span for passage in passages for span in passage.sentences),
        words,
        matches,
        np.concatenate([rows, margins, spread], axis=1),
    )


def _near(question: QuestionWords, matches: Matches) -> dict[str, Floats]:
    weights, own = question.weights, matches.words
    context, passage = matches.context[matches.home], matches.passage[matches.home]
    same = (matches.home[1:] == matches.home[:-1])[:, None]
    beside = own.copy()
    beside[1:] = np.maximum(beside[1:], np.where(same, own[:-1], FAR))
    beside[:-1] = np.maximum(beside[:-1], np.where(same, own[1:], FAR))
    content = question.content if question.content.any() else np.ones(len(weights), bool)
    rarest = int(np.argmax(np.where(content, question.rarity, -1)))
    names = question.names | question.numbers
    names = names if names.any() else content
    everywhere = np.maximum(passage, context)
    return {
        "own": own @ weights,
        "own_or_context": np.maximum(own, context) @ weights,
        "own_or_neighbours": beside @ weights,
        "passage": passage @ weights,
        "passage_or_context": everywhere @ weights,
        "content_mean": own[:, content].mean(axis=1),
        "content_worst": own[:, content].min(axis=1),
        "content_worst_passage": everywhere[:, content].min(axis=1),
        "rarest": own[:, rarest],
        "rarest_passage": everywhere[:, rarest],
        "names_near": own[:, names].mean(axis=1),
        "names_near_context": np.maximum(own, context)[:, names].mean(axis=1),
        "back": matches.back,
        "cosine": matches.cosine,
    }


def _of_passages(candidates: Sequence[Candidate], matches: Matches) -> dict[str, Floats]:
    home = matches.home
    relevance = np.array([c.relevance for c in candidates], np.float32)
    return {
        "passage_cosine": np.array([c.cosine for c in candidates], np.float32)[home],
        "bm25": np.array([c.bm25 for c in candidates], np.float32)[home],
        "relevance": relevance[home],
        "behind_first": (relevance - relevance.max())[home],
        "rank": home.astype(np.float32) / 8,
    }


def _printed(
    question: QuestionWords, candidates: Sequence[Candidate], words: Sequence[SentenceWords], matches: Matches
) -> dict[str, Floats]:
    """What the same word forms tell: overlaps weighed as the words of the question are."""
    home = matches.home
    own = _holds([one.distinct for one in words], question)
    context = _holds([forms_of(c.passage.context) for c in candidates], question)
    first = np.searchsorted(home, np.arange(len(candidates)))
    passage = (np.maximum.reduceat(own, first, axis=0) | context)[home]
    here = own | context[home]
    pairs = {(a, b) for a, b in zip(question.forms, question.forms[1:], strict=False)}
    asked = frozenset(question.forms)
    content = max(int(question.content.sum()), 1)
    return {
        "overlap": own @ question.weights,
        "overlap_context": here @ question.weights,
        "overlap_passage": passage @ question.weights,
        "overlap_neighbours": _with_neighbours(own, home) @ question.weights,
        "pairs": _each(words, lambda one: len(pairs & one.pairs) / max(len(pairs), 1)),
        "numbers": _all_of(question.numbers, here),
        "numbers_passage": _all_of(question.numbers, passage),
        "capitals": _all_of(question.names, here),
        "capitals_passage": _all_of(question.names, passage),
        "new_capitals": _each(words, lambda one: min(len(one.capitals - asked), 5) / 5),
        "new_numbers": _each(words, lambda one: min(len(one.numbers - asked), 4) / 4),
        "length": _each(words, lambda one: min(len(one.forms), 60) / 60),
        "place": np.minimum(matches.place, 6).astype(np.float32) / 6,
        "leans": _each(words, lambda one: one.leans),
        "asks": _each(words, lambda one: one.asks),
        "address": _each(words, lambda one: one.address),
        "label": _each(words, lambda one: one.label),
        "bullet": _each(words, lambda one: one.bullet),
        "unmatched": (~passage[:, question.content]).sum(axis=1).astype(np.float32) / content,
        "has_names": np.full(len(words), float(question.names.any()), np.float32),
        "has_numbers": np.full(len(words), float(question.numbers.any()), np.float32),
    }


def _holds(forms: Sequence[Set[str]], question: QuestionWords) -> Mask:
    """Which of the question's words each set of forms holds: (sets, words)."""
    return np.array([[asked in held_forms for asked in question.forms] for held_forms in forms], bool)


def _with_neighbours(own: Mask, home: NDArray[np.int64]) -> Mask:
    """``own`` or'ed with that of the sentences before and after in the same passage."""
    same = (home[1:] == home[:-1])[:, None]
    around = own.copy()
    around[1:] |= own[:-1] & same
    around[:-1] |= own[1:] & same
    return around


def _each(words: Sequence[SentenceWords], value: Callable[[SentenceWords], float]) -> Floats:
    return np.array([value(one) for one in words], np.float32)


def _all_of(which: Mask, held_words: Mask) -> Floats:
    """The share of the words ``which`` that is held; 1 where there are none."""
    wanted = held_words[:, which]
    return wanted.mean(axis=1, dtype=np.float32) if wanted.shape[1] else np.ones(len(wanted), np.float32)


def _kinds(question: QuestionWords, words: Sequence[SentenceWords]) -> dict[str, Floats]:
    asked = set(question.forms)
    kind = question.kind
    open_kind = kind in (AnswerKind.OTHER, AnswerKind.YES_NO)
    holds = np.array(
        [
            0.0 if open_kind else float(any(not forms_of(s.text[a:b]) <= asked for a, b in held(kind, s.text)))
            for s in words
        ],
        np.float32,
    )
    named = {f"asks_{one.value}": np.full(len(words), float(kind is one), np.float32) for one in _ASKED}
    unknown = np.full(len(words), float(open_kind), np.float32)
    return {"kind_held": holds, "kind_missing": (1 - unknown) * (1 - holds), "kind_unknown": unknown, **named}
