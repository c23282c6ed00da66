"""A stretch and the sentence of evidence that it rests on -> whether it is that sentence with words left out.

Every word of a sentence may stand in its evidence and say something else there: "buyers are fined and victims are
protected" holds all words of "victims are fined", "it is false that the pier was sold" those of "the pier was sold". So
the words that say something keep their order and the prepositions between them; what is left out between two of them
belongs to one clause, or stands between commas; what is left out before the first does not make the rest a claim, a
wish, a part of many, or somebody else's; and who gives is not who gets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.gating.keys import Key
from service.gating.unit import Unit
from service.gating.words import Words, tokens

# These may stand elsewhere than in the evidence ("In 2016, A received a B"): bonds.py ties them.
_MOVES = frozenset(("year", "date", "ordinal", "grade", "framework", "bill"))
_FIGURES = frozenset(("number", "percent", "money"))
_ALL = frozenset(("all", "each", "every"))
_GONE = "\0"  # stands where a key stood that may stand elsewhere
_TIE = r"by|from|to|for|of|with|into|onto|as|at|on|in|about|within|during"
_TIES = re.compile(rf"\b(?:{_TIE})\b", re.I)
_BEFORE_KEY = re.compile(rf"(?:\b(?:{_TIE}|an?|the|its?|their|under|since|until|up)\b[\s,]*)+$", re.I)
_JOINS = re.compile(r"[;:]|\b(?:and|or|but|nor|yet|while|whereas|although|though|than)\b", re.I)
_COMMA = re.compile(r"[,()–—]")
_BREAKS = re.compile(rf"{_COMMA.pattern}|{_JOINS.pattern}", re.I)
_ASIDE = re.compile(r"\s*[,(–—].*[,)–—]\s*(?:\w+\s*){0,3}", re.S)
_PRONOUN = re.compile(r"(?:It|They|He|She|This|These|Those)\b")
_SOURCE = re.compile(r"(?:according to|in the words of) [^,]{2,60},", re.I)
# "treats a driver as a learner who may not be fined"
_AS = re.compile(r"\bas (?:an?|the) \w+ (?:who|which|that)\b", re.I)
# "boats that carry oil" are not boats; "a boat that carries oil" is a boat
_WHICH = re.compile(r"\s+(?:that|who|whose)\b", re.I)
# "the bridge is closed" says of the bridge what "the bridge" does not
_IS = re.compile(r"\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did)\b")
_A = re.compile(r"\ban? (?:\w+ )?$", re.I)
_OPENS = re.compile(r"\b(?:that|whether|if|who|whom|whose|which|where|to|what|how|why)\b", re.I)
_SAYS = re.compile(
    r"\b(?:says?|said|saying|tells?|told|stated|according|reported|noted|wrote|explained|announced|added)\b", re.I
)
_TOLD = re.compile(rf"\b(?:that|whether|if)\b|{_SAYS.pattern}", re.I)
_BE = r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )(?<!\bbeing )"
_GIVES = re.compile(rf"{_BE}\b(?:gives?|gave|giving|awards?|awarded|assigns?|assigned)\b", re.I)
_GETS = re.compile(r"\b(?:receiv(?:es?|ed|ing)|gets?|got|gotten|earn(?:s|ed)?|given)\b", re.I)


@dataclass(frozen=True)
class _Item:
    """A word that says something, or a figure, and where it stands. ``owns``: what follows is said to be its; ``name``:
    it is part of one."""

    root: str
    word: str
    start: int
    end: int
    owns: bool = False
    name: bool = False
    figure: bool = False


@dataclass(frozen=True)
class _Side:
    """A text without the keys that may stand elsewhere, and its items in order."""

    text: str
    items: tuple[_Item, ...]

    def between(self, i: int, j: int) -> str:
        """What stands between two items; -1 is the beginning."""
        return self.text[self.items[i].end if i >= 0 else 0 : self.items[j].start]

    def is_beside(self, i: int, j: int) -> bool:
        return i >= 0 and j < len(self.items) and self.between(i, j).isspace()


def course_holds(text: str, keys: Sequence[Key], unit: Unit, words: Words) -> bool:
    own, given = _side(text, keys, words), _side(unit.text, unit.keys, words)
    places = {one.root: [j for j, other in enumerate(given.items) if other.root == one.root] for one in own.items}
    known = [i for i, item in enumerate(own.items) if places[item.root]]
    if not _roles_hold(own, given, places) or not _others_hold(own, known, unit, words):
        return False
    if not known:
        return True
    reached = {j for j in places[own.items[known[0]].root] if _begins(own, known[0], given, j, words)}
    for before, i in pairwise(known):
        reached = {
            j
            for j in places[own.items[i].root]
            if any(_goes_on(own, before, i, given, k, j, words) for k in reached if k < j)
        }
    return any(_ends(own, known[-1], given, j, words) for j in reached)


def _side(text: str, keys: Sequence[Key], words: Words) -> _Side:
    text = _SOURCE.sub(lambda found: _GONE * len(found[0]), text)
    for key in keys:
        if key.kind in _MOVES:
            lead = _BEFORE_KEY.search(text[: key.start])
            start = lead.start() if lead else key.start
            text = text[:start] + _GONE * (key.end - start) + text[key.end :]
    return _Side(text, tuple(sorted(_items(text, keys, words), key=lambda item: item.start)))


def _items(text: str, keys: Sequence[Key], words: Words) -> Iterator[_Item]:
    figures = [key for key in keys if key.kind in _FIGURES]
    for key in figures:
        yield _Item(f"{key.kind} {key.value}", text[key.start : key.end], key.start, key.end, figure=True)
    said = tokens(text)
    for token, after in zip(said, [*(token.word for token in said), ""][1:], strict=True):
        inside = [key for key in keys if key.start <= token.start < key.end]
        if token.word in words.neutral or token.word in words.polarity or any(key in figures for key in inside):
            continue
        owns = text[token.end - 2 : token.end + 1].rstrip().endswith(("'s", "’s", "'", "’"))
        name = any(key.kind in ("subject", "name") for key in inside)
        yield _Item(
            words.root(token.word), token.word, token.start, token.end, owns and after not in words.neutral, name
        )


def _others_hold(own: _Side, known: Sequence[int], unit: Unit, words: Words) -> bool:
    """Whether the words that the evidence has not are those of its speaker, role or publisher; words of the title may
    only stand in the place of a pronoun with which the evidence begins."""
    citation = unit.citation
    of = words.stems(" ".join(filter(None, (citation.speaker, citation.role, citation.document.publisher))))
    first = known[0] if known and _PRONOUN.match(unit.text) else 0
    others = (item for i, item in enumerate(own.items) if i >= first and i not in known)
    return all(item.name or item.figure or item.root in of for item in others)


def _begins(own: _Side, i: int, given: _Side, j: int, words: Words) -> bool:
    """Whether what stands before the first word in the evidence may be left out."""
    end = given.items[j].start
    clause = max((found.end() for found in _BREAKS.finditer(given.text[:end])), default=0)
    ahead = given.text[clause:end]
    if _TOLD.search(ahead) and any(token.word in words.polarity for token in tokens(ahead)):
        return False
    left = [item for item in given.items[:j] if item.start >= clause]
    if not left:
        return True
    before = given.text[left[0].end : end]
    if (i == 0 and _tie(own.text[: own.items[0].start]) != _tie(before)) or _changes(given, j, words):
        return False
    return not (_OPENS.search(before) or _SAYS.search(before) or any(item.root in words.kept for item in left))


def _goes_on(own: _Side, before: int, i: int, given: _Side, k: int, j: int, words: Words) -> bool:
    """Whether two words that follow each other in the sentence may do so by the evidence."""
    mine, theirs, left = own.between(before, i), given.between(k, j), given.items[k + 1 : j]
    if given.items[k].owns and not own.items[before].owns:
        return False
    if not left:
        apart = len(_COMMA.findall(theirs)) % 2 == 1 or _JOINS.search(theirs)
        return _ties(mine) == _ties(theirs) and not (apart and not _BREAKS.search(mine))
    if _tie(mine) != _tie(given.between(j - 1, j)) or _changes(given, j, words):
        return False
    if given.is_beside(k, k + 1) and not left[0].word.endswith("ly"):
        return False
    if _BREAKS.search(theirs):
        return _ASIDE.fullmatch(theirs) is not None
    return not (_OPENS.search(_AS.sub(" ", theirs)) or any(item.root in words.kept for item in left))


def _ends(own: _Side, i: int, given: _Side, j: int, words: Words) -> bool:
    """Whether what stands behind the last word in the evidence may be left out: not what that word belongs to, nor all
    that is said of it. Behind a name with nothing before it it may be the verb, where the evidence has no other ("A
    rose to a B": "A received a B")."""
    if given.items[j].owns and not own.items[i].owns:
        return False
    narrowed = _WHICH.match(given.text, given.items[j].end) and not _A.search(given.text[: given.items[j].start])
    if narrowed and not _WHICH.match(own.text, own.items[i].end):
        return False
    said = {token.word for token in tokens(own.text[own.items[i].end :])} - words.function
    if _IS.match(given.text, given.items[j].end) and not said:
        return False
    if not given.is_beside(j, j + 1) or given.items[j + 1].word.endswith("ly"):
        return True
    verb = any(token.word in words.verbs for token in tokens(given.text))
    alone = all(item.name for item in own.items[: i + 1])
    return alone and not verb and not given.is_beside(j + 1, j + 2)


def _changes(given: _Side, j: int, words: Words) -> bool:
    """Whether the word right before one makes it another: a former mayor, the mayor's brother; not every mayor."""
    last = given.items[j - 1]
    return given.is_beside(j - 1, j) and (last.owns or (words.changes_sense(last.word) and last.word not in _ALL))


def _roles_hold(own: _Side, given: _Side, places: Mapping[str, Sequence[int]]) -> bool:
    """Whether who gives in the sentence gives in the evidence, and who gets does not give there."""
    gives, gets = [found.start() for found in _GIVES.finditer(given.text)], _GETS.search(given.text) is not None
    for found in _GIVES.finditer(own.text):
        before = [given.items[j].start for one in own.items if one.end <= found.start() for j in places[one.root]]
        if not gives or (before and min(before) > gives[-1]):
            return False
    for found in () if gets or not gives else _GETS.finditer(own.text):
        who = [places[one.root] for one in own.items if one.end <= found.start()][-1:]
        if any(places_ and all(given.items[j].start < gives[0] for j in places_) for places_ in who):
            return False
    return True


def _tie(between: str) -> str:
    """The preposition that governs what follows; "" where none does."""
    return (_ties(between) or [""])[-1]


def _ties(between: str) -> list[str]:
    return [word.casefold() for word in _TIES.findall(between)]
