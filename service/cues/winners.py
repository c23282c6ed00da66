"""A question asking who won in a year -> the sentence that tells it of the prize or cup that the archive's titles are
about.

"Who won the 2021 prize?", "2021 winner?", "who won in 2021": where a question names none, the one that stands in the
most titles is meant, and not another prize of its own name that was given in that year too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest import Generation, pattern
from service.awards import KINDS, Award, awards
from service.citations import Cited
from service.language.date_words import MAY_BE
from service.language.openings import OPENED
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_seen, seen_documents

READ = 60  # passages that are looked through, the nearest by their words
_ANY = frozenset(("award", "prize"))  # any cup or medal is one
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_KIND = rf"(?P<kind>{'|'.join(KINDS)})"
_WINS = r"(?:won|has won|got|took|received|was awarded|was given|was the winner of)"
_ASKED = (
    pattern(rf"{OPENED}who {_WINS} (?:the )?{_YEAR} {_KIND}\W*$", re.I),
    pattern(rf"{OPENED}who {_WINS} (?:the )?{_KIND} (?:in|of|for) {_YEAR}\W*$", re.I),
    pattern(rf"{OPENED}who (?:won|was the winner) (?:in|of) {_YEAR}\W*$", re.I),
    pattern(rf"{OPENED}(?:who (?:was|is) )?(?:the )?{_YEAR} (?:{_KIND} )?winner\W*$", re.I),
    pattern(rf"{OPENED}(?:who (?:was|is) )?(?:the )?(?:{_KIND} )?winner (?:in|of) {_YEAR}\W*$", re.I),
)
_CAP = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_BEHIND = rf"(?P<of>(?: for {_CAP})?)(?:,? (?P<edition>(?:19|20)\d\d))?\b"
_WON = r"(?:has |have )?(?:also )?(?:won|wins|been awarded|been given|was awarded|received|receives)"
_WENT = r"(?:has been|was|is|has|have been) (?:awarded|given|gone|presented) to|(?:goes|went) to|was won by"
_OPEN = pattern(rf"\b(?:not|never|nobody|no one|will|would|could|{MAY_BE}|might|if|almost|nearly)\b", re.I)


def winners(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """That sentence; none where the question names a prize, or the titles are about several alike."""
    asked = next((found for form in _ASKED if (found := form.search(reading.question))), None)
    if asked is None or reading.kind is Kind.PREDICTION:
        return ()
    year, kind = int(asked["year"]), (asked.groupdict().get("kind") or "").casefold()
    titles = [one.anatomy.title for one in seen_documents(generation.documents, visible, filters)]
    named = [one for title in titles for one in awards(title)]
    of_kind = [one for one in named if one.kind == kind]
    first = _first(of_kind if of_kind and kind not in _ANY else named)
    if first is None or (of_kind and first.kind != kind):
        return ()
    wholes = {f"{one.name} {one.of}".strip() for one in named if one.name == first.name}
    return _told(first.name, wholes, year, generation, visible, filters)


def _first(named: Sequence[Award]) -> Award | None:
    """The one that is named the most; None where two are named as often."""
    ranked = Counter(one.name for one in named).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return next(one for one in named if one.name == ranked[0][0])


def _told(
    name: str, wholes: set[str], year: int, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    award = rf"(?:{year} )?{re.escape(name)}{_BEHIND}"
    forms = (
        pattern(rf"{_CAP}[^;:\"“]*? {_WON} (?:the )?{award}"),
        pattern(rf"\b{award} (?:{_WENT}) (?:the )?(?:[a-zß-ÿ-]+ ){{0,3}}{_CAP}"),
    )
    words = " AND ".join(f'"{word}"' for word in re.findall(r"\w+", name))
    passages = nearest_seen(f"{{text context}} : ({words})", READ, generation, visible, filters)
    of_year, told_of_it = list[Cited](), list[Cited]()
    for passage in sorted(passages, key=lambda one: (one.document.date, one.span.start)):
        for span in passage.sentences:
            text = " ".join(passage.words(span).split())
            found = next((hit for form in forms if (hit := form.search(text))), None)
            if found is None or _OPEN.search(found.group()) or not _is_it(found, name, wholes, year):
                continue
            if found["edition"] or passage.document.anatomy.published.year == year:
                of_year.append(Cited(passage.document, span))
            elif re.match(rf"[^.;]{{0,12}}\b(?:in|of) {year}\b", text[found.end() :]):
                told_of_it.append(Cited(passage.document, span))
    return tuple((of_year or told_of_it)[:1])


def _is_it(found: re.Match[str], name: str, wholes: set[str], year: int) -> bool:
    """Whether what stands after the name is of no other prize than the titles have, and of no other year."""
    whole = f"{name}{found['of']}".strip()
    return (not found["of"] or whole in wholes) and found["edition"] in (None, str(year))
