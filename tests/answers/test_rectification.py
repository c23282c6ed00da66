"""A quotation from a document that a later one corrects says so; one that nothing corrects does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ingest import Span, open_current
from ingest.archive_writer import ArchiveWriter
from ingest.settings import DataDir
from service.citations import Cited
from service.ending.rectification import _apart
from tests.conftest import client_of
from tests.written_archives import ask, ingested

HEAD = "FOR IMMEDIATE RELEASE\n\nHARROW, Ohio, "
FILES = {
    "parking.md": f"# PARKING CHARGE AT HARROW LANE\n\n{HEAD}April 3, 2018 -- Parking at Harrow Lane costs $2.50 an "
    "hour.",
    "right.md": f"# CORRECTION ON PARKING\n\n{HEAD}April 5, 2018 -- The release of April 3 gave the charge for parking "
    "as $2.50. The correct charge is $2.20 an hour. We apologize for the mistake.",
    "cafe.md": f"# A CAFE FOR THE HOSPITAL\n\n{HEAD}April 3, 2018 -- The cafe in the main hall opens at nine.",
    "later.md": f"# CORRECTION ON THE CAFE\n\n{HEAD}June 7, 2019 -- The releases of April 3, 2016 and 3 April 2017 on "
    "the cafe were wrong.",
}
FILES |= {
    "school.md": f"# SPEED CHECKS NEAR SCHOOLS\n\n{HEAD}October 28, 2017 -- Officers stopped 1,940 drivers for "
    "speeding near schools this fall. The fine for speeding near a school is $180.",
    "sums.md": "# Correction to our release on speed checks\n\nIn our release of October 28, 2017, we reported that "
    "1,940 drivers had been stopped for speeding near schools. That number was wrong. The right one is 1,490.\n\n"
    "A student found the mistake.",
}
FILES |= {
    "ferry.md": f"# A FERRY FOR HARROW POINT\n\n{HEAD}May 2, 2018 -- The ferry to Harrow Point carries 312 cars a "
    'day.\n\n"The 312 cars a day are only the beginning," said Ada Moss, head of the harbour.',
    "count.md": f"# CORRECTION: THE FERRY\n\n{HEAD}May 9, 2018 -- The true number of cars is 213. The release of May 2 "
    "said that the ferry carries 312 cars a day. The harbour thanks its readers.",
    "hours.md": f"# OPENING HOURS OF THE HARROW LIBRARY\n\n{HEAD}December 1, 2021 -- The library at Harrow opens at "
    "11.45.",
    "old.md": "# Correction\n\nIn Opening hours of the Harrow library we said by mistake that the "
    "library at Harrow opens at 11.45. It opens at ten.",
}
FILES |= {
    "tower.md": f"# THE HARROW CLOCK TOWER\n\n{HEAD}March 2, 2020 -- The clock tower of Harrow holds 14 bells.",
    "bells.md": f"# CORRECTION: THE CLOCK TOWER\n\n{HEAD}March 9, 2020 -- In the release of March 2 the clock tower of "
    "Harrow was said to hold 14 bells. That was wrong. It holds 12 bells. They were counted by the sexton Abel Quince.",
}
FILES |= {
    "pier.md": f"# LAUNCH STRIKES PIER\n\n{HEAD}July 3, 2022 -- The launch struck a pier. Three passengers were hurt.",
    "hurt.md": "CORRECTION - Launch strikes pier (July 3, 2022)\n\nJuly 6, 2022\n\nIn our release of July 3 we said "
    "that three passengers were hurt. Five passengers were hurt.",
}
FILES |= {
    "depot.md": f"# A DEPOT FOR HARROW\n\n{HEAD}Sept. 6, 2022 -- The depot at Harrow cost $18.7 million.",
    "cost.md": f"# CORRECTION\n\n{HEAD}Sept. 9, 2022 -- We correct our release of Sept. 6 on the depot at Harrow. Its "
    "cost of $18.7 million was wrong. It cost $17.8 million.",
    "mill.md": f"# A MILL FOR HARROW\n\n{HEAD}Oct. 4, 2022 -- The mill of Harrow has 9 floors.",
    "floors.md": f"# CORRECTION\n\n{HEAD}Oct. 11, 2022 -- We correct our release of 10/4/2022 on the Harrow mill. It "
    "was wrong that the mill of Harrow has 9 floors. It has 7 floors.",
}
FILES |= {
    "spoons.md": "# Harrow kitchens, all marks\n\nMarks as they were given. See also the correction of July 4, 2023."
    "\n\n| School | Caterer | Spoons in 2023 |\n| --- | --- | --- |\n| Dunmoor Junior | County | 2 |\n"
    "| Ashwick | County | 4 |",
    "swapped.md": f"# CORRECTION\n\n{HEAD}July 4, 2023 -- In the marks of our kitchens Dunmoor Junior was shown with "
    "two spoons. The right number is three.",
}
FILES |= {
    "fair.md": f"# THE HARROW WINTER FAIR\n\n{HEAD}Dec. 1, 2020 -- The winter fair of Harrow has 40 stalls.",
    "stalls.md": f"# CORRECTION\n\n{HEAD}Dec. 5, 2020 -- In our release of Dec. 1, The Harrow winter fair, it was "
    "wrong that the winter fair of Harrow has 40 stalls. It has 30 stalls.",
    "again.md": f"# THE HARROW WINTER FAIR\n\n{HEAD}Dec. 3, 2021 -- The winter fair welcomes 22 organ grinders.",
}
FILES |= {
    "lock.md": f"# A LOCK FAILS AT HARROW\n\n{HEAD}March 11, 2019 -- The gate of the lock at Harrow broke at 23:40. "
    "Divers were called from Alder.",
    "gate.md": "# Correction to our release on the lock\n\nIn our release of March 11, 2019 we said that 31 boats had "
    "been held up. The correct figure is 47 boats. We apologise for the error, which arose in a hurry.\n\nThe release "
    "also said that the gate of the lock broke at 23:40. It broke at 22:50.",
}
FILES |= {
    "fire.md": f"# FIRE AT THE HARROW ARCHIVE\n\n{HEAD}May 3, 2021 -- A fire broke out on Sunday. Parish registers "
    "were not damaged, according to the restorer whom the county engaged. The reading room was not used, said warden "
    "Ada Moss. The attic stairs were not locked, the restorer said.",
    "damage.md": f"# CORRECTION: REGISTERS WERE DAMAGED IN THE FIRE\n\n{HEAD}June 8, 2021 -- We correct our release of "
    "May 3, 2021. It said that parish registers were not damaged. A second look has found that 64 registers were "
    "damaged by water. The reading room remains shut.",
}
QUESTION = "What does parking at Harrow Lane cost an hour?"


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    return ingested(tmp_path_factory, FILES)


@pytest.fixture
def client(data_dir: DataDir) -> Iterator[TestClient]:
    with client_of(data_dir) as client:
        yield client


def corrected(answer: Any) -> list[str]:
    return [notice["text"] for notice in answer["notices"] if notice["code"] == "corrected"]


def test_a_release_of_a_day_is_corrected_by_one_of_a_later_day(client: TestClient) -> None:
    told = ask(client, "Was the release of April 3, 2018 corrected?")
    assert told["outcome"] == "answered", told["text"]
    assert "right" in {citation["document"]["id"] for citation in told["citations"]}
    assert ask(client, "Was the release of April 5, 2017 corrected?")["outcome"] == "abstained"


def test_what_was_corrected_since_is_quoted_with_the_correction_named(client: TestClient) -> None:
    answer = ask(client, QUESTION)
    assert any("$2.50" in citation["exact"] for citation in answer["citations"])
    (told,) = corrected(answer)
    assert "CORRECTION ON PARKING, April 5, 2018" in told


def test_the_words_of_the_correction_come_first_with_what_is_right(client: TestClient) -> None:
    first, *others = [citation["exact"] for citation in ask(client, QUESTION)["citations"]]
    assert first.endswith("gave the charge for parking as $2.50. The correct charge is $2.20 an hour.")
    assert others == ["Parking at Harrow Lane costs $2.50 an hour."]


def test_a_correction_without_a_day_of_its_own_corrects_the_day_that_it_names_with_its_year(client: TestClient) -> None:
    answer = ask(client, "How many drivers did officers stop for speeding near schools?")
    first = answer["citations"][0]
    assert first["document"]["id"] == "sums"
    assert first["exact"].endswith("near schools. That number was wrong. The right one is 1,490.")
    (told,) = corrected(answer)
    assert "Correction to our release on speed checks" in told


def test_of_what_a_correction_leaves_alone_its_words_are_not_put_first(client: TestClient) -> None:
    answer = ask(client, "What is the fine for speeding near a school?")
    assert answer["citations"][0]["exact"] == "The fine for speeding near a school is $180."
    assert corrected(answer)


def test_what_is_right_may_stand_before_the_sentence_that_repeats_what_was_wrong(client: TestClient) -> None:
    first = ask(client, "How many cars does the ferry to Harrow Point carry a day?")["citations"][0]["exact"]
    assert "The true number of cars is 213. The release of May 2" in first
    assert first.endswith("312 cars a day.")


def test_what_is_right_is_quoted_with_what_was_printed_also_without_a_word_on_that(client: TestClient) -> None:
    first = ask(client, "When did the gate of the lock at Harrow break?")["citations"][0]["exact"]
    assert first.endswith("The release also said that the gate of the lock broke at 23:40. It broke at 22:50.")


def test_a_denial_that_is_taken_back_stands_behind_what_takes_it_back_whoever_said_it(client: TestClient) -> None:
    answer = ask(client, "Were parish registers damaged in the fire?")
    first, *others = [citation["exact"] for citation in answer["citations"]]
    assert "It said that parish registers were not damaged. A second look has found that 64 registers" in first
    assert any(other.startswith("Parish registers were not damaged") for other in others)


@pytest.mark.parametrize("question", ["Was the reading room used in the fire?", "Were the attic stairs locked?"])
def test_without_who_said_it_another_denial_is_not_taken_back(client: TestClient, question: str) -> None:
    first = ask(client, question)["citations"][0]
    assert first["document"]["id"] == "fire"


def test_what_overlaps_a_correction_that_is_quoted_further_is_quoted_with_it(client: TestClient) -> None:
    answer = ask(client, "Who counted the bells that the clock tower of Harrow was said to hold?")
    (correction,) = [c["exact"] for c in answer["citations"] if "CORRECTION" in c["document"]["title"]]
    assert correction.startswith("In the release of March 2")
    assert correction.endswith("They were counted by the sexton Abel Quince.")


def test_marks_stay_on_their_words_where_a_quotation_grows_to_the_front(client: TestClient) -> None:
    answer = ask(client, "How many cars a day did the release of May 2 say that the ferry carries?")
    (correction,) = [c for c in answer["citations"] if c["document"]["id"] == "count"]
    assert correction["exact"].startswith("The true number of cars is 213. The release of May 2")
    assert [correction["exact"][start:end] for start, end in correction["marks"]] == ["312"]


@pytest.mark.parametrize(
    ("spans", "together"),
    [
        ([(0, 100), (90, 200)], [(0, 200)]),
        ([(0, 100), (150, 250), (90, 200)], [(0, 250)]),
        ([(0, 100), (20, 60)], [(0, 100)]),
        ([(0, 100), (100, 200)], [(0, 100), (100, 200)]),
        ([(0, 400), (390, 520)], [(0, 400)]),
    ],
)
def test_no_words_of_a_document_are_quoted_twice(
    spans: list[tuple[int, int]], together: list[tuple[int, int]], data_dir: DataDir
) -> None:
    document = open_current(data_dir).by_id["count"]
    found = _apart([Cited(document, Span(*span), marks=((1, 3),)) for span in spans])
    assert [(one.span.start, one.span.end) for one in found] == together
    assert {one.span.start + start for one in found for start, _ in one.marks} >= {together[0][0] + 1}


def test_nothing_stands_before_the_words_of_a_speaker(client: TestClient) -> None:
    answer = ask(client, "What did Ada Moss say?")
    assert [citation["speaker"] for citation in answer["citations"]] == ["Ada Moss"]
    assert corrected(answer)


def test_a_correction_without_a_day_that_names_none_corrects_nothing(client: TestClient) -> None:
    answer = ask(client, "When does the library at Harrow open?")
    assert any("11.45" in citation["exact"] for citation in answer["citations"])
    assert corrected(answer) == []


@pytest.mark.parametrize("question", ["What did the depot at Harrow cost?", "How many floors has the mill of Harrow?"])
def test_the_day_may_be_cut_as_in_news_writing_or_be_in_figures(client: TestClient, question: str) -> None:
    assert corrected(ask(client, question))


def test_another_document_of_the_same_day_is_not_said_to_be_corrected(client: TestClient) -> None:
    answer = ask(client, "When does the cafe in the main hall open?")
    assert "opens at nine" in answer["citations"][0]["exact"]
    assert corrected(answer) == []


def test_a_correction_is_not_told_of_a_document_that_came_after_it(client: TestClient) -> None:
    answer = ask(client, "How many organ grinders does the winter fair welcome?")
    assert "22 organ grinders" in answer["citations"][0]["exact"]
    assert corrected(answer) == []
    assert corrected(ask(client, "How many stalls has the winter fair of Harrow?"))


def test_no_correction_takes_the_only_place_of_an_answer(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": QUESTION, "max_citations": 1}).json()
    assert [citation["exact"] for citation in answer["citations"]] == ["Parking at Harrow Lane costs $2.50 an hour."]
    assert corrected(answer)


def test_a_correction_that_the_filters_leave_out_is_only_named(client: TestClient) -> None:
    body = {
        "question": "How many drivers did officers stop for speeding near schools?",
        "filters": {"type": ["press_release"]},
    }
    answer = client.post("/v1/ask", json=body).json()
    assert {citation["document"]["id"] for citation in answer["citations"]} == {"school"}
    assert corrected(answer)


def test_a_correction_is_not_told_of_as_of_a_day_before_it(client: TestClient) -> None:
    body = {"question": QUESTION, "as_of": "2018-04-04"}
    answer = client.post("/v1/ask", json=body).json()
    assert any("$2.50" in citation["exact"] for citation in answer["citations"])
    assert not any(citation["document"]["id"] == "right" for citation in answer["citations"])
    assert corrected(answer) == []


def test_a_correction_that_may_not_be_seen_is_not_told_of(data_dir: DataDir) -> None:
    with client_of(data_dir) as client:
        archive = ArchiveWriter(data_dir)
        archive.withdraw("right")
        archive.close()
        answer = ask(client, QUESTION)
        assert not any(citation["document"]["id"] == "right" for citation in answer["citations"])
        assert corrected(answer) == []


def test_a_row_is_corrected_by_what_its_document_calls_the_correction_of_a_day(client: TestClient) -> None:
    answer = ask(client, "How many spoons in 2023 did Dunmoor Junior have?")
    assert [citation["document"]["id"] for citation in answer["citations"]] == ["swapped", "spoons"]
    assert "The right number is three." in answer["citations"][0]["exact"]
    assert corrected(answer)


def test_a_row_that_no_correction_names_stands_alone(client: TestClient) -> None:
    answer = ask(client, "How many spoons in 2023 did Ashwick have?")
    assert [citation["exact"] for citation in answer["citations"]] == ["Ashwick | County | 4"]


@pytest.mark.parametrize("day", ["July 4, 2022", "July 4"])
def test_a_day_of_another_year_or_of_none_names_no_correction(
    tmp_path_factory: pytest.TempPathFactory, day: str
) -> None:
    files = {**FILES, "spoons.md": FILES["spoons.md"].replace("July 4, 2023", day)}
    with client_of(ingested(tmp_path_factory, files)) as client:
        answer = ask(client, "How many spoons in 2023 did Dunmoor Junior have?")
        assert [citation["document"]["id"] for citation in answer["citations"]] == ["spoons"]


def test_a_correction_that_a_hyphen_sets_apart_is_tied_to_its_release(client: TestClient) -> None:
    answer = ask(client, "How many passengers were hurt when the launch struck the pier?")
    assert answer["citations"][0]["document"]["title"].startswith("CORRECTION")
    assert "Five passengers were hurt." in answer["text"]
