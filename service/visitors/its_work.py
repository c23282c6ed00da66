"""A question asking what this organisation does, or how it describes itself -> the sentences in which it says so.

"What do you do?" may be asked of this service too; where no sentence says what the organisation is or does, it is.
Where nobody says whose archive this is, what stands below most releases tells it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ingest import Generation, Organisation, SectionKind, pattern
from service.citations import Cited, bare
from service.cues.definitions import definitions
from service.introduction import asks_its_work
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 200  # passages that are looked through
_IS_A = pattern(
    r"^\W*(?P<name>[A-Z][^.!?:;]{1,80}?)(?: \([^()]{1,40}\))?,? (?:is|are) (?:an?|the) |"
    r"^\W*(?P<nombre>[A-ZÀ-ÖØ-Þ][^.!?:;]{1,80}?)(?: \([^()]{1,40}\))?,? (?:es|son) (?:una?|el|la) "
)


def its_work(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """Those sentences; none where something else is asked, or nobody says what it is."""
    if not asks_its_work(reading.asked or reading.question):
        return ()
    if organisation.name:
        named = replace(reading, question=f"What does {organisation.name} do?", kind=Kind.PASSAGE)
        return definitions(named, organisation, generation, visible, filters)
    return _below_most(generation, visible, filters)


def _below_most(generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The sentence that says what somebody is, below more than half of the releases that end with such a one, from the
    newest of them."""
    told: dict[str, list[tuple[Cited, str]]] = {}
    documents: dict[str, set[int]] = {}
    for passage, span, words in nearest_sentences(
        "text : (is OR are OR es OR son)", READ, generation, visible, filters
    ):
        document = passage.document
        below = [one.span for one in document.anatomy.sections if one.kind is SectionKind.BOILERPLATE]
        found = _IS_A.match(words) if any(one.contains(span) for one in below) else None
        if found:
            name = bare(found["name"] or found["nombre"])
            told.setdefault(name, []).append((Cited(document, span), bare(words)))
            documents.setdefault(name, set()).add(document.number)
    if not told:
        return ()
    most = max(documents, key=lambda name: (len(documents[name]), name))
    if 2 * len(documents[most]) <= len(set().union(*documents.values())):
        return ()
    printed = Counter(words for _, words in told[most])
    return (max(told[most], key=lambda one: (printed[one[1]], one[0].document.date, -one[0].document.number))[0],)
