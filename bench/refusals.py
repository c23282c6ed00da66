"""What each rule by which a sentence may not answer costs and saves: ``python -m bench.refusals``.

The made-up archives (``bench/releases``) are asked through every step: what sentences answer, and near misses. Where a
question gets no answer though its best sentence is supported, that counts for the rule which refused the sentence, by
whether it was a right one. No rule was made for these texts, but some were mended with a look at them (DECISIONS.md
152). Writes ``bench/results/refusals.md``. Three minutes for the organisations that are held out, half an hour for
``--all``.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from bench.archives import Archive, ingest
from bench.intervals import wilson
from bench.sets.question_set import ANSWERABLE, Question
from bench.sets.releases import NEAR_MISS, organisations
from ingest import SubjectNames
from service.answer import Outcome
from service.answering.refusals import answering, refused_by
from service.cues.question_above import is_below_another_question
from service.pipeline import CANDIDATES, Pipeline
from service.reader import Evidence
from service.reading import Reading
from service.retriever import Filters
from service.turn import Asked

RESULTS = Path(__file__).with_name("results") / "refusals.md"
RIGHT, WRONG = "right", "wrong"
KINDS = (RIGHT, WRONG, NEAR_MISS)  # of a first or a refused sentence
NO_ANSWER = "none"
RIVAL, HEADING = "is_of_a_rival", "is_below_another_question"  # what refuses beside the table of rules


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="also the organisations that the networks learnt from")
    parser.add_argument("--work", type=Path, default=Path("var/bench"), help="where the archives are kept")
    asked = parser.parse_args()
    ends, rules = Counter[tuple[str, str]](), defaultdict[str, Counter[str]](Counter)
    for questions in organisations():
        some = [q for q in questions.questions if q.kind in (ANSWERABLE, NEAR_MISS) and (asked.all or q.held_out)]
        if some:
            archive = ingest(questions, asked.work / questions.name)
            _count(archive, some, ends, rules)
            archive.close()
    table = _table(ends, rules)
    print(table)
    RESULTS.write_text(table)


def _count(
    archive: Archive,
    questions: Iterable[Question],
    ends: Counter[tuple[str, str]],
    rules: dict[str, Counter[str]],
) -> None:
    """Adds how each question ends, and which rule keeps an end without an answer from having one."""
    organisation = archive.reader.organisation()
    pipeline = Pipeline(archive.generation, lambda: archive.reader, organisation, lambda: datetime.now(UTC))
    names = SubjectNames(organisation)
    for question in questions:
        end = pipeline.answer(Asked(question.words))
        if end.outcome is Outcome.ANSWERED:
            first = end.citations[0].exact if end.citations else end.text
            ends[question.kind, _kind(question, first)] += 1
            continue
        ends[question.kind, NO_ANSWER] += 1
        if refused := _refused(pipeline, question, names):
            rule, words = refused
            rules[rule][_kind(question, words)] += 1


def _kind(question: Question, words: str) -> str:
    if not question.answerable:
        return NEAR_MISS
    plain = " ".join(words.split())
    return RIGHT if any(" ".join(answer.split()) in plain for answer in question.answers) else WRONG


def _refused(pipeline: Pipeline, question: Question, names: SubjectNames) -> tuple[str, str] | None:
    """The rule that refused the best sentence, and that sentence, where it was supported and nothing else answers."""
    reading, reader = pipeline.understand(question.words), pipeline.reader
    refused: list[tuple[str, str]] = []
    may = answering(reading, names, _noting(refused))

    def may_answer(evidence: Evidence) -> bool:
        before = len(refused)
        allowed = may(evidence)
        if not allowed and len(refused) == before:
            refused.append((RIVAL, evidence.words))
        return allowed

    findings = reader.read(reading, pipeline.retrieve(reading, Filters(), CANDIDATES), may_answer)
    return refused[0] if refused and not findings.evidence and findings.support >= reader.threshold else None


def _noting(refused: list[tuple[str, str]]) -> Callable[[Evidence, Reading, SubjectNames], bool]:
    """``may_answer``, which adds to ``refused`` the rule and the words of each sentence that it refuses."""

    def may_answer(evidence: Evidence, reading: Reading, names: SubjectNames) -> bool:
        rule = refused_by(evidence, reading, names)
        if rule is None and is_below_another_question(evidence.passage, evidence.span, reading.question):
            rule = HEADING
        if rule is not None:
            refused.append((rule, evidence.words))
        return rule is None

    return may_answer


def _table(ends: Counter[tuple[str, str]], rules: dict[str, Counter[str]]) -> str:
    lines = [
        "# What each rule costs and saves by which a sentence may not answer",
        "",
        "Made by `python -m bench.refusals`: made-up archives, asked through every step. No rule was made for them;",
        "some were mended with a look at them (DECISIONS.md 152).",
        "",
        "| questions | how many | answered | with a right sentence first |",
        "| --- | ---: | --- | --- |",
    ]
    for kind in (ANSWERABLE, NEAR_MISS):
        of = sum(count for (one, _), count in ends.items() if one == kind)
        answered = of - ends[kind, NO_ANSWER]
        right = wilson(ends[kind, RIGHT], of) if kind == ANSWERABLE else ""
        lines.append(f"| {kind} | {of} | {wilson(answered, of)} | {right} |")
    lines += [
        "",
        "Questions that get no answer though their best sentence is supported, by the rule that refused it:",
        "",
        "| rule | a right sentence | another of an answerable question | of a near miss |",
        "| --- | ---: | ---: | ---: |",
    ]
    ranked = sorted(rules.items(), key=lambda item: (-item[1].total(), item[0]))
    lines += [f"| `{rule}` | {' | '.join(str(found[kind]) for kind in KINDS)} |" for rule, found in ranked]
    total = Counter[str]()
    for found in rules.values():
        total.update(found)
    lines.append(f"| all | {' | '.join(str(total[kind]) for kind in KINDS)} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
