"""The sample archive: what its documents declare, that none of it is a quotation, and that its tables
hold the verified facts and nothing else. Needs the loaders and no index."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ingest.document import BlockKind, Loaded
from ingest.loaders import SUFFIXES, load
from ingest.organisation import parse

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts"
YEARS = range(2011, 2026)
PUBLISHER = "summary by the pressdesk project"
ADDRESS = re.compile(r"https?://[^\s|]+")

# Addresses that the verified facts give and that the corpus replaces, each explained in corpus/README.md.
NO_ADDRESS_OF_ITS_OWN = "seed:"
PRESS_PAGE = "https://sharedhope.org/press"
READ_IN_A_COPY = re.compile(r"\(copy of (https://[^)]+)\)")


@dataclass(frozen=True)
class Row:
    """One printed value: a grade of a subject, or, without a subject, a count of a grade."""

    subject: str
    year: int
    grade: str
    number: float | None
    source: str


@cache
def documents() -> dict[str, tuple[Path, Loaded]]:
    found = {}
    for path in sorted(CORPUS.rglob("*")):
        if path.suffix in SUFFIXES and not path.name.startswith("README"):
            sidecar = path.with_name(path.name + ".toml")
            loaded = load(path.read_bytes(), path.name, sidecar.read_bytes() if sidecar.exists() else None)
            found[str(path.relative_to(CORPUS))] = (path, loaded)
    return found


def prose(loaded: Loaded) -> str:
    return ADDRESS.sub("", loaded.text)


def tables(loaded: Loaded) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Header and rows of every table, as the file prints them."""
    for number in sorted({block.table for block in loaded.blocks if block.table is not None}):
        blocks = [block for block in loaded.blocks if block.table == number]
        cells = [[" ".join(cell.of(loaded.text).split()) for cell in block.cells] for block in blocks]
        headers = [row for row, block in zip(cells, blocks, strict=True) if block.kind is BlockKind.TABLE_HEADER]
        assert len(headers) == 1
        yield headers[0], [row for row in cells if row is not headers[0]]


def column(headers: list[str], *names: str) -> int | None:
    return next((at for at, header in enumerate(headers) if header.casefold() in names), None)


def rows_of(loaded: Loaded, year: int) -> tuple[list[Row], list[Row]]:
    """The grade rows and the counts of one edition's document; letters of single sections are neither."""
    grades, counts = list[Row](), list[Row]()
    for headers, rows in tables(loaded):
        at_subject = column(headers, "jurisdiction", "state", "state or district")
        at_grade = column(headers, "grade", "letter grade", "letter", "final grade")
        at_score = column(headers, "score", "final score", "points", "total score")
        at_count = column(headers, "count")
        at_source = column(headers, "source", "address", "source address")
        at_year = column(headers, "year", "edition")
        if at_grade is None or at_source is None or column(headers, "issue area") is not None:
            continue
        for row in rows:
            assert len(row) == len(headers)
            assert at_year is None or int(row[at_year]) == year
            if at_subject is None:
                assert at_count is not None
                counts.append(Row("", year, row[at_grade], float(row[at_count]), row[at_source]))
            elif row[at_subject] != "National average":
                score = float(row[at_score]) if at_score is not None and row[at_score] else None
                grades.append(Row(row[at_subject], year, row[at_grade], score, row[at_source]))
    return grades, counts


def edition(year: int) -> tuple[list[Row], list[Row]]:
    grades, counts = list[Row](), list[Row]()
    for path, loaded in documents().values():
        if path.stem in (f"report-card-{year}", f"national-tallies-{year}"):
            more_grades, more_counts = rows_of(loaded, year)
            grades, counts = grades + more_grades, counts + more_counts
    return grades, counts


def facts_of(name: str) -> list[dict[str, str]]:
    path = FACTS / name
    if not path.exists():
        pytest.skip(f"the verified facts are not beside this checkout: {name}")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def address_of(printed: str) -> str:
    if printed.startswith(NO_ADDRESS_OF_ITS_OWN):
        return PRESS_PAGE
    copied = READ_IN_A_COPY.search(printed)
    return copied.group(1) if copied else printed


def test_there_are_at_least_sixty_documents_in_all_six_formats():
    formats = Counter(path.suffix for path, _ in documents().values())
    assert sum(formats.values()) >= 60
    assert set(formats) == {".md", ".html", ".csv", ".docx", ".pdf", ".txt"}


def test_every_year_has_its_edition_document_and_every_subject_its_brief():
    ids = [str(loaded.declared["id"]) for _, loaded in documents().values()]
    assert {f"report-card-{year}" for year in YEARS} <= set(ids)
    organisation = parse((CORPUS / "organisation.toml").read_bytes())
    briefs = {f"brief-{subject.name.lower().replace(' ', '-')}" for subject in organisation.subjects}
    assert briefs == {identity for identity in ids if identity.startswith("brief-")}


def test_every_document_says_who_wrote_it_what_it_is_and_where_its_facts_stand():
    organisation = parse((CORPUS / "organisation.toml").read_bytes())
    for name, (_, loaded) in documents().items():
        declared = loaded.declared
        assert declared["source"] == PUBLISHER, name
        assert declared["type"] in {"brief", "report_card", "page"}, name
        assert declared["type"] in organisation.document_types, name
        assert declared["source_kind"] in organisation.ranks, name
        assert urlsplit(str(declared["url"])).scheme in {"http", "https"}, name
        assert set(declared.get("subjects", [])) <= organisation.by_code.keys(), name
        assert re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", str(declared.get("date", "2011"))), name


