"""A question -> which documents it asks for and what it wants of them, as a frozen value.

Strict on purpose: every word has to be one that such questions are made of, or a subject or a year. One word more and
the question is about what documents say, which other steps answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest import Organisation, SubjectNames
from service.holdings import period
from service.reading import Kind, Reading

_SUBJECT = "§"  # stands for the name of a subject
_DOCUMENT = (
    r"(?:(?:press|news|media) )?(?:releases?|documents?|statements?|announcements?|publications?|bulletins?|files?|"
    r"texts?|articles?|briefs?|briefings?|report ?cards?|reports?|items?|news)"
)
# What a document is called -> its type, where the archive has documents of that type.
_TYPES = (
    (re.compile(r"\breport ?cards?\b"), "report_card"),
    (re.compile(r"\breleases?\b"), "press_release"),
    (re.compile(r"\bstatements?\b"), "statement"),
    (re.compile(r"\b(?:briefs?|briefings?)\b"), "brief"),
)
_BE = r"(?:is|are|was|were)"
_NEWEST, _OLDEST = r"(?:newest|latest|most recent|last|current)", r"(?:oldest|earliest|first)"
_AT_END = rf"(?:(?P<newest>{_NEWEST})|{_OLDEST})(?: {_SUBJECT})? {_DOCUMENT}\b"
_BETWEEN = rf"(?: (?:all|any|some|the|your|of|other|more|full|different|{_SUBJECT}|(?:19|20)\d\d))*"
_ASKS = (
    r"(?:which|what|list|show(?: me)?|give me|find(?: me)?|get(?: me)?|see|display|are there|is there|do you have|"
    r"have you(?: got)?|does (?:the|this|your) (?:archive|collection) (?:have|hold|contain)|"
    r"where (?:is|are|can i find)|(?:the )?(?:links?|url|address|page) (?:to|of|for)|open)"
)
_SUMMARY = (
    r"(?:summari[sz]e|sum up|(?:give me |show me )?(?:an? |the )?(?:short |brief )?summary of|(?:the )?gist of|tl ?dr)"
)
_PUBLISHED = r"(?:publish(?:ed)?|released?|issued?|put out|sent out|posted)"
_YEAR = r"(?:19|20)\d\d"
_SLIP = r"(?:mistakes?|errors?|slips?|typos?|misprints?|blunders?)"
_PEOPLE = r"(?:people|persons?|speakers?|names|words)"
_FORMS = tuple(
    (want, re.compile(form))
    for want, form in (
        ("speakers", rf"^who(?:m|se words)? (?:{_BE}|gets?|got|has|have)(?: being| been)? (?:quoted|cited)\b"),
        ("speakers", rf"^whom? (?:does|do|did) .*\b{_DOCUMENT}\b.* (?:quote|cite)$"),
        ("speakers", rf"^(?:which|what|whose) {_PEOPLE}\b.* (?:quoted|cited)\b"),
        ("speakers", rf"^(?:list|show(?: me)?|name)\b.* {_PEOPLE}(?: that| who)?(?: {_BE})? (?:quoted|cited)\b"),
        ("speakers", rf"^who (?:speaks|spoke|is speaking) in\b.*\b{_DOCUMENT}$"),
        ("speakers", r"^(?:any |all |the |list |show(?: me)?(?: all)? |give me )*quot(?:es|ations)$"),
        ("slips", rf"^(?:(?:{_ASKS}|are|is|any|do|does|has|have|known|the|all)\b.* )?{_SLIP}\b"),
        ("slips", r"^(?:what (?:is|s)|whats|is anything|is something|is there anything) wrong\b"),
        ("lead", r"^(?:what (?:is|s)|whats) (?:this|it) about$|^(?:summari[sz]e|sum up)(?: this| it)?$"),
        ("lead", rf"^(?:what (?:{_BE}|s)|whats)\b.*\b{_DOCUMENT}\b.* about$"),
        ("lead", rf"^what (?:does|do|did) .*\b{_DOCUMENT}\b.* (?:say|announce|state|report|cover)$"),
        ("lead", rf"^{_SUMMARY}\b.*\b{_DOCUMENT}\b"),
        ("count", rf"^(?:how many|(?:what is )?the number of|count){_BETWEEN} {_DOCUMENT}\b(?!.* did {_SUBJECT})"),
        ("list", rf"^(?:{_ASKS} )?(?:{_BE} )?(?:the |your )?(?:very )?{_AT_END}"),
        ("list", rf"^when (?:{_BE}|did) (?:the |your )?(?!.*report ?cards?){_AT_END}"),
        ("list", rf"^{_ASKS}{_BETWEEN} {_DOCUMENT}\b(?!.* did {_SUBJECT})"),
        ("list", rf"^what (?!.*\b(?:did|has|by) {_SUBJECT})(?:did|has|have|was|were|had)\b.* {_PUBLISHED}\b"),
        ("list", rf"^all (?:the )?{_DOCUMENT}\b"),
        ("list", rf"^(?:the |a |any )?{_DOCUMENT} (?:about|on|from|of|for|since|before|after|in|regarding) "),
        ("list", rf"^{_ASKS} (?:anything|something) (?:from|of|in|dated|published in|since|before|after) {_YEAR}$"),
    )
)  # fmt: skip
# Some word of every form: most questions have none, and need not be looked at closer.
_LIKELY = re.compile(
    rf"\b(?:{_DOCUMENT}|{_PUBLISHED}|quot\w+|cited?|about|summari[sz]e|sum up|anything|something|speak\w*|spoke|"
    rf"{_SLIP}|wrong)\b",
    re.I,
)
_PLAIN = frozenset(
    """a about all altogether an and any anything are archive as at available been being both by collection come came
    concern concerning concerns contain contains cover covering covers database deal dealing deals did do does during
    every find for from had has have held here hold holds how i in index is it kept many me most my need number of on or
    organisation organization ngo group our out over please posted publish published put regarding related relating
    released issued same sent so something stored that the their them there these they this those to total us want was
    we were what whats when where which with year you your since after before until between through starting up
    appear appeared go went full website very and issue release §""".split()
)
_OF_LEADS = frozenset("say says said announce announced state report summarise summarize summary sum gist tldr".split())
_OF_SLIPS = frozenset(
    """mistake mistakes error errors slip slips typo typos misprint misprints blunder blunders wrong known made make
    makes show list grade grades score scores old past s whats found""".split()
)
_OF_SPEAKERS = frozenset(
    """quote quoted quotes cite cited who whom whose people person persons names name words speaker speakers speak
    speaks spoke speaking list show""".split()
)
_POLITE = re.compile(
    r"^(?:(?:hi|hello|hey|please|so|then|and|now|ok|okay|can you|could you|would you|will you|can i|could i|"
    r"i (?:want|need|would like|d like|am looking)(?: to| for)?|tell me|help me)\b ?)+"
)
_TITLE = re.compile('[“"]([^“”"]+)[”"]')
_COMPLETED = re.compile(r" \([^()]*\)\W*$")  # what a follow-up refers to is no word of it
_UNDATED = re.compile(r"\b(?:(?:have|has|with|carry|print|bear) no date|without (?:a |any )?date|undated|not dated)\b")
_BACK = re.compile(rf"\b(?:this|that|these|those|the same) {_DOCUMENT}\b")
_NTH = ("first", "second", "third", "fourth", "fifth")
_ONE = rf"(?:the )?(?P<nth>{'|'.join(_NTH)}|last)(?: (?:one|{_DOCUMENT}))?"
_IT = rf"(?:it|this|that|they|those|these|(?:this|that) one|{_ONE})"
_OF = rf"(?:{_DOCUMENT}|sources?)"
_POINTING = tuple(
    (want, re.compile(form))
    for want, form in (
        ("lead", rf"^(?:what (?:is|was|s)|whats) {_IT} about$"),
        ("lead", rf"^what (?:does|do|did) {_IT} say$"),
        ("lead", rf"^(?:summari[sz]e|sum up) {_IT}$"),
        ("speakers", rf"^who(?: else)? (?:{_BE}|has been|gets) (?:also )?quoted(?: in {_IT}| there)?$"),
        ("list", rf"^when (?:was|were|is) {_IT} (?:published|released|issued|written|from)$"),
        ("list", rf"^(?:which|what) {_OF} (?:is|was|are|were) {_IT}(?: quote| grade| words)? (?:from|in)$"),
        ("list", rf"^where (?:is|was|are|were|does) {_IT}(?: come)? (?:from|printed|published)$"),
    )
)


class Want(StrEnum):
    """What is asked of the documents."""

    COUNT = "count"
    LIST = "list"
    LEAD = "lead"
    SPEAKERS = "speakers"
    SLIPS = "slips"


@dataclass(frozen=True)
class Request:
    """``types`` are those that the question insists on, where the archive has them; ``every``: each of ``subjects``
    and not one of them. ``period``: its years in words. ``end``: -1 for the oldest alone, 1 for the newest.
    ``title`` is the whole title, ``titled`` words that it has to hold. ``back``: it points at the answer before, at
    document ``nth`` of it, from 0, -1 being the last. ``undated``: those without a printed date. ``others``: whom
    that answer does not quote already."""

    want: Want
    types: frozenset[str] = frozenset()
    subjects: tuple[str, ...] = ()
    every: bool = False
    years: tuple[int, ...] = ()
    period: str = ""
    end: int = 0
    title: str = ""
    titled: tuple[str, ...] = ()
    back: bool = False
    nth: int | None = None
    undated: bool = False
    others: bool = False


def pointed(reading: Reading) -> Request | None:
    """What is asked of the documents that the answer before cites: "which document is that from?"."""
    plain = _POLITE.sub("", " ".join(re.findall(r"[^\W_]+", reading.asked.casefold())))
    for want, form in _POINTING:
        if reading.earlier and (found := form.search(plain)):
            nth = found.groupdict().get("nth")
            at = None if nth is None else -1 if nth == "last" else _NTH.index(nth)
            return Request(Want(want), back=True, nth=at, others="else" in plain.split())
    return None


def requested(reading: Reading, organisation: Organisation, names: SubjectNames) -> Request | None:
    """What ``reading`` asks of the archive's documents; None where it asks for anything else."""
    if reading.bills or reading.ambiguous or reading.kind is Kind.PREDICTION or not _LIKELY.search(reading.question):
        return None
    words = _COMPLETED.sub("", reading.unaccented) if reading.carried else reading.unaccented
    title = _TITLE.search(words)
    line = _line(_TITLE.sub(" ", words), organisation, names)
    want = next((name for name, form in _FORMS if form.search(line)), None)
    asked = period.of(line, reading.years)
    if want is None or asked is None:
        return None
    at_end = re.search(rf"\b{_AT_END}", line)
    noun = re.search(rf"\b{_DOCUMENT}\b", line)
    left = _left(line, want)
    if left and want in (Want.COUNT, Want.LIST, Want.SLIPS):
        return None
    if want == Want.SLIPS and noun is None and re.search(rf"{_SUBJECT}|\b(?:ma[dk]es?|you)\b", line):
        return None  # mistakes that somebody makes
    return Request(
        Want(want),
        frozenset(kind for pattern, kind in _TYPES if noun and pattern.search(noun[0])),
        reading.subjects,
        bool(re.search(rf"{_SUBJECT} and {_SUBJECT}|\bboth\b", line)),
        asked.years,
        asked.words,
        0 if at_end is None else 1 if at_end["newest"] else -1,
        title[1] if title else "",
        () if title else left,
        _BACK.search(line) is not None,
        None,
        _UNDATED.search(line) is not None,
    )


def _left(line: str, want: str) -> tuple[str, ...]:
    """The words that no question of this kind is made of."""
    rest = _UNDATED.sub(" ", re.sub(rf"\b{_AT_END}", " ", line))
    rest = re.sub(rf"^{_ASKS}\b|^{_SUMMARY}\b|^(?:how many|count)\b|\b{_DOCUMENT}\b", " ", rest)
    known = _PLAIN | {"lead": _OF_LEADS, "speakers": _OF_SPEAKERS, "slips": _OF_SLIPS}.get(want, frozenset())
    return tuple(word for word in rest.split() if word not in known and not re.fullmatch(_YEAR, word))


def _line(words: str, organisation: Organisation, names: SubjectNames) -> str:
    """The question in lower case without marks and the organisation's own name."""
    for mention in reversed(names.find(words, misspelt=True)):
        words = f"{words[: mention.span.start]} {_SUBJECT} {words[mention.span.end :]}"
    for own in sorted((organisation.name, *organisation.short_names), key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", " ", words, flags=re.I) if own else words
    plain = " ".join(re.findall(rf"[^\W_]+|{_SUBJECT}", words.casefold()))
    return _POLITE.sub("", plain)
