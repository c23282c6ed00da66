"""A question that names a row and a column of a table -> that row: "How many library visits were there in 2023?".

Every telling word of the question has to stand in the name of the row, in that of the column or in what stands above
the table, and both names have to stand whole in the question. What has to be added up or set beside anything is not
told, and what is planned only where the question says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ingest import Generation, Organisation, Span, StoredPassage, pattern
from service.answering.part_asked import is_split
from service.answering.table_rows import CELL_SEPARATOR, cells_of, is_empty, is_planned, tells_of_table
from service.citations import Cited
from service.ending.contradiction import differs_from
from service.language.openings import OPENED, WHETHER
from service.language.quarters import without_quarters
from service.language.stop_words import telling_words
from service.language.verb_forms import forms, plain_form
from service.language.word_shapes import WORD
from service.language.years import MEASURED_FROM, in_one_word, is_time, times_of, without_times
from service.own_names import called, own_names
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_seen

READ = 40  # passages that are looked through, the nearest by their words
SHOWN = 3  # rows, of several documents
BEGUN = 5  # letters by which a noun is known to be made from a verb
_ASKS = pattern(
    rf"{OPENED}(?:how (?:many|much|high|large|big)|what|which|who|when|where|number of|cu[aá]nt[oa]s?|"
    r"qu[eé]|cu[aá]l|cu[aá]ndo|d[oó]nde|qui[eé]n)\b",
    re.I,
)
_ASKS_WHETHER = pattern(rf"^\W*(?:{WHETHER})\b", re.I)
_WHERE = pattern(rf"{OPENED}(?:where(?:['’]?s| is| are)|d[oó]nde est[aá]n?)\b", re.I)
_PLACES = "address location place street direccion lugar ubicacion"  # columns that tell where
_ADDRESS = pattern(r"\b(?:address|phone number|opening hours)\W*$", re.I)  # "mill shop address"
_WHO = pattern(rf"{OPENED}(?:who|qui[eé]n)\b", re.I)
_NAME = pattern(r"[^\W\d_a-z][\w.'’-]+(?: [\w.'’-]+){1,4}")  # of a person
_COMPUTED = pattern(
    r"\b(?:more|most|less|least|fewer|fewest|than|altogether|overall|average|mean|sum|together|compar\w+|"
    r"difference|increas\w+|decreas\w+|r[io]se|f[ae]ll|chang\w+|since|between|until|before|after|not|no|never|why|"
    r"highest|lowest|best|worst|per|each|every|all|m[aá]s|menos|mayor|menor|promedio|media|suma|total\w*|desde|hasta|"
    r"entre|antes|despu[eé]s|nunca|cada|tod[oa]s)\b",
    re.I,
)
_COUNTED = pattern(
    rf"{OPENED}(?:how many|(?:what (?:is|was) )?the number of|number of|cu[aá]nt[oa]s)\b",
    re.I,
)
_COUNT = pattern(r"(?:about |some )?\d[\d.,  ]*(?: (?:thousand|million|mil|millones))?[*†‡]*")
# "Passengers (million)", "Van up to 3.5 tonnes": nobody asks so; of two rows that only this tells apart none is told.
_UNIT = pattern(r"\([^()]*\)|(?<=\w) (?:up to|over|under|below|above|more than|less than|aged|with|without)\b.*", re.I)
# In what a column counts: "Spent 2024 (million crowns)" is asked for as what was spent in 2024.
_MEASURED_IN = pattern(
    r"\((?:in |all )?(?:\w+ )?(?:[$€£%]|per \d|(?:m|bn|million|billion|thousand|crowns|dollars|euros|pounds|francs|"
    r"pesos|per cent|percent|tons?|tonnes|kilograms|kg|met(?:re|er)s|km|lit(?:re|er)s|hours|days)\b)[^()]*\)",
    re.I,
)
_OWNS = pattern(r"['’]s\b")
# Words of asking that a table need not hold.
_PLAIN = frozenset(
    "be have get got many much number numbers count figure amount value values happen happened take took taken place "
    "spend spent cost costs pay paid there day days date time hour hours occur occurred record recorded register "
    "registered report reported hubo habia numero cifra dia fecha hora gasto gastaron gasta costo cuesta "
    "come came vino vinieron acudieron tiene tienen tenia tenian tuvo tuvieron hay coste gastado".split()
)
_NUMBERED = frozenset(
    "amount value number count price cost fee figure total day date time hours points importe numero".split()
)
_OF_THESE = pattern(r"\W*(?:of (?:these|those|which|whom|them)|thereof|de ell[oa]s|de (?:los|las) cuales)\b", re.I)
_ALL_OF_IT = pattern(r"\W*(?:grand |overall )?(?:total|sum|suma)\W*", re.I)


def table_cells(
    reading: Reading, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The rows, the newest document first; none where no table has both, or one has two such rows or columns."""
    asked = _OWNS.sub("", called(organisation).sub(" ", reading.question))
    # "Wages in 2023": what is asked without a word of asking names a year.
    asks = _ASKS.search(asked) or ((times_of(asked) or _ADDRESS.search(asked)) and not _ASKS_WHETHER.search(asked))
    if reading.kind is Kind.PREDICTION or reading.bills or not asks or _COMPUTED.search(asked):
        return ()
    named, plain = _stems(asked, generation), generation.stems(_PLAIN) - _counted_places(asked, generation)
    wanted = named - plain
    if _WHERE.search(asked):
        named |= _stems(_PLACES, generation)
    if len(wanted) < 2:
        return ()
    said = [word for word in _words(without_quarters(without_times(asked))) if word not in _PLAIN]  # notes tell years
    stems = [generation.stem(word) for word in said]
    others = [
        (f' OR "{stem}er"' if _WHO.search(asked) else "") + (f' OR "{_begun(stem)}"*' if len(stem) > BEGUN else "")
        for stem in stems
    ]
    either = [" OR ".join(f'"{form}"' for form in forms(word)) for word in said]
    query = " AND ".join(f"({one}{other})" for one, other in zip(either, others, strict=True))
    if not query:
        return ()
    found: dict[str, tuple[str, list[Span], Cited]] = {}
    printed: dict[Cited, tuple[str, str]] = {}
    passages = nearest_seen(f"{{text context}} : ({query})", READ, generation, visible, filters)
    for passage in passages:
        for span, named_so, cell in _rows(passage, wanted, named, plain, generation):
            if _COUNTED.search(asked) and not _COUNT.fullmatch(cell):
                continue  # money is not how many
            if _WHO.search(asked) and not _NAME.fullmatch(cell):
                continue
            if _is_total(passage.words(span)) and any(_is_said(one, wanted, generation) for one in passages):
                continue  # a sentence tells it in words
            if is_split(asked, f"{passage.context} {passage.words(span)}"):
                continue
            document = passage.document
            dated = document.date
            found.setdefault(document.id, (dated, [], Cited(document, span)))[1].append(span)
            printed[Cited(document, span)] = named_so, cell
    alone = [(dated, cited) for dated, spans, cited in found.values() if len(spans) == 1]
    alone.sort(key=lambda one: (one[0], -one[1].document.number), reverse=True)
    rows = tuple(cited for _, cited in alone[:SHOWN])
    own = own_names(organisation)
    return (*rows, *islice(_otherwise([printed[row] for row in rows], passages, own), SHOWN))


