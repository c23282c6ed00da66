"""What an answer has to say beside its quotations: undated, inferred, a flagged sentence, no advice.

In Spanish where the reader's language is and staff has declared no other text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest import Organisation, relative_years
from service.answer import Citation, Notice, NoticeCode
from service.citations import Cited
from service.ending import spanish_notices
from service.ending.disagreement import disagreements
from service.ending.of_law import speaks_of_law
from service.holdings.slips import what_is_odd
from service.language.date_words import date_in_words
from service.own_names import own_names

FIRST_HAND = ("report_card", "release")


def notices(
    question: str,
    cited: Sequence[Cited],
    citations: Sequence[Citation],
    organisation: Organisation,
    *,
    compared: bool = True,
    language: str = "en",
) -> tuple[Notice, ...]:
    """The notices that an answer with these citations carries, each once, the gravest first. ``compared`` False: they
    are not held against each other."""
    codes = dict.fromkeys([NoticeCode.TEMPLATE_SLIP], slip) if (slip := _slip(cited, language)) else {}
    for item in cited:
        anatomy = item.document.anatomy
        if anatomy.published.date is None:
            codes.setdefault(NoticeCode.UNDATED, anatomy.title)
        elif anatomy.published.inferred:  # by which clues is for staff, and stands in the checks
            day = date_in_words(anatomy.published, language)
            codes.setdefault(NoticeCode.INFERRED_DATE, f"{day}: {anatomy.title}")
        if anatomy.source_kind not in FIRST_HAND:
            codes.setdefault(NoticeCode.SECONDARY_SOURCE, anatomy.title)
    if told := dict.fromkeys(one for citation in citations for one in _relative(citation, language)):
        codes[NoticeCode.RELATIVE_DATE] = "; ".join(told)
    if differing := list(disagreements(citations, language, own_names(organisation))) if compared else []:
        codes[NoticeCode.CONFLICT] = "; ".join(differing)
    places = [subject.name for subject in organisation.subjects]
    if any(speaks_of_law(text, places) for text in (question, *(i.document.anatomy.title for i in cited))):
        codes.setdefault(NoticeCode.NOT_LEGAL_ADVICE, "")
        if years := {i.document.anatomy.published.year for i in cited} - {None}:
            codes.setdefault(NoticeCode.HISTORICAL, ", ".join(map(str, sorted(y for y in years if y))))
    order = list(NoticeCode)
    return tuple(
        notice(code, detail, organisation, language)
        for code, detail in sorted(codes.items(), key=lambda pair: order.index(pair[0]))
    )


def of_slips(cited: Sequence[Cited], organisation: Organisation, language: str) -> tuple[Notice, ...]:
    """What is said where a passage that is only shown as near holds a flagged sentence."""
    slip = _slip(cited, language)
    return (notice(NoticeCode.TEMPLATE_SLIP, slip, organisation, language),) if slip else ()


def _slip(cited: Sequence[Cited], language: str) -> str:
    """What is odd about the first flagged sentence of these; "" where none is flagged."""
    checks = ((check, item) for item in cited for check in item.document.anatomy.checks)
    flagged = (
        check
        for check, item in checks
        if check.code == "template_slip" and check.span and check.span.overlaps(item.span)
    )
    first = next(flagged, None)
    return "" if first is None else first.message if language == "en" else what_is_odd(first, language)


def _relative(citation: Citation, language: str) -> Iterator[str]:
    """Each "six years ago" of what is cited, with the year that it works out to."""
    published = citation.document.published
    for phrase, year, printed in relative_years(citation.exact, published):
        if language == "es":
            yield spanish_notices.relative(phrase, year, published, printed=printed)
        elif printed:
            yield f"{phrase}: the text itself prints {year}"
        elif year is None:
            yield f"{phrase}: the date of the document is not known, and so not the year that is meant"
        else:
            sure = ", which is inferred" if published.inferred else ""
            yield f"{phrase}: counted from {date_in_words(published)}{sure}, it works out to {year}"


def notice(code: NoticeCode, detail: str, organisation: Organisation, language: str = "en") -> Notice:
    """The fixed text for a code, and the detail that belongs to this answer."""
    declared = organisation.texts.get("notices", {}).get(code)
    own = spanish_notices.TEXTS.get(code) if language == "es" and not declared else None
    text = own or organisation.fixed_text("notices", code, language)
    return Notice(code, f"{text} ({detail})" if detail else text)
