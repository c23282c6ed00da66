"""A part that "and" joins to the rest of a message, in plain spelling -> whether it may be a cry by itself."""

from __future__ import annotations

from ingest import pattern

_TELLING_WORDS = 6  # of a part that no rule meets: "and I have ten minutes" says too little by itself
_OF_THE_WRITER = pattern(
    r"\b(?:i|im|ive|ill|id|me|my|myself|we|us|our|yo|mis?|conmigo|nos|nosotr[oa]s|nuestr[oa]s?|estoy|tengo|puedo|hago)\b"
)
_PLEA = pattern(  # "I am doing homework on the report cards and I need help"
    r"(?:(?:and|please|pls|can|could|would|you|someone|anyone|i|we|d|id|just|really|need|want|like|use|have|ask|for|"
    r"some|your|any|a little|bit of|por|favor|necesito|necesitamos|quiero|puede[ns]?|alguien|me|nos|su|una?|poco|de) )*"
    r"(?:help(?:ing)?|ayuda[rn]?(?:me|nos)?)"
    r"(?: (?:me|us|with|it|this|that|out|please|pls|too|here|por|favor|con|esto|eso))*"
)


def is_plea(part: str) -> bool:
    """Whether it only asks for help, with what stands beside it."""
    return _PLEA.fullmatch(part) is not None


def tells_of_the_writer(part: str) -> bool:
    """Whether it says enough, and of who writes it."""
    return len(part.split()) >= _TELLING_WORDS and is_of_the_writer(part)


def is_of_the_writer(words: str) -> bool:
    """Whether words in plain spelling name who writes them."""
    return _OF_THE_WRITER.search(words) is not None
