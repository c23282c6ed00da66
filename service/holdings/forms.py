"""The forms of speech in which documents are asked for, over a question in lower case, and the words that they are
made of.
"""

from __future__ import annotations

import re

from ingest import SubjectNames, pattern
from service.language.date_words import MONTHS
from service.language.numeral import NUMBERS, ORDINALS

SUBJECT = "§"  # stands for the name of a subject
DOCUMENT = (
    r"(?:(?:press|news|media) )?(?:releases?|documents?|docs?|statements?|announcements?|publications?|bulletins?|"
    r"pieces?(?! of\b)|files?|texts?|articles?|op[ -]?eds?|briefs?|briefings?|report ?cards?|reports?|"
    r"fact ?sheets?|blog ?posts?|newsletters?|items?|news)"
)
# Those that report no grades: "Texas report card" asks for a grade.
_PAPER = r"(?:(?:(?:press|news|media) )?(?:releases?|statements?|announcements?)|documents?)"
# What a document is called -> its type, where the archive has documents of that type.
TYPES = (
    (pattern(r"\breport ?cards?\b"), "report_card"),
    (pattern(r"\breleases?\b"), "press_release"),
    (pattern(r"\bstatements?\b"), "statement"),
    (pattern(r"\bop[ -]?eds?\b"), "op_ed"),
    (pattern(r"\b(?:briefs?|briefings?)\b"), "brief"),
    (pattern(r"\bfact ?sheets?\b"), "fact_sheet"),
    (pattern(r"\bblog ?posts?\b"), "blog"),
    (pattern(r"\bnewsletters?\b"), "newsletter"),
)
# A release is whatever is sent out, unless it is called a press release.
SENT_OUT = frozenset({"press_release", "statement", "correction", "event"})
_RELEASE = pattern(r"releases?")
_BE = r"(?:is|are|was|were)"
NEWEST, OLDEST = r"(?:newest|latest|most recent|last|current)", r"(?:oldest|earliest|first)"
RANKS = ORDINALS[1:]  # "the second newest", "the second last"
_MOST = rf"\d{{1,2}}|{'|'.join(NUMBERS)}"
AT_END = (
    rf"(?:(?P<rank>{'|'.join(RANKS)}) )?"
    rf"(?:(?P<newest>{NEWEST})|{OLDEST})(?: (?P<most>{_MOST}))?(?: {SUBJECT})? {DOCUMENT}\b"
)
_BETWEEN = (
    rf"(?: (?:all|any|every|each|some|an?|the|your|our|of|other|more|full|different|undated|{SUBJECT}|(?:19|20)\d\d))*"
)
_LIST = r"(?:list|overview|index|inventory)"
HAVE = r"(?:(?:do|did) (?:you|we) have|have (?:you|we)(?: got)?)"
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
PUBLISHED = r"(?:publish(?:ed)?|released?|issued?|put out|sent out|posted)"
YEAR = r"(?:19|20)\d\d"
UNDATED = (
    r"(?:(?:(?:have|has|with|carry|print|bear) no dates?|(?:without|missing) (?:an? |any |the |their )?dates?)"
    r"(?: on (?:it|them))?|lack(?:s|ing)? (?:an? |any |the |their )?dates?|undated|not dated|"
    r"(?:could not|can not|cannot) be dated)"
)
_SLIP = r"(?:mistakes?|errors?|slips?|typos?|misprints?|blunders?)"
_PEOPLE = r"(?:people|persons?|speakers?|names|words)"
_CLASHES = r"(?:contradictions?|conflicts|disagreements?|discrepanc(?:y|ies)|inconsistenc(?:y|ies))"
CLASH = rf"(?:{_CLASHES}|contradict(?:s|ed|ing|ory)?|conflict(?:ing)?|disagree[sd]?|inconsistent|differ(?:s|ed|ing)?)"
_CLASHING = r"(?:contradictory|inconsistent)"
# What they clash on where that is anything: "on any figure".
ON_ANYTHING = (
    r" (?:on|about|over|in|as to)(?: (?:anything|something)| (?:any|an?|some)(?: (?:one|single))?(?: [a-z]+)?|"
    r"(?: (?:the|their))?(?: (?:figures?|dates?|numbers?|names?|facts?|details?|days?|sums?|prices?)(?: (?:and|or))?)+)"
    r"(?: at all)?(?= |$)"
)
_CORRECTED = r"(?:corrected|rectified|retracted|withdrawn|updated|amended|revised|superseded)"
_CORRECTIONS = r"(?:corrections?|retractions?|withdrawals?|errata|updates)"
_GOT = rf"(?:{_BE}|gets?|got|ha(?:s|ve) been)"
_WAS = r"(?:(?:is|was|are|were|s|has|have|had|got|ever|been|later|since) )+"
_QUOTED = r"(?:quoted|cited)"
_OWN = r"(?:an? |any |its |your |their |the )?"
_ADMITS = r"(?:admit|acknowledge|concede|regret|correct|retract|withdraw|apologi[sz]e for)"
_ADMITTED = r"(?:admitted|acknowledged|conceded|regretted|corrected|retracted|withdrawn|apologi[sz]ed for)"
_ARCHIVE = r"(?:(?:the|this|your) (?:archive|collection|database)|you)"
_QUOTES = rf"quot(?:es|ations)(?: (?:in {_ARCHIVE}|here|in here))?"
_FITTING = "(?:short|good|great|best|strong|strongest|nice|powerful|punchy|usable|printable|shortest|exact)"
_QUOTE = "(?:quotes?|quotations?|soundbites?|pull quotes?)"
_OF_OURS = "(?: of (?:the|our|your|these))?"
_THEN = rf"(?: (?:from|of|in|since|before|after|dated) (?:(?:{'|'.join(MONTHS)}) (?:of )?)?{YEAR})?"
_TITLE = r"(?:title|headline|name)"
_HAS = r"(?:have|hold|contain|cover|include)"
FORMS = tuple(
    (want, pattern(form))
    for want, form in (
        ("corrections", rf"^(?:{ASKS}|{_BE}|has|have|did)\b.*\b{DOCUMENT}\b.*\b{_CORRECTED}\b"),
        ("corrections", rf"^{_CORRECTED} {DOCUMENT}$"),
        ("corrections", rf"^(?:has|have|had|was|is) (?:anything|something)(?: ever)? (?:been )?{_CORRECTED}$"),
        ("corrections", rf"^(?:{ASKS} )?(?:any|some|every)thing(?: else)? (?:that |which )?{_WAS}{_CORRECTED}$"),
        ("corrections", r"^what (?:did|have|has) (?:we|you|they)(?: ever| had to| have to)* correct(?:ed)?$"),
        ("corrections", rf"^what (?:else )?(?:{_GOT}|(?:is|s) been) {_CORRECTED}(?: (?:or|and) {_CORRECTED})*{_THEN}$"),
        ("corrections", rf"^(?:(?:{ASKS}|how many|any|all|the|your)\b.* )?{_CORRECTIONS}\b(?! (?:about|on|to|for)\b)"),
        ("corrections", rf"^(?:did|do|does) .*\b{_ADMITS} {_OWN}(?:{_SLIP}|{DOCUMENT})$"),
        ("corrections", rf"^(?:has|have|had) .*\b{_ADMITTED} {_OWN}(?:{_SLIP}|{DOCUMENT})$"),
        ("contradictions", rf"^(?:{ASKS}|{_BE}|do|does|did|where do|any|all)\b.*\b{DOCUMENT}\b.*\b{CLASH}\b"),
        ("contradictions", rf"^(?:(?:{ASKS}|any|all|the)\b.* )?{_CLASHES}\b"),
        ("contradictions", rf"^(?:what|anything)(?: (?:is|was|here))* {_CLASHING}(?: (?:in|here)\b.*)?$"),
        ("authors", rf"^who (?:wrote|writes|authored|drafted|penned) (?:the|this|that|your)\b.*\b{DOCUMENT}\b"),
        ("authors", rf"^who {_BE} the (?:authors?|writers?) of\b.*\b{DOCUMENT}\b"),
        ("speakers", rf"^who(?:m|se words)? {_GOT}(?: (?:being|the|most|often))* {_QUOTED}\b"),
        ("speakers", rf"^whom? (?:does|do|did) .*\b{DOCUMENT}\b.* (?:quote|cite)$"),
        ("speakers", rf"^(?:which|what|whose|how many) {_PEOPLE}\b.* (?:quoted|cited)\b"),
        ("speakers", rf"^who {_BE} (?:all )?the {_PEOPLE}(?: that| who)?(?: {_BE})? (?:quoted|cited)\b"),
        ("speakers", rf"^(?:list|show(?: me)?|name)\b.* {_PEOPLE}(?: that| who)?(?: {_BE})? (?:quoted|cited)\b"),
        ("speakers", rf"^who (?:speaks|spoke|is speaking) in\b.*\b{DOCUMENT}$"),
        ("speakers", rf"^(?:any |all |the |list |show(?: me)? |give me |are there |do you have )*{_QUOTES}{_THEN}$"),
        ("speakers", rf"^(?:(?:{ASKS}|need|want|use|an?|any|one|another|some|the|my|{_FITTING}) )*{_QUOTE}{_THEN}$"),
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
        ("list", rf"^what (?!.*\b(?:did|has|by) {SUBJECT})(?:did|has|have|was|were|had)\b.* {PUBLISHED}\b"),
        ("list", rf"^(?:all (?:the )?|undated ){DOCUMENT}\b"),
        ("list", rf"^(?:(?:{_BE}|do|does|have|has) )?(?:any|some){_OF_OURS} (?:undated )?{DOCUMENT}(?: {UNDATED})?$"),
        ("list", rf"^(?:{ASKS} |{_BE} |all |any |the |everything |anything )*{UNDATED}(?: ones?)?$"),
        ("list", rf"^(?:the |a |any )?{DOCUMENT} (?:about|on|from|of|for|since|before|after|in|regarding|without) "),
        ("list", rf"^(?:the |a |any )?{SUBJECT}(?: {YEAR})? {_PAPER}(?: (?:in |from |of )?{YEAR})?$"),
        ("list", rf"^(?:{ASKS} )?(?:everything|all)(?: {_ARCHIVE} {_HAS})? (?:about|on|regarding) {SUBJECT}$"),
        ("list", rf"^{ASKS} (?:anything|something) (?:from|of|in|dated|published in|since|before|after) {YEAR}$"),
    )
)  # fmt: skip
_OTHER_THAN = pattern(
    rf" (?:other than|besides|except(?: for)?) (?:(?:the|our) )?(?P<before>{DOCUMENT})"
    r"(?= (?:are|were|about|on|from|that)\b)|"
    r"(?:,? (?:but|and|yet))?(?: (?:that|which))? (?:(?:are|is|were) ?n[o']? ?t|other than|besides|except(?: for)?|not)"
    rf"(?: (?:an?|the|any|our))? (?P<noun>{DOCUMENT})$"
)
# Some word of every form: most questions have none, and need not be looked at closer.
LIKELY = pattern(
    rf"\b(?:{DOCUMENT}|{PUBLISHED}|quot\w+|cited?|about|summari[sz]e|sum up|tl\W?dr|{_SUMMED}|"
    r"anything|something|everything|what (?:do|have) (?:we|you)|(?:have|did) we|announced?|"
    r"gaps?|years? (?:have|has|are|is|show|did|without)|nothing|"
    r"current|up to date|latest|newest|most recent|updates?|developments?|"
    r"new|up|happening|going on|deal|story|status|"
    r"situation|where do|became|become|"
    r"(?:oldest|earliest|newest|latest|most recent) (?:thing|item|one|piece|entry)|"
    r"(?:we|you) (?:say|said|write|written|announced?|tell|told)|docs?|nuestr[oa]s|publicamos|"
    rf"speak\w*|spoke|archive|collection|database|do you|{UNDATED}|{_SLIP}|wrong|{_CORRECTED}|"
    rf"{_CORRECTIONS}|{CLASH}|comunicados?|documentos?|notas?|publicacion(?:es)?|public(?:o|aron|ado|ados)|archivo|"
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
        makes show list grade grades score scores old past s whats found template""".split()
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
        inconsistencies inconsistent differ differs differed differing where own each other another one themselves
        itself sources source information statements figures numbers known list show""".split()
    ),
}


def other_than(line: str) -> tuple[frozenset[str], str]:
    """The types that ``line`` does not want ("but are not report cards"), and the line without the words for them."""
    found = _OTHER_THAN.search(line)
    unlike = types_of(found["before"] or found["noun"]) if found else frozenset()
    return (unlike, _OTHER_THAN.sub("", line, count=1)) if unlike else (frozenset(), line)


def types_of(noun: str) -> frozenset[str]:
    """The types of the documents that ``noun`` names; none where it names no type."""
    if _RELEASE.fullmatch(noun):
        return SENT_OUT
    return frozenset(kind for pattern, kind in TYPES if pattern.search(noun))


def with_subjects(words: str, names: SubjectNames) -> str:
    """``words`` with ``SUBJECT`` in place of every name of a subject."""
    for mention in reversed(names.find(words, misspelt=True)):
        words = f"{words[: mention.span.start]} {SUBJECT} {words[mention.span.end :]}"
    return words


def many(number: int, kind: str) -> str:
    return f"{number:,} {kind if number == 1 else several(kind)}"


def several(kind: str) -> str:
    """What several documents of a kind are called; "minutes" says so already."""
    return kind if kind.endswith("s") else f"{kind}s"
