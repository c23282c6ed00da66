"""A name that an author or a file gives a document -> an id, as ids are written: ``[a-z0-9-]+``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from ingest.lazy_pattern import pattern
from ingest.redaction import redact_text

_PARTED = pattern(r"[_-]+")


def declared_id(declared: Mapping[str, object]) -> str:
    """The id that an author gave a document, as an id is written; "" where there is none."""
    return slug(str(declared.get("id") or ""))


def file_id(path: str) -> str:
    """The id of a document that declares none, from the name of its file; a secret in that name is in no id."""
    name = _PARTED.sub(" ", path.rsplit(".", 1)[0])  # as an id parts it, so are its words looked at
    return slug(redact_text(name))


def slug(name: str) -> str:
    """A name as an id: ``[a-z0-9-]+``, or "" where nothing of it is a letter or digit."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:120]
