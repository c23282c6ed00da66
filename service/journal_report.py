"""Kept questions -> lines for staff: what was asked most and not answered first, or every question as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from ingest import pattern
from service.answer import Outcome
from service.journal_file import Kept

SHOWN = 40  # lines that a person reads; --json has all
_NO_WORD = pattern(r"\W+")


def in_json(kept: Sequence[Kept]) -> Iterator[str]:
    """One object a line, in the order of ``kept``."""
    return (json.dumps(asdict(one), ensure_ascii=False) for one in kept)


def in_words(kept: Sequence[Kept], days: int) -> Iterator[str]:
    """``kept``, the newest first, as a person reads it. ``days`` is what the setting says."""
    if not kept:
        yield (
            f"no question of the last {days} days is kept"
            if days
            else "no question is kept; PRESSDESK_JOURNAL_DAYS=30 in the service's settings keeps those of 30 days"
        )
        return
    answered = sum(one.outcome == Outcome.ANSWERED for one in kept)
    asked_back = sum(one.outcome == Outcome.CLARIFICATION for one in kept)
    unanswered = [one for one in kept if one.outcome == Outcome.ABSTAINED]
    yield (
        f"{len(kept)} questions since {kept[-1].day}: {answered} answered, {len(unanswered)} not answered, "
        f"{asked_back} asked back"
    )
    asked = _together(unanswered)
    if asked:
        yield "not answered, what was asked most first (times, last day, reason, question):"
    for alike in asked[:SHOWN]:
        newest = alike[0]
        yield f"{len(alike):>5}  {newest.day}  {newest.reason or '':<14}  {newest.question}"
    if len(asked) > SHOWN:
        yield f"and {len(asked) - SHOWN} more; --json prints every question"


def _together(kept: Sequence[Kept]) -> list[list[Kept]]:
    """Those that differ in case and marks alone, the most frequent first, each with its newest first."""
    alike: dict[str, list[Kept]] = {}
    for one in kept:
        alike.setdefault(_NO_WORD.sub(" ", one.question.casefold()).strip(), []).append(one)
    return sorted(alike.values(), key=len, reverse=True)
