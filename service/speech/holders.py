"""A question asking who holds an office -> words of those whom documents introduce with it, whose role stands beside
them.

"Who is the finance director?", "¿Quién es la directora del museo?". The newest words of each come first. Who held an
office once, by what is printed, is left out, and so is one whose last words in it are older than another's first, and
one of whom a document as new as these words says that they led until some time, or calls them former.
"""

from __future__ import annotations

import re
from collections import defaultdict

from ingest import Generation, Organisation, Quote, StoredDocument, pattern
from service.answering.other_office import is_of_a_part
from service.citations import Cited
from service.quotations import quoting
from service.reader import Evidence
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.speech.accession import FULL_NAME
from service.speech.office import Office, held_office, words_of
from service.speech.people import People, printed_surname
from service.visibility import nearest_sentences

SHOWN = 3  # people: several may hold an office together, and where no date tells, who follows whom is open
_OF_WHAT = pattern(r"\b(?:of|for|at|de|del|para)\b(.*)", re.I)
_CAPITALISED = pattern(r"\b[A-ZÀ-ÖØ-Þ][\w'’-]*")
READ = 60  # passages that may tell so of a surname, the nearest by their words
_ASIDE = frozenset("of for at the its our s dr since".split())  # words of a role that tell no other office
_LED = (
    r"(?:chaired|led|headed|directed|ran|managed|presided|served|(?:was|has been|had been) (?:the |its |our )?[a-z]+|"
    r"held the (?:post|office|chair))"
)
_FOLLOWS_ES = r"(?:sustitu|relev|reemplaz|suced)(?:e|ye|a|[oó]|i[oó]|y[oó]|ir[aá]|ar[aá]|er[aá])"
_LEAVES_ES = (
    r"(?:deja|dej[oó]|dejar[aá]|abandona|abandon[oó]|se jubila|se jubil[oó]|se retira|se retir[oó]|dimit(?:e|i[oó])|"
    r"ces[ao]|ces[oó]|ocupaba (?:el|la) \w+)"
)
_FORMER = r"(?:former|ex|outgoing|departing|then|retired|late)"
_RETIRED = pattern(r"\b(?:retired|jubilad[oa])\b", re.I)
_ONCE = pattern(r"\b(?:then|entonces|outgoing|departing|saliente|retired|jubilad[oa])\b", re.I)


