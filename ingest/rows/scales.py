"""An organisation's frameworks, sections and kinds of source, found by their printed names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from ingest.lazy_pattern import pattern
from ingest.organisation import Framework, FrameworkSection, Organisation

_WORDS = pattern(r"\w+(?:['’]\w+)*", re.UNICODE)
_NUMBERING = pattern(
    r"^\s*(?:(?:issue(?: area)?|section|area|goal|part)\s*)?#?\s*(?:[0-9]{1,2}|[ivx]{1,4}|[a-z])\s*[.):–—-]\s*", re.I
)
OVERALL = frozenset(
    {
        "overall",
        "total",
        "final",
        "overall grade",
        "overall score",
        "total score",
        "final score",
        "final grade",
        "total points",
        "grand total",
        "whole",
        "all sections",
        "all areas",
    }
)


def words(line: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(line.split())


@lru_cache(4_096)  # the names of an organisation, asked for with each row
def plain(text: str) -> str:
    """Words in lower case with single blanks: what two spellings of one name have in common."""
    return " ".join(word.replace("’", "'") for word in _WORDS.findall(text.replace("&", " and ").casefold()))


class Scales:
    """The frameworks of one organisation by every name that they are printed under."""

    def __init__(self, organisation: Organisation) -> None:
        self._organisation = organisation

    @cached_property
    def _frameworks(self) -> dict[str, str]:
        names = {}
        for framework in self._organisation.frameworks:
            for name in (framework.code, framework.name, *framework.aliases):
                names[plain(name)] = framework.code
        return names

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {plain(kind.replace("_", " ")): kind for kind in self._organisation.ranks}

    @property
    def exist(self) -> bool:
        """Whether the organisation declares any framework."""
        return bool(self._organisation.frameworks)

    def framework(self, code: str | None) -> Framework | None:
        return self._organisation.framework_by_code.get(code) if code else None

    def framework_named(self, cell: str) -> str | None:
        """The framework whose code, name or alias is all of ``cell``."""
        return self._frameworks.get(plain(cell))

    def one_of_a_scale(self, words: str) -> bool:
        """Whether ``words`` are what the name of a framework ends in, in either number: "signal", "shield grades"."""
        return bool(words) and any(f" {name}".endswith((f" {words}", f" {words}s")) for name in self._frameworks)

    def frameworks_in(self, text: str) -> tuple[str, ...]:
        """Codes of the frameworks named inside ``text``; a longer name hides a shorter one in it.
        A code counts only as printed, since a short one may be a word in lower case."""
        rest, found = f" {plain(text)} ", []
        codes = {plain(framework.code): framework.code for framework in self._organisation.frameworks}
        for name in sorted(self._frameworks, key=len, reverse=True):
            printed = name not in codes or re.search(rf"(?<!\w){re.escape(codes[name])}(?!\w)", text)
            if name and printed and f" {name} " in rest:
                found.append(self._frameworks[name])
                rest = rest.replace(f" {name} ", " | ")
        return tuple(dict.fromkeys(found))

    def framework_of(self, year: int) -> str | None:
        return self._organisation.framework_of(year)

    def sections(self, framework: str | None) -> Iterable[FrameworkSection]:
        known = self.framework(framework)
        return known.sections if known else ()

    def section_named(self, framework: str | None, cell: str) -> FrameworkSection | None:
        """The section of ``framework`` whose code, name or alias is all of ``cell`` but its numbering."""
        wanted = {plain(cell), plain(_NUMBERING.sub("", cell))} - {""}
        for section in self.sections(framework):
            if wanted & {plain(name) for name in (section.code, section.name, *section.aliases)}:
                return section
        return None

    def sections_in(self, framework: str | None, text: str) -> tuple[FrameworkSection, ...]:
        """The sections of ``framework`` that are named inside ``text``; a longer name hides a shorter one in it."""
        rest, found = f" {plain(text)} ", []
        names = [(plain(n), s) for s in self.sections(framework) for n in (s.name, *s.aliases)]
        for name, section in sorted(names, key=lambda pair: len(pair[0]), reverse=True):
            if name and f" {name} " in rest:
                found.append(section)
                rest = rest.replace(f" {name} ", " | ")
        return tuple(dict.fromkeys(found))

    def has_section(self, cell: str) -> bool:
        """Whether ``cell`` names a section of any framework."""
        return any(self.section_named(framework.code, cell) for framework in self._organisation.frameworks)

    def source_kind(self, cell: str) -> str | None:
        """The ranked kind of source that ``cell`` names, or None."""
        return self._kinds.get(plain(cell.replace("_", " ")))

    @property
    def ranks_exist(self) -> bool:
        return bool(self._kinds)

    def all_grades(self) -> frozenset[str]:
        """Every grade of every framework, as declared."""
        return frozenset(self._organisation.grades)
