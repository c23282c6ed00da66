"""Front matter (YAML, TOML or JSON) and sidecars (TOML) -> what an author declares about a document.

Values stay as written: a YAML timestamp keeps its zone, because an embargo depends on it, and NO
stays a word. The only place that knows python-frontmatter.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, ClassVar

from ingest.lazy_pattern import pattern
from ingest.loaders.unreadable import DocumentUnreadable, Reason
from ingest.toml_mistakes import toml_mistake

KNOWN_KEYS = frozenset({"id", "title", "type", "date", "subjects", "url", "embargo", "status", "source", "source_kind"})
STATE = "document status"  # the key for what a text program's own property says: "Draft", "Final"
_OPENED = pattern(r"\s*---[ \t]*\n")
_FIRST_KEY = pattern(r"\s*---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[ \t]*[\w-]+[ \t]*:")
_TYPED_SCALARS = (
    ("bool", pattern(r"^(?:true|false)$", re.I), "tTfF"),
    ("null", pattern(r"^(?:~|null)$", re.I), "~nN"),
    ("null", pattern(r"^$"), ""),
    ("int", pattern(r"^-?(?:0|[1-9]\d{0,17})$"), "-0123456789"),
    ("float", pattern(r"^-?\d{1,17}\.\d{1,17}$"), "-0123456789"),
)
_VALUE = pattern(r"[ ]*([\w-]+):[ ]+[^\s|>#]")
_CLOSED = pattern(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_TOML_OPENED = pattern(r"\s*\+\+\+[ \t]*\n")
_TOML_CLOSED = pattern(r"^\+\+\+[ \t]*$", re.MULTILINE)
_TOML_KEY = pattern(r"(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:\[|[\w.\"'-]+[ \t]*=)")
# Quoted keys as JSON has them; any others where the first paragraph says who may see the document.
_JSON_OPENED = pattern(
    r"\s*\{\s*(?:\"[\w-]+\"\s*:|"
    r"(?=(?:[^\n]|\n(?![ \t]*\n)){0,2000}?\b(?:embarg\w*|status)[\"']?\s*:)[\"']?[\w-]+[\"']?\s*:)",
    re.IGNORECASE,
)
# Lines of keys below a rule that is neither, the first paragraph long: one says who may see the document.
_OTHER_FENCE = pattern(
    r"\s*(?P<fence>[^\w\s]{2,})[ \t]*\w{0,8}[ \t]*\n(?:[\w\"' \t-]+[:=].*\n|[ \t]*\[.*\n){0,12}?"
    r"[ \t]*[\"']?(?:embarg\w*|status)[\"']?[ \t]*[:=]",
    re.IGNORECASE,
)


def split_front_matter(text: str, name: str) -> tuple[dict[str, object], str]:
    """What the front matter of ``text`` declares, and the text after it.

    Text between two rules that is no mapping is text, not front matter. Front matter that is not
    closed, or stands in another fence, is refused: taking it for text would lose an embargo.

    Raises:
        DocumentUnreadable: it is not valid YAML, TOML or JSON, or is not closed.
    """
    if toml := _TOML_OPENED.match(text):
        return _split_toml(text, toml.end(), name)
    if _JSON_OPENED.match(text):
        return _split_json(text, name)
    opened = _OPENED.match(text)
    if opened is None:
        if other := _OTHER_FENCE.match(text):
            fence = other["fence"][:10]
            raise _bad_front_matter(name, 1, f"its fence is {fence!r}; write '---' above and below the keys")
        return {}, text
    closed = _CLOSED.search(text, opened.end())
    if closed is None:
        if _FIRST_KEY.match(text):
            raise _bad_front_matter(
                name, 1, "it is opened by '---' and never closed; add a line '---' after its last key"
            )
        return {}, text
    first_line = text.count("\n", 0, opened.end()) + 1
    content = _yaml(text[opened.end() : closed.start()], name, first_line)
    if content is None:
        return {}, text[closed.end() :]
    if not isinstance(content, dict):
        return {}, text
    return _declared(content), text[closed.end() :]


def _split_toml(text: str, start: int, name: str) -> tuple[dict[str, object], str]:
    closed = _TOML_CLOSED.search(text, start)
    if not _TOML_KEY.match(text, start):
        return {}, text
    if closed is None:
        raise _bad_front_matter(name, 1, "it is opened by '+++' and never closed; add a line '+++' after its last key")
    try:
        return _declared(tomllib.loads(text[start : closed.start()])), text[closed.end() :]
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        why = toml_mistake(text[start : closed.start()], error)
        raise _bad_front_matter(name, 1, f"it is not valid TOML: below it in {why}") from error


def _split_json(text: str, name: str) -> tuple[dict[str, object], str]:
    opened = text.index("{")

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        if len(dict(pairs)) < len(pairs):
            raise _bad_front_matter(name, 1, "a key stands twice")  # the second could undo an embargo
        return dict(pairs)

    try:
        content, closed = json.JSONDecoder(object_pairs_hook=once).raw_decode(text, opened)
    except json.JSONDecodeError as error:
        raise _bad_front_matter(name, error.lineno, f"it is not valid JSON: {error.msg}; mend that line") from error
    except (RecursionError, ValueError) as error:
        raise _bad_front_matter(name, 1, "it is no JSON that can be read; use plain keys and values") from error
    return _declared(content), text[closed:]


def read_sidecar(content: bytes, name: str) -> dict[str, object]:
    """What a sidecar declares.

    Raises:
        DocumentUnreadable: it is not valid TOML in UTF-8.
    """
    try:
        text = content.decode("utf-8-sig")
        return _declared(tomllib.loads(text))
    except UnicodeDecodeError as error:
        raise _bad_sidecar(name, "save it with the encoding UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _bad_sidecar(name, toml_mistake(text, error)) from error


def unread(declared: Mapping[str, object]) -> list[str]:
    """The keys that nothing reads, in order. Keys of other systems are read that say who may see a document, or when
    it is published."""
    unknown = sorted(declared.keys() - KNOWN_KEYS)
    if not unknown:
        return []
    # Only here: they take half a second to load, and a loading process starts with most runs.
    from ingest.anatomy.dates import publication_day
    from ingest.anatomy.publication_state import tells_who_may_see

    read = (key for key in unknown if tells_who_may_see(key, declared[key]) or publication_day(key, declared[key]))
    return sorted(set(unknown) - set(read))


def unknown_keys(declared: Mapping[str, object]) -> tuple[str, ...]:
    """A warning that names the keys which nothing reads, if there are any."""
    unknown = unread(declared)
    if not unknown:
        return ()
    return (
        f"unknown {'key' if len(unknown) == 1 else 'keys'} {', '.join(map(repr, unknown))} "
        f"{'is' if len(unknown) == 1 else 'are'} kept and not used; known are {', '.join(sorted(KNOWN_KEYS))}",
    )


def _yaml(text: str, name: str, first_line: int) -> Any:
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    handler = YAMLHandler()
    try:
        return handler.load(text, Loader=_plain_loader())
    except RecursionError as error:
        raise _bad_front_matter(name, first_line, "it is nested too deeply; use plain keys and lists") from error
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        problem = getattr(error, "problem", None) or str(error)
        advice = _quoting(text.splitlines()[line - first_line :][:1], error)
        raise _bad_front_matter(name, line, f"{problem}; {advice or 'mend that line'}") from error


def _quoting(line: list[str], error: Exception) -> str:
    """What to write where the value of a key holds signs that YAML gives a meaning to: a colon, "@", a bracket."""
    import yaml

    found = _VALUE.match(line[0]) if line else None
    if found is None or isinstance(error, yaml.constructor.ConstructorError):
        return ""
    return f"put what stands after '{found[1]}:' in quotation marks, and write those within it as '...'"


def _bad_front_matter(name: str, line: int, problem: str) -> DocumentUnreadable:
    return DocumentUnreadable(Reason.BAD_FRONT_MATTER, name, f"front matter, line {line}: {problem}")


def _bad_sidecar(name: str, why: str) -> DocumentUnreadable:
    return DocumentUnreadable(Reason.BAD_SIDECAR, name, f"its sidecar {name + '.toml'!r} cannot be read: {why}")


def _plain_loader() -> Any:
    """A safe YAML loader: true, false, null and decimal numbers have a type, all else is a string
    as written; no aliases (they multiply), no key twice (the second could undo an embargo)."""
    import yaml

    class PlainLoader(yaml.SafeLoader):
        yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                raise yaml.composer.ComposerError(None, None, "aliases are not allowed", self.get_mark())
            return super().compose_node(parent, index)

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            seen = set()
            for key, _ in node.value:
                if key.value in seen if isinstance(key.value, str) else True:
                    raise yaml.constructor.ConstructorError(
                        None, None, "a key stands twice, or is not a word", key.start_mark
                    )
                seen.add(key.value)
            return super().construct_mapping(node, deep)

    for tag, form, first in _TYPED_SCALARS:
        PlainLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", form, list(first) or [""])
    return PlainLoader


def _declared(content: Mapping[Any, Any]) -> dict[str, object]:
    """Plain values only. A known key counts in any case, so that ``Embargo:`` is an embargo."""
    declared: dict[str, object] = {}
    for key, value in content.items():
        lowered = str(key).strip().lower()
        declared[lowered if lowered in KNOWN_KEYS else str(key)] = _plain(value)
    return declared


def _plain(value: Any) -> object:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(entry) for entry in value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return str(value)
