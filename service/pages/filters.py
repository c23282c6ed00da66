"""Values -> what a person reads. What comes from a document is escaped before anything is put around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from markupsafe import Markup, escape

from ingest import ALL as ALL_SUBJECTS
from ingest import Organisation, Published, Span
from service.answer import Citation, Figure, Link, Searched
from service.citations import permalink
from service.citing import attribution, formats
from service.search import Hit
from service.searching.query import is_search

_MARKER = re.compile(r"\[(\d+)\]")


def day(moment: str | datetime) -> str:
    """ "November 24, 2026" for any moment of it."""
    date = moment.date().isoformat() if isinstance(moment, datetime) else moment[:10]
    return attribution.date_in_words(Published(date))


def words(value: str) -> str:
    """ "Press release" for "press_release"."""
    return value.replace("_", " ").capitalize()


def is_web(address: str | None) -> bool:
    """Whether an address may be a link: the web's schemes and no other."""
    return bool(address) and str(address).lower().startswith(("https://", "http://"))


def marked(text: str, marks: Iterable[tuple[int, int]]) -> Markup:
    """``text`` escaped, with its ``marks`` (offsets, in order, not overlapping) in ``<mark>``."""
    html, at = Markup(), 0
    for start, end in marks:
        html += escape(text[at:start]) + Markup("<mark>") + escape(text[start:end]) + Markup("</mark>")
        at = end
    return html + escape(text[at:])


def with_markers(text: str, citations: Iterable[Citation]) -> Markup:
    """``text`` escaped, its markers leading to the sources on the same page."""
    known = {str(citation.marker) for citation in citations}
    html, at = Markup(), 0
    for match in _MARKER.finditer(text):
        if match.group(1) in known:
            html += escape(text[at : match.start()])
            html += Markup('<a href="#source-{0}" aria-label="source {0}">[{0}]</a>').format(match.group(1))
            at = match.end()
    return html + escape(text[at:])


def address(hit: Hit) -> str:
    """The page of a hit's document, at its first snippet."""
    if not hit.snippets:
        return f"/d/{hit.document.id}"
    first = hit.snippets[0]
    return permalink(hit.document.id, first.version.removeprefix("sha256:"), Span(first.start, first.end))


def subject(code: str, organisation: Organisation) -> str:
    known = organisation.by_code.get(code)
    return known.name if known else "All" if code == ALL_SUBJECTS else code


def framework(code: str | None, organisation: Organisation) -> str:
    known = organisation.framework_by_code.get(code or "")
    return known.name if known else code or "not stated"


def number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


def telephone(printed: str) -> str:
    """A printed number as a ``tel:`` address needs it."""
    return re.sub(r"[^\d+]", "", printed)


def reach(searched: Searched) -> str:
    """How far the archive reaches, as a sentence."""
    noun = "document" if searched.documents == 1 else "documents"
    first, last = (searched.from_ or "")[:4], (searched.to or "")[:4]
    period = "" if not first or not last else f" from {first}" if first == last else f" from {first} to {last}"
    return f"As of {day(searched.as_of)}: {searched.documents:,} {noun}{period}."


def web_links(links: Iterable[Link]) -> list[Link]:
    """Those whose address may be a link: of the web, or of a search here."""
    return [link for link in links if is_web(link.url) or is_search(link.url)]


def key(citation: Citation) -> str:
    """What tells a citation from the others of its page, fit for an id."""
    return f"c{citation.marker}-{citation.start}-{citation.end}"


def copies(citation: Citation, base: str) -> list[tuple[str, str]]:
    """Everything that can be copied of a citation, each with its name."""
    return [
        ("Quote", citation.attribution.plain),
        ("AP style", citation.attribution.ap),
        ("Link", formats.link(citation, base)),
        ("Markdown", formats.markdown(citation, base)),
        ("Footnote", formats.footnote(citation, base)),
        ("BibTeX", formats.bibtex(citation, base)),
        ("CSL-JSON", formats.csl_json(citation, base)),
    ]


def graded_on(citation: Citation, figures: Iterable[Figure], organisation: Organisation) -> str:
    """The frameworks of the figures that this citation shows."""
    codes = dict.fromkeys(figure.framework for figure in figures if figure.citation == citation.marker)
    return ", ".join(framework(code, organisation) for code in codes if code)


ALL: dict[str, Callable[..., Any]] = {
    "day": day,
    "words": words,
    "web": is_web,
    "marked": marked,
    "with_markers": with_markers,
    "address": address,
    "date": attribution.date_for_readers,
    "subject": subject,
    "framework": framework,
    "number": number,
    "tel": telephone,
    "reach": reach,
    "web_links": web_links,
    "key": key,
    "footnote": formats.footnote,
    "formats": copies,
    "graded_on": graded_on,
}
