"""A stretch and the sentence of evidence that it rests on -> whether it is that sentence with words left out.

Every word of a sentence may stand in its evidence and say something else there: "buyers are fined and victims are
protected" holds all words of "victims are fined", "it is false that the pier was sold" those of "the pier was sold". So
the words that say something keep their order and the prepositions between them; what is left out between two of them
belongs to one clause, or stands between commas; what is left out before the first does not make the rest a claim, a
wish, a part of many, or somebody else's; what is left out after one makes it no fewer (omissions.py); and who gives is
not who gets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest import pattern
from service.gating.keys import Key
from service.gating.omissions import has_condition, lead, may_go_ahead, may_go_behind
from service.gating.roles import is_of_its_time, roles_hold
from service.gating.side import BREAKS, COMMA, JOINS, Side, side_of, tie, ties
from service.gating.unit import Unit
from service.gating.words import Words, tokens

_ALL = frozenset(("all", "each", "every"))
_ASIDE = pattern(r"\s*[,(–—].*[,)–—]\s*(?:\w+\s*){0,3}", re.S)
_PRONOUN = pattern(r"(?:It|They|He|She|This|These|Those)\b")
# "treats a driver as a learner who may not be fined"
_AS = pattern(r"\bas (?:an?|the) \w+ (?:who|which|that)\b", re.I)
# "boats that carry oil" are not boats; "a boat that carries oil" is a boat
_WHICH = pattern(r"\s+(?:that|who|whose)\b", re.I)
# "the bridge is closed" says of the bridge what "the bridge" does not
_IS = pattern(r"\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did)\b")
# "Closing the pier cost a million" tells what that cost
_DOING = pattern(r"(?:^|[.;,]\s*)\w{3,}ing (?:an? |the |its |all )?$", re.I)
_A = pattern(r"\ban? (?:\w+ )?$", re.I)
_OPENS = pattern(r"\b(?:that|whether|if|who|whom|whose|which|where|to|what|how|why)\b", re.I)
_SAYS = pattern(
    r"\b(?:says?|said|saying|tells?|told|stated|according|reported|noted|wrote|explained|announced|added)\b", re.I
)
_TOLD = pattern(rf"\b(?:that|whether|if)\b|{_SAYS.pattern}", re.I)
_UNSURE = pattern(r"\s*(?:what|how|who|whether|why|where|had|were|should|it (?:is|was|has been) (?:\w+ )?said)\b", re.I)
# "a third of the drivers", "the second largest city"
_PART_OF = pattern(r"\0\s+(?:\w+ )?of (?:the |its |their |all )?$", re.I)
_BY_WHOM = pattern(
    r"[^;]*[,(–—]\s*(?:by (?:its|his|her|their) own|on average|in (?:theory|part|principle)|according)\b"
)
_CLAIMED = pattern(r"[^;,–—]*[,–—]\s*(?:\s*[\w.-]+){1,6}")
# "A's grade of B is higher than C"
_COMPARED = pattern(r"['’]s (?:\w+ )?\0+ (?:is|was) (?:higher|lower|better|worse|above|below)\b")
_PER = pattern(r"\b(?:an?|per|each|every)\s+[a-z]", re.I)
_DETERMINER = pattern(r"\s*\b(?:an?|the|its|their|his|her|per|each|every)\s", re.I)
_AUXILIARY = pattern(r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must) $", re.I)
# Not "missed", "lost", "hopes for"
_GOT_TO = pattern(
    r"\s+(?:rose|climbed|improved|advanced|moved|went|jumped|fell|dropped|slipped|declined|sank|returned)\b"
    r"(?: from [^,;]{1,60})? to an? |\s+(?:is|are|was|were) (?:rated|marked|assessed)(?: as)? an? "
)


def course_holds(text: str, keys: Sequence[Key], unit: Unit, words: Words) -> bool:
    own, given = side_of(text, keys, words), side_of(unit.text, unit.keys, words)
    places = {one.root: [j for j, other in enumerate(given.items) if other.root == one.root] for one in own.items}
    known = [i for i, item in enumerate(own.items) if places[item.root]]
    if own.ranked() != given.ranked() & {item.root for item in own.items}:
        return False
    if (
        not is_of_its_time(own.text, given.text)
        or not roles_hold(own, given, places)
        or not _others_hold(own, known, unit, words)
    ):
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


def _others_hold(own: Side, known: Sequence[int], unit: Unit, words: Words) -> bool:
    """Whether the words that the evidence has not are those of its speaker, role or publisher; words of the title may
    only stand in place of a pronoun with which the evidence begins."""
    citation = unit.citation
    of = words.stems(" ".join(filter(None, (citation.speaker, citation.role, citation.document.publisher))))
    first = known[0] if known and _PRONOUN.match(unit.text) else 0
    others = (item for i, item in enumerate(own.items) if i >= first and i not in known)
    return all(item.name or item.figure or item.root in of for item in others)


def _begins(own: Side, i: int, given: Side, j: int, words: Words) -> bool:
    """Whether what stands before the first word in the evidence may be left out."""
    end = given.items[j].start
    clause = max((found.end() for found in BREAKS.finditer(given.text[:end])), default=0)
    ahead = given.text[clause:end]
    if _TOLD.search(ahead) and any(token.word in words.polarity for token in tokens(ahead)):
        return False
    if _UNSURE.match(ahead) or _is_quoted(given.text[:end]) > _is_quoted(own.text[: own.items[i].start], said=True):
        return False
    if not may_go_ahead(lead(given.text[:clause]), given.clause(j), own.of_all):
        return False
    if _PART_OF.search(ahead) and not _PART_OF.search(own.text[: own.items[i].start]):
        return False
    left = [item for item in given.items[:j] if item.start >= clause]
    if not left:
        return True
    if not may_go_ahead(ahead, given.clause(j), own.of_all) or (own.of_all and any(item.figure for item in left)):
        return False
    before = given.text[left[0].end : end]
    if _DOING.search(given.text[:end]):
        return False
    if (i == 0 and tie(own.text[: own.items[0].start]) != tie(before)) or _changes(given, j, words):
        return False
    return not (_OPENS.search(before) or _SAYS.search(before) or any(item.root in words.kept for item in left))


def _goes_on(own: Side, before: int, i: int, given: Side, k: int, j: int, words: Words) -> bool:
    """Whether two words that follow each other in the sentence may do so by the evidence."""
    mine, theirs, left = own.between(before, i), given.between(k, j), given.items[k + 1 : j]
    if given.items[k].owns and not own.items[before].owns:
        return False
    if not left:
        apart = len(COMMA.findall(theirs)) % 2 == 1 or JOINS.search(theirs)
        per = _PER.search(theirs) and not _PER.search(mine)
        return ties(mine) == ties(theirs) and not per and not (apart and not BREAKS.search(mine))
    if tie(mine) != tie(given.between(j - 1, j)) or _changes(given, j, words):
        return False
    if given.is_beside(k, k + 1) and not left[0].word.endswith("ly"):
        return False
    if BREAKS.search(theirs):
        return _ASIDE.fullmatch(theirs) is not None
    theirs = _AS.sub(" ", theirs)
    if not _may_go(given, k, theirs, own) or _is_of_another(mine, given, k, j):
        return False
    return not (_OPENS.search(theirs) or any(item.root in words.kept for item in left))


def _ends(own: Side, i: int, given: Side, j: int, words: Words) -> bool:
    """Whether what stands after the last word in the evidence may be left out: not what that word belongs to, nor all
    that is said of it. After a name with nothing before it it may be the verb, where the evidence has no other ("A
    rose to a B": "A received a B")."""
    if given.items[j].owns and not own.items[i].owns:
        return False
    narrowed = _WHICH.match(given.text, given.items[j].end) and not _A.search(given.text[: given.items[j].start])
    if narrowed and not _WHICH.match(own.text, own.items[i].end):
        return False
    behind = given.text[given.items[j].end :]
    if has_condition(behind) or _is_claim(behind, words):
        return False
    verb = any(token.word in words.verbs for token in tokens(given.text))
    if not verb and all(item.name for item in own.items[: i + 1]) and _GOT_TO.match(given.whole, given.items[j].end):
        return True
    if given.is_beside(j, j + 1):
        return given.items[j + 1].word.endswith("ly") and not given.is_beside(j + 1, j + 2)
    said = {token.word for token in tokens(own.text[own.items[i].end :])} - words.function
    cut = _IS.match(given.text, given.items[j].end) and not said
    return not cut and _may_go(given, j, given.rest(j), own, last=True)


def _is_claim(behind: str, words: Words) -> bool:
    """Whether what follows says that somebody claims or hopes it: "The pier is safe, the brochure claims"."""
    if _BY_WHOM.match(behind):
        return True
    found = _CLAIMED.match(behind)
    return found is not None and any(words.root(token.word) in words.kept for token in tokens(found[0]))


def _may_go(given: Side, j: int, left_out: str, own: Side, *, last: bool = False) -> bool:
    """Whether ``left_out`` after an item of the evidence may be left out."""
    item = given.items[j]
    holds_words = any(item.end <= other.start < item.end + len(left_out) for other in given.items)
    before = given.text[: item.start]
    compared = _COMPARED.match(given.text, item.end - 2)
    return (
        not holds_words
        or compared is not None
        or may_go_behind(left_out, before, name=item.name, clause=given.clause(j), of_all=own.of_all, last=last)
    )


def _is_of_another(mine: str, given: Side, k: int, j: int) -> bool:
    """Whether what stands before the second of two words belongs to what is left out between them: "praised the club
    after fining the driver", "is training drivers"."""
    first, ahead = given.items[k + 1], given.between(k, k + 1)
    if _AUXILIARY.search(ahead) and not first.word.endswith("ly"):
        return True
    return _DETERMINER.match(ahead) is not None and (
        _DETERMINER.match(mine) is None or _DETERMINER.search(given.between(j - 1, j)) is not None
    )


def _is_quoted(before: str, *, said: bool = False) -> bool:
    """Whether quotation marks are open after ``before``, or, of a sentence, it is ``said`` to be somebody's words."""
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened or (said and _SAYS.search(before) is not None)


def _changes(given: Side, j: int, words: Words) -> bool:
    """Whether the word right before one makes it another: a former mayor, the mayor's brother; not every mayor."""
    last = given.items[j - 1]
    return given.is_beside(j - 1, j) and (last.owns or (words.changes_sense(last.word) and last.word not in _ALL))
