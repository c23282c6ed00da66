"""A question asking how many, how big or how long -> the sentence that has the number as an adjective.

"How many beds does the hospital have?": "the 312-bed hospital". "How big is the crew?": "a 40-strong crew". "How long
is the grant for?": "a three-year grant". The adjective stands right before the thing, with few words between; whatever
else the question says of it stands in the sentence or the title of its document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest import NUMBER_WORDS, Generation, Organisation, pattern
from service.citations import Cited
from service.cues.sure_words import UNSETTLED
from service.language.openings import OPENED
from service.language.stop_words import telling_stems
from service.language.word_shapes import WORD
from service.own_names import own_names
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 60  # passages that are looked through, the nearest by their words
SHOWN = 2  # documents: an older one may tell another number
_NUMBER = rf"(?:\d[\d,.]*|(?:{'|'.join(NUMBER_WORDS)})(?:-(?:{'|'.join(NUMBER_WORDS)}))?)"
_TIME = r"(?:year|month|week|day|night|hour|minute)"
_SIZE = r"(?:strong|member|person|man|woman)"
# No other thing: in "a 10-minute walk from the school" the walk is so long.
_BETWEEN = (
    r"(?:(?!(?:of|from|to|in|at|on|by|for|with|and|or|than|as|the|an?|its|their|after|before)\b)[a-zß-ÿ][\w-]* ){0,3}?"
    r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]* ){0,4}?"
)
_WHAT = r"(?:(?:the|your|our|its|their) )?(?P<what>[^?,;]+?)"
_OTHER = _WHAT.replace("what", "other")
_ASKED = pattern(
    rf"{OPENED}(?:"
    rf"how many (?P<unit>[a-z]{{3,}}s) (?:(?:does|do|did) {_WHAT} have|(?:has|had) {_OTHER} got)|"
    r"(?P<size>how (?:big|large|strong) (?:is|was|are|were)|"
    r"how many (?:[a-z]+ )?(?:is|was|are|were|sit) (?:there )?(?:in|on)) "
    rf"{_WHAT.replace('what', 'body')}|"
    rf"(?P<time>how long) (?:is|was|will|does|did) {_WHAT.replace('what', 'span')}"
    r"(?: (?:for|be|last|run|take|going to last|valid))*"
    r")(?: (?:in|of|during) (?:19|20)\d\d)?\W*$",
    re.I,
)
_OF = pattern(r"\b(?:of|from|with|by|between|for|in|at|on|to)\b", re.I)


@dataclass(frozen=True)
class _Thing:
    """``head`` is the thing before which the adjective stands, ``unit`` what that counts, as a pattern; ``rest`` are
    the stems of what the question says else. ``one``: without these "the" has to say that the one known is meant;
    ``own``: it is the organisation, of which every document is."""

    head: str
    unit: str
    rest: frozenset[str]
    one: bool
    own: bool

    def is_told(self, words: str, around: frozenset[str]) -> bool:
        number = rf"(?i:{_NUMBER}-{self.unit})(?!-old)[ -]{_BETWEEN}(?i:{self.head})\b"
        if not re.search(rf"\b{number}", words) or UNSETTLED.search(words):
            return False
        if self.rest <= around and (self.rest or not self.one):
            return True
        return (self.own or not self.rest) and re.search(rf"\b(?:[Tt]he|[Oo]ur) {number}", words) is not None


def hyphenated(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The newest of these sentences, one of a document; none where the question is of another form."""
    thing = _thing(reading, organisation, generation)
    if thing is None or reading.kind is Kind.PREDICTION or reading.bills or reading.subjects:
        return ()
    found: dict[int, Cited] = {}
    sentences = nearest_sentences(f'text : "{thing.head}"', READ, generation, visible, filters)
    for passage, span, words in sorted(sentences, key=lambda one: one[0].document.date, reverse=True):
        document, plain = passage.document, " ".join(words.split())
        if reading.years and document.anatomy.published.year not in reading.years:
            continue
        if thing.is_told(plain, telling_stems(f"{document.anatomy.title} {plain}", generation)):
            found.setdefault(document.number, Cited(document, span))
    return tuple(found.values())[:SHOWN]


def _thing(reading: Reading, organisation: Organisation, generation: Generation) -> _Thing | None:
    asked = _ASKED.search(reading.question)
    if asked is None:
        return None
    owner = asked["what"] or asked["other"]
    own = owner is not None and (
        owner.casefold() in ("you", "we") or own_names(organisation).fullmatch(owner) is not None
    )
    named = organisation.name if own else owner or asked["body"] or asked["span"]
    head = WORD.findall(_OF.split(named)[0])[-1:]
    if not head:
        return None
    unit = asked["unit"].removesuffix("s") if owner else _SIZE if asked["size"] else _TIME
    rest = telling_stems(named, generation) - {generation.stem(head[0].casefold())}
    return _Thing(head[0].casefold(), unit, frozenset(rest), one=owner is not None, own=own)
