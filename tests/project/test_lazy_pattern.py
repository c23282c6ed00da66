"""Patterns are compiled when they are first used, and each of them can be."""

import re
import subprocess
import sys

import pytest

from ingest.lazy_pattern import pattern
from tests.archives import ROOT

# What is imported is set aside from the garbage collector, which then does not name it.
HELD = """
import gc, pkgutil, re, sys
from importlib import import_module
from ingest.lazy_pattern import PatternInWaiting
for package in map(import_module, sys.argv[2:]):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
gc.unfreeze()
held = [one for one in gc.get_objects() if isinstance(one, PatternInWaiting)]
if sys.argv[1] == "use":
    [one.search for one in held]
print(len(held), sum(len(vars(one)) > 2 for one in held))
"""


def held_and_used(use: str) -> tuple[int, int]:
    """How many patterns the two packages hold, and how many of them are compiled, in a process of its own."""
    command = [sys.executable, "-c", HELD, use, "ingest", "service"]
    held, used = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return int(held), int(used)


def test_a_pattern_finds_what_the_compiled_one_finds() -> None:
    lazy = pattern(r"(?P<number>\d+) (?:bridges?|piers?)", re.I)
    found = lazy.search("Of 12 Bridges, 3 piers")
    assert found is not None
    assert found["number"] == "12"
    assert lazy.sub("many", "Of 12 Bridges, 3 piers") == "Of many, many"
    assert [one.group() for one in lazy.finditer("1 pier, 2 piers")] == ["1 pier", "2 piers"]
    assert (lazy.pattern, lazy.flags, lazy.groups) == (r"(?P<number>\d+) (?:bridges?|piers?)", re.I | re.U, 1)


def test_a_match_is_of_the_pattern_that_found_it_and_of_no_other() -> None:
    piers, bridges = pattern("piers?", re.I), pattern("bridges?")
    found = piers.search("12 Piers")
    assert found is not None
    assert found.re == piers
    assert found.re != bridges
    assert found.re != pattern("piers?")
    assert found.re in (bridges, piers)


def test_a_capital_is_one_of_any_latin_alphabet() -> None:
    named = pattern("[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+")
    assert named.findall("Ann Ángela Žarko Šimić Łukasz Şule Đorđe Öztürk Ștefan čap") == (
        ["Ann", "Ángela", "Žarko", "Šimić", "Łukasz", "Şule", "Đorđe", "Öztürk", "Ștefan"]
    )
    assert named.fullmatch("žarko") is None
    assert named.fullmatch("ÆØÅ") is None


def test_a_text_that_cannot_be_read_is_told_at_its_first_use() -> None:
    unread = pattern("(")
    with pytest.raises(re.error, match="unterminated subpattern"):
        unread.search("anything")


def test_a_pattern_stands_in_no_other() -> None:
    with pytest.raises(TypeError, match=r"a text, and no pattern: 'bridges\?'"):
        f"{pattern('bridges?')}|piers"


def test_every_pattern_of_the_project_can_be_compiled() -> None:
    held, used = held_and_used("use")
    assert used == held > 1_000


def test_what_is_imported_has_compiled_no_pattern() -> None:
    held, used = held_and_used("import")
    assert held > 1_000
    assert used == 0


def test_no_pattern_is_handed_to_re_or_taken_for_the_one_of_a_match() -> None:
    for path in (path for package in ("ingest", "service") for path in (ROOT / package).rglob("*.py")):
        source = path.read_text()
        held = set(re.findall(r"^(\w+) = pattern\(", source, re.M))
        assert held.isdisjoint(re.findall(r"\bre\.\w+\((\w+)\b", source)), path
        assert not re.search(r"\bre\.(?!escape)\w+\([^\n]*(?:À-ÖØ-Þ|ß-ÿ)", source), path  # there they are Latin-1 alone
        assert held.isdisjoint(re.findall(r"\.re is (?:not )?(\w+)", source)), path


def test_no_name_of_a_module_is_given_to_a_second_pattern() -> None:
    for path in (path for package in ("ingest", "service") for path in (ROOT / package).rglob("*.py")):
        names = re.findall(r"^(\w+) = pattern\(", path.read_text(), re.M)
        assert len(names) == len(set(names)), path
