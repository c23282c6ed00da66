"""A question about several named subjects as a set -> its line with a word for subjects in place of their names.

"How many of X, Y and Z got an A?" then asks what "how many states got an A?" asks, among X, Y and Z alone.
"""

from __future__ import annotations

from ingest import pattern

_NAMES = r"(?:the |these |those |two |three |four |five |six |<u> )*<s>(?: (?:and |or )?<s>)*"
_PICKS = (
    r"(?:how many|number|which(?: ones?)?|what(?: ones?)?|who|any|none|all|both|share|percentage|percent|proportion|"
    r"fraction|majority|half|most|average scores?|averages?)"
)
_OF_THEM = pattern(rf"(?P<picks> {_PICKS})(?: (?:out )?of| among| from| between) {_NAMES}(?= )")
# "Of X and Y, which failed?"
_BEFORE_ALL = pattern(
    rf"^ (?:(?:out )?of|among) {_NAMES} (?P<picks>how many|which|what|who|whose|what share|did any|were any|any)"
    r"(?: ones?)?(?= )"
)

# A set that no question before explains: "which of those is best?" is not told of all.
LEFT_OPEN = pattern(r" (?:of|among|in) (?:those|these|them|that (?:list|group)|the (?:two|three|four|five)) ")
_COMPARATIVE = pattern(
    r" (?:did|does|do|is|was|were|are|has|have|had|scored|scores|ranked|ranks|fared|fares|performed|performs|stood|"
    r"stands|got|gets|received) (?:the |a )(better|worse|higher|lower) "
    r"| (?:did|does|do|is|was|were|are|scored|scores|ranked|ranks|fared|fares|performed|performs|stood|stands) "
    r"(better|worse|higher|lower|ahead|behind)(?! than| on) "
)


def as_a_set(line: str) -> str | None:
    """``line`` without the names; None where it does not pick among them."""
    for form in (_BEFORE_ALL, _OF_THEM):
        if found := form.search(line):
            return f"{line[: found.start()]} {found['picks'].strip()} <u>{line[found.end() :]}"
    return None


def side_by_side(line: str) -> int:
    """1 where it asks which of them stands higher, -1 where lower: as they stand, and not how they changed."""
    found = _COMPARATIVE.search(line)
    return 0 if found is None else 1 if (found[1] or found[2]) in ("better", "higher", "ahead") else -1
