"""A name -> how a text holds it: standing alone, or cut short."""

from __future__ import annotations

import re


def standing_alone(name: str) -> str:
    """The pattern of a name with no letter or digit right beside it."""
    return rf"(?<!\w){re.escape(name)}(?!\w)"


def cut_short(name: str) -> str:
    """The first two words, to which print often cuts a long name."""
    return " ".join(name.split()[:2])
