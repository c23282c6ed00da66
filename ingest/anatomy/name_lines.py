"""What stands around a quotation and is nothing but who said it -> the words that name its speaker.

"Ann Lee: " before it, "— Ann Lee, director" behind it or on the line below, "Ann Lee, welder" as the heading above it.
A line that looks so may name anything ("Key Finding: ", "— Marlow, Ohio"): all of its words have to be those of a name.
"""

from __future__ import annotations

import re

from ingest.anatomy.given_names import GIVEN_NAMES
from ingest.anatomy.speakers import CAP, SUFFIX, TITLE, UNIT_WORD

# What begins or ends a label, a title or a place, and no name of a person.
_NO_NAME = re.compile(
    rf"\b(?:{UNIT_WORD}|"
    r"The|An?|Our|Your|My|His|Her|Its|Their|This|That|These|What|Why|How|When|Where|Who|Which|For|From|In|On|At|By|With|"
    r"Of|To|And|Or|But|No|Not|Yes|All|Any|More|Most|Best|Worst|Top|Big|Bigger|Biggest|New|Old|Key|Main|Final|First|"
    r"Second|Third|Last|Next|Every|Each|Other|Another|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Breaking|Related|"
    r"Featured?|Read|See|Watch|Listen|Click|Share|Follow|About|Also|Editors?|Media|Press|Public|Photos?|Images?|Pictures?|"
    r"Videos?|Audio|Captions?|Credits?|Notes?|Contacts?|Source|Sources|Stud(?:y|ies)|Reports?|Surveys?|Stor(?:y|ies)|"
    r"Updates?|Alerts?|Questions?|Answers?|Quotes?|Quotations?|Titles?|Subjects?|Topics?|Themes?|Mottos?|Slogans?|"
    r"Headlines?|Songs?|Tracks?|Chapters?|Parts?|Acts?|Scenes?|Sections?|Articles?|Books?|Novels?|Films?|Movies?|"
    r"Documentary|Series|Episodes?|Seasons?|Awards?|Prizes?|Facts?|Myths?|Reality|Truth|Claims?|Verdicts?|Tips?|Steps?|"
    r"Rules?|Lessons?|Ideas?|Goals?|Mission|Vision|Values?|Statements?|Comments?|Response|Reply|Reactions?|Speech|"
    r"Address|Talks?|Keynote|Panel|Sessions?|Workshops?|Events?|Exhibits?|Exhibition|Shows?|Concert|Lectures?|Sermon|"
    r"Prayers?|Psalms?|Verses?|Hymns?|Poems?|Essays?|Letters?|E-?mails?|Messages?|Tweets?|Posts?|Signs?|Banners?|"
    r"Posters?|Campaigns?|Bills?|Acts?|Amendments?|Resolutions?|Motions?|Ordinances?|Items?|Points?|Options?|Plans?|"
    r"Phases?|Stages?|Levels?|Grades?|Tests?|Cases?|Examples?|Figures?|Tables?|Numbers?|Findings?|Takeaways?|Summary|"
    r"Conclusions?|Background|Overview|Introduction|Abstract|Results?|Recommendations?|Moderators?|Hosts?|Interviewers?|"
    r"Reporters?|Narrators?|Announcers?|Audience|Speakers?|Chorus|Crowd|Voices?|Callers?|Questioner|Interview|"
    r"Gazette|Herald|Tribune|Journal|Chronicle|Courier|Observer|Telegraph|Guardian|Mail|Star|Sun|Echo|Argus|Register|"
    r"Sentinel|Dispatch|Record|Mercury|Standard|Globe|Daily|Weekly|Magazine|Review|Radio|Television|TV|"
    r"Port|Saint|St|San|Santa|Fort|Mount|Cape|Los|North|South|East|West|Northern|Southern|Eastern|Western|Street|Road|Avenue|Square|Park|River|Lake|Bay|Island|Hall|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|\w+day|Today|Yesterday|"
    r"Night|Day|Week|Month|Year|Morning|Evening|Photo|Foto|Nota|Notas|Contacto|Fuente|Título|Tema|Lema|Pregunta|"
    r"Respuesta|Moderadora?|Cita|Más|Nuev[oa]|El|La|Los|Las|Un|Una|Su|Nuestr[oa]|Por|Para|Con|En|Del?|Premio|Calle|"
    r"Plaza|Carta|Mensaje|Informe|Estudio|Encuesta|Capítulo|Canción|Libro|Película|Presentadora?|Público)\b",
    re.IGNORECASE,
)
_PARTICLES = r"(?:(?:de|del|der|van|von|la|le|bin|al|y)\s+){0,2}"
_NAME = rf"{CAP}(?:\s+{_PARTICLES}{CAP}){{1,3}}{SUFFIX}"
_TITLES = rf"(?:(?:{TITLE}\s+){{1,4}})?"
_LABEL = re.compile(rf"[*_]*(?P<who>(?P<titles>{_TITLES})(?P<name>{_NAME}))[*_]*\s*:[\s*_]*")
_LOUD_TITLES = re.compile(rf"(?:{TITLE}\s+)+", re.IGNORECASE)
# A role stands behind a comma, in brackets or on the next line, and is no sentence.
_ROLE = rf"(?:,\s+|\s+(?={TITLE}(?!\w))|\s*\n[ \t*_]*|,\s*\n[ \t*_]*)(?![^\n]*[.!?;:]\s)[^\n“”\"«»]{{2,110}}"
_LINE = re.compile(
    rf"[\s*_>(]*(?P<dash>(?:[—–―]|--|[-~•](?=\s))\s*)?[*_]*(?P<who>(?P<titles>{_TITLES})(?P<name>{_NAME})[*_]*"
    rf"(?P<role>{_ROLE})?)[\s*_)]*\.?[\s*_)]*"
)
_ROLE_LEADS_ON = re.compile(r"\W*(?:who|which|and|but|with|said|says|cut|opened|was|is|has|had|will|dies)\b")
_DASHES = tuple("—–―-~•")
LONGEST = 220  # characters of such a line


