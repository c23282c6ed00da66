"""Notes that the editors of a Markdown file leave out when they publish it are none of its text."""

from __future__ import annotations

import pytest

from ingest.loaders import load


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("The lock {--will stay shut --}opens in May.", "The lock opens in May."),
        ("The lock {++soon ++}opens.", "The lock soon opens."),
        ("The lock opens in {~~June~>May~~}.", "The lock opens in May."),
        ("The lock opens{>>Ann: who says so?<<}.", "The lock opens."),
        ("The {==lock==}{>>sure?<<} opens.", "The lock opens."),
        ("The lock opens. %%ask Ann first%%", "The lock opens."),
        ("The lock opens.\n\n%%\nAsk Ann.\n\nTwice.\n%%\n\nIt is wide.", "The lock opens.\n\nIt is wide."),
        ("The lock {% comment %}of Ann{% endcomment %}opens.", "The lock opens."),
        ("The lock {{/* ask Ann */}}opens.", "The lock opens."),
    ],
)
def test_what_editors_mark_as_no_text_is_left_out(typed: str, text: str) -> None:
    loaded = load(f"# Lock\n\n{typed}\n".encode(), "a.md")
    assert loaded.text == f"Lock\n\n{text}"
    assert bool(loaded.warnings) is ("{++" not in typed)


@pytest.mark.parametrize(
    "typed",
    [
        "It rose by 5%% and fell by 3%% again.",
        "The range {1--5} holds, and {a} -- {b}.",
        "A set {==} of signs ++ and --.",
        "Lock {#lock} and pier {#pier}.",
        "100%% sure, said Ann, 90%% of us.",
    ],
)
def test_signs_that_stand_for_themselves_are_read(typed: str) -> None:
    assert typed in load(f"# Lock\n\n{typed}\n".encode(), "a.md").text


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_a_comment_that_never_ends_is_told(name: str) -> None:
    page = "<p>The lock opens in May, said the board of the river on Monday.</p>\n\n<!-- note\n\n<p>It is wide.</p>\n"
    assert any("never ends" in warning for warning in load(page.encode(), name).warnings)
    closed = page.replace("note", "note -->")
    assert not load(closed.encode(), name).warnings


def test_a_comment_within_a_script_is_none_of_the_page() -> None:
    page = "<script><!-- run()\n</script><p>The lock opens in May, said the board of the river on Monday.</p>"
    assert not load(page.encode(), "a.html").warnings


@pytest.mark.parametrize("mark", [";", ","])
def test_a_table_that_is_called_tsv_may_be_parted_by_another_mark(mark: str) -> None:
    rows = f"Lock{mark}Grade\nHarn{mark}A\n"
    assert load(rows.encode(), "a.tsv").text == "Lock | Grade\nHarn | A"
