"""Why a file cannot be read, as a short code and a sentence; and the limits that decide it."""

from __future__ import annotations

from enum import StrEnum

# The largest document met is a toolkit of 20 MB; a file of 50 MB is to be refused.
MAX_FILE_BYTES = 25 * 1024 * 1024
# The longest report met is 56 pages, about 200,000 characters; this is fifty times as much.
MAX_TEXT_CHARS = 10_000_000
# A page of 10 MB of short paragraphs has 110,000 blocks and takes 343 MB while it is read (measured).
MAX_PIECES = 200_000


class Reason(StrEnum):
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNSUPPORTED_FORMAT = "unsupported_format"
    WRONG_FORMAT = "wrong_format"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no_text"
    TOO_EXPANDED = "too_expanded"
    TIMED_OUT = "timed_out"
    TOO_MUCH_MEMORY = "too_much_memory"
    BAD_FRONT_MATTER = "bad_front_matter"
    BAD_SIDECAR = "bad_sidecar"
    NO_PERMISSION = "no_permission"
    NOT_A_FILE = "not_a_file"
    ID_TAKEN = "id_taken"


class DocumentUnreadable(Exception):
    """A file that gives no text. ``str()`` names the document, what is wrong and what to do."""

    def __init__(self, reason: Reason, name: str, message: str) -> None:
        super().__init__(f"{name!r}: {message}")
        self.reason = reason
        self.name = name
        self.message = message


def encrypted(name: str) -> DocumentUnreadable:
    """The fault of a file that cannot be opened without a password."""
    return DocumentUnreadable(Reason.ENCRYPTED, name, "the file is encrypted; save it without a password")
