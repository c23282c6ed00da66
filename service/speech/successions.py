"""Who took an office, and who followed whom -> the sentences that say so, the newest first.

"¿Quién es el director gerente?" where a release says that somebody is so from that day on, and nobody is quoted in the
office since; "¿Quién sustituye a Ana Quist?", "Who did Ann Lee replace?". Somebody replaces whom the sentence names
after its verb, and is named before it, there or, where the sentence begins with its verb, in the one before; "he" is
whom the nearest sentence before begins with. Of a question asking who held an office before somebody, the text has to
print that office beside the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ingest import Generation, Organisation, Span, StoredDocument, StoredPassage, pattern
from service.answering.other_office import is_of_a_part
from service.citations import Cited
from service.evidence import cited_sentence
from service.language.date_words import MAY_BE
from service.language.stop_words import ASKING_IN_SPANISH, STOP_WORDS, telling_words
from service.language.word_shapes import WORD
from service.reading import Kind, Reading, unaccented
from service.reading_features.named_before import begins_with, named_before
from service.retriever import Filters, Visible
from service.speech.accession import BELOW, FULL_NAME, accession, departure
from service.speech.handovers import handed_over
from service.speech.holders import has_left, holders
from service.speech.office import Office, as_a_thing, called_too, held_office, pattern_of, words_of
from service.speech.people import untitled
from service.speech.succession_forms import (
    ASKS_WHO,
    ASKS_WHOM,
    COMES_AFTER,
    FOLLOWED,
    FOLLOWS,
    OF_AN_OFFICE,
    OVER_FROM,
)
from service.visibility import nearest_seen

READ, SHOWN = 60, 2  # passages looked at, sentences shown

_LONE = pattern(r"\W*(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]+)(?: (?:ha|han|hab[ií]a|ya|has|had|will|va a))*\W*")
_NO_NAME = STOP_WORDS | ASKING_IN_SPANISH | frozenset("tambien ademas hoy asi ya ahora ella ellos also now".split())
_TENTATIVE = pattern(
    rf"\b(?:would|{MAY_BE}|might|could|should|if|whether|not|never|(?:refused|declined|asked|offered|hopes?|wants?) to|"
    r"podria|si|no)(?:\W+\w+)?\W*$"
)
_IF = pattern(r"\b(?:if|unless|provided that|siempre que)\b", re.I)
_ORGANS = frozenset(("board", "trustees"))  # of whom the sentence before may tell: each body has but one
_LED = frozenset("el la los las al del de a the her his su sus senor senora don dona doctor doctora dr dra".split())


@dataclass(frozen=True)
class Told:
    """A sentence. ``text``: its words; ``above``: those of the sentence before it in its passage, or of that with whom
    its "he" means, ``start`` where that begins; ``first``: the name with which it begins; ``passage`` has all."""

    document: StoredDocument
    span: Span
    text: str
    above: str
    start: int
    first: str
    passage: StoredPassage


def successions(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """What answers ``reading``; none where it asks for no office and no succession, or for a year."""
    where = (generation, visible, filters)
    if reading.kind is Kind.PREDICTION or reading.years:
        return ()
    if office := held_office(reading.question):
        return _appointed(office, reading, organisation, *where)
    for form, whom in ((ASKS_WHO, False), (ASKS_WHOM, True)):
        if asked := form.search(reading.unaccented):
            groups = asked.groupdict()
            held = tuple(WORD.findall((groups.pop("office") or "").casefold()))
            behind = groups.pop("held", None)  # "Whom did Ann Lee succeed as chair?"; "who succeeded Ann Lee as chair?"
            whose, _, named = next(name for name in groups.values() if name).partition(" as ")
            names = _telling(whose)
            return _told(names, held, behind or named, whom, *where) if names else ()
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
    taken = [
        (one, accession(one.text, office) or "left")
        for one in taken_in(office, organisation, generation, visible, filters)
    ]
    lasting = next((one for one, way in taken if way == "held"), None)
    if lasting is not None and _is_over(lasting, office, generation, visible, filters):
        return ()
    if lasting is None and not any(way == "left" for _, way in taken):
        return ()
    quoted = holders(reading, organisation, generation, visible, filters)
    since = max((one.document.date for one in quoted), default="")
    held = quoted
    if lasting is not None:
        told = cited_sentence(lasting.document, lasting.span)
        if since <= lasting.document.date:
            held, since = (told,), lasting.document.date
        elif len(quoted) == 1 and _takes_it(quoted[0], lasting.text):
            held = (told, *quoted)
    later = (
        one
        for one, way in taken
        if one.document.date > since or (way == "left" and held is quoted and one.document.date == since)
        if way != "held"
    )
    return (*(cited_sentence(one.document, one.span) for one in islice(later, 1)), *held)


def _takes_it(quoted: Cited, told: str) -> bool:
    """Whether who is quoted in an office is the one of whom a sentence tells that they took it."""
    speaker = words_in(quoted.quote.speaker or "") if quoted.quote else frozenset()
    return bool(speaker) and any(words_in(found.group()) <= speaker for found in FULL_NAME.finditer(told))


def _is_over(taken: Told, office: Office, generation: Generation, visible: Visible, filters: Filters) -> bool:
    """Whether a later document tells of everybody whom a sentence names that they held the office once."""
    names = {found.group() for found in FULL_NAME.finditer(taken.text)}
    return all(has_left(name, office, taken.document.date, generation, visible, filters) for name in names)


def taken_in(
    office: Office, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> Iterator[Told]:
    """The sentences in which somebody takes an office, or leaves it, the newest first."""
    own = {word for name in (organisation.name, *organisation.short_names) for word in words_of(name)}
    words = tuple(dict.fromkeys([*(word for title in office.titles for word in title), *as_a_thing(office.titles)]))
    for one in _sentences(words, generation, visible, filters):
        told = accession(one.text, office) or departure(one.text, office)
        named = {*words_of(one.text), *words_of(one.document.anatomy.title), *own, *(_ORGANS & {*words_of(one.above)})}
        elsewhere = office.is_named_elsewhere(one.text) or is_of_a_part(one.text, office, own)
        if told and not elsewhere and office.of <= named:
            yield one


def _told(
    names: frozenset[str],
    held: tuple[str, ...],
    office: str,
    whom: bool,
    generation: Generation,
    visible: Visible,
    filters: Filters,
) -> tuple[Cited, ...]:
    """The sentences that tell who follows the one whom ``names`` name, as ``followers`` has it, and in which
    ``office``, they or the title or what stands before them."""
    found = followers(names, held, whom, generation, visible, filters)
    told = (cited for cited, _, around in found if _is_told(office, around))
    return tuple(dict.fromkeys(told))[:SHOWN]


def _is_told(office: str, around: Sequence[str]) -> bool:
    """Whether texts tell of an office; the first that has it whole decides: "deputy chief" is no chief."""
    title = r"\W+".join(WORD.findall(office.casefold()))
    whole = re.compile(rf"(?:(\w+)\W+)?\b{title}\b")
    for text in around if office else ():
        if before := {found[1] for found in whole.finditer(unaccented(text.casefold()))}:
            return not before <= BELOW
    return set(telling_words(office)) <= set(telling_words(" ".join(around)))


def followers(
    names: frozenset[str],
    held: tuple[str, ...],
    whom: bool,
    generation: Generation,
    visible: Visible,
    filters: Filters,
) -> Iterator[tuple[Cited, str, tuple[str, ...]]]:
    """The sentences that tell who follows the one whom ``names`` name, with the words that name who does, and what
    they are read with, the nearest first; ``whom``: whom that one follows. ``held``: in which office."""
    for one in _sentences(tuple(sorted(names)), generation, visible, filters):
        before, after, leans = _sides(one)
        one_side, other = (before, after) if whom else (after, before)
        found = FULL_NAME.search(other) or _alone(other)
        named = found.group() if found else one.first if other and other.startswith(one.first) else ""
        if not _names(one_side, names, one) or not named or _may_be(named, names):
            continue
        if not held or _held_by(held, names if whom else words_in(named), one):
            whole = Span(one.start if leans else one.span.start, one.span.end)
            yield cited_sentence(one.document, whole), other, (one.text, one.above, one.document.anatomy.title)


def _sides(one: Told) -> tuple[str, str, bool]:
    """Who follows, who is followed, and whether one of them stands in the sentence before; "" where nobody does."""
    if handed := handed_over(one.text, one.above):
        return handed
    if passive := FOLLOWED.search(one.text):
        whom = one.text[: passive.start()]
        tentative = _TENTATIVE.search(unaccented(whom.casefold())) or _IF.search(whom)
        return ("", "", False) if tentative else (passive["who"], whom, False)
    found = FOLLOWS.search(one.text) or OVER_FROM.search(one.text)
    if found is None and OF_AN_OFFICE.search(one.passage.text):
        found = COMES_AFTER.search(one.text)
    if found is None:
        return "", "", False
    before = one.text[: found.start()]
    if _TENTATIVE.search(unaccented(before.casefold())) or _IF.search(one.text):
        return "", "", False
    lone = _alone(before)
    leans = not FULL_NAME.search(before) and not one.first and not (lone and lone["name"] not in one.above)
    return (one.above if leans else before), found["whom"], leans


def _names(side: str, names: frozenset[str], one: Told) -> bool:
    """Whether a side names somebody: whole, or by the surname alone where the passage or title has the name whole."""
    told = words_in(side)
    if names <= told or not names & told:
        return names <= told
    fuller = [name for name in map(words_in, FULL_NAME.findall(side)) if name & names]
    return not fuller and names <= words_in(f"{one.document.anatomy.title} {one.passage.text}")


def _may_be(named: str, names: frozenset[str]) -> bool:
    """Whether a name may be that of whom ``names`` name: with another given name it is another of the same family."""
    bare = words_in(untitled(named))
    return bool(bare & names) and (bare <= names or names <= bare)


def _held_by(held: tuple[str, ...], names: frozenset[str], one: Told) -> bool:
    """Whether a title, or a sentence of the passage that tells of taking an office, prints this one within a few words
    of a name."""
    near = r"(?:\W+\w+){0,4}?\W+"
    titles = (held, *called_too(held))
    office = f"(?:{pattern_of((*titles, *((one,) for one in as_a_thing(titles))))})"
    name = "|".join(map(re.escape, sorted(names)))
    beside = re.compile(rf"\b(?:(?:{name}){near}{office}|{office}{near}(?:{name}))\b")
    told = (text for span in one.passage.sentences if OF_AN_OFFICE.search(text := one.passage.words(span)))
    return any(beside.search(unaccented(text.casefold())) for text in (one.document.anatomy.title, *told))


def _alone(side: str) -> re.Match[str] | None:
    """A name of one word that is all of a side: "Netia replaces Limpiasa"."""
    found = _LONE.fullmatch(side)
    return found if found and unaccented(found["name"].casefold()) not in _NO_NAME else None


def _sentences(words: tuple[str, ...], generation: Generation, visible: Visible, filters: Filters) -> Iterator[Told]:
    """Those of passages with some of the words, of the newest document first."""
    stems = {word[: max(4, len(word) - 2)] for word in words}
    query = " OR ".join(f'"{stem}"*' for stem in sorted(stems))
    passages = nearest_seen(f"text : ({query})", READ, generation, visible, filters)
    after = generation.passages(passage.row + 1 for passage in passages)
    for passage in sorted(passages, key=lambda one: one.document.date, reverse=True):
        goes_on = after.get(passage.row + 1)
        yield from _of(passage, goes_on if goes_on and goes_on.document is passage.document else None)


def _of(passage: StoredPassage, after: StoredPassage | None) -> Iterator[Told]:
    """The sentences of a passage, and that with which the one ``after`` it goes on: "She" there is somebody here."""
    said = [(one, span) for one in (passage, after) if one for span in one.sentences[: None if one is passage else 1]]
    texts = [" ".join(one.words(span).split()) for one, span in said]
    for i, ((_, span), text) in enumerate(zip(said, texts, strict=True)):
        first = named_before(texts, i)
        start, above = said[max(first, 0)][1].start, texts[first] if i else ""
        if i and first < i - 1:
            above = begins_with(texts, first)
        yield Told(passage.document, span, text, above, start, begins_with(texts, i), passage)


def _telling(words: str) -> frozenset[str]:
    return words_in(words) - _LED


def words_in(text: str) -> frozenset[str]:
    """The words of a name, in plain letters."""
    return frozenset(unaccented(word.casefold()) for word in WORD.findall(text))
