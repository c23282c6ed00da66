"""Tokens of a sentence -> tallies ("26 states got Fs and 15 had Ds") and averages of a whole edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.document import ALL
from ingest.organisation import Organisation
from ingest.rows.clauses import Clause, clauses, shared
from ingest.rows.scales import words
from ingest.rows.shapes import Kind, Token

_GOT = words(
    "got get gets received receive receives earned earn earns had have has were was are now scored with at given "
    "awarded graded rated a an the of grade grades letter final overall"
)
_GROUP = frozenset({"jurisdiction", "jurisdictions", "others", "other"})
_INEXACT = words(
    "than least most nearly almost about around over under roughly approximately to another additional other extra up"
)
_BEFORE_NAMES = words("in on the of for this year edition grade overall report card cards")
_PARTIAL = words("southern northern eastern western midwestern northeastern neighbouring neighboring region")
_NEWLY = (("again",), ("for", "the", "first", "time"), ("for", "the", "second", "time"))  # those are not all
_THAT_HAVE = words("with that which who")
_OF_WHAT = words("score grade of in for the edition year all")  # between "the average" and its verb
_WHOLE_WORDS = 4  # between "of" and the number of all: "seven of the state's own twelve counties"


@dataclass
class Counted:
    """The tallies of one sentence, and the tokens that they cover. A grade is "" where its words are "failed": which
    grade that is depends on the scale."""

    counts: list[tuple[str, int]]
    start: int
    end: int
    used: set[int] = field(default_factory=set)


def tallies(tokens: Sequence[Token], organisation: Organisation) -> list[Counted]:
    """The tallies of a sentence about all subjects; none where it speaks of a part of them."""
    regions = {word for subject in organisation.subjects for word in subject.region.casefold().split()}
    if any(token.text in _PARTIAL or (token.text in regions and token.text not in ("of", "the")) for token in tokens):
        return []
    group = _GROUP | {
        form
        for word in (organisation.subject_word, *organisation.subject_words)
        for form in (word.casefold(), f"{word.casefold()}s")
    }
    fails = any(framework.failing for framework in organisation.frameworks)
    return [*_counted(tokens, group, fails, _numbers_of_all(organisation)), *_graded(tokens, group)]


def _numbers_of_all(organisation: Organisation) -> frozenset[int]:
    """How many are graded: all that are declared, those of one kind, and as many as an edition says that it graded."""
    kinds = Counter(subject.kind for subject in organisation.subjects)
    editions = {edition.subjects for edition in organisation.editions if edition.subjects}
    return frozenset({len(organisation.subjects), *kinds.values(), *editions})


def _counted(tokens: Sequence[Token], group: frozenset[str], fails: bool, all_: frozenset[int]) -> Iterator[Counted]:
    """ "26 states got Fs", "15 had Ds", "a B for 21", "no state earned an A", "26 states failed", "26 of the 51 states
    failed"."""
    seen_group = False
    for at, token in enumerate(tokens):
        none = token.text == "no" and _text(tokens, at + 1) in group
        number = (at, 0) if none else _number_at(tokens, at, all_)
        if number is None or (number[0] and tokens[number[0] - 1].text in _INEXACT):
            continue
        (start, count), next_at = number, at + 1
        named = _text(tokens, next_at) in group
        if named:
            next_at += 1
        while _text(tokens, next_at) in _GOT or (tokens[next_at : next_at + 1] and _text(tokens, next_at) == "'"):
            next_at += 1
        following = tokens[next_at : next_at + 1]
        # "80 B" is a line of a table whose rules were lost: a score and a grade, and no number of states.
        direct = next_at == at + 1 and any(grade.number for grade in following)
        behind = tuple(one.text for one in tokens[next_at + 1 : next_at + 5])
        if following and (shared(tokens, next_at) or any(behind[: len(some)] == some for some in _NEWLY)):
            continue
        if following and following[0].kind is Kind.GRADE and (named or seen_group or direct):
            yield Counted([(following[0].text, count)], start, next_at + 1, {next_at})
        elif named and fails and _text(tokens, next_at) in ("failed", "failing", "fail"):
            yield Counted([("", count)], start, next_at + 1)
        seen_group = seen_group or named


