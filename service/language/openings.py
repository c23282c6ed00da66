"""What a question may open with before it asks ("And then, how many …?"), as pieces of patterns.

Forms of questions begin with one of these, so that "So, who won?" is asked as "Who won?" is.
"""

from __future__ import annotations

_JOINING = "and|so|but|or|then|ok(?:ay)?|well|y|pero"
AND = f"(?:(?:{_JOINING}) )*"  # where a single blank parts the words
OPENED = rf"^\W*(?:(?:{_JOINING})\b\W*)*"
GREETED = rf"^\W*(?:(?:{_JOINING}|hi|hello|hey|oh|please|sorry|also)\b\W*)*"
