"""The forms of speech that ask which documents hold certain words -> the form, and the words."""

from __future__ import annotations

import re

from ingest import pattern
from service.language.numeral import NUMBERS
from service.language.openings import OPENED
from service.language.tokens import plain

_DOCUMENTS = (
    r"(?:press |news )?(?:documents?|docs?|releases?|reports?|report cards?|briefs?|pages?|articles?|texts?|files?|"
    r"papers|(?<=our )paper|pieces?)"  # of "which paper" a newspaper is meant
)
_NEWEST, _OLDEST = r"(?:newest|latest|most recent|last)", r"(?:oldest|earliest|first)"
# "Which mention Utah but not Ohio": the words that none of those counted may hold.
_BUT_NOT = pattern(
    r"[, ]+(?:but (?:not|never|(?:do|does|did)(?:n['’]?t| not)(?: \w+)?)|and not|"
    r"without (?:mentioning|naming|any mention of)|"
    r"pero no(?: (?:a|de|menciona[n]?|habla[n]? de))?|y no|sin (?:mencionar|nombrar)(?: a)?) (?P<not>[^,?]+)$",
    re.I,
)
_VERB = r"(?:mention|contain|bring up|discuss|refer|talk|use|hold)"
_NOT_WRONG = r"(?!(?:an?|the|any|some) (?:wrong|incorrect|mistaken|erroneous) )"  # which no document says of itself
# "The last three releases that", "which release first mentioned": beside no such word the ends are of something else.
END = pattern(
    rf"\b(?:(?P<newest>{_NEWEST})|{_OLDEST})(?: (?P<most>\d{{1,2}}|{'|'.join(NUMBERS)}))? {_DOCUMENTS}\b"
    rf"|\b(?:(?P<lately>last|most recently)|first)(?: to)?(?= {_VERB})",
    re.I,
)
_ASKED = pattern(
    rf"(?:^\W*(?:the (?:very )?(?={_NEWEST}\b|{_OLDEST}\b)(?:\w+ ){{1,3}}?)?|"
    r"\b(?:how many|number of|which|what|list(?: all)?|show(?: me)?(?: all)?|find(?: all)?|count)\b"
    r"(?P<before>.{0,60}?))"
    rf"\b{_DOCUMENTS}\b(?P<between>.{{0,50}}?)\b(?:mention(?:s|ed|ing)?(?! about)|contain(?:s|ed|ing)?|includes?|"
    r"refers? to|cit(?:es?|ing)|us(?:es?|ing)|talk(?:s|ing)? about|bring(?:s|ing)? up|discuss(?:es|ing)?|holds?|with|"
    r"still (?:say|print)s?|ha(?:ve|s)(?! (?:been|had|to|not|never|ever|yet|also|just|already|you|we|they|\w+ed)\b))\b"
    r"(?:\s+(?:the |our |its )?(?:(?:old|former|previous|new|current) )?(?:words?|phrase|term|expression|name)s?)?"
    rf"\s+{_NOT_WRONG}(?P<words>.+)",
    re.I,
)
# "Does the release mention Texas?" counts as well as "which releases mention Texas?".
_WHETHER = pattern(
    rf"^\W*(?:do|does|did|has|have|is there|are there)\b.{{0,40}}?\b(?:{_DOCUMENTS}|archive|collection|you)\b"
    r".{0,20}?\b(?:mention(?:s|ed|ing)?(?! about)|(?:contains?|uses?|used|have|has|print(?:s|ed)?) the "
    r"(?:words?|phrase|term|expression|name))\s+(?:the (?:words?|phrase|term|expression|name)\s+)?(?P<words>.+)",
    re.I,
)
# "Is Utah mentioned anywhere?", "Was Utah mentioned?", "Has Utah come up in a release?"
_COMES_UP = pattern(
    rf"{OPENED}(?:(?:is|are|was|were|has|have) (?P<words>.+?) (?:ever |even )?(?:been )?mentioned"
    r"|(?:has|have) (?P<come>.+?) (?:ever |even )?(?:come up|been referred to)|(?:does|do|did) (?P<up>.+?) (?:ever )?"
    r"(?:come up|appear|feature|occur))(?: (?:anywhere|somewhere|at all|here|before)|(?: anywhere)? in (?:"
    rf"(?:the |this |your )?archive|(?:an?|any|the|your)(?: of (?:the|your))? {_DOCUMENTS}))\W*$|"
    rf"{OPENED}(?:is|are|was|were) (?!(?:the|an?|any|th(?:is|at|[eo]se)|my|your|our|their|his|her|its) )"
    r"(?P<bare>.+?) (?:ever )?mentioned\W*$",
    re.I,
)
_DOCUMENTOS = (
    r"(?:documentos?|comunicados?(?: de prensa)?|notas? de prensa|informes?|bolet[ií]n(?:es)?|p[aá]ginas?|"
    r"art[ií]culos?|textos?|publicaci(?:[oó]n|ones)|noticias?)"
)
_BETWEEN = (
    r"(?:son|es|fue|fueron|el|la|los|las|un[oa]?s?|tod[oa]s|otr[oa]s?|de|que|m[aá]s|[uú]ltim[oa]s?|primer[oa]?s?|hay|"
    r"antigu[oa]s?|nuev[oa]s?|recientes?)"
)
_ASKED_IN_SPANISH = pattern(
    r"(?:^\W*|\b(?:cu[aá]nt[oa]s|qu[eé]|cu[aá]l(?:es)?|lista|mu[eé]str[ae](?:me)?|busca|encuentra|alg[uú]n|hay) )"
    rf"(?:{_BETWEEN} )*{_DOCUMENTOS}\b.{{0,40}}?"
    r"\b(?:menciona[nr]?|nombran?|contienen?|incluyen?|usan?|citan?|se refieren? a|hacen? referencia a|hablan? de)\s+"
    r"(?:al? (?:las? |los )?|del? )?(?:(?:las?|el|los) (?=(?:palabra|frase|t[eé]rmino|expresi[oó]n|nombre)))?"
    r"(?:(?:palabra|frase|t[eé]rmino|expresi[oó]n|nombre)(?:e?s)?(?: de)? )?(?P<words>.+)",
    re.I,
)
# "¿Se menciona a Hidrocosta?", "¿Aparece Hidrocosta en algún comunicado?"
_WHETHER_IN_SPANISH = pattern(
    r"^\W*(?:(?:se|alguien) (?:menciona|nombra)n?|aparecen?)\s+(?:al? (?:las? |los )?)?(?P<words>.+?)"
    rf"(?: en (?:el archivo|alguna parte|(?:alg[uú]n|alguna?|los|las|el|la) {_DOCUMENTOS}))?\W*$",
    re.I,
)
_WHEN = pattern(
    rf"{OPENED}when (?:(?:was|were) (?P<words>.+?) (?:first|last|most recently) mentioned\W*$|"
    rf"did (?:you|we|they|(?:the|your) archive|(?:any|an?|the|your) {_DOCUMENTS}) (?:first|last|most recently) mention "
    r"(?P<mentioned>.+))",
    re.I,
)
# "Where is HB 12 mentioned?", "how often do we mention Utah?": in so many documents, which are listed.
_OURS = r"(?:we|you|they|(?:the|this|our|your) (?:archive|collection|documents?|releases?))"
_WHERE = pattern(
    rf"{OPENED}(?:where|how often|how many times)(?: (?:in|across) (?:the|this|our|your) \w+)? (?:"
    r"(?:is|are|was|were|has|have) (?P<words>.+?) (?:been )?(?:mentioned|named|referred to)\b|"
    rf"(?:do|does|did|have|has) {_OURS} (?:mention(?:ed)?|named?|refer(?:red)? to|talk(?:ed)? about) "
    r"(?P<mentioned>.+))",
    re.I,
)
# "Does it mention Utah?": the documents of the answer before; with none before, any. "Nombra tres estados" asks nothing
# of them.
_OF_IT = pattern(
    rf"{OPENED}(?:(?:do|does|did) (?:it|this|that|they|these|those)(?: (?:also|even|ever|"
    r"anywhere))? mention (?:the (?:words?|phrase|term|name)s? )?|(?=.*\?)(?:y )?(?:tambi[eé]n )?"
    r"(?:menciona|nombra)n?(?: tambi[eé]n)? (?:al? (?:las? |los )?)?)(?P<words>.+)",
    re.I,
)
_TITLED = pattern(
    r"^\W*(?:which|what|how many|list(?: all)?|show(?: me)?(?: all)?) (?:of the )?(?:headlines?|titles?) (?:that )?"
    r"(?:contain|have|hold|mention|include|use)s?(?: the (?:words?|phrase|name))? (?P<words>.+)|"
    rf"^\W*(?:which|what|how many) {_DOCUMENTS} (?:have|has|hold|use|contain|mention)s?"
    r"(?: the (?:words?|phrase|name))? (?P<title>.+?) in (?:the|their|its) (?:title|headline|heading)s?\W*$",
    re.I,
)
_HERE = pattern(
    r" (?:anywhere )?(?:in|across) (?:the|this|our|your) (?:archive|collection|documents|releases)\W*$", re.I
)
TIME = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:last|this|past) year\b|\byears? ago\b", re.I)
_PRONOUN = pattern(r"^(?:it|this|that|these|those|they|them|he|him|she|her)\b", re.I)
_ARTICLE = pattern(r"^(?:the|an?) ", re.I)
COUNTS = pattern(r"\b(?:how many|number of|count)\b|[\"“]", re.I)
# "How many pages has the atlas?" asks what one thing has: several documents "have" what they hold.
_OF_ONE = pattern(r"\bhow many (?:[\w-]+ )?\w+s has\b", re.I)
# What documents lack or share, and how much of it they have, stands in none of them.
_LACK = pattern(
    r"^(?:no|not|none|nothing|nobody|neither|only|the same|(?:the )?(?:most|fewest|least|wrong)|too|"
    r"(?:an? |any )?(?:unfilled |empty )?(?:placeholders?|slots?)|"
    r"(?:any |the )?(?:broken|dead) links?|the headlines?\b)\b",
    re.I,
)
_EDGES = " \t?.!,;:'\"“”‘’«»"


