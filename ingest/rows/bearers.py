"""Tokens of a sentence and a verb of grading -> the subjects that bear what it gives, and whether that is certain.

The name nearest before a verb need not be its subject: "Texas, unlike Ohio, received", "Every state but Utah
received", "Advocates in Texas received". It is certain only where the words from the start of its clause to
the verb are of a form that is known here: an opening phrase, a name or a list of names, and plain words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.rows.scales import words
from ingest.rows.shapes import Kind, Token
from ingest.rows.vocabulary import FINITE, GRADES, PLAIN, PREPOSITIONS

_RELATIVE = words("which who that")
_AUXILIARY = words("have has had")
_WALKED = PLAIN | _RELATIVE | _AUXILIARY | words("'s ' no , ( )")
_PARTICIPLES = words("ranked graded rated awarded given placed ranking scoring earning receiving getting")
_DETERMINERS = words("the both only even also national overall nationwide annual its their our")
_PLACES = words("state states commonwealth district territory")
_BREAKS = words(". : ; ! ? ( [ — – - \" “ ” ‘ ’ ' • · * …")
_COORDINATING = words("and but so yet")
_SUBORDINATING = words("while whereas when where because although though since after once")
_SAID = words("said says announced")
_REPORTED = _SAID | words("report reports reported found finds show shows showed noted notes wrote confirmed confirms")
_OWN = words("grade score mark rank ranking tier card state jurisdiction")
_TIME = words("year years edition editions cycle spring summer autumn fall winter time")
_OPENERS = PREPOSITIONS | words(
    "according since after before during among between across despite like compared as to when where whereas while "
    "although though because once today meanwhile however also overall nationally finally then now this that still "
    "again additionally moreover furthermore similarly likewise here there recently currently elsewhere later earlier "
    "first second third"
)


@dataclass(frozen=True)
class Bearers:
    """``start`` is the token of the first of ``subjects``."""

    subjects: tuple[tuple[str, ...], ...]
    start: int
    certain: bool


def bearers_before(tokens: Sequence[Token], verb: int, limit: int) -> Bearers | None:
    """The nearest name before a verb, with those listed before it; None where none is near. ``limit`` is where
    the clause before ended, 0 where there is none."""
    last = verb - 1
    while last >= limit and tokens[last].kind is not Kind.SUBJECT:
        if tokens[last].kind not in (Kind.YEAR, Kind.FRAMEWORK) and tokens[last].text not in _WALKED:
            return None
        last -= 1
    if last < limit:
        return None
    name = _spelt_before(tokens, last, limit)
    first, subjects, joined = name, [tokens[last].codes], False
    while (item := _listed_before(tokens, first, limit, joined)) is not None:
        first, joined = item, True
        subjects.insert(0, tokens[first].codes)
    certain = _leads_to(tokens, last if name == last else last + 1, verb) and _Opening(tokens, first, limit).known(
        tokens[last + 1 : verb + 1]
    )
    return Bearers(tuple(subjects), first, certain)


def _spelt_before(tokens: Sequence[Token], name: int, limit: int) -> int:
    """Where a name is spelt out that has its short form after it in brackets: "Texas (TX)"."""
    texts = [_text(tokens, name - 1), _text(tokens, name + 1)]
    if texts == ["(", ")"] and name - 2 >= limit and set(tokens[name - 2].codes) & set(tokens[name].codes):
        return name - 2
    return name


def _listed_before(tokens: Sequence[Token], name: int, limit: int, joined: bool) -> int | None:
    """The name that stands before another in one list: joined by "and", or by a comma where "and" follows."""
    at = _undetermined(tokens, name)
    linked = _text(tokens, at) in ("and", "&")
    if not linked and not (joined and _text(tokens, at) == ","):
        return None
    at -= 1
    if linked and _text(tokens, at) == ",":
        at -= 1
    while _text(tokens, at) in ("'s", "'"):
        at -= 1
    if _text(tokens, at) == ")" and (spelt := _spelt_before(tokens, at - 1, limit)) < at - 1:
        return spelt
    return at if at >= limit and tokens[at].kind is Kind.SUBJECT else None


def _undetermined(tokens: Sequence[Token], name: int) -> int:
    """The token before a name and what leads to it: "the", "both", "the state of"."""
    at = name - 1
    while at >= 0:
        if tokens[at].text in _DETERMINERS:
            at -= 1
        elif tokens[at].text == "of" and _text(tokens, at - 1) in _PLACES:
            at -= 2
        else:
            break
    return at


def _leads_to(tokens: Sequence[Token], name: int, verb: int) -> bool:
    """Whether nothing between a name and a verb may begin another clause, or join other words to the name."""
    texts = [token.text for token in tokens[name + 1 : verb]]
    for at, text in enumerate(texts):
        if text in ("no", "or"):
            return False
        if text == "and" and not (at and texts[at - 1] in GRADES and set(texts[at + 1 : at + 2]) & GRADES):
            return False
        if text in _RELATIVE and any(
            token.kind is Kind.WORD and token.text not in (_AUXILIARY | PREPOSITIONS | {"the"})
            for token in tokens[name + 2 + at : verb]
        ):
            return False
    if texts.count("(") != texts.count(")"):
        return False
    closes = bool(_RELATIVE & set(texts)) or tokens[verb].text in _PARTICIPLES or bool(_OWN & set(texts))
    return texts.count(",") % 2 == 0 or closes


class _Opening:
    """The words from the start of a sentence to a name."""

    def __init__(self, tokens: Sequence[Token], name: int, limit: int) -> None:
        self.tokens, self.limit = tokens, limit
        self.at = _undetermined(tokens, name)

    def known(self, behind: Sequence[Token]) -> bool:
        """Whether the name may be the subject of what stands ``behind`` it, the verb last."""
        at = self.at
        while _text(self.tokens, at) == ")":
            at = self._bracket(at) - 1
        text = _text(self.tokens, at)
        if self._begins(at) or text in _SUBORDINATING or text in _SAID:
            return True
        if text == ",":
            return at < self.limit or self._introduces(at)
        if text in _COORDINATING:
            return self._begins(at - 1) or self._follows_clause(at)
        if text == "as":
            return self._at_boundary(at - 1)
        if text == "that":
            return _text(self.tokens, at - 1) in _REPORTED
        if text == "with" and behind[-1].text.endswith("ing"):
            return self._at_boundary(at - 1) or at < self.limit
        if text in ("of", "for") and _text(self.tokens, at - 1) in GRADES:
            return self._at_boundary(self._plain_before(at - 1))
        if text in ("in", "for") and self._at_boundary(at - 1):
            return bool(_OWN & {token.text for token in behind})
        return text not in PREPOSITIONS and self._phrase(at)

    def _begins(self, at: int) -> bool:
        return at < 0 or self.tokens[at].text in _BREAKS

    def _at_boundary(self, at: int) -> bool:
        return self._begins(at) or self.tokens[at].text == "," or self.tokens[at].text in _COORDINATING

    def _bracket(self, closing: int) -> int:
        at = closing
        while at >= 0 and self.tokens[at].text != "(":
            at -= 1
        return at

    def _plain_before(self, at: int) -> int:
        """The nearest token before ``at`` that is neither plain nor a year or the name of a scale."""
        while at >= 0 and _plain(self.tokens[at]):
            at -= 1
        return at

    def _phrase(self, end: int) -> bool:
        """ "In the 2018 edition", without a comma after it."""
        at = self._plain_before(end)
        while at >= 0 and self.tokens[at].text in _OPENERS:
            at = self._plain_before(at - 1)
        return at < end and self._at_boundary(at) and self.tokens[at + 1].text in _OPENERS

    def _introduces(self, comma: int) -> bool:
        """ "According to the paper," and "On May 9, 2017,": phrases that hold no subject of the clause."""
        starts = [at + 1 for at in range(self.limit, comma) if self.tokens[at].text in _BREAKS]
        return any(self._all_open(start, comma) for start in (self.limit, *starts))

    def _all_open(self, start: int, comma: int) -> bool:
        parts = [list[Token]()]
        for token in self.tokens[start:comma]:
            if token.text == ",":
                parts.append([])
            else:
                parts[-1].append(token)
        opening = parts[0]
        while opening and (opening[0].kind is Kind.MARK or opening[0].text in _COORDINATING):
            opening.pop(0)
        if not opening or opening[0].text not in _OPENERS:
            return False
        named = opening[0].text == "according"
        return all(
            part
            and (
                part[0].text in _OPENERS
                or all(token.kind in (Kind.YEAR, Kind.NUMBER) for token in part)
                or (named and any(token.text == "and" for token in part) and not _prepositional(part))
            )
            for part in parts[1:]
        )

    def _follows_clause(self, at: int) -> bool:
        """Whether a whole clause that gives a grade stands before the "and" at ``at``, and ends there."""
        behind, ended = at, self.limit > 0
        while behind > self.limit and self.tokens[behind - 1].kind is Kind.MARK:
            behind -= 1
        if behind <= self.limit and ended:
            return True
        comma = _text(self.tokens, at - 1) == ","
        gives = [
            place
            for place in range(self.limit, at)
            if self.tokens[place].text in FINITE and _text(self.tokens, place - 1) not in _RELATIVE
        ]
        graded = [place for place in range(self.limit, at) if self.tokens[place].kind is Kind.GRADE]
        whole = bool(gives and graded and gives[0] < graded[-1])
        return (ended and comma) or (whole and (comma or graded[-1] == behind - 1))


def _plain(token: Token) -> bool:
    return token.kind in (Kind.YEAR, Kind.FRAMEWORK) or (token.kind is Kind.WORD and token.text in (PLAIN | _TIME))


def _prepositional(part: Sequence[Token]) -> bool:
    return any(token.text in PREPOSITIONS for token in part)


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""
