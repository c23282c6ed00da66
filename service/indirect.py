"""A question that is asked indirectly -> the question itself.

"Could you tell me how Utah did?" asks how Utah did, "I was wondering if Utah improved" whether it did, "quisiera saber
quién la firmó" who signed it. Closed forms before a word that asks; anything else stays as it is. English turns its
words round again: "what the grade is" asks "what is the grade".
"""

from __future__ import annotations

import re

_OPENING = (
    r"^\W*(?:(?:hi|hello|hey|ok(?:ay)?|so|well|um+|please|pls|sorry|also|and|but|quick question|question|hola|y|pero)\b"
    r"\W*)*"
)
_ME = r"(?:me|us)"
_I = r"(?:i|we)(?:['’]?(?:m|re|d|ve)| am| was| are| were| would| have)?(?: (?:just|also|really|still|now))*"
_KNOW = r"(?:know|find out|understand|learn|see|ask(?: you)?|check|clarify)"
_ENGLISH = re.compile(
    rf"{_OPENING}(?:"
    rf"(?:can|could|would|will) (?:you|u|someone|anyone) (?:(?:please|maybe|possibly|just|quickly|kindly) )*"
    rf"(?:tell {_ME}|explain(?: to {_ME})?|remind {_ME}|let {_ME} know|say|check|clarify|confirm)"
    r"|(?:do|does|would) (?:you|u|anyone|anybody|someone) (?:happen to )?(?:know|remember|have any idea|have an idea)"
    rf"|{_I} (?:wonder(?:ing|ed)?|curious(?: to know)?|asking(?: you)?|trying to {_KNOW}|hoping to {_KNOW}|"
    rf"(?:like|love|want|wanted|need|needed|wish|have) to {_KNOW}|interested in(?: knowing)?|not sure|unsure)"
    r"|(?:just )?(?:wondering|wondered|curious)|(?:please )?(?:tell|remind) (?:me|us)|(?:any|got any) idea"
    r"|what (?:i|we) (?:want|need|would like|wanted)(?: to know)? is|(?:my|the|our) question is"
    r")(?: about| as to| exactly)?[,:]? "
    r"(?=(?P<whether>if|whether)\b|(?:how|what|which|who|whom|whose|when|where|why)\b)",
    re.I,
)
_SPANISH = re.compile(
    rf"{_OPENING}¿?(?:"
    r"(?:me |nos )?(?:puedes?|podr[ií]as?|pueden|podr[ií]an) (?:por favor )?"
    r"(?:decir|indicar|aclarar|confirmar|informar)(?:me|nos)?"
    r"|(?:quiero|queremos|quisiera|quisi[eé]ramos|necesito|necesitamos|me gustar[ií]a|nos gustar[ií]a|deseo) "
    r"(?:saber|conocer|averiguar|preguntar)|(?:me|nos) (?:pregunto|preguntamos|preguntaba)"
    r"|(?:sabes?|saben|sabr[ií]as?)(?: usted| ustedes)?|d[ií](?:me|game|ganme|nos)|tengo curiosidad por saber|"
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
_TURNED = re.compile(
    rf"^(?P<asks>what|who|whose|when|where|why|how) {_THING}{_VERB}\b(?P<rest>(?!.*\b(?:that|which|who)\b).*)$", re.I
)
_LAST = re.compile(
    r"^(?P<asks>what|who) (?P<thing>(?!is\b|are\b|was\b|were\b)(?:[\w'’-]+ ){1,3}?)(?P<verb>is|are|was|were)$", re.I
)
# "How Utah did": what people say of doing well or badly, and the form behind "did" or "does".
_HOW = re.compile(
    rf"^how {_THING}(?:(?P<do>did|does|do)|(?P<past>fared|performed|scored|ranked|compared|changed|improved|looked)|"
    r"(?P<now>fares|performs|scores|ranks|compares|changes|looks))\b(?P<rest>.*)$",
    re.I,
)
_PLAIN = {"fared": "fare", "scored": "score", "compared": "compare", "changed": "change", "improved": "improve"}


def direct(words: str) -> str:
    """The question in ``words`` without what only leads to it; ``words`` where nothing does."""
    for form in (_ENGLISH, _SPANISH):
        if led := form.match(words):
            asked, spanish = words[led.end() :], form is _SPANISH
            if whether := led["whether"]:
                stated = asked[len(whether) :].strip(" ?.!")
                return f"¿Es cierto que {stated}?" if spanish else f"Is it true that {stated}?"
            return f"¿{_capital(asked.strip(' ¿?.'))}?" if spanish else _turned(asked)
    return _asked_how(words) or words  # "my editor wants to know" is left out before


def _turned(asked: str) -> str:
    """English in the order of a question."""
    plain = asked.rstrip(" ?.!")
    if how := _asked_how(plain):
        return how
    if turned := _TURNED.match(plain) or _LAST.match(plain):
        rest = turned.groupdict().get("rest") or ""
        return f"{_capital(turned['asks'])} {turned['verb'].lower()} {turned['thing'].strip()}{rest}?"
    return f"{_capital(plain)}?"


def _asked_how(words: str) -> str | None:
    """ "How did Utah do?" of "how Utah did"; None of other words."""
    if how := _HOW.match(words.rstrip(" ?.!")):
        thing, rest = how["thing"].strip(), how["rest"]
        if how["do"]:
            return f"How {how['do'].lower()} {thing} do{rest}?"
        verb = (how["past"] or how["now"]).lower()
        form = _PLAIN.get(verb) or re.sub(r"(?:ed|s)$", "", verb)
        return f"How {'did' if how['past'] else 'does'} {thing} {form}{rest}?"
    return None


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
