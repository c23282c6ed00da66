"""Words of a question -> the documents that hold them, each with the span where it does.

Words joined by "and" or "or" are looked for one by one where they are names, or stand nowhere as they are: "Ashby and
Brindle" in one document, wherever it names the one and the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ingest import Generation, SectionKind, Span, StoredDocument, find_bills, pattern
from service.holdings.mention_forms import tokens
from service.holdings.opening import opening
from service.language.tokens import plain

Documents = dict[int, StoredDocument]
_AND = pattern(r",? (?:and|as well as|y|e) (?:also )?|, ", re.I)
_OR = pattern(r",? (?:or|nor|o|u|ni) ", re.I)
_BOTH = pattern(r"^(?:both|either|tanto|neither) ", re.I)
_ARTICLE = pattern(r"^(?:the|an?|el|la|los|las) (?=\S)", re.I)


@dataclass(frozen=True)
class Held:
    """``spans`` of documents by their number. ``parts``: what was looked for; ``either``: one of them is enough."""

    spans: dict[int, Span]
    parts: tuple[str, ...]
    either: bool = False

    @property
    def searchable(self) -> bool:
        """Whether the search page finds the same: it has a form for words that stand so, and none for either."""
        return len(self.parts) == 1


def held_by(words: str, marked: bool, documents: Documents, look: Callable[[str, Documents], dict[int, Span]]) -> Held:
    """Which of ``documents`` hold ``words``; those that are ``marked`` as they are."""
    whole = look(words, documents)
    if marked:
        return Held(whole, (words,))
    said = _BOTH.sub("", words)
    either = _OR.search(said) is not None
    parts = [_ARTICLE.sub("", part).strip() for part in (_OR if either else _AND).split(said)]
    parts = [part for part in parts if tokens(part)]
    if len(parts) < 2 or (either and _AND.search(said)):
        return Held(whole, (words,))
    if whole and not all(part[:1].isupper() for part in parts):
        return Held(whole, (words,))
    found = [look(part, documents) for part in parts]
    numbers = set.union(*map(set, found)) if either else set.intersection(*map(set, found))
    spans = {number: next(one[number] for one in found if number in one) for number in numbers}
    return Held(dict(sorted(spans.items())), tuple(parts), either)


def spans_of(words: str, documents: Documents, generation: Generation) -> dict[int, Span]:
    """Of each document, by its number, that holds the words or names their bill, where it does."""
    if find_bills(words):
        return _bill_spans(words, documents)
    headed = titles_with(words, documents, generation) | _dateline_spans(words, documents, generation)
    return headed | _phrase_spans(words, documents, generation)


def _bill_spans(words: str, documents: Documents) -> dict[int, Span]:
    wanted = {bill.number for bill in find_bills(words)}
    found = {}
    for number, document in documents.items():
        spans = [bill.span for bill in document.anatomy.bills if bill.number in wanted]
        if spans:
            found[number] = spans[0]
    return found


def titles_with(words: str, documents: Documents, generation: Generation) -> dict[int, Span]:
    """How each document begins whose title holds the words: the headline, where it has one."""
    pattern = _pattern(words)
    titled = [document for document in documents.values() if pattern.search(plain(document.anatomy.title))]
    return {document.number: span for document in titled if (span := opening(document, generation))}


def _dateline_spans(words: str, documents: Documents, generation: Generation) -> dict[int, Span]:
    """How each document begins whose dateline holds the words; no passage has it."""
    pattern = _pattern(words)
    dated = [document for document in documents.values() if pattern.search(plain(document.anatomy.dateline or ""))]
    return {document.number: span for document in dated if (span := opening(document, generation))}


def _phrase_spans(words: str, documents: Documents, generation: Generation) -> dict[int, Span]:
    """The first sentence of each document that holds the words."""
    pattern = _pattern(words)
    rows = generation.matching(f'text : "{" ".join(tokens(words))}"')
    found: dict[int, Span] = {}
    for passage in generation.passages(rows).values():
        if passage.document.number not in documents or passage.document.number in found:
            continue
        for sentence in passage.sentences:
            if pattern.search(plain(passage.words(sentence))):
                found[passage.document.number] = sentence
                break
    return found


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"[\W_]+".join(map(re.escape, tokens(words))) + r"(?!\w)")


def leave_contacts(documents: Iterable[StoredDocument]) -> bool:
    """Whether some of ``documents`` have a contact part, in which no words are looked for."""
    return any(part.kind is SectionKind.CONTACT for document in documents for part in document.anatomy.sections)
