"""A message -> what of it is the asker's own: without the words of another that it only asks about.

"Who said “I want to die laughing”?" asks who said it. Where there is any doubt, the words stay: one who writes of
themselves or of somebody whom they do not name ("did he say ...?"), asks nothing about words that were said, or whose
marks do not pair, is heard as a whole.
"""

from __future__ import annotations

import re

from service.utterance import uttered

_MARKED = re.compile(r"“[^“”\"«»]+”|«[^“”\"«»]+»|(?<![^\s(¿¡])\"[^\s“”\"«»](?:[^“”\"«»]*[^\s“”\"«»])?\"(?!\w)")
_MARK = re.compile(r"[“”\"«»„‟]")
_LEFT_OUT = " … "
_DOUBTFUL = re.compile(
    r"\b(?:i|i['’]?m|i['’]?ve|im|ive|me|my|mine|myself|we|us|our|ours|he|she|him|her|his|hers|they|them|their|someone|"
    r"somebody|help|yo|me|mi|mis|mío|mía|conmigo|nos|nosotr[oa]s|nuestr[oa]s?|él|ella|ell[oa]s|ayuda|auxilio)\b",
    re.I,
)
_TEXTS = r"(?:releases?|documents?|reports?|report cards?|articles?|texts?|pages?|comunicados?|documentos?|informes?)"
_OF_TEXTS = re.compile(
    rf"^\W*(?:in |en )?(?:which|what|list|find|search|how many|qu[eé]|cu[aá]l(?:es)?|cu[aá]nt[oa]s|busca)\b.{{0,30}}"
    rf"\b{_TEXTS}\b",
    re.I,
)


def own_words(message: str) -> str:
    """``message`` without what it quotes, where it is a question after those words and nothing else."""
    rest = _MARKED.sub(_LEFT_OUT, message)
    if rest == message or _MARK.search(rest) or _DOUBTFUL.search(rest):
        return message
    asked = uttered(message)
    return rest if (asked is not None and asked.marked) or _OF_TEXTS.search(rest) else message
