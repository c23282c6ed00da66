"""Documents that hold certain words, counted -> what is said of them, in English and in Spanish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest import Organisation
from service.answer import Citation
from service.figures.languages import words_in
from service.figures.wording import listed
from service.holdings import forms, spanish
from service.holdings.selection import Selection
from service.holdings.wording import described
from service.language.numeral import numeral
from service.wording import and_more


def these(parts: Sequence[str], either: bool, without: str, in_title: bool, language: str) -> str:
    """What the documents hold, as the words after "hold"; ``without``: what those hold that were left out."""
    held = _these(parts, either, language)
    if language == "es":
        held += " en el título" if in_title else ""
        return f"{held} y no las otras ({without})" if without else held
    held += " in the title" if in_title else ""
    return f"{held} and not the others ({without})" if without else held


def _these(parts: Sequence[str], either: bool, language: str) -> str:
    named = "; ".join(parts)
    if len(parts) == 1:
        return "estas palabras" if language == "es" else "these words"
    if language == "es":
        return f"{'una o varias' if either else 'cada una'} de estas palabras ({named})"
    return f"{'one or more' if either else 'each'} of these ({named})"


def reach(contacts: bool, language: str) -> str:
    """What is said after a count where some documents have contact parts, in which no words are looked for."""
    if not contacts:
        return ""
    return " Sin contar los datos de contacto." if language == "es" else " Contact parts are not counted."


def none(held: str, documents: int, language: str) -> str:
    """That no document holds what ``held`` says."""
    if language == "es":
        return f"Ningún documento de {numeral(documents, 'es')} contiene {held}."
    return f"No document of {documents:,} holds {held}."


def counted(types: Counter[str], of: int, language: str, held: str, beyond: str, citations: Sequence[Citation]) -> str:
    """How many of how many documents hold what ``held`` says, and each that is cited. ``beyond``: how far that
    reaches."""
    found = types.total()
    if language == "es":
        kinds = ", ".join(spanish.many(number, spanish.noun(kind)) for kind, number in sorted(types.items()))
        holds = "contiene" if found == 1 else "contienen"
        told = f"{numeral(found, 'es')} de {spanish.many(of, spanish.DOCUMENT)} {holds} {held}: {kinds}.{beyond}"
    else:
        kinds = listed([forms.many(n, kind.replace("_", " ")) for kind, n in sorted(types.items())])
        noun, holds = "document" if of == 1 else "documents", "holds" if found == 1 else "hold"
        told = f"{found:,} of {of:,} {noun} {holds} {held}: {kinds}.{beyond}"
    named = "\n".join(f"{one.document.title} [{one.marker}]" for one in citations)
    return "\n".join([f"{told}\n\n{named}", *and_more(found, len(citations), language)])


def unmentioned(names: Sequence[str], documents: int, organisation: Organisation, language: str) -> str:
    """Which subjects none of so many documents names."""
    words, of = words_in(language, organisation), len(organisation.subjects)
    group, listed_names = words.group(), words.listed(names)
    if language == "es":
        among = spanish.many(documents, spanish.DOCUMENT)
        if not names:
            return f"En {among} aparecen todos los nombres de {group}: {numeral(of, 'es')}."
        return f"De {numeral(of, 'es')} {group}, {numeral(len(names), 'es')} sin nombrar en {among}: {listed_names}."
    among = f"{documents:,} document{'s' if documents != 1 else ''}"
    if not names:
        return f"Each of the {of:,} {group} is named in at least one of {among}."
    are = "is" if len(names) == 1 else "are"
    return f"{len(names):,} of {of:,} {group} {are} named in no title and no text of {among}: {listed_names}."


def at_end(newest: bool, kind: str, found: Selection, language: str, citations: Sequence[Citation]) -> str:
    """Which of them are the newest or the oldest, each with its date, and what the dates do not tell. ``kind``: the
    type that was asked for, "" for any."""
    tell, said = (_at_end_in_spanish, spanish.described) if language == "es" else (_at_end, described)
    told = tell(newest, kind, found)
    if not found.documents:
        return told
    return "\n\n".join([told, "\n".join(f"{said(one.document)} [{one.marker}]" for one in citations)])


def _at_end(newest: bool, kind: str, found: Selection) -> str:
    noun = forms.several(kind.replace("_", " ")) if kind else "documents"
    if not found.documents:
        return f"None of the {found.of:,} {noun} that hold these words has a date."
    which, are = "newest" if newest else "oldest", "is this" if len(found.documents) == 1 else "are these"
    told = f"Of the {found.of:,} {noun} that hold these words, the {which} by the dates that are known {are}."
    if found.of == 1:
        told = f"1 of the {noun} holds these words."
    if found.vague:
        told += f" {found.vague:,} of the same year {'has' if found.vague == 1 else 'have'} no closer date."
    if found.undated:
        left_out = "has" if len(found.undated) == 1 else "have"
        told += f" {len(found.undated):,} without any date {left_out} been left out."
    return told


def _at_end_in_spanish(newest: bool, kind: str, found: Selection) -> str:
    called, which = spanish.noun(kind) if kind else spanish.DOCUMENT, "reciente" if newest else "antiguo"
    these = f"De {spanish.many(found.of, called)} con estas palabras"
    if not found.documents:
        return f"{these}, no se conoce la fecha de ninguno de los documentos."
    if found.of == 1:
        told = f"Estas palabras están en 1 {called[0]}."
    elif len(found.documents) == 1:
        told = f"{these}, el documento más {which} según las fechas conocidas es este."
    else:
        told = f"{these}, los documentos más {which}s según las fechas conocidas son estos."
    return told + spanish.of_the_same_year(found.vague) + spanish.without_date(len(found.undated))
