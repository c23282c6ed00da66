"""A cell -> the one subject that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Protocol

from ingest.document import Span
from ingest.lazy_pattern import pattern
from ingest.organisation import Organisation
from ingest.rows.grades import Unreadable

_COMMA = pattern(r"\s*[,;·•]\s*(?:(?:and|y|e)\s+)?")
_AND = pattern(r"\s+(?:and|y|e|&)\s+")


class Named(Protocol):
    """A mention of a subject, as ``ingest.anatomy.names`` finds it."""

    @property
    def span(self) -> Span: ...
    @property
    def codes(self) -> tuple[str, ...]: ...
    @property
    def ask(self) -> bool: ...


class CellSubjects:
    """Subjects by what fills a cell: a full name is that subject, even where the same word in prose
    could mean another; for other forms the mentions decide."""

    def __init__(self, organisation: Organisation, find: Callable[[str], Sequence[Named]]) -> None:
        self._organisation = organisation
        self._find = find

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        names: dict[str, set[str]] = defaultdict(set)
        for subject in self._organisation.subjects:
            for name in (subject.name, *subject.aliases):
                names[name.casefold()].add(subject.code)
            for printed in (subject.code, *subject.abbreviations):
                names[f"printed {printed}"].add(subject.code)
        return names

    def is_subject(self, cell: str) -> bool:
        try:
            self.of_cell(cell)
        except Unreadable:
            return False
        return True

    def names_in(self, listed: str) -> list[str]:
        """The parts of a list of names ("Kern, Vail and Pine Ridge"), each for ``of_cell`` to find."""
        *parts, last = _COMMA.split(listed.strip())
        return [*parts, *([last] if self.is_subject(last) else _AND.split(last))]

    def of_cell(self, cell: str) -> str:
        """The code of the subject that ``cell`` names.

        Raises:
            Unreadable: it names none, several, or holds other words too.
        """
        codes = self.codes(cell)
        if not cell.strip():
            raise Unreadable("its cell for the subject is empty")
        if len(codes) != 1:
            raise Unreadable(f"{cell!r} {'may mean several subjects' if codes else 'is not a subject'}")
        return codes[0]

    def codes(self, cell: str) -> list[str]:
        """The codes of the subjects that ``cell`` may name and nothing else."""
        words = " ".join(cell.split())
        exact = [subject.code for subject in self._organisation.subjects if subject.name.casefold() == words.casefold()]
        codes = exact or sorted(self._names.get(words.casefold(), set()) | self._names.get(f"printed {words}", set()))
        if not codes:
            mentions = self._find(words)
            if len(mentions) == 1 and mentions[0].span == Span(0, len(words)):
                codes = list(mentions[0].codes if mentions[0].ask else mentions[0].codes[:1])
        return codes
