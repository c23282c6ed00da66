"""What leads to a quotation without a verb of saying -> the words that name its speaker.

"As Ann Lee put it, ", "For Ann Lee, it was simple: ", "Ann Lee disagreed: ", "Ann Lee, mayor: ", and the line before a
statement ("Ann Lee issued the following statement:"). Each is a closed form that holds no other name.
"""

from __future__ import annotations

import re

from ingest.anatomy.given_names import is_given_name
from ingest.anatomy.name_lines import is_person
from ingest.anatomy.retelling import is_retold, tells_of_words
from ingest.anatomy.speakers import CAP, TITLE
from ingest.lazy_pattern import pattern

_NAME = rf"{CAP}(?:\s+(?:(?:de|del|la|van|von)\s+)*{CAP})+"
_NO_OTHER = r"(?:on|of|about|in|at|by|with|for|from|to|as|when|if|and|or|but|than|de|en|para|por|con|sobre|y)"
_THEIR = rf"(?:Its|Her|His|Their|Our|The|Su|El|La|{CAP}(?<=['’]s))"
_OF_A_BODY = rf"\s+(?:of|from)\s+(?:(?:the|an?|its)\s+)?(?:(?!{_NO_OTHER}\b)[\w’'&.-]+\s+){{0,5}}?[\w’'&.-]+"
_WHO = (
    rf"(?P<who>(?:(?!{_NO_OTHER}\b)[\w’'.-]+\s+){{0,5}}?{_NAME}(?:{_OF_A_BODY}|,\s[^,:;]{{2,80}},)?|"
    rf"{_THEIR}\s+[a-zß-ÿ][^,:;A-Z“”\"]{{1,50}},\s+{_NAME},)"
)
_ADJECTIVE = (
    r"(?:blunt|clear|cautious|sceptical|skeptical|adamant|unequivocal|categorical|emphatic|defiant|unmoved|unimpressed|"
    r"unconvinced|unrepentant|delighted|furious|scathing|philosophical|optimistic|pessimistic|critical|direct|succinct|"
    r"brief|firm|upbeat|hopeful|proud|angry|frank|candid|resolute|sure|certain|harsh|tart|dismissive|enthusiastic|"
    r"jubilant|relieved|generous|modest|contundente|clar[oa]|tajante|escéptic[oa]|rotund[oa])"
)
_REACTED = (
    r"(?:welcomed|praised|hailed|condemned|criticized|criticised|defended|blamed|apologi[sz]ed|disagree[sd]|agree[sd]|"
    r"concurred|reacted|hit back|shot back|struck back|chimed in|interjected|summed up|summed it up|"
    r"celebró|lamentó|criticó|defendió|discrepó|discrepa)"
)
# Spanish says how somebody took it, and to whom, before the colon: "mostró su satisfacción", "exigió a la Agencia".
_REACCIONA = (
    r"(?:(?:ha\s+)?(?:mostrado|expresado|pedido|exigido|reclamado|rechazado|agradecido|felicitado|apoyado|elogiado|cuestionado|"
    r"instado|animado|apelado|coincidido|replicado|lamentado|celebrado|defendido|criticado|valorado)|"
    r"(?:se\s+)?(?:mostró|declaró|felicitó|congratuló|quejó|sumó|comprometió)|expresó|pidió|pide|exigió|exige|reclamó|"
    r"rechazó|agradeció|apoyó|alabó|elogió|aplaudió|cuestionó|instó|animó|apeló|coincidió|replicó|contestó|restó|quitó|"
    r"tranquilizó|reaccionó|arremetió|cargó|hizo un llamamiento|llamó|dio las gracias|ofreció|puso en duda|"
    r"lo tiene claro|lo resumió|va más allá|fue más allá)"
)
_QUIEN = (
    rf"(?:(?:Por su parte|A su vez|También|Asimismo|En cambio|Preguntad[oa] [^,:]{{3,60}}),?\s+)?(?P<who>"
    rf"(?:El|La|Su|el|la|su)\s+[a-zß-ÿ][^,:;“”\"«»]{{1,90}},\s+{_NAME}|"
    rf"(?:(?:El|La|Su|el|la|su)\s+)?(?:[A-Za-zß-ÿ][a-zß-ÿ]+\s+){{0,3}}?{_NAME}(?:,\s[^:;“”\"«»]{{2,90}})?),?"
)
_PLAIN = r"(?:[^:“”\"«»A-ZÀ-ÖØ-Þ.]{0,80})"
_PUT = pattern(r"^,?\s+(?:puts?|has put)\s+it\b")
_FORMS = tuple(
    pattern(rf"{form}\s*[*_]*$")
    for form in (
        rf"(?:[Aa]s|[Cc]omo)\s+(?P<who>(?:(?!{_NO_OTHER}\b)[\w’'.-]+\s+){{0,4}}?{CAP}(?:\s+{CAP})*)\s+"
        rf"(?:(?:has|had|once|later|also|lo)\s+)?(?:puts?|said|says|wrote|writes|expresó|dijo|dice)(?:\s+it)?(?:{_PLAIN}),",
        rf"{_WHO}\s+(?:puts?|has put|sums? up|summed)\s+(?:it|the matter)(?:\s+{_PLAIN})?:",
        rf"{_WHO}\s+(?:has|had|tells|offers|offered)\s+(?:another|a different|a simpler|a simple|a blunter)\s+"
        r"(?:explanation|view|theory|answer|idea|opinion|story|version):",
        rf"{_WHO}\s+(?:was|is|were|remains|remained|fue|es|estuvo)\s+(?:(?:more|less|equally|also|quite|very|rather|"
        rf"just as|más|menos|muy|not|even more|no less|far more)\s+)?{_ADJECTIVE}(?:\s+{_PLAIN})?:",
        rf"{_WHO}\s+{_REACTED}\b{_PLAIN}:",
        rf"{_QUIEN}\s+{_REACCIONA}\b(?![^:]*\bque\s+(?:\w+\s+)?(?:grit|dig|dij|cant|repit|escrib|le[iy]))[^:.“”\"«»]{{0,120}}:",
        rf"[Pp]ara\s+(?P<who>(?:el|la|su)\s+[a-zß-ÿ][^,:;“”\"«»]{{1,90}},\s+{_NAME}|{_NAME}(?:,\s[a-zß-ÿ][^,:;“”\"«»]{{2,80}})?),\s+"
        r"[^,:;.“”\"«»]{2,60}\s(?:es|son|era|fue|será|sería|supone|representa|significa|constituye)",
        rf"(?:[Ff]or|[Tt]o|[Pp]ara)\s+(?P<who>(?:(?!{_NO_OTHER}\b)[\w’'.-]+\s+){{0,4}}?{_NAME}),\s+(?:however,\s+|though,\s+)?"
        r"(?:it|this|that|the (?:matter|answer|question|choice|reason|lesson|point)|la cosa|el asunto|la respuesta)\s+"
        r"(?:was|is|era|es|fue)\s+(?:(?:very|quite|all|as|muy)\s+)?[a-zß-ÿ]+:",
    )
)
# "of the consumer group Fair Taps": who is of one is a person.
_GROUP = (
    r"(?:the|an?|its|our)\s+(?:[a-zß-ÿ-]+\s+){0,2}(?:group|association|union|charity|campaign|society|party|federation|"
    rf"council|institute|university|network|organi[sz]ation)(?:\s+{CAP}){{0,4}}"
)
# 'Ann Lee called the plan "a price, and a fair one"'
_CALLED = pattern(
    rf"(?P<who>(?:The\s+)?(?P<title>(?:(?:{CAP}\s+)?(?i:{TITLE})\s+){{0,4}})(?P<name>{_NAME})"
    rf"(?:,\s(?P<role>(?!who)[^,:;]{{2,80}}),|\s+of\s+{CAP}(?:\s+{CAP}){{0,2}}|\s+(?P<group>(?:of|from)\s+{_GROUP}))?)\s+"
    r"(?:(?:has|had|also|later|has also)\s+)?(?:call(?:ed|s)|describe[sd]|dubbed|branded|labell?ed|termed)\s+"
    r"(?P<what>(?:it|this|that|them|the|an?|his|her|its|their|our)\b[^,:;.“”\"«»]{0,80}?)(?:\s+as)?\s*[*_]*$"
)
_HEADED = pattern(rf"[*_]*(?P<who>{_NAME},\s+(?P<role>[^:;“”\"«»]{{3,90}}?)[*_]*):\s*[*_]*$")
_OFFICE = pattern(
    rf"(?:^|\b)(?:{TITLE}|resident|neighbou?r|student|pupil|teacher|parent|member|farmer|owner|nurse|head|"
    r"vecin[oa]|alumn[oa]|maestr[oa]|dueñ[oa]|médic[oa])(?!\w)",
    re.IGNORECASE,
)
_ROLE_LEADS_ON = pattern(rf"(?:{_NO_OTHER}|after|before|during|best)\b", re.IGNORECASE)
_STATEMENT = (
    pattern(
        rf"{_WHO},?\s+(?:(?:has|today|also|has today)\s+)?(?:issued|released|made|gave|sent out)\s+"
        r"(?:the following|this|the)\s+(?:\w+\s+)?statement\b[^:“”\"]*:\s*[*_]*$"
    ),
    pattern(
        r"(?:(?:The following|Here|Below|This)(?: (?:below|here))? is|Following is|Read|Watch) (?:an?|the) "
        rf"(?:(?:full|complete|written|prepared) )*(?:statement|remarks|comment|response) (?:from|by|of) "
        rf"(?P<who>(?:[\w’'.-]+\s+){{0,4}}?{_NAME}(?:,\s[^:;“”\"]{{2,90}}?)?),?"
        r"(?:\s(?:on|about|regarding|following|after|in|at)\b[^:“”\"]*)?:\s*[*_]*$"
    ),
    pattern(
        r"(?:(?:The following|This) )?[Ss]tatement (?:is|may be|can be|should be) attribut(?:able|ed) to "
        rf"(?P<who>(?:[\w’'.-]+\s+){{0,4}}?{_NAME}(?:,\s[^:;“”\"]{{2,90}})?):\s*[*_]*$"
    ),
)


