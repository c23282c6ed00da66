"""A question asking what somebody did, demanded or said -> the sentences in which they are who does it.

"What did Fair Bean demand?", "what has the mill promised staff?", "what did the union say about the closures?". Their
name stands right before the verb there, or begins what goes on with it ("... said no and demanded a fund"): in "critics
of Fair Bean demanded" and "Fair Bean was accused" somebody else does it. "The union" is the one name that the archive
introduces with that word ("the union Bakers United").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import Generation, Organisation, Span, StoredPassage, pattern
from service.answering.years_told import tells_of
from service.citations import Cited, bare
from service.cues.before_deeds import is_not_yet, is_told, right_before
from service.language.name_forms import PROPER_NAME
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS
from service.language.verb_forms import plain_form, root
from service.language.word_shapes import WORD
from service.language.years import YEAR
from service.own_names import own_names
from service.party_kinds import KINDS, named_of_kind
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.speech.accession import FULL_NAME
from service.speech.months import in_months, month_number, months_named
from service.speech.reported import tells
from service.visibility import nearest_seen

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences, as the reader shows
LONGEST = 8  # words of whom a question names

_ASKED = pattern(rf"{OPENED}what(?: else)? (?:did|does|do|has|have|had) (?P<said>.+?)\W*$", re.I)
_SAYS = frozenset("say said tell told state stated comment commented think announce announced reply respond".split())
# A court decides by any of these: "struck down the ban by 6 votes to 3".
_DECIDES = frozenset("decide decided rule ruled".split())
_DECIDED = pattern(
    r"(?:rul(?:ed|es)|decid(?:ed|es)|held|h[oe]lds?|struck|strikes|upheld|upholds|overturn(?:ed|s)|uph[eo]ld|revers(?:ed|es)|"
    r"quash(?:ed|es)|annull?(?:ed|s)|dismiss(?:ed|es)|block(?:ed|s)|reject(?:ed|s)|confirm(?:ed|s)|affirm(?:ed|s)|allow(?:ed|s)|"
    r"suspend(?:ed|s)|order(?:ed|s)|threw|throws)",
    re.I,
)
_A_COURT = pattern(r"\b(?:court|judges?|justices?|tribunal|bench|panel)\b", re.I)
_NO_DEED = STOP_WORDS | frozenset("make made mean happen cost look take see know want need use become".split())
# What a deed was done about, on or after may be told before the sentence that tells it.
_ABOUT = pattern(
    r"^(?:about|on|over|regarding|concerning|after|during|following|in response to|in reply to|when)\b", re.I
)
_OWN = pattern(r"(?:you|they|(?:the|your) (?:organi[sz]ation|company|ngo))", re.I)
_THE = pattern(r"^(?:the|an?|their|its|our|this) ", re.I)
# Between a name and its verb: "Ann Lee, the mayor, has also said". "Was said" and "had been told" are done to it.
_ASIDE = r"(?: \([^()]{1,60}\))?(?:,(?:(?: [^\s,.;:]+){1,8},)?)?"
_HELPED = (
    r"(?P<helped>(?: (?:has|have|had|is|are|was|were|been|being|be))*)"
    r"(?: (?:also|later|again|now|then|today|tonight|yesterday|already|\w+ly))*"
)
_TO_BE = pattern(r"\b(?:is|are|was|were|been|being|be)\b", re.I)
# Whose name stands after one of these does not do what the verb says: "critics of Fair Bean".
_OF_ANOTHER = pattern(
    r"\b(?:of|by|from|with|at|for|to|in|on|about|against|near|behind|between|than|like|de|del|por|con|and|or|nor)"
    r"(?: (?:the|an?|our|its|their))?\W*$|\b(?:deputy|vice|former|ex|then|rival)\W*$",
    re.I,
)
_BESIDE_THEM = pattern(
    r"\b(?:critics?|opponents?|rivals?|competitors?|supporters?|members?|workers?|employees?|customers?|neighbou?rs?|"
    r"heads?|leaders?|chair\w*|secretar(?:y|ies)|directors?|spokes\w+|founders?|owners?|victims?|lawyers?|"
    r"(?:deputy|vice|former|ex|then|rival)(?: [\w'’-]+)?)(?: (?:of|from|at|for|in))?(?: (?:the|an?|our|its))?\W*$",
    re.I,
)
_CAPITAL = pattern(r"\b(?!The )[A-ZÀ-ÖØ-Þ][\w'’-]* $")
_CLAUSE = pattern(r"[;:]|\b(?:that|who|which|whose|while|but|because|if|whether|when|where|said|says|told)\b", re.I)
# "The line on which Ann Lee insisted." tells nothing, nor "she testified, too".
_GOES_ON = pattern(r" [\w£$€]|[:,]? ?[\"“‘]")
_THEN = pattern(r"(?:,| and|, and)(?: (?:has|have|had|also|then|later))* (?P<deed>[\w'’-]+)")


@dataclass(frozen=True)
class _Deed:
    """``names`` are those of who does it; ``verb`` says what; ``rest`` what the question says after it, plainly;
    ``led``: that may stand before the sentence; ``own``: they are the organisation's names."""

    names: tuple[str, ...]
    verb: str
    rest: tuple[str, ...] = ()
    led: bool = False
    own: bool = False

    @property
    def who(self) -> str:
        """The pattern of the names."""
        return "|".join(r"[\W_]+".join(map(re.escape, WORD.findall(name))) for name in self.names)

    def is_told_by(self, verb: str) -> bool:
        """Whether a verb as a sentence has it tells the deed; any verb of saying tells what somebody said."""
        low = verb.casefold()
        if self.verb in _SAYS:
            return tells(low)
        if self.verb in _DECIDES and _A_COURT.search(self.names[0]):
            return _DECIDED.fullmatch(low) is not None
        formed = low.endswith(("ed", "ing")) or plain_form(low) != low or tells(low)
        return formed and _root(low) == _root(self.verb)

    def is_like(self, verb: str) -> bool:
        """The same, or both are verbs of saying, which a reader may take for each other."""
        return self.is_told_by(verb) or (tells(verb.casefold()) and (self.verb in _SAYS or tells(self.verb)))


