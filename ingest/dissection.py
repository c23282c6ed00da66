"""A version, read with one organisation's names -> its anatomy, its grade rows, and its checks."""

from __future__ import annotations

from dataclasses import replace

from ingest.anatomy.names import SubjectNames
from ingest.checks import check, check_declared
from ingest.document import Anatomy, GradeRow, Version
from ingest.organisation import Organisation
from ingest.release import read_release
from ingest.report_card import read_rows


def dissect(version: Version, organisation: Organisation, names: SubjectNames) -> tuple[Anatomy, tuple[GradeRow, ...]]:
    """What a build needs of one version; the anatomy carries everything that staff should look at."""
    anatomy = read_release(
        version.text,
        version.blocks,
        version.declared,
        version.suggested,
        organisation,
        names,
        fallback_title=version.document_id.replace("-", " "),
    )
    rows, not_read = read_rows(
        version.text,
        version.blocks,
        anatomy,
        organisation,
        names,
        document_id=version.document_id,
        version=version.sha256,
        declared=version.declared,
    )
    checks = check(version.text, anatomy, version.blocks, version.removals, organisation, names)
    in_vain = check_declared(version.declared, organisation, names)
    return replace(anatomy, checks=(*checks, *in_vain, *not_read)), rows
