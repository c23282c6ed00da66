"""A line of its own that holds a date and little else -> that date, and whether it is surely that of the document.

"Harbour Trust fact sheet, October 2024" and "Harbour Trust, Tarn, April 2025" name who published it and nothing else,
"Annual review, published 12 April 2018" says what the date is of, and "May 4, 2023 | Harbours | 3 min read" how long
it takes to read: the date is that of publication. "Tarn, August 19, 2016" and "August 19, 2016 | Harbours" name a place
or a category, or something that took place: it is likely.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.anatomy.date_forms import DATE, MONTH_YEAR
from ingest.lazy_pattern import pattern

LONGEST = 90  # code points of such a line
PLACE_AND_STATE = 2  # "Tarn, Ohio, August 19, 2016"
_APART = pattern(r"[,|·•–—]|\s-\s")
_DAY = rf"(?P<date>{DATE}|{MONTH_YEAR})"
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w.'’&-]*"
_DATED = pattern(rf"(?P<rest>\S.*?)[\s,|·•–—-]+{_DAY}\.?", re.IGNORECASE)
_DATED_FIRST = pattern(rf"{_DAY}\s*(?:[|·•–—]|\s-\s)(?P<rest>.*\S)", re.IGNORECASE)
_DATED_WITHIN = pattern(
    rf"(?P<left>\S.*?)\s*(?:[|·•–—]|\s-\s)\s*{_DAY}\s*(?:[|·•–—]|\s-\s)(?P<right>.*\S)", re.IGNORECASE
)
_BYLINE = pattern(rf"{_DAY}\s+(?:by|por)\s+{_NAME}(?:\s+(?:of\s+(?:the\s+)?)?{_NAME}){{0,4}}", re.IGNORECASE)
_READ = pattern(r"(?:reading time\W*)?\d{1,3}[\s-]*min(?:ute)?s?(?:\s+(?:read|de lectura))?", re.IGNORECASE)
_SAID = pattern(
    r"[\s,(|·•–—-]*\b(?:published|issued|released|posted|publicad[oa]|emitid[oa])(?:\s+(?:on|in|el|en))?\s*:?$",
    re.IGNORECASE,
)
_DATE = pattern(rf"\b{_DAY}", re.IGNORECASE)
_KIND = pattern(
    r"\b(?:annual |policy |press |news |media |research |ficha |nota de )?"
    r"(?:fact ?sheets?|statements?|releases?|reports?|briefs?|briefings?|briefing papers?|"
    r"newsletters?|bulletins?|reviews?|"
    r"accounts|advisory|advisories|op-eds?|analysis|memos?|the|of|"
    r"informativa|prensa|informe|boletín|comunicado|declaración)\b(?:\s+(?:by|from|del?)\b)?",
    re.IGNORECASE,
)
_PLACE = pattern(
    r"[A-ZÀ-ÖØ-Þ][\w.'’/-]*(?: (?:(?:de |del |la |las |los ){0,2}|y |e |and |& )[A-ZÀ-ÖØ-Þ][\w.'’-]*){0,3}"
)
# What takes place on a day, and what else may have one.
_EVENT = pattern(
    r"\b(?:events?|calendar|agenda|diary|programme|upcoming|what[’']s on|eventos?|calendario|próxim[oa]s?|"
    r"gala|dinner|lunch|breakfast|meeting|conference|summit|forum|fair|festival|concert|hearing|workshop|training|"
    r"day|week|month|tour|launch|session|season|race|walk|run|ride|auction|anniversary|election|opening|closing|deadline|"
    r"due|updated?|effective|until|founded|since|born|died|exhibition|show|webinar|seminar|course|class|edition|"
    r"volume|vol|issue|spring|summer|autumn|fall|winter|version|draft|photo|figure|table|cena|reunión|feria|jornada|taller)\b",
    re.IGNORECASE,
)

# The same in a title; in a line of its own it may be a part of a place: "Market Street".
_OCCASION = pattern(
    r"\b(?:night|evening|afternoon|talk|lecture|reading|screening|premiere|parade|market|rally|vigil|ceremony|party|noche|"
    r"charla|conferencia|lectura|estreno|desfile|mercado|ceremonia|fiesta)\b",
    re.IGNORECASE,
)


# A title that says that a text was spoken: what stands below it is where and when.
_SPOKEN = pattern(
    r"\W*(?:(?:opening|closing|welcome|keynote|inaugural)\s+)?(?:speech|remarks|address|lecture|discurso|palabras|intervención)"
    r"\s+(?:(?:given|delivered|held|made)\s+)?(?:by|of|de|del)\s+\S",
    re.IGNORECASE,
)
# A title that says that a text is what was written down at a meeting, which the first day below it is of.
_MINUTES = pattern(r"\b(?:minutes of|meeting minutes|actas? de|notes of the meeting)\b|^\W*minutes\b", re.IGNORECASE)
_OF_A_MEETING = pattern(rf"(?:(?:held|meeting)(?: on|:)? )?(?P<date>{DATE})(?=[\s,.|·•–—-]|$)", re.IGNORECASE)
_HELD = pattern(rf"\b(?:held|celebrada)(?: on| el|:)? (?P<date>{DATE})", re.IGNORECASE)
# Minutes begin with those of the meeting before, which are approved.
_OF_OTHERS = pattern(
    r"\b(?:last|previous|earlier|approv\w+|confirm\w+|adopt\w+|agreed|anterior|aprob\w+)\b", re.IGNORECASE
)
_NEXT_MEETING = pattern(
    r"\b(?:next|following|future) meetings?\b|\bpr[oó]xima (?:reuni[oó]n|sesi[oó]n|junta)\b", re.IGNORECASE
)

# What heads a day of its own in a text: "Closing date", "Date of birth", "Where and when".
_HEADS_A_DAY = pattern(
    r"\W*(?:the )?(?:(?:where and |date and )?when|where and when|date and (?:time|place)|(?:important |key )?dates|"
    r"(?:date of )?birth|(?:closing|opening|event|start|end|due|expiry|polling|election|exam|court) (?:date|day)|"
    r"(?:entry |application |final )?deadlines?(?: for [\w ]{2,40})?|expires?|(?:valid|open) (?:from|until)|"
    r"date of (?:birth|death|election|the \w+)|born|died|next \w+|(?:dónde y )?cuándo|"
    r"fecha (?:límite|de nacimiento)|fecha y (?:hora|lugar)|plazo(?: de [\w ]{2,40})?|próxim[oa] \w+)\W*",
    re.IGNORECASE,
)


def of_publication(line: str, names: Sequence[str]) -> tuple[str, bool] | None:
    """The date, and whether it is sure; ``names`` are the organisation's own."""
    if len(line) <= LONGEST and (byline := _BYLINE.fullmatch(line.strip(" *_"))):
        return byline["date"], True
    found = _parted(line.strip(" *_")) if len(line) <= LONGEST else None
    if found is None or _EVENT.search(found[1]):
        return None
    day, rest = found
    pieces = [piece.strip() for piece in _APART.split(rest) if piece.strip()]
    read = [piece for piece in pieces if _READ.fullmatch(piece)]
    said = [piece for piece in pieces if _SAID.search(piece)]
    pieces = [_SAID.sub("", piece) for piece in pieces if piece not in read]
    left = [_without(piece, names) for piece in pieces]
    named = [piece for piece, other in zip(pieces, left, strict=True) if piece != other]
    others = [piece for piece, other in zip(pieces, left, strict=True) if piece and piece == other]
    if any(_KIND.sub("", _without(piece, names)).strip() for piece in named):
        return None
    places = [piece for piece in others if _KIND.sub("", piece).strip()]
    if not all(_PLACE.fullmatch(piece) for piece in places):
        return None
    if named or read or said:
        return day, True
    return (day, False) if places and places == others and len(places) <= PLACE_AND_STATE else None


