"""The sentence that opens a paragraph -> who goes on in the quotation after it, whose verb names nobody.

"El alcalde de Alder, Luis Vell, rechazó la nota. «Nos suspenden», protestó.": Spanish leaves out such a subject. In
English it is "she", and the sentence before tells what she said, or where she goes: 'Mayor Ann Lee said that the pier
was safe. "I walked it," she said.' That sentence has to begin with the person and to speak of nobody else, but for a
place; what stands before it names nobody.
"""

from __future__ import annotations

import re

from ingest.anatomy.date_forms import DAY_NAME, MONTH_NAME
from ingest.anatomy.given_names import is_given_name
from ingest.anatomy.honours import plain
from ingest.anatomy.name_lines import is_person
from ingest.anatomy.retelling import tells_of_words
from ingest.anatomy.speakers import CAP, TITLE, UNIT_WORD
from ingest.lazy_pattern import pattern

_NAME = rf"{CAP}(?:\s+(?:(?:de|del|la|las|los|y)\s+)*{CAP})+"
_ROLE = r"(?!(?:que|quien(?:es)?|cuy[oa]s?|donde)\b)[a-zß-ÿ][^,.:;“”\"«»]{1,90}"
_DID = (
    r"(?:(?:se|le|les|lo|la|nos|no|también|ya)\s+)*(?:(?:ha|había)\s+[a-zß-ÿ]+(?:ado|ido|cho|sto|rto)|[a-zß-ÿ]+ó|dijo|dice|"
    r"hizo|hace|puso|dio|fue|tuvo|quiso|estuvo|vino|pudo|cree|considera|pide|exige|lamenta|critica|celebra|recuerda|explica)"
)
_OPENING = pattern(
    rf"(?:(?:Por su (?:parte|lado)|A su vez|También|Asimismo|En cambio),?\s+)?"
    rf"(?P<who>(?:El|La|Su|el|la|su)\s+{_ROLE},\s+{_NAME}|"
    rf"(?:(?:El|La|Su|el|la|su)\s+(?:[a-zß-ÿ]+\s+){{1,3}}){_NAME}|(?!(?:El|La|Los|Las|Su)\s){_NAME}(?=,\s+[a-zß-ÿ])|"
    rf"{CAP}(?=,\s+(?:(?i:{TITLE})|[^,.]{{2,60}}\bde\s+\d+\s+años)(?!\w)))(?P<more>,\s+{_ROLE})?,?\s+{_DID}\b"
    r"(?P<rest>[^“”\"«»:\n]*)\.\s*$"
)
_BODY = pattern(
    r"(?:(?:El|La|Su|el|la|su|una?)\s+)?(?:empresa|compañía|organización|asociación|federación|confederación|entidad|grupo|"
    r"sociedad|sindicato|partido|plataforma|fundación|agencia|consejería|consejo|comité|junta|ayuntamiento|gobierno)\b"
)
_ASKS = pattern(r"\b(?:preguntó|interrogó|entrevistó|quiso saber)\b")
# What somebody told, asked or urged names another, whom "he" may mean.
_REPORTS = (
    r"(?:said|says|added|adds|explained|noted|stated|announced|argued|warned|insisted|acknowledged|admitted|conceded|"
    r"confirmed|promised|predicted|stressed|emphasi[sz]ed|recalled|voted|opposed|opposes|supported|supports|welcomed|"
    r"welcomes|rejected|rejects|objected|objects|disagreed|disagrees|defended|defends|dismissed|disputed|praised|thanked|"
    r"criticized|criticised|apologi[sz]ed|spoke(?=\s+(?:against|for|out|in\s+favou?r)\b))"
)
# "The harbour master, Ann Lee, said": of nobody else, as "the lawyer of the mayor, Ann Lee" would be.
_ROLE_FIRST = (
    rf"(?:The|Its|Our|Their)(?:\s+(?!(?:of|for|to|by|from|with|at|in)\b)[a-zß-ÿ-]+){{1,3}}"
    rf"(?:\s+(?:at|in)\s+(?:the\s+)?{CAP}(?:\s+{CAP})*)?"
)
_OPENING_ENGLISH = pattern(
    rf"(?:(?:But|And|Still|Meanwhile),?\s+)?(?P<who>{_ROLE_FIRST},\s+{_NAME}(?=,)|"
    rf"{CAP}(?:\s+[a-zß-ÿ-]+)?\s+(?i:{TITLE}|member)\s+{_NAME}|{CAP}(?:\s+{CAP}){{0,5}})"
    rf"(?P<more>,\s+(?:(?:[a-zß-ÿ]|(?i:{TITLE}|head)\s)[^,.:;“”\"«»]{{2,80}}|{CAP}[’']s\s+(?:predecessor|successor|deputy))(?=,))?,?\s+"
    rf"{_REPORTS}\b(?P<rest>[^“”\"«»:\n]*)\.\s*$"
)
# Of these one might be "he" or "she"; a capital may be anybody, but for a body of people, a day or a month.
_OTHER_ENGLISH = pattern(
    r"\b(?:(?:man|woman|boy|girl|son|daughter|wife|husband|mother|father|brother|sister|friend|neighbou?r|driver|farmer|"
    r"teacher|doctor|nurse|officer|lawyer|attorney|author|reporter|candidate|colleague|predecessor|successor|boss|owner|"
    r"manager|engineer|witness|victim|someone|somebody|anyone|anybody|who|president|director|chair|\w+man|\w+woman|"
    r"\w+person|mayor|governor|sheriff|senator|secretary|judge|commissioner|chief|minister|patient|student|pupil|child|cook|chef|guest|guide|pilot|clerk|"
    r"aunt|uncle|cousin|niece|nephew|partner|parent|trustee|resident|client|customer|speaker|deputy|assistant|spokes\w+|"
    r"widow(?:er)?|bride|groom|nun|priest|monk|vicar|rabbi|imam|queen|king|prince|mum|mom|dad|grand\w+|twin|hero(?:ine)?|"
    r"champion|survivor|volunteer|winner|baby|toddler|teen(?:ager)?|pensioner|refugee|medic|captain|worker|carer|tourist)\b)|"
    r"(?!(?:The\s+)?(?:Alliance|Agency|Authority|Council|Department|Board|Commission|Committee|Trust|Foundation|Association|"
    rf"County|State|City|Legislature|House|Senate|Congress|{MONTH_NAME}|{DAY_NAME}|I)\b)\b[A-ZÀ-ÖØ-Þ]\w*"
)
# "Ann Lee, who has kept the pier since 1998, moves back in with two goats.": she alone moves there.
_OPENING_MOVES = pattern(
    rf"(?P<who>{CAP}(?:\s+{CAP}){{1,2}}),\s+who(?P<clause>\s[^,.:;“”\"«»]{{2,90}}),\s+"
    r"(?:(?:is|was)\s+)?(?:mov(?:es?|ed|ing)|return(?:s|ed|ing)|retir(?:es?|ed|ing)|liv(?:es?|ed|ing)|stay(?:s|ed|ing)|"
    r"com(?:es|ing)|came|go(?:es|ing)|went|walk(?:s|ed|ing))"
    r"(?=\.|\s+(?:back|in|into|to|home|up|down|out|away|on|at|near|with|from|after|this|next|last)\b)"
    r"(?P<rest>[^“”\"«»:\n]*)\.\s*$"
)
# Whom she goes with, or to: "with a cook", "to the painter".
_COMPANY = pattern(
    r"\b(?:with|beside|alongside|and|see|meet|join|visit|help|after)\s+(?:an?|the|another|one|some|his|her|their|its)\b"
    r"(?!\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b)|"
    r"\b(?:an?|the|her|his|its|their|another|one)\s+(?:[a-zß-ÿ-]+\s+){0,2}?[a-zß-ÿ]{2,}(?:er|or|ist|ant|ian|ee|ess)\b"
)
_POLITE = "(?:Mr|Ms|Mrs|Miss|Mx|Dr|Prof|Professor|Sir|Dame)"
# "Ms Lee will remain a member.", "Ann Lee, director of the Trust, credited smaller plates.": whatever the person does.
_OPENING_ACTS = pattern(
    rf"(?P<who>{_POLITE}\.?\s+{CAP}(?:\s+{CAP}){{0,2}}|{CAP}(?:\s+{CAP}){{1,2}})"
    rf"(?P<more>,\s+(?:(?:aged\s+)?\d{{1,3}}(?:,\s+(?:of|from)\s+{CAP}(?:\s+{CAP}){{0,2}})?|"
    rf"(?:[a-zß-ÿ]|(?i:{TITLE}|head)\s)[^,.:;“”\"«»]{{2,80}})(?=,))?,?\s+"
    r"(?!(?:and|or|with|of|but|who|whose|which|as|from|in|at|for|to)\b)(?P<rest>[a-zß-ÿ][^“”\"«»:\n]*)\.\s*$"
)
# "We have written to the school and to its cook, Mrs Ann Lee.": the one who is named, at the end, with "Mr" or "Ms".
_NAMED_LAST = pattern(
    rf"(?P<rest>[^“”\"«»:\n]*?)(?:,?\s+(?:its|the|their|our|his|her|a)\s+(?:[a-zß-ÿ-]+\s+){{0,3}}?[a-zß-ÿ-]+,)?\s+"
    rf"(?P<who>(?:Mr|Ms|Mrs|Miss)\.?\s+{CAP}(?:\s+{CAP}){{0,2}})\.?\s*"
)
_NOT_ONE = pattern(
    r"(?:We|They|The (?:Trust|board|council|company|charity|committee|school|club|association|foundation|union|"
    r"trustees))\b"
)
_TITLED = pattern(rf"{_POLITE}\b")
# "has been a trustee since 2020", "will remain a member": that is the person.
_BEING = pattern(
    r"\b(?:is|was|been|be|became|become|remains?|remained|as)\s+(?:an?|the|its|our|their)\s+(?:[a-zß-ÿ-]+\s+){0,2}?[a-zß-ÿ-]+"
    r"(?=\s+(?:of|for|at|in|since|until|from|on|and|under|there)\b|,|$)"
)
_EACH = pattern(r"\b\d[\d.,]*\s+[a-zß-ÿ]+(?:\s+of\s+[a-zß-ÿ]+)?\s+(?:an?|per)\s+[a-zß-ÿ]+")  # "61 grams a child"
# What ends as those words do that name who does something, and names nobody.
_NOBODY = pattern(
    r"\b(?:small|larg|great|bigg|new|old|high|low|long|short|fast|slow|cheap|wid|fin|rich|poor|warm|cold|clean)er\b|"
    r"\b(?:other|better|former|later|earlier|proper|further|upper|outer|inner|major|minor|important|significant|relevant|"
    r"constant|summer|winter|number|paper|water|power|order|letter|matter|computer|corner|river|dinner|supper|tower|offer|"
    r"newsletter|register|chapter|shelter|ladder|timber|container|door|floor|motor|error|factor|list|coast|plant|grant|"
    r"restaurant|fee|committee|coffee|tree|degree|process|access|success|press|address|business|mess|loss|less)\b"
)
_SENTENCES = pattern(r"[.!?…]\s+\S")
# The office of who is named, or "who" of them, and a place: none is somebody else.
_OWN_OFFICE = pattern(
    rf"^,\s+(?:who\s|{CAP}[’']s\s+(?:predecessor|successor|deputy)$|"
    rf"(?:(?:the|an?|its|our)\s+)?(?:(?!(?:of|for|to|with|by)\b)[\w-]+\s+){{0,3}}?(?i:{TITLE}|head)\b)"
)
_SPOT = (
    r"(?:Park|Zoo|Bay|Garden|Gardens|Hall|Street|Road|River|Lake|Valley|Island|Airport|Station|Crossing|Bridge|Harbou?r|"
    rf"Beach|Forest|Hill|Hills|Square|{UNIT_WORD})(?!\w)"
)
_PLACE = pattern(
    rf"\b(?:in|at|near|outside|inside|across|around)\s+(?:the\s+)?{CAP}(?:\s+{CAP})*(?![\w’'])|"
    rf"\b(?:from|of|to|by|for|the)\s+(?:the\s+)?(?:{CAP}\s+)+?{_SPOT}(?:\s+{_SPOT})*|"
    # these are no surnames, as "Hill" and "Park" may be
    rf"\b(?:{CAP}\s+){{1,3}}(?:Hut|Refuge|Shelter|Museum|Library|Hospital|Infirmary|Academy|Airport|Station|Zoo|Stadium|"
    r"Hotel)(?![\w’'])"
)
# "The Marine Accident Investigation Branch has been told.": nobody whom "he" may mean.
_BODY_OF_PEOPLE = pattern(
    rf"\b[Tt]he\s+(?:{CAP}\s+){{1,5}}(?:Alliance|Agency|Authority|Council|Department|Board|Commission|Committee|Trust|"
    rf"Foundation|Association|Branch|Bureau|Office|Ministry|Institute|Society|Union|Company|Federation|Service)\b"
    rf"(?!\s+{CAP}|[’'])"
)
_OF_A_THING = pattern(rf"\bof\s+{CAP}(?=\s*(?:$|(?:in|at|near)\b))")  # "Head of Birds", "acres of Chardonnay"
_FULL_NAME = pattern(rf"(?!(?:The|A|An|This|That|Its|Our)\s){CAP}\s+(?!\d){CAP}")
_CAPITAL = pattern(r"\b[A-ZÀ-ÖØ-Þ]\w*")
_PRONOUN = pattern(r"\b(?:he|she)\b", re.IGNORECASE)
_SOMEBODY = pattern(
    rf"{CAP}\s+{CAP}|\bal?\s+(?:su|sus|una?)\s|\b(?i:{TITLE})(?!\w)|\bal?\s+(?:(?:la|los|las)\s+)?[A-ZÀ-ÖØ-Þ]|"
    r"\b(?:quien(?:es)?|cuy[oa]s?)\b"
)


