"""Text -> quotations with the speaker and the role that the text prints beside them.

Marks may be straight, curly or angular, the text English or Spanish. An attribution stands after a quotation
("...," said A), before it (A said, "...") or between two stretches of one. Words in marks that nobody says (a title,
a term) are no quotation unless they are a whole sentence; those have no speaker. A paragraph without marks is one where
the line above it ends in "Ann Lee said:". From one paragraph to the next something is carried where a quotation is left
open, where one ends in who speaks next ("Ann Lee said:") or is nothing but a name, and where "she added" can only be
who spoke above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.anatomy.attribution import IS_SAID, TOLD_WHOM, after_quote, before_quote
from ingest.anatomy.circumstances import is_circumstance
from ingest.anatomy.dateline import dateline_of
from ingest.anatomy.introductions import makes_statement
from ingest.anatomy.name_lines import signature
from ingest.anatomy.omission import who_goes_on
from ingest.anatomy.pronouns import OTHER_CLAUSE, Above, is_another_sex, is_same
from ingest.anatomy.speakers import Attribution, named
from ingest.anatomy.stretches import Stretch, stretches
from ingest.anatomy.surnames import completed
from ingest.anatomy.transcript import in_sentences
from ingest.document import Block, BlockKind, Quote, Span
from ingest.lazy_pattern import pattern

UNATTRIBUTED_WORDS = 7  # fewer words that nobody is said to have said are a term or a title

_SENTENCE_END = pattern(r"[.!?,…—–-]\W*$")

_ENDS = pattern(r"[.!?;:]\s|[—–“”«»]")
_SIGNED = pattern(r"\s*(?:[—–(]|--?)\s*[^\W\d_a-zß-ÿ]")
_WHOLE = pattern(r"(?!\w+:)[¿¡]?[^\W\d_a-zß-ÿ][^“”\"«»‘\n]*[.!?…]")
_FEWEST_SAID = 4  # words of a whole sentence without marks
# "said Ann Lee, who joined the council in March. "It ...": what she is or took up ends the sentence, and nobody else
# is named there.
_TELLS_OF_THEM = pattern(
    r",\s+who\s(?:(?:has|had|now|also)\s)*(?:joined|became|chairs?|chaired|leads?|led|heads?|headed|founded|runs?|"
    r"directs?|represents?|works?|worked|took over)\b(?!.*[A-ZÀ-ÖØ-Þ][\w’'-]+\s+[A-ZÀ-ÖØ-Þ])"
    r"(?!.*\b(?:said|says|told|added|asked)\b)[^.!?;:“”\"«»]+\.\s*",
    re.S,
)
_ASKED = pattern(r"\b(?:asked|asks|preguntó)\b")


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
    announced: Attribution | None = None  # who speaks in the next paragraph
    below: Attribution | None = None  # the same, where a sentence says so, and not only a heading
    unsigned: list[int] = []  # those that nobody is said to have said, of the paragraph above: it holds nothing else
    signed = False  # whether the line above names somebody, and it is not told whose words are theirs
    above: Above | None = None
    spans = [block.span if isinstance(block, Block) else block for block in blocks]
    for number, (block, span) in enumerate(zip(blocks, spans, strict=True)):
        kind = block.kind if isinstance(block, Block) else BlockKind.PARAGRAPH
        said = stretches(text, span)
        if not said and (signer := _signer(text, span, kind)):
            heads, lists = kind is BlockKind.HEADING, kind is BlockKind.LIST_ITEM and _goes_on_as_list(blocks, number)
            for at in unsigned if not (heads or lists) else ():
                found[at] = Quote(found[at].span, signer.speaker, signer.role, signer.span)
            announced = signer if heads and number and not unsigned else None
            signed = announced is None and (heads or not unsigned)
            waiting, unsigned, above, below = [], [], None, None
            continue
        if not (waiting and said and not text[span.start : said[0].outer.start].strip(" *_>-")):
            waiting = []
        if below and not said and kind is BlockKind.PARAGRAPH and _is_said_plainly(span.of(text)):
            found.extend(Quote(words, below.speaker, below.role, below.span) for words in in_sentences(text, span))
        quoted = list(_attributed(text, span, said, found[waiting[-1]] if waiting else None, above))
        whole = len(said) == 1 and said[0].is_all_of(text, span)
        if announced and whole and quoted[0].speaker is None:
            quoted[0] = Quote(quoted[0].span, announced.speaker, announced.role, announced.span)
        announced = below = _announced(text, span) if not said else None
        if waiting and quoted and quoted[0].speaker:
            for at in waiting:
                if found[at].speaker is None:
                    found[at] = replace(quoted[0], span=found[at].span)
        found.extend(quoted)
        nobodys = whole and not signed and quoted[0].speaker is None and kind is not BlockKind.LIST_ITEM
        unsigned = [*waiting, len(found) - 1] if nobodys else []
        goes_on = bool(said and said[-1].open)
        waiting = [*(waiting if len(said) == 1 else []), len(found) - 1] if goes_on else []
        signed = signed and whole
        above = Above.of(span, quoted)
    kept = [quote for quote in found if quote.speaker or _stands_alone(quote.span.of(text))]
    return tuple(completed(text, spans, kept))


def _is_said_plainly(paragraph: str) -> bool:
    """Whether a paragraph may be what somebody says without marks: as a website sets it in, below "Ann Lee said:"."""
    words = paragraph.strip(" *_>\n")
    return _WHOLE.fullmatch(words) is not None and len(words.split()) >= _FEWEST_SAID


def _goes_on_as_list(blocks: Sequence[Span | Block], number: int) -> bool:
    behind = blocks[number + 1 : number + 2]
    return any(isinstance(block, Block) and block.kind is BlockKind.LIST_ITEM for block in behind)


def _announced(text: str, block: Span) -> Attribution | None:
    """Who is said to say what the next paragraph quotes: "Ann Lee issued the following statement:", "Ann Lee said:"."""
    words = block.of(text).rstrip(" *_\n")
    if not words.endswith(":"):
        return None
    lead = dateline_of(words)
    start, end = block.start + (lead.end if lead else 0), block.start + len(words)
    who = makes_statement(text[start:end].strip())
    found = named(who.rstrip(" ,"), block) if who else before_quote(text, Span(start, end))
    return found if found and found.speaker else None


def _signer(text: str, block: Span, kind: BlockKind) -> Attribution | None:
    """Who is named by a paragraph, a heading or an item of a list that is nothing but a name, with a role or a dash."""
    who = signature(block.of(text), text, dash=kind not in (BlockKind.HEADING, BlockKind.LIST_ITEM))
    found = named(who, block) if who else None
    return found if found and found.speaker else None


def _attributed(
    text: str, block: Span, said: Sequence[Stretch], carried: Quote | None, above: Above | None
) -> Iterator[Quote]:
    """Quotes of one paragraph. ``carried`` is the open quotation that the first stretch goes on with."""
    previous = carried
    last: _Last | None = None  # who is named last in this paragraph: for "she added"
    if carried and carried.speaker and carried.attribution:
        last = _Last(Attribution(carried.speaker, carried.role, carried.attribution), block.start)
    told = 0  # where an attribution after the quotation before ends
    others = False  # whether several are quoted here
    for at, stretch in enumerate(said):
        if stretch.on:
            yield replace(previous, span=stretch.span) if previous else Quote(stretch.span)
            continue
        left = said[at - 1].outer.end if at else block.start
        right = said[at + 1].outer.start if at + 1 < len(said) else block.end
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
                opening = Span(block.start, stretch.outer.start).of(text)
                told_above = above and above.same(text, block, stretch.outer, named)
                named = told_above or _goes_on(opening, named, named.span.of(text), alone=above is None)
        if named and named.speaker:
            quote = Quote(stretch.span, named.speaker, named.role, named.span)
            others = others or bool(last and last.attribution.speaker != named.speaker)
            last = _Last(named, max(stretch.span.end - 1, named.span.end))
        elif named:
            last, others = None, True
        elif len(said) == 1 and (signer := _signed_behind(text, block, stretch)):
            quote = Quote(stretch.span, signer.speaker, signer.role, signer.span)
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


def _signed_behind(text: str, block: Span, stretch: Stretch) -> Attribution | None:
    """Who is named by the rest of a paragraph that begins with its one quotation and ends in a name with a role, or one
    on a line of its own."""
    behind = Span(stretch.outer.end, block.end)
    if text[block.start : stretch.outer.start].strip(" *_>-") or text[stretch.span.end - 1] not in ".!?…":
        return None
    who = signature(behind.of(text), text, dash=False)
    found = named(who, behind) if who else None
    return found if found and found.speaker else None


def _goes_on(opening: str, told: Attribution, said: str, *, alone: bool) -> Attribution:
    """Who is named by the sentence before a quotation, where ``told`` beside it, whose words are ``said``, names
    nobody. ``alone``: nobody is quoted in the paragraph above."""
    who = who_goes_on(opening, alone=alone)
    found = named(who, told.span) if who else None
    if found is None or who is None or is_another_sex(said, who):
        return told
    return told if found.speaker and is_another_sex(said, found.speaker) else found


def _named(text: str, stretch: Stretch, left: int, right: int) -> Attribution | None:
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


def _given_away(text: str, stretch: Stretch, right: int) -> bool:
    """Whether what stands after a quotation gives it to somebody whose name is not read there: after a comma, a
    dash, a question or a cry, or in brackets."""
    behind = text[stretch.outer.end : right]
    if behind.strip(" *_\n") in ("", "and", "or", "y", "o"):
        return False
    if stretch.span.of(text).endswith(",") or behind.startswith(","):
        return not re.fullmatch(r",?\s*(?:and|or|y|o)\s*", behind)
    if _SIGNED.match(behind):
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
    if said.endswith("told") and re.fullmatch(rf"{TOLD_WHOM}[.,:]?\s*", outside.rstrip(" *_")):
        return True
    if _is_cut_in_two(text, previous.span, between.end) and not (
        IS_SAID.search(outside) or _ENDS.search(outside) or OTHER_CLAUSE.search(f"{said}{outside}")
    ):
        return True
    return not re.search(r"\w", outside) or (
        between.start <= previous.attribution.start
        and previous.span.end <= previous.attribution.start
        and (
            is_circumstance(text[previous.attribution.end : between.end])
            or _TELLS_OF_THEM.fullmatch(text[previous.attribution.end : between.end]) is not None
        )
    )


def _is_cut_in_two(text: str, before: Span, at: int) -> bool:
    """Whether the quotation that opens at ``at`` goes on in the middle of the sentence of the one ``before``."""
    return (
        text[before.end - 1] == ","
        and text[before.end : at].rstrip(" *_").endswith(",")
        and text[at + 1 : at + 2].islower()
    )


def _stands_alone(words: str) -> bool:
    return len(words.split()) >= UNATTRIBUTED_WORDS and bool(_SENTENCE_END.search(words)) and not words.istitle()


def _is_title(words: str) -> bool:
    """A term or a title of a work: few words, none of them a sentence's end, all capitalised."""
    said = words.split()
    return words[-1] not in ".,?!—–-" and (len(said) == 1 or all(word[0].isupper() for word in said if len(word) > 3))
