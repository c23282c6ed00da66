"""A question about documents -> the words of the topic that it names, and the documents that hold them.

A topic is what follows "about"; a clause is none, for it asks for something else than documents.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest import Generation, StoredDocument, pattern
from service.holdings import forms
from service.language.date_words import MONTHS, WEEK
from service.language.stop_words import STOP_WORDS

FEW = 2  # words; of more that no document holds, the question may be about something else

_ABOUT = pattern(
    r"^(?P<head>.+?) (?:that )?(?:(?:is|are|was|were) )?(?:about|on|regarding|concerning|covering|deal(?:s|ing)? with|"
    r"relat(?:ed|ing) to|on the topic of) (?P<topic>.+)$"
)
_CLOSING = pattern(
    r" (?:(?:are|is) there|there (?:are|is)|(?:do|did|have|has) (?:you|we|they) (?:have|got|hold|publish|published|"
    r"issued?|released?)|(?:that )?you have|(?:have been |were |was )?(?:published|issued|released)|in (?:total|all|"
    r"(?:the|your) (?:archive|collection|database))|please|so far)$"
)
_PERIOD = pattern(
    r" (?:(?:published|issued|released|dated) )?(?:from|in|of|since|before|after|between|until|till|during|through|"
    r"up to) (?:(?:last|this) year|(?:the year )?(?:19|20)\d\d)\b.*$"
)
_CLAUSE = frozenset(
    """that which who whom whose when where why how what did does do was were is are has have had will would can could
    should he she it they we you i this these those there""".split()
)
_DATE = pattern(rf"(?:\d+|{'|'.join((*MONTHS, *WEEK))}|today|yesterday)")
_NOT = frozenset("nothing no not only but without neither never nobody none".split())
_MENTION = pattern(r"mention(?:s|ed)?|contain(?:s|ed)?|discuss(?:es|ed)?|name[ds]?|cite[ds]?")


@dataclass(frozen=True)
class Topic:
    """``words`` are those that a document has to hold; ``rest`` is the question without what names the topic."""

    words: tuple[str, ...]
    rest: str


def topic_of(line: str, noun: str = forms.DOCUMENT) -> Topic | None:
    """The topic that ``line`` names of documents, or of what else ``noun`` stands for; None where it names none, or no
    mere topic."""
    found = _ABOUT.match(line)
    if found is None or not re.search(rf"\b{noun}\b", found["head"]):
        return None
    named, closing = found["topic"], ""
    while (cut := _CLOSING.search(named) or _PERIOD.search(named)) is not None:
        named, closing = named[: cut.start()], named[cut.start() :] + closing
    words = named.split()
    content = [word for word in words if word not in STOP_WORDS and word != forms.SUBJECT]
    if forms.SUBJECT in words and not _NOT.intersection(words):  # "documents about A mention B"
        content = [word for word in content if not _MENTION.fullmatch(word)]
    if not content or _CLAUSE.intersection(words) or all(_DATE.fullmatch(word) for word in content):
        return None
    subjects = " and ".join(word for word in words if word == forms.SUBJECT)
    return Topic(tuple(content), f"{found['head']} about {subjects}{closing}")


def titled(documents: Sequence[StoredDocument], words: Sequence[str], generation: Generation) -> list[StoredDocument]:
    """Those whose title holds every word, in any of its forms."""
    wanted = generation.stems(words)
    return [d for d in documents if wanted <= _stems(d.anatomy.title, generation)]


def holding(documents: Sequence[StoredDocument], words: Sequence[str], generation: Generation) -> list[StoredDocument]:
    """Those whose title and text together hold every word, in any of its forms."""
    found = list(documents)
    for word in words:
        rows = generation.db.execute(
            "SELECT DISTINCT passages.document FROM words JOIN passages ON passages.row = words.rowid "
            "WHERE words MATCH ?",
            (f'text : "{word}"',),
        )
        numbers, stem = {number for (number,) in rows}, generation.stem(word)
        found = [d for d in found if d.number in numbers or stem in _stems(d.anatomy.title, generation)]
    return found


def beneath(documents: Sequence[StoredDocument], words: Sequence[str], generation: Generation) -> list[StoredDocument]:
    """Those that hold every word, and not every word in the title."""
    held = holding(documents, words, generation)
    in_title = {document.number for document in titled(held, words, generation)}
    return [document for document in held if document.number not in in_title]


def _stems(text: str, generation: Generation) -> frozenset[str]:
    return generation.stems(re.findall(r"\w+", text))
