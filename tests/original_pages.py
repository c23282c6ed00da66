"""Made-up web pages of releases, and what a reader would mark on each: (name, HTML, words, where they begin).

``words`` are as the canonical text prints them; ``mark`` is the id of the element in which the browser has
to begin its mark. Every page is long, so that a link that matches nothing stays at its top.
"""

from __future__ import annotations

from dataclasses import dataclass

SPACE = '<div class="space"></div>'
FILLING = "".join(
    f"<p>Paragraph {n} tells of bridge number {n}, which was inspected in the spring and repaired in the autumn.</p>"
    for n in range(1, 4)
)
LONG = (
    "The commission found that the funding gap for roads and bridges has grown in every year since the first card, "
    "that no county has closed it by its own means, and that the cost of waiting is borne by those who drive."
)


@dataclass(frozen=True)
class OriginalPage:
    """One page, and the span of it that is cited."""

    name: str
    main: str
    words: str
    mark: str
    nth: int = 0  # which of several mentions of the words in the text
    around: str = ""  # what stands before the main part: menus, teasers
    head: str = ""


PAGES = (
    OriginalPage(
        "plain", '<p id="a">The gap is small. The bridge is safe again.</p>', "The bridge is safe again.", "a"
    ),
    OriginalPage(
        "inline",
        '<p id="a">The <strong>new bridge</strong> is <a href="#">safe</a> again for all.</p>',
        "The new bridge is safe again for all.",
        "a",
    ),
    OriginalPage("long", f'<p id="a">{LONG}</p>', LONG, "a"),
    OriginalPage(
        "marks",
        '<p id="a">Well-known costs, fees &amp; tolls rose 100% – “at last,” it’s said (twice) #1 + 2/3.</p>',
        "Well-known costs, fees & tolls rose 100% – “at last,” it’s said (twice) #1 + 2/3.",
        "a",
    ),
    OriginalPage(
        "two paragraphs",
        '<p id="a">The first half is here.</p><p>The second half is there.</p>',
        "The first half is here.\n\nThe second half is there.",
        "a",
    ),
    OriginalPage(
        "line break",
        '<p id="a">Number one, Main Street<br>Springfield is the seat.</p>',
        "Main Street\nSpringfield is",
        "a",
    ),
    OriginalPage(
        "item of a list",
        '<ol><li>Repair the bridge first.</li><li id="a">Paint the bridge after that.</li></ol>',
        "2. Paint the bridge after that.",
        "a",
    ),
    OriginalPage(
        "second mention",
        '<p id="a">In May she said so: the state earned a B grade.</p>'
        + SPACE
        + '<p id="b">In June he repeated it: the state earned a B grade.</p>',
        "the state earned a B grade.",
        "b",
        nth=1,
    ),
    OriginalPage(
        "second mention that opens a paragraph",
        '<p>An F it was.</p><p id="a">Grades matter most.</p>'
        + SPACE
        + '<p>A B it is now.</p><p id="b">Grades matter most.</p>',
        "Grades matter most.",
        "b",
        nth=1,
    ),
    OriginalPage(
        "quoted twice",
        '<p id="a">The mayor said: “We are proud of it.” Then she left.</p>'
        + SPACE
        + '<p id="b">The clerk wrote: “We are proud of it.” Then he left.</p>',
        "We are proud of it.",
        "b",
        nth=1,
    ),
    OriginalPage(
        "also in a teaser",
        '<p id="a">On Monday we learned that the bridge opens in May at last, and all were glad.</p>',
        "the bridge opens in May at last",
        "a",
        around='<nav><ul><li><a href="/1">the bridge opens in May at last</a></li></ul></nav>',
    ),
    OriginalPage(
        "row of a table",
        "<table><tr><th>State</th><th>2016</th></tr><tr><td>Ohio</td><td>C</td></tr>"
        '<tr id="a"><td>New Utah</td><td>B</td></tr></table>',
        "New Utah | B",
        "a",
    ),
    OriginalPage(
        "cell that repeats",
        "<table><tr><th>State</th><th>Grade</th></tr><tr><td>Ohio</td><td>C minus</td></tr>"
        '<tr><td>New Utah</td><td id="a">C minus</td></tr></table>',
        "C minus",
        "a",
        nth=1,
    ),
    OriginalPage(
        "cut words",
        '<p id="a">Reconstruction of the bridges is underway now.</p>',
        "struction of the bridges is under",
        "a",
    ),
    OriginalPage(
        "soft hyphen", '<p id="a">The infra­structure gap is wide.</p>', "The infrastructure gap is wide.", "a"
    ),
    OriginalPage(
        "no-break space", '<p id="a">Mr.&nbsp;Smith agreed to it at once.</p>', "Mr. Smith agreed to it at once.", "a"
    ),
    OriginalPage(
        "accents", '<p id="a">El árbol está junto al puente más viejo.</p>', "El árbol está junto al puente", "a"
    ),
    OriginalPage(
        "folded",
        '<details><summary>More</summary><p id="a">Folded words are found as well.</p></details>',
        "Folded words are found as well.",
        "a",
    ),
    OriginalPage(
        "a secret was cut out",
        '<p id="a">For the files the password: Xk93-Qz81-pw7T opens the media room until the end of June.</p>',
        "opens the media room until the end of June.",
        "a",
    ),
    OriginalPage(
        "raised figure",
        '<p id="a">The county fed 47<sup>3</sup> children at the end of the year.</p>',
        "The county fed 47³ children at the end of the year.",
        "a",
    ),
    OriginalPage(
        "begins with a raised figure",
        '<p id="a">It covers 12 m<sup>2</sup> of ground in the old town.</p>',
        "m² of ground in the old town.",
        "a",
    ),
    OriginalPage(
        "before a struck price",
        '<p id="a">Nobody sleeps outside now.</p><p>It costs <del>$110</del> <ins>$140</ins> a night.</p>',
        "Nobody sleeps outside now.\n\nIt costs $140 a night.",
        "a",
    ),
    OriginalPage("other scripts", '<p id="a">桥梁已经修复。今年夏天开放。</p>', "桥梁已经修复。今年夏天开放。", "a"),
)


def html(page: OriginalPage, address: str) -> str:
    """The page as the website serves it; it names ``address`` as its own."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A release</title>'
        f'<link rel="canonical" href="{address}">{page.head}'
        "<style>::target-text{background:rgb(255,0,255)}.space{height:3000px}</style></head><body>"
        f"{page.around}<main><h1>News of the bridges</h1>{FILLING}{SPACE}{page.main}{SPACE}</main></body></html>"
    )
