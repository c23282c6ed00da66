"""A question about when a document came out -> the documents meant, each with its date and what that rests on.

A date is told as precisely as it is known and no more: declared with the document, printed in it, or
inferred, and then with the words that it was inferred from. The documents meant are those whose title,
subjects, type and year hold the most words of the question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest import Generation, Published, Span, StoredDocument, pattern
from service.citations import MAX_EXACT, Cited
from service.holdings.opening import opening, sentences
from service.language.date_words import date_in_words
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visibility import seen_documents

LISTED = 6  # documents told in one answer
MEANT = 0.6  # share of the question's words that a document's title and labels have to hold

VERB = (
    r"(?:publish(?:ed)?|released?|issued?|c[oa]me out|coming out|posted|put out|go(?:ne)? live|went live|appear(?:ed)?|"
    r"sent out|made public|announced|dated|written)"
)
WHEN = r"(?:when|(?:what|which) (?:days?|dates?|months?|years?)|how (?:old|recent)|date)"
DATE_OF = (
    r"(?:(?:publication|release|issue|publishing) (?:dates?|days?)|dates? of (?:publication|release|issue)|dates?)"
)
_NOUN = (
    r"(?:press release|news release|media release|release|statement|document|brief|briefing|report|page|article|"
    r"announcement|text|post|bulletin|notice)s?"
)
_AS_VERB = (
    r"(?!\s+(?:the|their|its|his|her|these|those|dates?|days?|(?:annual |report |score ?)*cards?|grades|editions?))"
)
_DOCUMENT = pattern(rf"(?<!did )(?<!they )(?<!we )\b{_NOUN}\b{_AS_VERB}", re.I)
_ASKED = pattern(rf"\b{WHEN}\b.*\b{VERB}\b|\b{DATE_OF}\b|\bhow (?:old|recent)\b|\bwhen (?:is|was) .*\bfrom\W*$", re.I)
_LABEL = pattern(
    rf"\b(?:{WHEN}|{VERB}|{DATE_OF}|{_NOUN}|publication|old|recent|exactly|precise|know|called|titled|"
    r"prints?|printed|carry|carries)\b",
    re.I,
)
_BACK = pattern(rf"\b(?:this|that|the same|these|those) {_NOUN}\b", re.I)
# "When was this published?", "what is the date of the release?": of a document, and of none that is named.
_BACK_ALONE = pattern(
    rf"{OPENED}(?:on )?{WHEN}(?: exactly)? (?:was|were|is|did|has) "
    rf"(?:it|this|that|(?:the|this|that) {_NOUN}) (?:first |been )?{VERB}\W*$"
    rf"|{OPENED}what(?:['’]?s| is| was) (?:the|its|this) {DATE_OF}"
    rf"(?: of (?:it|this|that|(?:the|this|that) {_NOUN}))?\W*$"
    rf"|{OPENED}(?:cu[aá]ndo (?:se (?:public[oó]|emiti[oó]|difundi[oó])|sali[oó]|fue publicad[oa])|"
    r"(?:de|en) qu[eé] (?:fecha|d[ií]a) (?:es|se public[oó]|sali[oó])|qu[eé] fecha (?:tiene|lleva)|"
    r"cu[aá]l es la fecha(?: de publicaci[oó]n)?)"
    r"(?: (?:esto|eso|(?:d?el|est[ea]|es[ea]|(?:de )?la) (?:comunicado|documento|nota|informe|texto|p[aá]gina)"
    r"(?: de prensa)?))?\W*$",
    re.I,
)
_WORD = pattern(r"\w+(?:['’]\w+)?")
_PHRASE = pattern(r"'((?:[^'\\]|\\.)+)'|\"([^\"]+)\"")

Text = Callable[[str, str], str | None]  # document id, version -> text


@dataclass(frozen=True)
class Dated:
    """A document, its date, and what is quoted for it: ``grounds`` says whether the date rests on these words."""

    document: StoredDocument
    cited: tuple[Cited, ...]
    grounds: bool

    @property
    def published(self) -> Published:
        return self.document.anatomy.published


def asks_date(question: str) -> bool:
    """Whether a question wants the date of a document."""
    return bool(_ASKED.search(question) and _DOCUMENT.search(question)) or _BACK_ALONE.match(question) is not None


def points_back(question: str) -> bool:
    """Whether a question says "this release", or "it", and not which."""
    return (_BACK.search(question) or _BACK_ALONE.match(question)) is not None


def asks_date_of_it(question: str) -> bool:
    """Whether a question wants the date of "it" or "the release", and says nothing else."""
    return _BACK_ALONE.match(question) is not None


def dated_documents(
    reading: Reading, generation: Generation, visible: Visible, filters: Filters, text: Text, among: frozenset[str]
) -> tuple[Dated, ...]:
    """The documents that ``reading`` means, in the order of their dates; none where it names none of them.
    ``among`` are the documents that it points back to; empty for all."""
    seen = seen_documents(generation.documents, visible, filters)
    back = [document for document in seen if document.id in among]
    meant = back or [document for document in _meant(reading, seen, generation) if not _tells_of_it(reading, document)]
    meant.sort(key=lambda document: (document.date or "9999", document.number))
    return tuple(_dated(document, generation, text(document.id, document.version) or "") for document in meant)


def told_date(published: Published, language: str) -> str:
    """A date in words, with how precise and how sure it is."""
    if language == "es":
        return _in_spanish(published)
    words = date_in_words(published)
    if not words:
        return "no date of publication was found, and none can be inferred"
    if published.inferred:
        return f"no date of publication was found; {words} is inferred"
    less = "; the day is not known" if published.precision in ("year", "month") else ""
    return f"{words}, {'as declared with the document' if _is_declared(published) else 'as printed'}{less}"


def _in_spanish(published: Published) -> str:
    words = date_in_words(published, "es")
    if not words:
        return "no se encontró ninguna fecha de publicación, y no se puede deducir"
    if published.inferred:
        return f"no se encontró ninguna fecha de publicación; {words} se dedujo"
    less = "; no se conoce el día" if published.precision in ("year", "month") else ""
    return f"{words}, {'como se declara con el documento' if _is_declared(published) else 'como está impreso'}{less}"


def _is_declared(published: Published) -> bool:
    return published.basis.startswith("declared")


def _meant(reading: Reading, seen: Sequence[StoredDocument], generation: Generation) -> list[StoredDocument]:
    asked = "" if asks_date_of_it(reading.question) else reading.question
    wanted = generation.stems(_content(asked)) - {""}
    if not wanted:
        return list(seen) if len(seen) == 1 else []
    best, found = (MEANT, 0), list[StoredDocument]()
    for document in seen:
        title = generation.stems(_WORD.findall(document.anatomy.title))
        labels = title | generation.stems(_labels(document, reading))
        merit = (len(wanted & labels) / len(wanted), len(wanted & title))
        if merit > best:
            best, found = merit, []
        if merit == best:
            found.append(document)
    kind = [document for document in found if document.anatomy.type == "press_release"]
    return kind if kind and re.search(r"\brelease\b", reading.question, re.I) else found


def _tells_of_it(reading: Reading, document: StoredDocument) -> bool:
    """Whether a title names what a question calls a notice or a report as something that the document tells of:
    "Boil-water notice lifted", and not "Notice to anglers"."""
    nouns = {found[0].split()[-1].casefold().removesuffix("s") for found in _DOCUMENT.finditer(reading.question)}
    title = [word.casefold().removesuffix("s") for word in _WORD.findall(document.anatomy.title)]
    own = {*document.anatomy.type.split("_"), *title[:1], "release", "document", "article", "page", "text"}
    return bool((nouns - own) & set(title)) and not nouns & own


def _labels(document: StoredDocument, reading: Reading) -> list[str]:
    """The words by which a question may name a document beside its title."""
    anatomy = document.anatomy
    subjects = re.findall(r"\w+", reading.question) if set(reading.subjects) & set(anatomy.subjects) else []
    named = [word for word in subjects if word[:1].isupper()]
    return [*named, *_WORD.findall(anatomy.publisher), *anatomy.type.split("_"), str(anatomy.published.year or "")]


def _content(question: str) -> list[str]:
    """The words of a question that say which document is meant."""
    words = _WORD.findall(_LABEL.sub(" ", question))
    bare = [word.removesuffix("'s").removesuffix("’s") for word in words]
    return [word for word in bare if word.casefold() not in STOP_WORDS and word.casefold() != "didn't"]


def _dated(document: StoredDocument, generation: Generation, text: str) -> Dated:
    spans = _grounds(document.anatomy.published, text)
    whole_sentences = sentences(document, generation)
    whole = [
        next((sentence for sentence in whole_sentences if sentence.contains(span)), _line(span, text))
        for span in spans
        if not any(section.overlaps(span) for section in document.anatomy.beside)
    ]
    if whole:
        return Dated(document, tuple(Cited(document, span) for span in dict.fromkeys(whole)), True)
    first = opening(document, generation)
    return Dated(document, (Cited(document, first),) if first else (), False)


def _line(span: Span, text: str) -> Span:
    """A bare year of a heading with the whole heading; any longer phrase as it stands."""
    if span.end - span.start > len("2016"):
        return span
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    words = text[start : end if end >= 0 else len(text)]
    bare = words.lstrip("#* \t")
    whole = Span(start + len(words) - len(bare), start + len(words.rstrip("* \t")))
    return whole if whole.end - whole.start <= MAX_EXACT else span


def _grounds(published: Published, text: str) -> list[Span]:
    """Where the words stand that a date was read or inferred from: the basis names them."""
    if _is_declared(published) or not published.date:
        return []
    found = list[Span]()
    for match in _PHRASE.finditer(published.basis):
        phrase = r"\s+".join(map(re.escape, (match[1] or match[2]).split()))
        place = re.search(rf"(?<!\w){phrase}(?!\w)", text)
        if place:
            found.append(Span(*place.span()))
    return found
