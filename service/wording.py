"""The fixed sentences of answers and abstentions that are pressdesk's own: no fact of any archive."""

from __future__ import annotations

from collections.abc import Sequence

from service.answer import Citation, Searched
from service.mentions import Mentions


def quotations(citations: Sequence[Citation]) -> str:
    """The quotations of an answer, one a paragraph, each with its marker. Quotation marks stand
    around nothing but the exact words of a citation."""
    return "\n\n".join(_quotation(citation) for citation in citations)


def _quotation(citation: Citation) -> str:
    who = ""
    if citation.speaker:
        who = f"{citation.speaker} ({citation.role}): " if citation.role else f"{citation.speaker}: "
    cut = " …" if citation.speaker and _is_cut(citation) else ""
    return f"{who}“{citation.exact}”{cut} [{citation.marker}]"


def _is_cut(citation: Citation) -> bool:
    """Whether a speaker's words go on: what follows them is neither the end of a sentence nor the closing mark."""
    return citation.exact.rstrip()[-1:] not in ".?!,;:" and citation.suffix[:1] not in '"”’'


def not_supported(searched: Searched) -> str:
    return (
        "The archive has passages that may be related, and none that surely answers this. "
        f"Searched: {_reach(searched)}."
    )


def not_in_archive(searched: Searched) -> str:
    return f"The archive does not hold an answer to this. Searched: {_reach(searched)}."


def no_words_of(speaker: str, searched: Searched, *, further: bool = False) -> str:
    kind = "further quotation" if further else "quotation"
    return f"The archive holds no {kind} of {speaker}. Searched: {_reach(searched)}."


def no_such_bill(bills: Sequence[str], searched: Searched) -> str:
    return f"The archive does not mention {' or '.join(bills)}. Searched: {_reach(searched)}."


def mentions(found: Mentions, citations: Sequence[Citation]) -> str:
    """The count, then each document with the marker of the sentence that holds the words."""
    kinds = " and ".join(f"{n:,} {kind.replace('_', ' ')}{'s' if n > 1 else ''}" for kind, n in found.types)
    noun = "documents" if found.of != 1 else "document"
    counted = f"{found.found:,} of {found.of:,} {noun} {'hold' if found.found != 1 else 'holds'} these words: {kinds}."
    listed = "\n".join(f"{c.document.title} [{c.marker}]" for c in citations)
    rest = f"\nand {found.found - len(citations):,} more" if found.found > len(citations) else ""
    return f"{counted}\n\n{listed}{rest}"


def nothing_mentions(searched: Searched) -> str:
    return f"No document in the archive holds these words: 0 of {searched.documents:,}. Searched: {_reach(searched)}."


def no_cause(searched: Searched) -> str:
    return f"The texts that print this grade give no reason for it. Searched: {_reach(searched)}."


def prediction(searched: Searched) -> str:
    return f"The archive holds what was published, and nothing about what will be. Searched: {_reach(searched)}."


def out_of_scope() -> str:
    return "This service finds and quotes what was published; it does not translate or write texts."


def _reach(searched: Searched) -> str:
    period = f" from {searched.from_[:4]} to {searched.to[:4]}" if searched.from_ and searched.to else ""
    return f"{searched.documents:,} documents{period}, as of {searched.as_of[:10]}"
