"""SciFact: claims against abstracts. A claim is answered by an abstract that supports or contradicts it.

Claims of which the cited abstract says too little are near misses.
"""

from __future__ import annotations

from pathlib import Path

from bench.sets.question_set import ANSWERABLE, Question, QuestionSet, rows, texts

TOO_LITTLE = "too little said"


def load(folder: Path) -> QuestionSet:
    sentences = {row["id"]: row["sentences"] for row in rows(folder / "corpus.jsonl")}
    questions = []
    for row in rows(folder / "queries.jsonl"):
        relevant = frozenset(row["relevant"])
        if not row["answerable"]:
            questions.append(Question(row["id"], row["question"], TOO_LITTLE, relevant))
            continue
        marked = tuple(
            tuple(sentences[text][i].strip() for i in choice)
            for text, choices in row["evidence"].items()
            for choice in choices
        )
        asked = Question(row["id"], row["question"], ANSWERABLE, relevant, marked=marked)
        questions += [asked, asked.without_its_texts(row["relevant"], "passage gone")]
    return QuestionSet("scifact", texts(folder / "corpus.jsonl"), tuple(questions))
