"""What was only announced -> behind what a newer document reports of it; told of where none does.

"The bridge will open in 2020" is true of its day and misleads on any later one. What came of it is a sentence of a
newer document that does not look ahead, speaks of the same thing and has the verb of the plan: where the reader did
not choose it, it is taken from the passages that were found. What comes of a plan in other words is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ingest import Published
from service.answer import Citation
from service.citations import Cited
from service.disagreement import of_one_thing
from service.evidence import announces, cited_sentence, tells_of
from service.reader import Evidence
from service.reading import Reading
from service.reading_features.question_words import form
from service.retriever import Candidate
from service.stop_words import STOP_WORDS

# Of the words of a plan beside its verb, so many stand in a report of it; fewer, and a library that "opened its doors"
# was what came of a reading room (tests/test_announcement.py has both sides).
FEWEST, SHARE = 2, 0.6

_PLAN = re.compile(
    r"(?<!\ba )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\btheir )"
    r"\b(?:(?-i:will|shall)(?! (?:\w+ )?(?:never|always)\b)|"
    r"(?:plan|intend|aim|hope|expect)s? to|(?:is|are) (?:now |also |still )?"
    r"(?:(?:due|expected|scheduled|set|going|planned|about|likely) )?to)\b(?: (?:not|also|soon|then|only|\w+ly))*"
    r"(?: be)?(?: \w+ly)? (?P<verb>[^\W\d_]{2,})|\bvan? a (?P<future>[^\W\d_]{3,}r)\b|"
    r"(?-i:\b(?P<simple>[a-záéíóúüñ]{2,}r)(?:á|án)\b)",  # not the names: Durán, Teherán
    re.I,
)
# "our mission this year is to end hunger": what something is for, and nothing that is to come
_PURPOSE = re.compile(
    r"\b(?:mission|goal|aim|purpose|role|job)s?(?: (?:of|for|in|this|as|at|on|with|here|today|now)\b"
    r"(?: (?!(?:is|are|was|were|and|but)\b)[\w'’-]+)*)? (?:is|are) (?:now |also |still )?to\b",
    re.I,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TIME = re.compile(
    r"\b(?:next|this|coming|later|soon|by the end|tomorrow|tonight|spring|summer|autumn|winter|\w+day|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|próxim\w+|este|esta|primavera|verano|otoño|"
    r"invierno|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b",
    re.I,
)
_WHO_SAYS = re.compile(r",\s[^,.]*\b(?:said|says|announced|dijo|anunció)\b[^.]*|\baccording to\b[^,.]*", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WHOLE = 4  # letters; of a longer verb the last may change: "close", "closing", "carry", "carried"
_IRREGULAR = {
    "become": "became", "begin": "began", "bring": "brought", "build": "built", "buy": "bought", "choose": "chose",
    "come": "came", "fall": "fell", "find": "found", "get": "got", "give": "gave", "go": "went", "grow": "grew",
    "hold": "held", "keep": "kept", "lead": "led", "leave": "left", "lose": "lost", "make": "made", "meet": "met",
    "pay": "paid", "rise": "rose", "run": "ran", "sell": "sold", "send": "sent", "speak": "spoke", "spend": "spent",
    "take": "took", "win": "won", "write": "wrote",
}  # fmt: skip


@dataclass(frozen=True)
class _Plan:
    matter: str
    verb: str
    words: frozenset[str]


def reported_first(
    cited: Sequence[Cited], candidates: Sequence[Candidate], reading: Reading, words: Callable[[Cited], str]
) -> tuple[Cited, ...]:
    """``cited`` in their order, but each plan behind what came of it."""
    ordered, told = list(cited), [(one, words(one)) for one in cited]
    for one, text in told:
        plan, made = _plan(text), one.document.anatomy.published
        if plan is None:
            continue
        reports = [
            other for other, said in told if _is_newer(other.document.anatomy.published, made) and _came_of(plan, said)
        ] or list(_found(plan, made, candidates, reading))[:1]
        for report in reports:
            if report not in ordered:
                ordered.insert(ordered.index(one), report)
            elif ordered.index(report) > ordered.index(one):
                ordered.remove(report)
                ordered.insert(ordered.index(one), report)
    return tuple(ordered)


def still_open(citations: Sequence[Citation], today: str, newest: Callable[[], str]) -> Iterator[str]:
    """A few words for each plan for a time that has passed by ``today`` whose outcome is not cited, where the archive
    goes on to ``newest``."""
    for citation in citations:
        made, plan = citation.document.published, _plan(citation.exact)
        if plan is None or made.date is None or made.inferred or made.date >= newest():
            continue
        due = max(_YEAR.findall(citation.exact), default=made.date[:4] if _TIME.search(citation.exact) else today)
        reported = any(_is_newer(c.document.published, made) and _came_of(plan, c.exact) for c in citations)
        if due[:4] < today[:4] and not reported:
            yield f"{citation.document.title}, {made.date[:4]}"


def _found(plan: _Plan, made: Published, candidates: Sequence[Candidate], reading: Reading) -> Iterator[Cited]:
    """The sentences of ``candidates`` that report what came of ``plan``, of the years that are asked about."""
    for candidate in candidates:
        passage = candidate.passage
        if _is_newer(passage.document.anatomy.published, made):
            for span in passage.sentences:
                if _came_of(plan, passage.words(span)) and tells_of(Evidence(candidate, span, 0.0), reading):
                    yield cited_sentence(passage.document, span)


def _plan(text: str) -> _Plan | None:
    purposes = [purpose.end() for purpose in _PURPOSE.finditer(text)]
    plans = (plan for plan in _PLAN.finditer(text) if not any(plan.start() < end <= plan.end() for end in purposes))
    found = next(plans, None)
    if found is None:
        return None
    verb = next(word for word in found.groups() if word).casefold()
    return _Plan(_matter(text), verb, _forms(f"{text[: found.start()]} {text[found.end() :]}"))


def _came_of(plan: _Plan, told: str) -> bool:
    """Whether ``told`` reports what ``plan`` says is to come."""
    if announces(told) or _PLAN.search(told):
        return False
    begins = plan.verb if len(plan.verb) <= _WHOLE else plan.verb[:-1]
    past = _IRREGULAR.get(plan.verb)
    if not any(word.casefold().startswith(begins) or word.casefold() == past for word in _WORD.findall(told)):
        return False
    shared = len(plan.words & _forms(told))
    return shared >= max(FEWEST, SHARE * len(plan.words)) and of_one_thing(plan.matter, _matter(told))


def _forms(text: str) -> frozenset[str]:
    return frozenset(form(word) for word in _WORD.findall(_matter(text)) if word.casefold() not in STOP_WORDS)


def _matter(text: str) -> str:
    """What a text is about: it without its times, and without who says it."""
    return _TIME.sub(" ", _WHO_SAYS.sub(" ", text))


def _is_newer(one: Published, other: Published) -> bool:
    """Whether ``one`` is surely later, both dates being printed."""
    if one.date is None or other.date is None or one.inferred or other.inferred:
        return False
    known = min(len(one.date), len(other.date))
    return one.date[:known] > other.date[:known]
