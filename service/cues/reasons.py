"""A question asking why something happened -> the sentences that tell it and give a reason for it in so many words.

"Why did Ann Lee resign?": "Ann Lee will step down in May for reasons of health", or "Ann Lee steps down in May. She
gave no reason", which says only that; or the deed with what had happened before it (``reasons_behind.py``). What is
asked about stands outside the reason: of "The fair was moved because the mill closed" the mill is no answer to why the
mill closed. A year that the question names may be the document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, Span, StoredPassage, pattern
from service.answering.leaves_it import tells_of_another_departure
from service.answering.letter_grades import asked_letters
from service.citations import Cited
from service.cues.deed_words import in_one_word
from service.cues.newest import Told, of_newest
from service.cues.reasons_behind import may_be_why, takes_another_turn
from service.cues.sure_words import UNSETTLED
from service.evidence import cited_sentence
from service.language.openings import OPENED
from service.language.stop_words import telling_words
from service.language.verb_forms import plain_form
from service.language.years import YEAR
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.speech.handovers import LEAVES
from service.visibility import nearest_holding

LEAD = 300  # code points behind its title in which a document's first sentence begins
READ = 40  # passages that are looked through, the nearest by their words
_ASKED = pattern(
    rf"{OPENED}(?:why|how come|for what reason|what (?:was|is) the reason (?:why|that))"
    r"(?: (?:did|does|do|is|are|was|were|has|have|had|will))? (?P<what>.+?)\W*$",
    re.I,
)
_NO_DEED = frozenset("not ever really actually suddenly now happen happened".split())
_CLAUSE = r"(?=(?:[\w’'-]+ ){1,9}?(?:is|are|was|were|has|have|had|did|does|do|broke|fell|rose|failed|lost|\w+ed)\b)"
_REASON = pattern(
    r"\b(?:because|owing to|due to|on account of|as a (?:result|consequence) of|for [a-z]+ reasons|for reasons of|"
    r"on [a-z]+ grounds|in order to|so as to|so that|thanks to|(?:put|attributed|blamed|traced) (?:down )?(?:to|on)|"
    rf"caused by|(?<!has )(?<!been )(?<!had )since {_CLAUSE}|after {_CLAUSE})(?!\w)",
    re.I,
)
_SINCE_THEN = pattern(r"\b(?:has|have|had)(?: \w+){0,2} (?:\w+ed|been|held|led|run|kept) [^,;]*$")
_PURPOSE = pattern(
    r"(?<!had )(?<!have )(?<!has )(?<!is )(?<!are )(?<!was )\bto (?:become|take up|join|care for|look after|devote|"
    r"concentrate|spend|lead|head|study|teach|return)\b"
)
# What the next sentence says of the one before it.
_GIVES_IT = pattern(
    r"^\W*(?:(?:The|Its|Their|His|Her|One) (?:main |only )?reasons? (?:is|was|are|were|for (?:this|it)|given)|"
    r"(?:This|That|It) (?:is|was) (?:because|due to|owing to)|"
    r"[^,;]+? (?:is|was|were|are)(?: (?:thought|believed|said|found|known) to (?:be|have been))? "
    r"(?:the|its|a|one) (?:\w+ )?causes?\W*$|"
    r"(?:(?:We|They|The [a-z]+) (?:(?:do|does|did) not|cannot) (?:yet )?(?:know|say|explain)|"
    r"(?:Nobody|No one) (?:yet )?knows) (?:for sure )?(?:why|the (?:reasons?|causes?))\b|"
    r"(?:The |Its )?(?:reasons?|causes?) (?:is|are|was|were) (?:not (?:yet )?(?:known|clear)|unknown|unclear)\b|"
    r"It is not (?:yet )?(?:known|clear) why\b|"
    r"No (?:reason|cause|explanation) (?:was|has been|is) (?:given|known|found)\b|"
    r"(?:The [a-z]+|It|He|She|They) (?:gave|has given|have given|gives?) (?:no|as (?:the|its|his|her) only) reasons?\b)"
)


def reasons(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """Those sentences, of the newest document that has one; none where the question is of another form."""
    asked = _ASKED.match(reading.question)
    graded = reading.subjects and asked_letters(reading.question)  # a letter alone is no word that a sentence tells
    if asked is None or reading.kind is Kind.PREDICTION or reading.bills or graded:
        return ()
    wanted = _deeds(asked["what"], generation) - generation.stems(_NO_DEED)
    words = [word for word in telling_words(YEAR.sub(" ", asked["what"])) if word not in _NO_DEED]
    if len(wanted) < 2:
        return ()
    negated = re.search(r"\b(?:not|never)\b|n['’]t\b", asked["what"], re.I) is not None

    def told(passage: StoredPassage) -> Iterator[Told]:
        for span, text in _told(passage, wanted, negated, reading, generation):
            if _is_then(passage, text, reading):
                yield text, cited_sentence(passage.document, span)

    return of_newest(nearest_holding(words, READ, generation, visible, filters), told)


def _told(
    passage: StoredPassage, wanted: frozenset[str], negated: bool, reading: Reading, generation: Generation
) -> Iterator[tuple[Span, str]]:
    """The sentences of a passage that tell the deed with its reason, each with the one after it that gives it."""
    following = generation.passages([passage.row + 1]).get(passage.row + 1)
    goes_on = following if following and following.document is passage.document else None
    said = [(one, span) for one in (passage, goes_on) if one for span in one.sentences[: None if one is passage else 1]]
    texts = [" ".join(one.words(span).split()) for one, span in said]
    for i, span in enumerate(passage.sentences):
        text = texts[i]
        if tells_of_another_departure(text, reading.question):
            continue
        if i + 1 < len(said) and _GIVES_IT.match(texts[i + 1]) and not negated and _is_told(text, wanted, generation):
            yield Span(span.start, said[i + 1][1].end), text
        elif any(_is_deed(rest, reason, wanted, negated, generation) for rest, reason in _parted(text)):
            yield span, text
        elif not negated and i + 1 < len(passage.sentences) and _goes_behind(text, texts[i + 1], reading):
            both = Span(span.start, passage.sentences[i + 1].end)
            told = _is_told(text, wanted, generation) or _is_told_above(passage, span, text, wanted, generation)
            if told and "\n\n" not in passage.words(both):
                yield both, text


def _goes_behind(text: str, behind: str, reading: Reading) -> bool:
    return may_be_why(behind) and not takes_another_turn(text, reading.question)


def _is_told_above(
    passage: StoredPassage, span: Span, text: str, wanted: frozenset[str], generation: Generation
) -> bool:
    """Whether the title tells the deed, and this is the sentence below it, with any of its words."""
    title = passage.document.anatomy.title
    return (
        span.start < len(title) + LEAD
        and not wanted.isdisjoint(_deeds(text, generation))
        and _is_told(title, wanted, generation)
    )


def gives_reason(sentence: str) -> bool:
    """Whether a sentence gives a reason of what it tells in so many words."""
    return any(True for _ in _parted(sentence))


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """What a sentence tells, and the reason that it gives."""
    leaves = LEAVES.search(text)
    forms = [found for form in (_REASON, _PURPOSE if leaves else None) if form for found in form.finditer(text)]
    for found in forms:
        before, behind = text[: found.start()], text[found.end() :]
        if found.group().casefold().startswith("since") and _SINCE_THEN.search(before):
            continue
        if re.search(r"[^\W\d_]", before):
            yield before, behind
        else:  # "Because of the storm, the fair was closed."
            reason, _, rest = behind.partition(",")
            yield rest, reason


def _is_deed(rest: str, reason: str, wanted: frozenset[str], negated: bool, generation: Generation) -> bool:
    if not negated:
        return _is_told(rest, wanted, generation)
    # "The fair was held at the mill, because Reed Hall is being repaired": that it was not at Reed Hall.
    elsewhere = wanted - _deeds(rest, generation)
    return bool(elsewhere) and elsewhere < wanted and elsewhere <= _deeds(reason, generation)


def _is_told(text: str, wanted: frozenset[str], generation: Generation) -> bool:
    return wanted <= _deeds(text, generation) and not UNSETTLED.search(in_one_word(text))


def _deeds(text: str, generation: Generation) -> frozenset[str]:
    """The stems of what a text tells, but for years."""
    return generation.stems(map(plain_form, telling_words(YEAR.sub(" ", in_one_word(text)))))


def _is_then(passage: StoredPassage, text: str, reading: Reading) -> bool:
    years = {int(year) for year in YEAR.findall(f"{passage.document.anatomy.title} {text}")}
    return not reading.years or bool({passage.document.anatomy.published.year, *years} & set(reading.years))
