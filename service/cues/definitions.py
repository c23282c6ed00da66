"""Who founded what a question names, what that is or does, how old somebody is -> the sentences that say so in words.

"Founded in 1998 by A, the trust is ..." and "A founded the trust" tell who; "The trust is a charity ..." tells what it
is. Below most releases stands such a sentence on the organisation: what the most documents print comes first, and each
is cited from the newest of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from ingest import Generation, Organisation, Span, StoredPassage, pattern
from service.citations import MAX_EXACT, Cited, bare
from service.cues.ages import ages
from service.cues.introduced import introduced
from service.language.name_forms import TITLES, cut_short
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS
from service.language.word_shapes import WORD
from service.own_names import own_names
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 2  # what most documents print, and one way more to say it
LONGEST = 6  # words of a name

# As the full-text index is asked for them, which knows each in all its forms, and as a sentence holds them.
_MADE_FORMS = "founded|cofounded|established|formed|set up|started|launched|created|begun|began|initiated"
_MADE = rf"(?:co-founded|{_MADE_FORMS})"
_WORK_WORDS = tuple(
    "work help provide fight serve support offer exist seek focus strive train advocate protect promote run educate "
    "defend represent".split()
)
_IS = r"(?:['’]s| is| are| was| were)"
_ART = r"(?:the |an? |our |its |their )?"
_LETTERS = r"(?: \([^()]{1,40}\))?"  # "(SHI)" after a name
_OFFICE = (
    r"(?:congress(?:wo)?man|representative|rep\.|senator|sen\.|governor|gov\.|attorney general|mayor|judge|sheriff|"
    r"minister|president|chair(?:wo)?(?:man)?|founder|director|manager|officer|spokes(?:wo)?(?:man|person)|head|"
    r"coordinator|professor|doctor|dr\.|commissioner|secretary|treasurer|author|survivor|lawyer|counsel|"
    r"council(?:l?or|(?:wo)?man)|cllr|alder(?:wo)?man|reverend|rev\.|captain|sergeant|inspector|dean|bishop|trustee|"
    r"leader|owner|editor|driver)"
)
# What a name is told to be right before it ("the consumer group Plain Measure") or after ("Pod Promise, a programme").
_KIND = (
    r"(?:group|union|association|alliance|federation|league|club|society|trust|charity|foundation|campaign|network|"
    r"coalition|movement|organi[sz]ation|company|firm|bank|insurer|maker|producer|operator|supplier|contractor|retailer|"
    r"chain|brand|agency|authority|board|commission|council|committee|institute|laboratory|university|college|school|"
    r"hospital|museum|theatre|theater|gallery|newspaper|magazine|broadcaster|website|app|software|platform|tool|system|"
    r"service|line|ship|ferry|vessel|boat|train|aircraft|satellite|telescope|machine|drug|vaccine|medicine|product|drink|"
    r"breed|variety|species|programme|program|scheme|project|initiative|fund|prize|award|festival|fair|exhibition|"
    r"concert|game|film|book|report|study|index|standard|label|treaty|charter|court|party|researcher|scientist|engineer|"
    r"artist|writer|architect|economist|historian|mediator|consultant|entrepreneur|expert|inspector|village|"
    r"town|city|district|island|river|lake|mountain|valley|port|airport|reserve|park|farm|factory|mill|mine|quarry|site)"
)
_QUALIFIED = r"(?:[\w'’-]+ ){0,4}"
# "The report" says what a name is before one of these, and not where another noun or a verb follows: "the report card".
_ENDS = (
    r"(?= ?(?:[,.;:)–—-]|$)| (?:that|which|who|whose|where|of|for|in|on|at|by|with|from|behind|between|and|or|to)\b)"
)
# After another name a name is the tail of a longer one: "Analyzing Child Trafficking", but "Mayor Ida Penn".
_TAIL = pattern(r"(?:\b[A-Z][\w.'’-]*|&)\s+$")
# After one of these a name and its comma begin a sentence: "at Corle, a fire broke out".
_FRONTED = pattern(
    r"\b(?:in|at|on|for|with|after|since|from|by|under|during|to|of|near|against|between|about|like)(?: the)? $|"
    r"^\W*(?:when|if|as|while|once|before|after|since|although|though|until|because|in|at|on|for|with|from|by|under|"
    r"during|following)\b",
    re.I,
)
# Stands for a name, wherever a sentence prints it: a form's pattern is compiled once, which takes 4 ms, and not for the
# name of every question.
_NAME = "ꙮ"


@dataclass(frozen=True)
class _Form:
    """``asked`` names what is asked about; ``beside``: words one of which a sentence has to hold, for the full-text
    search; ``told``: the sentences that answer, with ``_NAME`` for what is asked about. ``named``: only what is written
    as a name."""

    asked: re.Pattern[str]
    beside: tuple[str, ...]
    told: Callable[[], re.Pattern[str]]
    named: bool = True


@cache
def _founders() -> re.Pattern[str]:
    """By whom it was founded, or who founded it; not what it founded itself."""
    somebody = rf"by (?!{_ART}{_NAME})(?:[a-z]+ ){{0,3}}[A-Z]"
    return re.compile(
        rf"^\W*(?i:{_MADE})\b[^.;]{{0,60}}?\b{somebody}[^.;]{{0,80}}?, {_ART}{_NAME}\b|"
        rf"{_NAME}{_LETTERS},?(?: (?:which|that))?(?: (?:was|were|is|has been))?(?: first| originally)? {_MADE}\b"
        rf"[^.;]{{0,60}}?\b{somebody}|"
        rf"(?:\b[A-Z][\w.’'-]*{_LETTERS}|\bwho)(?: first| originally)? {_MADE} {_ART}"
        rf"(?:(?!of\b|for\b|with\b|at\b|by\b|in\b|to\b|and\b)[\w-]+ )?{_NAME}\b"
    )


@cache
def _definition() -> re.Pattern[str]:
    """What it is, or in what office somebody is."""
    return re.compile(
        rf"(?:^|[–—-] )(?:[-*•–] )?(?:The )?{_NAME}{_LETTERS},?(?: is| are| was| were) (?:an?|the)\b|"
        rf"\b(?i:{_OFFICE}) {_NAME}\b|{_NAME}, (?:[\w-]+ ){{0,4}}(?i:{_OFFICE})\b|"
        rf"\b(?i:the|an?|its|our) {_QUALIFIED}(?:{_KIND}|{_KIND}, the) (?:(?:called|named|known as) )?{_NAME}\b"
        r"(?! (?:& )?[A-Z])|"
        rf"(?P<fronted>(?:[Tt]he )?{_NAME}{_LETTERS}, (?:an? (?!few\b|little\b|lot\b)[a-z]|"
        rf"the (?:[a-z][\w-]* ){{0,3}}{_KIND}{_ENDS})|"
        rf"\b[Aa]n? {_QUALIFIED}{_KIND}, (?:[Tt]he )?{_NAME}(?=[,.;])|"
        rf"\b(?i:the|its|our|their|his|her) {_QUALIFIED}(?i:{_OFFICE}|{_KIND}), "
        rf"(?:{TITLES} )?{_NAME}(?=[,.;])|{_NAME}, who (?:is (?:an?|the|its|our)|chairs|leads|runs|"
        r"heads|represents|directs|manages|edits|teaches|coaches|owns|founded|works|writes|designs)\b)"
    )


@cache
def _work() -> re.Pattern[str]:
    does = rf"(?:{'|'.join(_WORK_WORDS)})(?:s|es)?\b"
    return re.compile(rf"^(?:[-*•–] )?(?:The )?{_NAME}{_LETTERS},?(?: (?:is|are) (?:an?|the)\b| {does})")


_FORMS = (
    _Form(
        pattern(
            rf"^\W*who (?:first |originally )?{_MADE} (.+?)\W*$|"
            rf"^\W*who{_IS} (?:the )?(?:co-?)?founders? of (.+?)\W*$|"
            r"^\W*qui[eé]n(?:es)? (?:fund(?:ó|o|aron)|cre(?:ó|o|aron)|inici(?:ó|o|aron)) (.+?)\W*$",
            re.I,
        ),
        tuple(_MADE_FORMS.split("|")),
        _founders,
        named=False,
    ),
    _Form(
        pattern(
            rf"{OPENED}(?:who or what|what or who|what|who){_IS}(?: exactly)? (.+?)\W*$|"
            r"^\W*(?:qu[eé]|qui[eé]n) es (.+?)\W*$",
            re.I,
        ),
        ("is", "are", "was", "were", "a", "an", "the"),
        _definition,
    ),
    _Form(
        pattern(
            r"^\W*what (?:does|do) (.+?) do\W*$|^\W*qu[eé] hace (.+?)\W*$|"
            r"^\W*how (?:does|do) (.+?) (?:describe|present|define|introduce) (?:itself|themselves)\W*$",
            re.I,
        ),
        ("is", "are", *_WORK_WORDS),
        _work,
    ),
)
_WHEN_FOUNDED = pattern(
    rf"^\W*(?:(?:and|so|since|in|from) )*(?:when|(?:what|which) year) (?:was|were|is|are) (?P<name>.+?) "
    rf"(?:(?:first|originally|actually) )?{_MADE}\W*$",
    re.I,
)
_THIS_MADE = pattern(rf"^\W*(?i:{_MADE})\b[^.;]{{0,160}}?, (?:the [a-z]+|it)\b|^\W*It was (?:[a-z]+ly )?{_MADE}\b")
_FOUND_THERE = pattern(r"(?<!\bto )\bfound\b", re.I)  # "a wreck was found in 1987" tells of no founding
_WHO = pattern(r"^\W*(?:who|qui[eé]n)\b", re.I)
_ARTICLE = pattern(r"^(?:the|an?|la|el|los|las) ", re.I)
_WHOSE = pattern(r"\W*(?:Its|Their|His|Her)\b")


def definitions(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The sentences that answer ``reading``; none where it is of no such form, or names a subject, a bill or a year."""
    asked = _asked(reading)
    if asked is None:
        return ages(reading, generation, visible, filters)
    form, name = asked
    names = _names(name, organisation, generation)
    typed_small = form.named and not _is_name(names[0])
    if typed_small and (name != name.lower() or len(WORD.findall(names[0])) < 2):
        return ()
    name_printed, told = re.compile("|".join(map(_pattern, names)), re.I), form.told()
    printed: Counter[str] = Counter()
    newest: dict[str, Cited] = {}
    for passage, span, words in nearest_sentences(_query(names, form), READ, generation, visible, filters):
        document, plain = passage.document, name_printed.sub(_NAME, words)
        found = told.search(plain) if _NAME in plain else None
        if found is None or ("fronted" in told.groupindex and found["fronted"] and _is_fronted(found, plain)):
            continue
        if typed_small and not _is_name(name_printed.findall(words)[plain.count(_NAME, 0, found.start())]):
            continue
        if any(span.contains(quote.span) for quote in document.anatomy.quotes):
            continue  # of somebody's words only what they tell is quoted, with who said them
        key = bare(words)
        printed[key] += 1
        if key not in newest or newest[key].document.date < document.date:
            newest[key] = Cited(document, _with_whose(passage, span))
    ranked = sorted(newest, key=lambda key: (-printed[key], len(key), newest[key].document.number))
    if not ranked and _WHO.match(reading.question):
        return introduced(name, generation, visible, filters)
    return tuple(newest[key] for key in ranked[:SHOWN])


