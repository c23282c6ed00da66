"""The words that name a speaker -> the same without when, where or how it was said: "Ann Lee on Monday in Alder".

After a person's name only: in "director of the office in Alder Ann Lee" a role goes on there.
"""

from __future__ import annotations

import re

from ingest.anatomy.date_forms import DAY_NAME, MONTH_NAME
from ingest.anatomy.retelling import tells_of_words
from ingest.anatomy.speakers import CAP, TITLE, UNIT_WORD, split_at_comma
from ingest.lazy_pattern import pattern

_ENGLISH = (
    r"(?:in|on|at|outside|inside|near|before|after|from|by|via|through|under|upon|over|amid(?:st)?|ahead|alongside|"
    r"against|since|because|but|if|to|beside|within|across|towards?|between|behind|aboard|around|despite|without|until|"
    r"during|when|while|as|last|this|next|earlier|later|early|late|yesterday|today|tonight|recently|again|just|then|"
    r"(?:a|an|one|two|three|four|five|six|seven|several|some|many|a few)\s+(?:minute|hour|day|week|month|year)s?|"
    r"(?:minute|hour|day|week|month|year)s|that\s+(?:same\s+)?(?:\w+day|day|week|month|year|morning|afternoon|evening|night)|"
    rf"{DAY_NAME})"
)
_SPANISH = (
    r"(?:en|desde|ante|por|tras|según|sobre|junto|contra|entre|hasta|hacia|al|a|mientras|cuando|sin|ayer|hoy|anoche|hace|"
    r"(?:el|la|los|las|es[ea]|est[ea])\s+[a-zß-ÿ\d]\w*)"
)
_RUN = pattern(
    rf"(?:^|(?<=\s))(?P<name>{CAP}(?:\s+(?:(?:de|del|la|van|von|der)\s+)*{CAP})*)\s+(?=(?:{_ENGLISH}|{_SPANISH})\b|\d)"
)
_MORE_THAN_THAT = pattern(r"[A-ZÀ-ÖØ-Þ]|[.;:!?—–]\s*\S|[“”\"«»()]")
_NOT_A_NAME = pattern(
    rf"\b(?:{TITLE}|{UNIT_WORD}|Head|Dean|Principal|Lead|Treasurer|Staff|State|Research(?:er)?|Scientist|Lecturer|Consultant|"
    rf"Correspondent|Reporter|Student|Teacher|Assistant|Associate|Senior|Junior|Specialist|Strategist|Economist)(?!\w)"
)
_TITLES_FIRST = pattern(rf"^(?:{TITLE}\s+)+")
_LEADS_ON = pattern(
    r"(?:^|\s)(?:of|for|at|in|from|to|with|by|and|de|del|de la|en|para|y|e)(?:\s+(?:the|la|el|los|las))?\s*$"
)
_WEEKDAY = pattern(rf"\s+{DAY_NAME}$")
_MONTH = pattern(r"\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$")

DAY_OR_MONTH = pattern(rf"\b(?:{DAY_NAME}|{MONTH_NAME})\b")
_PLACE = pattern(rf"\b(?:in|at|for|from|of|outside|near|en|desde)\s+(?:(?:the|el|la)\s+)?{CAP}(?:\s+{CAP})*")
# "the Old Customs House": with an article and without a title it is nobody.
_BUILDING = pattern(
    rf"\bthe\s+(?:(?!{TITLE}(?!\w)){CAP}\s+){{1,3}}(?:House|Hut|Hall|Lodge|Refuge|Shelter|Museum|Library|Hospital|Airport|"
    r"Station|Zoo|Theat(?:re|er)|Stadium|Mill|Inn|Hotel|School|Park|Bridge|Church)(?![\w’'])"
)
_THEIR_OWN = pattern(r"\b(?:before|after|when|as)\s+(?:s?he|they)\b")  # "said Lee, before she cut the ribbon"
_MOVING = (
    r"(?:gestur|hold|laugh|lean|look|nodd|point|shak|sitt|smil|speak|stand|stepp|walk|wav|wip)ing"  # and quoting nobody
)
_MORE = pattern(
    rf",?\s+(?:who|in|on|at|after|before|during|last|this|outside|from|{_MOVING}|quien|en|el|tras|durante|\d+,)\b"
)
_CLAUSE = pattern(
    r"\b(?:and|but|while|whereas|as|though|although|where|when|whose|he|she|they|we|you|i|said|says|told|ask(?:ed|s)|answer(?:ed|s)|"
    r"repl(?:ied|ies)|questions?|reply|response|voices?|agree[sd]?|disagree[sd]?|object(?:ed|s)|respond(?:ed|s)|add(?:ed|s)|answers?|nodded|laughed|y|pero|mientras|aunque|"
    r"cuando|dijo|dice|respondió|contestó|añadió|ella|él)\b",
    re.IGNORECASE,
)


def without_circumstance(phrase: str, *, alone: bool = False) -> str:
    """ "Mayor Ann Lee on Monday in Alder, who" -> "Mayor Ann Lee, who". ``alone``: nothing but the name can open the
    phrase, so that one word there is a surname ("said Lee in Alder") and not the beginning of a sentence."""
    head, comma, tail = split_at_comma(phrase)
    return f"{_before_circumstance(head, alone)}{comma}{tail}"


def _before_circumstance(head: str, alone: bool) -> str:
    for match in _RUN.finditer(head):
        day_follows = head[match.end() :][:1].isdigit()
        run = _MONTH.sub("", match["name"]) if day_follows else match["name"]
        if day_follows and run == match["name"]:
            continue  # "Local 61 president"
        name = _TITLES_FIRST.sub("", run)
        surname = " " not in name and (name != run or (alone and match.start() == 0))
        if _NOT_A_NAME.search(name) or _LEADS_ON.search(head[: match.start()]) or name.endswith(("'s", "’s")):
            continue
        if " " in name or surname:
            return _WEEKDAY.sub("", head[: match.start()] + run)
    return _WEEKDAY.sub("", head)


def is_circumstance(words: str) -> bool:
    """Whether what stands between an attribution and the next quotation only tells more of the same person: ", 71, who
    has lived here since May." and no clause, no sentence and no name of another."""
    plain = _PLACE.sub("", _BUILDING.sub("", DAY_OR_MONTH.sub("", _THEIR_OWN.sub("", words))))
    if tells_of_words(words):
        return False
    return _MORE.match(words) is not None and not _MORE_THAN_THAT.search(plain) and not _CLAUSE.search(plain)
