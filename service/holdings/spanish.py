"""Documents, counts and dates of an archive -> words in Spanish, as ``wording`` has them in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest import Organisation, Published, StoredDocument
from service.answer import CitedDocument
from service.holdings.by_year import ByYear, times_at_end, times_counted, years_between, years_spanned
from service.holdings.forms import SENT_OUT
from service.holdings.request import Request, is_day
from service.holdings.selection import Selection, beyond
from service.holdings.traits import said as said_of
from service.holdings.wording import INNER, years_of
from service.language.date_words import MESES, MONTHS, date_in_words
from service.language.numeral import numeral

DOCUMENT = ("documento", "documentos")  # one, several
TYPES = {
    "press_release": ("comunicado de prensa", "comunicados de prensa"),
    "report_card": ("boletín de calificaciones", "boletines de calificaciones"),
    "brief": ("informe breve", "informes breves"),
    "blog": ("entrada de blog", "entradas de blog"),
    "page": ("página", "páginas"),
    "news": ("noticia", "noticias"),
    "analysis": ("análisis", "análisis"),
    "testimony": ("testimonio", "testimonios"),
    "statement": ("declaración", "declaraciones"),
    "correction": ("rectificación", "rectificaciones"),
    "event": ("convocatoria", "convocatorias"),
    "fact_sheet": ("ficha informativa", "fichas informativas"),
    "newsletter": ("boletín informativo", "boletines informativos"),
    "op_ed": ("tribuna", "tribunas"),
    "podcast": ("pódcast", "pódcast"),
    "third_party": ("documento de terceros", "documentos de terceros"),
}
_BOUNDS = {
    "since": "desde",
    "after": "después de",
    "before": "antes de",
    "until": "hasta",
    "from": "de",
    "to": "a",
    "and": "y",
}
NO_OTHER_CORRECTS = "Ningún otro documento dice que se corrigiera alguno."
_SAID = {
    "corrected": "corrige o retira uno anterior",
    "withdrawn": "retira uno anterior",
    "updated": "actualiza, corrige o retira uno anterior",
}
_WRITTEN = {"spanish": "español", "english": "inglés"}


def described(document: CitedDocument) -> str:
    """Its title and its date: "Informe sobre los puentes (16 de noviembre de 2016)"."""
    published = document.published
    words = date_in_words(published, "es")
    date = "sin fecha" if not words else f"sin fecha; {words}, deducida" if published.inferred else words
    return f"{document.title.translate(INNER)} ({date})"


def counted(selection: Selection, request: Request, organisation: Organisation) -> str:
    """How many documents there are of what was asked for, of which kinds, and what the count may lack."""
    found = len(selection.documents)
    counts = Counter(document.anatomy.type for document in selection.documents)
    scope = _scope(selection, request, organisation)
    if request.back and request.nth is not None:
        said = "De los documentos que cita la respuesta anterior, este es el pedido."
    elif request.back:
        said = f"La respuesta anterior cita {many(found, DOCUMENT)}."
    elif len(counts) == 1:
        said = f"El archivo contiene {many(found, noun(next(iter(counts))))}{scope}."
    elif found:
        each = ", ".join(many(number, noun(kind)) for kind, number in sorted(counts.items()))
        said = f"El archivo contiene {many(found, DOCUMENT)}{scope}: {each}."
    else:
        known = " del que se sepa que es" if selection.coarse else ""
        said = f"El archivo no contiene ningún documento{known}{scope}."
    if request.yearly and found and not request.back:
        said += _by_year(selection.documents, request.yearly, monthly=request.monthly)
    elif not scope and not request.back and (years := years_of(selection)):
        said += f" Son de {years[0]} a {years[-1]}."
    return _untyped(selection) + said + _further(selection) + _coarse(selection) + without_date(len(selection.undated))


def _coarse(selection: Selection) -> str:
    """How many documents may be of the month or the day too, by a date that tells less."""
    if not selection.coarse:
        return ""
    may = "puede ser de entonces" if len(selection.coarse) == 1 else "pueden ser de entonces"
    return f" Sin fecha más exacta, {may}: {many(len(selection.coarse), DOCUMENT)}."


def _by_year(documents: Sequence[StoredDocument], asked: ByYear, *, monthly: bool) -> str:
    counts = times_counted(documents, monthly=monthly)
    if not counts:
        return ""
    named = {time: date_in_words(Published(time), "es") for time in counts}
    undated = len(documents) - sum(counts.values())
    left = f"; sin {'ningún mes' if monthly else 'ninguna fecha'}: {numeral(undated, 'es')}" if undated else ""
    told = ", ".join(f"{named[time]}: {numeral(number, 'es')}" for time, number in counts.items())
    each = f" Por {'mes' if monthly else 'año'}: {told}{left}."
    if asked is ByYear.EACH:
        return each
    if asked is ByYear.NONE:
        gaps = years_between(documents)
        first, last = years_spanned(documents)
        told = f"no hay ninguno de {', '.join(gaps)}" if gaps else "hay alguno de cada año"
        return f" De {first} a {last} {told}.{each}"
    ends = times_at_end(counts, asked)
    units = "meses" if monthly else "años"
    which = "El mayor número" if asked is ByYear.MOST else f"El menor número, entre los {units} que tienen alguno,"
    number = f"{numeral(counts[ends[0]], 'es')}{' cada uno' if len(ends) > 1 else ''}"
    return f" {which} es de {' y '.join(named[time] for time in ends)}: {number}.{each}"


def at_end(selection: Selection, request: Request, organisation: Organisation) -> str:
    """Which documents are the newest or the oldest, as far as the dates tell."""
    kinds = {document.anatomy.type for document in selection.documents}
    called = noun(kinds.pop()) if len(kinds) == 1 else DOCUMENT
    scope = _scope(selection, request, organisation)
    end, known = "recientes" if request.end > 0 else "antiguos", "según las fechas conocidas"
    if request.rank > 1:
        scope = f"{scope}, en el lugar {request.rank} de las fechas"
    if len(selection.documents) == 1:
        said = f"El documento más {end[:-1]} de los que se piden{scope}, {known}, es este {called[0]}."
    else:
        these = many(len(selection.documents), called)
        said = f"Los documentos más {end} de los que se piden{scope}, {known}, son estos {these}."
    said += of_the_same_year(selection.vague) + _inferred(selection)
    if found := len(beyond(selection, request)):
        than = "recientes" if request.end > 0 else "antiguos"
        said += f" De otros tipos los hay más {than}: {numeral(found, 'es')}; el último de esta lista lo es."
    return _untyped(selection) + said + _further(selection) + without_date(len(selection.undated))


def _inferred(selection: Selection) -> str:
    """That a date at the end is none that is printed, and which document has that end by its printed date."""
    if not any(document.anatomy.published.inferred for document in selection.documents):
        return ""
    said = " La fecha no está impresa: se ha deducido."
    return said + (" Debajo va el que lo es por su fecha impresa." if selection.firm else "")


def correct(found: int, of: int, asked: str) -> str:
    """How many documents say of themselves that they correct another."""
    says = "dice que" if found == 1 else "dicen cada uno de sí mismo que"
    return f"{numeral(found, 'es')} de {many(of, DOCUMENT)} {says} {_SAID[asked]}."


def corrects(document: CitedDocument, marker: int) -> str:
    return f"Corrige {described(document)} [{marker}]"


def none_corrects(of: int, asked: str) -> str:
    return f"En {many(of, DOCUMENT)} no se encontró ninguno que diga que {_SAID[asked]}."


def quoted(people: int, documents: int, *, others: bool) -> str:
    """How many people are quoted by name, in how many documents."""
    more = " más" if others else ""
    found = (
        f"Se cita por su nombre a 1 persona{more}"
        if people == 1
        else f"Se cita por su nombre a {numeral(people, 'es')} personas{more}"
    )
    return f"{found} en {many(documents, DOCUMENT)}."


def often_quoted(counts: Sequence[str]) -> str:
    return f"Por número de citas: {', '.join(counts)}."


def times_quoted(person: str, number: int, documents: int) -> str:
    times = "una vez" if number == 1 else f"{numeral(number, 'es')} veces"
    return f"Se cita por su nombre a {person} {times}, en {many(documents, DOCUMENT)}."


def none_contradicts(of: int, undated: int) -> str:
    left = f" De {many(undated, DOCUMENT)} sin ninguna fecha se comparó solo lo dicho casi con las mismas palabras."
    left = left if undated else ""
    return (
        f"En {many(of, DOCUMENT)} no se encontraron dos frases, de documentos de un mismo año o sobre un mismo año, "
        "que digan lo mismo con números o fechas distintos, ni de las que una niegue lo que dice la otra. No se "
        f"comparó nada más.{left}"
    )


def contradict(pairs: int, of: int) -> str:
    """How many pairs of sentences do not agree."""
    number = "1 par de frases dice" if pairs == 1 else f"{numeral(pairs, 'es')} pares de frases dicen"
    return (
        f"En {many(of, DOCUMENT)}, {number} lo mismo con datos distintos. Ambas frases pueden ser ciertas, cada una "
        "en su día."
    )


def both(one: CitedDocument, other: CitedDocument) -> str:
    return f"{described(one)} y {described(other)}"


def none_slipped(of: int) -> str:
    return (
        f"En {many(of, DOCUMENT)} no se encontró ninguna frase que trate de un tema distinto al de su documento. Los "
        "valores en los que difieren las fuentes y lo que corrigen los comunicados son otra cosa: pregunte por "
        "contradicciones o correcciones."
    )


def may_be_slips(sentences: int, documents: int, of: int) -> str:
    """How many sentences look like slips, in how many documents."""
    may = "puede ser un descuido: trata" if sentences == 1 else "pueden ser descuidos: tratan"
    number = many(sentences, ("frase", "frases"))
    return (
        f"{number} en {numeral(documents, 'es')} de {many(of, DOCUMENT)} {may} de un tema distinto al de su documento."
    )


def begins(document: CitedDocument) -> str:
    return f"{described(document)} empieza así:"


def _scope(selection: Selection, request: Request, organisation: Organisation) -> str:
    names = [organisation.by_code[code].name for code in request.subjects]
    about = f" sobre {(' y ' if request.every else ' o ').join(names)}" if names else ""
    these = "esta palabra" if len(request.topic) == 1 else "todas estas palabras"
    where = "el título" if selection.in_title else "el título o el texto"
    topic = f" con {these} en {where} ({', '.join(request.topic)})" if request.topic else ""
    years = period(request.period)
    quoting = f" con palabras de {' y '.join(request.quoted)}".replace(" y not ", " y no de ") if request.quoted else ""
    undated = " sin fecha impresa" if request.undated else ""
    written = f" en {_WRITTEN[request.written]} (según las palabras más comunes)" if request.written else ""
    day = f" del {date_in_words(Published(request.named), 'es')}" if is_day(request.named) else ""
    kinds = " o ".join(sorted(noun(kind)[1] for kind in request.unlike))
    kinds = "comunicados" if request.unlike == SENT_OUT else kinds
    left = f" (sin {kinds})" if kinds else ""
    return f"{about}{topic}{years}{day}{undated}{written}{quoting}{said_of(request.trait, 'es')}{left}"


def period(words: str) -> str:
    """Years and a month as ``period.Period`` words them, in Spanish: " from June 2019" -> " de junio de 2019"."""
    months = {name.capitalize(): f"{mes} de" for name, mes in zip(MONTHS, MESES, strict=True)}
    return "".join(f" {months.get(word) or _BOUNDS.get(word, word)}" for word in words.split())


def _untyped(selection: Selection) -> str:
    if selection.loosened:
        return "Ninguno de estos documentos está marcado como de ese tipo. "
    these = "; estos son de todos los tipos" if selection.documents else ""
    return f"Ningún documento está marcado como de ese tipo{these}. " if selection.untyped else ""


def _further(selection: Selection) -> str:
    return (
        f" Además lo contienen solo en el texto: {many(len(selection.further), DOCUMENT)}." if selection.further else ""
    )


def of_the_same_year(vague: int) -> str:
    """What a list that ends within a year leaves open: how many of that year print no day."""
    return f" Otros del mismo año sin fecha más exacta: {numeral(vague, 'es')}." if vague else ""


def without_date(undated: int) -> str:
    return f" Sin ninguna fecha, y por eso fuera: {many(undated, DOCUMENT)}." if undated else ""


def noun(kind: str) -> tuple[str, str]:
    """One and several of a type of document."""
    return TYPES.get(kind, DOCUMENT)


def many(number: int, called: tuple[str, str]) -> str:
    return f"{numeral(number, 'es')} {called[number != 1]}"
