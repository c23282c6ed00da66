"""The archive as a LangChain retriever, for other people's chains. The only door to LangChain's retrievers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import Field, PrivateAttr

from ingest import DataDir
from service.citations import Cited, cite
from service.current import Current
from service.retriever import Filters


class PressdeskRetriever(BaseRetriever):
    """Passages of the archive in ``data``, the best first. Follows the archive: a new generation is
    used from the next question on. Close it when done.

    Each document's ``page_content`` is the exact words of a passage, re-read from the archive;
    ``metadata`` says where they stand (document, version, start, end, permalink) and how relevant
    they are; ``id`` names the span.
    """

    data: Path = Path("var")
    chroma_url: str = Field(default="", description="the Chroma server that holds its vectors, if one does")
    k: int = Field(default=6, ge=1, description="how many passages at most")

    _current: Current = PrivateAttr()

    def model_post_init(self, context: object, /) -> None:
        self._current = Current(DataDir(self.data), lambda: datetime.now(UTC), chroma_url=self.chroma_url)
        self._current.start()

    def close(self) -> None:
        self._current.stop()

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun, k: int | None = None
    ) -> list[Document]:
        """
        Raises:
            IndexNotBuilt: nothing is indexed in ``data``.
        """
        with self._current.pipeline() as pipeline:
            candidates = pipeline.retrieve(pipeline.understand(query), Filters(), k or self.k)
            relevance = {(c.passage.document.id, c.passage.span.start): c.relevance for c in candidates}
            cited = cite((Cited(c.passage.document, c.passage.span) for c in candidates), pipeline.archive())
        return [
            Document(
                id=f"{c.document.id}@{c.version}#{c.start}-{c.end}",
                page_content=c.exact,
                metadata={
                    "document_id": c.document.id,
                    "title": c.document.title,
                    "type": c.document.type,
                    "publisher": c.document.publisher,
                    "url": c.document.url,
                    "published": c.document.published.date,
                    "subjects": list(c.document.subjects),
                    "version": c.version,
                    "start": c.start,
                    "end": c.end,
                    "permalink": c.permalink,
                    "header": c.header.exact if c.header else None,
                    "relevance": round(relevance[c.document.id, c.start], 4),
                },
            )
            for c in cited
        ]
