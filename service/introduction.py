"""Whether a message greets, thanks, scolds, wants a person or a joke, or asks what this service is: pressdesk then
introduces itself; or whether it asks who sees what is written here."""

from __future__ import annotations

import re

from ingest import pattern

_HELLO = (
    r"(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|hola|buenos d[ií]as|buen d[ií]a|"
    r"buenas(?: tardes| noches)?|qu[eé] tal|c[oó]mo est[aá]s?)"
)
_THANKS = (
    r"(?:thanks?|thank you|great|ok(?:ay)?|(?:muchas |muchísimas |mil )?gracias(?: por (?:todo|(?:la|su|tu) ayuda))?|"
    r"muy amable|(?:good)?bye|adi[oó]s|hasta luego|hasta pronto|vale|perfecto)(?: so much| very much| a lot)?"
)
_HELPED = (
    r"(?:(?:that|this|it|you)(?:['’]s| is| was|['’]re| are| were| has been)? ?(?:really |very |so |super |all )*"
    r"(?:helped|helpful|great|perfect|useful|awesome|amazing|clear|enough|kind|"
    r"what i (?:needed|wanted)|(?:a )?big help)(?: (?:me|us|a lot))*|"
    r"(?:eso|esto|me) (?:ha )?(?:me )?(?:ayud[oóa]\w*|sirvi[oó]|servido)(?: mucho)?|"
    r"(?:es|era) (?:todo|lo que (?:necesitaba|buscaba)))"
)
_BOT = r"(?:an? )?(?:real |actual |live )?(?:robot|bot|human|person|machine|computer|ai)"
_SITE = r"(?:service|site|web ?site|page|tool|chat|bot|box|archive|assistant|search)"
_THIS = rf"(?:this|it|you)(?: {_SITE})?"
_TOLD = rf"(?:{_THIS}|that|you on (?:this|it|that))"
_ESTO = r"(?:esto|est[ae] (?:p[aá]gina|sitio|servicio|chat|herramienta)(?: web)?)"
_FORMS = tuple(
    pattern(rf"\W*(?:{_HELLO}(?: there)?\W+)?(?:{form})\W*", re.I)
    for form in (
        rf"(?:(?:{_HELLO}|{_THANKS})(?: there)?\W*)+(?:{_HELPED})?",
        _HELPED,
        rf"(?:who|what) (?:are you|is {_THIS})|what do you (?:do|offer)(?: here| exactly)?",
        r"how (?:are|r) (?:you|u|things|we)(?: doing)?(?: (?:today|tonight|this \w+))?|"
        r"how(?:['’]?s| is) (?:it going|life)|(?:what['’]?s up|wassup|sup)(?: (?:dude|bot|man))?|how do you do",
        r"what (?:can|could|should|may) (?:i|we|you|this service) (?:do|ask|answer|say|find|help)(?: me)?(?: with)?"
        r"(?: (?:you|here|about|for me|this))*",
        rf"how (?:do|can|should) (?:i|we) (?:use|ask) (?:{_THIS}|a question)",
        rf"how (?:does|do) {_THIS} work",
        r"are you (?:an? )?(?:robot|bot|human|person|machine|ai|real|chat ?gpt|gpt|gemini|claude|copilot|siri|alexa|"
        rf"language model|llm|search engine|search)(?: (?:person|human))?(?: or {_BOT})?",
        rf"(?:am i|is this) (?:(?:talking|speaking|chatting|writing) (?:to|with) )?{_BOT}(?: or {_BOT})?",
        r"(?:are|r) (?:you|u) (?:still )?(?:there|here|working|online|awake)|is this (?:thing )?(?:on|working)|"
        r"(?:sigues?|est[aá]s?) (?:ah[ií]|aqu[ií])",
        r"(?:can|could|will|would) (?:you|u|someone|somebody) (?:please )?(?:call|phone|ring|text) me(?: back)?"
        r"(?: please| now| today| pls)*",
        r"(?:can you |could you |please )*(?:tell|give|sing|make) me (?:an?|another) (?:joke|riddle|fun fact|song)"
        r"(?: please)?",
        rf"(?:(?:wow|lol|well|ugh)\W+)?(?:u|{_THIS}|this thing|your (?:site|bot|answers?)) "
        r"(?:really |just |totally |kinda )*(?:sucks?|(?:are|r|is|['’]s) (?:so |such |just |really |totally )*"
        r"(?:an? )?(?:joke|useless|stupid|dumb|trash|garbage|terrible|lame|worthless|crap|rubbish|idiot|moron|"
        r"waste of time|not (?:helpful|helping|working)|no (?:help|use|good)))(?: (?:lol|haha|honestly))*",
        r"(?:in (?:whose|what) name|on (?:whose|what) behalf|for whom|whom? for)(?: (?:do|are) (?:you|u))? "
        r"(?:speak|speaking|talk|talking|write|writing|answer|answering)|who(?:m)? do you speak for",
        rf"who (?:made|built|created|wrote|runs|owns|operates|is behind) (?:you|this {_SITE})",
        rf"can (?:i|we) (?:trust|rely on|believe) {_TOLD}",
        rf"how (?:accurate|reliable|correct|up to date) (?:is {_THIS}|are you|are (?:the|these|your) answers)",
        rf"is {_THIS} (?:accurate|reliable|trustworthy|official|ai|made by ai|chat ?gpt)",
        rf"is (?:this|it) (?:an?|the|your) (?:official|real|own) {_SITE}",
        r"where (?:do|does) (?:you|this) get (?:your|its|the) (?:information|data|answers|facts)(?: from)?",
        r"qui[eé]n (?:eres|es usted)|qu[eé] (?:es esto|puedes?(?: usted)? hacer(?: usted)?|sabes? hacer|"
        r"(?:le |te )?puedo preguntar(?:le|te)?)(?: por m[ií]| aqu[ií])?",
        rf"(?:c[oó]mo funciona|para qu[eé] sirve|qu[eé] hace)(?: {_ESTO})?|c[oó]mo (?:se usa|uso) {_ESTO}",
        r"en qu[eé] (?:me )?puedes?(?: usted)? ayudar(?:me)?",
        r"(?:eres|es|hablo con)(?: usted)? (?:una? )?(?:robot|bot|persona|humano|m[aá]quina|ia|chat ?gpt)"
        r"(?: (?:de verdad|real))?(?: o (?:con )?(?:una? )?(?:robot|bot|persona|humano|m[aá]quina|ia)"
        r"(?: (?:de verdad|real))?)?",
        r"(?:me |nos )?(?:pueden?|podr[ií]an?|puedes) (?:llamar(?:me|nos)?|marcar(?:me|nos)?)(?: por favor)?|"
        r"ll[aá]m(?:ame|eme|enme)(?: por favor)?",
        r"(?:cu[eé]nt[ae]|d[ií]|di[gm])\w* (?:un|otro) (?:chiste|cuento)(?: por favor)?",
        rf"(?:(?:usted|t[uú]|{_ESTO}) )?no (?:me |nos )?sirve[ns]?(?: para)?(?: de)? nada|{_ESTO} no (?:me )?sirve|"
        r"(?:qu[eé] |eres |es )(?:una? )?(?:tonter[ií]a|basura|porquer[ií]a|in[uú]til|p[eé]rdida de tiempo)",
        rf"qui[eé]n (?:hizo|cre[oó]|maneja|opera|est[aá] detr[aá]s de) {_ESTO}",
        rf"puedo confiar en {_ESTO}",
        rf"(?:es (?:fiable|confiable|oficial)|qu[eé] tan (?:fiable|confiable) es) {_ESTO}",
    )
)


