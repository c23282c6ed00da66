"""Markdown -> pieces, by way of HTML: raw HTML in it goes through the same rules as a web page.

The only place that knows markdown-it-py.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.anatomy.embargo_line import embargo_of_comments
from ingest.label_lines import is_labelled
from ingest.lazy_pattern import pattern
from ingest.loaders.blocks import Draft, refuse_too_many
from ingest.loaders.characters import decode, visible
from ingest.loaders.editors_notes import published
from ingest.loaders.html import fragment
from ingest.loaders.hyphens import rejoined
from ingest.loaders.metadata import split_front_matter

# markdown-it stops reading below this depth; twelve levels of lists need 24, nobody writes fifty.
_MOST_NESTING = 100
# What Markdown does that plain text does not mean: indented code, fences, HTML, underlined headings, quoting by ">",
# named targets of links, and marks within a line that may stand for themselves.
_NOT_IN_PLAIN_TEXT = ["code", "fence", "html_block", "lheading", "blockquote", "reference"]
_NOT_IN_PLAIN_LINES = ["html_inline", "entity", "backticks", "autolink"]
# In plain text "**" around words is emphasis, as in releases saved from a page; any other "*" or "_" is itself,
# or begins an item or is a rule.
_PLAIN_MARKS = pattern(
    r"(?P<meant>(?<![\w*])\*\*(?=[^\s*])(?:[^*\n]|\n(?![ \t]*\n))*[^\s*]\*\*(?![\w*])"
    r"|^[ \t]*\*(?=[ \t])|^[ \t]*(?:[*_][ \t]*){3,}$)|[*_]",
    re.MULTILINE,
)
# "###" and "- 30 -" end a release, "- 2 -" a page; Markdown would take them for an empty heading and an item.
_END_MARK = pattern(r"^[ \t]*((?:#[ \t]*){3,}|-[ \t]*\d{1,3}[ \t]*-)[ \t]*$", re.MULTILINE)
# A sentence that starts with a year and a full stop is no item of a list.
_YEAR_FIRST = pattern(r"^([ \t]*)(\d{4,9})\.(?=[ \t]|$)", re.MULTILINE)
# A note below the text, as most parsers but that of CommonMark know it, and the mark that leads to it.
_NOTE = pattern(r"^ {0,3}\[\^(?P<name>[^\]\s]{1,40})\]:[ \t]+", re.MULTILINE)
_CALL = pattern(r"\[\^(?P<name>[^\]\s]{1,40})\]")
_EMPHASIS = pattern(r"[*_]{2}|(?<!\w)[*_](?=\w)|(?<=[\w:.])[*_](?!\w)")


def read(content: bytes, name: str) -> Draft:
    """Raises:
    DocumentUnreadable: not text, or its front matter is not valid.
    """
    text, warnings = decode(content, name)
    text, removed = visible(text)
    declared, text = split_front_matter(text, name)
    refuse_too_many(text, name)
    if "embargo" not in declared and (said := embargo_of_comments(text)):
        declared["embargo"] = said
    text, notes = published(text)
    pieces, more = fragment(markdown_to_html(_with_footnotes(_with_label_lines(rejoined(text)))), name)
    deep = deeper_than_read(text)
    return Draft(pieces, declared, warnings=(*warnings, *notes, *more, *deep), removed=removed)


def markdown_to_html(text: str, *, plain: bool = False) -> str:
    """``text`` as HTML. ``plain``: it is plain text, of which only marks that cannot mean anything else count: bullets,
    numbered items, "**" around words, links, pipe tables. All others stay as typed."""
    parser = _parser(plain)
    tokens = parser.parse(_escaped(_typed(text) if plain else text))
    return str(parser.renderer.render(_with_typed_numbers(tokens) if plain else tokens, parser.options, {}))


def _with_label_lines(text: str) -> str:
    """``text`` with the line ends kept between labels that stand one below the other ("Founded: 1987", "Chair: Ann
    Lee"): whoever types such a list means its lines, which Markdown would join."""
    lines = text.split("\n")
    labels = [is_labelled(_EMPHASIS.sub("", line)) for line in lines]
    kept = zip(lines, labels, [*labels[1:], False], strict=True)
    return "\n".join(f"{line.rstrip()}  " if label and following else line for line, label, following in kept)


def _with_footnotes(text: str) -> str:
    """``text`` with its notes ("[^1]: ...") as paragraphs that begin with their number, raised, and with the marks that
    lead to them as links, as a page has them."""
    numbers: dict[str, int] = {}
    for note in _NOTE.finditer(text):
        numbers.setdefault(note["name"], len(numbers) + 1)
    if not numbers:
        return text
    text = _NOTE.sub(lambda note: f"\n<sup>{numbers[note['name']]}</sup> ", text)
    return _CALL.sub(lambda call: _called(call, numbers.get(call["name"])), text)


def _called(call: re.Match[str], number: int | None) -> str:
    return f'<sup><a href="#fn{number}">{number}</a></sup>' if number else call[0]


def _typed(text: str) -> str:
    """Plain text with an escape before each mark that stands for itself."""
    return _PLAIN_MARKS.sub(lambda found: found[0] if found["meant"] else f"\\{found[0]}", text.replace("\\", "\\\\"))


def _with_typed_numbers(tokens: list[Token]) -> list[Token]:
    """Numbered items as items whose words begin with the number as it is typed: "1)" stays "1)"."""
    written: list[Token] = []
    for at, token in enumerate(tokens):
        token.tag = "ul" if token.tag == "ol" else token.tag
        written.append(token)
        if token.type != "list_item_open" or not token.info:
            continue
        number = Token("text", "", 0, content=f"{token.info}{token.markup} ")
        words = tokens[at + 2].children if tokens[at + 1].type == "paragraph_open" else None
        if words is None:
            written.append(Token("inline", "", 0, children=[number]))
        else:
            words.insert(0, number)
    return written


def deeper_than_read(text: str) -> tuple[str, ...]:
    """A warning when ``text`` may be nested deeper than is read."""
    deepest = max((len(match[0].replace(" ", "")) for match in re.finditer(r"^[ \t>*+-]+", text, re.M)), default=0)
    if deepest < _MOST_NESTING // 2:
        return ()
    return (f"lists or quotations may be nested deeper than {_MOST_NESTING // 2} levels; what is below was not read",)


def _escaped(text: str) -> str:
    return _YEAR_FIRST.sub(r"\1\2\\.", _END_MARK.sub(lambda match: "\\" + match[1], text))


def _parser(plain: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": not plain, "maxNesting": _MOST_NESTING}).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # targets are dropped, so none is dangerous
    return parser.disable([*_NOT_IN_PLAIN_TEXT, *_NOT_IN_PLAIN_LINES]) if plain else parser.enable("strikethrough")
