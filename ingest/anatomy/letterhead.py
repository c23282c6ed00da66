"""The first blocks of a release -> those that only say on whose paper it is printed: a name, and what stands below it.

The name is the organisation's own, or the text repeats it; a release line or the date stands beside it, or the text
says what that organisation is; and the headline stands below. A title is repeated nowhere, or has no headline below it.
A name that is repeated nowhere counts where it is that of a body, and a release line and the date stand between it and
the headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.anatomy.date_forms import YEAR
from ingest.anatomy.dateline import is_date_line
from ingest.anatomy.own_line import of_publication
from ingest.anatomy.release_line import bare, is_release_line
from ingest.document import Block
from ingest.lazy_pattern import pattern
from ingest.organisation import Organisation

NEAR_TOP = 8  # blocks within which a letterhead of a name, an address and a number begins and ends
CHARS = 200  # of a block of a letterhead: an office, a name, street, town, telephone
_OFFICE_WORDS = 4  # of a line above the name: "Office of the Mayor"
_FEWEST_WORDS = 2  # of a name that counts because the text repeats it: one word is repeated by chance
_TITLE_WORDS = 3  # of a headline at least: what stands below a name in fewer may belong to it
# A line that says what kind of text stands below it, and of when: no letterhead does.
_TITLED = pattern(
    rf"\b{YEAR}\b.*\b(?:transcript|results|report|minutes|newsletter)\b|\b(?:transcript|results|report|minutes|newsletter)\b.*\b{YEAR}\b",
    re.IGNORECASE,
)
# The name of a body: "Millbrook Parks Trust", "Association of the Mills of Alder".
_BODY = (
    r"(?:trust|association|society|union|alliance|agency|authority|company|foundation|council|institute|league|coalition|"
    r"university|college|museum|library|hospital|commission|committee|ministry|department|board|network|federation|"
    r"charity|club|fund|partnership|cooperative|asociación|fundación|federación|sociedad|unión|alianza|agencia|consejo|"
    r"instituto|liga|universidad|museo|hospital|comisión|comité|ministerio|red|ayuntamiento|cooperativa)"
)
_NAME_WORD = r"(?:(?-i:[A-ZÀ-ÖØ-Þ])[\w’'.-]*|&|of|the|and|for|de|del|la|las|los|el|y)"
_OF_A_BODY = pattern(rf"(?:{_NAME_WORD}\s+){{1,6}}{_BODY}|{_BODY}(?:\s+{_NAME_WORD}){{1,6}}", re.IGNORECASE)
_PARTED = pattern(r"\s+[|–—•·]\s+|\n")
_WORD = pattern(r"\w+")
# Where an address begins after a name, in a format that joins the lines of a block.
_ADDRESS = pattern(
    r"[\s,]+(?=\d{1,5}\s+[A-Z]|[A-Z][a-z]+,? (?:[A-Z][a-z]+,? )?[A-Z][A-Za-z.]{1,13} \d{5}\b|\(?\d{3}\)?[-. ]\d{3}|"
    r"(?i:p\.?\s?o\.?\s?box\b|(?:tel|phone|fax|office)\b\W*\d|www\.|https?:|\S+@|(?:calle|avenida|avda|plaza|paseo)\b))"
)


def letterhead(
    text: str,
    blocks: Sequence[Block],
    words: Sequence[str],
    organisation: Organisation,
    titles: Sequence[int],
    contact: int,
) -> list[int]:
    """The positions of its blocks. ``words`` are those of each block without the lines that a release prints about
    itself; ``titles`` are the positions of blocks above the lead that might be titles; from the block at ``contact``
    on they may also say whom to ask."""
    own = {_plain(one) for one in (organisation.name, *organisation.short_names) if one}
    head, known = list[int](), set[str]()
    top = [at for at in titles if at < min(NEAR_TOP, contact)]
    for number, at in enumerate(top):
        below = f" {_plain(text[blocks[at].span.end :])} "
        names = {name for name in _names(words[at]) if name in own or _is_repeated(name, below)}
        if any(_TITLED.search(line) for line in words[at].splitlines()):
            break
        if names or (head and any(_ADDRESS.match(f" {line}") for line in words[at].splitlines())):
            head, known = top[: number + 1], known | names
        elif head or len(words[at].split()) > _OFFICE_WORDS:
            break
    if not head and top and _is_paper_of_a_body(text, blocks, words, titles):
        return top[:1]
    title = next((at for at in titles if head and at > head[-1] and len(words[at].split()) >= _TITLE_WORDS), None)
    if title is None or any(len(words[at]) > CHARS for at in head):
        return []
    below = f" {_plain(text[blocks[title].span.end :])} "
    marked = any(_prints_of_itself(text, blocks[at], words[at]) for at in range(title))
    return head if marked or known & own or any(_is_introduced(name, below) for name in known) else []


def _is_paper_of_a_body(text: str, blocks: Sequence[Block], words: Sequence[str], titles: Sequence[int]) -> bool:
    """Whether a text begins with the name of a body and a release line, and then the day, above its headline."""
    printed = [bare(line) for line in text[: blocks[titles[-1]].span.end].splitlines() if line.strip()]
    name = next((line for line in printed[:2] if not is_release_line(line)), "")
    if len(printed) < 2 or not (_OF_A_BODY.fullmatch(name) and any(map(is_release_line, printed[:2]))):
        return False
    days = [line for line in printed[2:] if is_date_line(line) or of_publication(line, ())]
    below = next((line for line in printed[2:] if line not in days and not is_release_line(line)), "")
    headlines = [words[at] for at in titles[1:] if len(words[at].split()) >= _TITLE_WORDS]
    return bool(days and below) and any(one.startswith(below) for one in headlines)


def _names(block: str) -> Iterator[str]:
    """What in a block of a letterhead may be a name: each line or part of one, without an address or release line."""
    for part in _PARTED.split(block):
        words = part.split()
        cut = next((at for at in range(1, len(words)) if is_release_line(" ".join(words[at:]))), len(words))
        if name := _plain(_ADDRESS.split(" ".join(words[:cut]), maxsplit=1)[0]):
            yield name


def _prints_of_itself(text: str, block: Block, own: str) -> bool:
    """Whether a block has a line that a release prints about itself."""
    printed = [line for line in block.span.of(text).splitlines() if line.strip()]
    words = own.split()
    return len(printed) > len(own.splitlines()) or any(
        is_release_line(" ".join(words[at:])) for at in range(1, len(words))
    )


def _is_repeated(name: str, below: str) -> bool:
    return len(name.split()) >= _FEWEST_WORDS and f" {name} " in below


def _is_introduced(name: str, below: str) -> bool:
    """Whether the text says what ``name`` is, as it does of an organisation: "About the ...", "... is a"."""
    about = rf" (?:about|acerca de|sobre) (?:(?:the|el|la|los|las) )?{name} "
    return re.search(rf"{about}| {name} (?:is an?|es una?|was founded|fue fundad[oa]) ", below) is not None


def _plain(words: str) -> str:
    """Its words alone, without case and a leading article."""
    plain = _WORD.findall(words.casefold())
    return " ".join(plain[1:] if plain[:1] == ["the"] and len(plain) > 1 else plain)
