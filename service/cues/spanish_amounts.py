"""What a Spanish sentence has to hold to tell how much, how many, how long, when, where or who."""

from __future__ import annotations

import re

from ingest import pattern
from service.language.date_words import UN_MES
from service.language.name_forms import CAPITALISED
from service.language.spanish_words import WORD, Root, is_kin, root
from service.language.stop_words import ASKING_IN_SPANISH
from service.reading import unaccented

_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
NUMBER = (
    r"(?:\d[\d.,]*(?: (?:mil|millones)(?: de)?)?|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)"
    r"(?: y (?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|"
    r"nueve|diez|once|doce|trece|catorce|quince|dieci[a-zé]+|veint[a-zéóú]+|cien(?:to)?|mil|ningun[oa]?|"
    r"(?:dos|tres|cuatro|seis|ocho)cient[oa]s|quinient[oa]s|setecient[oa]s|novecient[oa]s)"
)
_COUNTED = (
    pattern(rf"(?<![\w.,]){NUMBER}(?: (?:de|mil|millones))* (\w+)", re.I),
    pattern(rf"(?<![\w.,]){NUMBER}(?: (?:de|mil|millones))* \w+ (\w+)", re.I),
)
_AMOUNT = pattern(
    rf"{NUMBER}(?: millones de)? (?:euros?|d[oó]lares|pesos|libras|soles|bol[ií]vares|colones|quetzales|lempiras)\b|"
    r"[$€£] ?\d|\d ?[$€£]",
    re.I,
)
# Of money where the sentence says so elsewhere: "12 millones de euros a vivienda y 7 millones a limpieza".
_MILLIONS = pattern(r"\d[\d.,]* millones\b(?! de\b)")
_OF_MONEY = pattern(r"\b(?:cuest|cost|presupuest|invier|inver|invir|gast|destin|dinero|precio|valorad|import)", re.I)
_FREE = pattern(r"\b(?:gratuit[oa]s?|gratis|sin (?:ningún )?coste|no (?:se paga|cuesta) nada)\b", re.I)
_FIGURE = pattern(
    rf"(?<![\w.,])\d[\d.,]*(?:\s*%|\s+\w+)|\b{NUMBER} (?:toneladas?|kilos?|metros?|litros?|kilómetros?|grados?|"
    r"hectáreas?)\b",
    re.I,
)
_CHANGE = pattern(
    r"\d\s*%|\b(?:de|desde) \d[\d.,]*(?: \w+){0,3} (?:a|hasta) \d|\d[\d.,]*(?: \w+){1,4} (?:más|menos)\b", re.I
)
_LENGTH = pattern(
    rf"(?<!\bcada )\b(?:{NUMBER}) (?:minutos?|horas?|días?|semanas?|meses|mes|años?|noches?|trimestres?)\b|"
    r"\bmedia hora\b",
    re.I,
)
_DAY = pattern(rf"\b\d{{1,2}}(?:\.?º)? (?:de|al|y) (?:{UN_MES}|\d)|\b{UN_MES} (?:de|del) (?:19|20)\d\d\b|{_YEAR}", re.I)
_TODAY = pattern(r"\b(?:ayer|anteayer|anoche|esta (?:mañana|tarde|noche|madrugada)|hoy)\b", re.I)
_MEASURED = pattern(rf"(?<![\w.,]){NUMBER} \w+ de (\w+)", re.I)
_PLACE = pattern(
    r"\b[Ee]n(?: (?:el|la|los|las))?(?: [a-zß-ÿ]+(?: de)?(?: la| el)?)? [A-ZÀ-ÖØ-Þ]\w|"
    r"\b[Ee]n (?:el|la|los|las|su|un|una) (?:vestíbulo|sala|salón|plaza|calle|avenida|parque|sede|edificio|planta|"
    r"oficina|centro|biblioteca|museo|teatro|auditorio|estación|escuela|colegio|facultad|pabellón|mostrador|patio|campus|"
    r"ayuntamiento)\b"
)
_WAY = pattern(r"\b(?:en|al?|del?|desde|hasta)(?: (?:el|la|los|las))? [A-ZÀ-ÖØ-Þ]\w")
_CLOCK = pattern(
    r"\b\d{1,2}[.:]\d\d(?: (?:horas?|h)\b|h\b| (?:a|y|hasta) (?:las )?\d)|"
    r"\b(?:a|de|desde|hasta) las? \d{1,2}\b(?! de [a-z])|"
    r"\b\d{1,2} (?:a|y) \d{1,2} horas\b"
)
_PERMITS = pattern(
    r"\b(?:permit\w+|prohib\w+|pueden?|podr[áa]n?|autoriz\w+|obligatori[oa]s?|admit\w+|gratuit[oa]s?)\b|"
    r"^\W*(?:no|nunca|evite|jamás) [a-zß-ÿ]+",
    re.I,
)
_DEGREES = pattern(r"\d ?(?:º|°|grados?\b)|\b(?:cero|\w+) grados\b", re.I)
_NAMED = pattern(r"\b(?=(?P<noun>[^\W\d_]+)(?: (?:es|fue|era|del?|la|el|[a-zß-ÿ]+[oae]s?)){0,2} [«“\"]?[A-ZÀ-ÖØ-Þ]\w)")
_SOME = pattern(rf"(?<![\w.,]){NUMBER} [^\W\d_]|\b(?:no hubo|no hay|sin|ning[uú]n\w*)\b", re.I)
_NEEDED = pattern(
    r"\b(?:necesita(?:r[áa]|rán|n)?|har[áa]n? falta|hacen? falta|deber?[áa]?n? (?:aportar|presentar|llevar|traer)|"
    r"se (?:requiere|exige|pide)n?|(?:es|son) (?:necesari|obligatori|imprescindible)\w*|hay que (?:llevar|aportar|"
    r"presentar|traer))\b",
    re.I,
)
_TELEPHONE = pattern(r"\btel[eé]fono\b.{0,40}?(?<!\d)\d{2,4}(?:[ .-]?\d{2,4}){1,3}", re.I)
REASON = pattern(
    r"\b(?:porque|ya que|puesto que|dado que|debido a|a causa de|gracias a|como consecuencia de|a raíz de|"
    r"se deb(?:e|en|ió|ieron) a|por (?:motivos?|razones|falta|exceso|culpa|riesgo|presencia|incumpl\w+|no|haber|"
    r"[a-zß-ÿ]+[aei]r(?:se|l[oa]s?)?)|tras (?:haber )?[a-zß-ÿ]+[aei]r(?:se|l[oa]s?)?)\b",
    re.I,
)
_NAME = pattern(CAPITALISED)


