"""A Spanish question how much, how many, how long, when, where or who -> the sentences that hold all its words and such
an answer.

The reader was trained on English. These rules guess nothing: every word that a question is about has to stand in one
sentence, in whatever form, beside an amount, a number of just what is counted, a day, a place or a name; or in it and
the sentence before, where it leans on that one ("La planta produce ..."). Verbs that say nothing of their own ("tiene")
and the organisation's own name may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from ingest import Generation, Organisation, Span, StoredDocument, StoredPassage
from service import spanish_amounts as amounts
from service.citations import Cited, bare
from service.evidence import cited_sentence
from service.own_names import called
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.spanish_dates import MONTHS
from service.spanish_words import Root, held, root, roots_of, telling
from service.succession_forms import may_be_turned_round
from service.visibility import nearest_seen

__all__ = ["root", "spanish_facts"]

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences, as the reader shows
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LED = r"^\W*(?:y |pero |hola |perdon |sabe[ns]? |(?:me )?(?:puede[ns]? decir(?:me)?|dice[ns]?) )*"
_HAS = r"(?:ha |han |habia |se ha |se han |se |va a |van a |nos |les? )*"
_PRICE = re.compile(r"(?:cuest|cost|val[eí]|vald|preci|pag|import|tarif)")
_SPENT = re.compile(r"(?:cuest|cost|presupuest|import|destin|dedic|invier|invert|invir|invers|gast|diner)")
_LASTS = re.compile(r"(?:dur|tard|tiemp|plaz)")
_RISES, _FALLS = r"sub|aument|increment|crec|encar|mejor", r"baj|redu[cjz]|disminu|ca[eiy]|desc[ei]|empeor"
_MOVES = re.compile(rf"(?:{_RISES}|{_FALLS})")
_UP, _DOWN = re.compile(rf"\b(?:{_RISES})", re.I), re.compile(rf"\b(?:{_FALLS})", re.I)
# Of their own these tell nothing of what is asked about.
_WEAK = re.compile(
    r"(?:hay|hub[io]|habr|habian?$|tien|tuv|tendr|ten[ií]|quedar?o?n?$|exist|cuentan?$|contaban?$|dispon|pued|podr|podem|deb[eo]|"
    r"ser[aá]n?$|sido$|dan?$|dio$|dieron$|recib(?:e|en|io|ieron|ira|iran|ido|ida)$|obtuv|obtien|est(?:aba|aban|uvo|uvieron|ara|aran)$|supon|"
    r"hacen?$|hizo$|total$|hoy$|ahora$|mism[oa]$|actualmente$)"
)
_MEASURE = (
    r"presupuesto|inversion|seguimiento|capacidad|superficie|plazo|duracion|poblacion|limite|tasa|porcentaje|numero|total|"
    r"cifra|importe|sueldo|salario|multa|sancion|tarifa|cuota|plantilla|altura|longitud|profundidad|temperatura|velocidad|"
    r"nivel|distancia|edad|aforo|participacion|asistencia|deficit|superavit|deuda|beneficio|gasto|ahorro|consumo|produccion|"
    r"caudal|volumen|dotacion|precio|coste|costo|recibo|factura|subida|bajada|aumento"
)
_NO_WORD = re.compile(r"(?:porcentaje|numero|total|cifra|nivel|importe)")  # the figure stands for it
_SAYS = r"(?:dij|dic|afirm|declar|asegur|sostuv|opin|señal|escrib|habl|cont)"
# A sentence that goes on about what the one before names.
_LEANS = re.compile(
    r"(?:El|La|Los|Las|Su|Sus|Este|Esta|Estos|Estas|Ello|Esto|Eso|Fue|Fueron|Es|Son|Está|Tiene|Cuenta|Se|Así|Además|También|"
    r"En total)\b"
)
# Whom it names there, it names as what it goes on about.
_ASIDE = re.compile(r",\s+(?:a cargo del?|que|cuy[oa]s?|[a-zß-ÿ]+[aei]d[oa]s?)\s[^,.;]*,")


@dataclass(frozen=True)
class _Form:
    """``asked``: what such a question looks like without accents; ``answers``: whether a sentence holds such an answer,
    given the root of what is counted, the surest kind first; ``spared``: words of the question that need not stand
    there. ``fewest``: words that the question has to be about. ``led``: what the answering sentence holds itself."""

    asked: re.Pattern[str]
    answers: tuple[Callable[[str, Root], bool], ...]
    fewest: int = 1
    spared: re.Pattern[str] | None = None
    led: re.Pattern[str] | None = None
    name: bool = False


def _form(asked: str, *answers: Callable[[str, Root], bool], **more: object) -> _Form:
    return _Form(re.compile(rf"{_LED}{asked}", re.I), answers, **more)  # type: ignore[arg-type]


_FORMS = (
    _form(
        rf"(?:a |en |por |con )?cuanto (?:dinero )?{_HAS}(?:cuest|cost|val[ie]|vald|pag|esta )",
        amounts.amount,
        spared=_PRICE,
        led=_PRICE,
    ),
    _form(
        r"(?:cual|que) (?:es|era|fue|sera|tiene) (?:el )?(?:precio|coste|costo|importe)\b",
        amounts.amount,
        spared=_PRICE,
        led=_PRICE,
    ),
    _form(rf"cuanto tiempo\b|cuanto {_HAS}(?:dur|tard)", amounts.length, spared=_LASTS, led=_LASTS),
    _form(
        rf"(?:en |por )?cuanto {_HAS}(?:sub|baj|aument|increment|crec|encarec|redu|disminu|ca[eiy]|desc|mejor|empeor)",
        amounts.change,
        spared=_MOVES,
    ),
    _form(
        rf"(?:en |a )?cuanto (?:dinero )?{_HAS}(?:invier|invert|invir|gast|destin|dedic)",
        amounts.amount,
        spared=_SPENT,
        led=_SPENT,
    ),
    _form(rf"(?:a|en|por|con|de|hasta) cuanto {_HAS}\w+|cuanto {_HAS}\w+", amounts.figure, fewest=2),
    _form(r"(?:a |de |con |en |para |por )?cuant[oa]s (?P<counted>\w+)", amounts.number_of),
    _form(r"cuant[oa] (?P<counted>(?!tiempo|dinero)\w+)", amounts.measure_of, fewest=2),
    _form(
        r"(?:cual(?:es)? (?:es|son|era|fue|fueron|sera) (?:el|la|los|las)|(?:(?:a|de|en|con|por) )?que) "
        rf"(?:{_MEASURE})e?s?\b",
        amounts.figure,
        spared=_NO_WORD,
    ),
    _form(r"(?:desde |hasta )?(?:cuando|en que fecha|que dia)\b", amounts.day, amounts.told_today, fewest=2),
    _form(r"(?:a|de|desde|hasta) donde\b", amounts.way, fewest=2),
    _form(r"(?:en )?donde\b", amounts.place, fewest=2),
    _form(
        rf"(?:a |con |de )?quien(?:es)? (?!(?:es|son|era|fue|sera|{_SAYS}\w*)\b)\w+ \w+",
        amounts.anything,
        fewest=2,
        name=True,
    ),
)


@dataclass(frozen=True)
class _Held:
    """A span that holds every wanted word; ``said``: its last sentence, which has to answer; ``above``: the one before
    that."""

    span: Span
    said: str
    above: str


@dataclass(frozen=True)
class _Asked:
    """A question of one form: ``wanted`` and ``counted`` are roots; ``months`` it names; ``named``: words that it
    names itself; ``own``: its organisation's names, where it holds one."""

    form: _Form
    reading: Reading
    wanted: frozenset[Root]
    counted: Root
    months: frozenset[str]
    named: frozenset[str]
    own: re.Pattern[str] | None

    def is_told(self, passage: StoredPassage, held: _Held, answers: Callable[[str, Root], bool]) -> bool:
        """Whether the last sentence of a span that holds every wanted word answers."""
        words, said = _in_line(passage, held.span), held.said
        if not answers(said, self.counted) or not _is_of_time(words, passage.document, self.reading, self.months):
            return False
        if self.form.name and not amounts.names(said) - self.named:
            return False
        if self.form.spared is _MOVES and _is_other_way(self.reading.unaccented, said):
            return False
        if self.own is None or self.own.search(words) or self.form.answers[0] in (amounts.place, amounts.way):
            return True
        leans = _LEANS.match(said) is not None and self.own.search(held.above) is not None
        return leans or not amounts.names_within(said) - self.named  # of another organisation, it may be


