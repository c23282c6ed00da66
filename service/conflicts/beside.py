"""What an answer cites -> the same, and after it the sentence of another document with which it conflicts, or that of
a newer one which tells what came of its figure; before it that of one which tells that it was undone.

Who prints a figure or a name has to know that another release prints another. Looked for among the nearest passages by
the words of what is cited, and only where that states something exact.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ingest import Generation, Organisation, pattern
from service.citations import Cited
from service.conflicts.against import Stated, conflict, stated_in
from service.conflicts.revised import figures_of, revises
from service.conflicts.statements import told_by
from service.conflicts.undone import with_what_undid_them
from service.language.stop_words import telling_stems, telling_words
from service.own_names import own_names
from service.retriever import Filters, Visible
from service.visibility import nearest_holding, nearest_seen

READ = 12  # passages that are looked through, the nearest by their words
_NUMBER = pattern(r"\d+")
FIRST = 2  # of what is cited, that is held against others: what stands after those is shown beside them


class Conflicting:
    """What conflicts in one generation, as far as it may be seen. Thread-safe."""

    def __init__(self, generation: Generation, visible: Visible, organisation: Organisation) -> None:
        self._generation, self._visible = generation, visible
        self._own = own_names(organisation)

    def beside(
        self, question: str, cited: Sequence[Cited], words: Callable[[Cited], str], filters: Filters
    ) -> list[Cited]:
        """``cited``, each of the first followed by what conflicts with it on what the ``question`` is about; ``words``
        reads what is cited."""
        asked, found = telling_stems(question, self._generation), []
        for at, item in enumerate(cited):
            found.append(item)
            if at < FIRST and item.kind == "quote" and item.quote is None:
                others = self._against(item, words(item), asked, filters)
                others = others or self._revised(item, words(item), asked, filters)
                found += [
                    other
                    for other in others[:1]
                    if not any(one.document.id == other.document.id and one.span.overlaps(other.span) for one in cited)
                ]
        return with_what_undid_them(found, self._generation, self._visible, filters, words)

    def _against(self, item: Cited, text: str, asked: frozenset[str], filters: Filters) -> list[Cited]:
        """The sentences that conflict with one that is cited and hold some of what is asked, the most of it first."""
        told = self._stated(item, text)
        if told is None:
            return []
        elsewhere = (word for one in told.statements for word in told_by(one.unit))
        search = [*filter(str.isalpha, telling_words(text)), *elsewhere]
        held: list[tuple[int, Cited]] = []
        for passage in nearest_holding(dict.fromkeys(search), READ, self._generation, self._visible, filters):
            for span in passage.sentences if passage.document.id != told.source else ():
                words = passage.words(span)
                if not (shared := len(asked & telling_stems(words, self._generation))):
                    continue
                near = Cited(passage.document, span)
                other = self._stated(near, words)
                if other and not told.keys.isdisjoint(other.keys) and conflict(told, other):
                    held.append((-shared, near))
        return [cited for _, cited in sorted(held, key=lambda one: one[0])]

    def _revised(self, item: Cited, text: str, asked: frozenset[str], filters: Filters) -> list[Cited]:
        """The sentences of newer documents that print a figure of ``text`` as what was thought before, and hold some of
        what is asked; the newest first."""
        held = []
        for figure in figures_of(text):
            number = '"' + " ".join(_NUMBER.findall(figure)) + '"'
            for passage in nearest_seen(f"{{text}} : {number}", READ, self._generation, self._visible, filters):
                for span in passage.sentences if passage.document.date > item.document.date else ():
                    words = passage.words(span)
                    if revises(words, figure) and not asked.isdisjoint(telling_stems(words, self._generation)):
                        held.append(Cited(passage.document, span))
        return sorted(held, key=lambda one: one.document.date, reverse=True)

    def _stated(self, item: Cited, text: str) -> Stated | None:
        document = item.document
        return stated_in(text, document.anatomy.title, document.id, document.date, self._own)
