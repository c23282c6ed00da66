"""A question asking when something was -> whether a sentence tells any time: its own, or that of the dateline before
it; and not only when the opposite was: "since 1936" and "arrived in 1979" do not tell when somebody left."""

from __future__ import annotations

import re

from ingest import SectionKind, Span, StoredPassage, pattern
from service.ending.day_told import DATELINE, LONGEST
from service.language.openings import OPENED
from service.language.stop_words import telling_words

_WHEN = pattern(rf"{OPENED}(?:(?:by|until|till|since|from) )?when\b", re.I)
# Any word of time is enough, or that it has not come about: what is barred tells none at all.
_TIME = pattern(
    r"\d|\bha(?:s|ve) (?:not|never)\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|"
    r"march|april|august|september|october|november|december|\w+days?|now|tonight|tomorrow|mornings?|noon|"
    r"afternoons?|evenings?|nights?|midnight|"
    r"hours?|minutes?|weeks?|weekends?|months?|years?|decades?|century|spring|summer|autumn|fall|winter|season|once|soon|"
    r"before|after|during|until|till|since|while|when|whenever|as soon|ago|annual(?:ly)?|daily|weekly|monthly|yearly|"
    r"always|never|later|earlier|recently|immediately|already|yet|dates?|times?|first|last|next|birth|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)\b",
    re.I,
)
# On what it depends when something may or should be done.
_WHEN_MAY = pattern(rf"{OPENED}when (?:can|could|may|might|must|should|shall|is|are|do|does|need) ", re.I)
_CONDITION = pattern(r"\b(?:if|unless|in case|provided|as long as|where|on condition|upon)\b", re.I)
# Sums and shares are no times, nor how often something came about.
_NO_TIME = pattern(
    r"\b\d[\d.,]* times\b(?! (?:a|an|each|every|per) )|[£$€¥]\s?\d[\d.,]*(?:\s?(?:million|billion|m|bn|k)\b)?|"
    r"\b\d{1,3}(?:,\d{3})+\b|\b\d[\d.,]* ?(?:%|per ?cent\b|million\b|billion\b)"
)
_WHEN_WAS = pattern(rf"{OPENED}when (?:did|was|were)\b", re.I)
_OFTEN = pattern(r"\b\d[\d.,]* times\b")
_ENDS = (
    r"(?:leav(?:e|es|ing)|left|end(?:s|ed|ing)?|clos(?:e|es|ed|ing|ure)|stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|"
    r"depart(?:s|ed|ing|ure)?|quit(?:s|ting)?|retir(?:e|es|ed|ing|ement)|resign(?:s|ed|ing)?|expir(?:e|es|ed|ing)|"
    r"finish(?:es|ed|ing)?|die[sd]?|dying|death|shut(?:s|ting)?|abolish\w*|dissol\w+|stepp?\w* down|stood down|"
    r"mov(?:e|es|ed|ing)|gone|go(?:es|ing)? away|went|disappear\w*|conclud\w+)"
)
_BEGINS = (
    r"(?:arriv(?:e|es|ed|ing|al)|c[ao]me(?:s)?|start(?:s|ed|ing)?|beg[aiu]ns?|beginning|open(?:s|ed|ing)?|found(?:s|ed|ing)|"
    r"establish\w*|launch\w*|born|birth|join(?:s|ed|ing)?|introduc\w+|set up|built|appoint\w*|kept|keep(?:s|ing)?)"
)
_WHEN_DID = rf"{OPENED}when (?:did|do|does|will|was|were|is|are|has|have|had)\b"
_ASKS_END = pattern(rf"{_WHEN_DID}[^,;]*\b{_ENDS}(?! (?:for|to)\b)[^,;]{{0,40}}\W*$", re.I)
_ASKS_START = pattern(rf"{_WHEN_DID}[^,;]*\b(?:start|begin|open|commence)(?:s|ed|ning|ing)?\W*$", re.I)
_OVER = pattern(r"\b(?:end(?:s|ed)|clos(?:es|ed)|finish(?:es|ed)|conclud(?:es|ed)|expired|ceased|over)\b", re.I)
_SPANS = pattern(r"\b(?:from|since|after|last(?:s|ed)?|until then)\b", re.I)
_ENDED, _BEGUN = (pattern(rf"\b{forms}\b", re.I) for forms in (_ENDS, _BEGINS))
# A law that is signed is not in force yet.
IN_FORCE = pattern(
    r"\b(?:t(?:akes?|ook|aking) effect|(?:is|was|be|becomes?|became) effective|effective (?:date|on|from)|"
    r"effective(?=\W*$)|in(?:to)? force|vigor|vigencia)\b",
    re.I,
)
_MADE_LAW = pattern(r"\b(?:enact\w*|sign(?:ed|ing)|pass(?:ed|age)|adopted|approved)\b", re.I)
_OPEN = pattern(r"\b(?:open|clos|shut)(?:s|es|ed|e|ing)?\b", re.I)
_OPENS = pattern(
    rf"{OPENED}(?:when|(?:(?:on|at|from|until) )?(?:which|what) (?:days?|times?|hours?)) "
    r"(?:do|does|did|will|is|are|was|were) (?:the |our |your |its |their )?"
    r"(?P<what>[^?,;()]+?) (?:(?:be|going to|due to|not) )*(?:open|close|shut)(?:s|d|ed|ing)?\b",
    re.I,
)
_PLACED = pattern(r"(?<=\w) (?:at|in|on|near|inside|behind|beside|opposite) ")
_TAKES_OFFICE = pattern(
    rf"{_WHEN_DID}[^,;]*\b(?:become|became|take (?:over|up|office)|took (?:over|up|office)|appointed|elected|"
    rf"join(?:ed)?)\b",
    re.I,
)
_GIVES_UP = pattern(
    r"\b(?:not (?:be )?(?:stand\w*|run\w*|seek\w*|serve|continue)|step\w* down|stand\w* down|resign\w*|retir\w*|"
    r"leav(?:e|es|ing))\b",
    re.I,
)
_TAKEN = pattern(
    r"\b(?:bec[ao]me|becomes|t(?:ake|akes|ook|aken) (?:over|up|office)|appoint\w*|elected|join\w*|since|"
    r"start\w*|beg[aiu]n\w*|named|succe\w+|after|first|years|came|held|from|chose\w*)\b",
    re.I,
)
_GOES_ON = pattern(r"^\W*(?:It|They|This|These|That|The|Its|Their|Both|All)\b")
_STEM = 5  # letters by which forms of a word are taken for the same
_SINCE = pattern(r"\b(?:(?:ever )?since|desde)\b[^.;]*", re.I)


