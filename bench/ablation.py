"""What each part of retrieval is worth, over all sets: ``python -m bench.ablation``.

nDCG@10 by document for every weight of BM25 beside the cosine (0.7), and for every weight of the context
line (title, subject, year, heading) in BM25. Writes ``bench/results/ablation.md``. The constants of
``service/retriever.py`` are those that are best, or level with the best, on all sets together.
"""

from __future__ import annotations

import argparse
import sqlite3
from pathlib import Path

from bench.archives import Archive, ingest
from bench.intervals import Share, bootstrap
from bench.retrieval_quality import ndcg, texts_of
from bench.sets import load
from bench.sets.question_set import Question, SetAbsent
from service.retriever import match_expression

RESULTS = Path(__file__).parent / "results"
COSINE = 0.7
BM25_WEIGHTS = (0.0, 0.1, 0.18, 0.3, 0.5, 1.0)
CONTEXT_WEIGHTS = (0.0, 0.3, 0.6, 1.0)
USED = (0.18, 0.6)  # weight of BM25, weight of the context line
DEPTH = 60


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sets", default="xquad,clapnq,mtrag,scifact")
    parser.add_argument("--work", type=Path, default=Path("var/bench"))
    asked = parser.parse_args()
    variants = [
        *((weight, USED[1]) for weight in BM25_WEIGHTS),
        *((USED[0], context) for context in CONTEXT_WEIGHTS if context != USED[1]),
    ]
    columns: dict[str, list[Share]] = {}
    for name in asked.sets.split(","):
        try:
            questions = load(name)
        except SetAbsent as reason:
            print(reason)
            continue
        archive = ingest(questions, asked.work / name)
        columns[name] = _measured(archive, [q for q in questions.questions if q.answerable], variants)
        archive.close()
    lines = [
        "# Retrieval, taken apart",
        "",
        "Made by `python -m bench.ablation`; nDCG@10 by document, 95 % bootstrap "
        "intervals. In use: BM25 0.18, context 0.6.",
        "",
        f"| BM25 | context | {' | '.join(columns)} | mean |",
        f"| --- | --- | {' | '.join('---' for _ in columns)} | --- |",
    ]
    for i, (weight, context) in enumerate(variants):
        mean = sum(shares[i].value for shares in columns.values()) / max(len(columns), 1)
        cells = " | ".join(str(shares[i]) for shares in columns.values())
        lines.append(f"| {weight} | {context} | {cells} | {mean:.4f} |")
    print("\n".join(lines))
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "ablation.md").write_text("\n".join(lines) + "\n")


def _measured(archive: Archive, questions: list[Question], variants: list[tuple[float, float]]) -> list[Share]:
    gains: list[list[float]] = [[] for _ in variants]
    for question in questions:
        generation = archive.generation
        vector = generation.embed(question.words)
        dense = [row for row, _ in generation.nearest(vector, DEPTH)]
        found = {c: _lexical(generation.db, match_expression(question.words), c) for c in {c for _, c in variants}}
        rows = sorted({*dense, *(row for scores in found.values() for row in scores)})
        cosines = dict(zip(rows, map(float, generation.cosines(vector, rows)), strict=True))
        documents = {row: passage.document.id for row, passage in generation.passages(rows).items()}
        for gain, (weight, context) in zip(gains, variants, strict=True):
            scores = found[context]
            best = max(scores.values(), default=0.0) or 1.0
            relevance = {row: COSINE * cosines[row] + weight * scores.get(row, 0.0) / best for row in {*dense, *scores}}
            ranked = sorted(relevance, key=lambda row: (-relevance[row], row))
            gain.append(ndcg(texts_of(archive, (documents[row] for row in ranked))[:10], question.relevant))
    return [bootstrap(gain) for gain in gains]


def _lexical(db: sqlite3.Connection, expression: str, context: float) -> dict[int, float]:
    """Row -> BM25 with this weight of the context line."""
    rows = db.execute(
        "SELECT rowid, -bm25(words, 1.0, ?) FROM words WHERE words MATCH ? ORDER BY bm25(words, 1.0, ?) LIMIT ?",
        (context, expression, context, DEPTH),
    )
    return {int(row): max(float(relevance), 0.0) for row, relevance in rows}


if __name__ == "__main__":
    main()