_WRITTEN = (
    r"(?:what (?:i|we) (?:write|type|say|ask|search(?: for)?|tell you)|(?:my|our) (?:questions?|messages?|data|"
    r"information|searches|ip(?: address)?|name|location|identity)|who i am|where i am|this|me)"
)
_ESCRITO = (
    r"(?:lo que (?:escribo|pregunto|busco|digo)|mis? (?:preguntas?|mensajes?|datos|nombre|ubicaci[oó]n|b[uú]squedas?)|"
    r"esto)"
)
_PRIVACY = tuple(
    pattern(rf"\W*(?:{_HELLO}\W+)?(?:but |and |so |pero |y )?(?:{form})(?: here| with you| aqu[ií])?\W*", re.I)
    for form in (
        rf"(?:is|are) (?:(?:{_THIS}|(?:the|my|our) (?:{_SITE}|conversation|questions?|messages?|searches))) "
        r"(?:(?:really|completely|totally|fully) )?(?:private|anonymous|confidential|secret|secure|safe|encrypted|"
        r"recorded|logged|stored|saved|monitored|tracked|kept)(?: to (?:use|talk to|write(?: to)?|ask))?",
        rf"(?:do|does|will|can|are|is) (?:you|this|it|any(?:one|body)|some(?:one|body)|they)(?: {_SITE})? "
        r"(?:going to )?(?:be )?(?:save|saving|store|storing|keep|keeping|log|logging|record|recording|remember|track|"
        rf"tracking|read|reading|share|sharing|sell|selling|collect|collecting) {_WRITTEN}",
        rf"who (?:can |will |gets to )?(?:sees?|reads?|gets?|knows?) {_WRITTEN}",
        r"(?:how (?:do|can|should) i|can i) (?:delete|clear|erase|hide|remove|get rid of) (?:my |the |this )?"
        r"(?:browser |browsing |search |chat |internet )*(?:history|traces?|tracks|browsing)",
        r"(?:please )?(?:clear|delete|erase|wipe) (?:my |the |this )?(?:browser |browsing |search |chat )*history"
        r"(?: (?:quick(?:ly)?|fast|now|please|right now))*",
        rf"(?:do|does|will|would|is|can)(?: {_THIS}|(?: this| the| my) {_SITE}| my (?:questions?|messages?|searches)) "
        r"(?:going to )?(?:show(?: up)?|appear|stay|be seen|be visible|end up) (?:in|on) (?:my |the |our |a )?"
        r"(?:browser |browsing |search |family |shared |home |work )*(?:history|computer|phone|tablet|laptop|device)",
        rf"how (?:do|can|should) i (?:leave|exit|get (?:off|out of)|close) (?:this|the) {_SITE}"
        r"(?: (?:quick(?:ly)?|fast|right away|at once|safely|now))*",
        r"(?:es|son|est[aá]n?) (?:(?:realmente|totalmente) )?(?:privad[oa]s?|an[oó]nim[oa]s?|confidencial(?:es)?|"
        rf"segur[oa]s?|secret[oa]s?)(?: {_ESTO}| {_ESCRITO})?",
        rf"(?:se )?(?:guardan?|graban?|registran?|comparten?|venden?|leen?|rastrean?) (?:usted(?:es)? )?{_ESCRITO}",
        rf"qui[eé]n(?:es)? (?:puede |va a )?(?:ven?|ver|leen?|leer|saben?) {_ESCRITO}",
        r"c[oó]mo (?:borro|elimino|limpio|oculto|puedo (?:borrar|eliminar)) (?:el|mi) historial"
        r"(?: de (?:b[uú]squeda|navegaci[oó]n)| del navegador)?",
        r"c[oó]mo (?:salgo|cierro|puedo salir)(?: (?:r[aá]pido|r[aá]pidamente|ya))?(?: de)? (?:esta|la) p[aá]gina"
        r"(?: (?:r[aá]pido|r[aá]pidamente|ya))?",
    )
)


