"""A question about a bill itself -> the sentences that name it; a bill that is nowhere -> the nearest, offered.

A number that the archive does not hold is not found; it is never taken for another. "What does the new law of A do?"
names no number: it is about the bills that documents about A name, where these are few.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from ingest import Generation, Span, StoredDocument, find_bills, pattern
from service.answering.time_told import IN_FORCE
from service.citations import MAX_EXACT, Cited, bare
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS
from service.reading import Reading
from service.retriever import Filters, Visible
from service.visibility import seen_documents

OFFERED = 2  # bills of like number that an abstention offers
FEW = 2  # bills of a subject that "its law" may stand for; with more it is not known which is meant

BECAME_LAW = (
    r"(?:enact\w*|sign(?:ed|ing)?|pass(?:ed|age)?|adopt\w*|became law|become law|took effect|take effect|approved)"
)
_SE_APROBO = r"(?:aprob\w+|firm\w+|promulg\w+|adopt\w+|entr[oó] en vigor|convirti[oó] en ley)"
_WHEN = pattern(
    rf"\b(?:when|(?:what|which) (?:day|date|year)|date)\b.*\b(?:{BECAME_LAW}|takes effect|effective|in(?:to)? force)\b|"
    rf"\b(?:cu[aá]ndo|en qu[eé] (?:fecha|a[nñ]o|d[ií]a))\b.*\b{_SE_APROBO}\b",
    re.I,
)
_DATED = pattern(rf"\b{BECAME_LAW}\b.*(?<!\d)(?:19|20)\d\d(?!\d)", re.I | re.S)
_THE_BILL = pattern(
    r"\W*(?:The|This|Under the|Under this) (?:bill|Bill|act|Act|measure|legislation)(?:,| (?:\w+ly )?(?:would|will|"
    r"was|is|has|had|passed|requires?|allows?|lets?|bans?|makes?|creates?|gives?|takes?|came|goes|went|died|sets?|also|now)\b)"
)
# "HB 12 was signed on Monday. It obliges every mill to ...": what it does, told by the sentence after its name.
_IT = pattern(
    r"\W*It (?:also |now |would |will |shall )?(?:obliges?|requires?|bans?|allows?|makes?|lets?|gives?|creates?|sets?|"
    r"prohibits?|extends?|raises?|lowers?|introduces?|orders?|forces?|protects?|bars?|permits?|limits?|cuts?|adds?|"
    r"establish(?:es)?|expands?|repeals?|replaces?|ends?|doubles?|applies|apply)\b"
)
_WAS_PASSED = pattern(rf"\b{BECAME_LAW}\b", re.I)
_ASKS_WHETHER = pattern(rf"{OPENED}(?:did|was|were|has|have|is|are|will)\b.*\b{BECAME_LAW}\b", re.I)
_STAGE = pattern(
    rf"\b(?:{BECAME_LAW}|vot\w+|advanc\w+|reject\w*|defeat\w*|fail(?:s|ed)?|die[sd]?|veto\w*|stall\w*|take up|took up|"
    r"tabled|withdrawn|law|introduced|pending)\b",
    re.I,
)
_LAW_ASKED = pattern(r"^\W*(?:what|which|tell me)\b.*\b(?:laws?|bills?|legislation|statutes?)\b", re.I)
_PARTICULAR = pattern(r"\b(?:who(?:m|se)?|why|where|how (?:many|much|long|often)|quién(?:es)?|por qué|cuántos)\b", re.I)
# Words that ask about a bill as a whole. With any other word the sentences have to answer it: the reader decides.
_WHOLE = STOP_WORDS | set(
    "bill bills law laws act acts explain describe summary summarize summarise mean means effect effects change "
    "changes changed require requires say says information details more house senate file public assembly no number "
    "provide provides happened content contents new recent latest newest pass passed passes enact enacted enacts sign "
    "signed adopt adopted approve approved introduce introduced legislation statute statutes state important "
    "key major s since before after until prior between during through introduces introduced propose proposed filed "
    "list name please became become took "
    "la el los las un una de del en se lo qué que hace hizo hacen dice establece cambia cambió prohíbe prohibe "
    "significa explica explícame explicame trata cuándo cuando fecha aprobó aprobo aprobada firmó firmo "
    "firmada promulgó vigor ley leyes proyecto cámara senado sobre resumen contenido".split()
)


def about_bills(reading: Reading, generation: Generation, visible: Visible, filters: Filters) -> tuple[Cited, ...]:
    """The sentences that name the bills of ``reading``, where it asks about nothing else; of documents about
    the question's subject first, then a document's own sentences in their order."""
    law = _asks_of_its_law(reading)
    if not (reading.bills or law) or (not (dated := _asks_when(reading)) and asks_more(reading)):
        return ()
    asked = set(reading.bills)
    naming_them = (
        d
        for d in generation.documents
        if any(law or bill.number in asked for bill in d.anatomy.bills)
        and (not reading.subjects or set(reading.subjects) & set(d.anatomy.subjects))
    )
    documents = seen_documents(naming_them, visible, filters)
    documents.sort(key=lambda d: (d.anatomy.type != "press_release", d.number))
    if _WAS_PASSED.search(reading.question):  # what became of it is told by the newest
        documents.sort(key=lambda d: d.date, reverse=True)
    wanted = asked or _bills_of_its_law(reading, documents)
    found: dict[str, tuple[Cited, str]] = {}  # a sentence that several documents print stands once
    for document in documents:
        for span, words in sentences_naming(document, wanted, generation, dated=dated):
            if dated and not _tells_that_day(words, reading.question):
                continue
            found.setdefault(bare(words), (Cited(document, span), words))
    if _ASKS_WHETHER.match(reading.question) and not any(_STAGE.search(words) for _, words in found.values()):
        return ()  # that somebody takes no position on it does not tell whether it passed
    passed = law and re.search(rf"\b{BECAME_LAW}\b", reading.question, re.I)
    if passed and not any(re.search(BECAME_LAW, words, re.I) for _, words in found.values()):
        return ()  # a bill that is only named became no law
    return tuple(cited for cited, _ in found.values())


@dataclass(frozen=True)
class Bills:
    """The bills that the documents mention which may be seen and which ``filters`` allow."""

    generation: Generation
    visible: Visible
    filters: Filters

    def all(self) -> list[str]:
        """Each of them once, by number."""
        return self._seen()

    def missing(self, bills: Sequence[str]) -> list[str]:
        """Those of ``bills`` that no such document mentions."""
        found = self._seen("WHERE b.number IN (SELECT value FROM json_each(?))", json.dumps(bills)) if bills else []
        return [bill for bill in bills if bill not in found]

    def nearest(self, missing: Sequence[str]) -> tuple[str, ...]:
        """Bills whose number differs by one digit from a missing one, same chamber."""
        return tuple(
            bill
            for bill in self._seen()
            for other in missing
            if bill.split()[0] == other.split()[0] and Levenshtein.distance(bill, other) == 1
        )[:OFFERED]

    def _seen(self, where: str = "", *values: str) -> list[str]:
        query = (
            f"SELECT b.number, d.id FROM bills b JOIN documents d ON d.number = b.document {where} ORDER BY b.number"
        )
        rows = [(str(bill), str(name)) for bill, name in self.generation.db.execute(query, values)]
        named = {name: self.generation.by_id[name] for _, name in rows}
        versions = self.visible({name for name, document in named.items() if self.filters.allow(document)})
        return list(dict.fromkeys(bill for bill, name in rows if versions.get(name) == named[name].version))


def _asks_of_its_law(reading: Reading) -> bool:
    """Whether it asks about "the law" of its one subject, and names no bill."""
    one = len(reading.subjects) == 1 and not reading.bills and not reading.years
    return one and _LAW_ASKED.search(reading.question) is not None


def _bills_of_its_law(reading: Reading, documents: Sequence[StoredDocument]) -> set[str]:
    """The bills that "the law" of the question's subject may stand for; none where they are more than a few."""
    alone = [d for d in documents if d.anatomy.subjects == reading.subjects] or documents
    bills = (bill for d in alone for bill in d.anatomy.bills if bill.subject in (None, *reading.subjects))
    found = {bill.number for bill in bills}
    return found if len(found) <= FEW else set()


