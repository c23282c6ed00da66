"""What stands between two quotations -> whether "she" of the second can only be who said the first.

Wherever another person may be meant it is not: another name or another sentence's subject in between, an answer
("she replied"), a second speaker of the paragraph, "they", the other of "he" and "she". From one paragraph to the next
it is only where nobody else is named in either, nor, unless "she added", in those right above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.anatomy.circumstances import DAY_OR_MONTH
from ingest.anatomy.speakers import CAP, UNIT_WORD, Attribution
from ingest.document import Quote, Span
from ingest.lazy_pattern import pattern

_GOES_ON = pattern(
    r"\b(?:add(?:s|ed)|continue[sd]|went on|conclude[sd]|agregó|agrega|agregado|añadió|añade|añadido|prosiguió|"
    r"concluyó|continuó)\b"
)
_ANSWERS = pattern(
    r"\b(?:repli(?:es|ed)|respond(?:s|ed)|answer(?:s|ed)|counter(?:s|ed)|(?:dis)?agree[sd]|object(?:s|ed)|retorted|respondió|"
    r"replicó|contestó|discrepó)\b"
)
_SHE = pattern(r"\b(?:she|ella)\b", re.I)
_HE = pattern(r"\b(?:he|él)\b", re.I)
_THEY = pattern(r"\b(?:they|ellos|ellas)\b", re.I)
_WOMAN = pattern(
    r"(?:\b(?:Ms|Mrs|Miss|Dame|Lady|Sister|Sra|Señora|Doña|alcaldesa|directora|senadora|doctora|gobernadora|fundadora)\b|\w+woman\b)",
    re.I,
)
_MAN = pattern(r"\b(?:Mr|Sir|Lord|Father|Brother|Señor|Don|alcalde)\b")
_BODY = pattern(
    r"\b(?:Authority|Alliance|Agency|Company|Foundation|Council|Association|Board|Inc|LLC|Coalition|Network)\b"
)
# "said Ann Lee, and Rosa Stone agreed", "said Ann Lee as Rosa Stone looked on": a clause of somebody else.
OTHER_CLAUSE = pattern(
    rf"(?:[,;]\s+(?:and|but|while|as|whereas|though|although|y|pero|mientras)|\s(?:as|while|mientras))\s+"
    rf"(?:(?:the|her|his|la|el|su)\s+)?(?:[a-zß-ÿ]\w*\s+){{0,3}}(?:{CAP}\s+)+(?!(?:of|for|at|in|on|and|to|de|del)\b)[a-zß-ÿ]"
)
_FULL_NAME = pattern(rf"(?<!\bthe )(?<!\w){CAP}\s+{CAP}")
_SENTENCE = pattern(r"(?<=[.!?…])[\"”»]?\s+")
# How a sentence begins that goes on about the same person, or about a thing.
_ON = pattern(r"(?:he|she|they|it|this|that|there|ella|él|esto|eso)\b", re.I)
_OTHERS = pattern(rf"\W{CAP}|[\"“”«»]")

_PERSON = pattern(rf"(?<!\w)(?!\S*\b{UNIT_WORD}(?!\w)){CAP}(?:\s+(?!{UNIT_WORD}(?!\w)){CAP})+(?!\s+{UNIT_WORD}(?!\w))")
_REACH_CHARS, _REACH_PARAGRAPHS = 2_000, 4  # where another may be named whom "she said" means


@dataclass(frozen=True)
class Above:
    """The paragraph above, in which one person alone is quoted. ``until``: where the attribution ends, or the last
    quotation."""

    block: Span
    attribution: Attribution
    until: int

    @classmethod
    def of(cls, block: Span, quoted: Sequence[Quote]) -> Above | None:
        told = [quote for quote in quoted if quote.attribution]
        if not told or len({quote.speaker for quote in quoted}) != 1:
            return None
        last, speaker = told[-1].attribution or block, told[-1].speaker or ""
        return cls(block, Attribution(speaker, told[-1].role, last), max(last.end, quoted[-1].span.end - 1))

    def same(self, text: str, block: Span, quoted: Span, told: Attribution) -> Attribution | None:
        """The attribution of the quotation at ``quoted`` in ``block``, beside which ``told`` names nobody but "she",
        where that can only be the speaker above."""
        said, speaker = told.span.of(text), self.attribution
        between = text[self.until : max(self.until, min(quoted.start, told.span.start))]
        near = text[self.block.start : block.end]
        if not _GOES_ON.search(said):
            far = text[max(0, self.block.start - _REACH_CHARS) : block.end]
            near = "\n\n".join(far.split("\n\n")[-_REACH_PARAGRAPHS:])
        if is_another_sex(said, speaker.speaker) or _names_another(near, speaker.speaker):
            return None
        if not is_same(said, between, speaker, speaker.span.of(text), others=False):
            return None
        return Attribution(speaker.speaker, speaker.role, told.span)


def _names_another(words: str, speaker: str) -> bool:
    """Whether words hold a full name that is not ``speaker``, and no body's."""
    own = set(speaker.split())
    plain = DAY_OR_MONTH.sub("", words)
    return any(own.isdisjoint(found.group().split()) for found in _PERSON.finditer(plain))


def is_another_sex(told: str, name: str) -> bool:
    """Whether a name has a title that does not go with the "he" or "she" of ``told``, or a given name with the
    ending of the other."""
    if (_SHE.search(told) and _MAN.search(name)) or (_HE.search(told) and _WOMAN.match(name)):
        return True
    given = name.split()[0].casefold()
    return (given.endswith("o") and _SHE.search(told) is not None) or (
        given.endswith("a") and _HE.search(told) is not None
    )


def is_same(told: str, between: str, earlier: Attribution, attribution: str, others: bool) -> bool:
    """Whether the pronoun in ``told`` ("she said") is who is named by ``earlier``, whose words are ``attribution``.
    ``between``: from the last letter of the quotation of ``earlier``, or the end of its attribution, to this one.
    ``others``: somebody else is quoted in this paragraph too."""
    goes_on = _GOES_ON.search(told) is not None
    if _ANSWERS.search(told) or not _agrees(told, earlier, goes_on):
        return False
    rest, *sentences = _SENTENCE.split(between.strip(" *_"))
    clause = OTHER_CLAUSE.search(f"{attribution}{rest}")
    rest = rest.lstrip(" ,*_")
    if clause or re.search(r"[\"“«]", rest[2:]):
        return False
    addressed = attribution.replace(earlier.speaker, "", 1).replace(earlier.role or "", "", 1)
    if not goes_on and (others or _FULL_NAME.search(addressed) or _FULL_NAME.match(rest)):
        return False
    return all(_goes_on_so(sentence) for sentence in sentences if re.search(r"\w", sentence))


def _goes_on_so(sentence: str) -> bool:
    words = DAY_OR_MONTH.sub("", sentence.strip(" *_"))
    return _ON.match(words) is not None and not _OTHERS.search(words)


def _agrees(told: str, earlier: Attribution, goes_on: bool) -> bool:
    """Whether a pronoun may stand for a speaker as named."""
    who = f"{earlier.role or ''} {earlier.speaker}"
    if _SHE.search(told):
        return not _MAN.search(who) and not _BODY.search(earlier.speaker)
    if _HE.search(told):
        return not _WOMAN.search(who) and not _BODY.search(earlier.speaker)
    return goes_on or not _THEY.search(told)
