"""A search -> one English sentence that says exactly what was searched."""

from __future__ import annotations

from collections.abc import Iterable

from ingest import Published
from service.citing.attribution import date_in_words
from service.pages import filters
from service.pipeline import Pipeline
from service.search import Found, Sort
from service.searching.query import Query

_MATCHED = {
    "any": "with some of the words {}",
    "meaning": "near in meaning to {} (none has the words)",
    "all": "with {}",
    "everything": "{}",
}
# Each with the ending of a verb, which depends on how many documents there are.
_SIGNS = {
    "correction": "that correct{0} or withdraw{0} an earlier one",
    "withdrawal": "that withdraw{0} an earlier one",
    "update": "that update{0}, correct{0} or withdraw{0} an earlier one",
    "slip": "with a sentence that may be a slip",
}
_SORTED = {Sort.RELEVANCE: "best first", Sort.NEWEST: "newest first", Sort.OLDEST: "oldest first"}


def sentence(query: Query, found: Found, sort: Sort, pipeline: Pipeline) -> str:
    """ "12 press releases with “bridges” in Ohio, of 2021, newest first." """
    organisation = pipeline.organisation
    kinds = [kind.replace("_", " ") for kind in dict.fromkeys(query.types)]
    noun = kinds[0] if len(kinds) == 1 else "document"
    plural, does = ("", "s") if found.total == 1 else ("s", "")
    parts = [f"{found.total:,} {noun}{plural}"]
    if len(kinds) > 1:
        parts.append(f"of type {_any(kinds)}")
    if query.words.strip():
        words = query.words if '"' in query.words else f"“{query.words}”"
        parts.append(_MATCHED[found.matched].format(words))
    if query.titled:
        parts.append(f"with {_every(query.titled)} in the title")
    if query.holding:
        parts.append(f"with {_every(query.holding)} in title or text")
    if query.beneath:
        parts.append(f"with {_every(query.beneath)} in the text and not in the title")
    if query.exact:
        parts.append(f"with exactly {_every(query.exact)}")
    if query.language:
        parts.append(f"in {query.language.capitalize()} (told by the commonest words)")
    if query.undated:
        parts.append("without a printed date" if query.undated == "none" else "without any date")
    parts.extend(_SIGNS[sign].format(does) for sign in query.signs)
    if query.excluded:
        parts.append(f"without {_any(f'“{words.strip(chr(34))}”' for words in query.excluded)}")
    if query.subjects:
        parts.append(f"about {_any(filters.subject(code, organisation) for code in dict.fromkeys(query.subjects))}")
    if query.grades:
        parts.append(f"that print{does} a grade {_any(dict.fromkeys(query.grades))}")
    if query.speakers:
        parts.append(f"that quote{does} {' and '.join(dict.fromkeys(query.speakers))}")
    parts.extend(_period(query))
    return f"{' '.join(parts)}, {_SORTED[sort]}."


def _period(query: Query) -> Iterable[str]:
    if query.years:
        yield f"from {_any(map(str, dict.fromkeys(query.years)))}"
    if query.by:
        yield f"surely published by {date_in_words(Published(query.by))}"
    if query.after:
        yield f"after {date_in_words(Published(query.after))}"
    if query.before:
        yield f"before {date_in_words(Published(query.before))}"


def _every(words: Iterable[str]) -> str:
    return " and ".join(f"“{word}”" for word in dict.fromkeys(words))


def _any(values: Iterable[str]) -> str:
    *first, last = values
    return f"{', '.join(first)} or {last}" if first else last
