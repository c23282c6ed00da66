"""A question -> which documents it asks for and what it wants of them, as a frozen value.

Strict on purpose: every word has to be one that such questions are made of, or a subject or a year. One word more and
the question is about what documents say, which other steps answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest import Organisation, SubjectNames
from service.reading import Reading

_SUBJECT = "§"  # stands for the name of a subject
_DOCUMENT = (
    r"(?:(?:press|news|media) )?(?:releases?|documents?|statements?|announcements?|publications?|bulletins?|files?|"
    r"texts?|articles?|briefs?|briefings?|report ?cards?|reports?|items?)"
)
# What a document is called -> its type, where the archive has documents of that type.
_TYPES = (
    (re.compile(r"\breport ?cards?\b"), "report_card"),
    (re.compile(r"\breleases?\b"), "press_release"),
    (re.compile(r"\bstatements?\b"), "statement"),
    (re.compile(r"\b(?:briefs?|briefings?)\b"), "brief"),
)
_PUBLISHED = r"(?:publish(?:ed)?|released?|issued?|put out|sent out|posted)"
_NEWEST = r"(?:newest|latest|most recent|last|current)"
_OLDEST = r"(?:oldest|earliest|first)"
_ASKS = (
    r"(?:which|what|list|show(?: me)?|give me|find(?: me)?|get(?: me)?|see|display|are there|is there|do you have|"
    r"have you(?: got)?|does (?:the|this|your) (?:archive|collection) (?:have|hold|contain)|"
    r"where (?:is|are|can i find)|(?:the )?(?:links?|url|address|page) (?:to|of|for)|open)"
)
_SUMMARY = (
    r"(?:summari[sz]e|sum up|(?:give me |show me )?(?:an? |the )?(?:short |brief )?summary of|(?:the )?gist of|tl ?dr)"
)
_BE = r"(?:is|are|was|were)"
_PEOPLE = r"(?:people|persons?|speakers?|names|words)"
_FORMS = tuple(
    (want, re.compile(form))
    for want, form in (
        ("speakers", rf"^who(?:m|se words)? (?:{_BE}|gets?|got)(?: being)? (?:quoted|cited)\b"),
        ("speakers", rf"^whom? (?:does|do|did) .*\b{_DOCUMENT}\b.* (?:quote|cite)$"),
        ("speakers", rf"^(?:which|what|whose) {_PEOPLE}\b.* (?:quoted|cited)\b"),
        ("speakers", rf"^(?:list|show(?: me)?|name)\b.* {_PEOPLE}(?: that| who)?(?: {_BE})? (?:quoted|cited)\b"),
        ("speakers", rf"^who (?:speaks|spoke|is speaking) in\b.*\b{_DOCUMENT}$"),
        ("lead", rf"^(?:what (?:{_BE}|s)|whats)\b.*\b{_DOCUMENT}\b.* about$"),
        ("lead", rf"^what (?:does|do|did) .*\b{_DOCUMENT}\b.* (?:say|announce|state|report|cover)$"),
        ("lead", rf"^{_SUMMARY}\b.*\b{_DOCUMENT}\b"),
        ("count", rf"^(?:how many|(?:what is )?the number of|count)\b.*\b{_DOCUMENT}\b"),
        ("list", rf"^(?:{_ASKS} )?(?:{_BE} )?(?:the |your )?(?:very )?(?:{_NEWEST}|{_OLDEST}) {_DOCUMENT}\b"),
        ("list", rf"^when (?:{_BE}|did) (?:the |your )?(?:{_NEWEST}|{_OLDEST}) (?!report ?cards?){_DOCUMENT}\b"),
        ("list", rf"^{_ASKS}\b.*\b{_DOCUMENT}\b"),
        ("list", rf"^what (?:did|has|have|was|were|had)\b(?!.* (?:did|by) {_SUBJECT}).* {_PUBLISHED}\b"),
        ("list", rf"^all (?:the )?{_DOCUMENT}\b"),
        (
            "list",
            rf"^{_ASKS} (?:anything|something) (?:from|of|in|dated|published in|since|before|after) (?:19|20)\d\d$",
        ),
    )
)
_PLAIN = frozenset(
    """a about above all altogether an and any anything are archive as at available been being by cite cited collection
    concern concerning concerns contain contains count cover covering covers database deal dealing deals did
    display do does during every find for from full get gist give got had has have having held here hold holds how i in
    index is it its kept link links list many me my name names number of on open or our out over people person persons
    posted publish published put quote quoted quotes regarding related relating s say says see sent show so something
    speak speaker speakers speaking speaks spoke stored sum summarise summarize summary that the their them there they
    this to total url us want was we were what whats when where which who whom whose with words year you your announce
    announced issue issued release released state report relate tldr tl dr brief short very most recent newest latest
    last current oldest earliest first please organisation organization ngo group since after before until between
    through starting come came out appear appeared go went can need website page address of § """.split()
)
_POLITE = re.compile(
    r"^(?:(?:hi|hello|hey|please|so|then|and|now|ok|okay|can you|could you|would you|will you|can i|could i|"
    r"i (?:want|need|would like|d like|am looking)(?: to| for)?|tell me|help me)\b ?)+"
)
_FIRST, _LAST = 1900, 2099  # no year beside them is read out of a question
_YEAR = re.compile(r"(?:19|20)\d\d")
_BOUND = re.compile(r"\b(?:since|after|starting|before|until|till|through|prior|up to|by) ")
_UNDATED = re.compile(r"\b(?:(?:have|has|with|carry|print|bear) no date|without (?:a |any )?date|undated|not dated)\b")
_BACK = re.compile(rf"\b(?:this|that|these|those|the same) {_DOCUMENT}\b")


class Want(StrEnum):
    """What is asked of the documents."""

    COUNT = "count"
    LIST = "list"
    LEAD = "lead"
    SPEAKERS = "speakers"


@dataclass(frozen=True)
class Request:
    """``types`` are those that the question insists on, where the archive has them.
    ``period``: its years in words. ``end``: -1 for the oldest alone, 1 for the newest. ``titled``: words that a title
    has to hold. ``back``: it points at the answer before. ``undated``: those without a printed date."""

    want: Want
    types: frozenset[str] = frozenset()
    subjects: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    period: str = ""
    end: int = 0
    titled: tuple[str, ...] = ()
    back: bool = False
    undated: bool = False


def requested(reading: Reading, organisation: Organisation, names: SubjectNames) -> Request | None:
    """What ``reading`` asks of the archive's documents; None where it asks for anything else."""
    line = _line(reading, organisation, names)
    want = next((name for name, form in _FORMS if form.search(line)), None)
    if want is None or reading.bills or reading.ambiguous:
        return None
    undated = _UNDATED.search(line) is not None
    rest = _UNDATED.sub(" ", line)
    noun = re.search(rf"\b{_DOCUMENT}\b", rest)
    left = [
        word
        for word in re.sub(rf"\b{_DOCUMENT}\b", " ", rest).split()
        if word not in _PLAIN and not _YEAR.fullmatch(word)
    ]
    if left and want not in ("lead", "speakers"):
        return None
    return Request(
        Want(want),
        frozenset(kind for pattern, kind in _TYPES if noun and pattern.search(noun[0])),
        reading.subjects,
        *_years(reading, line),
        _end(rest),
        tuple(left),
        _BACK.search(line) is not None,
        undated,
    )


