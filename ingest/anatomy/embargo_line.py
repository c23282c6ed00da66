"""A text -> the line at its top that speaks of an embargo, or None. Knows no dates, so that a loader may ask as well:
a letterhead, a header or a footer that a loader leaves out may be the only place that says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.anatomy.date_forms import DAY_NAME, DAY_NAME_ES, YEAR_ALONE
from ingest.lazy_pattern import pattern

TOP_LINES = 25  # an embargo line stands above the lead, below a letterhead at most
TOP_CHARS = 5_000
_LABEL_CHARS = 120
_END_LINES = 15

# "Not for public release", "not for attribution or publication".
NARROWER = (
    r"(?:\w+ (?:or|and) )?(?:(?:public|general|external|onward|further|wider|any|media|press|immediate|outside) )?"
)
# "Not for release, publication or distribution, directly or indirectly, in or into the United States" stands over what
# a company publishes everywhere else.
ELSEWHERE = (
    r"(?![^.\n]{0,160}\b(?:in|into|to|within)\s+(?:the )?(?:u\.?\s?s\b|united states|canada|japan|australia|"
    r"south africa|any (?:other )?jurisdiction)(?![^\n]*\b(?:before|until|till)\b))"
)

_PAPER = r"(?:nota|comunicado|boletín|información|material|documento|borrador|uso interno)(?: de prensa)?"
_SENDING = r"(?:publicación|difusión|divulgación|distribución|emisión|reproducción)"
# What follows an order, and no object: "Do not release balloons, council asks".
_ORDERED = (
    r"(?=\W*$|\s*[:;.!,()\[\]/|–—-]|\s+(?:yet|before|until|till|prior|without|unless|ahead|any|this|these|or|and|to|in|"
    r"on|by|outside|online|externally|publicly|anywhere|elsewhere|embargo\w*|\d|"
    r"the (?:release|story|text|content|information|material|enclosed|attached|following))\b)"
)
# "Embargo on timber", "Embargo sobre la madera", "Embargo hurts fishers" are news.
_OF_TRADE = (
    r"(?!\s+(?:lifted|on|against|act|sobre|a la|of 1[5-9]\d\d|de (?:cuentas|bienes|armas|salarios)|hurts?|hits?|costs?|"
    r"threatens?|harms?|works?|fails?|failed|means|forces?|looms|bites|breakers?)\b)"
)
_LINE = pattern(
    r"^\W*(?:strictly\s+|(?:news|press|media) release\W+|(?:pa|wire|media|press) (?=embargo)|for release\W+)?"
    rf"(?:embargo(?:ed)?\b{_OF_TRADE}|under\s+(?:strict\s+)?embargo\b"
    r"|hold (?:for release|until)\b|hfr\b\W*(?:$|\d|[a-z]{3,9}\.? \d)"
    rf"|not\s+for\s+{NARROWER}(?:release|publish|publication|broadcast)\b{ELSEWHERE}"
    rf"|do not\s+(?:release|publish|publication|broadcast)\b{_ORDERED}{ELSEWHERE}"
    r"|sous embargo\b|ne pas (?:diffuser|publier|divulguer)\b(?:\W*$|\W+(?:avant|jusqu))|interdit de publication\b"
    r"|nicht vor (?:dem )?\d[^\n]{0,30} ver[öo]ffentlichen"
    r"|for release\W+(?:at\b|after\b|until\b|\d{1,2}(?::\d\d)?\s*[ap]\.?m))"
    r"|\bEMBARGOED\b|\bEMBARGO\W+(?:(?:UNTIL|TILL|HASTA)\b|(?:ENDS|TO)\b(?=\W+(?:at\b|on\b|\d)))"
    r"|\bembargoed (?:until|till|for)\b"
    r"|^\W*embargad[oa]s?\b|\bembargad[oa]s?\W+hasta\b|\bbajo embargo\b(?:\W+hasta|\W*$)"
    rf"|^\W*(?:{_PAPER}\W+)?(?:quedan? |se )?(?:prohibid[oa]s?|prohíben?)\W+(?:(?:su|la)\W+)?{_SENDING}\b"
    r"[^.\n]{0,40}\b(?:antes|hasta)\b"
    rf"|^\W*(?:{_PAPER}\W+)?(?:no (?:publicar|difundir|distribuir|divulgar|emitir|publicable|difundible)|confidencial|"
    r"reservad[oa])\b(?:\W*$|\W+(?:antes|hasta|ni|sin|todavía|aún|est[ea])\b)"
    rf"|^\W*(?:para )?(?:su )?(?:publicar|difundir|{_SENDING})\b(?: (?:permitida|autorizada|prevista))?\W+"
    r"(?:(?:no )?antes|a partir|desde|después|hasta|el)\W+(?:del?\W+)?(?:las?\W+|el\W+)?"
    rf"(?:\d|mañana|próxim|{DAY_NAME_ES}\b)"
    # A key of front matter that nothing read as such stands as a line, or within one.
    rf"|\bembargo\w*\s*[:=]\s*[\"']?(?:\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|{DAY_NAME})\w*\b)",
    re.MULTILINE | re.IGNORECASE,
)
_THIS = (
    r"(?:this|the enclosed|the attached) (?:(?:press|news|media) )?"
    r"(?:release|statement|story|text|material|information|content|document|copy)"
)
_USED = r"(?:published|released|reported|quoted|used|broadcast|distributed|printed|shared|posted)"
_BEFORE = r"[^.\n]{0,40}\b(?:before|until|till|prior to|ahead of)\b"
_A_DAY = (
    r"(?:\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b|"
    r"\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_TIME = (
    r"(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?\s?m\b|\d{1,2}:\d\d|\d\d\.?\d\d\s*(?:h(?:ou)?rs?|GMT|UTC|BST|CES?T)\b|"
    r"noon|midnight)"
)
_MUST_NOT_BE = r"\b[^.\n]{0,30}\b(?:may|must|can|should|is|are|shall) not (?:to )?be"
_LABEL = r"(?:(?:news|press|media) (?:release|copy|statement)|advance|note to editors)"
_FOR_USE = (
    rf"^\W*(?:{_LABEL}\W+)?(?:\w+ )?for (?:\w+ ){{0,2}}(?:use|publication|broadcast)"
    rf"(?=\W+(?:(?:on|from|at|after|by|in|not|only|until)\b|\d|{DAY_NAME}\b|{_A_DAY}))"
)
# As labels and orders, and no headline: "Beach off limits until May", "Coming May 4: a new pier".
_FORMS = (
    rf"\b{_THIS}{_MUST_NOT_BE} {_USED}\b{_BEFORE}",
    rf"\bnothing (?:in|of) {_THIS} (?:may|must|can|should) be {_USED}\b{_BEFORE}",
    rf"(?:^|[.!:]\s)\W*(?:please )?(?:do not|don[’']t) (?:publish|release|report|use|share|post|tweet|"
    r"broadcast|print|quote)"
    rf"\b{_BEFORE}",
    r"^\W*(?:(?:media|press|editors)\W+)?(?:(?:strictly )?confidential|off limits|under wraps|(?:time-?)?locked|"
    r"not public|members only|for background(?: only)?|"
    r"(?:please )?hold(?: this (?:story|release|text|copy)| for release)?) (?:until|till)\b",
    rf"(?:^|[.!]\s)\W*not (?:for use|(?:to be )?{_USED})\b{_BEFORE}",
    r"\b(?:publish|publication|release|broadcast)(?:ed|d)? not? (?:earlier|sooner) than\b",
    r"^\W*no (?:earlier|sooner) than\b|^\W*earliest (?:publication|release)\b",
    r"\b(?:respect|observe|honou?r|keep to) (?:the|this|our) embargo\b",
    rf"\b(?:{_THIS}|content|material|text|copy|information|story) (?:is |are )?(?:issued |sent )?"
    r"under (?:strict )?embargo\b",
    r"\b(?:content|information|release|material|text) is (?:strictly )?embargoed\b|^\W*material embargado\b",
    r"^\W*(?:achtung\W+)?(?:sperrfrist|gesperrt bis)\b",
    rf"^\W*(?:no (?:release|publication|broadcast)|under nda) (?:until|till|before)\b[^\n]{{0,30}}?{_A_DAY}",
    rf"^\W*(?:wire\W+move|(?:will go|goes) live|for use in|weekend release)\b[^.\n]{{0,20}}?{_A_DAY}",
    rf"^\W*advance for (?:use|release|{DAY_NAME})\b",
    rf"^\W*(?:for release|to be released|release(?::| (?:at|after|from|time)\b))\W.*\b{_TIME}",
    # "For use from 9am on Monday, 14 December", "for immediate use after 6 a.m.", "Hold for Sunday papers, Dec. 13"
    rf"{_FOR_USE}[^.\n]{{0,40}}\b{_TIME}[^\n]*{_A_DAY}|{_FOR_USE}[^\n]{{0,40}}{_A_DAY}[^\n]*\b{_TIME}",
    rf"\bembargo(?:ed)?\b(?!\s+(?:on|against|act|of)\b)[^\n]{{0,60}}{_A_DAY}[a-z]*,?\s+\d{{4}}\b"
    r"(?![^\n]*[a-zß-ÿ]{3}\.\W*$)",
    rf"^\W*private until\b[^\n]{{0,20}}{_A_DAY}",
    rf"^\W*hold for (?:the )?(?:{DAY_NAME}|a\.?m\.?|p\.?m\.?|morning|evening|weekend)\b",
    rf"^\W*for release (?:up)?on (?!receipt\b|{DAY_NAME}|\w+\.? \d|\d)",
)
_UNTIL = pattern("|".join(_FORMS), re.IGNORECASE)
_PROSE = pattern(r"[a-zß-ÿ]{3}[.!?][\W]*$")
# A ban on goods, which may be extended until some day: no embargo of words.
_ON_GOODS = pattern(
    r"\b(?:arms|weapons|oil|gas|trade|trading|export|import|fish(?:ing|eries)?|grain|food|timber|economic|technology|"
    r"(?-i:US|UN|EU|U\.S\.|U\.N\.)|cuban?|iran(?:ian)?|russian?|american|syrian?|libyan?) embargo(?:es)?\b",
    re.IGNORECASE,
)
_CLOCK = pattern(_TIME, re.IGNORECASE)
# Of a line far from the title: it is a label of an embargo with a day, or says "this release".
_OF_THIS = pattern(
    rf"^\W*(?:\d{{1,2}}\W+)?(?:(?:please note|note to editors|notes?|important)\W+)?(?:this is |strictly |strict )*"
    rf"(?:embargo(?:ed)?\b|not for (?:publication|release|broadcast)\b|embargad[oa]\b)[^\n]{{0,60}}?"
    rf"(?:{_A_DAY}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d|\d de [a-zé]{{4,10}}|{YEAR_ALONE})|\b{_THIS}\b",
    re.IGNORECASE,
)
_TOLD_OF = pattern(r"\b(?:of|on|for|with|about|against|over|to|the|an?|its|their) embargo")  # as a title may
_HTML_COMMENT = pattern(r"<!--(.{1,400}?)-->", re.DOTALL)
_CODE_CHARS = 200_000
_SPACED = pattern(
    r"(?<!\w)E[ .*_-]{1,3}M[ .*_-]{1,3}B[ .*_-]{1,3}A[ .*_-]{1,3}R[ .*_-]{1,3}G[ .*_-]{1,3}O"
    r"(?:[ .*_-]{1,3}(?:E[ .*_-]{1,3}D|A[ .*_-]{1,3}D[ .*_-]{1,3}[OA](?:[ .*_-]{1,3}S)?))?(?!\w)",
    re.IGNORECASE,
)


def embargo_line(text: str) -> str | None:
    """The line at the top, or in the notes at the end, that speaks of an embargo, with the next one, where its moment
    may stand."""
    lines = [_SPACED.sub("EMBARGOED", line) for line in _top(text)]
    for at, line in enumerate(lines):
        if _speaks(line):
            return f"{line.strip()[:200]} {lines[at + 1].strip()[:100] if at + 1 < len(lines) else ''}".strip()
    return next((line.strip()[:200] for line in _end(text) if _speaks(line) and _OF_THIS.search(line)), None)


def _top(text: str) -> list[str]:
    return [line for line in text[:TOP_CHARS].splitlines() if line.strip()][:TOP_LINES]


def _end(text: str) -> list[str]:
    """The last lines, where notes to editors stand; what stands above them is told, not said of the text."""
    return [line for line in text[max(TOP_CHARS, len(text) - TOP_CHARS) :].splitlines() if line.strip()][-_END_LINES:]


def labels_of_embargo(text: str) -> list[str]:
    """The lines at the top that say nothing but that a text may not be used yet, or from when."""
    lines = [line.strip() for line in _top(text)]
    lines = [line for line in lines if len(line) <= _LABEL_CHARS and not _PROSE.search(line)]
    return [line for line in lines if not _TOLD_OF.search(line) and _speaks(line)]


def embargo_of_comments(code: str) -> str:
    """The embargo that a comment of a page or of Markdown tells of, with its day, to whoever publishes it; "" where
    none does."""
    notes = (note for found in _HTML_COMMENT.finditer(code[:_CODE_CHARS]) for note in found[1].splitlines())
    said = (" ".join(note.split())[:200] for note in notes if re.search(r"\d", note))
    return next((note for note in said if _speaks(note) and _OF_THIS.search(note)), "")


def embargo_lines(around: Sequence[str]) -> tuple[str, ...]:
    """Those of the lines around a text that speak of an embargo, each with the next one where it has no figure."""
    kept = []
    for at, line in enumerate(around):
        following = around[at + 1] if at + 1 < len(around) else ""
        if _speaks(_SPACED.sub("EMBARGOED", line)):
            kept.append(line if re.search(r"\d", line) or not following else f"{line}\n{following}")
    return tuple(dict.fromkeys(kept))


def _speaks(line: str) -> bool:
    line = line if _CLOCK.search(line) else _ON_GOODS.sub("ban", line)
    lifted = re.search(
        r"\bno embargo\b|embargo (?:(?:has|is) )?(?:been |now )?(?:lifted|expired|passed|over)\b|embargo ended\b|"
        r"embargo\W+(?:none|no|n/a)\b",
        line,
        re.IGNORECASE,
    )
    return not lifted and (_LINE.search(line) is not None or _UNTIL.search(line) is not None)
