"""What each part of retrieval is worth, over all sets: ``python -m bench.ablation``.

nDCG@10 by document for every weight of BM25 beside the cosine (0.7), of the context line (title, subject, year,
heading) in BM25, of late interaction over the first 30, with common words left out of full-text search, and of how
many rows are taken from each search.
Writes ``bench/results/ablation.md``. The constants of ``service/retriever.py`` are those that are best, or level
with the best, on all sets together.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from bench.archives import Archive, ingest
from bench.intervals import Share, bootstrap
from bench.retrieval_quality import ndcg, texts_of
from bench.sets import load
from bench.sets.question_set import Question, SetAbsent
from ingest import Generation
from ingest.generation import CONTEXT_WEIGHT
from service.reading_features.matching import coverage
from service.reading_features.question_words import read_question
from service.retriever import (
    BM25_WEIGHT,
    CLOSER,
    CLOSER_WEIGHT,
    COSINE_WEIGHT,
    DEPTH,
    POSTINGS,
    affordable,
    search_terms,
)

RESULTS = Path(__file__).parent / "results"
DEEPEST = 60  # rows of the deepest variant
ALL = 1_000_000_000  # postings: more than there are passages in any set, so that no word is left out


@dataclass(frozen=True)
class Variant:
    """The weights of BM25, of the context line and of late interaction; passages that the words may stand in; rows
    taken from each search. As they stand here they are those in use."""

    bm25: float = BM25_WEIGHT
    context: float = CONTEXT_WEIGHT
    late: float = CLOSER_WEIGHT
    postings: int = POSTINGS
    depth: int = DEPTH


VARIANTS = (
    Variant(),
    *(Variant(bm25=weight) for weight in (0.0, 0.05, 0.18, 0.3, 1.0)),
    *(Variant(context=weight) for weight in (0.0, 0.3, 0.6)),
    *(Variant(late=weight) for weight in (0.0, 0.5, 1.0, 2.0, 3.0)),
    Variant(postings=ALL),
    *(Variant(depth=rows) for rows in (30, 60)),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sets", default="xquad,clapnq,mtrag,scifact")
    parser.add_argument("--work", type=Path, default=Path("var/bench"))
    asked = parser.parse_args()
    columns: dict[str, list[Share]] = {}
    for name in asked.sets.split(","):
        try:
            questions = load(name)
        except SetAbsent as reason:
            print(reason)
            continue
        archive = ingest(questions, asked.work / name)
        columns[name] = _measured(archive, [q for q in questions.questions if q.answerable])
        archive.close()
    lines = [
        "# Retrieval, taken apart",
        "",
        "Made by `python -m bench.ablation`; nDCG@10 by document, 95 % bootstrap intervals. The first row is in use.",
        "",
        f"| BM25 | context | late interaction | postings | depth | {' | '.join(columns)} | mean |",
        f"| --- | --- | --- | --- | --- | {' | '.join('---' for _ in columns)} | --- |",
    ]
    for i, one in enumerate(VARIANTS):
        mean = sum(shares[i].value for shares in columns.values()) / max(len(columns), 1)
        postings = "all" if one.postings == ALL else f"{one.postings:,}"
        cells = " | ".join(str(shares[i]) for shares in columns.values())
        lines.append(f"| {one.bm25} | {one.context} | {one.late} | {postings} | {one.depth} | {cells} | {mean:.4f} |")
    print("\n".join(lines))
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "ablation.md").write_text("\n".join(lines) + "\n")


def _measured(archive: Archive, questions: list[Question]) -> list[Share]:
    gains: list[list[float]] = [[] for _ in VARIANTS]
    generation = archive.generation
    for question in questions:
        vector = generation.embed(question.words)
        nearest = [row for row, _ in generation.nearest(vector, DEEPEST)]
        found = {
            (context, most): _lexical(generation, question.words, context, most)
            for context, most in {(v.context, v.postings) for v in VARIANTS}
        }
        rows = sorted({*nearest, *(row for scores in found.values() for row in scores)})
        cosines = dict(zip(rows, map(float, generation.cosines(vector, rows)), strict=True))
        passages = generation.passages(rows)
        near = coverage(read_question(question.words, generation), [passages[row] for row in rows], generation)
        late = dict(zip(rows, map(float, near), strict=True))
        for gain, variant in zip(gains, VARIANTS, strict=True):
            dense = nearest[: variant.depth]
            scores = dict(list(found[variant.context, variant.postings].items())[: variant.depth])
            best = max(scores.values(), default=0.0) or 1.0
            relevance = {
                row: COSINE_WEIGHT * cosines[row] + variant.bm25 * scores.get(row, 0.0) / best
                for row in {*dense, *scores}
            }
            ranked = sorted(relevance, key=lambda row: (-relevance[row], row))
            closer = sorted(ranked[:CLOSER], key=lambda row: (-relevance[row] - variant.late * late[row], row))
            documents = (passages[row].document.id for row in [*closer, *ranked[CLOSER:]])
            gain.append(ndcg(texts_of(archive, documents)[:10], question.relevant))
    return [bootstrap(gain) for gain in gains]


def _lexical(generation: Generation, words: str, context: float, most: int) -> dict[int, float]:
    """Row -> BM25 with this weight of the context line, of the words that stand in ``most`` passages."""
    terms = affordable(search_terms(words), generation, most)
    rows = generation.db.execute(
        "SELECT rowid, -bm25(words, 1.0, ?) FROM words WHERE words MATCH ? ORDER BY bm25(words, 1.0, ?) LIMIT ?",
        (context, " OR ".join(terms), context, DEEPEST),
    )
    return {int(row): max(float(relevance), 0.0) for row, relevance in rows}


if __name__ == "__main__":
    main()