def introduced(phrase: str) -> str | None:
    """Who speaks next, where the last words of a sentence before a quotation say so."""
    found = next((match for form in _FORMS if (match := form.fullmatch(phrase))), None)
    if found is None or (phrase.rstrip(" *_").endswith(":") and is_retold(_PUT.sub("", phrase[found.end("who") :]))):
        return None
    return found["who"]


def called(phrase: str) -> str | None:
    """Who is said to call something by the words that are quoted next: "Ann Lee, the mayor, called the pier ". Only
    a person, with a common given name or an office: bodies of people, papers and people who are only written about
    call nothing so."""
    match = _CALLED.fullmatch(phrase)
    if match is None or not is_person(match["name"]) or tells_of_words(match["what"]):
        return None
    known = is_given_name(match["name"].split()[0])
    if match["group"]:
        return f"{match['title']}{match['name']}, {match['group']}"
    return match["who"] if known or match["title"] or _OFFICE.search(match["role"] or "") else None


def headed(line: str) -> str | None:
    """ "Ann Lee, mayor of Alder" of "Ann Lee, mayor of Alder: ", where a paragraph begins so."""
    match = _HEADED.fullmatch(line)
    if not match or _ROLE_LEADS_ON.match(match["role"]) or not _OFFICE.search(match["role"]):
        return None
    return match["who"]


def makes_statement(paragraph: str) -> str | None:
    """Who makes the statement that a paragraph announces for the next one."""
    return next((match["who"] for form in _STATEMENT if (match := form.fullmatch(paragraph))), None)