def asked_words(question: str) -> str | None:
    """The words whose documents are asked for, or None when the question asks for something else."""
    match, group = form_of(question)
    if match is None or _OF_ONE.search(question):
        return None
    words = _HERE.sub("", match[group].strip())
    quoted = re.match(r"[\"“']([^\"“”]+)[\"”']", words)
    if not quoted and _LACK.match(words):
        return None
    words = (quoted.group(1) if quoted else _ARTICLE.sub("", words)).strip(_EDGES)
    return (
        words
        if tokens(words) and not (match.re in (_WHEN, _WHERE, _COMES_UP, _OF_IT) and _PRONOUN.match(words))
        else None
    )


def parted(words: str) -> tuple[str, str]:
    """The words asked for, and those that have to be absent; "" where there are none."""
    found = _BUT_NOT.search(words)
    if found is None:
        return words, ""
    return words[: found.start()].strip(_EDGES), _ARTICLE.sub("", found["not"]).strip(_EDGES)


def form_of(question: str) -> tuple[re.Match[str] | None, str]:
    """The form that a question has, and its group for the words."""
    forms = (_WHEN, _WHERE, _TITLED, _COMES_UP, _OF_IT, _ASKED, _WHETHER, _ASKED_IN_SPANISH, _WHETHER_IN_SPANISH)
    match = next((found for form in forms if (found := form.search(question))), None)
    groups = match.groupdict() if match else {}
    return match, next((name for name in ("mentioned", "come", "up", "bare", "title") if groups.get(name)), "words")


def asks_when(question: str) -> bool:
    """Whether it is asked when something was first or last mentioned, and not by whom."""
    match, group = form_of(question)
    return match is not None and match.re == _WHEN and group == "words"


def in_spanish(match: re.Match[str]) -> bool:
    return match.re in (_ASKED_IN_SPANISH, _WHETHER_IN_SPANISH)


def of_those_before(question: str) -> bool:
    """Whether only the documents of the answer before are asked for, where there is one."""
    match, _ = form_of(question)
    return match is not None and match.re == _OF_IT


def of_titles(question: str) -> bool:
    """Whether the words have to stand in a title."""
    match, _ = form_of(question)
    return match is not None and match.re == _TITLED


def is_marked(question: str) -> bool:
    """Whether the words are between quotation marks, and are no two names."""
    match, group = form_of(question)
    return match is not None and match[group].strip()[:1] in {'"', "“", "”", "'", "‘", "«"}


def tokens(words: str) -> list[str]:
    return re.findall(r"\w+", plain(words))
