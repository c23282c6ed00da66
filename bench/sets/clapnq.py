"""ClapNQ: long answers with marked sentences; half of the questions have only near-misses."""

from __future__ import annotations

from pathlib import Path

from bench.sets.near_misses import near_misses
from bench.sets.question_set import ANSWERABLE, Question, QuestionSet, rows, texts


def load(folder: Path) -> QuestionSet:
    sentences = {row["id"]: row["sentences"] for row in rows(folder / "corpus.jsonl")}
    questions = []
    for row in rows(folder / "queries.jsonl"):
        if not row["answerable"]:
            questions.append(Question(row["id"], row["question"], "near miss"))
            continue
        printed = sentences[row["relevant"][0]]
        marked = tuple(tuple(printed[i] for i in choice if i < len(printed)) for choice in row["gold_sentences"])
        asked = Question(row["id"], row["question"], ANSWERABLE, frozenset(row["relevant"]), marked=marked)
        questions += [asked, asked.without_its_texts(row["relevant"], "passage gone")]
    corpus = texts(folder / "corpus.jsonl")
    return QuestionSet("clapnq", corpus, (*questions, *near_misses(questions, corpus, seed=1)))
