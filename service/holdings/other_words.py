"""A question about documents in lower case -> the same in the words that the forms know: what is put without the word
for a document, and the order in which they are wanted.
"""

from __future__ import annotations

from ingest import pattern
from service.holdings import forms

# "What is the latest on the pier?", "so what's up with the pier"; of grades the ledger tells the newest, and of a
# subject alone the newest document may be a page on all of its past.
_ON = r"(?:on|about|with|regarding|concerning)"
_STATE = r"(?:state(?: of (?:play|things|affairs))?|status|situation)"
_WHAT_IS = r"(?:what (?:is|s|are)|whats)"
_LATEST_ON = (
    rf"(?:(?:{_WHAT_IS}|any|are there any|is there any|give me) )?(?:the )?"
    rf"(?:(?:latest|newest|most recent)(?: (?:developments?|updates?|info|information))? {_ON}|"
    rf"(?:updates?|developments?) {_ON}|(?:current|latest|present) {_STATE} (?:of|with|on|in))|"
    rf"{_WHAT_IS} (?:new|up|happening|going on) (?:with|about|on|at|in)|"
    rf"{_WHAT_IS} the (?:deal|story|situation|status) (?:with|of|on)|where do (?:things|we) stand (?:with|on)|"
    r"(?:what|whatever) (?:became|has become) of"
)
_NO_TOPIC = (
    rf"(?:(?:{forms.SUBJECT}$|(?:you|it|this|that|these|those|them|him|her|me|us|here|there)\b)|"
    r".*\b(?:grades?|scores?|ranks?|ratings?)\b)"
)
_THIS = r"(?:this|(?:the|this|your) (?:archive|collection|database|site|information|data))"
# "Everything about the pier", "anything on the pier?"; what somebody is asked to tell is no list.
_ALL_OF_IT = (
    rf"^(?:(?:(?:show|give|send|get|find) (?:me )?|list |{forms.HAVE} )?(?:everything|all that)|"
    r"(?:(?:is|are) there )?anything)"
    r"(?: (?:that )?(?:we|you)(?: have| ve)?(?: got| ever)?(?: published| released| issued| said| written| wrote)?)?"
    r" (?:about|on|regarding|concerning) (?=\w)"
)
# "The latest pier release": what stands between is what it is about, unless it says how the document is.
_ABOUT_WHAT = (
    rf"^(?:(?:{forms.ASKS}|what (?:is|was)|whats) )?(?:the |our |your )?(?P<end>{forms.NEWEST}|{forms.OLDEST}) "
    rf"(?P<topic>(?!(?:{forms.SUBJECT}|{forms.DOCUMENT}|press|news|media|undated|spanish|english|official|public|"
    r"important|new|major|big|full|joint|final|recent|complete|original|short|long|other|own|written|formal|main|key|ever|"
    r"years?|months?|weeks?|days?|time|quarter|half|season|"
    rf"corrected|withdrawn|few|two|three|four|five|ten|\d+|{'|'.join(forms.RANKS)})\b)[^\W\d_]{{3,}}) "
    r"(?P<noun>(?:press )?(?:releases?|statements?|announcements?|documents?))$"
)
# "Which releases announced a new pier?": what is announced there is what they are about. Of grades the ledger tells.
_TELL = (
    rf"^(?P<which>(?:which|what|list|show(?: me)?)(?: all)?(?: of)?(?: the| our| your)? {forms.DOCUMENT}"
    rf"(?: (?:from|of|in) {forms.YEAR})?) (?:that |which )?(?:(?:first|have|has) )?"
    r"(?:announc(?:es?|ed)|describ(?:es?|ed)|report(?:s|ed)?(?: on)?|explain(?:s|ed)?|present(?:s|ed)|introduced?s?) "
    r"(?:(?:the|an?|our|your|their|its) )?(?:new )?(?!.*\b(?:grades?|scores?|ranks?|ratings?|[a-f])\b)(?P<topic>.+)$"
)
_FIGURES = r"(?:figures?|numbers?|facts?|data|dates?|sums?|amounts?|claims?|information)"
_WRONG = r"(?:(?:the|an?) )?(?:wrong|incorrect|mistaken)|another|(?:the|an|some) other"
_BY_MISTAKE = r"(?:by (?:mistake|accident|error)|in error|mistakenly|wrongly|erroneously)"
_NAMES = r"(?:names?|mentions?|prints?|cites?|refers? to|speaks? of|talks? (?:of|about)|(?:is|are) about)"
# What is put without the word for a document -> the same with it.
IN_OTHER_WORDS = (
    (pattern(r"(?<=[a-z])_(?=[a-z])"), " "),
    # Of "the papers" newspapers may be meant.
    (pattern(r"(?<=our )papers?\b"), "documents"),
    (
        pattern(
            r"\b(?:documents?|docs?|files?|items?|texts?) of (?:the )?type (?P<type>[a-z]+(?: [a-z]+)??)s?"
            r"(?=$| (?:in|from|of|on|about)\b)"
        ),
        r"\g<type>s",
    ),
    (pattern(rf"\bany (?:two|three|several|couple of) (?={forms.DOCUMENT}\b)"), "any "),
    (
        pattern(
            rf"^(?:which|what|do any|does any|are there any|is there any) (?P<which>{forms.DOCUMENT}) (?:that |which )?"
            rf"{_NAMES} (?:(?:{_WRONG}) [^\W\d_]+(?: {_BY_MISTAKE})?|(?P<whom>{forms.SUBJECT}) {_BY_MISTAKE})$"
        ),
        r"which slips in the \g<which> about \g<whom>",
    ),
    (
        pattern(
            rf"^(?:in which (?P<which>{forms.DOCUMENT}) is|where is) (?P<whom>{forms.SUBJECT}) "
            rf"(?:(?:named|mentioned|printed|cited) {_BY_MISTAKE}|{_BY_MISTAKE} (?:named|mentioned|printed|cited))$"
        ),
        r"which slips in the documents about \g<whom>",
    ),
    (pattern(r"^(?P<slips>which slips in the .+) about $"), r"\g<slips>"),
    (
        pattern(
            r"\b(?P<which>which|any|some|all|how many|none) of (?:all )?(?:the|our|your) "
            rf"(?=(?:{forms.SUBJECT} )?{forms.DOCUMENT}\b)"
        ),
        r"\g<which> ",
    ),
    (pattern(_ALL_OF_IT), "documents about "),
    # "Contradict each other about who improved most": about that.
    (
        pattern(
            rf"^(?P<clash>.*\b{forms.CLASH}\b.* (?:about|on|over)) who (?:(?:was|were|is|are|has|had) )?(?:the )?(?=\w)"
        ),
        r"\g<clash> ",
    ),
    (pattern(r"\b(?:penultimate|last but one|next to last)\b"), "second newest"),
    (pattern(rf"\b(?P<rank>{'|'.join(forms.RANKS)}) (?:last|most recent)\b"), r"\g<rank> newest"),
    (pattern(rf"^(?P<asked>(?:\S+ )*{forms.DOCUMENT} (?:from|of|in) {forms.YEAR}) only$"), r"\g<asked>"),
    (
        pattern(
            r"^(?P<ask>which|what|how many|list|show(?: me)?) (?:of (?:the|our|your) )?(?:documents?|items?|texts?) "
            r"(?:that |which )?(?:are|is|were) (?P<kind>(?:press )?releases?|statements?|briefs?|report ?cards?)$"
        ),
        r"\g<ask> \g<kind>",
    ),
    (pattern(rf"\b(?:very )?(?P<end>{forms.OLDEST}) ever (?={forms.DOCUMENT}\b)"), r"\g<end> "),
    (pattern(rf"\b(?P<first>{forms.OLDEST} {forms.DOCUMENT}) ever$"), r"\g<first>"),
    (
        pattern(rf"^(?:{_LATEST_ON}) (?!{_NO_TOPIC})(?P<topic>.+)$"),
        r"what does the newest document about \g<topic> say",
    ),
    # "When did we last write about the pier?" is told by the newest document on it, and its date.
    (
        pattern(
            r"^when (?:did|have|had) (?:we|you|they|i) (?:last|most recently) "
            r"(?:write|written|wrote|publish(?:ed)?|report(?:ed)?|post(?:ed)?|put (?:anything|something) out|"
            r"(?:say|said|issue|issued|release|released) (?:anything|something)) "
            r"(?:(?:anything|something) )?(?P<about>about|on) (?P<topic>.+)$"
        ),
        r"newest document \g<about> \g<topic>",
    ),
    (pattern(r"^what contradicts (?:what|itself|each other|one another)$"), "show the contradictions"),
    (
        pattern(
            r"^what (?:was|were|is|has been|have you|did you) (?:publish(?:ed)?|released?|issued?|put out) "
            r"(?:most recently|last|lately|recently)(?= about | on | of | from |$)"
        ),
        "newest documents",
    ),
    (
        pattern(
            rf"^(?:how (?:current|recent|fresh|up to date) is {_THIS}|is {_THIS} (?:still )?(?:current|up to date)|"
            rf"when (?:was|were|is) {_THIS} (?:last |most recently )?(?:updated|refreshed))$"
        ),
        "newest document",
    ),
    (
        pattern(
            r"^what (?:is |are |s )?the "
            r"(?=(?:oldest|earliest|newest|latest|most recent) (?:thing|item|one|piece|entry)\b)"
        ),
        "",
    ),
    (
        pattern(
            rf"^(?P<end>(?:the )?{forms.OLDEST}|{forms.NEWEST}) (?:thing|item|one|piece|entry)"
            r"(?: (?:in (?:here|there|the archive|your archive)|here|(?:you|we)(?: ve| have)?(?: got)?))*"
            r"(?= about | on | of | from |$)"
        ),
        r"\g<end> document",
    ),
    (
        pattern(rf"^how (?:recent|old|current|fresh|new) is (?:the |your |our )?(?={forms.AT_END.split(')(?:')[0]}))"),
        "",
    ),
    (
        pattern(rf"\b(?P<language>spanish|english)(?: language)? (?P<document>{forms.DOCUMENT})\b"),
        r"\g<document> in \g<language>",
    ),
    (
        pattern(
            r"^(?:what|anything)(?: (?:was|were|is|did|have|has|had))?"
            r"(?: (?:we|you|they|the(?: company| organi[sz]ation)?))? "
            r"(?:say|said|write|written|announced?|tell people|told people|reported?|ma[dk]e public|new)"
            rf"(?=(?: back)? (?:in|during|on) (?:\w+ )?{forms.YEAR}$)"
        ),
        "list documents",
    ),
    (
        pattern(r"^(?:do (?:we|you) have |is there |have (?:we|you) got )?anything (?=without (?:an? |any )?dates?$)"),
        "list documents ",
    ),
    (
        pattern(
            rf"^(?:{forms.ASKS} )?(?:everything|anything|all)(?: you have)?(?: published| released)? "
            r"(?=(?:from|in|of|since|before|after|during) )"
        ),
        "list documents ",
    ),
    (pattern(_ABOUT_WHAT), r"\g<end> \g<noun> about \g<topic>"),
    (pattern(_TELL), r"\g<which> about \g<topic>"),
    (
        pattern(
            rf"^(?:which|what) (?:of (?:the|our|your) )?(?:(?:wrong|incorrect|mistaken) )?{_FIGURES} "
            r"(?:(?:was|were|is|are|has|have|had|got|been|ever|later|since) )+(?:corrected|rectified|revised|amended)"
            rf"(?= in {forms.YEAR}$|$)"
        ),
        "what has been corrected",
    ),
)
# The order in which documents are to be listed; by date alone, the newest stand first as ever.
_OLD, _NEW = r"(?:oldest|earliest)", r"(?:newest|latest|most recent)"
_SORTED = r" (?:and )?(?:(?:sorted|ordered|arranged|listed|in order) )?(?:by date )?"
_FROM = r"(?:from )?(?:the )?"
_FIRST = r"(?:ones? )?(?:first|to (?:the )?"
_ORDERS = (
    (-1, pattern(rf"{_SORTED}(?:{_FROM}{_OLD} {_FIRST}{_NEW})|in (?:chronological|date) order|chronologically)$")),
    (1, pattern(rf"{_SORTED}(?:{_FROM}{_NEW} {_FIRST}{_OLD})|in reverse(?: chronological)? order)$")),
    (1, pattern(r" (?:(?:sorted|ordered|arranged|listed) )?by (?:the )?(?:dates?|day)(?: of publication)?$")),
)
_BARE = pattern(rf"(?:the |our |your )?{forms.DOCUMENT}")


def unordered(line: str) -> tuple[int, str]:
    """In which order ``line`` wants documents, -1 for the oldest first, and the line without the words for it."""
    for order, words in _ORDERS:
        if found := words.search(line):
            rest = line[: found.start()]
            return order, f"list {rest}" if _BARE.fullmatch(rest) else rest
    return 0, line