def deeds(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The newest of those sentences, those first that hold all that the question says; none where it is of another
    form."""
    asked = _ASKED.search(reading.question)
    if asked is None or reading.subjects or reading.bills or reading.kind is Kind.PREDICTION:
        return ()
    where = (generation, visible, filters)
    for deed in _deeds(asked["said"], reading, organisation, where):
        if found := _told(deed, reading, *where):
            return found
    return ()


def _splits(said: str) -> Iterator[tuple[str, str, str]]:
    """How "the fire service say about the cause" may be read: who, the verb, which is the last word that can be it or
    one before, and what stands after."""
    words = said.split()
    for at in range(min(len(words) - 1, LONGEST), 0, -1):
        who, verb = " ".join(words[:at]), words[at].casefold().strip(",.?")
        telling = any(word.casefold() not in STOP_WORDS for word in WORD.findall(who))
        if verb.isalpha() and verb not in _NO_DEED and (telling or _OWN.fullmatch(who)):
            yield who, verb, " ".join(words[at + 1 :])


def _deeds(
    said: str, reading: Reading, organisation: Organisation, where: tuple[Generation, Visible, Filters]
) -> Iterator[_Deed]:
    own = own_names(organisation)
    for who, verb, behind in _splits(said):
        about = _ABOUT.sub("", behind).strip()
        rest, led = tuple(_content(about, reading)), _ABOUT.match(behind) is not None and not FULL_NAME.fullmatch(about)
        if any(form.fullmatch(name) for form in (_OWN, own) for name in (who, who.title())):
            if verb in _SAYS and not rest:
                return  # all that the archive holds
            if names := tuple(filter(None, (organisation.name, *organisation.short_names))):
                kinds = (f"the {word}" for word in organisation.name.casefold().split() if word in KINDS)
                yield _Deed((*names, *kinds), verb, rest, led, own=True)
        else:
            names = _introduced(who, organisation, *where)
            if organisation.name in names:
                names = (*names, *organisation.short_names)
            yield _Deed((_THE.sub("", who), *names), verb, rest, led, own=organisation.name in names)


def _content(words: str, reading: Reading) -> Iterator[str]:
    """The words of a question after its verb that tell something, but for those of time."""
    months = months_named(reading.unaccented)
    for word in WORD.findall(unaccented(words)):
        low = word.casefold()
        dated = YEAR.fullmatch(low) or (months and month_number(low) in months)
        if low not in STOP_WORDS and not dated and not (reading.years and low in ("last", "this", "year", "years")):
            yield low


def _introduced(
    who: str, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[str, ...]:
    """The one name that the archive introduces with the word for a body that ``who`` is, or that has it; none where it
    is another thing, or there are several."""
    if not re.fullmatch(r"the [^\W\d_]+(?: [^\W\d_]+)?", who) or who != who.lower():
        return ()
    noun = _THE.sub("", who)
    if noun in KINDS:
        name = named_of_kind(noun, organisation, generation, visible, filters)
        return (name,) if name else ()
    before = pattern(rf"\b(?i:the|an?) (?:[\w'’-]+ ){{0,3}}?{noun} ({PROPER_NAME})")
    behind = pattern(rf"({PROPER_NAME}), (?:the|an?) (?:[\w-]+ )?{noun}\b")
    names = set[str]()
    for passage in nearest_seen(f'text : "{noun}"', READ, generation, visible, filters):
        names.update(before.findall(passage.text), behind.findall(passage.text))
    return tuple(names) if len(names) == 1 else ()


def _told(
    deed: _Deed, reading: Reading, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    query = " OR ".join(f'"{" ".join(WORD.findall(name))}"' for name in deed.names)
    months = months_named(reading.unaccented)
    wanted = generation.stems(deed.rest)
    within: dict[str, Cited] = {}
    beside: dict[str, Cited] = {}
    passages = nearest_seen(f"text : ({query})", READ, generation, visible, filters)
    for passage in sorted(passages, key=lambda one: (one.document.date, -one.span.start), reverse=True):
        published = passage.document.anatomy.published
        if months and not in_months(published, months):
            continue
        for i, span in enumerate(passage.sentences):
            words = passage.words(span)
            if words.rstrip().endswith(":"):
                continue  # what it leads to is read with it
            if not _is_then(passage, span, reading):
                continue
            if not any(not _is_quoted(passage, span, at) for at in _done(deed, words)):
                continue
            if wanted <= _stems(words, generation):
                within.setdefault(bare(words), Cited(passage.document, span))
            elif deed.led and wanted <= _stems(_above(passage, i), generation):
                beside.setdefault(bare(words), Cited(passage.document, span))
    return tuple((within or beside).values())[:SHOWN]


def _is_then(passage: StoredPassage, span: Span, reading: Reading) -> bool:
    """Whether a sentence is of the years that are asked about. What was spent "in 2023" is told in 2024, so one with a
    figure is of the year that it tells of; any other may be of its document's whatever year it names beside."""
    if not reading.years:
        return True
    words = passage.words(span)
    if re.search(r"\d", YEAR.sub(" ", words)):
        return tells_of(passage, span, reading.years, reading.question)
    return bool({passage.document.anatomy.published.year, *map(int, YEAR.findall(words))} & set(reading.years))


def _done(deed: _Deed, words: str) -> Iterator[int]:
    """Where in a sentence the name of who does it stands."""
    plain = re.sub(r"\s", " ", words)
    for found in _before_a_verb(deed.who, plain):
        start, end, own = found.start(), found.end("deed"), deed.is_told_by(found["deed"])
        if not (own or found["deed"].endswith("ed") or tells(found["deed"])) or not _is_done_by_it(found, plain):
            continue
        if (deed.own and _CAPITAL.search(right_before(start, plain))) or is_not_yet(plain[:start]):
            continue
        if own:
            if _GOES_ON.match(plain, end) or (re.fullmatch(r"\W*", plain[end:]) and is_told(plain[:start])):
                yield start
            continue
        clause = _CLAUSE.search(plain, end)
        behind = (one for one in _THEN.finditer(plain, end) if not clause or one.start() < clause.end())
        if any(deed.is_told_by(then["deed"]) for then in behind):
            yield start


def is_done_by_another(words: str, question: str) -> bool:
    """Whether, of a question asking what somebody did, a sentence tells that deed of others alone: "critics of Fair
    Bean demanded", or that it was done to them: "Fair Bean was accused", "the mill accused Fair Bean"."""
    asked = _ASKED.search(question)
    if asked is None:
        return False
    plain = re.sub(r"\s", " ", words)
    for who, verb, _ in _splits(asked["said"]):
        deed = _Deed((_THE.sub("", who),), verb)
        found = [one for one in _before_a_verb(deed.who, plain) if deed.is_like(one["deed"])]
        if any(_is_done_by_it(one, plain) for one in found):
            return False
        if any(_is_passive(one) or _BESIDE_THEM.search(plain[: one.start()]) for one in found):
            return True
        done_to = re.finditer(rf"(?<![,”\"’] )\b([a-z]+)(?: (?:the|an?))? (?i:{deed.who})\b", plain)
        if deed.verb not in _SAYS and any(deed.is_like(one[1]) for one in done_to):
            return True
    return False


def _before_a_verb(who: str, plain: str) -> Iterator[re.Match[str]]:
    """Where one of the names stands before a word that may be a verb."""
    return pattern(rf"\b(?i:{who})(?={_ASIDE}{_HELPED} (?P<deed>[a-zß-ÿ][\w'’-]*))").finditer(plain)


def _is_done_by_it(found: re.Match[str], plain: str) -> bool:
    """Whether a name before a verb is that of who does it."""
    return not _is_passive(found) and not _OF_ANOTHER.search(right_before(found.start(), plain))


def _is_passive(found: re.Match[str]) -> bool:
    return _TO_BE.search(found["helped"]) is not None and not found["deed"].endswith("ing")


def _above(passage: StoredPassage, i: int) -> str:
    """A sentence with those before it in its passage that are nobody's words, and the title."""
    quotes = [quote.span for quote in passage.document.anatomy.quotes if quote.speaker]
    before = [span for span in passage.sentences[:i] if not any(span.overlaps(quote) for quote in quotes)]
    return " ".join([passage.document.anatomy.title, *map(passage.words, (*before, passage.sentences[i]))])


def _is_quoted(passage: StoredPassage, span: Span, at: int) -> bool:
    """Whether a place in a sentence lies within words that somebody is quoted with."""
    start = span.start + at
    return any(quote.span.start <= start < quote.span.end for quote in passage.document.anatomy.quotes)


def _stems(text: str, generation: Generation) -> frozenset[str]:
    return generation.stems(map(unaccented, WORD.findall(text)))


def _root(verb: str) -> str:
    """What the forms of a regular verb have in common: "plan" of "planned" and "denies" as of "denied"."""
    return re.sub(r"i$", "y", re.sub(r"([^aeiouls])\1$", r"\1", root(verb)))