def _counted_places(asked: str, generation: Generation) -> frozenset[str]:
    """The stem of "places" where they are counted, and nothing takes place."""
    return generation.stems(["places"]) if re.search(r"\bplaces\b", asked, re.I) else frozenset()


def _otherwise(
    rows: Sequence[tuple[str, str]], passages: Sequence[StoredPassage], own: re.Pattern[str]
) -> Iterator[Cited]:
    """Sentences that print another number than the cell of a row, for the same and the same year; ``rows``: what names
    each cell, and the cell."""
    for passage in passages:
        for span in passage.sentences:
            words = own.sub(" ", passage.words(span))
            if CELL_SEPARATOR not in words and any(differs_from(named, cell, words) for named, cell in rows):
                yield Cited(passage.document, span)


def _rows(
    passage: StoredPassage,
    wanted: frozenset[str],
    named: frozenset[str],
    asking: frozenset[str],
    generation: Generation,
) -> Iterator[tuple[Span, str, str]]:
    """The rows of a passage whose name, with that of one column, is ``wanted`` or, as a word of asking, ``named`` too,
    with the names of row and column, and the cell there; a row once for each such column."""
    above, titled = cells_of(passage.context), None
    numbered = generation.stems(_NUMBERED)
    goals = _stems(" ".join(word for word in WORD.findall(passage.context) if is_planned(word)), generation)
    of_all = _stems(without_times(passage.document.anatomy.title), generation)
    whole = frozenset[str]()  # what a row "of these" is a part of
    for span in passage.sentences:
        cells = cells_of(passage.words(span))
        if len(cells) < 2 or len(above) <= len(cells):
            continue
        titled = _years_of_table(passage, generation) if titled is None else titled
        headings = (part for part in above[: -len(cells)] if not (titled and _is_other_year(part, titled)))
        title = _stems(" ".join((*headings, *titled, above[-len(cells)])), generation)
        row = _stems(cells[0], generation)
        if _OF_THESE.match(cells[0]):
            title |= whole
        else:
            whole = row
        sums = _ALL_OF_IT.fullmatch(cells[0]) is not None
        named_row = _stems(_UNIT.sub(" ", cells[0]), generation) or row
        planned = is_planned(" ".join((*above[: -len(cells)], cells[0]))) and not wanted & goals
        heads = [_stems(_MEASURED_IN.sub(" ", column), generation) for column in above[-len(cells) + 1 :]]
        alike = frozenset.intersection(*heads) if len(heads) > 1 else frozenset[str]()
        if row and alike and named_row | alike <= named and not planned and _are_told(wanted - row - alike, title):
            yield span, f"{cells[0]} {' '.join(above[-len(cells) + 1 :])}", ""  # "Toll now", "Toll from April": both
            continue
        for column, cell in zip(above[-len(cells) + 1 :], cells[1:], strict=True):
            measured = _stems(" ".join(_MEASURED_IN.findall(column)), generation)
            head = frozenset(_deed(stem, named) for stem in _stems(_MEASURED_IN.sub(" ", column), generation))
            plain = len(cells) == 2 and head <= numbered
            needed = named_row if plain else named_row | (head - asking)
            left = wanted - row - head - measured
            fits = row and (plain or head - asking) and needed <= named and _are_told(left, title)
            # "What was the budget in 2023?" is asked for all of a table on the budget, and on nothing else.
            fits = fits or (sums and head - asking and head - asking <= named and left == of_all)
            planned = is_planned(" ".join((*above[: -len(cells)], cells[0], column))) and not wanted & goals
            if fits and not is_empty(cell) and not planned:
                yield span, f"{cells[0]} {column}", cell.strip()


