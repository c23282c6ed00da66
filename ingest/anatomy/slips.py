"""Sentences whose grammatical subject is another subject than the document's: a slot of a template
that was filled wrongly.

Only a document about exactly one subject can have a slip. Sentences that compare, list or tell of
others on purpose are no slips; when in doubt a sentence is left alone, for staff read every finding.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.anatomy.names import Mention, SubjectNames
from ingest.document import Anatomy, Block, BlockKind, SectionKind, Span
from ingest.lazy_pattern import pattern
from ingest.sentences import sentence_spans

# Words that set another subject beside the document's, or tell its story on purpose: anywhere, or before its name.
_COMPARES = pattern(
    r"\b(?:like|unlike|such as|including|compar\w+|than|versus|vs\.?|neighbou?r\w*|border\w*|adjacent|nearby|both|"
    r"alongside|along with|together with|as well as|join\w*|follow\w*|similar\w*|likewise|meanwhile|while|whereas|"
    r"although|instead|elsewhere|too|same|top of|leads?|"
    r"the (?:first|second|third|only|next|last)\s+\w+\s+(?:to|that|in|with)|"
    r"most improved|least improved|highest|lowest|model(?:ed|led|s)?|example|nation\w*|country|respectively|contrast|"
    r"however|moved|travel\w*|born|based in|visit\w*|previously|earlier|already)\b",
    re.IGNORECASE,
)
_AMONG = pattern(r"\b(?:other|others|another|each|every|all|across|among|residents? of)\b", re.IGNORECASE)
_STARTS = pattern(
    r"(?:^|[:;—–]\s|\b(?:that|because|if|when|where|but|and|so|yet)\s"
    r"|^\W*(?:this|last) (?:year|session),?\s"
    r"|^\W*in (?:19|20)\d\d,?\s|\b(?:laws?|code|statutes|grade|score) of\s)"
    r"[\s\W]*(?:the\s+)?(?:(?:state|city|county|district|province|town|region|commonwealth|category)\s+of\s+)?$",
    re.IGNORECASE,
)
_OF_ITS = pattern(r"\b(?:laws?|code|statutes|grade|score) of\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.IGNORECASE)
_FRONTED = pattern(r"^[\s\W]*(?!(?:in|at|near|like|unlike|after|from|for)\b)[A-Z][^,]{3,140},\s*(?:the\s+)?$")
# What a subject is followed by: at most one adverb, then a verb; or its own law, with "'s".
_ADVERB = r"(?:\s+(?:still|now|continues? to|does not|did not|has not|no longer|often|never|further|again|\w+ly))?"
_VERB = pattern(
    rf"{_ADVERB}\s+(?:is|are|was|were|have|had|do|did|may|must|can|cannot|could|should|will|would|might|got|made|law|"
    r"statute|[a-z]{2,}(?:s|ed))\b"
)
OTHERS = 3  # rows of others; a release on one may set a neighbour or two beside it
_OWNS = pattern(r"['’]s?\s+(?!and\b)\w+")


@dataclass(frozen=True, slots=True)
class Slip:
    """A sentence, and the mention in it that stands where the document's subject should."""

    sentence: Span
    mention: Mention


def slips(text: str, anatomy: Anatomy, blocks: Sequence[Block], names: SubjectNames) -> Iterator[Slip]:
    """Every slip of a document about exactly one subject, in order; nothing for any other document."""
    if len(anatomy.subjects) != 1 or _lists_others(text, blocks, anatomy.subjects[0], names):
        return
    body = [part.span for part in anatomy.sections if part.kind is SectionKind.BODY]
    quoted = sorted(quote.span for quote in anatomy.quotes)
    for block in blocks:
        if block.in_table or not any(part.contains(block.span) for part in body):
            continue
        for sentence in sentence_spans(text, block.span):
            if not _lies_in(sentence, quoted):
                mention = _slip(sentence.of(text), anatomy.subjects[0], names)
                if mention:
                    yield Slip(sentence, mention)


def _lists_others(text: str, blocks: Sequence[Block], subject: str, names: SubjectNames) -> bool:
    """Whether a table of the document has rows of several others: then it tells of all, and its title of the one
    that stood out ("Only Dunmore still fails")."""
    rows = (block.span.of(text) for block in blocks if block.kind is BlockKind.TABLE_ROW)
    named = {mention.codes[0] for row in rows for mention in names.find(row)[:1]}
    return len(named - {subject}) >= OTHERS


def _lies_in(sentence: Span, quoted: Sequence[Span]) -> bool:
    """Whether a quotation, of ``quoted`` in order, holds a part of ``sentence``. None holds another."""
    last = bisect_left(quoted, sentence.end, key=lambda span: span.start)
    return last > 0 and quoted[last - 1].overlaps(sentence)


def _slip(sentence: str, subject: str, names: SubjectNames) -> Mention | None:
    mentions = names.find(sentence)
    if len({mention.codes for mention in mentions}) != 1 or subject in mentions[0].codes:
        return None
    mention = mentions[0]
    before, after = sentence[: mention.span.start], sentence[mention.span.end :]
    if not (_STARTS.search(before) or _FRONTED.search(before)):
        return None
    if not (_VERB.match(after) or _OWNS.match(after) or _OF_ITS.search(before)):
        return None
    compared = _COMPARES.search(f"{before} {after}") or _AMONG.search(before) or re.match(r"\s+also\b", after)
    return None if compared else mention