def is_person(name: str) -> bool:
    """Whether words may be a person's first and last name, and no label, place, paper or body."""
    return _NO_NAME.search(name) is None and not any(letter.isdigit() for letter in name)


def label(line: str, text: str) -> str | None:
    """Who is named by "Ann Lee: " or "MAYOR ANN LEE: ", where that is all that stands before a quotation: with a title,
    by a given name, or by a name that the ``text`` prints elsewhere too."""
    found = _LABEL.fullmatch(line)
    if found is None:
        return None
    loud = found["who"].isupper()
    who = _LOUD_TITLES.sub("", found["who"]) if loud else found["who"]
    name = who if loud else found["name"]
    if " " not in name or not is_person(name):
        return None
    titled = who != found["who"] or bool(found["titles"])
    return who if titled or _is_somebody(name, text) else None


def _is_somebody(name: str, text: str) -> bool:
    """Whether a name begins with a given name, or a text prints it twice, and not only before colons."""
    if name.split()[0].casefold() in GIVEN_NAMES:
        return True
    if text.casefold().count(name.casefold()) < 2:
        return False
    return re.search(rf"(?i:{re.escape(name)})(?![\w*]*\s*:)(?!\w)", text) is not None


def signature(line: str, text: str, *, dash: bool = True) -> str | None:
    """Who is named by a line "— Ann Lee, director"; where it needs no ``dash``, also by one that has a role and is no
    sentence, or that begins a new line, of a name as a label has it."""
    if len(line) > LONGEST or (dash and line.lstrip(" \n\t*_>(")[:1] not in _DASHES):
        return None
    found = _LINE.fullmatch(line)
    if found is None or not is_person(found["name"]):
        return None
    role = found["role"] or ""
    alone = found["dash"] or line.lstrip(" *_").startswith("\n") or role.strip()
    sentence = line.rstrip(" *_)\n").endswith(".") and not found["dash"]
    if not alone or sentence or _ROLE_LEADS_ON.match(role):
        return None
    if not found["dash"] and not (found["titles"] or _is_somebody(found["name"], text)):
        return None
    parts = (f"{found['titles']}{found['name']}", *role.split("\n"))
    return ", ".join(part.strip(" ,*_") for part in parts if part.strip(" ,*_"))
