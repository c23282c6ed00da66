"""A question when something was -> whether a sentence tells any time: its own, or that of the dateline before it."""

from __future__ import annotations

import re

from ingest import SectionKind, Span, StoredPassage
from service.ending.day_told import DATELINE, LONGEST

_WHEN = re.compile(r"^\W*(?:(?:and|so|but) )?when\b", re.I)
# Any word of time is enough, or that it has not come about: what is barred tells none at all.
_TIME = re.compile(
    r"\d|\bha(?:s|ve) (?:not|never)\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|"
    r"march|april|august|september|october|november|december|\w+day|now|tonight|tomorrow|mornings?|noon|"
    r"afternoons?|evenings?|nights?|midnight|"
    r"hours?|minutes?|weeks?|weekends?|months?|years?|decades?|century|spring|summer|autumn|fall|winter|season|once|soon|"
    r"before|after|during|until|till|since|while|when|whenever|as soon|ago|annual(?:ly)?|daily|weekly|monthly|yearly|"
    r"always|never|later|earlier|recently|immediately|already|yet|dates?|times?|first|last|next|birth|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)\b",
    re.I,
)


def tells_no_time(passage: StoredPassage, sentence: Span, question: str) -> bool:
    """Whether it is asked when, and a sentence tells no time and does not stand behind a dateline."""
    if not _WHEN.match(question) or _TIME.search(passage.words(sentence)):
        return False
    bodies = (s.span.start for s in passage.document.anatomy.sections if s.kind is SectionKind.BODY)
    before = (passage.words(Span(start, sentence.start)) for start in bodies if 0 <= sentence.start - start <= LONGEST)
    return not any(not words.strip() or DATELINE.search(words) for words in before)
