"""A question asking who holds an office, of nothing by name -> whether a sentence tells of another office, or another
body's.

"Who is the director?" is not answered by who is deputy or finance director, nor by "Managing director Lee said"
below "Lark Ltd said": asked so, it is the office of the organisation itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from ingest import Generation, Span, StoredPassage, pattern
from service.citations import Cited
from service.language.stop_words import telling_words
from service.reader import Evidence
from service.reading import Reading
from service.speech.accession import leaves_open
from service.speech.office import BELOW, Office, held_office, office_held_then, pattern_of, words_of

_KIND = (
    r"(?:managing|financ(?:e|ial)|artistic|musical?|creative|medical|technical|sales|marketing|commercial|operations|"
    r"regional|deputy|assistant|associate|executive|programmes?|communications?|press|research|sports?|sporting|athletic|"
    r"film|stage|funeral|casting|clinical|nursing|legal|policy|development|education|human resources|IT|site|country|"
    r"vice|former|acting|interim|non-executive|council|committee|cabinet|company|club|school|hospital|university)"
)
_PART = pattern(
    rf"\w[\w ]*? (?:of|for) (?:the |our |its )?(?P<part>(?:{_KIND}|campaigns|fundraising|membership|outreach|"
    r"litigation|training|services|engagement|affairs|strategy|advocacy|finances?)\b(?! (?:of|for)\b))|"
    r"Secretary of (?P<state>(?!the\b)[A-ZÀ-ÖØ-Þ])",
)
_QUOTED = pattern(r"[“\"][^“”\"]*[”\"]")
_BEFORE_ITS = pattern(
    r"\b(?!(?:The|A|An|It|Its|In|On|At|But|And|He|She|They|This)\b)[A-ZÀ-ÖØ-Þ][\w'’&-]*"
    r"(?: (?:of |and |for |the |& )?[A-ZÀ-ÖØ-Þ][\w'’&-]*)*"
)
_BODY = pattern(
    r"(?:The )?(?P<name>[A-ZÀ-ÖØ-Þ][\w&'’-]*(?: (?:of |and |& |for )?[A-ZÀ-ÖØ-Þ][\w&'’-]*)*? ?"
    r"(?:Ltd|Limited|Inc|LLC|plc|PLC|GmbH|Corporation|Company|Group|Council|Trust|University|Hospital|Union|Agency|"
    r"Association|Catering|Foods|Foundation|Federation|Bank|Society|Institute|College))\b"
)


def is_another_office(passage: StoredPassage, sentence: Span, roles: Sequence[str], office: Office) -> bool:
    """Whether a sentence names another office than ``office``, or that of another body; ``roles``: of those whose words
    stand in it."""
    if not office.of <= set(telling_words(passage.document.anatomy.publisher)):
        return _is_its_of_another(passage, sentence, office)
    told = [" ".join(passage.words(sentence).split()), *roles]
    title = re.compile(rf"\b(?:{pattern_of(office.titles)})\b", re.I)
    places = [(text, found) for text in told for found in title.finditer(text)]
    if places and all(
        _is_qualified(text[: found.start()], office) or _is_of_a_part(text[found.start() :], office)
        for text, found in places
    ):
        return True
    if _is_its(passage, sentence, office):
        return True
    bare = places and not any(re.match(r"\W+(?:of|for|at)\b", text[found.end() :]) for text, found in places)
    return bool(bare) and _stands_below_another(passage, sentence)


def is_below(words: str, office: Office) -> bool:
    """Whether words name an office only as that of whom stands below it, or had it once: "deputy head of research"."""
    title = pattern_of(office.titles)
    before = [words_of(words[: found.start()])[-1:] for found in re.finditer(rf"\b(?:{title})\b", words, re.I)]
    return bool(before) and all(set(one) & (BELOW - set(office.title)) for one in before)


def is_of_a_part(words: str, office: Office, own: Set[str]) -> bool:
    """Whether words name an office, of nothing by name or of what the ``own`` words name, only as that of a part of a
    body: "director of research"."""
    if not office.of <= own:
        return False
    places = list(re.finditer(rf"\b(?:{pattern_of(office.titles)})\b", words, re.I))
    return bool(places) and all(_is_of_a_part(words[found.start() :], office) for found in places)


def is_said_in_another(cited: Cited, office: Office, generation: Generation) -> bool:
    """The same for somebody's words, which stand in their passage with who says them."""
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


