"""A question asking what is new here, or was changed, since a day -> the documents that became public, and those
changed.

A document became public when the archive first took in a version of it that may be seen, or when its embargo ended. It
was changed when another file with another text took the place of a version that could be seen. What may not be seen,
and every version of before it could be, counts for nothing. Days are those of the service's clock.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ingest import ArchiveReader, Generation, StoredDocument, SubjectNames, pattern, seen_from
from service.answer import Citation, Computed
from service.citations import Cited
from service.holdings import forms
from service.holdings.change_wording import Found, told
from service.holdings.days import Days, read
from service.holdings.opening import opening
from service.holdings.request import in_english
from service.reading import Reading
from service.retriever import Filters, Visible
from service.told import Told
from service.visibility import seen_documents

LISTED = 20  # documents named in one answer; the counts beyond them are still true
USUAL = 7  # days back, where a question sets no day

_POLITE = r"(?:hi|hello|hey|please|so|and|now|ok|okay|can you|could you|tell me|show me|list|give me|y|dime)"
_HERE = (
    r"(?: (?:here|on (?:this|the) (?:site|page)|(?:in|to|on) (?:the|this|your) (?:archive|collection|database|index)))?"
)
_ABOUT = rf"(?: (?:about|on|concerning|sobre) {forms.SUBJECT}(?: (?:and|or|y|o) {forms.SUBJECT})*)?"
_D = rf"(?:{forms.DOCUMENT}|comunicados?(?: de prensa)?|documentos?|notas? de prensa|publicaciones)"
_ANY = r"(?:which|what|any|all|the|are there any|is there any|do you have any|have any|were any|has any|que|hay|los)"
_GOT = r"(?: (?:that|which|is|are|was|were|has|have|had|been|got|newly|que|se|ha|han|sido|fue|fueron))*"
_ADDED = r"(?:added|taken in|uploaded|indexed|ingested|anadid[oa]s?|agregad[oa]s?|anadio|agrego|anadieron|agregaron)"
_CHANGED = (
    r"(?:changed?|edited|altered|modified|updated|revised|amended|cambi(?:o|aron|ado)|modific(?:o|aron|ados?)|"
    r"actualiz(?:o|aron|ados?)|edit(?:o|aron|ados?))"
)
# What is asked for, the fewest words first: "new" without a day means the last week.
_FORMS = tuple(
    (kind, pattern(rf"^(?P<before>.*?)\b(?:{form}){_HERE}{_ABOUT}{_HERE}(?P<after>.*)$"))
    for kind, form in (
        ("new", rf"{_ANY}? ?new {_D}|{_ANY} {_D}{_GOT} new|{_D} nuev[oa]s"),
        ("new", r"(?:what|que)(?: is| are| was| hay)?(?: de)? (?:new|nuevo)|(?:is there |hay )?(?:anything|algo) "
                r"(?:new|nuevo)|(?:any|las|hay)? ?(?:novedades)"),
        ("added", rf"(?:what|que|anything){_GOT} {_ADDED}|{_ANY} {_D}{_GOT} {_ADDED}"),
        ("changed", rf"{_ANY} {_D}{_GOT} {_CHANGED}|(?:did|has|have) any {_D}{_GOT} {_CHANGED}"),
        ("both", rf"(?:what|que)(?: else)?{_GOT} (?:changed|cambiado|cambio)|(?:did|has|have) (?:any|some)thing{_GOT} "
                 r"changed?|(?:what|any|are there any) changes(?: were made| have been made| are there)?"),
        ("changed", rf"what{_GOT} (?:edited|altered|modified|updated|revised|amended)"),
    )
)  # fmt: skip
_NOUN = pattern(rf"\b{_D}\b")
# "What changed in 2021?", "What is new in 2021?", "since 2019" rather ask what happened than what this archive did.
_HAPPENED = pattern(r"(?:\b(?:19|20)\d\d$)|\byear\b|\bano\b")


@dataclass(frozen=True)
class Request:
    """``kind``: new, added, changed or both. ``types``: of which type, where the archive has documents of it."""

    kind: str
    days: Days
    types: frozenset[str] = frozenset()


def requested(reading: Reading, names: SubjectNames, today: date) -> Request | None:
    """What ``reading`` asks of the archive's own history; None where it asks for anything else."""
    plain = _line(reading.unaccented)
    if reading.bills or reading.speaker or not any(form.match(plain) for _, form in _FORMS):
        return None  # nearly every question ends here, before names are looked for: no form needs one
    line = _line(forms.with_subjects(reading.unaccented, names))
    for kind, form in _FORMS:
        if asked := form.match(line):
            before, noun = asked["before"], _NOUN.search(line[asked.end("before") : asked.start("after")])
            bounds = re.sub(
                rf"^(?:{_POLITE}\b ?)+|(?: ?\b{_POLITE})+$", "", f"{before} {asked['after']}".strip()
            ).strip()
            if not bounds:
                since = today - timedelta(days=USUAL)
                return Request(kind, Days(since, today), _types(noun)) if kind == "new" else None
            days = read(bounds, today)
            happened = _HAPPENED.search(bounds) is not None
            if days and (noun or (not happened and (kind == "new" or days.until_now)) or _recent(bounds)):
                return Request(kind, days, _types(noun))
    return None


