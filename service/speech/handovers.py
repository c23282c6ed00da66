"""A sentence in which an office passes on, in other words than "Ann Lee replaces Bo Hart" -> who follows, who is
followed, and whether the sentence before is needed to tell it.

"She will be succeeded by Bo Hart", "hands over the chair to Bo Hart", "Bo Hart takes her place", "Bo Hart will act as
chair until a successor has been found", "the post had been vacant since Ann Lee retired", "his predecessor, Ann Lee".
"She" and "the post" mean the one person of whom the sentence before tells, and nobody where it tells of several.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.name_forms import PERSON, TITLES

_NAME = rf"(?:{TITLES} )?{PERSON}"
_NAMED = pattern(_NAME)
_OFFICE = (
    r"(?:post|office|position|chair\w*|leadership|presidency|helm|reins|baton|role|job|(?:[a-z-]+ )?(?:directorship|"
    r"editorship|captaincy))"
)
LEAVES = pattern(
    r"\b(?:step(?:s|ped|ping)? (?:down|aside|back)|resign\w*|retir(?:e|es|ed|ing)|(?:is|are|to|will|has|had) "
    r"leav(?:e|ing)|"
    r"leaves|left|to leave|depart(?:s|ed|ing)?|stand(?:s|ing)? down|stood down|died|was (?:dismissed|removed)|"
    r"moving to|"
    r"give up|gives up|gave up)\b",
    re.I,
)
_BY = pattern(
    rf"\b(?:succeeded|replaced|followed)(?P<office> (?:as|in) [^,;:.]{{2,80}}?)? by (?:(?:the|its) [a-z -]{{2,40}} )?"
    rf"(?:[A-Z][a-z]+ )?(?P<who>{_NAME})"
)
_PRONOUN = pattern(r"^\W*(?:He|She|They)\b[^,;:.]{0,60}$")
_HANDS = pattern(
    rf"\b(?:hands?|handed|hand|handing|pass(?:es|ed)?|passing) (?:over |on )?(?:the|her|his|"
    rf"their) {_OFFICE}\b[^,;:]{{0,60}}? "
    rf"to (?:[a-z]+ )?(?P<who>{_NAME})"
)
_ACTS = pattern(
    rf"^\W*(?:[Tt]he [a-z -]{{2,60}},? )?(?P<who>{_NAME})\b.{{0,90}}?\b(?:acts?|serves?|leads?|runs?|heads?|"
    rf"directs?|manages?|"
    r"tak(?:es?|ing) (?:over|charge)|stands? in|deputi[sz]es?)\b.*?\buntil (?:an?|the|her|his|their) (?:new |"
    r"permanent )?"
    r"(?:successor|appointment|replacement|director|chief|chair\w*|president|head)\b"
)
_PLACE = pattern(
    rf"(?P<who>{_NAME}) (?:(?:now|will|has|is to) )*(?:takes?|took|taken|taking) (?:her|his|their) place\b"
)
_VACANT = pattern(
    rf"\b[Tt]he (?:post|office|position|chair)\b[^,;:.]{{0,20}}\b(?:vacant|empty|unfilled|open) (?:since|after) "
    rf"(?P<whom>{_NAME}) (?:had )?(?:retired|left|died|resigned|stepped down|moved|departed)\b"
)
_BEFORE = pattern(rf"^\W*(?:Her|His) (?:immediate )?predecessor,? (?P<whom>{_NAME})")
_AFTER = pattern(rf"^\W*(?:Her|His) successor,? (?:(?:is|was|will be|is to be) )?(?P<who>{_NAME})")

_UNSETTLED = pattern(
    r"\b(?:would|may|might|could|should|if|unless|whether|never|(?:will|is|are|was) not|not to|refus\w+|declin\w+|"
    r"rumou?r\w*)\b"
)


def handed_over(text: str, above: str) -> tuple[str, str, bool] | None:
    """None where a sentence tells of no such thing. ``above``: the sentence before it."""
    means = _subject(above)
    for form in (_AFTER, _BEFORE, _VACANT, _BY, _HANDS, _PLACE, _ACTS):
        found = form.search(text)
        if found and not _UNSETTLED.search(text[: found.end()]):
            who, whom, leans = _sides(found, text, above, means)
            return (who, whom, leans) if who and whom else None
    return None


def _sides(found: re.Match[str], text: str, above: str, means: str) -> tuple[str, str, bool]:
    """Who follows, who is followed, and whether the sentence before tells it; "" for whom nothing names."""
    groups, before = found.groupdict(), text[: found.start()]
    if found.re in (_AFTER, _BEFORE, _VACANT):
        return groups.get("who") or means, groups.get("whom") or means, True
    if found.re == _BY:
        if _PRONOUN.match(before):
            return found["who"], means, True
        behind_each_other = found.group().startswith("followed") and not found["office"]
        return found["who"], "" if behind_each_other else _subject(before), False
    if found.re == _HANDS:
        return found["who"], before, False
    if found.re == _PLACE and LEAVES.search(before) and (leaver := _subject(before)):
        return found["who"], leaver, False
    return found["who"], means if LEAVES.search(above) else "", True


def _subject(text: str) -> str:
    """Of whom a text tells: the person with whom it begins, or the only one that it names."""
    names = list(_NAMED.finditer(text))
    return names[0].group() if names and (len(names) == 1 or not text[: names[0].start()].strip(" \"“‘'")) else ""
