"""A sentence on a part, on the opposite or on what takes place somewhere does not answer for what is asked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from ingest import Span
from service.arrangement import arranged
from service.reading import Reading
from tests.answers.test_evidence import answering, evidence

JARS = "Plum: 4,100 jars\nQuince: 2,900 jars\nMedlar: 600 jars"


def tells(sentence: str, question: str, around: str = "") -> bool:
    """Whether a sentence may answer; ``around`` is the passage that it stands in, a sentence to a line."""
    one = evidence(1, around or sentence)
    if around:
        starts = [around.index(line) for line in around.splitlines()]
        spans = [(start, start + len(line)) for start, line in zip(starts, around.splitlines(), strict=True)]
        passage = replace(one.candidate.passage, stored_sentences=json.dumps(spans))
        span = Span(around.index(sentence), around.index(sentence) + len(sentence))
        one = replace(one, candidate=replace(one.candidate, passage=passage), span=span)
    return bool(answering([one], Reading(question)))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [("Quince: 2,900 jars", "How many jars were filled?"), ("Medlar: 600 jars", "How many jars of plum are there?")],
)
def test_an_item_of_a_list_of_parts_is_not_the_whole_nor_another_part(sentence: str, question: str) -> None:
    assert not tells(sentence, question, JARS)


def test_the_item_that_is_asked_for_the_total_and_a_measure_answer() -> None:
    assert tells("Plum: 4,100 jars", "How many jars of plum were filled?", JARS)
    assert tells("Total: 7,600 jars", "How many jars were filled?", f"{JARS}\nTotal: 7,600 jars")
    assert tells("Length: 12 miles", "How many miles is the trail?", "Length: 12 miles\nClimb: 2 miles")
    assert tells("Jars: 7,600 pieces", "How many jars were filled?")


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The tram had run on the quay since 1921.", "When did the tram close?"),
        ("Beavers arrived on the island in 1984.", "When did the beavers leave?"),
        ("The strike began on 4 May.", "When did the strike end?"),
        ("The strike ended on Friday evening.", "When did the strike start?"),
        ("The strike was over on 9 May.", "When did the strike begin?"),
        ("The post office closes on Sundays.", "What time does the post office close?"),
        ("HB 12 was enacted on May 9.", "When does HB 12 take effect?"),
        ("The mayor signed HB 12 on May 9.", "When is HB 12 in force?"),
    ],
)
def test_when_the_opposite_was_is_not_when_something_ended(sentence: str, question: str) -> None:
    assert not tells(sentence, question)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The tram, which had run since 1921, closed in 1962.", "When did the tram close?"),
        ("The beavers were moved on 9 October.", "When did the beavers leave?"),
        ("Nobody has seen a beaver here since 1984.", "When was a beaver last seen here?"),
        ("Ann Lee has run the tram since 1999.", "When did Ann Lee start?"),
        ("The closing sale opened on 3 May.", "When did the closing sale open?"),
        ("The strike lasted until 9 May.", "When did the strike end?"),
        ("The strike ended three weeks after its start on 4 May.", "When did the strike start?"),
        ("Nurses stopped work on 4 May.", "When did the strike start?"),
        ("The gate opens at 9 and closes at noon.", "When does the gate open?"),
        ("HB 12 was signed on May 9 and takes effect on July 1.", "When does HB 12 take effect?"),
        ("HB 12 was enacted on May 9.", "When was HB 12 signed?"),
    ],
)
def test_when_something_ended_or_began_is_told(sentence: str, question: str) -> None:
    assert tells(sentence, question)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Soup is served on March 3 and 4 at the Elm kitchen.", "Where is the Elm kitchen?"),
        ("Letters are read every Monday in the Elm kitchen.", "where is the elm kitchen"),
        ("You can pay at the Elm kitchen.", "What is the address of the Elm kitchen?"),
        ("Elm Aid was founded in Dayton in 1998 by two nurses.", "Where is Elm Aid based?"),
        ("Elm Aid opened its second kitchen on Tuesday.", "Where is the second kitchen?"),
    ],
)
def test_what_takes_place_somewhere_does_not_tell_where_that_is(sentence: str, question: str) -> None:
    assert not tells(sentence, question)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Soup is served at the Elm kitchen on Cooper Street.", "Where is the Elm kitchen?"),
        ("Soup is served at the Elm kitchen, 14 Cooper Street.", "Where is the Elm kitchen?"),
        ("The Elm kitchen is behind the church.", "Where is the Elm kitchen?"),
        ("Elm Aid, a charity with offices in Dayton, won.", "Where is Elm Aid based?"),
        ("The Dayton-based charity Elm Aid won.", "Where is Elm Aid headquartered?"),
        ("Boxes are handed out at the Elm kitchen.", "Where are boxes handed out?"),
    ],
)
def test_where_something_is_is_told(sentence: str, question: str) -> None:
    assert tells(sentence, question)


def test_when_something_starts_is_a_day_before_it_is_an_hour() -> None:
    hour = evidence(1, "Swimming is from 4:30 p.m. to 6 p.m. on weekdays.")
    day = evidence(2, "The pool is open to children from July 3 to August 9.")
    assert arranged([hour, day], Reading("When does swimming start?")) == (day, hour)
    assert arranged([hour, day], Reading("What time does swimming start?")) == (hour, day)
    both = evidence(3, "Swimming starts on July 3 at 4:30 p.m.")
    assert arranged([both, day], Reading("When does swimming start?")) == (both, day)
    other = evidence(4, "Swimmers sign up by July 1.")
    assert arranged([hour, other], Reading("When does swimming start?")) == (hour, other)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ('A spokesman, Todd Reyes, called the strike "a threat to every owner".', False),
        ("Anybody with a question can call Todd Reyes at 555-0142.", True),
        ("Press reports call the strike a threat.", False),
        ("For questions, write to the county clerk.", True),
    ],
)
def test_whom_to_call_is_told_by_a_way_to_somebody(sentence: str, told: bool) -> None:
    assert tells(sentence, "Who can I call about this?") is told
