"""A sentence that tells a deed, and the next one -> whether this tells what came before it and may be why.

Releases tell what happened, and then why, without a word for it: "The baths will be closed from Monday. Divers found
cracks in the floor." What had happened by then stands behind what happened ("Their landlords had sold the buildings"),
and a mishap or a find behind anything. Nothing is said of it: both sentences are quoted as one. What had long been so
("It had opened in 1911"), what did not happen and what is to come are no reasons.
"""

from __future__ import annotations

from ingest import pattern
from service.cues.deed_words import in_one_word
from service.language.word_shapes import WORD

_HAD = pattern(
    r"^(?!(?:It|He|She|They|We|I|There)\b)[^,;:]*?\bhad (?:also |just |already |all )?(?:been )?(?:found|sold|lost|"
    r"broken|left|run out|cut|burst|fallen|burnt|torn|brought|stolen|withdrawn|blown|frozen|risen|grown|doubled|"
    r"dropped|ended|advised|warned|refused|rejected|banned|ordered|demanded|decided|voted|agreed|granted|approved|"
    r"damaged|destroyed|flooded|cracked|failed|collapsed|stopped|closed|cancelled|resigned|retired|died|expired|"
    r"missed|complained)\b"
)
_MISHAP = pattern(
    r"^(?!(?:It|He|She|They|We|I|There|In|On|By|At|Since|Until|But|And|Also)\b)[^,;:]*?\b(?:found|discovered|broke|burst|"
    r"collapsed|cracked|failed|flooded|damaged|destroyed|brought down|tore|hit|struck|stole|burned|burnt|ran out|"
    r"(?:was|were) (?:closed|shut|damaged|destroyed|flooded|stolen|blocked|found|lost))\b"
)
_NOT_SO = pattern(
    r"\b(?:not|never|nobody|no|none|nothing|will|would|could|may|might|if|is to|are to|since then|later|afterwards|"
    r"then|next (?:day|week|month|year)|also|meanwhile)\b|n['’]t\b|[\"“”?]"
)


_FURTHER = pattern(r", (?:and|but|so) .*$")
# A deed that another is told of in passing: "The strike ended on Friday" is not why they went on strike.
_OTHER_TURN = frozenset("ending closing leaving removing".split())
_OPENS = frozenset("open opened opens reopen reopened reopens begin began begun start started starts".split())


def may_be_why(behind: str) -> bool:
    """Whether the sentence behind a deed tells of something that came before it."""
    plain = _FURTHER.sub("", " ".join(behind.split()))
    return not _NOT_SO.search(plain) and (_HAD.match(plain) or _MISHAP.match(plain)) is not None


def takes_another_turn(text: str, asked: str) -> bool:
    """Whether a sentence tells that something ended, closed or began, and that is not asked."""
    told, wanted = (set(WORD.findall(in_one_word(words.casefold()))) for words in (text, asked))
    turns = told & (_OTHER_TURN | _OPENS)
    return bool(turns) and wanted.isdisjoint(_OPENS if turns <= _OPENS else turns)
