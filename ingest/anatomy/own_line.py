"""A line of its own that ends in a date -> that date, and whether it is surely that of the document.

"Harbour Trust fact sheet, October 2024" and "Harbour Trust, Tarn, April 2025" name who published it and nothing else:
the date is that of publication. "Tarn, August 19, 2016" names a place, or something that took place: it is likely.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.anatomy.dateline import DATE, MONTH, MONTH_ES, YEAR

LONGEST = 90  # code points of such a line
PLACE_AND_STATE = 2  # "Tarn, Ohio, August 19, 2016"
_APART = re.compile(r"[,|·•–—]")
_DATED = re.compile(
    rf"(?P<rest>\S.*?)[\s,|·•–—-]+(?P<date>{DATE}|(?:{MONTH}\s+|{MONTH_ES}\s+(?:del?\s+)?){YEAR})\.?", re.IGNORECASE
)
_KIND = re.compile(
    r"\b(?:annual |policy |press |news |media |research |ficha |nota de )?"
    r"(?:fact ?sheets?|statements?|releases?|reports?|briefs?|briefings?|briefing papers?|newsletters?|bulletins?|"
    r"advisory|advisories|op-eds?|analysis|memos?|the|of|"
    r"informativa|prensa|informe|boletín|comunicado|declaración)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’/-]*(?: (?:de |del |la |las |los )?[A-ZÀ-ÖØ-Þ][\w.'’-]*){0,2}")
# What takes place on a day, and what else may have one.
_EVENT = re.compile(
    r"\b(?:gala|dinner|lunch|breakfast|meeting|conference|summit|forum|fair|festival|concert|hearing|workshop|training|"
    r"day|week|month|tour|launch|session|season|race|walk|run|ride|auction|anniversary|election|opening|closing|deadline|"
    r"due|updated?|effective|until|founded|since|born|died|exhibition|show|webinar|seminar|course|class|edition|"
    r"volume|vol|issue|spring|summer|autumn|fall|winter|version|draft|photo|figure|table|cena|reunión|feria|jornada|taller)\b",
    re.IGNORECASE,
)


def of_publication(line: str, names: Sequence[str]) -> tuple[str, bool] | None:
    """The date, and whether it is sure; ``names`` are the organisation's own."""
    found = _DATED.fullmatch(line.strip(" *_")) if len(line) <= LONGEST else None
    if found is None or _EVENT.search(found["rest"]):
        return None
    pieces = [piece.strip() for piece in _APART.split(found["rest"]) if piece.strip()]
    left = [_without(piece, names) for piece in pieces]
    named = [piece for piece, other in zip(pieces, left, strict=True) if piece != other]
    others = [piece for piece, other in zip(pieces, left, strict=True) if piece == other]
    if any(_KIND.sub("", _without(piece, names)).strip() for piece in named):
        return None
    places = [piece for piece in others if _KIND.sub("", piece).strip()]
    if not all(_PLACE.fullmatch(piece) for piece in places):
        return None
    if named:
        return found["date"], True
    return (found["date"], False) if places == others and len(places) <= PLACE_AND_STATE else None


def _without(piece: str, names: Sequence[str]) -> str:
    for name in sorted(filter(None, names), key=len, reverse=True):
        piece = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "", piece, flags=re.IGNORECASE)
    return piece
