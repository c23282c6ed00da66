"""A text -> the line at its top that says that it is not for the public: a draft, for internal use, not yet approved.

Only labels and orders count, no sentence of the text: "DRAFT v3", not "The board published a draft budget".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ingest.anatomy.date_forms import DATE, MONTH
from ingest.anatomy.embargo_line import ELSEWHERE, NARROWER, labels_of_embargo
from ingest.lazy_pattern import pattern

TOP_LINES = 10
_MOST_CHARS = 120
_LEAD = r"^\W*(?:(?:media|press|editors?|internal|advance|note|please|copy|news release|press release)\W+){0,2}"
_VERSION = r"(?:\W+v(?:ersi[óo]n)?\W*\d+(?:\.\d+)?|\W+\d+(?:\.\d+)?)?"
_BEHIND = (
    r"(?:\W*$|\W+(?:not|do|don[’']t|please|only|internal|confidential|embargo\w*|\d+ of \d+|"
    r"for (?:[\w’']+[’']s )?(?:(?!public\b)\w+ )?(?:internal|review|comments?|approval|sign-?off|discussion))\b)"
)
_PAPER = r"(?:(?:press |news |media )?(?:release|statement|advisory)|copy|version|document|text|page|post)"
_DAY = (
    rf"(?:{DATE}|{MONTH}\.? \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:de )?{MONTH}\.?|"
    r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{4}-\d{2}-\d{2})"
)
_APPROVAL = r"(?:approval|clearance|sign-?off|review|signature)"
_ENDS = r"(?:\W*$|\s+[-–—]\s|\s*[:|,])"  # as a label does, and no headline: "Pending approval of the law, victims wait"
_FORMS = (
    rf"not for {NARROWER}(?:distribution|circulation|quotation|disclosure|attribution|transmission|dissemination)\b"
    rf"{ELSEWHERE}",
    rf"(?:[\w ]+[.,;:–—-]\s*)?not for {NARROWER}publication\W*$",
    r"(?:do not|don[’']t|no) (?:distribut\w+|circulat\w+|forward|share|post|quote|disclose)"
    r"(?:\W*$|\W+(?:yet|before|until|outside|externally|this|any|without|or|further|beyond|widely|publicly)\b)",
    rf"(?:(?:internal|working|first|second|final|rough|confidential|unapproved|early|preliminary) )?draft"
    rf"(?: copy| release)?{_VERSION}{_BEHIND}",
    r"draft(?: copy| release)?\W{0,3}(?:(?:v(?:ersion)?|no|number)\b\W{0,2})?"
    r"(?:v?\d{1,2}(?:\.\d+)?|one|two|three|four|five)\s*(?:[-–—:|,(]|$)|"
    r"v(?:ersion)?\W?\d+(?:\.\d+)?\W+(?:draft|for (?:\w+ )?(?:approval|sign-?off|review))\W*$|"
    r"d[ .*_-]{1,3}r[ .*_-]{1,3}a[ .*_-]{1,3}f[ .*_-]{1,3}t\W*$|brouillon\W*$|"
    r"entwurf(?:\W*$|\W+(?:nicht|v\d|vom|\d))|nicht zur ver[öo]ffentlichung\b",
    rf"draft {_PAPER}{_VERSION}\W*$|draft(?: {_PAPER})?\W+(?:(?:as )?of |from |dated )?{_DAY}\W*$",
    rf"this (?:{_PAPER} )?is (?:only |still )?an? (?:[a-z]+ )?draft(?: {_PAPER})?"
    r"(?:\W*$|[.;:]\s|\s[-–—]\s|,? (?:and|which|that) (?:is|has|may|must|should|will|not)\b)",
    r"\W*(?-i:(?:(?:STORY|RELEASE|COPY) )?KILLED)\W*$",  # a wire's word for what must not run; "Killed" heads a list
    r"(?:document |page |publication )?status\W{1,3}"
    r"(?:draft|unpublished|not (?:yet )?published|held|withdrawn|embargoed|internal|private)\W*$",
    rf"(?:working|preliminary) (?:copy|version){_ENDS}|versi[óo]n preliminar{_ENDS}|"
    rf"borrador{_VERSION}(?:\W*$|\W+(?:no|uso)\b|\W+para (?:revisi[óo]n|aprobaci[óo]n|comentarios)\b)|"
    r"no (?:apto )?para (?:su )?(?:publicaci[óo]n|difusi[óo]n|distribuci[óo]n)\W*$",
    r"(?:strictly )?(?:for internal use|internal use only)\b|(?:internal|staff|board|for your) (?:only|eyes only)\b",
    r"for (?:staff|board|trustees?|partners|governors|directors|editors) only\W*$|"
    r"unapproved (?:text|copy|version|release)\W*$|(?:keep|treat as) (?:strictly )?confidential\b|"
    r"(?:not to|must not|may not) be (?:shared|circulated|distributed|forwarded|quoted)"
    r"(?:\W*$|\W+(?:outside|externally|beyond|further|yet|without)\b)",
    r"for (?:official|staff|board|members?|their|in-house|restricted) (?:use|eyes|information) only\b",
    r"internal\W*$|off the record\W*$|(?:\w+ )?eyes only\b",
    r"(?:reactive |holding )?lines? to take\b|reactive (?:statement|lines?|q ?& ?a)\b",
    r"(?:(?:use|issue|release) )?only if asked\b|if asked(?: only)?\W*$",
    r"(?:(?:strictly|highly) )?(?:(?:private|privileged) (?:and|&) )?(?:confidential|confidencial)(?:\W*$|"
    r"\s*(?::|\s[-–—]\s)\W*(?:for|to|not|only|until|internal|board|members|staff)\b)",
    r"restricted\W+(?:to )?(?:\w+ ){1,3}only\W*$",
    rf"restricted (?:circulation|distribution){_ENDS}",
    r"(?:(?:s[óo]lo )?(?:de |para )?uso (?:estrictamente |exclusivamente )?interno|"
    r"(?:solo )?para uso exclusivo(?: de(?:l| la)? \w+)?)\W*$",
    rf"(?:on hold )?(?:pending|awaiting|subject to) (?:[a-z]+ )?{_APPROVAL}"
    rf"(?:{_ENDS}|\s+(?:from|by|of) (?:the )?\w+\W*$)",
    rf"(?:please )?(?:on )?hold(?:\W*$| for {_APPROVAL}{_ENDS})",
    rf"(?:version |text )?for {_APPROVAL}(?:{_ENDS}| by\b)|to be (?:approved|signed off)(?: on\b|{_ENDS})|"
    r"for (?!public|peer)\w+ (?:sign-?off|clearance)\W*$|"
    r"for (?:legal|final|internal|management|client|press|comms|(?:ceo|director|chair|chief)(?:[’']?s)?) "
    rf"{_APPROVAL}\W*$|"
    r"to be (?:approved|signed off) by (?:the )?\w+(?: \w+)?\W*$|"
    rf"needs? (?:\w+ )?{_APPROVAL}(?: (?:from|by|of) (?:the )?\w+)?(?:\W*$|\W+before\b)",
    r"not (?:yet )?(?:approved|cleared|public|final|released|published)(?:\W*$|\W+(?:for|by)\b)",
    r"(?:work in progress|unreleased|unpublished)\W*$",
    r"(?:uncorrected |page |galley )?proofs?(?:\W*$|\W+not\b)|"
    rf"(?:advance|pre-?publication|pre-?release|pre-?embargo|review) copy"
    rf"(?:{_ENDS}|\s+(?:for|to) (?:the )?(?:members?|editors|press|media|journalists|staff|partners|reviewers|"
    r"accredited)\b)",
    r"pendiente de (?:aprobaci[óo]n|revisi[óo]n|firma)(?: (?:por|de) (?:el |la |los |las )?\w+)?\W*$",
    # a day that nobody has set yet, and what was never meant to be sent
    r"(?:for release|(?:date of )?release(?: date)?|(?:date of )?publication(?: date)?|fecha de publicaci[óo]n)\W{1,4}"
    r"(?:(?:up)?on approval|t\.?b\.?[acd]\.?|to be (?:confirmed|announced|determined|decided)|insert date|"
    rf"por (?:confirmar|definir|determinar)|{MONTH} (?:xx?|\?\?|__+))\W*(?:$|\d{{4}}\W*$)|"
    r"(?:for release|release date)\W{1,4}\[(?![^\]]*\d)|"
    r"do not send(?: yet)?\W*$|(?:obsolete|superseded|outdated)\W+do not\b|(?:not|never) sent\W*$|unsent\W*$|"
    r"not for sharing\b|template(?:\W*$|\W+(?:do not|not)\b)|test\W{1,4}(?:please )?ignore\W*$|please ignore\W*$",
    # of a mail that asks for a word first
    r"(?:subject|asunto)\W+(?:(?:fwd?|re|rv)\W+)*"
    r"(?:for (?:your )?(?:approval|sign-?off|clearance)|para (?:su )?aprobaci[óo]n)\b|"
    r"sensitivity\W+(?:company-)?(?:confidential|private)\W*$",
    # how offices mark their papers
    r"official[ :-]+sensitive\b|tlp:(?:red|amber)\b|commercial[- ]in[- ]confidence\b|without prejudice\W*$|"
    r"(?:board|committee|council|cabinet|staff|internal) (?:paper|memo|briefing|report|document)\W+"
    r"(?:strictly )?(?:confidential|restricted|internal)\W*$",
)
# Of a label that stands apart from a text: "Confidential" and "Internal" stand on a help line's page as well.
_DRAFT = pattern(
    r"\b(?:draft|borrador|unpublished|unreleased|unapproved|work in progress|working (?:copy|version)|"
    r"preliminary (?:copy|version)|versi[óo]n preliminar|proofs?|not (?:yet |for |approved|final|published)|"
    r"internal use|uso interno|pending|awaiting|pendiente)",
    re.IGNORECASE,
)
_PARTS = pattern(r"\s[-–—|•·]\s|\s*[|•]\s*")
_HELD = pattern(rf"{_LEAD}(?:{'|'.join(_FORMS)})", re.IGNORECASE)


def held_line(text: str) -> str | None:
    """The line as it is printed; None where there is none."""
    return next(iter(_held_lines(text)), None)


@lru_cache(maxsize=1)  # asked four times while a version is taken apart
def lines_on_use(text: str) -> tuple[str, ...]:
    """The lines at the top of a text that say no more than who may see it, or from when."""
    return (*_held_lines(text), *labels_of_embargo(text))


def _held_lines(text: str) -> tuple[str, ...]:
    return held_lines([line.strip() for line in text.splitlines() if line.strip()][:TOP_LINES])


def held_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """Those of ``lines``, of the top of a text or around it, that say that it is not for the public."""
    return tuple(line for line in lines if len(line) <= _MOST_CHARS and _HELD.match(line))


def calls_it_a_draft(line: str) -> bool:
    """Whether a line that stands apart from a text says no more than that it is a draft, or not yet for the public."""
    return len(line) <= _MOST_CHARS and _DRAFT.search(line) is not None and _HELD.match(line) is not None


def drafts_said(around: Iterable[str]) -> Iterator[str]:
    """The parts of headers and footers that say so beside something else: "Draft" of "Elmbank Home – Draft"."""
    for line in around:
        parts = _PARTS.split(line)
        if len(parts) > 1 and not _HELD.match(line):
            yield from filter(calls_it_a_draft, parts)
