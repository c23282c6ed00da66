"""``PRESSDESK_API_KEYS`` -> who may use the doors for other tools. Without keys they are open."""

from __future__ import annotations

import hmac
from hashlib import sha256


class Keys:
    """Keeps hashes alone, and compares each of them in constant time."""

    def __init__(self, keys: str) -> None:
        self._hashes = tuple(sha256(key.strip().encode()).digest() for key in keys.split(",") if key.strip())

    def admit(self, authorization: str) -> bool:
        """Whether an ``Authorization`` header carries one of the keys."""
        if not self._hashes:
            return True
        scheme, _, key = authorization.partition(" ")
        given = sha256(key.strip().encode()).digest()
        found = [hmac.compare_digest(given, known) for known in self._hashes]
        return scheme.lower() == "bearer" and any(found)
