"""Texts for tests -> their anatomy, through the real loaders. All people and places are made up."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.anatomy.names import SubjectNames
from ingest.document import Anatomy, Loaded, SectionKind
from ingest.loaders import load
from ingest.organisation import Organisation
from ingest.release import read_release
from tests.organisations import state_names, states

RELEASE = """FOR IMMEDIATE RELEASE
October 14, 2025

MEDIA CONTACT:
Robin Vale
Press Officer
robin@opengate.example

# Connecticut Earns an F on the Open Gate Cards

SPRINGFIELD, Ill., Oct. 14, 2025 (GLOBE NEWSWIRE) -- Connecticut earned an F on cards released today.

"We have work to do," said OGA founder Ann Lee. "And we will do it."

- HB 12 and HB 13 were enacted on June 6, 2024.
- Two gaps remain.

MORE

About Open Gate Alliance

Open Gate Alliance is a nonprofit organization. It was founded in 1990.

MEDIA MATERIALS:

Photos are at the press page.

###
"""


def loaded(text: str, name: str = "release.md") -> Loaded:
    return load(text.encode(), name)


def anatomy(
    text: str,
    organisation: Organisation | None = None,
    *,
    declared: Mapping[str, object] | None = None,
    name: str = "release.md",
) -> Anatomy:
    """The anatomy of ``text``, read as a release of ``organisation``; without one of an organisation of states."""
    file = loaded(text, name)
    return read_release(
        file.text,
        file.blocks,
        {**file.declared, **(declared or {})},
        file.suggested,
        organisation or states(),
        SubjectNames(organisation) if organisation else state_names(),
        fallback_title="fallback",
    )


def parts(text: str, name: str = "release.md") -> list[tuple[SectionKind, str]]:
    """The parts of a release in order, each with its words."""
    file = loaded(text, name)
    return [(part.kind, part.span.of(file.text)) for part in anatomy(text, name=name).sections]