class Changes:
    """What became public or was changed in one generation's archive."""

    def __init__(
        self, names: SubjectNames, generation: Generation, visible: Visible, archive: Callable[[], ArchiveReader]
    ) -> None:
        self._names, self._generation, self._visible, self._archive = names, generation, visible, archive

    def of(self, reading: Reading, filters: Filters, now: datetime) -> Told | None:
        """The documents that ``reading`` asks for; None where it asks for none."""
        request = requested(reading, self._names, now.date())
        if request is None:
            return None
        seen = seen_documents(self._generation.documents, self._visible, filters)
        typed = [document for document in seen if document.anatomy.type in request.types] or seen
        wanted = set(reading.subjects)
        meant = [document for document in typed if not wanted or wanted & set(document.anatomy.subjects)]
        new, changed = self._found(meant, request.days, now)
        new = new if request.kind != "changed" else []
        changed = changed if request.kind in ("changed", "both") else []
        listed = [*new, *changed][:LISTED]
        openings = [(one, opening(one.document, self._generation)) for one in listed]
        cited = tuple(Cited(one.document, span) for one, span in openings if span)
        kind, days = request.kind, request.days

        def text(citations: Sequence[Citation]) -> str:
            return told(kind, days, new, changed, len(meant), citations, reading.language)

        found = len(new) + len(changed)
        computed = (Computed("count", found, len(meant), len(meant), ()),) if found else ()
        return Told(cited, text, known=bool(cited), computed=computed, compared=False)

    def _found(self, documents: Sequence[StoredDocument], days: Days, now: datetime) -> tuple[list[Found], list[Found]]:
        """Those of ``documents`` that became public in these days, and the others that were changed, the last first."""
        archive = self._archive()
        touched = archive.touched(datetime.combine(days.first, time.min, now.tzinfo), now)
        new, changed = list[Found](), list[Found]()
        for document in documents:
            if document.id not in touched:
                continue
            moments = self._moments(document, touched[document.id], now)
            inside = [day for day in (one.astimezone(now.tzinfo).date() for one in moments) if _in(day, days)]
            if inside and _in(moments[0].astimezone(now.tzinfo).date(), days):
                new.append(Found(document, inside[0]))
            elif inside:
                changed.append(Found(document, inside[-1]))
        return _last_first(new), _last_first(changed)

    def _moments(self, document: StoredDocument, only: datetime | None, now: datetime) -> list[datetime]:
        """From when on it could be seen, and when its text became another."""
        if only:
            return [only]
        archive = self._archive()
        versions = archive.readable_versions(document.id, now)
        if not versions or versions[-1].sha256 != document.version:
            return []  # something came between
        moments = seen_from(versions, archive.entry(document.id).embargo_until)
        pairs = zip(versions, versions[1:], moments[1:], strict=False)
        another = [
            moment
            for one, next_, moment in pairs
            if one.sha256 != next_.sha256 and one.original_sha256 != next_.original_sha256
        ]
        return [moments[0], *another]


def _line(words: str) -> str:
    """The words in lower case without marks."""
    return in_english(re.sub(r"['’](?=s\b)", "", words), "en")


def _types(noun: re.Match[str] | None) -> frozenset[str]:
    return frozenset(kind for pattern, kind in forms.TYPES if noun and pattern.search(noun[0]))


def _recent(bounds: str) -> bool:
    return (
        re.fullmatch(r"yesterday|today|last (?:week|month)|hoy|ayer|(?:la |el )?(?:semana|mes) pasad[ao]", bounds)
        is not None
    )


def _in(day: date, days: Days) -> bool:
    return days.first <= day <= days.last


def _last_first(found: Sequence[Found]) -> list[Found]:
    """Of one day those first whose own date is the newest: an archive may have been read in one go."""
    return sorted(found, key=lambda one: (one.day, one.document.date, one.document.id), reverse=True)