def test_no_two_documents_share_an_id_or_a_title():
    for key in ("id", "title"):
        counts = Counter(str(loaded.declared[key]) for _, loaded in documents().values())
        assert [value for value, count in counts.items() if count > 1] == []
    assert all(re.fullmatch("[a-z0-9-]+", str(loaded.declared["id"])) for _, loaded in documents().values())


def test_every_brief_ends_with_its_sources_and_they_hold_its_main_address():
    for name, (path, loaded) in documents().items():
        if path.parent.name in ("states", "releases"):
            listed = loaded.text.rsplit("Sources", 1)[1]
            assert str(loaded.declared["url"]) in listed.replace("\n", " "), name


def test_nothing_stands_between_quotation_marks():
    for name, (_, loaded) in documents().items():
        assert not re.search(r"[\"“”„«»‘]|(?<!\w)'|'(?!\w)", prose(loaded)), name


def test_no_telephone_number_e_mail_address_or_password_stands_in_a_document():
    secret = re.compile(r"\b\d{3}[-. )]+\d{3}[-. ]\d{4}\b|\b[\w.+-]+@[\w-]+\.\w+|password|passcode", re.IGNORECASE)
    for name, (_, loaded) in documents().items():
        assert not secret.search(prose(loaded)), name


def test_every_host_of_a_source_is_explained_in_the_readme():
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| ([\w.-]+\.\w+) \|", readme, re.MULTILINE))
    named = {
        urlsplit(address).netloc
        for _, loaded in documents().values()
        for address in [*ADDRESS.findall(loaded.text), str(loaded.declared["url"])]
    }
    assert named == listed


def test_the_readme_gives_the_true_number_of_documents():
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    assert f"{len(documents())} documents in six formats" in readme


def test_a_year_without_an_edition_says_so_and_an_unknown_one_does_not_claim_it():
    texts = {loaded.declared["id"]: loaded.text for _, loaded in documents().values()}
    assert "issued no grades in 2020" in texts["report-card-2020"]
    assert "is not known" in texts["report-card-2024"]
    assert edition(2020) == edition(2024) == ([], [])


@pytest.mark.parametrize("year", YEARS)
def test_the_grades_of_an_edition_are_the_verified_rows_of_its_year_and_no_others(year):
    verified = Counter(
        Row(
            fact["state"],
            year,
            fact["grade"],
            float(fact["score"]) if fact["score"] else None,
            address_of(fact["source_url"]),
        )
        for fact in facts_of("grades.csv")
        if int(fact["year"]) == year
    )
    grades, _ = edition(year)
    assert Counter(grades) == verified


def test_all_verified_rows_stand_in_the_archive():
    assert sum(len(edition(year)[0]) for year in YEARS) == len(facts_of("grades.csv")) == 185


def test_the_card_shown_before_the_official_set_has_a_table_of_its_own():
    facts_of("grades.csv")
    _, loaded = next(entry for entry in documents().values() if entry[1].declared["id"] == "report-card-2011")
    early = [rows for headers, rows in tables(loaded) if "Card" in headers]
    assert [[(row[0], row[2]) for row in rows] for rows in early] == [[("Texas", "C")]]


@pytest.mark.parametrize("year", YEARS)
def test_the_counts_of_an_edition_are_the_printed_ones(year):
    by_year = {int(fact["year"]): fact for fact in facts_of("national_tallies.csv")}
    verified = {(letter, float(by_year[year][letter])) for letter in "ABCDF" if by_year.get(year, {}).get(letter)}
    if "two outlets printed 25 Fs instead of 26" in by_year.get(year, {}).get("other_facts", ""):
        verified.add(("F", 25.0))
    _, counts = edition(year)
    assert {(row.grade, row.number) for row in counts} == verified
    assert all(row.source.startswith("http") for row in counts)


def test_the_printed_national_averages_stand_in_their_editions():
    printed = [
        (int(fact["year"]), float(fact["national_avg_score"]), fact["national_avg_grade"])
        for fact in facts_of("national_tallies.csv")
        if fact["national_avg_score"]
    ]
    found = [
        (int(path.stem[-4:]), float(row[headers.index("Score")]), row[headers.index("Grade")])
        for path, loaded in documents().values()
        if path.stem.startswith("report-card-")
        for headers, rows in tables(loaded)
        for row in rows
        if row[0] == "National average"
    ]
    assert found == printed


def test_the_addresses_of_the_grades_keep_their_kind_of_source():
    """The kind follows from the address alone; corpus/README.md lists it for every host."""
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    kinds = dict(re.findall(r"^\| ([\w.-]+\.\w+) \| ([\w, ]+) \|", readme, re.MULTILINE))
    for name, (_, loaded) in documents().items():
        for headers, rows in tables(loaded):
            at_kind = column(headers, "printed by", "source kind", "kind of source")
            at_source = column(headers, "source", "address", "source address")
            if at_kind is not None and at_source is not None:
                for row in rows:
                    assert kinds[urlsplit(row[at_source]).netloc] == row[at_kind], (name, row)
