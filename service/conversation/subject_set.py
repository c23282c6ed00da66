"""A question about a set of subjects -> the questions that it is made of; a follow-up about one -> its full wording.

"Of the states that got an A in 2018, how many got an A in 2019?" asks which states got an A in 2018, and of those alone
how many states got an A in 2019. "How many of those got an A in 2019?", "and the worst?" after a question that picks
or names subjects are completed to that wording or, where subjects are named, to one with their names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ingest import Organisation, pattern
from service.conversation.set_exchanged import ENDS, EXTREME, NUMBER, is_spanish, of_all, set_exchanged
from service.figures.wording import listed
from service.language.openings import OPENED
from service.language.years import YEAR
from service.reading import Reading, with_capital

_PICK = (
    r"how many|list the (?:grades|scores) of all|"
    r"what (?:share|percentage|percent|proportion)|which(?: ones?)?|who|any|none|all|both|most|"
    r"cu[aá]nt[oa]s|qu[eé] (?:porcentaje|proporci[oó]n)|cu[aá]l(?:es)?|qui[eé]n(?:es)?|algun[oa]s?"
)
_GOT = (
    r"(?:also|then|again|did|does|do|got|get|received|receive|earned|had|have|has|were|was|are|is|improved|rose|fell|"
    r"declined|worsened|failed|passed|scored|ranked|went|stayed|changed)"
)
_EVER = pattern(r"\b(?:ever|never|always|every|nunca|siempre|alguna vez)\b", re.I)
_ONCE_MORE = pattern(r" (?:again|still|also|too|otra vez|tambi[eé]n)\b", re.I)  # which the set itself says
# "Which of them failed the next year too?": the one after that of the set, and not the one after today.
_NEXT_YEAR = pattern(
    r"\b(?:in |en )?(?:the |el |al )?(?:(?:next|following) year|year after(?: that)?|a[nñ]o siguiente)\b", re.I
)
WITHOUT_THAT = pattern(r"^(?:that|which|who|que) ", re.I)
_CONDITIONS = pattern(r",? (?:and|y) (?=(?:that|which|who|que) )", re.I)
_NEEDS_NO_THAT = pattern(r"^(?:with|in|from|of|con|en|de|del)\b", re.I)
# "And the worst?", "which was best?"
_END = pattern(
    rf"{OPENED}(?:(?:what|how) about |which (?:one |ones )?(?:is|was|are|were|did|has|had) |"
    r"who (?:is|was|did|has|had) )?(?:the |el |la )?(?P<end>best|worst|highest|lowest|mejor|peor)"
    r"(?P<of> (?:one|score|grade|rank|nota|calificaci[oó]n))?\W*$",
    re.I,
)
_NAMES_ONE = pattern(rf"{OPENED}(?P<pick>which) ones? (?=\w)", re.I)


# "What grades did they get in 2019?"
_THEIRS = pattern(
    rf"{OPENED}(?:what|which|how)(?: (?:grades?|letters?|marks?))? (?:did|do|have|had) "
    r"(?:they|those|these|each(?: of (?:them|those|these))?)(?: all| each)? "
    r"(?:get|got|gotten|receive|received|earn|earned|do|done|fare|fared|have)\b(?P<rest>.*?)\W*$",
    re.I,
)
# "How many points did each of them get?"
_SCORES = pattern(
    rf"{OPENED}(?:how many points|(?:what|which) (?:scores?|points|number of points))(?: exactly)? "
    r"(?:did|do|have|had) (?:they|those|these|each(?: (?:one|of (?:them|those|these)))?|all of (?:them|those|these))"
    r"(?: \w+s)?(?: all| each)? (?:get|got|gotten|receive|received|earn|earned|score|scored|have)\b(?P<rest>.*?)\W*$"
    rf"|{OPENED}(?:(?:what|which) (?:are|were) )?their (?:scores|points)\W*$"
    rf"|{OPENED}how many points (?:each|apiece)(?: (?:one|of them))?\W*$",
    re.I,
)
_OTHERS = pattern(
    rf"{OPENED}(?:(?:what|how) about |who are )?(?:(?:all )?the (?:others?|rest|remaining(?: ones)?)|"
    r"l[oa]s (?:dem[aá]s|otr[oa]s)|el resto)(?: \w+)?\W*$",
    re.I,
)
_LETTER = pattern(r"\b(?P<got>got|get|received?|earned?|had) (?P<letter>an? [A-Z][+-]?)(?![\w+-])(?! (?:or|and)\b)")
_OPPOSITE = {"failed": "passed", "passed": "failed"}


@dataclass(frozen=True)
class _Forms:
    """The forms of speech with an organisation's words for what it grades."""

    noun: str

    @cached_property
    def _group(self) -> str:
        return rf"(?:(?!the\b)\w+ )?{self.noun}(?: (?:in|of|from) the \w+| del? \w+)?"

    def noun_of(self, group: str) -> str:
        """ "states" of "western states", of "states in the South"."""
        found = re.search(rf"\b{self.noun}\b", group, re.I)
        return found[0] if found else group

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """ "Of the states that got an A in 2018, how many failed in 2019?" """
        return re.compile(
            r"^\W*(?:(?:out )?of|among|de|entre) (?:all |todos |todas )?(?:the|those|these|l[oa]s) "
            rf"(?P<group>{self._group}) (?P<clause>(?:that|which|who|with|que|con) .+?), ¿?"
            r"(?P<before>(?:(?:did|do|does|were|was|are|is|have|has) )?)"
            rf"(?P<pick>{_PICK})\b (?P<rest>.+?)\W*$",
            re.I,
        )

    @cached_property
    def inside(self) -> re.Pattern[str]:
        """ "How many of the states that got an A in 2018 failed in 2019?" """
        return re.compile(
            r"^\W*(?P<before>(?:(?:and|so|but|did|do|does|were|was|are|is|have|has) )*)"
            rf"(?P<pick>{_PICK}) of (?:the|those) (?P<group>{self._group}) "
            r"(?P<clause>(?:that|which|who|with) .*?\b(?:19|20)\d\d),? "
            rf"(?P<rest>{_GOT}\b.+?)\W*$",
            re.I,
        )

    @cached_property
    def picking(self) -> re.Pattern[str]:
        """ "Which states got an A in 2018?" """
        return re.compile(
            rf"{OPENED}(?P<pick>which|what|how many|what (?:share|percentage) of|"
            r"(?:list|name|show)(?: me)?(?: all)?(?: the)?|qu[eé]|cu[aá]les|cu[aá]nt[oa]s|qu[eé] porcentaje de) "
            rf"(?P<group>{self._group}) (?P<clause>.+?)\W*$",
            re.I,
        )

    @cached_property
    def those(self) -> re.Pattern[str]:
        """ "How many of those", "which of the three"."""
        return re.compile(
            rf"\b(?P<pick>{_PICK}) (?:(?:out )?of|among|from|in|de|entre) (?:all (?:of )?)?"
            rf"(?:those|these|them|the (?:same|{NUMBER})|that (?:list|group)|"
            rf"ell[oa]s|es[oa]s|est[oa]s|l[oa]s {NUMBER})"
            rf"(?: {NUMBER})?(?: (?:{self.noun}|ones))?\b",
            re.I,
        )


