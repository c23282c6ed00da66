"""The words that sentences about grades are built of, in lower case, by what they do there."""

from __future__ import annotations

from ingest.rows.scales import words

CHANGING = words(
    "went gone goes rose risen rises raised raises raising improved improves improving moved moves climbed climbs "
    "jumped jumps fell fallen falls dropped drops declined slipped"
)
VERBS = CHANGING | words(
    "received receives receiving receive earned earn earns earning got gets getting get scored scores scoring had has "
    "was is were are graded rated awarded given ranked ranks ranking placed places stood stands achieved achieves "
    "holds held secured secures landed"
)
FINITE = words("received receives earned earns got gets scored had has was is were are achieved achieves holds held")
TO_COME = words("receive earn get score rank place have be rise raise improve move climb fall drop achieve")
RANKING = words("ranked ranks ranking placed places rank")
GRADES = words("grade grades score scores mark marks rank ranking tier card cards")
# What may stand between the parts of a clause and changes nothing.
PLAIN = words(
    "a an the its their his of and or with in on for at to from by under as also again then overall final "
    "letter grade grades score scores scored mark marks report reports card cards edition annual national "
    "nationally official nationwide state states total up down out points point percent possible both each been "
    "being only nation country jurisdiction jurisdictions state's scoring earning ranking ranked placing tier "
    "rank number grading laws legislative"
)
PREPOSITIONS = words("in on for at from by under with of")
