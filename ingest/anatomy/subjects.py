"""What a document is about: the subjects that it declares, else those of its headline, else the one
that most of its mentions name, else none. One mention in passing never decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.anatomy.names import Mention, SubjectNames
from ingest.organisation import Organisation

# A clear majority: three mentions at least, and three in five of all. Judgement; slips name one other once.
LEAST_MENTIONS = 3
LEAST_SHARE = 0.6


def declared_subjects(given: object, organisation: Organisation, names: SubjectNames) -> tuple[str, ...]:
    """Codes for a declared list (or one string) of codes or names; what is neither is left out."""
    codes = (code for entry in _entries(given) for code in _codes(entry, organisation, names))
    return tuple(dict.fromkeys(codes))


def unknown_subjects(given: object, organisation: Organisation, names: SubjectNames) -> tuple[str, ...]:
    """The entries of a declared list (or one string) that are neither a code nor a name."""
    return tuple(entry for entry in _entries(given) if entry and not _codes(entry, organisation, names))


def _entries(given: object) -> list[str]:
    entries = given if isinstance(given, (list, tuple)) else str(given or "").split(";")
    return [str(entry).strip() for entry in entries]


def _codes(words: str, organisation: Organisation, names: SubjectNames) -> list[str]:
    for code in (words.upper(), words):
        if code in organisation.by_code:
            return [code]
    return [code for mention in names.find(words) for code in mention.codes[:1]]


def inferred_subjects(headline: str, body: str, names: SubjectNames) -> tuple[str, ...]:
    """Codes in the order of the headline, or the one of the body's clear majority."""
    mentioned = names.find(body)
    counts = Counter(mention.codes[0] for mention in mentioned if _certain(mention))
    titled = [code for mention in names.find(headline) if (code := _settled(mention, counts))]
    if titled:
        return tuple(dict.fromkeys(titled))
    if not counts:
        return ()
    code, count = counts.most_common(1)[0]
    return (code,) if count >= LEAST_MENTIONS and count >= LEAST_SHARE * counts.total() else ()


def only_subject(mentions: Sequence[Mention]) -> str | None:
    """The one subject that these mentions name without doubt, None if none or several."""
    codes = {mention.codes[0] if _certain(mention) else None for mention in mentions}
    return codes.pop() if len(codes) == 1 else None


def _certain(mention: Mention) -> bool:
    return len(mention.codes) == 1 or not mention.ask


def _settled(mention: Mention, counts: Counter[str]) -> str | None:
    """An ambiguous name in a headline means the one of its subjects that the body names in another way, if it is
    just one."""
    if _certain(mention):
        return mention.codes[0]
    named = [code for code in mention.codes if counts[code]]
    return named[0] if len(named) == 1 else None