def who_goes_on(opening: str, *, alone: bool = True) -> str | None:
    """The words that name the subject of the one sentence that stands before a quotation, from where its paragraph
    begins; None where anybody else may be meant. ``alone``: nobody is quoted in the paragraph above."""
    start = opening.lstrip(" *_>")
    if who := _who_reports(start) or _who_moves(start) or _who_acts(start, alone) or _who_is_named(start):
        return who
    opening = plain(opening, spanish=True)
    found = _OPENING.match(opening)
    if found is None or _SENTENCES.search(opening[: found.end()].rstrip()[:-1]):
        return None
    if _ASKS.search(opening):
        return None
    rest = found["rest"]
    roles = (found["who"], (found["more"] or "").lstrip(" ,"))
    if any(_BODY.match(role) for role in roles) or _SOMEBODY.search(rest) or tells_of_words(rest):
        return None
    return f"{found['who']}{found['more'] or ''}"


def _who_reports(opening: str) -> str | None:
    """The subject of the last sentence before a quotation, in English."""
    starts = [0, *(match.end() - 1 for match in _SENTENCES.finditer(opening.rstrip()[:-1]))]
    start = next((at for at in reversed(starts) if _OPENING_ENGLISH.match(opening, at)), None)
    found = _OPENING_ENGLISH.match(opening, start) if start is not None else None
    if found is None or _SENTENCES.search(found[0].rstrip()[:-1]):
        return None
    more, before = found["more"] or "", opening[:start]
    others = _PLACE.sub(" ", _BODY_OF_PEOPLE.sub(" ", before))
    if _FULL_NAME.search(others) or _PRONOUN.search(before) or _OTHER_ENGLISH.search(_CAPITAL.sub(" ", before)):
        return None
    told = f"{_OF_A_THING.sub(' ', _OWN_OFFICE.sub(' ', more))} {found['rest']}"
    return None if _OTHER_ENGLISH.search(_PLACE.sub(" ", told)) else f"{found['who']}{more}"


