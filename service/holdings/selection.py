"""A request -> the documents that are meant and may be seen now, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest import Generation, StoredDocument
from service.holdings import forms, quoting, topic, traits
from service.holdings.languages import written_in
from service.holdings.request import Request, Want
from service.retriever import Filters, Visible
from service.visibility import seen_documents


@dataclass(frozen=True)
class Selection:
    """``documents`` of ``of`` that may be seen. ``undated``: those that would be meant too, had they a date. ``vague``:
    how many more are of the year of the newest or the oldest, with no day to tell by. ``untyped``: none is of the type
    that the question names, so all types are here. ``in_title``: the topic's words stand in every title of them, and in
    the text alone of the ``further`` ones. ``loosened``: none of them is of the type that
    is asked for, though the archive has others of it. ``coarse``: those that may be meant too, as their date tells the
    year or the month and no more. ``others``: pages that are meant by all else, where releases are asked for: what is
    not marked as one may be one. ``firm``: those at the end that is asked for by a printed date, where a date there is
    inferred."""

    documents: tuple[StoredDocument, ...]
    of: int
    undated: tuple[StoredDocument, ...] = ()
    vague: int = 0
    untyped: bool = False
    in_title: bool = False
    further: tuple[StoredDocument, ...] = ()
    loosened: bool = False
    coarse: tuple[StoredDocument, ...] = ()
    others: tuple[StoredDocument, ...] = ()
    firm: tuple[StoredDocument, ...] = ()


def select(
    request: Request, generation: Generation, visible: Visible, filters: Filters, back: frozenset[str]
) -> Selection:
    """``back``: ids of the documents that the answer before cited."""
    found = _select(request, generation, visible, filters, back)
    if not request.types or found.untyped:
        return found
    loose = request.topic or request.written or request.trait or request.years
    if not found.documents and loose:
        others = _select(replace(request, types=frozenset()), generation, visible, filters, back)
        return replace(others, loosened=True) if others.documents or others.coarse else found
    if request.types == forms.SENT_OUT and (request.yearly or request.end) and not request.back:
        every = _select(replace(request, types=frozenset(), end=0), generation, visible, filters, back).documents
        return replace(found, others=tuple(d for d in every if d.anatomy.type == "page"))
    return found


def _select(
    request: Request, generation: Generation, visible: Visible, filters: Filters, back: frozenset[str]
) -> Selection:
    seen = seen_documents(generation.documents, visible, filters)
    meant = _of_type(seen, request)
    of = len(meant)
    if request.back and back:
        meant = [document for document in seen if document.id in back]
        of = len(meant)
    if request.title:
        meant = [document for document in seen if document.anatomy.title.casefold() == request.title.casefold()]
    if request.named:
        meant = [d for d in seen if request.named == d.id or _may_be_of(d, request.named)]
    wanted = set() if request.slipped else set(request.subjects)
    if wanted and not (request.title or request.named):
        enough = len(wanted) if request.every else 1
        meant = [d for d in meant if len(wanted & set(d.anatomy.subjects)) >= enough]
        if request.want is Want.LEAD:  # "the release about A" is about A alone, where there is one
            meant = [d for d in meant if set(d.anatomy.subjects) <= wanted] or meant
    meant = [d for d in meant if d.anatomy.type not in request.unlike]
    if request.undated:
        meant = [d for d in meant if without_printed_date(d)]
    if request.trait:
        having = {d.number for d in traits.with_trait(request.trait, seen)}
        meant = [d for d in meant if d.number in having]
    if request.quoted:
        naming = {d.number for d in quoting.quoting_all(seen, request.quoted) or ()}
        meant = [d for d in meant if d.number in naming]
    if request.titled:
        by_title, held = topic.titled(meant, request.titled, generation), []
        if request.by_text and not by_title:
            held = topic.holding(meant, request.titled, generation)
        meant = by_title or (held if len(held) == 1 else [])
    if request.written:
        meant = written_in(request.written, meant, generation)
    undated: list[StoredDocument] = []
    if request.years:
        undated = [d for d in meant if without_any_date(d)]
        meant = [d for d in meant if d.anatomy.published.year in request.years]
    if request.month:
        meant = [d for d in meant if d.date[5:7] in ("", f"{request.month:02}")]
    topical: list[StoredDocument] = []
    further: list[StoredDocument] = []
    if request.topic:
        held = topic.holding(meant, request.topic, generation)
        topical = topic.titled(held, request.topic, generation)
        meant = topical or held
        further = topic.beneath(held, request.topic, generation) if topical else []
    meant = in_order(meant, request.order)
    coarse = [d for d in meant if _is_coarse(d, request)]
    meant = [d for d in meant if d not in coarse]
    found = Selection(tuple(meant), of, tuple(undated))
    if request.end:
        found = at_end(meant, request.end, request.most, of, request.rank)
    if any(d.anatomy.published.inferred for d in found.documents) and request.end and request.rank == 1:
        printed = [d for d in meant if not d.anatomy.published.inferred]
        firm = at_end(printed, request.end, request.most, of).documents
        found = replace(found, firm=tuple(d for d in firm if d not in found.documents))
    found = replace(found, coarse=tuple(coarse))
    untyped = bool(request.types) and not any(d.anatomy.type in request.types for d in seen)
    return replace(found, untyped=untyped, in_title=bool(topical), further=tuple(further))


def _is_coarse(document: StoredDocument, request: Request) -> bool:
    """Whether its date tells less than the month, or the day, that is asked for."""
    if request.named:
        return document.id != request.named and document.date != request.named
    return bool(request.month) and len(document.date) < len("2023-05")


def _may_be_of(document: StoredDocument, day: str) -> bool:
    """Whether it is of that day, as far as its date tells."""
    return bool(document.date) and day.startswith(document.date)


def without_printed_date(document: StoredDocument) -> bool:
    """Whether its date is inferred, or not known at all."""
    return document.anatomy.published.date is None or document.anatomy.published.inferred


def without_any_date(document: StoredDocument) -> bool:
    return document.anatomy.published.year is None


def _of_type(seen: Sequence[StoredDocument], request: Request) -> list[StoredDocument]:
    """Those of the type that the question names, where the archive has any; all where it has none."""
    typed = [document for document in seen if document.anatomy.type in request.types]
    return typed or list(seen)


def at_end(documents: Sequence[StoredDocument], end: int, most: int, of: int, rank: int = 1) -> Selection:
    """The newest (``end`` above 0) or the oldest of those whose date is known, which stand newest first: as many as are
    asked for, or else all of one day. ``rank`` 2: those of the day before, of the days on which any came out."""
    dated = [document for document in documents if document.anatomy.published.date]
    undated = tuple(document for document in documents if not document.anatomy.published.date)
    if not dated:
        return Selection((), of, undated)
    if most:
        chosen = dated[:most] if end > 0 else dated[::-1][:most]
        return Selection(tuple(chosen), of, undated)
    dates = [str(document.anatomy.published.date) for document in dated]
    days = sorted({date for date in dates if end > 0 or len(date) == _closest(dates)}, reverse=end > 0)
    if rank > len(days):
        return Selection((), of, undated)
    day = days[rank - 1]
    chosen = [document for document in dated if document.anatomy.published.date == day]
    vague = sum(date != day and (day.startswith(date) or date.startswith(day)) for date in dates)
    return Selection(tuple(chosen), of, undated, vague)


def in_order(documents: Sequence[StoredDocument], order: int) -> list[StoredDocument]:
    """The newest first, or with ``order`` below 0 the oldest; those without a date are the last."""
    ordered = newest_first(documents)
    dated = [document for document in ordered if document.date]
    return ordered if order >= 0 else [*reversed(dated), *ordered[len(dated) :]]


def beyond(selection: Selection, request: Request) -> list[StoredDocument]:
    """Those of other kinds that are newer than the newest, or older than the oldest release, the outermost first."""
    if not (request.end and selection.others and selection.documents) or request.rank > 1 or request.most:
        return []
    at = selection.documents[0].date
    if request.end > 0:
        return [d for d in newest_first(selection.others) if d.date > at and not d.date.startswith(at)]
    printed = [d for d in in_order(selection.others, -1) if d.date and not d.anatomy.published.inferred]
    return [d for d in printed if d.date < at and not at.startswith(d.date)]


def newest_first(documents: Sequence[StoredDocument]) -> list[StoredDocument]:
    return sorted(documents, key=lambda d: (d.date, -d.number), reverse=True)


def _closest(dates: Sequence[str]) -> int:
    """How precise the dates of the earliest year are, at their best: a bare year stands for any day of it."""
    first = min(date[:4] for date in dates)
    return max(len(date) for date in dates if date.startswith(first))