def is_event(words: str) -> bool:
    """Whether words name what takes place on a day, or may have one."""
    return _EVENT.search(words) is not None or _OCCASION.search(words) is not None


def of_meeting(title: str, lines: Sequence[str]) -> str | None:
    """The day on which a meeting was held: one of the first lines below a title of minutes begins with it, or the
    title, or a first line that is a title of minutes, says so."""
    heads = [line for line in (title, *lines) if _MINUTES.search(line) and not _OF_OTHERS.search(line)]
    begins = (_OF_A_MEETING.match(line.strip(" *_")) for line in (lines if _MINUTES.search(title) else ()))
    found = (*begins, *map(_HELD.search, heads))
    return next((match["date"] for match in found if match), None)


def without_occasions(lines: Sequence[str]) -> list[str]:
    """``lines`` without those right below one that names an occasion: its day is not the text's own."""
    written = [line for line in lines if line.strip()]
    below = {i + 1 for i, line in enumerate(written) if names_an_occasion(line)}
    return [line for i, line in enumerate(written) if i not in below]


def names_an_occasion(line: str) -> bool:
    """Whether a line within a text heads the day of something else: "Next meeting", "Deadline", "When"."""
    return _is_heading(line) and (_NEXT_MEETING.search(line) is not None or _HEADS_A_DAY.fullmatch(line) is not None)


def _is_heading(line: str) -> bool:
    """Whether a line is short and no sentence."""
    return len(line) <= LONGEST and not line.rstrip(" *_").endswith((".", "!", "?"))


def is_speech(title: str) -> bool:
    """Whether a title says whose speech stands below it."""
    return _SPOKEN.match(title) is not None


def _parted(line: str) -> tuple[str, str] | None:
    """The one date of a line, which opens it, ends it or stands between two signs, and what else is there."""
    if len(list(_DATE.finditer(line))) != 1:
        return None
    if match := _DATED.fullmatch(line) or _DATED_FIRST.fullmatch(line):
        return match["date"], match["rest"]
    within = _DATED_WITHIN.fullmatch(line)
    return (within["date"], f"{within['left']} | {within['right']}") if within else None


def _without(piece: str, names: Sequence[str]) -> str:
    for name in sorted(filter(None, names), key=len, reverse=True):
        piece = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "", piece, flags=re.IGNORECASE)
    return piece