def _who_moves(opening: str) -> str | None:
    """The subject of the one sentence before a quotation, in English, that tells where somebody goes or stays."""
    found = _OPENING_MOVES.match(opening)
    if found is None or not is_person(found["who"]) or _SENTENCES.search(opening.rstrip()[:-1]):
        return None
    told = _PLACE.sub(" ", f"{found['clause']} | {found['rest']}")
    return None if _OTHER_ENGLISH.search(told) or _COMPANY.search(told) else found["who"]


def _who_acts(opening: str, alone: bool) -> str | None:
    """The subject of the last sentence before a quotation, in English, whatever it tells: the only person who is
    named in it and before it."""
    starts = [0, *(match.end() - 1 for match in _SENTENCES.finditer(opening.rstrip()[:-1]))]
    found = next((one for at in reversed(starts) if (one := _OPENING_ACTS.match(opening, at))), None)
    if found is None or _SENTENCES.search(found[0].rstrip()[:-1]):
        return None
    name = found["who"]
    known = alone and is_person(name) and is_given_name(name.split()[0])
    if not (_TITLED.match(name) or known):
        return None
    role = "" if any(map(str.isdigit, found["more"] or "")) else found["more"] or ""  # an age is none
    before = opening[: found.start()]
    told = f"{_OF_A_THING.sub(' ', _OWN_OFFICE.sub(' ', role))} {_BEING.sub(' ', found['rest'])}"
    around = _PLACE.sub(" ", _EACH.sub(" ", f"{_CAPITAL.sub(' ', before)} | {told}"))
    if _FULL_NAME.search(_PLACE.sub(" ", before)) or _PRONOUN.search(f"{before} {told}"):
        return None
    return None if _OTHER_ENGLISH.search(around) or _COMPANY.search(_NOBODY.sub(" ", around)) else f"{name}{role}"


def _who_is_named(opening: str) -> str | None:
    """The one person whom the only sentence before a quotation names, by title and at its end; "we", "they" or a body
    does something there, and no other person."""
    found = _NAMED_LAST.fullmatch(opening)
    if found is None or not _NOT_ONE.match(found["rest"]) or re.search(r"[.!?…]\s", found["rest"]):
        return None
    rest = _PLACE.sub(" ", _NOT_ONE.sub(" ", found["rest"], count=1))
    others = _OTHER_ENGLISH.search(rest) or _PRONOUN.search(rest) or _COMPANY.search(_NOBODY.sub(" ", rest))
    return None if others else found["who"].rstrip(".")
