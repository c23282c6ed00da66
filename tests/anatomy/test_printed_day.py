"""A day is read as it is printed; the forms that are read here are what dateparser, which reads all others, makes of
them too."""

from __future__ import annotations

import subprocess
import sys
from itertools import product

import pytest

from ingest.anatomy.printed_day import _by_dateparser, stamp_of
from tests.archives import ROOT

MONTHS = "January Feb. MARCH apr May June. July Aug Sept. October Nov. december".split()
MESES = "enero febrero MARZO abril Mayo junio julio agosto septiembre setiembre octubre noviembre diciembre".split()


@pytest.mark.parametrize(
    ("words", "stamp"),
    [
        ("May 4, 2019", "2019-05-04"),
        ("Tuesday, Sept. 30 2014", "2014-09-30"),
        ("3rd of January, 1999", "1999-01-03"),
        ("miércoles, 4 de setiembre del 2024", "2024-09-04"),
        ("June 2020", "2020-06"),
        ("agosto de 2020", "2020-08"),
        ("February 30, 2019", None),
        ("4 mai 2019", "2019-05-04"),
        ("mayo 4 de 2023", "2023-05-04"),
        ("4 may. 2023", "2023-05-04"),
        ("a fortnight ago", None),
    ],
)
def test_a_day_or_a_month_has_its_stamp(words: str, stamp: str | None) -> None:
    assert stamp_of(words) == stamp


def test_a_common_form_is_read_without_dateparser() -> None:
    script = (
        "import sys\nfrom ingest.anatomy.printed_day import parse_printed\n"
        "print(parse_printed('May 4, 2019').date, parse_printed('mayo de 2020').date, 'dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["2019-05-04", "2020-05", "False"]


def test_what_is_read_here_is_what_dateparser_reads() -> None:
    days = ("1", "04", "29", "31", "0")
    english = [f"{month} {day}, 2024" for month, day in product(MONTHS, days)]
    english += [f"Sunday, {day}th of {month} 1999" for month, day in product(MONTHS, days)]
    spanish = [f"{day} de {month} de 2024" for month, day in product(MESES, days)]
    alone = [f"{month} 1999" for month in (*MONTHS, *MESES)] + [f"{month} del 1999" for month in MESES]
    phrases = english + spanish + alone
    assert [(words, stamp_of(words)) for words in phrases] == [(words, _by_dateparser(words)) for words in phrases]
