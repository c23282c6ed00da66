"""Forms of speech for whose part something was: who sponsored a bill, spoke for a body, voted against, holds an office
by the minutes, what an event is put down to, and what something costs somewhere. ``sure_forms.py`` goes by them.
"""

from __future__ import annotations

import re

from ingest import pattern
from service.cues.sure_words import NAME, PRICE, Named, Words
from service.language.openings import OPENED

_PERSON = rf"\b{NAME}(?: {NAME})+"
_SPOKESMAN = r"spokes(?:man|woman|person)"
SPONSORED = Words(
    pattern(
        rf"{OPENED}who (?:sponsored|sponsors|is sponsoring|introduced|authored|wrote|(?:is|was|are|were) the "
        r"(?:sponsors?|authors?) of) (?:the )?(?P<what>[^?,;]+?)\W*$",
        re.I,
    ),
    (
        rf"{_PERSON}(?:,? of [^,;.]{{1,40}})?, (?:the|its|an?|one of the) (?:(?:bill|measure|law)['’]s )?"
        r"(?:(?:lead|chief|main|primary|prime|original) )?(?:co-?)?sponsors?\b",
        rf"\b(?:is|was|are|were) (?:co-?)?sponsored by (?:[\w.-]+ ){{0,3}}?{NAME} {NAME}",
    ),
    Named.BEFORE,
    of_bills=True,
)
SPOKE_FOR = Words(
    pattern(
        rf"{OPENED}who (?:spoke|speaks|was speaking|(?:is|was) (?:the |a )?{_SPOKESMAN}) (?:for|of) (?:the )?"
        r"(?P<what>[^?,;]+?)\W*$",
        re.I,
    ),
    (
        rf"\b[Ss]{_SPOKESMAN[1:]} (?:for|of) (?:the )?(?i:{{what}})(?: {NAME})*, {NAME}(?: {NAME})+",
        rf"{_PERSON}, (?:an? |the |its )?(?:[a-z]+ )?{_SPOKESMAN} (?:for|of) (?:the )?(?i:{{what}})\b",
        rf"\b(?i:{{what}})(?: {NAME})*['’]s? {_SPOKESMAN},? {NAME}(?: {NAME})+",
    ),
)
# "Approved, 4 votes to 1 (Lee against)", right below what was put to the vote.
VOTED_AGAINST_IT = Words(
    pattern(rf"{OPENED}who (?:voted|was|were) against (?:the )?(?P<what>[^?,;]+?)\W*$", re.I),
    (rf"\bvot\w+[^.;()]*\((?:[^()]*[;,] )?{NAME}(?: {NAME})*(?:(?:,| and) {NAME}(?: {NAME})*)* (?:voted )?against\)",),
    Named.RIGHT_ABOVE,
)
_OFFICE = r"(?:treasurer|secretary|clerk|chair(?:man|woman|person)?|president|director|auditor)"
IN_MINUTES = Words(
    pattern(
        rf"{OPENED}who(?: is|['’]?s) (?:the |our |your |its )?(?:current )?(?P<what>(?:vice[- ]|deputy )?{_OFFICE})"
        r"(?: (?:now|today|currently))?\W*$",
        re.I,
    ),
    (
        rf"{_PERSON}, (?:the |our )?(?i:{{what}}),? [a-z]+(?:ed|ave|aid|old) ",
        rf"{_PERSON} \((?:the |our )?(?i:{{what}})\)",
    ),
    Named.MINUTES,
    lasting=True,
)
VACANT = Words(
    pattern(
        rf"{OPENED}who(?: is|['’]?s) (?:the |our |your |its )?(?:current |new )?"
        r"(?P<what>[^\W\d_]+(?: [^\W\d_]+){0,3}?)(?: (?:now|today|currently))?\W*$",
        re.I,
    ),
    (
        r"\b(?:post|position|office|role|job|seat) of (?:the )?(?i:{what}) (?:is|has been|remains|stands) "
        r"(?:still |now )?(?:vacant|empty|unfilled)\b",
    ),
    lasting=True,
)
CAUSED = Words(
    pattern(
        rf"{OPENED}what (?:caused|started|triggered|set off|(?:is|was) the cause of) (?:the )?(?P<what>[^?,;]+?)\W*$",
        re.I,
    ),
    (
        r"\b(?:blames?|blamed) (?:an? |the )?(?!it\b|them\b|him\b|her\b|each\b)[a-z](?!.* for\b)",
        r"\b(?:put|traced|attributed) (?:it|this|the (?i:{head})) (?:down |back )?to\b",
        r"\b(?:It|This|The (?i:{head})) (?:was|had been) (?:caused|started|set off) by\b",
        r"\b[Tt]he cause (?:was|is|proved to be) ",
    ),
    Named.RIGHT_ABOVE,
)

_NOW = r"(?: (?:right )?(?:now|today|currently|these days))?"
PRICE_THERE = Words(
    pattern(
        rf"{OPENED}how (?:much|high) is (?:the |an? )(?P<what>[a-z -]+?){_NOW} (?:at|in|on|of|for) (?:the )?"
        rf"(?P<who>[^?,;]+?){_NOW}\W*$",
        re.I,
    ),
    PRICE.told,
    Named.BEFORE,
)

PART_FORMS = (SPONSORED, SPOKE_FOR, VOTED_AGAINST_IT, IN_MINUTES, VACANT, CAUSED, PRICE_THERE)
