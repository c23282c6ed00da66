"""A question asking why a grade is what it is -> sentences of any document that give a reason for it in so many words.

"Ash Mill failed because it hid two falls" names who, what it got and then why; a sentence of another letter, another
year, or of a rise where a fall is asked about, tells nothing of what is asked.
"""

from __future__ import annotations

import re

from ingest import Generation, Organisation, StoredPassage, pattern
from service.citations import Cited, bare
from service.figures.entities import find
from service.language.date_words import MAY_BE
from service.language.word_shapes import WORD
from service.language.years import YEAR
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 60  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences, as the reader shows
_UP = r"improv\w+|rose|risen|rises?|climb\w*|jump\w*|went up|gone up|subi[oó]|mejor[oó]|subida|ascenso|avance"
_DOWN = (
    r"dropped|drops?|fell|falls?|fallen|declin\w+|slipp?\w*|went down|gone down|baj[oó]|empeor[oó]|"
    r"cay[oó]|cae|ca[ií]da|descenso|bajada|retroceso|"
    r"los(?:t|es) (?:\w+ ){0,3}(?:marks?|grades?|ratings?|ranks?|stars?)"
)
_GOT = (
    r"(?:fail(?:s|ed)?|suspendi[oó]|reprob[oó]|(?:got|gets?|received|receives?|earned|earns?|was given|was graded|"
    r"obtuvo|recibi[oó]|sac[oó]) (?:(?:only|just|its|their|her|his|the|first|solo|su) )*(?:an?|una?) "
    r"(?-i:[A-Z])(?:[+-]|\b))"
)
# "Fell, since its exits were blocked" gives a reason, "has fallen since it opened" a time.
_SINCE = (
    r"(?<!\bhas )(?<!\bhave )since (?=(?:its?|they|their|s?he|his|her|the|an?|no|many|most|some|all) [^.;:]{0,60}?"
    r"\b(?:was|were|is|are|had|has|have|did|does|lack(?:s|ed)|\w+ed)\b)"
)
_BECAUSE = rf"(?:(?:because|due to|thanks to|owing to|after it|porque|debido a|gracias a|por haber|por no)\b|{_SINCE})"
_LIKELY = (
    "because OR due OR thanks OR owing OR after OR since OR porque OR debido OR gracias OR por OR debe OR debió OR "
    "explica OR obedece"
)
_PERFECT = pattern(r"\b(?:has|have|had)\b")
_GIVEN = (
    r"(?:(?:was|is|were|are|been|be) (?:found|rated|graded|judged|marked)(?: as| to be)?|is|was|"
    r"(?:got|gets?|received|receives?|earned|earns?|was given)(?: only| just| its| their| the| an?| mark| grade| of)*)"
)
# "La caída de Alder se debe, según el informe, a las obras"
_MOVE_OF = (
    r"(?:ca[ií]da|descenso|bajada|retroceso|suspenso|subida|mejora|ascenso|avance|nota|calificaci[oó]n|puntuaci[oó]n|"
    r"puesto|resultado)(?: en el [íi]ndice)? (?:del? )?(?:(?:el|la) )?"
    r"(?:mercado de |municipio de )?"
)
_OWED = r"(?:se deb(?:e|i[oó])|se explica(?:n)?|obedec(?:e|i[oó])|es (?:fruto|consecuencia) de)\b"
# What may be, is denied, or is somebody's claim is no reason that the text gives.
_UNSETTLED = pattern(
    rf"\b(?:{MAY_BE}|might|could|would|will|if|whether|unless|not|never|no|denie[sd]|deny|claim\w*|alleg\w+|rumou?r\w*|perhaps|"
    r"possibly|probably|apparently|supposedly|reportedly|nunca|podr[ií]a|si|quiz[aá]s?|neg[oó]|niega)\b|\w+n['’]t\b",
    re.I,
)
_FAILED = pattern(r"\b(?:fail\w*|suspend\w+|reprob\w+)\b", re.I)
_BESIDE = pattern(  # before a name that only somebody else is told about
    r"\b(?:like|unlike|than|of|from|beside|besides|with|without|at|near|for|by|to|as|behind|against|que|de|con|como|"
    r"junto a)\W+(?:the |el |la )?$",
    re.I,
)
_MOVED = (pattern(rf"\b(?:{_UP})\b", re.I), pattern(rf"\b(?:{_DOWN})\b", re.I))
_SINGLE = pattern(r"\b(?:an?|una?) ([A-Z][+-]?)(?![\w'’])")
_TO = pattern(r"\b(?:to|a) (?:an? |una? )?([A-Z][+-]?)(?![\w'’])")
_LETTER = 2  # characters of a grade that is a letter, with its plus or minus
_WORDS_BEFORE = 4  # between the name and what it got: "Ash Mill, the oldest of all, failed because"


