"""What a misleading question comes near to does not answer it: the other of two, another measure, deed or month."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from ingest import Span
from service.answering.done_when import tells_when_of_another_deed
from service.answering.not_meant import tells_what_is_not_meant
from service.answering.price_told import tells_another_price
from service.answering.rival_names import has_another_name
from service.answering.rivals import is_of_others
from service.answering.years_told import tells_of
from service.reading import Reading
from tests.answers.test_beside_what_is_asked import tells
from tests.answers.test_evidence import answering, evidence

DEEP = "The upper gallery is closed.\nThe lower gallery is 90 metres deep.\nA return ticket is sold at the lodge."
TICKET = "Return tickets are sold.\nAsk for a corrected ticket at the lodge."
PERMIT = "Bo left Harrow Plain.\nUnder the Act a worker keeps her permit."
EYE = "With one eye she saw little.\nAt seven she lost the sight of her left eye."
RUNWAYS = "The main runway will be closed in May.\nThe runway is 900 metres long.\nThe side runway stays open."
REOPENS = "Kite bridge open again\nThe Kite bridge was opened to carts again this morning."
SHOWS = "Slow Boats shows 140 maps.\nNight Trains Home opens in June."
TALKS = "The talks for the union were led by Gwen Tull.\nBo Stan, head of finance at the mill, paid."
PLEA = "Hugh Carr proposed to raise the fee.\nThe proposal was rejected."
CUP = "The cup was found in Lom.\nDutch police seized it from a dealer."


@pytest.mark.parametrize(
    ("sentence", "question", "around"),
    [
        ("The most visited room was the hall.", "Which was the least visited room?", ""),
        ("In the long-stay park a day costs $9.", "How much is a day in the short-stay park?", ""),
        ("Her predecessor, Gordon Pike, retired in 2017.", "Who is her successor?", ""),
        ("The runway of 900 metres was built in 1963.", "How wide is the runway?", ""),
        ("The mill was founded in 1887 by Josiah Hald.", "How old was Josiah Hald when he founded the mill?", ""),
        ("Silk Home is curated by Faith Ade.", "Which show was not curated by Faith Ade?", ""),
        ("The board agreed to apply to the fund for $3.5 million.", "Did the fund give the $3.5 million?", ""),
        ("Amina Far asked for a report on ramps by May.", "What did the report on ramps find?", ""),
        ("The runway is 900 metres long.", "How long is the side runway?", RUNWAYS),
        ("The west wing opened in 1998.", "When did the east wing open?", ""),
        ("Slow Boats shows 140 maps.", "How many maps are in Night Trains Home?", SHOWS),
        ("The wing, opened in 1998, will remain in use.", "When was the wing renovated?", ""),
        ("Three parties had offered her a place.", "Which three parties offered her a place?", ""),
        ("The rehearsal of May was broken off.", "Why was the rehearsal of May broken off?", ""),
        ("A cup from 1742 was stolen on Monday.", "Who stole the cup?", ""),
        ("The cup was found in Lom.", "Who found the cup?", "The cup was found in Lom.\nIt has a dent."),
        ("The room was designed by Marsh & Bell.", "Who designed the room's lamps?", ""),
        ("Tri Power is examining the cause of the fault.", "Who caused the fault?", ""),
        ("Tom Ives will lead the port from January 1, 2026.", "When will Tom Ives retire?", ""),
        ("Eleanor Voss will not stand again as chair in 2026.", "When did Eleanor Voss become chair?", ""),
        ("Lom Airport opened in 1956.", "When was the railway station at the airport opened?", ""),
        ("The gift of $250,000 is for its care.", "When was the gift paid back?", ""),
        ("The room cost $690,000.", "What was the original budget for the room?", ""),
        ("Bo Stan, head of finance at the mill, paid.", "Who led the mill?", TALKS),
        ("The port had 9,000 visitors in 2023.", "How many visitors came in March?", ""),
        ("The best month was July, with 900 visitors, and the worst was March.", "How many came in March?", ""),
        ("The best day was Friday, July 26, with 900 visitors.", "How many visitors came in July?", ""),
        ("Nine trains were cancelled.", "How many trains were cancelled during the bridge closure?", ""),
        ("She was the first woman to lead the port.", "Who was the first director of the port?", ""),
        ("The port has 3,150 parking spaces.", "How many disabled parking spaces are there?", ""),
        ("About 2,600 passengers were affected.", "How many of the passengers affected were children?", ""),
        ("The Kite bridge opens 41 days after the mill was closed.", "How long was the Kite bridge closed?", ""),
        ("The bridge was shut as a gauge read nine on Tuesday.", "For how long (Kite bridge)?", ""),
        ("The bridge cost 9 million.", "By when (How much did the bridge cost)?", ""),
        ("A wall fell 41 days after it was closed.", "How long was the Kite bridge closed?", ""),
        ("Eels, tested again on 28 April, held 0.4 milligrams of lead.", "How many eels were tested?", ""),
        ("The wing is to have six gates.", "How many gates does the port have?", ""),
        ("The lower gallery is 90 metres deep.", "How deep is the upper gallery?", DEEP),
        ("Liv was the most frequent name of all.", "How many girls were named Liv?", ""),
        ("It was hidden in a church.", "In which church was it hidden?", ""),
        ("It listens at a port.", "Which port does it listen on?", ""),
        ("The fair moved to a park.", "When is the fair held?", ""),
    ],
)
def test_what_only_comes_near_is_no_answer(sentence: str, question: str, around: str) -> None:
    assert not tells(sentence, question, around or sentence)


@pytest.mark.parametrize(
    ("sentence", "question", "around"),
    [
        ("The least visited room was the attic.", "Which was the least visited room?", ""),
        ("Pike is followed by Ann Lee, her successor.", "Who is her successor?", ""),
        ("The runway is 900 metres by 30.", "How wide is the runway?", ""),
        ("The gap is 14 points.", "How wide is the gap?", ""),
        ("Slow Boats is the only one without her.", "Which show was not curated by Faith Ade?", ""),
        ("Hugh Carr proposed to raise the fee.", "Did the trustees raise the fee?", PLEA),
        ("The runway is 900 metres long.", "How long is the main runway?", RUNWAYS),
        ("Slow Boats shows 140 maps.", "How many maps are in Slow Boats?", SHOWS),
        ("It was refitted in 2004 and opened in May.", "When was the wing renovated?", ""),
        ("Reds, Greens and Blues offered her a place.", "Which three parties offered her a place?", ""),
        ("The rehearsal of May was broken off as the lamps failed.", "Why was the rehearsal of May broken off?", ""),
        ("The cup was stolen by two men.", "Who stole the cup?", ""),
        ("The cup was found in Lom.", "Who found the cup?", CUP),
        ("The room's lamps were designed by Marsh & Bell.", "Who designed the room's lamps?", ""),
        ("The talks for the union were led by Gwen Tull.", "Who led the talks for the union?", TALKS),
        ("The Kite bridge was opened to carts again this morning.", "When did the Kite bridge open again?", REOPENS),
        ("Carts may use it again from today, 41 days after it was closed.", "How long was the Kite bridge closed?", ""),
        ("The bridge is shut from Tuesday to Friday.", "For how long (Kite bridge)?", ""),
        ("The 12 eels held 0.4 milligrams of lead.", "How many eels were tested?", ""),
        ("Eels of 0.4 kilograms were tested, dozens in all.", "How many eels were tested in 2020?", ""),
        ("In March 700 visitors came.", "How many visitors came in March?", ""),
        ("The first director of the port was Ida Moe.", "Who was the first director of the port?", ""),
        ("Of the 64 disabled parking spaces nine are free.", "How many disabled parking spaces are free?", ""),
        ("Ask for a corrected ticket at the lodge.", "How do I change a return ticket?", TICKET),
        ("At seven she lost the sight of her left eye.", "How did she lose the sight of one eye?", EYE),
        ("Under the Act a worker keeps her permit.", "Does a worker keep her permit in Harrow Plain?", PERMIT),
        ("On Friday 2,900 schoolchildren came.", "How many kids came on Friday?", ""),
        ("Of those at risk 355 were under 18.", "How many of the people at risk were minors?", ""),
        ("It listens on 8443, the port for copies is shut.", "Which port does it listen on?", ""),
        ("The fair is held on Wednesdays.", "When is the fair held?", ""),
        ("She was ordained at forty-three.", "How old was Ida Moe when she was ordained?", ""),
        ("Unlike a mirror, the standby answers no queries.", "How does a standby differ from a mirror?", ""),
        ("Hollow: The Crown is a film directed by Nao Fu.", "Who directed the Hollow movie?", ""),
        ("She owns 70 percent of the firm.", "Who owns Hobart & Fenn?", ""),
        ("The idea came from Amparo Lind.", "Who designed the gate and what gave her the idea?", ""),
        ("On October 31 there were 604 tonnes.", "How many tonnes were there at the end of October?", ""),
        ("Costs came to 19 million in 2022.", "What were the costs of the ferries in 2022?", ""),
        ("The first time she failed for eating.", "Why did she fail her first test?", ""),
    ],
)
def test_what_tells_it_still_answers(sentence: str, question: str, around: str) -> None:
    assert tells(sentence, question, around or sentence)


def test_a_row_is_of_the_group_that_the_head_of_its_column_names() -> None:
    row, asked = "| 3 | Liv | 371 | Emil | 390 |", Reading("How many girls were named Liv?")
    one = evidence(1, row)
    headed = replace(
        one, candidate=replace(one.candidate, passage=replace(one.candidate.passage, context="Girls | Boys"))
    )
    assert answering([headed], asked) == [headed]
    assert not answering([one], asked)


def test_a_first_price_is_no_plan_and_a_first_budget_is_one() -> None:
    assert not tells_another_price("The bike goes on sale at $2,895.", "What did the first bike cost?")
    assert tells_another_price("The bike goes on sale at $2,895.", "What was the first budget for the bike?")


@pytest.mark.parametrize(("which", "meant"), [("salt war", True), ("Salt War", False)])
def test_only_names_of_one_word_are_namesakes(which: str, meant: bool) -> None:
    salt, w = which.split()[0], which.split()[1][0]
    text = f"The {which} was long. The {salt} {w}oad is short. The woad was laid by Lee."
    passage = evidence(1, text).candidate.passage
    assert tells_what_is_not_meant(passage, "The woad was laid by Lee.", f"Who won the {which}?") is not meant


def test_a_title_with_two_years_is_of_both() -> None:
    one = evidence(1, "The gym was borrowed for eleven hours.", "2018-04-11")
    anatomy = replace(one.passage.document.anatomy, title="The winter of 2016-17")
    document = replace(one.passage.document, anatomy=anatomy)
    passage = replace(one.passage, document=document, stored_sentences=json.dumps([(one.span.start, one.span.end)]))
    winter = replace(one, candidate=replace(one.candidate, passage=passage))
    for year, told in ((2016, True), (2017, True), (2015, False)):
        question = Reading(f"Why was the gym borrowed in {year}?", years=(year,))
        assert tells_of(winter.passage, winter.span, question.years, question.question) is told


def test_what_is_by_or_for_another_or_holds_on_average_is_of_others() -> None:
    bowl, talks = "There are 27 vases by Gale and a bowl by Lal.", "The talks for the union were led by Gwen Tull."
    assert has_another_name("What is the bowl by Gale worth?", bowl, "")
    assert not has_another_name("What is the bowl by Lal worth?", bowl, "")
    assert not has_another_name("Was the bowl made by Gale?", "The bowl was made by Lal.", "")
    assert has_another_name("Who led the talks for the mill?", talks, "")
    assert not has_another_name("Who led the talks for the union?", talks, "")
    assert is_of_others("What is the limit at night?", "The limit of 57 decibels was never exceeded.")
    assert not is_of_others("Is the line answered at night?", "The line is answered around the clock.")


def test_a_deed_is_told_by_its_own_words_or_by_what_comes_to_the_same() -> None:
    assert not tells_when_of_another_deed("The show opens on June 20.", "When does the show start?")
    assert tells_when_of_another_deed("The hall was sold in 1950.", "When was the hall built?")
    assert not tells_when_of_another_deed("The hall came into being in 1950.", "When was the hall built?")


def test_a_year_named_only_behind_a_sentence_is_not_its_year() -> None:
    text = "LOM, February 10, 2025 - In 2024 fewer came. Income fell to $940,000. For 2025 we expect more."
    income, asked = "Income fell to $940,000.", Reading("What was the income in 2025?", years=(2025,))
    spans = [(text.index(one), text.index(one) + len(one)) for one in (text[:44], income, "For 2025 we expect more.")]
    whole = evidence(1, text, "2025-02-10")
    document = whole.candidate.passage.document
    document = replace(document, anatomy=replace(document.anatomy, title="Fewer visitors in 2024"))
    passage = replace(whole.candidate.passage, document=document, stored_sentences=json.dumps(spans))
    fell = replace(whole, candidate=replace(whole.candidate, passage=passage), span=Span(*spans[1]))
    assert not answering([fell], asked)
    assert answering([fell], Reading("What was the income in 2024?", years=(2024,))) == [fell]
