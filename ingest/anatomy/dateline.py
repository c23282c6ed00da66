"""The words before a lead that say where and when: "SPRINGFIELD, Nov. 20, 2019 (WIRE) -- "."""

from __future__ import annotations

import re

from ingest.anatomy.date_forms import (
    DATE,
    DATE_ES,
    DATE_FR,
    DAY_MONTH_ES,
    MONTH,
    MONTH_YEAR,
    WEEKDAY,
    WEEKDAY_ES,
    YEAR,
)
from ingest.document import Span
from ingest.lazy_pattern import pattern

_UP = r"[A-ZÀ-ÖØ-Þ]"
_CAPITALS = rf"{_UP}[A-ZÀ-ÖØ-Þ.'’\-]+(?:[ ]{_UP}[A-ZÀ-ÖØ-Þ.'’\-]*){{0,3}}"
_PLACE = rf"{_UP}[A-Za-zÀ-ÖØ-öø-ÿ.'’\-]+(?:[ ]{_UP}[A-Za-zÀ-ÖØ-öø-ÿ.'’\-]+){{0,2}}"
_PLACE_ES = rf"{_UP}[\w.'’\-]*(?:[ ](?:(?:de|del|la|las|el|los|y)[ ]){{0,2}}{_UP}[\w.'’\-]+){{0,3}}"
_REGION = r"(?:[A-Z]\.\s?[A-Z]\.|[A-Z]{2}\b|[A-Z][a-z]{1,6}\.|[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?)"
_WIRE = r"(?:\s*(?:\([^)\n]{2,40}\)|/[A-Z][\w .\-]{2,40}/))"
_DASH = r"\.?\s*(?:--+|[-–—])\s*"  # "VALDEMAR, 15 de marzo de 2021.— "
_NO_HYPHEN = r"(?!(?<=[A-Z])-[A-Z]{2})"  # "FOUR-LEGGED GUESTS" is a word, and no place before a dash
_MONTH_DAY = rf"(?:{WEEKDAY}?{MONTH}\s+\d{{1,2}}(?:,?\s+{YEAR})?|{DAY_MONTH_ES}(?:\s+del?\s+{YEAR})?)"
_DAY_MONTH = rf"{WEEKDAY}?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+{YEAR})?"
_TIMED = r"(?:,?\s+\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4}\b)?)?"  # "15 August 2024, 16:30 — "
_LONG_DATE = rf"{WEEKDAY}?(?:{MONTH}\s+\d{{1,2}},?|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?)\s+{YEAR}"
_NO_PLACE = (
    r"(?!(?:On|In|By|Since|After|Before|Until|From|Today|Effective|As|At|The|Last|This|Beginning|Starting|"
    r"Through|UPDATED?|CORRECTION|OPENING|EVENTS?|"
    r"COMUNICADO|NOTA|AVISO|URGENTE|ACTUALIZACIÓN|CORRECCIÓN|RECTIFICACIÓN|ACLARACIÓN|FE DE ERRATAS)\b|El\s+\d)"
)
# "Alder, a 4 de mayo de 2023. La red": after one word, capitals, a weekday or an "a" a point is enough; two words in
# small letters may be a person ("Luis Vell, 4 de mayo de 1911. Nació"), or an event where the line ends.
_NO_ENGLISH = r"(?!(?:[a-z]+,?\s+)?\d{1,2}\s+[A-Z][a-z])"  # "15 May 2021"
_REGION_ES = rf"(?:\s*\([^)\n]{{2,40}}\)|,\s+{_PLACE_ES})?"
_WHEN_ES = rf"{_NO_ENGLISH}{DATE_ES}\)?(?:\s*\([^)\n]{{2,40}}\))?"
_POINT = r"[.:]\s+(?=[A-ZÀ-ÖØ-Þ«“\"¿¡])"
# After any place, where the sentence tells what has been done that day or will be: "Cala Honda, 5 de abril de 2024. La
# Oficina ha cerrado hoy"; nobody was born so, though somebody may be one "que ha pintado".
_NEWS = r"\.\s+(?=[A-ZÀ-ÖØ-Þ«“\"¿¡][^.\n]{0,300}?\b(?:hoy|(?<!que )han?|\w+[aei]r(?:á|án))\b)"
_SURE = (
    rf"(?:(?:{_CAPITALS}|{_UP}[\w'’\-]+){_REGION_ES},\s+|{_PLACE_ES}{_REGION_ES},?\s+(?:a\s+|(?=(?i:{WEEKDAY_ES}))))"
)
_IN_SPANISH = (
    rf"(?!(?i:El|Hoy|Ayer|Desde|Hasta|Fecha|Publicad[oa]|Actualizad[oa]|{WEEKDAY_ES})\b)(?:"
    rf"{_PLACE_ES}{_REGION_ES}(?:,\s+(?:a\s+)?|\s+a\s+|,?\s+\(){_WHEN_ES}\.?\s*(?:--+|[-–—])\s*"
    rf"|{_PLACE_ES}{_REGION_ES},\s+{_WHEN_ES}{_NEWS}|{_SURE}{_WHEN_ES}{_POINT}|(?:En\s+)?{_SURE}{_NO_ENGLISH}{DATE_ES}\s*\.?$)"
)
# "Tarn, 14 May 2024. The mill is a monument.": after one word that is no label and no day a point is enough, where a
# sentence of some words follows.
_ONE_WORD = (
    rf"(?!(?i:{WEEKDAY}|{MONTH}\b|dated?|published|posted|issued|released|printed|signed|born|died|founded|opened|closed|"
    rf"updated|revised|amended|corrected|married|retired|elected|appointed|graduated|built|completed|midsummer|"
    rf"photo(?:graph)?|picture|draft|version|due|deadline|adopted|approved|agreed|easter|christmas|tomorrow|yesterday|"
    rf"spring|summer|autumn|winter|held|minutes|meeting|next|first|then|later|starts?|begins?|ends?|reviewed|established)\b)"
    rf"{_UP}[\w'’\-]+,\s+{_LONG_DATE}\.\s+(?=[A-ZÀ-ÖØ-Þ“\"‘](?:\S+\s+){{5,}}\S+)"
)
_COUNTRY = r"(?:,\s+(?:[A-Z][A-Z.]+(?:[ ][A-Z]+)?))?"  # "SPRINGFIELD, IL, UNITED STATES, "
_DATELINE = pattern(
    rf"\s*(?:\*\*)?(?:\({_PLACE}(?:,?\s+{_REGION})?,?\s+(?:{_MONTH_DAY}|{_DAY_MONTH})\)\s*{_DASH}|"
    rf"{_NO_PLACE}(?:{_IN_SPANISH}|{_ONE_WORD}|"
    rf"{_PLACE}(?:,\s+{_REGION})?\s*(?:\s[-–—]|--)\s*{_LONG_DATE}{_WIRE}?{_DASH}"
    rf"|{_PLACE}(?:,\s+{_REGION})?{_DASH}\((?-i:[A-Z][A-Z ]+)\){_DASH}(?:{_LONG_DATE}{_DASH})?"
    rf"|{_PLACE},\s+(?:le\s+)?{DATE_FR}{_DASH}"
    rf"|{_PLACE}(?:,\s+{_REGION})?,\s+{_LONG_DATE}{_TIMED}{_WIRE}?{_DASH}"
    rf"|{_CAPITALS}(?:,\s+{_REGION})?(?:,\s+|\s*(?:\s[-–—]|--)\s*){_LONG_DATE}\.(?:\*\*|__)?\s+(?=[A-Z“\"‘])"
    rf"|{_CAPITALS}(?:,?\s+{_REGION})?{_COUNTRY},?\s*\(?{_DAY_MONTH}\)?{_WIRE}?(?:{_DASH}|:\s)"
    rf"|{_PLACE}(?:,?\s+{_REGION})?,\s*\(?{_DAY_MONTH}\)?(?:{_WIRE}(?:{_DASH})?|{_DASH})"
    rf"|{_CAPITALS}(?:,?\s+{_REGION})?{_COUNTRY},?\s*\(?{_MONTH_DAY}\)?{_WIRE}?(?:{_DASH}|:\s|,\s|$|(?=\s)(?!\s+del?\s+{YEAR}))"
    rf"|{_PLACE}(?:,?\s+{_REGION})?,?\s*\(?{_MONTH_DAY}\)?(?:{_WIRE}(?:{_DASH})?|{_DASH})"
    rf"|{_CAPITALS}(?:,\s+{_REGION})?{_WIRE}?{_NO_HYPHEN}{_DASH}(?=\S|$)"
    rf"|{_PLACE},\s+{_REGION}{_WIRE}?\s*(?:--+|[–—]|-\s|-$)\s*|[A-Z]\.[A-Z]\.{_DASH}"
    rf"|{_CAPITALS},\s+{_REGION},\s+(?=[A-Z])))"
)
_CHANGED = (
    r"(?:last\s+)?(?:updated|modified|revised|corrected|amended|reviewed)|"
    r"(?:última\s+actualización|actualizad[oa]|modificad[oa]|revisad[oa])"
)
_LABEL = (
    rf"(?:{_CHANGED}|date|dated|"
    r"(?:(?:planned|target|expected|proposed) )?(?:date of )?(?:release|publication)(?: date)?|"
    r"(?:(?:to|will) be )?(?:released|published|posted)|"
    r"(?:(?:(?:to|will) be )?(?:made )?public|(?:se hará )?públic[oa])(?=\s+(?:on|el)\b|\s*[:–—])|"
    r"(?:issue|post(?:ing)?|publish(?:ing)?) date|date of issue|publish|"
    r"scheduled for (?:release|publication|posting)|publicación|issued|correction(?:\s+notice)?|clarification|"
    r"retraction|fecha(?:\s+de\s+(?:publicación|emisión|difusión))?|"
    r"publicad[oa]|emitid[oa]|difundid[oa])"
)
_LABELLED = r"(?:\s+(?:on|el))?\s*[:\-–—|]?\s*"
_CHANGE = pattern(rf"\b(?:{_CHANGED}){_LABELLED}$", re.IGNORECASE)
_ZONE = r"(?:[A-Z]{1,4}\b|[+-]\d{4}\b(?:\s*\([A-Z]{3,4}\))?)"
_CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?|h(?:oras|rs)?\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
    rf"(?:\s*{_ZONE})?"
)
# "00:01 Monday 5 January 2026" is when a text may be used; any other time before a day is when something begins.
_FIRST_MINUTE = r"(?:00[:.]?0[01](?:\s*h(?:ou)?rs?)?(?:\s*[A-Z]{3,4}\b)?(?:\s*,|\s+on\b)?\s+)?"
_DATE_AND_TIME = rf"{_FIRST_MINUTE}{DATE}(?:\s*(?:at|a las|[,|\-–])?\s*{_CLOCK})?\W*"
# Who posted it, as websites print it beside the day; "By Friday, 4 May 2024" is when something has to be done.
_BY = rf"(?:by|por)\s+(?!{WEEKDAY}|(?:easter|christmas)\b)(?-i:[A-ZÀ-ÖØ-Þ])[^.!?|·•]{{1,60}}?"
_APART = r"\s*[|·•,–—-]\s*"
_READ = rf"{_APART}\d+\s+min(?:utes?|s)?(?:\s+read)?\W*"
_KIND = (
    rf"{_APART}(?:[\w-]+\s+){{0,2}}(?:information|release|announcement|news|statement)\W*"  # "Regulated information"
)
_DATE_LINE = pattern(
    rf"(?:{_LABEL}{_LABELLED})?{_DATE_AND_TIME}(?:{_LABEL}{_LABELLED}{_DATE_AND_TIME})*(?:{_READ}|{_KIND})?"
    rf"|{_LABEL}{_LABELLED}{MONTH_YEAR}\W*"
    rf"|{_LABEL}{_LABELLED}{_DATE_AND_TIME}{_BY}(?:{_READ}|\W*)"
    rf"|(?:{_LABEL}\s+)?{_BY}(?:{_APART}|\s+on\s+){_DATE_AND_TIME}(?:{_READ})?",
    re.IGNORECASE,
)

