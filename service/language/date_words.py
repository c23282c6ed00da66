"""A date as far as it is known -> its words in English or Spanish; and the names of the months, January first, and of
the days of the week, Monday first.
"""

from __future__ import annotations

from ingest import DAY_NAME, Published, pattern

MONTHS = tuple("january february march april may june july august september october november december".split())
MESES = tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split())
WEEK = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
SEMANA = tuple("lunes martes miércoles jueves viernes sábado domingo".split())
# Pieces of patterns: as a text prints a month, whole or cut short, and a day of the week.
A_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
A_WEEKDAY = DAY_NAME
UN_MES = f"(?:{'|'.join(MESES)}|setiembre)"
# "Puente Largo, 20 de marzo de 2024.": where and when a Spanish release was given out, which tells nothing.
PLACE_AND_DAY = pattern(
    rf"^\W*[A-ZÀ-ÖØ-Þ][^.;:\d]{{1,60}}, (?:a )?\d{{1,2}} de (?:{'|'.join(MESES)}) (?:de )?\d{{4}}\W*$"
)
_AP_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def date_in_words(published: Published, language: str = "en", *, ap: bool = False) -> str:
    """ "November 16, 2016", "November 2016", "2016"; "16 de noviembre de 2016"; "" where no date is known. ``ap``: as
    AP style has it, "Nov. 16, 2016"."""
    if not published.date:
        return ""
    year, month, day = (*map(int, published.date.split("-")), 0, 0)[:3]
    if language == "es":
        return " de ".join([*([str(day)] if day else []), *([MESES[month - 1]] if month else []), str(year)])
    if not month:
        return str(year)
    name = _AP_MONTHS[month - 1] if ap and day else MONTHS[month - 1].capitalize()
    return f"{name} {day}, {year}" if day else f"{name} {year}"


# "may" as a verb, in letters of any case: "in May", "from 1 May" and "May 2024" are no doubt about anything.
MAY_BE = (
    r"(?<!\bin )(?<!\bby )(?<!\bof )(?<!\d )(?<!until )(?<!since )(?<!from )(?<!last )(?<!next )(?<!this )(?<!early )"
    r"(?<!late )may(?! \d)"
)
