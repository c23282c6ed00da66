"""A follow-up that sets a new subject beside that of the question before -> its wording with both and the year.

"Is that better than Texas?" after a question about the grade of Georgia in 2022 is "Is Georgia better than Texas in
2022?". Where the question before is about anything but grades, it is what is compared, in its own words. "Which is
better?" after "and Texas?" is "Which is better, Georgia or Texas?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import Organisation, pattern
from service.language.openings import OPENED
from service.reading import Reading, with_capital

_IT = r"(?P<it>it|that|this|they|these|those|them)(?!['’]s)"
_NOUN = r"(?P<owner>(?:that|this|its|their|the|that state['’]s) (?P<noun>grade|score|rank|ranking|result|state)s?)"
_AUX = r"(?:is|are|was|were|does|do|did|has|have|isn['’]t|wasn['’]t|doesn['’]t|didn['’]t)"
_MORE = r"(?:better|worse|higher|lower|greater|stronger|weaker|more|less|fewer)"
_BESIDE = pattern(
    rf"\b{_MORE}\b.{{0,30}}\bthan\b|\bcompar(?:e[sd]?|ing|ison|able)\b|\b(?:versus|vs|against|beat|beats|outperform\w*|"
    r"outscore[sd]?|differ(?:s|ed|ent|ence)?|ahead of|behind|above|below|exceed\w*|equal|similar|match(?:es|ed)?)\b|"
    r"\bsame\b.{0,20}\b(?:as|in)\b|\bas (?:good|bad|high|low|well|strong|weak)\b.{0,20}\bas\b",
    re.I,
)
# Where a pronoun stands for what was asked about: after a verb that asks, or after a word that compares.
_SUBJECT = pattern(
    rf"{OPENED}(?:(?:how|why|by how (?:much|many points)|in what way|how much)\b ?)?{_AUX} (?:{_NOUN}|{_IT})"
    r"(?! (?:true|right|correct|the case|so|because|a fact|said|possible|likely|why)\b)\b",
    re.I,
)
_OBJECT = pattern(
    rf"\b(?:than|as|beat|beats|outperform\w*|outscored?|exceed\w*|match(?:es|ed)?|against|versus|vs\.?|to|with|from|of|"
    rf"above|below|behind|compare)\b (?:{_NOUN}|{_IT})(?! of\b)(?=\W*$| (?:to|with|and|against)\b)",
    re.I,
)
_PLURAL = pattern(r"\b(are|were|do|have) $", re.I)
_THAN_IN = pattern(r"\b(than|to|with) (?:in|that of|those of) ")
_ORDER = pattern(rf"{OPENED}compare\b", re.I)
_ELLIPSIS = pattern(rf"{OPENED}(?P<rest>(?:any )?{_MORE}\b.*\bthan\b.*)$", re.I)
_COMPARED = pattern(rf"{OPENED}(?:(?:as )?compared|in comparison) (?P<rest>(?:to|with)\b.*)$", re.I)
_TRAILING = pattern(
    rf"{OPENED}(?P<rest>(?:is|are|was|were|(?:did|does|do) (?=.*\b(?:do|fare|score|rank|perform)\b)).*"
    r"\b(?:better|worse|higher|lower))\W*$",
    re.I,
)
_CHANGE = pattern(r"\b(?:get|gets|getting|got|gotten|become|becoming|became)\b", re.I)
_ES_IT = r"(?:eso|esto|ella|[eé]l|(?:esa|la|su) (?:nota|calificaci[oó]n|puntuaci[oó]n))"
_ES_IS = rf"{OPENED}(?P<verb>es|era|fue|son|fueron|est[aá]) (?:{_ES_IT} )?"
_ES_MORE = pattern(
    rf"{_ES_IS}(?P<more>mejor|peor|m[aá]s (?:alt|baj|buen|mal)[ao]|superior|inferior) (?P<than>que|a) "
    r"(?:(?:la|el) de )?(?P<rest>.+)$",
    re.I,
)
_ES_COMPARED = pattern(
    rf"(?:{OPENED}(?:c[oó]mo se compara(?: {_ES_IT})?|comparad[oa]|en comparaci[oó]n) con"
    rf"|{_ES_IS}(?:igual|lo mismo|diferente|distint[ao]) (?:que|a|de)) (?:(?:la|el) de )?(?P<rest>.+)$",
    re.I,
)
# What a question about grades says; where none of it is said, a comparison is of something else.
_GRADED = pattern(
    r"\b(?:grad(?:e|es|ed)|scor(?:e|es|ed)|rank(?:s|ed|ing)?|results?|marks?|compare[sd]?|better|worse|higher|lower|"
    r"far(?:e|ed)|perform\w*|how (?:did|does|do|is|was|has|have)\b.*\b(?:do|doing|done)|"
    r"calificaci[oó]n(?:es)?|notas?|puntuaci[oó]n(?:es)?|mejor|peor|compara|le fue)\b"
    r"|\b(?:an?|una?) [A-F][+-]?(?![\w+-])",
    re.I,
)
_OF_THE_TWO = pattern(
    rf"{OPENED}(?:which|who)(?: one| state)?(?: of (?:them|the two|these|those|both))?"
    r"(?: (?:is|was|did|has|had|got|scored|ranked|ranks|does|fared))?(?: the)? "
    r"(?P<more>better|best|worse|worst|higher|highest|lower|lowest)(?: (?:grade|(?P<score>score)|one|of the two))?"
    r"(?: (?:in|for) (?:19|20)\d\d)?\W*$",
    re.I,
)
_DE_LOS_DOS = pattern(
    rf"{OPENED}(?:cu[aá]l|qui[eé]n)(?: de (?:l[oa]s dos|ell[oa]s))? "
    r"(?:es|fue|era|est[aá]|va|qued[oó]|sali[oó]|sac[oó]|tiene|tuvo|obtuvo)(?: la| el| una?)?"
    r"(?: nota| calificaci[oó]n)? (?P<more>mejor|peor)(?: nota| calificaci[oó]n)?\W*$",
    re.I,
)


def asks_of_grades(words: str) -> bool:
    """Whether a question is about grades, as far as its words say."""
    return _GRADED.search(words) is not None


def of_the_two(reading: Reading, turns: Sequence[Reading], organisation: Organisation) -> str | None:
    """ "Which is better?" with the last two subjects of ``turns``, each of which asks about one."""
    if len(turns) < 2 or reading.subjects or len(reading.years) > 1:
        return None
    found = _OF_THE_TWO.match(reading.question) or _DE_LOS_DOS.match(reading.question)
    if found is None:
        return None
    other = turns[-1]
    one = next((turn for turn in reversed(turns[:-1]) if turn.subjects != other.subjects), other)
    if len(one.subjects) != 1 or len(other.subjects) != 1 or one.subjects == other.subjects:
        return None
    first, second = (organisation.by_code[turn.subjects[0]].name for turn in (one, other))
    corrected = one is not turns[-2]  # "no, I meant 2012" after the second of them
    alike = (
        reading.years or other.years
        if (reading.years or corrected or one.years == other.years) and len(other.years) == 1
        else ()
    )
    if found.re == _DE_LOS_DOS:
        return f"¿Cuál es {found['more']}{f' en {alike[0]}' if alike else ''}, {first} o {second}?"
    more = {"best": "better", "highest": "higher", "worst": "worse", "lowest": "lower"}.get(
        found["more"], found["more"]
    )
    when = f" in {alike[0]}" if alike else ""
    return f"Which {f'has the {more} score' if found['score'] else f'is {more}'}{when}, {first} or {second}?"


def set_beside(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """``reading`` with the subjects and the years of ``before``; None where it sets nothing beside them."""
    if not before.subjects or not reading.subjects or set(reading.subjects) & set(before.subjects):
        return None
    asked, years = reading.question.rstrip(" ?."), "" if reading.years else " and ".join(map(str, before.years))
    if not asks_of_grades(before.question):
        leans = _SUBJECT.search(asked) or _OBJECT.search(asked)
        return f"{asked} ({before.question.rstrip(' ?.')})?" if leans and _BESIDE.search(asked) else None
    names = [organisation.by_code[code].name for code in before.subjects]
    return _in_spanish(asked, " y ".join(names), years) or _in_english(asked, names, years)


def _in_english(asked: str, names: list[str], years: str) -> str | None:
    several, name = len(names) > 1, " and ".join(names)
    verb, when = "Are" if several else "Is", f" in {years}" if years else ""
    if _BESIDE.search(asked) and (found := _SUBJECT.search(asked) or _OBJECT.search(asked)):
        if several and (found["it"] or "").casefold() in ("it", "that", "this"):
            return f"{asked} ({', '.join([*names, *filter(None, [years])])})?"
        return f"{_named(asked, found, name, several=several)}{when}{'' if _ORDER.match(asked) else '?'}"
    if found := _ELLIPSIS.match(asked):
        return f"{verb} {name} {found['rest'][0].lower()}{found['rest'][1:]}{when}?"
    if found := _COMPARED.match(asked):
        return f"How {'do' if several else 'does'} {name} compare {found['rest']}{when}?"
    if (found := _TRAILING.match(asked)) and not _CHANGE.search(asked):
        return f"{with_capital(found['rest'])} than {name}{when}?"
    return None


def _named(asked: str, found: re.Match[str], name: str, *, several: bool) -> str:
    """The question with ``name`` where its pronoun stands, and a verb that goes with it."""
    noun = found["noun"]
    new = f"{name}'s {noun}" if noun and noun.casefold() != "state" else name
    start, end = found.span("owner" if noun else "it")
    before = asked[:start]
    if not noun and not several:
        before = _PLURAL.sub(_in_singular, before)
    whole = _THAN_IN.sub(r"\1 ", f"{before}{new}{asked[end:]}")
    return whole.replace(" the same in ", " the same as ")


def _in_singular(verb: re.Match[str]) -> str:
    one = {"are": "is", "were": "was", "do": "does", "have": "has"}[verb[1].casefold()]
    return f"{one.capitalize() if verb[1][0].isupper() else one} "


def _in_spanish(asked: str, name: str, years: str) -> str | None:
    when = f" en {years}" if years else ""
    if found := _ES_MORE.match(asked):
        return f"¿{found['verb'].capitalize()} {name} {found['more']} {found['than']} {found['rest']}{when}?"
    found = _ES_COMPARED.match(asked)
    return f"Compara {name} con {found['rest']}{when}" if found else None
