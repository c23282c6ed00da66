"""Text -> the subjects of an organisation that it names, as spans with codes.

Names, aliases and demonyms match without regard to case, abbreviations only as printed; but "the largest grant" is not
Grant: after an article a name of one word that is declared with a capital stands with one. All forms
are one compiled alternation over the lower-cased text, so that reading 10 kB takes about a millisecond.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ingest.anatomy.misspelling import Misspellings
from ingest.document import Span
from ingest.lazy_pattern import pattern
from ingest.organisation import Organisation

# Two-letter English words and everyday abbreviations that, in capitals, are seldom a place or a code.
WORDLIKE = pattern(
    "AD|AH|AI|AL|AM|AN|AS|AT|BE|BY|DE|DO|GO|HA|HE|HI|ID|IF|IN|IS|IT|LA|MA|MD|ME|MO|MR|MS|MY|NO|OF|OH|OK|ON|OR|"
    "PA|PM|SO|ST|TO|TV|UP|US|VS|WE"
)

# A name that goes on with one of these names a thing or a place of its own.
CONTINUATIONS = (
    "County|Counties|Parish|Borough|Township|City|Street|Avenue|Boulevard|Post|Times|Examiner|Monument|River|"
    "Beach|Springs|Attorney|Court"
)
GOES_ON = pattern(rf"\s+(?:{CONTINUATIONS}|{CONTINUATIONS.upper()})\b")
# "The first state to get an A" is not the First State.
COUNTED = pattern(r"[Ff]irst [a-z]\w* (?:to|that|which|who|with|ever)\b")
# "The grant of 2026", "a grant from": a noun; "the grant grade", "the grant county": a name.
ARTICLE = pattern(
    r"\b(?:the|an?|this|that|any|its|their|our|your|which|what|much|many)\s+"
    r"(?:(?!(?:about|of|for|in|on|at|did|does|do|is|was|were|has)\b)[a-z$][\w$,.-]*\s+)?$"
)
BEFORE_NOUN = pattern(
    r"['’]s\b|\s+(?!(?:of|from|for|to|in|on|at|by|with|and|or|is|was|are|were|be|been|has|have|had|will|would|that|which|"
    r"did|does|do|as|than|given|awarded)\b)[a-z]"
)
HONORIFIC = pattern(r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Rev|Hon|Judge|Justice|Senator|Sen|Rep)\.?\s+)$")
BEFORE_CODE = pattern(
    r"(?:[A-Z][\w.'’-]*,\s+|\b[A-Z]{2},?\s+(?:and\s+|or\s+|vs\.?\s+)?|\b(?:for|of|in|from|to|between|versus|vs\.?|"
    r"than|like|compare|compared|about|State)\s+|[(/])$"
)
AFTER_CODE = pattern(
    r"(?:['’]s\b|\s*[/)]|,?\s+(?:and\s+|or\s+|vs\.?\s+)?[A-Z]{2}\b|\s+(?:in\s+)?(?:19|20)\d\d\b|"
    r"\s+(?:get|got|receive|received|earn|earned|has|have|had|score|scored|rank|ranked|improve|improved|grade)\b)"
)
# In a question, small letters stand for an abbreviation where a year or a word of grading is beside them.
SMALL_BEFORE = pattern(r"\b(?:grades?|scores?|ranks?|cards?|laws?|state) (?:of|in|for) $")
SMALL_AFTER = pattern(r"(?:['’]?s)?\s+(?:(?:in\s+)?(?:19|20)\d\d\b|(?:grades?|scores?|ranks?|report|laws?|bills?)\b)")
# A verb of grading tells it only after what asks: "did dc fail", not "my ct got lost".
SMALL_ASKED = pattern(r"(?:^|\b(?:did|does|do|has|have|had|will|is|was|why|how|when) )$", re.I)
SMALL_ALONE = pattern(r"^\W*(?:and|or|but|what about|how about|y)\s+(?=\w+\W*$)", re.I)  # "and fl?"
SMALL_VERB = pattern(r"\s+(?:get|got|fail(?:ed)?|pass(?:ed)?|received?|earn(?:ed)?|improved?)\b")
# "Tenn." loses its point there, too; what is a word of its own without it, in English or Spanish, does not.
CUT_AFTER = pattern(r"(?:['’]?s)?\s+(?:(?:in\s+)?(?:19|20)\d\d|grades?|scores?)\b")
CUT_WORDS = frozenset("ala cal colo del ill ind kan mass miss mont nev ore penn tex wash".split())
# "North and South Dakota": the first name leaves out what it shares with the second.
SHARING = pattern(r"(?<!\w)(?P<first>[^\W\d_]+)\s+(?:and|or|&|y|o)\s+$", re.I)
ADDRESS_CHARS = 300  # how far before a word its web address may begin
WEB = r"(?!\w|\.(?:gov|com|org|edu|net|us)\b)"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text names a subject.

    ``codes`` has several entries, the likeliest first, where the name is ambiguous; ``ask`` says that
    a person should be asked which. ``span`` leaves a possessive out. ``corrected``: it was misspelt.
    """

    span: Span
    codes: tuple[str, ...]
    printed: str
    ask: bool = False
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class _Meaning:
    codes: tuple[str, ...]
    ask: bool


