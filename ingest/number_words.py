"""Words -> the numbers that they say, in lower case, as texts and questions print them; in the order of the numbers."""

from __future__ import annotations

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNIDADES = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"

TENS = {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
# Of one word each: "twenty-six" is two.
NUMBER_WORDS = {word: n for n, word in enumerate(_UNITS.split())} | TENS
# With those of two words joined by a hyphen, which stand first: patterns try them in this order.
HYPHENED_NUMBER_WORDS = {
    f"{ten}-{word}": tens + n for ten, tens in TENS.items() for word, n in NUMBER_WORDS.items() if 1 <= n <= 9
} | NUMBER_WORDS
ORDINAL_WORDS = {word: n for n, word in enumerate(_ORDINALS.split(), 1)} | {
    word.removesuffix("y") + "ieth": n for word, n in TENS.items()
}
SPANISH_NUMBER_WORDS = {word: n for n, word in enumerate(_UNIDADES.split(), 1)}
