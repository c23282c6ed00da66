"""mtrag: conversations in four domains. Asked three ways: the last turn with the turns before it, and,
for reading, as the standalone question that annotators wrote, with and without its texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.sets.near_misses import near_misses
from bench.sets.question_set import ANSWERABLE, Question, QuestionSet, Text, rows, texts

FOLLOW_UP = "follow-up"


def load(folder: Path) -> QuestionSet:
    corpus, all_rows = texts(folder / "corpus.jsonl"), rows(folder / "queries.jsonl")
    questions = []
    for row in all_rows:
        words = row.get("standalone_question") or row["question"]
        if row["answerability"] == "ANSWERABLE":
            asked = Question(row["id"], words, ANSWERABLE, frozenset(row["relevant"]))
            questions += [asked, asked.without_its_texts(_could_answer(row, all_rows, corpus), "clean")]
        if row["answerability"] == "UNANSWERABLE":
            questions.append(Question(row["id"], words, "unanswerable"))
        if row["relevant"]:
            questions.append(
                Question(
                    f"{row['id']}#turn",
                    row["question"],
                    FOLLOW_UP,
                    frozenset(row["relevant"]),
                    history=_turns(row["history"]),
                )
            )
    return QuestionSet("mtrag", corpus, (*questions, *near_misses(questions, corpus, seed=1)))


def _could_answer(row: dict[str, Any], all_rows: list[dict[str, Any]], corpus: Sequence[Text]) -> list[str]:
    """The texts of the whole conversation, and every text with the title of one of them."""
    talk = row["id"].split("<::>")[0]
    texts_of_talk = {text for other in all_rows if other["id"].split("<::>")[0] == talk for text in other["relevant"]}
    titles = {text.title for text in corpus if text.id in texts_of_talk}
    return sorted(texts_of_talk | {text.id for text in corpus if text.title in titles})


def _turns(history: list[dict[str, Any]]) -> tuple[tuple[str, str], ...]:
    """Question and answer, oldest first; a question without an answer has an empty one."""
    turns: list[tuple[str, str]] = []
    for said in history:
        if said["role"] == "user":
            turns.append((said["text"], ""))
        elif turns:
            turns[-1] = (turns[-1][0], said["text"][:4000])
    return tuple(turns[-10:])
