"""Words -> their language, told by the commonest among them; documents -> those that begin in a language. One that
begins without any such word, a table for one, is in none.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest import Generation, StoredDocument, pattern
from service.care.language import languages
from service.language.tokens import plain

CODES = {"english": "en", "spanish": "es"}
_AT_ONCE = 500  # passages read by one query
_LETTERS = pattern(r"[^\W\d_]+")


def written_in(language: str, documents: Sequence[StoredDocument], generation: Generation) -> list[StoredDocument]:
    """Those of ``documents`` whose first passage is in ``language``."""
    firsts = dict(generation.db.execute("SELECT document, min(row) FROM passages GROUP BY document"))
    rows = [firsts[document.number] for document in documents if document.number in firsts]
    found = set[int]()
    for first in range(0, len(rows), _AT_ONCE):
        for passage in generation.passages(rows[first : first + _AT_ONCE]).values():
            if language_told(passage.text) == CODES[language]:
                found.add(passage.document.number)
    return [document for document in documents if document.number in found]


def language_told(text: str) -> str | None:
    """ "en" or "es"; None where the words of ``text`` do not tell, or are of another language."""
    return languages().of(" ".join(_LETTERS.findall(plain(text))), otherwise="") or None