def _number_at(tokens: Sequence[Token], at: int, all_: frozenset[int]) -> tuple[int, int] | None:
    """How many the number at ``at`` counts, and where that is said. In "seven of the twelve" it is the part, if
    twelve are all that there are; in "one of nine states with a D" it is the nine."""
    if tokens[at].kind is not Kind.NUMBER or tokens[at].number % 1:
        return None
    if _text(tokens, at + 2) in _THAT_HAVE:
        return at, int(tokens[at].number)
    back = at - 1
    while back >= max(at - _WHOLE_WORDS, 0) and tokens[back].kind in (Kind.WORD, Kind.SUBJECT):
        if tokens[back].text == "of":
            break
        back -= 1
    if back < 1 or tokens[back].text != "of":
        return at, int(tokens[at].number)
    part = back - 1 - (_text(tokens, back - 1) == "out")
    if part < 0 or int(tokens[at].number) not in all_ or (part and tokens[part - 1].text == "not"):
        return None
    if tokens[part].kind is Kind.NUMBER and tokens[part].number % 1 == 0:
        return part, int(tokens[part].number)
    whole = {"all": int(tokens[at].number), "none": 0}
    return (part, whole[tokens[part].text]) if tokens[part].text in whole else None


def _graded(tokens: Sequence[Token], group: frozenset[str]) -> Iterator[Counted]:
    """ "A (15), B (21) and D (2)": two or more grades, each with its count."""
    found, used, start, end = list[tuple[str, int]](), set[int](), 0, 0
    if not any(token.text in group for token in tokens):
        return
    for at in range(len(tokens) - 2):
        grade, mark, number = tokens[at : at + 3]
        counted = mark.text in ("(", ":") and number.kind is Kind.NUMBER and number.number % 1 == 0
        if grade.kind is Kind.GRADE and counted:
            if at and tokens[at - 1].kind is Kind.SUBJECT:
                return
            found.append((grade.text, int(number.number)))
            used.add(at)
            start, end = (start if len(found) > 1 else at), at + 3
    if len(found) > 1:
        yield Counted(found, start, end, used)


def named_behind(tokens: Sequence[Token], counted: Counted) -> list[tuple[str, ...]]:
    """Who was counted, where a colon leads to as many names and no more: "Two received an A in 2019: Kern and Vail"."""
    at = counted.end
    while at < len(tokens) and (tokens[at].kind in (Kind.YEAR, Kind.FRAMEWORK) or tokens[at].text in _BEFORE_NAMES):
        at += 1
    named, names = list[tuple[str, ...]](), at + 1
    if len(counted.counts) != 1 or _text(tokens, at) != ":":
        return []
    for token in tokens[names:]:
        if token.kind is Kind.SUBJECT:
            named.append(token.codes)
        elif token.text not in (",", "and"):
            if token.text not in (".", ";"):
                return []
            break
    return named if len(named) == counted.counts[0][1] else []


def averages(tokens: Sequence[Token], *, of_all: bool) -> Iterator[Clause]:
    """ "The national average rose from 59.1 (F) in 2011 to 84.7 (B) in 2019" as a clause about ``ALL``; where the text
    tells ``of_all`` that a scale grades "The average score of 2016 was 53 points" too."""
    for at, token in enumerate(tokens):
        if token.text != "average":
            continue
        behind = at + 1
        if not any(t.text in ("national", "overall", "nationwide") for t in tokens[:at]):
            while _text(tokens, behind) in _OF_WHAT or any(t.kind is Kind.YEAR for t in tokens[behind : behind + 1]):
                behind += 1
            opens = [t.text for t in tokens[:at]] == ["the"] and _text(tokens, behind) in ("was", "is", "stood")
            if not (of_all and opens):
                continue  # of some of them, or of something else
        years = [one for one in tokens[at + 1 : behind] if one.kind is Kind.YEAR]
        told = [*tokens[:at], Token(Kind.SUBJECT, "", (ALL,)), *tokens[behind:], *years]
        for clause in clauses(told):
            if clause.start == at:
                yield clause


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""