def asks_privacy(words: str) -> bool:
    """Whether the whole message asks who sees or keeps what is written here, and nothing else."""
    return any(form.fullmatch(words.strip("¡¿ ")) for form in _PRIVACY)


_ITSELF_WHO = r"(?:we|you|(?:your|our|this|the) (?:organi[sz]ation|place|charity|group|office|company|ngo|non-?profit))"
_BELOW = (
    r"(?:(?:at|in|on|below|under) (?:(?:the|our|your) (?:end|bottom|foot|close) of )?"
    r"(?:(?:the|an?|each|every|our|your) )?(?:\w+ )?releases?)"
)
_LA_CASA = r"(?:la|su|esta|nuestra) (?:organizaci[oó]n|casa|fundaci[oó]n|asociaci[oó]n|entidad)"
_AL_PIE = r"(?:(?:al|en|debajo de) (?:\w+ ){0,3}(?:comunicados?|notas?(?: de prensa)?))"
_ITS_WORK = pattern(
    rf"\W*(?:{_HELLO}\W+)?(?:and |so |but )?"
    r"(?:what do (?:you|u)(?: guys| people| all)? (?:do|offer)(?: here| exactly)*|"
    r"what do(?:es)? (?:this|your|the) (?:organi[sz]ation|place|charity|group|office|company|ngo|non-?profit) "
    r"(?:do|offer)|"
    r"what is (?:this|your) (?:organi[sz]ation|place|charity)(?: about)?|"
    r"what (?:kind|sort|type) of (?:organi[sz]ation|place|charity|group) (?:are (?:you|we)|is (?:this|it))|"
    rf"how (?:do|does|would) {_ITSELF_WHO} (?:usually |normally )?(?:describe|present|define|introduce) "
    rf"(?:ourselves|yoursel(?:f|ves)|itself|themselves)(?: {_BELOW})?|"
    rf"what(?:['’]?s| is| does) (?:our|your|its|the) (?:standard |usual )?(?:boilerplate|self-description)"
    rf"(?: (?:text|paragraph|say))*(?: {_BELOW})?|"
    r"qu[eé] hacen(?: ustedes)?|"
    r"c[oó]mo (?:nos describimos|"
    rf"se (?:describen?|definen?|presentan?)(?: (?:ustedes|{_LA_CASA}))?)(?: {_AL_PIE})?)\W*",
    re.I,
)
_ITS_SECRECY = pattern(
    r"\W*(?:and |so |but )?(?:is|are|es|son)(?: (?:it|this|everything|esto|todo))?"
    r"(?: (?:really|completely|totally|all|realmente|totalmente))? (?:confidential|confidencial(?:es)?)\W*",
    re.I,
)


def asks_its_work(words: str) -> bool:
    """Whether the whole message asks what this does, which the organisation may have said of itself."""
    return _ITS_WORK.fullmatch(words.strip("¡¿ ")) is not None


def asks_its_secrecy(words: str) -> bool:
    """Whether the whole message asks if something is confidential: what is written here, or what the organisation is
    told."""
    return _ITS_SECRECY.fullmatch(words.strip("¡¿ ")) is not None


def asks_introduction(words: str) -> bool:
    """Whether the whole message is that, and nothing else."""
    return any(form.fullmatch(words.strip("¡¿ ")) for form in _FORMS)
