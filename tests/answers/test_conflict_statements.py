"""What a sentence states: a value, of what, and of which moment; and who is named in it with which office."""

from __future__ import annotations

import re

import pytest

from ingest import Published
from service.answer import Attribution, Citation, CitedDocument
from service.conflicts.against import conflict, stated_in
from service.conflicts.moments import moment
from service.conflicts.people import named
from service.conflicts.values import Kind, values
from service.ending.assertion import said
from service.ending.disagreement import disagreements

OWN = re.compile(r"\bWick Lantern Museum\b")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("at the end of March 2024", "2024-03-31"),
        ("On 31 December 2023 it closed.", "2023-12-31"),
        ("in the last month of 2023", "2023-12"),
        ("on Saturday, June 8", "2024-06-08"),
        ("in October", "2023-10"),
        ("since 1 April", "2024-04-01"),
        ("last year", "2023"),
        ("nothing is told", ""),
        ("on 31 June 2024", ""),
        ("on 29 February 2023", ""),
        ("from 2 May to 9 May 2024", None),
        ("in 2021 and in 2022", None),
        ("in 2023-24", None),
    ],
)
def test_a_moment_is_told_in_many_ways(text: str, when: str | None) -> None:
    assert moment(text, "2024-06-20") == when


@pytest.mark.parametrize(
    ("text", "kind", "amount", "unit"),
    [
        ("has come to £3.2 million", Kind.SUM, 3_200_000, "£"),
        ("a cost of €3.6m", Kind.SUM, 3_600_000, "€"),
        ("94.6 per cent of departures", Kind.SHARE, 94.6, "%"),
        ("takes three quarters of an hour", Kind.STRETCH, 45, "time"),
        ("takes an hour and a half", Kind.STRETCH, 90, "time"),
        ("was away for a fortnight", Kind.STRETCH, 20_160, "time"),
        ("employs eighty-four musicians", Kind.COUNT, 84, "musici"),
        ("the fleet consisted of nine ferries", Kind.COUNT, 9, "ferrie"),
        ("The office opens at 8.30am", Kind.HOUR, 510, "hour"),
        ("open from half past seven every morning", Kind.HOUR, 450, "hour"),
        ("a stage of 190 square metres", Kind.SIZE, 190, "square metre"),
    ],
)
def test_a_value_is_read_in_figures_and_words(text: str, kind: Kind, amount: float, unit: str) -> None:
    assert [(one.kind, one.amount, one.unit) for one in values(text)] == [(kind, amount, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "about 40 lamps",
        "more than £3 million",
        "the first 100 visitors",
        "of 9,200 lamps",
        "some 30 per cent",
        "40 or so boats",
        "between 20 and 30 boats",
        "the 2024 editions",
    ],
)
def test_what_is_round_or_a_part_is_no_value(text: str) -> None:
    assert list(values(text)) == []


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("“Like new,” said head conservator Marian Thwaite.", "Marian Thwaite", "head conservator"),
        ("Local studies librarian Jo Marsh will talk.", "Jo Marsh", "local studies librarian"),
        ("It is led by Dr Ada Holm, a consultant radiologist.", "Ada Holm", "consultant radiologist"),
    ],
)
def test_who_is_named_with_an_office(text: str, name: str, office: str) -> None:
    assert (name, office) in [(one.printed, one.office) for one in named(text, "2024-06-20")]


def told(text: str, source: str, day: str = "2024-06-20") -> tuple[str, str, str, str, re.Pattern[str]]:
    return text, "Reed Hall", source, day, OWN


def clash(one: str, other: str, days: tuple[str, str] = ("2024-06-20", "2024-07-30")) -> tuple[str, str] | None:
    first, second = stated_in(*told(one, "a", days[0])), stated_in(*told(other, "b", days[1]))
    return conflict(first, second) if first and second else None


