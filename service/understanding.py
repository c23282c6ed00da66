"""Question + history -> Reading: what the question is about, completed from the turns before it.

No model: names, numbers and a few forms of speech. A follow-up takes what it lacks from the turn
before; a question that brings its own subject takes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from ingest import Organisation, Span, SubjectNames, find_bills, pattern
from service.citing_asked import asks_to_cite
from service.claim import asked_whether
from service.conversation import holder_before, spanish_object, told_subject
from service.conversation.courtesy import courtesy
from service.conversation.denied import without_the_denied
from service.conversation.follow_up import complete_among, takes
from service.conversation.interlude import is_interlude
from service.conversation.remark import Remark, remark, repeats
from service.conversation.subject_set import parts
from service.conversation.told_person import Named, Persons
from service.indirect import direct
from service.introduction import asks_introduction, asks_privacy
from service.language.name_forms import standing_alone
from service.language.openings import OPENED
from service.language.years import read_years, with_whole_years
from service.own_place import by_name
from service.reading import COURTESIES, Kind, Place, Reading
from service.shared_name import by_each_name, told_apart
from service.speech.contraction import in_full
from service.speech.own_office import of_its_own
from service.speech.people import plain_name, surname, untitled
from service.speech.spanish import SAID
from service.speech.utterance import MARKED
from service.unseen import asks_unseen

REMEMBERED = 4  # questions before that a follow-up may lean to

Turns = Sequence[tuple[str, str]]  # earlier questions and answers, oldest first

# As a verb: "What did she state in the hearing?", and not "Did Washington state fail?".
_STATE = r"state(?= (?:that|about|on|regarding|concerning|in (?:the|this|that|his|her|its|their))\b|\W*$)"
_SPEAKER = pattern(
    r"\b(?:what|anything|something|did|does|has|have|how|is|was)\b.{0,20}?\b(?P<a>(?:[\w.'’-]+ ){0,3}[\w.'’-]+) "
    rf"(?:say|said|says|saying|{_STATE}|stated|comment|commented|think|tell|told|quoted)\b"
    r"|\b(?:quotes?|quotation|statement|words|remarks?|comments?) (?:from|by|of) (?P<b>(?:[\w.'’-]+ ?){1,4})"
    r"|(?P<c>(?:[\w.-]+ ){0,3}[\w.-]+)['’]s? "
    r"(?:quotes?|quotation|statement|remarks?|comments?|(?:exact|own|very|precise) words)\b"
    rf"|\b{SAID} (?P<d>(?:[\w.'’-]+ ?){{1,4}})"
    r"|\b(?:citas?|frases?|palabras|declaraci(?:[oó]n|ones)) de (?P<e>(?:[\w.'’-]+ ?){1,4})",
    re.I,
)
_PLAIN_WORD = r"[^\W_]+(?:['’]s)?"
_QUOTED = pattern(
    r"\b(?:quot\w+|say|says|said|saying|words|statements?|comment\w*|remarks?|told|think|"
    rf"{SAID}|declaraci[oó]n(?:es)?|citas?|frases?|palabras)\b",
    re.I,
)
# "Which releases quote Captain Lee?", "In which releases is Lee quoted?"
_NAME = r"(?:(?!(?:the|an?|our|your|its|no|not|and|or|but)\b)[\w.’'-]+ ){0,2}[\w’'-]+"
_QUOTES_WHOM = pattern(
    r"^\W*(?:which|what|how many|list|show|all|any|every|documents?|releases?)\b.*?"
    rf"\b(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)) (?P<name>{_NAME})\W*$|"
    r"^\W*in (?:which|what|how many) (?:[\w-]+ ){1,3}?(?:is|are|was|were|has|have) "
    rf"(?P<quoted>{_NAME}?)(?: been)? (?:quoted|cited)\W*$",
    re.I,
)
_NOT_A_NAME = pattern(
    r"\b(?:shorten|short|trim|cut|show|give|me|get|what|is|are|was|were|from|did|do|does|has|have|had|the|a|an|it|he|she|"
    r"they|you|we|who|anyone|anybody|people|release|releases|report|document|documents|law|laws|card|cards|bill|press|about|that)\b",
    re.I,
)
_TOPIC = pattern(r" (?:on|about|regarding|concerning|sobre|acerca|en)\b.*", re.I)  # after a name, and none of it
_COMMON_NOUN = pattern(r"\b(?:the|an?|this|that|our|your|el|la|los|las|una?|su|este|esta) [\w.-]+ ?$", re.I)
_OFFICE = pattern(r"\b(?:the|an?|our|your|its)(?: [a-z][\w.'’-]*){1,3} ?$")
# Only what nobody can have announced: when a bridge opens and what it will cost is planned, and plans are published.
_WILL = r"(?:will|going to|expected? to|likely to)"
_THEN = r"(?:next (?:year|edition)|in the future|(?:in|by) 20\d\d|in (?:\w+ ){1,2}years)"
_FORETELL = r"(?:predict|foretell|foresee)"  # what somebody did foresee was published
_PREDICTION = pattern(
    rf"^(?!.*\b(?:did|does|had) (?!any|you).*\b{_FORETELL})(?=.*\b{_FORETELL}\b)"
    rf"|\b(?:you|to) forecast\b|\b{_WILL}\b.*\b(?:win|lose)\b"
    rf"|\b(?:grade|score|rank)\b.*\b{_WILL}\b"
    rf"|^(?!\W*(?:and )?(?:when|where|how)\b).*\b{_WILL}\b.*\b(?:grade|score|rank|fail|pass)\b"
    rf"|{OPENED}(?:what|who|which|will|is|are)\b.*\b{_WILL}\b.*\b(?:get|receive|earn|be|have|improve|happen)\b"
    rf".*\b{_THEN}|^\W*will\b.*\b(?:get|receive|earn|be|have|improve|happen)\b.*\b{_THEN}",
    re.I,
)
_TEXT = r"(?:this|that|it|(?:the|this|that) (?:\w+ )?(?:release|document|answer|text|page|statement|quote|report))"
_TRANSLATE = pattern(
    r"^\W*(?:(?:please|can|could|would|will|you|me|i|want|need|to)\W+)*(?:translate|traduce|traduzca|traducir)\b"
    r"|\b(?:have|get|give me|say|show me|put|write|need|want) (?:this|that|it)(?: \w+)? in "
    r"(?:spanish|english|french|german|chinese)\W*$"
    rf"|\btranslat(?:e|ions? of) {_TEXT}\b|\btranslat\w+\b.*\b(?:in)?to (?:spanish|english|french|german|chinese)\b"
    r"|\bwrite (?:me )?(?:a|an) (?:poem|story|essay|song|tweet|speech|letter|code)\b"
    r"|^\W*(?:(?:please|can|could|would|will|you|me|us|i|we|want|need|to|help)\W+)*(?:write|draft|compose|generate)"
    r"(?: me| us)? (?:an?|the|my|our|some) (?:\w+ ){0,2}(?:release|e-?mail|article|headline|blog|post|caption|"
    r"paragraph|statement|op-?ed|script|pitch|copy|report)s?\b"
    r"|^\W*(?:(?:por favor|puedes?|podr[ií]as?|me|quiero que)\W+)*(?:escr[ií]b(?:e|a|ir|eme|ame|irme)|"
    r"redact(?:a|e|ar|ame|arme)|h[aá]z(?:me)?|comp[oó]n(?:me)?|inventa(?:me)?) una? (?:poema|cuento|historia|ensayo|"
    r"canci[oó]n|tuit|tweet|discurso|carta|c[oó]digo|art[ií]culo|titular|nota de prensa|comunicado|reportaje|noticia|"
    r"correo|chiste)\b",
    re.I,
)


class Understanding:
    """Reads questions with one organisation's names and the speakers of one generation."""

    def __init__(self, organisation: Organisation, names: SubjectNames, speakers: Sequence[str]) -> None:
        self._organisation = organisation
        self._names = names
        by_length = sorted(speakers, key=lambda speaker: -len(speaker.split()))
        self._speakers = {plain_name(speaker): speaker for speaker in by_length}
        for speaker in by_length:
            self._speakers.setdefault(untitled(speaker), speaker)
        self._surnames = {surname(speaker) for speaker in speakers}
        self._persons = Persons(speakers)
        self._own = {name.casefold() for name in (organisation.name, *organisation.short_names)}
        self._own_words = {word for name in self._own for word in name.split()}
        self._frameworks = _aliases((f.code, (f.code, f.name, *f.aliases)) for f in organisation.frameworks)
        self._sections = _aliases((s.code, (s.name, *s.aliases)) for f in organisation.frameworks for s in f.sections)

    def read(self, question: str, history: Turns, today: date) -> Reading:
        """What ``question`` asks, with what it lacks taken from ``history``."""
        reading = self._read_alone(question, today)
        turns: tuple[Reading, ...] = ()  # the last question of its own, and what followed on it
        answer, people = "", list[tuple[Named, ...]]()
        for earlier, after in history:
            if is_interlude(earlier) or asks_introduction(earlier) or asks_to_cite(earlier) or courtesy(earlier):
                continue
            alone = self._read_alone(earlier, today)
            told = self._completed(alone, turns, answer, today, people)
            turns, answer = (*turns, told) if takes(told, alone) else (told,), after
            people = [*(people if len(turns) > 1 else ()), self._persons.named(told, after)]
        last = tuple(question for question, _ in history[-REMEMBERED:])
        return replace(self._completed(reading, turns, answer, today, people), earlier=last)

    def _completed(
        self, alone: Reading, turns: Sequence[Reading], answer: str, today: date, people: Sequence[tuple[Named, ...]]
    ) -> Reading:
        """What a question asks after ``turns``, which follow on one another, and the ``answer`` to the last;
        ``people``: whom each of them names."""
        if alone.kind in (Kind.SERVICE, Kind.PRIVACY, Kind.CITING, Kind.UNSEEN, Kind.OUT_OF_SCOPE, *COURTESIES):
            return alone  # "can I quote this?" is asked of pressdesk, whatever was asked before
        if not turns and repeats(alone.question):
            return replace(alone, kind=Kind.SERVICE)
        if turns:
            alone = without_the_denied(alone, turns[-1], self._organisation)
        told = complete_among(alone, turns, self._organisation)
        is_form = told.carried == ("question",)  # a doubt, a set or the like, of which a pronoun is a part
        named_last = people[-1] if people else ()
        if turns and (
            in_full := spanish_object.completed(alone, turns[-1])
            or holder_before.completed(alone, turns[-1], named_last)
        ):
            return self._again(replace(alone, question=in_full, carried=("subject",)), today)
        if turns and not is_form:
            named = told_subject.completed(alone, turns[-1], answer, self._names, self._organisation)
            if named:
                return self._again(replace(alone, question=named, carried=("subject",)), today)
            if of_person := self._persons.completed(alone, turns[-1], people):
                return self._again(replace(alone, question=of_person, carried=("person",)), today)
        return self._again(told, today) if takes(told, alone) else alone

    def _again(self, reading: Reading, today: date) -> Reading:
        """Read the completed wording as a question of its own; keep what is known to be carried."""
        fresh = self._read_alone(reading.question, today)
        return replace(
            fresh,
            asked=reading.asked,
            carried=reading.carried,
            subjects=fresh.subjects or reading.subjects,
            years=fresh.years or reading.years,
            bills=fresh.bills or reading.bills,
            speaker=fresh.speaker or reading.speaker,
        )

    def _read_alone(self, question: str, today: date) -> Reading:
        asked = " ".join(unicodedata.normalize("NFC", question).split())
        words = by_name(of_its_own(in_full(direct(asked)), self._organisation), self._names, self._organisation)
        words = by_each_name(words, self._organisation)
        words = with_whole_years(asked_whether(words) or words, today)
        mentions = told_apart(self._names.find(words, misspelt=True))
        years = read_years(words, today)
        return Reading(
            question=words,
            asked=asked,
            kind=_kind(asked, words, years.years, today),
            subjects=tuple(dict.fromkeys(m.codes[0] for m in mentions if not m.ask)),
            ambiguous=tuple(Place(m.printed, m.codes, m.ask) for m in mentions if len(m.codes) > 1),
            corrected=tuple((m.printed, self._organisation.by_code[m.codes[0]].name) for m in mentions if m.corrected),
            years=years.years,
            since=years.since,
            until=years.until,
            newest=years.newest,
            framework=_find(self._frameworks, words),
            section=_find(self._sections, words),
            bills=tuple(dict.fromkeys(bill.number for bill in find_bills(words))),
            speaker=self._speaker(words, [m.span for m in mentions]),
            parts=tuple(self._read_alone(part, today) for part in parts(words, self._organisation)),
        )

    def _speaker(self, words: str, subjects: Sequence[Span]) -> str | None:
        """Whose words are asked for, as far as the question names them: a full name of the archive's, or the words
        up to a surname of one, or a name that is none of them."""
        words = MARKED.sub(lambda marked: " " * len(marked[0]), words)  # whom the words name did not say them
        match = _SPEAKER.search(words)
        told = words[: match.end("a")] if match and match["a"] else words
        quoted = bool(_QUOTED.search(words))
        if quoted and (printed := self._known_in(told, single=False)):
            return printed
        if match and (named := self._named(match, [span.of(words).casefold() for span in subjects])):
            return named
        by_kind = match is not None and _OFFICE.search(match["a"] or "") is not None
        somebody = _TOPIC.sub("", words) if by_kind else words  # what the jury said of somebody are not their words
        if quoted and (known := self._known_in(somebody, single=match is None)):
            return known
        whom = _QUOTES_WHOM.search(words) if quoted and match is None else None
        name = (whom["name"] or whom["quoted"]) if whom else ""
        return name if name and surname(name) in self._surnames else None

    def _known_in(self, words: str, *, single: bool) -> str | None:
        """A speaker of the archive whose full name stands there; ``single``: a name of one word counts too."""
        plain = f" {' '.join(re.findall(_PLAIN_WORD, plain_name(words)))} "
        for known, printed in self._speakers.items():
            if (single or " " in known) and f" {' '.join(re.findall(_PLAIN_WORD, known))} " in plain:
                return printed
        return None

    def _named(self, match: re.Match[str], subjects: Sequence[str]) -> str | None:
        """Who stands where such a question names a speaker; None for the organisation itself, a subject or a thing."""
        asked = _TOPIC.sub("", next(match[group] for group in "abcde" if match[group]))
        name = " ".join(w for w in asked.split() if not _NOT_A_NAME.fullmatch(w)).strip(" .,?'’")
        name = re.sub(r"['’]s$", "", name)
        if (plain := plain_name(name)) in self._speakers:
            return self._speakers[plain]
        if not name or name.casefold() in self._own:
            return None
        if any(subject in name.casefold() or name.casefold() in subject for subject in subjects):
            return None
        for count, word in enumerate(name.split(), 1):
            if surname(word) in self._surnames:
                return " ".join(name.split()[:count])
        if set(name.casefold().split()) <= self._own_words or _COMMON_NOUN.search(asked):
            return None
        return name if name[0].isupper() else None


