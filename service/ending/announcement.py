"""What was only announced -> the same, placed after what a newer document reports of it; named where none does.

"The bridge will open in 2020" is true of its day and misleads on any later one. What came of it is a sentence of a
newer document that does not look ahead, speaks of the same thing and has the verb of the plan: where the reader did
not choose it, it is taken from the passages that were found. That the plan came to nothing came of it as well; what
comes of it in other words is not seen, and where it is in doubt whether both mean the same thing the plan stays first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest import Published, StoredDocument, pattern
from service.answer import Citation
from service.answering.refusals import announces
from service.answering.years_told import tells_of
from service.citations import Cited
from service.ending.disagreement import denies, numbers, of_one_thing
from service.ending.had_planned import DECIDED_AGAINST
from service.evidence import cited_sentence
from service.language.date_words import MESES, MONTHS
from service.language.numeral import NUMBERS
from service.language.stop_words import STOP_WORDS
from service.language.word_shapes import SPELT_WORD
from service.language.years import YEAR
from service.reading import Reading
from service.reading_features.question_words import form
from service.retriever import Candidate

# Of the words of a plan beside its verb, so many stand in a report of it; fewer, and a library that "opened its doors"
# was what came of a reading room (tests/answers/test_announcement.py has both sides).
FEWEST, SHARE = 2, 0.6
DECIDED = 0.5  # where it was decided not to do it, by the verb of the plan

_PLAN = pattern(
    r"(?<!\ba )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\btheir )"
    r"\b(?:(?-i:will|shall)(?! (?:\w+ )?(?:never|always)\b)|"
    r"(?:plan|intend|aim|hope|expect)s? to|(?:is|are) (?:now |also |still )?"
    r"(?:(?:due|expected|scheduled|set|going|planned|about|likely) )?to)\b(?: (?:not|also|soon|then|\w+ly))*"
    r"(?: be)?(?: \w+ly)? (?P<verb>[^\W\d_]{2,})|\bvan? a (?P<future>[^\W\d_]{3,}r)\b|"
    r"(?-i:\b(?P<simple>[a-záéíóúüñ]{2,}r)(?:á|án)\b)",  # not the names: Durán, Teherán
    re.I,
)
# "our mission this year is to end hunger": what something is for, and nothing that is to come
_PURPOSE = pattern(
    r"\b(?:mission|goal|aim|purpose|role|job)s?(?: (?:of|for|in|this|as|at|on|with|here|today|now)\b"
    r"(?: (?!(?:is|are|was|were|and|but)\b)[\w'’-]+)*)? (?:is|are) (?:now |also |still )?to\b",
    re.I,
)
# That it is not to come is news of it, whatever its verb was.
_CALLED_OFF = pattern(
    r"\b(?:will not|won['’]t|is not to|are not to) (?:now )?(?:take place|be held|go ahead|happen)\b|"
    r"\b(?:called off|cancell?ed|postponed|put off|abandoned|scrapped|shelved)\b",
    re.I,
)
_DECIDED_AGAINST = pattern(DECIDED_AGAINST, re.I)
_MONTHS = "|".join((*MONTHS, *MESES))
_TIME = pattern(
    r"\b(?:next|this|coming|later|soon|by the end|tomorrow|tonight|spring|summer|autumn|winter|\w+day|próxim\w+|este|"
    rf"esta|primavera|verano|otoño|invierno|{_MONTHS})\b",
    re.I,
)
_DAY = pattern(rf"\b\d{{1,2}} de (?:{_MONTHS})\b", re.I)
_WHO_SAYS = pattern(r",\s[^,.]*\b(?:said|says|announced|dijo|anunció)\b[^.]*|\baccording to\b[^,.]*", re.I)
_WHOLE = 4  # letters; of a longer verb the last may change: "close", "closing", "carry", "carried"
_IRREGULAR = {
    "become": "became", "begin": "began", "bring": "brought", "build": "built", "buy": "bought", "choose": "chose",
    "come": "came", "fall": "fell", "find": "found", "get": "got", "give": "gave", "go": "went", "grow": "grew",
    "hold": "held", "keep": "kept", "lead": "led", "leave": "left", "lose": "lost", "make": "made", "meet": "met",
    "pay": "paid", "rise": "rose", "run": "ran", "sell": "sold", "send": "sent", "speak": "spoke", "spend": "spent",
    "take": "took", "win": "won", "write": "wrote",
}  # fmt: skip
_COUNTED = {word: str(number) for number, word in enumerate(NUMBERS, 2)}  # "one" counts nothing, mostly
# Capitals that name nothing by themselves: of one archive many releases share them.
_OFFICES = frozenset(
    map(
        form,
        """agency authority board city commission committee council county department district director governor
        government mayor minister ministry office president secretary senator state town university""".split(),
    )
)


@dataclass(frozen=True)
class _Sentence:
    text: str
    title: str  # of its document
    publisher: str
    published: Published


@dataclass(frozen=True)
class _Plan:
    said: _Sentence
    verb: str
    words: frozenset[str]


def reported_first(
    cited: Sequence[Cited], candidates: Sequence[Candidate], reading: Reading, words: Callable[[Cited], str]
) -> tuple[Cited, ...]:
    """``cited`` in their order, but each plan after what came of it."""
    ordered, told = list(cited), [(one, _of_document(one.document, words(one))) for one in cited]
    for one, said in told:
        plan = _plan(said)
        if plan is None:
            continue
        reports = [other for other, later in told if _came_of(plan, later)]
        reports = reports or list(_found(plan, candidates, reading))[:1]
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
    told = [_Sentence(c.exact, c.document.title, c.document.publisher, c.document.published) for c in citations]
    for citation, said in zip(citations, told, strict=True):
        made, plan = said.published, _plan(said)
        if plan is None or made.date is None or made.inferred or made.date >= newest():
            continue
        due = max(YEAR.findall(citation.exact), default=made.date[:4] if _TIME.search(citation.exact) else today)
        if due[:4] < today[:4] and not any(_came_of(plan, later) for later in told):
            yield f"{citation.document.title}, {made.date[:4]}"


def _found(plan: _Plan, candidates: Sequence[Candidate], reading: Reading) -> Iterator[Cited]:
    """The sentences of ``candidates`` that report what came of ``plan``, of the years that are asked about; as the
    reader did not choose them, they name it themselves."""
    for candidate in candidates:
        passage = candidate.passage
        if not _is_newer(passage.document.anatomy.published, plan.said.published):
            continue
        for span in passage.sentences:
            said = _of_document(passage.document, passage.words(span))
            named = _share_a_name(replace(plan.said, title=""), replace(said, title=""))
            if (
                (named or _is_decided_against(plan, said.text))
                and _came_of(plan, said)
                and tells_of(passage, span, reading.years)
            ):
                yield cited_sentence(passage.document, span)


def _of_document(document: StoredDocument, text: str) -> _Sentence:
    anatomy = document.anatomy
    return _Sentence(text, anatomy.title, anatomy.publisher, anatomy.published)


def _plan(said: _Sentence) -> _Plan | None:
    text = said.text
    purposes = [purpose.end() for purpose in _PURPOSE.finditer(text)]
    plans = (plan for plan in _PLAN.finditer(text) if not any(plan.start() < end <= plan.end() for end in purposes))
    found = next(plans, None)
    if found is None:
        return None
    verb = next(word for word in found.groups() if word).casefold()
    return _Plan(said, verb, _forms(f"{text[: found.start()]} {text[found.end() :]}"))


def _came_of(plan: _Plan, told: _Sentence) -> bool:
    """Whether ``told``, which is newer, reports what ``plan`` says is to come. Of what is not to come nothing does:
    where it came, it is no fulfilment."""
    planned = plan.said
    if not _is_newer(told.published, planned.published) or denies(planned.text):
        return False
    decided = _is_decided_against(plan, told.text)
    off = decided or _CALLED_OFF.search(told.text)
    if not off and (_looks_ahead(told.text) or not _has_verb(plan.verb, told.text)):
        return False
    shared = len(plan.words & _forms(told.text))
    return (
        shared >= max(FEWEST, (DECIDED if decided else SHARE) * len(plan.words))
        and (decided or _are_of_one_thing(planned, told))
        and _count_alike(planned.text, told.text)
        and max(YEAR.findall(told.text), default="9999") >= (planned.published.date or "")[:4]
    )


def _is_decided_against(plan: _Plan, text: str) -> bool:
    """Whether a text tells that somebody decided not to do what is planned, and neither names anything that could tell
    the two apart."""
    against = _DECIDED_AGAINST.search(text) is not None and _has_verb(plan.verb, text)
    return against and _name_nothing(plan.said.text, text)


def _are_of_one_thing(one: _Sentence, other: _Sentence) -> bool:
    return of_one_thing(_matter(one.text), _matter(other.text)) and _share_a_name(one, other)


def _looks_ahead(text: str) -> bool:
    return announces(text) or _PLAN.search(text) is not None


def _has_verb(verb: str, text: str) -> bool:
    begins, past = verb if len(verb) <= _WHOLE else verb[:-1], _IRREGULAR.get(verb)
    return any(word.casefold().startswith(begins) or word.casefold() == past for word in SPELT_WORD.findall(text))


def _share_a_name(one: _Sentence, other: _Sentence) -> bool:
    """Whether two sentences name the same, or their titles do for them, and not each a thing that the other does not
    name. Names of everything are none: the publisher's, an office, a word that is written small as well."""
    small = [word for said in (one, other) for word in SPELT_WORD.findall(said.text) if word[0].islower()]
    common = _OFFICES.union(map(form, [*small, *SPELT_WORD.findall(f"{one.publisher} {other.publisher}")]))
    (surely, maybe, words), (surely_other, maybe_other, words_other) = _names(one), _names(other)
    if (surely - words_other - common) and (surely_other - words - common):
        return False
    return bool(((surely & maybe_other) | (maybe & surely_other)) - common)


