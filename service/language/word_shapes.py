"""What counts as one word of a text, as patterns: what is counted or compared word by word is cut alike by these.

Case and accents are left to whoever uses them.
"""

from __future__ import annotations

from ingest import pattern

WORD = pattern(r"[^\W_]+")  # letters and figures; every mark parts: "co", "op" and "s" of "co-op's"
JOINED_WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")  # an apostrophe and a hyphen join: "co-op's"
SPELT_WORD = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # letters alone, which an apostrophe joins: "co" and "op's"
SPELT_JOINED_WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")  # letters alone, which a hyphen joins too
