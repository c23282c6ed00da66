"""What of the reader's evidence may answer, and letters spelled out where a document does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from ingest import Anatomy, Published, Quote, Span, StoredDocument, StoredPassage
from ingest.commands import add
from ingest.settings import IngestSettings
from service import wording
from service.answer import Searched
from service.answering.refusals import may_answer, refused_by
from service.evidence import each_once
from service.reader import Evidence
from service.reading import Kind, Reading
from service.retriever import Candidate
from tests.archives import new_data_dir
from tests.conftest import client_of
from tests.organisations import state_names


def evidence(number: int, text: str, published: str | None = None) -> Evidence:
    """A sentence that is the whole of a document."""
    span = Span(0, len(text))
    document = StoredDocument(number, f"d{number}", "v", Anatomy(f"Title {number}", "page", Published(published)))
    passage = StoredPassage(number, document, span, text, "", (span,), str(number), (0, 0), ((0, 0),))
    return Evidence(Candidate(passage, 1.0, 1.0, 1.0), span, 1.0)


def test_a_sentence_of_another_year_does_not_answer_for_the_year_that_is_asked_about() -> None:
    asked, other, dateless = (
        evidence(1, "The depot bought 14 pumps in 2022."),
        evidence(2, "The depot bought 9 pumps in 2021."),
        evidence(3, "The depot buys its pumps in spring."),
    )
    found = answering([other, asked, dateless], Reading("How many pumps in 2022?", years=(2022,)))
    assert found == [asked, dateless]
    assert answering([other], Reading("How many pumps?")) == [other]


def test_a_year_that_something_is_measured_from_is_not_the_year_of_a_sentence() -> None:
    reading = Reading("How low was the pond in 2022?", years=(2022,))
    text = "The pond stood at 1.2 metres, the lowest level since gauges were set up in 1946."
    same_year, another = evidence(1, text, "2022-08-03"), evidence(2, text, "2019-08-05")
    than = evidence(3, "The pond is a metre lower than in 2015.", "2022-09-01")
    assert answering([same_year, another, than], reading) == [same_year, than]


def test_a_sentence_without_a_year_answers_for_the_year_of_its_document_or_passage() -> None:
    reading = Reading("How low was the pond in 2021?", years=(2021,))
    text = "The pond stood at 1.4 metres."
    of_then, of_later, undated = evidence(1, text, "2021-07"), evidence(2, text, "2022-07"), evidence(3, text)
    assert answering([of_then, of_later, undated], reading) == [of_then, undated]
    whole = "A year earlier, in 2021, it was dry. " + text
    told = replace(evidence(4, whole, "2022-07"), span=Span(len(whole) - len(text), len(whole)))
    assert answering([told], reading) == [told]


def test_a_sentence_that_begins_with_last_year_is_of_the_year_before_its_document() -> None:
    last, more = "Last year 6,200 people came.", "6,400 people came, 200 more than last year."
    earlier = "A year earlier 5,900 people had come."
    found = [evidence(n, text, "2022-07") for n, text in enumerate((last, more, earlier), start=1)]
    assert answering(found, Reading("How many people came in 2022?", years=(2022,))) == [found[1]]
    assert answering(found, Reading("How many people came in 2021?", years=(2021,))) == [found[0]]
    assert answering(found, Reading("How many people came?")) == found


def test_a_refused_sentence_has_the_rule_that_refused_it_by_name() -> None:
    one, names = evidence(1, "The bridge of 2017 was opened by the mayor."), state_names()
    assert refused_by(one, Reading("Who opened the bridge in 2019?", years=(2019,)), names) == "is_of_another_year"
    assert refused_by(one, Reading("What did the bridge cost?"), names) == "tells_another_price"
    assert refused_by(one, Reading("Who opened the bridge in 2017?", years=(2017,)), names) is None


def test_a_sentence_that_tells_no_time_does_not_answer_when() -> None:
    found = [evidence(1, "The barn was closed for repairs."), evidence(2, "The barn was closed in spring.")]
    assert answering(found, Reading("When was the barn closed?")) == found[1:]
    assert answering(found, Reading("Was the barn closed?")) == found


def test_when_another_thing_opens_does_not_tell_when_this_one_does() -> None:
    scheme, canteen = evidence(1, "A voluntary scheme closes on March 28."), evidence(2, "The canteen closes in May.")
    library, they = evidence(3, "The library shuts on May 3."), evidence(4, "It closes on May 3.")
    every = [scheme, canteen, library, they]
    assert answering([scheme, canteen, library], Reading("When does the library close?")) == [library]
    assert answering(every, Reading("When does the title of the library go out?")) == every


def test_how_many_more_came_does_not_tell_how_many_there_are() -> None:
    more, all_of_them = evidence(1, "The mill opened two more halls."), evidence(2, "The mill has nine halls.")
    assert answering([more, all_of_them], Reading("How many halls does the mill have?")) == [all_of_them]
    assert answering([more, all_of_them], Reading("How many more halls did the mill open?")) == [more, all_of_them]


def test_what_was_brought_forward_does_not_answer_what_became_law() -> None:
    forward, law = evidence(1, "Legislators introduced 933 bills."), evidence(2, "Of these, 81 were enacted.")
    both, neither = evidence(3, "Of 933 bills introduced, 81 passed."), evidence(4, "There were 933 bills.")
    every = [forward, law, both, neither]
    assert answering(every, Reading("How many bills were enacted?")) == [law, both, neither]
    assert answering(every, Reading("How many bills were introduced?")) == [forward, both, neither]
    assert answering(every, Reading("What is said of bills?")) == every


@pytest.mark.parametrize(
    "question",
    [
        "How many bridges got an A?",
        "How many bridges received As?",
        "Which bridges earned straight A's?",
        "Did any bridge get an A+?",
        "How many bridges were graded A?",
    ],
)
def test_a_sentence_without_the_letter_that_is_asked_for_does_not_answer(question: str) -> None:
    others = [
        evidence(1, "That year, 26 bridges got Fs and 15 had Ds."),
        evidence(2, "A bridge of brick was graded as well as one of stone."),
        evidence(3, "As in every year, the grade of the Mill Crossing was a B."),
        evidence(4, "The board advanced the grading of bridges."),
    ]
    holding = [
        evidence(5, "Seven bridges got As."),
        evidence(6, "The crossing received an A."),
        evidence(7, "Harbour Bridge | A | 92"),
        evidence(8, "Nine rose from an F to an A-."),
    ]
    assert answering([*others, *holding], Reading(question)) == holding


def test_what_can_be_is_not_told_by_what_was() -> None:
    was, can = (
        evidence(1, "The mill had the lowest score of 2011."),
        evidence(2, "12 points are the least a bridge can have."),
    )
    for question in ("What is the lowest score you can get?", "What is the lowest possible score?"):
        assert answering([was, can], Reading(question)) == [can]
    assert answering([was, can], Reading("What was the lowest score?")) == [was, can]


@pytest.mark.parametrize(
    "question", ["How many bridges did the board get?", "Who received a D-Day medal?", "Did a B road get a bridge?"]
)
def test_a_letter_that_is_no_grade_is_not_asked_for(question: str) -> None:
    told = [evidence(1, "The board bought 14 bridges in all.")]
    assert answering(told, Reading(question)) == told


def test_a_sentence_that_several_documents_print_stands_once_and_the_first_stays() -> None:
    first, copy = evidence(1, "The depot bought 14 pumps."), evidence(2, "The depot bought 14 pumps .")
    near = evidence(3, "The depot bought 15 pumps.")
    assert each_once([first, copy, near]) == (first, near)


def test_of_what_somebody_said_only_sentences_that_name_them_and_hold_nobody_elses_words_answer() -> None:
    own = evidence(1, "Theresa May told the board that trams are late.")
    other = evidence(2, "Trams may be late, the board was told.")
    words = "Theresa May heard: Trams are late."
    document = replace(
        evidence(3, words).candidate.passage.document,
        anatomy=Anatomy("Title", "page", Published(), quotes=(Quote(Span(19, 34), "Ann Lee"),)),
    )
    passage = replace(evidence(3, words).candidate.passage, document=document)
    spoken = Evidence(Candidate(passage, 1.0, 1.0, 1.0), Span(0, len(words)), 1.0)
    asked = Reading("What did Theresa May say about trams?", speaker="Theresa May")
    assert answering([other, spoken, own], asked) == [own]
    assert answering([other], Reading("Are trams late?")) == [other]


def test_of_what_will_be_only_a_sentence_that_speaks_of_it_answers() -> None:
    past, future = evidence(1, "The depot opened in 2011."), evidence(2, "The depot will open again in 2031.")
    assert answering([past, future], Reading("When will the depot open again?")) == [future]
    assert answering([past, future], Reading("When did the depot open?")) == [past, future]
    assert answering([past, future], Reading("When will the depot open?", kind=Kind.PREDICTION)) == [future]


def answering(found: list[Evidence], reading: Reading) -> list[Evidence]:
    return [one for one in found if may_answer(one, reading, state_names())]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("letters")
    words = "The Millbrook Board of Transit (MBT) met on Monday. The MBT runs twelve trams. A new HTB was installed."
    (folder / "board.md").write_text(f"# THE BOARD MEETS\n\n{words}\n")
    addresses = "\n".join(f"Ferry story: https://courier.example/ferry-lantern-harbour-{i}-of-{i}" for i in range(5))
    (folder / "links.md").write_text(f"# FERRY LINKS\n\n{addresses}\n")
    data_dir = new_data_dir(tmp_path_factory.mktemp("letters-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    assert add([folder], settings, json_lines=True, prune=False).complete
    with client_of(data_dir) as opened:
        yield opened


def test_letters_are_answered_with_the_sentence_that_spells_them_out_and_with_no_other(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": "What does MBT stand for?"}).json()
    assert [c["exact"] for c in answer["citations"]] == ["The Millbrook Board of Transit (MBT) met on Monday."]
    assert client.post("/v1/ask", json={"question": "What does HTB stand for?"}).json()["citations"] == []


def test_a_passage_of_addresses_is_not_shown_as_the_nearest(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": "Which lantern of the harbour ferry was stolen?"}).json()
    assert answer["outcome"] == "abstained"
    assert answer["nearest"]
    assert not [c for c in answer["nearest"] if "courier.example" in c["exact"]]


@pytest.mark.parametrize(
    ("documents", "last", "told"),
    [
        (1, "2016", "Searched: 1 document from 2016, as of"),
        (2, "2018", "Searched: 2 documents from 2016 to 2018, as of"),
    ],
)
def test_what_was_searched_is_said_in_whole_words(documents: int, last: str, told: str) -> None:
    assert told in wording.not_in_archive(
        Searched(documents, 5, "2016-03-01", last, "gen", "2026-01-01T00:00:00Z"), "en"
    )


def test_what_was_is_not_of_a_year_that_was_still_to_come() -> None:
    reading = Reading("How many people came to the fair in 2025?", years=(2025,))
    text = "About 900 people came to the fair. The next fair will be held on 7 May 2025."
    came = evidence(1, text, "2024-05-09")
    first = replace(came, span=Span(0, text.index(" The next")))
    then = replace(came, span=Span(text.index("The next"), len(text)))
    assert answering([first], reading) == []
    assert answering([then], Reading("When is the fair of 2025?", years=(2025,))) == [then]
    of_2024 = Reading("How many people came to the fair in 2024?", years=(2024,))
    assert answering([first], of_2024) == [first]


def test_what_is_to_be_done_is_announced_in_whatever_form_its_verb_has() -> None:
    reading = Reading("When will the depot be rebuilt?")
    told, past = evidence(1, "The depot is to be rebuilt by 2029."), evidence(2, "The depot was rebuilt in 2019.")
    assert answering([past, told], reading) == [told]