def spanish_facts(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The sentences that answer ``reading``, the newest first; none where it is of no such form or no sentence does."""
    asked = _asked(reading, organisation)
    if asked is None:
        return ()
    seen = nearest_seen(_query(asked.wanted), READ, generation, visible, filters)
    newest = sorted(seen, key=lambda one: one.document.anatomy.published.date or "", reverse=True)
    for answers in asked.form.answers:
        told: dict[str, Cited] = {}
        for passage in newest:
            for one in _sentences(passage, asked):
                if asked.is_told(passage, one, answers):
                    told.setdefault(bare(passage.words(one.span)), cited_sentence(passage.document, one.span))
        if told:
            return tuple(told.values())[:SHOWN]
    return ()


def _asked(reading: Reading, organisation: Organisation) -> _Asked | None:
    asks = [(form, found) for form in _FORMS if (found := form.asked.search(reading.unaccented))]
    if not asks or reading.language != "es" or reading.kind is Kind.PREDICTION or reading.bills or reading.speaker:
        return None
    form, found = asks[0]
    if may_be_turned_round(reading.unaccented, reading.question):
        return None
    own = called(organisation)
    names_own = own.search(reading.question) is not None
    words = telling(own.sub(" ", reading.question))
    plain = {word: unaccented(word.casefold()) for word in words}
    months = frozenset(plain.values()) & frozenset(MONTHS)
    wanted = frozenset(root(word) for word in words if plain[word] not in months and not _is_spared(plain[word], form))
    if not wanted or len(wanted) + names_own < form.fewest:
        return None
    named = frozenset(amounts.names(reading.question) | set(plain.values()))
    counted = root(found.groupdict().get("counted") or "")
    return _Asked(form, reading, wanted, counted, months, named, own if names_own else None)


def _sentences(passage: StoredPassage, asked: _Asked) -> Iterator[_Held]:
    """What holds every wanted word."""
    before: Span | None = None
    for span in passage.sentences:
        said = _in_line(passage, span)
        above = _in_line(passage, before) if before is not None else ""
        roots = roots_of(said)
        missing = {one for one in asked.wanted if not held(one, roots)}
        if not missing:
            yield _Held(span, said, above)
        elif before is not None and _LEANS.match(said):
            bears = len(missing) < len(asked.wanted) or (asked.form.led is not None and _holds(asked.form.led, said))
            names_more = amounts.names_within(_ASIDE.sub(",", said)) - amounts.names(above)
            if bears and not names_more and all(held(one, roots_of(above)) for one in missing):
                yield _Held(Span(before.start, span.end), said, above)
        before = span


def _in_line(passage: StoredPassage, span: Span) -> str:
    """The words of a span, however its lines are broken."""
    return " ".join(passage.words(span).split())


def _is_other_way(question: str, said: str) -> bool:
    """Whether a sentence tells of a fall where a rise is asked for, or the other way round."""
    rises, falls = bool(_UP.search(unaccented(said))), bool(_DOWN.search(unaccented(said)))
    return falls and not rises if _UP.search(question) else rises and not falls


def _holds(pattern: re.Pattern[str], said: str) -> bool:
    return any(pattern.match(unaccented(word.casefold())) for word in telling(said))


def _is_spared(plain: str, form: _Form) -> bool:
    return _WEAK.match(plain) is not None or (form.spared is not None and form.spared.match(plain) is not None)


def _is_of_time(said: str, document: StoredDocument, reading: Reading, months: Collection[str]) -> bool:
    """Whether a sentence names a year and month of the question, or none and its document is of them."""
    published = document.anatomy.published
    if reading.years:
        named = {int(year) for year in _YEAR.findall(said)}
        if not (named & set(reading.years) if named else published.year in reading.years):
            return False
    if not months:
        return True
    of = MONTHS[int(published.date[5:7]) - 1] if published.date and len(published.date) >= 7 else ""
    return of in months or any(re.search(rf"\b{month}\b", said, re.I) for month in months)


def _query(roots: Collection[Root]) -> str:
    """The full-text expression of passages with a word of each root, whose vowels stress may have changed. The index
    would read a "y" at its end as an "i"."""
    forms = [{form.removesuffix("y") for form in (one, *_stressed(one))} for one, _ in sorted(roots)]
    each = (" OR ".join(f'"{one}"*' for one in sorted(some)) for some in forms)
    return f"text : ({' AND '.join(f'({some})' for some in each)})"


def _stressed(plain: str) -> Iterator[str]:
    for at, letter in enumerate(plain):
        if letter in "oe":
            yield f"{plain[:at]}{'ue' if letter == 'o' else 'ie'}{plain[at + 1 :]}"
