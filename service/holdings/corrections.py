"""Documents -> the sentences in which they correct, withdraw or update an earlier one, by their own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest import CORRECTION, Generation, Span, StoredDocument, pattern
from service.answer import Citation, Computed
from service.citations import Cited
from service.evidence import cited_sentence
from service.holdings import spanish, wording
from service.holdings.opening import opening
from service.searching.query import Query
from service.told import Counted, Told
from service.wording import and_more, quotations

SHOWN = 10  # documents in one answer; the count beyond them is still true
OF_ONE = 2  # sentences of one document

_EARLIER = r"(?:press release|release|statement|announcement|bulletin|version|comunicado|declaraci[oó]n)s?"
_WRONG = (
    r"(?:wrong(?:ly)?|incorrect(?:ly)?|inaccurate(?:ly)?|mistaken(?:ly)?|misstated|misprinted|in error|by mistake|"
    r"an? (?:error|mistake)|err[oó]ne[oa]s?)"
)
_SORRY = (
    r"\b(?:regrets?|regretted|apologi[sz]e[sd]?|lamenta(?:mos)?|(?:pide|piden|pedimos) (?:disculpas|perd[oó]n)|"
    r"nos disculpamos)\b.{0,40}\b(?:errors?|mistakes?|errores|equivocaci[oó]n)\b|"
    r"\b(?:error|mistake)s? (?:was|were|is|are) (?:mine|ours)\b"
)
_SIGNS = {
    "corrected": (
        rf"^\W*(?:{CORRECTION}|aclaraci[oó]n|nota aclaratoria)"
        r"(?:\W*$|\s*[:–—(]|\s+--?\s| (?:to|of|on|de|del|al?|sobre)\b)",
        rf"\b(?:correct(?:s|ed|ing)|clarif(?:ies|ied)|corrige|rectifica)\b.{{0,60}}\b{_EARLIER}\b",
        rf"\b{_EARLIER}\b.{{0,100}}\b{_WRONG}\b",
        rf"\b(?:{_EARLIER}|nota(?: de prensa)?)\b.{{0,120}}\bse "
        r"(?:dec[ií]a|indicaba|informaba|afirmaba|señalaba|daba)\b",
        r"\b(?:el|la) (?:dato|cifra|precio|fecha|importe|nombre|hora|horario|número) (?:correct[oa]|exact[oa])\b",
        _SORRY,
    ),
    "withdrawn": (
        r"^\W*(?:retraction|retracted|withdrawn|retractaci[oó]n)(?:\W*$|\s*[:–—(]| (?:of|de|del)\b)",
        rf"\b(?:withdraws?|withdrew|withdrawn|retracts?|retracted|retira)\b.{{0,60}}\b{_EARLIER}\b",
        rf"\b{_EARLIER}\b.{{0,40}}\b(?:withdrawn|retracted|retirado)\b",
    ),
    "updated": (
        r"^\W*(?:update|updated|actualizaci[oó]n)\s*[:–—]|\bupdate\W*$",
        rf"\b(?:updates?|updated|supersedes?|superseded|replaces?|amends?|amended|revis(?:es|ed))\b.{{0,40}}"
        rf"\b(?:earlier|previous|our|its) .{{0,20}}\b{_EARLIER}\b",
        rf"\b(?:earlier|previous) version of th(?:is|e) (?:{_EARLIER}|page|document|article)\b",
    ),
}
# "Withdrawn releases stay online" tells how such are kept, and withdraws none.
_OF_ALL = pattern(
    r"^\W*(?:withdrawn|retracted|corrected|updated) (?:press )?(?:releases|statements|announcements|versions|texts)\b",
    re.I,
)
_APOLOGY = pattern(_SORRY, re.I | re.S)
# What an earlier document said stands after what is right.
_SAID = r"(?:said|says|stated|gave|gives|reported|put|printed|announced|claimed|wrote|named|called)"
_REPEATS = pattern(
    rf"\b{_EARLIER}\b.{{0,100}}\b{_SAID}\b|\b{_SAID}\b.{{0,100}}\b{_EARLIER}\b|"
    rf"\b(?:{_EARLIER}|nota(?: de prensa)?)\b.{{0,120}}\bse (?:dec[ií]a|indicaba|informaba|afirmaba|señalaba|daba)\b",
    re.I | re.S,
)
_PUTS_RIGHT = pattern(
    r"\b(?:correct[oa]?|should|actually|in fact|instead|rather than|not [$£€]?\d|exact[oa]|en realidad|debe\w*)\b",
    re.I,
)
_PATTERNS = {kind: pattern("|".join(signs), re.I | re.S) for kind, signs in _SIGNS.items()}
# Some word of every sign, as the index keeps it: only passages with one are looked at.
_LIKELY = (
    "correction corrected corrects correcting corrigendum erratum errata clarifies clarified wrong wrongly incorrect "
    "incorrectly inaccurate inaccurately mistaken mistakenly misstated misprinted error errors mistake mistakes "
    "regrets regret apologizes retraction retracted retracts withdraws withdrew withdrawn update updates updated "
    "supersedes superseded replaces amends amended revises revised earlier previous correccion rectificacion corrige "
    "rectifica aclaracion aclaratoria correcto correcta exacto exacta decia indicaba informaba afirmaba señalaba "
    "pide piden erratas retira retirado actualizacion erroneo erronea lamenta lamentamos disculpas perdon disculpamos"
).split()
_ASKED = {
    "corrected": ("corrected", "withdrawn"),
    "withdrawn": ("withdrawn",),
    "updated": ("updated", "corrected", "withdrawn"),
}
# As the search box names what is asked for.
SIGN = {"corrected": "correction", "withdrawn": "withdrawal", "updated": "update"}


def correcting(
    documents: Sequence[StoredDocument], asked: str, generation: Generation
) -> list[tuple[StoredDocument, tuple[Cited, ...]]]:
    """Each document that says so of itself, with its words."""
    patterns = [_PATTERNS[kind] for kind in _ASKED[asked]]
    sentences = _sentences({d.number: d for d in documents}, patterns, generation)
    found: list[tuple[StoredDocument, tuple[Cited, ...]]] = []
    for document in documents:
        titled = any(pattern.search(document.anatomy.title) for pattern in patterns)
        spans = _telling(sentences.get(document.number, []), document, generation, titled=titled)[:OF_ONE]
        head = opening(document, generation)
        if spans:
            text = {span: words for span, words in _texts(document, generation).items() if span in spans}
            ordered = sorted(spans, key=lambda span: _tells_what_was_said(text.get(span, "")))
            found.append((document, tuple(cited_sentence(document, span) for span in ordered)))
        elif head and titled:
            found.append((document, (Cited(document, head),)))
    return found


def signed(documents: Sequence[StoredDocument], asked: str, generation: Generation) -> list[StoredDocument]:
    """Those of ``documents`` that say so of themselves, in a sentence or in their title."""
    patterns = [_PATTERNS[kind] for kind in _ASKED[asked]]
    sentences = _sentences({d.number: d for d in documents}, patterns, generation)
    return [d for d in documents if d.number in sentences or any(one.search(d.anatomy.title) for one in patterns)]


def corrections(
    documents: Sequence[StoredDocument],
    asked: str,
    generation: Generation,
    bounds: Query,
    language: str = "en",
    *,
    never: bool = False,
    corrected: Callable[[StoredDocument], Sequence[StoredDocument]] = lambda correction: (),
) -> Told:
    """Every document that says so of itself, with its words and those that it corrects; that none does, where none
    does. ``bounds``: the search for ``documents``. ``never``: those were asked for of which none says so.
    ``corrected`` gives the documents that one corrects, as far as they are known."""
    found = correcting(documents, asked, generation)
    words_of = spanish if language == "es" else wording
    if not found:
        text = words_of.none_corrects(len(documents), asked)
        return Told((), lambda citations: text, known=False)
    heads = {
        document.id: [(one, span) for one in corrected(document) if (span := opening(one, generation))]
        for document, _ in found[:SHOWN]
    }

    def words(citations: Sequence[Citation]) -> str:
        told = [words_of.correct(len(found), len(documents), asked)]
        if never:
            told[0] += f" {words_of.NO_OTHER_CORRECTS}"
        shown = [(document, many) for document, many in found[:SHOWN] if any(_are(one, many) for one in citations)]
        for document, many in shown:
            own = [one for one in citations if _are(one, many)]
            of = [c for one, span in heads[document.id] for c in citations if _are(c, [Cited(one, span)])]
            lines = [words_of.corrects(one.document, one.marker) for one in of]
            told.append("\n\n".join([f"{words_of.described(own[0].document)}:", quotations(own), *lines]))
        return "\n\n".join([*told, *and_more(len(found), len(shown), language)])

    others = {document.id: [Cited(one, span) for one, span in heads[document.id]] for document, _ in found[:SHOWN]}
    cited = tuple(dict.fromkeys(one for document, many in found[:SHOWN] for one in (*many, *others[document.id])))
    computed = (Computed("count", len(found), len(documents), len(documents), ()),)
    counts = (Counted(tuple(document for document, _ in found), replace(bounds, signs=(SIGN[asked],))),)
    return Told(cited, words, computed=computed, compared=False, counts=counts)


def _are(citation: Citation, cited: Sequence[Cited]) -> bool:
    """Whether a citation is one of these."""
    return (citation.document.id, citation.start) in {(one.document.id, one.span.start) for one in cited}


def _telling(
    spans: Sequence[Span], document: StoredDocument, generation: Generation, *, titled: bool
) -> Sequence[Span]:
    """Sentences that bear a sign, and in place of a mere apology what stands around it: what was wrong, and what is
    right. Where the title alone bears one (``titled``), what stands first below it."""
    text = _texts(document, generation)
    sorry = [span for span in spans if _APOLOGY.search(text[span])]
    body = [span for span in sorted(text, key=lambda one: one.start) if span not in sorry]
    if not sorry:
        title = document.anatomy.title.casefold()
        if not titled or any(text[span].casefold() not in title for span in spans):
            return spans
        return [span for span in body if text[span].casefold() not in title] or spans
    others = [span for span in spans if span not in sorry]
    if others:
        return [others[0], *(span for span in body if span.start > others[0].start)]
    return [span for span in body if span.start < sorry[0].start][-OF_ONE:] or spans


def _texts(document: StoredDocument, generation: Generation) -> dict[Span, str]:
    """The sentences of a document, each with its words."""
    return {span: passage.words(span) for passage in generation.passages_of(document) for span in passage.sentences}


def _tells_what_was_said(words: str) -> bool:
    """Whether a sentence of a correction repeats what was wrong, and does not say what is right."""
    return _REPEATS.search(words) is not None and not _PUTS_RIGHT.search(words)


def _sentences(
    documents: dict[int, StoredDocument], patterns: Sequence[re.Pattern[str]], generation: Generation
) -> dict[int, list[Span]]:
    """The sentences of each document that bear a sign, in the order of its text."""
    query = " OR ".join(f'"{word}"' for word in _LIKELY)
    found: dict[int, list[Span]] = {}
    for passage in generation.passages(generation.matching(f"text : ({query})")).values():
        if passage.document.number in documents:
            texts = {span: passage.words(span) for span in passage.sentences}
            found.setdefault(passage.document.number, []).extend(
                span
                for span, words in texts.items()
                if any(one.search(words) for one in patterns) and not _OF_ALL.match(words)
            )
    return {number: sorted(set(spans), key=lambda span: span.start) for number, spans in found.items() if spans}
