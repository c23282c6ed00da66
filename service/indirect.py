"""A question that is asked indirectly -> the question itself.

"Could you tell me how Utah did?" asks how Utah did, "I was wondering if Utah improved" whether it did, "quisiera saber
quién la firmó" who signed it. Closed forms before a word that asks; anything else stays as it is. English turns its
words round again: "what the grade is" asks "what is the grade".
"""

from __future__ import annotations

import re

from ingest import pattern
from service.reading import with_capital

_OPENING = r"^\W*(?:(?:hola|y|pero|por favor|una pregunta|pregunta)\b\W*)*"
# The words that lead to a question, in whatever order, what some of them say, and the words that begin it.
_LEADING = frozenset(
    """hi hello hey ok okay so well um please pls sorry also and but quick a an the i we you u me us my our your it
    someone anyone anybody somebody boss editor colleague readers team teacher professor am are is was were be
    been have has had do does did can could would will might may should just really still now maybe possibly
    quickly kindly happen want wants wanted need needs needed like love wish hope hoping try trying get got mind
    know telling tell let see learn say check clarify confirm explain remind remember ask asks asked asking
    question wonder wonders wondering wondered curious interested knowing figure find out understand looking for
    to about of in as exactly any chance idea that great good nice help not unsure sure here one im id ive ill
    were weve youd itd its thats dying keen desperate stuck supposed trying on""".split()
)
_SOUGHT = pattern(
    r"\b(?:to (?:know|learn|see|check|ask|find out|figure out|understand|clarify)|"
    r"(?:you|u|anyone|anybody|someone|somebody)(?: happen to)? (?:know|remember)|you could (?:tell|explain)|"
    r"(?:tell|telling|remind|let) (?:me|us)|wonder(?:s|ing|ed)?|curious|interested|ask|asks|asking|"
    r"(?:my|our|a|quick) question|not sure|unsure|(?:any|got any|an) idea|explain|clarify|confirm|looking for is|"
    r"(?:i|we) (?:want|need|would like) is|me understand|stuck on)\b"
)
_GREETING = frozenset("hi hello hey ok okay so well please sorry quick question a".split())
_ASKING = frozenset("how what which who whom whose when where why if whether".split())
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_SPANISH = pattern(
    rf"{_OPENING}¿?(?:"
    r"(?:me |nos )?(?:puedes?|podr[ií]as?|pueden|podr[ií]an) (?:por favor )?"
    r"(?:decir|indicar|aclarar|confirmar|informar)(?:me|nos)?"
    r"|(?:quiero|queremos|quisiera|quisi[eé]ramos|necesito|necesitamos|me gustar[ií]a|nos gustar[ií]a|deseo) "
    r"(?:saber|conocer|averiguar|preguntar)|(?:quer[ií]a|quer[ií]amos) (?:saber|preguntar)|(?:me|nos) "
    r"(?:pregunto|preguntamos|preguntaba)|(?:tengo|tenemos) (?:una|otra) (?:duda|pregunta)|no (?:s[eé]|sabemos)"
    r"|(?:(?:alguien|usted|ustedes) )?(?:sabes?|saben|sabr[ií]as?)(?: usted| ustedes)?|d[ií](?:me|game|ganme|nos)|"
    r"tengo curiosidad por saber|"
    r"mi pregunta es"
    r")[,:]? ¿?(?=(?P<whether>si)\b(?!í)|(?:(?:en|a|de|desde|por|con|para) )?(?:qu[eé]|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|"
    r"qui[eé]n(?:es)?|cu[aá]ndo|d[oó]nde|c[oó]mo)\b)",
    re.I,
)
_THING = (
    r"(?P<thing>(?:(?:the|an?|this|that|these|those|his|her|its|their|our|your|my|all|both) (?:[\w'’-]+ ){1,5}?|"
    r"(?:it|they|he|she|we|you|there) |(?:(?-i:[A-Z])[\w.'’-]* ){1,5}?))"
)
_VERB = r"(?P<verb>is|was|are|were|has|have|had|can|could|will|would|should|must)"
_TURNED = pattern(
    rf"^(?P<asks>what|who|whose|when|where|why|how) {_THING}{_VERB}\b(?P<rest>(?!.*\b(?:that|which|who)\b).*)$", re.I
)
_LAST = pattern(
    r"^(?P<asks>what|who) (?P<thing>(?!is\b|are\b|was\b|were\b)(?:[\w'’-]+ ){1,3}?)(?P<verb>is|are|was|were)$", re.I
)
# "What an F means": what does it mean?
_MEANS = pattern(rf"^what {_THING}means$", re.I)
# "How Utah did": what people say of doing well or badly, and the form after "did" or "does".
_HOW = pattern(
    rf"^how {_THING}(?:(?P<do>did|does|do)|(?P<past>fared|performed|scored|ranked|compared|changed|improved|looked)|"
    r"(?P<now>fares|performs|scores|ranks|compares|changes|looks))\b(?P<rest>.*)$",
    re.I,
)
# "how oregon did in 2013", as a phone writes it.
_HOW_IN_SMALL = pattern(
    r"^how (?P<thing>(?!(?:many|much|often|long|old|far|well|badly|big|large|high|low|soon|fast|good|bad|come|else|few|"
    r"exactly|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|must|may|might)\b)"
    r"[^\W\d_]{3,}(?: [^\W\d_]{3,})?) (?P<do>did|does)\b(?P<rest>(?: (?:in|for|on|by|last|this|then|back)\b.*)?)$",
    re.I,
)
# "I want to run it in my piece on Utah", after a question: what its answer is for.
_PURPOSE = pattern(
    r"(?<=\?)\s+(?:and |so |because )?(?:i|we)(?:['’]?(?:m|re|d)| am| are| would)? "
    r"(?:want|need|plan|hope|planning|hoping|going|like|have)(?: to)? "
    r"(?:run|print|use|quote|publish|cite|include|put|get|a|an|the)\b"
    r"(?! (?:\S+ )*(?:who|what|when|where|which|why|how)\b)"
    r"(?: (?:it|this|that|one|direct|exact|quote|quotation|source|figure|number))*"
    r"(?: (?:in|for|on) (?:my|our|an?|the) [^?!.]{1,40})?[\s.!]*$",
    re.I,
)
# What ends a request, and no part of what it asks.
_THANKS = pattern(r"[\s,]+(?:please|pls|plz|help|help me|thanks|thank you|thx)$", re.I)
_PLAIN = {"fared": "fare", "scored": "score", "compared": "compare", "changed": "change", "improved": "improve"}


