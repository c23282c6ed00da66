"""A question asking what the difference between two things is -> the sentence that says that one is not the other.

"What is the difference between the Oak Line and the Oak Link?": "The bus, the Oak Link, must not be confused with the
Oak Line, the tram". One stands after those words; the other in the sentence, in its title or in the one before it,
which is then shown with it.
"""

from __future__ import annotations

import re

from ingest import Generation, Span, pattern
from service.citations import Cited
from service.evidence import cited_sentence
from service.language.openings import OPENED
from service.language.stop_words import telling_stems, telling_words
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_holding

READ = 40  # passages that are looked through, the nearest by their words
SHOWN = 2  # sentences; more say the same
_ASKED = pattern(
    rf"{OPENED}(?:what(?: is|['’]s| are)?|explain|tell me) (?:the )?differences? between "
    r"(?P<one>.+?) and "
    r"(?P<other>[^?]+?)\W*$|"
    rf"{OPENED}(?:how (?:is|are|does|do) )(?P<a>.+?) (?:differ(?:ent)?) from (?P<b>[^?]+?)\W*$",
    re.I,
)
_APART = pattern(
    r"\b(?:confused?|mistaken|mixed up) (?:with|for)\b|\b(?:differs?|different|distinct) from\b|\bunlike\b|"
    r"\b(?:as opposed to|in contrast to|not the same as|not to be taken for)\b",
    re.I,
)


def differences(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """None where the question is of another form, or no sentence sets the two apart."""
    asked = _ASKED.match(reading.question)
    if asked is None or reading.kind is Kind.PREDICTION or reading.subjects:
        return ()
    one, other = (telling_stems(asked[a] or asked[b] or "", generation) for a, b in (("one", "a"), ("other", "b")))
    words = telling_words(" ".join(filter(None, asked.groups())))
    if not one - other or not other - one:
        return ()
    found: dict[Cited, None] = {}
    for passage in nearest_holding(words, READ, generation, visible, filters):
        title = telling_stems(passage.document.anatomy.title, generation)
        for i, span in enumerate(passage.sentences):
            text = passage.words(span)
            apart = _APART.search(text)
            if apart is None:
                continue
            within, behind = telling_stems(text, generation), telling_stems(text[apart.end() :], generation)
            above = telling_stems(passage.words(passage.sentences[i - 1]), generation) if i else frozenset[str]()
            for told, beside in ((one, other), (other, one)):
                if not told - beside <= behind or beside - told <= behind:
                    continue
                if beside <= within | title:
                    found[cited_sentence(passage.document, span)] = None
                elif beside <= within | title | above:
                    whole = Span(passage.sentences[i - 1].start, span.end)
                    found[cited_sentence(passage.document, whole)] = None
    return tuple(found)[:SHOWN]
