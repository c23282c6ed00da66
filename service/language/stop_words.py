"""Words that say how a question is asked and not what about: left out of full-text search; and those that are left."""

from __future__ import annotations

from ingest import Generation
from service.language.word_shapes import WORD
from service.reading import unaccented

STOP_WORDS = frozenset(
    """a about am an and any are as at be been being but by can could did do does doing done for from get gets
    give gave given got had has have having he her hers him his how i if in into is it its itself let me my of
    on or our out please she should so some such tell than that the their them then there these they this those
    to too us was we were what when where which while who whom whose why will with would you your""".split()
)

# The same for Spanish questions, without accents: never told as words that the archive lacks.
ASKING_IN_SPANISH = frozenset(
    """que cual cuales quien quienes cuanto cuanta cuantos cuantas donde adonde cuando como por para sobre acerca dime
    digame dame deme busco buscar quiero quisiera necesito muestrame muestreme ensename hay es son fue fueron era eran
    esta estan ha han se le les lo la el los las un una unos unas de del al a en y o con sin su sus mi algo alguna
    alguno algun algunos algunas puede puedes puedo""".split()
)


def telling_words(text: str) -> list[str]:
    """The other words of a text in either language, in plain spelling and in its order."""
    plain = WORD.findall(unaccented(text.casefold()))
    return [word for word in plain if word not in STOP_WORDS and word not in ASKING_IN_SPANISH]


def telling_stems(text: str, generation: Generation) -> frozenset[str]:
    """The index forms of the same, each once: "camps" and "camp" are one."""
    return generation.stems(telling_words(text))


def telling_singulars(text: str) -> frozenset[str]:
    """The same without the "s" of a plural, each once."""
    return frozenset(word.removesuffix("s") for word in telling_words(text))
