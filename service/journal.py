"""Questions and their ends -> those that staff had kept, for as many days as they said; none by default.

What an organisation's archive cannot answer shows in what people ask of it. Where ``PRESSDESK_JOURNAL_DAYS`` says so, a
question that the archive was searched for is kept, in its standalone wording, with the day and how it ended. What may
be somebody's own is not: no message of a conversation in which one cried for help, none that speaks of its writer,
none with a secret, a telephone number or an address of e-mail, and none that ended in help, a refusal or a way
elsewhere. What cannot be looked at is not kept either. It is written beside the answer, which never waits for it and
never fails with it.
"""

from __future__ import annotations

import logging
import queue
import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from ingest import pattern
from service.answer import Answer
from service.journal_file import JournalFile, JournalUnusable, Kept

WAITING = 1_000  # questions that may wait to be written; at 90 a second, as two cores answer, eleven seconds' worth
SWEEP_S = 3_600.0  # what has been kept long enough goes within an hour of its last day, also when nobody asks

# Statements about oneself; "can I", "tell me" and "where do we find" say nothing of who asks.
_OF_ITS_WRITER = pattern(
    r"\b(?:(?:i|we)(?:['’ ]?(?:m|re|ve|d|ll)| (?:am|are|was|were|have|had|will|want|need|live|work|think|feel|got|saw|"
    r"know|went|left|ran|used|just|never|always|only|also|don['’]?t|can['’]?t|didn['’]?t|cannot))\b|"
    r"my|myself|our|ours|ourselves|(?-i:mis?)|m[ií]o|m[ií]a|nuestr[oa]s?|soy|estoy|tengo|vivo|somos|estamos|tenemos)\b",
    re.I,  # but for "MI", which is Michigan
)
_CONTACT = pattern(
    r"\S@\S|(?<!\d)(?:\+\d[\d ().-]{6,}\d|\(?\d{2,4}\)?[ .-]\d{3}[ .-]?\d{3,4}|\d{7,})(?!\d)|"
    r"\b(?:https?://|www\.)",
    re.I,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Told:
    answer: Answer
    said: tuple[str, ...]  # what one person wrote, this question last


class Journal:
    """Keeps questions for ``days``; with 0 it keeps none, and removes at its start what was kept. Thread-safe.

    ``cries`` says whether a message is a cry for help; one that fails is taken for yes.
    """

    def __init__(self, data: Path, days: int, cries: Callable[[str], bool], clock: Callable[[], datetime]) -> None:
        self._days = days
        self._file = JournalFile(data)
        self._cries, self._clock = cries, clock
        self._waiting: queue.Queue[_Told | None] = queue.Queue(WAITING)
        self._thread: threading.Thread | None = None
        self._faulty = False

    def start(self) -> None:
        """Begin to write. Without days what is there is removed: nobody said that it be kept."""
        if self._days == 0:
            try:
                self._file.remove()
            except JournalUnusable as error:  # the service answers all the same
                log.error("the questions that were kept are still there: %s", error)
            return
        self._thread = threading.Thread(target=self._write, name="journal", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Write what waits, and end."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(timeout=10)
            self._thread = None

    def told(self, answer: Answer, said: Sequence[str]) -> None:
        """Take note of an answer. ``said`` is what its asker has written, the question last, as it was typed."""
        if self._thread is None or not answer.looked:
            return
        try:
            self._waiting.put_nowait(_Told(answer, tuple(said)))
        except queue.Full:
            self._fault("more is asked than can be written, so some questions are not kept")

    def _write(self) -> None:
        going_on = True
        while going_on:
            some: list[_Told | None] = []
            try:
                some.append(self._waiting.get(timeout=SWEEP_S))
                while True:
                    some.append(self._waiting.get_nowait())
            except queue.Empty:
                pass
            going_on = None not in some
            try:
                kept = [self._kept(one) for one in some if one is not None and self._may_be_kept(one)]
                if kept:
                    self._file.add(kept)
                    self._faulty = False
                self._file.forget((self._clock() - timedelta(days=self._days)).date().isoformat())
            except JournalUnusable as error:
                self._fault(f"questions are not kept: {error}")

    def _kept(self, told: _Told) -> Kept:
        answer = told.answer
        reason = answer.reason.value if answer.reason else None
        day = self._clock().date().isoformat()
        return Kept(day, answer.understood.question, answer.outcome.value, reason, answer.language)

    def _may_be_kept(self, told: _Told) -> bool:
        from ingest import redact_text  # of an ingest alone, where nothing is kept

        words = dict.fromkeys((*told.said, told.answer.understood.question))
        try:
            return not any(
                _OF_ITS_WRITER.search(one) or _CONTACT.search(one) or redact_text(one) != one or self._cries(one)
                for one in words
            )
        except Exception as error:  # whatever fails there, what was not looked at is not kept
            self._fault(f"a question cannot be looked at, so it is not kept: {type(error).__name__}")
            return False

    def _fault(self, why: str) -> None:
        """Tell it once, until all is well again."""
        if not self._faulty:
            log.error(why)
        self._faulty = True
