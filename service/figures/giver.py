"""A line of the grammar of figures -> whether a subject stands where only the one who grades can.

"Did Utah give the alliance a grade?" turns the two round: what Utah got is no answer to it.
"""

from __future__ import annotations

from ingest import pattern
from service.language.openings import AND

_EVER = "(?:(?:ever|also|even|really|actually|just) )*"
_TO_SOMEBODY = "(?:given|awarded|assigned) (?!(?:an? |the |its )?(?:<g>|grades?|scores?|letters?|in|for) |$)"
# "Did X give ...", "X gave ..." at the beginning; the card "for X" is none of X's doing.
_GIVES = pattern(
    rf" (?:did|does|do|will|would|could|can|should) (?:the )?<s> (?:<u> )?{_EVER}(?:give|award|assign) "
    rf"|^ (?:(?:and|so|but|is|it|true|that) )*(?:the )?<s> {_EVER}(?:gave|gives|{_TO_SOMEBODY})"
    rf"|^ {AND}(?:has|have|had) (?:the )?<s> {_EVER}{_TO_SOMEBODY}"
)


def grades_itself(line: str) -> bool:
    """Whether a subject is said to give grades."""
    return _GIVES.search(line) is not None
