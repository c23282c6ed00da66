"""A question about a part of a whole, or about the first of several -> whether a sentence leaves that unsaid.

"How many men are members?" is not answered by the members, "How many first-year law students?" by those of law, "What
share of doctors would choose it again?" by that of nurses, "When was the first list published?" by the day of the
second, "How many jars were sold?" by "Plum: 40 jars" of a list of kinds, and when something takes place not by the day
until which one can sign up for it.
"""

from __future__ import annotations

import re

from ingest import Span, StoredPassage, pattern
from service.answering.table_rows import CELL_SEPARATOR
from service.language.numeral import A_NUMBER, ORDINALS
from service.language.openings import OPENED
from service.language.stop_words import STOP_WORDS
from service.reading_features.question_words import form, forms_of

_COUNTED = pattern(r"\bhow many (?:of (?:the|its|their|all) )?(?P<part>[a-z]+)\b", re.I)
# What is counted stands in the plural: "how many people took part in" is of no "people took parts".
_MANY = r"(?:[a-z]+(?<!s)s|people|staff|aircraft|fish|sheep|crew|species|teeth|feet|mice|geese|[a-z]*(?:men|children))"
# "How many first-year law students were there": all but the last word says of which part.
_IS = r"(?:is|are|was|were|has|have|had|did|do|does|will|in|at|of)\b"
_OF_WHICH = pattern(rf"\b[Hh]ow many (?P<which>(?:[a-z]+(?:-[a-z]+)* ){{1,3}}?){_MANY} {_IS}")
_OF_WHICH_ROW = pattern(rf"\b[Hh]ow many (?P<which>(?:[a-z]+(?:-[a-z]+)* ){{1,3}})[a-z]+ {_IS}")
_HOW_MANY_ARE = pattern(
    rf"\b[Hh]ow many (?:[a-z]+(?:-[a-z]+)* )?(?P<noun>{_MANY}) "
    r"(?:(?:does|do|did) (?:[a-z]+ ){1,2}have|(?:is|are|was|were) (?:there|in|at|on))\b"
)
_SHORTEST = 4  # letters by which "seats" and "seated" are taken for the same
_SOME_OF_A_KIND = pattern(
    r"\b[Hh]ow many (?P<which>(?:[a-z]+(?:-[a-z]+)* ){1,3}?)(?P<noun>[a-z]+)(?= (?:is|are|was|were|has|have|had|"
    r"did|do|does|will|in|at|of|there)\b|\W*$)"
)
_COMPOUND = pattern(r"\b[a-z]+(?:-[a-z]+)+\b")
_ANY_PART = frozenset(
    "different other more further total such new known such altogether extra additional people".split()
)
# Groups that are a part of people: who is asked for them has not asked for all.
_GROUPS = (
    pattern(r"\b(?:men|man|males?|boys?)\b", re.I),
    pattern(r"\b(?:women|woman|females?|girls?)\b", re.I),
    pattern(r"\b(?:(?:school|grand)?child(?:ren)?|kids?|minors?|boys?|girls?|pupils?|under \w+)\b", re.I),
    pattern(r"\b(?:adults?|grown-ups?|over \w+)\b", re.I),
)
_WHO_ARE = pattern(r"\bhow many\b[^?]* (?:is|are|was|were|will be) (?P<part>[a-z]+)\W*$", re.I)
_OF_WHOM = pattern(
    r"\bhow many of (?:the|its|their|our|these|those|all|them)\b[^?]* (?:is|are|was|"
    r"were) (?:[a-z]+ly )?(?P<part>[a-z]{4,})\W*$",
    re.I,
)
_SHARE = pattern(
    r"\b(?:percentage|per ?cent|proportion|share|fraction) of (?:(?:the|all|its|their|our|your) )*"
    r"(?:[a-z-]+ ){0,2}?(?P<whole>[a-z-]+)"
    r"(?= (?:is|are|was|were|has|have|had|would|will|can|could|do|does|did|who|that|in|at|of|[a-z]+ed)\b|\W*$)",
    re.I,
)
_ANYBODY = frozenset("people persons them those these respondents participants everybody everyone all".split())
_NTH = pattern(
    rf"\b(?:the|its|their|his|her) (?:very )?(?P<nth>{'|'.join(ORDINALS)}) (?!(?:time|of|to|in|and)\b)[a-z]", re.I
)
# "Register by 30 April" is no day on which something takes place.
_SIGNS_UP = (
    r"(?:regist\w+|appl(?:y|ied|ying|ications?)|sign(?:ed|ing)? up|submi\w+|entr(?:y|ies)|enter|enrol\w*|book\w*|rsvp)"
)
_DEADLINE = pattern(rf"\b{_SIGNS_UP}\b[^.;]{{0,60}}?\b(?:by|until|till|before|no later than)\b", re.I)
_ASKS_WHEN = pattern(r"\b(?:when|what (?:day|date|time)|which day)\b", re.I)
_ASKS_DEADLINE = pattern(
    rf"\b(?:{_SIGNS_UP}|deadlines?|latest|clos(?:es?|ing)|(?:until|till|by) (?:when|what)|due)\b|\bwhen\b.*\bby\W*$",
    re.I,
)
# "How many beds does the clinic have?": 40 in a wing, or those with which it was founded, are not what it has.
_HAS_NOW = pattern(
    rf"{OPENED}how many (?P<what>[a-z]+) (?:(?:does|do) .+ have|has .+ got|are there (?:in|at) .+?)"
    r"(?: (?:now|today|currently|altogether|in total))?\W*$",
    re.I,
)
_PART = (
    r"(?:wings?|wards?|buildings?|annex(?:e|es)?|extensions?|floors?|storeys?|blocks?|pavilions?|units?|departments?|"
    r"sections?|branch(?:es)?|stands?|galler(?:y|ies)|halls?|rooms?)"
)
_AT_FIRST = pattern(r"\b(?:was|were) (?:founded|established|set up|opened|built)\b", re.I)
# "Plum: 40 jars": one of a list of such, which together are the whole.
_ITEM = pattern(
    r"\W*(?P<label>[^\W\d][^:;.!?\n|]{0,40}):\s+[^\w\s]?\d[\d.,]*(?: (?:hundred|thousand|million))? "
    r"(?P<unit>[^\W\d_]+)\W*"
)
_HOW_MANY = pattern(r"\bhow (?:many|much)\b|\b(?:number|total) of\b", re.I)
# What tells of the whole, or of one thing alone: "Length: 40 miles".
_TOTAL = pattern(
    r"\b(?:totals?|altogether|all|overall|sum|whole|length|distance|width|height|depth|weight|area|size|capacity|duration|"
    r"age|speed|volume|number|count|amount|range|reach|membership|population|attendance)\b",
    re.I,
)
_STEM = 5  # letters by which "successful" and "succeeded" are taken for the same
ITEMS = 2  # of one unit, in a passage; a long list goes on in the next
# "The first woman to lead it" was not the first to do so, and "repair the runway first" is of none.
_FIRST_OF_SOME = pattern(
    r"\bfirst (?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?|floors?|half|class|aid|of all|names?)\b|"
    r"(?<!\bthe )\bfirst time\b|"
    r"\b(?:at )?first(?=[.,;:!?\"”)]|$)",
    re.I,
)
_BEGAN = pattern(r"\b(?:inaugural|maiden|opening|began|begun|founded|launched|never before|debut\w*|new)\b", re.I)