# "4 May 2023 — Ann Lee takes up her post today.": a day without a place before a sentence.
_DAY_BEFORE_LEAD = pattern(
    rf"\W{{0,2}}(?P<day>{_LONG_DATE})(?:\*\*|__)?\s*(?:--+|[–—])\s+(?=[A-ZÀ-ÖØ-Þ“\"‘](?:\S+\s+){{7,}}\S+)(?P<lead>[^\n]*)"
)
# "Published on 15 November 2023. No ferry ran in 2021.": a sentence that says nothing else.
_SAYS_WHEN = pattern(
    r"^\W{0,4}(?:published|posted|issued|released|publicad[oa]|emitid[oa]|difundid[oa])"
    rf"{_LABELLED}(?P<day>{DATE})\.(?:\*\*|__|[*_])?(?=\s+[A-ZÀ-ÖØ-Þ“\"‘¿¡]|\s*$)",
    re.IGNORECASE | re.MULTILINE,
)
_DAY_AND_DASH = pattern(rf"^\W{{0,4}}{_LONG_DATE}\W{{0,3}}\s*(?:--+|[-–—:|])\s", re.MULTILINE)
_SENTENCE_END = pattern(r"[a-zß-ÿ)\d][.!?][\"”’]?(?:\s|$)")


def day_before_lead(words: str) -> str | None:
    """The day that stands before the first sentence of a text like a dateline without a place; None where several
    lines of the text are dated so, as in a list of what took place."""
    found = _DAY_BEFORE_LEAD.match(words)
    if found is None or not _SENTENCE_END.search(found["lead"]):
        return None
    return found["day"] if len(_DAY_AND_DASH.findall(words)) == 1 else None


def published_first(words: str) -> str | None:
    """The day on which a text was published, where its first sentence says that and nothing else; None where other
    paragraphs say it too, as in a list of what appeared."""
    found = list(_SAYS_WHEN.finditer(words))
    return found[0]["day"] if len(found) == 1 and found[0].start() == 0 else None


def dateline_of(words: str) -> Span | None:
    """Where the dateline at the very start of a block's words stands, or None."""
    match = _DATELINE.match(words)
    return Span(*match.span()) if match and match.end() > match.start() else None


def is_date_line(words: str) -> bool:
    """Whether a block is nothing but a date, or several of which each says what it is of."""
    return bool(_DATE_LINE.fullmatch(words.strip()))


def dates_a_change(before: str) -> bool:
    """Whether the words before a date say that something was changed then: "Last updated: "."""
    return bool(_CHANGE.search(before))
