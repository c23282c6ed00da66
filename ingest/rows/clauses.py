"""Tokens of a sentence -> who got what in which year, where its words leave no doubt.

A clause is a subject, a verb of grading and values after it; between them may stand only words that
change nothing (``PLAIN``). Any other word ends the clause, so what stands beyond it is not read. Where
it is in doubt who got something, or whether it is a grade or a change of one, the clause says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.rows.bearers import bearers_before
from ingest.rows.scales import words
from ingest.rows.shapes import Kind, Token
from ingest.rows.vocabulary import CHANGING, PLAIN, PREPOSITIONS, RANKING, TO_COME, VERBS

_SCORE_BEFORE = words("score scored scores scoring earned earns earning received receives got gets")
_AFTER_SCORE = words(
    "points point percent and in on out of with for from to at as under overall total this again nationally when after"
)
_NOUNS = words("scores ranks places")  # they may be verbs too: "raised its scores"
_BY = words("by up down plus under below")
_MORE = words("more fewer less additional extra further")
_COMPARED = _MORE | words(
    "higher lower better worse above below behind ahead short shy away up down gain gains rise increase decrease drop "
    "jump improvement decline loss difference"
)
_NOT_CERTAIN = "whose grade a sentence gives is not certain"
_CHANGE = "a number in the sentence tells of a change"
_FROM = "which year the grade before a change is of is not certain"
_TO_COME = "the sentence doubts, foretells or reaches back"


@dataclass
class Value:
    """One grade, score, rank or tier that a clause gives, and the year printed right after it.

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
    """Who got which values. ``start`` and ``end`` are the tokens that it covers. ``open``: it goes on in words that
    may say who gave the grade, or for what ("an F from the Society", "an F on school funding"). ``partial``: its
    points are for something that the sentence tells of ("10 points for its new law"). ``doubt``: why it gives no
    row, in words for staff; empty where it is certain."""

    subjects: tuple[tuple[str, ...], ...]
    values: list[Value]
    start: int
    end: int
    used: set[int] = field(default_factory=set)
    open: bool = False
    doubt: str = ""
    partial: bool = False


