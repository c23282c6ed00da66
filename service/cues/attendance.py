"""Who was at a meeting, or stayed away -> the line of its minutes that lists them: "Present: Ann Lee, Bo Lind"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, StoredPassage, pattern
from service.citations import Cited
from service.cues.newest import Told, of_newest
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.language.years import YEAR
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.speech.months import month_number, months_named
from service.visibility import nearest_holding

READ = 40  # passages that are looked through, the nearest by their words
_THERE = pattern(
    rf"{OPENED}who (?:all )?(?:(?:was|were) (?:present |there |in attendance )?(?:at|in|for)|attended|came to|"
    rf"took part in) "
    r"(?P<what>.+?)\W*$",
    re.I,
)
_AWAY = pattern(
    rf"{OPENED}(?:who|which [a-z]+)(?: all)? (?:missed|(?:was|were) (?:absent|missing|away|excused) from|"
    r"(?:did not|didn['’]t) (?:attend|come to)|sent (?:their )?apologies (?:for|to)) (?P<what>.+?)\W*$",
    re.I,
)
_MEETING = pattern(r"\b(?:meetings?|agm|assembly|session)\b", re.I)
PRESENT = pattern(r"\b(?:Those present|Present|In attendance|Attendance|Attendees|Attending)\s*:\s*[^\W\d_a-zß-ÿ]")
_ABSENT = pattern(r"\b(?:Apologies(?: for absence| from)?|Absent|Excused|Regrets)\s*:\s*[^\W\d_a-zß-ÿ]")


def attendance(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """That line, of the newest minutes of such a meeting in the month and year that are asked for."""
    question = reading.question
    asked, line = _THERE.match(question), PRESENT
    if asked is None:
        asked, line = _AWAY.match(question), _ABSENT
    if asked is None or reading.kind is Kind.PREDICTION or not _MEETING.search(asked["what"]):
        return ()
    months = months_named(question) | _months(asked["what"])  # "of June" and "the June meeting"
    what = _MEETING.sub(" ", YEAR.sub(" ", asked["what"]))  # that it was one, the line itself says
    words = [w for w in telling_words(what) if month_number(w) not in months]
    wanted = generation.stems(words)

    def told(passage: StoredPassage) -> Iterator[Told]:
        anatomy = passage.document.anatomy
        around = telling_words(f"{passage.above} {passage.text}")
        own = _months(anatomy.title) | {month for month in [_month(anatomy.published.date)] if month}
        # Minutes name the meeting before theirs, which they approve, and the next.
        named = own or _months(" ".join(around))
        years = {int(year) for year in YEAR.findall(passage.text)} | {anatomy.published.year}
        if not wanted <= generation.stems(around) or not months <= named or not set(reading.years) <= years:
            return
        for span in passage.sentences:
            text = " ".join(passage.words(span).split())
            if line.search(text):
                yield text, Cited(passage.document, span)

    return of_newest(
        nearest_holding([*words, "present", "apologies", "excused"], READ, generation, visible, filters), told
    )


def _months(words: str) -> frozenset[int]:
    return frozenset(number for number in map(month_number, telling_words(words)) if number)


def _month(date: str | None) -> int | None:
    return int(date[5:7]) if date and len(date) >= len("2023-03") else None
