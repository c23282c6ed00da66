"""What documents are as files and texts: formats, lengths, languages, titles, years without any; each count exact."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.written_archives import ask, client_over

FILES = {
    "organisation.toml": '[organisation]\nname = "Bell Ringers"\n',
    "tower.md": "---\ndate: 2015-04-01\ntype: press_release\n---\n# The tower is open\n\n"
    "The tower was closed for a year, and now it is open again to all who want to see the bells.\n",
    "bell.html": "<html><head><title>The bell of 2016</title></head><body><h1>The bell of 2016</h1>"
    "<p>OLDHAM, May 2, 2017 - It weighs a ton.</p></body></html>",
    "campana.md": "---\ndate: 2017-06-01\ntype: press_release\n---\n# La campana\n\n"
    "La campana pesa una tonelada y se oye en todo el valle.\n",
    "notes.txt": "we meet on the first monday of the month in the hall, and there is tea for all.\n",
    "tower-2.txt.toml": 'date = "2018-06-03"\n',
    "tower-2.txt": "The tower is open\n\nOLDHAM, June 3, 2017 - There are guided tours on all days of the week.\n",
    "ringers.csv": "Year,Ringers\n2015,12\n2016,14\n",
    "ringers.csv.toml": 'title = "Ringers by year"\ndate = "2018-01-05"\ntype = "report"\n',
}
client = client_over(FILES)


def ids(client: TestClient, question: str) -> set[str]:
    return {citation["document"]["id"] for citation in ask(client, question)["citations"]}


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "Which file formats do we have?",
            "The 6 documents come from files of 4 formats: Markdown (md): 2, plain text (txt): 2, CSV: 1, HTML: 1.",
        ),
        (
            "What languages are the documents in?",
            "Of 6 documents, told by their commonest words: 4 in English, 1 in Spanish and 1 in none that the "
            "commonest words tell.",
        ),
        ("How many PDFs are there?", "0 of 6 documents come from a file of this format: PDF."),
        ("How many HTML files do we have?", "1 of 6 documents comes from a file of this format: HTML."),
        ("Which is the longest document?", "Of 6 documents, the longest is this, with 25 words"),
        ("What is the shortest release?", "Of 4 press releases, the shortest is this, with 12 words"),
        ("Which report is the shortest?", "Of 1 report, the shortest is this, with 6 words"),
        ("¿En qué idiomas están los documentos?", "Idioma de 6 documentos según las palabras más comunes. inglés: 4"),
    ],
)
def test_formats_lengths_and_languages_are_counted(client: TestClient, question: str, begins: str) -> None:
    assert ask(client, question)["text"].startswith(begins)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which documents have no title?", {"notes"}),
        ("Which documents have the same title?", {"tower", "tower-2"}),
        ("Which documents are text files?", {"notes", "tower-2"}),
        ("Which documents are press releases?", {"tower", "bell", "campana", "tower-2"}),
        ("Which documents are only in Spanish?", {"campana"}),
        ("docs w/o date", {"notes"}),
        ("docs from 2017 only", {"bell", "campana"}),
        ("What do we have on tea?", {"notes"}),
        ("What do we have on bells?", {"bell"}),
        ("Which documents share a title?", {"tower", "tower-2"}),
        ("Do we have any HTML files?", {"bell"}),
        ("Which releases have the wrong year in the headline?", {"bell"}),
        ("Which documents have conflicting dates?", {"tower-2"}),
    ],
)
def test_documents_are_listed_by_title_type_language_and_year(
    client: TestClient, question: str, found: set[str]
) -> None:
    assert ids(client, question) == found


@pytest.mark.parametrize(
    "question",
    ["Which years have no documents?", "Are there any gaps in the archive?", "In which year did we publish nothing?"],
)
def test_years_without_documents_are_named(client: TestClient, question: str) -> None:
    told = ask(client, question)["text"]
    assert "From 2015 to 2018 it holds none of 2016. By year: 2015: 1, 2017: 2, 2018: 2; without any date: 1." in told


def test_years_without_a_release_are_those_of_releases_alone(client: TestClient) -> None:
    told = ask(client, "Which years have no release?")["text"]
    assert told.startswith("The archive holds 4 press releases. From 2015 to 2018 it holds none of 2016.")


@pytest.mark.parametrize("question", ["Which documents contain broken links?", "What is the longest day?"])
def test_what_is_not_counted_gets_no_count(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert answer["outcome"] == "abstained"
    assert "0 of 6" not in answer["text"]
