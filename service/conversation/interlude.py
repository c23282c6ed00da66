"""A turn between two that belong together -> whether a follow-up passes it over.

"Thanks", "hm", "sort them", "when was that?": the first say nothing, a command only handles the answer before, and the
last asks where or when that was said. None has a part that a fragment could take the place of, and none brings a
subject of its own, so "and in 2023?" after it completes what was asked before it. Closed forms: with any other word
a turn is a question of its own, over which nothing is carried.
"""

from __future__ import annotations

from ingest import pattern
from service.conversation.remark import plain_words, remark

_SAYS_NOTHING = frozenset(
    """a ah aha all alright amazing and awesome beautiful but cheers clear cool correct course enough excellent exactly
    fair fine for glad go good got great ha haha hello help helpful helped helps hey hi hm hmm hmmm huh i interesting
    is it its just know let lol lot love lovely makes me mhm mm much nice nevermind never mind no nope of oh ok okay one
    oops ouch perfect please right sad sec second see sense shame so sorry sure surprising thank thanks that thats the
    there thinking this too true ty uh uhm um understand understood useful very wait was well wonderful wow ya yay yeah
    yep yes you your
    ah bien bueno claro de acuerdo entendido entiendo genial gracias hola interesante ja jaja muchas muy no perfecto
    pues si ups vale vaya ya""".split()
)
# One of these has to stand there: "is it so?" and "was that you?" ask something.
_SIGN = frozenset(
    """ah aha alright amazing awesome beautiful cheers clear cool excellent fair fine good great ha haha hello helpful
    helped helps hey hi hm hmm hmmm huh interesting lol lovely mhm mm nice nevermind mind no nope oh ok okay oops ouch
    perfect right sad see shame sorry sure surprising thank thanks thinking ty uh uhm um understand understood useful
    wait well wonderful wow ya yay yeah yep yes got
    bien bueno claro acuerdo entendido entiendo genial gracias hola interesante ja jaja perfecto pues si ups vale
    vaya""".split()
)
_ANSWER = (
    r"(?:it|them|that|this|those|these|all(?: of (?:it|them|those|these))?|"
    r"(?:the|this|that|your) (?:list|lists|table|answer|results?|quotes?|text|sentences?))"
)
_POLITE = r"(?:(?:please|and|so|ok|okay|now|then|just|can you|could you|would you|will you|you) )*"
_COMMAND = pattern(
    rf"^{_POLITE}(?:re)?(?:sort|order|arrange|group|format|print|copy|repeat|shorten|rephrase|reword|simplify|"
    rf"paraphrase|translate|highlight|save|download|export|email|send|number|shuffle|reverse) (?:me )?{_ANSWER}"
    r"(?: (?:again|please|by|in|as|into|to|for|out|down|alphabetically)\b.*)?$"
)
_IT = r"(?:it|this|that|these|those|they)"
_SAID = r"(?:said|published|released|issued|written|printed|posted|announced|from|then)"
_SAY = r"(?:say|said|says|announced?|write|wrote|writes|told?|tell)"
_DOCUMENT = r"(?:(?:press )?release|document|report|article|source|text|page|card)"
_POINTS = pattern(
    r"^(?:and |so |but |ok |okay )*(?:"
    rf"(?:since )?when(?: exactly)?(?: (?:was|were|is|are) {_IT}(?: {_SAID})?| (?:did|has|have) (?:he|she|they|you) "
    rf"{_SAY} (?:{_IT}|so))?"
    rf"|who(?: exactly)? {_SAY} (?:{_IT}|so)|whose (?:words|quote|statement) (?:is|are|was|were) {_IT}"
    rf"|where (?:is|are|was|were|does|did|do) {_IT}(?: (?:come )?{_SAID}| found| stand)?"
    rf"|(?:which|what) {_DOCUMENT} (?:is|was|are|were) {_IT} (?:from|in)"
    r"|(?:the |your |its )?(?:sources?|citations?|references?|dates?)"
    rf"|what(?:s| is| was) (?:the|your|its) (?:source|date|title|headline|reference)(?: (?:of|for) {_IT})?"
    r"|(?:y )?(?:cuando(?: (?:fue|era))?(?: (?:eso|esto))?|cuando lo dij(?:o|eron)|"
    r"quien (?:lo )?dijo(?: (?:eso|esto))?|quien lo (?:dijo|dice)|de donde (?:es|sale|viene)(?: (?:eso|esto))?|"
    r"(?:la |su )?fuentes?))$"
)


def is_aside(question: str) -> bool:
    """Whether a turn says nothing, or only talks of the answer before it or wants it in another form."""
    words = plain_words(question)
    commands = _COMMAND.match(" ".join(words)) is not None
    return bool(words) and (commands or _says_nothing(words) or remark(question) is not None)


def is_interlude(question: str) -> bool:
    """Whether a turn is an aside, or asks only where, when or by whom what was answered is said."""
    return is_aside(question) or _POINTS.match(" ".join(plain_words(question))) is not None


def _says_nothing(words: list[str]) -> bool:
    return set(words) <= _SAYS_NOTHING and not _SIGN.isdisjoint(words)
