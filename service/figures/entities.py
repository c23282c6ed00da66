"""A question -> its words, with what is not a plain word as placeholders.

``<s>`` a subject, ``<y>`` a year, ``<g>`` a grade, ``<n>`` a number, ``<f>`` a framework, ``<x>`` a
section, ``<r>`` a region, ``<u>`` a word for subjects in general ("states").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import OSA

from ingest import Framework, Organisation, pattern
from service.figures.gloss import glossed
from service.figures.number_marks import with_points
from service.figures.patterns import FAIL
from service.figures.vocabulary import KNOWN, corrected
from service.figures.worded_grades import called, grade_at, in_units, scale_words, units_of, worded
from service.figures.wording import plural
from service.language.numeral import ORDINALS
from service.reading import Reading

_TOKEN = pattern(
    r"(?:[A-Za-z]\.){2,}|(?<!\w)[A-Za-z][+−–-](?=(?:'?s)?(?:\W|$))|\d+(?:\.\d+)?(?:st|nd|rd|th)?"
    r"|[^\W\d_]+(?:[’'-][^\W\d_]+)*"
)
_NUMBER = pattern(r"\d{1,9}(?!\d)(?:\.\d{1,6}(?!\d))?")  # longer ones count nothing, and may be infinite
_YEAR = pattern(r"(?:19|20)\d\d")
_MARKS_GRADE = frozenset(
    """an a got get received earned grade with or of straight to from the had have has and scored graded all any many
    no""".split()
)
_COUNTS_GRADES = ("many", "any", "no", "got", "get")
_MINUS = str.maketrans("−–", "--")
_LETTERS_A_SLIP = 5  # one slip in about five letters, as in ingest's names


@dataclass
class Entities:
    """``line`` is the question as placeholders and words, each with blanks around it."""

    words: list[str] = field(default_factory=list)
    grades: list[str] = field(default_factory=list)
    numbers: list[float] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    sections: list[tuple[str, str]] = field(default_factory=list)
    region: str | None = None
    unknown: list[str] = field(default_factory=list)
    several: bool = False  # the word for subjects in general stands in the plural
    kinds: list[str] = field(default_factory=list)  # the kinds of subject that such words name

    @property
    def line(self) -> str:
        return f" {' '.join(self.words)} "


@dataclass(frozen=True)
class Names:
    """An organisation's words that may stand in a question, in lower case."""

    phrases: tuple[tuple[tuple[str, ...], str, tuple[tuple[str, str], ...]], ...]
    grades: dict[str, str]
    worded: Mapping[tuple[str, ...], str]
    units: frozenset[str]  # what a scale counts in: the stars of "4 stars"
    called: frozenset[str]  # what one grade is called: a colour
    scales: frozenset[str]  # what an edition of a scale is called for short: "the index"
    groups: Mapping[str, str]  # a word for subjects in general -> the one kind that it names, "" for all
    topics: frozenset[str]


def find(reading: Reading, organisation: Organisation) -> Entities:
    """The entities of a standalone question; words of no kind are in ``unknown``."""
    names, entities = _names(organisation), Entities()
    own = _subject_words(reading, organisation)
    words = reading.unaccented if reading.language == "en" else with_points(reading.question)
    tokens = in_units([match[0] for match in _TOKEN.finditer(words.replace("’", "'"))], names.units)
    tokens = in_units(glossed(tokens, reading.language), names.units)
    tokens = ["grade" if token.removesuffix("s") in names.called else token for token in tokens]
    at = 0
    while at < len(tokens):
        length = _phrase(tokens, at, names, entities, own)
        if length == 0:
            length = _token(tokens, at, names, entities, own)
        at += length
    if len(reading.subjects) == 1 and not reading.ambiguous:  # "Ebb and Dean" is one
        entities.words = entities.line.replace(" <s> and <s> ", " <s> ").split()
    if any(" of " in organisation.by_code[code].name for code in reading.subjects):  # one name, not two subjects
        entities.words = re.sub(" (?:<s>|<u>) of <s> ", " <s> ", entities.line).split()
    return entities


def _phrase(tokens: list[str], at: int, names: Names, entities: Entities, own: frozenset[str]) -> int:
    lowered = [token.casefold().removesuffix("'s") for token in tokens[at : at + 12]]
    for words, kind, codes in names.phrases:
        if tuple(lowered[: len(words)]) != words or (len(words) == 1 and words[0] in own):
            continue
        if kind == "<f>" and len(words) == 1 and tokens[at].islower() and words[0] in KNOWN:
            continue
        entities.words.append(kind)
        if kind == "<x>":
            entities.sections.extend(codes)
        if kind == "<r>":
            entities.region = codes[0][0]
        return len(words)
    return 0


