"""More forms of ``sure_words.py``: what visitors and applicants ask, what staff a body has, who was hurt, who is in
office now, and how something is named."""

from __future__ import annotations

import re

from ingest import pattern
from service.cues.sure_words import NAME, Named, Words
from service.language.numeral import A_NUMBER
from service.language.openings import OPENED
from service.language.units import MONEY

_NUMBER = rf"(?:{A_NUMBER}|a hundred)"
_BAN = r"(?:not |strictly |only |also |always |never )*(?:forbidden|allowed|permitted|banned|prohibited|welcome)"
_MAY_BE = rf"^\W*(?:(?:No|Yes)[.,;] )?(?i:{{what}})s?\b[^.;,:]{{0,40}}? (?:are|is) {_BAN}\b"
MAY_BE = Words(
    pattern(
        rf"{OPENED}(?:(?:are|is) (?:the |an? )?(?P<what>[a-z -]+?) (?:ok|okay|allowed|permitted|fine|"
        rf"welcome)(?: here| there)?|"
        r"(?:may|can|am i allowed to|are we allowed to) (?:i |we |you |one )?(?:fly|bring|use|take|ride)(?: in|"
        r" along)? (?:an? |my |our )(?P<thing>[a-z -]+?)(?: here| there| with me| along)?)\W*$",
        re.I,
    ),
    (_MAY_BE,),
    settled=False,
)
# "My dog wants to come into the cafe", "Can my dog go to the beach?": the place has to be named too.
MAY_BE_THERE = Words(
    pattern(
        rf"{OPENED}(?:my (?P<what>[a-z]+) (?:wants?|would like|needs?) to|(?:can|may) (?:i (?:bring|"
        rf"take) )?my (?P<pet>[a-z]+)) ?"
        r"(?:come |go |get |be )?(?:along |with me )?(?:in|into|inside|on|onto|to|at) (?:the |"
        r"your )?(?P<who>[^?,;]+?)\W*$",
        re.I,
    ),
    (_MAY_BE,),
    Named.TITLE,
    settled=False,
)
WHERE_MAY = Words(
    pattern(
        rf"{OPENED}where (?:(?:am i|are we|is one|are you) (?:allowed|permitted) to|(?:can|may) (?:i|we|you|one)) "
        r"(?:go )?(?P<what>[a-z]+)\W*$",
        re.I,
    ),
    (r"^\W*Yes,? (?:(?:but )?only )?(?:from|in|on|at|near|along|behind|off|beside) (?:the |our )?[A-Z]",),
    Named.QUESTION,
)
_RIDE = r"(?:boat|ferry|train|bus|tram|coach|crossing|trip|journey|ride|voyage|flight|drive|walk|climb|ascent)"
TAKES = Words(
    pattern(
        rf"{OPENED}how long (?:does|is|do) (?:it|the {_RIDE}|(?:we|you|"
        rf"i)) (?:take (?:(?:by )?(?:{_RIDE} )?)?)?(?:to|over to) "
        r"(?:get to |go to |reach )?(?:the )?(?P<what>[^?,;]+?)(?: take| by [a-z]+)?\W*$",
        re.I,
    ),
    (
        rf"^\W*(?:The|A|Each|Our) {_RIDE} (?:takes|lasts) (?:about |some |around |only |"
        rf"just )?{_NUMBER} (?:minutes|hours?|days?)\b",
    ),
    Named.HEADED,
)
_OUTING = r"(?:trips?|tours?|rides?|cruises?|excursions?|outings?)"
LEAVES = Words(
    pattern(
        rf"{OPENED}(?:what time|when|at what time) (?:do|does) (?:the |your )?(?P<what>[a-z -]+?) {_OUTING} "
        r"(?:go|leave|depart|start|begin|set off|run)\W*$",
        re.I,
    ),
    (rf"^\W*(?:The |Our )?(?i:{{what}}) {_OUTING} (?:leave|depart|start|begin|go|set off|run)s?\b[^.;]*?\d",),
    settled=False,
)
NEEDS = Words(
    pattern(
        rf"{OPENED}(?:i (?:want|would like|['’]d like) to|i['’]d like to|how (?:do|can) i|what do i need to|who can) "
        r"(?:become|be|work as|apply (?:as|for)) (?:an? |the )?(?P<what>[a-z -]+?)(?: (?:job|post))?"
        r"(?:[,;.]? (?:what (?:do|would|will) i (?:need|have to have)|what (?:is|are) (?:needed|required|"
        r"the requirements)))?\W*$",
        re.I,
    ),
    (r"^\W*(?:You|Applicants|Candidates) (?:will )?(?:need|must have|must hold|should have|should hold)\b",),
    Named.VACANCY,
    settled=False,
)
PAY = Words(
    pattern(
        rf"{OPENED}(?:how much (?:does|do) (?:an? |the |your )?(?P<what>[a-z -]+?) (?:earn|make|get paid|get)|"
        r"(?:(?:what is |what['’]s )?(?:the |an? )?)(?P<of>[a-z]+(?: [a-z]+)?)(?:['’]s|s['’])? (?:pay|salary|"
        r"wages?))\W*$",
        re.I,
    ),
    (rf"^\W*(?:Salary|Pay|Wages?|Annual salary)\W* {MONEY}",),
    Named.VACANCY,
)
_HARM = r"(?:hurt|injured|wounded)"
_KILLED = r"(?:killed|drowned)"
HURT, KILLED = (
    Words(
        pattern(
            rf"{OPENED}how many (?P<what>[a-z]+) (?:were|got|have been|had been) {harm} (?:on|in|at|when|by|"
            rf"aboard) (?:the )?"
            r"(?P<who>[^?,;]+?)\W*$",
            re.I,
        ),
        (rf"\b(?i:{_NUMBER}) {{what}} (?:was|were|had been|have been) (?:[a-z]+ly )?{harm}\b",),
        Named.DOCUMENT,
    )
    for harm in (_HARM, _KILLED)
)
STAFF = Words(
    pattern(
        rf"{OPENED}how many (?:people|employees|staff|workers)(?: members)? (?:(?:work (?:for|at)|"
        rf"are employed (?:by|at)) |"
        r"(?:does|do) )(?:the |our |your )?(?P<what>[^?,;]+?)(?: (?:have|employ))?(?: now| today)?\W*$",
        re.I,
    ),
    (
        rf"^(?:We|It|(?:The )?{{what}}) (?:now )?employ(?:s|ed)? (?:about |some |over |nearly )?{_NUMBER} (?:people|"
        rf"staff|men and women)\b",
        rf"^(?:We|It|(?:The )?{{what}}) (?:now )?(?:has|have|had) (?:about |some |over |nearly )?{_NUMBER} "
        r"(?:employees|(?:(?:permanent|paid|salaried) )?(?:members of )?staff)\b",
    ),
    Named.BEFORE,
)
_SHARE = r"(?:[Hh]alf|(?:[Aa]|[Oo]ne) (?:third|quarter|fifth)|[Tt]wo thirds|[Mm]ost|[Aa]ll|[Pp]art|[Tt]he rest)"
# "And who pays for it (Who is building the new pier)?": what "it" is stands in the question before.
MONEY_FROM = Words(
    pattern(
        rf"{OPENED}who (?:pays|paid|is paying|will pay|has paid) for (?:(?:it|this|that|them) "
        r"\((?:who|what|which [a-z]+) (?:(?:is|are|was|were|has|will) )?[a-z]+ (?:the |our |its )?"
        r"(?P<what>[^?,;()]+?)\W*\)|(?:the |our |its )?(?:new )?(?P<thing>[^?,;()]+?))\W*$",
        re.I,
    ),
    (
        rf"^\W*(?:{_SHARE} of (?:the|its) (?:money|cost|costs|sum|price)|The money) "
        rf"(?:comes?|came|will come|is to come) from (?:the |our )?(?:[a-z'’]+ )*{NAME}",
    ),
    Named.BEFORE,
)
IN_OFFICE = Words(
    pattern(
        rf"{OPENED}[Ww]ho (?:is|['’]s) (?:the )?(?:current |present |new )?(?P<what>[a-z][a-z ]*?)(?: (?:of|in|"
        rf"for) (?:the )?"
        r"(?P<who>[A-Z][^?,;]*?))?(?: (?:now|today|currently|at present|at the moment))?\W*$",
    ),
    (
        rf"\b[Tt]he {{what}}, {NAME}(?: {NAME})+, who has (?:been in office|held (?:the )?office|been {{what}}) since ",
        rf"^\W*{NAME}(?: {NAME})+(?:,[^,;.]{{1,60}},)? has been (?:the )?{{what}} since ",
    ),
    Named.DOCUMENT,
    lasting=True,
)
_NAMED = r"\b(?:named|christened|dubbed|called)"
NAMED_THEM, NAMED_IT = (
    Words(
        pattern(
            rf"{OPENED}(?:(?:what (?:is|are|was|were) )?(?:the )?names? of (?:the |our |its |these |"
            rf"this )?(?P<what>[a-z -]+?{end})|"
            rf"what (?:is|are|was|were) (?:the |our |its )?(?P<called>[a-z -]+?{end}) (?:called|named))\W*$",
            re.I,
        ),
        (rf"{_NAMED} {it} {NAME}",),
        Named.BEFORE,
    )
    for end, it in ((r"(?<=[a-z]s)", "them"), (r"(?<=[a-rt-z])", "it"))
)

VISIT_FORMS = (
    *(MAY_BE, MAY_BE_THERE, WHERE_MAY, TAKES, LEAVES, NEEDS, PAY, HURT, KILLED, STAFF, MONEY_FROM, IN_OFFICE),
    *(NAMED_THEM, NAMED_IT),
)