def is_of_another_part(passage: StoredPassage, sentence: Span, question: str) -> bool:
    words = passage.words(sentence)
    return (
        _is_of_the_whole(passage, words, question)
        or _is_of_those_of_whom(passage, question)
        or _is_of_others(passage, question)
        or _is_unnumbered(passage, words, question)
        or _is_of_all(passage, words, question)
        or _is_of_none_so_called(passage, question)
        or _counts_all(passage, sentence, words, question)
        or _is_of_one_item(passage, words, question)
        or _is_of_a_part_or_once(words, question)
        or (_ASKS_WHEN.search(question) is not None and not _ASKS_DEADLINE.search(question) and _is_a_deadline(words))
    )


def _is_a_deadline(words: str) -> bool:
    return _DEADLINE.search(words) is not None


def _is_of_the_whole(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether a question counts a group of people, and a sentence names none such; of a row, nor the head of a
    column."""
    asked = (_COUNTED.search(question), _WHO_ARE.search(question))
    groups = [group for group in _GROUPS if any(one and group.fullmatch(one["part"]) for one in asked)]
    told = f"{passage.context} {words}" if CELL_SEPARATOR in words else words
    return bool(groups) and not any(group.search(told) for group in groups)


def _is_of_those_of_whom(passage: StoredPassage, question: str) -> bool:
    """Whether it is asked of how many something is true, and no word of that stands in a passage or above it."""
    asked = _OF_WHOM.search(question)
    if asked is None or any(group.fullmatch(asked["part"]) and group.search(passage.text) for group in _GROUPS):
        return False
    return not any(one.startswith(form(asked["part"])[:_STEM]) for one in _printed(passage, passage.text))


def _is_of_all(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether a question counts some of a kind, and neither a passage nor what stands above says which; of a table, the
    row."""
    row = CELL_SEPARATOR in words  # that of "under thirty" names neither dogs nor singers
    asked = (_OF_WHICH_ROW if row else _OF_WHICH).search(question)
    said = asked["which"].split() if asked else []
    which = [word for word in said if word not in _ANY_PART | STOP_WORDS]
    if not which or not (row or STOP_WORDS.isdisjoint(said)):  # "how many years was she one of its trustees"
        return False
    text = words if row else passage.text
    single = {form(word) for word in which if "-" not in word}
    return is_split(" ".join(which), f"{passage.context} {text}") or not single <= _printed(passage, text)


def _is_of_none_so_called(passage: StoredPassage, question: str) -> bool:
    """Whether it is asked how many of a thing there are, or somebody has, and no form of its name stands in a passage
    or above it: the locks of a canal tell nothing of its bridges."""
    asked = _HOW_MANY_ARE.search(question)
    noun = form(asked["noun"]).removesuffix("s") if asked else ""
    if len(noun) < _SHORTEST or asked is None or asked["noun"].casefold() in _ANY_PART | STOP_WORDS:
        return False
    return not any(one.startswith(noun) for one in _printed(passage, passage.text))


def _counts_all(passage: StoredPassage, sentence: Span, words: str, question: str) -> bool:
    """Whether a question counts some of a kind ("disabled parking spaces"), and a sentence counts that kind without the
    word for which ("3,150 parking spaces"), that is not said above it in so many words."""
    asked = _SOME_OF_A_KIND.search(question)
    which = [word for word in asked["which"].split() if word not in _ANY_PART] if asked else []
    if asked is None or not which or CELL_SEPARATOR in words or not STOP_WORDS.isdisjoint((*which, asked["noun"])):
        return False
    noun = re.escape(asked["noun"].removesuffix("s"))
    if not re.search(rf"\b{A_NUMBER} (?:[\w-]+ ){{0,2}}?{noun}s?\b", words, re.I):
        return False
    before = passage.text[: max(0, sentence.start - passage.span.start)].rpartition("\n\n")[2]
    held = _printed(passage, f"{words} {passage.document.anatomy.publisher}")
    lacking = [word for word in which if form(word) not in held]
    return any(not re.search(rf"\b{re.escape(word)}\w* (?:[\w-]+ )?{noun}", before, re.I) for word in lacking)


def _is_of_one_item(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether a question counts something, and a sentence is one of several items of a list that tell how many of it
    there are of this and of that, and is of none that the question names."""
    item = _ITEM.fullmatch(words.strip()) if _HOW_MANY.search(question) else None
    if item is None or _TOTAL.search(item["label"]):
        return False
    asked, unit = forms_of(question), form(item["unit"])
    if not asked.isdisjoint(forms_of(item["label"])) or unit not in asked:
        return False
    lines = (line for span in passage.sentences for line in passage.words(span).splitlines())
    items = (_ITEM.fullmatch(line.strip()) for line in lines)
    return sum(one is not None and form(one["unit"]) == unit for one in items) >= ITEMS


def _is_of_a_part_or_once(words: str, question: str) -> bool:
    """Whether it is asked how many something has, and a sentence counts those of a part that the question does not
    name, or those with which it was founded."""
    asked = _HAS_NOW.match(question)
    if asked is None:
        return False
    what = rf"{A_NUMBER} (?:[a-z-]+ )?{re.escape(asked['what'])}\b"
    has = r"(?:with|has|have|had|holds?|is to have|are to have|will have)"
    part = re.search(rf"\b(?P<part>{_PART})(?:,| that| which)? {has} {what}", words, re.I)
    if part is not None and form(part["part"]) not in forms_of(question):
        return True
    began = _AT_FIRST.search(words)
    return began is not None and re.search(rf"\bwith {what}", words[began.end() :], re.I) is not None


def is_split(question: str, text: str) -> bool:
    """Whether a word of several parts ("first-year") does not stand in a text with its parts together."""
    return any(not re.search(word.replace("-", r"[\W_]+"), text, re.I) for word in _COMPOUND.findall(question))


def _printed(passage: StoredPassage, text: str) -> set[str]:
    return forms_of(f"{passage.above} {text}")


def _is_of_others(passage: StoredPassage, question: str) -> bool:
    """Whether a share is asked for of those whom neither a passage nor its title names in any form."""
    asked = _SHARE.search(question)
    if asked is None or asked["whole"].casefold() in _ANYBODY:
        return False
    return form(asked["whole"]).removesuffix("s") not in {
        one.removesuffix("s") for one in _printed(passage, passage.text)
    }


def _is_unnumbered(passage: StoredPassage, words: str, question: str) -> bool:
    """Whether the first, second ... of several is asked for, and neither a sentence nor what stands above says so."""
    asked = _NTH.search(question)
    if asked is None:
        return False
    nth, told = asked["nth"].casefold(), f"{passage.above} {words}".casefold()
    if not _FIRST_OF_SOME.search(question):
        told = _FIRST_OF_SOME.sub(" ", told)
    held = re.search(rf"\b(?:{nth}|{ORDINALS.index(nth) + 1}(?:st|nd|rd|th))\b", told)
    return held is None and not (nth == "first" and _BEGAN.search(told))
