"""Make ``ingest/token_basis.npz``: the main directions of the default model's token vectors.

Data: the passages of ClapNQ (Apache-2.0), ``../shared/eval/clapnq/corpus.jsonl``. Fixed seed.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from ingest.embedder_export import open_embedder
from ingest.settings import IngestSettings
from ingest.tokens import BASIS, TOKEN_DIMENSION

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "eval" / "clapnq" / "corpus.jsonl"


def main() -> None:
    texts = [json.loads(line)["text"][:900] for line in CORPUS.read_text().splitlines()]
    settings = IngestSettings()
    embedder = open_embedder(settings.embedder, settings.data_dir.models)
    tokens = np.concatenate([rows for rows, _ in embedder.embed_tokens(texts)[1]])
    some = np.random.default_rng(0).choice(len(tokens), min(len(tokens), 20_000), replace=False)
    rows = tokens[some] / np.linalg.norm(tokens[some], axis=1, keepdims=True)
    _, strengths, directions = np.linalg.svd(rows, full_matrices=False)
    kept = float((strengths[:TOKEN_DIMENSION] ** 2).sum() / (strengths**2).sum())
    np.savez_compressed(BASIS, basis=directions[:TOKEN_DIMENSION].T.astype(np.float16))
    print(f"{len(texts)} texts, {len(tokens)} tokens; {TOKEN_DIMENSION} directions keep {kept:.1%} of the variance")


if __name__ == "__main__":
    main()
