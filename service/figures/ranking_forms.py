"""The forms of speech that ask who stands at one end, in which place, or moved most, over ``Entities.line``."""

from __future__ import annotations

from ingest import pattern
from service.figures.patterns import any_of, words_of
from service.language.openings import AND

NTH = any_of(
    "(?:was|is|were|came|finished|ended up|placed) (?:in |the )?<o>(?= (?:in|for|of|on) | $)",
    "<o> (?:best|highest|place|ranked|ranking)",
    r"(?:rank|ranked|ranks|ranking|placed) (?:\S+ ){0,2}?(?:<n>|<o>)",
)
# "Who came first, second and third?", "second or third".
SEVERAL_PLACES = pattern(
    " (?:(?:the )?(?P<first>first) |(?:the )?<o> )(?:(?:the )?<o> )*(?:and|or) (?:the )?<o> "
    "(?=(?:(?:places?|nationwide|nationally|overall) )*(?:in|for|of|on|$))"
)
NTH_VALUE = any_of(
    r"<o> (?:best|highest) (?:\S+ )?(?:grades?|scores?|marks?|points?)", r"scored (?:the )?<o> (?:best|highest)"
)
NTH_LOWEST = any_of(
    "<o> (?:lowest|worst|last|weakest)",
    "(?:<o>|next) to (?:the )?last(?! grades?| scores?| ranks?| results?)",
    "<o> from (?:the )?(?:bottom|last)",
)
MAXIMUM = any_of("(?:maximum|max) (?:possible )?(?:scores?|points?|number)")
POSSIBLE = any_of(words_of("can could possible may might should would"))
_FEW = "(?:<n>|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)"
# "Bottom ten in 2019", "lowest in 2023" and nothing else.
TOP_FEW = pattern(
    rf"^ (?:(?:and|the|show|list|name|give|me|what|about) )*(?:{_FEW} )?(?:top|bottom|best|worst|highest|lowest) "
    rf"(?:{_FEW} )?(?:<u> )?(?:(?:in|of|for|from)? ?<y> )+$"
)
MOST_IMPROVED = any_of(
    "most improved",
    r"improved? (?:(?:on|its|their|the|overall|letter|grades?|scores?|marks?) )*most",
    r"(?:biggest|largest|greatest) (?:\w+ )?(?:improvement|gains?|jump|rise|increase|climb|change|progress)",
    r"(?:rose|raised|climbed|gained|jumped|progressed|changed) (?:\S+ )*?(?:the )?most",
)
_FALL = "falls?|drops?|declines?|decreases?|slides?|slumps?|setbacks?|worsening|deterioration"
MOST_WORSENED = any_of(
    rf"(?:biggest|largest|greatest) (?:\w+ )?(?:{_FALL})",
    "(?:fell|dropped|declined|slipped|worsened|decreased|slid) (?:the )?most",
    "most (?:worsened|declined)",
)
# Who moved least is none of those who moved most, and those of whom one edition is missing may have moved less.
_LEAST = (
    r"least (?:improved|worsened|changed)|(?:smallest|lowest) (?:\w+ )?(?:improvement|gains?|jump|rise|increase|"
    r"climb|change|"
    rf"progress|{_FALL})|(?:improved?|rose|raised|climbed|gained|fell|dropped|declined|"
    rf"changed) (?:\S+ )*?(?:the )?least"
)
MOVED_MOST = pattern(rf"(?P<least> (?:{_LEAST}) )|{MOST_IMPROVED.pattern}|{MOST_WORSENED.pattern}")
# Places gained or lost, which neither points nor letters tell; who was at one end most often, which no edition tells.
MOVED_PLACES = any_of("(?:most|many|more|biggest|largest|greatest) (?:\\S+ )?(?:places?|positions?|ranks?|spots?)")
MOST_OFTEN = any_of("(?:most|more) (?:often|times|frequently|years|editions)", "oftenest")
HIGH = (
    words_of("highest best top leading leads lead leader max maximum strongest greatest winner first") + "|number one"
)
LOW = words_of("lowest worst bottom min minimum weakest smallest poorest")
LOW += "|last(?! (?:years?|editions?|time|reports?|cards?|releases?|month|week|known|<g>))"
# "Is X the best?", "did X have the highest score in 2011?": whether it is so among all.
IS_END = pattern(
    rf"^ {AND}(?:(?:is it|it is) (?:true|correct|right|so) that |true )?"
    r"(?:(?:is|are|was|were|did|does|do|has|have|had) )?<s> "
    r"(?:(?:really|still|ranked|rated|get|gets|got|have|has|had|receive|received|earn|earned|score|scored|is|was|are|were|"
    rf"be|come|came|among|one|of) )*(?:the )?(?:very )?(?:{HIGH}|{LOW}) "
)
_WHOLE = (  # a ranking
    r"(?:rank|sort|order) (?:all |the |of |<n> )*<u>|(?:whole|full|complete|entire) (?:rankings?|standings)",
    "(?:<u>|all|them) by ranking",
    r"(?:rankings?|standings) (?:of|for|in) (?:all |the |<n> )*(?:<u>|<y>)",
    r"(?:what|show|give|list)(?: (?:is|me|us|the|your))* (?:latest|newest|current|last) (?:rankings?|standings)(?= $)",
)
RANKED_WHOLE = any_of(*_WHOLE)
# "Who was last?": by printed ranks, where there are some.
PLACED_LAST = any_of("last(?! (?:years?|editions?|time|reports?|cards?|releases?|month|week|known|<g>))")
DIFFERENCE_OF_ENDS = pattern(
    rf" (?:differences?|gap) (?:\S+ )*?(?:{HIGH}|{LOW}) "
    r"| by how (?:much|many) | how (?:much|many points) (?:better|worse) "
)
HIGHEST, LOWEST = any_of(HIGH, *_WHOLE), any_of(LOW)
NTH_GRADE = any_of("<o> (?:grade|score)")
