"""The titles that English prints before a name, as a piece of a pattern: "Prof.", "Dame"."""

from __future__ import annotations

TITLES = r"(?:Mr|Ms|Mrs|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\b\.?"
