"""Made-up archives of made-up organisations, written by the pressdesk project to learn from: ``bench/releases/*.toml``.

In: one file for each organisation, with its texts and the questions that they are asked: releases of press offices, and
encyclopedias, guidance, manuals, studies, accounts and newspapers beside them. Out: one set for each, since an
organisation has an archive of its own. ``right`` are words of the sentences that answer; a question without any is a
near miss: the text is about what it asks, and does not say it. Nobody and nothing in them exists. Most questions are
put in other words than those of the text; further ones in its own words stand in ``literal/``, by the release's number.
The organisations of ``HELD_OUT``, by the checksum of their names, teach no network: they are for testing, and for the
few weights of the support (``bench.fitted``).
"""

from __future__ import annotations

import tomllib
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.sets.near_misses import near_misses
from bench.sets.question_set import ANSWERABLE, Question, QuestionSet, Text

FOLDER = Path(__file__).parents[1] / "releases"
NEAR_MISS = "near miss"
LITERAL = "literal"  # folder beside the archives
HELD_OUT = 6  # every so many organisations teach no network


def organisations(folder: Path = FOLDER) -> Iterator[QuestionSet]:
    """One set for each file, in the order of their names.

    Raises:
        ValueError: what ``right`` holds stands not just once in its release; the message names both.
    """
    for path in sorted(folder.glob("*.toml")):
        yield organisation(path)


def organisation(path: Path) -> QuestionSet:
    """The releases of one file, each question with its release in sight and withdrawn."""
    releases = tomllib.loads(path.read_text(encoding="utf-8"))["release"]
    texts = [Text(f"{path.stem}-{i}", one["title"], one["text"].strip()) for i, one in enumerate(releases, 1)]
    held_out = zlib.crc32(path.stem.encode()) % HELD_OUT == 0
    literal = _literal(path.parent / LITERAL / path.name)
    asked = [
        question
        for i, (text, one) in enumerate(zip(texts, releases, strict=True), 1)
        for question in _asked(text, [*one["questions"], *literal.get(i, ())], held_out)
    ]
    gone = [q.without_its_texts(sorted(q.relevant), "passage gone") for q in asked if q.answerable]
    return QuestionSet(f"releases-{path.stem}", tuple(texts), (*asked, *gone, *near_misses(asked, texts, seed=1)))


def _literal(path: Path) -> dict[int, list[dict[str, Any]]]:
    """The further questions to each release, in its own words; none where no such file was written."""
    if not path.exists():
        return {}
    return {one["release"]: one["questions"] for one in tomllib.loads(path.read_text(encoding="utf-8"))["asked"]}


def _asked(text: Text, questions: Sequence[dict[str, Any]], held_out: bool) -> Iterator[Question]:
    for i, one in enumerate(questions, 1):
        for words in one["right"]:
            if text.text.count(words) != 1:
                raise ValueError(f"{text.id}: {one['ask']!r}: {words!r} has to stand there just once")
        kind = ANSWERABLE if one["right"] else NEAR_MISS
        relevant = frozenset((text.id,)) if one["right"] else frozenset()
        yield Question(f"{text.id}-{i}", one["ask"], kind, relevant, answers=tuple(one["right"]), held_out=held_out)
