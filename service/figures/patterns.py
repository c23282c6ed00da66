"""The forms of speech that tell what a question about grades asks, over ``Entities.line``.

Words are those of ``vocabulary``; placeholders those of ``entities``. Every pattern has a blank at
both ends, as every word of a line has.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import AND


def any_of(*phrases: str) -> re.Pattern[str]:
    """One pattern of phrases; a phrase may be a regular expression."""
    return pattern(f" (?:{'|'.join(phrases)}) ")


def words_of(line: str) -> str:
    """Words as alternatives of a pattern."""
    return "|".join(line.split())


# "How can a state get an A?": by what means, and not who did.
MEANS = pattern(
    rf"^ {AND}(?:how (?:can|could|should|might|do|does|would|to)|what (?:can|could|should) \S+ do to) "
    r"(?:(?:i|we|you|one|they|the|an?|my|our|<u>|<s>|and) )*"
    "(?:get|earn|receive|improve|reach|raise|pass|win|make|become|go) "
    # "What happens to states with an F?", "What are they to do?": of what follows, and not who they are.
    rf"|^ {AND}what (?:happen\w* (?:to|in|with) (?:\S+ )*?|(?:can|could|should|do|does|(?P<be>is|are)) (?:the |an? )*)"
    r"<u> (?:with|that|who|which) (?:\S+ )*<g> (?(be)(?:\S+ )*?(?:to|doing|required|supposed|expected|called|like) )"
)
# "What did Utah pass in 2016?": of a law, and of no grade.
PASSED_WHAT = pattern(
    rf"^ {AND}what (?:else )?(?:did|has|have|had|does) (?:the )?<s>(?: and <s>)* (?:pass|passed|passing) "
    rf"|^ {AND}what (?:was|were|has been|got) passed (?:in|by) <s> "
)
# "Who claimed that every state passed?": of whose words it is asked.
WHO_CLAIMED = pattern(rf"^ {AND}who (?:(?:has|have|had) )?(?:claim|claims|claimed|says?|said) (?:that )?")
COUNT = any_of("how many", "number of", "count of", "count", "total number", "how often")
POINTS = any_of("how many points", "how many more points", "how many points more")
SHARE = any_of(words_of("percentage percent share proportion fraction ratio majority half"))
AVERAGE = any_of("averages?")
_OUTSIDE = "|(?:grades?|letters?|scores?) but (?:no|not) (?:an? )?(?:grades?|letters?|scores?)"
OUTSIDE = any_of(words_of("median sum summed deviation correlation correlate variance distribution") + _OUTSIDE)
REGIONS = any_of("regions?")  # as what is graded: no row is of one
# "All the Ds in 2021" and nothing else.
ALL_OF_A_LETTER = pattern(
    r"^ (?:(?:and|please|show|list|name|give|me|us|who|are|were|what|about) )*"
    r"(?:(?:all|every|each) (?:of )?(?:the )?|the |(?:(?:were|are) there )?any )<g> "
    r"(?:(?:grades?|s|in|of|from|for|the|edition|year) )*<y> $"
)
# "Who scored below 60?": of whom a limit is asked, and not who graded.
WHO_SCORED = pattern(
    rf"^ {AND}who (?:(?:else|all|has|have|had|was|were|is|are) )*(?:scored|scores|got|received|earned)? "
)
# "What is tier 1?", "what is a score?": of what a word means, and of nobody's grade.
MEANING = pattern(
    r"^ what (?:is|are|does|do|counts as|is considered) "
    r"(?:(?:a|an) (?:(?:failing|passing|good|bad|high|low) )?(?:grade|score|rank|tier|<g>)s?|"
    r"tiers? <n>(?: (?:and )?(?:tier )?<n>)*)(?: (?:mean|stand for|indicate|signify|say|refer to))? $"
    # "Which is worse, a D or an F?"
    r"|^ (?:which|what) (?:(?:of these|one|grade|letter|score) )?(?:is|are) (?:the )?"
    r"(?:better|worse|higher|lower|best|worst|highest|lowest) (?:an? )?<g> (?:or (?:an? )?<g> )+$"
)
FUTURE = any_of(
    words_of("will predict predicted prediction forecast expect expected likely future upcoming probably"),
    "next year",
    "next edition",
    "going to (?:get|receive|earn|be|have|improve|rise|fall)",
)
GETTING = any_of(words_of("get gets receive earn be have do score rank improve fail pass fare"))
GOT = any_of(
    "what (?:did|has|does|had) (?:the )?<s>(?: and <s>)* (?:get|gets|got|earn|earned|score|receive|received)",
    "what <s> (?:got|gets|has got|earned|scored)|what (?:got|received|had) <s>",
    "what (?:did|has|does) (?:<t> )*(?:give|given|award|assign) <s>",
)
# "What did X get?" and nothing else: its grade.
GOT_AT_ALL = pattern(rf"^ {AND}what (?:(?:did|does|has) <s> (?:get|gets|got|earn|earned|receive|received)|got <s>) $")
_STANDING = words_of(
    "do doing done fare fared perform performed change changed evolved developed compare differ rank stand"
)
CARDS = any_of("report cards?")
DID = pattern(
    rf"^ (?:\S+ ){{0,4}}?how (?:\S+ )?(?:did|does|do|has|have|had|was|is) <s> (?:\S+ ){{0,2}}?(?:{_STANDING}) "
)
VERSUS = any_of(words_of("v vs versus against compare compared comparison comparing"), "between <s> and <s>")
DIFFERENCE = any_of(r"differences? (?:\S+ ){0,3}?between (?:\S+ ){0,3}?<s>")
_CHANGED = words_of("changed changes improved improvements progress do does did is are")
ASKED = pattern(rf"^ (?:what|why|where) (?:\S+ ){{0,2}}?(?:{_CHANGED}) ")
_COUNTABLE = words_of(
    "times got received earned had have were was are failed failing fail passed pass passing scored more fewer "
    "improved grade grades edition editions year years straight a an"
)
COUNTED = pattern(
    r" (?:how many|number of|count of|count|total number) (?:of )?(?:the |all |different |total )*"
    rf"(?:<u>|<g>|<r>|grades? of|{_COUNTABLE}) "
)
WHO = pattern(rf"^ {AND}(?:who|which|what|whose) ")
GRADER = pattern(
    rf"^ {AND}who (?:graded|grades|scored|scores|rated|ranked|assessed|evaluated|gave|awarded) "
    "(?!(?:higher|lower|better|worse|best|worst|highest|lowest) )"
)
# "Is 60 an F?", "Was 60 points an F in 2023?", "Is a D a failing grade?"
_OF_EDITION = "(?:in|for|on|under|of|by) (?:the )?(?:<y>|<f>|report cards?)(?: (?:<f>|editions?|report cards?|scale))*"
IS_LETTER = pattern(
    rf"^ {AND}(?:is|are|was|were|would|does|did) (?:an? |the )?(?:scores? of )?(?:<n>|<g>)(?: points?)?"
    r"(?: or (?:lower|less|below|higher|more|above|better))? (?:(?:be|been|get|give|earn|count|as|still|considered) )*"
    rf"(?:an? )?(?:<g>|(?:failing|passing|good|bad|fail|pass)(?: grade| score| mark)?)(?: {_OF_EDITION})* $"
    r"|^ (?:is|are|was|were|does) (?:an? )?<g> (?:(?:mean|anything) )*(?:below|above|under|over|less than|more than"
    rf"|at least|at most|up to) <n>(?: points?)?(?: {_OF_EDITION})* $"
)
# "Is X the only state with an A?", "Did only X fail?": of all that are so.
ALONE = any_of("only (?:<u>|one|ones)", "only <s>", "only <g>(?: (?:<u>|one|ones))?")
TO_GRADE = any_of(r"to (?:an? )?<g>")
AVERAGED = any_of(r"(?:above|below|over|under|beyond|exceed(?:ed)?|beat) (?:the |its )?(?:\S+ )?averages?")
AGAINST_AVERAGE = any_of(
    AVERAGED.pattern.strip()[3:-1],
    "(?:compare|compared|comparison|than|versus|vs|against|with|to|from|and) (?:the |its |all )?"
    r"(?:\S+ ){0,2}?averages?",
    "average or (?:above|below|better|worse)",
)
LETTERS_OF = any_of(r"(?:all|every|each|list|first|last|latest|earliest) (?:the |of the )?(?:\S+ )?<g>")
# "Better than in 2019", "now against 2018": the year is the earlier end of a change.
AGAINST = pattern(
    r" (?:than|since|vs|versus|against|compared (?:to|with)|from) (?:it (?:was|did) |they (?:were|did) )?(?:back )?"
    r"(?:in )?<y> $| now .*<y> $"
)
TIMELINE = any_of(
    words_of("timeline history historical historically chronology trajectory trend trends evolution progression"),
    "evolved",
    "developed",
    "track record",
    "over time",
    "(?:by|per) (?:year|edition)",
    "in each(?= $)|year by year|(?:over|through) the years",
    "across (?:the |all )?(?:years|editions)",
    r"(?:each|every|all) (?:\S+ )?(?:years?|editions?|grades?|scores?)",
    r"all (?:of )?(?:\S+ ){0,3}?(?:grades|scores)",
)
SEVERAL = any_of(words_of("grades scores ranks results marks ratings"))
WHEN = any_of("when", "since when", "(?:which|what) (?:years?|editions?)", "first year", "in which year")
UP = any_of(
    words_of("improve improved improves improving improvement improvements better rise rose risen raise raised climb"),
    words_of("climbed increase increased gain gained jump jumped progress progressed"),
    "go up",
    "gone up",
    "went up",
    "moved up",
    r"higher (?:\S+ ){0,2}?in <y> than (?:in )?<y>",
)
DOWN = any_of(
    words_of("worse worsen worsened fall fell fallen drop dropped decline declined declines decrease decreased slip"),
    words_of("slipped regress regressed"),
    "go down",
    "gone down",
    "went down",
    "moved down",
    r"lower (?:\S+ ){0,2}?in <y> than (?:in )?<y>",
)
SAME = any_of(
    words_of("unchanged stayed stay kept keep remain remained"),
    r"same (?:letter )?(?:grades?|scores?|letters?|marks?) (?:in|for|from) (?:both )?<y> (?:and|to) (?:in )?<y>",
    r"(?:(?:did|does|do|have|has|had) (?:not|n't)|(?:did|does|do|have|has|had)n't) (?:changed?|moved?)",
)
MOVED = any_of(
    "changed (?:(?:its|their|letter) )*(?:grades?|letters?|ratings?)",
    "(?:got|received) (?:a |an )?(?:different|another|other) (?:grades?|letters?|ratings?)",
    "<u> (?:(?:that|which|who|have|has|had|did|also|just) )*(?:moved?|moves|go|gone|went|turn|turned|become|became) "
    "(?:(?:back|over) )?(?:to )?(?:an? |the )?<g>",  # those that have it from now on, and not all
)
COMPARE = any_of(
    words_of(
        "compare compared comparison comparing versus vs against than differ differs difference differences change"
    ),
    words_of("changed changes higher lower gains ahead behind beat outperform outscore moved move same"),
    UP.pattern.strip()[3:-1],
    DOWN.pattern.strip()[3:-1],
    "unchanged",
)
# "Did X improve?", "Have X and Y got any better?", "¿ha mejorado X?" and nothing else: over all that is known of each.
_BESIDE_MOVED = words_of("ever also really actually been be doing do getting get got gotten made make making any much")
IMPROVED_AT_ALL = pattern(
    rf"^ {AND}(?:did|does|do|has|have|had|is|are|was|were|is it true that) <s> (?:(?:(?:and|or) )?<s> )*"
    rf"(?:(?:{_BESIDE_MOVED}) )*(?:{UP.pattern.strip()[3:-1]}|{DOWN.pattern.strip()[3:-1]}) "
    "(?:(?:at|all|overall|much|over|time|the|years|a|lot) )*(?:since <y> )?$"
    rf"|^ {AND}(?:has |have )?(?:{UP.pattern.strip()[3:-1]}|{DOWN.pattern.strip()[3:-1]}) <s>"
    "(?: (?:(?:and|or) )?<s>)* (?:since <y> )?$"
)
IMPROVED_MORE = pattern(f"(?:{UP.pattern}|{DOWN.pattern})(?:\\S+ ){{0,2}}?(?:more|most|least|less|better) ")
# "Failed to get a B", "failed to improve": no failing grade.
FAIL = any_of(r"(?:fail|failed|fails|failing)(?! to (?!passing|passed|an? |the |<))", "failures?", "flunk(?:ed)?")
PASS = any_of(words_of("pass passed passes passing"))
WOULD = any_of(r"(?:would|could|might|should) (?:<s>|<u>|it|they) (?:\S+ )?(?:get|receive|earn|score|be|have)")
OTHERS = pattern(r" (?:which|what|how many|any|all|every|other) (?:other )?<u> (?!grades? |scores? )")
WHICH_GRADE = any_of("(?:what|which) (?:grades?|scores?)")
_ABOVE = words_of(
    "better higher more above ahead beat beats beaten outperform outperformed outscore outscored exceed exceeded"
)
_BELOW = words_of("worse lower less fewer below behind under poorer")
BEYOND_SUBJECT = any_of(rf"(?:{_ABOVE}|{_BELOW}) (?:\S+ ){{0,3}}?<s>")
# "Who ranks just above X?": one place of a ranking, and not all that are above.
NEXT_TO_SUBJECT = any_of(
    rf"(?:just|directly|right|immediately|one (?:place|spot|rank)) (?:{_ABOVE}|{_BELOW}) (?:\S+ ){{0,2}}?<s>"
)
BELOW_SUBJECT = any_of(rf"(?:{_BELOW}) (?:\S+ ){{0,3}}?<s>")
SAME_AS = any_of(r"same (?:\S+ ){0,2}?as <s>")
WHOEVER = any_of("which|what|who|how many|any|anyone|anybody|list|name|all|every|number of")
_BARE = "<s>|<y>|<f>|<x>|<u>|'s|s|report cards?|" + words_of(
    "in for from of and the on at a to until through between about what how year years edition editions please after "
    "before since over time each every all by timeline history"
)
BARE = pattern(
    rf"^(?: (?:{_BARE}))+ $"
    r"|^ (?:how (?:did|does|do|has|have|is|are) <s>(?: (?:do|doing|done|fared?|stand))?|where (?:did|does) <s> stand)"
    rf"(?: (?:{_BARE}))* $"
)
MORE = any_of("(?:more|fewer|less) (?:<u>|<g>)")
ALL = any_of("all|every|any|anyone|anybody|everyone|<n>|no <u>|none of")
# "More than 30 states" is no limit on scores.
ABOVE = any_of(
    "(?:above|over|more than|higher than|greater than|better than|exceeded|exceed) (?:an? )?(?:score of )?"
    "<n>(?! <u>| <g>)"
)
BELOW = any_of("(?:below|under|less than|lower than|fewer than|worse than) (?:an? )?(?:score of )?<n>(?! <u>| <g>)")
AT_LEAST = any_of(
    "(?:at least|minimum of) (?:an? )?(?:score of )?<n>", "<n> (?:points )?(?:or|and) (?:more|higher|above|better|up)"
)
AT_MOST = any_of(
    "(?:at most|maximum of|up to) (?:an? )?(?:score of )?<n>", "<n> (?:points )?(?:or|and) (?:less|fewer|lower|below)"
)
BETWEEN = any_of("between <n> and <n>")
EXACTLY = any_of("(?:score of|scored|scoring|exactly) <n>")
PATH = any_of(r"from (?:an? )?<g> (?:\S+ ){0,3}?to (?:an? )?<g>")
GRADED = any_of(
    "graded",
    "ranked",
    "(?:have|has|had|get|got|given|received?) (?:an? |any )?(?:letter )?grades?(?= (?:in|for) | $)",
)
DATED_PATH = any_of(
    r"from (?:an? )?<g> (?:in|of) <y> (?:\S+ ){0,3}?to (?:an? )?<g> (?:in|of) <y>",
)
PART = "sections?|areas?|issues?|category|categories|components?|topics?"
# "Which section of the scale has the most points?": the parts of a scale are none of those that are graded.
WHICH_PART = pattern(
    rf"^ {AND}(?:which|what) (?:one )?(?:of (?:the |its )?)?(?:\S+ )?(?:{PART}|parts?) "
    r"(?:(?:of|in|on|for) (?:the )?<f> )?(?:has|have|had|is|are|was|were|gets?|got|counts?|carries|carry|weighs?) "
)
_EXTREME = "(?:weak|weakest|strong|strongest|best|worst|lowest|highest|poorest)"
EXTREME_PART = any_of(
    rf"{_EXTREME} (?:{PART}|parts?)",
    rf"(?:which|what) (?:of (?:its|the|their|<s>(?: 's)?) )?(?:{PART}|parts?) "
    r"(?:(?:of|for|did|do|does|has|had|in) <s> )?"
    rf"(?:(?:was|is|were|are|got|gets|scored|do|did|its|their|the|<s>|'s|in|<y>|score|get|have|had) )*{_EXTREME}",
)
SECTIONS = any_of(
    rf"(?:by|each|every|all|individual|in each|per|for each|across) (?:the |of the |its )?(?:\S+ )?(?:{PART})",
    "breakdown",
    r"(?:broken|break) (?:\S+ ){0,4}?down",
    "(?:section|area|issue) (?:grades|scores)",
    "subscores",
)
ASKED_SECTIONS = any_of(
    rf"(?:which|what|in which|in what) (?:\S+ )?(?:{PART})",
    rf"(?:in|of|among|by) (?:the|its|their|all) (?:\S+ )?(?:{PART})",
    rf"(?:{PART}) (?:grades?|scores?)",
)
YES_OR_NO = pattern(
    rf"^ {AND}(?:did|does|do|has|have|had|was|is|are|were|it is|is it true|isn't|wasn't|didn't|true|really) "
)
ACCORDING = any_of("according to")
_PRINTED = "grades?|scores?|numbers?|figures?|data|records?"
_SOURCES = rf"(?:sources?|outlets?|papers?|documents?|releases?|reports?|cards?|{_PRINTED})"
_CLASH = "(?:contradict(?:s|ed)?|conflict(?:s|ed)?|disagree(?:s|d)?|differ|disputed|inconsistent)"
CONTRADICTED = any_of(
    "contradictions?|discrepanc(?:y|ies)|inconsistenc(?:y|ies)",
    rf"{_SOURCES} (?:\S+ )?(?:print|give|have|show) (?:\S+ )?different",
    rf"(?:contradictory|conflicting|inconsistent|disputed) {_SOURCES}",
    rf"{_SOURCES} (?:\S+ ){{0,2}}?{_CLASH}",
    "what contradicts (?:what|itself|each other|one another)",
    rf"(?:do|does|did) (?:\S+ ){{0,3}}?{_SOURCES} (?:\S+ ){{0,3}}?agree",
)
# "How do the grades of X and Y differ?": what is set side by side, and no contradiction.
SIDE_BY_SIDE = pattern(
    r"^ how (?:do|does|did) (?!(?:\S+ )*(?:sources?|outlets?|papers?|documents?|releases?) )"
    r"(?=(?:\S+ )*(?:<s> (?:\S+ )*<s>|<y> (?:\S+ )*<y>) )"
)
_LACKING = (
    r"(?:missing|lacks?|lacking|unknown|without (?:an? |any )?(?:grades?|scores?)|"
    r"no (?:(?:verified|known|recorded|published|printed) )?(?:grades?|scores?|records?|data)"
)
UNGRADED = any_of("(?:not|never) (?:been )?(?:graded|rated|covered|included)(?! (?:an? )?<g>)")
MISSING = any_of(
    rf"<u> (?:\S+ ){{0,5}}?{_LACKING}|not (?:graded|rated|known|covered|included)(?! (?:an? )?<g>))",
    r"(?:which grades|which scores|any grades|any scores|grades|scores) (?:is|are|were) (?:\S+ )?missing",
    r"what (?:(?:is|was) missing|(?:are|do) we (?:missing|lack|lacking|not have)) (?:for|in|from|of) <y>",
    r"complete (?:is|are|was|were) (?:\S+ ){0,4}?<y>|(?:is|are|was|were) (?:\S+ ){0,4}?<y>(?: \S+){0,2} complete",
    r"(?:which|what) <u> (?:(?:is|are) there no (?:grades?|scores?)|(?:do|are|is) (?:we|you|there) (?:have )?nothing)",
)
