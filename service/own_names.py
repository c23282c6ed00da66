"""The organisation's own names in a text: its name, the short ones, and "the trust" where the name ends so."""

from __future__ import annotations

import re

from ingest import Organisation, pattern


def own_names(organisation: Organisation) -> re.Pattern[str]:
    """Finds each of them, the longest first; nothing where the organisation says nothing of itself."""
    names = sorted(filter(None, (organisation.name, *organisation.short_names)), key=len, reverse=True)
    if not names:
        return re.compile(r"(?!)")
    kind = names[0].split()[-1].casefold()  # "the trust" is the trust of that name
    printed = [re.sub(r"^[Tt]he\\? ", "[Tt]he ", re.escape(name)) for name in names]
    return re.compile(rf"\b(?:{'|'.join(printed)}|[Tt]he {re.escape(kind)})\b")


def called(organisation: Organisation) -> re.Pattern[str]:
    """Its own names, and "la Agencia" or "el museo", as Spanish calls it by the first word of its name."""
    first = organisation.name.split()[:1]
    short = rf"|\b(?i:el|la|al|del) (?i:{re.escape(first[0])})\b(?! (?:del? |de la )?[A-ZÀ-ÖØ-Þ])" if first else ""
    return pattern(own_names(organisation).pattern + short)
