"""What became of each file that an ingest met: what the report on the terminal is made from."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Named:
    """A document or file, and why it is mentioned. ``file`` is the path of a document that is named by its id."""

    name: str
    reason: str
    message: str
    file: str = ""


@dataclass
class CollectionReport:
    """Counts and names of one run. Each file is in exactly one of the first five, or in ``aside``."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    same_bytes: list[Named] = field(default_factory=list)
    rejected: list[Named] = field(default_factory=list)
    held: list[Named] = field(default_factory=list)
    embargoed: list[Named] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    removed: list[Named] = field(default_factory=list)
    aside: list[Named] = field(default_factory=list)
    warnings: list[Named] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Nothing was rejected and nothing is held."""
        return not self.rejected and not self.held
