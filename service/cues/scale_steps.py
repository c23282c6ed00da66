"""What a step of a scale means -> the sentence that lists its steps: "Five stars is excellent, four good"."""

from __future__ import annotations

import re

from ingest import NUMBER_WORDS, Generation, pattern
from service.citations import Cited, bare
from service.language.openings import OPENED
from service.reading import Kind, Reading
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 60  # passages that name what the scale counts, the nearest by their words
_N = rf"(?:\d{{1,2}}|{'|'.join(NUMBER_WORDS)}|no|zero)"
_ASKED = pattern(
    rf"{OPENED}(?:(?:what (?:does|do|is|are)|what['’]?s) (?:having |getting |a rating of )?"
    rf"(?P<n>{_N}) (?P<of>[a-z]+) (?:mean|stand for|say|tell (?:me|us))|"
    r"(?P<none>no) (?P<thing>[a-z]+)(?: at all)?\W+(?:is (?:that|it) (?:bad|good|ok)|what does (?:that|it) mean))\W*$",
    re.I,
)
_STEPS = (
    rf"\b(?:\d{{{{1,2}}}}|{'|'.join(NUMBER_WORDS)})(?: {{of}})? "
    r"(?:(?:is|are|means?|stands? for|=|:) )?(?!(?:and|or|of)\b)[a-z]+"
)
_WHEN_NONE = r"\b(?:gets?|has|have|(?:is|are) given|receives?|means?) (?:no|zero|0) {of} (?:when|if|where|means?)\b"
FEWEST = 3  # steps that make a list of them


def scale_steps(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The one sentence that lists the steps, or tells when there is none; nothing where two say it otherwise."""
    asked = _ASKED.match(reading.question)
    if asked is None or reading.kind is Kind.PREDICTION or reading.subjects:
        return ()
    number = (asked["n"] or asked["none"]).casefold()
    what = (asked["of"] or asked["thing"]).casefold().removesuffix("s")
    found: dict[str, Cited] = {}
    for passage, span, words in nearest_sentences(
        f'text : ("{what}" OR "{what}s")', READ, generation, visible, filters
    ):
        if _lists(" ".join(words.split()), number, what):
            found.setdefault(bare(words), Cited(passage.document, span))
    return tuple(found.values()) if len(found) == 1 else ()


def _lists(text: str, number: str, what: str) -> bool:
    of = rf"{re.escape(what)}s?"
    if number in ("no", "zero", "0"):
        return re.search(_WHEN_NONE.format(of=of), text, re.I) is not None
    steps = [one.split()[0].casefold() for one in re.findall(_STEPS.format(of=of), text, re.I)]
    same = {number, *(word for word, value in NUMBER_WORDS.items() if str(value) == number)}
    if number in NUMBER_WORDS:
        same.add(str(NUMBER_WORDS[number]))
    means = re.search(rf"\b{of} (?:is|are|means?|stands? for)\b", text, re.I)
    return means is not None and len(set(steps)) >= FEWEST and not same.isdisjoint(steps)
