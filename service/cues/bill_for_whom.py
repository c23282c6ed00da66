"""A question asking what a bill changes for somebody -> the sentences that name the bill and them.

"What does HB 12 change for buyers who claim they did not know?": what is said of those that are meant ("who claim ...")
has to be touched by the sentence too, or it may be about another thing that the bill does to buyers.
"""

from __future__ import annotations

import re

from ingest import Generation, find_bills, pattern
from service.citations import Cited, bare
from service.cues.bills import sentences_naming
from service.language.everyday import one_word
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import seen_documents

MOST = 3  # sentences that are cited
_ASKED = pattern(
    rf"{OPENED}(?:what|how) (?:does|do|did|will|would) (?:the )?§ (?:really |actually )?"
    r"(?:(?:change|changes|do|mean|bring) (?:things )?(?:for|to|about)|affect|protect|help|punish) "
    r"(?:the |all |any )?"
    r"(?P<whom>[^\W\d_][\w'’-]*(?: (?!(?:who|that|which|whose|when|if|with)\b)[\w'’-]+){0,2})"
    r"(?: (?:who|that|which|whose|when|if|with) (?P<which>.+?))?\W*$",
    re.I,
)
_WORD = pattern(r"[^\W_]{2,}")


def bill_for_whom(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Those sentences, each once; none where the question has no such form or names several bills."""
    printed = find_bills(reading.question)
    if len(printed) != 1 or len(reading.bills) != 1 or reading.kind is Kind.PREDICTION:
        return ()
    span = printed[0].span
    asked = _ASKED.match(f"{reading.question[: span.start]}§{reading.question[span.end :]}")
    whom = _stems(asked["whom"], generation) if asked else set()
    if asked is None or not whom:
        return ()
    which = _stems(asked["which"] or "", generation)
    naming = (one for one in generation.documents if any(bill.number in reading.bills for bill in one.anatomy.bills))
    found = dict[str, Cited]()
    for document in seen_documents(naming, visible, filters):
        for sentence, words in sentences_naming(document, set(reading.bills), generation, dated=False):
            held = generation.stems(map(one_word, _WORD.findall(words)))
            if whom <= held and (not which or which & held):
                found.setdefault(bare(words), Cited(document, sentence))
    return tuple(found.values())[:MOST]


def _stems(words: str, generation: Generation) -> frozenset[str]:
    return generation.stems(map(one_word, telling_words(words)))
