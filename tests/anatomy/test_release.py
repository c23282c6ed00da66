"""A release is read into its parts; what its author declared wins; nothing makes the reading fail."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Block, BlockKind, Published, SectionKind, Span
from ingest.loaders import load
from ingest.release import read_release
from tests.organisations import road_names, roads, state_names, states
from tests.releases import RELEASE, anatomy, loaded, parts

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"


def test_a_whole_release_is_read_at_once() -> None:
    found, text = anatomy(RELEASE), loaded(RELEASE).text
    assert (found.title, found.type, found.subjects) == (
        "Connecticut Earns an F on the Open Gate Cards",
        "press_release",
        ("CT",),
    )
    assert found.published == Published(
        "2025-10-14", "day", False, 1.0, "printed beside the release line: 'October 14, 2025'"
    )
    assert found.dateline == "SPRINGFIELD, Ill., Oct. 14, 2025 (GLOBE NEWSWIRE)"
    assert (found.publisher, found.source_kind) == ("Open Gate Alliance", "wire")
    assert [(quote.span.of(text), quote.speaker, quote.role) for quote in found.quotes] == [
        ("We have work to do,", "Ann Lee", "OGA founder"),
        ("And we will do it.", "Ann Lee", "OGA founder"),
    ]
    assert [(bill.number, bill.subject, bill.session) for bill in found.bills] == [
        ("HB 12", "CT", 2024),
        ("HB 13", "CT", 2024),
    ]


def test_every_part_of_a_release_is_told_from_the_others() -> None:
    kinds = [kind for kind, _ in parts(RELEASE)]
    assert kinds == [
        SectionKind.DATELINE,
        SectionKind.CONTACT,
        SectionKind.HEADLINE,
        SectionKind.BODY,
        SectionKind.DATELINE,
        SectionKind.BOILERPLATE,
        SectionKind.MATERIALS,
        SectionKind.DATELINE,
    ]
    contact = next(words for kind, words in parts(RELEASE) if kind is SectionKind.CONTACT)
    assert contact.startswith("MEDIA CONTACT")
    assert contact.endswith("robin@opengate.example")


@pytest.mark.parametrize("mark", ["###", "-30-", "# # #", "MORE", "-more-", "FOR IMMEDIATE RELEASE", "Page 2 of 3"])
def test_end_marks_slugs_and_release_lines_are_not_body(mark: str) -> None:
    text = f"Roads are better now\n\nThe roads are better than they were, we find.\n\n{mark}\n"
    body = [words for kind, words in parts(text, "release.txt") if kind is SectionKind.BODY]
    assert body == ["The roads are better than they were, we find."]


@pytest.mark.parametrize(
    "contact",
    [
        "MEDIA CONTACT:\n\nRobin Vale\nPress Officer\nrobin@opengate.example",
        "Media Contact: Robin Vale, 555.010.0199",
        "For more information, contact:\nRobin Vale\n555-010-0199",
        "For more information, please contact Robin Vale at robin@opengate.example.",
        "Contacts\n\nRobin Vale\n\nPress Officer\n\n555-010-0199\n\nrobin@opengate.example",
    ],
)
def test_a_contact_part_is_split_off_at_the_top_and_at_the_end(contact: str) -> None:
    lead = "The roads are better than they were, we find, and more is to be done."
    for text in (f"# Roads Are Better\n\n{lead}\n\n{contact}", f"{contact}\n\n# Roads Are Better\n\n{lead}"):
        body = " ".join(words for kind, words in parts(text) if kind is SectionKind.BODY)
        assert body == lead
        assert anatomy(text).title == "Roads Are Better"


@pytest.mark.parametrize(
    ("notes", "told", "hidden"),
    [
        (
            "## Notes to editors\n\n1. The trust runs eleven libraries in two counties.\n\n"
            "2. Photographs on request.\n\n3. The login for the media room is harbour and the password is gull.\n\n"
            "4. Ann Lee can be called at any hour of the day, office 0155 5550 199.",
            ["eleven libraries"],
            ["Photographs", "gull", "Ann Lee"],
        ),
        ("Notes to editors: The ferry was built in 1962 and carries forty cars.", ["forty cars"], []),
        ("Nota para los editores\n\nEl barco se construyó en 1962 y lleva cuarenta coches.", ["cuarenta coches"], []),
        ("## Media materials\n\nThe trust runs eleven libraries in two counties.", [], ["eleven libraries"]),
    ],
)
def test_a_note_to_editors_that_tells_something_is_body_and_what_lets_somebody_in_is_not(
    notes: str, told: list[str], hidden: list[str]
) -> None:
    text = f"# The bridge is open\n\nHARBOUR, May 2, 2024 - The old bridge was opened again today.\n\n{notes}\n"
    body = " ".join(words for kind, words in parts(text) if kind is SectionKind.BODY)
    apart = " ".join(words for kind, words in parts(text) if kind is SectionKind.MATERIALS)
    assert all(words in body for words in told), body
    assert all(words in apart and words not in body for words in hidden), apart


def test_a_headline_in_plain_text_under_a_contact_is_no_contact() -> None:
    text = (
        "NEWS RELEASE\nFor immediate release\n\nMedia contact:\nRobin Vale\nrobin@opengate.example\n\n"
        "Roads Are Better Now\n\nSPRINGFIELD, Ill. -- The roads are better."
    )
    assert anatomy(text, name="release.txt").title == "Roads Are Better Now"


def test_what_is_declared_wins() -> None:
    found = anatomy(
        RELEASE,
        declared={
            "title": "Other",
            "type": "Op-Ed",
            "date": "2016-11",
            "subjects": ["Utah", "ME"],
            "url": "https://example.org/a",
            "source": "A Paper",
            "source_kind": "press",
        },
    )
    assert (
        found.title,
        found.type,
        found.published.date,
        found.subjects,
        found.url,
        found.publisher,
        found.source_kind,
    ) == ("Other", "op_ed", "2016-11", ("UT", "ME"), "https://example.org/a", "A Paper", "press")


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("# Connecticut acts\n\nUtah, Utah, Utah and Utah.", ("CT",)),
        ("# Illinois and Maine act\n\nThey did.", ("IL", "ME")),
        ("# Grades are out\n\nMaine acts. Maine helps. Maine leads. Utah waits.", ("ME",)),
        ("# Grades are out\n\nMaine acts and Utah waits. Maine leads and Utah follows. Maine too, and Utah.", ()),
        ("# Grades are out\n\nUtah was named once.", ()),
        ("# Washington acts\n\nThe District of Columbia did it.", ("DC",)),
        ("# Washington acts\n\nIt did.", ()),
        ("# Georgia acts\n\nIt did.", ("GA",)),
    ],
)
def test_subjects_come_from_the_headline_or_a_clear_majority(text: str, subjects: tuple[str, ...]) -> None:
    assert anatomy(text).subjects == subjects


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("FOR IMMEDIATE RELEASE\n\n# Roads\n\nRoads are long.", "press_release"),
        ("# Roads\n\nSPRINGFIELD, Ill. -- Roads are long.", "press_release"),
        ("# Roads\n\nRoads are long.\n\nMedia contact:\nRobin Vale", "press_release"),
        ("# Roads\n\nRoads are long.", "page"),
        ("# Roads\n\nMay 4, 2023\n\n“Roads are long,” said Ann Lee.", "press_release"),
        ("---\ndate: 2023-05-04\n---\n# Roads\n\n“Roads are long,” said Ann Lee.", "press_release"),
        ("---\ndate: 2023-05-04\n---\n# Roads\n\nRoads are long.", "page"),
        ("---\ndate: 2023\n---\n# Roads\n\n“Roads are long,” said Ann Lee.", "page"),
        ("# Roads\n\n“Roads are long,” said Ann Lee.", "page"),
        ("---\ndate: 2023-05-04\ntype: page\n---\n# Roads\n\n“Roads are long,” said Ann Lee.", "page"),
        ("# Statement of Ann Lee on Roads\n\nRoads are long.", "statement"),
        ("# Testimony of Ann Lee before the committee\n\nRoads are long.", "testimony"),
        ("# Op-Ed: Roads\n\nRoads are long.", "op_ed"),
        ("# Join us for the Gala\n\nRoads are long.", "event"),
        (
            "# Report Cards 2019\n\n| State | Grade |\n| --- | --- |\n| Utah | B |\n| Maine | C |\n| Texas | A |",
            "report_card",
        ),
    ],
)
def test_the_kind_of_document_is_what_it_says_of_itself(text: str, kind: str) -> None:
    assert anatomy(text).type == kind


def test_a_text_without_a_headline_takes_what_the_file_suggests_and_then_the_fallback() -> None:
    text = "Roads are long, and this is a sentence."
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)
    for suggested, title in (({"title": "From the file"}, "From the file"), ({}, "fallback")):
        found = read_release(text, blocks, {}, suggested, states(), state_names(), fallback_title="fallback")
        assert found.title == title


def test_the_real_release_is_read_whole() -> None:
    if not SEED.is_dir():
        pytest.skip("the real release is not beside this checkout")
    file = next(SEED.glob("*.txt"))
    content = load(file.read_bytes(), file.name)
    found = read_release(
        content.text,
        content.blocks,
        content.declared,
        content.suggested,
        states(),
        state_names(),
        fallback_title="fallback",
    )
    assert (found.type, found.subjects, found.dateline) == ("press_release", ("CT",), "WASHINGTON, D.C.")
    when = found.published
    assert (when.date, when.precision, when.inferred) == ("2016", "year", True)
    assert 0 < when.confidence < 1
    (quote,) = found.quotes
    assert (quote.speaker, quote.role) == ("Linda Smith", "SHI founder")
    assert quote.span.of(content.text).startswith("We are excited")
    assert quote.span.of(content.text).endswith("them,")
    assert {(bill.number, bill.subject, bill.session) for bill in found.bills} == {("HB 5621", "CT", 2016)}
    assert [part.kind for part in found.sections] == [
        SectionKind.HEADLINE,
        SectionKind.BODY,
        SectionKind.BOILERPLATE,
        SectionKind.CONTACT,
        SectionKind.MATERIALS,
    ]
    body = " ".join(part.span.of(content.text) for part in found.sections if part.kind is SectionKind.BODY)
    assert "Bean" not in body
    assert "password" not in body


def test_another_organisations_release_is_read_with_its_names() -> None:
    file = loaded("# Northfield's Bridges Fall to a C-\n\nNORTHFIELD, March 3, 2020 -- Bridges are worse.")
    found = read_release(file.text, file.blocks, {}, {}, roads(), road_names(), fallback_title="fallback")
    assert (found.subjects, found.published.date) == (("NORTH", "BR"), "2020-03-03")
    assert (found.publisher, found.source_kind) == ("Rural Roads Trust", "release")


LINES = [
    "FOR IMMEDIATE RELEASE",
    "MEDIA CONTACT:",
    "# Title",
    "- item",
    "“Quote,” said Ann Lee, chair.",
    "###",
    "About Us",
    "Connecticut's HB 12 and 13",
    "six years ago, in 2011",
    "SPRINGFIELD, Ill. -- Lead",
    "\0",
    "| a | b |",
    "**",
    "\u202e",
]


@settings(max_examples=150)
@given(st.text(max_size=300) | st.lists(st.sampled_from(LINES), max_size=12).map("\n\n".join), st.data())
def test_no_text_makes_the_reading_fail_and_every_span_lies_in_it(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    blocks = [Block(data.draw(st.sampled_from(BlockKind)), Span(a, b)) for a, b in pairwise(cuts)]
    found = read_release(text, blocks, {}, {}, states(), state_names(), fallback_title="fallback")
    covered = [part for block in blocks for part in found.sections if part.span.contains(block.span)]
    assert len(covered) == len(blocks)
    assert found.title
    for quote in found.quotes:
        assert any(block.span.contains(quote.span) for block in blocks)
    for span in (*(bill.span for bill in found.bills), *(part.span for part in found.sections)):
        assert 0 <= span.start <= span.end <= len(text)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Corrección: la calificación de Tarn", "correction"),
        ("FE DE ERRATAS: LA NOTA DE TARN", "correction"),
        ("Rectificación – la nota de Tarn", "correction"),
        ("Corrección fraterna en el museo", "page"),
    ],
)
def test_a_title_in_spanish_that_corrects_makes_a_correction(title: str, kind: str) -> None:
    assert anatomy(f"# {title}\n\nLa nota correcta es una B.\n", name="a.md").type == kind
