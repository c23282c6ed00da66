"""A question that points at the answer before -> what it asks of the documents that are cited there: "which document is
that from?", "who said that?", "how do you know?".
"""

from __future__ import annotations

import re

from ingest import pattern
from service.holdings import forms
from service.holdings.request import ASIDE, POLITE, Request, Want, written_out
from service.language.numeral import ORDINALS
from service.language.openings import AND
from service.reading import Reading, unaccented

_NTH = ORDINALS[:5]
_ONE = rf"(?:the )?(?P<nth>{'|'.join(_NTH)}|last)(?: (?:one|{forms.DOCUMENT}))?"
_IT = rf"(?:it|this|that|they|those|these|(?:this|that) one|{_ONE})"
_OF = rf"(?:{forms.DOCUMENT}|sources?)"
_SAID_IT = r"(?:say|said|says) (?:it|this|that|so|these|those)(?: words)?"
# Of words that were quoted alone "when was that?" asks when they were said; of anything else, when it happened.
_WHEN_SAID = pattern(
    rf"^{AND}when(?: (?:was|were|is) {_IT}(?: then)?| (?:did|has|have) (?:he|she|they) {_SAID_IT})?$|"
    r"^(?:y )?(?:cuando|en que fecha|que dia)(?: (?:fue|era)(?: (?:eso|esto|aquello))?|"
    r" (?:lo )?(?:dijo|dijeron|declaro)(?: (?:eso|esto))?)?$"
)
_SHOW = r"(?:(?:show|give|send|get)(?: me)?|see|have|open|download|is there|do you have)"
_PAGE = (
    r"(?:links?|urls?|address|web ?page|page|pdf|original(?: (?:text|document|release|page))?|"
    r"full (?:text|document|release))"
)
_SOURCE = r"(?:sources?|citations?|references?|proof|evidence)"
_THEY = pattern(r"\b(?:they|those|these)\b")  # rather people than a document
_HEADLINE = (
    rf"^(?:(?:what (?:is|was|s)|whats) (?:its|the|this) (?:title|headline)(?: of (?:{_IT}|the {forms.DOCUMENT}))?|"
    r"(?:y )?cual es (?:el|su) (?:titulo|titular)(?: de (?:esto|eso)| del (?:comunicado|documento|informe))?)$"
)
_POINTING = tuple(
    (want, pattern(form))
    for want, form in (
        ("lead", rf"^(?:what (?:is|was|s)|whats) {_IT} about$"),
        ("lead", rf"^what (?:does|do|did) {_IT} say$"),
        ("lead", rf"^(?:summari[sz]e|sum up) {_IT}$"),
        ("lead", r"^(?:y )?(?:de|sobre) que (?:se )?tratan?(?: (?:esto|eso|este|ese|estos|esos))?$"),
        (
            "speakers",
            r"^(?:y )?(?:quien es citado|quienes son citados|a quien(?:es)? (?:se )?citan?)(?: (?:ahi|alli))?$",
        ),
        ("speakers", rf"^who(?: else)? (?:(?:is|are|was|were)|has been|gets) (?:also )?quoted(?: in {_IT}| there)?$"),
        ("said", rf"^who (?:said|says|is saying|states?|stated|claims?|claimed) {_IT}$"),
        ("authors", rf"^who (?:wrote|writes|authored|drafted|penned) {_IT}$|^{AND}who is (?:it|this|that) by$"),
        ("authors", rf"^who (?:is|was) (?:the|its) (?:author|writer)(?: of {_IT})?$"),
        ("authors", r"^(?:y )?quien (?:lo escribio|escribio (?:eso|esto)|es (?:el|la|su) autora?)$"),
        ("said", rf"^(?:whose (?:words|quote|quotation) (?:is|are|was|were) {_IT}|whose (?:words|quote))$"),
        ("said", r"^(?:y )?quien (?:dijo|dice|afirmo|declaro) (?:eso|esto)$"),
        ("said", r"^(?:y )?quien lo (?:dijo|dice|afirmo)$"),
        ("list", rf"^(?:{_SHOW} )?(?:the |its |your |an? )?(?:{_PAGE}(?: (?:of|for|to) {_IT})?|{_SOURCE})$"),
        ("list", rf"^(?:(?:can|could) (?:you|i) )?(?:{_SHOW}|go to|take me to) {_ONE}(?: please)?$"),
        ("list", rf"^(?:prove|how (?:do|can|did) you know|how old is) {_IT}$|^(?:prove it|how do you know)$"),
        ("list", rf"^(?:says who|according to whom?|(?:what (?:is|s)|whats) (?:your|the) {_SOURCE})$"),
        ("list", rf"^when (?:was|were|is) {_IT} (?:published|released|issued|written|said|from)$"),
        ("list", rf"^(?:when|where) (?:did|has|have) [\w ]{{1,40}} (?:say|said) {_IT}$"),
        ("list", _HEADLINE),
        ("list", rf"^(?:which|what) {_OF} (?:is|was|are|were) {_IT}(?: quote| grade| words)? (?:from|in)$"),
        ("list", rf"^where (?:is|was|are|were|does) {_IT}(?: come)? (?:from|printed|published)$"),
    )
)


def pointed(reading: Reading) -> Request | None:
    """What is asked of the documents that the answer before cites: "which document is that from?"."""
    words = written_out(" ".join(re.findall(r"[^\W_]+", unaccented(reading.asked.casefold()))))
    plain = ASIDE.sub("", POLITE.sub("", words))
    for want, form in _POINTING:
        # What it is about and what it is called is also asked of the only document that there is, or of one to choose.
        alone = (want == "lead" and not _THEY.search(plain)) or form.pattern == _HEADLINE
        if (reading.earlier or alone) and (found := form.search(plain)):
            nth = found.groupdict().get("nth")
            at = None if nth is None else -1 if nth == "last" else _NTH.index(nth)
            return Request(Want(want), back=True, nth=at, others="else" in plain.split())
    if reading.earlier and _WHEN_SAID.search(words):
        return Request(Want.LIST, back=True, spoken=True)
    return None
