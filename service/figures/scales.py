"""An organisation that declares no framework + the ledger -> the organisation with the scales that its
documents name.

Nothing is known of such a scale but its printed name and its letters; it is compared with no other.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Protocol

from ingest import Framework, Organisation

_LETTERS = ("A", "B", "C", "D", "F")  # the only grades that are read on a scale that nobody declares


class Named(Protocol):
    """The ledger as far as it names frameworks."""

    def frameworks(self) -> tuple[tuple[str, int, int], ...]: ...


def with_printed_scales(organisation: Organisation, ledger: Named) -> Organisation:
    """``organisation`` itself where it declares frameworks or no row names one."""
    named = () if organisation.frameworks else ledger.frameworks()
    if not named:
        return organisation
    frameworks = tuple(
        Framework(name, name, first=first, last=last, grades=_LETTERS, failing=_LETTERS[-1:])
        for name, first, last in named
    )
    told = "\n".join((organisation.sha256, *(framework.name for framework in frameworks)))
    return replace(organisation, sha256=hashlib.sha256(told.encode()).hexdigest(), frameworks=frameworks)
