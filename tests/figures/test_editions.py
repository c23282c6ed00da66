"""Which editions there are, what can be compared with what, and which came first: told from rows, or not at all."""

from __future__ import annotations

from functools import lru_cache

import pytest
from fastapi.testclient import TestClient

from service.answer import NoticeCode, Outcome
from service.grades import FiguresEnd
from tests.bridges import NAMES, bridges
from tests.grade_archives import GradeArchive, sample, table
from tests.grade_archives import ask as told

PIC, RC40 = "Protected Innocence Challenge", "Report Cards on Child & Youth Sex Trafficking"


@lru_cache(maxsize=1)
def archive() -> GradeArchive:
    """2016 whole, 2018 and 2020 in part; an edition of 2012 that nothing is known of."""
    made = GradeArchive(bridges())
    editions = {
        2016: [(name, "B") for name in NAMES],
        2018: [("Harbour Bridge", "F"), ("Mill Crossing", "A")],
        2020: [("Harbour Bridge", "D"), ("Mill Crossing", "A"), ("Ostrava Viaduct", "F")],
    }
    for year, rows in editions.items():
        made.add(f"c{year}.md", f"# Cards of {year}\n\n{table(('Bridge', 'Grade'), rows)}")
    return made


def ask(question: str) -> FiguresEnd:
    end = archive().ask(question)
    assert end is not None, question
    return end


def asked(client: TestClient, question: str) -> dict[str, object]:
    found: dict[str, object] = client.post("/v1/ask", json={"question": question}).json()
    return found


@pytest.mark.parametrize(
    "question",
    ["Which editions exist?", "How many editions are there?", "Which years have report cards?", "List all editions"],
)
def test_the_editions_are_listed_each_with_a_row(question: str) -> None:
    end = ask(question)
    assert end.text.startswith(
        "The archive holds grades of 3 editions: Bridge Condition Index: 2016, 2018, 2020. [1] [2] [3]"
    )
    assert {figure.year for figure in end.figures} == {2016, 2018, 2020}
    assert [(one.what, one.value) for one in end.computed] == [("count", 3)]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was the first edition?", "The first edition in the archive is that of 2016, on Bridge Condition Index."),
        ("Which was the newest edition?", "The newest edition in the archive is that of 2020"),
        ("Which framework was used in 2018?", "2018 was graded on Bridge Condition Index."),
        ("On which scale was 2018 graded?", "2018 was graded on Bridge Condition Index."),
    ],
)
def test_one_edition_is_told_with_its_scale(question: str, told: str) -> None:
    end = ask(question)
    assert end.text.startswith(told)
    assert len(end.citations) == 1


@pytest.mark.parametrize(
    "question", ["Is a B in 2016 the same as a B in 2020?", "Can grades of 2016 and 2020 be compared?"]
)
def test_grades_of_one_scale_can_be_compared(question: str) -> None:
    end = ask(question)
    assert end.text.endswith("That is one scale, so these grades can be compared.")
    assert not end.notices


def test_a_year_without_an_edition_is_compared_with_nothing() -> None:
    end = ask("Can grades of 2016 and 2017 be compared?")
    assert "There was no edition in 2017" in end.text
    assert "can be compared" not in end.text


