"""A question about documents -> what they have to have or to lack, and the documents that do: the same words or
title as another, a slot that nobody filled, a date or a year that cannot be right, a date that was inferred, nobody who
is quoted, no title, no contact.

What staff ask for. ``has:copy`` and the like find the same on the search page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest import SectionKind, StoredDocument, pattern
from service.holdings.forms import DOCUMENT
from service.holdings.mention_forms import tokens

_HAVE = r"(?:(?:that|which) )?(?:still )?(?:have|has|with|share|contains?|containing|holds?|prints?) "
_LACK = (
    r"(?:(?:have|has|with|contains?|names?|mentions?|prints?) (?:no|not any)|without|missing|lack(?:s|ing)?|"
    r"(?:do|does|did) ?n[o']?t (?:have|contain|name|mention|print|hold|give))"
)
# A noun stands for documents where it is not what those before it are or have.
_BARE = "(?<!are )(?<!is )(?<!have )(?<!has )(?<!with )(?<!contain )(?<!\\ba )(?<!\\ban )(?<!open )(?<!name )"
_GUESSED = "(?:inferred|guessed|estimated|deduced)"
_NOT_OF = "(?! (?:of|to) (?:each other|one another))"
_TWICE = "(?:(?:up )?(?:more than once|twice|several times))"
_SLOT = r"(?:(?:unfilled|empty|open|unfinished) (?:slots?|placeholders?|blanks?)|(?:name )?placeholders?)"
_NEARLY = "(?:nearly|almost|exactly|exact)"
_ANY = r"(?:(?:an?|any|the|their|its|own) )*"
_Of = Callable[[Sequence[StoredDocument]], list[StoredDocument]]


@dataclass(frozen=True)
class Trait:
    """``sign`` is what the search box calls it. ``asked`` are its forms of speech, the first of which stands for the
    documents themselves ("duplicates"). ``english`` and ``spanish`` go after "12 documents"."""

    sign: str
    asked: tuple[str, ...]
    english: str
    spanish: str
    of: _Of


def _checked(code: str) -> _Of:
    """Those in which ``ingest.checks`` found something."""
    return lambda documents: [d for d in documents if any(check.code == code for check in d.anatomy.checks)]


def _such(holds: Callable[[StoredDocument], bool]) -> _Of:
    return lambda documents: [document for document in documents if holds(document)]


def _named_alike(documents: Sequence[StoredDocument]) -> list[StoredDocument]:
    """Those of which another of ``documents`` has the same title, whatever its marks and white space."""
    titles = Counter(" ".join(tokens(document.anatomy.title)) for document in documents)
    return [document for document in documents if titles[" ".join(tokens(document.anatomy.title))] > 1]


def _is_untitled(document: StoredDocument) -> bool:
    """Whether what stands for its title is its id: neither its text nor whoever declared it has one."""
    headed = any(part.kind is SectionKind.HEADLINE for part in document.anatomy.sections)
    return not headed and document.anatomy.title == document.id.replace("-", " ")


def _copies(documents: Sequence[StoredDocument]) -> list[StoredDocument]:
    """Those of which another of ``documents`` has the same words and subjects, whatever their marks and white space."""
    counts = Counter((document.likeness, document.anatomy.subjects) for document in documents)
    return [document for document in documents if counts[document.likeness, document.anatomy.subjects] > 1]


TRAITS = (
    Trait(
        "same-title",
        (
            r"",
            rf"{_HAVE}(?:exactly )?(?:the )?(?:same|identical) (?:titles?|headlines?|names?)(?: (?:as|like) another)?",
            r"(?:that |which )?share (?:an?|the|their) (?:titles?|headlines?)",
            r"(?:that |which )?(?:are|is) (?:called|named|titled|headed) the same",
        ),
        "with a title that another has too",
        "con un título que también tiene otro",
        _named_alike,
    ),
    Trait(
        "no-title",
        (
            r"",
            rf"(?:that )?{_LACK} {_ANY}(?:titles?|headlines?|headings?)|(?:that |which )?(?:are )?untitled",
            r"untitled",
        ),
        "in which no title was found",
        "en que no se encontró ningún título",
        _such(_is_untitled),
    ),
    Trait(
        "copy",
        (
            rf"{_BARE}(?:near |exact )?(?:duplicate[sd]?{_NOT_OF}(?: {DOCUMENT})?|identical {DOCUMENT})|"
            rf"the same {DOCUMENT} {_TWICE}|"
            rf"two {DOCUMENT} (?:that |which )?(?:are )?(?:{_NEARLY} )?(?:identical|the same|duplicates)",
            rf"(?:that |which )?(?:(?:are|is) )?(?:{_NEARLY} )?"
            r"(?:identical|duplicate[sd]?|(?:word for word )?the same|copies)(?: (?:to|as|of) each other)?$",
            r"duplicates? (?:each other|one another)$",
            rf"an? (?:exact )?(?:copy|duplicate) of (?:another|some other|any other|an ?other)(?: one| {DOCUMENT})?$",
            rf"{_HAVE}(?:exactly )?(?:the )?(?:same|identical) (?:texts?|words|wording|contents?)",
            rf"(?:(?:that|which) )?(?:appear|exist|are|is|were) (?:(?:here|stored|listed|published) )?{_TWICE}$",
        ),
        "whose words are those of another",
        "con las mismas palabras que otro",
        _copies,
    ),
    Trait(
        "slot",
        (f"{_BARE}{_SLOT}", f"{_HAVE}{_ANY}{_SLOT}"),
        "with what looks like a slot that nobody filled, such as [NAME]",
        "con lo que parece un hueco sin rellenar, como [NOMBRE]",
        _checked("unfilled"),
    ),
    Trait(
        "inferred-date",
        (
            rf"{_BARE}dates? (?:(?:that|which) )?(?:(?:are|is|were|was) )?(?:only )?{_GUESSED}",
            rf"{_HAVE}{_ANY}{_GUESSED} dates?",
        ),
        "with a date that was inferred",
        "con una fecha deducida",
        _such(lambda d: d.anatomy.published.date is not None and d.anatomy.published.inferred),
    ),
    Trait(
        "title-year",
        (
            r"",
            rf"{_HAVE}{_ANY}(?:wrong|incorrect|another|different) years? in {_ANY}(?:titles?|headlines?|headings?)",
        ),
        "whose title names a year that is not its own and that its text never names",
        "cuyo título nombra un año que no es el suyo y que su texto no nombra",
        _checked("title_year"),
    ),
    Trait(
        "date-mismatch",
        (r"", rf"{_HAVE}{_ANY}(?:wrong|conflicting|contradictory|mismatched|different|two) dates?"),
        "with a declared date that is far from the one printed",
        "con una fecha declarada que está lejos de la impresa",
        _checked("date_differs"),
    ),
    Trait(
        "no-quote",
        (
            r"",
            rf"(?:that )?{_LACK} {_ANY}(?:quotes?|quotations?|speakers?)",
            r"(?:that |which )?(?:(?:quotes?|cites?) (?:nobody|no ?one|no person|no people)|"
            r"(?:do|does) not (?:quote|cite) (?:anyone|anybody|any person|any people))",
        ),
        "in which nobody was found quoted by name",
        "en que no se encontró a nadie citado por su nombre",
        _such(lambda d: not any(quote.speaker for quote in d.anatomy.quotes)),
    ),
    Trait(
        "no-contact",
        (
            r"",
            rf"(?:that )?{_LACK} {_ANY}(?:(?:press|media) )?contacts?(?: (?:details?|information|person|part))?",
        ),
        "in which no contact part was found",
        "en que no se encontraron datos de contacto",
        _such(lambda d: all(part.kind is not SectionKind.CONTACT for part in d.anatomy.sections)),
    ),
)
_OF = {trait.sign: trait for trait in TRAITS}
SIGNS = tuple(_OF)
_FORMS = [
    (
        trait.sign,
        pattern(rf"\b(?:{trait.asked[0]})(?!\w)") if trait.asked[0] else None,
        pattern(rf"\b(?:{'|'.join(trait.asked[1:])})(?!\w)"),
    )
    for trait in TRAITS
]
# Some word of every form, and of those that name no document.
_LIKELY = pattern(
    r"\b(?:duplicate[sd]?|copies|copy|identical|same|twice|once|times|unfilled|placeholders?|slots?|blanks?|dates?|nobody|no|"
    r"not|without|missing|lack(?:s|ing)?|untitled|titles?|headlines?)\b"
)
BARE = pattern(r"\b(?:duplicates?|placeholders?|slots?|dates?)\b", re.I)


def read(line: str) -> tuple[str, str]:
    """The sign of what ``line`` asks for, "" for none, and the line without the words for it."""
    if _LIKELY.search(line):
        for sign, whole, others in _FORMS:
            if whole is not None and whole.search(line):
                return sign, " ".join(whole.sub("documents", line, count=1).split())
            if others.search(line):
                return sign, " ".join(others.sub(" ", line, count=1).split())
    return "", line


def with_trait(sign: str, documents: Sequence[StoredDocument]) -> list[StoredDocument]:
    """Those of ``documents``, all of which may be seen, that have it."""
    return _OF[sign].of(documents)


def said(sign: str, language: str) -> str:
    """What goes after the documents that have it: " with no quotation"."""
    trait = _OF.get(sign)
    return "" if trait is None else f" {trait.spanish if language == 'es' else trait.english}"
