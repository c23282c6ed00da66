"""The names in one folder -> which of them says something of which document.

The sidecar of ``release.pdf`` is ``release.pdf.toml``. One that is spelled in other capitals, lacks the suffix, has the
suffix that the document had before, or the one that an editor of texts puts behind (``release.pdf.toml.txt``), is meant
for it as well: not to read it could publish what it embargoes. For the same reason a document beside which one in YAML
or JSON lies is refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePath

from ingest.loaders import SUFFIXES

SIDECAR_SUFFIX = ".toml"
_BY_AN_EDITOR = f"{SIDECAR_SUFFIX}.txt"
_NOT_READ = (".yaml", ".yml", ".json", ".meta")  # what other systems keep beside a document
_NOT_READ_BY_STEM = (".yaml", ".yml")  # "cards.json" beside "cards.md" may as well be what was counted


class Sidecars:
    """The sidecars among the file names of one folder."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        whole, stems = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
        for name in self._names:
            if not is_toml(name):
                whole[name.lower()].append(name)
                stems[PurePath(name).stem.lower()].append(name)
        self._inexact = defaultdict[str, list[str]](list)
        for sidecar in sorted(name for name in self._names if is_toml(name) and not self._is_exact(name)):
            of = sidecar.lower().removesuffix(".txt").removesuffix(SIDECAR_SUFFIX)
            stem = of.removesuffix(PurePath(of).suffix) if PurePath(of).suffix in SUFFIXES else of
            for document in whole.get(of) or stems.get(stem) or ():
                if f"{document}{SIDECAR_SUFFIX}" not in self._names:
                    self._inexact[document].append(sidecar)
        self._used = {sidecar for found in self._inexact.values() for sidecar in found}

    def of(self, document: str) -> list[str]:
        """The sidecars that may be meant for a document: one, where it is clear which."""
        exact = f"{document}{SIDECAR_SUFFIX}"
        return self._inexact.get(document) or [exact]

    def not_read(self, document: str) -> str:
        """A file that says something of a document as a sidecar does, in a form that is none; "" where there is none,
        or a sidecar too."""
        path = PurePath(document)
        if path.suffix.lower() not in SUFFIXES or any(name in self._names for name in self.of(document)):
            return ""
        meant = [f"{document}{suffix}" for suffix in _NOT_READ] + [f"{path.stem}{end}" for end in _NOT_READ_BY_STEM]
        return next((name for name in meant if name in self._names), "")

    def __contains__(self, name: str) -> bool:
        """Whether a file of that name is the sidecar of a document here."""
        return is_toml(name) and (self._is_exact(name) or name in self._used)

    def _is_exact(self, name: str) -> bool:
        return name.endswith(SIDECAR_SUFFIX) and name.removesuffix(SIDECAR_SUFFIX) in self._names


def is_toml(name: str) -> bool:
    """Whether a file of that name can be nothing but a sidecar, or an organisation's."""
    return name.lower().endswith((SIDECAR_SUFFIX, _BY_AN_EDITOR))
