"""A release is read as a person reads it, in whichever way its PDF is laid out."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ingest.document import BlockKind
from ingest.loaders import load

FONT, SIZE, LEFT, WIDTH = "Helvetica", 11, 72, 468
LEAD = (
    "A grey heron was seen at the mill pond on Monday, the first in ten years, and the wardens of the Millbrook Parks "
    "Trust found five more nests within a week. It stayed until noon and left with a fish for the young."
)
QUOTE = (
    '"We saw it at dawn, and nobody moved until the bird had finished its first fish," said Ann Hall, a warden. "It '
    "will stay if the walkers of Millbrook keep their dogs on a leash. Joel Ash and Mr. Robin Vale of the county board "
    'will see to that until the end of July, and the trust will count the nests again in June of 2024."'
)
LAST = "The trust keeps nine parks. Its wardens count the birds of each pond in spring and in the fall of every year."
Words = tuple[float, float, str]


def pdf(*pages: Sequence[Words]) -> bytes:
    """Pages with words at their places; those outside the text's height in smaller print, as headers and notes are."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    for words in pages:
        for left, base, text in words:
            canvas.setFont(FONT, SIZE if 140 <= base <= 700 else 8)
            canvas.drawString(left, base, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def wrapped(text: str, top: float, *, left: float = LEFT, width: float = WIDTH, indent: float = 0) -> list[Words]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if stringWidth(longer, FONT, SIZE) <= width - (indent if len(lines) == 1 else 0):
            lines[-1] = longer
        else:
            lines.append(word)
    return [(left + (0 if at else indent), top - 14 * at, line) for at, line in enumerate(lines)]


def paragraphs(*pages: Sequence[Words]) -> list[str]:
    loaded = load(pdf(*pages), "release.pdf")
    return [block.span.of(loaded.text) for block in loaded.blocks]


FURNITURE = {
    "the number of each page": [[(300, 40, "1")], [(300, 40, "2")]],
    "a footer of two lines": [[(72, 90, "Millbrook Parks Trust"), (72, 80, f"page {n}")] for n in (1, 2)],
    "more": [[(300, 110, "-more-")], []],
    "a header on the second page": [[], [(72, 750, "A Heron ... / page 2")]],
    "a number on the second page, near the text": [[], [(300, 90, "- 2 -")]],
    "a note": [[(72, 100, "1 Survey of the county"), (72, 90, "in spring.")], []],
}


@pytest.mark.parametrize("furniture", FURNITURE.values(), ids=FURNITURE)
@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_quotation_that_runs_over_a_page_is_whole(furniture: list[list[Words]], cut: int) -> None:
    lines = wrapped(QUOTE, 160 + 14 * cut)
    first = [(72, 690, "A Heron Returns to the Pond"), *wrapped(LEAD, 600), *lines[:cut], *furniture[0]]
    second = [*furniture[1], *((left, 690 - 14 * at, text) for at, (left, _, text) in enumerate(lines[cut:]))]
    read = paragraphs(first, [*second, *wrapped(LAST, 580)])
    assert [words for words in read if "Survey" not in words] == ["A Heron Returns to the Pond", LEAD, QUOTE, LAST]


def test_a_quotation_that_runs_over_a_column_is_whole() -> None:
    title = [(72, 690, "A Heron Returns to the Pond")]
    lines = [*wrapped(LEAD, 650, width=220), *wrapped(QUOTE, 560, width=220)]
    for cut in range(len(lines) - 8, len(lines) - 1):
        right = [(320, 650 - 14 * at, text) for at, (_, _, text) in enumerate(lines[cut:])]
        rest = wrapped(LAST, 560, left=320, width=220)
        assert paragraphs([*title, *lines[:cut], *right, *rest]) == [title[0][2], LEAD, QUOTE, LAST]


def test_paragraphs_that_are_set_in_and_not_apart_are_told_apart() -> None:
    words: list[Words] = []
    for text in (LEAD, QUOTE, LAST):
        words += wrapped(text, 686 - 14 * len(words), indent=18)
    assert paragraphs(words) == [LEAD, QUOTE, LAST]


@pytest.mark.parametrize("bullet", ["•", "-", "–", "o", "*"])
def test_items_are_items_whatever_their_bullet(bullet: str) -> None:
    items = [LEAD, LAST, "Boats stay out."]
    words = wrapped("These are the rules:", 690)
    for item in items:
        top = words[-1][1] - 14
        words += [(78, top, bullet), *wrapped(item, top, left=92, width=440)]
    loaded = load(pdf([*words, *wrapped(LAST, 520)]), "release.pdf")
    found = [block.span.of(loaded.text) for block in loaded.blocks if block.kind is BlockKind.LIST_ITEM]
    assert found == items


def test_a_line_of_prose_that_begins_with_a_dash_or_an_o_is_no_item() -> None:
    lines = [
        "The pond was full of birds and the",
        "- as it seemed - walkers saw a heron",
        "o una garza, as they say.",
        "- So it is.",
    ]
    read = paragraphs([(72, 690 - 14 * at, line) for at, line in enumerate(lines)])
    assert " ".join(read) == " ".join(lines)


@pytest.mark.parametrize("place", ["left", "middle", "right"])
def test_the_lines_of_a_letterhead_and_of_a_contact_stay_lines(place: str) -> None:
    head = ["Millbrook Parks Trust", "Pier 4, Ferry Road", "Millbrook, Ohio 43431"]
    contact = ["Robin Vale", "Press Officer", "419-555-0101"]

    def set_at(line: str, base: float) -> Words:
        space = WIDTH - stringWidth(line, FONT, SIZE)
        return LEFT + {"left": 0, "middle": space / 2, "right": space}[place], base, line

    words = [set_at(line, 690 - 14 * at) for at, line in enumerate(head)]
    words += wrapped(LEAD, 600) + wrapped(LAST, 530)
    words += [set_at(line, 460 - 14 * at) for at, line in enumerate(contact)]
    assert paragraphs(words) == ["\n".join(head), LEAD, LAST, "\n".join(contact)]


def test_prose_beside_a_picture_has_no_line_ends() -> None:
    beside = wrapped(QUOTE, 600, width=230)
    assert paragraphs([*wrapped(LEAD, 690), *beside, *wrapped(LAST, 400)]) == [LEAD, QUOTE, LAST]


@pytest.mark.parametrize("order", [(3, 0, 1, 2), (1, 0, 3, 2), (3, 2, 1, 0), (2, 1, 0, 3)])
def test_boxes_are_read_from_the_top_in_whichever_order_the_file_has_them(order: Sequence[int]) -> None:
    title = [(72.0, 690.0, "A Heron Returns to the Pond")]
    boxes = [title, wrapped(LEAD, 650), wrapped(QUOTE, 560), wrapped(LAST, 450)]
    words = [word for number in order for word in boxes[number]]
    assert paragraphs(words) == [title[0][2], LEAD, QUOTE, LAST]


def test_boxes_in_two_columns_are_read_one_column_after_the_other() -> None:
    left, right = wrapped(LEAD, 650, width=220), wrapped(QUOTE, 650, left=320, width=220)
    last = wrapped(LAST, 480)
    for words in ([*last, *right, *left], [*right, *left, *last], [*left, *last, *right]):
        assert paragraphs(words) == [LEAD, QUOTE, LAST]


@pytest.mark.parametrize(
    ("initial", "rest"), [("T", "he heron came and"), ("A", "heron came and"), ("A", "s it came,")]
)
def test_an_initial_in_large_print_belongs_to_its_word(initial: str, rest: str) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setFont(FONT, 16)
    canvas.drawString(72, 740, "A Heron Returns to the Pond")
    canvas.setFont(FONT, 34)
    canvas.drawString(72, 676, initial)
    canvas.setFont(FONT, SIZE)
    width = stringWidth(initial, FONT, 34) + 3
    lines = [rest, "it stayed at the pond", "until noon and left with"]
    for at, line in enumerate(lines):
        canvas.drawString(LEFT + (width if at < 2 else 0), 692 - 14 * at, line)
    canvas.save()
    loaded = load(out.getvalue(), "release.pdf")
    gap = " " if rest.startswith("heron") else ""
    assert loaded.text == "A Heron Returns to the Pond\n\n" + f"{initial}{gap}{rest} {lines[1]} {lines[2]}"