def _kind(asked: str, words: str, years: Sequence[int], today: date) -> Kind:
    """``asked`` is what was typed, ``words`` the question that it is read as."""
    said = remark(asked)
    if polite := courtesy(asked):
        return polite
    if asks_introduction(words) or said is Remark.PUZZLED:
        return Kind.SERVICE
    if asks_privacy(words):
        return Kind.PRIVACY
    if asks_to_cite(words):
        return Kind.CITING
    if asks_unseen(words):
        return Kind.UNSEEN
    if _TRANSLATE.search(words) or said is Remark.REWORDED:
        return Kind.OUT_OF_SCOPE
    if _PREDICTION.search(words) and not any(year <= today.year for year in years):
        return Kind.PREDICTION
    return Kind.PASSAGE


def _aliases(named: Iterable[tuple[str, Sequence[str]]]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of names, the longest first; a code in capitals matches only so."""
    found = []
    for code, names in named:
        for name in names:
            flags = 0 if name.isupper() else re.IGNORECASE
            found.append((len(name), re.compile(standing_alone(name), flags), code))
    return tuple((pattern, code) for _, pattern, code in sorted(found, key=lambda entry: -entry[0]))


def _find(patterns: Sequence[tuple[re.Pattern[str], str]], words: str) -> str | None:
    return next((code for pattern, code in patterns if pattern.search(words)), None)
