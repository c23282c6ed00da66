"""Everyday words of Spanish -> the same in English, each as the part of speech that a question uses it as.

``spanish_lexicon.toml`` holds them; plurals, genders and the regular forms of verbs are made by rule. A word that
stands nowhere there is unknown, and nothing is guessed of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).with_name("spanish_lexicon.toml")
_PLURALS = {
    "person": "people",
    "older person": "older people",
    "child": "children",
    "bacterium": "bacteria",
    "person arrested": "people arrested",
    "person injured": "people injured",
    "piece of furniture": "pieces of furniture",
    "mouse": "mice",
    "wolf": "wolves",
    "head": "heads",
}
_ALIKE = frozenset(
    "holidays goods cattle sheep species clothing police fish minutes headquarters takings aid spending waste "
    "luggage".split()
)
LONGEST = 4  # words of a phrase


@dataclass(frozen=True)
class Verb:
    """A verb in English. ``many``: its form in the question is that of several doers; ``once``: of what was done."""

    base: str
    past: str
    participle: str
    many: bool
    once: bool


@dataclass(frozen=True)
class Lexicon:
    """``finite`` are forms of what a doer does, ``participles`` those after "fue" and "ha"; ``doers``: nouns of who
    does things."""

    phrases: dict[str, str]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    finite: dict[str, Verb]
    participles: dict[str, Verb]
    doers: frozenset[str]


@cache
def lexicon() -> Lexicon:
    table = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    people = table["people"]["nouns"].split()
    nouns, doers = dict[str, str](), set[str]()
    for word, english in table["nouns"].items():
        for form in (word, *_of_a_woman(word, people)):
            nouns |= {form: english, _many(form): plural(english)}
            doers |= {form, _many(form)} if word in people else set()
    adjectives = {form: english for word, english in table["adjectives"].items() for form in _agreeing(word)}
    verbs = {word: _three(forms) for word, forms in table["verbs"].items()}
    finite = {
        form: Verb(base, past, done, form.endswith("n"), once)
        for word, (base, past, done) in verbs.items()
        for form, once in _forms(word)
    }
    for form, word in table["irregular"].items():
        finite[form] = Verb(*verbs[word], form.endswith("n"), not form.startswith("tiene"))
    regular = {f"{word[:-2]}{'ado' if word.endswith('ar') else 'ido'}": word for word in verbs}
    participles = {
        form: Verb(*verbs[word], form.endswith("s"), True)
        for done, word in (regular | table["participles"]).items()
        for form in _agreeing(done)
    }
    return Lexicon(dict(table["phrases"]), nouns, adjectives, finite, participles, frozenset(doers))


def _three(forms: str) -> tuple[str, str, str]:
    base, past, participle = (one.replace("-", " ") for one in forms.split())
    return base, past, participle


def plural(english: str) -> str:
    """The English plural of a noun."""
    if english in _ALIKE:
        return english
    if english in _PLURALS:
        return _PLURALS[english]
    if english.endswith(("s", "x", "ch", "sh")):
        return f"{english}es"
    if english.endswith("y") and english[-2] not in "aeiou":
        return f"{english[:-1]}ies"
    return f"{english}s"


def _many(word: str) -> str:
    """The Spanish plural of a noun or an adjective."""
    if word.endswith("z"):
        return f"{word[:-1]}ces"
    return f"{word}s" if word[-1] in "aeiou" else f"{word}es"


def _of_a_woman(word: str, people: list[str]) -> tuple[str, ...]:
    if word not in people:
        return ()
    return (f"{word[:-1]}a",) if word.endswith("o") else (f"{word}a",) if word.endswith("r") else ()


def _agreeing(word: str) -> Iterator[str]:
    """An adjective or a participle as it is said of one and of several, of men and of women."""
    for one in (word, *([f"{word[:-1]}a"] if word.endswith("o") else [])):
        yield from (one, _many(one))


def _forms(word: str) -> Iterator[tuple[str, bool]]:
    """The regular forms of who does, do, did and used to do something; and whether it was once."""
    stem = word[:-2]
    now, once = (
        (("a", "an"), ("o", "aron", "aba", "aban"))
        if word.endswith("ar")
        else (
            ("e", "en"),
            ("io", "ieron", "ia", "ian"),
        )
    )
    yield from ((f"{stem}{end}", False) for end in now)
    yield from ((f"{stem}{end}", True) for end in once)
