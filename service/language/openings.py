"""What a question may open with before it asks ("And then, how many …?"), as pieces of patterns.

Forms of questions begin with one of these, so that "So, who won?" is asked as "Who won?" is.
"""

from __future__ import annotations

_JOINING = "and|so|but|or|then|ok(?:ay)?|well|y|pero"
# The verbs with which a question begins that is to be answered with yes or no.
WHETHER = "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should"
AND = f"(?:(?:{_JOINING}) )*"  # where a single blank parts the words
OPENED = rf"^\W*(?:(?:{_JOINING})\b\W*)*"
WHAT_ABOUT = rf"{OPENED}(?:(?:(?:what|how) about|qu[eé] tal)\b[\s,]*)*"  # of a fragment
GREETED = rf"^\W*(?:(?:{_JOINING}|hi|hello|hey|oh|please|sorry|also)\b\W*)*"
