"""What was computed from the rows of a table -> its words, in English or Spanish. No fact of any archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ingest import Span
from service.language.numeral import numeral
from service.tables.asked import Form, Wanted
from service.tables.fitting import Cell, Fit

_WORDS = {
    "en": {
        "of": "{title}, column {column}:",
        "highest": "the highest of {n} {what} is {named}.",
        "lowest": "the lowest of {n} {what} is {named}.",
        "highest_shared": "the highest of {n} {what} is shared by {named}.",
        "lowest_shared": "the lowest of {n} {what} is shared by {named}.",
        "rows": "rows",
        "columns": "columns",
        "holds": "{held} stands in {m} of {n} rows: {named}.",
        "over": "more than {n}",
        "under": "less than {n}",
        "up": "{n} or more",
        "down": "{n} or less",
        "just": "{n}",
        "sum": "the {n} rows add up to {sum}: {named}.",
        "others": "The others: {named}.",
        "more": "{name} has the higher figure, by {by}.",
        "equal": "Both figures are equal.",
        "rose": "It rose by {by}.",
        "fell": "It fell by {by}.",
        "stayed": "It did not change.",
    },
    "es": {
        "of": "{title}, columna {column}:",
        "highest": "la cifra más alta de {n} {what} es la de {named}.",
        "lowest": "la cifra más baja de {n} {what} es la de {named}.",
        "highest_shared": "la cifra más alta de {n} {what} la comparten {named}.",
        "lowest_shared": "la cifra más baja de {n} {what} la comparten {named}.",
        "rows": "filas",
        "columns": "columnas",
        "holds": "{held} figura en {m} de {n} filas: {named}.",
        "over": "más de {n}",
        "under": "menos de {n}",
        "up": "{n} o más",
        "down": "{n} o menos",
        "just": "{n}",
        "sum": "las {n} filas suman {sum}: {named}.",
        "others": "Las demás: {named}.",
        "more": "La cifra de {name} es más alta, por {by}.",
        "equal": "Las dos cifras son iguales.",
        "rose": "Subió en {by}.",
        "fell": "Bajó en {by}.",
        "stayed": "No cambió.",
    },
}


def told(fit: Fit, asked: Wanted, markers: Mapping[Span, int], language: str) -> str:
    """``markers`` are those of the rows that are cited."""
    words, cells = _WORDS.get(language, _WORDS["en"]), fit.cells
    columns = list(dict.fromkeys(cell.column for cell in cells))
    parts = [words["of"].format(title=fit.table.document.anatomy.title, column=", ".join(columns))]
    if asked.form is Form.MOST:
        best = best_of(cells, down=asked.down)
        key = ("lowest" if asked.down else "highest") + ("_shared" if len(best) > 1 else "")
        over = len(columns) > 1  # of one row
        what, named = words["columns" if over else "rows"], _named(best, markers, columns=over)
        parts.append(words[key].format(n=numeral(len(cells), language), what=what, named=named))
        if others := [cell for cell in cells if cell not in best]:
            parts.append(words["others"].format(named=_named(others, markers, columns=over)))
        return " ".join(parts)
    if asked.form is Form.HOLDS:
        return " ".join([*parts, _holding(fit, asked, markers, words, language)])
    if asked.form is Form.SUM and len(cells) > 1:
        total = sum((cell.held.value for cell in cells), Decimal(0))
        most = max(cells, key=lambda cell: cell.held.places)
        told_sum = words["sum"].format(
            n=numeral(len(cells), language),
            sum=_amount(total, most, most, language),
            named=_named(cells, markers),
        )
        return " ".join([*parts, told_sum])
    if asked.form in (Form.EACH, Form.SUM):  # a sum that is printed
        return " ".join([*parts, f"{_named(cells, markers)}."])
    first, second = cells
    by = difference(first, second)
    parts.append(f"{_named(cells, markers, columns=len(columns) > 1)}.")
    amount = _amount(abs(by), first, second, language)
    if asked.form is Form.MORE:
        higher = first if by < 0 else second
        parts.append(words["more"].format(name=higher.row.name, by=amount) if by else words["equal"])
    else:
        parts.append(words["rose" if by > 0 else "fell"].format(by=amount) if by else words["stayed"])
    return " ".join(parts)


def _holding(fit: Fit, asked: Wanted, markers: Mapping[Span, int], words: Mapping[str, str], language: str) -> str:
    """How many rows hold a number, a word, or more or less than a number, and which."""
    of, held = sum(not row.is_total for row in fit.table.rows), fit.cells[0].printed
    named = "; ".join(f"{cell.row.name} [{markers[cell.row.span]}]" for cell in fit.cells)
    if asked.bound and asked.bound.kind != "just":
        number, first = asked.bound.number, fit.cells[0]
        held = words[asked.bound.kind].format(n=_amount(number, first, first, language, places=_places(number)))
        named = _named(fit.cells, markers)
    return words["holds"].format(m=numeral(len(fit.cells), language), n=numeral(of, language), held=held, named=named)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def best_of(cells: Sequence[Cell], *, down: bool) -> list[Cell]:
    """The highest or the lowest; several where they are equal."""
    best = (min if down else max)(cell.held.value for cell in cells)
    return [cell for cell in cells if cell.held.value == best]


def difference(first: Cell, second: Cell) -> Decimal:
    """How much more the second holds."""
    return second.held.value - first.held.value


def names(fit: Fit, markers: Mapping[Span, int], language: str) -> str:
    """The rows of a table that lists what is asked for."""
    words = _WORDS.get(language, _WORDS["en"])
    above = words["of"].format(title=fit.table.document.anatomy.title, column=fit.cells[0].column)
    return f"{above} {'; '.join(f'{cell.row.name} [{markers[cell.row.span]}]' for cell in fit.cells)}."


def _named(cells: Sequence[Cell], markers: Mapping[Span, int], *, columns: bool = False) -> str:
    """Each with what it holds, as printed; ``columns``: one row in several columns."""
    return "; ".join(
        f"{cell.row.name}{f', {cell.column}' if columns else ''}: {cell.printed} [{markers[cell.row.span]}]"
        for cell in cells
    )


def _amount(by: Decimal, first: Cell, second: Cell, language: str, places: int | None = None) -> str:
    """A difference or a sum in the unit of the cells; with as many ``places`` as they have, or these."""
    before, after = first.held.unit
    places = max(first.held.places, second.held.places) if places is None else places
    whole, _, rest = f"{by:.{places}f}".partition(".")
    point = "," if language == "es" else "."
    number = numeral(int(whole), language) + (f"{point}{rest}" if rest else "")
    gap = " " if after and first.printed.endswith(f" {after}") else ""
    return f"{before}{number}{gap}{after}"