def _name_nothing(*texts: str) -> bool:
    """Whether no text has a capital behind its first word, its times aside."""
    return not any(word[0].isupper() for text in texts for word in SPELT_WORD.findall(_matter(text))[1:])


def _names(said: _Sentence) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words that are surely names, those that may be (the first of a text, all of a title in capitals), and all."""
    text, title = SPELT_WORD.findall(_matter(said.text)), SPELT_WORD.findall(_matter(said.title))
    in_capitals = all(word[0].isupper() for word in title if word.casefold() not in STOP_WORDS)
    inside = text[1:] if in_capitals else [*text[1:], *title[1:]]
    return _capitals(inside), _capitals([*text, *title]), frozenset(map(form, [*text, *title]))


def _capitals(words: Sequence[str]) -> frozenset[str]:
    return frozenset(form(word) for word in words if word[0].isupper() and word.casefold() not in STOP_WORDS)


def _count_alike(one: str, other: str) -> bool:
    """Whether neither counts or measures something else: the numbers of one stand in the other."""
    counts, counts_other = _counts(one), _counts(other)
    return counts <= counts_other or counts_other <= counts


def _counts(text: str) -> frozenset[str]:
    digits = SPELT_WORD.sub(lambda word: _COUNTED.get(word.group().casefold(), word.group()), _DAY.sub(" ", text))
    return frozenset(number.replace(",", "") for number in numbers(digits))


def _forms(text: str) -> frozenset[str]:
    return frozenset(form(word) for word in SPELT_WORD.findall(_matter(text)) if word.casefold() not in STOP_WORDS)


def _matter(text: str) -> str:
    """What a text is about: it without its times, and without who says it."""
    return _TIME.sub(" ", _WHO_SAYS.sub(" ", text))


def _is_newer(one: Published, other: Published) -> bool:
    """Whether ``one`` is surely later, both dates being printed."""
    if one.date is None or other.date is None or one.inferred or other.inferred:
        return False
    known = min(len(one.date), len(other.date))
    return one.date[:known] > other.date[:known]
