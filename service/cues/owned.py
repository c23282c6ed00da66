"""A question about what is somebody's -> the sentence that begins with it, or that leaves it out after another's.

"What is Ann Lee's fee?": "Lee's fee is $800.", or "Stone's fee is $900. Lee's has not been set.", of which neither says
it alone.
"""

from __future__ import annotations

import re

from ingest import Generation, Span, pattern
from service.citations import Cited
from service.reading import Reading, unaccented
from service.retriever import Filters, Visible
from service.visibility import nearest_seen

READ = 40  # passages that are looked through, the nearest by their words
SHOWN = 2  # the newest first: what is somebody's may have changed
_NAME = r"[^\W\d_][\w-]*(?: [^\W\d_][\w-]*){1,3}?"
_THING = r"[a-zß-ÿ-]+(?: [a-zß-ÿ-]+)?"
_ASKED = pattern(
    rf"^\W*(?i:(?:(?:and|so|but) )?(?:what|how (?:much|high|big|large|old|long))(?:['’]s| is| was| are| were)) "
    rf"(?:(?P<owner>{_NAME})['’]s? (?P<thing>{_THING})|the (?P<of>{_THING}) of (?P<whose>{_NAME}))\W*$"
)
_STANDS = r"(?:has|had|have|is|was|are|were|will|would|remains?|stands?)\b"


def owned(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """None where the question is of another form, or nothing is told so."""
    asked = _ASKED.match(reading.question)
    if asked is None or reading.years:
        return ()
    names = unaccented((asked["owner"] or asked["whose"]).casefold()).split()
    thing = re.escape(unaccented((asked["thing"] or asked["of"]).casefold()))
    owner = rf"(?:{re.escape(' '.join(names[:-1]))} )?{re.escape(names[-1])}['’]s?"
    whole = re.compile(rf"\W*{owner} {thing} {_STANDS}")
    short, before = re.compile(rf"\W*{owner} {_STANDS}"), re.compile(rf"['’]s? {thing}\b")
    query = " AND ".join(f'"{word}"' for word in (names[-1], *re.findall(r"\w+", thing)))
    found: list[Cited] = []
    passages = nearest_seen(f"text : ({query})", READ, generation, visible, filters)
    for passage in sorted(passages, key=lambda one: one.document.date, reverse=True):
        around = unaccented(f"{passage.document.anatomy.title} {passage.text}".casefold())
        if not all(re.search(rf"\b{re.escape(name)}\b", around) for name in names):
            continue  # another of that surname
        last: Span | None = None
        for span in passage.sentences:
            told = unaccented(" ".join(passage.words(span).split()).casefold())
            if whole.match(told):
                found.append(Cited(passage.document, span))
            elif last and short.match(told) and before.search(passage.words(last)):
                found.append(Cited(passage.document, Span(last.start, span.end)))
            last = span
    return tuple(found[:SHOWN])
