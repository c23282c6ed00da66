"""A question for the words of somebody's predecessor or successor -> the same question with that person's name.

"What did Ann Lee's predecessor say?" asks for the words of whom Ann Lee followed, where the sentences of the archive
that tell it name one of those who are quoted. Otherwise the question stays as it is, and nobody is put in their place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import Generation, pattern
from service.language.word_shapes import WORD
from service.reading import Reading, unaccented
from service.retriever import Filters, Visible
from service.speech.successions import followers

_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ][\w-]*(?:[’'][A-ZÀ-ÖØ-Þ]\w+)?(?: (?:(?:de|del|la|van|von) )*[A-ZÀ-ÖØ-Þ][\w-]*)*)"
_FORMS = tuple(
    pattern(form, re.I)
    for form in (
        rf"\b(?P<of>{_NAME})[’']s? (?:own |immediate )?(?P<which>predecessor|successor)\b",
        r"\b(?:the |la |el )?(?P<which>predecessor|successor|predecesora?|antecesora?|sucesora?) "
        rf"(?:of|to|de) (?P<of>{_NAME})",
    )
)


def in_their_place(
    reading: Reading, quoted: Sequence[str], generation: Generation, visible: Visible, filters: Filters
) -> Reading:
    """``reading`` about the person that it means, one of those who are ``quoted``."""
    asked = next((found for form in _FORMS if (found := form.search(reading.question))), None)
    if asked is None or reading.speaker is None:
        return reading
    before = asked["which"].casefold().startswith(("pre", "ante"))
    whose = frozenset(WORD.findall(unaccented(asked["of"].casefold())))
    told = " | ".join(words for _, words, _ in followers(whose, (), before, generation, visible, filters))
    named = {name for name in quoted if " " in name and re.search(rf"\b{re.escape(name)}(?!\w)", told)}
    if len(named) != 1:
        return reading
    (name,) = named
    question = f"{reading.question[: asked.start()]}{name}{reading.question[asked.end() :]}"
    return replace(reading, question=question, speaker=name)
