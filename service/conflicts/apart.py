"""Two statements of two documents, and their days -> what each prints where one has to be wrong; else None.

Both tell of one thing: the same names, and enough of the same words or deeds; and of one moment: the same is told, or
they were published near each other. How near is said for each kind: what costs, counts and takes changes.
"""

from __future__ import annotations

from datetime import date

from service.conflicts.round_figures import differ as numbers_differ
from service.conflicts.statements import EVENT, FOUNDED, About, Statement
from service.conflicts.values import Kind

# Days between two documents that tell of no moment, within which what they count or pay for is taken as the same. These
# and the bounds below were set by hand on the 20 contradictions and 24 near misses of two archives (DECISIONS.md 117),
# and leave no pair in 6,647 texts of the sets; no script repeats the choice.
NEAR = {Kind.COUNT: 100, Kind.SUM: 200, Kind.STRETCH: 400, Kind.HOUR: 400, Kind.SIZE: 2000}
EVENT_DAYS = 92  # the same happens again after a season at the earliest
TIMES = 2.0  # one sum or stretch that is more than this of the other is of something else
_ENOUGH = 3  # words that two clauses share, where no name or measure ties them


def apart(one: Statement, other: Statement, days: tuple[str, str]) -> tuple[str, str] | None:
    """What each prints where both cannot be true, else None; ``days``: the ISO dates of their documents, "" for
    none."""
    if one.kind != other.kind or one.unit != other.unit or one.said != other.said:
        return None
    if one.kind == EVENT:
        founded = one.unit == FOUNDED  # of the organisation itself: once, whenever it is told
        differ = one.when[:4] != other.when[:4] if founded else _events_apart(one, other)
    else:
        differ = numbers_differ(one.amount, other.amount) and _of_one_time(one, other, days) and _alike(one, other)
    return (one.printed, other.printed) if differ else None


def _alike(one: Statement, other: Statement) -> bool:
    """Whether two values are of the same."""
    a, b = one.about, other.about
    shared, deeds = a.words & b.words, a.deeds & b.deeds
    named = _same_names(a, b)
    if one.kind == Kind.HOUR:
        return bool(named and a.names and b.names)
    if one.kind == Kind.SHARE and named and a.beside & b.beside and shared:
        return True
    if not named or not deeds:
        return False
    tied = bool((a.names and b.names) or a.lead & b.names or b.lead & a.names)
    same_moment = one.when == other.when and len(one.when) > len("2024")
    if one.kind == Kind.COUNT:
        return tied or (same_moment and (a.ours or b.ours or "employs" in deeds))
    if one.kind == Kind.SHARE:
        return len(shared) >= _ENOUGH
    if max(one.amount, other.amount) > TIMES * min(one.amount, other.amount):
        return False
    if one.kind == Kind.STRETCH:
        return len(a.names & b.names) > 1
    return (tied and len(shared) > 0) or len(shared) >= _ENOUGH


def _same_names(one: About, other: About) -> bool:
    """Whether both name the same, one of them perhaps by pointing back."""
    if one.names == other.names:
        return True
    pairs = ((one, other), (other, one))
    return any(not a.names and len(b.names) > 1 and b.names <= a.lead for a, b in pairs)


def _of_one_time(one: Statement, other: Statement, days: tuple[str, str]) -> bool:
    if (one.when and other.when) or one.kind == Kind.SHARE:
        return one.when == other.when != ""
    if not all(days):
        return one.kind == Kind.STRETCH and not (one.when or other.when)
    near = NEAR[Kind(one.kind)]
    if not one.when and not other.when:
        return _days_between(*days) <= near
    told, day = (one.when, days[1]) if one.when else (other.when, days[0])
    return day.startswith(told) or (len(told) > len("2024") and _days_between(told, day) <= near)


def _days_between(one: str, other: str) -> int:
    first, second = (date.fromisoformat(f"{day}-01-01"[:10] if len(day) < 10 else day) for day in (one, other))
    return abs((first - second).days)


def _events_apart(one: Statement, other: Statement) -> bool:
    """Whether one event is told of two days, or of a day and another month, of one year."""
    length = min(len(one.when), len(other.when))
    if one.when[:length] == other.when[:length] or one.when[:4] != other.when[:4]:
        return False
    if one.head and other.head and one.head != other.head:
        return False
    a, b = one.about, other.about
    near = _days_between(one.when, other.when) <= EVENT_DAYS
    return near and _same_names(a, b) and bool(a.names | a.lead) and len(a.words & b.words) > 1
