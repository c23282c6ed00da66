"""A sentence's letters and marks -> what is wrong with them: look-alikes, markup, addresses, halves."""

from __future__ import annotations

import re
import unicodedata

from ingest import pattern
from service.gating.words import Words

MIN_WORDS, MAX_CHARS = 3, 400  # shorter says nothing; longer than any quotation of the contract

_PLAIN = pattern(r"[A-Za-z0-9 .,;:!?'’‘\"“”()%$&/–—+−-]")
_MARKUP = pattern(r"[<>*_`#|{}\\~^=\[\]@]|&\w+;|&#|\(\s*(?:/|\.\.|\w+:)|\b\w+://")
_ADDRESS = pattern(
    r"(?i)\b(?:https?|ftp|file|data|javascript|mailto|tel)\s*:|\bwww\b|\b[\w-]+\s?(?:\.|\(dot\)|\bdot\b)\s?"
    r"(?:com|org|net|gov|edu|info|io|co|us|uk|biz|ly|me|example|test)\b|(?<!\d)\+?\(?\d{3}\)?[ .–-]\d{3}[ .–-]\d{4}\b"
    r"|\b\w+\.\w{2,}/|(?:^|\s)/\w+/"
)
_ENDS = pattern(r"[.!?][\"”’')]*$")
_DANGLING = pattern(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|that|which|who|is|are|was|were|has|have|had|be|"
    r"been|not|no|its|their|his|her|than|if|when|while|because|said|according)[.!?]$"
)
_FINITE = pattern(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|may|must|can|could|will|would|shall|should|might|cannot|"
    r"got|gave|rose|fell|made|said|says|won|lost|took|led|held|began|became|went|came|grew|met|paid|put|ran|saw|set|"
    r"stood|told|wrote|kept|left|built|brought|sent|spent|shut|cut|let|name|names|give|need|call|make|\w+ed|"
    r"\w+[^s\W]es|(?<=\w\w )[a-z]{2,}[^s\W]s)\b|n['’]t\b"
)


def has_look_alikes(sentence: str, evidence: str) -> bool:
    """Whether a word holds a character that is not plain English text and that the evidence does
    not print in that same word: letters of other alphabets, full-width digits, hidden marks."""
    for word in sentence.split():
        if all(_PLAIN.fullmatch(letter) for letter in word):
            continue
        core = word.strip(".,;:!?'’‘\"“”()")
        if not core or core not in evidence or unicodedata.normalize("NFKC", core) != core:
            return True
    return False


def has_markup(sentence: str) -> bool:
    return bool(_MARKUP.search(sentence))


def has_address(sentence: str) -> bool:
    return bool(_ADDRESS.search(sentence))


def is_half(sentence: str, words: Words) -> bool:
    """Whether it does not begin like a sentence, does not end like one, or tells nothing of anything."""
    first = sentence.lstrip('"“‘(')[:1]
    if not (first.isupper() or first.isdigit()) or not _ENDS.search(sentence):
        return True
    if _DANGLING.search(sentence.rstrip("\"”’')")) or not _balanced(sentence):
        return True
    return not _FINITE.search(sentence) and not any(words.is_verb(word) for word in re.findall(r"[a-z]+", sentence))


def is_out_of_bounds(sentence: str) -> bool:
    return len(sentence) > MAX_CHARS or len(re.findall(r"\w+", sentence)) < MIN_WORDS


def _balanced(sentence: str) -> bool:
    return (
        sentence.count("(") == sentence.count(")")
        and sentence.count("“") == sentence.count("”")
        and sentence.count('"') % 2 == 0
    )
