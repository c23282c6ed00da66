"""TAT-QA, the questions that a sentence of a financial report answers; tables are left to the ledger.

The questions speak of "the company" and are about one report: the others are out of sight.
"""

from __future__ import annotations

from pathlib import Path

from bench.sets.question_set import ANSWERABLE, Question, QuestionSet, Text, rows


def load(folder: Path) -> QuestionSet:
    corpus = tuple(Text(row["id"], row["title"], "\n".join(row["paragraphs"])) for row in rows(folder / "corpus.jsonl"))
    ids = frozenset(text.id for text in corpus)
    questions = [
        Question(
            row["id"],
            row["question"],
            ANSWERABLE,
            frozenset(row["relevant"]),
            ids - {row["scope"]},
            answers=tuple(row["answers"]),
        )
        for row in rows(folder / "queries.jsonl")
        if row["answer_type"] == "span" and row["answer_from"] == "text"
    ]
    return QuestionSet("tatqa", corpus, tuple(questions))