def stated_causes(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The sentences on the one subject of a question, the newest document first; none where none says why."""
    subject = organisation.by_code.get(reading.subjects[0]) if len(reading.subjects) == 1 else None
    if subject is None:
        return ()
    names = [" ".join(WORD.findall(name)) for name in (subject.name, *subject.aliases)]
    either = " OR ".join(f'"{name}"' for name in names if name)
    query = f"text : (({either}) AND ({_LIKELY}))"
    worded = _worded(organisation)
    given = rf"{_UP}|{_DOWN}|{_GOT}" + (rf"|{_GIVEN} (?:{worded})" if worded else "")
    named = re.compile(
        rf"\b(?:{'|'.join(re.escape(name) for name in (subject.name, *subject.aliases))})"
        rf"(?:['’]s)?(?:,? [\w’'-]+,?){{0,{_WORDS_BEFORE}}}? "
        rf"(?P<told>\b(?:{given})[^.;:]{{0,60}}?\b(?P<because>{_BECAUSE}))",
        re.I,
    )
    owed = re.compile(
        rf"\b(?P<told>{_MOVE_OF}(?:{'|'.join(map(re.escape, (subject.name, *subject.aliases)))}) {_OWED})", re.I
    )
    asked, failing = letters_asked(reading, organisation), _failing(organisation)
    found: dict[str, Cited] = {}
    for passage, span, words in nearest_sentences(query, READ, generation, visible, filters):
        match = named.search(words) or owed.search(words)
        if match is None or _UNSETTLED.search(words[: match.end()]) or _BESIDE.search(words[: match.start()]):
            continue
        if (
            match.re is named
            and match["because"].casefold().startswith("since")
            and _PERFECT.search(words[: match.start("because")])
        ):
            continue
        if _same(match["told"], asked, failing, worded, reading) and _then(passage, words, reading):
            found.setdefault(bare(words), Cited(passage.document, span))
    newest = sorted(found.values(), key=lambda cited: cited.document.date, reverse=True)
    return tuple(newest[:SHOWN])


def letters_asked(reading: Reading, organisation: Organisation) -> set[str]:
    """The letters for which a question asks a reason: those that it names, or all that fail."""
    named = set(find(reading, organisation).grades)
    return named or (_failing(organisation) if _FAILED.search(reading.question) else set())


def moves_otherwise(words: str, reading: Reading) -> bool:
    """Whether a sentence tells of a fall alone where a rise is asked about, or the other way round."""
    asked, told = ([bool(way.search(one)) for way in _MOVED] for one in (reading.question, words))
    return sum(asked) == sum(told) == 1 and asked != told


def _failing(organisation: Organisation) -> set[str]:
    return {grade for one in organisation.frameworks for grade in one.failing}


def _worded(organisation: Organisation) -> str:
    """The grades of its scales that are words, as alternatives."""
    grades = {grade for one in organisation.frameworks for grade in one.grades if len(grade) > _LETTER}
    return "|".join(re.escape(grade) for grade in sorted(grades, key=len, reverse=True))


def _same(told: str, letters: set[str], failing: set[str], worded: str, reading: Reading) -> bool:
    """Whether it tells of the letter, or else of the rise or fall, that is asked about."""
    moves = [way for way in _MOVED if way.search(reading.question)]
    printed = {*_SINGLE.findall(told), *_TO.findall(told), *(failing if _FAILED.search(told) else ())}
    if worded:
        printed.update(re.findall(rf"(?<!\bfrom )\b(?:{worded})\b", told))
    if letters and not letters & printed:
        return False
    return all(way.search(told) for way in moves)


def _then(passage: StoredPassage, words: str, reading: Reading) -> bool:
    """Whether it tells of the years that are asked about: those that it names, else those of its document."""
    years = {int(year) for year in YEAR.findall(words) or YEAR.findall(passage.document.anatomy.title)}
    published = passage.document.date
    if not years and published[:4].isdigit():
        years = {int(published[:4])}
    if reading.since is not None or reading.until is not None:
        return any((reading.since or 0) <= year <= (reading.until or 9999) for year in years)
    return not reading.years or bool(years & set(reading.years))
