"""The forms of speech that ask over several years or editions, over ``Entities.line``."""

from __future__ import annotations

from ingest import NUMBER_WORDS, pattern
from service.figures.patterns import DOWN, FAIL, UP, any_of
from service.figures.ranking_forms import HIGH, LOW

# Two letters, or failing and passing, each of its own year.
EACH_ITS_YEAR = pattern(
    r" (?:<g>|failed|fail|passed|pass) (?:of|in|for) <y> (?:\S+ )*(?:<g>|as|failed|fail|passed|pass) (?:of|in|for) <y> "
    r"| <g> (?:of|in|for) <y> (?:and|but|then|,)* ?(?:of|in|for) <y> (?:an? )?<g> "
    r"| (?:of|in|for) <y> (?:an? )?<g> and (?:an? )?<g> (?:of|in|for) <y> "
)
# "How many failed or got a D?" counts both.
_FAIL = f"(?:{FAIL.pattern.strip()[3:-1]})"
FAILED_OR = pattern(rf" {_FAIL} or (?:\S+ ){{0,4}}?<g> | <g> or (?:\S+ ){{0,3}}?{_FAIL} ")
# "The best year for X" is that of its highest grade.
BEST_YEAR = pattern(
    rf"^ (?:(?:what|which|was|is|the|in) )*(?:(?:{HIGH}|{LOW}) (?:years?|editions?)|"
    rf"(?:years?|editions?) (?:was|were|is) (?:the )?(?:{HIGH}|{LOW})) (?:for|of) <s> $"
)
# Over all editions of a subject: "the most As", "only Fs"; or the best of the editions themselves.
OF_ALL = any_of(
    "(?:most|fewest|only|consistently) (?:an? )?<g>",
    "(?:best|worst|strongest|weakest) (?:years?|editions?)",
)
# "Who was graded first?" is of no ranking.
GRADED_FIRST = pattern(
    " (?:(?:graded|scored|rated|assessed) (?:first|last)|(?:first|last) (?:graded|scored|rated|assessed)) "
)
# "How many first failed in 2021?": of one year, and of all before it.
FIRST_DID = any_of("(?:first|last|only|newly) (?:failed|fails?|got|gets?|received?|earned|had|passed|pass|scored)")
# By how far a grade has to rise or fall: a change is told, and its steps are not counted.
STEPS = any_of(
    "(?:by )?(?:at least |more than |over |exactly )?(?:<n>|one|two|three|four|several) (?:full )?"
    "(?:letters?|grades?|steps?|places?|tiers?|points?)"
)
# What one edition does not tell: the first time, once more, how often.
OVER_EDITIONS = any_of(
    "(?:first|<o>|last|only|next) time",
    "<g> (?:first|for the first)(?= $)",
    "(?:first|last) (?:marked|rated|graded|found|judged|declared|awarded|called|reached|dropped|fell|rose)",
    "(?:times|years|editions) (?:in a row|running)",
    "(?:in|for) (?:most|some|many|several|a few|half the|half of the) (?:years|editions)",
    "at (?:first|the beginning|the start)",
    "on average",
    "than (?:in )?any other (?:year|edition)",
    "(?:<n>|one|two|three|four|five|several) (?:straight|consecutive) (?:years|editions)",
    "(?:its|their) (?:very )?first <g>",
    "again (?:in|for) <y>",
    "again (?:get|got|received|earned|had|failed|passed)",
    "(?:<n>|one|two|three|four|five|six|seven|eight|nine|ten|several|at least|both) times",
    "most (?:often|times)",
    "(?:fail|failed|failing|pass|passed) (?:the )?most",
)
# "Three years in a row", "two straight Fs", which gloss.toml reads as "always Fs".
_MANY = f"<n>|{'|'.join(NUMBER_WORDS)}"
_TIMES, _IN_A_ROW = "(?:years|times|report cards)", "(?:in a row|running|consecutively)"
_STRAIGHT = "(?:straight|consecutive|successive)"
RUN = pattern(
    rf" (?:(?:for|in|the) )*(?P<many>{_MANY}) (?:{_TIMES} {_IN_A_ROW}|{_STRAIGHT} {_TIMES})(?= )"
    rf"| (?:(?:for|in|the) )*(?P<more>{_MANY}) (?:{_STRAIGHT}|always)(?= <g> )"
)
# "How many years in a row ...?", "did X do so two years in a row?": of one, the years are told.
ROW = pattern(rf"{RUN.pattern}| (?:many )?(?:{_STRAIGHT} )?{_TIMES} {_IN_A_ROW}(?= )")
SAID_OF_ROWS = frozenset("row running straight consecutive consecutively successive".split())  # and of much else
DENIED = any_of("not|n't|didn't|don't|haven't|hasn't|never|no|without")
# "The previous grade", "the grade before that" where nothing says before what: all that are known.
EARLIER = any_of(
    "(?:previous|prior|earlier) (?:known |ever |letter )?(?:grades?|scores?|ranks?|results?)",
    "(?:in|from|for) (?:the |all )*(?:previous|prior|earlier) (?:years|editions)",
    "(?:<o>|next) to (?:the )?last (?:grades?|scores?|ranks?|results?)",
    "(?:grades?|scores?|ranks?) (?:before|prior to) "
    "(?:that|this|then|last|the (?:last|latest|newest|current)(?: one)?)",
    "(?:get|got|have|had|receive|received|earn|earned) (?:previous|before that)",
)
DECADE = any_of("<y> s")
# In every one of several editions: "in both 2021 and 2022", "every year", "always".
THROUGHOUT = any_of(
    r"both (?:in )?<y> and (?:in )?<y>",
    r"(?<!over )(?<!across )(?<!for )(?:both|all) (?:of (?:the|these|those) )?(?:\S+ )?(?:years|editions)",
    "always",
)
# "Which ones have never failed?", "who has not ever got an A?": in none of all editions.
_NOT = "(?:not|n't|haven't|hasn't|hadn't|didn't|did'nt|don't|doesn't)"
NEVER = pattern(rf" (?:never|{_NOT} ever)(?= )")
NOT_NEVER = pattern(r" not (?=(?:(?!and |but |or )\S+ ){0,3}never )")  # one denial in Spanish
_WHO_NEVER = (
    "(?:(?:and|so|please|can|could|you|tell|show|give|me|us|list|name|how|many|number|share|percentage|percent|proportion|"
    "which|what|who|of|the|these|those|all|any|are|is|there|that|have|has|had|did|do|does|was|were|been|in|<u>|<r>) )*"
)
_DO_SO = (
    "(?:(?:have|has|had|been|actually|even|once) )*(?:get|got|gotten|receive|received|earn|earned|had|given|awarded|"
    "score|scored|been graded|graded|fail|failed|failing|flunk|flunked|pass|passed)"
)
_WHAT = (
    "(?: (?:an?|any|the|single|letter|failing|passing|grades?|scores?|of|or|nor|anything|better|higher|worse|lower|"
    "than|above|below|over|under|beyond|at least|<g>|<n>))*"
)
_DURING = "(?: (?:in|since|from|to|until|between|before|after|through|and|of|the|any|all|editions?|years?|<f>|<y>))*"
NEVER_DID = pattern(rf"^ {_WHO_NEVER}(?:(?:never|{_NOT} ever) {_DO_SO}{_WHAT}|not {_DO_SO}{_WHAT} never){_DURING} $")
# "Which states got an A in 2018 and 2019?" asks for those of both, "how many did in 2018 and 2019?" for two numbers.
IN_EACH = pattern(
    r" (?:got|received|earned|had|have|with|failed|fail|passed|were|was) (?:an? )?(?:<g> )?(?:grades? )?"
    r"(?:in|for) (?:both )?<y> and (?:also |again |then )?(?:in |for )?<y> "
)
# "How many failed every year?" is a number of each, "which ones failed every year?" none of one alone.
EVERY_YEAR = any_of(r"(?<!for )every (?:single )?(?:year|edition|time)")
YEAR_BY_YEAR = any_of("(?:every|each) (?:single )?(?:year|edition)")
# Over all editions together, which no one edition tells.
IN_TOTAL = any_of(
    "in total",
    "altogether",
    "combined",
    "in all(?= $)",
    "all together",
    "to date",
    "total (?:number|count|<g>)",
    "total of",
)
EXTREME = any_of("most|fewest|least|highest|lowest")
# "Which year had the most Fs?", "when did the fewest states fail?"
_NUMBERED = "(?:highest|largest|biggest|greatest|lowest|smallest) number of"
TOP_EDITION = pattern(
    rf" (?:(?:the )?(?:most|fewest|least|{_NUMBERED}) (?:of )?(?=(?:straight |failing |passing )?(?:<g>|grades? <g>))"
    rf"|the (?:most|fewest|least|{_NUMBERED}) (?:of )?(?=(?:failing |passing )?<u> )"
    rf"|(?:fewest|least|{_NUMBERED}) (?:of )?(?=(?:failing |passing )?<u> )"
    r"|(?:the )?(?:most|fewest|least) (?=(?:failures|failing grades) ))"
)
# "In which year did most states raise their grade?", "when did the most letters go up?"
MOST_MOVED = pattern(
    rf" (?:the )?most (?:of the )?(?:<u>|(?:letter )?grades|letters) (?:(?:\S+ ){{0,3}}?)"
    rf"(?:{UP.pattern.strip()[3:-1]}|{DOWN.pattern.strip()[3:-1]}) "
)
WHICH_EDITION = any_of(
    "when",
    "(?:which|what) (?:years?|editions?)",
    "(?:years?|editions?) (?:with|that had|in which)",
)
