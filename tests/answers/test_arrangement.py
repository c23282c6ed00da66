"""How many there are now is told by the newest that counts the same; what happened comes with what stands behind it
where it is asked why."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from ingest import Anatomy, Published, Quote, Span, StoredDocument, StoredPassage
from ingest.sentences import sentence_spans
from service.arrangement import arranged
from service.reader import Evidence
from service.reading import Reading
from service.retriever import Candidate
from tests.written_archives import client_over, quotes

FILES = {
    "organisation.toml": '[organisation]\nname = "Marlside Zoo"\nshort_names = ["the Zoo"]\n',
    "count-2022.md": """# Animals counted

MARLSIDE, January 4, 2022 -- The Zoo keeps 1,842 animals, more than ever before. The aviary has 210 birds.
""",
    "count-2026.md": """# Animals counted again

MARLSIDE, January 6, 2026 -- The Zoo keeps 1,876 animals this year.
""",
}
WHY, CLOSED = "Why was the bridge closed?", "The bridge was closed on Monday."


client = client_over(FILES)


def test_how_many_there_are_is_told_by_the_newest_first(client: TestClient) -> None:
    shown = quotes(client, "How many animals does the Zoo keep?")
    assert "1,876" in shown[0]
    assert any("1,842" in quote for quote in shown[1:])


def test_of_a_year_or_of_what_was_the_best_stays_first(client: TestClient) -> None:
    assert "1,842" in quotes(client, "How many animals did the Zoo keep in 2022?")[0]


def evidence(text: str, quotes: tuple[Quote, ...] = ()) -> Evidence:
    """The first sentence of a document."""
    spans = sentence_spans(text, Span(0, len(text)))
    stored = json.dumps([(span.start, span.end) for span in spans])
    anatomy = Anatomy("Title", "press_release", Published("2025-05-07"), quotes=quotes)
    document = StoredDocument(1, "d", "v", anatomy)
    passage = StoredPassage(1, document, Span(0, len(text)), text, "", "1", (0, 0), stored, "[]")
    return Evidence(Candidate(passage, 1.0, 1.0, 1.0), spans[0], 1.0)


def test_what_says_what_it_is_stands_before_what_does_not_name_it() -> None:
    measured, limit = evidence("Eels held 0.4 milligrams of lead."), evidence("The limit is 1.5 milligrams.")
    asked = Reading("What is the limit for lead in eels?")
    assert arranged([measured, limit], asked) == (limit, measured)
    assert arranged([measured, evidence("The fee is 1.5 crowns.")], asked)[0] == measured
    named = evidence("The limit for lead is lower than it was.")
    assert arranged([named, limit], asked) == (named, limit)


def dated(text: str, year: int) -> Evidence:
    """The first sentence of another document, of a year."""
    other = evidence(text)
    passage = other.candidate.passage
    anatomy = replace(passage.document.anatomy, published=Published(f"{year}-05-07"))
    later = replace(passage, row=2, document=replace(passage.document, number=2, id="e", anatomy=anatomy))
    return replace(other, candidate=replace(other.candidate, passage=later))


def test_what_only_begins_alike_counts_something_else() -> None:
    first, newer = evidence("The Zoo has 12 inspectors."), dated("The Zoo made 312 inspections.", 2026)
    asked = Reading("How many inspectors are there?")
    assert arranged([first, newer], asked)[0] == first
    assert [one.words for one in arranged([first, newer], Reading("How many inspections are there?"))] == [
        "The Zoo has 12 inspectors.",
        "The Zoo made 312 inspections.",
    ]


def test_what_was_paid_stands_before_what_an_older_document_expects_and_not_where_that_is_asked() -> None:
    plan, paid = evidence("The repairs are expected to cost 700 crowns."), dated("The repairs cost 900 crowns.", 2026)
    assert arranged([plan, paid], Reading("How much did the repairs cost?")) == (paid, plan)
    assert arranged([plan, paid], Reading("How much were the repairs expected to cost?")) == (plan, paid)
    to_be = evidence("The repairs will cost 700 crowns.")
    assert arranged([to_be, paid], Reading("What did the city say the repairs will cost?")) == (to_be, paid)
    before = evidence("The repairs cost 700 crowns.")
    assert arranged([before, paid], Reading("How much did the repairs cost?")) == (before, paid)
    older = dated("The repairs cost 900 crowns.", 2024)
    assert arranged([plan, older], Reading("How much did the repairs cost?")) == (plan, older)
    of_others = dated("The paint cost 90 crowns.", 2026)
    assert arranged([plan, of_others], Reading("How much did the repairs cost?")) == (plan, of_others)


@pytest.mark.parametrize(
    ("question", "text", "shown"),
    [
        (WHY, f"{CLOSED} Three planks were rotten. Visitors walk.", f"{CLOSED} Three planks were rotten."),
        ("When was the bridge closed?", f"{CLOSED} Three planks were rotten.", CLOSED),
        (WHY, f"{CLOSED}\n\nThe cafe sells ice.", CLOSED),  # another paragraph
        (WHY, "It was closed because it shook. It is red.", "It was closed because it shook."),  # a reason is given
        (WHY, CLOSED, CLOSED),
    ],
)
def test_of_what_happened_the_sentence_behind_is_shown_too_where_it_is_asked_why(
    question: str, text: str, shown: str
) -> None:
    (one,) = arranged([evidence(text)], Reading(question))
    assert one.candidate.passage.words(one.span) == shown


def test_somebodys_words_behind_stay_theirs() -> None:
    text = f'{CLOSED} "I am sorry," said Ann Lee.'
    (one,) = arranged([evidence(text, (Quote(Span(33, 44), "Ann Lee"),))], Reading(WHY))
    assert one.candidate.passage.words(one.span) == CLOSED
