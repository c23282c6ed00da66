"""Tokens of a sentence -> who got what in which year, where its words leave no doubt.

A clause is a subject, a verb of grading and values after it; between them may stand only words that
change nothing (``_PLAIN``). Any other word ends the clause, so what stands beyond it is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.rows.scales import words
from ingest.rows.shapes import Kind, Token

_VERBS = words(
    "received receives receiving receive earned earns earning earn got gets getting get scored scores "
    "scoring had has was is were are graded rated awarded given ranked ranks ranking placed places stood "
    "stands went gone goes rose risen rises raised raises raising improved improves improving moved moves "
    "climbed climbs jumped jumps fell fallen falls dropped drops declined slipped achieved achieves holds "
    "held secured secures landed"
)
_RANKING = words("ranked ranks ranking placed places rank")
_PLAIN = words(
    "a an the its their his of and or with in on for at to from by under as also again then overall final "
    "letter grade grades score scores scored mark marks report reports card cards edition annual national "
    "nationally official nationwide state states total up down out points point percent possible both each been "
    "being only nation country jurisdiction jurisdictions state's scoring earning ranking ranked placing tier "
    "rank no number grading laws legislative respectively"
)
_BETWEEN = _PLAIN | words("which who that 's ' have has had")
_PREPOSITIONS = words("in on for at from by under with of")
_SCORE_BEFORE = words("score scored scores scoring earned earns earning received receives got gets")


@dataclass
class Value:
    """One grade, score, rank or tier that a clause gives, and the year printed right behind it.

    ``section`` is the printed name of the section that it is of; ``side`` is "from" or "to"
    where the clause tells of a change.
    """

    grade: str | None = None
    score: float | None = None
    most: float | None = None
    rank: int | None = None
    tier: int | None = None
    year: int | None = None
    section: str | None = None
    side: str = ""


@dataclass
class Clause:
    """Who got which values. ``start`` and ``end`` are the tokens that it covers. ``open``: it goes on in
    words that may say whose grade it is or what for ("an F from the Society", "an F on school funding")."""

    subjects: tuple[tuple[str, ...], ...]
    values: list[Value]
    start: int
    end: int
    used: set[int] = field(default_factory=set)
    open: bool = False


def clauses(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Every clause of grading in ``tokens``, in order."""
    end = 0
    for at, token in enumerate(tokens):
        if at < end or token.kind is not Kind.WORD or token.text not in _VERBS:
            continue
        found = _subjects_before(tokens, at, end)
        if found is None:
            continue
        subjects, start = found
        walk = _Walk(tokens, at)
        walk.go()
        if walk.values:
            end = walk.at
            yield Clause(subjects, walk.values, start, end, walk.used, walk.open)


