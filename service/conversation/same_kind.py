"""A fragment that names another thing of a kind, and the question before it -> that question of the other.

"How many stops does line 3 have?", then "and line 2?"; "¿Cuándo abre la piscina del distrito Sur?", then "¿y la del
distrito Norte?": the same noun with another number or name. Where the question before is about the organisation itself,
such a thing takes its place. So do another office, others that are counted, and another place for opening hours;
of things that are counted one is picked.
"""

from __future__ import annotations

from ingest import Organisation, pattern
from service.conversation import hours_elsewhere, next_holder, one_of_them
from service.language.name_forms import PROPER_NAME
from service.language.openings import WHAT_ABOUT
from service.own_names import own_names
from service.reading import Reading, unaccented

_WHICH = rf"(?:\d+|{PROPER_NAME})"
_THING = pattern(
    rf"(?i:{WHAT_ABOUT})"
    r"(?i:(?:(?:en|in|on|of|for|para|con|l[ao]s?|el|the|one|ones) )*?(?:del?|of|for|en|in|on) )?"
    rf"(?P<thing>(?P<article>(?i:el|la|los|las|the) )?(?P<noun>[a-zß-ÿ]{{3,}}) (?P<which>{_WHICH}))\W*$"
)


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The full wording; None where the fragment says more, or the question before is of no such thing."""
    if other := hours_elsewhere.completed(reading, before) or next_holder.completed(reading, before):
        return other
    if one := one_of_them.completed(reading, before, organisation):
        return one
    found = _THING.match(reading.question)
    if found is None or reading.subjects or reading.years or reading.bills or reading.speaker:
        return None
    noun = "".join(f"[{letter}{unaccented(letter)}]" for letter in found["noun"])
    if of_kind := list(pattern(rf"\b{noun} (?P<which>{_WHICH})").finditer(before.question)):
        start, end = of_kind[-1].span("which")
        return f"{before.question[:start]}{found['which']}{before.question[end:]}"
    own = list(own_names(organisation).finditer(before.question))
    if len(own) != 1 or found["article"] is None:
        return None
    start, end = own[0].span()
    return f"{before.question[:start]}{found['thing']}{before.question[end:]}"
