"""The words that name a speaker -> name and role: "OGA founder Ann Lee", "Ann Lee, president and founder"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.anatomy.honours import plain
from ingest.anatomy.roles import occupation, office_taken, until_its_end
from ingest.document import Span
from ingest.lazy_pattern import pattern

TITLE = (
    r"(?:President|CEO|COO|CFO|Chief|Officer|Director|Founder|Co-Founder|Cofounder|Chair|Chairman|Chairwoman|"
    r"Chairperson|Manager|Coordinator|Counsel|Attorney|General|Governor|Gov\.|Lt\.|Lieutenant|Senator|Sen\.|"
    r"Representative|Rep\.|Congresswoman|Congressman|Delegate|Assemblyman|Assemblywoman|Assemblymember|Speaker|"
    r"Secretary|Commissioner|Mayor|Sheriff|Judge|Justice|Prosecutor|Detective|Det\.|Sergeant|Sgt\.|Captain|Capt\.|"
    r"Agent|Superintendent|Professor|Prof\.|Dr\.|Doctor|Mr\.|Ms\.|Mrs\.|Miss|Rev\.|Reverend|Pastor|Minister|Sister|"
    r"Father|Analyst|Spokesman|Spokeswoman|Spokesperson|Advocate|Advisor|Adviser|Author|Survivor|Fellow|Partner|"
    r"Engineer|Inspector|Council(?:\s?[Mm]ember|man|woman|lor|or)|Alder(?:man|woman|person)|Assembly\s[Mm]ember|"
    r"Supervisor|Leader|Whip|Deputy|Vice|Executive|Administrator|Treasurer|Auditor|"
    r"Comptroller|Provost|Trustee|"
    # After a given name some of these are a surname: "Paul Nurse".
    r"(?-i:(?:Chancellor|Rector|Registrar|Librarian|Curator|Archivist|Lecturer|Scientist|Economist|Historian|Nurse|Surgeon|"
    r"Constable|Colonel|Commander|Corporal|Brigadier|Commodore|Paramedic|Midwife|Matron|Coroner|Headteacher|Headmaster|Headmistress|Ambassador|Archbishop|Conductor)(?=\s+[A-ZÀ-ÖØ-Þ]|\s+$))|"
    r"President[ea]|Directora|Alcalde|Alcaldesa|Gobernadora?|Senadora?|Diputad[oa]|Ministr[oa]|Secretari[oa]|Portavoz|"
    r"Vocer[oa]|Fundadora?|Jef[ea]|Doctora|Dra\.|Sra\.|Doña|Coordinadora?|Gerente|Profesora?|Concejala?|Jueza|"
    r"Capit[áa]na?|Comandante|Sargento|Ingenier[oa]|Licenciad[oa]|Arquitect[oa]|"
    r"(?<![a-zß-ÿ]{2}\s)(?:Sr\.|Juez))"  # after a name they are a part of it
)
CAP = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’\-]*|d['’][A-Z]\w+)"
_RUN = rf"{CAP}(?:\s+(?:(?:de|del|der|van|von|la|le|los|las|bin|al|of|for|the|and|y|e|&)\s+){{0,2}}{CAP})*"
SUFFIX = r"(?:,?\s+(?:Jr\.|Sr\.|II|III|IV|Esq\.|Ph\.?D\.?|J\.?D\.?|M\.?D\.?))?"
_LAST_RUN = pattern(rf"(?P<run>{_RUN}{SUFFIX})$")
_A_TITLE = pattern(rf"(?<![\w.]){TITLE}(?![\w])")
_OFFICES = (
    r"(?:Department|Office|Cent(?:er|re)|Bureau|Board|League|Coalition|Council|Institute|Association|Society|"
    r"Union|University|College|Bank|City|State|House|Friends|Voices|Advocates)"
)
_OF_SOMETHING = pattern(rf"(?P<name>(?!.*\b{_OFFICES}\b.* of ){CAP}\s+{CAP})\s+(?P<of>of .+)")
# "Ann Lee of the county hospital": small letters alone after a name, which is no body's itself.
_OF_A_BODY = pattern(
    rf"(?P<who>(?:(?:{TITLE}|[a-zß-ÿ][\w-]*)\s+)*?(?!The\s|{TITLE}\s){CAP}(?:\s+{CAP}){{1,3}})\s+"
    r"(?P<of>of\s+(?:the|an?|its|our|their)\s+[a-zß-ÿ][\w’'-]*(?:\s+[a-zß-ÿ][\w’'-]*){0,4})"
)
PRONOUN = pattern(r"(?:he|she|they|él|ellas?|ellos)(?:['’](?:d|s|ve))?\b", re.IGNORECASE)
_ARTICLE = r"(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Ss]us?|[Nn]uestr[oa])"
_BARE_ARTICLE = pattern(rf"the|{_ARTICLE}", re.IGNORECASE)
_OF = r"(?:(?:of|for|at|de|del|para)(?:\s+(?:the|la|las|el|los))?)"
# "the president of the Network, Ann Lee", "Alder's mayor, Ann Lee": the role first, and the name after a comma. What
# begins a sentence so may be its subject ("The plan for Alder, Ann Lee said, ..."): there a comma has to end the name.
_NO_OFFICE = r"(?:days?|weeks?|months?|years?|mornings?|afternoons?|evenings?|nights?|weekends?|times?|moments?|hours?)"
_LED_ROLE = rf"[a-zß-ÿ][^,]*?(?:\s{_OF}\s+{_RUN}|\s[a-zß-ÿ]\w*|(?<=\s)[a-zß-ÿ]\w*)(?<!\s)"
ROLE_FIRST = pattern(
    rf"(?!.*\b{_NO_OFFICE}$)(?:(?:the|an?|its|our|their|his|her|my|{_ARTICLE})\s+(?:{_LED_ROLE}|[a-zß-ÿ]\w+)|"
    rf"(?P<opens>(?:The|An?|Its|Our|Their|His|Her|My)\s+(?:{_LED_ROLE}|[a-zß-ÿ]\w+)|(?:{CAP}\s+)*{CAP}(?<=['’]s|s['’])\s+(?:[a-zß-ÿ]\w*|{_LED_ROLE})))"
)
NO_ROLE = pattern(
    r"(?:in|on|at|during|after|as|when|while|about|of|who|whose|to|that|adding|by|because|if|but|"
    r"and|speaking|following|citing|noting|which|"
    r"(?-i:en|sobre|durante|tras|mientras|cuando|que|quien|quienes|cuy[oa]s?|porque|pero|al))\b",
    re.IGNORECASE,
)
LED_IN_SPANISH = pattern(r"(?:En|Sobre|Durante|Tras|Mientras|Cuando|Quien(?:es)?|Al(?=\s+[a-zß-ÿ]))\b")
# "one victim of Ann Lee", "a spokesman for Governor Ann Lee", "a source close to Ann Lee", "one girl at Alder Academy":
# somebody else speaks.
_SOMEBODY_ELSE = pattern(
    r"(?:^|\s)(?:of|for|to|from|at|in|about|by|with|without|near|against|behind|beside|between|than|nor|neither|not|under|like|"
    r"unlike|representing|accusing|playing|portraying|voicing|impersonating|imitating|(?-i:de|del|para|contra|con|por|sobre|ni|al?))"
    r"(?:\s+(?:the|el|la|los|las))?\s*$",
    re.IGNORECASE,
)
_OF_AN_OFFICE = pattern(
    r"\b(?:of|for|to|from|by|del|de la|de)(?:\s+(?:the|then|former|ex))*\s+(?:mayor|governor|senator|president|premier|"
    r"congress(?:man|woman)|councill?or|minister|sheriff|alcaldes?a?|gobernadora?|senadora?|president[ea]|ministr[oa])\s*$",
    re.IGNORECASE,
)
_TITLES_LAST = pattern(rf"(?:(?<![\w.]){TITLE}\s*)+$")
_PREFIXED = pattern(rf"(?:Then|Ex|Vice|Co|Sub)-[a-zß-ÿ]\w+\s+(?={CAP}\s)")
# "Secretary of State Ann Lee", "director of the Youth Bridge Ann Lee": of these two the last words are the name.
_LED_OFFICE = pattern(
    r"\b(?:director|president|founder|chair(?:man|woman|person)?|head|leader|executive|CEO|manager|coordinator|treasurer|"
    r"commissioner|mayor|governor|sheriff|superintendent|dean|principal|secretary)\s+(?:of|at|for)(?:\s+the)?\s*$",
    re.IGNORECASE,
)
_UNIT_AND_NAME = pattern(
    rf"(?P<unit>(?:(?:of|for)\s+)?.*?{CAP}(?:\s+(?:and|&)\s+{CAP})*)\s+(?P<name>{CAP}\s+(?:[A-Z]\.\s+)?{CAP}{SUFFIX})"
)
_UNIT = pattern(rf"(?:of|for)\s+(?:the\s+)?{_RUN}")
_TITLED = pattern(rf"(?:Mr|Ms|Mrs|Miss|Dr|Sra?|Dra)\.?\s+{CAP}(?:\s+{CAP})?(?=,|$)")  # "The Clerk, Mr Lee, said"
_FULL_NAME = pattern(rf"{CAP}(?:\s+(?:(?:de|del|van|von|la|los|las)\s+){{0,2}}{CAP})+{SUFFIX}(?=,|$)")

# Two people who say one thing: neither said it alone. A unit may be called so too: "the Office for Youth and Families".
UNIT_WORD = (
    rf"(?:{_OFFICES}|Club|Church|Clinic|Museum|Library|Theat(?:re|er)|Press|Court|Schools|County|Village|Times|News|"
    r"International|Global|Recreation|Sciences|Alliance|Agency|Authority|Company|Foundation|Fund|Group|Services?|Partners|Partnership|Project|"
    r"Trust|Network|Commission|Committee|Ministry|School|Hospital|Health|Programs?|Initiative|Division|Inc\.?|LLC|LLP|Co\.|"
    r"Corp\.?|Ltd\.?|Affairs|Development|Research|Policy|Operations|Communications|Marketing|Engagement|Justice|Law|"
    r"Relations|Director|Officer|President|Founder|Chief|CEO|Fellow|Professor|Editor|Executive|Chair\w*)"
)
_UNIT_NAME = pattern(UNIT_WORD)
_PERSON = (
    rf"(?!(?:[A-Z]{{2,}}\s+[A-Z][a-z]|\S*\b{UNIT_WORD}(?!\w)))(?:{CAP})(?:\s+(?!{UNIT_WORD}(?!\w)){CAP})+"
    rf"(?!\s+(?:\w+\s+)?{UNIT_WORD}(?!\w))"
)
_WITH = r"(?:and|y|e|along with|together with|junto a|junto con)"
_MORE_ROLE = r"(?:(?!(?:of|for|at|in|to|from|with|de|del|para)\b)[a-zß-ÿ]\w*\s+){0,4}?"
_JOINT = pattern(
    rf"(?:(?:(?<!\w)(?!{TITLE}(?!\w)){CAP}|,)\s+{_WITH}\s+(?:(?:the|its|la|el)\s+)?{_MORE_ROLE}(?:{TITLE}\s+)*|"
    rf"\b[a-zß-ÿ]\w*\s+{_WITH}\s+|\b{_WITH}\s+(?:her|his|their|su)\s+[a-zß-ÿ][a-zß-ÿ ]{{2,30}},\s+)"
    rf"{_PERSON}(?=\s*(?:,|$)|\s+(?:of|from|in|at|for|both|jointly|de)\b)"
)
_JOINT_NAME = pattern(rf"{CAP}(?:\s+{CAP})*\s+(?:and|y|e)\s+{CAP}(?:\s+{CAP})*")
# Who speaks in numbers, or is anybody: "Critics of Ann Lee said", "Another added".
_NOBODY = pattern(
    r"(?:(?:critics|opponents|supporters|residents|officials|experts|neighbou?rs|voters|members|sources|customers|employees|"
    r"owners|fans|colleagues|readers|relatives|vecinos|críticos|expertos|fuentes)(?:$|\s+(?:of|from|in|at|for|de|del)\b)|"
    r"(?:parents|police|lawmakers|advocates|activists|researchers|scientists|teachers|students|workers|witnesses|"
    r"prosecutors|attorneys|lawyers|organi[sz]ers|leaders|authorities|investigators|protesters|survivors|friends|doctors|nurses|farmers|"
    r"commuters|tenants|staff|citizens|visitors|people|men|women|children|families|others?|another|some|many|most|few|"
    r"several|all|both|each|either|neither|none|one|nobody|everybody|everyone|somebody|someone|anyone|this|that|these|those|"
    r"it|we|you|i|who|what|when|where|why|how|if|as|after|before|because|since|until|though|although|while|but|and|or|yet|"
    r"yes|no|well|oh|still|now|earlier|later|today|yesterday|also|finally|instead|however|meanwhile|asked|there|here|so|then|"
    r"otr[oa]s?|algun[oa]s|much[oa]s|tod[oa]s|nadie|alguien|amb[oa]s|cuando|como|donde|pero|aunque|ayer|hoy)$)",
    re.IGNORECASE,
)
# "A post claimed that Ann Lee", "Rosa Stone recalled how Ann Lee": what somebody has it that she said.
_HEARSAY = pattern(
    r"\b(?:claim(?:s|ed|ing)?|alleg(?:es?|ed|ing)|den(?:y|ies|ied)|pretend(?:s|ed)?|falsely|wrongly|rumou?r(?:s|ed)?|"
    r"reportedly|imagin(?:es?|ed)|suggest(?:s|ed)|report(?:s|ed) that|hear[ds]? that|reads? that|thinks?|thought|"
    r"believ(?:es?|ed)|niega|negó|supuestamente)\b",
    re.IGNORECASE,
)
# "said Rosa Stone, reading a statement", "said Rosa Stone, translating for Ann Lee": somebody else's words.
_ANOTHERS_VOICE = pattern(
    r"(?:reading|translating|interpreting|traduciendo|leyendo|citando)\b|(?:speaking|hablando) (?:through|por)\b",
    re.IGNORECASE,
)
_CLAUSE = pattern(
    r"\b(?:what|that|which|how|when|where|who|whom|then(?!-)|he|she|they|it|we|you|que|cuando|quien)\b", re.IGNORECASE
)
# "Rep. Ann Lee (D-Ohio)", "Ann Lee (Lab)", "Lee (2004)", "Ann Lee (left)", "Ann Lee (@annlee)"
_PARTY = pattern(
    r"\s+\((?:@\w+|[DRI]-[^()]{2,20}|[A-Z][\w-]{1,14}|(?:19|20)\d\d|\d\d|left|right|cent(?:re|er)|pictured)\)"
)
# "Ann Lee (director of rivers)", "la directora de ríos (Ana Pérez)": a role after a name, and a name after a role, as
# they stand after a comma; not "Ann Lee (second from left)".
_ROLE_IN_BRACKETS = pattern(
    rf"(?P<name>{_RUN}{SUFFIX}) \((?!(?:left|right|cent(?:re|er)|above|below|second|third|first|pictured|photo|"
    r"seated|standing|izquierda|derecha|primer[oa]?|segund[oa]|tercer[oa]?|arriba|abajo|foto|imagen|a|con|de|in|at|with|from|not|no|on)\b)"
    r"(?P<role>[a-zß-ÿ][^()\d]{3,80})\)"
)
_NAME_IN_BRACKETS = pattern(
    rf"(?P<role>[^(),]+) \((?P<name>{CAP}(?:\s+(?:(?:de|del|la|los|las)\s+){{0,2}}{CAP}){{1,3}})\)"
)
RELATIVE = pattern(r"(?:who|whose|whom|which|quien(?:es)?|cuy[oa]s?)\b")


@dataclass(frozen=True)
class Attribution:
    """Who said it, as printed. ``pronoun``: only "he" or "she" stands there, ``speaker`` is empty; empty without a
    pronoun: somebody else, whose name is not read."""

    speaker: str
    role: str | None
    span: Span
    pronoun: bool = False


def named(phrase: str, span: Span, *, ends: bool = True) -> Attribution | None:
    """Split the words that name a speaker into name and role. ``ends``: a verb does not follow them without a comma."""
    phrase = plain(_PARTY.sub("", " ".join(phrase.replace("**", "").split())).strip(" ,"))
    if PRONOUN.fullmatch(phrase):
        return Attribution("", None, span, pronoun=True)
    phrase = _unbracketed(phrase)
    head, comma, tail = split_at_comma(phrase)
    behind = _FULL_NAME.match(tail.strip())
    if (not ends and RELATIVE.match(tail.strip())) or _HEARSAY.search(head) or _ANOTHERS_VOICE.match(tail.strip()):
        return Attribution("", None, span)
    name, role_before = _name_and_role(head)
    first = ROLE_FIRST.fullmatch(head)
    if first and first["opens"] and behind and behind[0] != tail.strip(" ,"):
        first = None  # the name has a role of its own after it
    if behind and (first or _UNIT.fullmatch(name)):
        return Attribution(behind[0], _unled(head), span)
    if behind and behind[0] == tail.strip(" ,") and name == head and " " not in name:
        return Attribution("", None, span)  # "Emocionada, Ana Pérez": a word that opens a sentence, not a surname
    if name.startswith("The ") and (titled := _TITLED.match(tail.strip())):
        return Attribution(titled[0], _unled(head), span)
    if not name:
        return None
    if _joint(name, phrase) or _NOBODY.match(name):
        return Attribution("", None, span)
    if _CLAUSE.search(role_before) or _OF_AN_OFFICE.search(head[: head.rindex(name)]):
        return Attribution("", None, span)
    if _UNIT.fullmatch(name) or _SOMEBODY_ELSE.search(_TITLES_LAST.sub("", head[: head.rindex(name)])):
        return Attribution("", None, span)
    role_after = until_its_end(tail.strip(" ,")) if comma and not NO_ROLE.match(tail.strip()) else ""
    role_after = role_after or office_taken(tail.strip()) or ""
    role = re.sub(r"(?<=[A-Z]{2})\.$", "", ", ".join(part for part in (role_before, role_after) if part))
    return Attribution(name, role or None, span)


def _unbracketed(phrase: str) -> str:
    """A name and a role of which one stands in brackets, with a comma between them."""
    if found := _ROLE_IN_BRACKETS.fullmatch(phrase):
        return f"{found['name']}, {found['role']}"
    if (found := _NAME_IN_BRACKETS.fullmatch(phrase)) and ROLE_FIRST.fullmatch(found["role"]):
        return f"{found['role']}, {found['name']}"
    return phrase


def _joint(name: str, phrase: str) -> bool:
    """Whether words name several people."""
    both = _JOINT_NAME.fullmatch(name)
    return _JOINT.search(phrase) is not None or (both is not None and not re.search(rf"\b{UNIT_WORD}(?!\w)", name))


def split_at_comma(phrase: str) -> tuple[str, str, str]:
    match = re.search(r",(?!\s+(?:Jr\.|Sr\.|II|III|IV|Esq\.|Ph\.?D|J\.?D|M\.?D))", phrase)
    return (phrase[: match.start()], ",", phrase[match.end() :]) if match else (phrase, "", "")


def _name_and_role(head: str) -> tuple[str, str]:
    """ "OGA founder Ann Lee" -> ("Ann Lee", "OGA founder"); a name that is all capitals words is cut
    after its last title: "Utopia Attorney General Ann Lee"."""
    run = _LAST_RUN.search(head)
    if not run:
        return _name_of_a_body(head)
    words = run["run"]
    if prefixed := _PREFIXED.match(words):  # "Then-mayor Ann Lee", "Ex-director Ann Lee"
        return words[prefixed.end() :], f"{head[: run.start()]}{prefixed.group().strip()}"
    title = list(_A_TITLE.finditer(words))
    if title and title[-1].end() < len(words):
        name, before = words[title[-1].end() :].strip(), words[: title[-1].end()]
        role = f"{head[: run.start()]}{before}".strip(" ,")
        if _UNIT_NAME.fullmatch(name):
            name, role = words.removeprefix("The "), head[: run.start()].strip(" ,")  # "The Justice Department"
        elif _UNIT.fullmatch(name) and (parts := _UNIT_AND_NAME.fullmatch(name)):
            name, role = parts["name"], f"{role} {parts['unit']}"
    elif (before := occupation(words)) and not re.search(rf"\b{UNIT_WORD}(?!\w)", words[len(before) :]):
        name, role = words[len(before) :].strip(), f"{head[: run.start()]}{before}".strip(" ,")
    elif _LED_OFFICE.search(head[: run.start()]) and (parts := _UNIT_AND_NAME.fullmatch(words)):
        name, role = parts["name"], f"{head[: run.start()]}{parts['unit']}"
    elif title and not head[: run.start()].strip():
        return "", ""
    else:
        name, role = words, head[: run.start()].strip(" ,")
    role = _unled(role)
    role = "" if NO_ROLE.match(role) or LED_IN_SPANISH.match(role) or _BARE_ARTICLE.fullmatch(role) else role
    if match := _OF_SOMETHING.fullmatch(name):
        name, role = match["name"], f"{role} {match['of']}".strip()
    return name.strip(), role


def _name_of_a_body(head: str) -> tuple[str, str]:
    """ "Dr Ann Lee of the county hospital" -> ("Dr Ann Lee", "of the county hospital")."""
    found = _OF_A_BODY.fullmatch(head)
    if found is None or NO_ROLE.match(head) or re.search(rf"\b{UNIT_WORD}(?!\w)", found["who"]):
        return "", ""
    name, role = _name_and_role(found["who"])
    return (name, f"{role} {found['of']}".strip()) if name else ("", "")


def _unled(role: str) -> str:
    """A role without the article or the conjunction before it."""
    return re.sub(
        rf"^(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Mm]y|and|while|but|{_ARTICLE}(?:\s+también)?|y|mientras)\s+",
        "",
        role,
    )
