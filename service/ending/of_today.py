"""A question about today -> what of its answer may still hold, and when that was published.

An archive knows what held on the day of a document. Whether something is so today, only a document of these days can
tell; how much, who or when may be told by an older one, which is then dated, but by no sentence about a day of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from ingest import StoredDocument, pattern
from service.citations import Cited
from service.language.date_words import date_in_words
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.language.years import YEAR
from service.reading import unaccented

LAST = timedelta(days=7)  # a document tells of today until then
OLD = timedelta(days=3 * 365)  # a number of what there is may well have changed in that time

_TODAY = pattern(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening)|right now|at (?:the|this) moment|hoy(?! en dia\b)|"
    r"esta (?:manana|tarde|noche)|ahora mismo|en estos? momentos?|a esta hora|tomorrow|yesterday|ayer|anoche|"
    r"(?<!la )(?<!de )(?<!por la )manana)\b"
)
_NOW = pattern(r"\b(?:now|currently|ahora|actualmente)\b")
_ASKS_WHAT = pattern(
    r"\b(?:what|which|who|whom|whose|when|where|why|how|que|cual(?:es)?|quien(?:es)?|cuando|donde|como|cuant[oa]s?)\b"
)
_ITS_DAY = pattern(
    r"(?<!desde )(?<!partir de )(?<!from )(?<!since )(?<!as of )"  # these began then, and may go on
    r"\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|hoy|ayer|anoche|anteayer|"
    r"esta (?:manana|tarde|noche|madrugada)|(?<!la )(?<!de )(?<!por la )manana)\b"
)
# "The fare will rise to 3, the board decided today": the day of the decision, and not of the fare.
_SAID_SO = pattern(
    r",[^,;]*\b(?:said|says|announce[sd]|decided|told|report(?:s|ed)|confirm(?:s|ed)|dijo|anuncio|decidio|informo|"
    r"confirmo)\b[^,;]*$"
)
_FOR_NOW = pattern(r"\b(?:until further notice|for the time being|hasta nuevo aviso|por el momento)\b")
_ASKS_WHETHER = pattern(rf"{OPENED}(?:is|are|does|do|can|must|may|esta|estan|hay|es|son|puedo|puede)\b")
_COUNTS_NOW = pattern(
    rf"{OPENED}(?:how (?:many|much|high|large|big|long|old)\b"
    r"(?!.*\b(?:did|was|were|had|will|would)\b).*\b(?:does|do|is|are|has|have)\b|"
    r"how many (?:[a-z-]+ ){1,3}(?:work|live|belong|study|serve|sit|play)\b|"
    r"what (?:does|do) [^?]* cost\b|what (?:is|are) the (?:price|fee|fare|rent|charge|cost)s? )",
    re.I,
)


def asks_now(question: str) -> bool:
    """Whether a question is about today, or about how things are now."""
    plain = unaccented(question.casefold())
    return bool(_TODAY.search(plain) or _NOW.search(plain))


def counts_now(question: str) -> bool:
    """Whether a question is how many or how much there is, and not how many there were."""
    return _COUNTS_NOW.search(question) is not None


def is_old_number(question: str, cited: Sequence[Cited], today: date) -> bool:
    """Whether how many there are is told first by a document that is years old."""
    first = cited[0].document.date if cited and counts_now(question) else ""
    return bool(first) and first < (today - OLD).isoformat()[: len(first)] and YEAR.search(question) is None


def tells_its_day(question: str, words: Iterable[str]) -> bool:
    """Whether a question asking whether something is so is answered by sentences about the day on which they were
    written."""
    plain = unaccented(question.casefold())
    if not _ASKS_WHETHER.search(plain):
        return False
    told = [unaccented(one.casefold()) for one in words]
    return any(_ITS_DAY.search(one) or _NOW.search(one) or _FOR_NOW.search(one) for one in told)


def of_today(cited: Sequence[Cited], question: str, today: date, words: Callable[[Cited], str]) -> tuple[Cited, ...]:
    """``cited``; of a question about today what can tell of it. Where the first cannot, only what holds the same words
    of the question, or others."""
    if not asks_now(question):
        return tuple(cited)
    plain = unaccented(question.casefold())
    strict = _TODAY.search(plain) is not None and _ASKS_WHAT.search(plain) is None
    kept = tuple(
        one for one in cited if not _is_past(one.document, today) or not (strict or _is_of_its_day(words(one)))
    )
    if not cited or cited[0] in kept:
        return kept
    asked, first = _telling(question), _telling(words(cited[0]))
    held = ((one, _telling(words(one)) & asked) for one in kept)
    return tuple(one for one, own in held if own - first or own >= first & asked)


def _is_of_its_day(words: str) -> bool:
    """Whether what a sentence tells was so on the day on which it was written."""
    return _ITS_DAY.search(_SAID_SO.sub("", unaccented(words.casefold()))) is not None


def _telling(text: str) -> frozenset[str]:
    return frozenset(telling_words(_TODAY.sub(" ", text)))


def days_of(cited: Sequence[Cited], today: date, language: str) -> Iterator[str]:
    """The dates of the documents that are no longer of these days, in words."""
    past = (one.document.anatomy.published for one in cited if _is_past(one.document, today))
    yield from dict.fromkeys(words for published in past if (words := date_in_words(published, language)))


def _is_past(document: StoredDocument, today: date) -> bool:
    """Without a date nobody can say that it is of these days."""
    published = document.date
    return published < (today - LAST).isoformat()[: len(published)] or not published
