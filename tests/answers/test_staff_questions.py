"""What staff ask of their documents: copies, slots, what has no quotation, contact or date, editions and subjects that
are missing; and what is not public, of which nobody is told, nor whether there is any."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.holdings.traits import TRAITS, read
from service.unseen import asks_unseen
from tests.written_archives import ask, client_over

_ORGANISATION = """[organisation]
name = "Canteen Council"
subject_word = "district"
subject_words = ["district", "districts"]
[[frameworks]]
code = "CS"
name = "Canteen Scale"
first = 2019
grades = ["A", "B", "F"]
failing = ["F"]
""" + "".join(
    f'[[editions]]\nyear = {year}\nstatus = "{status}"\nsubjects = 2\n'
    + ('framework = "CS"\n' if status == "published" else 'note = "Kitchens were closed."\n')
    for year, status in ((2019, "published"), (2020, "none"), (2021, "published"))
)
_SUBJECTS = "".join(
    f'[[subjects]]\ncode = "{code}"\nname = "{name}"\nkind = "district"\n'
    for code, name in (("AS", "Ashby"), ("BR", "Brindle"), ("FA", "Farrow"))
)
_OVENS = "ASHBY, June 11, 2021 - Ashby bought ovens.\n\n“They are hot,” said Ines Halvard, director of the council.\n"
_SOUP = "BRINDLE, May 2, 2021 - Brindle serves soup. Each bowl is large.\n\nPress contact: desk@council.example\n"
_GRADED = "BRINDLE, April 2, 2021 - Brindle received an A on the Canteen Scale in 2021.\n"
FILES = {
    "organisation.toml": _ORGANISATION + _SUBJECTS,
    "ovens.md": f"# Ashby buys ovens\n\n{_OVENS}",
    "ovens-for-partners.txt": f"Ashby  buys ovens\n\n{_OVENS}",
    "soup.md": f"# Brindle serves soup\n\n{_SOUP}",
    "soup-old.md": f"# Brindle serves SOUP\n\n{_SOUP}",
    "inspector.md": "# New inspector for [DISTRICT]\n\nMILLBRIDGE, May 5, 2021 - The inspector starts in June.\n",
    "strike.md": "# The strike is over\n\nCooks are back. The kitchens are open.\n",
    "card-2019.csv": "District,Grade\nAshby,F\nBrindle,B\n",
    "card-2019.csv.toml": 'title = "Report card 2019"\ntype = "report_card"\ndate = "2019-03-01"\n',
    "card-2021.csv": "District,Grade\nAshby,A\nBrindle,B\n",
    "card-2021.csv.toml": 'title = "Report card 2021"\ntype = "report_card"\ndate = "2021-03-01"\n',
    "brindle.md": f"# Brindle has an A\n\n{_GRADED}",
}
client = client_over(FILES, "soup-old")
OVENS = {"ovens", "ovens-for-partners"}


def told(client: TestClient, question: str) -> set[str]:
    return {citation["document"]["id"] for citation in ask(client, question)["citations"]}


@pytest.mark.parametrize(
    "question",
    [
        "Which releases are duplicates?",
        "Are there any duplicate releases?",
        "Show me documents that have the same text",
        "Do we have the same release twice?",
        "Which releases appear more than once?",
        "Which two releases are nearly identical?",
        "Find near-duplicates",
        "Are any documents identical?",
        "Are there identical releases?",
        "Are some of our releases copies of each other?",
        "Are any two documents duplicates of each other?",
        "Do any two releases have the same text?",
        "Is any document a copy of another?",
        "¿Hay comunicados duplicados?",
    ],
)
def test_documents_with_the_same_words_are_listed_without_the_one_that_is_out_of_sight(
    client: TestClient, question: str
) -> None:
    assert told(client, question) == OVENS


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Which releases still have placeholders?", {"inspector"}),
        ("Is there any release with an unfilled slot?", {"inspector"}),
        ("Which releases quote nobody?", {"inspector", "soup", "brindle"}),
        ("Which releases from 2021 have no quotes?", {"inspector", "soup", "brindle"}),
        ("¿Qué comunicados no tienen citas?", {"inspector", "soup", "brindle"}),
        ("Which releases are missing a press contact?", {"inspector", "brindle", *OVENS}),
        ("Which releases about Ashby have no contact?", OVENS),
        ("Which releases have no date?", {"strike"}),
        ("What has no date on it?", {"strike"}),
        ("How many documents could not be dated?", {"strike"}),
        ("Are any of our releases undated?", {"strike"}),
        ("List undated releases", {"strike"}),
        ("Do any documents lack a date?", {"strike"}),
        ("Show me everything undated", {"strike"}),
        ("Does any document contain a placeholder?", {"inspector"}),
        ("Releases about Ashby without press contact", OVENS),
        ("Which releases about Brindle do not quote anyone?", {"soup", "brindle"}),
        ("Which releases quote Ines Halvard?", OVENS),
        ("How many releases from 2021 quote Ines Halvard?", OVENS),
        ("In which releases has Ines Halvard been quoted?", OVENS),
        ("Which of our documents are about Ashby but aren't report cards?", OVENS),
        ("Which documents about Ashby are not report cards?", OVENS),
        ("Which documents other than report cards are about Ashby?", OVENS),
        ("Which documents from 2021 are not releases?", {"card-2021"}),
        ("What is our oldest report card?", {"card-2019"}),
        ("What was our first release ever?", {"brindle"}),
        ("What is our first ever release?", {"brindle"}),
    ],
)
def test_documents_are_listed_by_what_they_have_or_lack(client: TestClient, question: str, documents: set[str]) -> None:
    assert told(client, question) == documents


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("Which documents are duplicates?", "has:copy"),
        ("How many documents have no quote?", "has:no-quote"),
        ("Which documents have an unfilled slot?", "has:slot"),
        ("Which documents have no contact?", "has:no-contact"),
        ("How many documents quote Ines Halvard?", 'speaker:"Ines Halvard"'),
        ("Which documents have no date?", "date:none"),
    ],
)
def test_the_search_box_finds_the_same(client: TestClient, question: str, typed: str) -> None:
    hits = client.get("/v1/search", params={"q": typed}).json()["hits"]
    assert {hit["document"]["id"] for hit in hits} == told(client, question) != set()


def test_each_trait_is_a_sign_of_the_search_box(client: TestClient) -> None:
    for trait in TRAITS:
        assert client.get("/v1/search", params={"q": f"has:{trait.sign}"}).json()["mistakes"] == []
    hits = client.get("/v1/search", params={"q": "has:copy"}).json()["hits"]
    assert {hit["document"]["id"] for hit in hits} == OVENS


@pytest.mark.parametrize("line", ["which releases are about the same dates", "what did the same release say", "no"])
def test_what_asks_for_no_trait_is_left_as_it_is(line: str) -> None:
    assert read(line) == ("", line)


@pytest.mark.parametrize("question", ["Which releases mention no district?", "Which releases have no title?"])
def test_what_documents_lack_is_not_looked_for_as_words(client: TestClient, question: str) -> None:
    assert "these words" not in ask(client, question)["text"]


@pytest.mark.parametrize(
    "question",
    [
        "Which years have no report card?",
        "Is there a report card for every year?",
        "Which years are missing?",
        "Are we missing any editions?",
        "In which years was there no report card?",
        "Do we have grades for every year?",
        "Does every year have a report card?",
        "Which years do we lack grades for?",
        "Which report cards are missing from the archive?",
    ],
)
def test_a_year_without_an_edition_is_told_beside_those_that_have_one(client: TestClient, question: str) -> None:
    text = ask(client, question)["text"]
    assert "grades of 2 editions: Canteen Scale: 2019, 2021" in text
    assert "There was no edition in 2020." in text


def test_whether_there_was_an_edition_is_told_of_its_year(client: TestClient) -> None:
    assert ask(client, "Was there a report card in 2020?")["text"].startswith("There was no edition in 2020.")
    assert told(client, "Was there a report card in 2019?") == {"card-2019"}


@pytest.mark.parametrize(
    "question",
    [
        "Which districts have never been mentioned?",
        "Which subjects are not mentioned in any release?",
        "Which of our districts have we never written about?",
        "Are there districts we have never mentioned?",
        "Which district has never appeared in a release?",
        "¿Qué temas no se mencionan nunca?",
    ],
)
def test_a_subject_that_nothing_names_is_told(client: TestClient, question: str) -> None:
    text = ask(client, question)["text"]
    assert "Farrow" in text
    assert "Ashby" not in text


def test_a_report_card_is_told_from_a_release_where_no_kinds_are_ranked(client: TestClient) -> None:
    text = ask(client, "Where do release and report card disagree?")["text"]
    assert "a release prints an A" in text
    assert "a report card prints a B" in text


def test_the_id_of_a_document_that_is_out_of_sight_is_a_word_like_any(client: TestClient) -> None:
    hidden, unknown = (ask(client, f"How many documents are about soup-{word}?")["text"] for word in ("old", "odd"))
    assert hidden.replace(", old)", ", odd)") == unknown


def test_a_date_that_was_inferred_is_one_of_the_traits() -> None:
    (trait,) = (one for one in TRAITS if one.sign == "inferred-date")
    assert read("which dates were guessed") == ("inferred-date", "which documents")
    assert trait.of([]) == []


@pytest.mark.parametrize(
    "question",
    [
        "Which files could not be read?",
        "Which documents were rejected?",
        "What was rejected last time and why?",
        "Which files failed to import?",
        "Did anything fail in the last ingest?",
        "Which documents are held back?",
        "Which releases are embargoed?",
        "How many embargoed releases are there?",
        "Is anything under embargo right now?",
        "Are there any drafts?",
        "Which releases are still drafts?",
        "Which releases contain passwords?",
        "Which of our files need attention?",
        "What should I fix first?",
        "Which documents did the ingest reject?",
        "Which documents are hidden from the public?",
        "Is there an embargo on anything?",
        "What could you not read?",
        "¿Qué comunicados están embargados?",
        "¿Qué archivos no se pudieron leer?",
        "¿Hay borradores?",
    ],
)
def test_of_what_is_not_public_nobody_is_told_nor_whether_there_is_any(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert (answer["outcome"], answer["reason"]) == ("abstained", "out_of_scope")
    assert "python -m ingest status" in answer["text"]
    assert answer["citations"] == answer["nearest"] == []


@pytest.mark.parametrize(
    "question",
    [
        "Which documents were rejected by the court?",
        "Which bills failed?",
        "Is there a draft law on ovens?",
        "Which countries are under embargo?",
        "What did the council fix first?",
        "How many documents are held here?",
        "Which releases mention passwords?",
    ],
)
def test_a_question_on_what_documents_say_is_none_of_that(client: TestClient, question: str) -> None:
    assert "python -m ingest" not in ask(client, question)["text"]


@pytest.mark.timeout(10)
def test_a_long_message_of_such_words_is_read_in_one_way_alone() -> None:
    assert not asks_unseen(f"draft release {'the public last time press release ' * 12} of a poem")


@pytest.mark.parametrize("question", ["What is missing for Brindle?", "Which years are missing for Brindle?"])
def test_what_is_missing_for_a_subject_is_told_as_its_missing_grades(client: TestClient, question: str) -> None:
    assert ask(client, question)["text"] == ask(client, "Which grades are missing for Brindle?")["text"]


def test_whether_documents_agree_on_a_grade_is_told_from_the_rows(client: TestClient) -> None:
    agreed = ask(client, "Do the documents agree on Ashby's grade in 2019?")["text"]
    assert agreed.startswith("No two sources in the archive print different values of Ashby for 2019, as far as ")


def test_what_was_never_corrected_is_told_by_what_says_that_it_corrects(client: TestClient) -> None:
    told_none = ask(client, "Which releases were never corrected?")["text"]
    assert told_none.startswith(
        "In 8 documents, none was found that says that it corrects or withdraws an earlier one."
    )


def test_what_is_left_out_is_said_and_no_search_stands_for_it(client: TestClient) -> None:
    answer = ask(client, "Which documents about Ashby are not report cards?")
    assert "about Ashby (report cards left out)" in answer["text"]
    assert not [link for link in answer["links"] if "/search" in link["url"]]


@pytest.mark.parametrize(
    "question", ["Which report cards are not about Ashby?", "Which documents say that ovens are not toys?"]
)
def test_what_documents_do_not_say_is_no_kind_of_document(client: TestClient, question: str) -> None:
    assert "left out" not in ask(client, question)["text"]
