"""The paragraphs of a transcript -> what each person says in it, without marks: "ANN LEE: We will run it."

A name and a colon before a sentence may stand in a list of people, of votes or of pictures as well. So what is spoken
is read only where several paragraphs in a row are labelled so, each a whole sentence, where somebody asks
("MODERATOR:", "Q:") or several people speak in turns, and where they say "we", "I" or "you". Who asks, and "A:", is
nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.anatomy.name_lines import label
from ingest.anatomy.speakers import Attribution, named
from ingest.anatomy.surnames import in_small_letters
from ingest.document import Quote, Span
from ingest.lazy_pattern import pattern

FEWEST = 3  # labelled paragraphs
_LABEL_CHARS = 80
BETWEEN = 3  # paragraphs without a label between two: what somebody says goes on there, and is nobody's here
LONGEST = 400  # code points of one quotation, cut at the end of a sentence

_LABELLED = pattern(
    r"[*_]*(?P<label>[^\W\d_][^:*_\n“”\"«»]{0,60})[*_]*\s*:[*_]*\s+(?P<words>(?=[^“”\"«»‘'])\S.*)", re.DOTALL
)
_PAPER = r"(?:Gazette|Herald|Tribune|Journal|Chronicle|Courier|Times|Post|News|Radio|Magazine|Review)"
_ASKS = pattern(
    r"(?:Q|A|Question|Answer|Moderator|Host|Interviewer|Reporter|Anchor|Presenter|Audience(?: member)?|Operator|Chair|"
    rf"Unidentified \w+|[\w ]*{_PAPER}|P|R|Pregunta|Respuesta|Moderadora?|Presentadora?|Entrevistadora?|"
    r"Periodista|Público)",
    re.IGNORECASE,
)
_PERSONAL = pattern(r"\b(?:I|we|you|our|my|your|us|me|yo|nosotr[oa]s|nuestr[oa]s?|mi|usted(?:es)?|\w+[aei]mos)\b", re.I)
_SENTENCES = pattern(r"\S.*?(?:[.!?…][”\"»’)]*(?=\s|$)|$)", re.DOTALL)


@dataclass(frozen=True)
class _Turn:
    """One labelled paragraph; ``who`` is None of one who asks."""

    who: Attribution | None
    words: Span


def transcript(text: str, paragraphs: Sequence[Span]) -> tuple[Quote, ...]:
    """What named people say in a transcript, a few sentences each."""
    found: list[Quote] = []
    row: list[_Turn] = []
    since = 0  # paragraphs without a label after the last with one
    for paragraph in paragraphs:
        turn = _turn(text, paragraph)
        since = 0 if turn else since + 1
        if row and since > BETWEEN:
            found += _spoken(text, row)
            row = []
        if turn:
            row.append(turn)
    return (*found, *_spoken(text, row))


def _turn(text: str, paragraph: Span) -> _Turn | None:
    if text.find(":", paragraph.start, paragraph.start + _LABEL_CHARS) < 0:
        return None
    match = _LABELLED.fullmatch(text, paragraph.start, paragraph.end)
    if not match or match["words"].rstrip()[-1] not in '.!?…”"»’)—–':
        return None
    who = label(f"{match['label'].strip()}:", text)
    words = Span(match.start("words"), match.start("words") + len(match["words"].rstrip()))
    if who is None:
        return _Turn(None, words) if _ASKS.fullmatch(match["label"].strip()) else None
    told = named(who, Span(paragraph.start, paragraph.start + len(text[paragraph.start : words.start].rstrip())))
    return _Turn(replace(told, speaker=in_small_letters(text, told.speaker)), words) if told and told.speaker else None


def _spoken(text: str, row: Sequence[_Turn]) -> Iterator[Quote]:
    speakers = [turn.who.speaker for turn in row if turn.who]
    in_turns = len(speakers) > len(set(speakers)) > 1
    asked = len(speakers) < len(row)
    personal = sum(bool(_PERSONAL.search(turn.words.of(text))) for turn in row)
    if len(row) < FEWEST or not speakers or not (asked or in_turns) or 2 * personal < len(row):
        return
    for turn in row:
        if turn.who:
            for words in in_sentences(text, turn.words):
                yield Quote(words, turn.who.speaker, turn.who.role, turn.who.span)


def in_sentences(text: str, words: Span) -> Iterator[Span]:
    """A long text of one speaker as spans of whole sentences, none much longer than ``LONGEST``."""
    start = end = words.start
    for sentence in _SENTENCES.finditer(text, words.start, words.end):
        if end > start and sentence.end() - start > LONGEST:
            yield Span(start, end)
            start = sentence.start()
        end = sentence.end()
    yield Span(start, end)
