"""A document -> what programs read of its page: schema.org's JSON-LD, and the ``citation_*`` tags of Zotero."""

from __future__ import annotations

import json

from markupsafe import Markup

from service.answer import CitedDocument

_TYPES = {"press_release": "NewsArticle", "report_card": "Report", "analysis": "Report", "blog": "BlogPosting"}
# Characters that could end a script element or start a comment there, as JSON writes them otherwise.
_UNSAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def json_ld(document: CitedDocument, address: str, version: str) -> Markup:
    """The content of a ``<script type="application/ld+json">``. An inferred date is left out: programs cannot doubt."""
    published = document.published
    item: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": _TYPES.get(document.type, "CreativeWork"),
        "headline": document.title,
        "url": address,
        "identifier": document.id,
        "version": version,
    }
    if document.publisher:
        item["publisher"] = {"@type": "Organization", "name": document.publisher}
    if document.url:
        item["isBasedOn"] = document.url
    if published.date and not published.inferred:
        item["datePublished"] = published.date
    return Markup(json.dumps(item, ensure_ascii=False).translate(_UNSAFE))


def citation_tags(document: CitedDocument, address: str) -> list[tuple[str, str]]:
    """Name and content of each ``<meta>``."""
    published = document.published
    tags = [
        ("citation_title", document.title),
        ("citation_publisher", document.publisher),
        ("citation_author_institution", document.publisher),
        ("citation_public_url", address),
    ]
    if published.date and not published.inferred:
        tags.append(("citation_publication_date", published.date.replace("-", "/")))
    return [(name, content) for name, content in tags if content]