def _with_whose(passage: StoredPassage, span: Span) -> Span:
    """Of "Its spokesman, Rufus Low, ..." also the sentence before, which says whose."""
    first = max((one.start for one in passage.sentences if one.end <= span.start), default=span.start)
    return Span(first, span.end) if _WHOSE.match(passage.words(span)) and span.end - first < MAX_EXACT else span


def _is_fronted(found: re.Match[str], words: str) -> bool:
    """Whether what stands after a name and its comma begins the sentence itself ("at Corle, a fire broke out"), or
    the name is the tail of a longer one."""
    before = words[: found.start("fronted")]
    longer = _TAIL.search(before) is not None and re.search(rf"\b{_OFFICE}\s+$", before, re.I) is None
    return longer or _FRONTED.search(before) is not None


def is_of_another_founding(words: str, around: str, reading: Reading) -> bool:
    """Whether ``words`` tell of a founding, and neither they nor those ``around`` name what ``reading`` asks of."""
    when, made = _WHEN_FOUNDED.search(reading.question), re.search(rf"\b{_MADE}\b", words, re.I) is not None
    if when and not made and _FOUND_THERE.search(words):
        return True
    if when and _is_name(when["name"]):
        return made and not _is_named(_ARTICLE.sub("", when["name"]), f"{around} {words}")
    asked = _asked(reading)
    if not made or asked is None or asked[0].told is not _founders or not _is_name(asked[1]):
        return False
    name = _ARTICLE.sub("", asked[1])
    this = _THIS_MADE.match(words) and _is_named(name, around)  # "Founded in 1889, the club", below its name
    return not this and WORD.findall(name)[0].casefold() not in words.casefold()


