"""The archive as a LangChain retriever passes LangChain's own standard tests, and its documents can be checked."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.retrievers import BaseRetriever
from langchain_tests.integration_tests import RetrieversIntegrationTests
from starlette.testclient import TestClient

from ingest import DataDir
from service.langchain_retriever import PressdeskRetriever


class TestPressdeskRetriever(RetrieversIntegrationTests):
    @pytest.fixture(autouse=True)
    def _archive(self, sample_data: DataDir) -> None:
        type(self).data = sample_data.root  # type: ignore[attr-defined]

    @property
    def retriever_constructor(self) -> type[BaseRetriever]:
        return PressdeskRetriever

    @property
    def retriever_constructor_params(self) -> dict[str, Any]:
        return {"data": self.data}  # type: ignore[attr-defined]

    @property
    def retriever_query_example(self) -> str:
        return "What grade did Connecticut get in 2016?"


def test_each_document_is_the_exact_words_of_a_span_that_its_metadata_names(
    sample_data: DataDir, sample_client: TestClient
) -> None:
    retriever = PressdeskRetriever(data=sample_data.root, k=5)
    documents = retriever.invoke("safe harbor laws in Tennessee")
    retriever.close()
    assert len({document.id for document in documents}) == len(documents) == 5
    for document in documents:
        said = document.metadata
        text = sample_client.get(f"/v1/documents/{said['document_id']}", params={"version": said["version"]}).json()[
            "text"
        ]
        assert text[said["start"] : said["end"]] == document.page_content
        assert sample_client.get(said["permalink"]).status_code == 200
    relevances = [document.metadata["relevance"] for document in documents]
    assert relevances == sorted(relevances, reverse=True)