def _is_its(passage: StoredPassage, sentence: Span, office: Office) -> bool:
    """Whether a sentence tells of "its director" where the name before that is of another body than the one whose
    document it is."""
    words = passage.words(sentence)
    found = _its(words, office)
    if found is None:
        return False
    above = passage.words(Span(passage.span.start, sentence.start)).rpartition("\n\n")[2]
    named = _BEFORE_ITS.findall(_QUOTED.sub(" ", f"{above}{words[: found.start()]}"))
    if not named:
        return False
    own = passage.document.anatomy.publisher
    last = set(telling_words(named[-1]))
    return not last <= set(telling_words(own)) and named[-1] != "".join(re.findall(r"\b[A-Z]", own))


def _is_its_of_another(passage: StoredPassage, sentence: Span, office: Office) -> bool:
    """Whether a sentence tells of "its warden" where neither it nor the one before it, which has another name, has
    anything of what the office is asked of."""
    words = passage.words(sentence)
    found = _its(words, office)
    if found is None:
        return False
    before = [passage.words(span) for span in passage.sentences if span.end <= sentence.start]
    ahead = words[: found.start()].strip() or "".join(before[-1:])
    return _BEFORE_ITS.search(ahead) is not None and office.of.isdisjoint(telling_words(f"{ahead} {words}"))


def _its(words: str, office: Office) -> re.Match[str] | None:
    """Where words hold "its" with a title of an office."""
    return re.search(rf"\b(?:its|their) (?:[\w-]+ ){{0,2}}?(?:{pattern_of(office.titles)})\b", words, re.I)


def _is_of_a_part(title: str, office: Office) -> bool:
    """Whether a title is that of a part of a body, "director of research", or of a state, "Secretary of Labor"."""
    part = _PART.match(title)
    return part is not None and not any(word in office.title for word in telling_words(part["part"] or ""))


def _stands_below_another(passage: StoredPassage, sentence: Span) -> bool:
    """Whether the sentence before begins with the name of a body that is not the one whose document it is."""
    before = [span for span in passage.sentences if span.end <= sentence.start]
    found = _BODY.match(passage.words(before[-1])) if before else None
    return found is not None and set(telling_words(found["name"])).isdisjoint(
        telling_words(passage.document.anatomy.publisher)
    )


def _was_held(evidence: Evidence, office: Office) -> bool:
    """Whether a sentence tells that somebody had the office up to a year that was over when it was written: "was deputy
    head from 2011 to 2018"."""
    title = pattern_of(office.titles)
    held = rf"\b(?:was|were|had been|served as)\b[^.;]*\b(?:{title})\b[^.;]*\b(?:to|until|till) ((?:19|20)\d\d)\b"
    found = re.search(held, evidence.words, re.I)
    written = (evidence.passage.document.date or "")[:4]
    return found is not None and not (written and found[1] > written)


def is_of_another_office(evidence: Evidence, reading: Reading) -> bool:
    """Whether, of a question asking who holds an office somewhere, a sentence or the role of its speaker names that
    office of something else, or of somebody who may take it; or it holds the words of somebody in another office
    alone."""
    office = held_office(reading.question)
    if office is None:
        then = office_held_then(reading.question)
        return then is not None and is_below(evidence.words, then)
    if is_below(evidence.words, office):
        return True
    quotes = evidence.passage.document.anatomy.quotes
    roles = [q.role for q in quotes if q.role and evidence.span.overlaps(q.span)]
    if is_another_office(evidence.passage, evidence.span, roles, office) or _was_held(evidence, office):
        return True
    words = words_of(evidence.words)
    if (
        roles
        and not any(office.has_title(role) for role in roles)
        and not any(set(title) <= set(words) for title in office.titles)
    ):
        return True
    return leaves_open(evidence.words, office) or any(
        office.is_named_elsewhere(told) for told in (evidence.words, *roles)
    )
