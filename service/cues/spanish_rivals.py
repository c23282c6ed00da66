"""Whether a Spanish sentence that holds the words of a question tells of something beside it: of another year, of what
another does or is, or of what somebody does with things where it is asked how many one has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from ingest import StoredDocument, pattern
from service.answering.rivals import is_of_others
from service.cues.spanish_amounts import NUMBER
from service.cues.spanish_tenses import is_of_another_time, is_past, is_plan
from service.language.date_words import MESES
from service.language.openings import OPENED
from service.language.spanish_words import WORD, Root, held, is_kin, root, roots_of, telling
from service.language.stop_words import ASKING_IN_SPANISH
from service.language.years import MEASURED_FROM, YEAR
from service.reader import Evidence
from service.reading import Reading, unaccented

LABEL = 6  # words of a heading
ARTICLE = pattern(r"^(?:El|La|Los|Las|Su|Sus)\s+")
_WHO_DID = pattern(
    r"^\W*(?:(?:y|pero|a|con|de|por)\s+)*qui[eé]n(?:es)? (?:(?:ha|han|había|se|le|les|lo|la|los|las|va|van|a)\s+)*"
    r"(?!(?:es|son|era|eran|fue|fueron|será|serán)\b)(?P<deed>[^\W\d_]+)",
    re.I,
)
_OWN_THING = pattern(
    r"^(?:El|La|Los|Las|Su|Sus) [^\W\d_]+ (?:(?!es |son |fue |era |será )[a-zß-ÿ]+ )?"
    r"del? (?:(?:la|el|las|los) )?(?!pasad[oa]|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mes|año|día|semana)"
    r"([^\W\d_]+)"
)
_NUMBERED = pattern(r"^(?:El|La|Los|Las) [^\W\d_]+ (\d+|[A-ZÀ-ÖØ-Þ][\w'’-]+)")
_BARE = pattern(r"^([A-ZÀ-ÖØ-Þ][\w'’-]+) ([^\W\d_]+)")
_HAS = pattern(r"\b(?:tienen?|tenian?|hay|habia|cuentan? con|dispon\w+)\b")
_HAVING = pattern(
    r"(?:ten|tien|tuv|hay|hab|hub|cuent|conta[bm]|dispon|sum|alcanz|inclu|qued|existe|emple|reun|agrup|acog|alberg|lleg|"
    r"dotad|equipad|compuest|formad|pued)"
)
_HOW_MANY = pattern(r"\bcuant[oa]s (\w+)", re.I)
_OF_A_KIND = pattern(
    r"\b(?i:el|la|los|las|al|del|de|en|su|una?) (?P<noun>[a-zß-ÿ]{3,}) "
    r"(?P<which>\d{1,3}(?![\w.,]\d|\d|%| %)|[A-ZÀ-ÖØ-Þ]\w+)"
)
_NO_FINITE = pattern(r"[^\W\d_]{2,}(?:[aei]r|[ai]d[oa]s?)", re.I)
_COUNT = pattern(
    r"(?P<verb>[^\W\d_]+)(?: (?:a|con|de|en|hasta|hoy|ayer|ya|más|unos|unas|casi|otr[oa]s))* "
    rf"{NUMBER}(?: (?:de|mil|millones))* (\w+)(?: (\w+))?",
    re.I,
)

_CALLED = pattern(
    rf"{OPENED}(?:c[oó]mo se llam(?:a|aba)|qui[eé]n (?:es|era|fue)) (?:el|la) (?P<noun>[^\W\d_]{{4,}})(?= que\b)", re.I
)
_IS_CALLED = pattern(r"\b(?:llam|denomin|bautiz|apod)\w+\b", re.I)
_OF_A_PLACE = pattern(r" (?:de|del|en) (?:(?:el|la|los|las) )?[A-ZÀ-ÖØ-Þ]\w+(?: [A-ZÀ-ÖØ-Þ]\w+)*")
_SINCE_WHEN = pattern(r"\bdesde cuando\b", re.I)
_SINCE = pattern(r"\b(?:desde|a partir de|hoy|ayer|mañana)\b", re.I)
_OF_WHAT = pattern(r"^(?:El|La|Los|Las) (?P<noun>[^\W\d_]+)(?: [a-zß-ÿ]+)? del? (?:(?:la|los|las) )?(?P<of>\w+)")
_GENERAL = pattern(
    r"(?:precio|cost|importe|tarifa|inversion|presupuest|construccion|proyecto|duracion|plazo|tiempo|entrada|cuota|tasa)"
)
# A document that a sentence names, with its title and date: they answer for it, and not for what is asked.
_DOCUMENT = pattern(
    r"\b(?:comunicado|nota|noticia|boletín)(?: de prensa)?(?:,?(?: titulad[oa])? «[^»]*»,?)?"
    r"(?: del (?:pasado )?\d{1,2} de [a-z]+(?: de \d{4})?)?(?:,? «[^»]*»,?)?",
    re.I,
)
_OF_SOMEBODY = pattern(r"\b(?P<whose>[A-ZÀ-ÖØ-Þ][\w'’-]+), (?:que|quien|cuy[oa]s?) [^,.;:]*")
_WHO = pattern(
    r"^\W*(?i:y |pero )*(?P<whom>[Aa] )?(?i:quien(?:es)?) (?P<verb>[a-z ]+?) (?P<object>(?i:al?) )?"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]+)"
)
_PASSIVE = pattern(r"\b(?:fue|fueron|sid[oa]) \w+[ai]d[oa]s? por\b|\b\w+[ai]d[oa]s? por\b")


def is_of_something_else(question: str, said: str, *, at_any_time: bool = False) -> bool:
    """Whether a sentence tells of another time than a question asks for, of another of the kind, of who did it the
    other way round, or how many somebody hires where it is asked how many they have."""
    return (
        (not at_any_time and is_of_another_time(question, said))
        or _is_of_another_of_the_kind(question, said)
        or _is_turned_round(question, said)
        or _is_done_otherwise(unaccented(question), said)
        or _is_since_otherwise(question, said)
        or _names_nobody(question, said)
        or is_of_others(question, said)
    )


def _is_of_another_of_the_kind(question: str, said: str) -> bool:
    """Whether a sentence tells of "la línea 2" or "el distrito Sur", and of no "línea 3" or "distrito Este" that a
    question asks for."""
    told = [(root(one["noun"]), one["which"].casefold()) for one in _OF_A_KIND.finditer(said)]
    for asked in _OF_A_KIND.finditer(question):
        if unaccented(asked["noun"]) in ASKING_IN_SPANISH:
            continue
        numbered = asked["which"].isdigit()
        of_kind = {which for noun, which in told if is_kin(noun, root(asked["noun"])) and which.isdigit() == numbered}
        if of_kind and asked["which"].casefold() not in of_kind:
            return True
    return False


def _is_since_otherwise(question: str, said: str) -> bool:
    """Whether a question asks since when, and a sentence tells that of nobody, or of somebody else."""
    if not _SINCE_WHEN.search(unaccented(question)):
        return False
    named = {unaccented(word.casefold()) for word in WORD.findall(question)}
    return _SINCE.search(without_asides(said, named)) is None


def _names_nobody(question: str, said: str) -> bool:
    """Whether a question asks for the name of somebody, and a sentence tells of them and names nobody: "una vecina de
    Soto"."""
    asked = _CALLED.match(question)
    if asked is None or _IS_CALLED.search(said):
        return False
    noun = re.escape(asked["noun"][:-1])
    beside = (
        rf"\b{noun}\w*(?: [a-zß-ÿ]+)?,? (?-i:[A-ZÀ-ÖØ-Þ«“\"])|(?-i:[A-ZÀ-ÖØ-Þ]\w+)(?:,| es| era)? (?:el|la|una?) {noun}"
    )
    return pattern(rf"(?i:{beside})").search(_OF_A_PLACE.sub(" ", said)) is None


