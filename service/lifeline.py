"""A message that no pipeline answers -> the help answer where it is a cry for help, else None.

It may be too long for a question, its request malformed, nothing indexed, words to search for, or one question too
many from its address: help needs none of that. The beginning and the end are judged as a question is; what lies
between, and everything without an index, by rules alone. The texts are those of the organisation, or neutral ones.
"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC
from functools import partial

from ingest import Organisation
from service.answer import Answer, Outcome, Searched, Understood
from service.current import Current
from service.safety import Safety, Vector

PIECE_CHARS = 500  # as much as a question may have: what rules and classifier were made for
STEP_CHARS = 250  # pieces overlap, so that no sentence of usual length is only ever seen cut
READ_CHARS = 2_000  # of the beginning, and as much of the end: a cry stands in one of them

log = logging.getLogger(__name__)


class Lifeline:
    """Looks for a cry for help where nothing else looks. Thread-safe."""

    def __init__(self, current: Current) -> None:
        self._current = current
        self._made: tuple[Organisation, Safety] | None = None

    def or_help(self, message: str, answer: Callable[[], Answer], interface: str = "en") -> Answer:
        """What ``answer`` returns. Where it fails, whatever the reason, and ``message`` is a cry for help, help."""
        try:
            return answer()
        except Exception as error:
            found = self.help(message, interface)
            if found is None:
                raise
            log.warning("help without an answer: %s", type(error).__name__)
            return found

    def help(self, message: str, interface: str = "en") -> Answer | None:
        """The help answer, or None. ``message`` may be of any length and hold anything."""
        pieces = tuple(dict.fromkeys(_pieces(message)))
        if len(message.split()) < 2:  # one word looked up is no sentence: the classifier hears a cry in one of fifty
            return self._by_rules(pieces, interface)
        try:
            with self._current.pipeline() as pipeline:
                for piece in dict.fromkeys((*pieces[:1], *pieces[-1:])):  # each costs as much as a question
                    embedded = partial(pipeline.generation.embed, " ".join(piece.split()))
                    if found := _helped(pipeline.care, piece, interface, pipeline.searched(), embedded):
                        return found
            pieces = pieces[1:-1]
        except Exception as error:  # no index, or an embedder that fails: rules need neither
            log.info("cries for help are met by rules alone: %s", type(error).__name__)
        return self._by_rules(pieces, interface) if pieces else None

    def help_by_rules(self, message: str, interface: str = "en") -> Answer | None:
        """The help answer for a client that has to wait, or None: its beginning and its end, and no network. So it
        costs less than what was refused, however long the message is."""
        ends = (message[:PIECE_CHARS], message[-PIECE_CHARS:])
        return self._by_rules(tuple(dict.fromkeys(piece for end in ends for piece in _pieces(end))), interface)

    def _by_rules(self, pieces: tuple[str, ...], interface: str) -> Answer | None:
        organisation = self._current.organisation()
        if self._made is None or self._made[0] != organisation:
            self._made = (organisation, Safety(organisation, None))
        _, rules = self._made
        now = self._current.now().astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        nothing = Searched(0, 0, None, None, "", now)
        return next((found for piece in pieces if (found := _helped(rules, piece, interface, nothing))), None)


def _helped(
    safety: Safety, piece: str, interface: str, searched: Searched, vector: Vector | None = None
) -> Answer | None:
    end = safety.check(piece, vector=vector, interface=interface)
    if end is None or end.outcome is not Outcome.HELP:
        return None
    understood = Understood(" ".join(piece.split()))
    return Answer(end.outcome, end.text, understood, searched, end.reason, links=end.links, language=end.language)


def _pieces(message: str) -> Iterator[str]:
    """The message in overlapping pieces, without the middle of one that goes on and on."""
    readable = message.encode("utf-8", "replace").decode()  # half a surrogate pair would stop the embedder
    parts = [readable] if len(readable) <= 2 * READ_CHARS else [readable[:READ_CHARS], readable[-READ_CHARS:]]
    for part in parts:
        text = unicodedata.normalize("NFC", part).strip()
        starts = range(0, max(len(text) - PIECE_CHARS, 0) + STEP_CHARS, STEP_CHARS)
        for start in starts:
            at = max(0, min(start, len(text) - PIECE_CHARS))
            if piece := text[at : at + PIECE_CHARS]:
                yield piece
