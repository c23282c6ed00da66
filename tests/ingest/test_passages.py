"""Passages: verbatim spans in order, cut at sentence ends, without what must not be quoted."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Anatomy, Block, BlockKind, Passage, Published, Section, SectionKind, Span, Version
from ingest.passages import MAX_PASSAGE_CHARS, cut_passages
from ingest.sentences import MAX_QUOTE_CHARS
from tests.organisations import states
from tests.releases import RELEASE, anatomy, loaded

KINDS = st.sampled_from(
    [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.TABLE_HEADER,
        BlockKind.TABLE_ROW,
    ]
)
WORDS = st.text(st.sampled_from("ab é🎈.!?,;\n"), min_size=1, max_size=900).filter(lambda words: words.strip())


def version(text: str, blocks: tuple[Block, ...] = ()) -> Version:
    return Version("a", 1, text, "sha", "original", datetime(2026, 1, 1, tzinfo=UTC), "md", blocks)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Version, Anatomy]:
    """Blocks of any kind one after the other, some of them in sections that are split off."""
    text, blocks, sections, table = "", [], [], 0
    for kind, words in draw(st.lists(st.tuples(KINDS, WORDS), max_size=12)):
        words = " ".join(words.split())
        if not words:
            continue
        span = Span(len(text), len(text) + len(words))
        text += words + "\n\n"
        in_table = kind in (BlockKind.TABLE_HEADER, BlockKind.TABLE_ROW)
        table += kind is BlockKind.TABLE_HEADER
        blocks.append(Block(kind, span, level=1, table=table if in_table else None, cells=(span,) if in_table else ()))
        if draw(st.integers(0, 4)) == 0:
            sections.append(Section(draw(st.sampled_from([SectionKind.CONTACT, SectionKind.MATERIALS])), span))
    return version(text.strip(), tuple(blocks)), Anatomy("Title", "release", Published(), sections=tuple(sections))


@given(documents())
@settings(max_examples=200, deadline=None)
def test_passages_are_verbatim_in_order_bounded_and_hold_no_contact(case: tuple[Version, Anatomy]) -> None:
    whole, parts = case
    passages = cut_passages(whole, parts, states())
    assert all(p.text == whole.text[p.span.start : p.span.end] != "" for p in passages)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(passages))
    assert all(len(p.text) <= MAX_PASSAGE_CHARS for p in passages)
    assert not any(p.span.overlaps(s.span) for p in passages for s in parts.sections)
    headings = [b.span for b in whole.blocks if b.kind in (BlockKind.HEADING, BlockKind.TABLE_HEADER)]
    assert not any(p.span.overlaps(h) for p in passages for h in headings)
    for passage in passages:
        assert passage.sentences
        assert (passage.sentences[0].start, passage.sentences[-1].end) == (passage.span.start, passage.span.end)
        assert all(s.end - s.start <= MAX_QUOTE_CHARS for s in passage.sentences)
        assert all(a.end <= b.start for a, b in zip(passage.sentences, passage.sentences[1:], strict=False))


@given(documents())
@settings(max_examples=100, deadline=None)
def test_passages_lose_only_white_space_headings_and_what_is_split_off(case: tuple[Version, Anatomy]) -> None:
    whole, parts = case
    kept = [
        block.span.of(whole.text)
        for block in whole.blocks
        if block.kind not in (BlockKind.HEADING, BlockKind.TABLE_HEADER)
        and not any(section.span.overlaps(block.span) for section in parts.sections)
    ]
    found = "".join(p.text for p in cut_passages(whole, parts, states()))
    assert "".join(found.split()) == "".join("".join(kept).split())


def test_a_passage_does_not_reach_over_a_contact_block_that_stands_in_the_middle() -> None:
    words = ["Before it.", "Call Robin Vale at 555-0100.", "After it."]
    text = "\n".join(words)
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in words]
    parts = Anatomy("Title", "release", Published(), sections=(Section(SectionKind.CONTACT, spans[1]),))
    whole = version(text, tuple(Block(BlockKind.PARAGRAPH, span) for span in spans))
    assert [p.text for p in cut_passages(whole, parts, states())] == ["Before it.", "After it."]


def passages_of(text: str, name: str = "release.md") -> tuple[Passage, ...]:
    file = loaded(text, name)
    return cut_passages(version(file.text, file.blocks), anatomy(text, name=name), states())


def test_of_a_release_the_lead_is_a_passage_and_contact_and_materials_are_not() -> None:
    joined = "\n".join(p.text for p in passages_of(RELEASE))
    assert "Connecticut earned an F on cards released today." in joined
    for hidden in ("Robin Vale", "robin@opengate.example", "Photos are at the press page"):
        assert hidden not in joined


def test_the_context_line_names_title_subject_and_year_and_is_not_in_the_passage() -> None:
    (first, *_) = passages_of(RELEASE)
    assert first.context.startswith("Connecticut Earns an F on the Open Gate Cards")
    assert "2025" in first.context
    assert first.context not in first.text
    assert first.embedded == f"{first.context}\n{first.text}"


def test_a_passage_lies_under_one_heading_which_its_context_names() -> None:
    found = passages_of("# Title\n\n## First part\n\nOne.\n\n## Second part\n\nTwo.\n")
    headings = [(p.text, p.context.rsplit(" | ", 1)[-1]) for p in found]
    assert headings == [("One.", "First part"), ("Two.", "Second part")]


def test_a_sentence_that_leads_in_to_a_list_goes_with_the_list() -> None:
    story = " ".join(["The trams ran late again on the line to the harbour."] * 10)
    items = ["new rails for the whole of the line between the harbour and the hill", "more drivers", "a roof"]
    listed = "".join(f"- {item}\n" for item in items)
    first, second = passages_of(f"# Trams\n\n{story} The trust asks for three things:\n\n{listed}")
    assert first.text == story
    assert second.text.startswith("The trust asks for three things:")
    assert all(item in second.text for item in items)


def test_a_question_goes_with_its_answer() -> None:
    story = " ".join(["The trams ran late again on the line to the harbour."] * 10)
    first, second = passages_of(
        f"# Trams\n\n{story} Do dogs ride free of charge? Those in a basket do, at any hour of the day or night.\n"
    )
    assert first.text == story
    assert second.text == "Do dogs ride free of charge? Those in a basket do, at any hour of the day or night."


def test_prose_and_a_table_do_not_share_a_passage() -> None:
    found = passages_of("# T\n\nBefore.\n\n| State | Grade |\n| --- | --- |\n| Utah | B |\n\nAfter.\n")
    assert [len(found), found[0].text, found[2].text] == [3, "Before.", "After."]
    assert "State" in found[1].context


def test_a_title_that_runs_on_leaves_room_for_the_passage() -> None:
    (passage,) = passages_of(f"# {'A very long title ' * 100}\n\nThe sentence itself.\n")
    assert len(passage.context) < MAX_PASSAGE_CHARS


def test_a_row_with_a_cell_of_a_thousand_words_becomes_quotable_parts() -> None:
    text = "State,Note\nUtah," + "a word and another; " * 300
    file = loaded(text, "table.csv")
    found = cut_passages(version(file.text, file.blocks), anatomy(text, name="table.csv"), states())
    assert len(found) > 5
    assert all(s.end - s.start <= MAX_QUOTE_CHARS for p in found for s in p.sentences)


@pytest.mark.parametrize("text", ["", "\n\n", "# Only a heading\n"])
def test_a_text_without_prose_gives_no_passage(text: str) -> None:
    if text.strip():
        assert passages_of(text) == ()
    else:
        assert cut_passages(version(text), Anatomy("T", "release", Published()), states()) == ()