def is_of_a_part(said: str, wanted: Collection[Root]) -> bool:
    """Whether a sentence begins with a part or a deed of what is asked about, and tells of that alone: "Las obras de la
    línea", where it is asked how long the line takes."""
    found = _OF_WHAT.match(said)
    if found is None or _GENERAL.match(unaccented(found["noun"])) or held(root(found["noun"]), wanted):
        return False
    return held(root(found["of"]), wanted)


def plainly(said: str) -> str:
    """A sentence without the documents that it names."""
    return _DOCUMENT.sub(" ", said)


def without_asides(said: str, named: Collection[str]) -> str:
    """A sentence without what it tells of others than ``named``: "sustituye a Limpiasa, que prestaba el servicio"."""
    return _OF_SOMEBODY.sub(
        lambda aside: aside[0] if unaccented(aside["whose"].casefold()) in named else aside["whose"], said
    )


def _is_turned_round(question: str, said: str) -> bool:
    """Whether a question asks who did something to somebody, and a sentence tells what that one did; or the other way
    round."""
    asked = _WHO.match(unaccented(question))
    if asked is None or bool(asked["whom"]) == bool(asked["object"]):
        return False
    plain, name = unaccented(said), re.escape(asked["name"])
    marked = pattern(rf"\bal?(?: [a-zß-ÿ]+){{0,3}} {name}\b").search(plain) is not None
    if _PASSIVE.search(plain):
        return False
    whole = len(re.findall(rf"\b{name}\b", plain))
    return not marked if asked["object"] else marked and whole == 1