def _asks_when(reading: Reading) -> bool:
    """Whether it asks when a bill became law."""
    return _WHEN.search(reading.question) is not None


def _tells_that_day(words: str, question: str) -> bool:
    """Whether a sentence tells the day that is asked for: when a law comes into force, or when it was made."""
    if IN_FORCE.search(question):
        return IN_FORCE.search(words) is not None
    return _WAS_PASSED.search(IN_FORCE.sub(" ", words)) is not None


def asks_more(reading: Reading) -> bool:
    """Whether it asks anything that is not about a bill as a whole."""
    words = reading.question
    if _PARTICULAR.search(words):
        return True
    for bill in reversed(find_bills(words)):
        words = words[: bill.span.start] + words[bill.span.end :]
    names = {place for code in reading.subjects for place in code.casefold().split()}
    left = [w for w in re.findall(r"[^\W\d_]+", words.casefold()) if w not in _WHOLE and w not in names]
    return len(left) > len(reading.subjects)  # one word for each subject that is named


def sentences_naming(
    document: StoredDocument, wanted: set[str], generation: Generation, *, dated: bool
) -> Iterator[tuple[Span, str]]:
    """The sentences that name a bill, and their words; ``dated``: only those that say when it became law. Where a
    document names one bill alone, "the bill" is that one."""
    bills = document.anatomy.bills
    spans = [bill.span for bill in bills if bill.number in wanted]
    numbers = {bill.number for bill in bills}
    alone = len(numbers) == 1 and numbers <= wanted
    for passage in generation.passages_of(document):
        told: Span | None = None  # the sentence before, where it names the bill
        for sentence in passage.sentences:
            words = passage.words(sentence)
            named = any(sentence.contains(span) for span in spans) or (alone and _THE_BILL.match(words))
            going_on = told is not None and alone and _IT.match(words) and not _WAS_PASSED.search(words)
            if named and (not dated or _DATED.search(words)):
                yield sentence, words
            elif told is not None and going_on and not dated and sentence.end - told.start < MAX_EXACT:
                whole = Span(told.start, sentence.end)  # "It" alone tells nobody what is meant
                yield whole, passage.words(whole)
            told = sentence if named else None