def _token(tokens: list[str], at: int, names: Names, entities: Entities, own: frozenset[str]) -> int:
    token, lowered = tokens[at], tokens[at].casefold()
    grade, length = grade_at(tokens, at, names.worded)
    if grade is None:
        grade, length = _grade(tokens, at, names)
    if grade is not None:
        entities.grades.append(grade)
        entities.words.append("<g>")
        return length
    if _YEAR.fullmatch(token):
        entities.years.append(int(token))
        entities.words.append("<y>")
    elif number := _NUMBER.match(lowered):
        entities.numbers.append(float(number[0]))
        entities.words.append("<o>" if lowered[-1].isalpha() else "<n>")
    elif lowered in ORDINALS[1:]:
        entities.numbers.append(ORDINALS.index(lowered) + 1.0)
        entities.words.append("<o>")
    elif _is_group(lowered, names, own, entities):
        _group(lowered.removesuffix("'s"), names, entities)
    elif _is_subject(lowered, own):
        if entities.words[-1:] != ["<s>"]:
            entities.words.append("<s>")
        if lowered.endswith("'s") and lowered not in own:  # "King's" of King's Quay is its own
            entities.words.append("'s")
    else:
        _word(lowered, names, entities)
    return 1


def _word(lowered: str, names: Names, entities: Entities) -> None:
    if lowered in KNOWN:
        entities.words.append(lowered)
        return
    bare = lowered.removesuffix("'s").removesuffix("'")
    group = next((g for g in names.groups if len(bare) > 4 and OSA.distance(bare, g) == 1 and g[0] == bare[0]), None)
    if group:
        _group(group, names, entities)
    elif bare in names.scales:
        entities.words.append("edition")
    elif bare in names.topics:
        entities.words.append("<t>")
    elif "-" in bare and KNOWN.issuperset(parts := bare.split("-")):  # "the lowest-ranked"
        entities.words.extend(parts)
    elif (known := corrected(bare)) is not None:
        entities.words.append(known)
    else:
        entities.words.append(bare)
        entities.unknown.append(bare)


def _group(word: str, names: Names, entities: Entities) -> None:
    entities.words.append("<u>")
    entities.several |= word.endswith("s")
    if (kind := names.groups[word]) and kind not in entities.kinds:
        entities.kinds.append(kind)


def _grade(tokens: list[str], at: int, names: Names) -> tuple[str | None, int]:
    """The grade at ``at`` and how many tokens it takes: "B", "Fs", "A's", "B+", "B plus"."""
    token, before = tokens[at].translate(_MINUS), tokens[at - 1].casefold() if at else ""
    after = tokens[at + 1].casefold() if at + 1 < len(tokens) else ""
    bare = re.sub(r"(?:'s|s)$", "", token) if len(token) > 1 else token
    if len(bare) > 1 and bare.casefold() in names.grades:
        return names.grades[bare.casefold()], 1
    letter, sign = bare[:1].upper(), bare[1:]
    if sign not in ("", "+", "-") or letter not in names.grades:
        return None, 1
    sign = sign or {"plus": "+", "minus": "-"}.get(after, "")
    taken = 2 if after in ("plus", "minus") and len(bare) == 1 else 1
    return (letter + sign, taken) if sign or _stands_as_grade(token, bare, before, after, at) else (None, 1)


def _stands_as_grade(token: str, bare: str, before: str, after: str, at: int) -> bool:
    """Whether a single letter is a grade and not an article or the word "as"."""
    if bare.isdigit() and after.endswith("s"):
        return False  # "2 rivers" are two of them
    if bare.islower() and token != bare:  # "how many fs"; "as" and "cs" are words too
        return before in _COUNTS_GRADES and (bare != "a" or after in ("", "in", "were", "are", "did"))
    if bare.islower():
        return before == "an" if bare == "a" else before in _MARKS_GRADE
    if token == "As":
        return at > 0 and after not in ("of", "a", "an", "the")
    return token != "A" or at > 0 or not after or after[0].isdigit()


def _is_group(lowered: str, names: Names, own: frozenset[str], entities: Entities) -> bool:
    """Whether a word means subjects in general: not where it ends a subject's own name."""
    ends_name = lowered.removesuffix("'s") in own and entities.words[-1:] == ["<s>"]
    return lowered.removesuffix("'s") in names.groups and not ends_name


