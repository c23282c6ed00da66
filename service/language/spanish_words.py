"""Spanish words -> what their forms have in common, and which of a text tell what it is about."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from ingest import pattern
from service.language.stop_words import ASKING_IN_SPANISH
from service.reading import unaccented

Root = tuple[str, str]

SHORTEST = 3  # letters of a root
WORD = pattern(r"\d+(?:[.,]\d+)+|[^\W_]+")  # "3,6" holds no 3
_YEAR = pattern(r"(?:19|20)\d\d")
_ENDINGS = tuple(
    """
    amientos imientos aciones iciones acion icion aremos iremos ariamos iendo ieron ando aron eron aban aran iran eran
    adas ados idas idos amos imos emos ada ado ida ido aba ara ira era ian ien ar er ir an en io ia as es os a e
    o s
    """.split()
)
_TIMES = {"diari": "dia", "mensual": "mes", "anual": "ano", "semanal": "semana"}  # "al día" is daily
_BESIDE = frozenset(
    "entre desde hasta pero porque durante tras este estos estas esa ese esos esas eso esto cada todo toda todos todas "
    "muy mas ya no si tambien solo otro otra otros otras nuestro nuestra tiene tienen tenia ser sido".split()
)


@lru_cache(maxsize=20_000)
def root(word: str) -> Root:
    """What the forms of a Spanish word have in common, without its ending and the vowel that stress changes, and the
    gender that a bare final vowel tells: "plaza" is no "plazo", "robo" and "robado" are of one root."""
    plain = unaccented(word.casefold())
    plain = next((time for daily, time in _TIMES.items() if re.fullmatch(f"{daily}(?:[oa]|es)?s?", plain)), plain)
    longer = next((end for end in _ENDINGS if plain.endswith(end) and len(plain) - len(end) >= SHORTEST), "")
    cut = plain.removesuffix(longer)
    gender = longer[:1] if longer in ("a", "o", "as", "os") and word[-1] not in "áéíóú" else ""
    if cut.endswith("uy"):  # "construyó", "construirá"
        cut = cut[:-1]
    return cut.replace("ue", "o").replace("ie", "e"), gender


def is_kin(one: Root, other: Root) -> bool:
    return one[0] == other[0] and {one[1], other[1]} != {"a", "o"}


def held(wanted: Root, roots: Collection[Root]) -> bool:
    """Whether a word of this root is among some."""
    return any(is_kin(wanted, other) for other in roots)


def telling(text: str) -> list[str]:
    """The words of a text that say what it is about."""
    words = [word for word in WORD.findall(text) if not _YEAR.fullmatch(word)]
    return [word for at, word in enumerate(words) if not _tells_nothing(word, first=at == 0)]


def _tells_nothing(word: str, *, first: bool) -> bool:
    plain = unaccented(word.casefold())
    named = word[0].isupper() and not first  # "el distrito Este" is no "este distrito"
    return plain in ASKING_IN_SPANISH or (plain in _BESIDE and not named)


def roots_of(text: str) -> set[Root]:
    return {root(word) for word in telling(text)}
