"""A question of a form that certain words answer -> the sentences that hold these words and all of its own.

When something began: a sentence with a word of beginning and a year. What something is called: one with
"known as", "called" or a name in apposition. Whether something is required: one that says what is, or is not,
with most of the question's words and all of its names. A name may stand in the sentence as its letters, where the
document spells them out, or as another name of the organisation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache, partial

from ingest import Generation, Organisation, Span, StoredPassage, pattern
from service.answering.opposite_told import tells_the_other_of_two
from service.citations import Cited, bare
from service.cues.beginning import GRADED, asks_beginning
from service.language.everyday import one_word
from service.language.name_forms import cut_short
from service.language.stop_words import STOP_WORDS
from service.language.word_shapes import SPELT_JOINED_WORD
from service.own_names import own_names
from service.reading import Kind, Reading
from service.retriever import Filters, Visible, affordable
from service.visibility import nearest_sentences

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 2  # the shortest sentences say it most plainly; more say the same

_BEGAN = (
    r"(?:beg[iau]n|begins|beginning|start(?:ed|s)?|launch(?:ed|es)?|introduc(?:ed?|es)|initiat(?:ed?|es)|create[ds]?)"
)
_FOUNDED = r"(?:found(?:ed|s)?|establish(?:ed|es)?|form(?:ed|s)?|set up|came into being)"
_CALLED = r"(?:call(?:ed)?|named|known(?: as)?|titled|entitled|name|title)"
_REQUIRED = r"(?:requir(?:e[ds]?|ing|ements?)|need(?:ed|s)?|necessary|mandatory|obligatory)"
_EXISTED = r"(?:existed|been (?:around|in existence|in being))"
_WHEN = r"\b(?:when|since when|how long ago|(?:what|which) year)\b"
# "Asbestos was found in 2025" tells of no founding; "to found" does.
_FORMED = pattern(rf"\b(?:(?<=\bto )found|(?!found\b){_FOUNDED})\b", re.I)
_DATED = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|\byears? ago\b", re.I)
_ITSELF = pattern(
    rf"\W*(?:(?:The|Our) (?P<kind>[a-z]+),? (?:(?:which|that|it) )?(?:(?:was|has been|is) )?{_FOUNDED}\b|"
    rf"It was (?:first |originally )?{_FOUNDED}\b|{_FOUNDED}(?: in)? (?:19|20)\d\d(?:, it\b|\W*$))",
    re.I,
)
# "When was the trust created?" is not answered by "she has led the trust since 2006".
_BEGUN = pattern(rf"\b{_BEGAN}\W*$", re.I)
_MAKING = pattern(rf"\b(?:{_BEGAN}|{_FOUNDED})\b", re.I)
_BEGAN_GRADING = pattern(rf"\b{_BEGAN}\b[^.;:]{{0,40}}{GRADED.pattern}", re.I)
_SINCE = pattern(r"^(?P<who>.*?)\b(?:has|have|had)\b.*\bsince\b|\bsince\b", re.I | re.S)
_DOES = pattern(r"\b(?:[^\W\d_]{2,}ed|left|led|ran|came|went|took|became|runs?|leads?|works?|joins?|heads?)\b", re.I)
# "When did the trust start grading?" asks when it began to do so, and not when it was founded.
_ACTIVITY = pattern(
    rf"\b{_BEGAN}\s+(?:to\s+(?!(?:exist|operate|work|be)\b)\w+|(?!(?:existing|operating|working|being)\b)\w+ing)\b",
    re.I,
)
_PLAIN = pattern(
    rf"\b(?:{_BEGAN}|{_FOUNDED}|{_CALLED}|{_REQUIRED}|when|since|how long ago|year|first|issue|issuing|"
    r"publish|publishing|grade|grading|give|giving|originally|actually|exactly|know|get|its|exist(?:s|ed)?|"
    rf"{_EXISTED}|how long)\b",
    re.I,
)


@dataclass(frozen=True)
class _Form:
    """A form of question and the words of a sentence that answer it. ``dated``: it has to print a time too;
    ``share``: how many of the question's own words it has to hold, of those that are no names."""

    asked: re.Pattern[str]
    cue: re.Pattern[str]
    dated: bool = True
    share: float = 1.0


