"""A follow-up that asks for other years than the question before -> by how many years it shifts them, or its wording.

"And the year before?" is one year earlier. "And before that?", "over time?" after a question about the grade of one
subject ask for its grades of the other years.
"""

from __future__ import annotations

import re

from ingest import Organisation, pattern
from service.conversation.counterpart import asks_of_grades
from service.language.numeral import NUMBERS, number_of
from service.language.openings import OPENED, WHAT_ABOUT
from service.reading import Reading

_BEFORE_IT = r"(?:year before|(?:previous|prior) year|a[nñ]o (?:anterior|previo))"
_AFTER_IT = r"(?:year after|following year|a[nñ]o siguiente)"
_ONE_BEFORE, _ONE_AFTER = r"one before(?: that| it)?", r"one after(?: that| it)?"  # "and the one before that?"
_AS_NUMBERS = {"a": 1, "one": 1, "un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5}
_SO_MANY = (
    rf"(?P<many>\d{{1,2}}|{'|'.join((*NUMBERS, *_AS_NUMBERS))}) (?:years?|años?|anos?) "
    r"(?:(?P<back>earlier|before|antes)|later|after|después|despues|más tarde|mas tarde)(?: that| it)?"
)
_YEARS_BESIDE = pattern(rf"{WHAT_ABOUT}{_SO_MANY}\W*$", re.I)
_EARLIER = pattern(rf"\b(?:{_BEFORE_IT}\b|{_ONE_BEFORE}\W*$)", re.I)
_LATER = pattern(rf"\b(?:{_AFTER_IT}\b|{_ONE_AFTER}\W*$)", re.I)
# "And the year before?", "what about the following year?", and nothing else.
_YEAR_BESIDE = pattern(
    rf"{WHAT_ABOUT}(?:(?:in|en)\s+)?(?:the|el|al) "
    rf"(?:{_BEFORE_IT}|{_AFTER_IT}|{_ONE_BEFORE}|{_ONE_AFTER})(?: that)?\W*$",
    re.I,
)
_YEARS = r"(?:years?|editions?|grades?|ones?|report cards?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BEFORE = pattern(
    rf"{WHAT_ABOUT}(?:(?:in )?(?:the )?(?:previous|prior|earlier|past|preceding) {_YEARS}|"
    rf"(?:the )?years before(?: that)?|(?:before|earlier|previously|prior)(?: (?:to )?(?:that|then|this|it|{_YEAR}))?|"
    rf"antes(?: de (?:eso|esto|{_YEAR.replace('year', 'antes')}))?|(?:en )?(?:los )?a[nñ]os anteriores)\W*$",
    re.I,
)
_AFTER = pattern(
    rf"{WHAT_ABOUT}(?:(?:in )?(?:the )?(?:later|following|subsequent) {_YEARS}|(?:the )?years after(?: that)?|"
    rf"(?:after|since|later|afterwards)(?: (?:that|then|this|it|{_YEAR}))?|"
    rf"despu[eé]s(?: de (?:eso|esto|{_YEAR.replace('year', 'despues')}))?|desde entonces|"
    r"(?:en )?(?:los )?a[nñ]os (?:posteriores|siguientes))\W*$",
    re.I,
)
_ALL = pattern(
    rf"{WHAT_ABOUT}(?:(?:in |for )?(?:all )?(?:the )?other {_YEARS}|over time|(?:over|through) the years|historically|"
    rf"(?:in )?(?:all|every|each) (?:of )?(?:the )?{_YEARS}|year by year|"
    r"(?:en )?(?:(?:todos )?los )?(?:dem[aá]s|otros) a[nñ]os|(?:en )?todos los a[nñ]os|"
    r"a lo largo (?:del tiempo|de los a[nñ]os)|con el tiempo|hist[oó]ricamente)\W*$",
    re.I,
)
_COUNTED = pattern(
    rf"{WHAT_ABOUT}(?P<edition>(?:in|for|of) (?:the|its|their) (?:very )?"
    r"(?:first|second|third|fourth|fifth|last|latest|newest)(?: (?:two|three|four|five|\d))? "
    r"(?:years?|editions?|report cards?)|"
    r"(?:en|de) (?:la|el) (?:primera?|segund[oa]|tercera?|[uú]ltim[oa]) (?:a[nñ]o|edici[oó]n))\W*$",
    re.I,
)
_GOT = pattern(
    rf"{OPENED}(?:what (?:did|has|does) .* (?:get|got|receive|received|earn|earned)|"
    r"¿?qu[eé] (?:sac[oó]|obtuvo|recibi[oó]) .*?)(?: (?:in|for|en) (?:19|20)\d\d)?\W*$",
    re.I,
)
_SPANISH = pattern(r"[¿áéíóúñ]|\b(?:qu[eé]|cu[aá]l|nota|calificaci[oó]n|sac[oó]|obtuvo)\b", re.I)


def asks_what_it_got(words: str) -> bool:
    """Whether a question asks what one got, in these words and no others."""
    return _GOT.search(words) is not None


def is_year_beside(words: str) -> bool:
    return _YEAR_BESIDE.search(words) is not None or _YEARS_BESIDE.match(words) is not None


def shift(words: str) -> int:
    """By how many years ``words`` move those of the question before."""
    if many := _YEARS_BESIDE.match(words):
        years = _AS_NUMBERS.get(many["many"].casefold()) or number_of(many["many"])
        return years * (-1 if many["back"] else 1)
    return -1 if _EARLIER.search(words) else 1 if _LATER.search(words) else 0


def counted_edition(words: str, before: Reading) -> str | None:
    """The question before, of the edition that ``words`` count ("and in the first year?") in place of its year."""
    found = _COUNTED.search(words)
    if found is None or len(before.years) != 1:
        return None
    told, times = re.subn(rf"\b(?:in|for|of|en|de) {before.years[0]}\b", found["edition"], before.question)
    return told if times == 1 else None


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The wording of a question for other years of the one subject whose grade the question before asked for."""
    graded = asks_of_grades(before.question) or _GOT.search(before.question)
    if len(before.subjects) != 1 or reading.subjects or len(before.years) > 1 or not graded:
        return None
    name, spanish = organisation.by_code[before.subjects[0]].name, _SPANISH.search(before.question) is not None
    asked = f"¿Qué calificaciones obtuvo {name}" if spanish else f"What grades did {name} get"
    for form, word in ((_BEFORE, "antes de" if spanish else "before"), (_AFTER, "después de" if spanish else "after")):
        if found := form.search(reading.question):
            year = next((year for year in found.groups() if year), None) or next(iter(map(str, before.years)), "")
            return f"{asked} {word} {year}?" if year else _over_the_years(asked, spanish=spanish)
    return _over_the_years(asked, spanish=spanish) if _ALL.search(reading.question) else None


def _over_the_years(asked: str, *, spanish: bool) -> str:
    return f"{asked} a lo largo de los años?" if spanish else f"{asked} over the years?"
