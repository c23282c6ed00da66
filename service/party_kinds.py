"""A word for a kind of body ("the union", "the charity") -> the one body of that kind that an archive names.

The archive's own organisation, where its name says that it is one, or where it is one in other words ("Bakers'
Association") and the archive writes of a union without naming another. Or the one body that is introduced with the word
("the charity Beacon Care", "GMB (union)", "Beacon Care is a charity") or has it last in its name ("Orr County
Council"). Of several none is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest import Generation, Organisation, pattern
from service.language.date_words import A_WEEKDAY, MONTHS
from service.language.name_forms import PROPER_NAME
from service.language.word_shapes import WORD
from service.retriever import Filters, Visible
from service.visibility import nearest_sentences

READ = 200  # passages that are looked through, the nearest by their words
# Each kind with the words in a name by which its bearer surely is one.
KINDS = {
    "association": ("association",),
    "authority": ("authority",),
    "charity": ("charity", "charities", "trust", "foundation", "relief", "mission", "hospice"),
    "club": ("club", "fc"),
    "college": ("college",),
    "company": ("company", "co", "ltd", "limited", "plc", "inc", "corp", "corporation", "group", "llc"),
    "council": ("council",),
    "firm": ("firm", "ltd", "limited", "plc", "inc", "llc"),
    "foundation": ("foundation",),
    "hospital": ("hospital", "hospitals", "infirmary"),
    "museum": ("museum", "museums"),
    "school": ("school", "academy"),
    "society": ("society",),
    "trust": ("trust",),
    "union": ("union", "association", "federation", "guild", "brotherhood"),
    "university": ("university",),
}
_NAMED = pattern(PROPER_NAME)
_ASKED = pattern(rf"\bthe (?P<kind>{'|'.join(KINDS)})\b(?P<owns>['’]s)?(?! (?:of|for|at)\b)(?P<ends>\W*$)?", re.I)
# "Did the union ..." and "the union’s": in "the union flag" the word only tells what kind of flag it is.
_BEFORE = pattern(r"\b(?:did|does|has|have|had|is|was|were|will|can) $", re.I)
_LED = pattern(
    r"^(?:(?:The|At|In|On|By|For|From|With|And|But|When|While|After|Before|Since|As|To|An?|Our|Their|Its) )+"
)
_DAY = pattern(rf"(?:{'|'.join(MONTHS)}|{A_WEEKDAY})\b", re.I)
_CLOSED = r"(?=\W*$|[,.;:)–—]| (?:that|which|who|for|of|in|with|based|representing|running)\b)"


def with_the_name(
    question: str, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> tuple[str, str] | None:
    """A question that says "the union", and the name of the one that is meant in its place; None where no one is."""
    asked = _ASKED.search(question)
    if asked is None or not (asked["owns"] or asked["ends"] is not None or _BEFORE.search(question[: asked.start()])):
        return None
    kind = asked["kind"].casefold()
    name = named_of_kind(kind, organisation, generation, visible, filters)
    if name is None or name.casefold() in question.casefold():
        return None
    where = (generation, visible, filters)
    the = "the " if _is_printed_with_an_article(name, *where) else ""
    return f"{question[: asked.start()]}{the}{name}{question[asked.end('kind') :]}", name


def _is_printed_with_an_article(name: str, generation: Generation, visible: Visible, filters: Filters) -> bool:
    """Whether some sentence says "the" before a name: the reader takes a name better as it is printed."""
    query = f'text : "{" ".join(WORD.findall(name))}"'
    said = re.compile(rf"\b[Tt]he {re.escape(name)}")
    sentences = nearest_sentences(query, READ, generation, visible, filters)
    return any(said.search(" ".join(words.split())) for _, _, words in sentences)


def named_of_kind(
    kind: str, organisation: Organisation, generation: Generation, visible: Visible, filters: Filters
) -> str | None:
    """The name of the one body that ``kind`` is; None where there is none, or more than one."""
    own = {word.casefold() for word in WORD.findall(organisation.name)}
    if kind in own:
        return organisation.name
    names, printed = set[str](), False
    for _, _, words in nearest_sentences(f'text : "{kind}"', READ, generation, visible, filters):
        plain = " ".join(words.split())
        printed |= re.search(rf"\b{kind}\b", plain) is not None
        names.update(_introduced(kind, plain))
    if not names:
        return organisation.name if printed and not own.isdisjoint(KINDS.get(kind, ())) else None
    longest = max(names, key=len)
    return longest if all(longest.endswith(name) for name in names) else None


def _introduced(kind: str, plain: str) -> Iterator[str]:
    """The names that a sentence says are of a kind, and those that end in the word for it."""
    behind = rf"\b(?:[Tt]he|[Aa]n?) (?:[a-zß-ÿ][\w'’-]* ){{0,3}}?{kind} (?P<name>{PROPER_NAME})"
    aside = rf"(?P<name>{PROPER_NAME})(?:, | \()(?:(?:the|an?) )?(?:[a-zß-ÿ-]+ ){{0,2}}{kind}{_CLOSED}"
    said = rf"(?P<name>{PROPER_NAME})(?: \([^()]+\))? (?:is|was) (?:the|an?) (?:[a-zß-ÿ-]+,? ){{0,3}}{kind}{_CLOSED}"
    for form in (behind, aside, said):
        for found in pattern(form).finditer(plain):
            if not _DAY.match(name := _LED.sub("", found["name"])):
                yield name.removesuffix("’s").removesuffix("'s")
    for found in _NAMED.finditer(plain):
        words = _LED.sub("", found[0]).casefold().split()
        if len(words) > 1 and (words[-1] == kind or words[:2] == [kind, "of"]):
            yield _LED.sub("", found[0])
