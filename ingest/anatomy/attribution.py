"""The words beside a quotation -> who said it, and in which role.

"said OGA founder Ann Lee", "Ann Lee, president and founder, said", "according to Mayor Ann Lee".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Protocol

from ingest.document import Span

REACH_CHARS = 240  # an attribution stands no farther from its quotation

_VERB = (
    r"(?:said|says|say|stated|states|adds|added|explained|explains|noted|notes|continued|continues|concluded|"
    r"remarked|"
    r"commented|comments|told|wrote|writes|announced|declared|testified|urged|urges|emphasi[sz]ed|emphasi[sz]es|"
    r"stressed|argued|argues|warned|warns|insisted|observed|recalled|replied|responded|affirmed|shared|reflected|"
    r"asked|asks|confirmed|confirms|admitted|admits|acknowledged|acknowledges|conceded|concedes|cautioned|cautions|"
    r"joked|jokes|quipped|reiterated|reiterates|recounted|recounts)"
)
# Spanish leaves out who goes on speaking ("..., añadió.") and says what was said as "dijo" and as "ha dicho".
_VERBO = (
    r"(?:(?:ha |han |había )(?:dicho|afirmado|señalado|asegurado|explicado|declarado|agregado|añadido|manifestado|"
    r"indicado|subrayado|destacado|recordado|advertido|comentado|expresado|sostenido|apuntado|precisado|insistido|"
    r"reiterado|contado|relatado|reconocido|admitido|aclarado|confirmado|alertado|recalcado|enfatizado|resaltado|"
    r"detallado|puntualizado|matizado|resumido|confesado|opinado|lamentado)|dijo|dijeron|afirmó|afirma|señaló|señala|aseguró|asegura|explicó|declaró|agregó|agrega|añadió|añade|"
    r"manifestó|indicó|subrayó|destacó|recordó|recuerda|advirtió|advierte|comentó|expresó|sostuvo|sostiene|apuntó|"
    r"precisó|insistió|insiste|reiteró|respondió|escribió|preguntó|concluyó|anunció|expuso|lamentó|celebró|contó|relató|"
    r"bromeó|reconoció|reconoce|admitió|admite|aclaró|aclara|confirmó|alertó|recalcó|recalca|enfatizó|resaltó|detalló|"
    r"puntualizó|matizó|resumió|confesó|opinó|aseveró|exclamó|remarcó|prosiguió)"
)
_SAID = rf"(?:{_VERB}|{_VERBO})"
TITLE = (
    r"(?:President|CEO|COO|CFO|Chief|Officer|Director|Founder|Co-Founder|Cofounder|Chair|Chairman|Chairwoman|"
    r"Chairperson|Manager|Coordinator|Counsel|Attorney|General|Governor|Gov\.|Lt\.|Lieutenant|Senator|Sen\.|"
    r"Representative|Rep\.|Congresswoman|Congressman|Delegate|Assemblyman|Assemblywoman|Assemblymember|Speaker|"
    r"Secretary|Commissioner|Mayor|Sheriff|Judge|Justice|Prosecutor|Detective|Det\.|Sergeant|Sgt\.|Captain|Capt\.|"
    r"Agent|Superintendent|Professor|Prof\.|Dr\.|Doctor|Mr\.|Ms\.|Mrs\.|Miss|Rev\.|Reverend|Pastor|Minister|Sister|"
    r"Father|Analyst|Spokesman|Spokeswoman|Spokesperson|Advocate|Advisor|Adviser|Author|Survivor|Fellow|Partner|"
    r"Engineer|Inspector|Councilmember|Councillor|Leader|Whip|Deputy|Vice|"
    r"President[ea]|Directora|Alcalde|Alcaldesa|Gobernadora?|Senadora?|Diputad[oa]|Ministr[oa]|Secretari[oa]|Portavoz|"
    r"Vocer[oa]|Fundadora?|Jef[ea]|Doctora|Dra\.|Sra\.|Doña|Coordinadora?|Gerente|Profesora?|Concejala?|Jueza|"
    r"(?<![a-zß-ÿ]{2}\s)(?:Sr\.|Juez))"  # behind a name they are a part of it
)
_CAP = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’\-]*|d['’][A-Z]\w+)"
_RUN = rf"{_CAP}(?:\s+(?:(?:de|del|der|van|von|la|le|los|las|bin|al|of|for|the|and|&)\s+){{0,2}}{_CAP})*"
_SUFFIX = r"(?:,?\s+(?:Jr\.|Sr\.|II|III|IV|Esq\.|Ph\.?D\.?|J\.?D\.?|M\.?D\.?))?"
_OFFICES = (
    r"(?:Department|Office|Cent(?:er|re)|Bureau|Board|League|Coalition|Council|Institute|Association|Society|"
    r"Union|University|College|Bank|City|State|House|Friends|Voices|Advocates)"
)
_OF_SOMETHING = re.compile(rf"(?P<name>(?!.*\b{_OFFICES}\b.* of ){_CAP}\s+{_CAP})\s+(?P<of>of .+)")
_PRONOUN = re.compile(r"(?:he|she|they|él|ellas?|ellos)\b", re.IGNORECASE)
_UNSAID = re.compile(rf"{_VERBO}(?=\s*(?:[.,;:]|$)|\s+(?:que|en|al|tras|durante|sobre)\b)")
# "dijo en un comunicado Ana Pérez", "afirmó en rueda de prensa la alcaldesa Ana Pérez": up to who said it.
_AT = r"(?:en|al?|tras|durante|sobre|ante|de|del|con|contra|para|por|desde|hasta|entre|hacia|según|sin|y|o)"
_DEFINITE = r"(?:el|la|los|las|del|al)"
_TIME = (
    r"(?:pasad[oa]s?|próxim[oa]s?|semana|mes|año|día|tarde|noche|mañana|madrugada|víspera|jornada|lunes|martes|"
    r"miércoles|jueves|viernes|sábado|domingo)"
)
_LATE = re.compile(
    rf"{_VERBO},?\s+(?:(?:\S+\s+)+?(?!(?:{_AT}|\w+[aei]r)\s)\S+\s+(?=(?:el|la|los|las)\s+(?!{_TIME}\b)[a-zß-ÿ])|"
    rf"(?:en|tras|durante)\s+(?:(?!{_DEFINITE}\s)[a-zß-ÿ]+\s+)*?(?!(?:{_AT}|{_DEFINITE}|una?|\w+[aei]r)[\s,])[a-zß-ÿ]+,?\s+"
    rf"(?={_CAP}\s+(?:(?:de|del|la|los|las)\s+){{0,2}}{_CAP}))"
)
_PLACE = re.compile(rf"\b{_AT}\s+(?:(?:el|la|los|las)\s+)?{_CAP}(?!\s+{_CAP})")
_ARTICLE = r"(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Ss]us?|[Nn]uestr[oa])"
_OF = r"(?:(?:of|for|at|de|del|para)(?:\s+(?:the|la|las|el|los))?)"
# "the president of the Network, Ann Lee", "Alder's mayor, Ann Lee": the role first, and the name behind a comma. What
# begins a sentence so may be its subject ("The plan for Alder, Ann Lee said, ..."): there a comma has to end the name.
_NO_OFFICE = r"(?:days?|weeks?|months?|years?|mornings?|afternoons?|evenings?|nights?|weekends?|times?|moments?|hours?)"
_LED_ROLE = rf"[a-zß-ÿ][^,]*?(?:\s{_OF}\s+{_RUN}|\s[a-zß-ÿ]\w*|(?<=\s)[a-zß-ÿ]\w*)(?<!\s)"
_ROLE_FIRST = re.compile(
    rf"(?!.*\b{_NO_OFFICE}$)(?:(?:the|an?|its|our|their|{_ARTICLE})\s+{_LED_ROLE}|"
    rf"(?P<opens>(?:The|Its|Our|Their)\s+{_LED_ROLE}|(?:{_CAP}\s+)*{_CAP}(?<=['’]s|s['’])\s+(?:[a-zß-ÿ]\w*|{_LED_ROLE})))"
)
_NO_ROLE = re.compile(
    r"(?:in|on|at|during|after|as|when|while|about|of|who|whose|to|that|adding|by|because|if|but|"
    r"and|speaking|following|citing|noting|which|"
    r"(?-i:en|sobre|durante|tras|mientras|cuando|que|quien|quienes|cuy[oa]s?|porque|pero|al))\b",
    re.IGNORECASE,
)
_IN_SPANISH = re.compile(_VERBO)
_LED_IN_SPANISH = re.compile(r"(?:En|Sobre|Durante|Tras|Mientras|Cuando|Quien(?:es)?|Al(?=\s+[a-zß-ÿ]))\b")
_ACCORDING = re.compile(
    r"(?:according to|in the words of|según|de acuerdo con|en palabras de)\s+(?P<who>.{2,160}?)[,:]\s*$",
    re.IGNORECASE | re.DOTALL,
)
_NO_SPEAKER = re.compile(
    rf"(?:{_NO_ROLE.pattern}|is|was|are|were|has|have|had|will|for|from|a report|the report)\b", re.IGNORECASE
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_CUT = re.compile(
    rf",?\s+(?:who|whose|which|adding|noting|during|after|when|while|as|in an?|in response|at a|at the|"
    rf"on {_DAY}|speaking|following|citing|about|quien(?:es)?|cuy[oa]s?|durante|tras|mientras|cuando|"
    r"en un[ao]? (?:comunicado|entrevista|declaración|carta|rueda|reunión|acto))\b"
)
_FRONTED = re.compile(
    r"(?:in|on|at|during|after|as|when|while|following|with|today|yesterday|asked|questioned|pressed|quoting|citing|"
    r"like|unlike|despite|before|since|until|under|because of|thanks to|according to|alongside|beside|from|of|to|for|"
    r"by|(?:along|together) with|(?:joined|flanked|accompanied|supported|backed|led|surrounded) by|"
    r"[a-z]+ing(?=\s+(?-i:[a-zß-ÿ])))\b[^,]*,\s+",
    re.IGNORECASE,
)
_FRONTED_IN_SPANISH = re.compile(  # "Al cerrar el acto, Ana Pérez", and not "Al Gore, exvicepresidente"
    r"(?:en|durante|tras|al(?=\s+(?-i:[a-zß-ÿ]))|ayer|hoy|con)\b[^,]*,\s+", re.IGNORECASE
)
# "one victim of Ann Lee", "a spokesman for Governor Ann Lee", "a source close to Ann Lee": somebody else speaks.
_SOMEBODY_ELSE = re.compile(
    r"(?:^|\s)(?:of|for|to|from|about|by|with|without|near|against|behind|beside|between|than|nor|neither|not|under|like|"
    r"unlike|representing|accusing|(?-i:de|del|para|contra|con|por|sobre|ni))(?:\s+the)?\s*$",
    re.IGNORECASE,
)
_TITLES_LAST = re.compile(rf"(?:(?<![\w.]){TITLE}\s*)+$")
# "Secretary of State Ann Lee", "director of the Youth Bridge Ann Lee": of these two the last words are the name.
_LED_OFFICE = re.compile(
    r"\b(?:director|president|founder|chair(?:man|woman|person)?|head|leader|executive|CEO|manager|coordinator|treasurer|"
    r"commissioner|mayor|governor|sheriff|superintendent|dean|principal|secretary)\s+(?:of|at|for)(?:\s+the)?\s*$",
    re.IGNORECASE,
)
_UNIT_AND_NAME = re.compile(
    rf"(?P<unit>(?:(?:of|for)\s+)?.*?{_CAP}(?:\s+(?:and|&)\s+{_CAP})*)\s+(?P<name>{_CAP}\s+(?:[A-Z]\.\s+)?{_CAP}{_SUFFIX})"
)
_UNIT = re.compile(rf"(?:of|for)\s+(?:the\s+)?{_RUN}")
_FULL_NAME = re.compile(rf"{_CAP}(?:\s+(?:(?:de|del|van|von|la|los|las)\s+){{0,2}}{_CAP})+{_SUFFIX}(?=,|$)")
_FULL_STOP = (  # one after an initial or a title ends nothing
    r"(?<!\b[A-Z])(?<!\.[A-Z])(?<!\bGov|\bSen|\bRep|\bDet|\bSgt|\bMrs|\bRev)(?<!\bCapt|\bProf)"
    r"(?<!\bMr|\bMs|\bDr|\bLt|\bJr|\bSr)(?<!\bDra|\bSra|\bLic)\.(?=\s|$|\*)"
)
_SENTENCE_END = re.compile(_FULL_STOP)
_PHRASE_END = re.compile(rf"{_FULL_STOP}|[;:“\"«»—–\n]|\s-\s")


@dataclass(frozen=True)
class Attribution:
    """Who said it, as printed. ``pronoun``: only "he" or "she" stands there, ``speaker`` is empty; empty without a
    pronoun: somebody else, whose name is not read."""

    speaker: str
    role: str | None
    span: Span
    pronoun: bool = False


class Quoted(Protocol):
    """Words between marks: without them, and with them."""

    @property
    def span(self) -> Span: ...

    @property
    def outer(self) -> Span: ...


def after_quote(text: str, quoted: Quoted, right: int) -> Attribution | None:
    """The attribution that follows a quotation, looking no farther than ``right``."""
    at = quoted.outer.end
    window = text[at : min(right, at + REACH_CHARS)]
    lead = re.match(r"[\s,*_—–-]*", window)
    start = lead.end() if lead else 0
    phrase = window[start:]
    if _UNSAID.match(phrase):
        end = _PHRASE_END.search(phrase)
        told = re.split(r"\bque\b", phrase[: end.start()] if end else phrase)[0]  # behind "que" stands what was said
        verb = Attribution("", None, Span(at + start, at + start + len(phrase.split()[0])))
        if late := _LATE.match(told):
            return _person_first(text, at + start, at + start + late.end(), phrase[late.end() :]) or verb
        return replace(verb, pronoun=not re.search(_CAP, _PLACE.sub("", told)))
    if match := re.match(rf"{_SAID}\s+|(?:according to|según|en palabras de)\s+", phrase):
        return _person_first(text, at + start, at + start + match.end(), phrase[match.end() :])
    if text[quoted.span.end - 1] not in ",?!—–-" and not window[:start].strip(" *_\n").startswith((",", "—", "–")):
        return None
    match = re.match(rf"(?P<who>[^;:“”\"«»\n]{{2,160}}?),?\s+(?P<said>{_SAID})\b", phrase)
    if not match or _NO_SPEAKER.match(match["who"]) or _SENTENCE_END.search(match["who"]):
        return None
    if _IN_SPANISH.fullmatch(match["said"]) and _LED_IN_SPANISH.match(match["who"]):
        return None
    return _who(match["who"], Span(at + start, at + start + match.end()))


def before_quote(text: str, between: Span) -> Attribution | None:
    """The attribution that ends where a quotation opens: "Ann Lee said, ", "according to Ann Lee: "."""
    start = max(between.start, between.end - REACH_CHARS)
    window = text[start : between.end]
    ends = [match.end() for match in _PHRASE_END.finditer(window) if match.end() < len(window.rstrip())]
    offset = ends[-1] if ends else 0
    phrase = window[offset:]
    offset += len(phrase) - len(phrase.lstrip(" \n,*_"))
    phrase = window[offset:]
    match = re.match(
        rf"(?P<who>.{{2,200}}?)(?P<comma>,?)\s+(?:also\s+|has\s+|later\s+|then\s+|también\s+)?(?P<said>{_SAID})(?P<rest>[^.]{{0,80}}?)"
        rf"(?P<end>[,:]?|\s+that|\s+the|\s+it|\s+que)\s*[*_]*$",
        phrase,
        re.DOTALL,
    )
    if match and (match["end"] or not match["rest"] or match["rest"][-1].islower()):
        who = _last_clause(match["who"], bool(_IN_SPANISH.fullmatch(match["said"])))
        if not match["comma"] and (first := _ROLE_FIRST.fullmatch(_split_at_comma(who)[0])) and first["opens"]:
            return None
        return _who(who, Span(start + offset, start + offset + len(phrase.rstrip(" *_"))))
    if match := _ACCORDING.match(phrase):
        return _who(match["who"], Span(start + offset, start + offset + len(phrase.rstrip())))
    return None


def _person_first(text: str, start: int, name_at: int, rest: str) -> Attribution | None:
    """After a verb: "OGA founder Ann Lee, in a statement" or "Ann Lee, founder of OGA"."""
    end = _PHRASE_END.search(rest)
    phrase = rest[: end.start()] if end else rest
    cut = _CUT.search(phrase)
    phrase = (phrase[: cut.start()] if cut else phrase).rstrip(" ,*_")
    return _who(phrase, Span(start, name_at + len(phrase))) if phrase else None


def _who(phrase: str, span: Span) -> Attribution | None:
    """Split the words that name a speaker into name and role."""
    phrase = " ".join(phrase.replace("**", "").split()).strip(" ,")
    if _PRONOUN.fullmatch(phrase):
        return Attribution("", None, span, pronoun=True)
    head, comma, tail = _split_at_comma(phrase)
    behind = _FULL_NAME.match(tail.strip())
    name, role_before = _name_and_role(head)
    first = _ROLE_FIRST.fullmatch(head)
    if first and first["opens"] and behind and behind[0] != tail.strip(" ,"):
        first = None  # the name has a role of its own behind it
    if behind and (first or _UNIT.fullmatch(name)):
        return Attribution(behind[0], _unled(head), span)
    if not name:
        return None
    if _UNIT.fullmatch(name) or _SOMEBODY_ELSE.search(_TITLES_LAST.sub("", head[: head.rindex(name)])):
        return Attribution("", None, span)
    role_after = tail.strip(" ,") if comma and not _NO_ROLE.match(tail.strip()) else ""
    role = re.sub(r"(?<=[A-Z]{2})\.$", "", ", ".join(part for part in (role_before, role_after) if part))
    return Attribution(name, role or None, span)


def _split_at_comma(phrase: str) -> tuple[str, str, str]:
    match = re.search(r",(?!\s+(?:Jr\.|Sr\.|II|III|IV|Esq\.|Ph\.?D|J\.?D|M\.?D))", phrase)
    return (phrase[: match.start()], ",", phrase[match.end() :]) if match else (phrase, "", "")


def _name_and_role(head: str) -> tuple[str, str]:
    """ "OGA founder Ann Lee" -> ("Ann Lee", "OGA founder"); a name that is all capitals words is cut
    after its last title: "Utopia Attorney General Ann Lee"."""
    run = re.search(rf"(?P<run>{_RUN}{_SUFFIX})$", head)
    if not run:
        return "", ""
    words = run["run"]
    title = list(re.finditer(rf"(?<![\w.]){TITLE}(?![\w])", words))
    if title and title[-1].end() < len(words):
        name, before = words[title[-1].end() :].strip(), words[: title[-1].end()]
        role = f"{head[: run.start()]}{before}".strip(" ,")
        if _UNIT.fullmatch(name) and (parts := _UNIT_AND_NAME.fullmatch(name)):
            name, role = parts["name"], f"{role} {parts['unit']}"
    elif _LED_OFFICE.search(head[: run.start()]) and (parts := _UNIT_AND_NAME.fullmatch(words)):
        name, role = parts["name"], f"{head[: run.start()]}{parts['unit']}"
    elif title and not head[: run.start()].strip():
        return "", ""
    else:
        name, role = words, head[: run.start()].strip(" ,")
    role = _unled(role)
    role = "" if _NO_ROLE.match(role) or _LED_IN_SPANISH.match(role) else role
    if match := _OF_SOMETHING.fullmatch(name):
        name, role = match["name"], f"{role} {match['of']}".strip()
    return name.strip(), role


def _unled(role: str) -> str:
    """A role without the article or the conjunction before it."""
    return re.sub(rf"^(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|and|while|but|{_ARTICLE}|y|mientras)\s+", "", role)


def _last_clause(phrase: str, spanish: bool) -> str:
    """ "In a letter to members, Ann Lee" -> "Ann Lee": what stands before a fronted phrase's comma."""
    match = (_FRONTED_IN_SPANISH if spanish else _FRONTED).match(phrase)
    return phrase[match.end() :] if match else phrase
