"""A question with slips of the pen -> the same as the archive that may be seen spells its words.

Only a word that neither the archive nor print at large knows is a slip, and only of a word that is printed in lower
case, or is a word at large and has a capital only where a line or sentence begins: another letter in a name is another
person. What is written short on a phone ("ppl") is written out, unless the archive prints it too. What stands between
quotation marks is meant as it is typed.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA
from wordfreq import word_frequency

from ingest import Generation, pattern
from service.care.normal_form import short_forms
from service.reading import unaccented
from service.retriever import Filters, Visible
from service.speech.utterance import MARKED
from service.spelling import SHORTEST, TWO_SLIPS, Spelling
from service.visibility import nearest_seen

READ = 5  # passages that are looked at for the word as it is printed
_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ly")
_SHORT = "|".join(sorted(short_forms(), key=len, reverse=True))
_WORD = pattern(rf"(?<![\w'’.@/-])(?:[a-z]{{{SHORTEST},}}|{_SHORT})(?![\w'’@/-]|\.\w)")
_TOKEN = pattern(r"(?<![\w'’.-])[a-z\d]+(?![\w'’-])")
_PRINTED = pattern(r"(?<![\w'’-])[a-z]+(?![\w'’-])")
_BEGINS = pattern(r"(?:^|[\n.!?:|][ \t]*)([A-Z][a-z]+)(?![\w'’-])")
_WITHIN = pattern(r"(?<=[\w,;] )[A-Z][a-z]+(?![\w'’-])")


class Misspelt:
    """Knows one generation's words, as far as they may be seen."""

    def __init__(self, generation: Generation, visible: Visible, spelling: Spelling) -> None:
        self._generation, self._visible, self._spelling = generation, visible, spelling

    def mended(self, question: str, filters: Filters) -> str:
        quoted = [found.span() for found in MARKED.finditer(question)]

        def mend(found: re.Match[str]) -> str:
            if any(start <= found.start() < end for start, end in quoted):
                return found.group()
            word = found.group()
            return (self._in_full(word, filters) if word in short_forms() else self._meant(word, filters)) or word

        return _WORD.sub(mend, question)

    def _in_full(self, word: str, filters: Filters) -> str | None:
        """What a short form stands for; None where the archive prints it in lower case ("r = 0.4"), and so means it."""
        near = nearest_seen(f'"{word}"', READ, self._generation, self._visible, filters)
        printed = (one for passage in near for one in _TOKEN.findall(passage.text))
        return None if word in printed else short_forms()[word]

    def _meant(self, word: str, filters: Filters) -> str | None:
        """The word in that of its printed forms that is the nearest; None where it is no slip of one."""
        meant = self._spelling.meant(word)
        if meant is None or _is_known_at_large(word):
            return None
        stem, forms, begins, names = self._generation.stem, set[str](), set[str](), set[str]()
        for passage in nearest_seen(f'"{meant}"', READ, self._generation, self._visible, filters):
            text = unaccented(passage.text)
            forms.update(one for one in _PRINTED.findall(text) if stem(one) == meant)
            begins.update(one.casefold() for one in _BEGINS.findall(text))
            names.update(one.casefold() for one in _WITHIN.findall(text))
        forms.update(one for one in begins - names if stem(one) == meant and _is_known_at_large(one))
        slips, form = min(((OSA.distance(form, word), form) for form in forms), default=(len(word), ""))
        return form if slips <= (3 if len(word) >= TWO_SLIPS else 2) else None  # one more than its root may have


def _is_known_at_large(word: str) -> bool:
    """Whether print in English or Spanish has a word, or that of which it is a form."""
    forms = {word, *(word.removesuffix(ending) for ending in _ENDINGS if len(word) > SHORTEST)}
    return any(word_frequency(form, language, wordlist="small") for form in forms for language in ("en", "es"))
