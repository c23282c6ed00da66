"""For how many days staff have questions kept -> the sentence that tells it to whoever asks."""

from __future__ import annotations

from service.phrases import Phrases


def what_is_kept(days: int, words: Phrases) -> str:
    """The sentence that tells whoever asks what becomes of questions, which staff have kept for ``days``."""
    if days == 0:
        return words.phrase("Questions are not kept.")
    told = words.counted(
        days, "Questions about them are kept for {n} day.", "Questions about them are kept for {n} days."
    )
    return f"{told} {words.phrase('Please write no names or private details.')}"
