"""A sentence -> its tokens: words in lower case, and what stands for a subject, year, grade or number.

Markdown's marks are not tokens. A grade is only a token here; whether the sentence gives it to
somebody is for ``clauses`` and ``tallies`` to find.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from ingest.lazy_pattern import pattern
from ingest.number_words import HYPHENED_NUMBER_WORDS, ORDINAL_WORDS
from ingest.organisation import Organisation
from ingest.rows.grades import MINUSES
from ingest.rows.place import YEAR
from ingest.rows.subjects import Named


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    MARK = "mark"
    SUBJECT = "subject"
    FRAMEWORK = "framework"
    SECTION = "section"
    YEAR = "year"
    GRADE = "grade"
    NUMBER = "number"
    ORDINAL = "ordinal"


@dataclass(frozen=True)
class Token:
    """One token. ``codes`` are the subjects, framework or section that it may mean; ``number`` its
    value where it is a year, number or ordinal, and 1 where it is a grade in the plural; ``text`` the grade as
    printed, else lower case."""

    kind: Kind
    text: str
    codes: tuple[str, ...] = ()
    number: float = 0.0


_PIECE = pattern(
    r"(?P<ordinal>(?:#|\b[Nn]o\. ?)\d{1,3}\b|\b\d{1,3}(?:st|nd|rd|th)\b)|(?P<number>\b\d+(?:,\d{3})*(?:\.\d+)?)"
    r"|(?P<possessive>['’]s?\b)|(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*|\w+)|(?P<mark>[^\w\s])"
)
_QUOTED_LETTER = pattern(r"[\"“‘'](\w[+−–-]?)[\"”’'](s?)(?!\w)")


def without_marks(text: str) -> str:
    """A text without the marks of Markdown for links and bold print."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("**", "").replace("__", "")


def _plain(sentence: str) -> str:
    """A sentence without marks of Markdown, and without those around a letter."""
    return _QUOTED_LETTER.sub(r"\1\2", without_marks(sentence))


class Shapes:
    """Cuts sentences into tokens with one organisation's names, frameworks and grades."""

    def __init__(
        self, organisation: Organisation, find: Callable[[str], Sequence[Named]], unlisted: Sequence[str] = ()
    ) -> None:
        """``unlisted`` are the scales that are known by their printed names alone."""
        self._organisation = organisation
        self._find = find
        self._unlisted = unlisted

    def may_grade(self, sentence: str, words: Collection[str]) -> bool:
        """Whether a sentence prints what may be a grade, or one of ``words``: without cutting it into tokens."""
        text = _plain(sentence)
        small = text.casefold()
        graded = self._grades.search(text) or (self._worded and self._worded.search(text))
        return bool(graded) or any(word in small for word in words)

    def tokens(self, sentence: str) -> tuple[Token, ...]:
        text = _plain(sentence)
        taken: list[tuple[int, int, Token]] = []
        for kind, names in (("framework", self._frameworks), ("section", self._sections)):
            if names is not None:
                for match in names.finditer(text):
                    codes = self._codes[match[0].casefold()]
                    self._take(taken, match.start(), match.end(), Token(Kind(kind), match[0].casefold(), codes))
        for mention in self._find(text):
            codes = mention.codes if mention.ask else mention.codes[:1]
            self._take(taken, mention.span.start, mention.span.end, Token(Kind.SUBJECT, "", tuple(codes)))
        for match in YEAR.finditer(text):
            self._take(taken, match.start(), match.end(), Token(Kind.YEAR, match[0], (), float(match[0])))
        # Where the scale is named, a grade of words is one in small letters too: "nine states are green".
        named = any(token.kind is Kind.FRAMEWORK for _, _, token in taken)
        for match in (*self._grades.finditer(text), *(self._worded.finditer(text) if named and self._worded else ())):
            article = match[0] == "A" and re.match(r" [a-z]", text[match.end() :])
            if match[0] == "As" and not re.search(r"\w", text[: match.start()]):
                continue  # "As a result"
            if match["grade"][0].isdigit() and (before := _NUMBER_BEFORE.search(text[: match.start()])):
                counted = self._of_most(before, match["grade"]) or text[before.start() : match.end()]
                self._take(taken, before.start(), match.end(), Token(Kind.GRADE, counted))
            elif not article or re.search(r"\b(?:an|straight|grade of) $", text[: match.start()]):
                plural = float(match[0].endswith("s") and match[0] != match["grade"])
                self._take(taken, match.start(), match.end(), Token(Kind.GRADE, match["grade"], (), plural))
        return tuple(self._between(text, sorted(taken, key=lambda entry: entry[0])))

    def _of_most(self, before: re.Match[str], most: str) -> str | None:
        """The grade that "3 of 5 stars" is, where five are the most of a scale; None where it is a range."""
        number, _, unit = most.partition(" ")
        counted = f"{before['number']} {unit}"
        for framework in self._organisation.frameworks if before["of"] else ():
            grades = {grade.removesuffix("s"): grade for grade in framework.grades}
            numbers = [float(found[0]) for grade in framework.grades if (found := re.match(r"\d+(?:\.\d+)?", grade))]
            if counted.removesuffix("s") in grades and number.isdigit() and float(number) == max(numbers, default=0):
                return grades[counted.removesuffix("s")]
        return None

    @staticmethod
    def _take(taken: list[tuple[int, int, Token]], start: int, end: int, token: Token) -> None:
        if start < end and all(end <= first or last <= start for first, last, _ in taken):
            taken.append((start, end, token))

    def _between(self, text: str, taken: Sequence[tuple[int, int, Token]]) -> list[Token]:
        tokens, at = list[Token](), 0
        for start, end, token in [*taken, (len(text), len(text), None)]:
            tokens.extend(self._piece(match) for match in _PIECE.finditer(text, at, start))
            if token is not None:
                tokens.append(token)
            at = end
        return tokens

    def _piece(self, match: re.Match[str]) -> Token:
        text = match[0].casefold().replace("’", "'")
        if match["ordinal"]:
            return Token(Kind.ORDINAL, text, (), float(re.sub(r"\D", "", text)))
        if match["number"]:
            return Token(Kind.NUMBER, text, (), float(text.replace(",", "")))
        if text in HYPHENED_NUMBER_WORDS:
            return Token(Kind.NUMBER, text, (), float(HYPHENED_NUMBER_WORDS[text]))
        if text in ORDINAL_WORDS:
            return Token(Kind.ORDINAL, text, (), float(ORDINAL_WORDS[text]))
        return Token(Kind.MARK if match["mark"] else Kind.WORD, text)

    @cached_property
    def _codes(self) -> dict[str, tuple[str, ...]]:
        codes: dict[str, tuple[str, ...]] = {name.casefold(): (name,) for name in self._unlisted}
        for framework in self._organisation.frameworks:
            for name in (framework.code, framework.name, *framework.aliases):
                codes[name.casefold()] = (*codes.get(name.casefold(), ()), framework.code)
            for section in framework.sections:
                for name in (section.name, *section.aliases):
                    codes[name.casefold()] = (*codes.get(name.casefold(), ()), section.code)
        return codes

    @cached_property
    def _frameworks(self) -> re.Pattern[str] | None:
        declared = (
            name
            for framework in self._organisation.frameworks
            for name in (framework.code, framework.name, *framework.aliases)
        )
        return _names(frozenset((*declared, *self._unlisted)))

    @cached_property
    def _sections(self) -> re.Pattern[str] | None:
        return _names(
            frozenset(
                name
                for framework in self._organisation.frameworks
                for section in framework.sections
                for name in (section.name, *section.aliases)
            )
        )

    @cached_property
    def _worded(self) -> re.Pattern[str] | None:
        return _worded(self._organisation.grades)

    @cached_property
    def _grades(self) -> re.Pattern[str]:
        return _graded(self._organisation.grades or tuple("ABCDF"))


