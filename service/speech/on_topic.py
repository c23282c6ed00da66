"""Quotations and the words of a topic -> those that are on it, and which of them say it themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest import Generation, pattern
from service.citations import Cited
from service.language.everyday import one_word
from service.reading import unaccented
from service.speech.about_person import is_about_another_name, is_about_person
from service.speech.people import People

FEWEST = 3  # documents, of which a word may be said to be in nearly all
COMMON = 0.8  # of them is nearly all
# Of a topic of three words and more one may be said otherwise ("the closure of the old mill bridge"); of "the water
# agreement" each word tells, and words on the cost of water are on something else.
MANY, MOST = 3, 2 / 3
# Words that say how something is, or that it is spoken of, and not what it is.
_BESIDE = frozenset(
    """new old latest recent current last next first whole entire big large important proposed planned possible upcoming
    issue issues problem problems matter topic subject question questions situation news announcement importance future
    nuevo nueva nuevos nuevas tema asunto problema""".split()
)
_WORD = pattern(r"[^\W_]{3,}")
_PARAGRAPH = pattern(r"\n\s*\n")
_SENTENCE = pattern(r"(?<=[.!?])[\"”»’]?\s+")


class Topics:
    """``texts`` gives the whole text that a quotation stands in."""

    def __init__(self, generation: Generation, texts: Callable[[Cited], str | None]) -> None:
        self._generation, self._texts = generation, texts

    def telling(self, topic: Sequence[str], found: Sequence[Cited]) -> tuple[str, ...]:
        """The words of a topic without those that nearly every document of ``found`` holds: of "farm crossings" said
        by one who speaks of crossings alone, it is the farms that tell. All of them where each is held so."""
        documents = list({cited.document.id: cited for cited in found}.values())
        if len(topic) < 2 or len(documents) < FEWEST:
            return tuple(topic)
        wholes = [self._held(self._whole(one), topic) for one in documents]
        many = {
            word
            for word in topic
            if sum(self._generation.stem(word) in whole for whole in wholes) > COMMON * len(wholes)
        }
        return tuple(word for word in topic if word not in many) or tuple(topic)

    def on(self, found: Sequence[Cited], topic: Sequence[str], people: People) -> list[Cited]:
        """The quotations that are on a topic: about a person, if it is one, else those that hold its words with what
        they stand under; with what stands right before them only where there are no such."""
        return self._nearest([cited for cited in found if self._is_on(cited, topic, people, 1.0)], topic, people, 1.0)

    def nearly_on(self, found: Sequence[Cited], topic: Sequence[str], people: People) -> list[Cited]:
        """The same for those that hold most words of a topic of many."""
        if len(_telling(topic)) < MANY:
            return []
        return self._nearest([c for c in found if self._is_on(c, topic, people, MOST)], topic, people, MOST)

    def _nearest(self, found: Sequence[Cited], topic: Sequence[str], people: People, share: float) -> list[Cited]:
        """Of quotations in documents that hold a topic, those that are nearest to it and not only beside it."""
        if _is_person(" ".join(topic), people) or any(" " in word for word in topic):
            return list(found)
        wanted = _telling(topic)
        least = share * len(self._stems(wanted))
        places = [(cited, *self._around(cited)) for cited in found]
        under = [cited for cited, above, own, _ in places if len(self._held(f"{above} {own}", wanted)) >= least]
        return under or [
            cited
            for cited, above, own, before in places
            if len(self._held(f"{above} {own} {before}", wanted)) >= least
            or len(self._held(own, wanted)) * 2 >= len(self._stems(wanted))
        ]

    def _around(self, cited: Cited) -> tuple[str, str, str]:
        """What a quotation stands under; its paragraph up to the end of the sentence that has it; and, where it begins
        that, the sentence before."""
        text, span = self._texts(cited) or "", cited.span
        passages = self._generation.passages_of(cited.document)
        under = " ".join(one.context for one in passages if one.span.contains(span))
        paragraphs = _PARAGRAPH.split(text[: span.start])
        begun = len(_SENTENCE.split(paragraphs[-1])) > 1
        before = "" if begun or len(paragraphs) < 2 else _SENTENCE.split((paragraphs[-2].splitlines() or [""])[-1])[-1]
        behind = _SENTENCE.split(_PARAGRAPH.split(text[span.end :])[0])[0]
        own = f"{paragraphs[-1]} {span.of(text)} {behind}"
        anatomy = cited.document.anatomy
        return f"{anatomy.title} {anatomy.dateline or ''} {under}", own, before

    def _is_on(self, cited: Cited, topic: Sequence[str], people: People, share: float) -> bool:
        asked, text = " ".join(topic), self._texts(cited) or ""
        if _is_person(asked, people):
            return is_about_person(cited, text, asked)
        wanted = _telling(topic)
        numbered = any(" " in word for word in topic)
        held = numbered or len(self._held(self._whole(cited), wanted)) >= share * len(self._stems(wanted))
        return held and self.holds(cited, topic) and not is_about_another_name(cited.span.of(text), asked)

    def holds(self, cited: Cited, words: Sequence[str]) -> bool:
        """Whether the document of a quotation, or its title, holds any of ``words`` in some form, or all that are
        numbered."""
        text = self._whole(cited)
        if numbered := [word for word in words if " " in word]:
            plain = unaccented(" ".join(text.split()).casefold())
            return all(re.search(rf"\b{word.casefold()}(?!\w)", plain) for word in numbered)
        return bool(self._held(text, words))

    def most_on(self, found: Sequence[Cited], words: Sequence[str]) -> Sequence[Cited]:
        """Those of the documents that hold the most of a topic, and those that say any of it themselves: a document
        with one word of "repairs of broken gates" may be on any gate."""
        held = [len(self._held(self._whole(cited), words)) for cited in found]
        most = max(held, default=0)
        return [
            cited
            for cited, many in zip(found, held, strict=True)
            if many == most or self._held(cited.span.of(self._texts(cited) or ""), words)
        ]

    def saying_it_first(self, found: Sequence[Cited], topic: Sequence[str]) -> Sequence[Cited]:
        """The quotations whose own words hold most of a topic before those beside which the document does."""
        return sorted(found, key=lambda cited: -len(self._held(cited.span.of(self._texts(cited) or ""), topic)))

    def _whole(self, cited: Cited) -> str:
        return f"{cited.document.anatomy.title} {self._texts(cited) or ''}"

    def _held(self, text: str, words: Sequence[str]) -> frozenset[str]:
        """Which of ``words`` a text holds in some form."""
        return self._stems(words) & self._stems(_WORD.findall(text))

    def _stems(self, words: Sequence[str]) -> frozenset[str]:
        return self._generation.stems(map(one_word, words))


def _is_person(asked: str, people: People) -> bool:
    return asked[:1].isupper() and bool(people.meant(asked))


def _telling(topic: Sequence[str]) -> Sequence[str]:
    """The words of a topic that say what it is; all of them where none does."""
    return [word for word in topic if word.casefold() not in _BESIDE] or topic
