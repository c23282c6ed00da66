"""What a search found -> an Atom feed, CSV or JSON. All of it, but for the feed, which has the first entries."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from xml.etree import ElementTree

from starlette.responses import Response

from ingest import StoredDocument
from service.api.spreadsheet import cell
from service.pages.frame import NAMELESS
from service.phrases import Phrases
from service.pipeline import Pipeline
from service.search import Found
from service.template import Template

FORMATS = {"atom": Template("Feed"), "csv": "CSV", "json": "JSON"}

_ATOM = "http://www.w3.org/2005/Atom"
_COLUMNS = ("id", "title", "type", "published", "inferred", "publisher", "subjects", "link")
_MARK = "\ufeff"  # by which spreadsheets know UTF-8: without it they break every accent


def export(
    kind: str, pipeline: Pipeline, found: Found, said: str, address: str, base: str, phrases: Phrases
) -> Response:
    """``kind`` is a key of FORMATS; ``address`` is that of the search, ``said`` its sentence."""
    documents = [pipeline.generation.by_id[name] for name in found.ids]
    if kind == "atom":
        content = _atom(documents[: len(found.hits)], pipeline, said, address, base, phrases)
        return Response(content, media_type="application/atom+xml")
    rows = [_row(document, base) for document in documents]
    if kind == "csv":
        return Response(
            _MARK + _csv(rows),
            media_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="search.csv"'},
        )
    whole = {"search": said, "address": address, "total": found.total, "documents": rows}
    return Response(json.dumps(whole, ensure_ascii=False), media_type="application/json")


def _row(document: StoredDocument, base: str) -> dict[str, object]:
    anatomy = document.anatomy
    return {
        "id": document.id,
        "title": anatomy.title,
        "type": anatomy.type,
        "published": anatomy.published.date,
        "inferred": anatomy.published.inferred,
        "publisher": anatomy.publisher,
        "subjects": list(anatomy.subjects),
        "link": f"{base}/d/{document.id}",
    }


def _csv(rows: Iterable[dict[str, object]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS)
    writer.writeheader()
    for row in rows:
        subjects = row["subjects"]
        flat = {**row, "subjects": " ".join(subjects) if isinstance(subjects, list) else ""}
        writer.writerow({name: cell(value) for name, value in flat.items()})
    return out.getvalue()


def _atom(
    documents: Iterable[StoredDocument], pipeline: Pipeline, said: str, address: str, base: str, phrases: Phrases
) -> bytes:
    """Entry ids are made of the document's id and version, so that they last over every re-ingest."""
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    built = pipeline.generation.manifest.built_at
    _add(feed, "title", said)
    _add(feed, "id", address)
    _add(feed, "updated", built)
    ElementTree.SubElement(feed, f"{{{_ATOM}}}link", rel="alternate", href=address)
    author = ElementTree.SubElement(feed, f"{{{_ATOM}}}author")
    _add(author, "name", pipeline.organisation.name or phrases.told(NAMELESS))
    for document in documents:
        entry = ElementTree.SubElement(feed, f"{{{_ATOM}}}entry")
        _add(entry, "title", document.anatomy.title)
        _add(entry, "id", f"urn:sha256:{document.version}:{document.id}")
        _add(entry, "updated", _moment(document.anatomy.published.date) or built)
        _add(entry, "summary", phrases.date(document.anatomy.published))
        ElementTree.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", href=f"{base}/d/{document.id}")
    return bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True))


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _moment(date: str | None) -> str | None:
    """The first moment of a date's day, month or year."""
    return f"{date}{'-01-01'[: 0 if len(date) == 10 else 3 if len(date) == 7 else 6]}T00:00:00Z" if date else None
