"""A Spanish question how much, how many, when or where -> the sentences that hold all its words and such an answer.

The reader was trained on English. These rules guess nothing: every word that a question is about has to stand in one
sentence, in whatever form, beside an amount, a number of just what is counted, a day, or a place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from ingest import Generation, StoredDocument
from service.citations import Cited, bare
from service.evidence import cited_sentence
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.stop_words import ASKING_IN_SPANISH
from service.visibility import nearest_seen

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences, as the reader shows
SHORTEST = 3  # letters of a root
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENDINGS = tuple(
    """
    amientos imientos aciones iciones aremos iremos ariamos iendo ieron ando aron aban aran iran eran
    adas ados idas idos amos imos emos ada ado ida ido aba ara ira era ian ien ar er ir an en io ia as es os a e
    o s
    """.split()
)
_NUMBER = (
    r"(?:\d[\d.,]*(?: (?:mil|millones)(?: de)?)?|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|"
    r"trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|cien|mil|ningun[oa]?)"
)
_MONTH = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_COUNTED = (
    re.compile(rf"(?<![\w.,]){_NUMBER}(?: (?:de|mil|millones))* (\w+)", re.I),
    re.compile(rf"(?<![\w.,]){_NUMBER}(?: (?:de|mil|millones))* \w+ (\w+)", re.I),
)
_AMOUNT = re.compile(
    rf"{_NUMBER}(?: millones de)? (?:euros?|d[oó]lares|pesos|libras|soles|bol[ií]vares|colones|quetzales|lempiras)\b|"
    r"[$€£] ?\d|\d ?[€$£]",
    re.I,
)
_DAY = re.compile(
    rf"\b\d{{1,2}} (?:de|al|y) (?:{_MONTH}|\d)|\b{_MONTH} (?:de|del) (?:19|20)\d\d\b|{_YEAR.pattern}", re.I
)
_PLACE = re.compile(r"\b(?:en|a|de|desde|hasta)(?: (?:el|la|los|las))? [A-ZÁÉÍÓÚÑ]\w")
_BESIDE = frozenset(
    "entre desde hasta pero porque durante tras este estos estas esa ese esos esas eso esto cada todo toda todos todas "
    "muy mas ya no si tambien solo otro otra otros otras nuestro nuestra tiene tienen tenia ser sido".split()
)
_PRICE = re.compile(r"^(?:cuest|cost|val[eí]|vald|precio|pag)", re.I)
_LED = r"^\W*(?:y |pero |hola |perdon )*"


@dataclass(frozen=True)
class _Form:
    """``asked``: what such a question looks like without accents; ``answers``: whether a sentence holds such an answer,
    given the root of what is counted. ``fewest``: words that the question has to be about."""

    asked: re.Pattern[str]
    answers: Callable[[str, tuple[str, str]], bool]
    fewest: int = 1
    price: bool = False


def _holding(pattern: re.Pattern[str]) -> Callable[[str, tuple[str, str]], bool]:
    return lambda words, counted: pattern.search(words) is not None


def _numbers(words: str, counted: tuple[str, str]) -> bool:
    """Whether a number stands before what is counted, with at most one word between."""
    plain = unaccented(words)
    return any(_is_kin(root(noun), counted) for pattern in _COUNTED for noun in pattern.findall(plain))


_FORMS = (
    _Form(
        re.compile(
            rf"{_LED}(?:por |en )?cuanto (?:dinero )?(?:ha |han |habia )?(?:cuest|cost|val|pag|se pag|esta )", re.I
        ),
        _holding(_AMOUNT),
        price=True,
    ),
    _Form(
        re.compile(rf"{_LED}(?:cual|que) (?:es|era|fue|sera) el (?:precio|coste|costo|importe)\b", re.I),
        _holding(_AMOUNT),
        price=True,
    ),
    _Form(re.compile(rf"{_LED}(?:a )?cuant[oa]s (?P<counted>\w+)", re.I), _numbers),
    _Form(re.compile(rf"{_LED}(?:desde |hasta )?(?:cuando|en que fecha|que dia)\b", re.I), _holding(_DAY), fewest=2),
    _Form(re.compile(rf"{_LED}(?:en )?donde\b", re.I), _holding(_PLACE), fewest=2),
)


@lru_cache(maxsize=20_000)
def root(word: str) -> tuple[str, str]:
    """What the forms of a Spanish word have in common, without its ending and the vowel that stress changes, and the
    gender that a bare final vowel tells: "plaza" is no "plazo", "robo" and "robado" are of one root."""
    plain = unaccented(word.casefold())
    longer = next((end for end in _ENDINGS if plain.endswith(end) and len(plain) - len(end) >= SHORTEST), "")
    cut = plain.removesuffix(longer)
    gender = longer[:1] if longer in ("a", "o", "as", "os") and word[-1] not in "áéíóú" else ""
    return cut.replace("ue", "o").replace("ie", "e"), gender


def _is_kin(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] == other[0] and {one[1], other[1]} != {"a", "o"}


def _telling(text: str) -> list[str]:
    """The words of a text that say what it is about."""
    words = [word for word in _WORD.findall(text) if not _YEAR.fullmatch(word)]
    return [word for word in words if unaccented(word.casefold()) not in ASKING_IN_SPANISH | _BESIDE]


def spanish_facts(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The sentences that answer ``reading``, the newest first; none where it is of no such form or no sentence does."""
    asks = [(form, found) for form in _FORMS if (found := form.asked.search(reading.unaccented))]
    if not asks or reading.language != "es" or reading.kind is Kind.PREDICTION or reading.bills or reading.speaker:
        return ()
    form, found = asks[0]
    wanted = {root(word) for word in _telling(reading.question) if not (form.price and _PRICE.match(word))}
    if len(wanted) < form.fewest:
        return ()
    counted = root(found.groupdict().get("counted") or "")
    told: dict[str, Cited] = {}
    seen = nearest_seen(_query(wanted), READ, generation, visible, filters)
    for passage in sorted(seen, key=lambda one: one.document.anatomy.published.date or "", reverse=True):
        for span in passage.sentences:
            said = passage.words(span)
            roots = {root(word) for word in _telling(said)}
            held = all(any(_is_kin(one, other) for other in roots) for one in wanted)
            if held and form.answers(said, counted) and _is_of_years(said, passage.document, reading):
                told.setdefault(bare(said), cited_sentence(passage.document, span))
    return tuple(told.values())[:SHOWN]


def _is_of_years(said: str, document: StoredDocument, reading: Reading) -> bool:
    """Whether a sentence names a year of the question, or none and its document is of one."""
    if not reading.years:
        return True
    named = {int(year) for year in _YEAR.findall(said)}
    return bool(named & set(reading.years)) if named else document.anatomy.published.year in reading.years


def _query(roots: set[tuple[str, str]]) -> str:
    """The full-text expression of passages with a word of each root."""
    forms = [{one, one.replace("o", "ue", 1), one.replace("e", "ie", 1)} for one, _ in sorted(roots)]
    each = (" OR ".join(f"{one}*" for one in sorted(some)) for some in forms)
    return f"text : ({' AND '.join(f'({some})' for some in each)})"
