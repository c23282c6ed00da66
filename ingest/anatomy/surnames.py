"""Quotations of a text -> the same, a speaker named by the surname alone completed from that text.

"..., Lee said" is Ann Lee where the text prints one full name that ends so, beside a quotation or anywhere in its
sentences. Where it prints two, the surname stays alone: nobody's words go to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.anatomy.speakers import TITLE
from ingest.anatomy.verbs import VERBO
from ingest.document import Quote, Span
from ingest.lazy_pattern import pattern

_SUFFIX = pattern(r"(?:,?\s+(?:Jr|Sr|II|III|IV|Esq|Ph\.?D|J\.?D|M\.?D)\.?)+$")
_GIVEN = r"[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+(?:[-’'][A-ZÀ-ÖØ-Þ]?[a-zß-ÿ]+){0,3}"
_PARTICLE = r"(?:(?:de|del|der|van|von|la|le|bin|al)[ \n])"
_DAY_OR_SUFFIX = r"(?:[A-Z][a-z]+day|Jr|Sr)\b"
_IS_TITLE = pattern(rf"{TITLE}|Member")  # the end of "Council Member" is as far as a given name may begin
# What opens a sentence in front of a surname and is no given name.
_OPENER = pattern(
    r"(?:a|an|the|this|that|these|those|his|her|its|our|their|in|on|at|by|for|from|of|to|with|without|under|over|after|"
    r"before|during|since|until|as|when|while|where|if|because|although|though|but|and|or|so|yet|nor|not|also|then|now|"
    r"later|today|yesterday|tomorrow|instead|however|still|once|here|there|both|only|even|did|does|has|had|is|was|will|"
    r"who|what|why|how|\w+ly|\w+day|"
    r"el|la|los|las|un|una|su|sus|este|esta|en|con|por|para|desde|hasta|tras|sobre|según|cuando|como|si|pero|aunque|ayer|"
    r"hoy|también|además|asimismo|\w+mente)",
    re.I,
)
# What is named after somebody is not that person: "el Premio Inés Bravo".
_NAMED_AFTER = pattern(
    r"(?:premio|plaza|calle|avenida|paseo|fundación|hospital|colegio|instituto|teatro|beca|centro|cátedra|estadio|museo|"
    r"biblioteca|puente|parque|trofeo|memorial|prize|award|hall|street|school)",
    re.I,
)
_IN_SPANISH = pattern(rf"(?:según\s+)?{VERBO}\b")
_ROLE = pattern(r",[ \n](?:the[ \n])?(?P<role>[a-z][^,;.:“”\"\n]*?)(?=,|\.(?:\s|$)|;)")
# "her brother Emil", "Emil, her brother": who is called by the given name has a surname too, perhaps this one.
_KIN = (
    r"(?:brother|sister|husband|wife|son|daughter|father|mother|twin|cousin|uncle|aunt|nephew|niece|grandfather|grandmother|"
    r"hermano|hermana|marido|esposo|esposa|mujer|hijo|hija|padre|madre|primo|prima)"
)
_THEIR = r"(?:(?:his|her|their|su|[Hh]is|[Hh]er|[Tt]heir|Su)|[\w’']{1,40}[’']s)"
_RELATIVE = pattern(
    rf"\b{_THEIR}\s+(?:[a-z]+\s+)?{_KIN},?\s+{_GIVEN}(?!\s+[A-ZÀ-ÖØ-Þ])|"
    rf"(?<![A-ZÀ-ÖØ-Þ]\s)(?<![\w’]\s[A-Z])\b{_GIVEN},\s+{_THEIR}\s+(?:[a-z]+\s+)?{_KIN}\b"
)
# "Housing minister Ann Lee" at the start of a sentence, "the mayor, Ann Lee" is read elsewhere.
_BEFORE_ROLE = r"(?:^|(?<=[.!?–—-][ \n])|(?<=\b[Tt]he[ \n])|(?<=\bby[ \n])|(?<=\bthat[ \n])|(?<=\band[ \n]))"
_NO_ROLE_WORD = (
    r"(?i:(?:asked|told|questioned|quoting|citing|when|as|but|if|then|said|says|with|for|from|of|by|that|and|the|to|"
    r"on|in)\b)"
)
_LARGE_WITHIN = pattern(r"\bM(?:A?C)|['’.]|\b(?:DE|LA|VAN|VON|II|III|IV|JR)\b")
_HONORIFIC = pattern(r"(?:Mr|Ms|Mrs|Miss|Dr|Dra|Sra?|Doctora?|Doña|Sister|Father)\.?", re.I)
_POLITE = pattern(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.?")
_BEFORE_NAME = pattern(rf"^{_POLITE.pattern} ")
_TITLE_IN_ROLE = pattern(rf"\b{TITLE}(?!\w)", re.I)


def surname(name: str) -> str:
    """The last word of a name, without what may stand after it."""
    return _bare(name).split()[-1]


def in_small_letters(text: str, name: str) -> str:
    """A name that stands in capitals, as the text writes it elsewhere; else with a capital at each word, unless it
    may have one within ("MCKAY")."""
    if not name.isupper():
        return name
    found = (match.group() for match in re.finditer(re.escape(name).replace(r"\ ", r"[ \n]"), text, re.IGNORECASE))
    printed = next((" ".join(one.split()) for one in found if not one.isupper()), "")
    return printed or (name if _LARGE_WITHIN.search(name) else name.title())


def completed(text: str, blocks: Sequence[Span], found: Sequence[Quote]) -> Iterator[Quote]:
    """``found``, each surname alone completed where one person of the text bears it, with that person's role."""
    full = {quote.speaker for quote in found if quote.speaker and " " in _bare(_alone(quote.speaker))}
    relatives = any(_RELATIVE.search(block.of(text)) for block in blocks)
    for quote in found:
        if quote.speaker and quote.speaker.isupper() and " " in quote.speaker:
            yield replace(quote, speaker=in_small_letters(text, quote.speaker))
            continue
        last = _alone(quote.speaker or "")
        if not last or " " in last or last.isupper() or relatives:
            yield quote
            continue
        names = {name for name in full if surname(name) == last} | _printed(text, blocks, last)
        spanish = quote.attribution is not None and _IN_SPANISH.match(quote.attribution.of(text)) is not None
        shortest = _one_person(names, last, spanish)
        if shortest is None:
            yield quote
            continue
        name = next((name for name in sorted(names & full)), shortest)
        yield replace(quote, speaker=name, role=quote.role or _role(text, blocks, name, found))