@pytest.mark.parametrize(
    "question",
    [
        "Is a C in 2012 the same as a C in 2022?",
        "Is an A in 2019 better than a B in 2021?",
        "Can I compare 2019 grades with 2021 grades?",
        "Are the grades of 2019 and 2021 on the same scale?",
        "Can you compare 2019 with 2021?",
        "Compare 2019 and 2021",
        "Is 2019 comparable to 2021?",
        "Why can't I compare 2019 with 2021?",
        "Why are 2019 and 2021 not comparable?",
    ],
)
def test_grades_of_two_scales_are_never_compared(sample_client: TestClient, question: str) -> None:
    answer = asked(sample_client, question)
    assert answer["outcome"] == Outcome.ANSWERED
    text = str(answer["text"])
    assert f"was graded on {PIC}. [1]" in text
    assert f"was graded on {RC40}. [2]" in text
    assert "These grades are on different scales, so one cannot be called better or worse than the other." in text
    assert NoticeCode.FRAMEWORK_CHANGE in [notice["code"] for notice in answer["notices"]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "question",
    [
        "Are the frameworks comparable?",
        "Why can't the grades be compared?",
        "What's the difference between the frameworks?",
        "How do the scales differ?",
        "How does PIC differ from RC40?",
    ],
)
def test_all_scales_are_told_apart_where_no_year_is_named(sample_client: TestClient, question: str) -> None:
    text = str(asked(sample_client, question)["text"])
    assert f"{PIC}: 2011–2019." in text
    assert f"{RC40}: 2021–2023." in text
    assert "These grades are on different scales" in text


@pytest.mark.parametrize("question", ["How many scales are there?", "How many different frameworks have been used?"])
def test_scales_are_counted_where_scales_are_asked_for(sample_client: TestClient, question: str) -> None:
    answer = asked(sample_client, question)
    assert str(answer["text"]).startswith(f"The archive holds grades on 3 scales: {PIC}: 2011–2019. [1]")
    assert ask(question).text.startswith("The archive holds grades on 1 scale: Bridge Condition Index: 2016, 2018")
    assert [one.value for one in ask(question).computed] == [1]


def test_only_the_scales_that_are_named_are_set_side_by_side(sample_client: TestClient) -> None:
    question = f"Can I compare scores on the {RC40} with scores on the Just Like Me Report Cards?"
    text = str(asked(sample_client, question)["text"])
    assert f"{RC40}: 2021–2023." in text
    assert PIC not in text


@pytest.mark.parametrize(
    ("question", "told", "silent"),
    [
        ("Which bridge was the first to get an A?", "1 received an A in 2018", "2020"),
        ("Which bridge got the first A?", "By name: Mill Crossing [1]", "2020"),
        ("Which bridge was the first with an A?", "1 received an A in 2018", "2020"),
        ("Which was the last bridge with an F?", "Ostrava Viaduct [1]", "2018"),
        ("Which was the last bridge to get an F?", "Ostrava Viaduct [1]", "2018"),
        ("What was Harbour Bridge's first grade?", "Harbour Bridge received a B in 2016", "2020"),
        ("What was Harbour Bridge's last grade?", "Harbour Bridge received a D in 2020", "an F"),
    ],
)
def test_the_first_and_the_last_are_those_in_time(question: str, told: str, silent: str) -> None:
    end = ask(question)
    assert told in end.text
    assert silent not in end.text


def test_editions_before_the_earliest_that_is_known_are_told() -> None:
    assert (
        "The archive holds no grade of Harbour Bridge for 2012." in ask("What was Harbour Bridge's first grade?").text
    )
    assert "The archive names none for 2016." in ask("Which bridge was the first to get an A?").text


@pytest.mark.parametrize(
    "question",
    [
        "What is a failing grade?",
        "What counts as a failing grade?",
        "How can a bridge get an A?",
        "What happens to bridges with an F?",
        "What can a bridge that got an F do?",
        "How can I get my score?",
        "How could Harbour Bridge improve its grade?",
        "How do bridges earn an A?",
        "What is the difference between a bridge and a viaduct?",
        "How does the Bridge Condition Index differ from other ratings?",
        "What does an F mean?",
        "How do the scores compare to last year?",
        "Which law was used in 2022?",
        "Which paint was used in 2018?",
    ],
)
def test_what_rows_cannot_tell_is_left_to_the_passages(question: str) -> None:
    assert archive().ask(question) is None


def test_last_year_is_no_last_place(sample_client: TestClient) -> None:
    assert "lowest" in str(asked(sample_client, "Who was last in 2025?")["text"])
    assert "lowest" not in str(asked(sample_client, "How do the scores compare to last year?")["text"])