def parts(words: str, organisation: Organisation) -> tuple[str, ...]:
    """The questions that pick the set one after the other, and after them what is asked of it; none where a question
    is about no set that it picks."""
    forms = forms_of(organisation.subject_word, organisation.subject_words)
    found = forms.whole.match(words) or forms.inside.match(words)
    if found is None:
        return ()
    opening = "Qué" if is_spanish(words) else "Which"
    clauses = [WITHOUT_THAT.sub("", clause) for clause in _CONDITIONS.split(found["clause"])]
    following = _of_the_next_year(found["rest"], found["clause"])
    pick = re.sub(r"^(?:which ones?|who|cu[aá]l(?:es)?|qui[eé]n(?:es)?)$", opening, found["pick"], flags=re.I)
    of = {"what": " of", "qué": " de", "que": " de"}.get(pick.split()[0].casefold(), "") if " " in pick else ""
    rest = _ONCE_MORE.sub("", f" {following}").strip()
    asked = f"{found['before']}{pick}{of} {found['group']} {rest}?"
    return (*(f"{opening} {found['group']} {clause}?" for clause in clauses), asked)


def completed(reading: Reading, before: Reading, organisation: Organisation) -> str | None:
    """The full wording of a follow-up about the subjects that the question before picks or names; None where it is no
    such follow-up."""
    forms = forms_of(organisation.subject_word, organisation.subject_words)
    words, before = reading.question, of_all(before, organisation.subject_word)
    if exchanged := set_exchanged(words, before, forms.picking, organisation.subject_word):
        return exchanged
    found = forms.those.search(words) or _NAMES_ONE.match(words)
    end = None if found else _END.match(words)
    if end:
        pick, rest = ("cuál", "es") if is_spanish(end["end"]) else ("which", "has" if end["of"] else "is")
        asked = (
            "",
            pick,
            f"{rest} the {end['end']}{end['of'] or ''}" if pick == "which" else f"{rest} el {end['end']}",
        )
    elif found:
        rest = words[found.end() :].strip(" ?¿")
        lead = re.sub(r"^\W*(?:(?:and|so|but|y) )*", "", words[: found.start()], flags=re.I)
        asked = (lead, found["pick"], rest)
    elif theirs := _THEIRS.match(words) if len(before.subjects) < 2 else None:
        asked = ("", "list the grades of all", theirs["rest"].strip())
        if not (reading.years or reading.newest or reading.since or reading.until):
            return None
    elif (points := _SCORES.match(words)) and len(before.subjects) < 2:
        asked = ("", "list the scores of all", (points["rest"] or "").strip())
    elif _OTHERS.match(words):
        return _others(before.question, forms)
    else:
        return _within(before.question, _region(words, organisation), "which", forms)
    if not asked[2] and "scores" not in asked[1]:
        return None
    if region := _region(asked[2], organisation):
        return _within(before.question, region, asked[1], forms)
    dated = reading.years or reading.since or reading.until or reading.newest or _EVER.search(words)
    if len(before.subjects) > 1 and not before.parts:
        year = f" in {before.years[0]}" if len(before.years) == 1 and not dated else ""
        return _of_named(asked, listed([organisation.by_code[code].name for code in before.subjects]), year)
    picked = _picked(before.question, forms)
    if picked is None:
        return None
    years = YEAR.findall(picked)
    spanish = is_spanish(picked)
    lead, pick, rest = asked[0], asked[1], _of_the_next_year(asked[2], picked)
    dated = dated or rest != asked[2]
    year = f" {'en' if spanish else 'in'} {years[-1]}" if years and not dated else ""
    of = "De los" if spanish else "Of the"
    return f"{of} {picked}, {'¿' if spanish else ''}{lead}{pick.lower()} {rest}{year}?"