_CLOCK_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NEXT = pattern(rf"{OPENED}when(?:['’]s| is| are| will) (?:the |our |your |its |their )?next\b", re.I)
_PAST = pattern(r"(?<!are )(?<!is )(?<!be )\b(?:held (?:on|in|at)|took place|met (?:on|in|at)|attended)\b", re.I)
_AHEAD = pattern(r"\b(?:next|will|shall|upcoming|coming|due|scheduled|planned|follow\w*|to be)\b", re.I)


_ASKS_HOUR = pattern(
    rf"{OPENED}(?:(?:at|until|till|from|by|before|after|since) )?(?:what|which) (?:time|hour)\b"
    r"(?! (?:of|zones?|periods?|limits?|frames?|spans?|scales?|slots?)\b)"
    r"(?! did\b.*\b(?:run|swim|row|clock|post|record)\b)",  # how long it took
    re.I,
)
_HOUR = pattern(
    r"\b\d{4} ?(?:GMT|UTC|h(?:ours|rs)?)\b|\b\d{1,2} ?[–-] ?\d{1,2}\b|"
    r"\b\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.? ?m\b|o['’]clock|h(?:ours|rs?)?\b)|\b\d{1,2}[.:]\d\d\b|"
    r"\b(?:noon|midday|midnight|dawn|dusk|sun(?:set|rise)|o['’]clock|mornings?|afternoons?|evenings?|nights?|hours?|"
    r"(?:half|quarter) (?:past|to)|all day|any time|around the clock|later|earlier|same time|"
    rf"(?:at|from|until|till|to|by|past|before|after) (?:{_CLOCK_WORDS}))\b|"
    r"\b(?:at|from|until|till|to|by|before|after|between) \d{1,2}\b(?!\d| ?[a-z]*(?:th|st|nd|rd)\b)",
    re.I,
)
_ASKS_LAST_DAY = pattern(
    rf"{OPENED}(?:(?:when|what|which (?:day|date))(?:['’]s| is| are| was| were) )?(?:(?:the|our|your|its|their) )?"
    r"(?:[\w-]+ ){0,2}?"
    r"(?:deadlines?|closing date|last (?:day|date)(?= (?:to|for|when|on which)\b)|latest date|due date|cut-?off)\b",
    re.I,
)
_LAST_DAY = pattern(
    r"\b(?:deadlines?|last|latest|later than|until|till|clos(?:e[sd]?|ing)|due|must|ha(?:s|ve) to|cut-?off|within|"
    r"before|through|up to|open to|end(?:s|ed)?|expir\w+|extend\w+|at least|in advance|on time|"
    r"(?:apply|submit\w*|reach\w*|arriv\w+|"
    r"regist\w+|return\w*|enter|receiv\w+|accept\w*|hand\w*|pay|paid|bids?|applications?|entries|claims?|comments?|"
    r"nominations?) [^.;]{0,60}\bby)\b|\bby (?:noon|\d)|^\W*by\b",
    re.I,
)


