"""Files in the data directory -> which surfaces staff have switched off. Read at every request: off is at once.

``off/widget`` and the like exist while that surface is off; what a file holds is the sentence that people see.
"""

from __future__ import annotations

from pathlib import Path

SURFACES = ("widget", "api", "pages")
SENTENCE = "This service is switched off for now. Please ask the press desk."


class Switch:
    """The off switch of one data directory."""

    def __init__(self, data: Path) -> None:
        self._folder = data / "off"

    def off(self, surface: str) -> str | None:
        """The sentence to show while ``surface`` is off, else None. A file that cannot be read is off too."""
        try:
            return (self._folder / surface).read_text("utf-8", "replace").strip() or SENTENCE
        except FileNotFoundError:
            return None
        except OSError:
            return SENTENCE

    def turn_off(self, surface: str, sentence: str = "") -> None:
        """Switch ``surface`` off at once; people see ``sentence``, or ``SENTENCE`` where it is empty.

        Raises:
            ValueError: there is no such surface.
            OSError: the data directory cannot be written.
        """
        self._file(surface).parent.mkdir(parents=True, exist_ok=True)
        self._file(surface).write_text(sentence, "utf-8")

    def turn_on(self, surface: str) -> None:
        """Switch ``surface`` on again; nothing happens where it is on.

        Raises:
            ValueError: there is no such surface.
            OSError: the data directory cannot be written.
        """
        self._file(surface).unlink(missing_ok=True)

    def _file(self, surface: str) -> Path:
        if surface not in SURFACES:
            raise ValueError(f"{surface!r} cannot be switched; known are {', '.join(SURFACES)}")
        return self._folder / surface
