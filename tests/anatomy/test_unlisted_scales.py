"""An archive that declares no framework: a scale is known by the name that its documents print before
"grade" or "report card", and is compared with no other."""

from __future__ import annotations

import pytest

from ingest.organisation import built_in
from service.answer import NoticeCode, Outcome, Reason
from service.grades import FiguresEnd
from tests.bridge_cards import codes
from tests.grade_archives import GradeArchive, table

RELEASE = (
    "# Vermont works to close gaps\n\n"
    "The society started the annual report card, known as the Open Records Pledge, in 2009. "
    "That year, 31 states got Fs and 12 had Ds.\n\n"
    "- From 2009 to 2014, Vermont's Open Records Pledge grade has gone up from an F to a B.\n"
    "- Its law does not require a fee.\n"
)


def archive_of(*texts: str) -> GradeArchive:
    archive = GradeArchive(built_in())
    for at, text in enumerate(texts):
        archive.add(f"note-{at}.md", text)
    return archive


def answered(archive: GradeArchive, question: str) -> FiguresEnd:
    end = archive.ask(question)
    assert end is not None, question
    assert end.outcome is Outcome.ANSWERED, end.text
    return end


def values(archive: GradeArchive) -> list[tuple[object, ...]]:
    return sorted((row.subject, row.year, row.framework, row.grade, row.count) for row in archive.rows)


def test_the_printed_name_before_the_word_grade_is_the_framework_of_every_row_of_its_document() -> None:
    scale = "Open Records Pledge"
    archive = archive_of(RELEASE)
    assert values(archive) == [
        ("ALL", 2009, scale, "D", 12),
        ("ALL", 2009, scale, "F", 31),
        ("VT", 2009, scale, "F", None),
        ("VT", 2014, scale, "B", None),
    ]
    assert [check for check in archive.checks if check.code == "row_not_read"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Vermont's Coastal Watch Index grade was a B in 2014.",
        "In 2014, Vermont received a B on the Coastal Watch Index report card.",
        "Vermont earned a B in 2014, its best **Coastal Watch Index** grade.",
        "On the annual Coastal Watch Index report card, Vermont scored a B in 2014.",
        "Vermont got a B on its report card, called the “Coastal Watch Index”, in 2014.",
    ],
)
def test_the_name_is_found_in_several_forms_of_speech(sentence: str) -> None:
    assert values(archive_of(f"# A note\n\n{sentence}\n")) == [("VT", 2014, "Coastal Watch Index", "B", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vermont's grade was a B in 2014.",
        "Vermont received a B on the State Report Card in 2014.",
        "The Annual State report card gave Vermont a B in 2014.",
        "Vermont's Final Letter grade was a B in 2014.",
    ],
)
def test_a_place_or_a_word_for_any_report_card_is_no_name_of_a_scale(sentence: str) -> None:
    assert {row.framework for row in archive_of(f"# A note\n\n{sentence}\n").rows} <= {None}


def test_a_document_that_names_two_scales_gives_each_sentence_its_own() -> None:
    archive = archive_of(
        "# A note\n\nVermont's Open Records Pledge grade was a B in 2014. "
        "Vermont's Coastal Watch Index grade was a D in 2014. Maine received a C in 2014.\n"
    )
    assert values(archive) == [
        ("ME", 2014, None, "C", None),
        ("VT", 2014, "Coastal Watch Index", "D", None),
        ("VT", 2014, "Open Records Pledge", "B", None),
    ]


def test_a_table_that_names_its_scale_in_a_column_is_read() -> None:
    rows = archive_of(
        "# A note\n\n" + table(("State", "Year", "Framework", "Grade"), [("Vermont", 2014, "Coastal Watch Index", "B")])
    ).rows
    assert [(row.subject, row.framework, row.grade) for row in rows] == [("VT", "Coastal Watch Index", "B")]


@pytest.mark.parametrize(
    "question",
    [
        "What grade did Vermont get in 2014?",
        "Vermont's Open Records Pledge grade in 2014?",
        "How did Vermont do on the Open Records Pledge in 2014?",
    ],
)
def test_a_grade_is_looked_up_and_named_with_its_scale(question: str) -> None:
    end = answered(archive_of(RELEASE), question)
    assert [(f.subject, f.year, f.framework, f.grade) for f in end.figures] == [
        ("VT", 2014, "Open Records Pledge", "B")
    ]
    assert "(Open Records Pledge)" in end.text
    assert "grade has gone up from an F to a B" in end.citations[0].exact


def test_two_years_of_one_printed_scale_are_compared() -> None:
    end = answered(archive_of(RELEASE), "How did Vermont change between 2009 and 2014?")
    assert {(f.year, f.grade) for f in end.figures} == {(2009, "F"), (2014, "B")}
    assert [c.what for c in end.computed] == ["change"]
    assert NoticeCode.FRAMEWORK_CHANGE not in codes(end)


@pytest.mark.parametrize("question", ["How many states failed in 2009?", "how many states got an F in 2009"])
def test_a_printed_tally_is_counted(question: str) -> None:
    end = answered(archive_of(RELEASE), question)
    assert [c.value for c in end.computed] == [31]
    assert {f.framework for f in end.figures} == {"Open Records Pledge"}


def test_two_printed_scales_are_never_compared() -> None:
    other = "# Another note\n\nIn 2018, Vermont received a D on the Coastal Watch Index report card.\n"
    end = answered(archive_of(RELEASE, other), "Did Vermont get worse from 2014 to 2018?")
    assert {(f.year, f.grade) for f in end.figures} == {(2014, "B"), (2018, "D")}
    assert end.computed == ()
    assert NoticeCode.FRAMEWORK_CHANGE in codes(end)


def test_a_year_without_a_row_is_still_unknown() -> None:
    end = archive_of(RELEASE).ask("What grade did Vermont get in 2012?")
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.ABSTAINED, Reason.NOT_IN_ARCHIVE)


def test_a_table_of_money_by_year_is_no_table_of_grades() -> None:
    archive = archive_of(
        table(
            ["", "2021", "2020"],
            [["Ticket sales", "$4.1 million", "$3.9 million"], ["Damp", "14.2 percent", "15 percent"]],
        )
    )
    assert (archive.rows, archive.checks) == ([], [])


def test_a_letter_by_year_that_is_of_nobody_is_reported() -> None:
    archive = archive_of(table(["", "2021", "2020"], [["The old quarter", "B", "C"]]))
    assert [check.code for check in archive.checks] == ["row_not_read"]
