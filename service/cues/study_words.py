"""More forms of ``sure_words.py``: who led a study and how many took part in it, who got how much of a list of grants
and for what, how many of so many were successful, which share came from where."""

from __future__ import annotations

import re

from ingest import pattern
from service.cues.sure_words import NAME, Named, Words
from service.language.numeral import A_NUMBER
from service.language.openings import OPENED
from service.language.units import MONEY

_STUDY = (
    r"(?:study|trial|research|survey|inquiry|enquiry|investigation|review|project|experiment|excavation|dig|expedition|"
    r"team)"
)
_NUMBER = rf"(?:{A_NUMBER}|none)"
_LED = r"(?:led|leads|ran|runs|headed|heads|directed|directs|conducted)"
# "An earlier study led by Bo Hart" is another one.
_THIS = r"(?<!\bearlier )(?<!\bprevious )(?<!\banother )(?<!\bother )(?<!\bolder )"
LED = Words(
    pattern(
        rf"{OPENED}who (?:{_LED}|carried out|was behind) (?:the |this |that )?(?P<what>[^?,;()]*?\b{_STUDY})"
        r"(?: (?:on|of|about|into|in) (?:the )?(?P<who>[^?,;()]+?))?\W*$",
        re.I,
    ),
    (
        rf"{_THIS}\b(?:[Tt]eam|[Rr]esearchers|[Ss]cientists|[Gg]roup|(?i:{{head}})),? (?:(?:which )?(?:was|is|were) )?"
        rf"(?:led|headed|directed|chaired|run|conducted|carried out) by (?:an? |the )?(?:[a-z]+ )*{NAME}",
        rf"\b{NAME}(?: {NAME})*[^.;:\"“”]{{0,60}}?,? who (?:also )?{_LED} (?:the|this) (?:[\w-]+ )?"
        rf"(?i:{{head}}|{_STUDY})\b",
        rf"\b{NAME}(?: {NAME})*,[^.;:\"“”]{{0,60}}?\b(?:leader|head|director) of the (?i:{{head}})\b",
    ),
    Named.TITLE,
    settled=False,  # what is said may be of anything
)
_HELD = r"^(?!.*\b(?:will|would|could|might|plans?|planned|(?:is|are|was|were) to|wants?|hopes?|never|not held)\b)"
_SO_MANY = r"(?:about |some |more than |over |nearly )?\d[\d.,]* (?:[a-z-]+ )?"
TOOK_PART = Words(
    pattern(
        rf"{OPENED}how many (?P<who>[a-z]+) (?:took part|participated|were (?:involved|enrolled|included)|joined)"
        rf"(?: in)? (?:the |this |that )?(?P<what>[^?,;()]*?\b{_STUDY})\W*$",
        re.I,
    ),
    (
        rf"{_HELD}.*\b(?:(?i:{{head}})|[Ss]tudy|[Tt]rial|[Ss]urvey)\b[^.;,\d]{{0,60}}? (?:of|with|among|involving) "
        rf"{_SO_MANY}(?i:{{who}})\b(?! who\b)",
        rf"{_HELD}.*\b(?:[Tt]eam|[Rr]esearchers|[Ss]cientists)\b[^.;\d]{{0,120}}? (?:followed|tested|examined|asked|"
        rf"interviewed|studied|enrolled|recruited) {_SO_MANY}(?i:{{who}})\b",
        rf"{_HELD}.*\b{_SO_MANY}(?i:{{who}}) (?:took part|participated|were enrolled)\b",
    ),
    Named.TITLE,
    settled=False,  # "than those who do not" is what a study finds
)
# "Dr Ann Lee, Law: £185,000 for a study of bail": a line of a list of grants.
_GRANTED = (
    rf"^\W*(?:(?:Professor|Prof\.?|Dr\.?|Sir|Dame|Mr\.?|Mrs\.?|Ms\.?) )?(?:{NAME} )?(?i:{{what}})(?:,[^:;]{{1,60}})?: "
    rf"(?:about )?{MONEY} (?:for|to|towards)\b"
)
GRANTED = Words(
    pattern(
        rf"{OPENED}(?:how much (?:money )?(?:did|has|was|will) (?P<what>[^?,;()]+?) (?:get|got|receive|received|win|"
        r"won|given|awarded|granted|be(?:en)? (?:given|awarded|granted))|"
        r"what (?:is|was) (?P<whose>[^?,;()]+?)['’]s (?:grant|award|funding|money|project) (?:for|about|on)|"
        r"what (?:did|does|has) (?P<whom>[^?,;()]+?) (?:get|got|receive|received|win|won) (?:a |the )?(?:grant|money|"
        r"funding) for)\W*$",
        re.I,
    ),
    (_GRANTED,),
)
OF_SO_MANY = Words(
    pattern(
        rf"{OPENED}how many (?P<what>[^?,;()]+?) (?:were|was|are|have been) (?P<who>[a-z]+)"
        r"(?: (?:in|of) (?:19|20)\d\d)?\W*$",
        re.I,
    ),
    (
        rf"\b[Oo]f (?:the |its |our )?{_NUMBER} (?:[\w’'-]+ )?(?i:{{head}})\b[^.;]{{0,60}}, (?:only )?{_NUMBER} "
        r"(?:were|was|are|have been|had been) (?i:{who})\b",
        rf"\b(?i:{_NUMBER}) (?:out )?of (?:the |its |our )?{_NUMBER} (?:[\w’'-]+ )?(?i:{{head}})\b[^.;,]{{0,40}} "
        r"(?:were|was|are|have been) (?i:{who})\b",
    ),
    Named.BEFORE,
)
CAME_FROM = Words(
    pattern(
        rf"{OPENED}(?:what|which|how (?:large|big|high) an?) (?:share|percentage|proportion|part|per ?cent|fraction)"
        r"(?: of (?:the |all )?(?P<who>[^?,;()]+?))? (?:came|comes?) from (?:the )?(?P<what>[^?,;()]+?)\W*$",
        re.I,
    ),
    (r"\b\d[\d.,]* ?(?:per ?cent|%)(?: of [^,.;]{1,40})? (?:came|comes?) from (?:the )?(?i:{what})\b",),
    Named.TITLE,
)

STUDY_FORMS = (LED, TOOK_PART, GRANTED, OF_SO_MANY, CAME_FROM)
