"""The forms of speech that ``sure_forms.py`` goes by: how it is asked, and how a sentence tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from ingest import NUMBER_WORDS, pattern
from service.language.date_words import MAY_BE
from service.language.openings import OPENED
from service.language.units import MONEY

NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*"
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
UNSETTLED = pattern(
    r"\b(?:not|never|nobody|no one|none|nor|neither|instead|rather than|would have|had been (?:due|going|meant)|"
    r"dropp\w+|cancel\w*|scrapp\w+|abandon\w*|reject\w*|shelv\w+|refus\w+|denie[sd]|deny|declin\w+|if|"
    rf"unless|might|could|{MAY_BE}|rumou?r\w*|alleged\w*|claims?|claimed|narrowly|"
    rf"(?:almost|nearly)(?! (?:\d|(?:{'|'.join(NUMBER_WORDS)})\b))|"  # of "nearly eight times" only a number came near
    r"hoped?|hopes|wants?|wanted|asked for)\b|n['’]t\b",
    re.I,
)


class Named(Enum):
    """Where what a question is about has to be named."""

    SENTENCE = "in its place in the sentence"
    TITLE = "in the title or the sentence"
    ABOVE = "in the title, the sentence or the one before it"
    RIGHT_ABOVE = "in the sentence or the one before it"
    QUESTION = "in the heading right above it, which asks"
    VACANCY = "in the title of a post that is offered"
    HEADED = "in the title, the headings above it or the sentence"
    BEFORE = "in the title or the passage up to the sentence"
    DOCUMENT = "anywhere in the document"
    MINUTES = "in the sentence, of minutes that list who was there"


@dataclass(frozen=True)
class Words:
    """``asked``: the question, ``what`` being what it is about, and ``who`` too where it has that; ``told``: the forms
    of a sentence that answer it, ``{what}`` standing for that, ``{head}`` for its last word; ``named``: where else
    it may be named."""

    asked: re.Pattern[str]
    told: tuple[str, ...]
    named: Named = Named.SENTENCE
    settled: bool = True  # whether what a sentence says has to have come about
    lasting: bool = False  # whether a newer document may tell that it has changed since
    of_bills: bool = False  # whether it is of a bill, in a passage that names no other


COST = Words(
    pattern(
        rf"{OPENED}(?:(?:how much|what) (?:did|does|do|will|would) (?=.* cost\W*$)|"
        r"what (?:is|was|will be) the (?:cost|price) of )(?P<what>[^?,;]+?)(?: cost)?\W*$",
        re.I,
    ),
    (
        rf"\b(?i:{{what}})\b, an? {MONEY}[ -](?:[a-zß-ÿ-]+ ){{0,3}}?{_MADE}\b",
        rf"(?:^|\s){MONEY}[ -](?i:{{what}}){_ENDS}",
        rf"\b(?i:{{what}}) (?:is|was|were|has been|will be|is to be) (?:re)?(?:built|made|developed|designed|repaired|"
        rf"restored|renovated|replaced|bought)\b(?:(?! who | which )[^.;]){{0,60}}? (?:for|at a cost of) {MONEY}",
    ),
)
WON = Words(
    pattern(
        rf"{OPENED}(?:who|(?:which|what) (?:company|firm|contractor|builder|bidder|supplier|team|group|party|agency)) "
        r"(?:won|has won|took|got|received) (?:the )?(?P<what>[^?,;]+?)"
        r"(?: (?:in|of|for) (?:19|20)\d\d)?\W*$",
        re.I,
    ),
    (
        rf"(?:^\W*|[,;] |\b(?i:the|and|this year['’]s) )(?i:{{what}})(?:,[^,;.]{{1,80}},)? "
        rf"(?:went|goes|has gone|was awarded|was given|is awarded) to (?:the )?{NAME}",
        rf"\b{NAME}(?: {NAME}){{0,4}}(?:,[^,;]{{1,60}},)? (?:also )?(?:won|wins|took|takes|has won) "
        rf"(?:the )?(?i:{{what}}){_ENDS}",
    ),
)
_PAYER = r"^\W*(?:The )?(?i:{what})\b(?:[^.;:]{0,90},? and)? "
PAID = Words(
    pattern(
        rf"{OPENED}(?:how much|what) (?:did|does|will|must|should) (?P<what>[^?,;]+?) "
        r"(?:have to )?pay\b(?: (?:for|to|towards) (?P<who>[^?,;]{1,60}?)|[^?,;]{0,60})\W*$",
        re.I,
    ),
    (
        _PAYER + rf"(?:will|must|shall|is to|has to|has agreed to|agreed to) pay (?:[^.,;]{{0,40}} )?{MONEY}",
        _PAYER + rf"(?:has |have )?(?:paid|pays) (?:[^.,;]{{0,40}} )?{MONEY}",
    ),
    Named.BEFORE,
)
SUPPORTS = Words(
    pattern(
        rf"{OPENED}how many jobs (?:does|do|did|depend (?:up)?on|hang on|rest on) (?P<what>[^?,;]+?)"
        r"(?: (?:support|create|provide|secure))?\W*$",
        re.I,
    ),
    (
        r"^\W*(?:The )?(?i:{what})\b[^;:]{0,120}?\b(?:supports?|supported|creates?|created|provides?|provided|"
        r"secures?|secured) (?:about |some |almost |more than |over )?\d[\d.,]* jobs\b",
    ),
)
PAID_BY = Words(
    pattern(
        rf"{OPENED}who (?:(?:paid|pays|is paying|has paid|will pay) for|funded|funds|is funding|financed) "
        r"(?:(?:the|our|its) (?:new )?)?(?P<what>[^?,;]+?)\W*$",
        re.I,
    ),
    (
        rf"(?:\b[Tt]he |^|, |\b)(?:{NAME}|[a-z]+) (?:has given|gave|put in|contributed|donated|granted|paid|"
        rf"provided) (?:the (?:first|remaining|other) )?{MONEY}(?! an? (?:year|month|week))"
        r"(?!(?: of [a-z ]{1,40})? (?:to|for|towards?)\b)",
    ),
    Named.TITLE,
)
# What may stand between a thing and its verb.
_APART = r"(?:,(?:[^,;.]|(?<=\d)[,.](?=\d)){1,80},| (?:for|of|in) [^,;.]{1,40}?)?"
# "Salt and Ash by Ida Penn (Heron Press)": after a title and its author stands in brackets who published it.
PUBLISHED = Words(
    pattern(
        rf"{OPENED}(?:who|(?:which|what) (?:publisher|press|house|company)) (?:has )?(?:published|publishes|"
        r"brought out|brings out) (?:the (?:novel|book|essay|collection|handbook) )?(?P<what>[^?,;]+?)\W*$",
        re.I,
    ),
    (
        rf"(?i:{{what}})[\"”’'*_]* (?:by|de) {NAME}(?: {NAME}){{0,3}} \({NAME}[^()]{{0,40}}\)",
        rf"(?i:{{what}})\b[^.;:()]{{0,200}}?\bpublished by (?:the )?{NAME}",
        rf"{NAME} (?:has )?(?:published|publishes) (?:[a-z'’]+ ){{0,4}}[\"“‘*_]*(?:The )?(?i:{{what}})\b",
    ),
)
PAID_TO_MAKE = Words(
    pattern(
        rf"{OPENED}who (?:(?:paid|pays|has paid) for|funded|funds|financed|sponsored|sponsors) (?:(?:the|our|its) )?"
        r"(?P<what>[^?,;]+?)(?: (?:in|of) (?:19|20)\d\d)?\W*$",
        re.I,
    ),
    (
        rf"\b(?i:{{head}})\b{_APART} (?:is|are|was|were|has been|have been) (?:jointly |mainly |partly )?(?:funded|"
        rf"financed|sponsored|paid for|made possible) by (?:an? |the )?(?:[a-z]+ )*{NAME}",
    ),
    Named.BEFORE,
)
JUDGED = Words(
    pattern(rf"{OPENED}who (?:judged|judges) (?:the )?(?P<what>[^?,;]+?)(?: (?:in|of|for) (?:19|20)\d\d)?\W*$", re.I),
    (
        rf"{NAME},? who chaired the (?:jury|panel)\b|\b(?:jury|panel),? (?:which )?(?:was|is) chaired by (?:the )?"
        rf"(?:[a-z]+ )?{NAME}|\b(?:fellow |other )?(?:jurors|judges) (?:were|are) (?:the )?(?:[a-z]+ )?{NAME}",
    ),
    Named.TITLE,
)
PRESENTED = Words(
    pattern(
        rf"{OPENED}who (?:presented|handed over|handed out) (?:the )?(?P<what>[^?,;]+?)"
        r"(?: (?:in|of|for) (?:19|20)\d\d)?\W*$",
        re.I,
    ),
    (
        rf"\b(?i:{{head}})\b{_APART} (?:was|were) (?:presented|handed(?: over)?)"
        rf"(?: (?:to|at|in|on) [^,.;]{{1,60}}?)* by (?:the )?(?:[a-z]+ )?{NAME}",
    ),
    Named.TITLE,
)
VOTED_AGAINST = Words(
    pattern(rf"{OPENED}who voted against (?:the )?(?P<what>[^?,;]+?)\W*$", re.I),
    (rf"{NAME} {NAME}(?:,[^;:]{{1,120}},)? (?:also )?voted against (?:it|them|(?:the )?(?i:{{what}}))\b",),
    Named.ABOVE,
)
LOST = Words(
    pattern(
        rf"{OPENED}how much (?:money )?(?:did|do|have|has) (?P<who>[^?,;]+?) (?:lose|lost) "
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

_NOW = r"(?: (?:right )?(?:now|today|currently|at present|at the moment|these days))"
PRICE = Words(
    pattern(
        rf"{OPENED}(?:(?:what (?:is|['’]s) |how (?:much|high) is )?(?:the )?(?:price of )?(?:an? )?"
        rf"(?P<what>(?!(?:what|how|who|where|when|is|are|does|do)\b)[^?,;]+?){_NOW}|"
        r"(?:what (?:is|['’]s)|how (?:much|high) is) (?:the |an? )(?P<of>[a-z -]+?)|"
        r"(?:how much|what) (?:does|do) (?:the |an? )?(?P<costs>[^?,;]+?) cost(?: now)?|what is the price of "
        r"(?:the |an? )?"
        r"(?P<price>[^?,;]+?))\W*$",
        re.I,
    ),
    (
        rf"(?:^\W*|[,;] )(?i:(?:the |an? )?(?:price (?:of|for) )?(?:the |an? )?){{what}}(?i:(?: price)?(?: "
        rf"(?:for|of) [^,.;]{{1,40}})?)"
        rf" (?i:(?:(?:is|are|was|were) (?:put up|raised|lowered|cut|increased)|(?:(?:will|is to|are to) )?"
        r"(?:rises?|goes? up|increases?|falls?|drops?|goes? down|be (?:raised|lowered)))"
        rf"(?: by [^,.;]{{1,30}})?(?: from {MONEY})? to) {MONEY}",
        rf"(?:^\W*|[,;] )(?i:(?:the |an? )?(?:price (?:of|for) )?(?:the |an? )?){{what}}(?i:(?: price)?"
        rf"(?: (?:for|of) [^,.;]{{1,40}})?) (?:is|are|costs?|remains?(?: unchanged)? at|stays? at) {MONEY}",
    ),
)
COVERS = Words(
    pattern(
        rf"{OPENED}(?:what (?:share|part|percentage|proportion)|how much|how large a (?:share|part)) of (?:the |"
        rf"its |our |your )?"
        r"(?P<what>[^?,;]+?) (?:do|does|did|is|are) (?:the |its |our |your )?(?P<who>[^?,;]+?) "
        r"(?:cover|pay for|meet|covering)\W*$",
        re.I,
    ),
    (
        r"\b(?:covers?|covered|covering|met|meets?|paid for|pays? for) (?:about |some |almost |nearly |only )?"
        r"(?:\d[\d.]* ?(?:per cent|percent|%)|half|a (?:third|quarter|fifth)|two thirds|three quarters)",
    ),
    Named.TITLE,
)
SPEED = Words(
    pattern(
        rf"{OPENED}(?:how fast (?:was|were|is|did|does)|at what speed (?:was|were|did)) (?:the |an? )?"
        r"(?P<what>[^?,;]+?)(?: (?:going|travelling|traveling|driving|moving|running|flying|go|travel|run|drive))?"
        r"(?: (?:at|in|on|near|around|through|when|into|as|enter(?:ing)?|reach(?:ing)?) (?:the "
        r")?(?P<who>[^?,;]+?))?\W*$",
        re.I,
    ),
    (
        r"^\W*(?:[Tt]he |[Aa]n? )?(?i:{what})\b(?:(?! and the | while )[^.;])*?\b\d+(?:\.\d+)? ?"
        r"(?:kilomet(?:re|er)s (?:an|per) hour|km/h|kph|mph|miles (?:an|per) hour|knots|met(?:re|er)s (?:a|per) "
        r"second)",
    ),
    Named.BEFORE,
)
FINE = Words(
    pattern(
        rf"{OPENED}(?:(?:what (?:is|['’]s)|how (?:much|high|big) is) )?(?:the )?(?:fine|penalty|penalty fare|"
        rf"surcharge) for "
        rf"(?P<what>[^?,;]+?){_NOW}?\W*$",
        re.I,
    ),
    (
        r"\b(?i:fine|penalty|penalty fare|surcharge|fixed penalty)\b(?: for [^.,;]{1,40}?)? "
        rf"(?:is|of|rises?|was|will (?:be|rise)|goes up|costs|amounts to)\b[^.;]{{0,40}}?{MONEY}",
    ),
    Named.HEADED,
)
_KIND = r"(?:novel|book|play|film|story|poem|opera|exhibition|show|song|album|series|documentary|report|study)"
IS_ABOUT = Words(
    pattern(rf"{OPENED}what(?: is|['’]s| was) (?:the )?(?:{_KIND} )?(?P<what>[^?,;]+?) about\W*$", re.I),
    (
        rf"\b(?i:{{what}})\W*,? (?:an? (?:[a-z-]+ ){{0,3}}?{_KIND}\b|in which\b|which (?:follows|tells|"
        rf"describes|is set|is about|traces|deals with|explores|recounts)\b)",
        r"\b(?:calls?|called|described?|describes) (?i:{what})\W* (?:as )?(?:an? |[\"“‘])",
        rf"^\W*(?:The|This) {_KIND}\b.*?\b(?:is set|tells|follows|describes|is about|deals with|traces|recounts)\b",
    ),
    Named.ABOVE,
    settled=False,
)
# "How much have we got in reserves?": what is held or owed at a time, and nothing that one can buy.
_HELD = r"(?:reserves|savings|debts?|deficit|surplus|overdraft|endowment|assets)"
HELD = Words(
    pattern(
        rf"{OPENED}(?:how (?:much|big|large|high)|what) (?:money )?(?:do|does|did|have|has|had|is|are|was|"
        rf"were) (?:[^?,;]*? )??"
        rf"(?P<what>{_HELD}){_NOW}?\W*$",
        re.I,
    ),
    (
        r"\b(?i:{head}) (?:(?:now|then|still) )?(?:st(?:oo|an)ds?|stand|amount(?:s|ed)?|came|comes?|is|are|was|were)"
        rf"(?: (?:now|then|still|at|to|about|around|nearly|some)){{0,3}} {MONEY}",
    ),
)
_PLACE_OF_WORK = r"(?:charity|organi[sz]ation|trust|company|firm|place|group|association|foundation|society|union)"
SALARY = Words(
    pattern(
        rf"{OPENED}(?:how much|what) (?:does|do|did) (?:the |our |your |its )?(?P<what>[a-z]+(?: [a-z]+)?)"
        rf"(?: (?:of|at|in) (?:the|this|our|your) {_PLACE_OF_WORK})? (?:earn|make|get paid|get)\W*$",
        re.I,
    ),
    (
        rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts) {{what}} (?:now )?(?:earns?|earned|is paid|was paid|makes|receives|received) "
        rf"(?:an? (?:annual |yearly )?salary of |about |some )?{MONEY}",
    ),
)

FORMS = (
    *(COST, WON, PAID, SUPPORTS, PAID_BY, PAID_TO_MAKE, JUDGED, PRESENTED, PUBLISHED, VOTED_AGAINST, LOST),
    *(COVERS, SPEED, FINE, PRICE, IS_ABOUT, HELD, SALARY),
)