# "3 of 5 stars" is one grade, and "3 to 5 stars" are none.
_NUMBER_BEFORE = pattern(
    r"(?<![\w.,])(?P<number>\d{1,2}(?:\.\d+)?)\s*(?:(?P<of>of(?: the)?|out of|/)|[-–—]|to|or|and)\s*$"
)
_ORGANISATIONS = 8  # patterns are made once for an organisation, and not for each of its documents


@lru_cache(_ORGANISATIONS)
def _worded(grades: Sequence[str]) -> re.Pattern[str] | None:
    """Grades of words in small letters, where they are said of somebody ("are green") and do not tell one thing
    from another ("a green one", "light green")."""
    small = sorted((re.escape(g.casefold()) for g in grades if len(g) > 2 and g.isalpha()), key=len, reverse=True)
    before = "".join(rf"(?<!\b{word} )" for word in ("a", "an", "the", "its", "their", "light", "dark", "no"))
    return re.compile(rf"(?<![\w-]){before}(?P<grade>{'|'.join(small)})(?![\w-])") if small else None


@lru_cache(_ORGANISATIONS)
def _graded(grades: Sequence[str]) -> re.Pattern[str]:
    """Grades as declared, and letters with a sign that their scale has on another."""
    letters = "".join(sorted({grade[0] for grade in grades if len(grade.rstrip("+-")) == 1 and grade[0].isupper()}))
    words = "|".join(
        re.escape(grade)
        for grade in sorted(grades, key=len, reverse=True)
        if len(grade.rstrip("+-")) > 1 and not grade.isdigit()
    )
    letter = rf"[{letters}](?:[+{MINUSES}-](?![\w-]))?" if letters else r"(?!)"
    either = f"{letter}|{words}" if words else letter
    return re.compile(rf"(?<![\w.'’&-])(?P<grade>{either})(?:['’]?s)?(?![\w'’&]|\.\w|-\w)")


@lru_cache(_ORGANISATIONS)
def _names(names: frozenset[str]) -> re.Pattern[str] | None:
    """Names as one pattern, the longest first; a short one (a code) only as printed."""
    known = sorted({name for name in names if name}, key=len, reverse=True)
    parts = [re.escape(name) if len(name) <= 5 else f"(?i:{re.escape(name)})" for name in known]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)") if parts else None
