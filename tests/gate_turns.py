"""Attacks with the evidence's own words alone: the deeds of others, claims as facts, a part as the whole.

Each gives back text that must not be shown, or None where it has nothing to change.
"""

from __future__ import annotations

import random
import re

from tests.gate_world import Known


def own_words_turned(sentence: str, known: Known, chance: random.Random) -> str | None:
    return known.facts.get("turned")


def exchanged_words(sentence: str, known: Known, chance: random.Random) -> str | None:
    one, two = (known.facts.get(f"{chance.choice(('who', 'deed'))}{number}", "") for number in ("", "2"))
    if not one or not two or not (one in sentence or two in sentence):
        return None
    return re.sub(rf"\b(?:{one}|{two})\b", lambda found: two if found[0] == one else one, sentence)


def gave_for_got(sentence: str, known: Known, chance: random.Random) -> str | None:
    changed = re.sub(r"\b(?:received|got|was given)\b", "gave", sentence)
    return changed if changed != sentence else None
