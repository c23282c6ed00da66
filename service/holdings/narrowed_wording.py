"""What is left of the documents that were listed -> words, in English and in Spanish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest import StoredDocument
from service.answer import Citation
from service.figures.wording import listed
from service.holdings import forms, spanish
from service.holdings.wording import described
from service.language.numeral import numeral
from service.wording import and_more


@dataclass(frozen=True)
class Bound:
    """``english`` and ``spanish`` go after "those"; ``of`` keeps some documents. ``dated``: one without a date is
    left out for that. ``absent``: it keeps all others. ``vague`` keeps those that may belong to them by their date."""

    english: str
    spanish: str
    of: Callable[[Sequence[StoredDocument]], Sequence[StoredDocument]]
    dated: bool = False
    absent: bool = False
    vague: Callable[[Sequence[StoredDocument]], Sequence[StoredDocument]] = lambda documents: ()


WRITTEN = {
    "english": Bound(" in English (told by the commonest words)", " en inglés (según las palabras más comunes)", tuple),
    "spanish": Bound(
        " in Spanish (told by the commonest words)", " en español (según las palabras más comunes)", tuple
    ),
}
UNDATED = Bound(" without a printed date", " sin fecha impresa", tuple)


def of_type(kind: str) -> Bound:
    several = spanish.noun(kind)[1]
    return Bound(f" marked as {forms.several(kind.replace('_', ' '))}", f" marcados como {several}", tuple)


def quoting(name: str) -> Bound:
    return Bound(f" quoting {name}", f" con palabras de {name}", tuple)


def in_role(office: str) -> Bound:
    return Bound(
        f" with words of somebody in whose printed role this stands ({office})",
        f" con palabras de alguien en cuyo cargo impreso está esto ({office})",
        tuple,
    )


def about(name: str) -> Bound:
    return Bound(f" about {name}", f" sobre {name}", tuple)


def holding(parts: Sequence[str], *, either: bool) -> Bound:
    said = " or ".join(parts) if either else "; ".join(parts)
    return Bound(f" with exactly this ({said})", f" con exactamente esto ({said})", tuple)


def on_topic(words: Sequence[str]) -> Bound:
    these = " and ".join(words)
    return Bound(
        f" with this in title or text, in any form ({these})",
        f" con esto en el título o el texto, en cualquier forma ({' y '.join(words)})",
        tuple,
    )


def period_in_spanish(words: str) -> str:
    """ " since 2021" -> " desde 2021"."""
    return spanish.period(words)


def told(
    bound: Bound,
    of: int,
    left: Sequence[StoredDocument],
    undated: int,
    vague: int,
    language: str,
    citations: Sequence[Citation],
) -> str:
    """How many of how many are left, and each that is cited, with its date."""
    say, describe = (_in_spanish, spanish.described) if language == "es" else (_in_english, described)
    lines = [f"{describe(one.document)} [{one.marker}]" for one in citations]
    said = say(bound, of, left, undated) + _vague(vague, language)
    return "\n\n".join([said, "\n".join([*lines, *and_more(len(left), len(lines), language)])]) if lines else said


def _vague(number: int, language: str) -> str:
    """How many may be of that time, by a date that tells less."""
    if not number:
        return ""
    if language == "es":
        return f" Sin fecha más exacta, por lo que pueden ser de entonces: {spanish.many(number, spanish.DOCUMENT)}."
    return f" {number:,} without a closer date may be from then too."


def _in_english(bound: Bound, of: int, left: Sequence[StoredDocument], undated: int) -> str:
    documents = f"{of:,} document{'s' if of != 1 else ''}"
    if not bound.english:
        counts = Counter(document.anatomy.type.replace("_", " ") for document in left)
        kinds = listed([forms.many(n, kind) for kind, n in sorted(counts.items())])
        return f"The answer before lists {documents}: {kinds}."
    before = f"Of the {documents} that the answer before lists"
    if not left:
        said = f"{before}, {'each' if bound.absent else 'none'} is one{bound.english}."
    elif bound.absent:
        said = f"{before}, {len(left):,} {'is' if len(left) == 1 else 'are'} left without those{bound.english}."
    else:
        said = f"{before}, {len(left):,} {'is one' if len(left) == 1 else 'are those'}{bound.english}."
    if undated:
        said += f" {undated:,} without any date {'has' if undated == 1 else 'have'} been left out."
    return said


def _in_spanish(bound: Bound, of: int, left: Sequence[StoredDocument], undated: int) -> str:
    documents = spanish.many(of, spanish.DOCUMENT)
    if not bound.spanish:
        counts = Counter(document.anatomy.type for document in left)
        kinds = ", ".join(spanish.many(number, spanish.noun(kind)) for kind, number in sorted(counts.items()))
        return f"La respuesta anterior enumera {documents}: {kinds}."
    before = f"De {documents} de la respuesta anterior"
    if not left:
        said = f"{before}, {'todos son' if bound.absent else 'ninguno es'} de los pedidos{bound.spanish}."
    else:
        are = "queda" if len(left) == 1 else "quedan"
        without = "sin contar documentos" if bound.absent else "documentos"
        said = f"{before}, {are} {numeral(len(left), 'es')}: {without}{bound.spanish}."
    return said + spanish.without_date(undated)