def _line(reading: Reading, organisation: Organisation, names: SubjectNames) -> str:
    """The question in lower case without marks and the organisation's own name."""
    words = reading.unaccented
    for mention in reversed(names.find(words, misspelt=True)):
        words = f"{words[: mention.span.start]} {_SUBJECT} {words[mention.span.end :]}"
    for own in sorted((organisation.name, *organisation.short_names), key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", " ", words, flags=re.I) if own else words
    plain = " ".join(re.findall(rf"[^\W_]+|{_SUBJECT}", words.casefold()))
    return _POLITE.sub("", plain)


def _years(reading: Reading, line: str) -> tuple[tuple[int, ...], str]:
    """The years asked for, and in words: "from 2021" is that one year, "since 2021" all that follow."""
    since, until = reading.since, reading.until
    if since is not None and until is not None:
        return tuple(range(since, until + 1)), f" from {since} to {until}"
    if since is not None and _BOUND.search(line):
        return tuple(range(since, _LAST + 1)), f" since {since}"
    if until is not None and _BOUND.search(line):
        return tuple(range(_FIRST, until + 1)), f" until {until}"
    named = tuple(sorted(reading.years))
    return named, f" from {' and '.join(map(str, named))}" if named else ""


def _end(line: str) -> int:
    if re.search(rf"\b{_NEWEST} {_DOCUMENT}\b", line):
        return 1
    return -1 if re.search(rf"\b{_OLDEST} {_DOCUMENT}\b", line) else 0
