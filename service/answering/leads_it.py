"""A question asking who leads something, and a sentence -> whether it tells of nobody who leads it.

"Who directs the academy?" is not answered by who announced that there would be one, by the head of another body, or by
what is run by the academy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.openings import OPENED
from service.language.stop_words import telling_singulars

_WHO_LEADS = pattern(
    rf"{OPENED}who (?:currently |now )?(?:leads?|led|heads?|headed|runs?|ran|directs?|directed|"
    r"chairs?|chaired|manages?|managed|oversees?|oversaw|commands?|commanded|presides? over)\b(?P<what>.*)$",
    re.I,
)
_LEADING = pattern(
    r"\b(?:lead(?:s|er|ers|ing)?|led|head(?:s|ed|ing)?|runs?|running|ran|direct(?:s|ed|ing|or|ors)?|chair\w*|manag\w+|"
    r"overse\w+|oversaw|command\w*|presid\w+|chief|CEO|principal|dean|coordinat\w+|in charge|supervis\w+|"
    r"superintendent|captain|conductor|at the helm)\b",
    re.I,
)
# "The forces under Jan van Hoek": in whose charge they were.
_UNDER = pattern(
    r"\b(?:army|armies|troops?|forces?|fleet|men|soldiers|crew|orchestra|choir|expedition|party|team)\b[^.;]{0,60}? "
    r"under (?:(?:the )?(?:[a-z]+ ){0,2})?[A-ZÀ-ÖØ-Þ]"
)
# "is run by", "will be headed by": who is named after it does it to what stands before.
_LED_BY = pattern(
    r"\b(?:run|led|headed|directed|chaired|managed|overseen|commanded|presided over|supervised) by\b", re.I
)
_LEADS = pattern(
    r"\b(?:leads|led|heads|headed|runs|ran|directs|directed|chairs|chaired|manages|managed|oversees|oversaw|commands|"
    r"commanded|presides over)\b(?! by\b)",
    re.I,
)
_ASIDE = r"(?:,?(?: (?:which|who|that|also|now|still|currently|has|had|have|\w+ly))*)? $"
_OFFICE_OF = pattern(
    r"\b(?:(?:managing|executive|general|deputy|vice|acting)[ -])*"
    r"(?:leader|head|director|chair(?:man|woman|person)?|manager|commander|president|principal|dean|"
    r"chief(?: executive)?|CEO|superintendent|captain|conductor|coordinator|supervisor) (?:of|at|for) "
    r"(?P<of>(?:(?! (?:at|in|for) )[^.;:,()|“”\"])+)",
    re.I,
)
_ORGAN = pattern(r"(?:(?:the|its|our|their) )?(?:board|trustees|directors|council|committee|governors|staff)\b", re.I)
_CLAUSE = pattern(r"[.;!?|]\s")  # a name may have a colon
_IT = pattern(r"\b(?:it|they|which|that|this|them|these|itself)\b", re.I)


def tells_of_no_leader(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether a question asks who leads something, and a sentence tells no leading, that of something else, or what is
    led by the one that is asked about."""
    asked = _WHO_LEADS.match(question)
    if asked is None:
        return False
    if _LEADING.search(words) is None:
        return _UNDER.search(" ".join(words.split())) is None
    what = telling_singulars(asked["what"])
    title = passage.document.anatomy.title
    if what and what.isdisjoint(telling_singulars(f"{title} {words}")):
        return True
    plain = " ".join(words.split())
    return (
        bool(what)
        and not asks_more(question)
        and (_is_exchanged(plain, what) or _is_office_of_another(passage, plain, what))
    )


def _is_exchanged(plain: str, what: frozenset[str]) -> bool:
    """Whether all that a sentence tells is what ``what`` leads, or what is led that is not ``what``."""
    told = list(_told_leading(plain, what))
    return bool(told) and len(told) == len(_LEADING.findall(plain)) and not any(told)


def _told_leading(plain: str, what: frozenset[str]) -> Iterator[bool]:
    """For each clause that tells who leads what by a verb, whether ``what`` may be what is led."""
    for clause in _CLAUSE.split(plain):
        for found in _LED_BY.finditer(clause):
            led = clause[: found.start()]
            yield not what.isdisjoint(telling_singulars(led)) or _IT.search(led) is not None
        for found in _LEADS.finditer(clause):
            who = re.sub(_ASIDE, "", clause[: found.start()]).split()[-1:]
            yield what.isdisjoint(telling_singulars(" ".join(who))) or not what.isdisjoint(
                telling_singulars(clause[found.end() :])
            )


def _is_office_of_another(passage: StoredPassage, plain: str, what: frozenset[str]) -> bool:
    """Whether a sentence tells of leading by offices alone, each of which is said to be of something else. "Chair of
    the trustees" is of the body that speaks there."""
    offices = list(_OFFICE_OF.finditer(plain))
    beside = _OFFICE_OF.sub(" ", plain)
    if not offices or _LEADING.search(beside):
        return False
    publisher = telling_singulars(passage.document.anatomy.publisher)
    own = not publisher or what <= publisher
    named = [one["of"] for one in offices]
    return all(what.isdisjoint(telling_singulars(of)) and not (own and _ORGAN.match(of)) for of in named)
