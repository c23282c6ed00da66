"""One speaker's words and no other's; a bill's own sentences, and never another bill's. On made-up releases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from ingest.commands import add
from ingest.settings import IngestSettings
from tests.archives import new_data_dir, release
from tests.conftest import client_of
from tests.written_archives import ask, client_over

DEPOT = """# TRAM DEPOT REOPENS AFTER FLOOD

FOR IMMEDIATE RELEASE

MILLBROOK, Ohio, May 4, 2023 -- The tram depot reopened on Monday after the spring flood.

"We kept every driver on full pay while the sheds dried out, and the first cars left on time although half of the wire
had to be hung again," said depot chief Ines Calloway. "Nobody was sent home."

"The flood wall comes next," said Theo Marsh, mayor of Millbrook.

House Bill 417, signed on April 2, 2023, pays for the flood wall. HB 417 also funds two new pumps. Senate Bill 90
stays in committee.
"""
FARES = """# FARES FROZEN FOR A YEAR

FOR IMMEDIATE RELEASE

MILLBROOK, Ohio, June 9, 2024 -- Fares stay where they are until next summer.

"Riders asked for calm and we heard them," said Ines Calloway, director of the tram company.

House Bill 733 comes before the committee on Monday. The bill would let children ride for nothing. The bill for
umbrellas came to $9.
"""
EXPECTED = {
    "We kept every driver on full pay while the sheds dried out, and the first cars left on time although half of the "
    "wire had to be hung again,",
    "Nobody was sent home.",
}


client = client_over({"depot.md": DEPOT, "fares.md": FARES})


def test_only_the_speakers_words_are_given_with_the_role_as_printed_then(client: TestClient) -> None:
    answer = ask(client, "What did Ines Calloway say in 2023?")
    assert {c["exact"] for c in answer["citations"]} == EXPECTED
    assert {c["role"] for c in answer["citations"]} == {"depot chief"}
    later = ask(client, "What did Ines Calloway say in 2024?")
    assert [(c["exact"], c["role"]) for c in later["citations"]] == [
        ("Riders asked for calm and we heard them,", "director of the tram company")
    ]


def test_somebody_who_is_not_quoted_gets_nobody_elses_words(client: TestClient) -> None:
    answer = ask(client, "What did Otto Frey say about the flood?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])


def test_more_words_are_only_those_that_were_not_shown_yet(client: TestClient) -> None:
    first = ask(client, "What did Theo Marsh say?")
    assert [c["exact"] for c in first["citations"]] == ["The flood wall comes next,"]
    more = ask(client, "what else did Theo Marsh say?", ("What did Theo Marsh say?", first["text"]))
    assert more["outcome"] == "abstained"
    assert "no further quotation" in more["text"]


def test_a_shortened_quotation_is_one_stretch_with_its_cut_marked_and_told(client: TestClient) -> None:
    answer = ask(client, "Shorten Calloway's quote from 2023 to one line")
    (citation,) = answer["citations"]
    assert citation["exact"] == "We kept every driver on full pay while the sheds dried out"
    assert f"“{citation['exact']}” …" in answer["text"]
    assert "shortened_quote" in {n["code"] for n in answer["notices"]}


def test_a_bill_is_answered_with_the_sentences_that_name_it(client: TestClient) -> None:
    answer = ask(client, "What does H.B. 417 do?")
    assert {c["exact"] for c in answer["citations"]} == {
        "House Bill 417, signed on April 2, 2023, pays for the flood wall.",
        "HB 417 also funds two new pumps.",
    }


@pytest.mark.parametrize("question", ["Who signed HB 417?", "¿Quién aprobó HB 417?"])
def test_who_had_to_do_with_a_bill_is_not_answered_with_all_that_is_said_of_it(
    client: TestClient, question: str
) -> None:
    assert "pumps" not in ask(client, question)["text"]


def test_the_bill_of_a_release_that_names_no_other_is_that_bill(client: TestClient) -> None:
    quoted = [c["exact"] for c in ask(client, "What would House Bill 733 do?")["citations"]]
    assert quoted == [
        "House Bill 733 comes before the committee on Monday.",
        "The bill would let children ride for nothing.",
    ]


def test_a_bill_that_is_nowhere_is_not_snapped_to_its_neighbour_but_that_is_offered(client: TestClient) -> None:
    answer = ask(client, "What does HB 418 do?")
    assert (answer["outcome"], answer["reason"], answer["citations"]) == ("abstained", "not_in_archive", [])
    assert [o["question"] for o in answer["options"]] == ["What does HB 417 do?"]
    assert ask(client, "What does SB 417 do?")["options"] == []


def test_documents_are_counted_by_phrase_across_hyphens_and_case(client: TestClient) -> None:
    answer = ask(client, "How many releases mention flood-wall?")
    assert (answer["computed"][0]["value"], answer["computed"][0]["of"]) == (1, 2)
    assert [c["document"]["id"] for c in answer["citations"]] == ["depot"]
    assert ask(client, "Which documents mention ferries?")["outcome"] == "abstained"


@pytest.mark.parametrize("question", ["When was House Bill 417 signed?", "What day was HB 417 signed into law?"])
def test_when_a_bill_became_law_is_the_sentence_that_dates_it(client: TestClient, question: str) -> None:
    answer = ask(client, question)
    assert [citation["exact"] for citation in answer["citations"]] == [
        "House Bill 417, signed on April 2, 2023, pays for the flood wall."
    ]


def test_a_bill_that_no_sentence_dates_is_given_no_day(client: TestClient) -> None:
    assert "2023" not in ask(client, "When was Senate Bill 90 signed?")["text"].split("Searched")[0]


@pytest.mark.parametrize(
    "question", ["What does the release say about pumps?", "What does the depot release mention about new pumps?"]
)
def test_what_a_release_says_of_a_thing_is_its_sentence_that_names_it(client: TestClient, question: str) -> None:
    assert [c["exact"] for c in ask(client, question)["citations"]] == ["HB 417 also funds two new pumps."]


COAST = """# COAST LINES FOR TWO STATES

