"""XQuAD, English: short answers that stand in one sentence. Articles 37 to 48 are for testing only.

Each question is also asked with its article withdrawn, with only its paragraph withdrawn, and with a name
or number exchanged.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from bench.sets.near_misses import near_misses
from bench.sets.question_set import ANSWERABLE, Question, QuestionSet, rows, texts

FIRST_TEST_ARTICLE = 37


def load(folder: Path) -> QuestionSet:
    articles: dict[int, list[str]] = defaultdict(list)
    for row in rows(folder / "corpus.jsonl"):
        articles[row["article"]].append(row["id"])
    questions = []
    for row in rows(folder / "queries.jsonl"):
        asked = Question(
            row["id"],
            row["question"],
            ANSWERABLE,
            frozenset(row["relevant"]),
            answers=tuple(row["answers"]),
            held_out=row["article"] >= FIRST_TEST_ARTICLE,
        )
        questions += [
            asked,
            asked.without_its_texts(articles[row["article"]], "article gone"),
            asked.without_its_texts(row["relevant"], "passage gone"),
        ]
    corpus = texts(folder / "corpus.jsonl")
    return QuestionSet("xquad", corpus, (*questions, *near_misses(questions, corpus, seed=1)))