def tells_no_hour(words: str, question: str) -> bool:
    """Whether it is asked at what time, and a sentence tells no time of a day: "Until 2020 one had to be ill"."""
    return _ASKS_HOUR.match(question) is not None and _HOUR.search(words) is None


def tells_no_deadline(words: str, question: str) -> bool:
    """Whether a deadline is asked for, and a sentence tells none: "New ballots will be sent out by May 16"."""
    return _ASKS_LAST_DAY.match(question) is not None and _LAST_DAY.search(words) is None


def tells_of_one_before(words: str, question: str) -> bool:
    """Whether it is asked when the next of something is, and a sentence tells of one that was."""
    return _NEXT.match(question) is not None and _PAST.search(words) is not None and _AHEAD.search(words) is None


def tells_the_opposite(words: str, question: str) -> bool:
    """Whether it is asked when something ended, and a sentence tells since when it is, or what began, alone; or when it
    started, and it tells that it is over; or when somebody took an office, and it tells that they give it up; or a law
    comes into force, and it tells when it was made."""
    if _TAKES_OFFICE.match(question) and _GIVES_UP.search(words) and not _TAKEN.search(words):
        return True
    if _WHEN.match(question) and IN_FORCE.search(question) and _MADE_LAW.search(words):
        return IN_FORCE.search(words) is None
    if _ASKS_START.match(question) and _OVER.search(words) and not _BEGUN.search(words):
        return _SPANS.search(words) is None
    if not _ASKS_END.match(question) or _ENDED.search(words):
        return False
    lasting = _SINCE.search(words) is not None and _TIME.search(_SINCE.sub(" ", words)) is None
    return lasting or (_BEGUN.search(words) is not None and _BEGUN.search(question) is None)


def tells_of_another_opening(passage: StoredPassage, sentence: Span, question: str) -> bool:
    """Whether it is asked when something opens or closes, and a sentence tells when a thing does that is named
    otherwise: what is asked for stands neither in it nor above it, and no "it" there can be that."""
    asked = _OPENS.match(question)
    what = _PLACED.split(asked["what"])[0] if asked else ""  # "the station at the airport" is no airport
    wanted = {word[:_STEM] for word in telling_words(what)}
    words = passage.words(sentence)
    if not wanted or _OPEN.search(words) is None:
        return False
    above = passage.above
    if _GOES_ON.match(words):
        above += f" {passage.text[: max(0, sentence.start - passage.span.start)]}"
    return wanted.isdisjoint(word[:_STEM] for word in telling_words(f"{above} {words}"))


def tells_no_time(passage: StoredPassage, sentence: Span, question: str) -> bool:
    """Whether it is asked when, and a sentence tells no time, and how often or not after a dateline."""
    if not _WHEN.match(question) or _TIME.search(_NO_TIME.sub(" ", passage.words(sentence))):
        return False
    if _WHEN_MAY.match(question) and _CONDITION.search(passage.words(sentence)):
        return False
    if _WHEN_WAS.match(question) and _OFTEN.search(passage.words(sentence)):
        return True
    bodies = (s.span.start for s in passage.document.anatomy.sections if s.kind is SectionKind.BODY)
    before = (passage.words(Span(start, sentence.start)) for start in bodies if 0 <= sentence.start - start <= LONGEST)
    return not any(not words.strip() or DATELINE.search(words) for words in before)
