"""Who took an office, and who followed whom -> the sentences that say so, the newest first.

"¿Quién es el director gerente?" where a release says that somebody is so from that day on, and nobody is quoted in the
office since; "¿Quién sustituye a Ana Quist?", "Who did Ann Lee replace?". Somebody replaces whom the sentence names
behind its verb, and is named before it, there or, where the sentence begins with its verb, in the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ingest import Generation, Organisation, Span, StoredDocument, StoredPassage
from service.citations import Cited
from service.evidence import cited_sentence
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.speech.accession import FULL_NAME, accession, departure
from service.speech.holders import holders
from service.speech.office import Office, held_office, words_of
from service.speech.succession_forms import ASKS_WHO, ASKS_WHOM, FOLLOWED, FOLLOWS
from service.stop_words import ASKING_IN_SPANISH, STOP_WORDS
from service.visibility import nearest_seen

READ, SHOWN = 60, 2  # passages looked at, sentences shown

_LONE = re.compile(r"\W*(?P<name>[A-ZÁÉÍÓÚÑ][\w'’-]+)(?: (?:ha|han|hab[ií]a|ya|has|had|will|va a))*\W*")
_NO_NAME = STOP_WORDS | ASKING_IN_SPANISH | frozenset("tambien ademas hoy asi ya ahora ella ellos also now".split())
_TENTATIVE = re.compile(
    r"\b(?:would|may|might|could|should|if|whether|not|never|(?:refused|declined|asked|offered|hopes?|wants?) to|"
    r"podria|si|no)(?:\W+\w+)?\W*$"
)
_IF = re.compile(r"\b(?:if|unless|provided that|siempre que)\b", re.I)
_WORD = re.compile(r"[^\W_]+")
_LED = frozenset("el la los las al del de a the her his su sus senor senora don dona doctor doctora dr dra".split())


@dataclass(frozen=True)
class _Sentence:
    """``text``: its words; ``above``: those of the sentence before it in its passage, ``start`` where that begins."""

    document: StoredDocument
    span: Span
    text: str
    above: str
    start: int


def successions(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """What answers ``reading``; none where it asks for no office and no succession, or for a year."""
    where = (generation, visible, filters)
    if reading.years or reading.kind is Kind.PREDICTION:
        return ()
    if office := held_office(reading.question):
        return _appointed(office, reading, organisation, *where)
    if (asked := ASKS_WHO.search(reading.unaccented)) and (names := _telling(asked["whom"])):
        return _told(names, False, *where)
    if (asked := ASKS_WHOM.search(reading.unaccented)) and (names := _telling(asked["who"] or asked["name"])):
        return _told(names, True, *where)
    return ()


def _appointed(
    office: Office,
    reading: Reading,
    organisation: Organisation,
    generation: Generation,
    visible: Visible,
    filters: Filters,
) -> tuple[Cited, ...]:
    """The newest sentence in which somebody takes the office, or the words of who is quoted in it since; and before it
    who left it, or took it for a while, after that."""
    own = {word for name in (organisation.name, *organisation.short_names) for word in words_of(name)}
    taken = [
        (one, way or "left")
        for one in _sentences(office.title, generation, visible, filters)
        if ((way := accession(one.text, office)) or departure(one.text, office))
        and not office.is_named_elsewhere(one.text)
        and office.of <= {*words_of(one.text), *words_of(one.document.anatomy.title), *own}
    ]
    lasting = next((one for one, way in taken if way == "held"), None)
    if lasting is None and not any(way == "left" for _, way in taken):
        return ()
    quoted = holders(reading, organisation, generation, visible, filters)
    since = max((_date(one.document) for one in quoted), default="")
    held = quoted
    if lasting is not None and since <= _date(lasting.document):
        held, since = (cited_sentence(lasting.document, lasting.span),), _date(lasting.document)
    later = (
        one
        for one, way in taken
        if _date(one.document) > since or (way == "left" and held is quoted and _date(one.document) == since)
        if way != "held"
    )
    return (*(cited_sentence(one.document, one.span) for one in islice(later, 1)), *held)


def _told(
    names: frozenset[str], whom: bool, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """Who follows the one whom ``names`` name; ``whom``: whom that one follows."""
    told: list[Cited] = []
    for one in _sentences(tuple(sorted(names)), generation, visible, filters):
        before, after, leans = _sides(one)
        one_side, other = (before, after) if whom else (after, before)
        named = FULL_NAME.search(other) or _alone(other)
        if names <= _words(one_side) and named and not names & _words(named.group()):
            told.append(cited_sentence(one.document, Span(one.start if leans else one.span.start, one.span.end)))
    return tuple(told[:SHOWN])


def _sides(one: _Sentence) -> tuple[str, str, bool]:
    """Who follows, who is followed, and whether the first stands in the sentence before; "" where nobody does."""
    if passive := FOLLOWED.search(one.text):
        return passive["who"], one.text[: passive.start()], False
    found = FOLLOWS.search(one.text)
    if found is None:
        return "", "", False
    before = one.text[: found.start()]
    if _TENTATIVE.search(unaccented(before.casefold())) or _IF.search(one.text):
        return "", "", False
    lone = _alone(before)
    leans = not FULL_NAME.search(before) and not (lone and lone["name"] not in one.above)
    return (one.above if leans else before), found["whom"], leans


def _alone(side: str) -> re.Match[str] | None:
    """A name of one word that is all of a side: "Netia replaces Limpiasa"."""
    found = _LONE.fullmatch(side)
    return found if found and unaccented(found["name"].casefold()) not in _NO_NAME else None


def _sentences(
    words: tuple[str, ...], generation: Generation, visible: Visible, filters: Filters
) -> Iterator[_Sentence]:
    """Those of passages with some of the words, of the newest document first."""
    stems = {word[: max(4, len(word) - 2)] for word in words}
    query = " OR ".join(f'"{stem}"*' for stem in sorted(stems))
    passages = nearest_seen(f"text : ({query})", READ, generation, visible, filters)
    for passage in sorted(passages, key=lambda one: _date(one.document), reverse=True):
        yield from _of(passage)


def _of(passage: StoredPassage) -> Iterator[_Sentence]:
    before: Span | None = None
    for span in passage.sentences:
        above = " ".join(passage.words(before).split()) if before else ""
        start = before.start if before else span.start
        yield _Sentence(passage.document, span, " ".join(passage.words(span).split()), above, start)
        before = span


def _telling(words: str) -> frozenset[str]:
    return _words(words) - _LED


def _words(text: str) -> frozenset[str]:
    return frozenset(unaccented(word.casefold()) for word in _WORD.findall(text))


def _date(document: StoredDocument) -> str:
    return document.anatomy.published.date or ""
