"""A message that only thanks, laughs, takes note, says goodbye or scolds -> which of them; it asks nothing and names
nothing.

Closed lists of words, English and Spanish, and the thanks of other languages: with any other word a message is a
question or a plea of its own ("thanks, and in 2021?", "goodbye everyone", "I am useless"). What is thanked for may
follow ("for everything you do"). Nobody who writes of themselves scolds: "I", "my" and "life" stand in no list.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from ingest import pattern
from service.conversation.remark import plain_words
from service.reading import Kind

_THANKS = frozenset(
    """thanks thank thankyou thx thnx tnx ty tysm tyvm cheers gracias agradecido agradecida obrigado
    obrigada merci danke dank grazie salamat mesi dziekuje dzieki tack tak bedankt dankjewel tesekkurler
    multumesc koszonom asante спасибо дякую ευχαριστω 谢谢 謝謝
    ありがとう ありがとうございます 감사합니다 고마워요 شكرا ممنون""".split()
)
_GOODBYE = frozenset("bye goodbye byebye cya ciao adios chao farewell".split())
_PARTED = pattern(r"(?:see (?:you|u|ya)|good night|have a (?:\w+ )?(?:day|one)|hasta (?:luego|pronto|manana|la vista))")
_NOTED = frozenset(
    """ok okay great perfect cool awesome excellent alright understood noted vale perfecto genial entendido
    bueno""".split()
)
_PLEASED = pattern(
    r"(?:(?:that|this|it|you)s?(?: is| was| are| were)? (?:\w+ )?(?:helped|helpful|useful|(?:exactly |just )?what i "
    r"(?:needed|wanted))(?: (?:me|a lot|very much))?|(?:eso|esto|me) (?:me )?(?:ayudo|sirvio)(?: mucho)?"
    r"|(?:that|this|it)s?(?: is| was)? (?:(?:so|really|very|just|simply|all|absolutely|pretty|super) )*(?:great|"
    r"perfect|awesome|excellent|amazing|brilliant|fantastic|wonderful|lovely|super|cool|nice)"
    r"|(?:(?:eso|esto|todo) )?estuvo (?:(?:muy|super|todo) )*(?:bien|bueno|genial|perfecto|excelente|util)"
    r"|que (?:bien|bueno|amable|genial|util))"
)
_WHOSE_WORK = (
    r"(?:you|u|ya|yall|they|ustedes|your (?:team|staff|people))(?: (?:guys|all|folks|ladies))?(?: (?:have|are|been))*"
    r" (?:do|did|does|done|doing|give|gave|offer|offered)"
)
_FOR_WHAT = pattern(  # what is thanked for, and whom
    rf" for (?:(?:all|everything|anything|this|it|any of it)(?: (?:of )?(?:this|that|it))?(?: {_WHOSE_WORK})?"
    rf"|(?:what|all that|all what) {_WHOSE_WORK}"
    r"|(?:(?:all|the|your|such|so|this|that|a) )*(?:(?:good|great|hard|quick|fast|kind|amazing|important|wonderful) )*"
    r"(?:help|time|support|reply|replies|service|work|patience|kindness|info|information|answers?|advice|care|effort)"
    rf"(?: {_WHOSE_WORK})?"
    r"|(?:being|having been) (?:(?:so|very|really|always) )*(?:there|here|kind|nice|helpful|quick|patient|great)"
    r"|(?:listening|talking|chatting|helping|answering|replying|explaining|checking|asking|caring|letting me know|"
    r"getting back(?: to me)?)(?: to)?(?: (?:me|us))?(?: so (?:fast|quickly|soon))?)(?: for (?:me|us|people|them|women|"
    r"others|everyone|everybody|the community|so many))?(?= |$)"
    r"| (?:por|a) (?:(?:todo )?(?:el|su) equipo|todo(?: (?:esto|lo que (?:hacen|hace|haces)))?|"
    r"tod[oa]s(?: ustedes)?|ustedes|usted|(?:su|tu|la|toda su|toda la) (?:ayuda|tiempo|apoyo|trabajo|atencion|"
    r"respuesta|paciencia|amabilidad|informacion|labor)|contestar|responder|escuchar(?:me|nos)?|ayudar(?:me|nos)?|"
    r"estar ahi)(?= |$)"
)
_FOND = pattern(
    r"(?:(?:i|we) )?(?:really |just )?(?:love|luv|like|adore) (?:you|u|ya|yall)(?: (?:guys|all|too|so much))*"
    r"|(?:you|u|ya|yall|you guys|you all)(?: are| r|re)? (?:(?:so|really|just|simply|all) )*(?:great|awesome|amazing|"
    r"wonderful|sweet|kind|lovely|fantastic|the best|angels?|an angel|a (?:star|gem|legend|life ?saver))"
    r"|(?:los|las|te) (?:quiero|amo)(?: mucho)?|(?:son|eres|es) (?:(?:muy|los|las) )?(?:amables?|mejores|angeles)"
)
_LAUGH = pattern(r"\b(?:(?:ha){2,}h?|a?ha(?:ha)+h?|(?:he){2,}h?|a?(?:ja){2,}j?|lo+l|lmf?ao|rofl|xd+)\b")
_AROUND = frozenset(
    """a again all alot k kk and answer answers dear for good have help helpful helping hey hi hello info
    information it kindly lot lots many me much now of oh really right see so soon later tomorrow luego pronto then this
    that the to too very well you u ya your ur day one nice night bot guys folks friend sir madam most
    buenas buenos noches dias tardes muchas muchisimas mil muy por todo toda tu su la el ayuda informacion hasta manana
    de nada amable amables y que tenga buen dia million bunch ton tons everyone everybody team beaucoup bien infiniment
    muito mille tante vielen schon sehr po marami maraming anpil sana bardzo mycket wel u cok mult szepen πολυ большое
    огромное дуже on""".split()
)
_MANY = frozenset("everyone everybody team".split())  # "goodbye everyone" may be the last that somebody says
_INSULT = frozenset(
    """useless crap crappy shit shitty stupid dumb idiot idiots idiotic moron morons garbage trash rubbish
    worthless suck sucks pathetic lame dumbass bullshit fuck fucking fck bitch asshole jackass joke ridiculous
    inutil inutiles basura porqueria mierda estupido estupida idiota tonto tonta imbecil""".split()
)
_PLAINLY = frozenset("stupid dumb dumbest useless idiotic worthless pathetic lame crappy shitty worst".split())
_RANKED = frozenset(("worst",))  # "and its worst" asks for a rank
_MACHINE = frozenset("machine bot chatbot robot website app tool computer program".split())
_ADDRESSED = frozenset(
    "you u ur youre yall your this that it its bot chatbot chat eres esto este esta vete fuck".split()
)
_BESIDE = frozenset(
    """r are is thing site website page robot service search tool ai app program machine computer assistant archive
    answer answers off hell go to es pagina sitio servicio a la an
    the such so very really just totally completely absolutely complete total absolute utter utterly damn damned
    bloody freaking piece pieces of bunch load pile waste time lol haha omg wow ugh man dude seriously
    honestly and as all for nothing ever un una que de muy tan totalmente son""".split()
)
_MASKED = pattern(r"\bf\w?[*#@!]+\w{0,3}|\bf you$", re.I)  # "f***", "f*ck", "f you"


@lru_cache(maxsize=64)
def courtesy(message: str) -> Kind | None:
    """THANKS, NOTED, GOODBYE or SCOLDING where a whole message is nothing else."""
    words = plain_words(_MASKED.sub(" fuck you", message))
    plain = " ".join(words)
    told = plain.removeprefix("what ").split() if plain.startswith(("what a ", "what an ")) else words
    if _only(told, _INSULT | _PLAINLY, _ADDRESSED | _BESIDE) and (told != words or _of_this_service(words)):
        return Kind.SCOLDING
    plain = _LAUGH.sub("ok", plain)
    parted, pleased = _PARTED.sub("bye", plain), _PLEASED.sub("ok", plain)
    around = _AROUND | _THANKS | _NOTED
    if _only(parted.split(), _GOODBYE, around - _MANY):
        return Kind.GOODBYE
    if _only(_FOND.sub("thanks", _FOR_WHAT.sub("", pleased)).split(), _THANKS, around):
        return Kind.THANKS
    return Kind.NOTED if _only(pleased.split(), _NOTED, frozenset(("that", "thats", "its", "so", "funny"))) else None


def _of_this_service(words: list[str]) -> bool:
    """Whether an insult is meant for it: "garbage service" is what a city has."""
    of_a_machine = not (_PLAINLY.isdisjoint(words) or _MACHINE.isdisjoint(words))
    return of_a_machine or (not _ADDRESSED.isdisjoint(words) and _RANKED.isdisjoint(words))


def _only(words: list[str], signs: Set[str], beside: Set[str]) -> bool:
    """Whether one of ``signs`` is among the words, and nothing but them and what stands ``beside``."""
    return not signs.isdisjoint(words) and all(word in signs or word in beside for word in words)
