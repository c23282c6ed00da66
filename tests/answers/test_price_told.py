"""A price is that of what is asked: not of what a sentence tells it of, with the thing named beside."""

from __future__ import annotations

import pytest

from service.answering.price_told import tells_another_price

DOGS = "They sleep in a shed and pay 4 pounds a night, breakfast not included."


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("how much is breakfast", DOGS),
        ("is breakfast included", DOGS),
        ("what does towel hire cost", "A sauna ticket costs 12 euros, towel hire not included."),
        ("how much are the towels", "A sauna ticket costs 12 euros (plus towels)."),
        ("How much did you pay to buy the boats?", "The boats and their crew come to 90,000 pounds a year."),
        ("What did you pay to buy the boats?", "The trust paid for 40 crossings, at 300 pounds a crossing."),
        ("What was the price of buying the engine?", "The engine burns 200 pounds of coal a day."),
        (
            "How much would free meals cost?",
            "The trust asked the council to raise what it spends, now 87 pence a meal.",
        ),
        ("how much is a school dinner", "In the kitchens of schools 14 per cent of dinners come frozen."),
        ("how much is a school dinner", "Pupils who eat a school dinner on an average day: 24,300"),
        ("How much would free meals cost?", "Pupils who are entitled to free meals: 9,870"),
        ("What would free meals cost?", "Price of a meal for those who pay: 2.65 pounds in primary schools"),
        ("how much is the new rope", "The rope, 4,760 metres long and 54 tonnes in weight, comes from Lindau."),
        ("was parking ever free", "A full car park does not pay for a kilowatt-hour."),
        ("is the bus free", "The bus runs every ten minutes."),
    ],
)
def test_the_price_of_something_else_answers_nothing(question: str, sentence: str) -> None:
    assert tells_another_price(sentence, question)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("how much is a bunk", "A bunk costs 30 pounds, breakfast not included."),
        ("is breakfast included", "A bunk costs 30 pounds, breakfast not included."),
        ("is breakfast included", "Breakfast is included."),
        ("how much is breakfast", "Breakfast costs 8 pounds."),
        ("how much do dogs pay a night", "Dogs pay 4 pounds a night, breakfast not included."),
        ("What did you pay to buy the boats?", "The boats were bought for 900,000 pounds."),
        ("What did you pay to buy the boats?", "The trust paid 900,000 pounds for the boats."),
        ("How much would free meals cost?", "Free meals would come to 6.2 million pounds."),
        ("How much would free meals cost?", "Our estimate is that this would cost £6.2 million."),
        ("How much does a bunk cost?", "A bunk is EUR 30."),
        ("How much does a bunk cost?", "Price of a bunk: 30"),
        ("When was the new roof finished and what did it cost?", "The new roof was finished on 28 February."),
        ("how much is the fine", "The office fined the mill 900 pounds."),
        ("how much is the increase", "Fares rise by 4 percent."),
        ("how much was the water level", "The level was 4 metres."),
        ("was parking ever free", "Parking at the station, which has been free, will cost 6 pounds a day."),
        ("is the bus free", "Nobody pays on the bus on Sundays."),
        ("is the bus free", "You need a ticket on the bus."),
        ("are you free on Sunday", "The museum is closed on Sundays."),
        ("Who bought the boats?", "The boats come to 90,000 pounds a year."),
    ],
)
def test_its_own_price_does(question: str, sentence: str) -> None:
    assert not tells_another_price(sentence, question)
