"""Values -> what a person reads. What comes from a document is escaped before anything is put around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from ingest import ALL as ALL_SUBJECTS
from ingest import Organisation, Span, pattern
from service.answer import MARKER, Citation, Figure, Link, Searched
from service.citations import permalink
from service.citing import formats
from service.citing.cited_table import cells, cited_row, tables
from service.citing.header import CELL_MARK
from service.help_numbers import help_numbers, name_in
from service.holdings.languages import language_told
from service.pages.asked import is_question
from service.phrases import Phrases
from service.search import Hit
from service.searching.query import is_search
from service.shown import in_lines, notices

_QUOTED = pattern(r"(?<=“)[^“”]+(?=”)")
_CELLS = pattern(rf"(?: +\{CELL_MARK})+(?: |$)|^\{CELL_MARK} ")


def day(phrases: Phrases, moment: str | datetime) -> str:
    """ "November 24, 2026" for any moment of it."""
    return phrases.day(moment.date().isoformat() if isinstance(moment, datetime) else moment)


def kind(phrases: Phrases, name: str) -> str:
    """ "Press release" for "press_release"."""
    return phrases.kind(name).capitalize()


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


def snippet(text: str, marks: Iterable[tuple[int, int]]) -> Markup:
    """As ``marked``; of a row of a table the cells that are not empty, a point between each two."""
    html = marked(text, marks)
    return Markup(_CELLS.sub(" · ", html).strip(" ·")) if f" {CELL_MARK} " in text else html


def row(citation: Citation) -> str:
    """What is quoted, in one line; a row of a table with the names of its columns."""
    return cited_row(citation) or citation.exact


def spoken(phrases: Phrases, text: str, around: str | None = None) -> Markup:
    """The attribute that names the language of printed words, so that they are read out in it; nothing where it is not
    known, or is that of the page or of what is ``around``."""
    told = language_told(text)
    return Markup(' lang="{}"').format(told) if told and told != (around or phrases.language) else Markup()


def _quoting(phrases: Phrases, text: str, around: str) -> Markup:
    """``text`` escaped, each quotation in its language."""
    html, at = Markup(), 0
    for match in _QUOTED.finditer(text):
        if language := spoken(phrases, match.group(), around):
            html += escape(text[at : match.start()]) + Markup("<span{}>{}</span>").format(language, match.group())
            at = match.end()
    return html + escape(text[at:])


def with_markers(phrases: Phrases, text: str, citations: Iterable[Citation], around: str) -> Markup:
    """``text``, which is in the language ``around``, escaped, its markers leading to the sources on the same page."""
    known = {str(citation.marker) for citation in citations}
    html, at = Markup(), 0
    for match in MARKER.finditer(text):
        if match.group(1) in known:
            html += _quoting(phrases, text[at : match.start()], around)
            html += Markup('<a href="#source-{0}" aria-label="{1}">[{0}]</a>').format(
                match.group(1), phrases.phrase("source {n}", n=match.group(1))
            )
            at = match.end()
    return html + _quoting(phrases, text[at:], around)


def address(hit: Hit) -> str:
    """The page of a hit's document, at its first snippet."""
    if not hit.snippets:
        return f"/d/{hit.document.id}"
    first = hit.snippets[0]
    return permalink(hit.document.id, first.version.removeprefix("sha256:"), Span(first.start, first.end))


def subject(phrases: Phrases, code: str, organisation: Organisation) -> str:
    known = organisation.by_code.get(code)
    return known.name if known else phrases.phrase("All") if code == ALL_SUBJECTS else code


def framework(phrases: Phrases, code: str | None, organisation: Organisation) -> str:
    known = organisation.framework_by_code.get(code or "")
    return known.name if known else code or phrases.phrase("not stated")


def subject_word(phrases: Phrases, organisation: Organisation) -> str:
    """The noun for what is graded, as a label."""
    return phrases.subject_word(organisation).capitalize()


def number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


def telephone(printed: str) -> str:
    """A printed number as a ``tel:`` address needs it."""
    return re.sub(r"[^\d+]", "", printed)


def reach(phrases: Phrases, searched: Searched) -> str:
    """How far the archive reaches, as a sentence."""
    first, last = (searched.from_ or "")[:4], (searched.to or "")[:4]
    period = ""
    if first and last:
        one_year = first == last
        period = phrases.phrase(" from {year}", year=first) if one_year else _from_to(phrases, first, last)
    told = {"day": day(phrases, searched.as_of), "period": period}
    return phrases.counted(
        searched.documents, "As of {day}: {n} document{period}.", "As of {day}: {n} documents{period}.", **told
    )


def _from_to(phrases: Phrases, first: str, last: str) -> str:
    return phrases.phrase(" from {first} to {last}", first=first, last=last)


def web_links(links: Iterable[Link]) -> list[Link]:
    """Those whose address may be a link: of the web, or of a search here."""
    return [link for link in links if is_web(link.url) or is_search(link.url)]


def ways(links: Iterable[Link]) -> list[Link]:
    """Those of mail and telephone: what an answer that leads to somebody is for."""
    return [link for link in links if link.printed != link.url]


def as_told(organisation: Organisation, told: str) -> Iterable[Any]:
    """The numbers to call in the order in which a text names them, the others last."""
    ends = len(told) + 1  # of no place, which is -1, this makes the last one
    return sorted(help_numbers(organisation), key=lambda number: told.find(number.phone or number.text) % ends)


def key(citation: Citation) -> str:
    """What tells a citation from the others of its page, fit for an id."""
    return f"c{citation.marker}-{citation.start}-{citation.end}"


def copies(phrases: Phrases, citation: Citation, base: str) -> list[tuple[str, str, str]]:
    """Everything that can be copied of a citation: what a script calls it, its name, the text."""
    language = phrases.language
    return [
        ("quote", phrases.phrase("Quote"), citation.attribution.plain),
        ("ap", phrases.phrase("AP style"), citation.attribution.ap),
        ("link", phrases.phrase("Link"), formats.link(citation, base)),
        ("markdown", "Markdown", formats.markdown(citation, base, language)),
        ("footnote", phrases.phrase("Footnote"), formats.footnote(citation, base, language)),
        ("bibtex", "BibTeX", formats.bibtex(citation, base)),
        ("csl", "CSL-JSON", formats.csl_json(citation, base)),
    ]


def graded_on(
    phrases: Phrases, citations: Iterable[Citation], figures: Iterable[Figure], organisation: Organisation
) -> str:
    """The frameworks of the figures that these citations show."""
    shown = {citation.marker for citation in citations}
    codes = dict.fromkeys(figure.framework for figure in figures if figure.citation in shown)
    return ", ".join(framework(phrases, code, organisation) for code in codes if code)


def of(phrases: Phrases) -> dict[str, Callable[..., Any]]:
    """All of them, by the names that templates use, in one language."""
    told = (day, kind, spoken, with_markers, subject, framework, subject_word, reach, graded_on)
    return {
        **{tell.__name__: partial(tell, phrases) for tell in told},
        "formats": partial(copies, phrases),
        "date": phrases.date,
        "numeral": phrases.number,
        "group": partial(phrases.subject_word, several=True),
        "footnote": partial(formats.footnote, language=phrases.language),
        "web": is_web,
        "marked": marked,
        "snippet": snippet,
        "row": row,
        "in_lines": in_lines,
        "notices": notices,
        "question": is_question,
        "address": address,
        "number": number,
        "tel": telephone,
        "name_in": name_in,
        "web_links": web_links,
        "ways": ways,
        "as_told": as_told,
        "key": key,
        "cells": cells,
        "tables": tables,
    }