def bracketed(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Every "Name (A, 97)"."""
    for at, token in enumerate(tokens[:-2]):
        if token.kind is Kind.SUBJECT and tokens[at + 1].text == "(":
            walk = _Walk(tokens, at + 1)
            walk.go()
            if walk.values and all(value.grade for value in walk.values) and walk.closed:
                yield Clause((token.codes,), walk.values, at, walk.at, walk.used)


def shared(tokens: Sequence[Token], at: int) -> bool:
    """Whether the grade at ``at`` is one of several that are meant together: "D or lower", "an A or B"."""
    rest = [token for token in tokens[at + 1 : at + 4] if token.text not in ("a", "an", "'s")]
    if not rest or rest[0].text not in ("or", "and", "to", "/", "through"):
        return False
    after = rest[1] if len(rest) > 1 else None
    return rest[0].text == "or" or (after is not None and after.kind is Kind.GRADE)


def _subjects_before(tokens: Sequence[Token], verb: int, limit: int) -> tuple[tuple[tuple[str, ...], ...], int] | None:
    """The subject, or the list of subjects joined by "and", that stands before a verb."""
    at = verb - 1
    while at >= limit and tokens[at].kind is not Kind.SUBJECT:
        token = tokens[at]
        plain = token.kind in (Kind.YEAR, Kind.FRAMEWORK) or token.text in _BETWEEN or token.text in (",", "(", ")")
        if not plain:
            return None
        at -= 1
    if at < limit:
        return None
    subjects, joined = [tokens[at].codes], False
    while at - 2 >= limit:
        back = at - 1
        if tokens[back].text in ("and", "&"):
            joined, back = True, back - 1
        if back >= limit and tokens[back].text == ",":
            back -= 1
        if back == at - 1 or back < limit or tokens[back].kind is not Kind.SUBJECT:
            break
        if not joined:
            break
        subjects.insert(0, tokens[back].codes)
        at = back
    return tuple(subjects), at


class _Walk:
    """Collects the values that follow a verb, or an opening bracket."""

    def __init__(self, tokens: Sequence[Token], start: int) -> None:
        self.tokens, self.at = tokens, start
        self.values: list[Value] = []
        self.used: set[int] = set()
        self.closed = False
        self._opens_new, self._side = True, ""
        self._bracket = tokens[start].text == "("
        self._ranking = tokens[start].text in _RANKING

    def go(self) -> None:
        self.at += 1
        while self.at < len(self.tokens) and self._step(self.tokens[self.at]):
            self.at += 1

    @property
    def open(self) -> bool:
        """Whether it stopped at a word of its own after a preposition, or at "rating"."""
        if self.at >= len(self.tokens) or self.tokens[self.at].kind not in (Kind.WORD, Kind.SECTION):
            return False
        behind = {token.text for token in self.tokens[max(self.used, default=self.at) + 1 : self.at]}
        return bool(behind & _PREPOSITIONS) or self.tokens[self.at].text in ("rating", "ratings")

    def _step(self, token: Token) -> bool:
        if token.kind is Kind.GRADE:
            joined = shared(self.tokens, self.at) and self._side != "from"
            return not joined and self._take("grade", token.text)
        if token.kind is Kind.NUMBER:
            return self._number(token)
        if token.kind is Kind.ORDINAL:
            return self._ranking and self._take("rank", int(token.number))
        if token.kind is Kind.YEAR:
            return self._year(token)
        if token.kind is Kind.FRAMEWORK:
            return True
        if token.kind is Kind.SECTION:
            return self._section(token)
        if token.kind is Kind.MARK:
            return self._mark(token)
        if token.kind is not Kind.WORD or token.text not in (_PLAIN | {"'s", "'"} | _VERBS):
            return False
        if token.text in ("to", "from"):
            self._opens_new, self._side = True, token.text
        self._ranking = self._ranking or token.text in _RANKING
        return True

    def _take(self, name: str, value: object) -> bool:
        if self._opens_new or not self.values or getattr(self.values[-1], name) is not None:
            self.values.append(Value(side=self._side))
            self._opens_new = False
        setattr(self.values[-1], name, value)
        self.used.add(self.at)
        return True

    def _number(self, token: Token) -> bool:
        before = [self.tokens[at].text for at in range(max(0, self.at - 3), self.at)]
        after = [token.text for token in self.tokens[self.at + 1 : self.at + 4]]
        last = before[-1] if before else ""
        if last == "tier":
            return self._take("tier", int(token.number))
        if self._ranking and last == "number":
            return self._take("rank", int(token.number))
        if last == "of" and before[-2:-1] == ["out"] and self.values and self.values[-1].score is not None:
            self.values[-1].most = token.number
            self.used.add(self.at)
            return True
        beside = self._bracket or self._in_brackets() or after[:1] in (["points"], ["percent"], ["point"])
        paired = after[:1] in (["and"], ["("]) and any(
            next_token.kind is Kind.GRADE for next_token in self.tokens[self.at + 2 : self.at + 4]
        )
        scored = last in _SCORE_BEFORE or (
            last in ("a", "an", "of", "is", "was", ":") and bool(_SCORE_BEFORE & set(before))
        )
        if beside or paired or scored:
            return self._take("score", token.number)
        return False

    def _section(self, token: Token) -> bool:
        """ "An A for prevention": the value is of that section alone."""
        if not self.values or not _PREPOSITIONS & {self.tokens[self.at - 1].text, self.tokens[self.at - 2].text}:
            return False
        self.values[-1].section = token.text
        self.used.add(self.at)
        return True

    def _in_brackets(self) -> bool:
        before, after = self.tokens[self.at - 1], self.tokens[self.at + 1 : self.at + 2]
        return before.text == "(" and bool(after) and after[0].text in (")", ",")

    def _year(self, token: Token) -> bool:
        before = self.tokens[self.at - 1].text
        waiting = [value for value in self.values if value.year is None]
        certain = len(waiting) == 1 or [value.side for value in waiting] == ["from", "to"]
        if waiting and certain and before in ("in", "for", "(", "the", "year", "of"):
            waiting[-1].year = int(token.number)
            self.used.add(self.at)
            self._opens_new, self._side = True, ""
        return True

    def _mark(self, token: Token) -> bool:
        if token.text == ")" and self._bracket:
            self.closed = True
            self.at += 1
            return False
        return token.text in (",", "(", ")", ":", "#", "—", "–", "-", "%")
