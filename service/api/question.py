"""The body of ``POST /v1/ask`` -> Asked. Whatever is not in it is rejected."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from ingest import pattern
from service.retriever import Filters
from service.turn import ANSWER_CHARS, QUESTION_CHARS, TURNS, Asked

_DAY = pattern(r"\d{4}-\d\d-\d\d", re.ASCII)
_CONTROL = pattern(r"(?!\s)[\x00-\x1f\x7f-\x9f]")  # but for line breaks and tabs, which part words
NOT_BLANK = r"\S"
COMPOSED_OF = 4  # no character is composed of more (a Greek vowel with two accents and a subscript)
FILTER_VALUES = 100  # more than any organisation has subjects of interest, types or years

# What the OpenAPI document says of a filter, here and in an address.
SUBJECT = "codes or names of organisation.toml, in any case"
TYPE = "types of documents, as the facets of a search have them, in any case"


class TooLong(ValueError):
    """More characters than a question may have."""


def nfc(words: str) -> str:
    """``words`` in Unicode NFC, without control characters.

    Raises:
        TooLong: they are longer in that form than a question may be.
    """
    composed = composed_to(QUESTION_CHARS, words)
    if len(composed) > QUESTION_CHARS:
        raise TooLong(f"at most {QUESTION_CHARS} characters after Unicode normalisation")
    return composed


def composed_to(most: int, words: str) -> str:
    """``words`` in NFC without control characters, which nobody sees and no document holds; or as they are where no
    composition can bring them down to ``most`` characters: the time that normalising takes grows with the square of a
    run of combining marks. A form sends each line break as two characters, where the box counted one."""
    if len(words) > most * COMPOSED_OF:
        return words
    return unicodedata.normalize("NFC", _CONTROL.sub("", words.replace("\r\n", "\n")))


def _composed(value: object) -> object:
    return composed_to(QUESTION_CHARS, value) if isinstance(value, str) else value


# Composed before it is measured: the limit is one of characters after NFC.
Composed = BeforeValidator(_composed)
QuestionText = Annotated[
    str, StringConstraints(min_length=1, max_length=QUESTION_CHARS, pattern=NOT_BLANK, strict=True), Composed
]


def _day(value: object) -> object:
    """A day as the schema has it; pydantic would take seconds since 1970 for one as well.

    Raises:
        ValueError: it is written in another way.
    """
    if value is None or isinstance(value, date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise ValueError("Input should be a day such as 2026-01-31")


def _number(value: object) -> object:
    """JSON knows one kind of number, so 7.0 is whole too; a word or a truth value is none.

    Raises:
        ValueError: it is no number.
    """
    if isinstance(value, bool | str):
        raise ValueError("Input should be a whole number")
    return value


Year = Annotated[int, Field(ge=1, le=9999), BeforeValidator(_number)]
QuoteCount = Annotated[int, Field(ge=1, le=20), BeforeValidator(_number)]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TurnBody(_Request):
    """One earlier exchange."""

    question: QuestionText
    answer: Annotated[str, StringConstraints(max_length=ANSWER_CHARS, strict=True)] = Field(
        description=f"the `text` that it had; of a longer one the first {ANSWER_CHARS:,} characters"
    )


class FiltersBody(_Request):
    """What the documents must be; an empty list lets all pass."""

    subject: list[Annotated[str, StringConstraints(max_length=100, strict=True)]] = Field(
        default_factory=list, max_length=FILTER_VALUES, description=SUBJECT
    )
    type: list[Annotated[str, StringConstraints(max_length=100, strict=True)]] = Field(
        default_factory=list, max_length=FILTER_VALUES, description=TYPE
    )
    year: list[Year] = Field(
        default_factory=list, max_length=FILTER_VALUES, description="years of publication; not the years asked about"
    )


class AskBody(_Request):
    """A question, and what it follows. The client keeps the history, the server does not."""

    question: QuestionText = Field(description="counted in characters of its Unicode form NFC")
    history: list[TurnBody] = Field(default_factory=list, max_length=TURNS, description="oldest first")
    filters: FiltersBody = Field(default_factory=FiltersBody)
    as_of: Annotated[date | None, BeforeValidator(_day)] = Field(
        default=None,
        description="answer from what had surely been published by that day: from nothing without a date",
    )
    max_citations: QuoteCount = Field(
        default=6,
        description="bounds quotes, not rows of a figure; where it is given, also those that a list of documents cites",
    )

    language: Literal["en", "es"] = Field(
        default="en", description="of the interface around the box: in it come texts that are no quotation"
    )

    def asked(self) -> Asked:
        filters = Filters(
            frozenset(self.filters.subject),
            frozenset(self.filters.type),
            frozenset(self.filters.year),
            self.as_of.isoformat() if self.as_of else None,
        )
        history = tuple((turn.question, turn.answer) for turn in self.history)
        listed = self.max_citations if "max_citations" in self.model_fields_set else None
        return Asked(self.question, history, filters, self.max_citations, self.language, listed)
