"""``PRESSDESK_API_KEYS`` -> who may use the doors for other tools. Without keys they are open."""

from __future__ import annotations

import hmac
from hashlib import sha256

NEEDED = "A valid key is needed in the Authorization header."  # what whoever has none is told


class Keys:
    """Keeps hashes alone, and compares each of them in constant time.

    Raises:
        ValueError: something is set that nobody could send as a key.
    """

    def __init__(self, keys: str) -> None:
        self._hashes = tuple(sha256(key.strip().encode()).digest() for key in keys.split(",") if key.strip())
        if keys.strip() and not self._hashes:
            raise ValueError("PRESSDESK_API_KEYS: no key stands between its commas; write one, or leave it empty")
        if not keys.isascii():
            raise ValueError("PRESSDESK_API_KEYS: a key has a letter that no header carries; use ASCII alone")

    def admit(self, authorization: str) -> bool:
        """Whether an ``Authorization`` header carries one of the keys."""
        if not self._hashes:
            return True
        scheme, _, key = authorization.partition(" ")
        given = sha256(key.strip().encode()).digest()
        found = [hmac.compare_digest(given, known) for known in self._hashes]
        return scheme.lower() == "bearer" and any(found)
