"""The forms of speech that tell what a question about grades asks, over ``Entities.line``.

Words are those of ``vocabulary``; placeholders those of ``entities``. Every pattern has a blank at
both ends, as every word of a line has.
"""

from __future__ import annotations

import re


def _any(*phrases: str) -> re.Pattern[str]:
    """One pattern of phrases; a phrase may be a regular expression."""
    return re.compile(f" (?:{'|'.join(phrases)}) ")


def _words(line: str) -> str:
    return "|".join(line.split())


COUNT = _any("how many", "number of", "count of", "count", "total number", "how often")
POINTS = _any("how many points", "how many more points", "how many points more")
SHARE = _any(_words("percentage percent share proportion fraction ratio majority half"))
AVERAGE = _any("averages?")
OUTSIDE = _any(_words("median sum summed deviation correlation correlate variance distribution"))
# "What is tier 1?", "what is a score?": of what a word means, and of nobody's grade.
MEANING = re.compile(
    r"^ what (?:is|are|does|do) (?:(?:a|an) (?:(?:failing|passing|good|bad|high|low) )?(?:grade|score|rank|tier|<g>)s?|"
    r"tiers? <n>(?: and <n>)*)(?: mean)? $"
)
FUTURE = _any(
    _words("will predict predicted prediction forecast expect expected likely future upcoming probably"),
    "next year",
    "next edition",
    "going to (?:get|receive|earn|be|have|improve|rise|fall)",
)
GETTING = _any(_words("get gets receive earn be have do score rank improve fail pass fare"))
GOT = _any(
    "what (?:did|has|does|had) (?:the )?<s>(?: and <s>)* (?:get|gets|got|earn|earned|score|receive|received)",
    "what <s> (?:got|gets|has got|earned|scored)",
    "what (?:did|has|does) (?:<t> )*(?:give|given|award|assign) <s>",
)
_STANDING = _words(
    "do doing done fare fared perform performed change changed evolved developed compare differ rank stand"
)
CARDS = _any("report cards?")
DID = re.compile(
    rf"^ (?:\S+ ){{0,4}}?how (?:\S+ )?(?:did|does|do|has|have|had|was|is) <s> (?:\S+ ){{0,2}}?(?:{_STANDING}) "
)
VERSUS = _any(_words("vs versus against compare compared comparison comparing"), "between <s> and <s>")
DIFFERENCE = _any(r"differences? (?:\S+ ){0,3}?between (?:\S+ ){0,3}?<s>")
_CHANGED = _words("changed changes improved improvements progress do does did is are")
ASKED = re.compile(rf"^ (?:what|why|where) (?:\S+ ){{0,2}}?(?:{_CHANGED}) ")
NTH = _any(
    "<o> (?:best|highest|place|ranked|ranking)", r"(?:rank|ranked|ranks|ranking|placed) (?:\S+ ){0,2}?(?:<n>|<o>)"
)
NTH_VALUE = _any(
    r"<o> (?:best|highest) (?:\S+ )?(?:grades?|scores?|marks?|points?)", r"scored (?:the )?<o> (?:best|highest)"
)
NTH_LOWEST = _any("<o> (?:lowest|worst|last|weakest)")
MAXIMUM = _any("(?:maximum|max) (?:possible )?(?:scores?|points?|number)")
POSSIBLE = _any(_words("can could possible may might should would"))
_COUNTABLE = _words(
    "times got received earned had have were was are failed failing fail passed pass passing scored more fewer "
    "improved grade grades edition editions year years straight a an"
)
COUNTED = re.compile(
    r" (?:how many|number of|count of|count|total number) (?:of )?(?:the |all |different |total )*"
    rf"(?:<u>|<g>|<r>|grades? of|{_COUNTABLE}) "
)
WHO = re.compile(r"^ (?:and )?(?:who|which|what|whose) ")
GRADER = re.compile(r"^ (?:and )?who (?:graded|grades|scored|scores|rated|ranked|assessed|evaluated|gave|awarded) ")
MOST_IMPROVED = _any(
    "most improved",
    "improved (?:the )?most",
    r"(?:biggest|largest|greatest) (?:\w+ )?(?:improvement|gains?|jump|rise|increase|climb|change|progress)",
    r"(?:rose|raised|climbed|gained|jumped|progressed|changed) (?:\S+ )*?(?:the )?most",
)
HIGH = _words("highest best top leading leads lead leader max maximum strongest greatest winner first") + "|number one"
LOW = _words("lowest worst bottom min minimum weakest smallest poorest")
LOW += "|last(?! (?:years?|editions?|time|reports?|cards?|releases?|month|week|known|<g>))"
# A ranking asked for whole.
_WHOLE = (
    r"(?:rank|sort|order) (?:all |the |of |<n> )*<u>",
    r"(?:rankings?|standings) (?:of|for|in) (?:all |the |<n> )*(?:<u>|<y>)",
    r"(?:whole|full|complete|entire) (?:rankings?|standings)",
)
RANKED_WHOLE = _any(*_WHOLE)
HIGHEST, LOWEST = _any(HIGH, *_WHOLE), _any(LOW)
# "Is 60 an F?", "Was 60 points an F in 2023?", "Is a D a failing grade?"
_OF_EDITION = "(?:in|for|on|under|of|by) (?:the )?(?:<y>|<f>|report cards?)(?: (?:<f>|editions?|report cards?|scale))*"
IS_LETTER = re.compile(
    r"^ (?:(?:so|and|but) )?(?:is|are|was|were|would|does|did) (?:an? |the )?(?:scores? of )?(?:<n>|<g>)(?: points?)?"
    r"(?: or (?:lower|less|below|higher|more|above|better))? (?:(?:be|been|get|give|earn|count|as|still|considered) )*"
    r"(?:an? )?(?:<g>|(?:failing|passing|good|bad|fail|pass)(?: grade| score| mark)?)"
    rf"(?: {_OF_EDITION})* $"
    r"|^ (?:is|are|was|were|does) (?:an? )?<g> (?:(?:mean|anything) )*(?:below|above|under|over|less than|more than"
    rf"|at least|at most|up to) <n>(?: points?)?(?: {_OF_EDITION})* $"
)
# Two letters, or failing and passing, each of its own year.
EACH_ITS_YEAR = re.compile(
    r" (?:<g>|failed|fail|passed|pass) (?:of|in|for) <y> (?:\S+ )*(?:<g>|as|failed|fail|passed|pass) (?:of|in|for) <y> "
)
# Over all editions of a subject: "the most As", "only Fs".
OF_ALL = _any("(?:most|fewest|only|consistently) (?:an? )?<g>")
# What one edition does not tell: the first time, once more, how often.
OVER_EDITIONS = _any(
    "first time",
    "(?:its|their) (?:very )?first <g>",
    "again (?:in|for) <y>",
    "again (?:get|got|received|earned|had|failed|passed)",
    "(?:<n>|one|two|three|four|five|six|seven|eight|nine|ten|several|at least|both) times",
    "most (?:often|times)",
    "(?:fail|failed|failing|pass|passed) (?:the )?most",
)
# "Is X the only state with an A?", "Did only X fail?": of all that are so.
ALONE = _any("only (?:<u>|one|ones)", "only <s>", "only <g> (?:<u>|one|ones)")
# In every one of several editions: "in both 2021 and 2022", "every year", "always".
THROUGHOUT = _any(
    r"both (?:in )?<y> and (?:in )?<y>",
    r"(?<!over )(?<!across )(?<!for )(?:both|all) (?:of (?:the|these|those) )?(?:\S+ )?(?:years|editions)",
    "always",
)
# "How many failed every year?" is a number of each, "which ones failed every year?" none of one alone.
EVERY_YEAR = _any(r"(?<!for )every (?:single )?(?:year|edition|time)")
# Over all editions together, which no one edition tells.
IN_TOTAL = _any(
    "in total",
    "altogether",
    "combined",
    "in all(?= $)",
    "all together",
    "to date",
    "total (?:number|count|<g>)",
    "total of",
)
TO_GRADE = _any(r"to (?:an? )?<g>")
AVERAGED = _any(r"(?:above|below|over|under|beyond|exceed(?:ed)?|beat) (?:the |its )?(?:\S+ )?averages?")
LETTERS_OF = _any(r"(?:all|every|each|list|first|last|latest|earliest) (?:the |of the )?(?:\S+ )?<g>")
NTH_GRADE = _any("<o> (?:grade|score)")
# "Better than in 2019", "now against 2018": the year is the earlier end of a change.
AGAINST = re.compile(
    r" (?:than|since|vs|versus|against|compared (?:to|with)|from) (?:it (?:was|did) |they (?:were|did) )?(?:back )?"
    r"(?:in )?<y> $| now .*<y> $"
)
TIMELINE = _any(
    _words("timeline history historical historically chronology trajectory trend trends evolution progression"),
    "evolved",
    "developed",
    "track record",
    "over time",
    "by year",
    "year by year",
    "(?:over|through) the years",
    "across (?:the |all )?(?:years|editions)",
    r"(?:each|every|all) (?:\S+ )?(?:years?|editions?|grades?|scores?)",
    r"all (?:of )?(?:\S+ ){0,3}?(?:grades|scores)",
)
SEVERAL = _any(_words("grades scores ranks results marks ratings"))
WHEN = _any("when", "since when", "(?:which|what) (?:years?|editions?)", "first year", "in which year")
UP = _any(
    _words("improve improved improves improving improvement improvements better rise rose risen raise raised climb"),
    _words("climbed increase increased gain gained jump jumped progress progressed"),
    "go up",
    "gone up",
    "went up",
    "moved up",
)
DOWN = _any(
    _words("worse worsen worsened fall fell fallen drop dropped decline declined declines decrease decreased slip"),
    _words("slipped regress regressed"),
    "go down",
    "gone down",
    "went down",
    "moved down",
)
SAME = _any(
    _words("unchanged stayed stay kept keep remain remained"),
    r"(?:(?:did|does|do|have|has|had) (?:not|n't)|(?:did|does|do|have|has|had)n't) (?:changed?|moved?)",
)
COMPARE = _any(
    _words("compare compared comparison comparing versus vs against than differ differs difference differences change"),
    _words("changed changes higher lower gains ahead behind beat outperform outscore moved move same"),
    UP.pattern.strip()[3:-1],
    DOWN.pattern.strip()[3:-1],
    "unchanged",
)
# "Failed to get a B", "failed to improve": no failing grade.
FAIL = _any(r"(?:fail|failed|fails|failing)(?! to (?!passing|passed|an? |the |<))", "failures?", "flunk(?:ed)?")
PASS = _any(_words("pass passed passes passing"))
WOULD = _any(r"(?:would|could|might|should) (?:<s>|<u>|it|they) (?:\S+ )?(?:get|receive|earn|score|be|have)")
OTHERS = re.compile(r" (?:which|what|how many|any|all|every|other) (?:other )?<u> (?!grades? |scores? )")
WHICH_GRADE = _any("(?:what|which) (?:grades?|scores?)")
_ABOVE = _words(
    "better higher more above ahead beat beats beaten outperform outperformed outscore outscored exceed exceeded"
)
_BELOW = _words("worse lower less fewer below behind under poorer")
BEYOND_SUBJECT = _any(rf"(?:{_ABOVE}|{_BELOW}) (?:\S+ ){{0,3}}?<s>")
BELOW_SUBJECT = _any(rf"(?:{_BELOW}) (?:\S+ ){{0,3}}?<s>")
SAME_AS = _any(r"same (?:\S+ ){0,2}?as <s>")
EXTREME = _any("most|fewest|least|highest|lowest")
# "Which year had the most Fs?", "when did the fewest states fail?"
_NUMBERED = "(?:highest|largest|biggest|greatest|lowest|smallest) number of"
TOP_EDITION = re.compile(
    rf" (?:(?:the )?(?:most|fewest|least|{_NUMBERED}) (?:of )?(?=(?:straight |failing |passing )?(?:<g>|grades? <g>))"
    rf"|the (?:most|fewest|least|{_NUMBERED}) (?:of )?(?=(?:failing |passing )?<u> )"
    rf"|(?:fewest|least|{_NUMBERED}) (?:of )?(?=(?:failing |passing )?<u> )"
    r"|(?:the )?(?:most|fewest|least) (?=(?:failures|failing grades) ))"
)
WHICH_EDITION = _any(
    "when",
    "(?:which|what) (?:years?|editions?)",
    "(?:in|of) (?:which|what) (?:years?|editions?)",
    "(?:years?|editions?) (?:with|that had|in which)",
)
WHOEVER = _any("which|what|who|how many|any|anyone|anybody|list|name|all|every|number of")
_BARE = "<s>|<y>|<f>|<x>|<u>|'s|s|" + _words(
    "in for from of and the on at a to until through between about what how year years edition editions please after "
    "before since over time through each every all by timeline history"
)
BARE = re.compile(
    rf"^(?: (?:{_BARE}))+ $|^ how (?:did|does|do|has|have) <s> (?:do|doing|done|fare|fared|stand)(?: (?:{_BARE}))* $"
)
MORE = _any("(?:more|fewer|less) (?:<u>|<g>)")
ALL = _any("all|every|any|anyone|anybody|everyone|<n>|no <u>|none of")
# "More than 30 states" is no limit on scores.
ABOVE = _any(
    "(?:above|over|more than|higher than|greater than|better than|exceeded|exceed) (?:an? )?(?:score of )?"
    "<n>(?! <u>| <g>)"
)
BELOW = _any("(?:below|under|less than|lower than|fewer than|worse than) (?:an? )?(?:score of )?<n>(?! <u>| <g>)")
AT_LEAST = _any(
    "(?:at least|minimum of) (?:an? )?(?:score of )?<n>", "<n> (?:points )?(?:or|and) (?:more|higher|above|better|up)"
)
AT_MOST = _any(
    "(?:at most|maximum of|up to) (?:an? )?(?:score of )?<n>", "<n> (?:points )?(?:or|and) (?:less|fewer|lower|below)"
)
BETWEEN = _any("between <n> and <n>")
EXACTLY = _any("(?:score of|scored|scoring|exactly) <n>")
PATH = _any(r"from (?:an? )?<g> (?:\S+ ){0,3}?to (?:an? )?<g>")
GRADED = _any(
    "graded",
    "ranked",
    "(?:have|has|had|get|got|given|received?) (?:an? |any )?(?:letter )?grades?(?= (?:in|for) | $)",
)
DATED_PATH = _any(
    r"from (?:an? )?<g> (?:in|of) <y> (?:\S+ ){0,3}?to (?:an? )?<g> (?:in|of) <y>",
)
PART = "sections?|areas?|issues?|category|categories|components?|topics?"
SECTIONS = _any(
    rf"(?:by|each|every|all|individual|in each|per|for each|across) (?:the |of the |its )?(?:\S+ )?(?:{PART})",
    "breakdown",
    r"(?:broken|break) (?:\S+ ){0,4}?down",
    "(?:section|area|issue) (?:grades|scores)",
    "subscores",
)
ASKED_SECTIONS = _any(
    rf"(?:which|what|in which|in what) (?:\S+ )?(?:{PART})",
    rf"(?:in|of|among|by) (?:the|its|their|all) (?:\S+ )?(?:{PART})",
    rf"(?:{PART}) (?:grades?|scores?)",
)
YES_OR_NO = re.compile(
    r"^ (?:so )?(?:did|does|do|has|have|had|was|is|are|were|it is|is it true|isn't|wasn't|didn't|true|really) "
)
ACCORDING = _any("according to")
_PRINTED = "grades?|scores?|numbers?|figures?|data|records?"
_SOURCES = rf"(?:sources?|outlets?|papers?|documents?|releases?|reports?|cards?|{_PRINTED})"
_CLASH = "(?:contradict(?:s|ed)?|conflict(?:s|ed)?|disagree(?:s|d)?|differ|disputed|inconsistent)"
CONTRADICTED = _any(
    "contradictions?",
    "discrepanc(?:y|ies)",
    "inconsistenc(?:y|ies)",
    rf"(?:contradictory|conflicting|inconsistent|disputed) {_SOURCES}",
    rf"{_SOURCES} (?:\S+ ){{0,2}}?{_CLASH}",
)
# "How do the grades of X and Y differ?": what is set side by side, and no contradiction.
SIDE_BY_SIDE = re.compile(
    r"^ how (?:do|does|did) (?!(?:\S+ )*(?:sources?|outlets?|papers?|documents?|releases?) )"
    r"(?=(?:\S+ )*(?:<s> (?:\S+ )*<s>|<y> (?:\S+ )*<y>) )"
)
_LACKING = (
    r"(?:missing|lacks?|lacking|unknown|without (?:an? |any )?(?:grades?|scores?)|no (?:grades?|scores?|records?|data)"
)
MISSING = _any(
    rf"<u> (?:\S+ ){{0,5}}?{_LACKING}|not (?:graded|known|covered|included))",
    r"(?:which grades|which scores|any grades|any scores|grades|scores) (?:is|are|were) (?:\S+ )?missing",
    r"what (?:is|was) missing (?:for|in|from|of) <y>",
    r"(?:which|what) <u> (?:is|are) there no (?:grades?|scores?)",
)
