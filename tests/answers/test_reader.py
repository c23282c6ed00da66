"""The reader chooses the sentences that answer, whole, marked, and none where nothing answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from service.reader import Evidence
from tests.reading_archives import RELEASES, Desk, desk

CLOSED, OPENED = "The Oster mill was closed in March 1990.", "It was opened again in May 1995 by the county."
DAM = "The dam below the Oster mill was closed in June 1991, and divers inspected it."
MILLS = [
    ("mill.md", f"{CLOSED} {OPENED}"),
    ("dam.md", DAM),
    ("kiln.md", "The Hale kiln was built by monks. It was lit in 1720. It was put out for good in 1803 after a flood."),
    ("weir.md", "Visitors to the weir need three things:\n\nA ticket.\n\nA pair of boots.\n\nA dry lamp for the gate."),
]


@pytest.fixture(scope="module")
def mills(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk(tmp_path_factory.mktemp("mills"), MILLS) as opened:
        yield opened


@pytest.fixture(scope="module")
def roads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk(tmp_path_factory.mktemp("roads")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("When was the Northfield bridge closed?", "closed in March 2014"),
        ("What did the bridge repair cost?", "4.2 million dollars"),
        ("Who led the repair of the bridge?", "Ada Holm"),
        ("When did the road patrol begin?", "in 1998"),
        ("How many cars does the Eastmarch ferry carry?", "40 cars"),
    ],
)
def test_the_first_sentence_holds_the_answer(roads: Desk, question: str, words: str) -> None:
    assert words in roads.quotes(question)[0]


@pytest.mark.parametrize(
    "question",
    [
        "When was the Northfield bridge closed?",
        "How many cars does the Eastmarch ferry carry?",
    ],
)
def test_what_the_archive_says_is_above_the_threshold(roads: Desk, question: str) -> None:
    assert roads.answers(question)


@pytest.mark.parametrize(
    "question",
    [
        "When was the Southlea bridge closed?",
        "When was the Northfield tunnel painted?",
        "How many cars does the Eastmarch ferry carry in 2031?",
        "Who won the chess championship?",
        "What does the trust think about electric buses?",
    ],
)
def test_what_the_archive_does_not_say_is_below_the_threshold(roads: Desk, question: str) -> None:
    assert not roads.answers(question)


def test_a_question_about_something_else_is_not_even_related(roads: Desk) -> None:
    assert roads.findings("Who won the chess championship in Havana?").support < roads.reader.related


def test_words_that_nothing_comes_near_to_are_named(roads: Desk) -> None:
    question = "Which zeppelin also crossed the Northfield bridge?"
    assert [question[start:end] for start, end in roads.findings(question).unmatched] == ["zeppelin"]


def test_a_sentence_that_leans_on_the_one_before_comes_with_it(roads: Desk) -> None:
    quote = roads.quotes("When was the bridge opened again?")[0]
    assert quote.startswith("The Northfield bridge was closed")
    assert quote.endswith("It was opened again on 9 May 2016.")


def test_a_sentence_that_leans_on_one_that_is_shown_stands_behind_it(roads: Desk) -> None:
    closed, opened = roads.quotes("What happened to the Northfield bridge?")
    assert closed.startswith("The Northfield bridge was closed")
    assert opened == "It was opened again on 9 May 2016."


def test_a_question_in_two_parts_gets_both_sentences(roads: Desk) -> None:
    quotes = " ".join(roads.quotes("When was the Northfield bridge closed and when was it opened again?"))
    assert "closed in March 2014" in quotes
    assert "opened again on 9 May 2016" in quotes


def test_it_stands_there_before_better_sentences_of_other_documents(mills: Desk) -> None:
    question = "Has the mill at Oster been closed?"
    closed, opened, dam = mills.findings(question).evidence
    assert mills.quotes(question) == [CLOSED, OPENED, DAM]
    assert opened.score < dam.score < closed.score


def test_its_own_words_are_marked(mills: Desk) -> None:
    question = "When was the Oster mill closed and opened?"
    for quote, evidence, marked in zip(
        mills.quotes(question), mills.findings(question).evidence, ("March 1990", "May 1995"), strict=True
    ):
        assert [quote[start:end] for start, end in evidence.marks] == [marked]


def test_it_is_left_out_where_it_may_not_answer_by_itself(mills: Desk) -> None:
    def names_the_mill(evidence: Evidence) -> bool:
        return "mill" in mills.text_of(evidence.candidate)[evidence.span.start : evidence.span.end]

    question = "Was the Oster mill closed?"
    found = mills.reader.read(mills.understand(question), mills.candidates(question), names_the_mill)
    assert all(map(names_the_mill, found.evidence))
    assert len(found.evidence) == 2


def test_no_words_of_a_document_are_shown_twice(mills: Desk) -> None:
    quotes = mills.quotes("When was the Hale kiln put out for good?")
    assert quotes[0] == "It was lit in 1720. It was put out for good in 1803 after a flood."
    assert sum("lit in 1720" in quote for quote in quotes) == 1


def test_a_list_item_keeps_its_lead_in(roads: Desk) -> None:
    quotes = roads.quotes("What three things should drivers take before a winter journey?")
    assert "drivers should take three things" in quotes[0]
    assert "shovel" in quotes[0]


def test_a_sentence_below_a_list_is_no_item_of_it(roads: Desk) -> None:
    assert roads.quotes("When is salt spread?")[0] == "Salt is spread when the road is colder than one degree."


def test_two_items_of_a_list_that_answer_are_one_quotation_with_its_lead_in(mills: Desk) -> None:
    (quote,) = mills.quotes("Do visitors need boots or a lamp?")
    assert (
        quote == "Visitors to the weir need three things:\n\nA ticket.\n\nA pair of boots.\n\nA dry lamp for the gate."
    )


def test_three_quotations_are_shown_of_five_that_are_near(mills: Desk) -> None:
    assert len(mills.quotes("When was the mill or the dam or the kiln closed, opened or lit?")) == 3


def test_an_item_below_a_blank_line_is_one_where_blank_lines_part_them_all(mills: Desk) -> None:
    assert mills.quotes("What of the dry lamp at the gate?")[0].startswith("Visitors to the weir need three things:")


def test_a_line_that_is_mostly_an_address_is_no_evidence(roads: Desk) -> None:
    quotes = roads.quotes("What did the Eastmarch Courier print on the Northfield bridge repair?")
    assert not [quote for quote in quotes if "https://" in quote]


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("When was the Northfield bridge closed?", "March 2014"),
        ("How many cars does the Eastmarch ferry carry?", "40"),
    ],
)
def test_the_words_that_answer_are_marked(roads: Desk, question: str, marked: str) -> None:
    evidence = roads.findings(question).evidence[0]
    quote = roads.text_of(evidence.candidate)[evidence.span.start : evidence.span.end]
    assert [quote[start:end] for start, end in evidence.marks] == [marked]


def test_a_question_for_no_certain_kind_marks_nothing(roads: Desk) -> None:
    assert {e.marks for e in roads.findings("What does the road patrol report?").evidence} == {()}


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("When was the Northfield bridge closed?", "WHEN WAS THE NORTHFIELD BRIDGE CLOSED?"),
        ("When was the Northfield bridge closed?", "when was the northfield bridge closed"),
        ("When was the Northfield bridge closed?", "Whén was the Nórthfield brídge closed?"),
        ("How many cars does the Eastmarch ferry carry?", "how many cars does the eastmarch ferry carry"),
    ],
)
def test_case_and_accents_change_no_first_sentence(roads: Desk, question: str, other: str) -> None:
    assert roads.quotes(question)[0] == roads.quotes(other)[0]


def test_the_same_question_has_the_same_findings(roads: Desk) -> None:
    question = "When did the road patrol begin?"
    assert roads.findings(question) == roads.findings(question)


def test_order_of_ingest_and_a_rebuild_change_nothing(roads: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    questions = ("When was the Northfield bridge closed?", "Who led the repair of the bridge?")
    with desk(tmp_path_factory.mktemp("again"), tuple(reversed(RELEASES.items()))) as again:
        assert [again.quotes(q) for q in questions] == [roads.quotes(q) for q in questions]
        assert [again.findings(q).support for q in questions] == [roads.findings(q).support for q in questions]


def test_unrelated_documents_change_no_first_sentence(roads: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    unrelated = tuple(
        (f"recipe-{i}.md", f"To bake loaf number {i}, knead the dough for {i + 4} minutes. Let it rest in a warm bowl.")
        for i in range(12)
    )
    questions = ("When was the Northfield bridge closed?", "What did the bridge repair cost?")
    with desk(tmp_path_factory.mktemp("more"), (*RELEASES.items(), *unrelated)) as more:
        assert [more.quotes(q)[0] for q in questions] == [roads.quotes(q)[0] for q in questions]
        assert all(map(more.answers, questions[:1]))


def test_a_document_stuffed_with_the_question_does_not_push_out_the_answer(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    stuffed = ("blocker.md", "When was the Northfield bridge closed? " * 12 + "Northfield bridge closed when. " * 12)
    with desk(tmp_path_factory.mktemp("blocked"), (*RELEASES.items(), stuffed)) as blocked:
        assert "closed in March 2014" in " ".join(blocked.quotes("When was the Northfield bridge closed?"))


def test_what_is_far_behind_the_sentence_that_may_not_answer_is_no_answer(roads: Desk) -> None:
    question = "How much did the repair of the Northfield bridge cost?"
    reading, candidates = roads.understand(question), roads.candidates(question)
    every = roads.reader.read(reading, candidates)
    best = every.evidence[0]
    assert "4.2 million" in best.candidate.passage.words(best.span)
    rest = roads.reader.read(reading, candidates, lambda one: one.span != best.span)
    assert (rest.evidence, rest.support) == ((), every.support)


def test_support_is_that_of_the_sentence_that_is_shown_and_not_of_one_that_may_not_answer(roads: Desk) -> None:
    question = "Who repaired or patrolled the road or the bridge?"
    reading, candidates = roads.understand(question), roads.candidates(question)
    every = roads.reader.read(reading, candidates)
    best = every.evidence[0]
    rest = roads.reader.read(reading, candidates, lambda one: one.span != best.span)
    assert rest.evidence
    assert best.span not in [one.span for one in rest.evidence]
    assert rest.support != every.support


def test_behind_the_first_a_sentence_of_another_document_has_to_be_nearer(roads: Desk) -> None:
    """The survey of another document is no further behind than the engineer of the same one, and is left out."""
    shown = roads.quotes("Who paid the bridges?")
    assert [words.split(" ", 1)[0] for words in shown] == ["The", "Engineer"]
    assert "The survey of bridges was printed by two papers." not in shown


def test_what_is_far_behind_the_first_is_left_out_though_it_is_of_the_same_document(mills: Desk) -> None:
    assert mills.quotes("Who built the kiln?") == ["The Hale kiln was built by monks."]