def _alone(speaker: str) -> str:
    """A name without the "Dr" before it: "Dr Yusuf" is a surname alone."""
    return _BEFORE_NAME.sub("", speaker)


def _one_person(names: set[str], last: str, spanish: bool) -> str | None:
    """The shortest of the names, where all are one person's. A Spanish name goes on after the surname that is used
    alone: "Inés Bravo Marín" is Bravo."""
    shortest = min(names, key=len, default="")
    if shortest.endswith(last) and all(f" {_bare(name)}".endswith(f" {_bare(shortest)}") for name in names):
        return shortest
    begun = {name.partition(f" {last} ")[0] for name in ((f"{one} ") for one in names)}
    return shortest if spanish and len(begun) == 1 else None


def _bare(name: str) -> str:
    return _SUFFIX.sub("", name)


def _printed(text: str, blocks: Sequence[Span], last: str) -> set[str]:
    """The full names ending in ``last`` that the sentences of a text print. In a headline whose words are all
    capitalised, the word before a surname may be any."""
    name = pattern(
        rf"(?<![\w.’'-])(?P<given>{_GIVEN}(?:[ \n](?:{_GIVEN}|[A-Z]\.))?)[ \n]"
        rf"(?P<last>{_PARTICLE}{{0,2}}{re.escape(last)})(?![\w-])"
        rf"(?P<more>[ \n](?!{_DAY_OR_SUFFIX}){_PARTICLE}{{0,2}}{_GIVEN})?"
    )
    found = set()
    for block in blocks:
        words = block.of(text)
        if last not in words or all(word[0].isupper() for word in re.findall(r"[^\W\d_]{4,}", words)):
            continue
        for match in name.finditer(words):
            given = match["given"].split()
            while given and any(one.fullmatch(given[0]) for one in (_OPENER, _IS_TITLE, _POLITE)):
                given.pop(0)
            if given and not any(_IS_TITLE.fullmatch(word) or _NAMED_AFTER.fullmatch(word) for word in given):
                found.add(" ".join([*given, *match["last"].split(), *(match["more"] or "").split()]))
    return found


def _role(text: str, blocks: Sequence[Span], name: str, found: Sequence[Quote]) -> str | None:
    """The one role of a person in a text: beside another quotation, else after the name, where it holds a title."""
    roles = {quote.role for quote in found if quote.speaker == name and quote.role}
    if not roles:
        for block in blocks:
            words = block.of(text)
            printed = re.escape(name).replace(r"\ ", "[ \n]")
            for match in re.finditer(printed, words):
                role = _ROLE.match(words, match.end())
                if role and _TITLE_IN_ROLE.search(role["role"]):
                    roles.add(role["role"])
            roles.update(_roles_before(words, printed))
    fullest = max(roles, key=len, default="")
    return fullest if fullest and all(fullest.casefold().endswith(role.casefold()) for role in roles) else None


def _roles_before(words: str, printed: str) -> Iterator[str]:
    """The offices that stand right before a name: "Housing minister Ann Lee"."""
    before = pattern(
        rf"{_BEFORE_ROLE}(?P<role>(?:(?!{_NO_ROLE_WORD})[A-Za-zß-ÿ]+[ \n]){{0,2}}?(?i:{TITLE}))[ \n]{printed}(?!\w)",
        re.MULTILINE,
    )
    for match in before.finditer(words):
        role = " ".join(match["role"].split())
        if not _HONORIFIC.fullmatch(role):
            yield role
