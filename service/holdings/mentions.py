"""A question after documents that hold certain words -> a true count of them, with the list; the oldest or newest of
them, where it asks for these.

Only documents that may be seen count, and only exact words (case, hyphens and accents aside), of the title or the
text. Each document that is cited is so with the sentence that holds the words, or with its headline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ingest import Generation, Span, StoredDocument, find_bills
from service import wording
from service.answer import Computed, Searched
from service.citations import Cited
from service.holdings import mention_wording, period
from service.holdings.forms import TYPES
from service.holdings.opening import opening
from service.holdings.period import Period
from service.holdings.request import in_english
from service.holdings.selection import Selection, at_end, newest_first
from service.numeral import NUMBERS, number_of
from service.reading import Reading, unaccented
from service.retriever import Filters, Visible
from service.searching.query import Query
from service.speech.pronoun import spoken_of
from service.tokens import plain
from service.told import Counted, Told
from service.visibility import seen_documents

NAMED = 2  # words; with more, and found nowhere, a question that counts nothing is left to passages
FEWEST = 2  # documents of which one is the oldest; of one alone there is nothing to choose
LISTED = 40  # sentences cited in one answer; the count beyond them is still true

_DOCUMENTS = (
    r"(?:press |news )?(?:documents?|docs?|releases?|reports?|report cards?|briefs?|pages?|articles?|texts?|files?)"
)
_NEWEST, _OLDEST = r"(?:newest|latest|most recent|last)", r"(?:oldest|earliest|first)"
# "Which mention Utah but not Ohio": the words that none of those counted may hold.
_BUT_NOT = re.compile(
    r"[, ]+(?:but (?:not|never|(?:do|does|did)(?:n['’]?t| not)(?: \w+)?)|and not|"
    r"without (?:mentioning|naming|any mention of)|"
    r"pero no(?: (?:a|de|menciona[n]?|habla[n]? de))?|y no|sin (?:mencionar|nombrar)(?: a)?) (?P<not>[^,?]+)$",
    re.I,
)
_VERB = r"(?:mention|contain|discuss|refer|talk|use|hold)"
# "The last three releases that", "which release first mentioned": beside no such word the ends are of something else.
_END = re.compile(
    rf"\b(?:(?P<newest>{_NEWEST})|{_OLDEST})(?: (?P<most>\d{{1,2}}|{'|'.join(NUMBERS)}))? {_DOCUMENTS}\b"
    rf"|\b(?:(?P<lately>last|most recently)|first)(?: to)?(?= {_VERB})",
    re.I,
)
_ASKED = re.compile(
    rf"(?:^\W*(?:the (?:very )?(?={_NEWEST}\b|{_OLDEST}\b)(?:\w+ ){{1,3}}?)?|"
    r"\b(?:how many|number of|which|what|list(?: all)?|show(?: me)?(?: all)?|find(?: all)?|count)\b"
    r"(?P<before>.{0,60}?))"
    rf"\b{_DOCUMENTS}\b(?P<between>.{{0,50}}?)\b(?:mention(?:s|ed|ing)?(?! about)|contain(?:s|ed|ing)?|includes?|"
    r"refers? to|cit(?:es?|ing)|us(?:es?|ing)|talk(?:s|ing)? about|discuss(?:es|ing)?|holds?|with|"
    r"still (?:say|print)s?|ha(?:ve|s)(?! (?:been|had|to|not|never|ever|yet|also|just|already|you|we|they|\w+ed)\b))\b"
    r"(?:\s+(?:the )?(?:words?|phrase|term|expression|name)s?)?\s+(?P<words>.+)",
    re.I,
)
# "Does the release mention Texas?" counts as well as "which releases mention Texas?".
_WHETHER = re.compile(
    rf"^\W*(?:do|does|did|has|have|is there|are there)\b.{{0,40}}?\b(?:{_DOCUMENTS}|archive|collection|you)\b"
    r".{0,20}?\b(?:mention(?:s|ed|ing)?(?! about)|(?:contains?|uses?|used|have|has|print(?:s|ed)?) the "
    r"(?:words?|phrase|term|expression|name))\s+(?:the (?:words?|phrase|term|expression|name)\s+)?(?P<words>.+)",
    re.I,
)
# "Is Utah mentioned anywhere?", "Has Utah come up in a release?"
_COMES_UP = re.compile(
    r"^\W*(?:(?:and|so|but) )?(?:"
    r"(?:is|are|was|were|has|have) (?P<words>.+?) (?:ever |even )?(?:been )?mentioned"
    r"|(?:has|have) (?P<come>.+?) (?:ever |even )?(?:come up|been referred to)|(?:does|do|did) (?P<up>.+?) (?:ever )?"
    r"(?:come up|appear|feature|occur))(?: (?:anywhere|somewhere|at all|here|before)|(?: anywhere)? in (?:"
    rf"(?:the |this |your )?archive|(?:an?|any|the|your)(?: of (?:the|your))? {_DOCUMENTS}))\W*$",
    re.I,
)
_DOCUMENTOS = (
    r"(?:documentos?|comunicados?(?: de prensa)?|notas? de prensa|informes?|bolet[ií]n(?:es)?|p[aá]ginas?|"
    r"art[ií]culos?|textos?|publicaci(?:[oó]n|ones)|noticias?)"
)
_BETWEEN = (
    r"(?:son|es|fue|fueron|el|la|los|las|un[oa]?s?|tod[oa]s|otr[oa]s?|de|que|m[aá]s|[uú]ltim[oa]s?|primer[oa]?s?|hay|"
    r"antigu[oa]s?|nuev[oa]s?|recientes?)"
)
_ASKED_IN_SPANISH = re.compile(
    r"(?:^\W*|\b(?:cu[aá]nt[oa]s|qu[eé]|cu[aá]l(?:es)?|lista|mu[eé]str[ae](?:me)?|busca|encuentra|alg[uú]n|hay) )"
    rf"(?:{_BETWEEN} )*{_DOCUMENTOS}\b.{{0,40}}?"
    r"\b(?:menciona[nr]?|nombran?|contienen?|incluyen?|usan?|citan?|se refieren? a|hacen? referencia a|hablan? de)\s+"
    r"(?:al? (?:las? |los )?|del? )?(?:(?:las?|el|los) (?=(?:palabra|frase|t[eé]rmino|expresi[oó]n|nombre)))?"
    r"(?:(?:palabra|frase|t[eé]rmino|expresi[oó]n|nombre)(?:e?s)?(?: de)? )?(?P<words>.+)",
    re.I,
)
# "¿Se menciona a Hidrocosta?", "¿Aparece Hidrocosta en algún comunicado?"
_WHETHER_IN_SPANISH = re.compile(
    r"^\W*(?:(?:se|alguien) (?:menciona|nombra)n?|aparecen?)\s+(?:al? (?:las? |los )?)?(?P<words>.+?)"
    rf"(?: en (?:el archivo|alguna parte|(?:alg[uú]n|alguna?|los|las|el|la) {_DOCUMENTOS}))?\W*$",
    re.I,
)
_WHEN = re.compile(
    r"^\W*(?:and )?when (?:(?:was|were) (?P<words>.+?) (?:first|last|most recently) mentioned\W*$|"
    rf"did (?:you|we|they|(?:the|your) archive|(?:any|an?|the|your) {_DOCUMENTS}) (?:first|last|most recently) mention "
    r"(?P<mentioned>.+))",
    re.I,
)
_TIME = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:last|this|past) year\b|\byears? ago\b", re.I)
_BOUND = re.compile(r"\b(?:since|after|before|prior to|until|till|up to)\b")
_PRONOUN = re.compile(r"^(?:it|this|that|these|those|they|them|he|him|she|her)\b", re.I)
_ARTICLE = re.compile(r"^(?:the|an?) ", re.I)
_COUNTS = re.compile(r"\b(?:how many|number of|count)\b|[\"“]", re.I)
# What documents lack or share, and how much of it they have, stands in none of them.
_LACK = re.compile(
    r"^(?:no|not|none|nothing|nobody|neither|only|the same|(?:the )?(?:most|fewest|least|wrong)|too)\b", re.I
)
_EDGES = " \t?.!,;:'\"“”‘’«»"


def asked_words(question: str) -> str | None:
    """The words whose documents are asked for, or None when the question asks for something else."""
    match, group = _asked(question)
    if match is None:
        return None
    words = match[group].strip()
    quoted = re.match(r"[\"“']([^\"“”]+)[\"”']", words)
    if not quoted and _LACK.match(words):
        return None
    words = (quoted.group(1) if quoted else _ARTICLE.sub("", words)).strip(_EDGES)
    return words if _tokens(words) and not (match.re in (_WHEN, _COMES_UP) and _PRONOUN.match(words)) else None


def _parted(words: str) -> tuple[str, str]:
    """The words asked for, and those that have to be absent; "" where there are none."""
    found = _BUT_NOT.search(words)
    if found is None:
        return words, ""
    return words[: found.start()].strip(_EDGES), _ARTICLE.sub("", found["not"]).strip(_EDGES)


def _asked(question: str) -> tuple[re.Match[str] | None, str]:
    """The form that a question has, and its group for the words."""
    forms = (_WHEN, _COMES_UP, _ASKED, _WHETHER, _ASKED_IN_SPANISH, _WHETHER_IN_SPANISH)
    match = next((found for form in forms if (found := form.search(question))), None)
    groups = match.groupdict() if match else {}
    return match, next((name for name in ("mentioned", "come", "up") if groups.get(name)), "words")


def find_mentions(
    reading: Reading, generation: Generation, visible: Visible, filters: Filters, searched: Searched
) -> Told | None:
    """The documents that hold the words that ``reading`` asks for, at most ``LISTED`` cited with a sentence; that
    none does, where none does, and None where it asks for no words."""
    words = asked_words(reading.question)
    if words is None or (reading.earlier and spoken_of(reading.asked)):
        return None  # marked words that only tell whom "she" refers to
    if (asked := _period(reading, words)) is None:
        return None
    among = (d for d in generation.documents if asked.holds(d.anatomy.published))
    documents = {document.number: document for document in seen_documents(among, visible, filters)}
    words, without = _parted(words)
    spans = spans_of(words, documents, generation)
    if without:
        beside = spans_of(without, documents, generation)
        spans = {number: span for number, span in spans.items() if number not in beside}
    if not spans and len(_tokens(words)) > NAMED and not _COUNTS.search(reading.question):
        return None  # so many words are rather said about a document than printed in it
    if not spans:
        none = wording.nothing_mentions(searched, reading.language, len(documents) if asked.years else None)
        return Told((), lambda citations: none, known=False)
    held = [documents[number] for number in spans]
    if (ends := _at_end(reading, held)) is not None:
        return _foremost(ends, reading.language, spans, _counted(held, words, asked))
    types = Counter(documents[number].anatomy.type for number in spans)
    cited = tuple(Cited(documents[number], span) for number, span in sorted(spans.items())[:LISTED])
    counted = Computed("count", len(spans), len(documents), len(documents), ())
    text = partial(mention_wording.counted, types, len(documents), reading.language, bool(without))
    counts = () if without else (_counted(held, words, asked),)  # no search leaves out words that stand so
    return Told(cited, text, computed=(counted,), compared=False, counts=counts)


def _counted(held: Sequence[StoredDocument], words: str, asked: Period) -> Counted:
    return Counted(tuple(held), Query(exact=(words,), years=asked.years))


@dataclass(frozen=True)
class _End:
    """The documents at one end in time, of one type; "" for any."""

    newest: bool
    kind: str
    found: Selection


def _at_end(reading: Reading, held: Sequence[StoredDocument]) -> _End | None:
    """Which end of ``held`` a question asks for, and the documents there: of the type that it names, where any is;
    None where it asks for all, or there is but one."""
    question, (match, group) = reading.question, _asked(reading.question)
    if match is None or len(held) < FEWEST:
        return None
    beside = f"{question[: match.start(group)]} {question[match.end(group) :]}"
    if match.re in (_ASKED_IN_SPANISH, _WHETHER_IN_SPANISH):
        beside = in_english(unaccented(beside), "es")
    asked = _END.search(beside)
    if asked is None:
        return None
    kinds = {kind for pattern, kind in TYPES if pattern.search(beside.casefold())}
    typed = [document for document in held if document.anatomy.type in kinds]
    among = typed or list(held)
    newest = bool(asked["newest"] or asked["lately"])
    most = number_of(asked["most"]) if asked["most"] else 0
    found = at_end(newest_first(among), 1 if newest else -1, most, len(among))
    return _End(newest, typed[0].anatomy.type if typed else "", found)


def _foremost(end: _End, language: str, spans: dict[int, Span], counted: Counted) -> Told:
    """The documents at one end, each with the sentence that holds the words."""
    cited = tuple(Cited(document, spans[document.number]) for document in end.found.documents[:LISTED])
    text = partial(mention_wording.at_end, end.newest, end.kind, end.found, language)
    return Told(cited, text, known=bool(cited), compared=False, counts=(counted,))


def spans_of(words: str, documents: dict[int, StoredDocument], generation: Generation) -> dict[int, Span]:
    """Of each document, by its number, that holds the words or names their bill, where it does."""
    if find_bills(words):
        return _bill_spans(words, documents)
    return _title_spans(words, documents, generation) | _phrase_spans(words, documents, generation)


def _period(reading: Reading, words: str) -> Period | None:
    """The years that the question names or bounds beside the words; None where they cannot be told."""
    beside = reading.question.casefold().replace(words.casefold(), " ")
    if (match := _asked(reading.question)[0]) and match.re in (_ASKED_IN_SPANISH, _WHETHER_IN_SPANISH):
        beside = in_english(unaccented(beside), "es")
    dated = _TIME.search(beside) is not None
    if not dated and _BOUND.search(beside):
        return None  # "since last week"
    return period.of(beside, [year for year in reading.years if str(year) not in words] if dated else ())


def _bill_spans(words: str, documents: dict[int, StoredDocument]) -> dict[int, Span]:
    wanted = {bill.number for bill in find_bills(words)}
    found = {}
    for number, document in documents.items():
        spans = [bill.span for bill in document.anatomy.bills if bill.number in wanted]
        if spans:
            found[number] = spans[0]
    return found


def _title_spans(words: str, documents: dict[int, StoredDocument], generation: Generation) -> dict[int, Span]:
    """How each document begins whose title holds the words: the headline, where it has one."""
    pattern = _pattern(words)
    titled = [document for document in documents.values() if pattern.search(plain(document.anatomy.title))]
    return {document.number: span for document in titled if (span := opening(document, generation))}


def _phrase_spans(words: str, documents: dict[int, StoredDocument], generation: Generation) -> dict[int, Span]:
    """The first sentence of each document that holds the words."""
    tokens, pattern = _tokens(words), _pattern(words)
    hits = generation.db.execute(
        "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", ('text : "' + " ".join(tokens) + '"',)
    )
    found: dict[int, Span] = {}
    for passage in generation.passages([row for (row,) in hits]).values():
        if passage.document.number not in documents or passage.document.number in found:
            continue
        for sentence in passage.sentences:
            if pattern.search(plain(passage.words(sentence))):
                found[passage.document.number] = sentence
                break
    return found


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"[\W_]+".join(map(re.escape, _tokens(words))) + r"(?!\w)")


def _tokens(words: str) -> Sequence[str]:
    return re.findall(r"\w+", plain(words))