def is_of_years(words: str, before: Sequence[str], document: StoredDocument, reading: Reading) -> bool:
    """Whether a sentence is of a year that the question names: by its own years, the title's, those that the nearest
    sentence ``before`` it names of the time that its document reports, or by the date of the document."""
    if not reading.years:
        return True
    asked, published = set(reading.years), document.anatomy.published.year
    if named := years_told(words, reading.question) or years_told(document.anatomy.title, reading.question):
        return bool(named & asked)
    if before and _is_label(before[-1]) and (labelled := years_told(before[-1], reading.question)):
        return bool(labelled & asked)
    above = next((years for text in reversed(before) if (years := years_told(text, reading.question))), set[int]())
    if published is None or not above or min(above) > published:
        return published in asked
    return bool(above & asked & {published - 1, published})


def _is_label(text: str) -> bool:
    """Whether a sentence is only the heading of a point: "2. Presupuesto para 2024."."""
    return len(text.split()) <= LABEL and not is_past(text) and not is_plan(text)


def years_told(words: str, question: str) -> set[int]:
    """The years of a text, without those that something is only measured from, unless the question does so."""
    told = words if MEASURED_FROM.search(question) else MEASURED_FROM.sub(" ", words)
    return {int(year) for year in YEAR.findall(told)}


def is_of_months(words: str, document: StoredDocument, months: Collection[str]) -> bool:
    published = document.date
    of = MESES[int(published[5:7]) - 1] if len(published) >= 7 else ""
    return not months or of in months or any(re.search(rf"\b{month}\b", words, re.I) for month in months)


def _is_done_otherwise(question: str, said: str) -> bool:
    """Whether a question asks how many somebody has, and a sentence tells how many they hire, lend or sell."""
    asked = _HOW_MANY.search(question)
    if asked is None or not _HAS.search(question):
        return False
    counted = root(asked[1])
    of_these = [
        one for one in _COUNT.finditer(said) if any(word and is_kin(root(word), counted) for word in one.groups()[1:])
    ]
    return bool(of_these) and all(_is_deed(one["verb"]) for one in of_these)


def _is_deed(verb: str) -> bool:
    told = is_past(verb) or is_plan(verb) or _NO_FINITE.fullmatch(verb) is not None
    return told and _HAVING.match(unaccented(verb.casefold())) is None


def has_another_subject(said: str, wanted: Collection[Root], verb: Root | None) -> bool:
    """Whether a sentence begins with a thing of its own, which ``wanted`` does not name: "La línea 1 ...", "Netia
    tiene ...", or one that does just what is asked of somebody else."""
    if (numbered := _NUMBERED.match(said)) and not held(root(numbered[1]), wanted):
        return True
    bare = _BARE.match(said)
    if bare and (is_past(bare[2]) or is_plan(bare[2]) or _HAS.fullmatch(unaccented(bare[2]))) and telling(bare[1]):
        return not held(root(bare[1]), wanted)
    first, *others = telling(ARTICLE.sub("", said)) or [""]
    spoken = {root(word) for word in [*others, *WORD.findall(said)] if word != first}
    return verb is not None and ARTICLE.match(said) is not None and not held(root(first), wanted) and held(verb, spoken)


def is_of_its_own_thing(said: str, known: Collection[Root]) -> bool:
    """Whether a sentence begins with what is of a thing that was not named before: "La reforma de la sala ..."."""
    found = _OWN_THING.match(said)
    return found is not None and not held(root(found[1]), known)


def is_cut_apart(
    missing: Iterable[Root], pairs: Collection[tuple[Root, Root]], said: str, roots: Collection[Root]
) -> bool:
    """Whether a sentence has a word of the question without the one that stands after it there and says which is
    meant: "la línea 2" is not "la línea 3". One that begins with the bare word goes on about what was named before."""
    lacking = set(missing)
    cut = [first for first, second in pairs if second in lacking and held(first, roots)]
    if not cut:
        return False
    opening = ARTICLE.sub("", said)
    words = WORD.findall(opening)
    if (own := _OWN_THING.match(said)) and not held(root(own[1]), {second for _, second in pairs}):
        return True
    begins = bool(words) and opening != said and any(is_kin(root(words[0]), first) for first in cut)
    return not begins or _NUMBERED.match(said) is not None


def is_of_another_deed(evidence: Evidence, reading: Reading) -> bool:
    """Whether a Spanish question asking who did something asks for a deed that nothing in a passage tells in any form:
    there the reader, which was trained on English, goes by the names alone."""
    asked = _WHO_DID.search(reading.question) if reading.language == "es" else None
    return asked is not None and not held(root(asked["deed"]), roots_of(evidence.passage.text))