def direct(words: str) -> str:
    """The question in ``words`` without what only leads to it, or says what its answer is for; ``words`` where nothing
    does."""
    words = _PURPOSE.sub("", words)
    if led := _SPANISH.match(words):
        asked = words[led.end() :].strip(" ¿?.")
        whether = f"Es cierto que {asked[2:].strip()}" if led["whether"] else with_capital(asked)
        return f"¿{whether}?"
    if (at := _begins(words)) is not None:
        asked = words[at:]
        first, _, stated = asked.partition(" ")
        return f"Is it true that {stated.strip(' ?.!')}?" if first.casefold() in ("if", "whether") else _turned(asked)
    return _asked_how(words) or words  # "my editor wants to know" is left out before


def _begins(words: str) -> int | None:
    """Where the question begins after English words that lead to it; None where nothing leads to one."""
    found, told = None, list[str]()
    for word in _WORD.finditer(words):
        plain = word[0].casefold().replace("’", "").replace("'", "")
        if plain in _ASKING:
            if told and _SOUGHT.search(" ".join(told)):
                found = word.start()
            elif not told and plain != "what":
                return None
        elif plain not in _LEADING:
            break
        told.append(plain)
        if words[word.end() : word.end() + 1] in tuple(".?!") and not _GREETING.issuperset(told):
            break  # the question is in the same sentence
    opens = told[:1] != ["what"] or told[1:2] in (["i"], ["we"], ["im"], ["id"])
    return found if opens else None


def _turned(asked: str) -> str:
    """English in the order of a question."""
    plain = _THANKS.sub("", asked.rstrip(" ?.!"))
    if how := _asked_how(plain):
        return how
    if means := _MEANS.match(plain):
        return f"What does {means['thing'].strip()} mean?"
    if turned := _TURNED.match(plain) or _LAST.match(plain):
        rest = turned.groupdict().get("rest") or ""
        return f"{with_capital(turned['asks'])} {turned['verb'].lower()} {turned['thing'].strip()}{rest}?"
    return f"{with_capital(plain)}?"


def _asked_how(words: str) -> str | None:
    """ "How did Utah do?" of "how Utah did"; None of other words."""
    plain = words.rstrip(" ?.!")
    if small := _HOW_IN_SMALL.match(plain):
        return f"How {small['do'].lower()} {small['thing']} do{small['rest']}?"
    if how := _HOW.match(plain):
        thing, rest = how["thing"].strip(), how["rest"]
        if how["do"]:
            return f"How {how['do'].lower()} {thing} do{rest}?"
        verb = (how["past"] or how["now"]).lower()
        form = _PLAIN.get(verb) or re.sub(r"(?:ed|s)$", "", verb)
        return f"How {'did' if how['past'] else 'does'} {thing} {form}{rest}?"
    return None
