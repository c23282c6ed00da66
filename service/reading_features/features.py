"""Question and candidates -> one row of numbers for each sentence of the candidates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ingest import Generation, Span
from service.reading_features.answer_kinds import AnswerKind, held
from service.reading_features.matching import Matches, match
from service.reading_features.question_words import WORD, Floats, Mask, QuestionWords, form
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
    beside = own.copy()
    for i in range(1, len(own)):
        if matches.home[i] == matches.home[i - 1]:
            beside[i] = np.maximum(beside[i], own[i - 1])
            beside[i - 1] = np.maximum(beside[i - 1], own[i])
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
    contexts = [frozenset(map(form, WORD.findall(c.passage.context))) for c in candidates]
    inside: list[set[str]] = [set() for _ in candidates]
    for i, sentence in enumerate(words):
        inside[matches.home[i]] |= sentence.distinct
    pairs = {(a, b) for a, b in zip(question.forms, question.forms[1:], strict=False)}
    asked = frozenset(question.forms)
    content = max(int(question.content.sum()), 1)
    rows: list[dict[str, float]] = []
    for i, sentence in enumerate(words):
        home = int(matches.home[i])
        around = set(sentence.distinct)
        for j in (i - 1, i + 1):
            if 0 <= j < len(words) and matches.home[j] == home:
                around |= words[j].distinct
        passage = inside[home] | contexts[home]
        new = sentence.capitals - asked
        rows.append(
            {
                "overlap": _share(question, sentence.distinct),
                "overlap_context": _share(question, sentence.distinct | contexts[home]),
                "overlap_passage": _share(question, passage),
                "overlap_neighbours": _share(question, around),
                "pairs": len(pairs & sentence.pairs) / max(len(pairs), 1),
                "numbers": _all_of(question, question.numbers, sentence.distinct | contexts[home]),
                "numbers_passage": _all_of(question, question.numbers, passage),
                "capitals": _all_of(question, question.names, sentence.distinct | contexts[home]),
                "capitals_passage": _all_of(question, question.names, passage),
                "new_capitals": min(len(new), 5) / 5,
                "new_numbers": min(len(sentence.numbers - asked), 4) / 4,
                "length": min(len(sentence.forms), 60) / 60,
                "place": min(int(matches.place[i]), 6) / 6,
                "leans": float(sentence.leans),
                "asks": float(sentence.asks),
                "address": sentence.address,
                "label": float(sentence.label),
                "bullet": float(sentence.bullet),
                "unmatched": len(
                    [f for f, c in zip(question.forms, question.content, strict=True) if c and f not in passage]
                )
                / content,
            }
        )
    arrays = {name: np.array([row[name] for row in rows], np.float32) for name in rows[0]}
    arrays["has_names"] = np.full(len(words), float(question.names.any()), np.float32)
    arrays["has_numbers"] = np.full(len(words), float(question.numbers.any()), np.float32)
    return arrays


def _share(question: QuestionWords, forms: frozenset[str] | set[str]) -> float:
    return float(sum(w for w, f in zip(question.weights, question.forms, strict=True) if f in forms))


def _all_of(question: QuestionWords, which: Mask, forms: frozenset[str] | set[str]) -> float:
    wanted = [f for f, is_one in zip(question.forms, which, strict=True) if is_one]
    return sum(f in forms for f in wanted) / len(wanted) if wanted else 1.0


def _kinds(question: QuestionWords, words: Sequence[SentenceWords]) -> dict[str, Floats]:
    asked = set(question.forms)
    kind = question.kind
    open_kind = kind in (AnswerKind.OTHER, AnswerKind.YES_NO)
    holds = np.array(
        [
            0.0
            if open_kind
            else float(any(not set(map(form, WORD.findall(s.text[a:b]))) <= asked for a, b in held(kind, s.text)))
            for s in words
        ],
        np.float32,
    )
    named = {f"asks_{one.value}": np.full(len(words), float(kind is one), np.float32) for one in _ASKED}
    unknown = np.full(len(words), float(open_kind), np.float32)
    return {"kind_held": holds, "kind_missing": (1 - unknown) * (1 - holds), "kind_unknown": unknown, **named}
