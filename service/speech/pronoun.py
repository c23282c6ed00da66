"""A question about the words of "she" or "them", and the answer before it -> who may be meant.

Nobody is guessed: the answer before has to consist of quotations alone. Where it quotes one person, that is who is
meant; where it quotes several, all of them may be.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.answer import Answer
from service.speech.people import People, printed_surname

_SAY = r"(?:sa(?:y|ys|id)|state[sd]?|tell|told|think|thought|comment(?:ed)?|add(?:ed)?|mention(?:ed)?)"
_SUBJECT = pattern(rf"\b(?P<who>he|she|they)\b(?= (?:\w+ ){{0,2}}?{_SAY}\b)", re.I)
_SAYS = pattern(r"\b(?:he|she|they)\b.*\b(?:say|said)\b", re.I)
_OWNER = pattern(
    r"\b(?P<who>his|her|their)\b(?= (?:\w+ )?(?:words|quot(?:e|es|ation|ations)|statements?|comments?)\b)", re.I
)
_SPANISH = pattern(r"\bqu[eé] (?:más )?(?:ha )?(?:dijo|dicho|declaró|afirmó|señaló|explicó) (?P<who>él|ella)\b", re.I)


def spoken_of(question: str) -> re.Match[str] | None:
    """Where a question names by a pronoun whose words it asks for; None where it does not."""
    return _SUBJECT.search(question) or _OWNER.search(question) or _SPANISH.search(question)


def still_speaking(question: str, before: str, speaker: str | None) -> str | None:
    """Whom "he" is after a question ``before`` for the words of ``speaker``; after "who followed Ann Lee?" it is not
    Ann Lee."""
    asks_who = re.match(r"\W*who\b", before, re.I)
    return speaker if not asks_who and _SAYS.search(question) else None


def named(question: str, pronoun: re.Match[str], name: str) -> str:
    """The question with a name in place of ``pronoun``."""
    owned = "’s" if pronoun.re == _OWNER else ""
    return f"{question[: pronoun.start('who')]}{name}{owned}{question[pronoun.end('who') :]}"


def quoted_in(answer: Answer, people: People) -> tuple[str, ...]:
    """Whom an answer quotes, each once, that holds nothing but quotations, or beside those of one person sentences that
    name them; none of any other answer."""
    quoted = tuple(dict.fromkeys(people.one(one.speaker) for one in answer.citations if one.speaker))
    others = [one.exact for one in answer.citations if not one.speaker]
    named = len(quoted) == 1 and all(printed_surname(quoted[0]) in words for words in others)
    return quoted if named or not others else ()
