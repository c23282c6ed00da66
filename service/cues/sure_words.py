"""The forms of speech that ``sure_forms.py`` goes by: how it is asked, and how a sentence tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

MONEY = r"(?>(?:US)?[£$€]\s?\d+(?:[.,]\d+)*(?:[ -]?(?i:million|billion|thousand|bn|m|k)\b)?)"
_AND = r"^\W*(?:(?:and|so|but|ok|okay) )*"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*"
# What is built or made and has a price: a prize, a fund, a fraud or a firm of so much has none.
_MADE = (
    r"(?:homes?|habitat|house|housing|building|centre|center|bridge|project|scheme|station|museum|park|pool|hall|"
    r"extension|road|line|ship|ferry|boat|plant|facility|complex|development|upgrade|restoration|refurbishment|"
    r"renovation|enclosure|exhibit|theatre|theater|stadium|arena|hospital|clinic|school|library|tunnel|warehouse|"
    r"laboratory|system|pier|playground|garden|shelter|wing|gallery|aquarium|tower|harbou?r|dam|canal|mill|kitchen|"
    r"greenhouse|nursery|workshop|studio|market hall|campus|reservoir|lighthouse|railway|track|trail|path)"
)
_END = r"opens?|opened|to|in|on|at|is|was|will|has|had|which|that|and|for|after|with|from|by"
_ENDS = rf"(?=\W*$|[.,;:!?\"”’)]| (?i:{_END})\b)"
# What is not settled, or did not come about, or is set beside another thing.
UNSETTLED = re.compile(
    r"\b(?:not|never|nobody|no one|none|nor|neither|instead|rather than|would have|had been (?:due|going|meant)|"
    r"dropp\w+|cancel\w*|scrapp\w+|abandon\w*|reject\w*|shelv\w+|refus\w+|denie[sd]|deny|declin\w+|if|unless|might|may|could|"
    r"rumou?r\w*|alleged\w*|claims?|claimed|almost|nearly|narrowly|hoped?|hopes|wants?|wanted|asked for)\b|n['’]t\b",
    re.I,
)


class Named(Enum):
    """Where what a question is about has to be named."""

    SENTENCE = "in its place in the sentence"
    TITLE = "in the title or the sentence"
    BEFORE = "in the title or the passage up to the sentence"
    DOCUMENT = "anywhere in the document"


@dataclass(frozen=True)
class Words:
    """``asked``: the question, ``what`` being what it is about, and ``who`` too where it has that; ``told``: the forms
    of a sentence that answer it, ``{what}`` standing for that, ``{head}`` for its last word; ``named``: where else
    it may be named."""

    asked: re.Pattern[str]
    told: tuple[str, ...]
    named: Named = Named.SENTENCE


COST = Words(
    re.compile(
        rf"{_AND}(?:(?:how much|what) (?:did|does|do|will|would) (?=.* cost\W*$)|"
        r"what (?:is|was|will be) the (?:cost|price) of )(?P<what>[^?,;]+?)(?: cost)?\W*$",
        re.I,
    ),
    (
        rf"\b(?i:{{what}})\b, an? {MONEY}[ -](?:[a-zß-ÿ-]+ ){{0,3}}?{_MADE}\b",
        rf"(?:^|\s){MONEY}[ -](?i:{{what}}){_ENDS}",
    ),
)
WON = Words(
    re.compile(
        rf"{_AND}who (?:won|has won|took|got|received) (?:the )?(?P<what>[^?,;]+?)"
        r"(?: (?:in|of|for) (?:19|20)\d\d)?\W*$",
        re.I,
    ),
    (
        rf"(?:^\W*|[,;] |\b(?i:the|and|this year['’]s) )(?i:{{what}})(?:,[^,;.]{{1,80}},)? "
        rf"(?:went|goes|has gone|was awarded|was given|is awarded) to (?:the )?{_NAME}",
        rf"\b{_NAME}(?: {_NAME}){{0,4}}(?:,[^,;]{{1,60}},)? (?:also )?(?:won|wins|took|takes|has won) "
        rf"(?:the )?(?i:{{what}}){_ENDS}",
    ),
)
_PAYER = r"^\W*(?:The )?(?i:{what})\b(?:[^.;:]{0,90},? and)? "
PAID = Words(
    re.compile(
        rf"{_AND}(?:how much|what) (?:did|does|will|must|should) (?P<what>[^?,;]+?) "
        r"(?:have to )?pay\b[^?,;]{0,60}\W*$",
        re.I,
    ),
    (
        _PAYER + rf"(?:will|must|shall|is to|has to|has agreed to|agreed to) pay (?:[^.,;]{{0,40}} )?{MONEY}",
        _PAYER + rf"(?:has |have )?(?:paid|pays) (?:[^.,;]{{0,40}} )?{MONEY}",
    ),
)
SUPPORTS = Words(
    re.compile(
        rf"{_AND}how many jobs (?:does|do|did|depend (?:up)?on|hang on|rest on) (?P<what>[^?,;]+?)"
        r"(?: (?:support|create|provide|secure))?\W*$",
        re.I,
    ),
    (
        r"^\W*(?:The )?(?i:{what})\b[^;:]{0,120}?\b(?:supports?|supported|creates?|created|provides?|provided|secures?|"
        r"secured) (?:about |some |almost |more than |over )?\d[\d.,]* jobs\b",
    ),
)
PAID_BY = Words(
    re.compile(
        rf"{_AND}who (?:(?:paid|pays|is paying|has paid|will pay) for|funded|funds|is funding|financed) "
        r"(?:(?:the|our|its) (?:new )?)?(?P<what>[^?,;]+?)\W*$",
        re.I,
    ),
    (
        rf"(?:\b[Tt]he |^|, |\b)(?:{_NAME}|[a-z]+) (?:has given|gave|put in|contributed|donated|granted|paid|provided) "
        rf"(?:the (?:first|remaining|other) )?{MONEY}(?! an? (?:year|month|week))"
        r"(?!(?: of [a-z ]{1,40})? (?:to|for|towards?)\b)",
    ),
    Named.TITLE,
)
# What may stand between a thing and its verb.
_APART = r"(?:,(?:[^,;.]|(?<=\d)[,.](?=\d)){1,80},| (?:for|of|in) [^,;.]{1,40}?)?"
# "Salt and Ash by Ida Penn (Heron Press)": behind a title and its author stands in brackets who published it.
PUBLISHED = Words(
    re.compile(
        rf"{_AND}(?:who|(?:which|what) (?:publisher|press|house|company)) (?:has )?(?:published|publishes|brought out|"
        r"brings out) (?:the (?:novel|book|essay|collection|handbook) )?(?P<what>[^?,;]+?)\W*$",
        re.I,
    ),
    (
        rf"(?i:{{what}})[\"”’'*_]* (?:by|de) {_NAME}(?: {_NAME}){{0,3}} \({_NAME}[^()]{{0,40}}\)",
        rf"(?i:{{what}})\b[^.;:()]{{0,200}}?\bpublished by (?:the )?{_NAME}",
        rf"{_NAME} (?:has )?(?:published|publishes) (?:[a-z'’]+ ){{0,4}}[\"“‘*_]*(?:The )?(?i:{{what}})\b",
    ),
)
PAID_TO_MAKE = Words(
    re.compile(
        rf"{_AND}who (?:(?:paid|pays|has paid) for|funded|funds|financed|sponsored|sponsors) (?:(?:the|our|its) )?"
        r"(?P<what>[^?,;]+?)(?: (?:in|of) (?:19|20)\d\d)?\W*$",
        re.I,
    ),
    (
        rf"\b(?i:{{head}})\b{_APART} (?:is|are|was|were|has been|have been) (?:jointly |mainly |partly )?(?:funded|"
        rf"financed|sponsored|paid for|made possible) by (?:an? |the )?(?:[a-z]+ )*{_NAME}",
    ),
    Named.BEFORE,
)
JUDGED = Words(
    re.compile(rf"{_AND}who (?:judged|judges) (?:the )?(?P<what>[^?,;]+?)(?: (?:in|of|for) (?:19|20)\d\d)?\W*$", re.I),
    (
        rf"{_NAME},? who chaired the (?:jury|panel)\b|\b(?:jury|panel),? (?:which )?(?:was|is) chaired by (?:the )?"
        rf"(?:[a-z]+ )?{_NAME}|\b(?:fellow |other )?(?:jurors|judges) (?:were|are) (?:the )?(?:[a-z]+ )?{_NAME}",
    ),
    Named.TITLE,
)
PRESENTED = Words(
    re.compile(
        rf"{_AND}who (?:presented|handed over|handed out) (?:the )?(?P<what>[^?,;]+?)"
        r"(?: (?:in|of|for) (?:19|20)\d\d)?\W*$",
        re.I,
    ),
    (
        rf"\b(?i:{{head}})\b{_APART} (?:was|were) (?:presented|handed(?: over)?)"
        rf"(?: (?:to|at|in|on) [^,.;]{{1,60}}?)* by (?:the )?(?:[a-z]+ )?{_NAME}",
    ),
    Named.TITLE,
)
VOTED_AGAINST = Words(
    re.compile(rf"{_AND}who voted against (?:the )?(?P<what>[^?,;]+?)\W*$", re.I),
    (rf"{_NAME} {_NAME}(?:,[^;:]{{1,120}},)? (?:also )?voted against (?:it|them|(?:the )?(?i:{{what}}))\b",),
    Named.BEFORE,
)
LOST = Words(
    re.compile(
        rf"{_AND}how much (?:money )?(?:did|do|have|has) (?P<who>[^?,;]+?) (?:lose|lost) "
        r"(?:in|to|from|by|through|because of) (?P<what>[^?,;]+?)\W*$",
        re.I,
    ),
    (
        r"\b(?:puts?|estimates?|estimated) (?:the|its|their) (?:total )?(?:loss(?:es)?|damage) at (?:about |some )?"
        rf"{MONEY}",
        rf"\b(?:loss(?:es)?|damage) (?:is|was|were|are) (?:put|estimated) at (?:about |some )?{MONEY}",
    ),
    Named.DOCUMENT,
)

FORMS = (COST, WON, PAID, SUPPORTS, PAID_BY, PAID_TO_MAKE, JUDGED, PRESENTED, PUBLISHED, VOTED_AGAINST, LOST)
