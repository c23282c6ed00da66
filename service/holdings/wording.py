"""Documents, counts and dates of an archive -> words. Titles and dates are those of a document's anatomy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest import Organisation, Published, StoredDocument
from service.answer import CitedDocument
from service.figures.wording import listed
from service.holdings import forms
from service.holdings.by_year import ByYear, times_at_end, times_counted, years_between, years_spanned
from service.holdings.forms import many
from service.holdings.request import Request, is_day
from service.holdings.selection import Selection, beyond
from service.holdings.traits import said as said_of
from service.language.date_words import date_in_words
from service.language.numeral import ORDINALS

INNER = str.maketrans({"“": "‘", "”": "’", '"': "'"})

NO_OTHER_CORRECTS = "No other document says that one was corrected."
_SAID = {
    "corrected": "corrects or withdraws an earlier one",
    "withdrawn": "withdraws an earlier one",
    "updated": "updates, corrects or withdraws an earlier one",
}


def described(document: CitedDocument) -> str:
    """Its title and its date: "Report on the bridges (Nov. 16, 2016)". Nothing stands between double marks there: these
    are for the words of citations."""
    published = document.published
    title = document.title.translate(INNER)
    words = date_in_words(published)
    date = "undated" if not words else f"undated; {words} inferred" if published.inferred else words
    return f"{title} ({date})"


def counted(selection: Selection, request: Request, organisation: Organisation) -> str:
    """How many documents there are of what was asked for, of which kinds, and what the count may lack."""
    found = len(selection.documents)
    counts = Counter(document.anatomy.type.replace("_", " ") for document in selection.documents)
    scope = _scope(selection, request, organisation)
    if len(counts) == 1:
        said = f"The archive holds {many(found, next(iter(counts)))}{scope}."
    elif found:
        each = [many(number, kind) for kind, number in sorted(counts.items())]
        said = f"The archive holds {many(found, 'document')}{scope}: {listed(each)}."
    else:
        kind = "document" if selection.untyped or selection.loosened else kinds_of(request) or "document"
        said = f"The archive holds no {kind}{' known to be' if selection.coarse else ''}{scope}."
    if request.back and request.nth is not None:
        said = "Of the documents that the answer before cites, this is the one."
    elif request.back:
        said = f"The answer before cites {many(found, 'document')}."
    elif request.yearly and found:
        said += _by_year(selection.documents, request.yearly, monthly=request.monthly)
        said += _in_gaps(selection) if request.yearly is ByYear.NONE else ""
    elif not scope and (years := years_of(selection)):
        said += f" They date from {years[0]} to {years[-1]}{_inferred_years(selection, years)}."
    return _untyped(selection, request) + said + _further(selection) + _coarse(selection) + _without_date(selection)


def kinds_of(request: Request) -> str:
    """What the documents are called that are asked for; "" where any are."""
    if request.types == forms.SENT_OUT:
        return "release"
    return " or ".join(sorted(kind.replace("_", " ") for kind in request.types))


def _coarse(selection: Selection) -> str:
    """How many documents may be of the month or the day too, by a date that tells less."""
    if not selection.coarse:
        return ""
    too = " too" if selection.documents else ""
    return f" {many(len(selection.coarse), 'document')} without a closer date may be from then{too}."


def _in_gaps(selection: Selection) -> str:
    """How many documents of other kinds are of the years that have none of the kind that is asked for."""
    gaps = years_between(selection.documents)
    counts = {year: many for year, many in times_counted(selection.others, monthly=False).items() if year in gaps}
    each = ", ".join(f"{year}: {number:,}" for year, number in counts.items())
    return (
        f" Documents of other kinds are from {'these' if len(counts) > 1 else 'one'} of them: {each}." if each else ""
    )


def _by_year(documents: Sequence[StoredDocument], asked: ByYear, *, monthly: bool) -> str:
    """How many are of each year or month, and which has most or fewest, where that is asked."""
    counts, unit = times_counted(documents, monthly=monthly), "month" if monthly else "year"
    if not counts:
        return ""
    named = {time: date_in_words(Published(time)) for time in counts}
    undated = len(documents) - sum(counts.values())
    left = f"; without any {'month' if monthly else 'date'}: {undated:,}" if undated else ""
    each = f" By {unit}: {', '.join(f'{named[time]}: {number:,}' for time, number in counts.items())}{left}."
    if asked is ByYear.EACH:
        return each
    if asked is ByYear.NONE:
        first, last = years_spanned(documents)
        span, gaps = f"from {first} to {last}", years_between(documents)
        if not gaps:
            return f" Every year {span} has some.{each}"
        return f" {span.capitalize()} it holds none of {listed(gaps)}.{each}"
    ends = times_at_end(counts, asked)
    which = "most" if asked is ByYear.MOST else f"fewest, of the {unit}s that have any,"
    number = f"{counts[ends[0]]:,}{' each' if len(ends) > 1 else ''}"
    return f" The {which} are from {listed([named[time] for time in ends])}: {number}.{each}"


def correct(found: int, of: int, asked: str) -> str:
    """How many documents say of themselves that they correct another."""
    says = "says that it" if found == 1 else "say of themselves that each"
    return f"{found:,} of {many(of, 'document')} {says} {_SAID[asked]}."


def corrects(document: CitedDocument, marker: int) -> str:
    return f"It corrects {described(document)} [{marker}]"


def none_corrects(of: int, asked: str) -> str:
    return f"In {many(of, 'document')}, none was found that says that it {_SAID[asked]}."


def quoted(people: int, documents: int, *, others: bool) -> str:
    """How many people are quoted by name, in how many documents."""
    other = "other " if others else ""
    found = f"1 {other}person is" if people == 1 else f"{people:,} {other}people are"
    return f"{found} quoted by name in {many(documents, 'document')}."


def often_quoted(counts: Sequence[str]) -> str:
    return f"By the number of their quotations: {', '.join(counts)}."


def times_quoted(person: str, number: int, documents: int) -> str:
    times = "once" if number == 1 else f"{number:,} times"
    return f"{person} is quoted by name {times}, in {many(documents, 'document')}."


def none_contradicts(of: int, undated: int) -> str:
    were = "was" if undated == 1 else "were"
    left = f" {many(undated, 'document')} without any date {were} compared for nearly the same words alone."
    left = left if undated else ""
    return (
        f"In {many(of, 'document')}, no two sentences were found that say alike, in documents of one year or on one "
        "and the same year, and print different numbers or dates, or of which one denies what the other says. Nothing "
        f"else was compared.{left}"
    )


def contradict(pairs: int, of: int) -> str:
    """How many pairs of sentences do not agree."""
    number = "1 pair of sentences says" if pairs == 1 else f"{pairs:,} pairs of sentences say"
    return (
        f"In {many(of, 'document')}, {number} alike and differ in what they print. Both may be true, each of its own "
        "day."
    )


def both(one: CitedDocument, other: CitedDocument) -> str:
    return f"{described(one)} and {described(other)}"


def none_slipped(of: int) -> str:
    return (
        f"In {many(of, 'document')}, no sentence was found that is about another subject than its document. Values "
        "that sources print differently, and what releases correct, are other matters: ask for contradictions, or "
        "corrections."
    )


def may_be_slips(sentences: int, documents: int, of: int) -> str:
    """How many sentences look like slips, in how many documents."""
    found = f"{many(sentences, 'sentence')} in {documents:,} of {many(of, 'document')}"
    return f"{found} may be a slip: it is about another subject than its document."


def begins(document: CitedDocument) -> str:
    return f"{described(document)} begins:"


def years_of(selection: Selection) -> list[int]:
    """The years of its documents, where there are several."""
    years = sorted({year for document in selection.documents if (year := document.anatomy.published.year)})
    return years if len(years) > 1 else []


def _inferred_years(selection: Selection, years: Sequence[int]) -> str:
    """Which of the first and the last of ``years`` no document prints."""
    printed = {d.anatomy.published.year for d in selection.documents if not d.anatomy.published.inferred}
    inferred = [str(year) for year in (years[0], years[-1]) if year not in printed]
    return f" ({listed(inferred)} inferred)" if inferred else ""


def at_end(selection: Selection, request: Request, organisation: Organisation) -> str:
    """Which documents are the newest or the oldest, as far as the dates tell."""
    which = "newest" if request.end > 0 else "oldest"
    which = f"{ORDINALS[request.rank - 1]} {which}" if request.rank > 1 else which
    kinds = {document.anatomy.type.replace("_", " ") for document in selection.documents if request.types}
    called = "document" if selection.untyped or selection.loosened else kinds_of(request) or "document"
    kind = kinds.pop() if len(kinds) == 1 else called
    single = len(selection.documents) == 1
    several = f"{len(selection.documents)} {forms.several(kind)}" if request.most else forms.several(kind)
    these = f"The {which} {kind}" if single else f"The {which} {several}"
    vague = selection.vague
    closer = f" {many(vague, 'document')} of the same year {_have(vague)} no closer date." if vague else ""
    scope, are = _scope(selection, request, organisation), "is this" if single else "are these"
    said = f"{these}{scope}, by the dates that are known, {are}."
    said += closer + _inferred(selection, which) + _beyond(selection, request)
    return _untyped(selection, request) + said + _further(selection) + _without_date(selection)


def _inferred(selection: Selection, which: str) -> str:
    """That a date at the end is none that is printed, and which document has that end by its printed date."""
    if not any(document.anatomy.published.inferred for document in selection.documents):
        return ""
    said = " A date that is inferred and not printed makes it so."
    return said + (f" By printed dates the {which} stands below it." if selection.firm else "")


def _beyond(selection: Selection, request: Request) -> str:
    """How many documents of other kinds are beyond the release that is at the end."""
    found = len(beyond(selection, request))
    than = "newer" if request.end > 0 else "older"
    kinds, are = ("another kind", "is") if found == 1 else ("other kinds", "are")
    return f" {many(found, 'document')} of {kinds} {are} {than}; the last one listed is." if found else ""


def _scope(selection: Selection, request: Request, organisation: Organisation) -> str:
    """ " about Texas from 2021", as far as the question sets bounds."""
    names = [organisation.by_code[code].name for code in request.subjects]
    about = f" about {(' and ' if request.every else ' or ').join(names)}" if names else ""
    undated = " without a printed date" if request.undated else ""
    written = f" in {request.written.capitalize()} (told by the commonest words)" if request.written else ""
    quoting = f" quoting {' and '.join(request.quoted)}" if request.quoted else ""
    where = "the title" if selection.in_title else "title or text"
    these = "this word" if len(request.topic) == 1 else "all these words"
    topic = f" with {these} in {where} ({', '.join(request.topic)})" if request.topic else ""
    day = f" of {date_in_words(Published(request.named))}" if is_day(request.named) else ""
    kinds = " or ".join(sorted(forms.several(kind.replace("_", " ")) for kind in request.unlike))
    kinds = "releases" if request.unlike == forms.SENT_OUT else kinds
    left = f" ({kinds} left out)" if kinds else ""
    return f"{about}{topic}{request.period}{day}{undated}{written}{quoting}{said_of(request.trait, 'en')}{left}"


def _further(selection: Selection) -> str:
    """How many documents hold the words of the topic in their text alone, where others have them in the title."""
    if not selection.further:
        return ""
    hold = "holds" if len(selection.further) == 1 else "hold"
    return f" {many(len(selection.further), 'more document')} {hold} that in the text."


def _untyped(selection: Selection, request: Request) -> str:
    kinds = kinds_of(request)
    if selection.loosened:
        return f"None of these is marked as a {kinds}. "
    these = "; these are of every kind" if selection.documents else ""
    return f"No document here is marked as a {kinds}{these}. " if selection.untyped else ""


def _without_date(selection: Selection) -> str:
    if not selection.undated:
        return ""
    return (
        f" {many(len(selection.undated), 'document')} without any date {_have(len(selection.undated))} been left out."
    )


def _have(number: int) -> str:
    return "has" if number == 1 else "have"
