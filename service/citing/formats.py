"""A citation -> texts to paste: Markdown, a footnote, BibTeX, CSL-JSON. ``base`` is the service's public address.

Attribution in words and in AP style is part of the citation itself (attribution.py).
"""

from __future__ import annotations

import json

from ingest import pattern
from service.answer import Citation
from service.citing.attribution import named
from service.citing.cited_table import cited_row
from service.language.date_words import date_in_words

_CSL_TYPES = {
    "report_card": "report",
    "analysis": "report",
    "brief": "report",
    "testimony": "speech",
    "page": "webpage",
    "blog": "post-weblog",
    "third_party": "article-newspaper",
}
# English, Spanish.
_COMMA = (",", "")  # of a title, inside its marks
_PLACE = ("characters {start}–{end} of version {version}", "caracteres {start}–{end} de la versión {version}")
_DOUBT = (
    ("undated", "undated ({} inferred)"),
    ("sin fecha", "sin fecha (se deduce {})"),
)
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_{}"},
}
_MARKDOWN = pattern(r"([\\`*_\[\]<>#|~])")


def link(citation: Citation, base: str) -> str:
    """Where the quoted words can be checked: the page of exactly this version, with them marked."""
    return f"{base}{citation.permalink}"


def markdown(citation: Citation, base: str, language: str = "en") -> str:
    """A block quotation and a line that says whose it is, with the link."""
    words = cited_row(citation) or citation.exact
    quoted = "\n".join(f"> {_plain_markdown(line)}".rstrip() for line in words.split("\n"))
    title = f"[{_plain_markdown(citation.document.title)}]({link(citation, base)})"
    about = [_who(citation), title, citation.document.publisher, _date(citation, language)]
    return f"{quoted}\n>\n> — {', '.join(part for part in about if part)}"


def footnote(citation: Citation, base: str, language: str = "en") -> str:
    """Speaker, “title,” publisher, date, link, and which characters of which version."""
    document = citation.document
    title = f"“{document.title}{_COMMA[language == 'es']}”"
    parts = [_who(citation), title, document.publisher, _date(citation, language), link(citation, base)]
    version = citation.sha256[:12]
    said = ", ".join(part for part in parts if part).replace(",”,", ",”")
    place = _PLACE[language == "es"].format(start=citation.start, end=citation.end, version=version)
    return f"{said} ({place})."


def bibtex(citation: Citation, base: str) -> str:
    """One ``@misc`` entry; LaTeX's own characters are escaped."""
    document, published = citation.document, citation.document.published
    date = (published.date or "").split("-")
    fields = {
        "author": f"{{{_latex(document.publisher)}}}" if document.publisher else "",
        "title": f"{{{_latex(document.title)}}}",
        "year": date[0],
        "month": date[1] if len(date) > 1 else "",
        "howpublished": _latex(document.type.replace("_", " ").capitalize()),
        "note": "undated; the year is inferred" if published.inferred else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{document.id},", *lines, f"  url = {{{link(citation, base)}}}", "}"])


def csl_json(citation: Citation, base: str) -> str:
    """One item of CSL-JSON, as Zotero and others read it."""
    document, published = citation.document, citation.document.published
    item: dict[str, object] = {
        "id": document.id,
        "type": _CSL_TYPES.get(document.type, "article"),
        "title": document.title,
        "author": [{"literal": document.publisher}] if document.publisher else [],
        "URL": link(citation, base),
        "note": f"{citation.version}, characters {citation.start}-{citation.end}",
    }
    if published.date:
        issued: dict[str, object] = {"date-parts": [[int(part) for part in published.date.split("-")]]}
        item["issued"] = issued | ({"circa": True} if published.inferred else {})
    return json.dumps([item], ensure_ascii=False, indent=1)


def _who(citation: Citation) -> str:
    return named(citation.speaker, citation.role) if citation.speaker else ""


def _date(citation: Citation, language: str) -> str:
    words, undated, inferred = date_in_words(citation.document.published, language), *_DOUBT[language == "es"]
    if not words:
        return undated
    return inferred.format(words) if citation.document.published.inferred else words


def _plain_markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in text)