_FORMS = (
    _Form(
        pattern(rf"{_WHEN}.*\b(?:{_BEGAN}|exist(?:s|ed)?)\b|^\W*how long (?:has|have)\b.*\b{_EXISTED}\W*$", re.I),
        pattern(rf"\b(?:{_BEGAN}|since|dates? back)\b", re.I),
    ),
    _Form(pattern(rf"{_WHEN}.*\b{_FOUNDED}\b", re.I), _FORMED),
    _Form(
        pattern(
            r"^\W*what(?:['’]s)?\b.*\b(?:call(?:ed)?|named|known as|titled)\b|"
            r"\bwhat(?:['’]s| is| was| are) the (?:name|title)s? of\b|^\W*how (?:is|was|are)\b.*\bknown\b",
            re.I,
        ),
        pattern(r"\b(?i:known as|called|named|titled|entitled)\b|, the (?=[A-Z])"),
        dated=False,
    ),
    _Form(
        pattern(rf"^\W*(?:does|do|did|is|are|was|were|has|have|must)\b.*\b{_REQUIRED}\b", re.I),
        pattern(rf"\b{_REQUIRED}\b", re.I),
        dated=False,
        share=0.6,  # "proof of force when the victim is a minor" is "force when committed against a minor"
    ),
)


def by_cue(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The sentences that answer ``reading`` by their cue; none where it is of no such form."""
    form = next((form for form in _FORMS if form.asked.search(reading.question)), None)
    if form is None or reading.kind is Kind.PREDICTION:
        return ()
    own, called = own_names(organisation), _by_one_name(tuple(sorted(generation.acronyms.items())))
    wanted = _words(_PLAIN.sub(" ", called(own.sub(organisation.name, reading.question))))
    if not wanted or reading.bills or (reading.years and form.dated):
        return ()
    stems = {generation.stem(one_word(word)): word[0].isupper() for word in wanted}
    grading = asks_beginning(reading, organisation)
    begun = form.dated and _BEGUN.search(reading.question) is not None
    doing = form.dated and _ACTIVITY.search(reading.question) is not None
    named = all(word[0].isupper() for word in wanted) and not doing
    query = " OR ".join(affordable([f'"{word}"' for word in [*wanted, *_words(reading.question)]], generation))
    found: dict[str, Cited] = {}
    last: tuple[StoredPassage, Span, str] | None = None
    for passage, span, told in nearest_sentences(f"text : ({query})", READ, generation, visible, filters):
        before, last = last, (passage, span, told)
        if named and (whole := _founded_by_itself(passage, span, told, before, wanted, called)):
            found.setdefault(bare(told), Cited(passage.document, whole))
            continue
        if form.dated and not _DATED.search(told):
            continue
        if not (form.cue.search(told) or (form.dated and named and _FORMED.search(told))):
            continue
        if (grading and not _BEGAN_GRADING.search(told)) or (begun and _is_of_another_since(told, wanted)):
            continue
        if tells_the_other_of_two(told, reading.question) or (not form.dated and _is_of_its_own(told, wanted)):
            continue
        told = called(own.sub(organisation.name, told))
        holds = _holds(stems, generation.stems(map(one_word, SPELT_JOINED_WORD.findall(told))), form.share)
        if holds and not (named and (_begins_another(told, wanted) or _is_of_its_like(told, wanted, form))):
            found.setdefault(bare(told), Cited(passage.document, span))
    ranked = sorted(found.values(), key=lambda cited: (cited.span.end - cited.span.start, cited.document.number))
    return tuple(ranked[:SHOWN])


def _founded_by_itself(
    passage: StoredPassage,
    span: Span,
    told: str,
    before: tuple[StoredPassage, Span, str] | None,
    wanted: Sequence[str],
    called: Callable[[str], str],
) -> Span | None:
    """What to cite of a sentence that tells when something was founded without its name: "The club, founded in 1902,"
    below the name of one club, or "It was founded in 1902." after a sentence that begins with the name."""
    leads = _ITSELF.match(told)
    if leads is None or not _FORMED.search(told) or not _DATED.search(told):
        return None
    name = r"\W+(?:(?:of|the|and|for|at|in)\W+)*".join(map(re.escape, wanted))
    if leads["kind"]:
        kind, around = leads["kind"].casefold(), called(f"{passage.document.anatomy.title} {passage.text}")
        if kind != wanted[-1].casefold() or len(wanted) < 2 or not re.search(rf"\b{name}\b", around):
            return None
        others = {one.casefold() for one in re.findall(rf"\b([A-Z][\w-]*)['’]?s? (?i:{kind})\b", around)}
        return span if others <= {"the", "our", *(word.casefold() for word in wanted)} else None
    if before is None or before[0].row != passage.row or not re.match(rf"\W*(?:The )?{name}\b", called(before[2])):
        return None
    return Span(before[1].start, span.end)


def _is_of_another_since(told: str, wanted: Sequence[str]) -> bool:
    """Whether a sentence tells since when somebody does something to what is asked about, and not since when it is."""
    since = _SINCE.search(told)
    if since is None or _MAKING.search(told):
        return False
    # Of "Ann Lee joined the trust in 2001 and has led it since" who does it stands before the first verb.
    who = _DOES.split(since["who"] or told, maxsplit=1)[0].casefold()
    return not any(word.casefold() in who for word in wanted)


def _holds(stems: Mapping[str, bool], told: Set[str], share: float) -> bool:
    """Whether ``told`` has all names among ``stems`` (those that are True) and that share of the other words."""
    others = [stem for stem, name in stems.items() if not name]
    held = sum(stem in told for stem in others)
    return all(stem in told for stem, name in stems.items() if name) and held >= share * len(others)


def _words(text: str) -> list[str]:
    """The words of a question that name something."""
    bare = (word.removesuffix("'s").removesuffix("’s") for word in SPELT_JOINED_WORD.findall(text))
    return [word for word in bare if word.casefold() not in STOP_WORDS]


@lru_cache(maxsize=4)
def _by_one_name(acronyms: tuple[tuple[str, str], ...]) -> Callable[[str], str]:
    """What puts the words after letters for each that the archive spells out, and for the first two of those words,
    to which a long name is often cut."""
    full = {form: words for letters, words in acronyms for form in (cut_short(words), words, letters)}
    if not full:
        return str
    forms = "|".join(map(re.escape, sorted(full, key=len, reverse=True)))
    return partial(re.compile(rf"\b(?:{forms})\b").sub, lambda form: full[form[0]])


def _is_of_its_own(told: str, wanted: Sequence[str]) -> bool:
    """Whether a sentence names what is asked about only as whose something is: "the club's song, known as the Gull"."""
    last = re.escape(wanted[-1])
    return re.search(rf"\b{last}['’]s? ", told, re.I) is not None and not re.search(rf"\b{last}\b(?!['’])", told, re.I)


def _is_of_its_like(told: str, wanted: Sequence[str], form: _Form) -> bool:
    """Whether another of the kind stands between a name and the cue: "the School of Law is larger than the School of
    Art, founded in 1994"."""
    name = r"\W+(?:(?:of|the|and|for|at|in)\W+)*".join(map(re.escape, wanted))
    places = list(re.finditer(rf"\b{name}\b", told))
    cue = (form.cue.search(told, places[-1].end()) or _FORMED.search(told, places[-1].end())) if places else None
    return (
        cue is not None and re.search(rf"\b{re.escape(wanted[0])}\b", told[places[-1].end() : cue.start()]) is not None
    )


def _begins_another(told: str, wanted: Sequence[str]) -> bool:
    """Whether the name asked about is who began something else: "the society started a report card"."""
    name = r"\W+".join(map(re.escape, wanted))
    return re.search(rf"\b{name}(?:\W+[A-Z]\w*)*\W+{_BEGAN}\s+(?:the|its|an?|their|our)\b", told) is not None
