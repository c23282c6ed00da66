"""The forms of speech in which a text says by whom something was done: "The inspection was carried out by Torv Ltd"."""

from __future__ import annotations

import re

from ingest import pattern
from service.cues.sure_words import NAME, Named, Words
from service.language.openings import OPENED

# Verbs whose past is also what stands after "was"; of others the question and the text have two words.
_DONE = (
    r"(?:carried out|conducted|performed|built|designed|made|produced|directed|organi[sz]ed|commissioned|published|"
    r"launched|founded|funded|supplied|installed|repaired|restored|painted|printed|edited|translated|composed|created|"
    r"developed|planned|prepared|audited|inspected|checked|tested|cleaned|hosted|sponsored|managed|operated|chaired|led|"
    r"curated|filmed|recorded|arranged|catered|surveyed|rescued|found|discovered|signed|approved|proposed)"
)
_KIND = r"(?:who|by whom|(?:which|what) (?:company|firm|contractor|organi[sz]ation|agency|studio|practice|team|group))"
DONE_BY = Words(
    pattern(rf"{OPENED}{_KIND} (?P<who>{_DONE}) (?:the |this |that |its |their )(?P<what>[^?,;]+?)\W*$", re.I),
    (
        rf"\b(?i:{{head}})\b(?:,[^,;.]{{1,60}},| (?:of|for|in|on|at) [^,;.]{{1,40}}?)? "
        r"(?:was|were|is|are|has been|have been|had been) (?:\w+ly )?(?i:{who})\b(?: out)? by "
        rf"(?:the |an? )?(?:[a-z-]+ ){{0,4}}{NAME}",
    ),
    Named.HEADED,
)
DOER_FORMS = (DONE_BY,)
