"""Every sentence of figures goes through one door and has its Spanish: who adds one without it is told here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from service.figures.spanish import catalogue

SERVICE = Path(__file__).resolve().parents[2] / "service"
SAYING = ("say", "notice", "append", "extend", "insert", "abstained", "settled", "clarification", "Notice", "Option")
PLAIN = {"ó": "o", "í": "í"}  # "prisión", "prisiones"
SENTENCE = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for path in (SERVICE / "grades.py", *sorted((SERVICE / "figures").glob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and called(node) in names:
                yield f"{path.name}:{node.lineno}", node


def called(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def choices(node: ast.expr) -> list[str]:
    """The texts that an argument may be."""
    if isinstance(node, ast.IfExp):
        return [*choices(node.body), *choices(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def templates(door: str, at: int) -> dict[str, list[tuple[str, ast.Call]]]:
    found: dict[str, list[tuple[str, ast.Call]]] = {}
    for place, call in calls(door):
        if place.startswith("words.py") and isinstance(call.args[at], ast.Name):
            continue  # the one place that passes a template on
        told = choices(call.args[at])
        assert told, f"{place}: a template has to stand in the call"
        for template in told:
            found.setdefault(template, []).append((place, call))
    return found


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


PHRASES, AGREEING = templates("phrase", 0), templates("agreeing", 1)


def test_every_template_has_its_spanish_and_no_entry_is_of_another() -> None:
    assert PHRASES.keys() == catalogue().phrases.keys()
    assert AGREEING.keys() == catalogue().agreeing.keys()


def test_the_spanish_has_the_fields_of_the_template() -> None:
    grammar = catalogue().forms["m"].keys()
    entries = [
        *catalogue().phrases.items(),
        *((key, text) for key, both in catalogue().agreeing.items() for text in both),
    ]
    assert [text for template, text in entries if fields(text) - grammar != fields(template)] == []


def test_every_call_gives_the_fields_of_the_template() -> None:
    for template, found in [*PHRASES.items(), *AGREEING.items()]:
        for place, call in found:
            given = {keyword.arg for keyword in call.keywords}
            assert fields(template) <= given or None in given, place


def test_no_sentence_goes_past_the_door() -> None:
    past = [
        place
        for place, call in calls(*SAYING)
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
        for part in (argument.values if isinstance(argument, ast.JoinedStr) else [argument])
        for text in choices(part)
        if SENTENCE.search(text)
    ]
    assert past == []


def test_both_genders_have_the_same_words_and_every_noun_has_a_gender() -> None:
    forms = catalogue().forms
    assert forms["m"].keys() == forms["f"].keys()
    assert {gender for _, _, gender in catalogue().groups.values()} <= forms.keys()


def test_every_noun_has_its_plural() -> None:
    for one, several, _ in catalogue().groups.values():
        assert one.islower()
        assert several in {f"{one}s", f"{one}es", f"{one[:-2]}{PLAIN.get(one[-2], one[-2])}{one[-1]}es"}
