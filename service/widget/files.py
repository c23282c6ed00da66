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
    content: bytes
    gzipped: bytes


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
        {name: WidgetFile(content, gzip.compress(content, 9, mtime=0)) for name, content in contents.items()},
    )
