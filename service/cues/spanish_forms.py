"""The forms of Spanish questions asking how much, how many, how long, when, where or who, and what may answer each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest import pattern
from service.cues import spanish_amounts as amounts
from service.language.spanish_words import Root

_LED = r"^\W*(?:y |pero |hola |perdon |sabe[ns]? |(?:me )?(?:puede[ns]? decir(?:me)?|dice[ns]?) )*"
_HAS = r"(?:ha |han |habia |se ha |se han |se |va a |van a |nos |les? )*"
PRICE = pattern(r"(?:cuest|cost|val[eí]|vald|preci|pag|import|tarif)")
SPENT = pattern(r"(?:cuest|cost|presupuest|import|destin|dedic|invier|invert|invir|invers|gast|diner)")
LASTS = pattern(r"(?:dur|tard|tiemp|plaz)")
_RISES, _FALLS = r"sub|aument|increment|crec|encar|mejor", r"baj|redu[cjz]|disminu|ca[eiy]|desc[ei]|empeor"
MOVES = pattern(rf"(?:{_RISES}|{_FALLS})")
UP = pattern(rf"\b(?:{_RISES})|\d(?: \w+| %){{1,4}} mas\b", re.I)
DOWN = pattern(rf"\b(?:{_FALLS})|\d(?: \w+| %){{1,4}} menos\b", re.I)
GETS = pattern(r"(?:recib|obtuv|obtien|dan$|dio$|dieron$)")  # where nothing is counted, this is what is asked
# Of their own these tell nothing of what is asked about.
WEAK = pattern(
    r"(?:hay|hub[io]|habr|habian?$|tien|tuv|tendr|ten[gei]|quedar?o?n?$|exist|cuentan?$|contaban?$|dispon|pued|podr|podem|deb[eo]|"
    r"ser[aá]n?$|sido$|dan?$|dio$|dieron$|recib(?:e|en|io|ieron|ira|iran|ido|ida)$|obtuv|obtien|est(?:aba|aban|uvo|uvieron|ara|aran)$|supon|"
    r"result(?:a|an|o|aron)$|hacen?$|hizo$|total$|hoy$|ahora$|mism[oa]$|actualmente$|van?$|asciend|ascend|elevan?$|calcul)"
)
_MEASURE = (
    r"presupuesto|inversion|seguimiento|capacidad|superficie|plazo|duracion|poblacion|limite|tasa|porcentaje|numero|total|"
    r"cifra|importe|sueldo|salario|multa|sancion|tarifa|cuota|plantilla|altura|longitud|profundidad|temperatura|velocidad|"
    r"nivel|distancia|edad|aforo|participacion|asistencia|deficit|superavit|deuda|beneficio|gasto|ahorro|consumo|produccion|"
    r"caudal|volumen|puntualidad|paro|afluencia|ingreso|perdida|dotacion|precio|coste|costo|recibo|factura|subida|bajada|aumento"
)
_NO_WORD = pattern(r"(?:porcentaje|numero|total|cifra|nivel|importe)")  # the figure stands for it
_OPEN = pattern(r"(?:horari|hora|abr|abiert|cierr|cerr|empiez|empez|comienz|comenz|termin|acab|funcion)")
_STANDS = pattern(r"(?:elev)")
_MAY = pattern(r"(?:pued|podr|podem|permit|prohib|obligatori|llev|tra[ei]|entrar|usar|meter|pasar|hacer|ir$|hay)")
_NUMBER = pattern(r"(?:numero|llam)")
_TRUE = pattern(r"(?:verdad|cierto|correct|falso)")
_NEEDS = pattern(r"(?:necesit|falt|llev|aport|tra[ei]|ten|hac|pid|exig|papel|document|requisit|hay|deb)")
_DOES = pattern(
    r"(?:gan[aoó]|recib|obtuv|llev|gestion|hac|hiz|constru|convoc|organiz|patrocin|adjudic|encarg|dieron|dio)"
)
WHY = pattern(r"(?!)")  # spares nothing: every word of a question asking why has to stand there
_SAYS = r"(?:dij|dic|afirm|declar|asegur|sostuv|opin|señal|escrib|habl|cont)"


@dataclass(frozen=True)
class Form:
    """``asked``: what such a question looks like without accents; ``answers``: whether a sentence holds such an answer,
    given the root of what is counted, the surest kind first; ``spared``: words of the question that need not stand
    there. ``fewest``: words that the question has to be about. ``led``: what the answering sentence holds itself.
    ``deed``: the verb is all that tells what the figure is. ``below``: a heading that asks may hold its words."""

    asked: re.Pattern[str]
    answers: tuple[Callable[[str, Root], bool], ...]
    fewest: int = 1
    spared: re.Pattern[str] | None = None
    led: re.Pattern[str] | None = None
    name: bool = False
    deed: bool = False
    below: bool = False


def form(asked: str, *answers: Callable[[str, Root], bool], **more: object) -> Form:
    return Form(pattern(rf"{_LED}{asked}", re.I), answers, **more)  # type: ignore[arg-type]


FORMS = (
    form(
        rf"(?:a |en |por |con )?cuanto (?:dinero )?{_HAS}(?:cuest|cost|val[ie]|vald|pag|esta )",
        amounts.amount,
        amounts.free,
        spared=PRICE,
        led=PRICE,
    ),
    form(
        r"(?:cual|que) (?:es|era|fue|sera|tiene) (?:el )?(?:precio|coste|costo|importe)\b",
        amounts.amount,
        amounts.free,
        spared=PRICE,
        led=PRICE,
    ),
    form(rf"cuanto tiempo\b|cuanto {_HAS}(?:dur|tard)", amounts.length, spared=LASTS, led=LASTS),
    form(
        rf"(?:en |por )?cuanto {_HAS}(?:sub|baj|aument|increment|crec|encarec|redu|disminu|ca[eiy]|desc|mejor|empeor)",
        amounts.change,
        spared=MOVES,
    ),
    form(
        rf"(?:en |a )?cuanto (?:dinero )?{_HAS}(?:invier|invert|invir|gast|destin|dedic)",
        amounts.amount,
        spared=SPENT,
        led=SPENT,
    ),
    form(rf"a cuanto {_HAS}(?:asciend|ascend|se elev)", amounts.amount, spared=_STANDS),
    form(rf"(?:a|en|por|con|de|hasta) cuanto {_HAS}\w+|cuanto {_HAS}\w+", amounts.figure, fewest=2, deed=True),
    form(r"(?:a |de |con |en |para |por )?cuant[oa]s (?P<counted>\w+)", amounts.number_of),
    form(r"cuant[oa] (?P<counted>(?!tiempo|dinero)\w+)", amounts.measure_of, fewest=2),
    form(r"(?:(?:a|con|hasta) )?(?:que|cual es la) temperatura\b", amounts.degrees, spared=pattern("temperatur")),
    form(
        r"(?:cual(?:es)? (?:es|son|era|fue|fueron|sera) (?:el|la|los|las)|(?:(?:a|de|en|con|por) )?que) "
        rf"(?:{_MEASURE})e?s?\b",
        amounts.figure,
        spared=_NO_WORD,
    ),
    form(r"(?:desde |hasta )?(?:cuando|en que fecha|que dia)\b", amounts.day, amounts.told_today, fewest=2),
    form(
        r"(?:a|desde|hasta|a partir de) que horas?\b|(?:en |con )?que horarios?\b|"
        r"cual(?:es)? (?:es|son) (?:el|los) horarios?\b",
        amounts.clock,
        spared=_OPEN,
        led=_OPEN,
    ),
    form(
        r"(?:no )?(?:se )?(?:puede|pueden|puedo|podemos)\b|"
        r"(?:esta|estan|es|son) (?:permitid|prohibid|obligatori)\w+|se permiten?\b",
        amounts.permits,
        fewest=2,
        spared=_MAY,
    ),
    form(
        r"(?:que|cual(?:es)?) (?:(?:papeles|documentos|documentacion|requisitos) )?"
        r"(?:necesito|se necesita[n]?|necesitamos|hace[n]? falta|piden|exigen|"
        r"hay que (?:tener|llevar|presentar|aportar)|(?:debo|tengo que) (?:llevar|aportar|tener|traer))\b",
        amounts.needed,
        spared=_NEEDS,
        below=True,
    ),
    form(r"(?:(?:cual|que) (?:es|era) (?:el|su) )?(?:numero|telefono)\b", amounts.telephone, fewest=2, spared=_NUMBER),
    form(r"(?:(?:es|era) (?:verdad|cierto|correcto)|verdadero o falso)\b", amounts.anything, fewest=3, spared=_TRUE),
    form(rf"por que (?:no )?{_HAS}\w+ ", amounts.reason, fewest=2, spared=WHY),
    form(r"(?:hubo|hay|habra|se produjeron)\b", amounts.some, fewest=2),
    form(r"(?:a|de|desde|hasta) donde\b", amounts.way, fewest=2),
    form(r"(?:en )?donde\b", amounts.place, fewest=2),
    form(
        r"(?:a |con |de |en |por )?que (?P<counted>(?!pas[oaó]|es|son|era|fue|hay|hubo|tal)\w{4,})\b(?= \w+)",
        amounts.named,
        fewest=2,
        spared=_DOES,
        name=True,
    ),
    form(
        rf"(?:a |con |de )?quien(?:es)? (?!(?:es|son|era|fue|sera|pueden?|deben?|tienen? que|{_SAYS}\w*)\b)\w+ \w+",
        amounts.anything,
        fewest=2,
        name=True,
    ),
)