def _of_the_next_year(rest: str, picked: str) -> str:
    """What is asked of a set, with the year after the last that picks it in so many figures."""
    years = YEAR.findall(picked)
    return _NEXT_YEAR.sub(f"{'en' if is_spanish(picked) else 'in'} {int(years[-1]) + 1}", rest) if years else rest


def _of_named(asked: tuple[str, str, str], names: str, year: str) -> str:
    lead, pick, rest = asked
    spanish = is_spanish(pick)
    names, year = (names.replace(" and ", " y "), year.replace(" in ", " en ")) if spanish else (names, year)
    opening = f"{lead}{pick}"
    return f"{'¿' if spanish else ''}{with_capital(opening)} {'de' if spanish else 'of'} {names} {rest}{year}?"


def _picked(question: str, forms: _Forms) -> str | None:
    """ "states that got an A in 2018": what a question picks; of one about a set those that it picks of this, and the
    whole set where it asks for the best of them or the like."""
    if whole := forms.whole.match(question) or forms.inside.match(question):
        if re.search(rf"\b{EXTREME}\b", whole["rest"], re.I):
            return f"{whole['group']} {whole['clause']}"
        joint = "y que" if is_spanish(question) else "and that"
        return f"{whole['group']} {whole['clause']} {joint} {whole['rest']}"
    found = forms.picking.match(question)
    if found is None or ENDS.search(found["clause"]):
        return None
    that = "" if _NEEDS_NO_THAT.match(found["clause"]) else "que " if is_spanish(question) else "that "
    return f"{found['group']} {that}{found['clause']}"


def _within(question: str, region: str, pick: str, forms: _Forms) -> str | None:
    """The question before, of a region alone: "only the western ones"."""
    found = forms.picking.match(question) if region else None
    if found is None or ENDS.search(found["clause"]):
        return None  # the best of a region are no part of the best of all
    return f"{pick[0].upper()}{pick[1:].lower()} {forms.noun_of(found['group'])} in the {region} {found['clause']}?"


def _region(words: str, organisation: Organisation) -> str:
    """The region that is all that words tell of a set; "" where it is not."""
    for region in sorted({subject.region for subject in organisation.subjects if subject.region}):
        name = re.escape(region)
        if re.match(
            r"^\W*(?:(?:and|but|only|just|what|how|about|are|is|were|was|lie|come|the|those|ones?|in|from|of) )*"
            rf"{name}(?:ern)?(?: (?:ones?|states?|region))?\W*$",
            words,
            re.I,
        ):
            return region
    return ""


def _others(question: str, forms: _Forms) -> str | None:
    """The question before about all that it does not pick, where it picks by one letter or by failing."""
    found = forms.picking.match(question)
    if found is None:
        return None
    clause = found["clause"]
    if (letter := _LETTER.search(clause)) and "not" not in clause.split() and "n't" not in clause:
        told = f"{clause[: letter.start()]}{letter['got']} anything but {letter['letter']}{clause[letter.end() :]}"
    elif (word := clause.split()[0].casefold()) in _OPPOSITE:
        told = f"{_OPPOSITE[word]}{clause[len(word) :]}"
    else:
        return None
    return f"Which {found['group']} {told}?"


@lru_cache(maxsize=8)
def forms_of(word: str, words: tuple[str, ...]) -> _Forms:
    names = {form for one in (word, *words, "jurisdiction") for form in (one, f"{one}s", f"{one[:-1]}ies")}
    return _Forms(f"(?:{'|'.join(map(re.escape, sorted(names, key=lambda name: -len(name))))})")
