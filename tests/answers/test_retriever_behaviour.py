"""What a question names comes first, what lacks it is not shut out, and no document fills the list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from service.reading import Reading
from service.retriever import A_DOCUMENT, BM25_WEIGHT, CLOSER_WEIGHT, COSINE_WEIGHT, Filters, match_expression
from service.spelling import Spelling
from tests.reading_archives import RELEASES, Desk, desk

SIBLING = "The {name} road plan was published. It asks the county for {n} new signs and for wider verges on every lane."
SIBLINGS = tuple(
    (f"plan-{name.lower()}.md", SIBLING.format(name=name, n=i + 3))
    for i, name in enumerate(("Ashby", "Borrow", "Calder", "Dunmore", "Elmsett", "Farrow", "Gedling", "Hexton"))
)
LONG = ("long.md", "\n\n".join(f"Verge {i} of the ring road was mown in week {i} of the summer." for i in range(60)))


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk(tmp_path_factory.mktemp("plans"), (*RELEASES.items(), *SIBLINGS, LONG)) as opened:
        yield opened


@pytest.mark.parametrize("name", ["Ashby", "Calder", "Hexton"])
def test_the_sibling_that_a_question_names_comes_first(plans: Desk, name: str) -> None:
    found = plans.candidates(f"How many new signs does the {name} road plan ask for?")
    assert found[0].passage.document.id == f"plan-{name.lower()}"


def test_siblings_that_differ_in_a_name_are_all_kept(plans: Desk) -> None:
    found = {c.passage.document.id for c in plans.candidates("Which road plans ask for new signs?", 20)}
    assert {name.removesuffix(".md") for name, _ in SIBLINGS} <= found


def test_one_document_does_not_fill_the_list(plans: Desk) -> None:
    found = [c.passage.document.id for c in plans.candidates("When was the verge of the ring road mown?", 30)]
    assert found.count("long") <= A_DOCUMENT
    assert len(set(found)) > 1


def test_relevance_falls_from_first_to_last(plans: Desk) -> None:
    relevance = [c.relevance for c in plans.candidates("When was the Northfield bridge closed?")]
    assert relevance == sorted(relevance, reverse=True)


def test_how_near_a_passage_comes_to_each_word_is_part_of_its_relevance(plans: Desk) -> None:
    first, *_, last = plans.candidates("When was the Northfield bridge closed?")
    fused = [COSINE_WEIGHT * one.cosine + BM25_WEIGHT * one.bm25 for one in (first, last)]
    closer = [(one.relevance - before) / CLOSER_WEIGHT for one, before in zip((first, last), fused, strict=True)]
    assert "Northfield bridge was closed" in first.passage.text
    assert closer[0] > 0.5 > closer[1]


def test_a_follow_ups_own_words_tell_half_as_much_of_a_passage(plans: Desk) -> None:
    alone = Reading("When was the bridge closed?")
    near: list[dict[int, float]] = []
    for reading in (alone, replace(alone, earlier=("Which bridges are there?",))):
        found = plans.retriever.retrieve(reading, Filters(), 12)
        near.append({c.passage.row: c.relevance - COSINE_WEIGHT * c.cosine - BM25_WEIGHT * c.bm25 for c in found})
    both = near[0].keys() & near[1].keys()
    assert len(both) > 2
    for row in both:
        assert near[1][row] == pytest.approx(near[0][row] / 2, abs=1e-5)
        assert near[0][row] > 0


def test_words_between_quotation_marks_are_also_looked_for_as_a_phrase() -> None:
    assert '"road patrol"' in match_expression("Who mentions “road patrol” in a release?")


@pytest.mark.parametrize("question", ['"', "'; DROP TABLE words; --", "NEAR(", "* OR *", "?!", "a:b"])
def test_any_text_can_be_searched_for(plans: Desk, question: str) -> None:
    assert len(plans.candidates(question)) <= 12


@pytest.mark.parametrize("question", ["When was the Northfeild brigde closed?", "Who leads the road patroll?"])
def test_a_misspelt_word_finds_what_was_meant(plans: Desk, question: str) -> None:
    wanted = {"When was the Northfeild brigde closed?": "bridge", "Who leads the road patroll?": "patrol"}
    assert plans.candidates(question)[0].passage.document.id == wanted[question]


@pytest.mark.parametrize(("typed", "meant"), [("Northfeild", "northfield"), ("brigde", "bridg")])
def test_an_unknown_word_is_taken_for_the_nearest_that_the_archive_knows(plans: Desk, typed: str, meant: str) -> None:
    assert Spelling(plans.generation).meant(typed) == meant


@pytest.mark.parametrize("word", ["bridge", "zeppelin", "sea", "B5621"])
def test_a_known_a_short_or_a_far_word_stays_as_it_is(plans: Desk, word: str) -> None:
    assert Spelling(plans.generation).meant(word) is None


def after(plans: Desk, question: str, *before: str) -> str:
    """The document of the first candidate for ``question`` in a conversation."""
    found = plans.retriever.retrieve(plans.understand(question, *before), Filters(), 5)
    return found[0].passage.document.id


@pytest.mark.parametrize("name", ["Borrow", "Dunmore", "Gedling"])
def test_a_follow_up_leans_to_what_the_conversation_is_about(plans: Desk, name: str) -> None:
    assert after(plans, "How many new signs are asked for?", f"When was the {name} road plan published?") == (
        f"plan-{name.lower()}"
    )


def test_a_question_about_something_else_leaves_the_conversation(plans: Desk) -> None:
    assert after(plans, "How many cars does the ferry at Eastmarch carry?", "When was the Borrow plan published?") == (
        "ferry"
    )