def _is_total(row: str) -> bool:
    return _ALL_OF_IT.fullmatch(cells_of(row)[0]) is not None


def _is_said(passage: StoredPassage, wanted: frozenset[str], generation: Generation) -> bool:
    """Whether a sentence of a passage, and no row, holds all that is asked for with a number beside the year."""
    told = (MEASURED_FROM.sub(" ", passage.words(span)) for span in passage.sentences)
    return any(
        CELL_SEPARATOR not in words and re.search(r"\d", without_times(words)) and wanted <= _stems(words, generation)
        for words in told
    )


def _are_told(stems: frozenset[str], title: frozenset[str]) -> bool:
    """Whether a title has each of the stems, or is made from it: "Submissions" of what was submitted."""
    return all(any(one.startswith(_begun(stem)) for one in title) for stem in stems - title)


def _begun(stem: str) -> str:
    return stem[: max(BEGUN, len(stem) - 1)]


def _years_of_table(passage: StoredPassage, generation: Generation) -> list[str]:
    """The years in the title of a table's document, else in a note on its figures: of these it is, and not of the year
    of its publication."""
    if titled := times_of(passage.document.anatomy.title):
        return titled
    sentences = (one.words(span) for one in generation.passages_of(passage.document) for span in one.sentences)
    return [year for words in sentences if tells_of_table(words) for year in times_of(words)]


def _is_other_year(part: str, years: list[str]) -> bool:
    return is_time(part) and times_of(part)[0] not in years


def _deed(stem: str, named: frozenset[str]) -> str:
    """What somebody does for what they are, where a question asks so: "who leads" of a column of leaders."""
    deed = stem.removesuffix("er")
    return deed if stem not in named and deed in named else stem


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(telling_words(in_one_word(text))))


def _stems(text: str, generation: Generation) -> frozenset[str]:
    return generation.stems(map(plain_form, _words(text)))
