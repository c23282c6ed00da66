"""A grade of one, or a number of grades, in a year -> the sentences that say who prints it."""

from __future__ import annotations

import re

from ingest import Generation, pattern
from service.citations import Cited
from service.figures.untold import Untold
from service.language.years import YEAR
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 60  # passages that are looked through, the nearest by their words
MOST = 2  # sentences that are cited
_PRINTS = pattern(r"\bprint(?:s|ed)?\b", re.I)


def printed_sources(untold: Untold, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The sentences that tell of that year alone, without one that says the same."""
    (letter,), found = untold.letters, dict[str, Cited]()
    if untold.number is None:
        words, query = (
            [re.escape(untold.printer), rf"(?:an? {re.escape(letter)}|the {re.escape(letter)}s)"],
            f'"{untold.printer}" AND "{untold.year}"',
        )
    else:
        words = [rf"{re.escape(letter)}s", str(untold.number)]
        query = f'"{untold.year}" AND ("print" OR "prints" OR "printed")'
    told = [re.compile(rf"(?<![\w.]){word}(?![\w+-])") for word in words]
    for passage, span, said in nearest_sentences(f"text : ({query})", READ, generation, visible, filters):
        alone = set(YEAR.findall(said)) == {str(untold.year)}
        if alone and _PRINTS.search(said) and all(one.search(said) for one in told):
            found.setdefault(said, Cited(passage.document, span))
    return tuple(found.values())[:MOST]
