"""The archive as a LangChain retriever passes LangChain's own standard tests, and its documents can be checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from langchain_core.retrievers import BaseRetriever
from langchain_tests.integration_tests import RetrieversIntegrationTests
from starlette.testclient import TestClient

from ingest import DataDir
from ingest.archive_writer import ArchiveWriter
from service.langchain_retriever import PressdeskRetriever
from tests.archives import built, collected, new_data_dir, release


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


def test_what_was_withdrawn_is_found_by_no_retriever_though_the_generation_still_has_it(tmp_path: Path) -> None:
    data_dir, folder = new_data_dir(tmp_path), tmp_path / "releases"
    release(folder, "mill.md", "The mill bridge was repaired in June 2024 by forty volunteers.", id="mill")
    release(folder, "lane.md", "The lane to the mill was paved in 2023.", id="lane")
    collected(data_dir, folder)
    built(data_dir)
    retriever = PressdeskRetriever(data=data_dir.root)
    before = [document.metadata["document_id"] for document in retriever.invoke("Who repaired the mill bridge?")]
    archive = ArchiveWriter(data_dir)
    archive.withdraw("mill")
    archive.close()
    after = [document.metadata["document_id"] for document in retriever.invoke("Who repaired the mill bridge?")]
    retriever.close()
    assert (sorted(before), after) == (["lane", "mill"], ["lane"])
