"""How old somebody is -> the sentence that prints an age beside the name: "Ambrose, 47, led the brigade"."""

from __future__ import annotations

import re

from ingest import Generation, pattern
from service.citations import Cited
from service.language.name_forms import TITLES
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 60  # passages that are looked through, the nearest by their words
_ASKED = pattern(
    r"^\W*(?i:(?:and|so|y) )?(?i:how old (?:is|was)|what (?:is|was) the age of|qu[eé] edad tiene|"
    r"cu[aá]ntos a[nñ]os tiene) (?P<name>[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*)*)\W*$"
)
_TITLE = pattern(rf"\b{TITLES}")
_AGE = r"(?:[1-9]\d|1[01]\d)"
_LENT = pattern(r"^\W*(?P<asked>(?:(?:and|so) )?how old is) (?:he|she)\W* \((?P<topic>[^()]+)\)\W*$", re.I)
_FULL_NAME = pattern(
    r"\b(?!(?:When|Who|Why|What|Where|How|Was|Is|Did|Has)\b)[A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)+"
)
_ONCE = pattern(
    rf"\b(?:when|while|since|until|after|before|cuando|desde)\b[^,;.]{{0,40}}\b(?:was|tenia|tenía) {_AGE}\b", re.I
)


def _named(question: str) -> str:
    """A question about "he" or "she" with the one name that the turn before lends it."""
    lent = _LENT.match(question)
    names = set(_FULL_NAME.findall(lent["topic"])) if lent else set()
    return f"{lent['asked']} {names.pop()}?" if lent and len(names) == 1 else question


def _untitled(before: str) -> str:
    """What stands before a surname, without a title and without the end of the sentence before."""
    return re.sub(r"^.*\w{2,}\.(?: |$)", "", _TITLE.sub("", before)).strip()


def asks_age(question: str) -> bool:
    """Whether a question asks how old somebody is now."""
    return (
        _ASKED.match(question) is not None and re.match(r"\W*(?:\w+ )?(?:how old|what) was\b", question, re.I) is None
    )


def tells_once(words: str) -> bool:
    """Whether an age that a sentence tells is that of another time: "when Ambrose was 17"."""
    return _ONCE.search(words) is not None


def ages(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The newest sentence on the one person of that name; none where an age stands beside several who bear it."""
    asked = _ASKED.match(_named(reading.question))
    if asked is None or reading.kind is Kind.PREDICTION or reading.subjects:
        return ()
    *first, last = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", asked["name"])
    given = " ".join(first)
    named = rf"(?P<given>(?:[A-ZÀ-ÖØ-Þ][\w.’'-]* )*){re.escape(last)}"
    told = pattern(
        rf"\b{named},? (?:who is |aged |age |is |was |de )?{_AGE}(?:,| years old\b| a[nñ]os\b|\.$)|"
        rf"\b{_AGE}-year-old {named.replace('given', 'behind')}\b"
    )
    bearing = pattern(rf"((?:\b[A-ZÀ-ÖØ-Þ][\w.’'-]* )*){re.escape(last)}\b")
    people: dict[str, list[tuple[str, Cited]]] = {}
    for passage, span, words in nearest_sentences(f'text : "{last}"', READ, generation, visible, filters):
        found = told.search(words)
        if found is None or tells_once(words):
            continue
        whose = _untitled(found["given"] or found["behind"] or "")
        bearers = {_untitled(one) for one in bearing.findall(f"{passage.context} {passage.text}")} - {""}
        if given and not whose and not all(f" {one}".endswith(f" {given}") for one in bearers or {""}):
            continue
        if whose and given and not (whose.endswith(given) or given.endswith(whose)):
            continue  # another of that name
        dated = passage.document.date
        people.setdefault(whose, []).append((dated, Cited(passage.document, span)))
    named_in_full = {whose for whose in people if whose}
    if len(named_in_full) > 1:
        return ()
    newest = sorted((one for own in people.values() for one in own), key=lambda one: one[0], reverse=True)
    return tuple(cited for _, cited in newest[:1])
