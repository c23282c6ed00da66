"""A question who holds an office, of nothing by name -> whether a sentence tells of another office, or another body's.

"Who is the director?" is not answered by who is managing or finance director, nor by "Managing director Lee said" below
"Lark Ltd said": asked so, it is the office of the organisation itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import Generation, Span, StoredPassage
from service.citations import Cited
from service.speech.office import Office, pattern_of
from service.stop_words import telling_words

_KIND = (
    r"(?:managing|financ(?:e|ial)|artistic|musical?|creative|medical|technical|sales|marketing|commercial|operations|"
    r"regional|deputy|assistant|associate|executive|programmes?|communications?|press|research|sports?|sporting|athletic|"
    r"film|stage|funeral|casting|clinical|nursing|legal|policy|development|education|human resources|IT|site|country|"
    r"vice|former|acting|interim|non-executive|council|committee|cabinet|company|club|school|hospital|university)"
)
_BODY = re.compile(
    r"(?:The )?(?P<name>[A-ZÀ-ÖØ-Þ][\w&'’-]*(?: (?:of |and |& |for )?[A-ZÀ-ÖØ-Þ][\w&'’-]*)*? ?"
    r"(?:Ltd|Limited|Inc|LLC|plc|PLC|GmbH|Corporation|Company|Group|Council|Trust|University|Hospital|Union|Agency|"
    r"Association|Catering|Foods|Foundation|Federation|Bank|Society|Institute|College))\b"
)


def is_another_office(passage: StoredPassage, sentence: Span, roles: Sequence[str], office: Office) -> bool:
    """``roles``: those of whose words stand in the sentence."""
    if office.of:
        return False
    told = [" ".join(passage.words(sentence).split()), *roles]
    title = re.compile(rf"\b(?:{pattern_of(office.titles)})\b", re.I)
    places = [(text, found) for text in told for found in title.finditer(text)]
    if places and all(_is_qualified(text[: found.start()], office) for text, found in places):
        return True
    bare = places and not any(re.match(r"\W+(?:of|for|at)\b", text[found.end() :]) for text, found in places)
    return bool(bare) and _stands_below_another(passage, sentence)


def is_said_in_another(cited: Cited, office: Office, generation: Generation) -> bool:
    """The same of somebody's words, which stand in their passage with who says them."""
    passages = (one for one in generation.passages_of(cited.document) if one.span.contains(cited.span))
    for passage in passages:
        sentences = (span for span in passage.sentences if span.overlaps(cited.span))
        said = [one.role for one in (cited.quote,) if one and one.role]
        return any(is_another_office(passage, span, said, office) for span in sentences)
    return False


def _is_qualified(before: str, office: Office) -> bool:
    """Whether what stands right before a title makes another office of it."""
    kind = re.search(rf"\b{_KIND}[ -]$", before, re.I)
    return kind is not None and not any(word in office.title for word in telling_words(kind.group()))


def _stands_below_another(passage: StoredPassage, sentence: Span) -> bool:
    """Whether the sentence before begins with the name of a body that is not the one whose document it is."""
    before = [span for span in passage.sentences if span.end <= sentence.start]
    found = _BODY.match(passage.words(before[-1])) if before else None
    return found is not None and set(telling_words(found["name"])).isdisjoint(
        telling_words(passage.document.anatomy.publisher)
    )