def clauses(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Every clause of grading in ``tokens``, in order."""
    end = 0
    for at, token in enumerate(tokens):
        if at < end or token.kind is not Kind.WORD or token.text not in VERBS:
            continue
        found = bearers_before(tokens, at, end)
        if found is None:
            continue
        walk = _Walk(tokens, at)
        walk.go()
        if walk.values or walk.doubt:
            end = walk.at
            doubt = walk.doubt if found.certain else _NOT_CERTAIN
            yield Clause(found.subjects, walk.values, found.start, end, walk.used, walk.open, doubt, walk.partial)


def bracketed(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Every "Name (A, 97)"."""
    for at, token in enumerate(tokens[:-2]):
        if token.kind is Kind.SUBJECT and tokens[at + 1].text == "(":
            walk = _Walk(tokens, at + 1)
            walk.go()
            if walk.values and all(value.grade for value in walk.values) and walk.closed:
                yield Clause((token.codes,), walk.values, at, walk.at, walk.used, doubt=walk.doubt)


def shared(tokens: Sequence[Token], at: int) -> bool:
    """Whether the grade at ``at`` is one of several that are meant together: "D or lower", "an A or B"."""
    rest = [token for token in tokens[at + 1 : at + 4] if token.text not in ("a", "an", "'s")]
    if not rest or rest[0].text not in ("or", "and", "to", "/", "through"):
        return False
    after = rest[1] if len(rest) > 1 else None
    return rest[0].text == "or" or (after is not None and after.kind is Kind.GRADE)


class _Walk:
    """Collects the values that follow a verb, or an opening bracket."""

    def __init__(self, tokens: Sequence[Token], start: int) -> None:
        self.tokens, self.at = tokens, start
        self.values: list[Value] = []
        self.used: set[int] = set()
        self.closed = False
        self._doubt = ""
        self._verb = tokens[start].text
        self._from = -1  # where "from" stands, if it tells what was before the verb's change
        self._unsure: set[int] = set()  # values whose year may be that of the change away from them
        self._opens_new, self._side = True, ""
        self._bracket = tokens[start].text == "("
        self._ranking = tokens[start].text in RANKING

    def go(self) -> None:
        self.at += 1
        while self.at < len(self.tokens) and self._step(self.tokens[self.at]):
            self.at += 1

    @property
    def open(self) -> bool:
        """Whether it stopped after a preposition at a word that is not known here, or at "rating"."""
        if self.at >= len(self.tokens) or self.tokens[self.at].kind not in (Kind.WORD, Kind.SECTION):
            return False
        behind = {token.text for token in self.tokens[max(self.used, default=self.at) + 1 : self.at]}
        return bool(behind & PREPOSITIONS) or self.tokens[self.at].text in ("rating", "ratings")

    @property
    def partial(self) -> bool:
        """Whether it gives points alone, and stopped after "for" at a word that is not known here."""
        if self.at >= len(self.tokens) or self.tokens[self.at].kind is not Kind.WORD:
            return False
        behind = [token.text for token in self.tokens[max(self.used, default=self.at) + 1 : self.at]]
        scored = bool(self.values) and self.values[-1].score is not None
        return scored and self.values[-1].grade is None and "for" in behind

    @property
    def doubt(self) -> str:
        """Why what was collected is not certain; empty where it is."""
        kept = {at for at in self._unsure if [value.side for value in self.values[at + 1 : at + 2]] != ["to"]}
        return self._doubt or (_FROM if kept else "")

    def _refuse(self, why: str) -> bool:
        self._doubt = self._doubt or why
        return False

    def _step(self, token: Token) -> bool:
        if token.kind is Kind.GRADE:
            before = [self.tokens[at].text for at in range(max(0, self.at - 2), self.at)]
            if _BY & set(before[-1:] if before[-1:] not in (["a"], ["an"]) else before[:1]):
                return self._refuse(_CHANGE)
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
        if token.kind is not Kind.WORD or token.text not in (PLAIN | {"'s", "'"} | VERBS):
            return False
        if token.text == "to" and self._next() in TO_COME:
            return self._refuse(_TO_COME)
        if token.text in ("to", "from"):
            self._opens_new, self._side = True, token.text
            self._from = self.at if token.text == "from" and self._verb else -1
        if token.text in VERBS - _NOUNS:
            self._verb = token.text
        self._ranking = self._ranking or token.text in RANKING
        return True

    def _take(self, name: str, value: object) -> bool:
        if self._opens_new or not self.values or getattr(self.values[-1], name) is not None:
            self.values.append(Value(side=self._side))
            self._opens_new = False
            stated = any(token.kind is Kind.YEAR for token in self.tokens[self._from : self.at])
            if self._side == "from" and self._from >= 0 and not stated:
                self._unsure.add(len(self.values) - 1)
        setattr(self.values[-1], name, value)
        self.used.add(self.at)
        self._verb = "" if self._side != "from" else self._verb
        return True

    def _next(self) -> str:
        return self.tokens[self.at + 1].text if self.at + 1 < len(self.tokens) else ""

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
        if self._change(last, before, after):
            return self._refuse(_CHANGE)
        following = self.tokens[self.at + 1 : self.at + 2]
        if following and following[0].kind is Kind.WORD and following[0].text not in _AFTER_SCORE:
            return False
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

    def _change(self, last: str, before: Sequence[str], after: Sequence[str]) -> bool:
        """Whether a number is how much a score changed, or how far it is from another."""
        unit = bool(after) and after[0] in ("points", "point", "percent")
        if after[:1] and (after[0] in _MORE or (after[0] == "-" and after[1:2] and after[1] in ("point", "points"))):
            return True
        if after[:1] and not unit and after[0].isalpha() and after[0] not in _AFTER_SCORE:
            return False
        signed = last in ("-", "–", "+") and before[-2:-1] in (["("], [","])
        rises = self._verb in CHANGING and self._side not in ("from", "to") and last != "("
        to_most = last == "to" and before[-2:-1] in (["up"], ["down"]) and self._verb not in CHANGING
        compared = unit and after[1:2] and after[1] in _COMPARED
        return last in _BY or signed or rises or to_most or bool(compared)

    def _section(self, token: Token) -> bool:
        """ "An A for prevention": the value is of that section alone."""
        if not self.values or not PREPOSITIONS & {self.tokens[self.at - 1].text, self.tokens[self.at - 2].text}:
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
            if before == "of":
                self._unsure.discard(len(self.values) - 1)
            self._opens_new, self._side = True, ""
        return True

    def _mark(self, token: Token) -> bool:
        if token.text == ")" and self._bracket:
            self.closed = True
            self.at += 1
            return False
        return token.text in (",", "(", ")", ":", "#", "—", "–", "-", "%")
