"""A sentence that tells in other words what is asked is let through, and its near neighbour is not."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from service.answering.rival_names import has_another_name
from service.cues.definitions import is_of_another_founding
from service.reading import Reading
from tests.answers.test_beside_what_is_asked import tells
from tests.written_archives import ask, client_over

GATE = "The gate has two Doric columns.\nIt was drawn by Ida Moe."
DOCKS = "Dry docking is slow.\nIt contrasts with wet docking."
LOCKS = "The canal has 39 locks and two tunnels."
CELLS = "The mutant channel was silent.\nThe drug, an opener of sodium channels, had no effect on it."
WAKE = "Her father came to Port Grace. After the flood, in which he died, Moe left.\nMoe later wrote to Ann Grace."
FILES = {
    "organisation.toml": '[organisation]\nname = "Dairy Guild of Orle"\n',
    "cheese.md": """# Orvel cheese

Orvel is a hard cheese made from the milk of sheep. The cheese was first mentioned in 1287 in a letter of an abbess.

The club's song, known as the Wheel, is sung in May. The club began in 1902 as Orvel Rovers.
""",
    "faculties.md": """# Schools of Orle

Orle has two schools, of which the School of Art is the largest and the School of Law the youngest, founded in 1994.

The last fair of the schools began on 9 October 1957.
""",
    "herbs.md": "# Herbs\n\nORLE, May 3, 2021 -- Thyme is grown on the slopes.\n",
}


client = client_over(FILES)


@pytest.mark.parametrize(
    ("sentence", "question", "around"),
    [
        ("The mill, drawn by Ida Moe and built in 1901, is closed.", "Who built the mill?", ""),
        ("The mill, designed by Ida Moe, is closed.", "Who designed the mill?", ""),
        ("The lamps of the hall were chosen by Ida Moe.", "Who was responsible for the lamps?", ""),
        ("From 1892 to 1911 she was organist at Elm.", "For how many years was she organist at Elm?", ""),
        ("The survey followed 2,416 nurses.", "How many people took part in the survey?", ""),
        ("The ground has room for 7,450, of them 1,200 seated.", "How many seats does the ground have?", ""),
        ("Of the 312 claims 41 succeeded.", "How many of the claims were successful?", ""),
        ("Cuckoos use one nest in nine.", "What proportion of nests are used by cuckoos?", ""),
        ("The line was closed for nine days after a slide.", "How long was the line closed?", ""),
        ("One case occurred in the placebo group.", "In which group did a case occur?", ""),
        ("It is found with mica and talc; the mineral is green.", "With which minerals is it found?", ""),
        ("Damages are capped unless the office lied.", "When can damages exceed the cap?", ""),
        ("It was adopted in Orle, but not in Hask.", "Which country has not adopted it?", ""),
        ("The gate has two Doric columns.", "How many columns does the gate have?", GATE),
        ("Intake was not related to weight.", "Is intake associated with weight?", ""),
        ("The men fought under Jan Hoek.", "Who led the men?", ""),
        (
            "It contrasts with wet docking.",
            "What is the opposite of dry docking?",
            DOCKS,
        ),
        (
            "The drug, an opener of sodium channels, had no effect on it.",
            "What had no effect on the mutant channel?",
            CELLS,
        ),
        ("Lee was dismissed after eleven matches.", "How many games did Lee last?", ""),
        ("The frieze has three upright grooves.", "How many grooves does the frieze have?", ""),
        ("Registration is free and takes a day.", "What does registration cost?", ""),
        ("Oxygen was found by Moe, in 1773 or earlier, and by Lee in 1774.", "What did Moe find in 1773?", ""),
        ("Ash and yew are immune.", "Which trees are not affected?", ""),
        ("After the flood, in which he died, Moe left.", "How did Ann Moe's father die?", WAKE),
    ],
)
def test_what_tells_it_in_other_words_answers(sentence: str, question: str, around: str) -> None:
    assert tells(sentence, question, around or sentence)


@pytest.mark.parametrize(
    ("sentence", "question", "around"),
    [
        ("The mill designed a wheel.", "Who designed the mill?", ""),
        ("The lamps of the hall failed.", "Who was responsible for the fire?", ""),
        ("The school has 90 law students.", "How many first-year law students are there?", ""),
        (LOCKS, "How many bridges does the canal have?", ""),
        ("Of the 312 claims 41 were withdrawn.", "How many of the claims were successful?", ""),
        ("Cuckoos use one nest in nine.", "What proportion of burrows are used by cuckoos?", ""),
        ("Nine days after a slide the line was closed.", "How long was the line closed?", ""),
        ("One case occurred in a group.", "In which group did a case occur?", ""),
        ("Damages are capped unless the office lied.", "When did damages exceed the cap?", ""),
        ("It was adopted in Orle.", "Which country has not adopted it?", ""),
        ("They trained 90 dock employees.", "How many employees does it have?", ""),
        ("The clinic has 12 private beds.", "How many beds does the clinic have?", ""),
        ("Registration is free to begin in May.", "What does registration cost?", ""),
        ("The men fought under fire.", "Who led the men?", ""),
        ("Ash and yew are common.", "Which trees are not affected?", ""),
    ],
)
def test_what_is_beside_it_does_not(sentence: str, question: str, around: str) -> None:
    assert not tells(sentence, question, around or sentence)


@pytest.mark.parametrize(
    ("sentence", "question", "around"),
    [
        ("She died in Orle.", "Where was she born?", ""),
        ("She was born in Orle.", "Where did she die?", ""),
        ("After the war she wrote odes.", "What did she write before the war?", ""),
        ("Between 2005 and 2015 there were 312 claims.", "How many claims were there after 2015?", ""),
        ("The mill was bought in 1863 by Elm Rail.", "Who bought the mill in 1952?", ""),
        ("Elm burned on 14 March 1634.", "Why did Elm burn in 1734?", ""),
        ("The dye is most active at pH 7.", "At what pH is the dye inactive?", ""),
        ("Treated plots yielded 4 tonnes.", "What did untreated plots yield?", ""),
        ("The record attendance was 9,812.", "What was the lowest attendance?", ""),
        ("Hens need 14 hours of light.", "How many hours of sleep do hens need?", ""),
        ("The average farm has 6 hectares.", "What is the average wage?", ""),
        (
            "The state paid 2 million.",
            "How much was paid by the chamber?",
            "The state paid 2 million.\nThe chamber met.",
        ),
        ("Hens prefer cocks that crow.", "Which hens do cocks prefer?", ""),
        ("Elm is the largest of the Moe Islands, with 900 people.", "What is the population of the Moe Islands?", ""),
        ("She founded a school.", "Who rejected the school?", ""),
        ("Critics such as Moe say it is unjust.", "Why does Moe support it?", ""),
        ("Its oldest building is Elm Hall, rebuilt in 1926.", "When was Elm Hall built?", ""),
    ],
)
def test_what_is_on_the_other_side_of_it_does_not(sentence: str, question: str, around: str) -> None:
    assert not tells(sentence, question, around or sentence)


@pytest.mark.parametrize(
    ("sentence", "question", "around"),
    [
        ("She was born in Elm and died in Orle.", "Where was she born?", ""),
        ("Before the war she wrote odes, and none after the war.", "What did she write before the war?", ""),
        ("After 2015 there were 12 claims.", "How many claims were there after 2015?", ""),
        ("The mill, built in 1863, was bought in 1952 by Elm Rail.", "Who bought the mill in 1952?", ""),
        ("Elm was free from 1600 to 1803.", "What was Elm in 1734?", ""),
        ("About 1800 people came to Elm.", "How many people came to Elm in 1952?", ""),
        ("The dye is not active at pH 9.", "At what pH is the dye inactive?", ""),
        ("Hens need eight hours of rest, or sleep.", "How many hours of sleep do hens need?", ""),
        ("The average wage is 90.", "What is the average wage?", ""),
        ("It paid 2 million.", "How much was paid by the chamber?", "The chamber met.\nIt paid 2 million."),
        ("Cocks prefer hens that cluck.", "Which hens do cocks prefer?", ""),
        ("Elm is the largest of the Moe Islands, with 900 people.", "What is the population of Elm?", ""),
        ("The senate voted against the school.", "Who rejected the school?", ""),
        ("Moe, who supports it, met critics.", "Why does Moe support it?", ""),
        ("Elm Hall was built in 1926.", "When was Elm Hall built?", ""),
    ],
)
def test_what_is_on_its_own_side_answers(sentence: str, question: str, around: str) -> None:
    assert tells(sentence, question, around or sentence)


def test_what_is_founded_below_its_own_name_may_be_called_otherwise() -> None:
    words, asked = "Founded in 1889 by rope makers, the club moved in 1923.", Reading("Who founded Harrow Town?")
    assert not is_of_another_founding(words, "Harrow Town F.C.", asked)
    assert is_of_another_founding(words, "Wash Rangers F.C.", asked)
    assert is_of_another_founding("Founded in 1889 by Ida Moe, Orle Rangers moved.", "Harrow Town F.C.", asked)


@pytest.mark.parametrize(
    ("sentence", "question", "another"),
    [
        ("A permit for the school was given by Moe.", "Who gave the permit for the mill?", True),
        ("A permit for its repair was given by Moe.", "Who gave the permit for the mill?", False),
        ("The goal against Orle was scored by Moe.", "Who scored the goal against Hask?", True),
        ("The goal against Hask was scored by Moe.", "Who scored the goal against Hask?", False),
        ("The line north of Elm was shut for two days.", "How long was the line south of Elm shut?", True),
        ("The line south of Elm was shut for two days.", "How long was the line south of Elm shut?", False),
    ],
)
def test_what_stands_in_the_same_place_is_another(sentence: str, question: str, another: bool) -> None:
    assert has_another_name(question, sentence, "") is another


def test_when_something_was_first_mentioned_is_told_by_the_text_that_says_so(client: TestClient) -> None:
    answer = ask(client, "When was the cheese first mentioned?")
    assert "letter of an abbess" in answer["citations"][0]["exact"]
    assert "1 of 3 documents" in ask(client, "When was thyme first mentioned?")["text"]


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("What was the club called?", "known as the Wheel"),
        ("When was the School of Art founded?", "youngest, founded"),
        ("When did the first fair of the schools begin?", "The last fair"),
    ],
)
def test_a_form_answers_with_nothing_of_its_like(client: TestClient, question: str, wrong: str) -> None:
    assert not any(wrong in citation["exact"] for citation in ask(client, question)["citations"])


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("When was the School of Law founded?", "youngest, founded"),
        ("When did the last fair of the schools begin?", "The last fair"),
    ],
)
def test_a_form_still_answers_for_its_own(client: TestClient, question: str, right: str) -> None:
    assert right in ask(client, question)["citations"][0]["exact"]
