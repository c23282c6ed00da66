"""A message -> what of it is the asker's own: without the words of another that it only asks about.

"Who said “I want to die laughing”?" asks who said it. Where there is any doubt, the words stay: one who writes of
themselves or of somebody whom they do not name ("did he say ...?"), asks nothing about words that were said, or whose
marks do not pair, is heard as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest import pattern
from service.care.pasted import without_news
from service.speech.utterance import uttered

_MARKED = pattern(r"“[^“”\"«»]+”|«[^“”\"«»]+»|(?<![^\s(¿¡])\"[^\s“”\"«»](?:[^“”\"«»]*[^\s“”\"«»])?\"(?!\w)")
_MARK = pattern(r"[“”\"«»„‟]")
_LEFT_OUT = " … "
_MORE, _GOES_BEFORE = pattern(r"\w"), pattern(r"[.!?…;:]")  # of a question that the words end
_DOUBTFUL = pattern(
    r"\b(?:i|i['’]?m|i['’]?ve|me|my|mine|myself|we|us|our|ours|he|she|him|her|his|hers|they|them|their|someone|"
    r"somebody|help|yo|mi|mis|mío|mía|conmigo|nos|nosotr[oa]s|nuestr[oa]s?|él|ella|ell[oa]s|ayuda|auxilio)\b",
    re.I,
)


def own_words(message: str, is_cry: Callable[[str], bool] = lambda words: False) -> str:
    """``message`` without what it quotes, where it is one question after those words, which end it, and nothing else;
    and without news that is pasted into it.

    ``is_cry`` says whether words would be a cry on their own: these are left out only after "who said", since
    "did anybody say ..." may be the only way in which somebody can say it.
    """
    message = without_news(message)
    marked = _MARKED.findall(message)
    before, _, after = message.partition(marked[0]) if len(marked) == 1 else (message, "", message)
    if (
        _MORE.search(after)
        or _MARK.search(f"{before}{after}")
        or _GOES_BEFORE.search(before)
        or _DOUBTFUL.search(before)
    ):
        return message
    asked = uttered(message)
    if asked is None or not asked.marked or (not asked.by and is_cry(marked[0])):
        return message
    return f"{before}{_LEFT_OUT}{after}"
