"""Who took an office, and who followed whom -> the sentences that say so, the newest first.

"¿Quién es el director gerente?" where a release says that somebody is so from that day on, and nobody is quoted in the
office since; "¿Quién sustituye a Ana Quist?", "Who did Ann Lee replace?". Somebody replaces whom the sentence names
behind its verb, and is named before it, there or, where the sentence begins with its verb, in the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest import Generation, Organisation, Span, StoredDocument, StoredPassage
from service.citations import Cited
from service.evidence import cited_sentence
from service.reading import Kind, Reading, unaccented
from service.retriever import Filters, Visible
from service.speech.holders import holders
from service.speech.office import Office, held_office, words_of
from service.speech.succession_forms import ASKS_WHO, ASKS_WHOM, FOLLOWED, FOLLOWS
from service.stop_words import ASKING_IN_SPANISH, STOP_WORDS
from service.visibility import nearest_seen

READ, SHOWN = 60, 2  # passages looked at, sentences shown

_NAME = r"[A-ZÁÉÍÓÚÑ][\w'’-]+"
_FULL_NAME = re.compile(rf"{_NAME}(?: (?:de |del |de la )?{_NAME})+")
_LONE = re.compile(rf"\W*(?P<name>{_NAME})(?: (?:ha|han|hab[ií]a|ya|has|had|will|va a))*\W*")
_NO_NAME = STOP_WORDS | ASKING_IN_SPANISH | frozenset("tambien ademas hoy asi ya ahora ella ellos also now".split())
_TAKES = re.compile(
    r"\b(?:(?:es|sera|son) (?:desde|a partir|ya|ahora|el nuev[oa]|la nuev[oa])|"
    r"(?:ha|han) (?:nombrado|designado|elegido)|(?:ha sido|fue|es|sera) (?:nombrad[oa]|designad[oa]|elegid[oa])|"
    r"nombra(?:n|ron|ra)?|nombro|designa(?:n|ron)?|designo|elige|eligio|eligieron|asum(?:e|io|ira|ieron)|"
    r"(?:toma|tomo|tomara|ha tomado) posesion|nuev[oa]|"
    r"(?:is|was|has been|have been) (?:appointed|named|elected|chosen)|appoint(?:s|ed)|becomes?|became|"
    r"takes? over|took over|new)\b"
)
_WORD = re.compile(r"[^\W_]+")
_LED = frozenset("el la los las al del de a the her his su sus senor senora don dona doctor doctora dr dra".split())
_BELOW = frozenset("ex sub vice former antiguo antigua entonces then deputy adjunto adjunta assistant acting".split())


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
    """The newest sentence in which somebody takes the office, or the words of who is quoted in it since."""
    own = {word for name in (organisation.name, *organisation.short_names) for word in words_of(name)}
    found = [
        one
        for one in _sentences(office.title, generation, visible, filters)
        if _takes(one, office) and office.of <= {*words_of(one.text), *words_of(one.document.anatomy.title), *own}
    ]
    if not found:
        return ()
    newest = found[0]
    quoted = holders(reading, organisation, generation, visible, filters)
    since = max((_date(one.document) for one in quoted), default="")
    return (cited_sentence(newest.document, newest.span),) if since <= _date(newest.document) else quoted


def _takes(one: _Sentence, office: Office) -> bool:
    words = words_of(one.text)
    size = len(office.title)
    places = [at for at in range(len(words) - size + 1) if words[at : at + size] == office.title]
    stands = any(at == 0 or words[at - 1] not in _BELOW for at in places)
    return stands and _TAKES.search(unaccented(one.text.casefold())) is not None and bool(_FULL_NAME.search(one.text))


def _told(
    names: frozenset[str], whom: bool, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """Who follows the one whom ``names`` name; ``whom``: whom that one follows."""
    told: list[Cited] = []
    for one in _sentences(tuple(sorted(names)), generation, visible, filters):
        before, after, leans = _sides(one)
        one_side, other = (before, after) if whom else (after, before)
        named = _FULL_NAME.search(other) or _alone(other)
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
    lone = _alone(before)
    leans = not _FULL_NAME.search(before) and not (lone and lone["name"] not in one.above)
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
