"""A search -> one sentence that says exactly what was searched."""

from __future__ import annotations

from collections.abc import Iterable

from service.pages import filters
from service.phrases import Phrases
from service.pipeline import Pipeline
from service.search import Found, Sort
from service.searching.query import Query


def sentence(query: Query, found: Found, sort: Sort, pipeline: Pipeline, phrases: Phrases) -> str:
    """ "12 press releases with “bridges” in Ohio, of 2021, newest first." """
    say, organisation = phrases.phrase, pipeline.organisation
    types = list(dict.fromkeys(query.types))
    noun = phrases.kind(types[0] if len(types) == 1 else "document", several=found.total != 1)
    parts = [f"{phrases.number(found.total)} {noun}"]
    if len(types) > 1:
        parts.append(say("of type {types}", types=_any(map(phrases.kind, types), phrases)))
    if query.words.strip():
        parts.append(_matched(query.words, found, phrases))
    if query.titled:
        parts.append(say("with {words} in the title", words=_every(query.titled, phrases)))
    if query.holding:
        parts.append(say("with {words} in title or text", words=_every(query.holding, phrases)))
    if query.beneath:
        parts.append(say("with {words} in the text and not in the title", words=_every(query.beneath, phrases)))
    if query.exact:
        parts.append(say("with exactly {words}", words=_every(query.exact, phrases)))
    if query.language == "spanish":
        parts.append(say("in Spanish (told by the commonest words)"))
    if query.language == "english":
        parts.append(say("in English (told by the commonest words)"))
    if query.undated:
        parts.append(say("without a printed date") if query.undated == "none" else say("without any date"))
    parts.extend(_sign(sign, found.total, phrases) for sign in query.signs)
    if query.excluded:
        excluded = _any((f"“{words.strip(chr(34))}”" for words in query.excluded), phrases)
        parts.append(say("without {words}", words=excluded))
    if query.subjects:
        names = (filters.subject(phrases, code, organisation) for code in dict.fromkeys(query.subjects))
        parts.append(say("about {names}", names=_any(names, phrases)))
    if query.grades:
        grades = _any(dict.fromkeys(query.grades), phrases)
        parts.append(
            phrases.counted(found.total, "that prints a grade {grades}", "that print a grade {grades}", grades=grades)
        )
    if query.speakers:
        people = say(" and ").join(dict.fromkeys(query.speakers))
        parts.append(phrases.counted(found.total, "that quotes {names}", "that quote {names}", names=people))
    parts.extend(_period(query, phrases))
    if found.total < 2:
        return f"{' '.join(parts)}."
    sorted_by = {
        Sort.RELEVANCE: say("best first"),
        Sort.NEWEST: say("newest first"),
        Sort.OLDEST: say("oldest first"),
    }
    return f"{' '.join(parts)}, {sorted_by[sort]}."


def _matched(typed: str, found: Found, phrases: Phrases) -> str:
    words = typed if '"' in typed else f"“{typed}”"
    if found.matched == "any":
        return phrases.phrase("with some of the words {words}", words=words)
    if found.matched == "meaning" and not found.total:
        return phrases.phrase("with {words} or anything near in meaning", words=words)
    if found.matched == "meaning":
        return phrases.phrase("near in meaning to {words} (none has the words)", words=words)
    return phrases.phrase("with {words}", words=words) if found.matched == "all" else words


def _sign(sign: str, total: int, phrases: Phrases) -> str:
    if sign == "correction":
        return phrases.counted(
            total, "that corrects or withdraws an earlier one", "that correct or withdraw an earlier one"
        )
    if sign == "withdrawal":
        return phrases.counted(total, "that withdraws an earlier one", "that withdraw an earlier one")
    if sign == "update":
        return phrases.counted(
            total,
            "that updates, corrects or withdraws an earlier one",
            "that update, correct or withdraw an earlier one",
        )
    return phrases.phrase("with a sentence that may be a slip")


def _period(query: Query, phrases: Phrases) -> Iterable[str]:
    if query.years:
        yield phrases.phrase("from {years}", years=_any(map(str, dict.fromkeys(query.years)), phrases))
    if query.by:
        yield phrases.phrase("surely published by {day}", day=phrases.day(query.by))
    if query.after:
        yield phrases.phrase("after {day}", day=phrases.day(query.after))
    if query.before:
        yield phrases.phrase("before {day}", day=phrases.day(query.before))


def _every(words: Iterable[str], phrases: Phrases) -> str:
    return phrases.phrase(" and ").join(f"“{word}”" for word in dict.fromkeys(words))


def _any(values: Iterable[str], phrases: Phrases) -> str:
    *first, last = values
    either = phrases.phrase(" or ")
    return f"{', '.join(first)}{either}{last}" if first else last