def _is_named(name: str, words: str) -> bool:
    """Whether ``words`` hold all words of a name, the two to which it is often cut, or its letters."""
    parts = [part for part in WORD.findall(name) if part.casefold() not in STOP_WORDS]
    printed = WORD.findall(words)
    held = {word.casefold() for word in printed}
    letters = "".join(part[0] for part in parts).upper()
    cut = len(parts) > 2 and re.search(_pattern(cut_short(" ".join(parts))), words, re.I) is not None
    return cut or (len(parts) > 1 and letters in printed) or all(part.casefold() in held for part in parts)


def _asked(reading: Reading) -> tuple[_Form, str] | None:
    """The form of a question, and the name that it asks about."""
    if reading.kind is Kind.PREDICTION or reading.subjects or reading.bills or reading.years:
        return None
    for form in _FORMS:
        if match := form.asked.search(reading.question):
            name = next(filter(None, match.groups()))
            return (form, name) if WORD.search(name) else None
    return None


def _names(name: str, organisation: Organisation, generation: Generation) -> tuple[str, ...]:
    """All that is printed for a name, the longest first: the organisation's own names; the words for which letters
    stand, those letters, and the first two of the words, to which a name is often cut."""
    plain = _ARTICLE.sub("", name)
    own = {organisation.name, *organisation.short_names} - {""}
    found = {plain}
    if any(re.fullmatch(own_names(organisation).pattern, one, re.I) for one in (name, plain)):
        found = own
    for letters, words in generation.acronyms.items():
        cut = cut_short(words)
        if letters in found or any(f"{one} ".casefold().startswith(f"{cut} ".casefold()) for one in found):
            found |= {letters, words, cut}
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


def _is_name(words: str) -> bool:
    """Whether these are written as a name: "Youth Bridge of Kelso", and not "the deadline"."""
    telling = [word for word in WORD.findall(words) if word.casefold() not in STOP_WORDS]
    return 0 < len(telling) <= LONGEST and all(word[0].isupper() for word in telling)


def _pattern(name: str) -> str:
    return r"[\W_]+".join(map(re.escape, WORD.findall(name)))


def _query(names: Sequence[str], form: _Form) -> str:
    """The full-text expression of passages that hold one of ``names`` and a word that the form asks for."""
    either, beside = (" OR ".join(f'"{" ".join(WORD.findall(one))}"' for one in some) for some in (names, form.beside))
    return f"text : (({either}) AND ({beside}))"
