"""How days, months and years are printed, in English, Spanish and a French office's way: parts of patterns."""

from __future__ import annotations

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
MONTH_NAME = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
YEAR = r"(?:19|20)\d\d"
YEAR_ALONE = rf"(?<!\d){YEAR}(?!\d)"  # four figures that stand alone
DAY_NAME = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,?\s+)"
MONTH_ES = (
    r"(?:ene(?:ro|\.)?|feb(?:rero|\.)?|mar(?:zo|\.)?|abr(?:il|\.)?|may(?:o|\.)?|jun(?:io|\.)?|jul(?:io|\.)?|ago(?:sto|\.)?|"
    r"sep?(?:t(?:iembre)?)?\.?|oct(?:ubre|\.)?|nov(?:iembre|\.)?|dic(?:iembre|\.)?)"
)
DAY_NAME_ES = "(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
WEEKDAY_ES = rf"(?:{DAY_NAME_ES},?\s+)"
_DAY_ES = rf"(?i:{WEEKDAY_ES}?\d{{1,2}}(?:\.?º|°|er|ro)?\s+(?:de\s+)?{MONTH_ES})"
DAY_MONTH_ES = rf"(?i:{WEEKDAY_ES}?\d{{1,2}}(?:\.?º|°|er|ro)?\s+de\s+{MONTH_ES})"
# "4 de mayo de 2023", "lunes, 4 may. 2023", "mayo 4 de 2023"
DATE_ES = rf"(?i:{_DAY_ES}(?:\s+del?|,)?\s+{YEAR}\b|{WEEKDAY_ES}?{MONTH_ES}\s+\d{{1,2}}\s*(?:,|del?)\s+{YEAR}\b)"
MONTH_FR = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
DATE_FR = rf"(?i:\d{{1,2}}(?:er)?\s+{MONTH_FR}\s+{YEAR}\b)"  # a French office's day in an English text
DATE = (
    rf"(?:{WEEKDAY}?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{YEAR}|\d{{1,2}}(?:st|nd|rd|"
    rf"th)?\s+(?:of\s+)?{MONTH},?\s+{YEAR})|{DATE_ES}|{DATE_FR}"
    rf"|{YEAR}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{YEAR}|\d\d)\b)"
)
MONTH_YEAR = rf"(?:{MONTH}\s+|{MONTH_ES}\s+(?:del?\s+)?){YEAR}\b"
