"""A message that only thanks, takes note, says goodbye or scolds -> which of them; it asks nothing and names nothing.

Closed lists of words, English and Spanish: with any other word a message is a question or a plea of its own ("thanks,
and in 2021?", "goodbye everyone", "I am useless"). Nobody who writes of themselves scolds: "I", "my" and "life" stand
in no list.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from service.conversation.remark import plain_words
from service.reading import Kind

_THANKS = frozenset("thanks thank thankyou thx thnx tnx ty tysm tyvm cheers gracias agradecido agradecida".split())
_GOODBYE = frozenset("bye goodbye byebye cya ciao adios chao farewell".split())
_PARTED = re.compile(
    r"(?:see (?:you|u|ya)|good night|have a (?:\w+ )?(?:day|one)|hasta (?:luego|pronto|manana|la vista))"
)
_NOTED = frozenset(
    """ok okay great perfect cool awesome excellent alright understood noted vale perfecto genial entendido
    bueno""".split()
)
_PLEASED = re.compile(
    r"(?:(?:that|this|it|you)s?(?: is| was| are| were)? (?:\w+ )?(?:helped|helpful|useful|(?:exactly |just )?what i "
    r"(?:needed|wanted))(?: (?:me|a lot|very much))?|(?:eso|esto|me) (?:me )?(?:ayudo|sirvio)(?: mucho)?)"
)
_AROUND = frozenset(
    """a again all alot and answer answers dear for good have help helpful helping hey hi hello info
    information it kindly lot lots many me much now of oh really right see so soon later tomorrow luego pronto then this
    that the to too very well you u ya your ur day one nice night bot guys folks friend sir madam most
    buenas buenos noches dias tardes muchas muchisimas mil muy por todo toda tu su la el ayuda informacion hasta manana
    de nada amable y que tenga buen dia""".split()
)
_INSULT = frozenset(
    """useless crap crappy shit shitty stupid dumb dumbest idiot idiots idiotic moron morons garbage trash rubbish
    worthless suck sucks pathetic lame dumbass bullshit fuck fucking fck bitch asshole jackass joke ridiculous
    inutil inutiles basura porqueria mierda estupido estupida idiota tonto tonta imbecil""".split()
)
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
_MASKED = re.compile(r"\bf\w?[*#@!]+\w{0,3}|\bf you$", re.I)  # "f***", "f*ck", "f you"


@lru_cache(maxsize=64)
def courtesy(message: str) -> Kind | None:
    """THANKS, NOTED, GOODBYE or SCOLDING where a whole message is nothing else."""
    words = plain_words(_MASKED.sub(" fuck you", message))
    plain = " ".join(words)
    told = plain.removeprefix("what ").split() if plain.startswith(("what a ", "what an ")) else words
    if _only(told, _INSULT, _ADDRESSED | _BESIDE) and (told != words or not _ADDRESSED.isdisjoint(words)):
        return Kind.SCOLDING
    parted, pleased = _PARTED.sub("bye", plain), _PLEASED.sub("ok", plain)
    around = _AROUND | _THANKS | _NOTED
    if _only(parted.split(), _GOODBYE, around):
        return Kind.GOODBYE
    if _only(pleased.split(), _THANKS, around):
        return Kind.THANKS
    return Kind.NOTED if _only(pleased.split(), _NOTED, frozenset(("that", "thats", "its", "so"))) else None


def _only(words: list[str], signs: Set[str], beside: Set[str]) -> bool:
    """Whether one of ``signs`` is among the words, and nothing but them and what stands ``beside``."""
    return not signs.isdisjoint(words) and all(word in signs or word in beside for word in words)
