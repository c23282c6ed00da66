"""Who leads or owns something is told by a sentence that says so of that thing, and not of its owner or of another."""

from __future__ import annotations

import pytest

from ingest import Anatomy, Published, Span, StoredDocument, StoredPassage
from service.answering.leads_it import tells_of_no_leader
from service.answering.owns_it import tells_of_no_owner


def tells(sentence: str, question: str, title: str = "Letter to the harbour council", publisher: str = "") -> bool:
    span = Span(0, len(sentence))
    document = StoredDocument(1, "a", "v", Anatomy(title, "letter", Published(), publisher=publisher))
    passage = StoredPassage(1, document, span, sentence, "", "", (0, 0), "[]", "[]")
    return not tells_of_no_leader(passage, sentence, question)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The mill at Ferry End is run by Lark Ltd.", "Who runs Lark?"),
        ("From May on, the 31 boats will be run by Harbour Ferries.", "Who runs the harbour council?"),
        ("Lark Catering, which runs 31 kitchens in the county, was told.", "Who runs Lark Catering?"),
        ("Lark Catering runs 31 kitchens.", "Who runs Lark Catering?"),
        ("Ann Lee, head of inspections, has brought in a second reading.", "Who heads the Harbour Trust?"),
    ],
)
def test_who_is_led_by_it_or_leads_something_else_is_no_answer(sentence: str, question: str) -> None:
    assert not tells(sentence, question)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The mill at Ferry End is run by Lark Ltd.", "Who runs the mill at Ferry End?"),
        ("It is run by nine boatmen.", "Who runs the harbour council?"),
        ("Ann Lee runs the mill.", "Who runs the mill?"),
        ("Ann Lee, who runs the mill, was told.", "Who runs the mill?"),
        ("Ann Lee, managing director of Lark Ltd, was told.", "Who runs Lark?"),
        ("Harbour Trust head Ann Lee was told.", "Who heads the Harbour Trust?"),
        ("Ann Lee, director of the Harbour Trust, which runs two mills, was told.", "Who runs the Harbour Trust?"),
        ("The mills are managed by Ann Lee.", "Who manages the mill?"),
    ],
)
def test_who_leads_it_is(sentence: str, question: str) -> None:
    assert tells(sentence, question)


def test_the_chair_of_the_trustees_leads_the_body_that_speaks_there() -> None:
    sentence = "Ann Lee, chair of the trustees"
    assert not tells(sentence, "Who chairs the harbour council?", publisher="Lark Trust")
    assert tells(sentence, "Who chairs the Lark Trust?", title="Lark Trust writes", publisher="Lark Trust")


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Caterers: Harbour Catering (the council's own), Lark Catering and the schools.", "Who owns Lark Catering?"),
        ("Lark Catering owns three kitchens.", "Who owns Lark Catering?"),
        ("The kitchens that schools run themselves are better.", "Who owns the kitchens?"),
        ("The owners of the boats hire out their own at the mill.", "Who owns the mill?"),
        ("The mill was sold. Lark bought the boats.", "Who owns the mill?"),
    ],
)
def test_what_is_named_beside_or_owns_itself_is_no_owner(sentence: str, question: str) -> None:
    assert tells_of_no_owner(sentence, question)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Lark Catering is owned by the Holm family.", "Who owns Lark Catering?"),
        ("The Holm family owns Lark Catering.", "Who owns Lark Catering?"),
        ("Lark Catering belongs to Ann Lee.", "Who owns Lark Catering?"),
        ("Ann Lee, the mill's new owner, said so.", "Who owns the mill?"),
        ("Ann Lee is the owner of the mill.", "Who owns the mill?"),
        ("The mill was bought by Ann Lee in May.", "Who owns the mill?"),
        ("The mill was sold to Ann Lee.", "Who owns the mill?"),
        ("Ann Lee bought it in May.", "Who owns the mill?"),
        ("Lark is a subsidiary of Holm.", "Who owns Lark?"),
        ("The mill was built in 1902.", "Who owns the mill and when was it built?"),
        ("The council owns its own kitchens.", "Who owns the kitchens?"),
    ],
)
def test_an_owner_is(sentence: str, question: str) -> None:
    assert not tells_of_no_owner(sentence, question)
