"""A follow-up that narrows the documents just listed, or counts them -> those that are left: "only those from 2019",
"and which of these quote Ann Lee?", "how many is that?".

Strict: every word has to be one that such a follow-up is made of, or what it bounds them by. It is counted among all
that the answer before lists, also where it does not show all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ingest import Generation, StoredDocument, SubjectNames, pattern
from service.answer import Answer, Computed
from service.citations import Cited
from service.holdings import forms, listing, narrowed_wording, period, topic, traits
from service.holdings.held_words import held_by, spans_of
from service.holdings.languages import written_in
from service.holdings.narrowed_wording import Bound
from service.holdings.opening import opening
from service.holdings.quoting import in_role, quoting
from service.holdings.request import ASIDE, written_out
from service.holdings.selection import newest_first, without_any_date, without_printed_date
from service.language.date_words import MONTHS
from service.language.stop_words import STOP_WORDS
from service.reading import Reading, unaccented
from service.retriever import Filters, Visible
from service.told import Told
from service.visibility import seen_documents

_OPENED = r"(?:(?:and|but|so|ok|okay|now|then|also|please|y|pero|ahora|entonces) )*"
_NOUN = rf"(?:{forms.DOCUMENT}|ones?|comunicados?|documentos?|notas)"
_ANY = r"(?:the|those|these|(?:ones?|documents?)(?= ))"
_THEM = (
    rf"(?:of|among|from|out of) (?:all )?(?:of )?(?:these|those|them|(?:the|these|those) (?:\w+ )?{_NOUN})|"
    r"de (?:est[oa]s|es[oa]s|ell[oa]s)"
)
_COUNT = pattern(
    rf"{_OPENED}(?:(?:so )?how many(?: {_NOUN})? (?:is|are|was|were) (?:that|those|these|they|there)|"
    rf"how many(?: {_NOUN})?(?: of (?:them|those|these))?|count (?:them|those|these)|"
    rf"cuant[oa]s(?: (?:{_NOUN}|son|hay|de ell[oa]s))*)(?: (?:in total|in all|altogether|en total))?"
)
_HEAD = pattern(
    rf"{_OPENED}(?:"
    rf"(?:(?:show (?:me )?)?(?:only|just)|keep(?: only)?)(?: {_ANY})*|"
    r"(?:narrow|limit|restrict|filter)(?: (?:it|that|this|them|these|those|the list))?(?: down)? (?:to|by)(?: those)?|"
    rf"(?:which|what|how many|(?:do|does|did|are|is|was|were|has|have) any|any)(?: ones?| {_NOUN})? (?:{_THEM})|"
    rf"(?:{_THEM}) (?:which|what|how many|que|cuales|cuantos)(?: ones?)?|"
    rf"(?:que|cuales|cuantos|alguno) (?:{_THEM})|which ones?|"
    r"(?:solo|solamente|unicamente)(?: (?:l[oa]s|es[oa]s|est[oa]s))?|(?P<ones>(?:the|those|these|what about the) ones?)"
    r")(?= |$)(?: (?:that|which|who|are|is|was|were|do|does|did|que|son|estan))*|"
    rf"{_OPENED}(?=(?:since|before|after|until|between|desde) {forms.YEAR}\b)"
)
_PERIOD = pattern(
    rf"(?:(?:published|issued|released|dated|from|in|of|since|before|after|until|till|between|and|to|up|through|during|"
    rf"the|years?|onwards?|{'|'.join(MONTHS)}|{forms.YEAR})(?: |$))+"
)
_YEARS_IN_SPANISH = pattern(rf"(?:de|del|en)(?: ano)? (?P<year>{forms.YEAR})")
_LANGUAGE = pattern(
    rf"(?:(?:written|published|available|escrit[oa]s) )?(?:in |en )?(?:the )?(?P<one>spanish|english|espanol|ingles)"
    rf"(?: {_NOUN})?"
)
_NOT = r"(?P<not>(?:do not|does not|did not|don t|doesn t|didn t|never|not|no) )?"
_QUOTE = pattern(rf"{_NOT}(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|citan?(?: a)?) (?P<name>.+)")
_OFFICE = pattern(r"(?:the|an?|our|its|their|al|el|la|su) (?P<office>\w+(?: \w+){0,2})")
_MENTION = pattern(
    rf"{_NOT}(?:mention(?:s|ed|ing)?|contain(?:s|ed|ing)?|name[sd]?|naming|talk(?:s|ed|ing)? about|print(?:s|ed)?|with|"
    r"refer(?:s|red|ring)? to|discuss(?:es|ed|ing)?|us(?:e|es|ed|ing)|mencionan?(?: a)?|nombran?(?: a)?|hablan? de) "
    r"(?:(?:the|la|las|el) )?(?:(?:words?|names?|phrase|term|palabras?|nombre|frase) )?(?P<words>.+)"
)
_ABOUT = pattern(r"(?:about|on|regarding|concerning|deal(?:s|ing)? with|sobre) (?P<words>.+)")
_WITHOUT = pattern(rf"{forms.UNDATED}|sin fecha")
_SEVERAL = pattern(r"\b(?:and|or|but|not|y|o|pero)\b")
# Not words of a document: what a follow-up may point at instead.
_PRONOUN = pattern(r"\b(?:it|this|that|these|those|them|him|her|each other|one another|anyone|anybody)\b")


@dataclass(frozen=True)
class _World:
    """What a follow-up is read with."""

    seen: Sequence[StoredDocument]
    generation: Generation
    names: SubjectNames


def narrowed(
    reading: Reading,
    before: Callable[[], Answer],
    generation: Generation,
    visible: Visible,
    filters: Filters,
    names: SubjectNames,
) -> Told | None:
    """Which of the documents that ``before`` lists are left; None where a follow-up asks for anything else, or the
    answer before lists none."""
    if not reading.earlier:
        return None
    line = ASIDE.sub("", written_out(" ".join(re.findall(r"[^\W_]+", unaccented(reading.asked.casefold())))))
    head = _HEAD.match(line)
    counts = _COUNT.fullmatch(line)
    if not counts and (head is None or (head["ones"] and reading.carried == ("question",))):
        return None
    body = line[head.end() :].strip() if head else ""
    if not (counts or body) or not (ids := frozenset(before().listed)):
        return None
    seen = seen_documents(generation.documents, visible, filters)
    listed = newest_first([document for document in seen if document.id in ids])
    if counts:
        return _told(listed, listed, Bound("", "", tuple), reading.language, generation)
    bound = _bound(body, _World(seen, generation, names))
    if bound is None:
        return None
    return _told(listed, list(bound.of(listed)), bound, reading.language, generation)


def _told(
    listed: Sequence[StoredDocument],
    left: Sequence[StoredDocument],
    bound: Bound,
    language: str,
    generation: Generation,
) -> Told:
    cited = [Cited(one, span) for one in left[: listing.LISTED] if (span := opening(one, generation))]
    undated = [d for d in listed if bound.dated and without_any_date(d)]
    counts = len(undated), len(bound.vague(listed))
    text = partial(narrowed_wording.told, bound, len(listed), tuple(left), *counts, language)
    counted = Computed("count", len(left), len(listed), len(listed), ())
    ids = tuple(document.id for document in left)
    return Told(tuple(cited), text, bool(cited), computed=(counted,), compared=False, listed=ids, as_asked=True)


def _bound(body: str, world: _World) -> Bound | None:
    """What ``body`` bounds documents by; None where one word of it is of something else."""
    forms_of = (_in_time, _in_language, _with_trait, _of_type, _quoting, _on_subject, _mentioning, _about)
    return next((bound for form in forms_of if (bound := form(body, world)) is not None), None)


def _in_time(body: str, world: _World) -> Bound | None:
    if found := _YEARS_IN_SPANISH.fullmatch(body):
        body = f"from {found['year']}"
    years = [int(year) for year in re.findall(forms.YEAR, body)]
    asked = period.of(body, years) if years and _PERIOD.fullmatch(body) else None
    if asked is None or not asked.years:
        return None

    def of(documents: Sequence[StoredDocument]) -> Sequence[StoredDocument]:
        return [document for document in documents if asked.holds(document.anatomy.published)]

    def vague(documents: Sequence[StoredDocument]) -> Sequence[StoredDocument]:
        return [document for document in documents if asked.may_hold(document.anatomy.published)]

    in_spanish = narrowed_wording.period_in_spanish(asked.words)
    return Bound(asked.words, in_spanish, of, dated=True, vague=vague)


def _in_language(body: str, world: _World) -> Bound | None:
    found = _LANGUAGE.fullmatch(body)
    if found is None:
        return None
    language = {"espanol": "spanish", "ingles": "english"}.get(found["one"], found["one"])
    return replace(narrowed_wording.WRITTEN[language], of=lambda some: written_in(language, some, world.generation))


def _with_trait(body: str, world: _World) -> Bound | None:
    if _WITHOUT.fullmatch(body):
        return replace(narrowed_wording.UNDATED, of=lambda some: [d for d in some if without_printed_date(d)])
    sign, rest = traits.read(f"documents {body}")
    if not sign or rest != "documents":
        return None
    having = {document.number for document in traits.with_trait(sign, world.seen)}
    return Bound(traits.said(sign, "en"), traits.said(sign, "es"), lambda some: [d for d in some if d.number in having])


def _of_type(body: str, world: _World) -> Bound | None:
    plain = re.sub(r"^(?:the|an?|press(?= releases?$)) ", "", body)
    plain = "press release" if re.fullmatch(r"(?:news )?releases?", plain) else plain
    kinds = {document.anatomy.type for document in world.seen}
    kind = next((kind for kind in kinds if plain in (kind.replace("_", " "), f"{kind.replace('_', ' ')}s")), None)
    if kind is None:
        return None
    return replace(narrowed_wording.of_type(kind), of=lambda some: [d for d in some if d.anatomy.type == kind])


def _quoting(body: str, world: _World) -> Bound | None:
    found = _QUOTE.fullmatch(body)
    if found is None or _PRONOUN.search(found["name"]) or _SEVERAL.search(found["name"]):
        return None
    office = _OFFICE.fullmatch(found["name"])
    if office:
        having = in_role(world.seen, office["office"].split())
        if not having:
            return None  # whom the words name nobody knows
        bound = narrowed_wording.in_role(office["office"])
    else:
        having = quoting(world.seen, found["name"])
        if not having:
            return None
        bound = narrowed_wording.quoting(found["name"].title())
    return _whether(bound, {d.number for d in having}, absent=bool(found["not"]))


def _on_subject(body: str, world: _World) -> Bound | None:
    line = forms.with_subjects(body, world.names)
    if not re.fullmatch(rf"(?:(?:about|on|for|regarding|sobre) )?\s*{forms.SUBJECT}\s*(?:{_NOUN})?", line.strip()):
        return None
    mention = world.names.find(body, misspelt=True)[0]
    if len(mention.codes) > 1:
        return None
    code = mention.codes[0]
    return replace(
        narrowed_wording.about(mention.printed.title()),
        of=lambda some: [d for d in some if code in d.anatomy.subjects],
    )


def _mentioning(body: str, world: _World) -> Bound | None:
    found = _MENTION.fullmatch(body)
    if found is None or _PRONOUN.search(found["words"]):
        return None
    documents = {document.number: document for document in world.seen}
    held = held_by(found["words"], False, documents, partial(spans_of, generation=world.generation))
    bound = narrowed_wording.holding(held.parts, either=held.either)
    return _whether(bound, set(held.spans), absent=bool(found["not"]))


def _about(body: str, world: _World) -> Bound | None:
    found = _ABOUT.fullmatch(body)
    words = [word for word in found["words"].split() if word not in STOP_WORDS] if found else []
    if not words or len(words) > topic.FEW or _PRONOUN.search(body):
        return None
    having = {document.number for document in topic.holding(world.seen, words, world.generation)}
    return _whether(narrowed_wording.on_topic(words), having, absent=False)


def _whether(bound: Bound, numbers: set[int], *, absent: bool) -> Bound:
    """``bound`` over the documents of ``numbers``, or with ``absent`` over all others."""
    return replace(bound, of=lambda some: [d for d in some if (d.number in numbers) != absent], absent=absent)
