"""The forms of speech in which documents are asked for, over a question in lower case, and the words that they are
made of.
"""

from __future__ import annotations

import re

from ingest import SubjectNames
from service.numeral import NUMBERS, ORDINALS

SUBJECT = "§"  # stands for the name of a subject
DOCUMENT = (
    r"(?:(?:press|news|media) )?(?:releases?|documents?|docs?|statements?|announcements?|publications?|bulletins?|"
    r"files?|texts?|articles?|op[ -]?eds?|briefs?|briefings?|report ?cards?|reports?|items?|news)"
)
# Those that report no grades: "Texas report card" asks for a grade.
_PAPER = r"(?:(?:(?:press|news|media) )?(?:releases?|statements?|announcements?)|documents?)"
# What a document is called -> its type, where the archive has documents of that type.
TYPES = (
    (re.compile(r"\breport ?cards?\b"), "report_card"),
    (re.compile(r"\breleases?\b"), "press_release"),
    (re.compile(r"\bstatements?\b"), "statement"),
    (re.compile(r"\bop[ -]?eds?\b"), "op_ed"),
    (re.compile(r"\b(?:briefs?|briefings?)\b"), "brief"),
)
_BE = r"(?:is|are|was|were)"
_NEWEST, _OLDEST = r"(?:newest|latest|most recent|last|current)", r"(?:oldest|earliest|first)"
_RANKS = ORDINALS[1:]  # "the second newest", "the second last"
_MOST = rf"\d{{1,2}}|{'|'.join(NUMBERS)}"
AT_END = (
    rf"(?:(?P<rank>{'|'.join(_RANKS)}) )?"
    rf"(?:(?P<newest>{_NEWEST})|{_OLDEST})(?: (?P<most>{_MOST}))?(?: {SUBJECT})? {DOCUMENT}\b"
)
_BETWEEN = (
    rf"(?: (?:all|any|every|each|some|an?|the|your|our|of|other|more|full|different|undated|{SUBJECT}|(?:19|20)\d\d))*"
)
_LIST = r"(?:list|overview|index|inventory)"
ASKS = (
    r"(?:(?:(?:give|show|send|get|make)(?: me)? |(?:do (?:you|we)|does (?:the|this|your) archive) have )?"
    rf"(?:the |an? |your )?(?:(?:full|complete|whole) )?{_LIST} of|"
    r"(?:(?:give|show|send|get) me |what is )?(?:the |an? )?"
    r"(?:links?|url|address|page|pdf|copy|text|title|headline) (?:to|of|for)|"
    r"which|what|list|name|show(?: me)?|give me|find(?: me)?|get(?: me)?|see|display|are there|is there|"
    r"do (?:you|we) have|have you(?: got)?|does (?:the|this|your) (?:archive|collection) (?:have|hold|contain)|"
    r"where (?:is|are|can i find)|send me|open)"
)
_SUMMED = (
    r"(?:summary|gist|rundown|run down|digest|synopsis|essence|bottom line|highlights?|take ?aways?|"
    r"(?:main|key|most important|salient) (?:points?|facts?|findings?|messages?|take ?aways?|news))"
)
SUMMARY = (
    r"(?:summari[sz]e|sum up|brief me on|tl ?dr(?: (?:of|for|on))?|"
    r"(?:(?:give|show|tell|get|send)(?: me)? |what (?:is|are|was|were|s) |whats )?(?:an? |the )?"
    rf"(?:(?:short|brief|quick|rough) )?{_SUMMED} (?:of|from|in|on))"
)
_PUBLISHED = r"(?:publish(?:ed)?|released?|issued?|put out|sent out|posted)"
YEAR = r"(?:19|20)\d\d"
UNDATED = (
    r"(?:(?:(?:have|has|with|carry|print|bear) no dates?|(?:without|missing) (?:an? |any |the |their )?dates?)"
    r"(?: on (?:it|them))?|lack(?:s|ing)? (?:an? |any |the |their )?dates?|undated|not dated|"
    r"(?:could not|can not|cannot) be dated)"
)
_SLIP = r"(?:mistakes?|errors?|slips?|typos?|misprints?|blunders?)"
_PEOPLE = r"(?:people|persons?|speakers?|names|words)"
_CLASHES = r"(?:contradictions?|conflicts|disagreements?|discrepanc(?:y|ies)|inconsistenc(?:y|ies))"
_CLASH = rf"(?:{_CLASHES}|contradict(?:s|ed|ing|ory)?|conflict(?:ing)?|disagree|inconsistent)"
_ABOUT = r".*\b(?:about|on|regarding|concerning|of) "
_CORRECTED = r"(?:corrected|rectified|retracted|withdrawn|updated|amended|revised|superseded)"
_CORRECTIONS = r"(?:corrections?|retractions?|withdrawals?|errata|updates)"
_GOT = rf"(?:{_BE}|gets?|got|ha(?:s|ve) been)"
_QUOTED = r"(?:quoted|cited)"
_OWN = r"(?:an? |any |its |your |their |the )?"
_ADMITS = r"(?:admit|acknowledge|concede|regret|correct|retract|withdraw|apologi[sz]e for)"
_ADMITTED = r"(?:admitted|acknowledged|conceded|regretted|corrected|retracted|withdrawn|apologi[sz]ed for)"
_ARCHIVE = r"(?:(?:the|this|your) (?:archive|collection|database)|you)"
_QUOTES = rf"quot(?:es|ations)(?: (?:in {_ARCHIVE}|here|in here))?"
_FITTING = "(?:short|good|great|best|strong|strongest|nice|powerful|punchy|usable|printable|shortest|exact)"
_QUOTE = "(?:quotes?|quotations?|soundbites?|pull quotes?)"
_OF_OURS = "(?: of (?:the|our|your|these))?"
_TITLE = r"(?:title|headline|name)"
_HAS = r"(?:have|hold|contain|cover|include)"
FORMS = tuple(
    (want, re.compile(form))
    for want, form in (
        ("corrections", rf"^(?:{ASKS}|{_BE}|has|have|did)\b.*\b{DOCUMENT}\b.*\b{_CORRECTED}\b"),
        ("corrections", rf"^{_CORRECTED} {DOCUMENT}$"),
        ("corrections", rf"^(?:has|have|had|was|is) (?:anything|something)(?: ever)? (?:been )?{_CORRECTED}$"),
        ("corrections", rf"^what (?:else )?(?:{_GOT}|(?:is|s) been) {_CORRECTED}(?: (?:or|and) {_CORRECTED})*$"),
        ("corrections", rf"^(?:(?:{ASKS}|how many|any|all|the|your)\b.* )?{_CORRECTIONS}\b(?! (?:about|on|to|for)\b)"),
        ("corrections", rf"^(?:did|do|does) .*\b{_ADMITS} {_OWN}(?:{_SLIP}|{DOCUMENT})$"),
        ("corrections", rf"^(?:has|have|had) .*\b{_ADMITTED} {_OWN}(?:{_SLIP}|{DOCUMENT})$"),
        ("contradictions", rf"^(?!{_ABOUT})(?:{ASKS}|{_BE}|do|does|where do|any|all)\b.*\b{DOCUMENT}\b.*\b{_CLASH}\b"),
        ("contradictions", rf"^(?!{_ABOUT})(?:(?:{ASKS}|any|all|the)\b.* )?{_CLASHES}\b"),
        ("authors", rf"^who (?:wrote|writes|authored|drafted|penned) (?:the|this|that|your)\b.*\b{DOCUMENT}\b"),
        ("authors", rf"^who {_BE} the (?:authors?|writers?) of\b.*\b{DOCUMENT}\b"),
        ("speakers", rf"^who(?:m|se words)? {_GOT}(?: (?:being|the|most|often))* {_QUOTED}\b"),
        ("speakers", rf"^whom? (?:does|do|did) .*\b{DOCUMENT}\b.* (?:quote|cite)$"),
        ("speakers", rf"^(?:which|what|whose|how many) {_PEOPLE}\b.* (?:quoted|cited)\b"),
        ("speakers", rf"^who {_BE} (?:all )?the {_PEOPLE}(?: that| who)?(?: {_BE})? (?:quoted|cited)\b"),
        ("speakers", rf"^(?:list|show(?: me)?|name)\b.* {_PEOPLE}(?: that| who)?(?: {_BE})? (?:quoted|cited)\b"),
        ("speakers", rf"^who (?:speaks|spoke|is speaking) in\b.*\b{DOCUMENT}$"),
        ("speakers", rf"^(?:any |all |the |list |show(?: me)? |give me |are there |do you have )*{_QUOTES}$"),
        ("speakers", rf"^(?:(?:{ASKS}|need|want|use|an?|any|one|another|some|the|my|{_FITTING}) )*{_QUOTE}$"),
        ("slips", rf"^(?:(?:{ASKS}|are|is|any|do|does|has|have|known|the|all)\b.* )?{_SLIP}\b"),
        ("slips", r"^(?:what (?:is|s)|whats|is anything|is something|is there anything) wrong\b"),
        ("lead", r"^(?:what (?:is|s)|whats) (?:this|it) about$|^(?:summari[sz]e|sum up)(?: this| it)?$"),
        ("lead", rf"^(?:what (?:{_BE}|s)|whats)\b.*\b{DOCUMENT}\b.* about$"),
        ("lead", rf"^what (?:does|do|did) .*\b{DOCUMENT}\b.* (?:say|announce|state|report|cover)$"),
        ("lead", rf"^{SUMMARY}\b.*\b{DOCUMENT}\b"),
        ("lead", rf"^(?!brief)(?!tell){SUMMARY} (?!.*\b(?:{SUBJECT}|about|on|everything|all|grades?|scores?)\b)"),
        ("count", rf"^(?:how many|(?:what is )?the number of|count){_BETWEEN} {DOCUMENT}\b(?!.* did {SUBJECT})"),
        ("count", rf"^what (?:is|s|are) (?:all )?(?:held |kept |stored )?in {_ARCHIVE}$"),
        ("count", rf"^what (?:do|does) {_ARCHIVE} {_HAS}$"),
        ("count", rf"^(?:what|which) (?:years|period|dates|sources|material)\b.* {_ARCHIVE}(?: {_HAS})?$"),
        ("count", rf"^how far back (?:do|does) {_ARCHIVE} (?:go|reach)$"),
        ("list", rf"^(?:{ASKS} )?(?:{_BE} )?(?:the |your |our )?(?:very )?{AT_END}"),
        ("list", rf"^(?:what (?:is|was|s)|whats|give me|show me) the {_TITLE} of (?:the |your |our )?{AT_END}"),
        ("list", rf"^(?:what (?:is|was|s)|whats|give me|show me) the {_TITLE} of (?:the|this|that|your) {DOCUMENT}\b"),
        ("list", rf"^when (?:{_BE}|did) (?:the |your |our )?(?!.*report ?cards?){AT_END}"),
        ("list", rf"^{ASKS}{_BETWEEN} {DOCUMENT}\b(?!.* did {SUBJECT})"),
        ("list", rf"^what (?!.*\b(?:did|has|by) {SUBJECT})(?:did|has|have|was|were|had)\b.* {_PUBLISHED}\b"),
        ("list", rf"^(?:all (?:the )?|undated ){DOCUMENT}\b"),
        ("list", rf"^(?:(?:{_BE}|do|does|have|has) )?(?:any|some){_OF_OURS} (?:undated )?{DOCUMENT}(?: {UNDATED})?$"),
        ("list", rf"^(?:{ASKS} |{_BE} |all |any |the |everything |anything )*{UNDATED}(?: ones?)?$"),
        ("list", rf"^(?:the |a |any )?{DOCUMENT} (?:about|on|from|of|for|since|before|after|in|regarding|without) "),
        ("list", rf"^(?:the |a |any )?{SUBJECT}(?: {YEAR})? {_PAPER}(?: (?:in |from |of )?{YEAR})?$"),
        ("list", rf"^(?:{ASKS} )?(?:everything|all)(?: {_ARCHIVE} {_HAS})? (?:about|on|regarding) {SUBJECT}$"),
        ("list", rf"^{ASKS} (?:anything|something) (?:from|of|in|dated|published in|since|before|after) {YEAR}$"),
    )
)  # fmt: skip
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
    rf"(?:(?:{SUBJECT}$|(?:you|it|this|that|these|those|them|him|her|me|us|here|there)\b)|"
    r".*\b(?:grades?|scores?|ranks?|ratings?)\b)"
)
_THIS = r"(?:this|(?:the|this|your) (?:archive|collection|database|site|information|data))"
# What is put without the word for a document -> the same with it.
IN_OTHER_WORDS = (
    (re.compile(r"\b(?:penultimate|last but one|next to last)\b"), "second newest"),
    (re.compile(rf"\b(?P<rank>{'|'.join(_RANKS)}) (?:last|most recent)\b"), r"\g<rank> newest"),
    (re.compile(rf"^(?P<asked>(?:\S+ )*{DOCUMENT} (?:from|of|in) {YEAR}) only$"), r"\g<asked>"),
    (
        re.compile(
            r"^(?P<ask>which|what|how many|list|show(?: me)?) (?:of (?:the|our|your) )?(?:documents?|items?|texts?) "
            r"(?:that |which )?(?:are|is|were) (?P<kind>(?:press )?releases?|statements?|briefs?|report ?cards?)$"
        ),
        r"\g<ask> \g<kind>",
    ),
    (re.compile(rf"\b(?:very )?(?P<end>{_OLDEST}) ever (?={DOCUMENT}\b)"), r"\g<end> "),
    (re.compile(rf"\b(?P<first>{_OLDEST} {DOCUMENT}) ever$"), r"\g<first>"),
    (
        re.compile(rf"^(?:{_LATEST_ON}) (?!{_NO_TOPIC})(?P<topic>.+)$"),
        r"what does the newest document about \g<topic> say",
    ),
    (
        re.compile(
            r"^what (?:was|were|is|has been|have you|did you) (?:publish(?:ed)?|released?|issued?|put out) "
            r"(?:most recently|last|lately|recently)(?= about | on | of | from |$)"
        ),
        "newest documents",
    ),
    (
        re.compile(
            rf"^(?:how (?:current|recent|fresh|up to date) is {_THIS}|is {_THIS} (?:still )?(?:current|up to date)|"
            rf"when (?:was|were|is) {_THIS} (?:last |most recently )?(?:updated|refreshed))$"
        ),
        "newest document",
    ),
    (
        re.compile(
            r"^what (?:is |are |s )?the "
            r"(?=(?:oldest|earliest|newest|latest|most recent) (?:thing|item|one|piece|entry)\b)"
        ),
        "",
    ),
    (
        re.compile(
            rf"^(?P<end>(?:the )?{_OLDEST}|{_NEWEST}) (?:thing|item|one|piece|entry)"
            r"(?: (?:in (?:here|there|the archive|your archive)|here|(?:you|we)(?: ve| have)?(?: got)?))*"
            r"(?= about | on | of | from |$)"
        ),
        r"\g<end> document",
    ),
    (re.compile(rf"^how (?:recent|old|current|fresh|new) is (?:the |your |our )?(?={AT_END.split(')(?:')[0]}))"), ""),
    (
        re.compile(rf"\b(?P<language>spanish|english)(?: language)? (?P<document>{DOCUMENT})\b"),
        r"\g<document> in \g<language>",
    ),
    (
        re.compile(
            r"^(?:what|anything)(?: (?:was|were|is|did|have|has|had))?"
            r"(?: (?:we|you|they|the(?: company| organi[sz]ation)?))? "
            r"(?:say|said|write|written|announced?|tell people|told people|reported?|ma[dk]e public|new)"
            rf"(?=(?: back)? (?:in|during|on) (?:\w+ )?{YEAR}$)"
        ),
        "list documents",
    ),
    (
        re.compile(
            r"^(?:do (?:we|you) have |is there |have (?:we|you) got )?anything (?=without (?:an? |any )?dates?$)"
        ),
        "list documents ",
    ),
    (
        re.compile(
            rf"^(?:{ASKS} )?(?:everything|anything|all)(?: you have)?(?: published| released)? "
            r"(?=(?:from|in|of|since|before|after|during) )"
        ),
        "list documents ",
    ),
)
# Some word of every form: most questions have none, and need not be looked at closer.
LIKELY = re.compile(
    rf"\b(?:{DOCUMENT}|{_PUBLISHED}|quot\w+|cited?|about|summari[sz]e|sum up|tl\W?dr|{_SUMMED}|"
    r"anything|something|everything|what (?:do|have) (?:we|you)|(?:have|did) we|announced?|"
    r"gaps?|years? (?:have|has|are|is|show|did|without)|"
    r"current|up to date|latest|newest|most recent|updates?|developments?|"
    r"new|up|happening|going on|deal|story|status|"
    r"situation|where do|became|become|"
    r"(?:oldest|earliest|newest|latest|most recent) (?:thing|item|one|piece|entry)|"
    r"(?:we|you) (?:say|said|write|written|announced?|tell|told)|docs?|nuestr[oa]s|publicamos|"
    rf"speak\w*|spoke|archive|collection|database|do you|{UNDATED}|{_SLIP}|wrong|{_CORRECTED}|"
    rf"{_CORRECTIONS}|{_CLASH}|comunicados?|documentos?|notas?|publicacion(?:es)?|public(?:o|aron|ado|ados)|archivo|"
    r"noticias|contradiccion(?:es)?|discrepancias|error(?:es)?|erratas|correccion(?:es)?|rectific\w+|correg\w+|corrigi\w+|"
    r"public(?:o|aron|ado|ados|adas?)|tratan?|resum\w+|boletin(?:es)?|anuncios?|cita[ndr]?|citad[oa]s?)\b",
    re.I,
)
PLAIN = frozenset(
    """a about all altogether an and any anything anywhere are archive as at available been being both by collection
    come came concern concerning concerns contain contains cover covering covers database deal dealing deals did
    do does during every everything find for from had has have held here hold holds how i in index is it kept
    many me most my need number of on or organisation organization ngo group our out over please posted publish
    published put regarding related relating released issued same sent so something stored that the their them
    there these they this those to total us want was we were what whats when where which with year you your
    since after before until between through starting up appear appeared go went full website very and issue
    release §""".split()
)
# The words that a question of one kind may have beside the plain ones.
OF = {
    "count": frozenset("s stored far back go reach years period dates material sources does contain include".split()),
    "list": frozenset("title headline name s give ones some".split()),
    "lead": frozenset(
        "say says said announce announced state report summarise summarize summary sum gist tldr".split()
    ),
    "slips": frozenset(
        """mistake mistakes error errors slip slips typo typos misprint misprints blunder blunders wrong known made make
        makes show list grade grades score scores old past s whats found""".split()
    ),
    "speakers": frozenset(
        """quote quoted quotes cite cited who whom whose people person persons names name words word speaker speakers
        speak speaks spoke speaking list show often frequently quotation quotations soundbite soundbites pull short good
        great best strong strongest nice powerful punchy usable printable shortest exact use another one some""".split()
    ),
    "authors": frozenset("who wrote writes authored drafted penned author authors writer writers s".split()),
    "corrections": frozenset(
        """corrected rectified retracted withdrawn updated amended revised superseded correction corrections retraction
        retractions withdrawal withdrawals errata updates admit acknowledge concede regret correct retract withdraw
        apologise apologize admitted acknowledged conceded regretted apologised apologized mistake mistakes error errors
        slip slips typo typos misprint misprints blunder blunders ever yet since later made make its company agency
        earlier previous own list show never""".split()
    ),
    "contradictions": frozenset(
        """contradict contradicts contradicted contradicting contradiction contradictions contradictory conflict
        conflicts conflicting disagree disagrees disagreement disagreements discrepancy discrepancies inconsistency
        inconsistencies inconsistent where own each other another one themselves itself sources source information
        statements figures numbers known list show""".split()
    ),
}


def with_subjects(words: str, names: SubjectNames) -> str:
    """``words`` with ``SUBJECT`` in the place of every name of a subject."""
    for mention in reversed(names.find(words, misspelt=True)):
        words = f"{words[: mention.span.start]} {SUBJECT} {words[mention.span.end :]}"
    return words