class SubjectNames:
    """All names of an organisation's subjects, ready to be found in texts."""

    def __init__(self, organisation: Organisation) -> None:
        self._named = _named(organisation)
        self._abbreviated = _abbreviated(organisation)
        self._capital = _capital(organisation)
        self._names = _alternation(self._named)
        self._abbreviations = _alternation(self._abbreviated)
        self._small = {
            form.lower(): meaning
            for form, meaning in self._abbreviated.items()
            if re.fullmatch("[A-Z]{2,3}", form) and not WORDLIKE.fullmatch(form)
        }
        cut = {form[:-1].lower() for form in self._abbreviated if re.fullmatch(r"[A-Z][a-z]{2,4}\.", form)}
        self._cut = {form: self._abbreviated[f"{form.capitalize()}."] for form in cut - self._small.keys() - CUT_WORDS}
        self._small_letters = _alternation(self._small | self._cut)
        self._misspellings = Misspellings({form: meaning.codes for form, meaning in self._named.items()})

    def find(self, text: str, *, misspelt: bool = False) -> tuple[Mention, ...]:
        """Every mention in ``text``, in order, none overlapping; the longest form wins.

        ``misspelt`` (meant for questions) also takes words that nearly are a name and are no other
        word; what it finds is marked ``corrected``. "North" in "North and South Dakota" is a name there, too.
        """
        found = sorted(
            [*self._find_names(text), *self._find_abbreviations(text)],
            key=lambda mention: (mention.span.start, -mention.span.end),
        )
        mentions = _first_of_overlapping(found)
        if misspelt:
            corrected = list(self._corrected(text, mentions))
            kept = [one for one in mentions if not any(other.span.overlaps(one.span) for other in corrected)]
            sharing = self._sharing(text, kept)
            mentions = sorted([*kept, *corrected, *sharing], key=lambda mention: mention.span)
        return _joined(text, mentions)

    def _find_names(self, text: str) -> Iterator[Mention]:
        for match in self._names.finditer(_lowered(text)):
            span = Span(*match.span())
            small = match.group() in self._capital and text[span.start : span.end].islower()
            noun = ARTICLE.search(text, max(0, span.start - 24), span.start) and not BEFORE_NOUN.match(text, span.end)
            if small and noun:
                continue
            if in_address(text, span) or GOES_ON.match(text, span.end):
                continue
            if HONORIFIC.search(text, max(0, span.start - 12), span.start):
                continue
            if COUNTED.match(text, span.start):
                continue
            meaning = self._named[_key(match.group())]
            yield Mention(span, meaning.codes, span.of(text), meaning.ask)

    def _find_abbreviations(self, text: str) -> Iterator[Mention]:
        for match in self._abbreviations.finditer(text):
            printed = match.group()
            if printed.isupper() and printed.isalpha() and not _is_code(text, match.start(), match.end()):
                continue
            meaning = self._abbreviated[_printed(printed)]
            yield Mention(Span(*match.span()), meaning.codes, printed, meaning.ask)

    def _sharing(self, text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
        for mention in mentions:
            before = SHARING.search(text, max(0, mention.span.start - 30), mention.span.start)
            _, _, shared = _key(mention.printed).partition(" ")
            meaning = self._named.get(f"{_key(before['first'])} {shared}") if before and shared else None
            if before and meaning and meaning.codes != mention.codes:
                yield Mention(Span(*before.span("first")), meaning.codes, before["first"], meaning.ask)

    def _corrected(self, text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
        taken = [mention.span for mention in mentions]
        for match in self._small_letters.finditer(text):
            span, form = Span(*match.span()), match.group()
            beside = (
                CUT_AFTER.match(text, span.end)
                if form in self._cut
                else SMALL_BEFORE.search(text, max(0, span.start - 20), span.start)
                or SMALL_AFTER.match(text, span.end)
                or (SMALL_ASKED.search(text[: span.start]) and SMALL_VERB.match(text, span.end))
                or ((alone := SMALL_ALONE.match(text)) and alone.end() == span.start)
            )
            if beside and not any(span.overlaps(other) for other in taken):
                meaning = self._small.get(form) or self._cut[form]
                yield Mention(span, meaning.codes, match.group(), meaning.ask, corrected=True)
        for span, form in self._misspellings.find(text, taken):
            meaning = self._named[form]
            yield Mention(span, meaning.codes, span.of(text), meaning.ask, corrected=True)


def in_address(text: str, span: Span) -> bool:
    """Whether a span is a piece of a web address: "https://example.org/news-of-mercia"."""
    if span.start == 0 or text[span.start - 1] not in "-/_=?&":
        return False
    word = re.search(r"\S*$", text[max(0, span.start - ADDRESS_CHARS) : span.start])
    return bool(word and re.search(r"://|^www\.", word.group()))


def _joined(text: str, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """An ambiguous name followed by a name of one that it may mean is that one: "Mercia, M.C."."""
    joined: list[Mention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if (
            before
            and len(before.codes) > 1
            and len(mention.codes) == 1
            and mention.codes[0] in before.codes
            and re.fullmatch(r",?\s{1,3}", text[before.span.end : mention.span.start])
        ):
            span = Span(before.span.start, mention.span.end)
            joined[-1] = Mention(span, mention.codes, span.of(text), corrected=before.corrected)
        else:
            joined.append(mention)
    return tuple(joined)


def _named(organisation: Organisation) -> dict[str, _Meaning]:
    """Lower-case form -> meaning, for everything that matches without regard to case."""
    codes: dict[str, list[str]] = defaultdict(list)
    for subject in organisation.subjects:
        people = [form for demonym in subject.demonyms for form in (demonym, f"{demonym}s")]
        names = (variant for form in (subject.name, *subject.aliases, *people) for variant in _written(form))
        for form in names:
            if form.strip() and subject.code not in codes[_key(form)]:
                codes[_key(form)].append(subject.code)
    meanings = {form: _Meaning(tuple(many), len(many) > 1) for form, many in codes.items()}
    for entry in organisation.ambiguous:
        meanings[_key(entry.name)] = _Meaning(entry.subjects, entry.ask)
    return {form: meaning for form, meaning in meanings.items() if meaning.codes}


def _written(form: str) -> Iterator[str]:
    """A name as it is declared, and as people write it too: "Ebb & Dean" with "and", "King's Quay" without its mark."""
    for name in dict.fromkeys((form, form.replace("&", "and"))):
        yield name
        if (plain := name.replace("’", "'").replace("'", "")) != name and " " in name.strip():
            yield plain


def _capital(organisation: Organisation) -> frozenset[str]:
    """The names of one word that are declared with a capital, in small letters."""
    forms = [form for subject in organisation.subjects for form in (subject.name, *subject.aliases) if form.isalpha()]
    small = {form for form in forms if form[0].islower()}
    return frozenset(_key(form) for form in forms if form[0].isupper()) - small


def _abbreviated(organisation: Organisation) -> dict[str, _Meaning]:
    """Form as printed -> meaning. A code in capitals is an abbreviation too, if it is no single letter."""
    codes: dict[str, list[str]] = defaultdict(list)
    for subject in organisation.subjects:
        own = (subject.code,) if len(subject.code) > 1 and subject.code.isupper() else ()
        for form in (*subject.abbreviations, *own):
            key = _printed(form)
            if key and subject.code not in codes[key]:
                codes[key].append(subject.code)
    return {form: _Meaning(tuple(many), len(many) > 1) for form, many in codes.items()}


def _printed(form: str) -> str:
    return " ".join(form.split()).replace("’", "'")


def _key(form: str) -> str:
    return _printed(_lowered(form))


def _lowered(text: str) -> str:
    """Lower case with every offset kept (a few letters would grow: they stay as they are)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _alternation(forms: Mapping[str, object]) -> re.Pattern[str]:
    """One pattern of all forms, the longest first, branched on the first letter for speed."""
    branches: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=len, reverse=True):
        rest = re.escape(form[1:]).replace(r"\ ", r"\s+").replace("'", "['’]")
        branches[re.escape(form[0])].append(rest)
    body = "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in branches.items())
    return re.compile(rf"(?<![\w@#])(?<!\w[.@/])(?:{body}){WEB}" if body else r"(?!)")


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether capitals at ``[start, end)`` stand for a subject, not for a word in capitals."""
    if not WORDLIKE.fullmatch(text, start, end):
        return True
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    around = text[line_start:start] + text[end : line_end if line_end >= 0 else len(text)]
    if any(letter.isalpha() for letter in around) and not any(letter.islower() for letter in around):
        return False
    return bool(BEFORE_CODE.search(text, max(0, start - 30), start) or AFTER_CODE.match(text, end))


def _first_of_overlapping(mentions: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return kept
