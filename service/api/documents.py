"""``GET /v1/documents`` and ``/v1/documents/{id}``: what the archive holds, and each text to check quotes by."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import Field

from ingest import Check, Quote, Section, Span
from service.api.answer import CitedDocumentModel, SearchedModel, Shown
from service.api.parameters import ListParameters, VersionParameters, sha256_of
from service.api.parts import PipelineDep
from service.api.problem import NotFound, responses
from service.citations import cited_document
from service.documents import DocumentView, listed, view
from service.searching.cursor import cursor, offset_of
from service.searching.named import named

router = APIRouter(tags=["documents"])


class SectionModel(Shown):
    kind: str
    start: int
    end: int


class QuoteModel(Shown):
    """Words that the document prints between quotation marks; ``exact == text[start:end]``."""

    exact: str
    start: int
    end: int
    speaker: str | None
    role: str | None


class CheckModel(Shown):
    """Something that staff should look at."""

    code: str
    message: str
    start: int | None
    end: int | None


class VersionModel(Shown):
    version: str
    number: int
    captured_at: datetime


class DocumentModel(CitedDocumentModel):
    """A document at one version. ``sections``, ``quotes`` and ``checks`` belong to the version that is
    indexed and are empty for any other."""

    version: str = Field(description="names the text by its digest: the sha256 of its UTF-8 bytes")
    text: str = Field(description="canonical text, Unicode NFC; every span counts its code points")
    sections: tuple[SectionModel, ...]
    quotes: tuple[QuoteModel, ...] = Field(description="what it prints as somebody's words")
    checks: tuple[CheckModel, ...]
    versions: tuple[VersionModel, ...] = Field(description="those that may be read, the oldest first")


class DocumentsModel(Shown):
    total: int = Field(description="how many documents there are on all pages")
    documents: tuple[CitedDocumentModel, ...]
    next: str | None = Field(description="the cursor of the next page; null on the last")
    searched: SearchedModel = Field(description="all that there is, whatever the parameters let pass")


@router.get(
    "/v1/documents", operation_id="documents", summary="List documents by id", responses=responses(400, 403, 422, 503)
)
def documents(asked: Annotated[ListParameters, Query()], pipeline: PipelineDep) -> DocumentsModel:
    filters = named(asked.filters(), pipeline.organisation, pipeline.searcher.types)
    query, generation = ("documents", filters), pipeline.generation.name
    found = list(listed(pipeline, filters))
    start = offset_of(asked.cursor, generation, query)
    end = start + asked.limit
    return DocumentsModel.model_validate(
        {
            "total": len(found),
            "documents": [cited_document(document) for document in found[start:end]],
            "next": cursor(generation, query, end) if end < len(found) else None,
            "searched": pipeline.searched(),
        }
    )


@router.get(
    "/v1/documents/{id}",
    operation_id="document",
    summary="One document, at one version",
    description="What is unknown, withdrawn or under embargo is one 404. An earlier version can be read for as long as "
    "its document can.",
    responses=responses(403, 404, 422, 503),
)
def document(
    id: Annotated[str, Path(description="a document's id")],
    asked: Annotated[VersionParameters, Query()],
    pipeline: PipelineDep,
) -> DocumentModel:
    found = view(pipeline, id, sha256_of(asked.version))
    if found is None:
        raise NotFound
    return document_model(found)


def document_model(found: DocumentView) -> DocumentModel:
    anatomy, text = found.anatomy, found.shown.text
    return DocumentModel.model_validate(
        {
            "id": found.id,
            "title": anatomy.title,
            "type": anatomy.type,
            "publisher": anatomy.publisher,
            "url": anatomy.url,
            "subjects": anatomy.subjects,
            "published": anatomy.published,
            "version": f"sha256:{found.shown.sha256}",
            "text": text,
            "sections": [_section(section) for section in anatomy.sections if found.indexed],
            "quotes": [_quote(quote, text) for quote in anatomy.quotes if found.indexed],
            "checks": [_check(check) for check in anatomy.checks if found.indexed],
            "versions": [
                VersionModel(version=f"sha256:{v.sha256}", number=v.number, captured_at=v.captured_at)
                for v in found.versions
            ],
        }
    )


def _section(section: Section) -> SectionModel:
    return SectionModel(kind=section.kind.value, start=section.span.start, end=section.span.end)


def _quote(quote: Quote, text: str) -> QuoteModel:
    span: Span = quote.span
    return QuoteModel(exact=span.of(text), start=span.start, end=span.end, speaker=quote.speaker, role=quote.role)


def _check(check: Check) -> CheckModel:
    start, end = (check.span.start, check.span.end) if check.span else (None, None)
    return CheckModel(code=check.code, message=check.message, start=start, end=end)