def amount(words: str, counted: Root) -> bool:
    """Of money."""
    if _MILLIONS.search(words) and _OF_MONEY.search(words):
        return True
    return _AMOUNT.search(words) is not None


def free(words: str, counted: Root) -> bool:
    """That it costs nothing."""
    return _FREE.search(words) is not None


def figure(words: str, counted: Root) -> bool:
    """Any number with what it is of, apart from years, days and hours."""
    return _FIGURE.search(_CLOCK.sub(" ; ", _DAY.sub(" ; ", words))) is not None


def change(words: str, counted: Root) -> bool:
    return _CHANGE.search(words) is not None


def length(words: str, counted: Root) -> bool:
    return _LENGTH.search(_CLOCK.sub(" ; ", words)) is not None


def number_of(words: str, counted: Root) -> bool:
    """A number before just what is counted, with at most one word between."""
    plain = unaccented(words)
    return any(is_kin(root(noun), counted) for pattern in _COUNTED for noun in pattern.findall(plain))


def measure_of(words: str, counted: Root) -> bool:
    """A number with its unit before just what is asked for."""
    return any(is_kin(root(noun), counted) for noun in _MEASURED.findall(unaccented(words)))


def day(words: str, counted: Root) -> bool:
    return _DAY.search(words) is not None


def told_today(words: str, counted: Root) -> bool:
    """A day that is counted from that of the document: its date stands with the source."""
    return _TODAY.search(words) is not None


def degrees(words: str, counted: Root) -> bool:
    return _DEGREES.search(words) is not None


def clock(words: str, counted: Root | None = None) -> bool:
    return _CLOCK.search(words) is not None


def permits(words: str, counted: Root) -> bool:
    """What may be done, and what may not."""
    return _PERMITS.search(words) is not None


def named(words: str, counted: Root) -> bool:
    """Just what is asked for, with a name after it: "el premio Cometa", "la empresa concesionaria es Quist"."""
    return any(is_kin(root(found["noun"]), counted) for found in _NAMED.finditer(words))


def reason(words: str, counted: Root) -> bool:
    return REASON.search(words) is not None


def needed(words: str, counted: Root) -> bool:
    return _NEEDED.search(words) is not None


def telephone(words: str, counted: Root) -> bool:
    return _TELEPHONE.search(words) is not None


def some(words: str, counted: Root) -> bool:
    """How many, or that there were none."""
    return _SOME.search(words) is not None


def anything(words: str, counted: Root) -> bool:
    return True


def place(words: str, counted: Root) -> bool:
    return _PLACE.search(words) is not None


def way(words: str, counted: Root) -> bool:
    return _WAY.search(words) is not None


def names(words: str) -> set[str]:
    """The words of a sentence that are written as names, in plain spelling; a common word that begins it is none."""
    found = {match.start(): unaccented(match.group().casefold()) for match in _NAME.finditer(words)}
    first = WORD.search(words)
    if first and found.get(first.start()) in ASKING_IN_SPANISH:
        del found[first.start()]
    return set(found.values())


def names_within(words: str) -> set[str]:
    """The same without the first word, which has a capital whatever it is."""
    first = WORD.search(words)
    return names(words[first.end() :]) if first else set()
