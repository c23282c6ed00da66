"""Staff are told what to look at, and are not told what is in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ingest.checks import CODES, check, check_archive, check_organisation
from ingest.document import Anatomy, Removal, Span
from tests.checked import DATED, HEADLINE, checks
from tests.organisations import state_names, states
from tests.releases import anatomy, loaded
from tests.slip_sentences import SLIPS


def test_an_undated_document_is_named_with_the_phrases_that_cannot_be_counted() -> None:
    text = "# Roads\n\nSix years ago, cards began. Last year they rose."
    found = checks(text)
    assert [one.code for one in found] == ["undated", "relative_date_unresolved", "relative_date_unresolved"]
    assert [one.span.of(loaded(text).text) for one in found[1:] if one.span] == ["Six years ago", "Last year"]


INFERRED = "---\nurl: https://example.org/2014/11/06/roads/\n---\n# Roads\n\nRoads are long."


def test_an_inferred_date_is_named_and_a_printed_one_is_not() -> None:
    assert [one.code for one in checks(INFERRED)] == ["inferred_date"]
    assert checks(f"# Roads\n\n{DATED}") == ()


def test_a_declared_day_far_from_the_printed_one_is_named() -> None:
    text = f"---\ndate: {{day}}\n---\n# Roads\n\n{DATED}"
    (found,) = checks(text.format(day="2018-11-20"))
    assert found.code == "date_differs"
    assert "declared as 2018-11-20, and it prints 2019-11-20" in found.message
    for day in ("2019-11-20", "2019-11-29", "2019-11", "2019"):  # put up later, or told less closely
        assert checks(text.format(day=day)) == ()


@pytest.mark.parametrize(
    ("title", "text", "codes"),
    [
        ("Beach clean 2018", "Volunteers came on Sunday.", ["title_year"]),
        ("Beach clean 2019", "Volunteers came on Sunday.", []),
        ("Annual figures 2018", "In 2018 we had ten volunteers.", []),
        ("From 2017 to 2018", "Volunteers came on Sunday.", []),
        ("Bill 2018 is law", "The bill was signed, 2018 of them were cheering.", []),
    ],
)
def test_a_title_of_another_year_that_the_text_never_names_is_told(title: str, text: str, codes: list[str]) -> None:
    assert [one.code for one in checks(f"# {title}\n\n{DATED}{text}\n")] == codes


def test_what_was_cut_out_is_told_by_kind_and_never_by_its_words() -> None:
    removals = (Removal("password", Span(0, 3)), Removal("private_number", Span(4, 6)))
    assert [(one.code, one.span) for one in checks(f"# Roads\n\n{DATED}", removals)] == [
        ("secret_removed", Span(0, 3)),
        ("contact_private", Span(4, 6)),
    ]


def test_links_without_a_target_are_counted() -> None:
    file = loaded(f"# Roads\n\n{DATED}")
    text = file.text + "\n\n[cards](#) and [more](#)"
    (found,) = check(text, anatomy(f"# Roads\n\n{DATED}"), file.blocks, (), states(), state_names())
    assert (found.code, found.span and found.span.of(text)) == ("lost_links", "](#)")
    assert found.message.startswith("2 links")


@pytest.mark.parametrize(
    "slot",
    ["[INSERT STATE]", "[Insert quote here]", "{{first_name}}", "[STATE NAME]", "XX", "$XXX", "Lorem ipsum", "[TK]"],
)
def test_a_slot_that_nobody_filled_is_told_with_its_place(slot: str) -> None:
    text = f"# Roads\n\n{DATED}The bridge of {slot} percent was closed."
    (found,) = checks(text)
    assert found.code == "unfilled"
    assert found.span
    assert found.span.of(loaded(text).text) == slot


@pytest.mark.parametrize(
    "words",
    [
        "[sic]",
        "[the state]",
        "[Insert](https://a.example)",
        "Super Bowl XX",
        "{1}",
        "TK Jones",
        "[State Street]",
        "[1]",
    ],
)
def test_what_stands_in_brackets_for_another_reason_is_no_slot(words: str) -> None:
    assert checks(f"# Roads\n\n{DATED}The bridge of {words} was closed.") == ()


@pytest.mark.parametrize("title", ["WITHDRAWN: Roads graded", "[DRAFT] Roads", "Draft - Roads", "Borrador: caminos"])
def test_a_title_that_calls_its_document_withdrawn_or_a_draft_is_told(title: str) -> None:
    assert [one.code for one in checks(f"# {title}\n\n{DATED}")] == ["called_withdrawn"]


@pytest.mark.parametrize(
    "title", ["Draft-dodgers return", "Withdrawn bill comes back", "Internal affairs", "Draft law"]
)
def test_a_title_about_drafts_is_as_good_as_any(title: str) -> None:
    assert checks(f"# {title}\n\n{DATED}") == ()


STORY = " ".join(
    f"Sentence {word} tells of roads and bridges in the district of {word} and what became of them."
    for word in "ash birch cedar elm fir hazel larch maple oak pine rowan willow".split()
)


def archive(**texts: str) -> dict[str, list[str]]:
    read = {key: anatomy(f"# Grades\n\n{text}") for key, text in texts.items()}
    return {key: [one.code for one in found] for key, found in check_archive(texts, read).items()}


def test_the_same_words_twice_are_duplicates() -> None:
    assert archive(a=STORY, b=f"  {STORY.replace(', ', ',  ')}\n", c="Something else.") == {
        "a": ["duplicate"],
        "b": ["duplicate"],
    }


def test_all_that_have_the_same_words_are_named_once() -> None:
    texts = dict.fromkeys(("a", "b", "c"), STORY)
    found = check_archive(texts, {key: anatomy(f"# Grades\n\n{text}") for key, text in texts.items()})
    assert [check.message for check in found["b"]] == ["Its words are those of 'a', 'c': withdraw all but one."]


def test_a_copy_with_another_ending_is_syndicated() -> None:
    assert archive(a=STORY, b=f"{STORY} This copy came to you by a partner.") == {
        "a": ["syndicated_copy"],
        "b": ["syndicated_copy"],
    }


def test_siblings_that_differ_in_a_number_or_a_subject_are_no_copies() -> None:
    assert archive(a=f"{STORY} The score is 55.", b=f"{STORY} The score is 66.") == {}
    texts = {"a": f"{STORY} Utah acts.", "b": f"{STORY} Maine acts."}
    about: dict[str, Anatomy] = {"a": anatomy("# Utah acts\n\nIt did."), "b": anatomy("# Maine acts\n\nIt did.")}
    assert check_archive(texts, about) == {}


def test_help_numbers_are_looked_at_every_ninety_days() -> None:
    organisation = states()
    assert check_organisation(organisation, date(2026, 4, 1)) == ()
    (found,) = check_organisation(organisation, date(2026, 4, 2))
    assert found.code == "help_number_unchecked"
    assert "A helpline was last checked on 2026-01-01, 91 days ago" in found.message
    assert check_organisation(replace(organisation, numbers=()), date(2030, 1, 1)) == ()


def test_every_code_is_explained() -> None:
    assert all(text.endswith(".") for text in CODES.values())
    seen = {
        one.code
        for one in (
            *checks(f"{HEADLINE}{SLIPS[1]}"),
            *checks(INFERRED),
            *checks("# Roads\n\nFrom 2011 to 2016 it rained."),
        )
    }
    assert seen == {"template_slip", "undated", "inferred_date"}
    assert seen <= set(CODES)
