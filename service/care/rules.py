"""A data file of patterns -> the kind of a message, or none. The same engine for every fixed end.

A file holds ``[words]`` (named alternatives, written ``<name>`` in a pattern) and ``[[rule]]`` tables,
tried in order: ``kind``; ``any``, patterns of which one must be found; ``unless``, patterns of which
none may be found in the same text; ``needs``, words of which one must be there (spares the patterns);
``scope``, ``sentence`` (the default) or ``message``. Patterns are regular expressions over plain spelling.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ingest import pattern
from service.care.normal_form import PlainMessage
from service.patterns import patterns_of

_NAME = pattern(r"<([a-z_]+)>")
_NOTHING = "(?!)"


@dataclass(frozen=True)
class Rule:
    """``any`` and ``unless`` are patterns as ``re`` reads them."""

    kind: str
    any: frozenset[str]
    unless: frozenset[str]
    needs: frozenset[str]
    scope: str

    def holds(self, met: Set[str], words: Set[str]) -> bool:
        """Whether the rule applies to a text that has ``words`` and meets the patterns ``met``."""
        if self.needs and self.needs.isdisjoint(words):
            return False
        return not self.any.isdisjoint(met) and self.unless.isdisjoint(met)


class Rules:
    """The rules of one or several files, in their order."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self._patterns = patterns_of(tuple(pattern for rule in rules for pattern in (*rule.any, *rule.unless)))

    @classmethod
    def load(cls, *paths: Path, **given: Sequence[str]) -> Rules:
        """The rules of several files, in order. ``given`` adds alternatives to those of each. Raises KeyError for a
        name that is neither's."""
        return cls([rule for path in paths for rule in _rules(path, given)])

    @classmethod
    def named(cls, *files: str, **given: Sequence[str]) -> Rules:
        """``load`` of files that stand beside this one."""
        return cls.load(*(Path(__file__).with_name(f"{name}.toml") for name in files), **given)

    def kinds(self, message: PlainMessage, *, disguised: bool = False, scope: str | None = None) -> tuple[str, ...]:
        """The kinds whose rules apply to a message, in the order of the file, each once.

        With ``disguised``, other readings of the message (backwards, base64 ...) count too; with
        ``scope``, only rules of that scope do.
        """
        texts = {
            "sentence": self._read([*message.sentences, *(message.disguised if disguised else ())]),
            "message": self._read([message.whole]),
        }
        found = (
            rule.kind
            for rule in self.rules
            if scope in (None, rule.scope) and any(rule.holds(met, words) for met, words in texts[rule.scope])
        )
        return tuple(dict.fromkeys(found))

    def cover(self, message: PlainMessage) -> bool:
        """Whether every sentence of a message meets a rule, whatever kind it is of; one without words does not."""
        sentences = self._read(message.sentences)
        return bool(sentences) and all(any(rule.holds(*sentence) for rule in self.rules) for sentence in sentences)

    def _read(self, texts: Sequence[str]) -> list[tuple[frozenset[str], frozenset[str]]]:
        """The patterns that each text meets, and its words."""
        return [(self._patterns.met(text), frozenset(text.split())) for text in texts]


@cache
def _file(path: Path) -> dict[str, Any]:
    """A data file of pressdesk, which every generation that a service opens reads again."""
    return tomllib.loads(path.read_text("utf-8"))


def _rules(path: Path, given: Mapping[str, Sequence[str]]) -> list[Rule]:
    data = _file(path)
    named = {**data.get("words", {}), **given}
    words = {name: f"(?:{'|'.join(entries) or _NOTHING})" for name, entries in named.items()}
    return [_rule(entry, words) for entry in data["rule"]]


def _rule(entry: dict[str, Any], words: dict[str, str]) -> Rule:
    return Rule(
        kind=entry["kind"],
        any=_patterns(entry["any"], words),
        unless=_patterns(entry.get("unless", ()), words),
        needs=frozenset(entry.get("needs", ())),
        scope=entry.get("scope", "sentence"),
    )


def _patterns(sources: Sequence[str], words: dict[str, str]) -> frozenset[str]:
    return frozenset(rf"\b(?:{_expanded(source, words)})\b" for source in sources)


def _expanded(source: str, words: dict[str, str]) -> str:
    while _NAME.search(source):
        source = _NAME.sub(lambda match: words[match[1]], source)
    return source
