"""An HTML page -> what it says about itself: title, date, address, author. Hints, never the truth; but an embargo."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from ingest.anatomy.date_forms import YEAR
from ingest.anatomy.publication_state import is_unpublished
from ingest.lazy_pattern import pattern
from ingest.loaders.characters import one_line, visible

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "publish-date",
    "pubdate",
    "publication_date",
    "date",
)
# The element that holds the day of publication: one that says so, else the only day of the main part that any names.
_DAY_SAID = (
    "time[pubdate], time[itemprop=datePublished], time[class*=publish], time[class*=posted], time[class*=entry-date]"
)
_DAY = pattern(rf"{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_BESIDE = "aside, nav, footer, li, table, figure, [itemtype*=Event]"
_AUTHORS = ("author", "article:author", "dc.creator")
_LONGEST_HINT_CHARS = 500
_STATES = ("status", "post_status", "workflow", "publication-status", "dc.status")
_UNPUBLISHED_CLASS = pattern(
    r"(?:^|\s)(?:node--?(unpublished)|(?:post-)?status-(draft|auto-draft|private|pending|future|trash)"
    r"|post-(password-(?:required|protected))|system-(unpublished))(?:$|\s)"
)


def suggested_by(tree: LexborHTMLParser) -> dict[str, str]:
    """Those of ``title``, ``date``, ``url`` and ``author`` that the page states, as it states them."""
    meta = _meta(tree)
    linked = list(_linked_data(tree))
    title = tree.css_first("head title") or tree.css_first("title")
    canonical = tree.css_first("link[rel=canonical]")
    found = {
        "title": _first(meta, _TITLES) or (title.text(deep=True) if title is not None else ""),
        "date": _first(meta, _DATES) or _text_of(linked, "datePublished") or _day_of_an_element(tree),
        "url": ((canonical.attributes.get("href") or "") if canonical is not None else "") or meta.get("og:url", ""),
        "author": _first(meta, _AUTHORS) or _text_of(linked, "author"),
    }
    cleaned = {key: one_line(visible(value)[0])[:_LONGEST_HINT_CHARS] for key, value in found.items()}
    return {key: value for key, value in cleaned.items() if value}


def declared_by(tree: LexborHTMLParser) -> dict[str, object]:
    """What the page says in its code, which no reader sees, of an embargo or of what is not published yet: it is meant
    for whoever publishes the page."""
    meta = _meta(tree)
    found: dict[str, object] = {key: value for key, value in meta.items() if key.strip().startswith("embarg")}
    said = [meta.get(key, "") for key in _STATES] + [_text_of(list(_linked_data(tree)), "creativeWorkStatus")]
    state = next(filter(is_unpublished, said), "") or _state_of_class(tree)
    return found | ({"post_status": state} if state else {})


def _state_of_class(tree: LexborHTMLParser) -> str:
    """The state in which WordPress, Drupal and Joomla call a page unpublished by a class of it; a list of several has
    those of others."""
    articles = list({node.mem_id: node for node in tree.css("article, .hentry, .node, .item-page")}.values())
    whole = [node for node in articles if node.css_first("h1") is not None] or articles
    for node in (*([tree.body] if tree.body is not None else ()), *(whole if len(whole) == 1 else ())):
        if found := _UNPUBLISHED_CLASS.search(node.attributes.get("class") or ""):
            return str(next(filter(None, found.groups())))
    return ""


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    values: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        values.setdefault(key.lower(), attributes.get("content") or "")
    return values


def _day_of_an_element(tree: LexborHTMLParser) -> str:
    """The day of `<time datetime="2022-10-11">`; "" where several days stand there, or those of a list or an event."""
    beside = {time.mem_id for part in tree.css(_BESIDE) for time in part.css("time")}
    for selector in (_DAY_SAID, "time"):
        stamps = (time.attributes.get("datetime") or "" for time in tree.css(selector) if time.mem_id not in beside)
        days = {found.group() for stamp in stamps if (found := _DAY.match(stamp.strip()))}
        if len(days) == 1:
            return days.pop()
    return ""


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((meta[key] for key in keys if meta.get(key)), "")


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD, also those of a list or an @graph."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text(deep=True) or "")
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph", [data]) if isinstance(data, dict) else data
        yield from (entry for entry in graph if isinstance(entry, dict)) if isinstance(graph, list) else ()


def _text_of(linked: list[dict[str, Any]], key: str) -> str:
    for entry in linked:
        value = entry.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value:
            return value
    return ""
