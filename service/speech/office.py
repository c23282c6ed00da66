"""An office that a question names instead of a person ("the mayor", "the CFO") -> who holds it in given quotations.

The role that a document prints beside a name has to hold the whole office as one title: "chief financial officer of X"
is the CFO and the chief financial officer, "deputy mayor" is not the mayor. What the question says of the office
("mayor of Millbrook") has to stand in the role too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest import pattern
from service.language.openings import OPENED
from service.language.word_shapes import WORD
from service.speech.spanish import SAID

SAY = r"(?:say|said|says|saying|state|stated|comment|commented|think|tell|told)"
_THE = r"(?P<the>the|our|its|their)"
_NAMED = r"(?P<office>[^\W\d_][\w.'’&-]*(?: [\w.'’&-]+){0,7}?)"
_OWNER = r"(?-i:[A-Z])[\w.&-]*(?: (?:(?:of|the|and|for) )*(?-i:[A-Z])[\w.&-]*){0,5}"
_TOPIC_OR_END = r"(?= (?:on|about|regarding|concerning|in (?:19|20)\d\d)\b|\W*$)"
_WORDS = r"(?:quotes?|quotations?|statements?|words|remarks?|comments?)"
_FORMS = tuple(
    pattern(form, re.I)
    for form in (
        rf"\b(?:what|anything|something|did|does|has|have|had|how)\b.{{0,20}}?\b{_THE} {_NAMED} "
        rf"(?:ever |also )?{SAY}\b",
        # "X's founder": of whom, the office itself says.
        rf"\b(?:what|anything|something|did|does|has|have|had|how)\b (?:\w+ )??(?P<the>)"
        rf"(?P<office>{_OWNER}['’]s (?-i:[a-z])[\w-]*(?: (?-i:[a-z])[\w-]*){{0,4}}?) (?:ever |also )?{SAY}\b",
        rf"\b{_WORDS} (?:from|by|of) {_THE} {_NAMED}{_TOPIC_OR_END}",
        rf"^\W*(?:please )?quote {_THE} {_NAMED}{_TOPIC_OR_END}",
        rf"\b{_THE} {_NAMED}['’]s? {_WORDS}\b",
        rf"^\W*(?!(?:an?|any|some|more|other|good|best|short|new|all)\b)(?P<the>){_NAMED} (?:quotes?|soundbites?)\W*$",
        rf"\bqu[eé] (?:ha |han )?{SAID} (?P<the>el|la) {_NAMED}"
        r"(?= (?:sobre|acerca|respecto|en relaci[oó]n|en (?:19|20)\d\d)\b|\W*$)",
        rf"\b(?:citas?|frases?|palabras|declaraci(?:[oó]n|ones)) de (?P<the>la) {_NAMED}"
        r"(?= (?:sobre|acerca|respecto|en (?:19|20)\d\d)\b|\W*$)",
    )
)
_WHO_HOLDS = pattern(
    rf"{OPENED}(?:who(?: is|['’]?s)(?: (?:currently|now))? "
    rf"(?:(?:the|our|your|its|their) |(?={_OWNER}['’]s (?-i:(?!predecessor|successor)[a-z])))|"
    r"qui[eé]n es(?: (?:ahora|actualmente|hoy))? (?:el|la|su) )"
    r"(?P<office>[^\W\d_].*?)(?: (?:now|today|currently|ahora))?\W*$",
    re.I,
)
_WHICH = pattern(r"^(?:new|current|present) ", re.I)  # who is next may be another
# "Who is chair of the board?": without an article only what is surely an office.
_WHO_IS_BARE = pattern(
    rf"{OPENED}who(?: is|['’]?s)(?: (?:currently|now))? "
    r"(?P<office>(?:(?:acting|deputy|vice|managing|executive|general|finance|press)[ -])*(?:chair(?:man|woman|person)?|"
    r"president|ceo|cfo|chief [a-z]+(?: officer)?|director|mayor|treasurer|secretary|governor|minister|commissioner|"
    r"rector|principal|spokes(?:man|woman|person)|head of [\w ]+)\b.*?)"
    r"(?: (?:now|today|currently))?\W*$",
    re.I,
)
_WHO_CHAIRS = pattern(
    rf"{OPENED}who (?:(?:currently|now) )?chairs (?:the |our |your |its )?(?P<of>[^\W\d_].*?)"
    r"(?: (?:now|today|currently))?\W*$",
    re.I,
)
_WHO_HELD = pattern(
    rf"{OPENED}(?:who (?:was|were)(?: (?:the|our|your|its|their))?|"
    r"qui[eé]n (?:era|fue)(?: (?:el|la|su|nuestr[oa]))?) (?P<office>[^\W\d_].*?) "
    r"(?:back )?(?:in|during|en)(?: the year| el año)? (?:19|20)\d\d\W*$",
    re.I,
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?:\s+(?:(?:de|del|la|of|the)\s+)*[A-ZÀ-ÖØ-Þ][\w'’-]*)*"
_OF = pattern(r"\b(?:of|for|at|in|with|de|del|para|en)\b", re.I)
_PARTS = pattern(r",|;|\band\b|\by\b", re.I)
_LED = frozenset("the a an of for at in to our its their el la los las de del s".split())
# Another office than the one whose name follows, unless the question says so too.
BELOW = frozenset(
    "deputy vice assistant associate former ex past acting interim under sub co lieutenant lt elect shadow prime "
    "opposition exalcalde vicepresidente vicepresidenta subdirector subdirectora exdirector exdirectora".split()
)
_RANKS = BELOW | frozenset("first chief junior senior state cabinet".split())
# Endings of Spanish titles of a woman -> those of a man: "directora", "alcaldesa", "presidenta", "consejera".
_HE = {
    "tora": "tor",
    "dora": "dor",
    "sora": "sor",
    "desa": "de",
    "denta": "dente",
    "jefa": "jefe",
    "jera": "jero",
    "nera": "nero",
    "rera": "rero",
    "tiva": "tivo",
    "aria": "ario",
    "istra": "istro",
    "gada": "gado",
}
_SHE = pattern(rf"(?:{'|'.join(_HE)})$")
# One office under several titles, whose initials differ.
_ONE_OFFICE = (
    frozenset({("ceo",), ("chief", "executive"), ("chief", "executive", "officer")}),
    # As Spanish calls it, which may be asked of an English text.
    frozenset({("executive", "director"), ("director", "ejecutivo")}),
    frozenset({("chair",), ("presidente",)}),
    frozenset({("president",), ("presidente",)}),
    frozenset({("treasurer",), ("tesorero",)}),
    frozenset({("governor",), ("gobernador",)}),
    frozenset({("founder",), ("fundador",)}),
    frozenset({("spokesperson",), ("spokesman",), ("spokeswoman",), ("portavoz",), ("vocero",), ("vocera",)}),
)
# What somebody takes in Spanish who takes an office: "asume la portavocía".
_AS_A_THING = {
    "portavoz": "portavocia",
    "presidente": "presidencia",
    "director": "direccion",
    "alcalde": "alcaldia",
    "secretario": "secretaria",
    "tesorero": "tesoreria",
    "jefe": "jefatura",
    "rector": "rectorado",
    "decano": "decanato",
    "coordinador": "coordinacion",
    "vicepresidente": "vicepresidencia",
}
_WHO_LEADS = pattern(
    rf"{OPENED}qui[eé]n (?P<leads>dirige|preside)(?: (?:ahora|actualmente|hoy))? "
    r"(?P<of>(?:(?:el|la|los|las) )?[^\W\d_].*?)(?: (?:ahora|actualmente|hoy))?\W*$",
    re.I,
)
_LEADS = {"dirige": "director", "preside": "presidente"}
_SHORT = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "prof": "professor",
    "det": "detective",
    "sgt": "sergeant",
    "capt": "captain",
    "lt": "lieutenant",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "chairwoman": "chair",
    "chairman": "chair",
    "chairperson": "chair",
}


@dataclass(frozen=True)
class Office:
    """``title`` in plain words, ``of`` what the question says of it; ``start`` and ``end``: where it stands there."""

    title: tuple[str, ...]
    of: frozenset[str]
    start: int
    end: int

    @property
    def titles(self) -> tuple[tuple[str, ...], ...]:
        """The title, and every other one of the same office."""
        return (self.title, *sorted(called_too(self.title)))

    def is_held_in(self, role: str) -> bool:
        """Whether a role as printed is this office."""
        if not self.of <= set(words_of(role)):
            return False
        titles = (words_of(_OF.split(part)[0]) for part in _PARTS.split(role))
        return any(self._is(title) for title in titles if title)

    def part_in(self, role: str) -> str:
        """The part of a role that is this office: of "founder and director" the director; all of it where none is."""
        parts = (part for part in _PARTS.split(role) if self.has_title(part))
        return next(parts, role)

    def is_held_by_letters(self, role: str, acronyms: Mapping[str, str]) -> bool:
        """The same where the role has letters for the body that the office is of: "SHI founder"."""
        spelled = " ".join(acronyms.get(word, word) for word in WORD.findall(role))
        return self.has_title(role) and self.of <= set(words_of(spelled))

    def has_title(self, role: str) -> bool:
        """Whether a role as printed is this office of anything."""
        return replace(self, of=frozenset()).is_held_in(role)

    def _is(self, title: Sequence[str]) -> bool:
        for size in range(1, len(title) + 1):
            before, last = title[:-size], title[-size:]
            if any(_same(one, last) for one in self.titles) and BELOW.isdisjoint(before):
                return True
        return False

    def is_named_elsewhere(self, words: str) -> bool:
        """Whether words name this office of something else: "alcalde de Soto", where that of Rama is asked for, "chair
        of the Hull County Council", where that of Lynn County is."""
        title = pattern_of(self.titles)
        of_what = pattern(
            rf"(?i:\b(?:{title})\b\s+(?:of|for|at|de|del|para)(?:\s+(?:the|el|la|los|las))?)\s+({_NAME})"
        ).search(words)
        other = frozenset(words_of(of_what[1])) - _LED if of_what else frozenset()
        return bool(self.of and other) and not (self.of <= other or other <= self.of)


