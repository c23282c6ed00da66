"""Organisations for tests: one that grades some states, one that grades rural roads by district."""

from __future__ import annotations

from functools import lru_cache

from ingest.anatomy.names import SubjectNames
from ingest.organisation import Organisation, parse

STATES = b"""
[organisation]
name = "Open Gate Alliance"
short_names = ["OGA"]
publisher = "Open Gate Alliance"
[sources]
ranks = ["report_card", "release", "wire", "government", "press"]
[[subjects]]
code = "CT"
name = "Connecticut"
abbreviations = ["CT", "Conn."]
demonyms = ["Connecticuter"]
[[subjects]]
code = "UT"
name = "Utah"
abbreviations = ["UT"]
demonyms = ["Utahn"]
[[subjects]]
code = "KS"
name = "Kansas"
abbreviations = ["KS", "Kan."]
[[subjects]]
code = "AR"
name = "Arkansas"
abbreviations = ["AR", "Ark."]
[[subjects]]
code = "VA"
name = "Virginia"
abbreviations = ["VA", "Va."]
[[subjects]]
code = "WV"
name = "West Virginia"
abbreviations = ["WV", "W.Va."]
[[subjects]]
code = "WA"
name = "Washington"
aliases = ["Washington State", "State of Washington"]
abbreviations = ["WA", "Wash."]
[[subjects]]
code = "DC"
name = "District of Columbia"
aliases = ["D.C.", "DC", "Washington, D.C.", "Washington D.C.", "Washington, DC"]
[[subjects]]
code = "IN"
name = "Indiana"
abbreviations = ["IN", "Ind."]
[[subjects]]
code = "OR"
name = "Oregon"
abbreviations = ["OR", "Ore."]
[[subjects]]
code = "ME"
name = "Maine"
abbreviations = ["ME"]
[[subjects]]
code = "OK"
name = "Oklahoma"
abbreviations = ["OK", "Okla."]
[[subjects]]
code = "TX"
name = "Texas"
abbreviations = ["TX", "Tex."]
[[subjects]]
code = "NY"
name = "New York"
abbreviations = ["NY", "N.Y."]
[[subjects]]
code = "TN"
name = "Tennessee"
abbreviations = ["TN", "Tenn."]
[[subjects]]
code = "IL"
name = "Illinois"
abbreviations = ["IL", "Ill."]
[[subjects]]
code = "GA"
name = "Georgia"
abbreviations = ["GA", "Ga."]
[[ambiguous]]
name = "Washington"
subjects = ["WA", "DC"]
ask = true
[[ambiguous]]
name = "Georgia"
subjects = ["GA"]
ask = false
[[help.numbers]]
name = "A helpline"
phone = "555-0100"
checked = 2026-01-01
"""

ROADS = b"""
[organisation]
name = "Rural Roads Trust"
[[subjects]]
code = "NORTH"
name = "Northfield"
[[subjects]]
code = "EAST"
name = "Eastmarch"
demonyms = ["Eastmarcher"]
[[subjects]]
code = "BR"
name = "Bridges"
"""


@lru_cache(maxsize=1)
def states() -> Organisation:
    return parse(STATES)


@lru_cache(maxsize=1)
def roads() -> Organisation:
    return parse(ROADS)


@lru_cache(maxsize=1)
def state_names() -> SubjectNames:
    return SubjectNames(states())


@lru_cache(maxsize=1)
def road_names() -> SubjectNames:
    return SubjectNames(roads())


def of_nobody_in_danger(name: str, subject_word: str, subject: str) -> Organisation:
    """One whose subject is something else: it has a contact and one subject, takes no tips and has no text of help."""
    contact = "https://watch.example/contact"
    text = f'[organisation]\nname = "{name}"\nsubject_word = "{subject_word}"\n[links]\ncontact = "{contact}"\n'
    return parse(f'{text}[[subjects]]\ncode = "ONE"\nname = "{subject}"\n'.encode())
