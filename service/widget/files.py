"""The widget's files -> bytes, plain and gzipped, under a version that is made from their content."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).with_name("static")
LOADER = "pressdesk.js"
VERSION_DIGITS = 12  # hex digits of the sha256 over all files: 48 bits, no two releases share them


@dataclass(frozen=True)
class WidgetFile:
    """``tag`` names the content, as an entity tag does."""

    content: bytes
    gzipped: bytes
    tag: str


@dataclass(frozen=True)
class WidgetFiles:
    """All files of one version. A change of any of them is another version."""

    version: str
    by_name: dict[str, WidgetFile]


def read_files() -> WidgetFiles:
    """What stands in ``static/`` now."""
    contents = {path.name: path.read_bytes() for path in sorted(STATIC.glob("*.js"))}
    digest = hashlib.sha256(b"".join(name.encode() + b"\0" + content for name, content in contents.items()))
    return WidgetFiles(
        digest.hexdigest()[:VERSION_DIGITS],
        {name: _file(content) for name, content in contents.items()},
    )


def _file(content: bytes) -> WidgetFile:
    return WidgetFile(content, gzip.compress(content, 9, mtime=0), hashlib.sha256(content).hexdigest()[:VERSION_DIGITS])
