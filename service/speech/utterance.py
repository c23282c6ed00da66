"""A question asking whether, or by whom, certain words were said -> where they stand, and whose they are.

`Did A say "..."?`, `Did A say that ...?`, `Who said "..."?`: the words are looked for as they are, without regard to
case, marks and line ends, in quotations first and then in every sentence that may be seen. Words of somebody else are
shown as theirs; words that stand nowhere are said to, and nothing else of A's is put in their place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ingest import ArchiveReader, Generation, Span, StoredDocument, StoredPassage, pattern
from service import wording
from service.answer import Citation, Searched
from service.citations import MAX_EXACT, Cited
from service.evidence import cited_sentence
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS
from service.language.tokens import alike, nearness, run, tokens
from service.quotations import quoting
from service.reading import Reading
from service.retriever import Filters, Visible
from service.speech.breath import breaths
from service.speech.people import People, plain_name, surname
from service.speech.reported import reported
from service.told import Told
from service.visibility import seen_documents

READ = 60  # passages whose documents are looked through, the nearest by their words
SHOWN = 3  # quotations, as the reader shows
FEWEST = 4  # words without marks, or of which it is asked whether they are right; fewer are rather a topic
NEARLY = 0.7  # of the words, in their order: a word or two may be another

MARKED = pattern(r"[“\"«„](?P<words>[^“”\"«»„]+)[”\"»“]|(?<!\w)[‘'](?P<single>[^“”\"]+)[’'](?!\w)")
_SAY = (
    r"(?:sa(?:y|ys|id|ying)|stat(?:e|es|ed)|claim(?:s|ed)?|tell|told|declare[sd]?|wr(?:ite|ites|ote)|written|"
    r"announced?|use[sd]?|utter(?:ed)?|dij[oe]|dicho|dice|declar(?:ó|ado)|afirm(?:ó|ado))"
)
_WHO = pattern(rf"{OPENED}(?:who|whose|qui[eé]n|de qui[eé]n)\b.{{0,30}}?\b(?:{_SAY}|words?|quotes?)\b", re.I)
_WHETHER = pattern(
    rf"^\W*(?:(?:and|so|but|y|is it true that|can you (?:check|confirm|verify) (?:that|whether|if)) )?"
    rf"(?:(?:did|has|have|does)\b.{{1,80}}?\b{_SAY}|"
    rf"(?:alguien )?(?:ha )?(?:dij[oe]|dicho|declar(?:ó|ado)|afirm(?:ó|ado)))\b",
    re.I,
)
_IS = r"^\W*(?:is|was|are|were|es|son|can|may|could|should|puedo|podemos|se puede)\b"
_WHOSE = pattern(rf"{_IS}.*\b(?:quot\w+|said|saying|words|citas?|citar|palabras)\b", re.I)
_RIGHT = pattern(rf"{_IS}.*\b(?:right|accurate|verbatim|genuine|correct[oa]?s?|exact[oa]s?|literal(?:es)?)\b", re.I)
_ON = pattern(r"\b(?:about|on|regarding|concerning|of|sobre)(?: (?:the|an?|el|la))?\W*$", re.I)
_THAT = pattern(r"^\W*(?:(?:in|on|en) (?:19|20)\d\d\W+)?(?:that|que)\b", re.I)
_OPEN = pattern(
    r"^\W*(?:anything|something|nothing|much|more|what|why|when|how|where|who|which|whether|if|about|on|regarding|to|"
    r"sorry|yes|no|so|it|algo|nada|sobre|qu[eé]|si|cu[aá]ndo|c[oó]mo|d[oó]nde)\b",
    re.I,
)
_SHE = pattern(r"\b(?:he|she|they|él|ellas?|ellos)\b", re.I)
_LEFT_OUT = pattern(r"…|\.\.\.|\[[^\]]*\]")


@dataclass(frozen=True)
class Utterance:
    """``parts`` are the words, cut where the question leaves some out. ``marked``: they stood between marks. ``by``:
    it asks who said them."""

    parts: tuple[str, ...]
    marked: bool
    by: bool


def uttered(question: str) -> Utterance | None:
    """The words that a question asks about; None where it asks for anything else."""
    marked = MARKED.search(question)
    rest = f"{question[: marked.start()]} … {question[marked.end() :]}" if marked else question
    by = _WHO.search(rest)
    asked = by or _WHETHER.search(rest) or (_WHOSE.search(rest) if marked else None)
    if asked is None and marked and len(tokens(marked[0])) >= FEWEST:
        asked = _RIGHT.search(rest)
    if asked is None:
        return None
    if marked:
        words = marked["words"] or marked["single"]
        if _ON.search(question[: marked.start()]):
            return None
    else:
        words = rest[asked.end() :]
        that = _THAT.match(words)
        words = words[that.end() :] if that else words
        if len(tokens(words)) < FEWEST or (that is None and _OPEN.match(words)):
            return None
    parts = tuple(part for part in _LEFT_OUT.split(words) if tokens(part))
    return Utterance(parts, bool(marked), bool(by)) if parts else None


class Utterances:
    """The words of one generation, as far as they may be seen. ``rectified``: what is cited with what corrects it."""

    def __init__(
        self,
        generation: Generation,
        visible: Visible,
        archive: Callable[[], ArchiveReader],
        rectified: Callable[[Sequence[Cited], Filters], Sequence[Cited]],
    ) -> None:
        self._generation, self._visible, self._archive, self._rectified = generation, visible, archive, rectified

    def of(self, reading: Reading, filters: Filters, searched: Searched) -> Told | None:
        """Where the words that ``reading`` asks about stand; None where it asks about none, or nobody is named and
        words without marks stand nowhere."""
        told = self._of(reading, filters, searched)
        return replace(told, cited=tuple(self._rectified(told.cited, filters))) if told else None

    def _of(self, reading: Reading, filters: Filters, searched: Searched) -> Told | None:
        asked = uttered(reading.question)
        if asked is None:
            return None
        documents = self._documents(asked, filters)
        quoted = quoting(self._generation, self._visible, filters)
        people = People(quote for document in quoted for quote in document.anatomy.quotes)
        speaker = None if asked.by else reading.speaker
        meant = people.meant(speaker) if speaker else ()
        speaker = meant[0] if len(meant) == 1 else speaker
        spoken = [cited for document in documents for cited in self._spoken(asked, document)]
        own = [cited for cited in spoken if _may_be(cited, speaker, meant, people)]
        if spoken:
            lead = "" if own or speaker is None else wording.not_with_these_words(speaker, reading.language)
            return _told(own or spoken, lead)
        if printed := [found for document in documents for found in self._printed(asked, document)]:
            return _as_printed(printed, speaker, reading.language)
        if not (asked.marked or asked.by) and speaker and (told := self._reported(asked, speaker, filters)):
            return _told(told)
        if asked.marked and (near := self._nearly(asked, documents)):
            return _told(near, wording.nearly_these_words(reading.language))
        if asked.marked:
            return Told((), lambda citations: wording.words_nowhere(searched, reading.language), known=False)
        if not meant:
            return None
        none = wording.nowhere_with_these_words(" / ".join(meant), searched, reading.language)
        return Told((), lambda citations: none, known=False)

    def _documents(self, asked: Utterance, filters: Filters) -> Sequence[StoredDocument]:
        """Documents that may be seen and come near to the words, the nearest first."""
        words = {word.text for part in asked.parts for word in tokens(part)}
        query = " OR ".join(f'"{word}"' for word in sorted(words - STOP_WORDS or words))
        rows = [row for row, _ in self._generation.lexical(f"text : ({query})", READ)]
        passages = self._generation.passages(rows)
        found = {passages[row].document.id: passages[row].document for row in rows if row in passages}
        return seen_documents(found.values(), self._visible, filters)

    def _spoken(self, asked: Utterance, document: StoredDocument) -> Iterator[Cited]:
        """The quotations of a document that hold the words; words without marks may leave out small ones."""
        text = self._archive().text(document.id, document.version)
        for stretches in breaths(document) if text else ():
            said = [(quote, token) for quote in stretches for token in tokens(quote.span.of(text or ""))]
            found = run(asked.parts, [token for _, token in said])
            if found:
                held = dict.fromkeys(quote for quote, _ in said[found.start : found.end])
                yield from (Cited(document, quote.span, "quote", quote) for quote in held)
            elif not asked.marked:
                near = [q for q in stretches if alike(asked.parts, q.span.of(text or ""), self._generation.stem)]
                yield from (Cited(document, quote.span, "quote", quote) for quote in near)

    def _nearly(self, asked: Utterance, documents: Sequence[StoredDocument]) -> Sequence[Cited]:
        """The quotations that come nearest to marked words: of a misquotation, what was said indeed."""
        found: list[tuple[float, Cited]] = []
        for document in documents:
            text = self._archive().text(document.id, document.version) or ""
            for quote in document.anatomy.quotes:
                share = nearness(asked.parts, quote.span.of(text)) if quote.speaker else 0.0
                found.append((share, Cited(document, quote.span, "quote", quote)))
        best = max((share for share, _ in found), default=0.0)
        return [cited for share, cited in found if share == best] if best >= NEARLY else ()

    def _reported(self, asked: Utterance, speaker: str, filters: Filters) -> Sequence[Cited]:
        """The sentences that report of somebody what a question says without marks."""
        words = {token.text for part in asked.parts for token in tokens(part)} - STOP_WORDS
        return reported(speaker, sorted(words), self._generation, self._visible, filters) if len(words) > 1 else ()

    def _printed(self, asked: Utterance, document: StoredDocument) -> Iterator[tuple[Cited, str, StoredPassage]]:
        """The sentences of a document that hold the words, as they are shown, with their words and their passage."""
        text = self._archive().text(document.id, document.version) or ""
        for passage in self._generation.passages_of(document):
            said = tokens(passage.text)
            while found := run(asked.parts, said):
                start = passage.span.start + said[found.start].start
                end = passage.span.start + said[found.end - 1].end
                held = [span for span in passage.sentences if span.start < end and start < span.end]
                whole = Span(held[0].start, held[-1].end) if held else Span(start, end)
                short = whole if whole.end - whole.start < MAX_EXACT else held[0]
                said = said[found.end :]
                shown = cited_sentence(document, _led(text, short))
                yield shown, shown.span.of(text), passage


def _led(text: str, span: Span) -> Span:
    """A sentence whose speaker is only "she", with those before it in its paragraph, which may say who that is."""
    if not _SHE.search(MARKED.sub(" ", span.of(text))):
        return span
    above = text.rfind("\n\n", 0, span.start)
    whole = Span(above + 2 if above >= 0 else 0, span.end)
    return whole if whole.end - whole.start < MAX_EXACT else span


def _as_printed(printed: Sequence[tuple[Cited, str, StoredPassage]], speaker: str | None, language: str) -> Told:
    """Sentences that hold the words, of those about whom it is asked first. Where none of them names that speaker, it
    is said that nobody is named beside the words, or, where nothing around does, that they are not this one's."""
    name = surname(speaker) if speaker else ""
    beside = [name in plain_name(words) for _, words, _ in printed]
    ordered = [cited for (cited, _, _), names in sorted(zip(printed, beside, strict=True), key=lambda one: not one[1])]
    if not name or any(beside) or any(cited.quote for cited in ordered[:SHOWN]):  # their own speakers are shown
        return _told(ordered)
    around = any(name in plain_name(passage.text) for _, _, passage in printed)
    return _told(
        ordered, wording.nobodys_words(language) if around else wording.not_as_words_of(speaker or "", language)
    )


def _may_be(cited: Cited, speaker: str | None, meant: Sequence[str], people: People) -> bool:
    """Whether a quotation is of who is asked about; of a name that is nobody's here, of who bears the surname."""
    name = people.one(cited.quote.speaker or "") if cited.quote else ""
    return name in meant or (not meant and speaker is not None and surname(name) == surname(speaker))


def _told(found: Sequence[Cited], lead: str = "") -> Told:
    """The first few of them, each once, after a fixed sentence."""
    distinct = {(c.document.id, c.span.start): c for c in found}
    return Told(tuple(distinct.values())[:SHOWN], partial(_text, lead), compared=False)


def _text(lead: str, citations: Sequence[Citation]) -> str:
    return "\n\n".join(part for part in (lead, wording.quotations(citations)) if part)
