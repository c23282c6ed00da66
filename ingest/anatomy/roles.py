"""The words around a speaker's name -> the role in them: where it ends, an occupation before a name, and the office
that a clause says somebody took.

"finance director, of a summer in which" is "finance director"; "Keeper Owen Dale" is Owen Dale, "Keeper"; "who became
vineyard director in January" is "vineyard director". What somebody was once is no role: "who chaired it until 2019".
"""

from __future__ import annotations

import re

from ingest.lazy_pattern import pattern

_LATER = (
    r"(?:of|about|on|in|at|during|after|before|when|while|as|because|if|but|to|that|from|with|speaking|following|citing|"
    r"noting|adding)"
)
_ENDS = pattern(
    rf",\s+{_LATER}\s.*$|,?\s+(?:of|about|on)\s+(?:an?|the|this|that|his|her|its|their)\s[^,]*\s"
    r"(?:in|on|at|of|for|to|by|with|from|during)$"
)
# None of them is a given name, as "Baker", "Mason" and "Hunter" are.
_OCCUPATION = pattern(
    r"(?:(?:Head|Senior|Assistant|Junior|Trainee|Retired|Local)\s+)?"
    r"(?:Keeper|Zookeeper|Gamekeeper|Goalkeeper|Shopkeeper|Beekeeper|Farmer|Grower|Winemaker|Fisherman|Gardener|Forester|"
    r"Warden|Nurse|Midwife|Paramedic|Firefighter|Surgeon|Dentist|Pharmacist|Therapist|Psychologist|Vet|Veterinarian|"
    r"Teacher|Headteacher|Lecturer|Researcher|Scientist|Biologist|Ecologist|Botanist|Zoologist|Geologist|Physicist|Chemist|"
    r"Astronomer|Meteorologist|Hydrologist|Economist|Historian|Archaeologist|Curator|Librarian|Archivist|Architect|"
    r"Designer|Surveyor|Technician|Electrician|Plumber|Pilot|Driver|Skipper|Chef|Coach|Volunteer|Resident|Neighbou?r|Student|"
    r"Pupil|Apprentice|Novelist|Poet|Composer|Conductor|Choreographer|Photographer|Journalist|Reporter|Actor|Actress|Singer|"
    r"Artist|Sculptor|Campaigner|Activist|Organi[sz]er|Solicitor|Barrister|Lawyer|Winner)\s+(?=[A-ZÀ-ÖØ-Þ]\S*\s+[A-ZÀ-ÖØ-Þ])"
)
_TAKEN = pattern(
    r",?\s*who\s+(?:became|(?:was|has\s+been|had\s+been)\s+(?:elected|appointed|named|made|chosen\s+as)|took\s+over\s+as|"
    r"has\s+been|is(?:\s+(?:now|still|also))?)\s+(?:(?:as|to\s+be)\s+)?(?:(?:the|its|our|their|an?)\s+)?"
    r"(?P<role>(?!(?:former|ex-|acting|first|once)\b)[^,.;:]{2,70}?)"
    r"(?=\s+(?:in|on|last|this|at|from|since|two|three|after|earlier|when|by|\d)\b|\s*(?:,|$))(?P<more>.*)$"
)
_OFFICE = pattern(
    r"(?:(?!(?:of|for|to|at|by|with|after|before|as|like|in|and)\b|\w+['’]s\s(?:wife|husband))[\w'’-]+\s+){0,4}?(?:president|chief|officer|director|founder|chair|chairman|"
    r"chairwoman|chairperson|manager|coordinator|counsel|governor|secretary|commissioner|mayor|sheriff|judge|superintendent|"
    r"professor|minister|spokesman|spokeswoman|spokesperson|inspector|councillor|leader|deputy|executive|administrator|"
    r"treasurer|auditor|trustee|curator|head|principal|dean|editor|captain|conductor|keeper|bishop|rector)\b(?!['’])",
    re.IGNORECASE,
)
_LEFT = pattern(
    r"\b(?:until|till|left|leaves|resigned|retired|retires|stepped|steps|quit|died|former|before|then|later|once|and|but|to)\b"
)


def until_its_end(role: str) -> str:
    """A role after a name, without what follows it about something else."""
    return _ENDS.sub("", role).strip(" ,")


def occupation(name: str) -> str:
    """The occupation that stands before a full name in words that begin with capitals; "" where none does."""
    found = _OCCUPATION.match(name)
    return found.group().strip() if found else ""


def office_taken(clause: str) -> str | None:
    """The office that "who became director in January" says somebody holds; None where it may be over."""
    found = _TAKEN.match(clause)
    if found is None or _LEFT.search(found["more"]) or not _OFFICE.match(found["role"]):
        return None
    return " ".join(found["role"].split())
