"""A question's unknown words -> the names that they nearly are.

A real word is never turned into a name: only words that ``known_words`` does not hold are looked at, so
a rare misspelling that happens to be a word stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ingest.anatomy.known_words import known_words
from ingest.document import Span
from ingest.lazy_pattern import pattern

LETTERS_PER_EDIT = 5  # issue "Figures that are counted": one slip in about five letters
SHORTEST = 4  # letters of the known words; a shorter one is taken for a word
REMEMBERED = 10_000  # words, or a few together, that need not be compared with every form again
_WORD = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = pattern(r"['’]s?$")


class Misspellings:
    """Finds nearly-names. ``codes`` maps each lower-case form to what it means; forms that mean the
    same are one candidate, forms that mean different things at equal distance are none."""

    def __init__(self, codes: Mapping[str, tuple[str, ...]]) -> None:
        self._codes = {
            form: meaning
            for form, meaning in codes.items()
            if len(form) >= LETTERS_PER_EDIT and re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+)*", form)
        }
        self._forms = tuple(self._codes)
        self._parts = frozenset(part for form in self._forms for part in form.split())
        self._longest = max((form.count(" ") + 1 for form in self._forms), default=0)
        self._nearest = lru_cache(maxsize=REMEMBERED)(self._compared)

    def find(self, text: str, taken: Sequence[Span]) -> Iterator[tuple[Span, str]]:
        """Spans in order, none overlapping, each with the form that it nearly is. A span lies outside ``taken``, or
        holds a taken name and one misspelt word more: "wset" before the name of another."""
        words = [Span(*match.span()) for match in _WORD.finditer(text)]
        # Whether a word, or what joins it to the next, makes another of them than the known ones: "New-Hampshire".
        unknown = [self._is_unknown(_POSSESSIVE.sub("", span.of(text).lower())) for span in words]
        joined = [text[one.end : other.start] != " " for one, other in pairwise(words)]
        at = 0
        while at < len(words):
            for count in range(min(self._longest, len(words) - at), 0, -1):
                if not any(unknown[at : at + count]) and not any(joined[at : at + count - 1]):
                    break  # nearly all words of a question are known, and so are fewer of these
                span = Span(words[at].start, words[at + count - 1].end)
                cut = any(span.overlaps(other) and (span == other or not span.contains(other)) for other in taken)
                form = None if cut else self._nearest(span.of(text))
                if form:
                    yield _without_possessive(text, span), form
                    at += count - 1
                    break
            at += 1

    def _compared(self, printed: str) -> str | None:
        """The one form that some words nearly are as they are printed."""
        words = [_POSSESSIVE.sub("", word) for word in printed.lower().split()]
        unknown = [word for word in words if self._is_unknown(word)]
        if not unknown or any(len(word) < SHORTEST for word in unknown):
            return None
        wanted = " ".join(words)
        edits = len(wanted.replace(" ", "")) // LETTERS_PER_EDIT
        if not edits:
            return self._cut_by_one(wanted)
        closest = process.extract(wanted, self._forms, scorer=OSA.distance, score_cutoff=edits, limit=4)
        near = [(form, distance) for form, distance, _ in closest if self._plausible(words, form)]
        if not near:
            return None
        best = [form for form, distance in near if distance == near[0][1]]
        return best[0] if len({self._codes[form] for form in best}) == 1 else None

    def _cut_by_one(self, word: str) -> str | None:
        """The one form that a short word lacks an inner letter of ("Texs"): it is too short to be another slip."""
        whole = [form for form in self._forms if len(form) == len(word) + 1 and form[0] == word[0]]
        cut = [form for form in whole if any(f"{form[:i]}{form[i + 1 :]}" == word for i in range(1, len(form) - 1))]
        return cut[0] if len({self._codes[form] for form in cut}) == 1 else None

    def _is_unknown(self, word: str) -> bool:
        return word not in known_words() and word not in self._parts

    @staticmethod
    def _plausible(words: Sequence[str], form: str) -> bool:
        """Same first letter in a short name; and the words that differ are the unknown ones."""
        parts = form.split()
        if len(form) <= LETTERS_PER_EDIT + 1 and words[0][0] != form[0]:
            return False
        if len(parts) != len(words):
            return len(words) == 1
        return all(word == part or not _is_known(word) for word, part in zip(words, parts, strict=True))


def _is_known(word: str) -> bool:
    return word in known_words() or len(word) < SHORTEST


def _without_possessive(text: str, span: Span) -> Span:
    return Span(span.start, span.start + len(_POSSESSIVE.sub("", span.of(text))))