def holders(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The words of the holders of the office that ``reading`` asks for; none where it asks for none, or of a year."""
    office = held_office(reading.question)
    if office is None or reading.years or reading.kind is Kind.PREDICTION:
        return ()
    kept: list[list[Cited]] = []
    own = own_words(organisation)
    for words in held_in(office, organisation, generation, visible, filters):
        if not any(_is_followed(words, later, office, own) for later in kept):
            kept.append(words)
    where = (generation, visible, filters)
    last = [(words[0].quote, words[0]) for words in kept]
    return tuple(
        words
        for quote, words in last
        if quote and not has_left(quote.speaker or "", office, words.document.date, *where)
    )[:SHOWN]


def has_left(
    person: str, office: Office, since: str, generation: Generation, visible: Visible, filters: Filters
) -> bool:
    """Whether a sentence of that day or later says of a person that they led until some time, or calls them former."""
    name = re.escape(printed_surname(person))
    title = "|".join(sorted({re.escape(title[-1]) for title in office.titles}))
    told = pattern(
        rf"\b{name}\b,?(?: who)? (?:also )?{_LED}\b[^.;]{{0,80}}\b(?:until|till|up to)\b|"
        rf"\b(?i:{_FORMER})[ -](?:[\w'’-]+ ){{0,4}}?(?i:{title})\w*,? (?:[A-ZÀ-ÖØ-Þ][\w.'’-]* ){{0,3}}{name}\b|"
        rf"\b{name},? (?:the |its |a |our )?(?i:{_FORMER})[ -](?:[\w'’-]+ ){{0,4}}?(?i:{title})|"
        rf"\b{name},? (?:(?:who|has|had) )*(?:stepped down|resigned|retired)\b|"
        rf"\bpredecessor,? (?:[A-ZÀ-ÖØ-Þ][\w.'’-]* ){{0,3}}{name}\b|"
        rf"\b(?i:sustituci[oó]n de|(?:{_FOLLOWS_ES})(?: en el cargo)? a|antecesora?,|predecesora?,) "
        rf"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]* ){{0,3}}{name}\b|"
        rf"\b{name},? (?:que|quien) (?:{_LEAVES_ES})\b"
    )
    sentences = nearest_sentences(f'text : "{name}"', READ, generation, visible, filters)
    return any(p.document.date >= since and told.search(" ".join(s.split())) for p, _, s in sentences)


def still_holding(
    found: tuple[Evidence, ...],
    reading: Reading,
    organisation: Organisation,
    generation: Generation,
    visible: Visible,
    filters: Filters,
) -> tuple[Evidence, ...]:
    """Of sentences that answer who holds an office, none where the first names nobody but who held it once, or is
    older than the words of those who hold it, and names none of these."""
    office = held_office(reading.question)
    if office is None or not found or reading.years:
        return found
    document, span = found[0].passage.document, found[0].span
    quoted = [quote.speaker for quote in document.anatomy.quotes if quote.speaker and span.overlaps(quote.span)]
    people, since = quoted or FULL_NAME.findall(found[0].words), document.date
    left = bool(people) and all(has_left(name, office, since, generation, visible, filters) for name in people)
    if left or not people:
        return () if left else found
    later = holders(reading, organisation, generation, visible, filters)
    followed = later and all(
        words.document.date > since and words.quote and printed_surname(words.quote.speaker or "") not in found[0].words
        for words in later
    )
    return () if followed else found


def held_in(
    office: Office,
    organisation: Organisation,
    generation: Generation,
    visible: Visible,
    filters: Filters,
    *,
    year: int | None = None,
) -> list[list[Cited]]:
    """The words of each person who is quoted in an office, the newest first; ``year``: in documents of that alone."""
    own = own_words(organisation)
    allowed = filter(filters.allow, quoting(generation, visible, filters))
    documents = sorted(allowed, key=lambda one: one.date, reverse=True)
    people = People(quote for document in documents for quote in document.anatomy.quotes)
    held: dict[str, list[Cited]] = defaultdict(list)
    for document in documents:
        if year is not None and document.anatomy.published.year != year:
            continue
        for quote in document.anatomy.quotes:
            # In its own year a document may call "then chair" who was so on the day that it tells of.
            once = (_ONCE if year is None else _RETIRED).search(quote.role or "")
            if quote.speaker and not once and _holds(office, quote, document, own, generation):
                held[people.one(quote.speaker)].append(Cited(document, quote.span, "quote", quote))
    return list(held.values())


def own_words(organisation: Organisation) -> set[str]:
    """The words of the names of an organisation."""
    return {word for name in (organisation.name, *organisation.short_names) for word in words_of(name)}


def _is_followed(words: list[Cited], later: list[Cited], office: Office, own: set[str]) -> bool:
    """Whether somebody's words in an office end before another's in the same begin; both are the newest first. "Founder
    and director" is the director, and "director of X" too, where X is the organisation. Roles
    of two languages are told apart by nothing but the office, which both are."""
    one, other = (
        frozenset(words_of(office.part_in(cited.quote.role or ""))) - own - _ASIDE if cited.quote else frozenset()
        for cited in (words[0], later[0])
    )
    titled = [{title for title in office.titles if one_role.issuperset(title)} for one_role in (one, other)]
    same = one <= other or other <= one or (all(titled) and titled[0].isdisjoint(titled[1]))
    return same and words[0].document.date < later[-1].document.date


def _holds(office: Office, quote: Quote, document: StoredDocument, own: set[str], generation: Generation) -> bool:
    """Whether a role is the office, what it is of being named in the role, in the title, or the organisation itself.
    A role that names what it is of ("mayor of Alder") is no office of what the title names, nor is that of whom "its
    mayor" introduces: of that the sentence before tells."""
    role = quote.role or ""
    if not office.has_title(role) or is_of_a_part(role, office, own):
        return False
    of_what = _OF_WHAT.search(role)
    named = set(words_of(" ".join(_CAPITALISED.findall(of_what[1])))) if of_what else set()
    elsewhere = named - own - office.of
    above = _owner_above(quote, document, generation) if office.of and not elsewhere else None
    around = above if above is not None else "" if named else document.anatomy.title
    return office.of <= set(words_of(role)) | set(words_of(around)) | (set() if elsewhere or above is not None else own)


def _owner_above(quote: Quote, document: StoredDocument, generation: Generation) -> str | None:
    """The sentence before that in which "its dean, Ann Lee" introduces the speaker; None where nothing does so."""
    start = (quote.attribution or quote.span).start
    for passage in generation.passages_of(document):
        told = [span for span in passage.sentences if span.start <= max(start, quote.span.start)]
        for i, span in enumerate(told):
            words = " ".join(passage.words(span).split())
            if span.start <= start < span.end and re.search(
                rf"\b(?:its|their) {re.escape(quote.role or '')}", words, re.I
            ):
                return passage.words(told[i - 1]) if i else ""
    return None