def _is_subject(lowered: str, own: frozenset[str]) -> bool:
    bare = lowered.removesuffix("'s").removesuffix("'").strip(".")
    if bare in own or lowered in own:
        return True
    if bare in KNOWN or len(bare) < _LETTERS_A_SLIP - 1:
        return False
    slips = max(1, len(bare) // _LETTERS_A_SLIP)
    return any(len(word) > 3 and OSA.distance(bare, word, score_cutoff=slips) <= slips for word in own)


def _subject_words(reading: Reading, organisation: Organisation) -> frozenset[str]:
    codes = {*reading.subjects, *(code for name in reading.ambiguous for code in name.codes)}
    words = set[str]()
    for code in codes:
        subject = organisation.by_code.get(code)
        if subject is None:
            continue
        for name in (subject.name, *subject.aliases, *subject.demonyms, *subject.abbreviations, code):
            words.update(part.strip(".").casefold() for part in re.split(r"[\s,]+", name) if part)
            words.add(name.casefold())
    words.update(part.casefold() for name in reading.ambiguous for part in name.printed.split())
    return frozenset(words - {"of", "the", "and", "in"})


def _names(organisation: Organisation) -> Names:
    return _names_of(_Source(organisation.sha256, organisation))


@dataclass(frozen=True)
class _Source:
    """An organisation that compares equal by its hash, so that its words are made once."""

    sha256: str
    organisation: Organisation = field(compare=False)

    def names(self) -> Names:
        organisation = self.organisation
        phrases = sorted({*self._phrases()}, key=lambda entry: -len(entry[0]))
        grades = {
            grade.casefold() if len(grade) > 1 else grade: grade
            for framework in organisation.frameworks
            for grade in framework.grades
            if not _says_failed(framework, grade)
        }
        letters = grades or {letter: letter for letter in "ABCDF"}
        kinds = dict.fromkeys(subject.kind for subject in organisation.subjects if subject.kind)
        named = {word: "" for word in (*organisation.subject_words, "jurisdiction")}
        apart = {kind: kind if len(kinds) > 1 else "" for kind in kinds}
        groups = {
            form: kind  # the later stands: "states" are all that is graded, though one of them is a district
            for words in (named, apart, {organisation.subject_word: ""})
            for word, kind in words.items()
            for form in (word.casefold(), plural(word.casefold()))
            if word
        }
        topics = {word.strip(".,()").casefold() for text in self._topic_texts() for word in text.split()}
        units = units_of(grades.values())
        names = called((framework.name, framework.grades) for framework in organisation.frameworks)
        short = scale_words(framework.name for framework in organisation.frameworks)
        return Names(tuple(phrases), letters, worded(grades.values()), units, names, short, groups, frozenset(topics))

    def _phrases(self) -> Iterator[tuple[tuple[str, ...], str, tuple[tuple[str, str], ...]]]:
        for framework in self.organisation.frameworks:
            for name in (framework.code, framework.name, *framework.aliases):
                yield _cut(name), "<f>", ((framework.code, ""),)
        sections: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for framework in self.organisation.frameworks:
            for section in framework.sections:
                for name in (section.name, *section.aliases):
                    sections.setdefault(_cut(name), []).append((framework.code, section.code))
        for words, codes in sections.items():
            yield words, "<x>", tuple(codes)
        for region in {subject.region for subject in self.organisation.subjects if subject.region}:
            yield _cut(region), "<r>", ((region, ""),)
            if " " not in region:
                yield (f"{region.casefold()}ern",), "<r>", ((region, ""),)

    def _topic_texts(self) -> Iterator[str]:
        organisation = self.organisation
        yield from (organisation.name, *organisation.short_names)
        for framework in organisation.frameworks:
            yield from (framework.name, *framework.aliases)
            yield from (section.name for section in framework.sections)
        yield "law laws legislation legislative statutes"


def _says_failed(framework: Framework, grade: str) -> bool:
    """Whether a grade is called what all failing ones are, of whatever scale: "Failing" alone."""
    return framework.failing == (grade,) and FAIL.fullmatch(f" {grade.casefold()} ") is not None


@lru_cache(maxsize=4)
def _names_of(source: _Source) -> Names:
    return source.names()


def _cut(name: str) -> tuple[str, ...]:
    return tuple(match[0].casefold() for match in _TOKEN.finditer(name.replace("’", "'")))
