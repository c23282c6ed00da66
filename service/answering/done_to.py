"""A question asking who did a deed to a thing, or when it was done, and a sentence -> whether it tells the deed of
another.

"Who inspected the crane?" is not answered by "It inspected 31 warehouses", nor "When did they finish the crane?" by
"They finished the north wall in May". Only where the passage has the crane by that word, and this sentence does not:
else another word may mean it, as a pronoun, a name, a bare "the award" or "a prize for stories" always may. Nor is
when Ann Lee was elected told by "elected Bo Stan".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest import NUMBER_WORDS, Span, StoredPassage, pattern
from service.answering.asks_more import asks_more
from service.language.name_forms import PERSON
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS
from service.language.verb_forms import DONE_TO, plain_form
from service.reading_features.question_words import WORD, form, forms_of, verb_form

_THE = r"(?:the|an?|this|that|these|those|its|his|her|their|our)"
_TIME = r"(?:when|where|why|how|(?:in|on|by|at) (?:what|which|whose) [a-z]+)"
_NO_VERB = r"(?!(?:for|from|with|into|over|upon|under|after|before|during|about|and|than|that|per|via|all|both|once)\b)"
# Who did it, when it was done, when somebody did it; "what" ends before what is said of it.
_WHAT = r"(?P<what>[^?,;]+?)"
_ASKED = (
    pattern(
        rf"{OPENED}(?:who|which [^?]{{1,30}}?|what (?:company|firm|body)) (?:(?:has|have|had|first|originally|also) )*"
        rf"(?P<verb>[a-z]{{3,}}) {_THE} {_WHAT}\W*$",
        re.I,
    ),
    pattern(
        rf"{OPENED}(?:{_TIME}|by whom) (?:was|were|has|have|had|is|are) {_THE} {_WHAT} "
        r"(?:(?:been|being|first|last|[a-z]+ly) )*"
        r"(?P<verb>[a-z]{3,})(?: (?:again|by|in|at|on|for|to|from)\b[^?]*)?\W*$",
        re.I,
    ),
    pattern(
        rf"{OPENED}{_TIME} (?P<did>did|does|do|will) [^?]+? {_NO_VERB}(?P<verb>[a-z]{{3,}}) {_THE} {_WHAT}\W*$", re.I
    ),
)
# A sentence that leans on another is evidence together with it: each tells its own deed.
_NEXT = pattern(r"(?<=[.!?]) (?=\W*[A-Z])")
_OF_IT = pattern(
    r" (?:of|in|on|at|for|from|to|by|with|into|over|under|that|who|which|after|before|during|when|as|between)\b", re.I
)
_SEVERAL = pattern(r"\b(?:and|or)\b", re.I)
# After a thing that something is done to.
_ENDS = (
    "of|in|on|at|for|from|to|by|with|into|over|under|after|before|during|when|as|and|or|but|that|which|who|while|since|"
    "until|between|last|this|next|again|today|yesterday|is|are|was|were|has|have|had|will|would"
)
_SHORT_PAST = frozenset("cut set hit shut put let".split())

_CLAUSE = pattern(r"[,;:.!?()–—]| (?:and|but|while|as|because|although) ", re.I)
_BESIDE_IT = pattern(r"\b(?:that|which|who|whom|whose|where|when|what)\b", re.I)
_COUNT = rf"\d[\d.,]*|(?:{'|'.join(NUMBER_WORDS)})\b|an?\b|some\b|many\b|several\b|(?:more|fewer|less) than\b"
_OBJECT = pattern(
    rf"(?:(?:all|both|about|nearly|only|over) )?(?:(?P<some>{_COUNT})|{_THE}\b) "
    rf"(?P<noun>[\w'’-]+(?: (?!(?:{_ENDS})\b)[\w'’-]+)*)(?P<of> of\b)?",
    re.I,
)
_WHOM = pattern(
    rf"\b(?i:was|were|is|has|have|had) (?P<whom>{PERSON}) (?:been )?(?:[a-z]+ly )?"
    r"(?P<verb>(?:re-?)?elected|appointed|named|chosen|hired|nominated|dismissed|sacked|arrested|suspended|charged|fined)\b"
)


@dataclass(frozen=True)
class _Deed:
    verb: str
    thing: str  # its last word, as printed


def is_done_to_another(passage: StoredPassage, sentence: Span, question: str) -> bool:
    """Whether ``sentence`` tells the deed that is asked for, each time of something else."""
    deed = _asked(question)
    if whom := _WHOM.search(question):
        return _is_done_to_somebody_else(whom["whom"], whom["verb"], " ".join(passage.words(sentence).split()))
    if deed is None:
        return False
    told = [
        (one, words)
        for words in _NEXT.split(" ".join(passage.words(sentence).split()))
        for one in WORD.finditer(words)
        if verb_form(one.group()) == verb_form(deed.verb)
    ]
    if not told or any(_has(words, deed.thing) or not _is_of_another(one, words, deed.thing) for one, words in told):
        return False
    return _has(f"{passage.above} {passage.text}", deed.thing)


def _is_done_to_somebody_else(whom: str, verb: str, words: str) -> bool:
    """Whether each time that a sentence tells a deed it is done to another by name: "elected Bo Stan"."""
    told = list(re.finditer(rf"\b{verb}\b", words, re.I))
    done = r"(?:was|is|were|has been|had been)(?: \w+ly)?"
    named = rf"{verb} (?P<to>{PERSON})|(?P<who>{PERSON})(?:,[^,;.]{{1,60}},)? {done} {verb}"
    others = [one["to"] or one["who"] for one in re.finditer(named, words)]
    return bool(others) and len(others) == len(told) and all(whom.split()[-1] not in one.split() for one in others)


@lru_cache(maxsize=64)
def _asked(question: str) -> _Deed | None:
    if asks_more(question):
        return None
    for asked in filter(None, (shape.match(question) for shape in _ASKED)):
        verb = asked["verb"].casefold()
        thing = _OF_IT.split(asked["what"], maxsplit=1)[0]
        past = verb.endswith("ed") or plain_form(verb) != verb or verb in _SHORT_PAST
        if _SEVERAL.search(thing) or verb in STOP_WORDS or not (past or "did" in asked.groupdict()):
            continue
        last = WORD.findall(thing)[-1]
        return None if last[0].isupper() or last.casefold() in STOP_WORDS else _Deed(verb, last)
    return None


def _is_of_another(told: re.Match[str], words: str, thing: str) -> bool:
    """Whether a word that tells a deed says to what it is done, and ``thing`` can not be meant by that."""
    before, after = words[: told.start()], words[told.end() :].lstrip()
    if done := DONE_TO.search(before):
        clause = _CLAUSE.split(before[: done.start()].rstrip())[-1]
        named = None if _BESIDE_IT.search(clause) else _OBJECT.search(clause)
    else:
        named = _OBJECT.match(after)
    if named is None:
        return False
    nouns = named["noun"].split()
    if any(noun[0].isupper() for noun in nouns):
        return False
    told_apart = not named["some"] and (named["of"] or len(nouns) > 1)
    return bool(told_apart) or _is_plural(nouns[-1]) != _is_plural(thing)


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def _has(words: str, thing: str) -> bool:
    return form(thing) in forms_of(words)