def test_the_first_to_get_a_grade_is_not_the_first_state(sample_client: TestClient) -> None:
    text = str(asked(sample_client, "Which was the first state to receive a B in 2013?")["text"])
    assert "Delaware" not in text
    assert "received a B in 2013" in text
    assert "Delaware" in str(asked(sample_client, "What grade did the First State get in 2019?")["text"])


def test_the_first_state_by_name_is_delaware(sample_client: TestClient) -> None:
    assert "Delaware" in str(asked(sample_client, "What grade did the first state get in 2019?")["text"])


@pytest.mark.parametrize("question", ["When was Shared Hope founded?", "When did Shared Hope begin to exist?"])
def test_when_somebody_began_to_be_is_when_they_were_founded(sample_client: TestClient, question: str) -> None:
    assert "1998" in str(asked(sample_client, question)["citations"])


@pytest.mark.parametrize("question", ["When did Shared Hope start grading?", "When did Shared Hope begin to grade?"])
def test_when_something_began_is_not_when_its_doer_was_founded(sample_client: TestClient, question: str) -> None:
    answer = asked(sample_client, question)
    quotes = [str(citation["exact"]) for citation in answer["citations"]]  # type: ignore[attr-defined]
    assert quotes
    assert all("2011" in quote and "founded" not in quote for quote in quotes)


@pytest.mark.parametrize(
    "question",
    [
        "When did grading start?",
        "When did you start grading?",
        "Since when are there report cards?",
        "How long have you been grading states?",
        "When was the first report card?",
        "Since when are states graded?",
    ],
)
def test_grading_began_with_the_first_edition(sample_client: TestClient, question: str) -> None:
    answer = asked(sample_client, question)
    assert str(answer["text"]).startswith("The first edition in the archive is that of 2011, on Protected Innocence")
    assert answer["citations"]


@pytest.mark.parametrize(
    "question",
    [
        "When did you start grading states?",
        "When did the report cards begin?",
        "When did the Protected Innocence Challenge start?",
    ],
)
def test_a_sentence_that_says_when_grading_began_is_quoted_and_none_that_says_since(
    sample_client: TestClient, question: str
) -> None:
    quotes = [str(citation["exact"]) for citation in asked(sample_client, question)["citations"]]  # type: ignore[attr-defined]
    assert quotes == ["Shared Hope began its annual state report card, the Protected Innocence Challenge, in 2011."]


@pytest.mark.parametrize(
    "question",
    ["When did Texas start grading?", "When did grading of roads start?", "When did the 2019 edition begin?",
     "When were the grades published?", "Why did grading start?", "When did Shared Hope start?"],
)  # fmt: skip
def test_when_something_else_began_is_not_told_by_the_first_edition(sample_client: TestClient, question: str) -> None:
    assert "The first edition in the archive" not in str(asked(sample_client, question)["text"])


@pytest.mark.parametrize(
    "question",
    [
        "When did the scale change?",
        "When was the grading scale changed?",
        "In what year did the framework change?",
        "Has the grading scale ever changed?",
    ],
)
def test_when_the_scale_changed_is_told_by_the_editions_on_either_side(question: str) -> None:
    end = told(sample(), question)
    assert "the scale changed between 2019 and 2021 and between 2023 and 2025" in end.text
    assert end.tentative
    assert {figure.framework for figure in end.figures} == {"PIC", "RC40", "JLM"}


def test_when_the_scale_changed_is_told_in_spanish() -> None:
    end = sample().ask("¿Cuándo cambió la escala?", language="es")
    assert end is not None
    assert "la escala cambió entre 2019 y 2021 y entre 2023 y 2025" in end.text


def test_what_else_changed_is_no_change_of_scale() -> None:
    for question in ("When did the law change?", "When did the most grades change?"):
        assert sample().ask(question) is None
