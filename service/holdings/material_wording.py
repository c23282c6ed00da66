"""Formats, lengths and languages of documents -> words, in English and in Spanish."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from service.answer import Citation
from service.figures.wording import listed
from service.holdings import spanish
from service.holdings.wording import described
from service.language.numeral import numeral
from service.wording import and_more

# Counts by key, the key of each cited document, of how many documents, in which language.
Word = Callable[[Sequence[tuple[str, int]], Mapping[str, str], int, str, Sequence[Citation]], str]

_NAMES = {
    "pdf": "PDF",
    "docx": "Word (docx)",
    "html": "HTML",
    "md": "Markdown (md)",
    "txt": "plain text (txt)",
    "odt": "OpenDocument (odt)",
    "csv": "CSV",
    "tsv": "TSV",
}
_LANGUAGES = {
    "en": {"english": "English", "spanish": "Spanish", "": "none that the commonest words tell"},
    "es": {"english": "inglés", "spanish": "español", "": "ninguno que digan las palabras más comunes"},
}


def formats(
    counts: Sequence[tuple[str, int]], keys: Mapping[str, str], of: int, language: str, citations: Sequence[Citation]
) -> str:
    """From files of which formats the documents were read."""
    names = {key: _NAMES.get(key, key) for key, _ in counts}
    each = [f"{names[key]}: {numeral(number, language)}" for key, number in counts]
    if language == "es":
        told = f"{spanish.many(of, spanish.DOCUMENT)} de archivos de {len(counts)} formatos. {', '.join(each)}."
    else:
        kinds = f"{len(counts)} format{'s' if len(counts) != 1 else ''}"
        told = f"The {_documents(of)} come from files of {kinds}: {', '.join(each)}. The newest of each:"
    return _with_newest(told, names, keys, language, citations)


def languages(
    counts: Sequence[tuple[str, int]], keys: Mapping[str, str], of: int, language: str, citations: Sequence[Citation]
) -> str:
    """In which languages the documents are, as far as it is told."""
    names = _LANGUAGES["es" if language == "es" else "en"]
    if language == "es":
        each = ", ".join(f"{names[key]}: {numeral(number, 'es')}" for key, number in counts)
        told = f"Idioma de {spanish.many(of, spanish.DOCUMENT)} según las palabras más comunes. {each}."
    else:
        each = listed([f"{number:,} in {names[key]}" for key, number in counts])
        told = f"Of {_documents(of)}, told by their commonest words: {each}. The newest of each:"
    return _with_newest(told, names, keys, language, citations)


def of_format(kind: str, found: int, of: int, language: str, citations: Sequence[Citation]) -> str:
    """How many documents were read from files of one format, and which."""
    name = _NAMES.get(kind, kind)
    if language == "es":
        told = f"{numeral(found, 'es')} de {spanish.many(of, spanish.DOCUMENT)} de un archivo {name}."
    else:
        told = f"{found:,} of {_documents(of)} {'comes' if found == 1 else 'come'} from a file of this format: {name}."
    return _with_list(told, found, language, citations)


def at_end(longest: bool, kind: str, words: int, of: int, language: str, citations: Sequence[Citation]) -> str:
    """The longest or shortest of so many documents of a ``kind``, "" for all, and how many words it has."""
    if language == "es":
        called = spanish.many(of, spanish.noun(kind) if kind else spanish.DOCUMENT)
        which = "El más largo" if longest else "El más corto"
        told = f"{which} de {called} tiene {numeral(words, 'es')} palabras (letras o cifras seguidas)."
    else:
        noun = f"{kind.replace('_', ' ') or 'document'}{'s' if of != 1 else ''}"
        which = "longest" if longest else "shortest"
        are = "is this, with" if len(citations) < 2 else "are these, each with"
        told = f"Of {of:,} {noun}, the {which} {are} {words:,} words (runs of letters and figures)."
    return _with_list(told, len(citations), language, citations)


def _with_newest(
    told: str, names: Mapping[str, str], keys: Mapping[str, str], language: str, citations: Sequence[Citation]
) -> str:
    describe = spanish.described if language == "es" else described
    lines = [f"{names[keys[one.document.id]]}: {describe(one.document)} [{one.marker}]" for one in citations]
    return "\n\n".join([told, "\n".join(lines)])


def _with_list(told: str, found: int, language: str, citations: Sequence[Citation]) -> str:
    describe = spanish.described if language == "es" else described
    lines = [f"{describe(one.document)} [{one.marker}]" for one in citations]
    return "\n\n".join([told, "\n".join([*lines, *and_more(found, len(lines), language)])]) if lines else told


def _documents(number: int) -> str:
    return f"{number:,} document{'s' if number != 1 else ''}"
