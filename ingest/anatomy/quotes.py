"""Text -> quotations with the speaker and the role that the text prints beside them.

Marks may be straight, curly or angular, the text English or Spanish. An attribution stands after a quotation
("...," said A), before it (A said, "...") or between two stretches of one. Words in marks that nobody says (a title,
a term) are no quotation unless they are a whole sentence; those have no speaker. Nothing is carried from one
paragraph to the next except where the first leaves its quotation open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.anatomy.attribution import after_quote, before_quote
from ingest.anatomy.circumstances import is_circumstance
from ingest.anatomy.dialogue import spoken
from ingest.anatomy.introductions import makes_statement
from ingest.anatomy.omission import who_goes_on
from ingest.anatomy.pronouns import OTHER_CLAUSE, is_same
from ingest.anatomy.speakers import Attribution, named
from ingest.anatomy.surnames import completed
from ingest.document import Block, Quote, Span

UNATTRIBUTED_WORDS = 7  # fewer words that nobody is said to have said are a term or a title

_OPENS = re.compile(r"[“«]|(?:(?<=[\s(\[—–*_-])|^)\"(?=[^\s\"])", re.MULTILINE)
_CLOSES = {
    "“": re.compile(r"”"),
    "«": re.compile(r"»"),
    '"': re.compile(r"\"(?=[\s,.;:!?)\]—–*_-]|$)", re.MULTILINE),
}
_SINGLE = re.compile(r"(?:(?<=\s)|^)‘(?=\w)(?P<words>[^‘“”\"\n]{20,1500}?[,.!?])’(?=[\s,.]|$)", re.MULTILINE)
_SENTENCE_END = re.compile(r"[.!?,…—–-]\W*$")

_ASKED = re.compile(r"\b(?:asked|asks|preguntó)\b")


@dataclass(frozen=True)
class _Stretch:
    """Words between marks. ``outer`` has the marks too; ``open``: the paragraph ended first; ``on``: the same person
    goes on, behind the dashes around who it is."""

    span: Span
    outer: Span
    open: bool = False
    on: bool = False


@dataclass(frozen=True)
class _Last:
    """The last attribution of a paragraph, and where what it covers ends."""

    attribution: Attribution
    until: int


def quotes(text: str, blocks: Sequence[Span | Block]) -> tuple[Quote, ...]:
    """The quotations of a text, one for each stretch between marks, in order. ``blocks`` are its
    paragraphs in order; a role stays as printed, a surname alone is completed from the same text."""
    found: list[Quote] = []
    waiting: list[int] = []  # stretches of a quotation that goes on in the next paragraph
    announced: Attribution | None = None  # who makes a statement in the next paragraph
    for block in blocks:
        span = block.span if isinstance(block, Block) else block
        stretches = _stretches(text, span)
        if not (waiting and stretches and not text[span.start : stretches[0].outer.start].strip(" *_>-")):
            waiting = []
        quoted = list(_attributed(text, span, stretches, found[waiting[-1]] if waiting else None))
        if (
            announced
            and quoted
            and quoted[0].speaker is None
            and len(stretches) == 1
            and _is_whole(text, span, stretches[0])
        ):
            quoted[0] = Quote(quoted[0].span, announced.speaker, announced.role, announced.span)
        announced = _announced(text, span)
        if waiting and quoted and quoted[0].speaker:
            for at in waiting:
                if found[at].speaker is None:
                    found[at] = replace(quoted[0], span=found[at].span)
        found.extend(quoted)
        goes_on = bool(stretches and stretches[-1].open)
        waiting = [*(waiting if len(stretches) == 1 else []), len(found) - 1] if goes_on else []
    kept = [quote for quote in found if quote.speaker or _stands_alone(quote.span.of(text))]
    return tuple(completed(text, [block.span if isinstance(block, Block) else block for block in blocks], kept))


def _announced(text: str, block: Span) -> Attribution | None:
    who = makes_statement(block.of(text).strip())
    found = named(who.rstrip(" ,"), block) if who else None
    return found if found and found.speaker else None


def _is_whole(text: str, block: Span, stretch: _Stretch) -> bool:
    """Whether a paragraph is one quotation and nothing else."""
    return not re.search(r"\w", text[block.start : stretch.outer.start] + text[stretch.outer.end : block.end])


def _stretches(text: str, block: Span) -> list[_Stretch]:
    if said := spoken(text, block):
        return [_Stretch(words, outer, on=at > 0) for at, (words, outer) in enumerate(said)]
    stretches: list[_Stretch] = []
    at = block.start
    while opening := _OPENS.search(text, at, block.end):
        closing = _CLOSES[opening.group()].search(text, opening.end(), block.end)
        if opening.group() == '"' and closing:  # one before which another opens is never closed
            while inner := _OPENS.search(text, opening.end(), closing.start()):
                opening = inner
        start, end = opening.end(), closing.start() if closing else block.end
        if _bare(text[start:end]):
            stretches.append(
                _Stretch(
                    _trimmed(text, start, end),
                    Span(opening.start(), closing.end() if closing else end),
                    closing is None,
                )
            )
        at = closing.end() if closing else block.end
    if not stretches:
        stretches = [
            _Stretch(Span(*match.span("words")), Span(*match.span()))
            for match in _SINGLE.finditer(text, block.start, block.end)
        ]
    return stretches


def _attributed(text: str, block: Span, stretches: Sequence[_Stretch], carried: Quote | None) -> Iterator[Quote]:
    """Quotes of one paragraph. ``carried`` is the open quotation that the first stretch goes on with."""
    previous = carried
    last: _Last | None = None  # who is named last in this paragraph: for "she added"
    if carried and carried.speaker and carried.attribution:
        last = _Last(Attribution(carried.speaker, carried.role, carried.attribution), block.start)
    told = 0  # where an attribution behind the quotation before ends
    others = False  # whether several are quoted here
    for at, stretch in enumerate(stretches):
        if stretch.on:
            yield replace(previous, span=stretch.span) if previous else Quote(stretch.span)
            continue
        left = stretches[at - 1].outer.end if at else block.start
        right = stretches[at + 1].outer.start if at + 1 < len(stretches) else block.end
        named = _named(text, stretch, max(left, told), right)
        told = named.span.end if named and named.span.start > stretch.span.end else 0
        quote = Quote(stretch.span)
        if named and named.pronoun:
            between = text[last.until : max(last.until, min(stretch.outer.start, named.span.start))] if last else ""
            if last and is_same(
                named.span.of(text), between, last.attribution, last.attribution.span.of(text), others=others
            ):
                named = replace(last.attribution, span=named.span)
            elif last is None and at == 0 and carried is None:
                named = _goes_on(Span(block.start, stretch.outer.start).of(text), named)
        if named and named.speaker:
            quote = Quote(stretch.span, named.speaker, named.role, named.span)
            others = others or bool(last and last.attribution.speaker != named.speaker)
            last = _Last(named, max(stretch.span.end - 1, named.span.end))
        elif named:
            last, others = None, True
        elif (
            previous
            and previous.speaker
            and _only_attribution(text, previous, Span(left, stretch.outer.start))
            and not _is_title(stretch.span.of(text))
            and (stretch.open or not _given_away(text, stretch, right))
        ):
            quote = replace(previous, span=stretch.span)
            last = _Last(last.attribution, stretch.span.end - 1) if last else None
        yield quote
        previous = quote


def _goes_on(opening: str, told: Attribution) -> Attribution:
    """Who is named by the sentence before a quotation, where ``told`` beside it names nobody."""
    who = who_goes_on(opening)
    return (named(who, told.span) if who else None) or told


def _named(text: str, stretch: _Stretch, left: int, right: int) -> Attribution | None:
    """The attribution beside a quotation. Where one stands on each side and they differ, neither is taken."""
    words = stretch.span.of(text).rstrip("'’ ") or "."
    before = before_quote(text, Span(left, stretch.outer.start))
    after = None if stretch.open else after_quote(text, stretch, right)
    if after and words[-1] in ",!?" and _opens_next(text, after.span.end, right):
        after = None
    if _is_title(words):
        said = after is not None and text[stretch.outer.end : after.span.start].strip(" *_") == ","
        return after if said else None
    if before and after and before.speaker != after.speaker and words[-1] == "," and not after.pronoun:
        return Attribution("", None, after.span)
    return before or after


def _opens_next(text: str, at: int, right: int) -> bool:
    """Whether an attribution that ends here leads to the quotation at ``right``: "Why?" Ann Lee said: "No." """
    return re.fullmatch(r"[,:]\s*", text[at:right]) is not None and text[right + 1 : right + 2].isupper()


def _given_away(text: str, stretch: _Stretch, right: int) -> bool:
    """Whether what stands behind a quotation gives it to somebody whose name is not read there: after a comma, after a
    dash or in brackets, after a question or a cry."""
    behind = text[stretch.outer.end : right]
    if behind.strip(" *_\n") in ("", "and", "or", "y", "o"):
        return False
    if stretch.span.of(text).endswith(",") or behind.startswith(","):
        return not re.fullmatch(r",?\s*(?:and|or|y|o)\s*", behind)
    if re.match(r"\s*(?:[—–(]|--?)\s*[^\W\d_a-zß-ÿ]", behind):
        return True
    return stretch.span.of(text)[-1] in "!?…" and not re.match(
        r"\W*(?:he|she|it|they|this|that|the|a|an)\b", behind, re.I
    )


def _only_attribution(text: str, previous: Quote, between: Span) -> bool:
    """Whether nothing but the attribution of the quote before stands between it and the next."""
    if previous.attribution is None or not between.contains(previous.attribution):
        if between.start == previous.span.end + 1 and not between.of(text).strip():
            return False  # two quotations side by side: "Go home!" "Go home yourself!"
        return between.of(text).strip(" ,.\n*_>-—") in ("", "and", "but", "and that", "y", "y que")
    said = previous.attribution.of(text)
    if OTHER_CLAUSE.search(said) or (_ASKED.search(said) and previous.span.of(text).endswith("?")):
        return False
    outside = text[between.start : previous.attribution.start] + text[previous.attribution.end : between.end]
    return not re.search(r"\w", outside) or (
        between.start <= previous.attribution.start
        and previous.span.end <= previous.attribution.start
        and is_circumstance(text[previous.attribution.end : between.end])
    )


def _stands_alone(words: str) -> bool:
    return len(words.split()) >= UNATTRIBUTED_WORDS and bool(_SENTENCE_END.search(words)) and not words.istitle()


def _is_title(words: str) -> bool:
    """A term or a title of a work: few words, none of them a sentence's end, all capitalised."""
    said = words.split()
    return words[-1] not in ".,?!—–-" and (len(said) == 1 or all(word[0].isupper() for word in said if len(word) > 3))


def _trimmed(text: str, start: int, end: int) -> Span:
    """The words of ``[start, end)`` without white space or a stray mark at their ends."""
    first = text.index(_bare(text[start:end]), start)
    return Span(first, first + len(_bare(text[start:end])))


def _bare(words: str) -> str:
    return re.sub(r"^[\s“”«»]+|[\s“”«»]+$", "", words)
