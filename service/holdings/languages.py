"""Documents -> those that are written in a language, told by the commonest words of how they begin. One that begins
without any such word, a table for one, is in none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import Generation, StoredDocument
from service.care.language import languages
from service.language.tokens import plain

CODES = {"english": "en", "spanish": "es"}
_AT_ONCE = 500  # passages read by one query


def written_in(language: str, documents: Sequence[StoredDocument], generation: Generation) -> list[StoredDocument]:
    """Those of ``documents`` whose first passage is in ``language``."""
    known = languages()
    firsts = dict(generation.db.execute("SELECT document, min(row) FROM passages GROUP BY document"))
    rows = [firsts[document.number] for document in documents if document.number in firsts]
    found = set[int]()
    for first in range(0, len(rows), _AT_ONCE):
        for passage in generation.passages(rows[first : first + _AT_ONCE]).values():
            if known.of(_plain(passage.text), otherwise="") == CODES[language]:
                found.add(passage.document.number)
    return [document for document in documents if document.number in found]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", plain(text)))