FOR IMMEDIATE RELEASE

PORTLAND, Maine, May 2, 2025 -- Maine and Oregon plan coast lines. The planner Vera Stone told reporters that night
trams carry nurses first. The old depot at Saco will be a museum of trams in 2031.

"Maine goes first," said Ines Calloway, director of the tram company.
"Every line needs drivers," said Ines Calloway.
"Rails rust by the sea," said Ines Calloway.
"A tram is a promise," said Ines Calloway.
"""


coast = client_over({"coast.md": COAST})


def test_words_about_one_state_are_not_given_for_another(coast: TestClient) -> None:
    assert "Maine goes first," in [
        c["exact"] for c in ask(coast, "What did Ines Calloway say about Maine?")["citations"]
    ]
    of_oregon = [c["exact"] for c in ask(coast, "What did Ines Calloway say about Oregon?")["citations"]]
    assert of_oregon
    assert "Maine goes first," not in of_oregon
    utah = ask(coast, "What did Theo Marsh say about Utah?")
    assert utah["text"].startswith("The archive holds no quotation of Theo Marsh.")


def test_every_quotation_of_a_speaker_can_be_reached_by_asking_for_more(coast: TestClient) -> None:
    first = ask(coast, "What did Ines Calloway say?")
    more = ask(coast, "What else did Ines Calloway say?", ("What did Ines Calloway say?", first["text"]))
    shown = {c["exact"] for c in (*first["citations"], *more["citations"])}
    assert len(shown) == 4


def test_what_a_text_reports_of_somebody_it_does_not_quote_is_found(coast: TestClient) -> None:
    answer = ask(coast, "What did Vera Stone tell reporters about night trams?")
    assert answer["outcome"] == "answered"
    assert "Vera Stone told reporters that night" in answer["citations"][0]["exact"]
    assert all(c["speaker"] is None for c in answer["citations"])


def test_nobody_elses_words_stand_for_somebody_who_is_not_quoted(coast: TestClient) -> None:
    answer = ask(coast, "What did Vera Stone say about drivers?")
    assert all("Calloway" not in str(c["speaker"]) for c in answer["citations"])


def test_what_a_text_says_will_be_is_quoted_and_nothing_is_predicted(coast: TestClient) -> None:
    told = ask(coast, "What will the old depot at Saco be in 2031?")
    assert told["citations"][0]["exact"] == "The old depot at Saco will be a museum of trams in 2031."
    unknown = ask(coast, "What will the director of the tram company be next year?")
    assert (unknown["outcome"], unknown["reason"]) == ("abstained", "prediction")


LAWS = {
    "toll.md": ("[OH]", "# OHIO ENDS THE TOLL\n\nOhio enacted HB 12 in May 2024. HB 12 ends the toll on trams."),
    "zz-copy.md": ("[OH]", "# A COPY\n\nHB 12 ends the toll on trams."),
    "named.md": ("[TX]", "# TEXAS TRAMS\n\nThe release names SB 31. Trams run on Sundays in Texas."),
    "many.md": ("[UT]", "# UTAH TRAMS\n\nUtah enacted HB 1. Utah enacted HB 2. Utah enacted HB 3."),
    "dogs.md": ("[IA]", "# DOGS IN TRAMS\n\nHB 70 comes before the house of Iowa. The bill would ban dogs."),
    "cats.md": ("[IA]", "# CATS IN TRAMS\n\nHB 71 comes before the house of Iowa. The bill would ban cats."),
    "rats.md": ("[IA]", "# RATS IN TRAMS\n\nHB 72 comes before the house of Iowa. The bill would ban rats."),
}


@pytest.fixture(scope="module")
def laws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("laws")
    for name, (subjects, text) in LAWS.items():
        release(folder, name, text, subjects=subjects)
    data_dir = new_data_dir(tmp_path_factory.mktemp("laws-data"))
    settings = IngestSettings(_env_file=None, data=data_dir.root)  # type: ignore[call-arg]
    add([folder], settings, json_lines=True, prune=False)
    with client_of(data_dir) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    ["What does the new Ohio law do?", "Which law did Ohio pass?", "What changed in Ohio's law?"],
)
def test_the_law_of_a_subject_is_the_bill_that_documents_about_it_name(laws: TestClient, question: str) -> None:
    quoted = [citation["exact"] for citation in ask(laws, question)["citations"]]
    assert quoted == ["Ohio enacted HB 12 in May 2024.", "HB 12 ends the toll on trams."]


@pytest.mark.parametrize(
    "question",
    [
        "What law did Texas pass?",
        "What does the law of Utah do?",
        "What does the law of Maine do?",
        "What is wrong with the law of Ohio?",
    ],
)
def test_a_bill_that_is_only_named_or_one_of_many_is_not_taken_for_the_law(laws: TestClient, question: str) -> None:
    quoted = [citation["exact"] for citation in ask(laws, question)["citations"]]
    assert not any("SB 31" in words or "enacted HB" in words for words in quoted)


def test_where_many_bills_may_be_meant_the_bill_of_each_release_is_none(laws: TestClient) -> None:
    answer = ask(laws, "What does the new law of Iowa do?")
    assert not any("would ban" in citation["exact"] for citation in answer["citations"])


def test_the_law_is_looked_for_within_the_filters_that_are_set(laws: TestClient) -> None:
    body = {"question": "What does the new Ohio law do?", "filters": {"subject": ["TX"]}}
    assert not [c for c in laws.post("/v1/ask", json=body).json()["citations"] if "HB 12" in c["exact"]]


def test_a_topic_that_no_document_with_their_words_holds_is_told_of_and_another_topics_words_are_not_given(
    client: TestClient,
) -> None:
    answer = ask(client, "What did Ines Calloway say about the strike?")
    assert (answer["outcome"], answer["citations"]) == ("abstained", [])
    assert "quotes Ines Calloway" in answer["text"]
    assert "strike" in answer["text"]
    again = ask(client, answer["options"][0]["question"])
    assert {c["speaker"] for c in again["citations"]} == {"Ines Calloway"}
    on_topic = ask(client, "What did Ines Calloway say about the fares?")
    assert "Riders asked for calm" in on_topic["citations"][0]["exact"]
