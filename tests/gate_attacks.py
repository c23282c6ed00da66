"""What a model may do to a true sentence: each attack takes one and gives back text that must not be shown.

An attack returns None where it has nothing to change in this sentence. None of them uses any code of
the gate.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.gate_disguises import (
    added_claim,
    echo,
    half_a_sentence,
    homoglyphs,
    invented_quote,
    merged_quotes,
    numbers_in_words,
    other_language,
    widened_quote,
    with_address,
    with_markup,
)
from tests.gate_turns import exchanged_words, gave_for_got, own_words_turned
from tests.gate_world import PEOPLE, PLACES, Known, other

Attack = Callable[[str, Known, random.Random], str | None]


def _marked(sentence: str, marker: int = 1) -> str:
    return f"{sentence} [{marker}]"


def _swapped(sentence: str, one: str, two: str) -> str:
    return sentence.replace(one, "\0").replace(two, one).replace("\0", two)


def new_figure(sentence: str, known: Known, chance: random.Random) -> str | None:
    numbers = [n for n in re.findall(r"(?<![\w.])\d+(?:\.\d+)?(?!\w)", sentence) if not 1980 <= float(n) <= 2030]
    if not numbers:
        return None
    old = chance.choice(numbers)
    new = str(int(float(old)) + chance.randint(1, 60))
    if new in known.exact:
        return None
    return re.sub(rf"(?<![\w.]){re.escape(old)}(?!\w)", new, sentence, count=1)


def exchanged_figures(sentence: str, known: Known, chance: random.Random) -> str | None:
    for key in chance.sample(["number", "year", "grade"], 3):
        one, two = known.facts.get(key), known.facts.get(f"{key}2")
        if (
            not one
            or not two
            or not (re.search(rf"\b{re.escape(one)}\b", sentence) or re.search(rf"\b{re.escape(two)}\b", sentence))
        ):
            continue
        changed = re.sub(r"\ban (?=[BCD]\b)", "a ", _exchange(sentence, one, two))
        changed = re.sub(r"\ba (?=[AF]\b)", "an ", changed)
        return changed if changed != sentence else None
    return None


def _exchange(sentence: str, one: str, two: str) -> str:
    pattern = re.compile(rf"\b(?:{re.escape(one)}|{re.escape(two)})\b(?![’'])")
    return pattern.sub(lambda m: two if m.group() == one else one, sentence)


def new_year(sentence: str, known: Known, chance: random.Random) -> str | None:
    years = re.findall(r"\b(?:19|20)\d\d\b", sentence)
    if not years:
        return None
    return sentence.replace(
        chance.choice(years), other(map(str, range(1990, 2026)), *re.findall(r"\d{4}", known.exact), chance=chance), 1
    )


def new_grade(sentence: str, known: Known, chance: random.Random) -> str | None:
    match = re.search(r"\ban? ([A-F])\b", sentence)
    if not match:
        return None
    new = other("ABCDF", *re.findall(r"\ban? ([A-F])\b", known.exact), chance=chance)
    return sentence.replace(match.group(), f"an {new}" if new in "AF" else f"a {new}", 1)


def new_place(sentence: str, known: Known, chance: random.Random) -> str | None:
    named = [p for p in PLACES if p in sentence]
    return (
        sentence.replace(named[0], other(PLACES, *[p for p in PLACES if p in known.exact], chance=chance))
        if named
        else None
    )


def exchanged_places(sentence: str, known: Known, chance: random.Random) -> str | None:
    one, two = known.facts.get("place"), known.facts.get("place2")
    if not one or not two or (one not in sentence and two not in sentence):
        return None
    return _exchange(sentence, one, two)


def exchanged_people(sentence: str, known: Known, chance: random.Random) -> str | None:
    one, two = known.facts.get("person"), known.facts.get("person2")
    if not one or not two or (one not in sentence and two not in sentence):
        return None
    return _exchange(sentence, one, two)


def new_speaker(sentence: str, known: Known, chance: random.Random) -> str | None:
    if known.speaker is None:
        return (
            f"{' '.join(chance.choice(PEOPLE))} said that {sentence[0].lower()}{sentence[1:]}"
            if not any(" ".join(p) in known.exact for p in PEOPLE)
            else None
        )
    return sentence.replace(known.speaker, other([" ".join(p) for p in PEOPLE], known.speaker, chance=chance))


def half_the_name(sentence: str, known: Known, chance: random.Random) -> str | None:
    name = known.speaker or known.facts.get("person")
    if not name or name not in sentence:
        return None
    first, last = name.split()
    new = other([p[1] for p in PEOPLE], *known.exact.replace(".", "").split(), last, chance=chance)
    return sentence.replace(name, f"{first} {new}")


def negated(sentence: str, known: Known, chance: random.Random) -> str | None:
    for verb, turned in (
        ("received", "did not receive"),
        ("got", "never got"),
        ("enacted", "did not enact"),
        ("scored", "did not score"),
        ("ranked", "was not ranked"),
        ("spent", "did not spend"),
        ("founded", "never founded"),
        ("rose", "did not rise"),
        ("treats", "does not treat"),
        ("earned", "failed to earn"),
    ):
        if re.search(rf"\b{verb}\b", sentence) and not re.search(r"\b(?:[Nn]o|not)\b", sentence):
            return re.sub(rf"\b{verb}\b", turned, sentence, count=1)
    return None


def no_longer_negated(sentence: str, known: Known, chance: random.Random) -> str | None:
    for old, new in (
        (" may not ", " may "),
        (" will not ", " will "),
        ("No district", "Every district"),
        (" no district", " one district"),
        ("Nobody", "Everybody"),
        ("nobody", "everybody"),
        ("still lack", "have"),
        (" may not ", " must "),
    ):
        if old in sentence and "“" not in sentence:
            return sentence.replace(old, new)
    return None


def more_or_less(sentence: str, known: Known, chance: random.Random) -> str | None:
    ways = (
        ("At least", "At most"),
        ("at least", "fewer than"),
        ("nearly 40", "over 40"),
        ("Nearly 40", "40"),
        ("nearly 40", "40"),
        ("At least ", ""),
        ("at least ", ""),
    )
    for old, new in chance.sample(ways, len(ways)):
        if old in sentence:
            changed = sentence.replace(old, new)
            return changed[0].upper() + changed[1:]
    numbers = re.search(r"(?<=\b)\d{1,2} (?=districts|points)", sentence)
    return f"{sentence[: numbers.start()]}more than {sentence[numbers.start() :]}" if numbers else None


def new_framework(sentence: str, known: Known, chance: random.Random) -> str | None:
    if "Rural Road Standard" in sentence or "Highway Test" in sentence:
        return _swapped(sentence, "Rural Road Standard", "Highway Test")
    return f"{sentence[:-1]} on the {'Highway Test' if 'Rural' in known.exact else 'Rural Road Standard'}."


def new_bill(sentence: str, known: Known, chance: random.Random) -> str | None:
    bill = known.facts.get("bill")
    if not bill or bill not in sentence:
        return None
    return sentence.replace(
        bill, chance.choice([f"SB {bill[3:]}", f"HB {int(bill[3:]) + 1}", f"House Bill {bill[3:]}1"])
    )


def new_month(sentence: str, known: Known, chance: random.Random) -> str | None:
    month = known.facts.get("month")
    return (
        sentence.replace(month, other(("January", "May", "August"), month, chance=chance))
        if month and month in sentence
        else None
    )


def other_unit(sentence: str, known: Known, chance: random.Random) -> str | None:
    for old, new in (
        (" points", " percent"),
        (" districts", " laws"),
        (" million", " billion"),
        (" percent", " points"),
    ):
        if old in sentence:
            return sentence.replace(old, new, 1)
    return None


ATTACKS: tuple[Attack, ...] = (
    new_figure,
    exchanged_figures,
    new_year,
    new_grade,
    new_place,
    exchanged_places,
    exchanged_people,
    new_speaker,
    half_the_name,
    negated,
    no_longer_negated,
    more_or_less,
    new_framework,
    new_bill,
    new_month,
    other_unit,
    invented_quote,
    widened_quote,
    merged_quotes,
    with_address,
    with_markup,
    echo,
    other_language,
    half_a_sentence,
    numbers_in_words,
    homoglyphs,
    added_claim,
    own_words_turned,
    exchanged_words,
    gave_for_got,
)


def dressed(attacked: str, chance: random.Random) -> str:
    """The attacked text with its marker before the full stop, behind it, or without one."""
    if not attacked.endswith((".", "”", ">")) or chance.random() < 0.5:
        return _marked(attacked)
    return f"{attacked[:-1]} [1]{attacked[-1]}" if attacked.endswith(".") else _marked(attacked)
