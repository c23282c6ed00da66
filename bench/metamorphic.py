"""Whether answers stay when what should not matter changes: ``python -m bench.metamorphic``.

Every question of XQuAD and ClapNQ that its text answers, asked through all steps: as it is, in lower case, in capitals,
with accents, with names the other way round; of the same archive with unrelated documents beside it (``BESIDE``),
and of one that took the texts in the other order. Counts the answers whose outcome is another, the first quotations
that are others where both times there is an answer, and the quotations that do not stand word for word at their place
in the text. Writes ``bench/results/metamorphic.md``.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bench.archives import Archive, ingest
from bench.intervals import wilson
from bench.sets import load
from bench.sets.question_set import QuestionSet
from service.answer import Answer, Outcome
from service.pipeline import Pipeline
from service.turn import Asked

RESULTS = Path(__file__).with_name("results") / "metamorphic.md"
SETS = ("xquad", "clapnq")
BESIDE = {"xquad": "tatqa", "clapnq": "xquad"}  # texts of another kind, about other matters
MOST = 300  # questions of a set
_NAME = re.compile(r"(?<=[a-z] )([A-Z][a-z]+) ([A-Z][a-z]+)\b")
_ACCENTS = str.maketrans("aeiou", "áéíóú")

QUESTIONS: dict[str, Callable[[str], str]] = {
    "lower case": str.lower,
    "capitals": str.upper,
    "accents": lambda words: words.translate(_ACCENTS),
    "names the other way round": lambda words: _NAME.sub(r"\2 \1", words),
    "no question mark, spaces": lambda words: "  ".join(words.rstrip("?").split()),
}


@dataclass(frozen=True)
class Change:
    """Of ``questions`` that the change touches: other outcomes, and other first quotations of ``both`` answers."""

    set: str
    what: str
    questions: int
    outcomes: int
    both: int
    quotes: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=Path("var/bench"), help="where the archives are kept")
    asked = parser.parse_args()
    lines = [
        "# What changes when nothing should",
        "",
        "Made by `python -m bench.metamorphic`. Outcome: another end than before. Quotation: another first sentence,",
        "of those that get an answer both times. Every quotation stood word for word in its text.",
        "",
        "| set | changed | questions | another outcome | another first quotation |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name in SETS:
        for one in filter(lambda change: change.questions, changes(load(name), load(BESIDE[name]), asked.work)):
            lines.append(
                f"| {one.set} | {one.what} | {one.questions} | {wilson(one.outcomes, one.questions)} "
                f"| {wilson(one.quotes, one.both)} |"
            )
            print(lines[-1], flush=True)
    RESULTS.write_text("\n".join(lines) + "\n")


def changes(questions: QuestionSet, beside: QuestionSet, work: Path, most: int = MOST) -> list[Change]:
    """One row for each change.

    Raises:
        ValueError: a quotation is not in its text.
    """
    answerable = [question.words for question in questions.questions if question.answerable and not question.hidden]
    words = answerable[:: max(1, len(answerable) // most)][:most]
    archives = {
        "": questions,
        "unrelated documents beside": replace(questions, texts=(*questions.texts, *beside.texts)),
        "texts in the other order": replace(questions, texts=questions.texts[::-1]),
    }
    answers: dict[str, list[tuple[Answer, str | None]]] = {}
    for place, (what, texts) in enumerate(archives.items()):
        archive = ingest(texts, work / f"{questions.name}-metamorphic-{place}")
        try:
            ask = _asker(archive)
            answers[what] = [ask(one) for one in words]
            if not what:
                before = answers.pop(what)
                known = dict(zip(words, before, strict=True))  # a change may leave a question as it is
                answers |= {
                    name: [known.get(changed) or ask(changed) for changed in map(change, words)]
                    for name, change in QUESTIONS.items()
                }
        finally:
            archive.close()
    touched = {name: [change(one) != one for one in words] for name, change in QUESTIONS.items()}
    return [
        _compared(questions.name, what, before, after, touched.get(what, [True] * len(words)))
        for what, after in answers.items()
    ]


def _asker(archive: Archive) -> Callable[[str], tuple[Answer, str | None]]:
    """Asks a question: the answer, and its first quotation with the id of its text."""
    pipeline = Pipeline(
        archive.generation, lambda: archive.reader, archive.reader.organisation(), lambda: datetime.now(UTC)
    )

    def ask(words: str) -> tuple[Answer, str | None]:
        answer = pipeline.answer(Asked(words))
        for citation in answer.citations:
            text = archive.reader.text(citation.document.id, citation.version.removeprefix("sha256:"))
            if (text or "")[citation.start : citation.end] != citation.exact:
                raise ValueError(f"{citation.exact!r} does not stand at its place in {citation.document.id}")
        first = answer.citations[0] if answer.citations else None
        return answer, first and f"{archive.text_of[first.document.id]}: {first.exact}"

    return ask


def _compared(
    name: str,
    what: str,
    before: Sequence[tuple[Answer, str | None]],
    after: Sequence[tuple[Answer, str | None]],
    touched: Sequence[bool],
) -> Change:
    pairs = [pair for pair, changed in zip(zip(before, after, strict=True), touched, strict=True) if changed]
    both = [(one, other) for (a, one), (b, other) in pairs if a.outcome is b.outcome is Outcome.ANSWERED]
    return Change(
        name,
        what,
        len(pairs),
        sum(a.outcome is not b.outcome for (a, _), (b, _) in pairs),
        len(both),
        sum(one != other for one, other in both),
    )


if __name__ == "__main__":
    main()