def called_too(title: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The other titles of the office with this one, in plain words."""
    return frozenset[tuple[str, ...]]().union(*(one for one in _ONE_OFFICE if title in one)) - {title}


def as_a_thing(titles: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """The Spanish words for an office itself, in plain letters: "portavocía" for the portavoz."""
    return frozenset(_AS_A_THING[title[-1]] for title in titles if title[-1] in _AS_A_THING)


def pattern_of(titles: Iterable[tuple[str, ...]]) -> str:
    """What finds one of the titles in a text, the longest first."""
    return "|".join(r"\W+".join(map(re.escape, one)) for one in sorted(titles, key=len, reverse=True))


def held_office(question: str) -> Office | None:
    """The office whose holder a question asks for: "Who is the finance director?"."""
    if chairs := _WHO_CHAIRS.search(question):
        return named_office(f"chair of {chairs['of']}", *chairs.span("of"))
    if leads := _WHO_LEADS.search(question):
        return named_office(f"{_LEADS[leads['leads'].lower()]} de {leads['of']}", *leads.span("of"))
    asked = _WHO_HOLDS.search(question) or _WHO_IS_BARE.search(question)
    return named_office(_WHICH.sub("", asked["office"]), *asked.span("office")) if asked else None


def office_held_then(question: str) -> Office | None:
    """That of which a question asks who held it in a year: "Who was the chair in 2022?"."""
    asked = _WHO_HELD.search(question)
    return named_office(asked["office"], *asked.span("office")) if asked else None


def asked_office(question: str) -> Office | None:
    """The office whose words a question asks for; None where it asks for nobody's, or by a name."""
    for form in _FORMS:
        if match := form.search(question):
            return named_office(match["office"], match.start("the"), match.end("office"))
    return None


def named_office(named: str, start: int, end: int) -> Office | None:
    """The office that ``named`` is, which stands from ``start`` to ``end``; None where it is no word."""
    owner, own, rest = named.rpartition("’s ") if "’s " in named else named.rpartition("'s ")
    title, *of = _OF.split(rest, maxsplit=1)
    words = tuple(word for word in words_of(title) if word not in _LED)
    about = frozenset(words_of(" ".join([owner if own else "", *of]))) - _LED
    if len(words) == 2 and words[1] == "minister" and words[0] not in _RANKS:
        words, about = words[1:], about | {words[0]}  # "justice minister" is the minister of justice
    return Office(words, about, start, end) if words else None


def _he(found: re.Match[str]) -> str:
    return _HE[found.group()]


def _same(asked: Sequence[str], title: Sequence[str]) -> bool:
    """Whether two titles are one, word by word or where one is the other's initials."""
    if tuple(asked) == tuple(title):
        return True
    shorter, longer = sorted((asked, title), key=len)
    return len(shorter) == 1 and len(longer) > 1 and shorter[0] == "".join(word[0] for word in longer)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a title, each in its full form and as it is said of a man."""
    plain = (found.casefold() for found in WORD.findall(text))
    return tuple(_SHORT.get(word) or _SHE.sub(_he, word) for word in plain)