@pytest.mark.parametrize(
    ("one", "other", "printed"),
    [
        ("Elm Ward has eighteen beds.", "Elm Ward reopened with 16 beds.", ("eighteen beds", "16 beds")),
        (
            "Ruth Cole was made director of nursing in May 2023.",
            "Hal Mare has been appointed director of nursing in May 2023.",
            ("Ruth Cole", "Hal Mare"),
        ),
        (
            "They heard Gil Oxley, who has been chair of the trust since 2021.",
            "The sign was unveiled by vice-chair Gil Oxley.",
            ("chair of the trust", "vice chair"),
        ),
        (
            "The crossing from Reed Quay to Orr takes 35 minutes.",
            "The boat needs three quarters of an hour from Reed Quay to Orr.",
            ("35 minutes", "three quarters of an hour"),
        ),
    ],
)
def test_two_sentences_of_one_thing_conflict(one: str, other: str, printed: tuple[str, str]) -> None:
    assert clash(one, other) == printed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elm Ward has eighteen beds.", "Rowan Ward has 16 beds."),  # two things
        ("Elm Ward has eighteen beds.", "Elm Ward has 16 nurses."),  # two counts
        ("Elm Ward had 18 beds in 2021.", "Elm Ward had 16 beds in 2022."),  # two moments
        ("Elm Ward has eighteen beds.", "Elm Ward will have 16 beds."),  # a plan
        ("Elm Ward has eighteen beds.", "Elm Ward has about 16 beds."),  # round
        ("Elm Ward has eighteen beds.", "Of Elm Ward's beds, 16 of them were full."),  # a part
        ("Reed Hall cost £4 million.", "The roof of Reed Hall cost £400,000."),  # a part
        ("The annexe opened on 11 May 2024.", "The annexe is due to open on 18 May 2024."),  # a plan
        ("An adult pays £8.40 at Orr.", "A child pays £4.20 at Orr."),
        ("said director Ann Lee.", "said director Tom Lee."),  # two people
        ("said director Ann Lee.", "said director Ann Lee."),
        ("Civil Harassment Orders: the court", "A civil Harassment Order is granted."),  # no names
        ("Of 238 people, 14 (6%) fell ill within 24 months.", "55% or fewer people waited 24 months."),  # no moment
        ("It won the annual Harbour Light Awards.", "It won the annual Harbour Light Award."),  # one of several
        ("Reed Hall cost £4.2 million.", "Reed Hall cost £4,197,300."),  # in round figures
        ("Elm Ward has eighteen beds.", "If the levy passes, Elm Ward has 16 beds."),
        ("The café of the Orle terminal opened on 11 May 2024.", "The terminal at Orle opened on 18 May 2024."),
        (
            "Ruth Cole was made director of nursing in May 2023.",
            "Hal Mare was made director of finance in May 2023.",
        ),
        ("We run a scheme that was established in 2014.", "We were founded in 1998."),  # a scheme's beginning
        ("The mill ground 288,000 sacks in 2023.", "The mill ground 288 thousand sacks in 2023."),
    ],
)
def test_two_sentences_that_may_both_be_true_do_not(one: str, other: str) -> None:
    assert clash(one, other) is None


@pytest.mark.parametrize(("lead", "conflicts"), [("Elm Ward is open again.", True), ("Rowan Ward is open.", False)])
def test_a_pronoun_tells_of_what_the_sentence_before_names(lead: str, conflicts: bool) -> None:
    one = stated_in("It has eighteen beds.", lead, "a", "2024-06-20", OWN)
    other = stated_in("Elm Ward has 16 beds.", "", "b", "2024-07-30", OWN)
    assert one is not None
    assert other is not None
    assert (conflict(one, other) is not None) is conflicts


def test_a_count_of_long_ago_is_no_conflict_with_that_of_today() -> None:
    pair = "Elm Ward has eighteen beds.", "Elm Ward has 16 beds."
    assert clash(*pair) is not None
    assert clash(*pair, days=("2019-06-20", "2024-07-30")) is None


def cited(marker: int, source: str, words: str) -> Citation:
    document = CitedDocument(source, "", "", "", None, (), Published())
    return Citation(marker, "quote", words, "", "", 0, len(words), "v", document, None, "", None, Attribution("", ""))


@pytest.mark.parametrize(
    ("denying", "differ"),
    [
        ("Dan Averill, the chief executive, said that it was a disappointment but not a disaster.", False),
        ("Dan Averill is not the chief executive.", True),
    ],
)
def test_a_denial_is_one_where_the_other_tells_what_it_denies(denying: str, differ: bool) -> None:
    line = cited(2, "b", "Chief executive of all: Dan Averill.")
    assert bool(list(disagreements([cited(1, "a", denying), line]))) is differ


def test_a_line_with_an_office_denies_nothing_that_its_holder_says() -> None:
    told_so = said("Dan Averill, the chief executive, said that it was a disappointment but not a disaster.")
    assert told_so.negated
    assert said("Chief executive: Dan Averill.").words.isdisjoint(told_so.denied)
    assert not said("Hawaii was the last state without such a law.").negated
