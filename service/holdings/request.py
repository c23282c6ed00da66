"""A question -> which documents it asks for and what it wants of them, as a frozen value.

Strict on purpose: every word has to be one that such questions are made of, or a subject or a year. One word more and
the question is about what documents say, which other steps answer.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from pathlib import Path

from ingest import Organisation, SubjectNames, pattern
from service.holdings import forms, other_words, period, quoting, traits
from service.holdings.by_year import ByYear, by_year
from service.holdings.topic import topic_of
from service.language.date_words import MESES, MONTHS
from service.language.numeral import ORDINALS, number_of
from service.own_names import called
from service.reading import Kind, Reading
from service.speech.months import month_number

POLITE = pattern(
    r"^(?:(?:hi|hello|hey|please|so|then|and|now|ok|okay|"
    r"what about|how about|can you|could you|would you|will you|can i|could i|"
    r"i (?:want|need|would like|d like|am looking)(?: to| for)?|tell me|help me)\b ?)+"
)
ASIDE = pattern(
    r"(?: (?:please|pls|thanks|thank you|por favor|gracias|(?:that )?(?:i|we) can (?:use|print|publish)|"
    r"in (?:an? |one |two |three |a few |\d |(?:your|my) own )*(?:short |bullet )?(?:lines?|sentences?|words|points?|"
    r"paragraphs?|nutshell)))+$"
)
_WORD = pattern(rf"[^\W_]+|{forms.SUBJECT}")
_CONTRACTED = pattern(r"\b(who|what|where|when|how)(?: s| re|s)\b")
_TITLE = pattern('[“"]([^“”"]+)[”"]')
_COMPLETED = pattern(r" \([^()]*\)\W*$")  # what a follow-up refers to is no word of it
_UNDATED = pattern(rf"\b{forms.UNDATED}\b")
_BACK = pattern(rf"\b(?:this|that|these|those|the same) {forms.DOCUMENT}\b")
_LANGUAGE = pattern(r"\b(?:(?:are |is |were )?(?:written |published |available )?in (?P<one>spanish|english))\b")
_MOST = pattern(r"\bmost\b")
_DAY = pattern(
    rf"\b(?:of |from |dated |on |del? |del d[ií]a |con fecha (?:de )?)?(?:(?P<month>{'|'.join(MONTHS)}) "
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|"
    rf"(?P<dia>\d{{1,2}})(?:st|nd|rd|th)? (?:de |of )?(?P<mes>{'|'.join((*MESES, *MONTHS))}),? (?:del? )?"
    r"(?P<ano>(?:19|20)\d\d))(?![\w-])",
    re.I,
)
_MISNAMED = pattern(rf"^which slips in the {forms.DOCUMENT} about {forms.SUBJECT}$")  # as other_words.py puts it
_EVERY_YEAR = pattern(r"^(?:is|are|was|were|do|does|has|have)\b.* (?:every|each) (?:single )?year$")
_ID = pattern(r"(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])", re.I)
_WITHDRAWN = pattern(r"\b(?:retract\w*|withdr\w+)\b")
_RELATIVE_YEAR = pattern(r"\b(?:the )?(?:year before last|last year|this year|\w+ years? ago)\b", re.I)
_UPDATED = pattern(r"\b(?:updated?s?|amended|revised|superseded)\b")


class Want(StrEnum):
    """What is asked of the documents."""

    COUNT = "count"
    LIST = "list"
    LEAD = "lead"
    SAID = "said"
    SPEAKERS = "speakers"
    AUTHORS = "authors"
    SLIPS = "slips"
    CORRECTIONS = "corrections"
    CONTRADICTIONS = "contradictions"


@dataclass(frozen=True)
class Request:
    """``types`` are those that the question insists on, where the archive has them; ``every``: each of ``subjects``
    and not one of them. ``period``: its years in words. ``end``: -1 for the oldest alone, 1 for the newest;
    ``rank``: the first of that end, or which after it. ``title`` is the whole title, ``titled`` words that it has to
    hold, and with ``by_text`` its text alone, where just one does. ``back``: it points at the answer before, at
    document ``nth`` of it, from 0, -1 being the last. ``undated``: those without a printed date. ``most``: so many of
    one end, 0 for those of one day. ``topic``: words that they have to hold; ``about``: those of what they contradict
    each other on. ``written``: the language that they are in. ``named``: the id or the day of one. ``often``: who is
    quoted most. ``corrected``: what kind of correction. ``month``: of its year, 0 for all. ``others``: whom the answer
    before does not quote already. ``spoken``: only of an answer that holds nothing but words of named speakers.
    ``yearly``: what is asked of the numbers of the years, ``monthly``: of their months. ``trait``: the sign of what
    they have or lack. ``quoted``: whom they have to quote, and after "not " whom they may not. ``never``: it asks for
    those that were never corrected. ``order``: -1 where the oldest are to stand first. ``unlike``: the types that are
    not wanted. ``slipped``: the sentences that are about ``subjects`` by mistake are asked for, in documents on
    others."""

    want: Want
    types: frozenset[str] = frozenset()
    subjects: tuple[str, ...] = ()
    every: bool = False
    years: tuple[int, ...] = ()
    period: str = ""
    end: int = 0
    rank: int = 1
    title: str = ""
    titled: tuple[str, ...] = ()
    by_text: bool = False
    back: bool = False
    nth: int | None = None
    undated: bool = False
    most: int = 0
    topic: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    written: str = ""
    named: str = ""
    often: bool = False
    corrected: str = ""
    others: bool = False
    spoken: bool = False
    yearly: ByYear | None = None
    monthly: bool = False
    month: int = 0
    trait: str = ""
    quoted: tuple[str, ...] = ()
    never: bool = False
    order: int = 0
    unlike: frozenset[str] = frozenset()
    slipped: bool = False


def requested(
    reading: Reading, organisation: Organisation, names: SubjectNames, is_id: Callable[[str], bool] = lambda word: False
) -> Request | None:
    """What ``reading`` asks of documents, None where it asks for anything else; ``is_id`` knows their ids."""
    if (
        reading.bills
        or reading.ambiguous
        or reading.kind is Kind.PREDICTION
        or not (forms.LIKELY.search(reading.unaccented) or traits.BARE.search(reading.unaccented))
    ):
        return None
    words = _COMPLETED.sub("", reading.unaccented) if reading.carried else reading.unaccented
    title = _TITLE.search(words)
    words = _TITLE.sub(" ", words)
    named, words = _named(words, is_id)
    if len(reading.years) == 1:
        words = _RELATIVE_YEAR.sub(str(reading.years[0]), words)
    line = _line(words, organisation, names, reading.language)
    if _EVERY_YEAR.search(line):
        return None  # which is missing the editions tell
    order, line = other_words.unordered(line)
    unlike, line = forms.other_than(line)
    yearly, monthly, line = by_year(line, graded=bool(organisation.frameworks or organisation.editions))
    trait, line = traits.read(line)
    quoted, line = quoting.read(line, reading.speaker)
    want = next((name for name, form in forms.FORMS if form.search(line)), None)
    if (
        want is None
        and (named or trait)
        and re.fullmatch(rf"(?:the |a )?{forms.DOCUMENT}(?: (?:about|from|of))?(?: the)? ?", line)
    ):
        want = Want.LIST
    asked = period.of(line, () if named else reading.years)
    if want is None or asked is None or ((trait or quoted or unlike) and want not in (Want.COUNT, Want.LIST)):
        return None
    line = period.MONTH.sub(" ", line) if asked.month else line
    written = _LANGUAGE.search(line)
    topic = topic_of(_LANGUAGE.sub(" ", line)) if want in (Want.COUNT, Want.LIST) else None
    if want == Want.CONTRADICTIONS:
        line = re.sub(forms.ON_ANYTHING, " ", line)
        topic = topic_of(line, forms.CLASH)
        if not re.search(rf"\b{forms.CLASH}\b", topic.rest if topic else line):
            return None  # they are what documents tell of
    left = _left(topic.rest if topic else line, want)
    noun = re.search(rf"\b{forms.DOCUMENT}\b", line)
    if left and want not in (Want.LEAD, Want.SPEAKERS, Want.AUTHORS):
        return None
    whose = re.search(rf"{forms.SUBJECT}|\b(?:ma[dk]es?|you)\b" if want == Want.SLIPS else forms.SUBJECT, line)
    if want in (Want.SLIPS, Want.CORRECTIONS, Want.CONTRADICTIONS) and noun is None and whose:
        return None  # mistakes that somebody makes
    at_end = re.search(rf"\b{forms.AT_END}", line)
    return Request(
        Want(want),
        frozenset() if noun is None or want in (Want.CORRECTIONS, Want.CONTRADICTIONS) else _types(noun[0], line),
        reading.subjects,
        bool(re.search(rf"{forms.SUBJECT} and {forms.SUBJECT}|\bboth\b", line)),
        asked.years,
        asked.words,
        0 if at_end is None else 1 if at_end["newest"] else -1,
        ORDINALS.index(at_end["rank"]) + 1 if at_end and at_end["rank"] else 1,
        title[1] if title else "",
        () if title or named else left,
        noun is not None and re.match(forms.SUMMARY, line) is not None,
        _BACK.search(line) is not None,
        None,
        _UNDATED.search(line) is not None,
        number_of(at_end["most"]) if at_end and at_end["most"] else 0,
        () if topic is None or want == Want.CONTRADICTIONS else topic.words,
        topic.words if topic and want == Want.CONTRADICTIONS else (),
        written["one"] if written else "",
        named,
        want == Want.SPEAKERS and _MOST.search(line) is not None,
        _kind_of_correction(line),
        yearly=yearly,
        monthly=monthly,
        month=asked.month,
        trait=trait,
        never=want == Want.CORRECTIONS and "never" in line.split(),
        quoted=quoted,
        order=order,
        unlike=unlike,
        slipped=want == Want.SLIPS and _MISNAMED.search(line) is not None,
    )


def _kind_of_correction(line: str) -> str:
    """What kind of correction is asked for; where it says "corrected" too, any."""
    if "corrected" in line.split():
        return "corrected"
    return "withdrawn" if _WITHDRAWN.search(line) else "updated" if _UPDATED.search(line) else "corrected"


def _types(noun: str, line: str) -> frozenset[str]:
    """The types that ``noun`` names. A release without a date is none by type: its dateline is what tells one."""
    named = forms.types_of(noun)
    return named - forms.SENT_OUT if _UNDATED.search(line) else named


def is_day(named: str) -> bool:
    """Whether what names one document is its day."""
    return _DAY.fullmatch(named) is not None


def _named(words: str, is_id: Callable[[str], bool]) -> tuple[str, str]:
    """The id, or the day, of the one document that ``words`` name, and the other words."""
    for found in _ID.finditer(words):
        if is_id(found[0].casefold()):
            return found[0].casefold(), f"{words[: found.start()]} {words[found.end() :]}"
    day = _DAY.search(words)
    if day is None:
        return "", words
    month = month_number(day["month"] or day["mes"] or "")
    iso = day["iso"] or f"{day['year'] or day['ano']}-{month:02}-{int(day['day'] or day['dia']):02}"
    return iso, f"{words[: day.start()]} {words[day.end() :]}"


def _left(line: str, want: str) -> tuple[str, ...]:
    """The words that no question of this kind is made of."""
    rest = _UNDATED.sub(" ", re.sub(rf"\b{forms.AT_END}", " ", _LANGUAGE.sub(" ", line)))
    rest = re.sub(rf"^{forms.SUMMARY}\b|^{forms.ASKS}\b|^(?:how many|count)\b|\b{forms.DOCUMENT}\b", " ", rest)
    known = forms.PLAIN | forms.OF.get(want, frozenset())
    return tuple(word for word in rest.split() if word not in known and not re.fullmatch(forms.YEAR, word))


def _line(words: str, organisation: Organisation, names: SubjectNames, language: str) -> str:
    """The question in lower case without marks and the organisation's own name, in English where it is known."""
    words = forms.with_subjects(words, names)
    for own in sorted((organisation.name, *organisation.short_names), key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", " ", words, flags=re.I) if own else words
    if language == "es":
        words = called(organisation).sub(" ", words)
    line = ASIDE.sub("", POLITE.sub("", in_english(words, language)))
    for said, meant in other_words.IN_OTHER_WORDS:
        line = said.sub(meant, line)
    return line


def in_english(words: str, language: str) -> str:
    """``words`` in lower case, without marks and written out ("what's"); those that the gloss knows in English."""
    plain = written_out(" ".join(_WORD.findall(words.casefold())))
    gloss = _glosses().get(language)
    return gloss(plain) if gloss else plain


def written_out(words: str) -> str:
    """What is contracted in lower case without marks ("what s") as two words."""
    return _CONTRACTED.sub(lambda found: f"{found[1]} {'are' if found[0].endswith(' re') else 'is'}", words)


@cache
def _glosses() -> dict[str, Callable[[str], str]]:
    """What puts the plain English in place of the phrases of each language."""
    tables: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("gloss.toml").read_text("utf-8"))
    return {language: _gloss(table) for language, table in tables.items() if table}


def _gloss(table: Mapping[str, str]) -> Callable[[str], str]:
    phrases = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    return partial(re.compile(rf"\b(?:{phrases})\b").sub, lambda found: table[found[0]])
