"""How a vote went -> the sentence that prints it: "by 34 votes to 21, not to renew its contract with Lark"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, StoredPassage, pattern
from service.citations import Cited
from service.cues.newest import Told, of_newest
from service.language.numeral import A_NUMBER
from service.language.openings import OPENED
from service.language.stop_words import telling_stems, telling_words
from service.language.years import YEAR
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

READ = 40  # passages that are looked through, the nearest by their words
_ASKED = pattern(
    rf"{OPENED}(?:what (?:was|were) the (?:votes?|voting|vote count|tally|result of the vote)|"
    r"how (?:did (?:the|they|it) (?:vote|council vote|members vote)(?: go)?|close was the vote)|by how many votes)"
    r"(?: (?:on|over|about|for|to|against|of|in))? (?P<what>.+?)\W*$",
    re.I,
)
_TOLD = pattern(
    rf"\b{A_NUMBER} (?:votes? )?(?:to|against|[–-]) {A_NUMBER}\b(?=.*\bvot)|\b{A_NUMBER} votes? (?:to|"
    rf"against) {A_NUMBER}\b|"
    rf"\bvot\w+.*\b{A_NUMBER} ?(?:to|against|[–-]) ?{A_NUMBER}\b|\bunanimous\w*\b",
    re.I,
)
# One deed in many words, of a contract, a plan or a service.
_ENDS = pattern(r"(?:dropp?|end|dump|ditch|axe?|scrapp?|cancell?|terminat|oust|sack|clos|stopp?)(?:ing|ed|e|s)?", re.I)
_NAMES = pattern(r"\b[A-ZÀ-ÖØ-Þ][\w-]+")
_TOLD_END = pattern(
    r"\b(?:not to (?:renew|extend|keep|continue)|(?:end|terminate|drop|cancel|scrap|close|stop)(?:s|p?ed|"
    r"l?ed|d|p?ing|l?ing)?)"
    r"\b",
    re.I,
)


def votes(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """That sentence, where it holds all that the question names, of the newest document; that something ends may be
    told otherwise where both name the same."""
    asked = _ASKED.match(reading.question)
    if asked is None or reading.kind is Kind.PREDICTION:
        return ()
    words = telling_words(YEAR.sub(" ", asked["what"]))
    names = {word.casefold() for word in _NAMES.findall(asked["what"])}
    ends = [word for word in words if _ENDS.fullmatch(word)] if names else []
    wanted = generation.stems(word for word in words if word not in ends)

    def told(passage: StoredPassage) -> Iterator[Told]:
        for span in passage.sentences:
            text = " ".join(passage.words(span).split())
            all_of_it = wanted <= telling_stems(text, generation) and (not ends or _TOLD_END.search(text))
            if all_of_it and _TOLD.search(text):
                yield text, Cited(passage.document, span)

    passages = nearest_holding(sorted(names) or words, READ, generation, visible, filters, every=bool(names))
    dated = [one for one in passages if not reading.years or one.document.anatomy.published.year in reading.years]
    return of_newest(dated, told) if wanted else ()
