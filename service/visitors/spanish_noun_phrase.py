"""A Spanish noun with all that says how it is and what it is of -> the same in English; and where, when and about what.

Every word has to be known (``spanish_lexicon.py``) or to be a name: it has a capital or a digit, and stays as it was
typed.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from ingest import pattern
from service.language.date_words import MESES, MONTHS
from service.reading import unaccented
from service.visitors.spanish_lexicon import LONGEST, lexicon

_TOKEN = pattern(r"\d[\d.,]*\d|\d|[^\W_]+(?:-[^\W_]+)*")
_THE = {"el": "the", "la": "the", "los": "the", "las": "the", "un": "a", "una": "a", "su": "its", "sus": "its"}
_OF = ("de la", "de los", "de las", "del", "de")
_ABOUT = {
    "en contra de": "against",
    "en contra del": "against the",
    "a favor de": "for",
    "acerca de": "about",
    "sobre": "about",
    "en": "in",
    "durante": "during",
    "contra": "against",
    "por": "",  # by or for
    "para": "for",
    "con": "with",
    "desde": "since",
    "hasta": "until",
    "tras": "after",
    "entre": "between",
    "al": "to the",
    "a": "to",
}
_MONTHS = dict(zip(MESES, map(str.capitalize, MONTHS), strict=True))
_YEAR = pattern(r"(?:19|20)\d\d")
_NAME = pattern(r"[A-ZÀ-ÖØ-Þ].*|.*\d.*")


class Unknown(Exception):
    """No clause that is read here."""


@dataclass(frozen=True)
class Words:
    """The words of a question in plain letters, and as they were typed. ``needed`` gathers English words of which one
    of each set has to stand in a sentence that answers it."""

    plain: tuple[str, ...]
    typed: tuple[str, ...]
    needed: list[tuple[str, ...]] = field(default_factory=list)

    @classmethod
    def of(cls, question: str, led: Container[str]) -> Words:
        """Those of a question after what it begins with."""
        typed = tuple(_TOKEN.findall(question))
        plain = tuple(unaccented(one.casefold()) for one in typed)
        start = next((i for i, one in enumerate(plain) if one not in led), len(plain))
        return cls(plain[start:], typed[start:])

    def at(self, i: int, *wanted: str) -> int:
        """After the first of some runs of words that stands at a place; -1 where none does."""
        for one in wanted:
            run = tuple(one.split())
            if self.plain[i : i + len(run)] == run:
                return i + len(run)
        return -1

    def after(self, i: int, *wanted: str) -> int:
        """The same; raises Unknown where none does."""
        if (end := self.at(i, *wanted)) < 0:
            raise Unknown
        return end

    def word(self, i: int) -> str:
        return self.plain[i] if 0 <= i < len(self.plain) else ""

    def is_name(self, i: int) -> bool:
        return i > 0 and i < len(self.typed) and _NAME.fullmatch(self.typed[i]) is not None


def thing(words: Words, i: int) -> tuple[str, int]:
    """What something is done to, or who does it, with its article."""
    article = _THE.get(words.word(i)) if not words.is_name(i) else None
    one, end = core(words, i + 1 if article else i)
    return (f"{article} {one}" if article else one), end


def core(words: Words, i: int) -> tuple[str, int]:
    """A noun with the words that say how it is, and what it is of; or a name."""
    known, before, noun = lexicon(), list[str](), ""
    while (early := known.adjectives.get(words.word(i))) and i + 1 < len(words.plain) and not _is_noun(words, i):
        before.append(early)
        i += 1
    phrase = next((n for n in range(LONGEST, 1, -1) if " ".join(words.plain[i : i + n]) in known.phrases), 0)
    if phrase:
        noun, i = known.phrases[" ".join(words.plain[i : i + phrase])], i + phrase
    elif words.is_name(i):
        noun, i = _name(words, i)
    elif noun := known.nouns.get(words.word(i), ""):
        i += 1
    if not noun:
        raise Unknown
    while not words.is_name(i) and (late := known.adjectives.get(words.word(i)) or _is_done(words, i)):
        before.append(late)
        i += 1
    told = " ".join((*before, noun))
    if words.is_name(i):  # "el queso La Vega"
        name, i = _name(words, i)
        told = f"{told} {name}"
    if (end := words.at(i, *_OF)) > 0:
        return _owned(words, end, told)
    return told, i


def _owned(words: Words, end: int, told: str) -> tuple[str, int]:
    if (year := _YEAR.fullmatch(words.word(end))) is not None:
        return f"{told} of {year[0]}", end + 1
    article = "the " if words.plain[end - 1] != "de" else ""
    of, behind = core(words, end) if article else thing(words, end)
    return f"{told} of {article}{of}", behind


def _is_noun(words: Words, i: int) -> bool:
    return words.word(i) in lexicon().nouns and words.word(i + 1) not in lexicon().nouns


def _is_done(words: Words, i: int) -> str:
    found = lexicon().participles.get(words.word(i))
    return found.participle if found else ""


def _name(words: Words, i: int) -> tuple[str, int]:
    """A name of some words, as it was typed: "Rivas del Norte", "El Pastor"."""
    end = i
    while words.is_name(end) or (words.at(end, "de", "del", "de la", "y") > 0 and words.is_name(end + 1)):
        end += 1
    return " ".join(words.typed[i:end]), end


def at_rest(words: Words, i: int) -> bool:
    return words.at(i, *_ABOUT) > 0 and not words.is_name(i)


def rest(words: Words, i: int, *, done: bool = False) -> str:
    """Where, when and about what; every word to the end has to be one of these. ``done``: after what was done to
    something, where "por" says by whom."""
    return "".join(f" {part}" for part in _parts(words, i, "by" if done else "for"))


def _parts(words: Words, i: int, por: str) -> Iterator[str]:
    while i < len(words.plain):
        if (end := words.at(i, "en contra", "a favor")) == len(words.plain):
            yield "against" if words.plain[i] == "en" else "in favour"
            return
        end = words.after(i, *_ABOUT)
        about = _ABOUT[" ".join(words.plain[i:end])] or por
        if (behind := words.at(end, "el ano", "ano")) > 0:
            end = behind
        if _YEAR.fullmatch(words.word(end)):
            yield f"{about} {words.plain[end]}"
            i = end + 1
        elif (month := _MONTHS.get(words.word(end))) is not None:
            year = words.at(end + 1, "de", "del")
            told = _YEAR.fullmatch(words.word(year)) if year > 0 else None
            yield f"{about} {month}{f' {told[0]}' if told else ''}"
            i = year + 1 if told else end + 1
        else:
            one, i = thing(words, end)
            yield f"{about} {one}"
