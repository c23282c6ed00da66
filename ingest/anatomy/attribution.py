"""The words beside a quotation -> who said it, and in which role.

"said OGA founder Ann Lee", "Ann Lee, president and founder, said", "according to Mayor Ann Lee".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Protocol

from ingest.anatomy.circumstances import without_circumstance
from ingest.anatomy.date_forms import DAY_NAME
from ingest.anatomy.honours import ABBREVIATED
from ingest.anatomy.introductions import called, headed, introduced
from ingest.anatomy.name_lines import label
from ingest.anatomy.retelling import is_retold, is_unreal, names_words
from ingest.anatomy.roles import office_taken
from ingest.anatomy.speakers import (
    CAP,
    LED_IN_SPANISH,
    NO_ROLE,
    RELATIVE,
    ROLE_FIRST,
    Attribution,
    named,
    split_at_comma,
)
from ingest.anatomy.verbs import NARRATED, REPLIED, SAID, VERB, VERBO
from ingest.document import Span
from ingest.lazy_pattern import pattern

REACH_CHARS = 240  # an attribution stands no farther from its quotation

_ADVERB = r"(?:(?:had|has|also|later|then|once|again|[a-z]+ly|también|luego|después)\s+)?"
# "— Ann Lee, mayor" at the end of a line
_SIGNED = pattern(
    rf"[ \t*_]*\n?[ \t*_]*(?:[—–―]|--|-(?=[ \t]))[ \t]*(?P<who>{CAP}(?:[ ]{CAP}){{1,3}}"
    rf"(?:,[ ](?![^\n]*[.!?;:][ ])[^\n“”\"«»]{{2,90}})?)[.*_ \t]*(?=\n|$)"
)
_UNSAID = pattern(rf"{VERBO}(?=\s*(?:[.,;:]|$)|\s+(?:que|en|al|tras|durante|sobre)\b)")
# "dijo en un comunicado Ana Pérez", "afirmó en rueda de prensa la alcaldesa Ana Pérez": up to who said it.
_AT = r"(?:en|al?|tras|durante|sobre|ante|de|del|con|contra|para|por|desde|hasta|entre|hacia|según|sin|y|o)"
_DEFINITE = r"(?:el|la|los|las|del|al)"
_TIME = (
    r"(?:pasad[oa]s?|próxim[oa]s?|semana|mes|año|día|tarde|noche|mañana|madrugada|víspera|jornada|lunes|martes|"
    r"miércoles|jueves|viernes|sábado|domingo)"
)
_LATE = pattern(
    rf"{VERBO},?\s+(?:(?:\S+\s+)+?(?!(?:{_AT}|\w+[aei]r)\s)\S+\s+(?=(?:el|la|los|las)\s+(?!{_TIME}\b)[a-zß-ÿ])|"
    rf"(?:en|tras|durante)\s+(?:(?!{_DEFINITE}\s)[a-zß-ÿ]+\s+)*?(?!(?:{_AT}|{_DEFINITE}|una?|\w+[aei]r)[\s,])[a-zß-ÿ]+,?\s+"
    rf"(?={CAP}\s+(?:(?:de|del|la|los|las)\s+){{0,2}}{CAP}))"
)
_PLACE = pattern(rf"\b{_AT}\s+(?:(?:el|la|los|las)\s+)?{CAP}(?!\s+{CAP})")
_IN_SPANISH = pattern(VERBO)
_CAPITAL = pattern(CAP)
_ACCORDING = pattern(
    rf"(?:according to|in the words of|según(?:\s+{VERBO})?|tal (?:y )?como\s+{VERBO}|de acuerdo con|en palabras de|"
    r"en opinión de|a juicio de)\s+(?P<who>.{2,160}?)[,:]\s*$",
    re.IGNORECASE | re.DOTALL,
)
_MID_SENTENCE = pattern(
    r"(?:\b(?:is|was|are|were|es|era|fue)|,),?\s+(?:in the words of|en palabras de)\s+(?P<who>[^,:]{2,80}),\s*$"
)
_NO_SPEAKER = pattern(
    rf"(?:{NO_ROLE.pattern}|is|was|are|were|has|have|had|will|for|from|a report|the report)\b", re.IGNORECASE
)
_CUT = pattern(
    rf",?\s+(?:who|whose|which|adding|noting|during|before|after|when|while|as|in an?|in response|at a|at the|"
    rf"on {DAY_NAME}|speaking|following|citing|about|on behalf of|quien(?:es)?|cuy[oa]s?|durante|tras|mientras|cuando|"
    r"en un[ao]? (?:comunicado|entrevista|declaración|carta|rueda|reunión|acto))\b"
)
_DOUBTED = pattern(r"\w\?")  # "said Ann Lee? No, ..."
_TO = pattern(
    rf"(?<=\w)\s+al?\s+(?=(?:(?:la|los|las)\s+)?(?:[a-zß-ÿ]+\s+)?{CAP}|"
    r"(?:la prensa|(?:los\s+)?(?:medios|periodistas|presentes))\b)"
)  # "señaló Ana Pérez a Rosa Vega"
_FRONTED = pattern(
    r"(?:in|on|at|during|after|as|when|while|following|with|today|yesterday|earlier|later|asked|questioned|pressed|quoting|citing|"
    r"like|unlike|through|via|despite|before|since|until|under|because of|thanks to|according to|alongside|beside|from|"
    r"of|to|for|by|(?:along|together) with|(?:joined|flanked|accompanied|supported|backed|led|surrounded) by|"
    r"[a-z]+ing(?=\s+(?-i:[a-zß-ÿ])))\b[^,]*,\s+",
    re.IGNORECASE,
)
_WHOM = pattern(r",?\s+(?:le|les|nos|me)$")  # "A la alcaldesa, Ana Pérez, le respondió"
_FRONTED_IN_SPANISH = pattern(  # "Al cerrar el acto, Ana Pérez", and not "Al Gore, exvicepresidente"
    r"(?:en|durante|tras|al?(?=\s+(?-i:[a-zß-ÿ]))|ayer|hoy|con|por|desde|ante|además|asimismo|también|sobre|respecto|"
    r"preguntad[oa]s?|junto|acompañad[oa]s?|sin embargo|no obstante|luego|después|"
    r"(?!supuesta|presunta|aparente)\w+mente|mientras tanto|entretanto)\b[^,]*,\s+",
    re.IGNORECASE,
)
# What may stand between a verb and who said it: "añadió por su parte la alcaldesa".
_ASIDE = (
    r"(?:,?\s+(?:por su (?:parte|lado)|a su vez|a continuación|al respecto|también|además|asimismo|igualmente|hoy|ayer|"
    r"esta (?:mañana|tarde|noche|semana)|\w+mente),?)"
)
# "..., según explicó la alcaldesa", "... Así lo ha anunciado la alcaldesa"
_SO_SAID = pattern(
    rf"(?:(?:según|tal (?:y )?como|como)\s+|[.:;]?\s*[Aa]sí\s+lo\s+){VERBO}{_ASIDE}?\s+|"
    r"[.:;]?\s*[Aa]sí(?:\s+de\s+\w+)?\s+se\s+(?:ha\s+)?(?:mostrado|mostró|expresado|expresó|pronunciado|pronunció|"
    rf"manifestado|manifestó)\s+|{VERBO}{_ASIDE}\s+"
)
_OPENER = pattern(
    rf"(?:As|When|But|And|Yet|So|Then|Because|Since|Once|Still|Later|Today|Yesterday|Now|Como|Cuando|"
    rf"Pero|Ayer|Hoy)\s+(?={CAP}\s)"
)
_AS_SHE = pattern(r"(?:,|\b(?:and|but|that|as|when|y|pero))\s+(?:he|she|they|él|ellas?|ellos)$")  # "Earlier, she"
# After what opens a sentence, of two names either may belong to it: "In a text read by her aide, Rosa Stone, Ann Lee".
_TWO_NAMES = pattern(rf"{CAP}(?:\s+{CAP})+,\s+{CAP}(?:\s+{CAP})+")
_THREE_WORDS = pattern(r"[“\"«](?:[^\s“”\"«»]+\s+){2}")
_PUT_IT = pattern(  # '..., as Ann Lee put it'
    rf"(?:as|como)\s+(?P<who>(?:the\s+)?(?:[a-zß-ÿ]+\s+){{0,4}}?{CAP}(?:\s+{CAP})*)\s+(?:puts?|has\s+put|lo\s+expresó)\b(?:\s+it\b)?"
)
_FULL_STOP = (  # one after an initial or a title ends nothing
    r"(?<!\b[A-Z])(?<!\.[A-Z])(?<!\bGov|\bSen|\bRep|\bDet|\bSgt|\bMrs|\bRev)(?<!\bCapt|\bProf)"
    r"(?<!\bMr|\bMs|\bDr|\bLt|\bJr|\bSr)(?<!\bEsq)(?<!\.Ed|\.Sc)(?<!\.Eng)(?<!\.Phil)"
    + "".join(rf"(?<!\b{short})" for short in ABBREVIATED)
    + r"\.(?!(?<=\bNo\.)\s\d)(?=\s|$|\*)"
)
_WRAPPED = pattern(rf"(?<=[\w,])\n(?=[a-zß-ÿ]|{CAP}(?:\s{CAP})?(?:[,.;]|\s[a-zß-ÿ]))")  # a line that a name runs over
_SENTENCE_END = pattern(_FULL_STOP)
_PHRASE_END = pattern(rf"{_FULL_STOP}|[;:“\"«»—–\n]|\s--?\s")

_THEIR_VIEW = pattern(r"(?:A su (?:juicio|entender|parecer)|En su opinión|En sus palabras|Según (?:él|ella)),?\s*")
_DON = pattern(rf"\b(?:D\.|Dña\.|D\.ª|Dª\.?|D\.ña)\s+(?={CAP})")
_SAID_FIRST = pattern(
    rf"(?:dijeron|{SAID}|{REPLIED}|{NARRATED})\s+|(?:according to|según|en palabras de|en opinión de|a juicio de)\s+"
)
_WHO_AFTER = r"(?P<who>[^;:“”\"«»\n]{2,160}?)"
_SAID_AFTER = rf"\s+{_ADVERB}(?P<said>{SAID}|{REPLIED}|{NARRATED})\b"
_OBJECT = pattern(
    r"\s+(?:no|yes|nothing)(?=[\s.,;])|\s+(?:(?:she|he|they|it)|that(?!\s+(?:day|morning|afternoon|evening|night|week|month|year)))\s"
)
# After a question or a cry a sentence of its own may begin ('"Why?" Ann Lee said the pier is closed'): there little
# may follow.
_ENDS = pattern(
    r"\s*(?:[.,;:—–\n]|$)|\s+(?:in|at|on|during|after|before|when|while|as|of|about|from|outside|him|her|them|us|reporters|"
    r"\w+day|en|al|a|tras|durante|sobre)\b"
)
_SHORT_WORDS = 6
_NAMED_FIRST = pattern(rf"{_WHO_AFTER}(?P<comma>,?){_SAID_AFTER}")
_NAMED_FIRST_COMMA = pattern(rf"{_WHO_AFTER}(?P<comma>,){_SAID_AFTER}")
_SAID_BEFORE = (
    rf"\s+{_ADVERB}(?P<said>{SAID}|{NARRATED}(?=[,:]\s*[*_]*$)|{REPLIED}(?=[,:]|\s+(?:on|in|at|last|early|late)\b[^,:]{{0,40}}[,:]\s*$))\b(?P<rest>[^.]{{0,80}}?)"
    rf"(?P<end>[,:]?|\s+that|\s+the|\s+it|\s+que)\s*[*_]*$"
)
_BEFORE = pattern(rf"(?P<who>.{{2,200}}?)(?P<comma>,?){_SAID_BEFORE}", re.DOTALL)
_BEFORE_COMMA = pattern(rf"(?P<who>.{{2,200}}?)(?P<comma>,){_SAID_BEFORE}", re.DOTALL)
# 'Said Ann Lee, director: "..."', 'Added the mayor, Ann Lee, "..."'
_INVERTED = pattern(rf"(?=[A-ZÀ-ÖØ-Þ])(?i:{VERB}|{VERBO})\s+(?P<who>[^.:;]{{2,160}}?)[,:]\s*[*_]*$")
IS_SAID = pattern(rf"\b(?:{SAID}|{REPLIED})\b")
# 'Ann Lee told the Post. "..."': who was told is no person and has no words of their own there.
TOLD_WHOM = (
    r"\s+(?:the\s+(?:[A-Z][\w&’'-]*(?:\s+[A-Z][\w&’'-]*){0,3}|committee|council|commission|board|court|jury|hearing|"
    r"meeting|crowd|audience|assembly|conference|congregation|newspaper|paper|station|panel|press|media|members|"
    r"delegates|reporters|guests|inquiry)|[A-Z]{3,}(?:\s+(?:News|Radio))?|Reuters|reporters|journalists|members|delegates|"
    r"councill?ors|lawmakers|legislators|guests|the\s+\w+\s+(?:committee|council|commission|board|news\s+conference))"
    r"(?:\s+(?:on|in|at|last|this|after|before|during|today|yesterday|earlier)\b[^.:;,“”\"«»]{0,60})?"
)
_TOLD = pattern(rf"(?P<who>[^.:;]{{2,160}}?)(?P<comma>,?)\s+{_ADVERB}told{TOLD_WHOM}[.:]\s*$")


class Quoted(Protocol):
    """Words between marks: without them, and with them."""

    @property
    def span(self) -> Span: ...

    @property
    def outer(self) -> Span: ...


def after_quote(text: str, quoted: Quoted, right: int) -> Attribution | None:
    """The attribution that follows a quotation, looking no farther than ``right``."""
    at = quoted.outer.end
    window = _WRAPPED.sub(" ", text[at : min(right, at + REACH_CHARS)])
    if (signed := _SIGNED.match(window)) and text[quoted.span.end - 1] in ".!?…":
        return named(signed["who"], Span(at + signed.start("who"), at + signed.end("who")))
    lead = re.match(r"[\s,*_—–-]*", window)
    start = lead.end() if lead else 0
    phrase = window[start:]
    if said := _UNSAID.match(phrase):
        end = _PHRASE_END.search(phrase)
        told = re.split(r"\bque\b", phrase[: end.start()] if end else phrase)[0]  # after "que" stands what was said
        verb = Attribution("", None, Span(at + start, at + start + said.end()))
        if late := _LATE.match(told):
            return _person_first(text, at + start, at + start + late.end(), phrase[late.end() :]) or verb
        return replace(verb, pronoun=not _CAPITAL.search(_PLACE.sub("", told)))
    if (put := _PUT_IT.match(phrase)) and (who := named(put["who"], Span(at + start, at + start + put.end()))):
        return who
    if match := _SO_SAID.match(phrase) or _SAID_FIRST.match(phrase):
        return _person_first(text, at + start, at + start + match.end(), phrase[match.end() :])
    if quoted.span.of(text).rstrip("'’ ")[-1:] not in ",?!—–-" and not window[:start].strip(" *_\n").startswith(
        (",", "—", "–")
    ):
        return None
    match = _NAMED_FIRST.match(phrase)
    if match and not match["comma"] and _in_relative(match["who"]):
        match = _NAMED_FIRST_COMMA.match(phrase) or match
    if not match or _NO_SPEAKER.match(match["who"]) or _SENTENCE_END.search(match["who"]):
        return None
    if _IN_SPANISH.fullmatch(match["said"]) and LED_IN_SPANISH.match(match["who"]):
        return None
    span = Span(at + start, at + start + match.end())
    cried = quoted.span.of(text).rstrip("'’ ")[-1:] in "?!"
    if cried and (not _ENDS.match(phrase, match.end()) or len(split_at_comma(match["who"])[0].split()) > _SHORT_WORDS):
        return None
    if _OBJECT.match(phrase, match.end()):
        return Attribution("", None, span)  # what they say follows: "Under the slogan "...," Ann Lee said she will run"
    return named(without_circumstance(match["who"]), span, ends=bool(match["comma"])) or Attribution("", None, span)


def before_quote(text: str, between: Span) -> Attribution | None:
    """The attribution that ends where a quotation opens: "Ann Lee said, ", "according to Ann Lee: "."""
    start = max(between.start, between.end - REACH_CHARS)
    window = _WRAPPED.sub(" ", text[start : between.end])
    ends = [match.end() for match in _PHRASE_END.finditer(window) if match.end() < len(window.rstrip())]
    offset = ends[-1] if ends else 0
    phrase = window[offset:]
    offset += len(phrase) - len(phrase.lstrip(" \n,*_"))
    phrase = window[offset:]
    span = Span(start + offset, start + offset + len(phrase.rstrip(" *_")))
    if (told := _TOLD.match(phrase)) and not is_unreal(told["who"], "told", ""):
        who = without_circumstance(_last_clause(told["who"], spanish=False))
        return named(who, span, ends=bool(told["comma"])) or Attribution("", None, span)
    match = _BEFORE.match(phrase)
    if match and not match["comma"] and _in_relative(match["who"]):
        match = _BEFORE_COMMA.match(phrase) or match
    if match and (match["end"] or not match["rest"] or match["rest"][-1].islower()):
        spanish = _IN_SPANISH.fullmatch(match["said"]) is not None
        who = _last_clause(match["who"], spanish)
        if spanish and (whom := _WHOM.search(who)):
            if match["who"].startswith(("A ", "Al ")):
                return Attribution("", None, Span(start + offset, start + offset + len(phrase.rstrip(" *_"))))
            who = who[: whom.start()]
        if is_retold(match["rest"] + match["end"]) or is_unreal(
            phrase[: match.start("said")], match["said"], match["rest"]
        ):
            return Attribution("", None, span)
        if not match["comma"] and (first := ROLE_FIRST.fullmatch(split_at_comma(who)[0])) and first["opens"]:
            return None
        if _AS_SHE.search(who):
            return Attribution("", None, span, pronoun=True)
        if RELATIVE.match(who) or (who != match["who"] and _TWO_NAMES.fullmatch(who)):
            return Attribution("", None, span)
        found = named(without_circumstance(who), span, ends=bool(match["comma"]))
        return found or (Attribution("", None, span) if names_words(phrase) else None)
    if match := _ACCORDING.match(phrase) or _MID_SENTENCE.search(phrase):
        return named(match["who"], Span(start + offset, start + offset + len(phrase.rstrip())))
    span = Span(start + offset, start + offset + len(phrase.rstrip()))
    if (said := _INVERTED.match(phrase)) and not IS_SAID.search(said["who"]):
        return named(without_circumstance(said["who"], alone=True), span) or Attribution("", None, span)
    if _THEIR_VIEW.fullmatch(phrase):
        return Attribution("", None, span, pronoun=True)
    if names_words(phrase):
        return Attribution("", None, span)
    opens = start + offset == between.start and (start == 0 or text[start - 1] == "\n")
    leads = introduced(phrase) or (called(phrase) if _THREE_WORDS.match(text, between.end) else None)
    leads = leads or ((headed(phrase) or _labelled(text, phrase, between.end)) if opens else None)
    return named(leads.rstrip(" ,*_"), span) if leads else None


def _labelled(text: str, phrase: str, at: int) -> str | None:
    """Who is named by "Ann Lee: " before a whole sentence that opens at ``at``."""
    return label(phrase, text) if text[at + 1 : at + 3].lstrip(" ¡¿")[:1].isupper() else None


def _in_relative(who: str) -> bool:
    """Whether the verb after these words belongs to a clause about somebody: "Ann Lee, who" (wrote the bill, said)."""
    return RELATIVE.match(split_at_comma(who)[2].strip()) is not None


def _person_first(text: str, start: int, name_at: int, rest: str) -> Attribution | None:
    """After a verb: "OGA founder Ann Lee, in a statement" or "Ann Lee, founder of OGA"."""
    end = _PHRASE_END.search(rest)
    phrase = rest[: end.start()] if end else rest
    cut = _CUT.search(phrase) or (_TO.search(phrase) if _IN_SPANISH.match(text, start) else None)
    office = office_taken(phrase[cut.start() :]) if cut else None
    phrase = without_circumstance(phrase[: cut.start()] if cut else phrase, alone=True).rstrip(" ,*_")
    span = Span(start, name_at + len(phrase))
    if not phrase or text.startswith("dijeron", start) or _DOUBTED.search(phrase):
        return Attribution("", None, span)
    if _IN_SPANISH.search(text, start, name_at):
        phrase = _DON.sub("", phrase)
    found = named(phrase, span) or Attribution("", None, span)
    return replace(found, role=office) if office and found.speaker and not found.role else found


def _last_clause(phrase: str, spanish: bool) -> str:
    """ "In a letter to members, Ann Lee" -> "Ann Lee": what stands before a fronted phrase's comma."""
    phrase = _OPENER.sub("", phrase)
    match = (_FRONTED_IN_SPANISH if spanish else _FRONTED).match(phrase)
    return phrase[match.end() :] if match else phrase
